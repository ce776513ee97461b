/**
 * IR expressions → Murphi. Truth values are `boolean`, not 0..1: Rumur types `&`, `|` and `!` by their operands, and its
 * runs then show true and false. Where the IR holds a 0 or 1 for a truth value, or the other way round, it is turned.
 *
 * `forall` and `exists` are expressions of Murphi; counting, choosing the smallest and building a mask are not. Each of
 * these becomes a function with a loop, which gets the parameters, lets and binders it mentions as arguments.
 */
import { InterlockBug } from "../../base/assert.js";
import { children } from "../../ir/build.js";
import type {
  Ir,
  IrBinary,
  IrExpr,
  IrFunction,
  IrProcedure,
  Range,
  StateVariable,
} from "../../ir/ir.js";
import { printExpr } from "../../ir/print-ir.js";
import { commented, type Names } from "./names.js";

/** A parameter, `let` or binder as the model knows it. */
export interface Bound {
  readonly identifier: string;
  readonly range: Range;
}
export type Scope = ReadonlyMap<string, Bound>;

type Loop = Extract<IrExpr, { kind: "count" | "select" | "mask" }>;

const OPERATORS: Readonly<Record<Exclude<IrBinary, "bitclear">, string>> = {
  "+": "+",
  "-": "-",
  "*": "*",
  "/": "/",
  "%": "%",
  "==": "=",
  "!=": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "&&": "&&",
  "||": "||",
  bitand: "&",
  bitor: "|",
};
/** A longer condition is written over several lines. */
const WIDTH = 96;

/** Operators that may be repeated without parentheses. */
const CHAINS: ReadonlySet<string> = new Set(["&&", "||", "+"]);

export class ExpressionExport {
  /** Functions and procedures of the model in the order in which they have to stand; loops put theirs here. */
  readonly routines: (readonly string[])[] = [];
  readonly names: Names;
  private readonly variables: ReadonlyMap<string, StateVariable>;
  private readonly functions: ReadonlyMap<string, IrFunction>;
  private readonly procedures: ReadonlyMap<string, IrProcedure>;
  private readonly loops = new Map<string, string>();

  constructor(ir: Ir, names: Names) {
    this.names = names;
    this.variables = new Map(ir.variables.map((v) => [v.name, v]));
    this.functions = new Map(ir.functions.map((f) => [f.name, f]));
    this.procedures = new Map(ir.procedures.map((p) => [p.name, p]));
    // The user's own names come first, so that a helper never takes one away.
    for (const v of ir.variables) names.of("variable", v.name);
    for (const routine of [...ir.functions, ...ir.procedures]) names.of("routine", routine.name);
  }

  variable(name: string): StateVariable {
    return this.variables.get(name) ?? missing(`variable ${name}`);
  }

  /** An expression as what it is: a truth value or a number. */
  text(e: IrExpr, scope: Scope): string {
    switch (e.kind) {
      case "constant":
        return e.bool ? (e.value === 0 ? "false" : "true") : String(e.value);
      case "name": {
        const bound = scope.get(e.name) ?? missing(`name ${e.name}`);
        return turned(bound.identifier, bound.range.bool, e.bool);
      }
      case "read":
        return turned(
          this.place(e.variable, e.indices, scope),
          this.variable(e.variable).range.bool,
          e.bool,
        );
      case "not":
        return `!${this.operand(e.operand, true, scope)}`;
      case "binary":
        return this.binary(e, scope);
      case "conditional":
        return [
          `${this.operand(e.condition, true, scope)} ? `,
          `${this.operand(e.then, e.bool, scope)} : ${this.operand(e.otherwise, e.bool, scope)}`,
        ].join("");
      case "bit":
        return e.of.kind === "constant"
          ? String(2 ** e.of.value)
          : `1 << ${this.operand(e.of, false, scope)}`;
      case "call": {
        const called = this.function(e.function);
        return turned(
          `${this.names.of("routine", e.function)}(${this.arguments(called, e.args, scope)})`,
          called.result.bool,
          e.bool,
        );
      }
      case "quantifier": {
        const inner = this.withBinder(e, scope);
        const binder = inner.get(e.binder)?.identifier ?? e.binder;
        return `${e.quantifier} ${binder}: ${e.low}..${e.high} do ${this.as(e.body, true, inner)} end`;
      }
      case "count":
      case "select":
      case "mask":
        return this.loop(e, scope);
    }
  }

