/**
 * Locks: acquire, release, tryAcquire, the asserts, and the rules that belong to them. docs/language/semantics.md,
 * section Locks, has the same in words. A spinning acquire that finds the lock busy is two steps: it raises and begins
 * to spin, then it takes the lock when that is free.
 */
import type { Span } from "../../base/source.js";
import type { Instance, Lock } from "../../typecheck/typed-spec.js";
import { and, binary, conditional, differ, equal, exists, max, name, not, number, or, truth } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body, RuleCheck } from "./body.js";
import type { LocalRef, Move, Node, Scope, VisibleNode } from "./graph.js";
import { cpuExpr, forMember, levelExpr } from "./predicates.js";
import { activation, type Actor, countOf, levelOf, members, ownerOf, sameMember, savedOf, type World } from "./world.js";

/** The level of the activation that steps. */
export const levelNow = (body: Body): IrExpr =>
  body.level ?? (body.actor ? levelExpr(body.world, body.actor) : number(0));

export function setLevel(body: Body, level: IrExpr): void {
  body.level = undefined;
  if (body.actor?.raises) body.assign(levelOf(body.actor.context), body.own, level);
}

const levelWord = (world: World, level: number): IrExpr => number(level, world.spec.platform.levels[level]);

/** One member of a family by constant index, so that a whole family can be taken member by member. */
export interface Member {
  readonly lock: Lock;
  readonly indices: (body: Body) => readonly IrExpr[];
  readonly text: string;
}

/** The members an instance names: one, or the whole family ascending. */
export function membersOf(lock: Instance<Lock>, scope: Scope): readonly Member[] {
  const { target } = lock;
  const open = target.families.slice(lock.indices.length);
  return members(open).map((rest) => ({
    lock: target,
    indices: (body: Body) => {
      const lowering = body.expressions(scope);
      const given = lowering.lockIndices(lock);
      body.discharge(lowering);
      return [...given, ...rest.map((value) => number(value))];
    },
    text: target.name + lock.indices.map((e) => `[${sourceOf(e.span)}]`).join("") + rest.map((v) => `[${v}]`).join(""),
  }));
}

const sourceOf = (span: Span): string => span.source.text.slice(span.start, span.end);

/** Levels an acquire of this lock raises to; undefined: none. */
const raisedTo = (lock: Lock, override: number | undefined): number | undefined => override ?? lock.level;

/** Rules an attempt breaks whether or not the lock is free. */
function attemptRules(body: Body, step: AcquireStep, indices: readonly IrExpr[]): RuleCheck[] {
  const { member, span } = step;
  const { world, actor } = body;
  const { lock } = member;
  const rules: RuleCheck[] = [];
  const context = actor?.context;
  if (!step.ambient && context?.mayTake && !context.mayTake.includes(lock.lockKind)) {
    const allowed = context.mayTake.length === 0 ? "no lock at all" : context.mayTake.join(", ");
    rules.push({
      broken: truth(true),
      failure: () => world.failure("rule", "forbidden-acquire", span, `\`${context.name}\` runs as ${context.role ?? context.word}, which may take ${allowed}, and takes \`${lock.name}\` (${lock.lockKind})`),
    });
  }
  if (lock.notAbove !== undefined) {
    const limit = lock.notAbove;
    rules.push({
      broken: binary(">", levelNow(body), levelWord(world, limit)),
      failure: () => world.failure("rule", "wrong-level", span, `\`${lock.name}\` may not be taken above ${world.spec.platform.levels[limit] ?? ""}`),
    });
  }
  for (const [first, second] of world.spec.lockOrder) {
    if (first !== lock) continue;
    rules.push({
      broken: holdsAny(world, second, body.me),
      failure: () => world.failure("rule", "lock-order", span, `\`${lock.name}\` is to be taken before \`${second.name}\`, which is held already`),
    });
  }
  if (!step.ambient && actor && context) {
    rules.push({
      broken: and(isAmbient(body, lock, indices), equal(world.read(ownerOf(lock), indices), body.me)),
      failure: () => world.failure("rule", "ambient-lock", span, `\`${lock.name}\` is held around \`${context.name}\` from entry to return, and its body takes it again`),
    });
  }
  return rules;
}

