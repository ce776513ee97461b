/** IR written out by hand, for tests of outputs: short constructors, with what does not matter filled in. */
import { expect } from "vitest";
import type {
  ActionParameter,
  Failure,
  GuardedAction,
  Ir,
  IrExpr,
  IrStatement,
  Property,
  Range,
  StateVariable,
} from "../../src/ir/ir.js";
import { verifyIr } from "../../src/ir/verify-ir.js";

export const span = { source: { name: "models.ilk", text: "spec Models;\n" }, start: 0, end: 4 };
export const range = (low: number, high: number): Range => ({ low, high, bool: false });
export const BOOL: Range = { low: 0, high: 1, bool: true };

export function variable(
  called: string,
  values: Range,
  more: Partial<StateVariable> = {},
): StateVariable {
  return {
    name: called,
    owner: called,
    path: [],
    role: "value",
    doc: "",
    group: "variable",
    dimensions: [],
    range: values,
    fixed: values.low,
    format: { kind: "number" },
    ...more,
  };
}
export const parameter = (
  called: string,
  low: number,
  high: number,
  role: ActionParameter["role"] = "choice",
): ActionParameter => ({
  name: called,
  role,
  low,
  high,
  format: { kind: "number" },
});
export function action(
  called: string,
  guard: readonly IrExpr[],
  body: readonly IrStatement[],
  more: Partial<GuardedAction> = {},
): GuardedAction {
  return {
    name: called,
    actor: called,
    context: undefined,
    from: undefined,
    parameters: [],
    guard,
    body,
    external: false,
    fairness: "none",
    step: { span, does: { kind: "action", action: called } },
    ...more,
  };
}
export const failure = (kind: Failure["kind"], called: string, ends = true): Failure => ({
  kind,
  name: called,
  span,
  message: `${called} "went" wrong`,
  platform: undefined,
  ends,
});
export const property = (called: string, value: IrExpr): Property => ({
  name: called,
  doc: [],
  span,
  text: called,
  value,
});
export const violate = (number_: number): IrStatement => ({ kind: "violate", failure: number_ });
export const when = (
  condition: IrExpr,
  then: readonly IrStatement[],
  otherwise: readonly IrStatement[] = [],
): IrStatement => ({ kind: "if", condition, then, otherwise });
export const stop: IrStatement = { kind: "stop" };

export function model(parts: Partial<Ir>): Ir {
  const ir: Ir = {
    name: "Models",
    revision: "base",
    file: "models.ilk",
    doc: [],
    constants: [],
    variables: [],
    functions: [],
    procedures: [],
    initial: { parameters: [], guard: [], body: [] },
    contexts: [],
    locks: [],
    cpus: 0,
    actions: [],
    failures: [],
    notes: [],
    events: [],
    invariants: [],
    reachables: [],
    stateRules: [],
    mayEnd: undefined,
    remarks: [],
    probes: [],
    stuckMessages: {},
    levels: [],
    ...parts,
  };
  expect(verifyIr(ir)).toEqual([]);
  return ir;
}
