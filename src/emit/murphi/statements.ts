/**
 * IR bodies → Murphi. A `let` becomes a local variable declared in front of the body; notes and events are left out. A
 * broken rule is `error`, which ends Rumur's search with the run that leads there; an `assume` that does not hold is
 * Rumur's `assume`, which drops the step as if it had not been possible. So a model has the states of the spec and no
 * more.
 *
 * `stop` ends the whole step. In a rule that is `return`; a procedure that may stop tells its caller through `stopped`.
 */
import { InterlockBug } from "../../base/assert.js";
import { inMurphiString } from "../../base/embed.js";
import type { Ir, IrExpr, IrProcedure, IrStatement, Range } from "../../ir/ir.js";
import { bodiesIn, proceduresIn } from "../../ir/parts.js";
import { type ExpressionExport, rangeText, type Scope } from "./expressions.js";
import { pruned } from "./prune.js";

/** No name of the IR has parentheses, so none is mistaken for it. */
const STOPPED = "(stopped)";

interface Place {
  readonly indent: string;
  readonly scope: Scope;
  /** Inside a procedure: its caller has to hear of a `stop`. */
  readonly inProcedure: boolean;
}

export class StatementExport {
  private readonly ir: Ir;
  private readonly expressions: ExpressionExport;
  private readonly stopping: ReadonlySet<string>;

  constructor(ir: Ir, expressions: ExpressionExport) {
    this.ir = ir;
    this.expressions = expressions;
    this.stopping = stoppingProcedures(ir);
  }

  /** The body of a rule or start state, from its local variables to the `end` before the last word. */
  ruleBody(
    whole: readonly IrStatement[],
    scope: Scope,
    first: readonly string[] = [],
  ): readonly string[] {
    const body = pruned(whole);
    const { locals, declared } = this.withLets(body, scope);
    const mayStop = proceduresIn(body).some((name) => this.stopping.has(name));
    const inner = mayStop ? this.expressions.with(declared, STOPPED, BOOLEAN) : declared;
    const flag = inner.get(STOPPED)?.identifier;
    return [
      ...varLines([...locals, ...(mayStop && flag !== undefined ? [`${flag}: boolean;`] : [])]),
      "begin",
      ...first,
      ...(mayStop && flag !== undefined ? [`  ${flag} := false;`] : []),
      ...this.lines(body, { indent: "  ", scope: inner, inProcedure: false }),
    ];
  }

  procedure(procedure: IrProcedure): readonly string[] {
    const { outer, header } = this.expressions.parameters(procedure.parameters);
    const stops = this.stopping.has(procedure.name);
    const heard = stops ? this.expressions.with(outer, STOPPED, BOOLEAN) : outer;
    const flag = heard.get(STOPPED)?.identifier;
    const body = pruned(procedure.body);
    const { locals, declared } = this.withLets(body, heard);
    const parameters = [
      header,
      ...(stops && flag !== undefined ? [`var ${flag}: boolean`] : []),
    ].filter((p) => p !== "");
    return [
      `procedure ${this.expressions.names.of("routine", procedure.name)}(${parameters.join("; ")});`,
      ...varLines(locals),
      "begin",
      ...this.lines(body, { indent: "  ", scope: declared, inProcedure: true }),
      "end;",
    ];
  }

  private withLets(
    body: readonly IrStatement[],
    scope: Scope,
  ): { readonly locals: readonly string[]; readonly declared: Scope } {
    let declared = scope;
    const locals: string[] = [];
    for (const [name, range] of letsOf(body)) {
      declared = this.expressions.with(declared, name, range);
      locals.push(`${declared.get(name)?.identifier ?? name}: ${rangeText(range)};`);
    }
    return { locals, declared };
  }

  private lines(body: readonly IrStatement[], place: Place): readonly string[] {
    return body.flatMap((s) => this.statement(s, place));
  }

