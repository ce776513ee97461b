/**
 * A checker written by hand, for reports alone: it has names, places and fields, but it explores nothing; its runs are
 * in sample-run.ts. It is that of the completion interrupt that may meet StartIo inside RemoveHeadList. A state has
 * one word for each field.
 */
import { fieldId } from "./field-of.js";
import type { Phrase, StepDescription } from "../../src/words/description.js";
import type {
  ActionInfo,
  Checker,
  ContextInfo,
  FieldInfo,
  LocationInfo,
  Place,
  State,
} from "../../src/runtime/checker.js";

export const FILE = "specs/interrupts/nvme-start-io.ilk";

const SOURCE: Readonly<Record<number, string>> = {
  24: "entry StartIo as HwStorStartIo {",
  25: "  let cid = freeList[0].removeHead(); // an interrupt may come between any two of its writes",
  27: "  pending[cid] = true;",
  28: "  sq.push(cid);",
  32: "  action fetch when !sq.empty { let c = sq.pop(); inFlight = inFlight union { c }; }",
  33: "  action finish(c: Cid) when c in inFlight { inFlight = inFlight minus { c }; cq.push(c); raise Message[0]; }",
  36: "isr Message[q: Queue] as HwMSInterruptRoutine {",
  37: "  drain(q);",
  44: "    let cid = cq.pop();",
  46: "    assert pending[cid];",
  47: "    pending[cid] = false;",
  48: "    freeList[q].insertTail(cid);",
};

export const sourceLine = (file: string, line: number): string | undefined =>
  file === FILE ? SOURCE[line] : undefined;

export const at = (line: number): Place => ({ file: FILE, line, column: 3 });

// ── Fields ───────────────────────────────────────────────────────────────────────────────────────

type Show = (value: number) => string;
const number: Show = String;
const yesNo: Show = (value) => (value === 0 ? "false" : "true");
const named =
  (...names: string[]): Show =>
  (value) =>
    names[value] ?? "?";
const node = named("nothing", "1", "2", "head");
const option = named("none", "1", "2");
const set: Show = (mask) => `{${[1, 2].filter((c) => (mask >> (c - 1)) & 1).join(", ")}}`;

export const FIELDS: readonly (readonly [string, FieldInfo["group"], Show])[] = [
  ["freeList[0].next[1]", "object", node],
  ["freeList[0].next[2]", "object", node],
  ["freeList[0].next[head]", "object", node],
  ["freeList[0].prev[1]", "object", node],
  ["freeList[0].prev[2]", "object", node],
  ["freeList[0].prev[head]", "object", node],
  ["freeList[0].members", "ghost", set],
  ["sq.length", "object", number],
  ["sq.item[0]", "object", option],
  ["cq.length", "object", number],
  ["cq.item[0]", "object", option],
  ["pending[1]", "variable", yesNo],
  ["pending[2]", "variable", yesNo],
  ["inFlight", "variable", set],
  ["StartIoLock.owner", "lock", named("free", "StartIo", "Message[0]", "Message[1]")],
  ["StartIo.at", "context", number],
  ["StartIo.cid", "context", option],
  ["StartIo.E", "context", node],
  ["StartIo.N", "context", node],
  ["Message.at[0]", "context", number],
  ["Message.at[1]", "context", number],
  ["Message.drain.cid[0]", "context", option],
  ["Message.drain.cid[1]", "context", option],
  ["Message.pending[0]", "context", yesNo],
  ["Message.pending[1]", "context", yesNo],
];

export const indexOf = (name: string): number => FIELDS.findIndex(([other]) => other === name);

function plainOf(show: Show, value: number): ReturnType<FieldInfo["plain"]> {
  if (show === number) return value;
  if (show === yesNo) return value !== 0;
  if (show === set) return [1, 2].filter((id) => (value >>> (id - 1)) & 1);
  return show(value);
}

const fields: readonly FieldInfo[] = FIELDS.map(([name, group, show], index) => ({
  ...fieldId(name),
  group,
  plain: (value) => plainOf(show, value),
  show,
  read: (state) => state[index] ?? 0,
}));

