/**
 * What each action of a checker reads and writes of what is shared: variables and objects, by the spec's names. Taken
 * from the guarded actions, so that nothing an action does is forgotten; ghosts and what belongs to contexts, locks and
 * faults is left out.
 */
import { children } from "../../ir/build.js";
import type { Ir, IrExpr, IrStatement } from "../../ir/ir.js";

/** Names of what an action touches, and of what of it it writes. */
export interface Access {
  readonly touched: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
}

/** By action, in the checker's order. */
export type Accesses = readonly Access[];

export function accessesOf(ir: Ir): Accesses {
  const variables = new Map(ir.variables.map((each) => [each.name, each]));
  const functions = new Map(ir.functions.map((each) => [each.name, each]));
  const procedures = new Map(ir.procedures.map((each) => [each.name, each.body]));
  return ir.actions.map(({ guard, body }) => {
    const touched = new Set<string>();
    const written = new Set<string>();
    const done = new Set<string>();
    const variable = (name: string, into = touched): void => {
      const { group, owner = "" } = variables.get(name) ?? {};
      if (group === "variable" || group === "object") into.add(owner);
    };
    const expression = (e: IrExpr): void => {
      if (e.kind === "read") variable(e.variable);
      const called = e.kind === "call" ? functions.get(e.function) : undefined;
      if (called && !done.has(called.name) && !called.ofActivations) {
        done.add(called.name);
        expression(called.value);
      }
      children(e).forEach(expression);
    };
    const statement = (s: IrStatement): void => {
      switch (s.kind) {
        case "assign":
          variable(s.variable);
          variable(s.variable, written);
          s.indices.forEach(expression);
          return expression(s.value);
        case "let":
        case "set":
          return expression(s.value);
        case "if":
          expression(s.condition);
          return [...s.then, ...s.otherwise].forEach(statement);
        case "for":
          return s.body.forEach(statement);
        case "while":
          expression(s.condition);
          return s.body.forEach(statement);
        case "do":
          s.args.forEach(expression);
          if (!done.has(s.procedure)) {
            done.add(s.procedure);
            (procedures.get(s.procedure) ?? []).forEach(statement);
          }
          return;
        case "event":
        case "note":
        case "violate":
        case "stop":
          return;
      }
    };
    guard.forEach(expression);
    body.forEach(statement);
    return { touched, written };
  });
}
