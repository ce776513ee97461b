/**
 * Deadlock (a): who waits for whom (S77). An activation waits for the holder of the lock it spins or blocks on; one that does
 * not, but shares its CPU with a higher one that spins, waits for that one.
 */
import {
  and,
  binary,
  conditional,
  differ,
  equal,
  name,
  number,
  or,
  substitute,
  truth,
} from "../../ir/build.js";
import type { IrExpr, IrFunction } from "../../ir/ir.js";
import { onCpus } from "../levels/preemption.js";
import { hasShare, someActivation, waitsForReaders } from "./holding.js";
import { declareWriters, type Member } from "./writers.js";
import { members } from "../../flow/list-nodes.js";
import { cpuExpr, forMember, isActive, isAwake, levelExpr } from "../context/predicates.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { type Resting, activation, atOf, isSpinning, ownerOf } from "../model/processes.js";

export function declareDeadlockFunctions(model: ModelBuilder): void {
  if (model.spec.locks.length === 0) return;
  const all: Member[] = model.processes.flatMap((process) =>
    members(process.families).map((m) => {
      const indices = m.map((v) => number(v));
      return { process, indices, number: activation(process, indices) };
    }),
  );
  const range = { low: 0, high: all.length, bool: false };
  const parameter = { name: "a", range };
  const parameters = [parameter];
  const who = name("a");
  const nobody: IrExpr = number(0, "nobody");
  const call = (f: string, of: IrExpr): IrExpr => ({
    kind: "call",
    bool: false,
    function: f,
    args: [of],
  });

  let lockWait: IrExpr = nobody;
  for (const member of [...all].reverse())
    lockWait = conditional(equal(who, member.number), waitedLock(model, member), lockWait);
  model.functions.push({
    name: "lockHolder",
    doc: "The holder of the lock that activation a waits for; 0 where it waits for none.",
    parameters,
    result: range,
    value: lockWait,
  });

  const awaited: string[] = [];
  if (all.some((member) => readersAwaited(member).length > 0)) {
    declareReaders(model, all, parameters);
    awaited.push("awaitsReader");
  }
  if (declareWriters(model, all, parameter)) awaited.push("awaitsWriter");
  const awaits = (a: IrExpr, other: IrExpr): IrExpr =>
    or(
      ...awaited.map((f): IrExpr => ({ kind: "call", bool: true, function: f, args: [a, other] })),
    );
  const awaitsSeveral = (of: IrExpr): IrExpr =>
    awaited.length > 0 ? someActivation(model, (other) => awaits(of, other)) : truth(false);

  let waits: IrExpr = nobody;
  for (const member of [...all].reverse()) {
    const spinner = spinnerAbove(model, member, all, awaitsSeveral);
    waits = conditional(
      equal(who, member.number),
      conditional(
        differ(call("lockHolder", who), nobody),
        call("lockHolder", who),
        spinner.kind === "constant" ? spinner : conditional(awaitsSeveral(who), nobody, spinner),
      ),
      waits,
    );
  }
  model.functions.push({
    name: "waitsFor",
    doc: "Whom activation a waits for: a lock's holder, or a spinner above it on its CPU.",
    parameters,
    result: range,
    value: waits,
    ofActivations: true,
  });

  // A chain of waits that comes back to a does so within as many hops as there are activations.
  const chain = [{ name: "x", range }, ...parameters];
  const x = name("x");
  const bool = { low: 0, high: 1, bool: true };
  let further: IrExpr = truth(false);
  for (let hops = 1; hops <= all.length; hops++) {
    const f = `leadsTo${hops}`;
    model.functions.push({
      name: f,
      doc: `Whether a is x or comes after it within ${hops - 1} waits.`,
      parameters: chain,
      result: bool,
      value: and(differ(x, nobody), or(equal(x, who), further)),
      ofActivations: true,
    });
    const leads = (from: IrExpr): IrExpr => ({
      kind: "call",
      bool: true,
      function: f,
      args: [from, who],
    });
    further = leads(call("waitsFor", x));
    // One that takes a lock alone waits for each that shares it, a reader that is kept out for each waiting writer.
    if (awaited.length > 0)
      further = or(
        further,
        someActivation(model, (other) => and(awaits(x, other), leads(other))),
      );
  }
  model.functions.push({
    name: "waitsInCycle",
    doc: "Whether activation a waits, directly or not, for itself.",
    parameters,
    result: bool,
    value: substitute(further, new Map([["x", who]])),
  });
}

