/**
 * `npm run random -- --specs 100000 --seed 1 --workers 2`: random specs at scale, checker against reference interpreter; with
 * `--rumur` the checker against Rumur. A difference is shrunk and kept under `--out`. The same seed judges the same specs,
 * however many workers there are. Exit code 1: something differed.
 */
import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { FEATURES, type Feature } from "./arbitraries/scope.js";
import { type SpecSeed, specSeed } from "./arbitraries/seeds.js";
import { specOf } from "./arbitraries/spec.js";
import { featureNames, featuresOf } from "./features.js";
import { judge, type Judged } from "./judge.js";
import { judgeWithRumur } from "./judge-rumur.js";
import { shrink } from "./shrink.js";

const HELP = `random specs, judged twice:
  --specs N      so many specs that are judged (100000; with --rumur 5000)
  --seed N       which specs (1)
  --workers N    processes (1)
  --states N     larger specs are left out (600; with --rumur 3000)
  --rumur        the checker against Rumur, in place of the reference interpreter
  --without F    leaves a feature out; may be said several times: ${FEATURES.join(", ")}
  --out DIR      where specs that differ are kept (.scratch/random)
  --keep N       how many of them are shrunk at most (20)
  --shrinking N  seconds that making one of them small may take (60)`;

interface Settings {
  readonly specs: number;
  readonly seed: number;
  readonly workers: number;
  readonly states: number;
  readonly rumur: boolean;
  readonly without: ReadonlySet<Feature>;
  readonly out: string;
  readonly keep: number;
  readonly shrinking: number;
}

function settings(): Settings | undefined {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      specs: text,
      seed: text,
      workers: text,
      states: text,
      rumur: { type: "boolean" },
      without: { type: "string", multiple: true },
      out: text,
      keep: text,
      shrinking: text,
      help: { type: "boolean" },
    },
  });
  if (values.help) return undefined;
  const rumur = values.rumur ?? false;
  const number = (value: string | undefined, otherwise: number): number => {
    const read = value === undefined ? otherwise : Number(value);
    if (!Number.isInteger(read) || read < 0) throw new Error(`${value} is not a number`);
    return read;
  };
  return {
    specs: number(values.specs, rumur ? 5_000 : 100_000),
    seed: number(values.seed, 1),
    workers: number(values.workers, 1),
    states: number(values.states, rumur ? 3_000 : 600),
    rumur,
    without: new Set(FEATURES.filter((each) => values.without?.includes(each))),
    out: values.out ?? ".scratch/random",
    keep: number(values.keep, 20),
    shrinking: number(values.shrinking, 60),
  };
}

/** Specs are made in batches, each from a seed of its own: so any worker can make any of them. */
const BATCH = 50;

/** What has come of the specs of a batch, or of many. */
interface Tally {
  made: number;
  judged: number;
  large: number;
  /** By the other judge. */
  unread: number;
  states: number;
  /** Processor time of the workers, without programs that they run. */
  seconds: number;
  /** How often each happened. */
  readonly refused: Record<string, number>;
  readonly features: Record<string, number>;
  readonly broken: Record<string, number>;
}

interface Difference {
  readonly batch: number;
  readonly number: number;
  readonly text: string;
  readonly why: string;
}

interface Report {
  readonly tally: Tally;
  readonly differences: readonly Difference[];
}

const emptyTally = (): Tally => ({
  made: 0,
  judged: 0,
  large: 0,
  unread: 0,
  states: 0,
  seconds: 0,
  refused: {},
  features: {},
  broken: {},
});

const count = (counts: Record<string, number>, name: string, by = 1): void => {
  counts[name] = (counts[name] ?? 0) + by;
};

function add(tally: Tally, other: Tally): void {
  for (const key of ["made", "judged", "large", "unread", "states", "seconds"] as const)
    tally[key] += other[key];
  for (const key of ["refused", "features", "broken"] as const)
    for (const [name, by] of Object.entries(other[key])) count(tally[key], name, by);
}

type Judge = (text: string) => Promise<Judged>;

const judgeOf = ({ rumur, states }: Settings): Judge =>
  rumur ? (text) => judgeWithRumur(text, states) : (text) => judge(text, states);

/** Processor seconds of this process so far. */
const secondsSoFar = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function batchOf(asked: Settings, batch: number): Promise<Report> {
  const before = secondsSoFar();
  const tally = emptyTally();
  const differences: Difference[] = [];
  const decide = judgeOf(asked);
  for (const [number, seed] of seedsOf(asked, batch).entries()) {
    const text = specOf(seed, asked.without);
    const judged = await decide(text);
    tally.made += 1;
    if (judged.kind === "refused") count(tally.refused, judged.code);
    else if (judged.kind === "large") tally.large += 1;
    else if (judged.kind === "unread") tally.unread += 1;
    else {
      tally.judged += 1;
      for (const name of featuresOf(text)) count(tally.features, name);
      if (judged.kind === "different") differences.push({ batch, number, text, why: judged.why });
      else {
        tally.states += judged.states;
        for (const name of judged.broken) count(tally.broken, name);
      }
    }
  }
  tally.seconds = secondsSoFar() - before;
  return { tally, differences };
}

/** The kind of a difference: a smaller spec counts if it differs in the same way. */
const kindOf = (why: string): string =>
  why
    .replace(/^revision .*\n/, "")
    .split("\n", 1)[0]
    ?.replace(/:.*| \d+/g, "") ?? "";

/** The seeds of the specs of a batch. */
const seedsOf = (asked: Settings, batch: number): readonly SpecSeed[] =>
  fc.sample(specSeed, { numRuns: BATCH, seed: (asked.seed * 1_000_003 + batch) | 0 });

