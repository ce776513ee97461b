/**
 * Whole searches by Interlock and by Rumur, a Murphi checker that compiles to C, on the same guarded actions: the model
 * that Rumur gets is exported from the IR that our checker is generated from. Rounds alternate between the two, so that a
 * busy machine slows both; each search is a process of its own, so that none profits from the one before.
 * `npx tsx -C interlock:source bench/against-rumur.bench.ts [rounds]`; README.md says how to read the table.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { exportMurphi } from "../src/emit/murphi/export.js";
import { openConfigurations } from "../src/cli/configurations.js";
import { instantiate } from "../src/cli/instantiate.js";
import { openTerminal } from "../src/cli/terminal.js";
import { runChecker } from "../src/runtime/index.js";
import { hasRumur } from "../tests/support/rumur.js";

const run = promisify(execFile);
const SPEC = "specs/nvme-startio.ilk";
const CONFIGURATIONS: readonly (readonly [revision: string, constants: Record<string, string>])[] =
  [
    ["halfDuplex", {}],
    ["processIo", {}],
    ["handOver", {}],
    ["completeInDpc", { dpcLocks: "StartIoToo" }],
  ];

interface Measurement {
  readonly states: number;
  /** Of the search alone: without reading the spec, and without compiling. */
  readonly seconds: number;
  /** What the search took at its peak, above what the process had before. */
  readonly bytes: number;
}

type Constants = Readonly<Record<string, string>>;

function open(
  revision: string,
  constants: Constants,
): ReturnType<typeof openConfigurations>[number] {
  const given = new Map(Object.entries(constants));
  const [configuration] = openConfigurations([`${SPEC}@${revision}`], given, openTerminal());
  if (!configuration) throw new Error(`${SPEC} has no revision ${revision}`);
  return configuration;
}

/** One search, in the process that this file was started in with `--one`. */
async function searchHere(revision: string, constants: Constants): Promise<Measurement> {
  const checker = instantiate(open(revision, constants));
  const before = process.memoryUsage.rss();
  const verdict = await runChecker(checker);
  if (verdict.verdict !== "holds") throw new Error(`${revision} does not hold`);
  const bytes = process.resourceUsage().maxRSS * 1024 - before;
  const { distinctStates: states, seconds } = verdict;
  return { states, seconds, bytes };
}

const thisFile = fileURLToPath(import.meta.url);

async function searchApart(revision: string, constants: Constants): Promise<Measurement> {
  const parameters = ["--one", revision, JSON.stringify(constants)];
  const { stdout } = await run(process.execPath, [...process.execArgv, thisFile, ...parameters]);
  return JSON.parse(stdout) as Measurement;
}

interface RumurProgram {
  readonly path: string;
  readonly compileSeconds: number;
}

/** The flags with which the tests compare counts, but for `-O2`: speed is what counts here. */
async function compileRumur(
  folder: string,
  revision: string,
  constants: Constants,
): Promise<RumurProgram> {
  const [model, code, path] = ["m", "c", "program"].map((end) =>
    join(folder, `${revision}.${end}`),
  ) as [string, string, string];
  await writeFile(model, exportMurphi(open(revision, constants).ir));
  const started = performance.now();
  const flags = [
    "--output-format",
    "machine-readable",
    "--symmetry-reduction",
    "off",
    "--deadlock-detection",
    "off",
    "--value-type",
    "int32_t",
    "--threads",
    "1",
  ];
  await run("rumur", [...flags, "--output", code, model]);
  await run("gcc", ["-std=c11", "-O2", "-mcx16", code, "-lpthread", "-o", path]);
  return { path, compileSeconds: (performance.now() - started) / 1000 };
}

const measuresMemory = existsSync("/usr/bin/time");

async function runRumur({ path }: RumurProgram): Promise<Measurement> {
  const [program, parameters] = measuresMemory
    ? ["/usr/bin/time", ["-f", "peak %M", path]]
    : [path, []];
  const started = performance.now();
  const { stdout, stderr } = await run(program as string, parameters as string[], {
    maxBuffer: 2 ** 26,
  });
  const seconds = (performance.now() - started) / 1000;
  const summary = /<summary states="(\d+)" rules_fired="\d+" errors="0"/.exec(stdout);
  if (!summary) throw new Error(`Rumur does not say that ${path} holds`);
  const bytes = Number(/peak (\d+)/.exec(stderr)?.[1] ?? NaN) * 1024;
  return { states: Number(summary[1]), seconds, bytes };
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;

/** Of each number the median over the rounds. */
function medianOf(rounds: readonly Measurement[]): Measurement {
  const of = (key: keyof Measurement): number => median(rounds.map((each) => each[key]));
  return { states: of("states"), seconds: of("seconds"), bytes: of("bytes") };
}

const WIDTHS = [33, 11, 11, 9, 9, 12, 9];
const row = (cells: readonly string[]): string =>
  cells
    .map((cell, i) => (i < 2 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0)))
    .join(" ");
const decimal = (value: number, digits: number): string =>
  Number.isNaN(value) ? "-" : value.toFixed(digits);

function printRow(name: string, checker: string, result: Measurement, more: string): void {
  const { states, seconds, bytes } = result;
  console.log(
    row([
      name,
      checker,
      states.toLocaleString("en"),
      decimal(seconds, 2),
      `${decimal(states / seconds / 1e6, 2)} M`,
      decimal(bytes / states, 0),
      more,
    ]),
  );
}

async function compare(rounds: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "interlock-bench-"));
  const withRumur = hasRumur();
  if (!withRumur) console.log("Rumur or gcc is not installed here: Interlock alone.\n");
  console.log(
    row(["configuration", "checker", "states", "seconds", "states/s", "bytes/state", "ratio"]),
  );
  try {
    for (const [revision, constants] of CONFIGURATIONS) {
      const program = withRumur ? await compileRumur(folder, revision, constants) : undefined;
      const ours: Measurement[] = [];
      const theirs: Measurement[] = [];
      for (let round = 0; round < rounds; round++) {
        ours.push(await searchApart(revision, constants));
        if (program) theirs.push(await runRumur(program));
      }
      const name = [
        revision,
        ...Object.entries(constants).map(([constant, value]) => `${constant}=${value}`),
      ].join(" ");
      const mine = medianOf(ours);
      printRow(name, "Interlock", mine, "");
      if (!program) continue;
      const other = medianOf(theirs);
      printRow("", "Rumur", other, `${decimal(other.seconds / mine.seconds, 1)} ×`);
      console.log(row(["", `(compiled in ${decimal(program.compileSeconds, 1)} s)`]));
      if (other.states !== mine.states) throw new Error(`${name}: the counts differ`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [first = "3", revision = "", constants = "{}"] = process.argv.slice(2);
if (first === "--one")
  console.log(JSON.stringify(await searchHere(revision, JSON.parse(constants) as Constants)));
else {
  console.log(`Node ${process.version}, rounds: ${first}, medians\n`);
  await compare(Number(first));
}
