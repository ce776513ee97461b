/** The level of an activation while locks are taken and given back. */
import type { Span } from "../../base/source.js";
import { and, binary, conditional, equal, max, name, number, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Body } from "../step/body.js";
import { levelExpr } from "../context/predicates.js";
import { members } from "../../flow/list-nodes.js";
import { levelOf, savedOf, type World } from "../step/world.js";
import { activationsOf, holds, holdsAny, savedIndices } from "../locks/holding.js";

/** The level of the activation that steps. */
export const levelNow = (body: Body): IrExpr =>
  body.level ?? (body.actor ? levelExpr(body.world, body.actor) : number(0));

export function setLevel(body: Body, level: IrExpr): void {
  body.level = undefined;
  if (body.actor?.raises) body.assign(levelOf(body.actor.context), body.own, level);
}

export const levelWord = (world: World, level: number): IrExpr =>
  number(level, world.spec.platform.levels[level]);

/** Where levels are counted: the highest that is still asked for, by what stands around and by locks that are held. */
export function countedLevel(body: Body, floor: number): IrExpr {
  const { world } = body;
  const around = levelWord(world, floor);
  if (!world.spec.locks.some((lock) => world.has(savedOf(lock)))) return around;
  declareHeldLevel(world);
  return max(around, { kind: "call", bool: false, function: HELD_LEVEL, args: [body.me] });
}

const HELD_LEVEL = "heldLevel";

function declareHeldLevel(world: World): void {
  if (world.functions.some((each) => each.name === HELD_LEVEL)) return;
  const { levels } = world.spec.platform;
  const top = levels.length - 1;
  let value: IrExpr = levelWord(world, 0);
  for (let level = 1; level <= top; level++) {
    const asks = world.spec.locks.flatMap((lock) =>
      world.has(savedOf(lock))
        ? members(lock.families).map((member) => {
            const indices = member.map((v) => number(v));
            const saved = world.read(savedOf(lock), savedIndices(lock, indices, name("a")));
            return and(
              holds(world, lock, indices, name("a")),
              equal(saved, levelWord(world, level)),
            );
          })
        : [],
    );
    value = conditional(or(...asks), levelWord(world, level), value);
  }
  world.functions.push({
    name: HELD_LEVEL,
    doc: "Highest level that the locks of activation a ask for.",
    parameters: [
      { name: "a", range: { low: 1, high: Math.max(1, activationsOf(world)), bool: false } },
    ],
    result: { low: 0, high: top, bool: false },
    value,
  });
}

/** Some lock that this activation still holds has a higher level than `level`. */
export function heldAbove(body: Body, level: IrExpr): IrExpr {
  const { world } = body;
  return or(
    ...world.spec.locks
      .filter((lock) => lock.level !== undefined && lock.level > 0)
      .map((lock) =>
        and(binary("<", level, levelWord(world, lock.level ?? 0)), holdsAny(world, lock, body.me)),
      ),
  );
}

/** @param isSet whether the level has been set here; where it stays as it was, it is not judged (S45) */
export function wrongLevelRule(
  body: Body,
  level: IrExpr,
  span: Span,
  isSet: IrExpr = truth(true),
): void {
  if (body.world.ignores("wrong-level")) return;
  body.rules({
    broken: and(isSet, heldAbove(body, level)),
    failure: () =>
      body.world.failure(
        "rule",
        "wrong-level",
        span,
        "the level falls below that of a lock which is still held",
        { context: body.actor?.context },
      ),
  });
}
