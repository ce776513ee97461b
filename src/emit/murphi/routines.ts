/**
 * IR functions and procedures → Murphi, each after those it calls: Murphi knows no forward declaration. A function whose
 * value is a choice among cases is written as `if` and `elsif`, one `return` each.
 */
import { children } from "../../ir/build.js";
import type { Ir, IrExpr, IrFunction, Range } from "../../ir/ir.js";
import { proceduresIn } from "../../ir/parts.js";
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
  for (const p of calleesFirst(procedures, (q) => proceduresIn(q.body))) {
    expressions.routines.push([...documented(p.doc), ...statements.procedure(p)]);
  }
}

const documented = (doc: string): readonly string[] => (doc === "" ? [] : commented(doc));

function functionLines(f: IrFunction, expressions: ExpressionExport): readonly string[] {
  const { outer, header } = expressions.parameters(f.parameters);
  const body = new FunctionBody(f, expressions, outer);
  const lines = body.returning(f.value, "  ");
  return [
    `function ${expressions.names.of("routine", f.name)}(${header}): ${rangeText(f.result)};`,
    ...(body.locals.length === 0 ? [] : ["var", ...body.locals]),
    "begin",
    ...lines,
    "end;",
  ];
}

class FunctionBody {
  readonly locals: string[] = [];
  private readonly result: Range;
  private readonly expressions: ExpressionExport;
  private scope: Scope;

  constructor(f: IrFunction, expressions: ExpressionExport, scope: Scope) {
    this.result = f.result;
    this.expressions = expressions;
    this.scope = scope;
  }

  returning(value: IrExpr, indent: string): readonly string[] {
    if (value.kind === "conditional") return this.cases(value, indent);
    if (value.kind === "call") return this.call(value, indent);
    return [`${indent}return ${this.text(value, indent)};`];
  }

  private text(value: IrExpr, indent: string): string {
    return this.result.bool
      ? this.expressions.condition(value, this.scope, indent)
      : this.expressions.as(value, false, this.scope);
  }

  private cases(value: IrExpr, indent: string): readonly string[] {
    const out: string[] = [];
    let rest = value;
    while (rest.kind === "conditional") {
      const word = out.length === 0 ? "if" : "elsif";
      const condition = this.expressions.condition(rest.condition, this.scope, indent);
      out.push(`${indent}${word} ${condition} then`, ...this.returning(rest.then, `${indent}  `));
      rest = rest.otherwise;
    }
    return [...out, `${indent}else`, ...this.returning(rest, `${indent}  `), `${indent}end;`];
  }

  /**
   * A call that is an argument of another gets a line of its own. Rumur works through the arguments of a call more than
   * once, so that the time it takes for a model would double with each call inside a call.
   */
  private call(value: Extract<IrExpr, { kind: "call" }>, indent: string): readonly string[] {
    const before: string[] = [];
    const args = value.args.map((arg): IrExpr => {
      if (arg.kind !== "call") return arg;
      const range = this.expressions.function(arg.function).result;
      const key = `(${arg.function} ${this.locals.length})`;
      const text = this.expressions.as(arg, range.bool, this.scope);
      this.scope = this.expressions.with(this.scope, key, range);
      const identifier = this.scope.get(key)?.identifier ?? key;
      this.locals.push(`  ${identifier}: ${rangeText(range)};`);
      before.push(`${indent}${identifier} := ${text};`);
      return { kind: "name", bool: range.bool, name: key };
    });
    return [...before, `${indent}return ${this.text({ ...value, args }, indent)};`];
  }
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