/** Some member of the lock's family is held by this activation. */
export function holdsAny(world: World, lock: Lock, me: IrExpr): IrExpr {
  const binders = lock.families.map((family) => ({ family, binder: world.binder("i") }));
  let body = equal(world.read(ownerOf(lock), binders.map((b) => name(b.binder))), me);
  for (const { family, binder } of [...binders].reverse()) body = exists(binder, family.low, family.high, body);
  return body;
}

/** Whether this member is one of those that are held around the context. */
function isAmbient(body: Body, lock: Lock, indices: readonly IrExpr[]): IrExpr {
  const context = body.actor?.context;
  if (!context || !body.actor) return truth(false);
  const scope = contextScope(body.actor);
  return context.holding
    .filter((held) => held.target === lock)
    .map((held) => {
      const its = body.expressions(scope).lockIndices(held);
      return sameMember(its, indices.slice(0, its.length));
    })
    .reduce((a, b) => or(a, b), truth(false));
}

/** Only the family locals: what a clause of a context may mention. */
export function contextScope(actor: Actor): Scope {
  return {
    locals: new Map(actor.families.map((family, i) => [family.local, actor.own[i] ?? number(0)])),
    live: [], calls: [], procs: [], owner: "", atomic: false,
    exits: { onReturn: () => ({ kind: "end" }), result: undefined },
  };
}

/** Saved by an acquire that raises nothing: its release leaves the level alone. */
const KEEPS_LEVEL = -1;

/** The statements that take a free lock. `before`: the level to give back at the release. */
function take(body: Body, lock: Lock, indices: readonly IrExpr[], before: IrExpr, raise: number | undefined): void {
  const { world } = body;
  body.assign(ownerOf(lock), indices, body.me);
  if (lock.recursive) body.assign(countOf(lock), indices, number(1));
  if (world.has(savedOf(lock))) body.assign(savedOf(lock), indices, raise === undefined ? number(KEEPS_LEVEL, "keepsLevel") : before);
  if (raise !== undefined) setLevel(body, max(before, levelWord(world, raise)));
}

/** A recursive lock that is held already is counted. */
function takeOrCount(body: Body, lock: Lock, indices: readonly IrExpr[], raise: number | undefined): void {
  if (!lock.recursive) return take(body, lock, indices, levelNow(body), raise);
  const { world } = body;
  const again = equal(world.read(ownerOf(lock), indices), body.me);
  const count = world.read(countOf(lock), indices);
  const first = body.fork(false);
  take(first, lock, indices, levelNow(first), raise);
  body.rules({
    broken: and(again, binary(">=", count, number(world.variable(countOf(lock)).range.high))),
    failure: () => world.failure("range", "out-of-range", lock.span, `\`${lock.name}\` is taken more than ${world.variable(countOf(lock)).range.high} times by its holder`),
  });
  body.emit({ kind: "if", condition: again, then: [{ kind: "assign", variable: countOf(lock), indices, value: binary("+", count, number(1)) }], otherwise: first.statements });
}

export interface AcquireStep {
  readonly member: Member;
  readonly scope: Scope;
  readonly span: Span;
  readonly label: string | undefined;
  readonly level: number | undefined;
  readonly next: Node;
  readonly idle?: boolean;
  /** Taken by the platform around the context, not by its body. */
  readonly ambient?: boolean;
}

