/**
 * Expressions of the model → TLA+. Truth values are TRUE and FALSE, and turned into 0 and 1 where a number is wanted. Sets
 * are masks, as in the model, with the operators on bits that the module defines.
 *
 * An expression may stand where variables have other values than those of the state: in a procedure, or after the first
 * part of a step. A function that reads such a variable gets a variant which takes the values as arguments.
 */
import { InterlockBug } from "../../base/assert.js";
import { children } from "../../ir/build.js";
import type { IrBinary, IrExpr, Range, StateVariable } from "../../ir/ir.js";
import { isDerived } from "../../model/derived.js";
import type { Model, ModelFunction, Update } from "../../model/types.js";
import { commented, type Names } from "./names.js";

/** A parameter, let or binder as the module knows it. */
export interface Bound {
  readonly text: string;
  readonly bool: boolean;
  /** It has a value whatever holds: a parameter of a step, and no let. */
  readonly isTotal?: boolean;
}

export interface Scope {
  readonly names: ReadonlyMap<string, Bound>;
  /** Variables that have another value here than in the state, and the name of that value. */
  readonly state: ReadonlyMap<string, string>;
  /** Identifiers that are taken by parameters and lets. */
  readonly used: ReadonlySet<string>;
}

export const EMPTY: Scope = { names: new Map(), state: new Map(), used: new Set() };

const OPERATORS: Readonly<Partial<Record<IrBinary, string>>> = {
  "+": "+",
  "-": "-",
  "*": "*",
  "==": "=",
  "!=": "#",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "&&": "/\\",
  "||": "\\/",
};
const CALLS: Readonly<Partial<Record<IrBinary, string>>> = {
  "/": "Quotient",
  "%": "Remainder",
  bitand: "BitAnd",
  bitor: "BitOr",
  bitclear: "BitClear",
};
/** Operators that may be repeated without parentheses. */
const CHAINS: ReadonlySet<string> = new Set(["&&", "||", "+"]);
const LOGIC: ReadonlySet<string> = new Set(["&&", "||"]);
const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);
const ARITHMETIC: ReadonlySet<string> = new Set(["+", "-", "*"]);
const ONE_TERM: ReadonlySet<IrExpr["kind"]> = new Set([
  "constant",
  "name",
  "read",
  "call",
  "count",
  "select",
  "mask",
]);
const WIDTH = 100;

export class Expressions {
  readonly names: Names;
  /** Definitions of functions and their variants, callees first. */
  readonly definitions: (readonly string[])[] = [];
  private readonly variables: ReadonlyMap<string, StateVariable>;
  private readonly functions: ReadonlyMap<string, ModelFunction>;
  private readonly reads = new Map<string, ReadonlySet<string>>();
  private readonly variants = new Map<string, string>();
  private readonly words: ReadonlyMap<string, number>;

  /** @param words what the module defines as constants */
  constructor(model: Model, names: Names, words: ReadonlyMap<string, number>) {
    this.names = names;
    this.words = words;
    this.variables = new Map(model.variables.map((v) => [v.name, v]));
    this.functions = new Map(model.functions.map((f) => [f.name, f]));
  }

  variable(name: string): StateVariable {
    return this.variables.get(name) ?? missing(`variable ${name}`);
  }

  /** The variable as it is here: its own name, or what stands for its value. */
  current(variable: string, scope: Scope): string {
    return scope.state.get(variable) ?? this.names.of("variable", variable);
  }

  // ── Scopes ─────────────────────────────────────────────────────────────────────────────────────

  /** The scope with one more name, and its identifier. */
  with(scope: Scope, name: string, bool: boolean, isTotal = false): readonly [Scope, string] {
    const text = this.names.fresh(name, scope.used);
    return [
      {
        ...scope,
        names: new Map(scope.names).set(name, { text, bool, isTotal }),
        used: new Set(scope.used).add(text),
      },
      text,
    ];
  }

  /** The scope with a name for what a variable is here. */
  withState(scope: Scope, variable: string, wanted = variable): readonly [Scope, string] {
    const text = this.names.fresh(wanted, scope.used);
    return [
      {
        ...scope,
        state: new Map(scope.state).set(variable, text),
        used: new Set(scope.used).add(text),
      },
      text,
    ];
  }

  /** The scope with an identifier that is taken. */
  reserve(scope: Scope, wanted: string): readonly [Scope, string] {
    const text = this.names.fresh(wanted, scope.used);
    return [{ ...scope, used: new Set(scope.used).add(text) }, text];
  }

