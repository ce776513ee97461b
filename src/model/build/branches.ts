/** Ways behind the visible statement of a step: branches of one body. */
import type { EscapeNode, LoopNode, NodeId, StepNode } from "../../flow/graph.js";
import { equal, isFalse, isTrue, name, number, truth, when } from "../../ir/build.js";
import type { IrStatement } from "../../ir/ir.js";
import type { Way } from "../../semantics/effects.js";
import { conditionOf, effectsOf, perform } from "../../semantics/meaning.js";
import { settle } from "../../semantics/step/judge.js";
import { loosen } from "../../semantics/step/locals.js";
import type { StepBody } from "../../semantics/step/step-body.js";
import { emit } from "../../semantics/step/write.js";
import { BOOL } from "../../semantics/values/types.js";
import { endHere, intoLoop, nodeAt, noteBranch, type OpenLoop, type Walk } from "./walk.js";

/** Goes on to where the context rests next, whichever way a test goes. */
export const branches = (walk: Walk, body: StepBody, start: NodeId): void =>
  walk.limits.descend(() => branchesFrom(walk, body, start));

function branchesFrom(walk: Walk, body: StepBody, start: NodeId): void {
  let node = nodeAt(walk, start);
  for (;;) {
    if (body.dead || walk.endless) return;
    walk.limits.pass(node);
    switch (node.kind) {
      case "end":
        return endHere(walk, body);
      case "work":
        perform(body, node.op, node.scope);
        settle(body);
        node = nodeAt(walk, node.next);
        break;
      case "escape":
        if (leaveLoop(walk, body, node)) return;
        node = nodeAt(walk, node.next);
        break;
      case "loop": {
        if (node.inline) return inlineLoop(walk, body, node);
        const into = intoLoop(walk, body, node);
        if (!into) return;
        node = into;
        break;
      }
      case "branch": {
        const test = conditionOf(body, node.test, node.scope);
        settle(body);
        if (body.dead) return;
        if (!isTrue(test) && !isFalse(test)) {
          const [then, otherwise] = [body.fork(false), body.fork(false)];
          noteBranch(walk, then, node.span, true);
          noteBranch(walk, otherwise, node.span, false);
          branches(walk, then, node.then);
          branches(walk, otherwise, node.otherwise);
          return emit(body, ...when(test, then.statements, otherwise.statements));
        }
        node = nodeAt(walk, isTrue(test) ? node.then : node.otherwise);
        break;
      }
      case "choice":
        return walk.rests.arrive(body, node, walk.from.live);
      case "step": {
        if (node.rests) return walk.rests.arrive(body, node, walk.from.live);
        const next = throughStep(walk, body, node);
        if (next === undefined) return;
        node = nodeAt(walk, next);
        break;
      }
    }
  }
}

/** A statement inside a step: where its only way goes on; undefined where it has several, which have been walked. */
function throughStep(walk: Walk, body: StepBody, node: StepNode): NodeId | undefined {
  const { ways } = effectsOf(walk.model, node);
  const [only, ...others] = ways;
  if (only && others.length === 0) {
    only.run(body);
    settle(body);
    return only.next;
  }
  let chain: readonly IrStatement[] = [];
  for (const way of [...ways].reverse()) chain = elseWay(walk, body, way, chain);
  emit(body, ...chain);
  return undefined;
}

/** One way where its guard holds, and what is otherwise. */
function elseWay(
  walk: Walk,
  body: StepBody,
  way: Way,
  otherwise: readonly IrStatement[],
): readonly IrStatement[] {
  const own = body.fork(false);
  const guard = way.guard(own);
  if (isFalse(guard)) return otherwise;
  way.run(own);
  settle(own);
  branches(walk, own, way.next);
  return when(guard, own.statements, otherwise);
}

/** A loop that runs inside one step (S17). Coming back to its head, its body ends there. */
function inlineLoop(walk: Walk, body: StepBody, loop: LoopNode): void {
  if (walk.open.some((open) => open.loop === loop)) return;
  loosen(body, loop.scope);
  const open: OpenLoop = { loop, go: body.fresh("again"), code: body.fresh("out"), exits: [] };
  const inner = body.fork(false);
  walk.open.push(open);
  branches(walk, inner, loop.target);
  walk.open.pop();
  const codes = { low: 0, high: Math.max(1, open.exits.length - 1), bool: false };
  emit(
    body,
    { kind: "let", name: open.go, range: BOOL, value: truth(true) },
    { kind: "let", name: open.code, range: codes, value: number(0) },
    { kind: "while", condition: name(open.go, true), body: inner.statements },
  );
  body.join(inner);
  behindLoop(walk, body, open);
}

/** Goes on by the way out that was taken. */
function behindLoop(walk: Walk, body: StepBody, { exits, code }: OpenLoop): void {
  const [only, ...others] = exits;
  if (only === undefined) return;
  if (others.length === 0) return branches(walk, body, only);
  let chain: readonly IrStatement[] | undefined;
  for (const [i, exit] of [...exits.entries()].reverse()) {
    const way = body.fork(false);
    branches(walk, way, exit);
    chain = chain ? when(equal(name(code), number(i)), way.statements, chain) : way.statements;
  }
  emit(body, ...(chain ?? []));
}

/** Leaves a loop of this step, if that is what the node's loop is. */
function leaveLoop(walk: Walk, body: StepBody, { loop, next }: EscapeNode): boolean {
  const open = walk.open.find((each) => each.loop.id === loop);
  if (!open) return false;
  let code = open.exits.indexOf(next);
  if (code < 0) code = open.exits.push(next) - 1;
  emit(body, { kind: "set", name: open.go, value: truth(false) });
  if (code > 0) emit(body, { kind: "set", name: open.code, value: number(code) });
  return true;
}
