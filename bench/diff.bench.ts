/**
 * `npx tsx -C interlock:source bench/diff.bench.ts [part of a name] [rounds]`: how much longer a diff of two revisions takes
 * than checking both, from their texts to all that is told of them. The bar is three times as long. Rounds alternate, so
 * that a busy machine slows both; each measurement is a process of its own. README.md says how to read the table.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { loadProgram } from "../src/compile.js";
import { openProgram } from "../src/cli/configurations.js";
import { readPlatform, readSource } from "../src/cli/files.js";
import { diffSpecs } from "../src/diff/diff-specs.js";
import { compileSide, type DiffInput } from "../src/diff/side.js";
import { runChecker } from "../src/runtime/index.js";

const run = promisify(execFile);
const BAR = 3;
const SPEC = "specs/nvme-startio.ilk";

interface Side {
  readonly revision: string;
  readonly constants?: Readonly<Record<string, string>>;
  /** Pieces of the text, and what stands there instead. */
  readonly edits?: readonly (readonly [was: string, is: string])[];
}

/** Two locks for one, a condition more, a statement more, and a test that is written otherwise. */
const ONE_LOCK = { revision: "completeInDpc", constants: { dpcLocks: "StartIoToo" } };
const edited = (was: string, is: string): Side => ({ ...ONE_LOCK, edits: [[was, is]] });
const PAIRS: Readonly<Record<string, readonly [before: Side, after: Side]>> = {
  handOver: [{ revision: "original" }, { revision: "handOver" }],
  processIo: [{ revision: "original" }, { revision: "processIo" }],
  otherLock: [{ revision: "completeInDpc" }, ONE_LOCK],
  rewritten: [ONE_LOCK, edited("assert pending[q][cid];", "assert pending[q][cid] == true;")],
  oneAtATime: [ONE_LOCK, edited("when !sq[q].empty {", "when !sq[q].empty && inFlight[q] == {} {")],
  restsOnceMore: [
    ONE_LOCK,
    edited("pending[q][cid] = false;\n", "pending[q][cid] = false;\n    settled: skip;\n"),
  ],
};

function open({ revision, constants = {}, edits = [] }: Side): DiffInput {
  const source = readSource(SPEC);
  if (!source) throw new Error(`there is no ${SPEC}`);
  let { text } = source;
  for (const [was, is] of edits) {
    if (!text.includes(was)) throw new Error(`${SPEC} does not say ${was}`);
    text = text.replace(was, is);
  }
  const program =
    edits.length === 0
      ? openProgram(SPEC).program
      : loadProgram(
          { ...source, text },
          { file: readSource, platform: (name) => readPlatform(name, SPEC) },
        ).value;
  return { program, revision, overrides: new Map(Object.entries(constants)) };
}

interface Measurement {
  readonly seconds: number;
  /** Of all threads together. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly found: string;
  readonly states: readonly number[];
}

/** One measurement, in the process that this file was started in with `--one`. */
async function measureHere(pair: string, what: string): Promise<Measurement> {
  const sides = PAIRS[pair]?.map(open) ?? [];
  const [before, after] = sides;
  if (!before || !after) throw new Error(`there is no pair ${pair}`);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const states: number[] = [];
  let found = "";
  if (what === "diff") {
    const { value } = await diffSpecs(before, after);
    if (!value) throw new Error(`${pair} does not compile`);
    found = value.summary.relation;
    states.push(value.before.states, value.after.states);
  } else {
    for (const side of sides) {
      const opened = compileSide(side).value;
      if (!opened) throw new Error(`${pair} does not compile`);
      const verdict = await runChecker(opened.checker, { stopAtFirst: false });
      states.push(verdict.distinctStates);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { seconds, cpuSeconds: (user + system) / 1e6, megabytes, found, states };
}

async function measure(pair: string, what: string): Promise<Measurement> {
  const file = fileURLToPath(import.meta.url);
  const words = [file, "--one", pair, what];
  const { stdout } = await run(process.execPath, [...process.execArgv, ...words]);
  return JSON.parse(stdout) as Measurement;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

async function main(wanted = "", rounds = 3): Promise<void> {
  console.log(
    `Node ${process.version}, rounds: ${rounds}, medians; in brackets processor time\n\n` +
      "pair           relation                states        checks           diff        ratio   MiB",
  );
  for (const pair of Object.keys(PAIRS).filter((name) => name.includes(wanted))) {
    const checks: Measurement[] = [];
    const diffs: Measurement[] = [];
    for (let round = 0; round < rounds; round++) {
      checks.push(await measure(pair, "check"));
      diffs.push(await measure(pair, "diff"));
    }
    const of = (list: readonly Measurement[], key: "seconds" | "cpuSeconds"): number =>
      median(list.map((each) => each[key]));
    const [wall, cpu] = [of(diffs, "seconds"), of(diffs, "cpuSeconds")];
    const [wallOfChecks, cpuOfChecks] = [of(checks, "seconds"), of(checks, "cpuSeconds")];
    const both = (a: number, b: number): string => `${a.toFixed(1)} s (${b.toFixed(1)})`;
    const ratios = `${(wall / wallOfChecks).toFixed(2)} (${(cpu / cpuOfChecks).toFixed(2)})`;
    const states = (diffs[0]?.states ?? []).map((each) => each.toLocaleString("en")).join(" → ");
    console.log(
      [
        pair.padEnd(14),
        (diffs[0]?.found ?? "").padEnd(8),
        states.padStart(21),
        both(wallOfChecks, cpuOfChecks).padStart(13),
        both(wall, cpu).padStart(14),
        ratios.padStart(12),
        String(Math.round(median(diffs.map((each) => each.megabytes)))).padStart(5),
        ...(wall / wallOfChecks > BAR ? [`above ${BAR}`] : []),
      ].join(" "),
    );
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--one")
  process.stdout.write(JSON.stringify(await measureHere(rest[0] ?? "", rest[1] ?? "")));
else await main(first, Number(rest[0] ?? 3));