  parameters(
    parameters: readonly { readonly name: string; readonly range: Range }[],
    from: Scope = EMPTY,
  ): readonly [Scope, readonly string[]] {
    let scope = from;
    const texts: string[] = [];
    for (const p of parameters) {
      const [inner, text] = this.with(scope, p.name, p.range.bool);
      scope = inner;
      texts.push(text);
    }
    return [scope, texts];
  }

  // ── Expressions ────────────────────────────────────────────────────────────────────────────────

  /** An expression as what it is: a truth value or a number. */
  text(e: IrExpr, scope: Scope): string {
    switch (e.kind) {
      case "constant":
        if (e.bool) return e.value === 0 ? "FALSE" : "TRUE";
        return e.word !== undefined && this.words.get(e.word) === e.value
          ? this.names.of("word", e.word)
          : String(e.value);
      case "name": {
        const bound = scope.names.get(e.name) ?? missing(`name ${e.name}`);
        return turned(bound.text, bound.bool, e.bool);
      }
      case "read": {
        const indices = e.indices.map((i) => `[${this.as(i, false, scope)}]`).join("");
        const { range } = this.variable(e.variable);
        return turned(this.current(e.variable, scope) + indices, range.bool, e.bool);
      }
      case "not":
        return `~${this.operand(e.operand, true, scope)}`;
      case "binary":
        return this.binary(e, scope);
      case "conditional":
        return `IF ${this.as(e.condition, true, scope)} THEN ${this.as(e.then, e.bool, scope)} ELSE ${this.as(e.otherwise, e.bool, scope)}`;
      case "bit":
        return e.of.kind === "constant"
          ? String(2 ** e.of.value)
          : `2^${this.operand(e.of, false, scope)}`;
      case "call":
        return this.call(e, scope);
      case "quantifier": {
        const sign = e.quantifier === "forall" ? "\\A" : "\\E";
        const [inner, binder] = this.with(scope, e.binder, false);
        return `${sign} ${binder} \\in ${e.low}..${e.high} : ${this.as(e.body, true, inner)}`;
      }
      case "count":
        return `Cardinality(${this.those(e, scope)})`;
      case "select":
        return `${e.which === "min" ? "Least" : "Greatest"}(${this.those(e, scope)}, ${e.otherwise})`;
      case "mask": {
        const [, binder] = this.with(scope, e.binder, false);
        const bit = e.low === 0 ? binder : `${binder} - ${e.low}`;
        return `MaskOf({${bit} : ${binder} \\in ${this.those(e, scope)}})`;
      }
    }
  }

  /** The values of the binder for which the body holds. */
  private those(e: Extract<IrExpr, { kind: "count" | "select" | "mask" }>, scope: Scope): string {
    const [inner, binder] = this.with(scope, e.binder, false);
    return `{${binder} \\in ${e.low}..${e.high} : ${this.as(e.body, true, inner)}}`;
  }

  /** An expression as a truth value or as a number, as its place demands. */
  as(e: IrExpr, bool: boolean, scope: Scope): string {
    if (e.bool === bool) return this.text(e, scope);
    return turned(this.operand(e, e.bool, scope), e.bool, bool);
  }

  /** In parentheses where it is not one word, element or call. */
  operand(e: IrExpr, bool: boolean, scope: Scope): string {
    const text = this.as(e, bool, scope);
    if (e.bool !== bool) return text;
    const isOne = ONE_TERM.has(e.kind) || (e.kind === "binary" && CALLS[e.operator] !== undefined);
    return isOne && !text.startsWith("-") ? text : `(${text})`;
  }

  /** An operand of an operator, without parentheses where it binds more tightly than that. */
  private side(e: IrExpr, operator: IrBinary, bool: boolean, scope: Scope): string {
    if (e.bool === bool && e.kind === "not" && LOGIC.has(operator)) return this.text(e, scope);
    if (e.bool !== bool || e.kind !== "binary") return this.operand(e, bool, scope);
    const bit = bitAsked(e) !== undefined;
    const isTighter = bit
      ? LOGIC.has(operator)
      : (CHAINS.has(operator) && e.operator === operator) ||
        (LOGIC.has(operator) && COMPARISONS.has(e.operator)) ||
        (COMPARISONS.has(operator) && ARITHMETIC.has(e.operator));
    return isTighter ? this.text(e, scope) : this.operand(e, bool, scope);
  }

