/** Taking a lock that is free (S40), and the rules that an attempt may break (S44). */
import type { Span } from "../../base/source.js";
import { and, binary, max, number, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Lock } from "../../typecheck/typed-spec.js";
import { levelNow, levelWord, setLevel } from "../levels/level-now.js";
import { countOf, ownerOf, savedOf } from "../model/processes.js";
import { seeLock } from "../step/events.js";
import type { RuleCheck } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { emit, write } from "../step/write.js";
import { holds, holdsAny, permitsOf, savedIndices, sharesOf } from "./holding.js";
import { isAmbient, type Member } from "./members.js";

/** Rules that an attempt breaks whether or not the lock is free (S39, S44). */
export function attemptRules(
  body: StepBody,
  step: Attempt,
  indices: readonly IrExpr[],
): RuleCheck[] {
  const { member, span } = step;
  const { model, process } = body;
  const { lock } = member;
  const rules: RuleCheck[] = [];
  const context = process?.context;
  const about = { lock, context };
  if (!step.ambient && context?.mayTake && !context.mayTake.includes(lock.lockKind)) {
    const allowed = context.mayTake.length === 0 ? "no lock at all" : context.mayTake.join(", ");
    rules.push({
      broken: truth(true),
      failure: () =>
        model.failures.number(
          "rule",
          "forbidden-acquire",
          span,
          `\`${context.name}\` runs as ${context.role ?? context.word}, which may take ${allowed}, and takes \`${lock.name}\` (${lock.lockKind})`,
          about,
        ),
    });
  }
  // Who only tries does not wait, whatever he holds.
  if (step.tries !== true) {
    for (const other of model.spec.locks) {
      if (!lock.notHolding.includes(other.lockKind)) continue;
      rules.push({
        broken: holdsAny(model, other, body.me),
        failure: () =>
          model.failures.number(
            "rule",
            "forbidden-acquire",
            span,
            `\`${lock.name}\` (${lock.lockKind}) may not be taken while \`${other.name}\` (${other.lockKind}) is held`,
            about,
          ),
      });
    }
  }
  if (lock.notAbove !== undefined) {
    const limit = lock.notAbove;
    rules.push({
      broken: binary(">", levelNow(body), levelWord(model, limit)),
      failure: () =>
        model.failures.number(
          "rule",
          "wrong-level",
          span,
          `\`${lock.name}\` may not be taken above ${model.spec.platform.levels[limit] ?? ""}`,
          about,
        ),
    });
  }
  for (const [first, second] of model.spec.lockOrder) {
    if (first !== lock) continue;
    rules.push({
      broken: holdsAny(model, second, body.me),
      failure: () =>
        model.failures.number(
          "rule",
          "lock-order",
          span,
          `\`${lock.name}\` is to be taken before \`${second.name}\`, which is held already`,
          about,
        ),
    });
  }
  if (!step.ambient && process && context) {
    rules.push({
      broken: and(isAmbient(body, lock, indices), holds(model, lock, indices, body.me)),
      failure: () =>
        model.failures.number(
          "rule",
          "ambient-lock",
          span,
          `\`${lock.name}\` is held around \`${context.name}\` from entry to return, and its body takes it again`,
          about,
        ),
    });
  }
  return rules;
}

/** Saved by an acquire that raises nothing: its release leaves the level alone. */
export const KEEPS_LEVEL = -1;

/** Why nobody may sleep who holds this lock. */
export const whyNot = (held: Lock): string =>
  held.waiting === "spins" ? "for which others spin" : "with which nobody may sleep";

/** What sleeping breaks is broken by taking a lock that sleeps, whether or not it would have to (S112). */
export function sleepRules(
  body: StepBody,
  { member, span }: Pick<Attempt, "member" | "span">,
): RuleCheck[] {
  const { model } = body;
  const { lock } = member;
  if (!lock.sleeps || model.failures.ignores("sleep-with-lock")) return [];
  return model.spec.locks
    .filter((each) => each.forbidsSleep)
    .map((each) => ({
      broken: holdsAny(model, each, body.me),
      failure: () =>
        model.failures.number(
          "rule",
          "sleep-with-lock",
          span,
          `taking \`${lock.name}\` may sleep, and \`${each.name}\` is held, ${whyNot(each)}`,
          { lock: each, context: body.process?.context },
        ),
    }));
}

