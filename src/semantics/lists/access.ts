/** One access of a list operation: a link that is read or written, or the check of the links (S54, S57). */
import type { Span } from "../../base/source.js";
import type { Check, ListStep, NodeName, Temporary } from "../../flow/list-steps.js";
import type { LocalRef } from "../../flow/scope.js";
import { and, conditional, differ, equal, not, number, or } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { List } from "../../typecheck/typed-spec.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { judge } from "../step/judge.js";
import { bindNow, localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { hold, write } from "../step/write.js";
import type { Links } from "./links.js";
import { corruptList } from "../rules/corrupt-list.js";

/** The list while one of its steps is written. */
export interface At {
  readonly model: ModelBuilder;
  readonly list: List;
  readonly indices: readonly IrExpr[];
  readonly links: Links;
  readonly span: Span;
  /** Node of the argument; 0 where there is none. */
  readonly x: IrExpr;
  readonly temporaries: Readonly<Record<Temporary, LocalRef>>;
}

export const next = (at: At, node: IrExpr): IrExpr =>
  at.model.variables.read(at.links.next, [...at.links.prefix, node]);
const prev = (at: At, node: IrExpr): IrExpr =>
  at.model.variables.read(at.links.prev, [...at.links.prefix, node]);

const isNothing = (node: IrExpr): IrExpr => equal(node, number(0));

function nodeOf(body: StepBody, at: At, name: NodeName): IrExpr {
  switch (name) {
    case "head":
      return at.links.head;
    case "X":
      return at.x;
    case "nothing":
      return number(0, "nothing");
    case "following": {
      const n = localValue(body, at.temporaries.N);
      return conditional(isNothing(n), at.links.head, n);
    }
    case "E":
    case "N":
    case "P":
      return localValue(body, at.temporaries[name]);
  }
}

export function access(body: StepBody, at: At, { access: its, follows, text }: ListStep): void {
  const node = nodeOf(body, at, its.of);
  if (follows) follow(body, at, node, its.of);
  if (body.dead) return;
  switch (its.kind) {
    case "read": {
      const value = its.link === "next" ? next(at, node) : prev(at, node);
      const range = { low: 0, high: at.links.nodes, bool: false };
      return bindNow(body, at.temporaries[its.into], hold(body, its.into, value, range));
    }
    case "write": {
      const link = its.link === "next" ? at.links.next : at.links.prev;
      const value = nodeOf(body, at, its.value);
      return write(body, link, [...at.links.prefix, node], value);
    }
    case "check": {
      const message = its.check.startsWith("neighbours")
        ? `the check before the insertion or removal fails, for ${wordsOf(its.of)}`
        : `the ${text} fails`;
      return corrupt(body, at, not(CHECKS[its.check](body, at, node)), message);
    }
  }
}

/** A link is about to be followed: through nothing, a kernel would fault. */
const follow = (body: StepBody, at: At, node: IrExpr, name: NodeName): void =>
  corrupt(body, at, isNothing(node), `${name} is a link of nothing`);

const corrupt = (body: StepBody, at: At, broken: IrExpr, what: string): void =>
  judge(body, corruptList(body, at.list, { broken, what }, at.span));

const wordsOf = (name: NodeName): string =>
  name === "head"
    ? "head.prev.next or head.next.prev is not the head"
    : `${name}.next.prev or ${name}.prev.next is not ${name}`;

/** Whether the links are as they should be. */
const CHECKS: Readonly<Record<Check, (body: StepBody, at: At, node: IrExpr) => IrExpr>> = {
  neighbours: (_, at, node) => not(or(astray(at, node, "prev"), astray(at, node, "next"))),
  neighboursNextFirst: (_, at, node) => not(or(astray(at, node, "next"), astray(at, node, "prev"))),
  lastIsP: (_, at, p) =>
    and(
      not(isNothing(p)),
      and(equal(prev(at, at.links.head), p), equal(next(at, p), at.links.head), differ(p, at.x)),
    ),
  firstIsN: (_, at, n) =>
    and(
      not(isNothing(n)),
      and(equal(prev(at, n), at.links.head), equal(next(at, at.links.head), n), differ(n, at.x)),
    ),
  inTail: (_, at, node) => {
    const [n, p] = [next(at, node), prev(at, node)];
    return and(
      unlessNothing(n, equal(prev(at, n), node)),
      not(isNothing(p)),
      equal(next(at, p), node),
    );
  },
  tailEnds: (_, at, head) => {
    const last = prev(at, head);
    return and(not(isNothing(last)), isNothing(next(at, last)));
  },
  headStarts: (_, at, head) => {
    const first = next(at, head);
    return unlessNothing(first, equal(prev(at, first), head));
  },
};

/** A neighbour is nothing, or does not point back. */
function astray(at: At, node: IrExpr, side: "next" | "prev"): IrExpr {
  const outer = side === "next" ? next(at, node) : prev(at, node);
  const back = side === "next" ? prev(at, outer) : next(at, outer);
  return or(isNothing(outer), differ(back, node));
}

const unlessNothing = (node: IrExpr, holds: IrExpr): IrExpr =>
  not(and(not(isNothing(node)), not(holds)));
