/**
 * `sleep c with L`: one step gives L back and sleeps; after somebody has woken it the sleeper takes L again, or without L
 * goes on, in a step of its own. Waking is one step and leaves nothing behind where nobody sleeps.
 */
import { report } from "../../diagnostics/catalogue.js";
import type { Lock, Operation, Statement } from "../../typecheck/typed-spec.js";
import type { StepDescription } from "../../words/description.js";
import { and, equal, hasBit, isFalse, not, number, truth } from "../build.js";
import { blockingRule } from "./blocking.js";
import { whyNot } from "./lock-acquire.js";
import type { Body, RuleCheck } from "./body.js";
import type { ChoiceNode, LocalRef, Move, Node, Scope, VisibleNode } from "./graph.js";
import { membersOf } from "./lock-members.js";
import { holdsAny, takenAs } from "./lock-state.js";
import { giveBack } from "./lock-release.js";
import { acquireNode } from "./locks.js";
import { subjectOf } from "./phrases.js";
import { walkStatements } from "./scan.js";
import { seeObject } from "./observed.js";
import { namesOfSleepers, Sleepers } from "./sleepers.js";
import type { Actor, World } from "./world.js";

type Sleep = Extract<Operation, { kind: "sleep" }>;

/** What waiting breaks whether or not it would have to wait; `what` says it in the message. */
export function waitingRules(body: Body, span: Sleep["span"], what: string): readonly RuleCheck[] {
  const { world } = body;
  const rules = [blockingRule(body, span, { what: `${what} gives the CPU up`, sleeps: true })];
  if (world.ignores("sleep-with-lock")) return rules.filter((rule) => !isFalse(rule.broken));
  for (const lock of world.spec.locks.filter((each) => each.forbidsSleep))
    rules.push({
      broken: holdsAny(world, lock, body.me),
      failure: () =>
        world.failure(
          "rule",
          "sleep-with-lock",
          span,
          `${what} gives the CPU up, and \`${lock.name}\` is held, ${whyNot(lock)}`,
          { lock, context: body.actor?.context },
        ),
    });
  return rules.filter((rule) => !isFalse(rule.broken));
}

export function sleepNode(
  world: World,
  actor: Actor,
  sleep: Sleep,
  at: {
    readonly scope: Scope;
    readonly label: string | undefined;
    readonly into: LocalRef | undefined;
    readonly next: Node;
  },
): VisibleNode {
  const { scope, label } = at;
  const { span, channel, timeout } = sleep;
  const sleepers = new Sleepers(world, channel, scope);
  const [held] = sleep.lock ? membersOf(sleep.lock, scope) : [];
  const { target } = channel;
  const subject = subjectOf(channel, scope);
  const begins: StepDescription = { kind: "sleep", channel: subject, lock: held?.subject };
  const yielding = (woken: boolean): Node => {
    const { into, next } = at;
    if (!into) return next;
    return { kind: "work", next, run: (body) => body.bind(into, truth(woken)) };
  };
  const retake = (next: Node): VisibleNode | undefined =>
    held &&
    acquireNode(world, actor, {
      member: held,
      scope,
      span,
      label: undefined,
      level: levelOfRetake(world, actor, held.lock, span),
      next,
    });
  const awake = (body: Body) => not(sleepers.includeMe(body));

  const sleeps = target.spurious ? "lightly" : "soundly";
  const moves: Move[] = [];
  const taking = retake(yielding(true));
  const asleep: VisibleNode = {
    kind: "visible",
    scope,
    span,
    label: undefined,
    does: { kind: "asleep", channel: subject },
    rests: true,
    idle: sleep.idle,
    waiting: (body) => ({ ...taking?.waiting?.(body), awaits: awake(body), sleeps }),
    ...(taking?.takes ? { takes: taking.takes } : {}),
    moves,
  };
  for (const move of taking?.moves ?? []) {
    const guard: Move["guard"] = (body) => and(awake(body), move.guard(body));
    const does: StepDescription =
      move.does.kind === "acquire" ? { ...move.does, afterWaking: true } : move.does;
    moves.push({ ...move, does, guard });
  }
  if (!taking)
    moves.push({
      does: { kind: "wakes", why: "woken" },
      guard: awake,
      run: () => undefined,
      next: yielding(true),
    });
  const unbidden = {
    guard: (body: Body) => sleepers.includeMe(body),
    run: (body: Body) => sleepers.remove(body),
    isUnbidden: true,
  } as const;
  if (target.spurious)
    moves.push({ ...unbidden, does: { kind: "wakes", why: "unasked" }, next: asleep });
  if (timeout) {
    const next = yielding(false);
    moves.push({
      ...unbidden,
      does: { kind: "wakes", why: "timeout" },
      next: retake(next) ?? next,
    });
  }
  return {
    kind: "visible",
    scope,
    span,
    label,
    does: begins,
    rests: true,
    moves: [
      {
        does: begins,
        next: asleep,
        guard: () => truth(true),
        run: (body) => {
          const rules = [...waitingRules(body, span, "`sleep`"), ...interlockRule(body, sleep)];
          // Which lock it is must be known before anything is said of it.
          const locks = held?.indices(body) ?? [];
          if (body.dead) return;
          const isJoint = held && (rules.length > 0 || sleepers.mayMiss(body));
          if (isJoint) body.postponeStops();
          if (held) {
            const mine = { lock: held.lock, mode: takenAs(held) };
            giveBack(body, mine, locks, { span, floor: scope.floor });
          }
          if (body.dead) return;
          body.named(...rules);
          sleepers.indices(body, true);
          body.settle();
          if (isJoint) body.stopPostponed();
          if (body.dead) return;
          seeObject(body, "sleep", target, sleepers.indices(body));
          sleepers.add(body);
        },
      },
    ],
  };
}

