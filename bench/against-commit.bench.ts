/**
 * Whole checks by the command line of an earlier commit and by that of the working tree, rounds alternating, so that a busy
 * machine slows both. `npx tsx bench/against-commit.bench.ts COMMIT [rounds] [part of a configuration's name]`; what is
 * compared is processor time and peak memory, as `/usr/bin/time` tells them.
 */
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../", import.meta.url));

const CONFIGURATIONS = [
  "specs/nvme-startio.ilk@completeInDpc",
  "specs/nvme-startio.ilk@original",
  "specs/mfi/indices.ilk@v234858",
];
const FLAGS = [[], ["--locks"], ["--json"], ["--coverage"]];

interface Measurement {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** The command line of a commit, built in a folder of its own. */
async function buildCommit(commit: string, folder: string): Promise<string> {
  const archive = join(folder, "commit.tar");
  await run("git", ["archive", "-o", archive, commit], { cwd: root });
  await run("tar", ["-xf", archive, "-C", folder]);
  return buildIn(folder);
}

/** That of the working tree as it is: a copy, so that later changes do not slip into a round. */
async function buildTree(folder: string): Promise<string> {
  for (const name of ["src", "grammar", "specs", "docs", "scripts", "package.json"])
    await cp(join(root, name), join(folder, name), { recursive: true });
  return buildIn(folder);
}

async function buildIn(folder: string): Promise<string> {
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await run(process.execPath, ["scripts/build.mjs", "--no-types"], { cwd: folder });
  return join(folder, "dist/cli.js");
}

async function measure(
  cli: string,
  configuration: string,
  flags: readonly string[],
): Promise<Measurement> {
  const parameters = ["-f", "%U %S %M", process.execPath, cli, "check", configuration, ...flags];
  // What it finds is none of this file's business; status 1 says that it is not as expected.
  const { stderr } = await run("/usr/bin/time", parameters, {
    cwd: root,
    maxBuffer: 2 ** 28,
  }).catch((error: unknown) => error as { readonly stderr: string });
  const [user = NaN, system = NaN, kibibytes = NaN] = (stderr.trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { seconds: user + system, mebibytes: kibibytes / 1024 };
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;

const medianOf = (rounds: readonly Measurement[]): Measurement => ({
  seconds: median(rounds.map((each) => each.seconds)),
  mebibytes: median(rounds.map((each) => each.mebibytes)),
});

const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i < 2 ? cell.padEnd(i === 0 ? 38 : 10) : cell.padStart(8))).join(" ");

async function main(commit: string, rounds: number, part: string): Promise<void> {
  const folders = await Promise.all(
    ["before", "after"].map((name) => mkdtemp(join(tmpdir(), `interlock-${name}-`))),
  );
  const [before = "", after = ""] = folders;
  try {
    const clis = [await buildCommit(commit, before), await buildTree(after)];
    console.log(
      `Node ${process.version}, rounds: ${rounds}, medians; seconds of the processor, peak MiB\n`,
    );
    console.log(
      row(["configuration", "flags", "before", "after", "ratio", "MiB", "after", "ratio"]),
    );
    for (const configuration of CONFIGURATIONS.filter((name) => name.includes(part)))
      for (const flags of FLAGS) {
        const found: [Measurement[], Measurement[]] = [[], []];
        for (let round = 0; round < rounds; round++)
          for (const side of [0, 1] as const)
            found[side].push(await measure(clis[side]!, configuration, flags));
        const [old, fresh] = [medianOf(found[0]), medianOf(found[1])];
        const cells = [
          old.seconds.toFixed(2),
          fresh.seconds.toFixed(2),
          (fresh.seconds / old.seconds).toFixed(2),
          old.mebibytes.toFixed(0),
          fresh.mebibytes.toFixed(0),
          (fresh.mebibytes / old.mebibytes).toFixed(2),
        ];
        console.log(row([configuration.replace("specs/", ""), flags.join(" "), ...cells]));
      }
  } finally {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

const [commit, rounds = "3", part = ""] = process.argv.slice(2);
if (commit === undefined) throw new Error("which commit? for example: HEAD~1");
await main(commit, Number(rounds), part);
