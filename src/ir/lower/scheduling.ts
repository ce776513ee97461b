/**
 * `scheduler priority;`: at the lowest level, on each CPU, only the activations of the highest priority among those that
 * can step do. A lock that is `inherit` lends its owner the highest priority that waits for it (Sha, Rajkumar, Lehoczky,
 * "Priority Inheritance Protocols", 1990).
 */
import {
  and,
  binary,
  conditional,
  differ,
  equal,
  exists,
  name,
  not,
  number,
  or,
  truth,
} from "../build.js";
import type { IrExpr } from "../ir.js";
import type { LoweredContext } from "./contexts.js";
import { cpuExpr, forMember, isActive, isAwake, levelExpr, restingsOf } from "./predicates.js";
import { type Actor, activation, atOf, members, ownerOf, type World } from "./world.js";

interface Member {
  readonly actor: Actor;
  readonly indices: readonly IrExpr[];
  readonly number: IrExpr;
}

/** Adds to each step at the lowest level that nobody of a higher priority could step there. */
export function schedule(world: World, contexts: readonly LoweredContext[]): void {
  if (world.spec.scheduler !== "priority" || world.spec.cpus === 0) return;
  const lowest = contexts.filter(
    ({ actor }) => actor.context.form !== "device" && actor.context.level === 0,
  );
  const all: Member[] = lowest.flatMap(({ actor }) =>
    members(actor.families).map((m) => {
      const indices = m.map((v) => number(v));
      return { actor, indices, number: activation(actor, indices) };
    }),
  );
  declareCanStep(world, lowest);
  declarePriority(world, all);
  const guards = lowest.map(({ actor }) => ({ actor, guard: nobodyAbove(world, actor, all) }));
  for (const { actor, drafts } of lowest) {
    const guard = guards.find((each) => each.actor === actor)?.guard;
    if (guard) for (const draft of drafts) if (draft.action.from !== 0) draft.guard.push(guard);
  }
}

const call = (f: string, bool: boolean, ...args: readonly IrExpr[]): IrExpr => ({
  kind: "call",
  bool,
  function: f,
  args,
});

/** For each context a function: can its member step, its CPU left aside. */
function declareCanStep(world: World, contexts: readonly LoweredContext[]): void {
  for (const { actor, drafts } of contexts) {
    const parameters = actor.families.flatMap((family, i) =>
      actor.own[i]?.kind === "name"
        ? [
            {
              name: (actor.own[i] as { readonly name: string }).name,
              range: { low: family.low, high: family.high, bool: false },
            },
          ]
        : [],
    );
    const ways = drafts
      .filter((draft) => draft.action.from !== 0)
      .map((draft) => {
        let possible = and(
          equal(world.read(atOf(actor.context), actor.own), number(draft.action.from ?? 0)),
          ...draft.guard,
        );
        for (const p of [...draft.action.parameters].reverse())
          if (p.role !== "family") possible = exists(p.name, p.low, p.high, possible);
        return possible;
      });
    world.functions.push({
      name: `${actor.context.name}.canStep`,
      doc: `Whether ${actor.context.name} could step.`,
      parameters,
      result: { low: 0, high: 1, bool: true },
      value: or(...ways),
    });
  }
}

const canStep = ({ actor, indices }: Member): IrExpr =>
  call(
    `${actor.context.name}.canStep`,
    true,
    ...indices.filter((_, i) => actor.own[i]?.kind === "name"),
  );

/** `priority(a)`: its own, or the highest that waits, directly or not, for a lock that lends it. */
function declarePriority(world: World, all: readonly Member[]): void {
  const highest = Math.max(0, ...all.map((m) => m.actor.context.priority));
  const range = {
    low: Math.min(0, ...all.map((m) => m.actor.context.priority)),
    high: highest,
    bool: false,
  };
  const parameters = [
    {
      name: "a",
      range: {
        low: 0,
        high: world.actors.reduce((n, actor) => n + actor.activations, 0),
        bool: false,
      },
    },
  ];
  const who = name("a");
  let own: IrExpr = number(0);
  for (const m of [...all].reverse())
    own = conditional(equal(who, m.number), number(m.actor.context.priority), own);
  const lenders = all.filter((m) =>
    restingsOf(m.actor).some((resting) => resting.lock?.lock.inherit),
  );
  let previous: IrExpr = own;
  if (lenders.length > 0) {
    world.functions.push({
      name: "ownPriority",
      doc: "Priority with which activation a is declared.",
      parameters,
      result: range,
      value: own,
    });
    previous = call("ownPriority", false, who);
    let inner = "ownPriority";
    for (let hop = 1; hop <= lenders.length; hop++) {
      let value: IrExpr = call("ownPriority", false, who);
      for (const m of lenders) {
        const lent = call(inner, false, m.number);
        value = conditional(
          and(waitsForLenderOf(world, m, who), binary(">", lent, call("ownPriority", false, who))),
          max(lent, value),
          value,
        );
      }
      const f = `lentPriority${hop}`;
      world.functions.push({
        name: f,
        doc: `Priority of activation a with what is lent over ${hop} locks.`,
        parameters,
        result: range,
        value,
      });
      inner = f;
      previous = call(f, false, who);
    }
  }
  world.functions.push({
    name: "priority",
    doc: "Priority of activation a.",
    parameters,
    result: range,
    value: previous,
  });
}

const max = (a: IrExpr, b: IrExpr): IrExpr => conditional(binary(">", a, b), a, b);

function waitsForLenderOf(world: World, { actor, indices }: Member, owner: IrExpr): IrExpr {
  return or(
    ...restingsOf(actor).map((resting, place) => {
      if (!resting.lock?.lock.inherit) return truth(false);
      const its = world.read(
        ownerOf(resting.lock.lock),
        resting.lock.indices.map((e) => forMember(actor, indices, e)),
      );
      return and(
        equal(world.read(atOf(actor.context), indices), number(place)),
        forMember(actor, indices, isAwake(resting)),
        equal(its, owner),
      );
    }),
  );
}

function nobodyAbove(world: World, actor: Actor, all: readonly Member[]): IrExpr {
  const mine = cpuExpr(world, actor) ?? number(0);
  const me = activation(actor, actor.own);
  const above = all.map((other) =>
    and(
      differ(other.number, me),
      isActive(world, other.actor, other.indices),
      equal(forMember(other.actor, other.indices, cpuExpr(world, other.actor) ?? number(0)), mine),
      equal(
        forMember(other.actor, other.indices, levelExpr(world, other.actor)),
        number(0, world.spec.platform.levels[0]),
      ),
      binary(">", call("priority", false, other.number), call("priority", false, me)),
      canStep(other),
    ),
  );
  const atLowest = actor.raises
    ? equal(levelExpr(world, actor), number(0, world.spec.platform.levels[0]))
    : truth(true);
  return not(and(atLowest, or(...above)));
}