/** One acquire: the resting point before it, and the one at which it spins. */
export function acquireNode(world: World, actor: Actor | undefined, step: AcquireStep): VisibleNode {
  const { member, scope, span, label, level } = step;
  const { lock } = member;
  const raise = raisedTo(lock, level);
  const owner = (indices: readonly IrExpr[]): IrExpr => world.read(ownerOf(lock), indices);
  const text = `acquire ${member.text}`;
  const tooHigh = (body: Body): IrExpr =>
    lock.waiting === "blocks" && world.spec.platform.blockingBelow < world.spec.platform.levels.length
      ? binary(">=", levelNow(body), levelWord(world, world.spec.platform.blockingBelow))
      : truth(false);

  const takeIt: Move = {
    kind: "acquire",
    text,
    event: `acquire ${member.text}`,
    next: step.next,
    guard: (body) => {
      const indices = member.indices(body);
      const free = equal(owner(indices), number(0));
      return and(not(tooHigh(body)), lock.recursive ? or(free, equal(owner(indices), body.me)) : free);
    },
    run: (body) => {
      const indices = member.indices(body);
      body.rules(...attemptRules(body, step, indices));
      if (body.dead) return;
      noteEdges(body, member, span);
      takeOrCount(body, lock, indices, raise);
    },
  };

  const moves: Move[] = [takeIt];
  if (!lock.recursive) {
    moves.push({
      kind: "acquire",
      text,
      next: step.next,
      guard: (body) => {
        const indices = member.indices(body);
        return and(not(tooHigh(body)), equal(owner(indices), body.me));
      },
      run: (body) => {
        const indices = member.indices(body);
        body.rules(...attemptRules(body, step, indices), {
          broken: truth(true),
          failure: () => world.failure("rule", "recursive-acquire", span, `\`${lock.name}\` is taken by the activation that holds it, and it is not recursive`),
        });
      },
    });
  }
  if (lock.waiting === "blocks") {
    moves.push({
      kind: "acquire",
      text,
      next: step.next,
      guard: tooHigh,
      run: (body) => {
        body.rules(...attemptRules(body, step, member.indices(body)), blockingRule(world, span, `\`${lock.name}\` blocks while it is busy`));
      },
    });
  } else if (!scope.atomic) {
    moves.push(spinMove(world, actor, step, raise));
  }
  return {
    kind: "visible", scope, span, label, text, moves, rests: true,
    ...(step.idle ? { idle: true } : {}),
    ...(lock.waiting === "blocks" ? { waiting: (body: Body) => ({ lock: { lock, indices: member.indices(body), spinning: false } }) } : {}),
  };
}

export const blockingRule = (world: World, span: Span, what: string): RuleCheck => ({
  broken: truth(true),
  failure: () => world.failure("rule", "blocking-in-atomic", span, `${what}, and waiting is not allowed at ${world.spec.platform.levels[world.spec.platform.blockingBelow] ?? ""} or above`),
});

/** Busy and spinning: raise, begin to spin; then take it when it is free. */
function spinMove(world: World, actor: Actor | undefined, step: AcquireStep, raise: number | undefined): Move {
  const { member, scope, span } = step;
  const { lock } = member;
  const keepsLevel = raise !== undefined && actor?.raises === true && world.has(savedOf(lock));
  const old: LocalRef = {
    name: "oldLevel", slot: `${actor?.context.name ?? ""}.oldLevel`, hidden: true,
    type: { kind: "level", names: world.spec.platform.levels },
  };
  const spinning: VisibleNode = {
    kind: "visible",
    scope: keepsLevel ? { ...scope, live: [...scope.live, old] } : scope,
    span,
    label: undefined,
    text: `spin for ${member.text}`,
    rests: true,
    waiting: (body) => ({ lock: { lock, indices: member.indices(body), spinning: true } }),
    moves: [
      {
        kind: "acquire",
        text: `acquire ${member.text}, after spinning`,
        event: `acquire ${member.text}`,
        next: step.next,
        guard: (body) => equal(world.read(ownerOf(lock), member.indices(body)), number(0)),
        run: (body) => {
          noteEdges(body, member, span);
          take(body, lock, member.indices(body), keepsLevel ? body.value(old) : levelNow(body), raise);
        },
      },
    ],
  };
  return {
    kind: "spin",
    text: `acquire ${member.text}: busy, begins to spin`,
    event: `wants ${member.text}`,
    next: spinning,
    guard: (body) => {
      const owner = world.read(ownerOf(lock), member.indices(body));
      return and(differ(owner, number(0)), differ(owner, body.me));
    },
    run: (body) => {
      const indices = member.indices(body);
      body.rules(...attemptRules(body, step, indices));
      if (body.dead) return;
      beginToSpin(body, lock, indices, raise, span);
      if (keepsLevel) body.bindNow(old, body.hold("oldLevel", levelNow(body), { low: 0, high: world.spec.platform.levels.length - 1, bool: false }));
      if (raise !== undefined) setLevel(body, max(keepsLevel ? body.value(old) : levelNow(body), levelWord(world, raise)));
    },
  };
}

