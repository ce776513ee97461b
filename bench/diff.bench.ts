/**
 * `node --conditions=interlock:source --import tsx bench/diff.bench.ts`: how much longer a diff of two revisions takes
 * than checking both. The bar is three times as long, with a million states on each side.
 */
import { performance } from "node:perf_hooks";
import { instantiate } from "../src/cli/instantiate.js";
import { compareBehaviour } from "../src/diff/behaviour/compare-behaviour.js";
import { exploreRevision } from "../src/diff/behaviour/explore-revision.js";
import { accessesOf } from "../src/diff/concurrency/accesses.js";
import { compareConcurrency } from "../src/diff/concurrency/compare-concurrency.js";
import { runChecker } from "../src/runtime/index.js";
import { compileFile } from "../tests/support/check-spec.js";

const BAR = 3;

/** A spec, its two revisions, and constants that make it large. */
const PAIRS: readonly (readonly [
  file: string,
  before: string,
  after: string,
  constants: Readonly<Record<string, string>>,
])[] = [
  ["specs/classics/blocking-queue.ilk", "anyone", "otherKind", { P: "5", C: "4" }],
  ["specs/nvme-startio.ilk", "original", "handOver", {}],
];

async function timed<T>(work: () => Promise<T> | T): Promise<readonly [T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}

const only = process.argv[2];
for (const [file, before, after, constants] of PAIRS) {
  if (only !== undefined && !file.includes(only)) continue;
  const compiled = [before, after].map((revision) => compileFile(file, revision, constants));
  const checkers = compiled.map(instantiate);
  const [verdicts, checking] = await timed(async () => {
    const found = [];
    for (const checker of checkers) found.push(await runChecker(checker, { stopAtFirst: false }));
    return found;
  });
  const [sides, exploring] = await timed(async () => {
    const found = [];
    for (const [i, checker] of checkers.entries())
      found.push({ ...(await exploreRevision(checker)), accesses: accessesOf(compiled[i]!.ir) });
    return found;
  });
  const [behaviour, comparing] = await timed(() => compareBehaviour(sides[0]!, sides[1]!));
  const [, measuring] = await timed(() => compareConcurrency(sides[0]!, sides[1]!));
  const whole = exploring + comparing + measuring;
  const states = verdicts.map((each) => each.distinctStates.toLocaleString("en"));
  console.log(`${file} ${before} → ${after}: ${states.join(" → ")} states, ${behaviour.relation}`);
  console.log(
    `  checks ${checking.toFixed(1)} s; diff ${whole.toFixed(1)} s ` +
      `(graphs ${exploring.toFixed(1)}, behaviour ${comparing.toFixed(1)}, measures ${measuring.toFixed(1)}): ` +
      `${(whole / checking).toFixed(2)} times, bar ${BAR}`,
  );
}