  private statement(s: IrStatement, place: Place): readonly string[] {
    const { indent, scope } = place;
    const inner = { ...place, indent: `${indent}  ` };
    const { expressions } = this;
    switch (s.kind) {
      case "assign": {
        const value = expressions.as(s.value, expressions.variable(s.variable).range.bool, scope);
        return [`${indent}${expressions.place(s.variable, s.indices, scope)} := ${value};`];
      }
      case "let":
      case "set": {
        const bound = scope.get(s.name);
        if (!bound) throw new InterlockBug(`no name ${s.name}`);
        return [
          `${indent}${bound.identifier} := ${expressions.as(s.value, bound.range.bool, scope)};`,
        ];
      }
      case "if":
        return this.branches(s, place);
      case "for": {
        const within = expressions.with(scope, s.binder, { low: s.low, high: s.high, bool: false });
        const binder = within.get(s.binder)?.identifier ?? s.binder;
        return [
          `${indent}for ${binder}: ${s.low}..${s.high} do`,
          ...this.lines(s.body, { ...inner, scope: within }),
          `${indent}end;`,
        ];
      }
      case "while":
        return [
          `${indent}while ${this.condition(s.condition, place)} do`,
          ...this.lines(s.body, inner),
          `${indent}end;`,
        ];
      case "do":
        return this.call(s.procedure, s.args, place);
      case "violate":
        return this.violation(s.failure, indent);
      case "stop": {
        const flag = place.inProcedure ? scope.get(STOPPED)?.identifier : undefined;
        return [...(flag === undefined ? [] : [`${indent}${flag} := true;`]), `${indent}return;`];
      }
      case "note":
      case "event":
        return [];
    }
  }

  private condition(e: IrExpr, place: Place): string {
    return this.expressions.condition(e, place.scope, place.indent);
  }

  /** An `if` in an else is an `elsif`. */
  private branches(first: Extract<IrStatement, { kind: "if" }>, place: Place): readonly string[] {
    const { indent } = place;
    const inner = { ...place, indent: `${indent}  ` };
    const out = [
      `${indent}if ${this.condition(first.condition, place)} then`,
      ...this.lines(first.then, inner),
    ];
    let rest = first.otherwise;
    for (;;) {
      const [next, ...more] = rest;
      if (next?.kind !== "if" || more.length > 0) break;
      out.push(
        `${indent}elsif ${this.condition(next.condition, place)} then`,
        ...this.lines(next.then, inner),
      );
      rest = next.otherwise;
    }
    const last = this.lines(rest, inner);
    if (last.length > 0) out.push(`${indent}else`, ...last);
    return [...out, `${indent}end;`];
  }

  private call(procedure: string, args: readonly IrExpr[], place: Place): readonly string[] {
    const { indent, scope } = place;
    const flag = this.stopping.has(procedure) ? scope.get(STOPPED)?.identifier : undefined;
    const given = this.expressions.arguments(this.expressions.procedure(procedure), args, scope);
    const all = [given, ...(flag === undefined ? [] : [flag])]
      .filter((text) => text !== "")
      .join(", ");
    return [
      `${indent}${this.expressions.names.of("routine", procedure)}(${all});`,
      ...(flag === undefined ? [] : [`${indent}if ${flag} then return; end;`]),
    ];
  }

  private violation(number: number, indent: string): readonly string[] {
    const failure = this.ir.failures[number];
    if (!failure) throw new InterlockBug(`no failure ${number}`);
    const text = inMurphiString(`${failure.name}: ${failure.message}`);
    return [
      failure.kind === "assume" ? `${indent}assume ${text} false;` : `${indent}error ${text};`,
    ];
  }
}

const BOOLEAN: Range = { low: 0, high: 1, bool: true };

const varLines = (locals: readonly string[]): readonly string[] =>
  locals.length === 0 ? [] : ["var", ...locals.map((local) => `  ${local}`)];

/** The `let`s of a body with the range that bounds them wherever they stand. */
function letsOf(
  body: readonly IrStatement[],
  into: Map<string, Range> = new Map(),
): ReadonlyMap<string, Range> {
  for (const s of body) {
    if (s.kind === "let") {
      const other = into.get(s.name) ?? s.range;
      into.set(s.name, {
        low: Math.min(other.low, s.range.low),
        high: Math.max(other.high, s.range.high),
        bool: other.bool && s.range.bool,
      });
    }
    for (const inner of bodiesIn(s)) letsOf(inner, into);
  }
  return into;
}

const stopsItself = (body: readonly IrStatement[]): boolean =>
  body.some((s) => s.kind === "stop" || bodiesIn(s).some(stopsItself));

/** Procedures in which a `stop` can be reached, by themselves or through others. */
function stoppingProcedures(ir: Ir): ReadonlySet<string> {
  const stopping = new Set(
    ir.procedures.filter((p) => stopsItself(pruned(p.body))).map((p) => p.name),
  );
  let before = -1;
  while (before !== stopping.size) {
    before = stopping.size;
    for (const p of ir.procedures)
      if (proceduresIn(pruned(p.body)).some((name) => stopping.has(name))) stopping.add(p.name);
  }
  return stopping;
}