  /** An expression as a truth value or as a number, as its place demands. */
  as(e: IrExpr, bool: boolean, scope: Scope): string {
    if (e.bool === bool) return this.text(e, scope);
    return turned(this.operand(e, e.bool, scope), e.bool, bool);
  }

  /** A truth value; where one line is too short for it, its parts stand below each other. */
  condition(e: IrExpr, scope: Scope, indent: string): string {
    const text = this.as(e, true, scope);
    if (indent.length + text.length <= WIDTH || e.kind !== "binary") return text;
    if (e.operator !== "&&" && e.operator !== "||") return text;
    const deeper = `${indent}  `;
    const part = (x: IrExpr): string => {
      const inside = this.condition(x, scope, deeper);
      return isWord(inside) || isOneCall(inside) ? inside : `(${inside})`;
    };
    return chained(e, e.operator).map(part).join(`\n${deeper}${e.operator} `);
  }

  /** A variable with its indices: what is read or assigned to. */
  place(variable: string, indices: readonly IrExpr[], scope: Scope): string {
    return (
      this.names.of("variable", variable) +
      indices.map((i) => `[${this.as(i, false, scope)}]`).join("")
    );
  }

  arguments(called: IrFunction | IrProcedure, args: readonly IrExpr[], scope: Scope): string {
    return args
      .map((arg, i) => this.as(arg, called.parameters[i]?.range.bool ?? false, scope))
      .join(", ");
  }

  function(name: string): IrFunction {
    return this.functions.get(name) ?? missing(`function ${name}`);
  }

  procedure(name: string): IrProcedure {
    return this.procedures.get(name) ?? missing(`procedure ${name}`);
  }

  /** The scope with one more name in it. */
  with(scope: Scope, name: string, range: Range): Scope {
    const used = new Set([...scope.values()].map((bound) => bound.identifier));
    return new Map([...scope, [name, { identifier: this.names.fresh(name, used), range }]]);
  }

  private withBinder(
    e: { readonly binder: string; readonly low: number; readonly high: number },
    scope: Scope,
  ): Scope {
    return this.with(scope, e.binder, { low: e.low, high: e.high, bool: false });
  }

  /** In parentheses where it is not one word or call. */
  private operand(e: IrExpr, bool: boolean, scope: Scope): string {
    const text = this.as(e, bool, scope);
    return isWord(text) || isOneCall(text) ? text : `(${text})`;
  }

  private binary(e: Extract<IrExpr, { kind: "binary" }>, scope: Scope): string {
    // Two truth values are compared as such; where one is a number, both are.
    const comparesTruths =
      e.left.bool && e.right.bool && (e.operator === "==" || e.operator === "!=");
    const bool = e.operator === "&&" || e.operator === "||" || comparesTruths;
    const side = (x: IrExpr): string =>
      x.kind === "binary" && x.operator === e.operator && CHAINS.has(e.operator)
        ? this.text(x, scope)
        : this.operand(x, bool, scope);
    if (e.operator === "bitclear") return `${side(e.left)} & ~${side(e.right)}`;
    return `${side(e.left)} ${OPERATORS[e.operator]} ${side(e.right)}`;
  }

  /** A call of the function that a counting, choosing or collecting expression becomes. */
  private loop(e: Loop, scope: Scope): string {
    const captured = [...freeNames(e)].flatMap((name) => {
      const bound = scope.get(name);
      return bound ? [[name, bound] as const] : [];
    });
    const key = JSON.stringify([e, captured.map(([name, bound]) => [name, bound.range])]);
    let identifier = this.loops.get(key);
    if (identifier === undefined) {
      const kind = e.kind === "select" ? e.which : e.kind;
      identifier = this.names.of("routine", `${kind} of ${e.binder} ${this.loops.size + 1}`);
      this.loops.set(key, identifier);
      this.routines.push(
        this.loopFunction(
          e,
          identifier,
          captured.map(([name, bound]) => ({ name, range: bound.range })),
        ),
      );
    }
    return `${identifier}(${captured.map(([, bound]) => bound.identifier).join(", ")})`;
  }