const read = (state: State, name: string): number => state[indexOf(name)] ?? 0;

// ── Contexts ─────────────────────────────────────────────────────────────────────────────────────

/** `freeList[0].removeHead r1: E = head.next` */
const access = (
  index: Phrase,
  operation: string,
  label: string,
  does: string,
): StepDescription => ({
  kind: "access",
  object: { name: "freeList", indices: [index] },
  operation,
  label,
  does,
  ...(does.startsWith("check") ? { checks: true } : {}),
});
const statement = (...text: Phrase): StepDescription => ({ kind: "statement", text });
const operation = (object: string, name: string, ...argument: Phrase): StepDescription => ({
  kind: "operation",
  object: { name: object, indices: [] },
  operation: name,
  argument,
});
const CID = { name: "cid", of: "local" } as const;
const Q = { name: "q", of: "parameter" } as const;
const ENTER: StepDescription = { kind: "enter" };
const LEAVE: StepDescription = { kind: "leave", givesBack: ["StartIoLock"] };
const I0 = access(
  [Q],
  "insertTail",
  "i0",
  "check head.prev.next == head && head.next.prev == head",
);
const I1 = access([Q], "insertTail", "i1", "P = head.prev");

const location = (
  line: number,
  does: StepDescription,
  more: Partial<LocationInfo> = {},
): LocationInfo => ({
  label: undefined,
  place: at(line),
  does,
  calls: [],
  locals: [],
  idle: false,
  waiting: "none",
  takes: "nothing",
  ...more,
});

const cid = [{ name: "cid", field: indexOf("StartIo.cid"), stride: 0 }];
const drained = {
  calls: [{ proc: "drain", place: at(37) }],
  locals: [{ name: "cid", field: indexOf("Message.drain.cid[0]"), stride: 1 }],
};

const startIo: ContextInfo = {
  name: "StartIo",
  form: "entry",
  word: "entry",
  place: at(24),
  members: ["StartIo"],
  firstActivation: 1,
  locations: [
    location(24, ENTER, { idle: true }),
    location(25, access(["0"], "removeHead", "r1", "E = head.next")),
    location(25, access(["0"], "removeHead", "r2", "N = E.next")),
    location(25, access(["0"], "removeHead", "r3", "head.next = N")),
    location(25, access(["0"], "removeHead", "r4", "N.prev = head")),
    location(27, statement("pending[", CID, "] = true"), { locals: cid }),
    location(28, operation("sq", "push", "cid"), { locals: cid }),
    location(24, LEAVE),
  ],
  at: (state) => read(state, "StartIo.at"),
  cpu: () => 0,
  level: () => "DISPATCH",
  entersAbove: false,
  pending: () => false,
};

const message: ContextInfo = {
  name: "Message",
  form: "isr",
  word: "isr",
  place: at(36),
  members: ["Message[0]", "Message[1]"],
  firstActivation: 2,
  locations: [
    location(36, ENTER, { idle: true }),
    location(44, operation("cq", "pop"), { calls: drained.calls }),
    location(46, statement("assert pending[", CID, "]"), drained),
    location(47, statement("pending[", CID, "] = false"), drained),
    location(48, I0, drained),
    location(48, I1, drained),
  ],
  at: (state, member) => read(state, `Message.at[${member}]`),
  cpu: () => 0,
  level: () => "DIRQL",
  entersAbove: false,
  pending: () => false,
};

// ── Actions ──────────────────────────────────────────────────────────────────────────────────────

const queue = { name: "q", role: "family", low: 0, values: ["0", "1"] } as const;
const actions: ActionInfo[] = [];
let transitions = 0;

function action(
  name: string,
  actor: string,
  from: number,
  line: number,
  does: StepDescription,
  parameters: ActionInfo["parameters"] = [],
): number {
  const context = [startIo, message].findIndex((candidate) => candidate.name === actor);
  const first = transitions;
  const place = at(line);
  const rest = { context, from, first, parameters, place, does };
  actions.push({ name, actor, ...rest, external: false, fairness: "none" });
  transitions += parameters.reduce((product, parameter) => product * parameter.values.length, 1);
  return first;
}

