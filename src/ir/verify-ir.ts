/** Well-formedness of IR, for tests: every name is declared, every index count right, every failure and note exists. */
import { children } from "./build.js";
import { ENTERED_CPU, type Ir, type IrExpr, type IrStatement } from "./ir.js";

/** What is wrong, one sentence each; empty for well-formed IR. */
export function verifyIr(ir: Ir): readonly string[] {
  const problems: string[] = [];
  const variables = new Map(ir.variables.map((v) => [v.name, v]));
  const functions = new Map(ir.functions.map((f) => [f.name, f]));
  const procedures = new Map(ir.procedures.map((p) => [p.name, p]));
  const names = new Set(ir.actions.map((a) => a.name));
  if (names.size !== ir.actions.length) problems.push("two actions share a name");

  const expression = (e: IrExpr, scope: ReadonlySet<string>, place: string): void => {
    if (e.kind === "read") {
      const variable = variables.get(e.variable);
      if (!variable) problems.push(`${place}: no variable ${e.variable}`);
      else {
        if (variable.dimensions.length !== e.indices.length)
          problems.push(
            `${place}: ${e.variable} has ${variable.dimensions.length} indices, not ${e.indices.length}`,
          );
        if (variable.range.bool !== e.bool)
          problems.push(`${place}: ${e.variable} is read as the wrong kind of value`);
      }
    }
    if (e.kind === "name" && !scope.has(e.name)) problems.push(`${place}: no name ${e.name}`);
    if (e.kind === "call" && functions.get(e.function)?.parameters.length !== e.args.length)
      problems.push(`${place}: call of ${e.function}`);
    if (
      e.kind === "binary" &&
      (e.operator === "&&" || e.operator === "||") &&
      !(e.left.bool && e.right.bool)
    )
      problems.push(`${place}: ${e.operator} of numbers`);
    if (
      e.kind === "binary" &&
      (e.operator === "==" || e.operator === "!=") &&
      e.left.bool !== e.right.bool
    )
      problems.push(`${place}: ${e.operator} of a number and a truth value`);
    const inner = "binder" in e ? new Set([...scope, e.binder]) : scope;
    for (const child of children(e)) expression(child, inner, place);
  };
  const body = (
    statements: readonly IrStatement[],
    outer: ReadonlySet<string>,
    place: string,
  ): void => {
    const scope = new Set(outer);
    for (const s of statements) {
      switch (s.kind) {
        case "assign": {
          const variable = variables.get(s.variable);
          if (!variable) problems.push(`${place}: assigns to no variable ${s.variable}`);
          else if (variable.dimensions.length !== s.indices.length)
            problems.push(`${place}: assigns to ${s.variable} with ${s.indices.length} indices`);
          else if (variable.range.bool !== s.value.bool)
            problems.push(`${place}: assigns the wrong kind of value to ${s.variable}`);
          [...s.indices, s.value].forEach((e) => expression(e, scope, place));
          break;
        }
        case "let":
          expression(s.value, scope, place);
          if (s.range.bool !== s.value.bool)
            problems.push(`${place}: let ${s.name} of the wrong kind`);
          scope.add(s.name);
          break;
        case "set":
          if (!scope.has(s.name)) problems.push(`${place}: sets no name ${s.name}`);
          expression(s.value, scope, place);
          break;
        case "if":
          expression(s.condition, scope, place);
          body(s.then, scope, place);
          body(s.otherwise, scope, place);
          break;
        case "for":
          body(s.body, new Set([...scope, s.binder]), place);
          break;
        case "while":
          expression(s.condition, scope, place);
          body(s.body, scope, place);
          break;
        case "do":
          if (procedures.get(s.procedure)?.parameters.length !== s.args.length)
            problems.push(`${place}: call of ${s.procedure}`);
          s.args.forEach((e) => expression(e, scope, place));
          break;
        case "violate":
          if (!ir.failures[s.failure]) problems.push(`${place}: no failure ${s.failure}`);
          break;
        case "note":
          if (s.note.kind === "constant" && !ir.notes[s.note.value])
            problems.push(`${place}: no note ${s.note.value}`);
          expression(s.note, scope, place);
          break;
        case "event":
          if (ir.events[s.event]?.formats.length !== s.args.length)
            problems.push(`${place}: event ${s.event}`);
          s.args.forEach((e) => expression(e, scope, place));
          break;
        case "stop":
          break;
      }
    }
  };
  for (const f of ir.functions)
    expression(f.value, new Set(f.parameters.map((p) => p.name)), f.name);
  for (const p of ir.procedures) body(p.body, new Set(p.parameters.map((q) => q.name)), p.name);
  const initial = new Set(ir.initial.parameters.map((p) => p.name));
  ir.initial.guard.forEach((g) => expression(g, initial, "initial"));
  body(ir.initial.body, initial, "initial");
  for (const action of ir.actions) {
    const scope = new Set(action.parameters.map((p) => p.name));
    action.guard.forEach((g) => expression(g, scope, action.name));
    body(action.body, scope, action.name);
    if (action.context !== undefined && ir.contexts[action.context]?.name !== action.actor)
      problems.push(`${action.name}: wrong context`);
  }
  for (const context of ir.contexts) {
    const scope = new Set(context.families.map((family) => family.name));
    expression(context.wants, scope, context.name);
    expression(context.mayEnter, new Set([...scope, ENTERED_CPU]), context.name);
  }
  for (const lock of ir.locks) {
    const scope = new Set(lock.families.map((family) => family.name));
    expression(lock.holds, new Set([...scope, "activation"]), lock.name);
    if (lock.owner) expression(lock.owner, scope, lock.name);
  }
  for (const p of [...ir.invariants, ...ir.reachables, ...ir.stateRules])
    expression(p.value, new Set(), p.name);
  for (const p of ir.probes) expression(p.value, new Set(), `probe ${p.slug}`);
  return problems;
}
