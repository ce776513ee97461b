/**
 * IR functions and procedures → Murphi, each after those it calls: Murphi knows no forward declaration. A function whose
 * value is a choice among cases is written as `if` and `elsif`, one `return` each.
 */
import { children } from "../../ir/build.js";
import type { Ir, IrExpr, IrFunction, IrStatement } from "../../ir/ir.js";
import { type ExpressionExport, rangeText, type Scope } from "./expressions.js";
import { commented } from "./names.js";
import type { StatementExport } from "./statements.js";

/** Adds all functions, then all procedures, to the model's routines. */
export function routineLines(
  ir: Ir,
  expressions: ExpressionExport,
  statements: StatementExport,
): void {
  const functions = new Map(ir.functions.map((f) => [f.name, f]));
  for (const f of calleesFirst(functions, (g) => calledBy(g.value))) {
    expressions.routines.push([...documented(f.doc), ...functionLines(f, expressions)]);
  }
  const procedures = new Map(ir.procedures.map((p) => [p.name, p]));
  for (const p of calleesFirst(procedures, (q) => doneBy(q.body))) {
    expressions.routines.push([...documented(p.doc), ...statements.procedure(p)]);
  }
}

const documented = (doc: string): readonly string[] => (doc === "" ? [] : commented(doc));

function functionLines(f: IrFunction, expressions: ExpressionExport): readonly string[] {
  const { outer, header } = expressions.parameters(f.parameters);
  const name = expressions.names.of("routine", f.name);
  const returned = (e: IrExpr): string => `return ${expressions.as(e, f.result.bool, outer)};`;
  return [
    `function ${name}(${header}): ${rangeText(f.result)};`,
    "begin",
    ...caseLines(f.value, returned, expressions, outer),
    "end;",
  ];
}

function caseLines(
  value: IrExpr,
  returned: (e: IrExpr) => string,
  expressions: ExpressionExport,
  scope: Scope,
  indent = "  ",
): readonly string[] {
  if (value.kind !== "conditional") return [`${indent}${returned(value)}`];
  const out: string[] = [];
  let rest: IrExpr = value;
  while (rest.kind === "conditional") {
    out.push(
      `${indent}${out.length === 0 ? "if" : "elsif"} ${expressions.as(rest.condition, true, scope)} then`,
      ...caseLines(rest.then, returned, expressions, scope, `${indent}  `),
    );
    rest = rest.otherwise;
  }
  return [...out, `${indent}else`, `${indent}  ${returned(rest)}`, `${indent}end;`];
}

/** In order of declaration, but callees before their callers. */
function calleesFirst<T>(
  all: ReadonlyMap<string, T>,
  callees: (routine: T) => readonly string[],
): readonly T[] {
  const done = new Set<string>();
  const ordered: T[] = [];
  const visit = (name: string): void => {
    const routine = all.get(name);
    if (routine === undefined || done.has(name)) return;
    done.add(name);
    callees(routine).forEach(visit);
    ordered.push(routine);
  };
  for (const name of all.keys()) visit(name);
  return ordered;
}

function calledBy(e: IrExpr): readonly string[] {
  const own = e.kind === "call" ? [e.function] : [];
  return [...own, ...children(e).flatMap(calledBy)];
}

function doneBy(body: readonly IrStatement[]): readonly string[] {
  return body.flatMap((s) => {
    if (s.kind === "do") return [s.procedure];
    if (s.kind === "if") return [...doneBy(s.then), ...doneBy(s.otherwise)];
    return s.kind === "for" || s.kind === "while" ? doneBy(s.body) : [];
  });
}