/** A small spec that differs in the same way. */
async function shrunk(asked: Settings, found: Difference): Promise<Difference> {
  const decide = judgeOf(asked);
  const seed = seedsOf(asked, found.batch)[found.number];
  if (!seed) return found;
  let why = found.why;
  const differs = async (smaller: SpecSeed): Promise<boolean> => {
    const judged = await decide(specOf(smaller, asked.without));
    if (judged.kind !== "different" || kindOf(judged.why) !== kindOf(found.why)) return false;
    why = judged.why;
    return true;
  };
  const least = await shrink(seed, differs, asked.shrinking);
  return { ...found, text: specOf(least, asked.without), why };
}

/** Workers are told the number of a batch and answer with a report. */
async function work(asked: Settings): Promise<void> {
  for await (const batch of received()) process.send?.(await batchOf(asked, batch));
}

async function* received(): AsyncGenerator<number> {
  const waiting: number[] = [];
  let tell = (): void => {};
  process.on("message", (batch: number) => {
    waiting.push(batch);
    tell();
  });
  for (;;) {
    const batch = waiting.shift();
    if (batch !== undefined) yield batch;
    else await new Promise<void>((resolve) => (tell = resolve));
  }
}

class Progress {
  readonly #started = Date.now();
  #shown = 0;
  readonly #of: number;

  constructor(of: number) {
    this.#of = of;
  }

  get seconds(): number {
    return (Date.now() - this.#started) / 1000;
  }

  show(tally: Tally, differences: number): void {
    if (Date.now() - this.#shown < 10_000) return;
    this.#shown = Date.now();
    const rate = tally.judged / this.seconds;
    const left = (this.#of - tally.judged) / Math.max(rate, 0.001) / 60;
    console.log(
      `${tally.judged} of ${this.#of} specs, ${rate.toFixed(1)}/s, about ${left.toFixed(0)} min left, ${differences} differences`,
    );
  }
}

/** Runs batches in `workers` processes until so many specs have been judged. */
function runAll(asked: Settings): Promise<Report & { readonly seconds: number }> {
  const tally = emptyTally();
  const differences: Difference[] = [];
  const progress = new Progress(asked.specs);
  let next = 0;
  let open = asked.workers;
  return new Promise((resolve, reject) => {
    for (let worker = 0; worker < asked.workers; worker += 1) {
      const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
        env: { ...process.env, INTERLOCK_RANDOM_WORKER: "1" },
      });
      const ask = (): void => {
        if (tally.judged < asked.specs) child.send(next++);
        else {
          child.kill();
          open -= 1;
          if (open === 0) resolve({ tally, differences, seconds: progress.seconds });
        }
      };
      child.on("message", (report: Report) => {
        add(tally, report.tally);
        differences.push(...report.differences);
        // At once, for a long run may be stopped; what is made small follows at the end.
        for (const each of report.differences)
          console.log(`\nbatch ${each.batch}, spec ${each.number}: ${each.why}\n${each.text}`);
        progress.show(tally, differences.length);
        ask();
      });
      child.on("exit", (code) => {
        if (code !== null) reject(new Error(`a worker ended with exit code ${code}`));
      });
      ask();
    }
  });
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function counts(title: string, of: Record<string, number>, whole: number): void {
  const rows = Object.entries(of).sort(([, one], [, other]) => other - one);
  console.log(`\n${title}`);
  for (const [name, number] of rows)
    console.log(`  ${String(number).padStart(7)}  ${percent(number, whole).padStart(7)}  ${name}`);
}

function summarise(
  asked: Settings,
  { tally, seconds, differences }: Awaited<ReturnType<typeof runAll>>,
): void {
  const { made, judged, large, unread, states } = tally;
  const refused = Object.values(tally.refused).reduce((sum, each) => sum + each, 0);
  const features = Object.fromEntries(
    featureNames.map((name) => [name, tally.features[name] ?? 0]),
  );
  counts("what the judged specs contain", features, judged);
  counts("what they break", tally.broken, judged);
  counts("refused, of all that were made", tally.refused, made);
  const other = asked.rumur ? "Rumur" : "the reference interpreter";
  console.log(
    `\nseed ${asked.seed}: ${made} specs made, ${refused} refused (${percent(refused, made)}), ${large} too large (${percent(large, made)}), ${unread} not read by the other in time, ${judged} judged by the checker and ${other}: ${states} states, ${seconds.toFixed(0)} s, ${(judged / seconds).toFixed(1)} specs/s; ${tally.seconds.toFixed(0)} s of processor time, without programs that were run`,
  );
  console.log(`${differences.length} differences`);
}

async function keep(asked: Settings, differences: readonly Difference[]): Promise<void> {
  mkdirSync(asked.out, { recursive: true });
  for (const found of differences.slice(0, asked.keep)) {
    const least = await shrunk(asked, found);
    const file = join(
      asked.out,
      `${asked.rumur ? "rumur-" : ""}${asked.seed}-${found.batch}-${found.number}.ilk`,
    );
    const comment = least.why.replace(/^/gm, "// ");
    writeFileSync(file, `${comment}\n${least.text}`);
    console.log(`\n${file}\n${comment}\n${least.text}`);
  }
}

const asked = settings();
if (asked === undefined) console.log(HELP);
else if (process.env["INTERLOCK_RANDOM_WORKER"] === "1") await work(asked);
else {
  const report = await runAll(asked);
  await keep(asked, report.differences);
  summarise(asked, report);
  if (report.differences.length > 0) process.exitCode = 1;
}
