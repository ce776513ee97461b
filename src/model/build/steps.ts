/**
 * Walks the graph of a context from location to location and makes a guarded action of each way a step can
 * go. A step is: the choices if any, local work, one visible statement, and local work up to the next location (S11).
 *
 * Up to the visible statement every way is an action of its own, its tests part of the guard; behind it the ways are
 * branches of one body (branches.ts), unless a choice inside `atomic` or an action is still to come.
 */
import type { Span } from "../../base/source.js";
import { report } from "../../diagnostics/catalogue.js";
import {
  type BranchNode,
  type ChoiceNode,
  type FlowNode,
  type NodeId,
  type RestNode,
  restScope,
  type StepNode,
} from "../../flow/graph.js";
import { isFalse, isTrue, not, or } from "../../ir/build.js";
import type { IrExpr, IrStatement } from "../../ir/ir.js";
import type { Option, Way } from "../../semantics/effects.js";
import { conditionOf, effectsOf, optionsOf, perform } from "../../semantics/meaning.js";
import { keepCuts, settle, takeCuts, tested } from "../../semantics/step/judge.js";
import { bindParameter } from "../../semantics/step/locals.js";
import { dependsOnWritten } from "../../semantics/step/reads.js";
import { StepBody } from "../../semantics/step/step-body.js";
import { formatOf } from "../../semantics/values/types.js";
import type { StepDescription } from "../../words/description.js";
import { branches } from "./branches.js";
import type { DraftStep } from "./draft.js";
import {
  addDraft,
  endHere,
  intoLoop,
  isChoiceAhead,
  nodeAt,
  noteBranch,
  type Origin,
  type Walk,
} from "./walk.js";

/** Actions for entering (location 0), or for an action of the spec (location undefined). */
export function walkFromEntry(
  walk: Walk,
  body: StepBody,
  described: DraftStep,
  location: 0 | undefined,
): void {
  body.atomic = location === undefined;
  begin(walk, { node: undefined, live: [], location }, () =>
    split(walk, body, walk.graph.entry, described),
  );
}

/** Statements that bring the context from nothing to its first location, for the initial state. */
export function walkInitially(walk: Walk, body: StepBody): readonly IrStatement[] {
  body.stepped = true;
  begin(walk, { node: undefined, live: [], location: 0 }, () =>
    branches(walk, body, walk.graph.entry),
  );
  return body.statements;
}

/** Actions from every location that has been arrived at. */
export function walkOn(walk: Walk): void {
  for (let node = walk.rests.next(); node; node = walk.rests.next()) {
    const { id, span, does } = node;
    const from = { node, live: restScope(node).live, location: walk.rests.numberOf(node) };
    const body = new StepBody(walk.model, walk.process);
    begin(walk, from, () => split(walk, body, id, { span, does }));
  }
}

function begin(walk: Walk, from: Origin, go: () => void): void {
  walk.from = from;
  walk.limits.begin(from.node?.span);
  walk.endless = undefined;
  go();
  if (!walk.endless) return;
  const label = "this loop takes no step";
  const help = "label a statement of the loop: `again: skip;`";
  walk.model.diagnostics.push(report("ILK5101", walk.endless, {}, { label, help }));
}

const split = (walk: Walk, body: StepBody, start: NodeId, described: DraftStep): void =>
  walk.limits.descend(() => splitFrom(walk, body, start, described));

function splitFrom(walk: Walk, body: StepBody, start: NodeId, described: DraftStep): void {
  let node: FlowNode | undefined = nodeAt(walk, start);
  while (node) {
    if (walk.endless) return;
    walk.limits.pass(node);
    if (body.dead) return addDraft(walk, body, described);
    switch (node.kind) {
      case "end":
        endHere(walk, body);
        return addDraft(walk, body, described);
      case "work":
        perform(body, node.op, node.scope);
        settle(body);
        node = nodeAt(walk, node.next);
        break;
      case "loop":
        if (node.inline && body.stepped && !isChoiceAhead(walk, node.id))
          return branchOut(walk, body, node.id, described);
        node = intoLoop(walk, body, node);
        break;
      case "escape":
        node = nodeAt(walk, node.next);
        break;
      case "branch": {
        const next = splitByTest(walk, body, node, described);
        node = next === undefined ? undefined : nodeAt(walk, next);
        break;
      }
      case "choice":
        return splitByChoice(walk, body, node, described);
      case "step":
        return splitByWays(walk, body, node, described);
    }
  }
}

/** The rest of the step is branches of its body. */
function branchOut(walk: Walk, body: StepBody, id: NodeId, described: DraftStep): void {
  branches(walk, body, id);
  addDraft(walk, body, described);
}

