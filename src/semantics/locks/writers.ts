/**
 * Locks that put writers first: which activations are waiting writers (S116), and for which of them a reader waits that
 * is kept out (S117).
 */
import { and, equal, name, number, or } from "../../ir/build.js";
import type { IrExpr, IrFunction } from "../../ir/ir.js";
import { claimOf, forMember, isAwake } from "../context/predicates.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { atOf, type Process, type Resting, sameMember } from "../model/processes.js";
import { isKeptOut, writerWaits, writerWaitsOf } from "./holding.js";

export interface Member {
  readonly process: Process;
  readonly indices: readonly IrExpr[];
  readonly number: IrExpr;
}

/** A location at which a member waits for a lock that puts writers first. */
interface Place {
  readonly member: Member;
  readonly waited: NonNullable<Resting["lock"]>;
  /** It rests there, and does not sleep any more. */
  readonly rests: IrExpr;
}

const BOOL = { low: 0, high: 1, bool: true };

/** Declares, for each such lock, which activations wait to hold it alone, and `awaitsWriter`. False: nothing waits so. */
export function declareWriters(
  model: ModelBuilder,
  all: readonly Member[],
  a: IrFunction["parameters"][number],
): boolean {
  const locks = model.spec.locks.filter((lock) => lock.writersFirst);
  if (locks.length === 0) return false;
  const places = all.flatMap((member) => placesOf(model, member, name(a.name)));
  for (const lock of locks) {
    const given = lock.families.map(({ low, high }, i) => ({
      name: `i${i}`,
      range: { low, high, bool: false },
    }));
    const waits = places
      .filter(({ waited }) => waited.lock === lock && waited.begun && waited.mode === "exclusive")
      .map(({ member, waited, rests }) => {
        const its = claimOf(member.process, member.indices, waited).indices;
        const same = sameMember(
          given.map((each) => name(each.name)),
          its,
        );
        return and(rests, same);
      });
    model.functions.push({
      name: writerWaitsOf(lock),
      doc: `Whether activation a has begun to wait for ${lock.name}, to hold it alone.`,
      parameters: [a, ...given],
      result: BOOL,
      value: or(...waits),
    });
  }
  const keptOut = places
    .filter(({ waited }) => waited.mode === "shared")
    .map(({ member, waited, rests }) => {
      const claim = claimOf(member.process, member.indices, waited);
      const writer = writerWaits(claim.lock, claim.indices, name("w"));
      return and(rests, isKeptOut(model, claim), writer);
    });
  model.functions.push({
    name: "awaitsWriter",
    doc: "Whether activation a waits to share a lock out of which w keeps it, which waits to hold it alone.",
    parameters: [a, { name: "w", range: a.range }],
    result: BOOL,
    value: or(...keptOut),
  });
  return true;
}

const placesOf = (model: ModelBuilder, member: Member, a: IrExpr): readonly Place[] =>
  member.process.restings.flatMap((resting, place) => {
    const { process, indices } = member;
    const waited = resting.lock;
    if (!waited?.lock.writersFirst) return [];
    const at = model.variables.read(atOf(process.context), indices);
    const awake = forMember(process, indices, and(isAwake(resting), waited.exists));
    const is = equal(a, member.number);
    return [{ member, waited, rests: and(is, equal(at, number(place)), awake) }];
  });
