/** The level of an activation while locks are taken and given back (S26, S45). */
import type { Span } from "../../base/source.js";
import { members } from "../../flow/list-nodes.js";
import { and, binary, conditional, equal, max, name, number, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { levelExpr } from "../context/predicates.js";
import { activationsOf, holds, holdsAny, savedIndices } from "../locks/holding.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { levelOf, savedOf } from "../model/processes.js";
import { judge } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { write } from "../step/write.js";

/** The level of the activation that steps. */
export const levelNow = (body: StepBody): IrExpr =>
  body.level ?? (body.process ? levelExpr(body.model, body.process) : number(0));

export function setLevel(body: StepBody, level: IrExpr): void {
  body.level = undefined;
  if (body.process?.raises) write(body, levelOf(body.process.context), body.own, level);
}

export const levelWord = (model: ModelBuilder, level: number): IrExpr =>
  number(level, model.spec.platform.levels[level]);

/** Where levels are counted: the highest that is still asked for, by what stands around and by locks that are held. */
export function countedLevel(body: StepBody, floor: number): IrExpr {
  const { model } = body;
  const around = levelWord(model, floor);
  if (!model.spec.locks.some((lock) => model.variables.has(savedOf(lock)))) return around;
  declareHeldLevel(model);
  return max(around, { kind: "call", bool: false, function: HELD_LEVEL, args: [body.me] });
}

const HELD_LEVEL = "heldLevel";

function declareHeldLevel(model: ModelBuilder): void {
  if (model.functions.some((each) => each.name === HELD_LEVEL)) return;
  const { levels } = model.spec.platform;
  const top = levels.length - 1;
  let value: IrExpr = levelWord(model, 0);
  for (let level = 1; level <= top; level++) {
    const asks = model.spec.locks.flatMap((lock) =>
      model.variables.has(savedOf(lock))
        ? members(lock.families).map((member) => {
            const indices = member.map((v) => number(v));
            const saved = model.variables.read(
              savedOf(lock),
              savedIndices(lock, indices, name("a")),
            );
            return and(
              holds(model, lock, indices, name("a")),
              equal(saved, levelWord(model, level)),
            );
          })
        : [],
    );
    value = conditional(or(...asks), levelWord(model, level), value);
  }
  model.functions.push({
    name: HELD_LEVEL,
    doc: "Highest level that the locks of activation a ask for.",
    parameters: [
      { name: "a", range: { low: 1, high: Math.max(1, activationsOf(model)), bool: false } },
    ],
    result: { low: 0, high: top, bool: false },
    value,
  });
}

/** Some lock that this activation still holds has a higher level than `level`. */
export function heldAbove(body: StepBody, level: IrExpr): IrExpr {
  const { model } = body;
  return or(
    ...model.spec.locks
      .filter((lock) => lock.level !== undefined && lock.level > 0)
      .map((lock) =>
        and(binary("<", level, levelWord(model, lock.level ?? 0)), holdsAny(model, lock, body.me)),
      ),
  );
}

/** @param isSet whether the level has been set here; where it stays as it was, it is not judged (S45) */
export function wrongLevelRule(
  body: StepBody,
  level: IrExpr,
  span: Span,
  isSet: IrExpr = truth(true),
): void {
  if (body.model.failures.ignores("wrong-level")) return;
  judge(body, {
    broken: and(isSet, heldAbove(body, level)),
    failure: () =>
      body.model.failures.number(
        "rule",
        "wrong-level",
        span,
        "the level falls below that of a lock which is still held",
        { context: body.process?.context },
      ),
  });
}