/** The locations at which a member waits for a lock that others may share, to take it alone. */
const readersAwaited = ({ process }: Member): readonly [Resting, number][] =>
  process.restings.flatMap((resting, place): [Resting, number][] =>
    resting.lock && waitsForReaders(resting.lock) ? [[resting, place]] : [],
  );

function declareReaders(
  model: ModelBuilder,
  all: readonly Member[],
  [a]: readonly IrFunction["parameters"][number][],
): void {
  const [who, reader] = [name("a"), name("r")];
  const waits = all.flatMap((member) =>
    readersAwaited(member).map(([resting, place]) => {
      const { process, indices, number: own } = member;
      if (!resting.lock) return truth(false);
      const its = resting.lock.indices.map((e) => forMember(process, indices, e));
      return and(
        equal(who, own),
        equal(model.variables.read(atOf(process.context), indices), number(place)),
        forMember(process, indices, and(isAwake(resting), resting.lock.exists)),
        hasShare(model, resting.lock.lock, its, reader),
      );
    }),
  );
  model.functions.push({
    name: "awaitsReader",
    doc: "Whether activation a waits for a lock that r shares, to take it alone.",
    parameters: [
      ...(a ? [a] : []),
      { name: "r", range: { low: 1, high: Math.max(1, all.length), bool: false } },
    ],
    result: { low: 0, high: 1, bool: true },
    value: and(differ(who, reader), or(...waits)),
  });
}

function waitedLock(model: ModelBuilder, { process, indices, number: own }: Member): IrExpr {
  let value: IrExpr = number(0, "nobody");
  process.restings.forEach((resting, place) => {
    if (!resting.lock || resting.lock.lock.permits) return;
    const owner = model.variables.read(
      ownerOf(resting.lock.lock),
      resting.lock.indices.map((e) => forMember(process, indices, e)),
    );
    const here = and(
      equal(model.variables.read(atOf(process.context), indices), number(place)),
      forMember(process, indices, and(isAwake(resting), resting.lock.exists)),
    );
    value = conditional(
      here,
      isSpinning(resting.lock) ? owner : conditional(equal(owner, own), number(0), owner),
      value,
    );
  });
  return value;
}

/** The highest activation on the member's CPU that is above it and spins for a lock that is held. */
function spinnerAbove(
  model: ModelBuilder,
  member: Member,
  all: readonly Member[],
  awaitsReaders: (of: IrExpr) => IrExpr,
): IrExpr {
  const cpu = cpuExpr(model, member.process);
  if (!cpu) return number(0);
  const mine = forMember(member.process, member.indices, cpu);
  const level = forMember(member.process, member.indices, levelExpr(model, member.process));
  const onCpu = new Set(onCpus(model));
  const spinners = all.filter(
    (other) =>
      other !== member &&
      onCpu.has(other.process) &&
      other.process.restings.some((r) => r.lock && isSpinning(r.lock)),
  );
  let value: IrExpr = number(0, "nobody");
  for (let l = 0; l < model.spec.platform.levels.length; l++) {
    for (const other of spinners) {
      const theirs = forMember(other.process, other.indices, levelExpr(model, other.process));
      const its = cpuExpr(model, other.process);
      const above = and(
        isActive(model, other.process, other.indices),
        its ? equal(forMember(other.process, other.indices, its), mine) : truth(false),
        equal(theirs, number(l, model.spec.platform.levels[l])),
        binary(">", number(l), level),
        or(
          ...other.process.restings.flatMap((r, place) =>
            r.lock && isSpinning(r.lock)
              ? [
                  equal(
                    model.variables.read(atOf(other.process.context), other.indices),
                    number(place),
                  ),
                ]
              : [],
          ),
        ),
        or(
          differ(
            { kind: "call", bool: false, function: "lockHolder", args: [other.number] },
            number(0),
          ),
          awaitsReaders(other.number),
        ),
      );
      value = conditional(above, other.number, value);
    }
  }
  return conditional(isActive(model, member.process, member.indices), value, number(0));
}
