/**
 * Functions that are asked in the state after some updates. While a body is read they are noted down, once for each form
 * of the updates.
 */
import { name, sameData } from "../ir/build.js";
import type { IrExpr, IrFunction, Range, StateVariable } from "../ir/ir.js";
import type { DerivedFunction, ModelFunction, Update } from "./types.js";

export interface DerivedFunctions {
  readonly all: () => readonly DerivedFunction[];
  /** A call of the function in the state after the updates; the arguments read the state before. */
  readonly call: (f: IrFunction, args: readonly IrExpr[], after: readonly Update[]) => IrExpr;
}

export function derivedFunctions(variables: ReadonlyMap<string, StateVariable>): DerivedFunctions {
  const found: DerivedFunction[] = [];
  return {
    all: () => found,
    call: (f, args, after) => {
      const { open, parameters, given } = opened(after, variables);
      let derived = found.find((d) => d.of === f.name && sameData(d.after, open));
      if (!derived) {
        const number = found.filter((d) => d.of === f.name).length + 1;
        const changed = [...new Set(open.map((u) => u.variable))].join(", ");
        derived = {
          name: `${f.name}.after${number}`,
          doc: `${f.name} after a change of ${changed}.`,
          parameters: [...f.parameters, ...parameters],
          result: f.result,
          of: f.name,
          after: open,
        };
        found.push(derived);
      }
      return {
        kind: "call",
        bool: f.result.bool,
        function: derived.name,
        args: [...args, ...given],
      };
    },
  };
}

/** The updates with a parameter for everything in them, and what the parameters are here. */
function opened(
  after: readonly Update[],
  variables: ReadonlyMap<string, StateVariable>,
): {
  readonly open: readonly Update[];
  readonly parameters: IrFunction["parameters"];
  readonly given: readonly IrExpr[];
} {
  const parameters: { readonly name: string; readonly range: Range }[] = [];
  const given: IrExpr[] = [];
  const parameter = (e: IrExpr, range: Range): IrExpr => {
    const own = `after_${parameters.length + 1}`;
    parameters.push({ name: own, range });
    given.push(e);
    return name(own, range.bool);
  };
  const open = after.map((u): Update => {
    const variable = variables.get(u.variable);
    return {
      variable: u.variable,
      indices: u.indices.map((index, i) => {
        const { low = 0, high = 0 } = variable?.dimensions[i] ?? {};
        return parameter(index, { low, high, bool: false });
      }),
      when: u.when && parameter(u.when, { low: 0, high: 1, bool: true }),
      value: parameter(u.value, variable?.range ?? { low: 0, high: 1, bool: u.value.bool }),
    };
  });
  return { open, parameters, given };
}

export const isDerived = (f: ModelFunction): f is DerivedFunction => "of" in f;