  private loopFunction(
    e: Loop,
    identifier: string,
    parameters: IrFunction["parameters"],
  ): readonly string[] {
    const { outer, header } = this.parameters(parameters);
    const inner = this.withBinder(e, outer);
    const binder = inner.get(e.binder)?.identifier ?? e.binder;
    const used = new Set([...inner.values()].map((bound) => bound.identifier));
    const result = this.names.fresh(e.kind === "select" ? "found" : "total", used);
    const range = rangeOfLoop(e);
    const start = e.kind === "select" ? e.otherwise : 0;
    const each: Readonly<Record<Loop["kind"], string>> = {
      count: `${result} := ${result} + 1;`,
      mask: `${result} := ${result} | (1 << (${binder} - ${e.low}));`,
      select: `${result} := ${binder};`,
    };
    // The smallest is the last one found when it is searched from above.
    const over =
      e.kind === "select" && e.which === "min"
        ? `${binder} := ${e.high} to ${e.low} by -1`
        : `${binder}: ${e.low}..${e.high}`;
    return [
      ...commented(printExpr(e)),
      `function ${identifier}(${header}): ${rangeText(range)};`,
      `var ${result}: ${rangeText(range)};`,
      "begin",
      `  ${result} := ${start};`,
      ...(e.high < e.low
        ? []
        : [
            `  for ${over} do`,
            `    if ${this.as(e.body, true, inner)} then ${each[e.kind]} end;`,
            "  end;",
          ]),
      `  return ${result};`,
      "end;",
    ];
  }

  /** The scope of a function or procedure, and its parameters as Murphi declares them. */
  parameters(parameters: IrFunction["parameters"]): {
    readonly outer: Scope;
    readonly header: string;
  } {
    let outer: Scope = new Map();
    for (const p of parameters) outer = this.with(outer, p.name, p.range);
    const header = [...outer.values()]
      .map((bound) => `${bound.identifier}: ${rangeText(bound.range)}`)
      .join("; ");
    return { outer, header };
  }
}

export const rangeText = (range: Range): string =>
  range.bool ? "boolean" : `${range.low}..${range.high}`;

function rangeOfLoop(e: Loop): Range {
  const size = Math.max(0, e.high - e.low + 1);
  if (e.kind === "count") return { low: 0, high: size, bool: false };
  if (e.kind === "mask") return { low: 0, high: 2 ** size - 1, bool: false };
  return { low: Math.min(e.low, e.otherwise), high: Math.max(e.high, e.otherwise), bool: false };
}

const turned = (text: string, from: boolean, to: boolean): string =>
  from === to ? text : to ? `(${text} != 0)` : `(${text} ? 1 : 0)`;

const isWord = (text: string): boolean => /^-?\w+$/.test(text);

/** The operands of a chain of one operator. */
export const chained = (e: IrExpr, operator: IrBinary): readonly IrExpr[] =>
  e.kind === "binary" && e.operator === operator
    ? [...chained(e.left, operator), ...chained(e.right, operator)]
    : [e];

/** `f(…)` or `a[…]` as a whole: its first bracket is closed by its last character. */
function isOneCall(text: string): boolean {
  const open = /^\w*[([]/.exec(text);
  if (!open) return false;
  let depth = 0;
  for (let i = open[0].length - 1; i < text.length; i++) {
    if ("([".includes(text.charAt(i))) depth += 1;
    if (")]".includes(text.charAt(i))) depth -= 1;
    if (depth === 0 && i < text.length - 1 && text.charAt(i + 1) !== "[") return false;
  }
  return depth === 0;
}

function freeNames(
  e: IrExpr,
  bound: ReadonlySet<string> = new Set(),
  into: Set<string> = new Set(),
): Set<string> {
  if (e.kind === "name" && !bound.has(e.name)) into.add(e.name);
  const inner = "binder" in e ? new Set([...bound, e.binder]) : bound;
  for (const child of children(e)) freeNames(child, inner, into);
  return into;
}

function missing(what: string): never {
  throw new InterlockBug(`no ${what} in the IR that is exported`);
}
