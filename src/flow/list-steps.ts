/**
 * The operations of intrusive, doubly linked lists, access by access: LIST_ENTRY of Windows, list.h of Linux, TAILQ of
 * FreeBSD (S54, S113), each in the order of the writes of its macros. A value that a macro reads twice in a row is read once. Poison
 * (LIST_POISON1, LIST_POISON2) is nothing: following either faults.
 */
import type { List } from "../typecheck/typed-spec.js";

/** What an operation keeps between its accesses: an element, its next node, its previous one. */
export type Temporary = "E" | "N" | "P";

/** X: the element that is inserted or removed. `following`: N, or the head where N is nothing (TAILQ). */
export type NodeName = "head" | "X" | Temporary | "nothing" | "following";

export type Link = "next" | "prev";

export interface ListStep {
  readonly label: string;
  readonly text: string;
  readonly access:
    | {
        readonly kind: "read";
        readonly into: Temporary;
        readonly link: Link;
        readonly of: NodeName;
      }
    | {
        readonly kind: "write";
        readonly link: Link;
        readonly of: NodeName;
        readonly value: NodeName;
      }
    | { readonly kind: "check"; readonly check: Check; readonly of: NodeName };
  /** Where the node is nothing, following its link faults. */
  readonly follows?: true;
  /** It finds out whether there is anything to remove; where there is nothing, the operation is over. */
  readonly mayEnd?: true;
}

/**
 * `neighbours`: both neighbours of the node point back at it (`nextFirst`: its next is looked at first). `lastIsP`,
 * `firstIsN`: what was read still stands between the node and its neighbour. `inTail`: as `neighbours`, where the last
 * node has no next. `tailEnds`, `headStarts`: the end that is inserted at is whole.
 */
export type Check =
  | "neighbours"
  | "neighboursNextFirst"
  | "lastIsP"
  | "firstIsN"
  | "inTail"
  | "tailEnds"
  | "headStarts";

const read = (label: string, into: Temporary, of: NodeName, link: Link): ListStep => ({
  label,
  text: `${into} = ${of}.${link}`,
  access: { kind: "read", into, link, of },
});

const write = (
  label: string,
  of: NodeName,
  link: Link,
  value: NodeName,
  text = `${of}.${link} = ${value}`,
): ListStep => ({ label, text, access: { kind: "write", link, of, value } });

const check = (label: string, of: NodeName, which: Check, text: string): ListStep => ({
  label,
  text: `check ${text}`,
  access: { kind: "check", check: which, of },
});

/** Through a node that may be nothing. */
const through = (step: ListStep): ListStep => ({ ...step, follows: true });

type Operations = Readonly<Record<string, readonly ListStep[]>>;

const headIsWhole = check(
  "i0",
  "head",
  "neighbours",
  "head.prev.next == head && head.next.prev == head",
);

const LIST_ENTRY: Operations = {
  removeHead: [
    read("r1", "E", "head", "next"),
    through(read("r2", "N", "E", "next")),
    write("r3", "head", "next", "N"),
    through(write("r4", "N", "prev", "head")),
  ],
  insertTail: [
    headIsWhole,
    read("i1", "P", "head", "prev"),
    write("i2", "X", "next", "head"),
    write("i3", "X", "prev", "P"),
    through(write("i4", "P", "next", "X")),
    write("i5", "head", "prev", "X"),
  ],
  insertHead: [
    headIsWhole,
    read("i1", "N", "head", "next"),
    write("i2", "X", "prev", "head"),
    write("i3", "X", "next", "N"),
    through(write("i4", "N", "prev", "X")),
    write("i5", "head", "next", "X"),
  ],
  remove: [
    check("d0", "X", "neighboursNextFirst", "X.next.prev == X && X.prev.next == X"),
    read("d1", "N", "X", "next"),
    read("d2", "P", "X", "prev"),
    through(write("d3", "P", "next", "N")),
    through(write("d4", "N", "prev", "P")),
  ],
};

/** `list_first_entry`, and what TAILQ_FIRST reads. */
const first: ListStep = { ...read("r1", "E", "head", "next"), mayEnd: true };

/** `list_del` */
const unlink = (node: "E" | "X"): readonly ListStep[] => [
  check(
    "d0",
    node,
    "neighboursNextFirst",
    `${node}.prev.next == ${node} && ${node}.next.prev == ${node}`,
  ),
  read("d1", "P", node, "prev"),
  read("d2", "N", node, "next"),
  through(write("d3", "N", "prev", "P")),
  through(write("d4", "P", "next", "N")),
  write("d5", node, "next", "nothing", `${node}.next = poison`),
  write("d6", node, "prev", "nothing", `${node}.prev = poison`),
];

const LIST_HEAD: Operations = {
  removeHead: [first, ...unlink("E")],
  remove: unlink("X"),
  insertTail: [
    read("i1", "P", "head", "prev"),
    check("i2", "P", "lastIsP", "head.prev == P && P.next == head && P != X"),
    write("i3", "head", "prev", "X"),
    write("i4", "X", "next", "head"),
    write("i5", "X", "prev", "P"),
    through(write("i6", "P", "next", "X")),
  ],
  insertHead: [
    read("i1", "N", "head", "next"),
    check("i2", "N", "firstIsN", "N.prev == head && head.next == N && N != X"),
    through(write("i3", "N", "prev", "X")),
    write("i4", "X", "next", "N"),
    write("i5", "X", "prev", "head"),
    write("i6", "head", "next", "X"),
  ],
};

/** `TAILQ_REMOVE` */
const takeOut = (node: "E" | "X"): readonly ListStep[] => [
  check(
    "d0",
    node,
    "inTail",
    `(${node}.next is nothing or ${node}.next.prev == ${node}) && ${node}.prev.next == ${node}`,
  ),
  read("d1", "N", node, "next"),
  read("d2", "P", node, "prev"),
  write("d3", "following", "prev", "P", "N.prev = P, or head.prev = P"),
  through(write("d4", "P", "next", "N")),
];

const TAIL_QUEUE: Operations = {
  removeHead: [first, ...takeOut("E")],
  remove: takeOut("X"),
  insertTail: [
    check("i0", "head", "tailEnds", "head.prev.next is nothing"),
    write("i1", "X", "next", "nothing"),
    read("i2", "P", "head", "prev"),
    write("i3", "X", "prev", "P"),
    through(write("i4", "P", "next", "X")),
    write("i5", "head", "prev", "X"),
  ],
  insertHead: [
    check("i0", "head", "headStarts", "head.next is nothing or head.next.prev == head"),
    read("i1", "N", "head", "next"),
    write("i2", "X", "next", "N"),
    write("i3", "following", "prev", "X", "N.prev = X, or head.prev = X"),
    write("i4", "head", "next", "X"),
    write("i5", "X", "prev", "head"),
  ],
};

const OPERATIONS: Readonly<Record<List["steps"], Operations>> = {
  listEntry: LIST_ENTRY,
  listHead: LIST_HEAD,
  tailQueue: TAIL_QUEUE,
};

/** The accesses of an operation of this list; checks only where it is `checked`. */
export const stepsOf = (list: List, operation: string): readonly ListStep[] =>
  (OPERATIONS[list.steps][operation] ?? []).filter(
    ({ access }) => list.checked || access.kind !== "check",
  );
