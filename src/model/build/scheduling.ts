/**
 * `scheduler priority;` (S36): at the lowest level, on each CPU, only those of the highest priority among the ones that can step
 * do, entering included. A deferred context that is known to run there counts as soon as it could enter. A lock that is
 * `inherit` lends its owner the highest priority that waits for it (S110; Sha, Rajkumar, Lehoczky, "Priority Inheritance
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
import { members } from "../../flow/list-nodes.js";
import {
  cpuExpr,
  forMember,
  isActive,
  isAwake,
  levelExpr,
} from "../../semantics/context/predicates.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import {
  type Process,
  activation,
  atOf,
  isSpinning,
  ownerOf,
} from "../../semantics/model/processes.js";

interface Member {
  readonly process: Process;
  readonly indices: readonly IrExpr[];
  readonly number: IrExpr;
}

/** Adds to each step at the lowest level that no activation of a higher priority could step there. */
export function schedule(model: ModelBuilder, contexts: readonly LoweredContext[]): void {
  if (model.spec.scheduler !== "priority" || model.spec.cpus === 0) return;
  const lowest = contexts.filter(
    ({ process }) => process.context.form !== "device" && process.context.level === 0,
  );
  const all: Member[] = lowest.flatMap(({ process }) =>
    members(process.families).map((m) => {
      const indices = m.map((v) => number(v));
      return { process, indices, number: activation(process, indices) };
    }),
  );
  declareCanStep(model, lowest);
  declarePriority(model, all);
  // All guards before any is added: what can step is asked with this clause left aside.
  const guards = lowest.map(({ process, drafts }) => {
    const its = cpuExpr(model, process) ?? number(0);
    const entering = nobodyAbove(model, process, all, process.choosesCpu ? name("cpu") : its);
    return { drafts, entering, going: nobodyAbove(model, process, all, its) };
  });
  for (const { drafts, entering, going } of guards)
    for (const draft of drafts) draft.guard.push(draft.action.from === 0 ? entering : going);
}

/** It is ready on a CPU that is known before it enters. */
const waitsReady = ({ context, choosesCpu }: Process): boolean =>
  context.form === "deferred" && !choosesCpu;

const call = (f: string, bool: boolean, ...args: readonly IrExpr[]): IrExpr => ({
  kind: "call",
  bool,
  function: f,
  args,
});

/** For each context a function: can its member step, its CPU left aside. */
function declareCanStep(model: ModelBuilder, contexts: readonly LoweredContext[]): void {
  for (const { process, drafts } of contexts) {
    const parameters = process.families.flatMap((family, i) =>
      process.own[i]?.kind === "name"
        ? [
            {
              name: (process.own[i] as { readonly name: string }).name,
              range: { low: family.low, high: family.high, bool: false },
            },
          ]
        : [],
    );
    const ways = drafts
      .filter((draft) => draft.action.from !== 0 || waitsReady(process))
      .map((draft) => {
        let possible = and(
          equal(
            model.variables.read(atOf(process.context), process.own),
            number(draft.action.from ?? 0),
          ),
          ...draft.guard,
        );
        for (const p of [...draft.action.parameters].reverse())
          if (p.role !== "family") possible = exists(p.name, p.low, p.high, possible);
        return possible;
      });
    // Who spins keeps the CPU all the same.
    process.restings.forEach(({ lock, polls }, place) => {
      if ((lock && isSpinning(lock)) || polls === true)
        ways.push(equal(model.variables.read(atOf(process.context), process.own), number(place)));
    });
    model.functions.push({
      name: `${process.context.name}.canStep`,
      doc: `Whether ${process.context.name} could step, or spins.`,
      parameters,
      result: { low: 0, high: 1, bool: true },
      value: or(...ways),
    });
  }
}

const canStep = ({ process, indices }: Member): IrExpr =>
  call(
    `${process.context.name}.canStep`,
    true,
    ...indices.filter((_, i) => process.own[i]?.kind === "name"),
  );

