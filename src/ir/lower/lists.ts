/**
 * Intrusive, doubly linked lists, write by write. Nodes are numbers: 0 is nothing, then the elements, then the head.
 *
 *   removeHead  r1 E = H.F   r2 N = E.F   r3 H.F = N   r4 N.B = H
 *   insertTail  i0 check     i1 P = H.B   i2 X.F = H   i3 X.B = P   i4 P.F = X   i5 H.B = X
 *   insertHead  i0 check     i1 N = H.F   i2 X.B = H   i3 X.F = N   i4 N.B = X   i5 H.F = X
 *   remove      d0 check     d1 N = X.F   d2 P = X.B   d3 P.F = N   d4 N.B = P
 *
 * (the order of writes of the Windows LIST_ENTRY functions; list-tables.ts has those of Linux and FreeBSD). `name.members` is what the list should hold, `name.users`
 * how many activations are inside an operation.
 */
import { InterlockBug } from "../../base/assert.js";
import type { Expr, Instance, List, Operation } from "../../typecheck/typed-spec.js";
import { and, binary, conditional, differ, equal, not, number, or, truth, when } from "../build.js";
import type { Phrase, StepDescription } from "../../words/description.js";
import type { IrExpr } from "../ir.js";
import type { Body } from "./body.js";
import type { LocalRef, Move, Node, Scope, VisibleNode } from "./graph.js";
import { isPast, poolOfList } from "./list-refs.js";
import { seeOperation } from "./observed.js";
import { subjectOf } from "./phrases.js";
import { elementIndex } from "./refs.js";
import { linkedRange, linksOf, type World } from "./world.js";
import { type At, next } from "./list-steps.js";
import { stepsOf } from "./list-tables.js";
import { begin, elementOf, enterOperation, leaveOperation, lookOver } from "./list-members.js";

type AccessDescription = Extract<StepDescription, { kind: "access" }>;

type ListOperation = Extract<Operation, { kind: "operation" }> & {
  readonly object: Instance<List>;
};

