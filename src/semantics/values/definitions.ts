/**
 * A definition that is applied → a function of the IR for its value, and one for each rule that evaluating it may break. They
 * get, beside its parameters, the CPU and the activation that evaluate.
 */
import type { Def } from "../../typecheck/typed-spec.js";
import { and, children, name } from "../../ir/build.js";
import type { IrExpr, IrFunction, Range } from "../../ir/ir.js";
import type { Environment, Obligation } from "./environment.js";
import { fit } from "./coerce.js";
import { exceed, LIMITS } from "../../flow/limits.js";
import type { Callee, DefFunction } from "../model/definitions.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { BOOL, partsOf, rangeOf } from "./types.js";

interface Lowered {
  readonly value: IrExpr;
  readonly obligations: readonly Obligation[];
}

/** The functions of a definition for those who evaluate it here; `lower` lowers its value. */
export function defFunction(
  model: ModelBuilder,
  def: Def,
  path: readonly string[],
  environment: Environment,
  lower: (inner: Environment) => Lowered,
): DefFunction {
  const { context, cpu, me } = environment;
  const key = [
    path.join("."),
    context?.name,
    cpu !== undefined,
    me !== undefined,
    model.definitions.phase,
  ];
  const all = model.definitions.functions;
  const known = all.get(def) ?? new Map<string, DefFunction>();
  all.set(def, known);
  const before = known.get(key.join());
  if (before) return before;
  const inner: Environment = {
    lookup: (local) => name(local.name, rangeOf(local.type).bool),
    cpu: cpu && name(free(def, "cpu")),
    ...(me ? { me: name(free(def, "activation")) } : {}),
    ...(context ? { context } : {}),
  };
  const lowered = lower(inner);
  const parameters = parametersOf(model, def, inner);
  const part = partsOf(def.value.type).find((each) => each.path.join(".") === path.join("."));
  const range = part ? rangeOf(part.type) : BOOL;
  const add = (value: IrExpr, result: Range, doc: string): Callee => {
    const own = `${def.name}.def${model.functions.length + 1}`;
    model.functions.push({ name: own, doc, parameters, result, value: fit(value, result.bool) });
    model.definitions.values.set(own, value);
    const work = workOf(model, value);
    if (work > LIMITS.evaluated) {
      const most = LIMITS.evaluated.toLocaleString("en-US");
      exceed("ILK5126", def.value.span, { most }, "with all that it mentions, evaluated once");
    }
    model.definitions.work.set(own, work);
    return { name: own, bool: result.bool };
  };
  const byFailure = new Map<number, IrExpr[]>();
  for (const { holds, failure } of lowered.obligations)
    byFailure.set(failure, [...(byFailure.get(failure) ?? []), holds]);
  const found: DefFunction = {
    obligations: [...byFailure].map(([failure, holds]) => ({
      failure,
      holds: add(and(...holds), BOOL, `whether \`${def.name}\` breaks no rule`),
    })),
    value: add(lowered.value, range, `def \`${def.name}\``),
  };
  known.set(key.join(), found);
  return found;
}

/** Operators and operands that evaluating it takes, definitions gone through again at each mention. */
function workOf(model: ModelBuilder, e: IrExpr): number {
  const own = e.kind === "call" ? (model.definitions.work.get(e.function) ?? 1) : 1;
  return children(e).reduce((sum, child) => sum + workOf(model, child), own);
}

/** A name that no parameter of the definition has. */
const free = (def: Def, wish: string): string =>
  def.parameters.some((local) => local.name === wish) ? free(def, `${wish}_`) : wish;

function parametersOf(
  model: ModelBuilder,
  def: Def,
  { cpu, me }: Environment,
): IrFunction["parameters"] {
  const most = model.processes.reduce((sum, process) => sum + process.activations, 0);
  const cpus = { low: 0, high: Math.max(0, model.spec.cpus - 1), bool: false };
  return [
    ...def.parameters.map((local) => ({ name: local.name, range: rangeOf(local.type) })),
    ...(cpu ? [{ name: free(def, "cpu"), range: cpus }] : []),
    ...(me ? [{ name: free(def, "activation"), range: { low: 0, high: most, bool: false } }] : []),
  ];
}