/**
 * `priority(a)`: its own, or the highest that waits, directly or not, for a lock that lends it. Asked from the highest
 * priority down, so that no activation is mentioned twice: an output that copies functions to their calls stays small.
 */
function declarePriority(model: ModelBuilder, all: readonly Member[]): void {
  const priorities = [...new Set(all.map(priorityOf))].sort((p, q) => q - p);
  const result = { low: Math.min(0, ...priorities), high: Math.max(0, ...priorities), bool: false };
  const who = name("a");
  const lenders = all.filter((m) =>
    m.process.restings.some((resting) => resting.lock?.lock.inherit),
  );
  // A chain of those who wait passes no lock twice.
  const hops = Math.min(lenders.length, inheritingLocks(model));
  for (let hop = 0; hop <= hops; hop++) {
    let value: IrExpr = number(0);
    for (const p of [...priorities].reverse()) {
      const own = all.filter((m) => priorityOf(m) === p).map((m) => equal(who, m.number));
      const lent = lenders.flatMap((m) => {
        if (hop === 0 || (hop === 1 && priorityOf(m) !== p)) return [];
        const its = call(functionOf(hop - 1, hops), false, m.number);
        return [
          and(
            waitsForLenderOf(model, m, who),
            hop === 1 ? truth(true) : binary(">=", its, number(p)),
          ),
        ];
      });
      value = conditional(or(...own, ...lent), number(p), value);
    }
    // With one hop what waits counts with the priority it is declared with, which is known here.
    if (hop === 0 && hops > 0) continue;
    model.functions.push({
      name: functionOf(hop, hops),
      doc: `Priority of activation a${hops === 0 ? "" : ` with what is lent over ${hop} locks at most`}.`,
      parameters: [
        {
          name: "a",
          range: {
            low: 0,
            high: model.processes.reduce((n, process) => n + process.activations, 0),
            bool: false,
          },
        },
      ],
      result,
      value,
    });
  }
}

const priorityOf = ({ process }: Member): number => process.context.priority;

const functionOf = (hop: number, hops: number): string =>
  hop === hops ? "priority" : `lentPriority${hop}`;

const inheritingLocks = (model: ModelBuilder): number =>
  model.spec.locks
    .filter((lock) => lock.inherit)
    .reduce((n, lock) => n + lock.families.reduce((m, f) => m * (f.high - f.low + 1), 1), 0);

function waitsForLenderOf(
  model: ModelBuilder,
  { process, indices }: Member,
  owner: IrExpr,
): IrExpr {
  return or(
    ...process.restings.map((resting, place) => {
      if (!resting.lock?.lock.inherit) return truth(false);
      const its = model.variables.read(
        ownerOf(resting.lock.lock),
        resting.lock.indices.map((e) => forMember(process, indices, e)),
      );
      return and(
        equal(model.variables.read(atOf(process.context), indices), number(place)),
        forMember(process, indices, and(isAwake(resting), resting.lock.exists)),
        equal(its, owner),
      );
    }),
  );
}

/** Nobody on CPU `mine` goes before it. */
function nobodyAbove(
  model: ModelBuilder,
  process: Process,
  all: readonly Member[],
  mine: IrExpr,
): IrExpr {
  const me = activation(process, process.own);
  const above = all.map((other) =>
    and(
      differ(other.number, me),
      waitsReady(other.process) ? truth(true) : isActive(model, other.process, other.indices),
      equal(
        forMember(other.process, other.indices, cpuExpr(model, other.process) ?? number(0)),
        mine,
      ),
      equal(
        forMember(other.process, other.indices, levelExpr(model, other.process)),
        number(0, model.spec.platform.levels[0]),
      ),
      binary(">", call("priority", false, other.number), call("priority", false, me)),
      canStep(other),
    ),
  );
  const atLowest = process.raises
    ? equal(levelExpr(model, process), number(0, model.spec.platform.levels[0]))
    : truth(true);
  return not(and(atLowest, or(...above)));
}