const removeHead = (label: string, from: number, text: string): number =>
  action(
    `StartIo_removeHead_${label}`,
    "StartIo",
    from,
    25,
    access(["0"], "removeHead", label, text),
  );

export const T = {
  enter: action("StartIo_enter", "StartIo", 0, 24, ENTER),
  r1: removeHead("r1", 1, "E = head.next"),
  r2: removeHead("r2", 2, "N = E.next"),
  r3: removeHead("r3", 3, "head.next = N"),
  r4: removeHead("r4", 4, "N.prev = head"),
  mark: action("StartIo_pending", "StartIo", 5, 27, statement("pending[", CID, "] = true")),
  push: action("StartIo_sq_push", "StartIo", 6, 28, operation("sq", "push", "cid")),
  leave: action("StartIo_leave", "StartIo", 7, 24, LEAVE),
  isr: action("Message_enter", "Message", 0, 36, ENTER, [queue]),
  pop: action("Message_cq_pop", "Message", 1, 44, operation("cq", "pop"), [queue]),
  test: action("Message_assert", "Message", 2, 46, statement("assert pending[", CID, "]"), [queue]),
  clear: action("Message_pending", "Message", 3, 47, statement("pending[", CID, "] = false"), [
    queue,
  ]),
  i0: action("Message_insertTail_i0", "Message", 4, 48, I0, [queue]),
  i1: action("Message_insertTail_i1", "Message", 5, 48, I1, [queue]),
  fetch: action("Controller_fetch", "Controller", -1, 32, { kind: "action", action: "fetch" }),
  finish: action("Controller_finish", "Controller", -1, 33, { kind: "action", action: "finish" }, [
    { name: "c", role: "family", low: 1, values: ["1", "2"] },
  ]),
};

export const checker: Checker = {
  name: "NvmeStartIo",
  revision: "original",
  source: FILE,
  hash: "3f1c9a02",
  constants: { DEPTH: "2", duplex: "Full", completeIn: "Isr" },
  words: FIELDS.length,
  initial: () => undefined,
  successors: () => undefined,
  actions,
  contexts: [startIo, message],
  locks: undefined,
  failures: [
    {
      kind: "rule",
      name: "corrupt-list",
      place: at(48),
      message: "`freeList`: head.prev.next or head.next.prev is not the head",
      platform: "KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry",
      ends: true,
    },
    {
      kind: "rule",
      name: "lost-element",
      place: at(48),
      message:
        "`freeList`: an element that should be in the list is not reached from its head any more",
      platform: undefined,
      ends: true,
    },
  ],
  events: [],
  notes: [
    { kind: "branch", text: "cid != none", place: at(26), other: undefined, parts: ["StartIo"] },
    { kind: "branch", text: "cid == none", place: at(26), other: undefined, parts: ["StartIo"] },
    {
      kind: "interrupts",
      text: "",
      place: undefined,
      other: undefined,
      parts: ["Message", "StartIo", "4", "0"],
    },
    {
      kind: "interrupts",
      text: "",
      place: undefined,
      other: undefined,
      parts: ["Message", "StartIo", "5", "0"],
    },
    {
      kind: "takes",
      text: "",
      place: undefined,
      other: undefined,
      parts: ["StartIo", "StartIoLock"],
    },
    {
      kind: "coarseStep",
      text: "C would make this several accesses",
      place: at(47),
      other: at(27),
      parts: [],
    },
  ],
  invariants: [],
  reachables: [],
  stateRules: [],
  mayEnd: undefined,
  fields,
  decode: (state) => state,
  encode: () => new Int32Array(FIELDS.length),
  expectation: {
    outcome: "violates",
    only: false,
    targets: [{ form: "rule", name: "corrupt-list", within: 20 }],
  },
};