/** The statements that take a free lock (S40). `before`: the level to give back at the release. */
export function take(
  body: StepBody,
  { lock, mode }: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
  before: IrExpr,
  raise: number | undefined,
): void {
  const { model } = body;
  seeLock(body, "acquire", lock, indices, mode);
  if (lock.permits) {
    const left = binary("-", model.variables.read(permitsOf(lock), indices), number(1));
    write(body, permitsOf(lock), indices, left);
    return;
  }
  if (mode === "shared") {
    write(body, sharesOf(lock), [...indices, body.me], number(1));
  } else {
    write(body, ownerOf(lock), indices, body.me);
    if (lock.recursive) write(body, countOf(lock), indices, number(1));
  }
  const kept =
    model.spec.platform.countedLevels && raise !== undefined ? levelWord(model, raise) : before;
  if (model.variables.has(savedOf(lock)))
    write(
      body,
      savedOf(lock),
      savedIndices(lock, indices, body.me),
      raise === undefined ? number(KEEPS_LEVEL, "keepsLevel") : kept,
    );
  if (raise !== undefined) setLevel(body, max(before, levelWord(model, raise)));
}

/** How often its holder has taken a lock that may be taken again: a variable and its indices; undefined of other locks. */
function countedBy(
  body: StepBody,
  { lock, mode }: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
): readonly [variable: string, at: readonly IrExpr[]] | undefined {
  if (mode === "shared")
    return lock.sharing === "recursive" ? [sharesOf(lock), [...indices, body.me]] : undefined;
  return lock.recursive ? [countOf(lock), indices] : undefined;
}

/** Its holder may not take it more often than can be counted (S43). */
export function countRules(
  body: StepBody,
  member: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
): RuleCheck[] {
  const { model } = body;
  const { lock, mode } = member;
  const counted = countedBy(body, member, indices);
  if (!counted) return [];
  const [variable, at] = counted;
  const most = model.variables.get(variable).range.high;
  const again = holds(model, lock, indices, body.me, mode ?? "exclusive");
  return [
    {
      broken: and(again, binary(">=", model.variables.read(variable, at), number(most))),
      failure: () =>
        model.failures.number(
          "range",
          "out-of-range",
          lock.span,
          `\`${lock.name}\` is taken more than ${most} times by its holder`,
        ),
    },
  ];
}

/** A lock that is held already, and may be taken again by its holder, is counted (S43). */
export function takeOrCount(
  body: StepBody,
  member: Pick<Member, "lock" | "mode">,
  indices: readonly IrExpr[],
  raise: number | undefined,
): void {
  const { lock, mode } = member;
  const { model } = body;
  const counted = countedBy(body, member, indices);
  if (!counted) return take(body, member, indices, levelNow(body), raise);
  const [variable, at] = counted;
  const count = model.variables.read(variable, at);
  const again = holds(model, lock, indices, body.me, mode ?? "exclusive");
  const first = body.fork(false);
  take(first, member, indices, levelNow(first), raise);
  const more = body.fork(false);
  seeLock(more, "acquire", lock, indices, mode);
  write(more, variable, at, binary("+", count, number(1)));
  emit(body, {
    kind: "if",
    condition: again,
    then: more.statements,
    otherwise: first.statements,
  });
  body.written.add(variable);
  for (const each of first.written) body.written.add(each);
}

/** An attempt to take a lock, for the rules that it may break. */
interface Attempt {
  readonly member: Member;
  readonly span: Span;
  /** Taken by the platform around the context, not by its body. */
  readonly ambient: boolean;
  /** `tryAcquire`. */
  readonly tries?: boolean;
}
