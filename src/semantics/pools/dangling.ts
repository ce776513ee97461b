/** What a step knows of refs when an element is given: they dangle like all others (S99). */
import { variablesRead } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Pool } from "../../typecheck/typed-spec.js";
import { refIn } from "../../typecheck/types.js";
import { callsFunction } from "../step/reads.js";
import type { StepBody } from "../step/step-body.js";
import { emit, hold } from "../step/write.js";
import { rangeOf } from "../values/types.js";
import { dangle, refsOf } from "./refs.js";

/** Before an element is given: what this step knows and has not worked out keeps its value. */
export function keepRefs(body: StepBody, pool: Pool): void {
  const { values, types, loops } = body.locals;
  const changing = new Set(refsOf(body.model, pool).map(({ variable }) => variable));
  for (const [key, value] of values) {
    const type = types.get(key);
    if (!type || loops.has(key)) continue;
    const changes = [...variablesRead(value)].some((variable) => changing.has(variable));
    if (changes || callsFunction(value))
      values.set(key, hold(body, key.split(".").at(-1) ?? "kept", value, rangeOf(type)));
  }
}

/** An element has been given: refs to it that this step knows dangle. */
export function dangleKnown(body: StepBody, pool: Pool, element: IrExpr): void {
  const { values, types, loops } = body.locals;
  body.written.add(pool.state.name);
  for (const { variable } of refsOf(body.model, pool)) body.written.add(variable);
  for (const [key, value] of values) {
    const type = types.get(key);
    const found = type && refIn(type);
    if (!found || found.ref.pool !== pool.name) continue;
    if (value.kind === "constant" && (found.isSet ? value.value === 0 : value.value < 0)) continue;
    const changed = dangle(pool, found.isSet, value, element);
    const loop = loops.get(key);
    if (loop !== undefined) emit(body, { kind: "set", name: loop, value: changed });
    else values.set(key, hold(body, key.split(".").at(-1) ?? "ref", changed, rangeOf(type)));
  }
}