/** The nodes of a list operation: one for each of its steps, or one for all inside `atomic` and on an atomic list. */
export function listNodes(
  world: World,
  operation: ListOperation,
  scope: Scope,
  label: string | undefined,
  into: LocalRef | undefined,
  nextNode: Node,
  temporary: (name: string, elements: number) => LocalRef,
): Node {
  const list = operation.object.target;
  const span = operation.span;
  const subject = subjectOf(operation.object, scope);
  const argument = operation.args[0];
  const range = linkedRange(list.element);
  const pool = poolOfList(world, list);
  const nodes = range.high - range.low + 2;
  const temporaries = {
    E: temporary("E", nodes),
    N: temporary("N", nodes),
    P: temporary("P", nodes),
  };
  const at = (body: Body): At => {
    const lowering = body.expressions(scope);
    const indices = lowering.objectIndices(
      operation.object,
      span,
      operation.operation === "front" ? "reads" : "writes",
    );
    if (argument && pool) {
      const ref = lowering.lower(argument);
      // Of an element that is not what it was, nothing more is judged.
      lowering.obligeLive(pool, ref, span, false);
      body.discharge(lowering);
      const x = binary("+", elementIndex(pool, ref), number(1));
      return { world, list, indices, links: linksOf(world, list, indices), span, x, temporaries };
    }
    const x = argument ? binary("+", lowering.lower(argument), number(1 - range.low)) : number(0);
    if (argument)
      lowering.onceKnown(() =>
        lowering.obligeWithin(
          binary("-", x, number(1 - range.low)),
          argument,
          range.low,
          range.high,
          span,
          "the element",
        ),
      );
    body.discharge(lowering);
    return { world, list, indices, links: linksOf(world, list, indices), span, x, temporaries };
  };
  if (operation.operation === "front") {
    return single([], (body) => {
      const a = at(body);
      yieldsElement(body, a, next(a, a.links.head));
      seeOperation(body, list, a.indices, "front", []);
      if (into) body.bind(into, yields(a, next(a, a.links.head)));
    });
  }
  const micro = stepsOf(list, operation.operation);
  if (micro.length === 0) throw new InterlockBug(`no list operation ${operation.operation}`);
  const finish = (body: Body, a: At, into: LocalRef | undefined): void => {
    if (operation.operation === "removeHead") yieldsElement(body, a, body.value(a.temporaries.E));
    seeOperation(
      body,
      list,
      a.indices,
      operation.operation,
      argument
        ? // An argument that is a ref is live, or the step has broken a rule.
          [
            {
              value: binary("+", a.x, number(pool ? pool.elements - 1 : range.low - 1)),
              type: list.element,
            },
          ]
        : [],
    );
    // Which incarnation is yielded is known to the list as long as the element is in it.
    if (pool && operation.operation === "removeHead" && into)
      body.bind(into, yields(a, body.value(a.temporaries.E)));
    leaveOperation(body, a, operation.operation);
    if (!pool && operation.operation === "removeHead" && into)
      body.bind(into, yields(a, body.value(a.temporaries.E)));
  };
  /** There was nothing to remove. */
  const finishEmpty = (body: Body, a: At): void => {
    seeOperation(body, list, a.indices, operation.operation, []);
    lookOver(body, a);
  };
  /** Where there is such a list, and it is empty. */
  const isEmpty = (body: Body): IrExpr => {
    const lowering = body.expressions(scope);
    const { indices } = operation.object;
    const its = lowering.indices(indices, list.families, span, list.name);
    const links = linksOf(world, list, its);
    const empty = equal(world.read(links.next, [...links.prefix, links.head]), links.end);
    return and(...lowering.obligations.map((each) => each.holds), empty);
  };
  if (scope.atomic || list.atomic) {
    return single(argument ? [sourceOf(argument)] : [], (body) => {
      const a = at(body);
      begin(body, a, operation.operation);
      const [first, ...others] = micro;
      // What the check finds is named together with what is wrong with the element.
      if (first?.isCheck) first.run(body, a);
      body.settle();
      if (body.dead) return;
      const mayEnd = first?.mayEnd === true;
      if (mayEnd) yieldsElement(body, a, next(a, a.links.head));
      const empty = mayEnd ? isEmpty(body) : truth(false);
      const way = mayEnd ? body.fork(false) : body;
      enterOperation(way, a, operation.operation);
      for (const step of first?.isCheck ? others : micro) {
        step.run(way, a);
        if (way.dead) return;
      }
      if (!mayEnd) return finish(way, a, into);
      finish(way, a, undefined);
      if (into) body.bind(into, yields(a, next(a, a.links.head)));
      const other = body.fork(false);
      finishEmpty(other, a);
      body.emit(...when(empty, other.statements, way.statements));
      for (const each of [...way.written, ...other.written]) body.written.add(each);
    });
  }

  let following: Node = nextNode;
  for (let i = micro.length - 1; i >= 0; i--) {
    const step = micro[i];
    if (!step) continue;
    const does: AccessDescription = {
      kind: "access",
      object: subject,
      operation: operation.operation,
      label: step.label,
      does: step.text,
      ...(step.isCheck ? { checks: true } : {}),
    };
    const move: Move = {
      does: i === micro.length - 1 ? { ...does, ends: true } : does,
      next: following,
      guard: () => truth(true),
      run: (body) => {
        const a = at(body);
        if (i === 0) begin(body, a, operation.operation);
        if (body.dead) return;
        step.run(body, a);
        if (body.dead) return;
        if (i === 0) enterOperation(body, a, operation.operation);
        if (i === micro.length - 1) finish(body, a, into);
      },
    };
    following = {
      kind: "visible",
      span,
      label: i === 0 ? label : undefined,
      does,
      rests: true,
      moves: step.mayEnd
        ? [ending(move, does), { ...move, guard: (b) => not(isEmpty(b)) }]
        : [move],
      scope: {
        ...scope,
        live: [
          ...scope.live,
          ...micro.slice(0, i).flatMap((each) => (each.binds ? [temporaries[each.binds]] : [])),
        ],
      },
    } satisfies VisibleNode;
  }
  return following;

  /** The first step finds that there is nothing. */
  function ending(move: Move, does: AccessDescription): Move {
    const run = (body: Body): void => {
      const a = at(body);
      finishEmpty(body, a);
      if (into) body.bind(into, number(a.links.lowest - 1, "none"));
    };
    return {
      ...move,
      does: { ...does, ends: true },
      next: nextNode,
      guard: isEmpty,
      run,
    };
  }

  function single(inside: Phrase, run: (body: Body) => void): VisibleNode {
    const does: StepDescription = {
      kind: "operation",
      object: subject,
      operation: operation.operation,
      argument: inside,
      isWhole: true,
    };
    return {
      kind: "visible",
      scope,
      span,
      label,
      does,
      rests: !scope.atomic,
      moves: [{ does, next: nextNode, guard: () => truth(true), run }],
    };
  }
}

/** Where lists share a link, a broken one may lead to the head of another: no element that could be yielded. */
function yieldsElement(body: Body, at: At, node: IrExpr): void {
  if (at.links.nodes <= at.links.elements + 1) return;
  body.rules({
    broken: and(binary(">", node, number(at.links.elements)), differ(node, at.links.head)),
    failure: () =>
      at.world.failure(
        "rule",
        "corrupt-list",
        at.span,
        `\`${at.list.name}\`: what it yields is the head of another list`,
      ),
  });
}

/** A node as the element it stands for, `none` for the head. */
function yields(at: At, node: IrExpr): IrExpr {
  const none = at.links.lowest - 1;
  const isNone = equal(node, at.links.end);
  // What an unfinished removal has left at the head may be nothing: no place in the pool.
  const isNothing = at.list.element.kind === "ref" ? equal(node, number(0)) : truth(false);
  return conditional(or(isNone, isNothing), number(none, "none"), valueOf(at, node));
}

/** The value, or the ref, that an element's node stands for. */
function valueOf(at: At, node: IrExpr): IrExpr {
  const element = elementOf(at, node);
  const pool = poolOfList(at.world, at.list);
  if (!pool) return element;
  const past = isPast(at.world, pool, at.list, at.indices, element);
  return conditional(past, element, binary("+", element, number(pool.elements)));
}

const sourceOf = (e: Expr): string => e.span.source.text.slice(e.span.start, e.span.end);