function interlockRule(body: Body, { lock, timeout, span, channel }: Sleep): RuleCheck[] {
  const { world, actor } = body;
  const context = actor?.context;
  if (!world.spec.platform.sleepNeedsInterlock || lock || timeout) return [];
  return [
    {
      broken: truth(true),
      failure: () =>
        world.failure(
          "rule",
          "sleep-without-interlock",
          span,
          `a \`wake\` may come just before this sleeps on \`${channel.target.name}\`, and nothing keeps it away`,
          { context },
        ),
    },
  ];
}

/** The level to which this context raises when it takes the lock, which must be the same everywhere. */
function levelOfRetake(
  world: World,
  actor: Actor,
  lock: Lock,
  span: Sleep["span"],
): number | undefined {
  const found = new Set<number | undefined>();
  walkStatements(actor.context.body, {
    statement: (s) => {
      if ((s.kind === "acquire" || s.kind === "with") && s.lock.target === lock) found.add(s.level);
    },
    operation: (o) => {
      if (o.kind === "tryAcquire" && o.lock.target === lock) found.add(o.level);
    },
  });
  if (found.size > 1)
    world.diagnostics.push(
      report("ILK5112", span, { lock: lock.name, context: actor.context.name }),
    );
  const [level] = found;
  return level;
}

/** `wake c`: all that sleep there. */
export const wakeAll = (world: World, s: WakeOf<"wake" | "wakeOne">, scope: Scope) => {
  const sleepers = new Sleepers(world, s.channel, scope);
  return (body: Body): void => {
    seeObject(body, "wake", s.channel.target, sleepers.indices(body, true));
    if (sleepers.exist) sleepers.replace(body, () => number(0));
  };
};

type WakeOf<Kind extends Statement["kind"]> = Extract<Statement, { kind: Kind }>;

/** `wakeOne c`: some one of them, whichever. */
export function wakeOneNode(
  world: World,
  s: WakeOf<"wake" | "wakeOne">,
  at: {
    readonly scope: Scope;
    readonly does: StepDescription;
    readonly prefix: string;
    readonly next: Node;
  },
): ChoiceNode {
  const { scope, does, next } = at;
  const sleepers = new Sleepers(world, s.channel, scope);
  const names = namesOfSleepers(world, s.channel.target);
  const who: LocalRef = {
    name: "woken",
    slot: `${at.prefix}.woken!`,
    hidden: true,
    type: { kind: "enum", name: "woken", members: names },
  };
  const waking = (run: (body: Body) => void): VisibleNode => ({
    kind: "visible",
    scope,
    span: s.span,
    label: s.label,
    does,
    rests: false,
    moves: [
      {
        does,
        next,
        guard: () => truth(true),
        run: (body) => {
          seeObject(body, "wakeOne", s.channel.target, sleepers.indices(body, true));
          run(body);
        },
      },
    ],
  });
  return {
    kind: "choice",
    scope,
    span: s.span,
    label: s.label,
    does,
    rests: !scope.atomic,
    options: [
      ...(names.length === 0
        ? []
        : [
            {
              parameter: { ref: who, low: 0, high: names.length - 1 },
              guard: (body: Body) => hasBit(sleepers.all(body), body.value(who), 0),
              next: waking((body) => sleepers.remove(body, body.value(who))),
            },
          ]),
      {
        guard: (body) => (names.length === 0 ? truth(true) : equal(sleepers.all(body), number(0))),
        next: waking(() => undefined),
      },
    ],
  };
}