/** Where a test goes on that is known; undefined where it is not, and both ways have been walked. */
function splitByTest(
  walk: Walk,
  body: StepBody,
  node: BranchNode,
  described: DraftStep,
): NodeId | undefined {
  const { then, otherwise, span } = node;
  const { test, unknown } = tested(body, (each) => conditionOf(each, node.test, node.scope));
  if (isTrue(test)) return then;
  if (isFalse(test)) return otherwise;
  const choosing = isChoiceAhead(walk, then) || isChoiceAhead(walk, otherwise);
  if (body.stepped && !choosing) {
    branchOut(walk, body, node.id, described);
    return undefined;
  }
  guardBy(walk, body, test, span);
  // A test that cannot be worked out goes neither way.
  if (choosing) cutShort(walk, body, described, [...takeCuts(body), ...unknown]);
  else if (!body.stepped && !body.atomic) keepCuts(body, unknown);
  const ways = [
    { guard: test, next: then, isTaken: true },
    { guard: not(test), next: otherwise, isTaken: false },
  ];
  for (const { guard, next, isTaken } of ways) {
    const way = body.fork(true);
    way.addGuard(guard);
    noteBranch(walk, way, span, isTaken);
    if (!way.impossible) split(walk, way, next, described);
  }
  return undefined;
}

function splitByChoice(walk: Walk, body: StepBody, node: ChoiceNode, described: DraftStep): void {
  if (endsBefore(body, node)) return rest(walk, body, node, described);
  cutShort(walk, body, described, takeCuts(body));
  for (const [i, option] of optionsOf(walk.model, node).entries())
    choose(walk, body, node, option, node.options[i] ?? node.id, described);
}

/** One way of a choice (S22). */
function choose(
  walk: Walk,
  body: StepBody,
  node: ChoiceNode,
  { chosen, guard: guardOf, run }: Option,
  next: NodeId,
  described: DraftStep,
): void {
  const way = body.fork(true);
  way.atomic ||= node.opensAtomic === true;
  countAccesses(way, node);
  way.chose = true;
  if (chosen) bindParameter(way, chosen.ref, chosen, formatOf(chosen.ref.type));
  const guard = guardOf(way);
  guardBy(walk, way, guard, node.span);
  way.addGuard(guard);
  run?.(way);
  if (!way.impossible) split(walk, way, next, described);
}

function splitByWays(walk: Walk, body: StepBody, node: StepNode, described: DraftStep): void {
  if (endsBefore(body, node)) return rest(walk, body, node, described);
  const isFirst = !body.stepped;
  const { ways } = effectsOf(walk.model, node);
  // What is found out behind a write of the same step is a branch of the step, and needs no guard.
  if (!isFirst && ways.length > 1 && !isChoiceAhead(walk, node.id))
    return branchOut(walk, body, node.id, described);
  if (isFirst && mayNotStep(body, ways)) cutShort(walk, body, described, takeCuts(body));
  for (const way of ways) {
    const own = body.fork(true);
    const guard = way.guard(own);
    if (!isFirst) guardBy(walk, own, guard, node.span);
    own.addGuard(guard);
    if (own.impossible) continue;
    countAccesses(own, node);
    own.stepped = true;
    way.run(own);
    settle(own);
    split(walk, own, way.next, (isFirst && describedBy(walk, node, way)) || described);
  }
}

/** The first visible statement says what the step does; what entering and an action do is known. */
function describedBy({ from }: Walk, { span }: StepNode, way: Way): DraftStep | undefined {
  if (from.location === 0 || from.location === undefined) return undefined;
  const { does, isUnbidden } = way;
  return { span, does, ...(isUnbidden ? { isUnbidden } : {}) };
}

/** The step ends where the context rests next. The text of one that has only chosen says where it goes on. */
function rest(walk: Walk, body: StepBody, node: RestNode, described: DraftStep): void {
  walk.rests.arrive(body, node, walk.from.live);
  if (body.stepped) return addDraft(walk, body, described);
  const next: StepDescription =
    node.label === undefined ? node.does : { kind: "label", label: node.label };
  addDraft(walk, body, { ...described, does: { kind: "choose", by: described.does, next } });
}

/** What local work has broken ends the step, whatever could be chosen next and whether or not it would have to wait (S21). */
function cutShort(walk: Walk, body: StepBody, described: DraftStep, cuts: readonly IrExpr[]): void {
  const any = or(...cuts);
  if (isFalse(any)) return;
  const way = body.fork(true);
  way.addGuard(any);
  addDraft(walk, way, described);
  body.addGuard(not(any));
}

/** A condition that selects a way is tested before the step: it must not depend on what the step has written (S25). */
function guardBy({ model }: Walk, body: StepBody, condition: IrExpr, span: Span): void {
  if (!body.stepped || !dependsOnWritten(body, condition)) return;
  const label = "this is decided after something it reads was written in the same step";
  const help = "make the choice first, or take it out of the `atomic` block";
  model.diagnostics.push(report("ILK5102", span, {}, { label, help }));
}

/** A statement and the choices before it are one step; what is written as one, in `atomic`, is meant as one (S16). */
function countAccesses(body: StepBody, node: RestNode): void {
  if (!body.stepped && !restScope(node).atomic) body.accesses += node.accesses;
}

/** The context rests before the node, and does not run on through it (S10, S18, S21). */
const endsBefore = (body: StepBody, node: RestNode): boolean =>
  node.rests && (body.stepped || (body.chose && node.apart === true));

/** Which of its ways are possible, if any, depends on the state. */
const mayNotStep = (body: StepBody, ways: readonly Way[]): boolean =>
  ways.length !== 1 || ways.some((way) => !isTrue(way.guard(body.fork(true))));