  private binary(e: Extract<IrExpr, { kind: "binary" }>, scope: Scope): string {
    const bit = bitAsked(e);
    if (bit) {
      const { mask, index, isSet } = bit;
      const has = `HasBit(${this.as(mask, false, scope)}, ${this.as(index, false, scope)})`;
      return isSet ? has : `~${has}`;
    }
    // Two truth values are compared as such; where one is a number, both are.
    const comparesTruths =
      e.left.bool && e.right.bool && (e.operator === "==" || e.operator === "!=");
    const bool = e.operator === "&&" || e.operator === "||" || comparesTruths;
    const called = CALLS[e.operator];
    if (called !== undefined)
      return `${called}(${this.as(e.left, false, scope)}, ${this.as(e.right, false, scope)})`;
    const side = (x: IrExpr): string => this.side(x, e.operator, bool, scope);
    return `${side(e.left)} ${OPERATORS[e.operator] ?? missing(`operator ${e.operator}`)} ${side(e.right)}`;
  }

  /** A truth value as conjuncts or disjuncts below each other, where one line is too short for it. */
  lines(e: IrExpr, scope: Scope, indent: string): readonly string[] {
    const text = this.as(e, true, scope);
    const sign = e.kind === "binary" ? e.operator : undefined;
    if (indent.length + text.length <= WIDTH || (sign !== "&&" && sign !== "||"))
      return [`${indent}${text}`];
    return chained(e, sign).flatMap((part) => {
      const [first = "", ...rest] = this.lines(part, scope, `${indent}   `);
      return [`${indent}${OPERATORS[sign] ?? ""} ${first.trimStart()}`, ...rest];
    });
  }

  // ── Functions ──────────────────────────────────────────────────────────────────────────────────

  private call(e: Extract<IrExpr, { kind: "call" }>, scope: Scope): string {
    const f = this.functions.get(e.function) ?? missing(`function ${e.function}`);
    const args = e.args.map((arg, i) => this.as(arg, f.parameters[i]?.range.bool ?? false, scope));
    const changed = this.changed(f, new Set(scope.state.keys()));
    const all = [...args, ...changed.map((v) => this.current(v, scope))];
    const name = this.function(f, changed);
    return turned(all.length === 0 ? name : `${name}(${all.join(", ")})`, f.result.bool, e.bool);
  }

  /** The identifier of a function, which takes the values of the variables named behind its own arguments. */
  function(f: ModelFunction, changed: readonly string[]): string {
    const key = [f.name, ...changed].join(" ");
    const known = this.variants.get(key);
    if (known !== undefined) return known;
    const name = this.names.of(
      "routine",
      changed.length === 0 ? f.name : `${f.name} of ${changed.length} ${this.variants.size}`,
    );
    this.variants.set(key, name);
    const [own, parameters] = this.parameters(f.parameters);
    let scope = own;
    const values = changed.map((v) => {
      const [inner, text] = this.withState(scope, v, `${v}_then`);
      scope = inner;
      return text;
    });
    const all = [...parameters, ...values];
    const head = `${name}${all.length === 0 ? "" : `(${all.join(", ")})`} ==`;
    const body = isDerived(f)
      ? this.derivedLines(f, scope)
      : this.valueLines(f.value, f.result.bool, scope, "  ");
    const [first = ""] = body;
    const doc = f.doc === "" || changed.length > 0 ? [] : commented(f.doc);
    this.definitions.push([
      ...doc,
      ...(body.length === 1 && head.length + first.length < WIDTH
        ? [`${head} ${first.trimStart()}`]
        : [head, ...body]),
    ]);
    return name;
  }

  /** A choice among cases, one below the other. */
  private valueLines(e: IrExpr, bool: boolean, scope: Scope, indent: string): readonly string[] {
    if (e.kind !== "conditional")
      return bool ? this.lines(e, scope, indent) : [indent + this.as(e, bool, scope)];
    const out: string[] = [];
    let rest: IrExpr = e;
    while (rest.kind === "conditional") {
      const word = out.length === 0 ? "IF" : "ELSE IF";
      const [condition, then] = [
        this.as(rest.condition, true, scope),
        this.as(rest.then, bool, scope),
      ];
      out.push(`${indent}${word} ${condition} THEN ${then}`);
      rest = rest.otherwise;
    }
    return [...out, `${indent}ELSE ${this.as(rest, bool, scope)}`];
  }

