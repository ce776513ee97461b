/** Conditions of the intermediate form, evaluated on any values of the variables that they read, reached or not. */
import { children, fold, variablesRead } from "../../ir/build.js";
import type { Ir, IrBinary, IrExpr, IrFunction, StateVariable } from "../../ir/ir.js";

/** Works an expression out. Names of parameters and binders are bound in `names`. */
type Evaluate = (cells: Int32Array, names: Record<string, number>) => number;

/** All single values that some conditions read, each with the values that it can have. */
export interface Values {
  readonly cells: readonly { readonly low: number; readonly high: number }[];
  /** They read variables alone, and not where contexts stand, who holds locks, or what is in lists. */
  readonly isData: boolean;
  /** How many ways there are to give each a value. */
  readonly combinations: number;
  /** Operators and operands that are evaluated at most for one of them. */
  readonly work: number;
  /** A condition on such values, in the order of `cells`. */
  readonly condition: (e: IrExpr) => (cells: Int32Array) => boolean;
}

/** What of an IR conditions are evaluated on. */
export interface Readable extends Pick<Ir, "functions"> {
  readonly variables: readonly ReadableVariable[];
}

export type ReadableVariable = Pick<StateVariable, "name" | "group" | "dimensions" | "range">;

export function valuesOf(ir: Readable, conditions: readonly IrExpr[]): Values {
  const functions = new Map(ir.functions.map((each) => [each.name, each]));
  const read = new Set(
    conditions.flatMap((each) => [...variablesRead(each, (name) => functions.get(name)?.value)]),
  );
  const variables = ir.variables.filter(({ name }) => read.has(name));
  const isData = variables.every(({ group }) => group === "variable" || group === "ghost");
  const offsets = new Map<string, number>();
  const cells: { readonly low: number; readonly high: number }[] = [];
  for (const variable of variables) {
    offsets.set(variable.name, cells.length);
    for (let i = 0; i < sizeOf(variable); i++) cells.push(variable.range);
  }
  const known = cells.reduce((all, { low, high }) => all * (high - low + 1), 1);
  const combinations = variables.length < read.size ? Infinity : known;
  const compiler = new Compiler(functions, new Map(variables.map((v) => [v.name, v])), offsets);
  const condition = (e: IrExpr) => {
    const evaluate = compiler.compile(e);
    return (values: Int32Array) => evaluate(values, {}) !== 0;
  };
  const work = conditions.reduce((all, each) => all + workOf(each, functions), 0);
  return { cells, isData, combinations, work, condition };
}

function workOf(e: IrExpr, functions: ReadonlyMap<string, IrFunction>): number {
  const called = e.kind === "call" ? functions.get(e.function) : undefined;
  const times = "binder" in e ? e.high - e.low + 1 : 1;
  const own = called ? workOf(called.value, functions) : 1;
  return children(e).reduce((all, each) => all + times * workOf(each, functions), own);
}

const sizeOf = ({ dimensions }: ReadableVariable): number =>
  dimensions.reduce((size, { low, high }) => size * (high - low + 1), 1);

const NOTHING: IrExpr = { kind: "constant", bool: false, value: 0 };

class Compiler {
  private readonly functions: ReadonlyMap<string, IrFunction>;
  private readonly variables: ReadonlyMap<string, ReadableVariable>;
  private readonly offsets: ReadonlyMap<string, number>;
  private readonly bodies = new Map<string, Evaluate>();

  constructor(
    functions: ReadonlyMap<string, IrFunction>,
    variables: ReadonlyMap<string, ReadableVariable>,
    offsets: ReadonlyMap<string, number>,
  ) {
    this.functions = functions;
    this.variables = variables;
    this.offsets = offsets;
  }

  compile(e: IrExpr): Evaluate {
    switch (e.kind) {
      case "constant":
        return () => e.value;
      case "name":
        return (_, names) => names[e.name] ?? 0;
      case "read":
        return this.read(e);
      case "not": {
        const operand = this.compile(e.operand);
        return (cells, names) => (operand(cells, names) === 0 ? 1 : 0);
      }
      case "binary":
        return this.binary(e.operator, this.compile(e.left), this.compile(e.right));
      case "conditional": {
        const test = this.compile(e.condition);
        const then = this.compile(e.then);
        const otherwise = this.compile(e.otherwise);
        return (cells, names) => (test(cells, names) !== 0 ? then : otherwise)(cells, names);
      }
      case "bit": {
        const of = this.compile(e.of);
        return (cells, names) => 1 << of(cells, names);
      }
      case "call":
        return this.call(e);
      case "quantifier": {
        const isWanted = e.quantifier === "exists" ? 1 : 0;
        return this.over(e, (each) => {
          let found = 1 - isWanted;
          each((value) => {
            if (value === isWanted) found = isWanted;
          });
          return found;
        });
      }
      case "count":
        return this.over(e, (each) => {
          let count = 0;
          each((value) => (count += value));
          return count;
        });
      case "mask":
        return this.over(e, (each) => {
          let mask = 0;
          each((value, at) => {
            if (value !== 0) mask |= 1 << (at - e.low);
          });
          return mask;
        });
      case "select":
        return this.over(e, (each) => {
          let found: number | undefined;
          each((value, at) => {
            if (value !== 0 && (found === undefined || e.which === "max")) found = at;
          });
          return found ?? e.otherwise;
        });
    }
  }

  private read(e: Extract<IrExpr, { kind: "read" }>): Evaluate {
    const variable = this.variables.get(e.variable);
    const offset = this.offsets.get(e.variable) ?? 0;
    const dimensions = (variable?.dimensions ?? []).map(({ low, high }, i) => ({
      low,
      high,
      index: this.compile(e.indices[i] ?? NOTHING),
    }));
    return (cells, names) => {
      let at = 0;
      for (const { low, high, index } of dimensions) {
        // What is outside is not read where it counts.
        const inside = Math.min(high, Math.max(low, index(cells, names)));
        at = at * (high - low + 1) + inside - low;
      }
      return cells[offset + at] ?? 0;
    };
  }

  private call(e: Extract<IrExpr, { kind: "call" }>): Evaluate {
    const called = this.functions.get(e.function);
    const parameters = (called?.parameters ?? []).map(({ name }, i) => ({
      name,
      value: this.compile(e.args[i] ?? NOTHING),
    }));
    return (cells, names) => {
      if (!called) return 0;
      let body = this.bodies.get(e.function);
      if (!body) this.bodies.set(e.function, (body = this.compile(called.value)));
      const own: Record<string, number> = {};
      for (const { name, value } of parameters) own[name] = value(cells, names);
      return body(cells, own);
    };
  }

  /** What comes of the values of a body for all values of its binder. */
  private over(
    e: Extract<IrExpr, { binder: string }>,
    fold: (each: (see: (value: number, at: number) => void) => void) => number,
  ): Evaluate {
    const body = this.compile(e.body);
    return (cells, names) =>
      fold((see) => {
        const inner = { ...names };
        for (let at = e.low; at <= e.high; at++) {
          inner[e.binder] = at;
          see(body(cells, inner), at);
        }
      });
  }

  private binary(operator: IrBinary, left: Evaluate, right: Evaluate): Evaluate {
    if (operator === "&&")
      return (cells, names) => (left(cells, names) !== 0 ? right(cells, names) : 0);
    if (operator === "||")
      return (cells, names) => (left(cells, names) !== 0 ? 1 : right(cells, names));
    const of = fold[operator];
    return (cells, names) => of(left(cells, names), right(cells, names)) ?? 0;
  }
}
