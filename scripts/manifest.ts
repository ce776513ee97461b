/**
 * `npm run manifest`: searches every configuration that ships and writes generated/manifest.json.
 *
 *   --check    writes nothing, prints what differs, and ends with 1 if anything does
 *   --fresh    the same without searching: constants and checkers alone
 *   SPEC …     only specs whose path below `specs/` begins so; other rows stay as they are
 */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, type Program } from "../src/compile.js";
import { openProgram } from "../src/cli/configurations.js";
import { findSpecs, hashOf } from "../src/cli/files.js";
import { instantiate } from "../src/cli/instantiate.js";
import { configurations } from "../src/resolve/revisions.js";
import { runChecker } from "../src/runtime/index.js";
import {
  type CheckerRow,
  checkerRow,
  differences,
  type ManifestRow,
  nameOf,
  printDifferences,
  printManifest,
  readManifest,
  searchRow,
  type SearchRow,
  specOf,
  WHOLE,
} from "./manifest-rows.js";

type Row = CheckerRow & Partial<SearchRow>;

const PROCESSES = 2;
const QUIET_MS = 5_000;
const manifest = fileURLToPath(new URL("../generated/manifest.json", import.meta.url));

const programs = new Map<string, Program>();

/** Read once by each process. */
function programOf(file: string): Program {
  const program = programs.get(file) ?? openProgram(file).program;
  programs.set(file, program);
  return program;
}

async function rowOf(file: string, revision: string, searches: boolean): Promise<Row> {
  const program = programOf(file);
  const { value, diagnostics } = compile(program, revision);
  const errors = diagnostics.filter((each) => each.severity === "error");
  if (!value || errors.length > 0)
    throw new Error(`${file}@${revision}: ${errors.map((each) => each.message).join("; ")}`);
  const configuration = { ...value, program, file, revision, hash: hashOf(program.sources) };
  const row = checkerRow(configuration);
  if (!searches) return row;
  return { ...row, ...searchRow(await runChecker(instantiate(configuration), WHOLE)) };
}

const listShipped = (): readonly (readonly [file: string, revision: string])[] =>
  findSpecs("specs", "specs").flatMap((file) =>
    configurations(programOf(file).main).value.map((revision) => [file, revision] as const),
  );

/** A child process: takes `[file, revision, searches]`, answers with the row. */
function serve(): void {
  process.on("message", ([file, revision, searches]: [string, string, boolean]) => {
    rowOf(file, revision, searches).then(
      (row) => process.send?.({ row }),
      (error: unknown) =>
        process.send?.({ failure: error instanceof Error ? (error.stack ?? "") : String(error) }),
    );
  });
  process.on("disconnect", () => process.exit());
}

/** Rows of all the configurations given, in their order, made by two processes. */
async function makeRows(
  wanted: readonly (readonly [string, string])[],
  searches: boolean,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let next = 0;
  let done = 0;
  const said = setInterval(() => {
    process.stderr.write(`${done} of ${wanted.length} configurations\n`);
  }, QUIET_MS);
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(import.meta.url), ["--serve"]);
      let mine = -1;
      const give = (): void => {
        mine = next++;
        const each = wanted[mine];
        if (each) child.send([...each, searches]);
        else child.disconnect();
      };
      child.on("message", ({ row, failure }: { row?: Row; failure?: string }) => {
        if (!row) {
          child.disconnect();
          reject(new Error(failure));
          return;
        }
        rows[mine] = row;
        done++;
        give();
      });
      child.on("exit", (code) =>
        wanted[mine] === undefined ? resolve() : reject(new Error(`a process ended with ${code}`)),
      );
      give();
    });
  try {
    await Promise.all(Array.from({ length: PROCESSES }, work));
  } finally {
    clearInterval(said);
  }
  return rows;
}

function readOld(): readonly ManifestRow[] {
  try {
    return readManifest();
  } catch {
    return [];
  }
}

async function main(args: readonly string[]): Promise<void> {
  const [fresh, check] = [args.includes("--fresh"), args.includes("--check")];
  const prefixes = args.filter((each) => !each.startsWith("--")).map(specOf);
  const isWanted = (spec: string): boolean =>
    prefixes.length === 0 || prefixes.some((each) => spec.startsWith(each));
  const shipped = listShipped();
  const names = shipped.map(([file, revision]) => nameOf({ spec: specOf(file), revision }));
  const made = await makeRows(
    shipped.filter(([file]) => isWanted(specOf(file))),
    !fresh,
  );
  const old = readOld();
  const found = differences(
    old.filter(({ spec }) => isWanted(spec)),
    made,
  );
  if (found.length > 0) process.stdout.write(printDifferences(found));
  const what = fresh ? "the checkers and constants" : "everything";
  process.stdout.write(
    `generated/manifest.json: ${made.length} configurations, ${found.length === 0 ? `${what} as it says` : `${found.length} differences`}\n`,
  );
  if (fresh || check) {
    if (found.length > 0) {
      process.stdout.write("`npm run manifest` searches them again and writes it\n");
      process.exitCode = 1;
    }
    return;
  }
  const rows = new Map(
    [...old, ...(made as readonly ManifestRow[])].map((row) => [nameOf(row), row]),
  );
  writeFileSync(manifest, printManifest(names.flatMap((name) => rows.get(name) ?? [])));
}

if (process.argv.includes("--serve")) serve();
else await main(process.argv.slice(2));
