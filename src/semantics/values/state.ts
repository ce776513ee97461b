/** What a state holds of variables and faults, and what they begin with (S8). */
import { members } from "../../flow/list-nodes.js";
import { and, hasBit, name, number } from "../../ir/build.js";
import type { ActionParameter, IrExpr, IrStatement, StateVariable } from "../../ir/ir.js";
import type { Expr, Fault, Variable } from "../../typecheck/typed-spec.js";
import { indexed, overFamilies } from "../model/families.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { StepBody } from "../step/step-body.js";
import { fit } from "./coerce.js";
import type { Environment } from "./environment.js";
import { ExpressionLowering } from "./expressions.js";
import { checkRange } from "./ranges.js";
import { dimensionsOf, formatOf, partsOf, rangeOf } from "./types.js";

export function declareVariable(model: ModelBuilder, variable: Variable): void {
  for (const part of partsOf(variable.type)) {
    const range = rangeOf(part.type);
    model.variables.declare(
      {
        ...ownerOfVariable(model, variable, part.path),
        role: "value",
        doc: variable.doc.join(" "),
        group: variable.ghost ? "ghost" : "variable",
        dimensions: dimensionsOf(variable.families),
        range,
        fixed: range.low,
        format: formatOf(part.type),
      },
      part.type,
    );
  }
}

/** A field of a pool belongs to the pool. */
function ownerOfVariable(
  { spec }: ModelBuilder,
  variable: Variable,
  path: readonly string[],
): Pick<StateVariable, "owner" | "path"> {
  const pool = spec.pools.find(({ fields }) => fields.includes(variable));
  if (!pool) return { owner: variable.name, path };
  return { owner: pool.name, path: [variable.name.slice(pool.name.length + 1), ...path] };
}

export const declareFault = (model: ModelBuilder, { name, budget }: Fault): void =>
  model.variables.declare({
    owner: name,
    path: [],
    role: "value",
    doc: "how often it may still happen",
    group: "fault",
    dimensions: [],
    range: { low: 0, high: budget, bool: false },
    fixed: budget,
    format: { kind: "number" },
  });

/** The initial state, as far as it has been written. */
export interface InitialState {
  readonly parameters: ActionParameter[];
  readonly guard: IrExpr[];
  readonly body: IrStatement[];
  readonly known: Map<string, IrExpr>;
}

export function initialVariable(
  model: ModelBuilder,
  variable: Variable,
  parts: InitialState,
): void {
  const { parameters, guard, body, known } = parts;
  const lowering = (by: ReadonlyMap<unknown, IrExpr>): ExpressionLowering => {
    const environment: Environment = {
      lookup: (local) => by.get(local) ?? number(0),
      cpu: undefined,
      variable: (n) => known.get(n),
    };
    return new ExpressionLowering(model, environment);
  };
  if (variable.initial.form === "in") {
    const range = rangeOf(variable.type);
    for (const member of members(variable.families)) {
      const by = new Map(
        variable.families.map((family, i) => [family.local, number(member[i] ?? 0)]),
      );
      const parameter = [variable.name, ...member].join("_");
      parameters.push({
        name: parameter,
        role: "choice",
        low: range.low,
        high: range.high,
        format: formatOf(variable.type),
      });
      const value = name(parameter);
      guard.push(inSet(lowering(by), variable.initial.value, value));
      body.push({
        kind: "assign",
        variable: variable.name,
        indices: member.map((v) => number(v)),
        value: fit(value, range.bool),
      });
      if (variable.families.length === 0) known.set(variable.name, fit(value, range.bool));
    }
    return;
  }
  const binders = indexed(model, variable.families);
  const by = new Map(binders.map((b) => [b.family.local, b.own]));
  const e = variable.initial.value;
  for (const part of partsOf(variable.type)) {
    const full = [variable.name, ...part.path].join(".");
    const low = lowering(by);
    const value = fit(low.part(e, part.path), rangeOf(part.type).bool);
    guard.push(...low.obligations.map((o) => o.holds));
    if (binders.length === 0) known.set(full, value);
    const checks = new StepBody(model, undefined);
    if (part.type.kind !== "record" && e.type.kind !== "record")
      checkRange(
        checks,
        value,
        { from: rangeOf(e.type), to: rangeOf(part.type) },
        e.span,
        `\`${variable.name}\``,
      );
    body.push(
      ...overFamilies(binders, [
        ...checks.statements,
        { kind: "assign", variable: full, indices: binders.map((b) => b.own), value },
      ]),
    );
  }
}

function inSet(lowering: ExpressionLowering, set: Expr, value: IrExpr): IrExpr {
  const low = set.type.kind === "set" ? rangeOf(set.type.of).low : 0;
  const inside = hasBit(lowering.lower(set), value, low);
  return and(...lowering.obligations.map((o) => o.holds), inside);
}
