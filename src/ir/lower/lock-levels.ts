/** The level of an activation while locks are taken and given back. */
import type { Span } from "../../base/source.js";
import { and, binary, number, or } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body } from "./body.js";
import { levelExpr } from "./predicates.js";
import { levelOf, type World } from "./world.js";
import { holdsAny } from "./lock-state.js";

/** The level of the activation that steps. */
export const levelNow = (body: Body): IrExpr =>
  body.level ?? (body.actor ? levelExpr(body.world, body.actor) : number(0));

export function setLevel(body: Body, level: IrExpr): void {
  body.level = undefined;
  if (body.actor?.raises) body.assign(levelOf(body.actor.context), body.own, level);
}

export const levelWord = (world: World, level: number): IrExpr =>
  number(level, world.spec.platform.levels[level]);

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

export function wrongLevelRule(body: Body, level: IrExpr, span: Span): void {
  if (body.world.ignores("wrong-level")) return;
  body.rules({
    broken: heldAbove(body, level),
    failure: () =>
      body.world.failure(
        "rule",
        "wrong-level",
        span,
        "the level falls below that of a lock which is still held",
      ),
  });
}
