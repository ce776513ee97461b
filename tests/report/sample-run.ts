/**
 * Runs of the checker of sample-checker.ts, given step by step: a step is a transition and the fields that it sets. The
 * whole one is the crash of the mailing list, from an empty system to the failed check of InsertTailList.
 */
import type { State } from "../../src/runtime/checker.js";
import type { Trace, Verdict, Violation } from "../../src/runtime/verdict.js";
import { at, checker, FIELDS, indexOf, T } from "./sample-checker.js";

type Settings = Readonly<Record<string, number>>;

function settled(state: State, settings: Settings): State {
  const next = Int32Array.from(state);
  for (const [name, value] of Object.entries(settings)) {
    if (indexOf(name) < 0) throw new Error(`no field ${name}`);
    next[indexOf(name)] = value;
  }
  return next;
}

/** A run from what each step sets; `undefined` for a step that leads to no state. */
export function traceOf(steps: readonly (readonly [number, Settings | undefined])[]): Trace {
  const initial = settled(new Int32Array(FIELDS.length), {
    "freeList[0].next[1]": 2,
    "freeList[0].next[2]": 3,
    "freeList[0].next[head]": 1,
    "freeList[0].prev[1]": 3,
    "freeList[0].prev[2]": 1,
    "freeList[0].prev[head]": 2,
    "freeList[0].members": 3,
  });
  let state = initial;
  return {
    initial,
    steps: steps.map(([transition, settings]) => {
      if (!settings) return { transition, state: undefined };
      state = settled(state, settings);
      return { transition, state };
    }),
  };
}

const startIoOnce: readonly (readonly [number, Settings])[] = [
  [T.enter, { "StartIo.at": 1, "StartIoLock.owner": 1 }],
  [T.r1, { "StartIo.at": 2, "StartIo.E": 1 }],
  [T.r2, { "StartIo.at": 3, "StartIo.N": 2 }],
  [T.r3, { "StartIo.at": 4, "freeList[0].next[head]": 2 }],
  [
    T.r4,
    {
      "StartIo.at": 5,
      "StartIo.E": 0,
      "StartIo.N": 0,
      "StartIo.cid": 1,
      "freeList[0].prev[2]": 3,
      "freeList[0].next[1]": 0,
      "freeList[0].prev[1]": 0,
      "freeList[0].members": 2,
    },
  ],
  [T.mark, { "StartIo.at": 6, "pending[1]": 1 }],
  [T.push, { "StartIo.at": 7, "StartIo.cid": 0, "sq.length": 1, "sq.item[0]": 1 }],
  [T.leave, { "StartIo.at": 0, "StartIoLock.owner": 0 }],
  [T.fetch, { "sq.length": 0, "sq.item[0]": 0, inFlight: 1 }],
  [T.finish, { inFlight: 0, "cq.length": 1, "cq.item[0]": 1, "Message.pending[0]": 1 }],
];

/** The crash of the mailing list: the interrupt comes between r3 and r4 of the next StartIo. */
export const crashTrace: Trace = traceOf([
  ...startIoOnce,
  [T.enter, { "StartIo.at": 1, "StartIoLock.owner": 1 }],
  [T.r1, { "StartIo.at": 2, "StartIo.E": 2 }],
  [T.r2, { "StartIo.at": 3, "StartIo.N": 3 }],
  [T.r3, { "StartIo.at": 4, "freeList[0].next[head]": 3 }],
  [T.isr, { "Message.at[0]": 1, "Message.pending[0]": 0 }],
  [T.pop, { "Message.at[0]": 2, "Message.drain.cid[0]": 1, "cq.length": 0, "cq.item[0]": 0 }],
  [T.test, { "Message.at[0]": 3 }],
  [T.clear, { "Message.at[0]": 4, "pending[1]": 0 }],
  [T.i0, undefined],
]);

export const crash: Violation = {
  kind: "rule",
  name: "corrupt-list",
  depth: 19,
  message: checker.failures[0]?.message ?? "",
  platform: checker.failures[0]?.platform,
  place: at(48),
  together: [],
  trace: crashTrace,
};

export const verdict: Verdict = {
  verdict: "violated",
  violations: [crash],
  distinctStates: 412,
  generatedStates: 1038,
  brokenSteps: 1,
  depth: 20,
  seconds: 0.0312,
  isComplete: false,
  limit: undefined,
  frontier: 17,
  asExpected: true,
  unexpected: [],
  coverage: {
    actions: Object.fromEntries(
      checker.actions.map(({ name }) => [name, name.endsWith("_i1") ? 0 : 7]),
    ),
    notes: [0, 2, 4, 5],
  },
  warnings: [
    {
      slug: "coarse-step",
      message: "C would make this several accesses",
      place: at(47),
      other: at(27),
    },
  ],
};
