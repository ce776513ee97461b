/**
 * `scheduler priority;`: at the lowest level, on each CPU, only those of the highest priority among the ones that can step
 * do, entering included. A deferred context that is known to run there counts as soon as it could enter. A lock that is
 * `inherit` lends its owner the highest priority that waits for it (Sha, Rajkumar, Lehoczky, "Priority Inheritance
 * Protocols", 1990).
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
} from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { LoweredContext } from "./contexts.js";
import {
  cpuExpr,
  forMember,
  isActive,
  isAwake,
  levelExpr,
  restingsOf,
} from "../../semantics/context/predicates.js";
import { members } from "../../flow/list-nodes.js";
import { type Actor, activation, atOf, ownerOf, type World } from "../../semantics/step/world.js";

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
  // All guards before any is added: what can step is asked with this clause left aside.
  const guards = lowest.map(({ actor, drafts }) => {
    const its = cpuExpr(world, actor) ?? number(0);
    const entering = nobodyAbove(world, actor, all, actor.choosesCpu ? name("cpu") : its);
    return { drafts, entering, going: nobodyAbove(world, actor, all, its) };
  });
  for (const { drafts, entering, going } of guards)
    for (const draft of drafts) draft.guard.push(draft.action.from === 0 ? entering : going);
}

/** It is ready on a CPU that is known before it enters. */
const waitsReady = ({ context, choosesCpu }: Actor): boolean =>
  context.form === "deferred" && !choosesCpu;

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
      .filter((draft) => draft.action.from !== 0 || waitsReady(actor))
      .map((draft) => {
        let possible = and(
          equal(world.read(atOf(actor.context), actor.own), number(draft.action.from ?? 0)),
          ...draft.guard,
        );
        for (const p of [...draft.action.parameters].reverse())
          if (p.role !== "family") possible = exists(p.name, p.low, p.high, possible);
        return possible;
      });
    // Who spins keeps the CPU all the same.
    restingsOf(actor).forEach(({ lock, polls }, place) => {
      if (lock?.spinning === true || polls === true)
        ways.push(equal(world.read(atOf(actor.context), actor.own), number(place)));
    });
    world.functions.push({
      name: `${actor.context.name}.canStep`,
      doc: `Whether ${actor.context.name} could step, or spins.`,
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

/**
 * `priority(a)`: its own, or the highest that waits, directly or not, for a lock that lends it. Asked from the highest
 * priority down, so that nobody is mentioned twice: an output that copies functions to their calls stays small.
 */
function declarePriority(world: World, all: readonly Member[]): void {
  const priorities = [...new Set(all.map(priorityOf))].sort((p, q) => q - p);
  const result = { low: Math.min(0, ...priorities), high: Math.max(0, ...priorities), bool: false };
  const who = name("a");
  const lenders = all.filter((m) =>
    restingsOf(m.actor).some((resting) => resting.lock?.lock.inherit),
  );
  // A chain of those who wait passes no lock twice.
  const hops = Math.min(lenders.length, inheritingLocks(world));
  for (let hop = 0; hop <= hops; hop++) {
    let value: IrExpr = number(0);
    for (const p of [...priorities].reverse()) {
      const own = all.filter((m) => priorityOf(m) === p).map((m) => equal(who, m.number));
      const lent = lenders.flatMap((m) => {
        if (hop === 0 || (hop === 1 && priorityOf(m) !== p)) return [];
        const its = call(functionOf(hop - 1, hops), false, m.number);
        return [
          and(
            waitsForLenderOf(world, m, who),
            hop === 1 ? truth(true) : binary(">=", its, number(p)),
          ),
        ];
      });
      value = conditional(or(...own, ...lent), number(p), value);
    }
    // With one hop what waits counts with the priority it is declared with, which is known here.
    if (hop === 0 && hops > 0) continue;
    world.functions.push({
      name: functionOf(hop, hops),
      doc: `Priority of activation a${hops === 0 ? "" : ` with what is lent over ${hop} locks at most`}.`,
      parameters: [
        {
          name: "a",
          range: {
            low: 0,
            high: world.actors.reduce((n, actor) => n + actor.activations, 0),
            bool: false,
          },
        },
      ],
      result,
      value,
    });
  }
}

const priorityOf = ({ actor }: Member): number => actor.context.priority;

const functionOf = (hop: number, hops: number): string =>
  hop === hops ? "priority" : `lentPriority${hop}`;

const inheritingLocks = (world: World): number =>
  world.spec.locks
    .filter((lock) => lock.inherit)
    .reduce((n, lock) => n + lock.families.reduce((m, f) => m * (f.high - f.low + 1), 1), 0);

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
        forMember(actor, indices, and(isAwake(resting), resting.lock.exists)),
        equal(its, owner),
      );
    }),
  );
}

/** Nobody on CPU `mine` goes before it. */
function nobodyAbove(world: World, actor: Actor, all: readonly Member[], mine: IrExpr): IrExpr {
  const me = activation(actor, actor.own);
  const above = all.map((other) =>
    and(
      differ(other.number, me),
      waitsReady(other.actor) ? truth(true) : isActive(world, other.actor, other.indices),
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