/** The owner was interrupted by the one who spins: neither will ever go on. */
export function beginToSpin(body: Body, lock: Lock, indices: readonly IrExpr[], raise: number | undefined, span: Span): void {
  const { world, actor } = body;
  const cpu = actor ? cpuExpr(world, actor) : undefined;
  if (!cpu) return;
  const level = raise === undefined ? levelNow(body) : max(levelNow(body), levelWord(world, raise));
  body.rules({
    broken: { kind: "call", bool: true, function: "interruptedOwner", args: [world.read(ownerOf(lock), indices), cpu, level] },
    failure: () => world.failure("rule", "self-deadlock", span, `\`${lock.name}\` is held by what this interrupted on the same CPU, which cannot go on before it returns`),
  });
}

/** What this activation holds while it takes the lock: edges of the lock graph. */
function noteEdges(body: Body, member: Member, span: Span): void {
  const { world, actor } = body;
  if (!actor) return;
  if (actor.context.form === "isr") body.emit({ kind: "note", note: takesNote(body, actor, member) });
  if (world.spec.platform.levels.length > 1) {
    const raised = member.lock.level === undefined ? levelNow(body) : max(levelNow(body), levelWord(world, member.lock.level));
    body.emit({ kind: "note", note: binary("+", number(world.useNotes(actor.context.name, member.lock)), raised) });
  }
  for (const other of world.spec.locks) {
    if (other === member.lock && other.families.length === 0) continue;
    const held = holdsAny(world, other, body.me);
    const note = number(world.note({ kind: "lockEdge", held: other.name, taken: member.lock.name, span }));
    body.emit({ kind: "if", condition: held, then: [{ kind: "note", note }], otherwise: [] });
  }
}

/** Which member of the lock this member of the isr takes: needed to judge irq-unsafe-lock. */
function takesNote(body: Body, actor: Actor, member: Member): IrExpr {
  const { world } = body;
  const { lock } = member;
  const first = world.takesNotes(actor, lock);
  const all = members(lock.families);
  const indices = member.indices(body);
  members(actor.families).forEach((at, i) => {
    const fixed = indices.map((e) => forMember(actor, at.map((v) => number(v)), e));
    all.forEach((taken, j) => {
      if (fixed.every((e, k) => e.kind !== "constant" || e.value === taken[k])) world.possibleTakes.add(first + i * all.length + j);
    });
  });
  const own = binary("-", activation(actor, actor.own), number(actor.firstActivation));
  let linear: IrExpr = number(0);
  lock.families.forEach((family, i) => {
    linear = binary("+", binary("*", linear, number(family.high - family.low + 1)), binary("-", indices[i] ?? number(0), number(family.low)));
  });
  return binary("+", binary("+", number(first), binary("*", own, number(all.length))), linear);
}

/** Some lock that this activation still holds has a higher level than `level`. */
export function heldAbove(body: Body, level: IrExpr): IrExpr {
  const { world } = body;
  return or(
    ...world.spec.locks
      .filter((lock) => lock.level !== undefined && lock.level > 0)
      .map((lock) => and(binary("<", level, levelWord(world, lock.level ?? 0)), holdsAny(world, lock, body.me))),
  );
}

