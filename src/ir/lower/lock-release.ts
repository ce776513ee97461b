/** Giving a lock back, by `release` or in the last step of a context with `holding`. */
import type { Span } from "../../base/source.js";
import type { Lock } from "../../typecheck/typed-spec.js";
import { binary, conditional, differ, equal, not, number, truth } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body, RuleCheck } from "./body.js";
import type { Node, Scope, VisibleNode } from "./graph.js";
import { countOf, ownerOf, savedOf } from "./world.js";
import { levelNow, setLevel, wrongLevelRule } from "./lock-levels.js";
import { type Member, isAmbient } from "./lock-members.js";
import { seeObject } from "./observed.js";
import { KEEPS_LEVEL } from "./lock-acquire.js";

/** Gives a lock back and restores the level. Shared by `release` and the last step of a context with `holding`. */
export function giveBack(
  body: Body,
  lock: Lock,
  indices: readonly IrExpr[],
  span: Span,
  ambientReturn: boolean,
): void {
  const { world, actor } = body;
  const owner = world.read(ownerOf(lock), indices);
  const foreign = differ(owner, body.me);
  const rules: RuleCheck[] = [];
  if (!ambientReturn && !world.ignores("ambient-lock")) {
    rules.push({
      broken: isAmbient(body, lock, indices),
      failure: () =>
        world.failure(
          "rule",
          "ambient-lock",
          span,
          `\`${lock.name}\` is held around \`${actor?.context.name ?? ""}\` from entry to return, and its body releases it`,
        ),
    });
  }
  if (!world.ignores("release-not-owner")) {
    rules.push({
      broken: foreign,
      failure: () =>
        world.failure(
          "rule",
          "release-not-owner",
          span,
          `\`${lock.name}\` is released by an activation that does not hold it`,
        ),
    });
  }
  body.rules(...rules);
  if (body.dead) return;
  const inner = body.fork(false);
  seeObject(inner, "release", lock, indices);
  if (lock.recursive) {
    const count = world.read(countOf(lock), indices);
    const last = inner.fork(false);
    restore(last, lock, indices, span);
    inner.assign(countOf(lock), indices, binary("-", count, number(1)));
    inner.emit({
      kind: "if",
      condition: equal(count, number(0)),
      then: last.statements,
      otherwise: [],
    });
  } else {
    restore(inner, lock, indices, span);
  }
  // With the rule ignored, the release of a free lock changes nothing and that of another's frees it.
  if (world.ignores("release-not-owner"))
    body.emit({
      kind: "if",
      condition: differ(owner, number(0)),
      then: inner.statements,
      otherwise: [],
    });
  else if (ambientReturn)
    body.emit({ kind: "if", condition: not(foreign), then: inner.statements, otherwise: [] });
  else body.emit(...inner.statements);
  for (const variable of inner.written) body.written.add(variable);
}

function restore(body: Body, lock: Lock, indices: readonly IrExpr[], span: Span): void {
  const { world } = body;
  const hasSaved = world.has(savedOf(lock)) && body.actor?.raises === true;
  const saved = hasSaved
    ? body.hold("saved", world.read(savedOf(lock), indices), world.variable(savedOf(lock)).range)
    : undefined;
  body.assign(ownerOf(lock), indices, number(0));
  if (world.has(savedOf(lock)))
    body.assign(savedOf(lock), indices, number(world.variable(savedOf(lock)).fixed));
  if (saved === undefined) return;
  const level =
    world.variable(savedOf(lock)).range.low < 0
      ? body.hold("level", conditional(equal(saved, number(KEEPS_LEVEL)), levelNow(body), saved), {
          low: 0,
          high: world.spec.platform.levels.length - 1,
          bool: false,
        })
      : saved;
  setLevel(body, level);
  wrongLevelRule(body, level, span);
}

export function releaseNode(
  member: Member,
  scope: Scope,
  span: Span,
  label: string | undefined,
  next: Node,
): VisibleNode {
  return {
    kind: "visible",
    scope,
    span,
    label,
    text: `release ${member.text}`,
    rests: !scope.atomic,
    moves: [
      {
        kind: "release",
        text: `release ${member.text}`,
        event: `release ${member.text}`,
        next,
        guard: () => truth(true),
        run: (body) => giveBack(body, member.lock, member.indices(body), span, false),
      },
    ],
  };
}
