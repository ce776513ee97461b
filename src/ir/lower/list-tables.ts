/**
 * The operations of lists as Linux and FreeBSD write them, write by write, in the order of the macros of list.h and
 * queue.h. A value that a macro reads twice in a row is read once. Poison (LIST_POISON1, LIST_POISON2) is nothing: following
 * either faults.
 */
import type { List } from "../../typecheck/typed-spec.js";
import { and, conditional, differ, equal, not, number } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body } from "./body.js";
import {
  type At,
  bind,
  check,
  follow,
  LIST_ENTRY,
  type MicroStep,
  next,
  prev,
  setNext,
  setPrev,
  type StepTable,
} from "./list-steps.js";

type NodeOf = (body: Body, at: At) => IrExpr;
const temporary =
  (which: "E" | "N" | "P"): NodeOf =>
  (body, at) =>
    body.value(at.temporaries[which]);
const [E, N, P] = [temporary("E"), temporary("N"), temporary("P")];
const head: NodeOf = (_, at) => at.links.head;
const x: NodeOf = (_, at) => at.x;

const step = (label: string, text: string, run: MicroStep["run"]): MicroStep => ({
  label,
  text,
  run,
});
const reads = (label: string, text: string, binds: "E" | "N" | "P", from: NodeOf): MicroStep => ({
  label,
  text,
  binds,
  run: (body, at) => bind(body, at, binds, from(body, at)),
});
const checks = (
  label: string,
  text: string,
  broken: (body: Body, at: At) => IrExpr,
): MicroStep => ({
  label,
  text: `check ${text}`,
  isCheck: true,
  run: (body, at) =>
    body.rules({
      broken: broken(body, at),
      failure: () =>
        at.world.failure(
          "rule",
          "corrupt-list",
          at.span,
          `\`${at.list.name}\`: the check ${text} fails`,
        ),
    }),
});
/** A write through a node that may be nothing. */
const through = (
  label: string,
  text: string,
  words: string,
  node: NodeOf,
  write: (body: Body, at: At, node: IrExpr) => void,
): MicroStep =>
  step(label, text, (body, at) => {
    const found = node(body, at);
    follow(body, at, found, words);
    if (!body.dead) write(body, at, found);
  });

const nothing = number(0, "nothing");
const isNothing = (node: IrExpr): IrExpr => equal(node, number(0));

/** Linux: `list_del`, and what `list_first_entry` before it reads. */
const unlink = (node: NodeOf, word: string): readonly MicroStep[] => [
  {
    label: "d0",
    text: `check ${word}.prev.next == ${word} && ${word}.next.prev == ${word}`,
    isCheck: true,
    run: (body, at) => {
      const it = node(body, at);
      check(body, at, it, `${word}.next.prev or ${word}.prev.next is not ${word}`, [
        [next(at, it), (n) => prev(at, n)],
        [prev(at, it), (n) => next(at, n)],
      ]);
    },
  },
  reads("d1", `P = ${word}.prev`, "P", (body, at) => prev(at, node(body, at))),
  reads("d2", `N = ${word}.next`, "N", (body, at) => next(at, node(body, at))),
  through("d3", "N.prev = P", "N", N, (body, at, n) => setPrev(body, at, n, P(body, at))),
  through("d4", "P.next = N", "P", P, (body, at, p) => setNext(body, at, p, N(body, at))),
  step("d5", `${word}.next = poison`, (b, at) => setNext(b, at, node(b, at), nothing)),
  step("d6", `${word}.prev = poison`, (b, at) => setPrev(b, at, node(b, at), nothing)),
];

const first: MicroStep = {
  ...reads("r1", "E = head.next", "E", (_, at) => next(at, at.links.head)),
  mayEnd: true,
};

