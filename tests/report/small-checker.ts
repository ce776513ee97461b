/**
 * Checkers with two locks A and B, two threads on CPU 0 and 1, and two interrupts of CPU 0, Tick above nothing else and
 * Urgent above Tick: enough for deadlocks and for nesting. Runs are given step by step, as in sample-checker.ts.
 */
import { fieldId } from "./field-of.js";
import type { StepDescription } from "../../src/words/description.js";
import type { ActionInfo, Checker, ContextInfo, State } from "../../src/runtime/checker.js";
import type { Trace, Violation } from "../../src/runtime/verdict.js";

const place = (line: number): ActionInfo["place"] => ({ file: "small.ilk", line, column: 1 });

const HOLDERS = ["free", "First", "Second", "Tick", "Urgent"];
const lock = (name: string) => ({ name, indices: [] });
const STEPS: readonly StepDescription[] = [
  { kind: "enter" },
  { kind: "acquire", lock: lock("A") },
  { kind: "acquire", lock: lock("B") },
  { kind: "statement", text: ["x = 1"] },
  { kind: "spin", lock: lock("A") },
];
const takes = ({ kind }: StepDescription): boolean => kind === "acquire" || kind === "spin";

interface Declared {
  readonly name: string;
  readonly form: ContextInfo["form"];
  readonly word: string;
  readonly cpu: number;
  readonly level: string;
}

const DECLARED: readonly Declared[] = [
  { name: "First", form: "thread", word: "thread", cpu: 0, level: "PASSIVE" },
  { name: "Second", form: "thread", word: "thread", cpu: 1, level: "PASSIVE" },
  { name: "Tick", form: "isr", word: "isr", cpu: 0, level: "DISPATCH" },
  { name: "Urgent", form: "isr", word: "isr", cpu: 0, level: "DIRQL" },
];

// Words of a state: where each context rests, then the owners of A and B, then x.
const OWNER_A = 4;
const OWNER_B = 5;
const X = 6;

const contexts: readonly ContextInfo[] = DECLARED.map((declared, index) => ({
  name: declared.name,
  form: declared.form,
  word: declared.word,
  place: place(10 * (index + 1)),
  members: [declared.name],
  firstActivation: index + 1,
  locations: STEPS.map((does, at) => ({
    label: undefined,
    place: place(10 * (index + 1) + at),
    does,
    calls: [],
    locals: [],
    idle: false,
    waiting: takes(does) ? "lock" : "none",
    takes: takes(does) ? "waits" : "nothing",
  })),
  at: (state) => state[index] ?? 0,
  cpu: () => declared.cpu,
  level: () => declared.level,
  entersAbove: declared.form === "isr",
  pending: () => false,
}));

/** Transition of context c from location l: 5c + l. */
const actions: readonly ActionInfo[] = DECLARED.flatMap(({ name }, context) =>
  STEPS.map((does, from) => ({
    name: `${name}_${from}`,
    actor: name,
    context,
    from,
    first: 5 * context + from,
    parameters: [],
    place: place(10 * (context + 1) + from),
    does,
    external: false,
    fairness: "none",
  })),
);

export const small: Checker = {
  name: "Small",
  revision: "base",
  source: "small.ilk",
  hash: "00",
  constants: {},
  words: 7,
  initial: () => undefined,
  successors: () => undefined,
  actions,
  contexts,
  locks: undefined,
  failures: [],
  notes: [],
  events: [],
  invariants: [],
  reachables: [],
  stateRules: [],
  mayEnd: undefined,
  fields: [
    ...["A", "B"].map((lock, i) => ({
      ...fieldId(`${lock}.owner`),
      plain: (value: number) => HOLDERS[value] ?? "?",
      group: "lock" as const,
      read: (state: State) => state[OWNER_A + i] ?? 0,
      show: (value: number) => HOLDERS[value] ?? "?",
    })),
    {
      ...fieldId("x"),
      group: "variable",
      read: (state) => state[X] ?? 0,
      show: String,
      plain: (value) => value,
    },
  ],
  decode: (state) => state,
  encode: () => new Int32Array(7),
  expectation: undefined,
};

export const FIRST = 0;
export const SECOND = 1;
export const TICK = 2;
export const URGENT = 3;

/** A step: who, from where, and the words it sets; nothing for a step that leads to no state. */
export type Given = readonly [
  context: number,
  from: number,
  sets?: Readonly<Record<number, number>>,
];

export function violationOf(
  kind: Violation["kind"],
  name: string,
  message: string,
  initial: readonly number[],
  given: readonly Given[],
): Violation {
  let state: State = Int32Array.from(initial);
  const trace: Trace = {
    initial: state,
    steps: given.map(([context, from, sets]) => {
      const transition = 5 * context + from;
      if (!sets) return { transition, state: undefined };
      const next = Int32Array.from(state);
      for (const [word, value] of Object.entries(sets)) next[Number(word)] = value;
      state = next;
      return { transition, state };
    }),
  };
  return {
    kind,
    name,
    depth: given.length,
    message,
    platform: undefined,
    place: undefined,
    together: [],
    trace,
  };
}

/** First has A and wants B, Second has B and wants A. */
export const crossed = violationOf(
  "deadlock",
  "deadlock",
  "`Second` waits for `A`, whose holder waits, directly or not, for it",
  [1, 2, 0, 0, 0, 0, 0],
  [
    [FIRST, 1, { [FIRST]: 2, [OWNER_A]: 1 }],
    [SECOND, 2, { [SECOND]: 1, [OWNER_B]: 2 }],
  ],
);

/** Tick spins for the lock of the thread that it interrupted. */
export const spinning = violationOf(
  "rule",
  "self-deadlock",
  "`A` is held by what this interrupted on the same CPU, which cannot go on before it returns",
  [1, 0, 0, 0, 0, 0, 0],
  [
    [FIRST, 1, { [FIRST]: 3, [OWNER_A]: 1 }],
    [TICK, 0, { [TICK]: 1 }],
    [TICK, 1],
  ],
);

/** Urgent interrupts Tick, which has interrupted First; then both return. */
export const nested = violationOf(
  "invariant",
  "small",
  "",
  [3, 0, 0, 0, 0, 0, 0],
  [
    [TICK, 0, { [TICK]: 3 }],
    [URGENT, 0, { [URGENT]: 3 }],
    [URGENT, 3, { [URGENT]: 0, [X]: 1 }],
    [TICK, 3, { [TICK]: 0, [X]: 2 }],
    [FIRST, 3, { [FIRST]: 1, [X]: 3 }],
  ],
);