  /** The function that it is made of, with what its updates make of the variables that it reads. */
  private derivedLines(f: Extract<ModelFunction, { of: string }>, scope: Scope): readonly string[] {
    const of = this.functions.get(f.of) ?? missing(`function ${f.of}`);
    const changed = this.changed(
      of,
      new Set([...f.after.map((u) => u.variable), ...scope.state.keys()]),
    );
    const name = this.function(of, changed);
    const own = of.parameters.map((p) => scope.names.get(p.name)?.text ?? missing(p.name));
    const values = changed.map((v) =>
      this.updated(
        v,
        f.after.filter((u) => u.variable === v),
        scope,
      ),
    );
    return [`  ${name}(${[...own, ...values].join(", ")})`];
  }

  /** Those of the variables that a function reads, itself or through others; in the order in which they are declared. */
  private changed(f: ModelFunction, variables: ReadonlySet<string>): readonly string[] {
    if (variables.size === 0) return [];
    const reads = this.readsOf(f);
    return [...this.variables.keys()].filter((v) => variables.has(v) && reads.has(v));
  }

  private readsOf(f: ModelFunction): ReadonlySet<string> {
    const known = this.reads.get(f.name);
    if (known) return known;
    const found = new Set<string>();
    const callee = (name: string): void => {
      this.readsOf(this.functions.get(name) ?? missing(name)).forEach((v) => found.add(v));
    };
    const go = (e: IrExpr): void => {
      if (e.kind === "read") found.add(e.variable);
      if (e.kind === "call") callee(e.function);
      children(e).forEach(go);
    };
    if (isDerived(f)) callee(f.of);
    else go(f.value);
    this.reads.set(f.name, found);
    return found;
  }

  // ── Updates ────────────────────────────────────────────────────────────────────────────────────

  /** What the updates, all of this variable, make of it. */
  updated(variable: string, updates: readonly Update[], scope: Scope): string {
    const before = this.current(variable, scope);
    const { range, dimensions } = this.variable(variable);
    const value = (u: Update, otherwise: string): string => {
      // A truth value stands behind `=`, which binds more tightly than what is in it.
      const text = range.bool ? this.operand(u.value, true, scope) : this.as(u.value, false, scope);
      return u.when ? `IF ${this.as(u.when, true, scope)} THEN ${text} ELSE ${otherwise}` : text;
    };
    if (dimensions.length > 0) {
      const parts = updates.map((u) => {
        const place = u.indices.map((index, k) => {
          const text = this.as(index, false, scope);
          // TLC looks at the place first; where nothing is written there may be none.
          return u.when && !isTotal(index, scope)
            ? `[IF ${this.as(u.when, true, scope)} THEN ${text} ELSE ${dimensions[k]?.low ?? 0}]`
            : `[${text}]`;
        });
        return `!${place.join("")} = ${value(u, "@")}`;
      });
      return parts.length === 0 ? before : `[${before} EXCEPT ${parts.join(", ")}]`;
    }
    return updates.reduceRight((otherwise, u) => value(u, otherwise), before);
  }
}

/** Whether an expression has a value whatever holds. */
const isTotal = (e: IrExpr, scope: Scope): boolean =>
  e.kind === "constant" ||
  (e.kind === "name" && scope.names.get(e.name)?.isTotal === true) ||
  (e.kind === "read" && e.indices.length === 0) ||
  (e.kind === "binary" &&
    ARITHMETIC.has(e.operator) &&
    children(e).every((x) => isTotal(x, scope)));

/** Whether a bit is set is asked with a comparison. */
function bitAsked(
  e: Extract<IrExpr, { kind: "binary" }>,
): { readonly mask: IrExpr; readonly index: IrExpr; readonly isSet: boolean } | undefined {
  const { left, right, operator } = e;
  if (operator !== "!=" && operator !== "==") return undefined;
  if (right.kind !== "constant" || right.value !== 0) return undefined;
  if (left.kind !== "binary" || left.operator !== "bitand" || left.right.kind !== "bit")
    return undefined;
  return { mask: left.left, index: left.right.of, isSet: operator === "!=" };
}

const turned = (text: string, from: boolean, to: boolean): string =>
  from === to ? text : to ? `(${text} # 0)` : `(IF ${text} THEN 1 ELSE 0)`;

/** The operands of a chain of one operator. */
const chained = (e: IrExpr, operator: IrBinary): readonly IrExpr[] =>
  e.kind === "binary" && e.operator === operator
    ? [...chained(e.left, operator), ...chained(e.right, operator)]
    : [e];

function missing(what: string): never {
  throw new InterlockBug(`no ${what} in the model that is printed`);
}