const LIST_HEAD: StepTable = {
  removeHead: [first, ...unlink(E, "E")],
  remove: unlink(x, "X"),
  insertTail: [
    reads("i1", "P = head.prev", "P", (_, at) => prev(at, at.links.head)),
    checks("i2", "head.prev == P && P.next == head && P != X", (body, at) => {
      const p = P(body, at);
      const fits = and(
        equal(prev(at, at.links.head), p),
        equal(next(at, p), at.links.head),
        differ(p, at.x),
      );
      return not(and(not(isNothing(p)), fits));
    }),
    step("i3", "head.prev = X", (b, at) => setPrev(b, at, at.links.head, at.x)),
    step("i4", "X.next = head", (b, at) => setNext(b, at, at.x, at.links.head)),
    step("i5", "X.prev = P", (b, at) => setPrev(b, at, at.x, P(b, at))),
    through("i6", "P.next = X", "P", P, (b, at, p) => setNext(b, at, p, at.x)),
  ],
  insertHead: [
    reads("i1", "N = head.next", "N", (_, at) => next(at, at.links.head)),
    checks("i2", "N.prev == head && head.next == N && N != X", (body, at) => {
      const n = N(body, at);
      const fits = and(
        equal(prev(at, n), at.links.head),
        equal(next(at, at.links.head), n),
        differ(n, at.x),
      );
      return not(and(not(isNothing(n)), fits));
    }),
    through("i3", "N.prev = X", "N", N, (b, at, n) => setPrev(b, at, n, at.x)),
    step("i4", "X.next = N", (b, at) => setNext(b, at, at.x, N(b, at))),
    step("i5", "X.prev = head", (b, at) => setPrev(b, at, at.x, at.links.head)),
    step("i6", "head.next = X", (b, at) => setNext(b, at, at.links.head, at.x)),
  ],
};

/** FreeBSD: the element that follows, or the head, whose backward link is the tail. */
const following: NodeOf = (body, at) => {
  const n = N(body, at);
  return conditional(isNothing(n), head(body, at), n);
};

/** FreeBSD: `TAILQ_REMOVE`. */
const takeOut = (node: NodeOf, word: string): readonly MicroStep[] => [
  checks(
    "d0",
    `(${word}.next is nothing or ${word}.next.prev == ${word}) && ${word}.prev.next == ${word}`,
    (body, at) => {
      const it = node(body, at);
      const [n, p] = [next(at, it), prev(at, it)];
      return not(
        and(
          conditionalTrue(isNothing(n), () => equal(prev(at, n), it)),
          not(isNothing(p)),
          equal(next(at, p), it),
        ),
      );
    },
  ),
  reads("d1", `N = ${word}.next`, "N", (body, at) => next(at, node(body, at))),
  reads("d2", `P = ${word}.prev`, "P", (body, at) => prev(at, node(body, at))),
  step("d3", "N.prev = P, or head.prev = P", (b, at) => setPrev(b, at, following(b, at), P(b, at))),
  through("d4", "P.next = N", "P", P, (b, at, p) => setNext(b, at, p, N(b, at))),
];

/** True where the condition is; else what can then be asked. */
const conditionalTrue = (condition: IrExpr, otherwise: () => IrExpr): IrExpr =>
  not(and(not(condition), not(otherwise())));

const TAIL_QUEUE: StepTable = {
  removeHead: [first, ...takeOut(E, "E")],
  remove: takeOut(x, "X"),
  insertTail: [
    checks("i0", "head.prev.next is nothing", (_, at) => {
      const last = prev(at, at.links.head);
      return not(and(not(isNothing(last)), isNothing(next(at, last))));
    }),
    step("i1", "X.next = nothing", (b, at) => setNext(b, at, at.x, nothing)),
    reads("i2", "P = head.prev", "P", (_, at) => prev(at, at.links.head)),
    step("i3", "X.prev = P", (b, at) => setPrev(b, at, at.x, P(b, at))),
    through("i4", "P.next = X", "P", P, (b, at, p) => setNext(b, at, p, at.x)),
    step("i5", "head.prev = X", (b, at) => setPrev(b, at, at.links.head, at.x)),
  ],
  insertHead: [
    checks("i0", "head.next is nothing or head.next.prev == head", (_, at) => {
      const f = next(at, at.links.head);
      return not(conditionalTrue(isNothing(f), () => equal(prev(at, f), at.links.head)));
    }),
    reads("i1", "N = head.next", "N", (_, at) => next(at, at.links.head)),
    step("i2", "X.next = N", (b, at) => setNext(b, at, at.x, N(b, at))),
    step("i3", "N.prev = X, or head.prev = X", (b, at) => setPrev(b, at, following(b, at), at.x)),
    step("i4", "head.next = X", (b, at) => setNext(b, at, at.links.head, at.x)),
    step("i5", "X.prev = head", (b, at) => setPrev(b, at, at.x, at.links.head)),
  ],
};

const TABLES: Readonly<Record<List["steps"], StepTable>> = {
  listEntry: LIST_ENTRY,
  listHead: LIST_HEAD,
  tailQueue: TAIL_QUEUE,
};

/** The steps of an operation of this list. */
export const stepsOf = (list: List, operation: string): readonly MicroStep[] =>
  (TABLES[list.steps][operation] ?? []).filter((each) => list.checked || !each.isCheck);