/** Gives a lock back and restores the level. Shared by `release` and the last step of a context with `holding`. */
export function giveBack(body: Body, lock: Lock, indices: readonly IrExpr[], span: Span, ambientReturn: boolean): void {
  const { world, actor } = body;
  const owner = world.read(ownerOf(lock), indices);
  const foreign = differ(owner, body.me);
  const rules: RuleCheck[] = [];
  if (!ambientReturn && !world.ignores("ambient-lock")) {
    rules.push({
      broken: isAmbient(body, lock, indices),
      failure: () => world.failure("rule", "ambient-lock", span, `\`${lock.name}\` is held around \`${actor?.context.name ?? ""}\` from entry to return, and its body releases it`),
    });
  }
  if (!world.ignores("release-not-owner")) {
    rules.push({
      broken: foreign,
      failure: () => world.failure("rule", "release-not-owner", span, `\`${lock.name}\` is released by an activation that does not hold it`),
    });
  }
  body.rules(...rules);
  if (body.dead) return;
  const inner = body.fork(false);
  if (lock.recursive) {
    const count = world.read(countOf(lock), indices);
    const last = inner.fork(false);
    restore(last, lock, indices, span);
    inner.assign(countOf(lock), indices, binary("-", count, number(1)));
    inner.emit({ kind: "if", condition: equal(count, number(0)), then: last.statements, otherwise: [] });
  } else {
    restore(inner, lock, indices, span);
  }
  // With the rule ignored, the release of a free lock changes nothing and that of another's frees it.
  if (world.ignores("release-not-owner")) body.emit({ kind: "if", condition: differ(owner, number(0)), then: inner.statements, otherwise: [] });
  else if (ambientReturn) body.emit({ kind: "if", condition: not(foreign), then: inner.statements, otherwise: [] });
  else body.emit(...inner.statements);
  for (const variable of inner.written) body.written.add(variable);
}

function restore(body: Body, lock: Lock, indices: readonly IrExpr[], span: Span): void {
  const { world } = body;
  const hasSaved = world.has(savedOf(lock)) && body.actor?.raises === true;
  const saved = hasSaved ? body.hold("saved", world.read(savedOf(lock), indices), world.variable(savedOf(lock)).range) : undefined;
  body.assign(ownerOf(lock), indices, number(0));
  if (world.has(savedOf(lock))) body.assign(savedOf(lock), indices, number(world.variable(savedOf(lock)).fixed));
  if (saved === undefined) return;
  const level = world.variable(savedOf(lock)).range.low < 0
    ? body.hold("level", conditional(equal(saved, number(KEEPS_LEVEL)), levelNow(body), saved), { low: 0, high: world.spec.platform.levels.length - 1, bool: false })
    : saved;
  setLevel(body, level);
  wrongLevelRule(body, level, span);
}

export function wrongLevelRule(body: Body, level: IrExpr, span: Span): void {
  if (body.world.ignores("wrong-level")) return;
  body.rules({
    broken: heldAbove(body, level),
    failure: () => body.world.failure("rule", "wrong-level", span, "the level falls below that of a lock which is still held"),
  });
}

export function releaseNode(member: Member, scope: Scope, span: Span, label: string | undefined, next: Node): VisibleNode {
  return {
    kind: "visible", scope, span, label, text: `release ${member.text}`, rests: !scope.atomic,
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

/** `tryAcquire L`: true and taken where it is free, false otherwise; never waits. */
export function tryAcquireNode(world: World, step: AcquireStep, into: LocalRef | undefined): VisibleNode {
  const { member, scope, span } = step;
  const raise = raisedTo(member.lock, step.level);
  const owner = (body: Body): IrExpr => world.read(ownerOf(member.lock), member.indices(body));
  const free = (body: Body): IrExpr => {
    const unowned = equal(owner(body), number(0));
    return member.lock.recursive ? or(unowned, equal(owner(body), body.me)) : unowned;
  };
  const way = (succeeds: boolean): Move => ({
    kind: "acquire",
    text: `tryAcquire ${member.text}: ${succeeds ? "taken" : "busy"}`,
    ...(succeeds ? { event: `acquire ${member.text}` } : {}),
    next: step.next,
    guard: (body) => (succeeds ? free(body) : not(free(body))),
    run: (body) => {
      const indices = member.indices(body);
      body.rules(...attemptRules(body, step, indices));
      if (body.dead) return;
      if (succeeds) {
        noteEdges(body, member, span);
        takeOrCount(body, member.lock, indices, raise);
      }
      if (into) body.bindNow(into, truth(succeeds));
    },
  });
  return { kind: "visible", scope, span, label: step.label, text: `tryAcquire ${member.text}`, moves: [way(true), way(false)], rests: !scope.atomic };
}
