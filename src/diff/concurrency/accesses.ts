/**
 * What each action of a checker reads and writes of what is shared: variables and objects, by the spec's names. Taken
 * from the guarded actions, so that nothing an action does is forgotten; ghosts and what belongs to contexts, locks and
 * faults is left out.
 */
import { children } from "../../ir/build.js";
import type { Ir, IrExpr, IrStatement } from "../../ir/ir.js";

/** By action, in the checker's order: names of what it touches. */
export type Accesses = readonly ReadonlySet<string>[];

export function accessesOf(ir: Ir): Accesses {
  const variables = new Map(ir.variables.map((each) => [each.name, each]));
  const functions = new Map(ir.functions.map((each) => [each.name, each]));
  const procedures = new Map(ir.procedures.map((each) => [each.name, each.body]));
  return ir.actions.map(({ guard, body }) => {
    const found = new Set<string>();
    const done = new Set<string>();
    const variable = (name: string): void => {
      const { group, owner = "" } = variables.get(name) ?? {};
      if (group === "variable" || group === "object") found.add(owner);
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
    return found;
  });
}
