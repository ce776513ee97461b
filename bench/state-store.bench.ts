/**
 * How fast the breadth-first search is where the spec costs next to nothing: counters that go round, packed into words.
 * `npx tsx bench/state-store.bench.ts [counters] [rounds]`: 2^(2 * counters) states, one successor for each counter.
 */
import { runChecker } from "../src/runtime/index.js";
import type { Checker, Sink, State } from "../src/runtime/index.js";

const [counters = 11, rounds = 1] = process.argv.slice(2).map(Number);

/** Each counter has two bits; they are spread over `words` words. */
function countersChecker(words: number): Checker {
  const wordOf = (counter: number): number => counter % words;
  const shiftOf = (counter: number): number => 2 * Math.floor(counter / words);
  return {
    name: `Counters${words}`,
    revision: "base",
    source: "",
    hash: "",
    constants: {},
    words,
    locks: undefined,
    initial: (_next: State, sink: Sink) => sink.emit(-1),
    successors(s: State, next: State, sink: Sink): void {
      for (let counter = 0; counter < counters; counter++) {
        const word = wordOf(counter);
        const shift = shiftOf(counter);
        const value = ((s[word] ?? 0) >>> shift) & 3;
        next[word] = ((s[word] ?? 0) & ~(3 << shift)) | (((value + 1) & 3) << shift);
        sink.emit(counter);
      }
    },
    actions: Array.from({ length: counters }, (_, counter) => ({
      name: `count${counter}`,
      actor: "Counters",
      context: -1,
      from: -1,
      first: counter,
      parameters: [],
      place: { file: "", line: 1, column: 1 },
      does: { kind: "action", action: `count${counter}` },
      external: false,
      fairness: "none",
    })),
    contexts: [],
    failures: [],
    notes: [],
    events: [],
    invariants: [],
    reachables: [],
    stateRules: [],
    mayEnd: () => true,
    fields: [],
    decode: (s) => [...s],
    encode: (decoded) => Int32Array.from(decoded as number[]),
    expectation: undefined,
  };
}

console.log("words    states  generated  seconds  states/s  ns/step  bytes/state");
for (const words of [1, 2, 4, 8]) {
  for (let round = 0; round < rounds; round++) {
    let memoryBytes = 0;
    const verdict = await runChecker(countersChecker(words), {
      onProgress: (progress) => (memoryBytes = progress.memoryBytes / progress.states),
    });
    const { distinctStates, generatedStates, seconds } = verdict;
    const cells = [
      String(words).padStart(5),
      String(distinctStates).padStart(9),
      String(generatedStates).padStart(10),
      seconds.toFixed(2).padStart(8),
      `${(distinctStates / seconds / 1e6).toFixed(2)} M`.padStart(9),
      ((seconds / generatedStates) * 1e9).toFixed(0).padStart(8),
      memoryBytes.toFixed(1).padStart(12),
    ];
    console.log(cells.join(" "));
  }
}
