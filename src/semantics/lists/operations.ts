/**
 * Intrusive, doubly linked lists (S53-S58): nodes are numbers, 0 is nothing, then the elements, then the heads.
 * `name.members` is what the list should hold, `name.users` how many activations are inside an operation.
 */
import { stepsOf } from "../../flow/list-steps.js";
import type { ListOperation, ListUse, StepOp } from "../../flow/ops.js";
import type { Scope } from "../../flow/scope.js";
import {
  and,
  binary,
  conditional,
  differ,
  equal,
  not,
  number,
  or,
  truth,
  when,
} from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";

import type { Effects, StepAt, Way } from "../effects.js";
import { elementIndex } from "../pools/refs.js";
import { discharge, expressionsIn } from "../step/evaluate.js";
import { seeOperation } from "../step/events.js";
import { judge, settle } from "../step/judge.js";
import { bindLocal, localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { emit } from "../step/write.js";
import { linkedRange } from "../values/types.js";
import { access, type At, next } from "./access.js";
import { linksOf } from "./links.js";
import { begin, elementOf, enterOperation, leaveOperation, lookOver } from "./members.js";
import { isPast, poolOfList } from "./refs.js";
import { corruptList } from "../rules/corrupt-list.js";

type ListStepOp = Extract<StepOp, { readonly kind: "listStep" }>;

type Finding = Pick<ListUse, "operation" | "temporaries">;

/** The list, its element and its links, judged: what they are in this step. */
function locate(body: StepBody, { operation, temporaries }: Finding, scope: Scope): At {
  const { model } = body;
  const { span } = operation;
  const list = operation.object.target;
  const [argument] = operation.args;
  const range = linkedRange(list.element);
  const pool = poolOfList(model, list);
  const lowering = expressionsIn(body, scope);
  const does = operation.operation === "front" ? "reads" : "writes";
  const indices = lowering.objectIndices(operation.object, span, does);
  let x: IrExpr = number(0);
  if (argument && pool) {
    const ref = lowering.lower(argument);
    // Of an element that is not what it was, nothing more is judged.
    lowering.obligeLive(pool, ref, span, false);
    discharge(body, lowering);
    x = binary("+", elementIndex(pool, ref), number(1));
  } else {
    if (argument) {
      x = binary("+", lowering.lower(argument), number(1 - range.low));
      const element = binary("-", x, number(1 - range.low));
      lowering.onceKnown(() =>
        lowering.obligeWithin(element, argument, range.low, range.high, span, "the element"),
      );
    }
    discharge(body, lowering);
  }
  return { model, list, indices, links: linksOf(model, list, indices), span, x, temporaries };
}

/** The operation is over: what it yields, and what the list holds now. */
function finish(body: StepBody, at: At, { operation, into }: ListUse): void {
  const { model, list } = at;
  const pool = poolOfList(model, list);
  const range = linkedRange(list.element);
  const removes = operation.operation === "removeHead";
  if (removes) yieldsElement(body, at, localValue(body, at.temporaries.E));
  // An argument that is a ref is live, or the step has broken a rule.
  const given = binary("+", at.x, number(pool ? pool.elements - 1 : range.low - 1));
  const args = operation.args.length > 0 ? [{ value: given, type: list.element }] : [];
  seeOperation(body, list, at.indices, operation.operation, args);
  const yieldIt = (): void => {
    if (removes && into) bindLocal(body, into, yields(at, localValue(body, at.temporaries.E)));
  };
  // Which incarnation is yielded is known to the list as long as the element is in it.
  if (pool) yieldIt();
  leaveOperation(body, at, operation.operation);
  if (!pool) yieldIt();
}

/** There was nothing to remove. */
function finishEmpty(body: StepBody, at: At, { operation }: ListUse): void {
  seeOperation(body, at.list, at.indices, operation.operation, []);
  lookOver(body, at);
}

/** Where there is such a list, and it is empty. */
function isEmpty(body: StepBody, { object, span }: ListOperation, scope: Scope): IrExpr {
  const { model } = body;
  const { target: list, indices } = object;
  const lowering = expressionsIn(body, scope);
  const its = lowering.indices(indices, list.families, span, list.name);
  const links = linksOf(model, list, its);
  const empty = equal(model.variables.read(links.next, [...links.prefix, links.head]), links.end);
  return and(...lowering.obligations.map((each) => each.holds), empty);
}

/** The whole operation in one step: on an atomic list, inside `atomic`, and `front`, which is one read. */
export function wholeList(body: StepBody, use: ListUse, scope: Scope): void {
  const { operation, into } = use;
  const at = locate(body, use, scope);
  if (operation.operation === "front") {
    yieldsElement(body, at, next(at, at.links.head));
    seeOperation(body, at.list, at.indices, "front", []);
    if (into) bindLocal(body, into, yields(at, next(at, at.links.head)));
    return;
  }
  begin(body, at, operation.operation);
  const steps = stepsOf(at.list, operation.operation);
  const [first, ...others] = steps;
  const isCheck = first?.access.kind === "check";
  // What the check finds is named together with what is wrong with the element.
  if (first && isCheck) access(body, at, first);
  settle(body);
  if (body.dead) return;
  const mayEnd = first?.mayEnd === true;
  if (mayEnd) yieldsElement(body, at, next(at, at.links.head));
  const empty = mayEnd ? isEmpty(body, operation, scope) : truth(false);
  const way = mayEnd ? body.fork(false) : body;
  enterOperation(way, at, operation.operation);
  for (const step of isCheck ? others : steps) {
    access(way, at, step);
    if (way.dead) return;
  }
  if (!mayEnd) return finish(way, at, use);
  finish(way, at, { ...use, into: undefined });
  if (into) bindLocal(body, into, yields(at, next(at, at.links.head)));
  const other = body.fork(false);
  finishEmpty(other, at, use);
  emit(body, ...when(empty, other.statements, way.statements));
  body.join(way, other);
}

/** One access of an operation (S54). The first may find that there is nothing to remove (S114). */
export function listStepEffects(
  op: ListStepOp,
  { scope, does, next: onwards, empty }: StepAt,
): Effects {
  const { step, begins, ends, operation, into } = op;
  const ending = does.kind === "access" ? { ...does, ends: true as const } : does;
  const going: Way = {
    does: ends ? ending : does,
    next: onwards,
    guard: (body) => (empty === undefined ? truth(true) : not(isEmpty(body, operation, scope))),
    run: (body) => {
      const at = locate(body, op, scope);
      if (begins) begin(body, at, operation.operation);
      if (body.dead) return;
      access(body, at, step);
      if (body.dead) return;
      if (begins) enterOperation(body, at, operation.operation);
      if (ends) finish(body, at, op);
    },
  };
  if (empty === undefined) return { ways: [going] };
  const nothing: Way = {
    does: ending,
    next: empty,
    guard: (body) => isEmpty(body, operation, scope),
    run: (body) => {
      const at = locate(body, op, scope);
      finishEmpty(body, at, op);
      if (into) bindLocal(body, into, number(at.links.lowest - 1, "none"));
    },
  };
  return { ways: [nothing, going] };
}

/** Where lists share a link, a broken one may lead to the head of another: no element that could be yielded. */
function yieldsElement(body: StepBody, at: At, node: IrExpr): void {
  if (at.links.nodes <= at.links.elements + 1) return;
  judge(
    body,
    corruptList(
      body,
      at.list,
      {
        broken: and(binary(">", node, number(at.links.elements)), differ(node, at.links.head)),
        what: "what it yields is the head of another list",
      },
      at.span,
    ),
  );
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
  const pool = poolOfList(at.model, at.list);
  if (!pool) return element;
  const past = isPast(at.model, pool, at.list, at.indices, element);
  return conditional(past, element, binary("+", element, number(pool.elements)));
}
