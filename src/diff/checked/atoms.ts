/**
 * Conditions that read too much to be tried on all values, as far as logic alone tells them apart: each of their parts that
 * says something of where contexts are, who holds what or what is in lists becomes a truth value of its own.
 */
import { variablesRead } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Readable, ReadableVariable } from "./evaluate.js";

/** The conditions, where there also is a variable for each such part; equal parts have one. */
export function withAtoms(
  ir: Readable,
  conditions: readonly IrExpr[],
): { readonly ir: Readable; readonly conditions: readonly IrExpr[] } {
  const values = new Map(ir.functions.map(({ name, value }) => [name, value]));
  const isData = new Map(
    ir.variables.map(({ name, group }) => [name, group === "variable" || group === "ghost"]),
  );
  const atoms = new Map<string, ReadableVariable>();
  const atom = (e: IrExpr): IrExpr => {
    const key = JSON.stringify(e);
    const known = atoms.get(key) ?? truthValue(`part ${atoms.size}`);
    atoms.set(key, known);
    return { kind: "read", bool: true, variable: known.name, indices: [] };
  };
  const visit = (e: IrExpr): IrExpr => {
    switch (e.kind) {
      case "not":
        return { ...e, operand: visit(e.operand) };
      case "conditional":
        return {
          ...e,
          condition: visit(e.condition),
          then: visit(e.then),
          otherwise: visit(e.otherwise),
        };
      case "binary":
        if (e.operator === "&&" || e.operator === "||")
          return { ...e, left: visit(e.left), right: visit(e.right) };
        break;
      default:
    }
    const read = variablesRead(e, (name) => values.get(name));
    return e.bool && [...read].some((name) => isData.get(name) !== true) ? atom(e) : e;
  };
  const made = conditions.map(visit);
  return { ir: { ...ir, variables: [...ir.variables, ...atoms.values()] }, conditions: made };
}

const truthValue = (name: string): ReadableVariable => ({
  name,
  group: "context",
  dimensions: [],
  range: { low: 0, high: 1, bool: true },
});
