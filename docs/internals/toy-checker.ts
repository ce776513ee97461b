/**
 * The engine in miniature: a checker written by hand, a breadth-first search, and the shortest run that breaks something.
 * The page is toy-checker.md. Run it with `npx tsx docs/internals/toy-checker.ts`.
 *
 * The spec it stands for, with the locations of a thread at the right:
 *
 *   var busy: bool = false;
 *   thread T[i: 0..1] {
 *     await !busy;         // 1
 *     busy = true;         // 2
 *     inside: skip;        // 3
 *     owned: assert busy;  // 4
 *     busy = false;        // 5
 *   }
 *   invariant exclusion: !(T[0].at(inside) && T[1].at(inside));
 */
import { pathToFileURL } from "node:url";

/** A packed state. Bits 0 to 2 and 3 to 5: the locations of the two threads, 0 at the end. Bit 6: `busy`. */
type State = number;

/** What a search hands to a checker, to be called for each step. */
interface Sink {
  /** A step leads to `next`. */
  emit(transition: number, next: State): void;
  /** A step breaks failure number `failure`, and leads nowhere. */
  fail(transition: number, failure: number): void;
}

/** The seam: a checker knows its spec and nothing of searching, a search knows states and nothing of specs. */
interface Checker {
  readonly failures: readonly string[];
  readonly invariants: readonly { readonly name: string; readonly holds: (s: State) => boolean }[];
  initial(): readonly State[];
  /** Reports every step from `s`, always in the same order. */
  successors(s: State, sink: Sink): void;
  textOf(transition: number): string;
}

const at = (s: State, thread: number): number => (s >>> (3 * thread)) & 7;
const go = (s: State, thread: number, to: number): State =>
  (s & ~(7 << (3 * thread))) | (to << (3 * thread));
const BUSY = 1 << 6;
const STATEMENTS = [
  "await !busy",
  "busy = true",
  "inside: skip",
  "owned: assert busy",
  "busy = false",
];

export const toyChecker: Checker = {
  failures: ["assert owned"],
  invariants: [{ name: "exclusion", holds: (s) => !(at(s, 0) === 3 && at(s, 1) === 3) }],
  initial: () => [go(go(0, 0, 1), 1, 1)],
  successors(s, sink) {
    for (let thread = 0; thread < 2; thread++) {
      const from = at(s, thread);
      const transition = 2 * (from - 1) + thread;
      const isBusy = (s & BUSY) !== 0;
      if (from === 1 && !isBusy) sink.emit(transition, go(s, thread, 2));
      if (from === 2) sink.emit(transition, go(s | BUSY, thread, 3));
      if (from === 3) sink.emit(transition, go(s, thread, 4));
      if (from === 4 && isBusy) sink.emit(transition, go(s, thread, 5));
      if (from === 4 && !isBusy) sink.fail(transition, 0);
      if (from === 5) sink.emit(transition, go(s & ~BUSY, thread, 0));
    }
  },
  textOf: (transition) => `T[${transition % 2}]: ${STATEMENTS[transition >>> 1] ?? ""}`,
};

export interface Verdict {
  readonly distinct: number;
  readonly generated: number;
  readonly depth: number;
  /** By name: the steps of a shortest run. */
  readonly violations: ReadonlyMap<string, readonly string[]>;
}

export function explore(checker: Checker): Verdict {
  /** The states found, in order: those before `current` are expanded, the others are the queue. */
  const states: State[] = [];
  /** By state: its number. Two states are compared whole, never by a hash alone. */
  const numbers = new Map<State, number>();
  /** By number: the state it was first reached from, and by which transition. */
  const parents: number[] = [];
  const transitions: number[] = [];
  const violations = new Map<string, readonly string[]>();
  let generated = 0;

  /** The parent links, followed back to an initial state. */
  const runTo = (state: number): string[] => {
    const run: string[] = [];
    for (let each = state; parents[each] !== -1; each = parents[each] ?? -1)
      run.unshift(checker.textOf(transitions[each] ?? -1));
    return run;
  };
  /** The first run to a violation is a shortest one, because states are found level by level. */
  const report = (name: string, run: readonly string[]): void => {
    if (!violations.has(name)) violations.set(name, run);
  };
  const add = (next: State, parent: number, transition: number): void => {
    generated++;
    if (numbers.has(next)) return;
    const number = states.push(next) - 1;
    numbers.set(next, number);
    parents.push(parent);
    transitions.push(transition);
    for (const { name, holds } of checker.invariants)
      if (!holds(next)) report(`invariant ${name}`, runTo(number));
  };

  for (const state of checker.initial()) add(state, -1, -1);
  let depth = 0;
  for (let current = 0, levelEnd = 0; current < states.length; current++) {
    if (current === levelEnd) {
      depth++;
      levelEnd = states.length;
    }
    checker.successors(states[current] ?? 0, {
      emit: (transition, next) => add(next, current, transition),
      fail: (transition, failure) =>
        report(checker.failures[failure] ?? "", [...runTo(current), checker.textOf(transition)]),
    });
  }
  return { distinct: states.length, generated, depth, violations };
}

export function print({ distinct, generated, depth, violations }: Verdict): string {
  const lines = [`${distinct} distinct states, ${generated} generated, depth ${depth}`];
  for (const [name, run] of violations)
    lines.push(
      `${name} broken in ${run.length} steps`,
      ...run.map((step, i) => `${i + 1}. ${step}`),
    );
  return `${lines.join("\n")}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.stdout.write(print(explore(toyChecker)));
