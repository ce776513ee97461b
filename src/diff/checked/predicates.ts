/**
 * Which of two conditions asks for more: both are put on the same model and evaluated on all values of what they read,
 * whether or not some run reaches them.
 */
import type { Sides } from "./premise.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Expr, Local, Type, Variable } from "../../typecheck/typed-spec.js";
import { grouped } from "../../report/text.js";
import { carry, Hybrid, toNew } from "./carry.js";
import { withAtoms } from "./atoms.js";
import { type Readable, valuesOf } from "./evaluate.js";
import { anyValue, holdsFor } from "./formulas.js";
import { lowerHybrid } from "./search-hybrid.js";

/** Values that are tried at most. */
const MOST_COMBINATIONS = 2 ** 22;
/** Operators and operands that are evaluated at most, for all combinations together. */
const MOST_WORK = 2 ** 28;

export interface PredicateComparison {
  /** Of the new condition; `same`: it is true for the same values. */
  readonly relation: "same" | "weakened" | "strengthened" | "changed";
  readonly why: string;
}

/**
 * Undefined where that cannot be told: they read more than data, or more of it than can be tried.
 *
 * @param oldLocals locals of the new side to those of the old one that they stand for
 */
export function comparePredicates(
  was: Expr | undefined,
  is: Expr | undefined,
  sides: Sides,
  oldLocals: OldLocals = new Map(),
): PredicateComparison | undefined {
  if (!was || !is) return undefined;
  const into = new Hybrid(sides.after.spec);
  const stand = new Standins(into);
  const own = carry(is, sides.after, into, (key) => key, stand.forLocals(is, oldLocals));
  const old = carry(was, sides.before, into, toNew(sides.matching), stand.forLocals(was));
  if (!own || !old) return undefined;
  const lowered = lowerConditions(into, [old, own]);
  if (!lowered) return undefined;
  return compareOnAll(lowered) ?? compareOnAll(withAtoms(lowered.ir, lowered.conditions));
}

/** Whether two expressions always have the same value; false where that cannot be told. */
export function sameValue(
  was: Expr,
  is: Expr,
  sides: Sides,
  oldLocals: OldLocals = new Map(),
): boolean {
  const [old, fresh] = [anyValue(was), anyValue(is)];
  const compared = comparePredicates(
    holdsFor(old, "==", was),
    holdsFor(fresh, "==", is),
    sides,
    new Map([...oldLocals, [fresh, old] as const]),
  );
  return compared?.relation === "same";
}

interface Lowered {
  readonly ir: Readable;
  readonly conditions: readonly IrExpr[];
}

function compareOnAll({ ir, conditions }: Lowered): PredicateComparison | undefined {
  const values = valuesOf(ir, conditions);
  if (values.combinations > MOST_COMBINATIONS) return undefined;
  if (values.combinations * values.work > MOST_WORK) return undefined;
  const [old, own] = conditions.map((each) => values.condition(each));
  if (!old || !own) return undefined;
  let [onlyOld, onlyNew] = [0, 0];
  const cells = Int32Array.from(values.cells, ({ low }) => low);
  for (let left = values.combinations; left > 0; left--) {
    const [was, is] = [old(cells), own(cells)];
    if (was && !is) onlyOld++;
    if (is && !was) onlyNew++;
    countOn(cells, values.cells);
  }
  // Where contexts stand has values that no state combines: only what no combination shows is sure.
  if (onlyNew > 0 && !values.isData) return undefined;
  return relationOf(onlyOld, onlyNew, values.combinations);
}

/** The next combination of values, the first one fastest. */
function countOn(
  cells: Int32Array,
  ranges: readonly { readonly low: number; readonly high: number }[],
): void {
  for (const [at, { low, high }] of ranges.entries()) {
    const next = (cells[at] ?? high) + 1;
    cells[at] = next > high ? low : next;
    if (next <= high) return;
  }
}

function relationOf(onlyOld: number, onlyNew: number, all: number): PredicateComparison {
  const of = `of the ${grouped(all)} combinations of values that it reads`;
  if (onlyOld === 0 && onlyNew === 0)
    return { relation: "same", why: "it is true for the same values" };
  if (onlyOld === 0)
    return {
      relation: "weakened",
      why: `it is also true for ${grouped(onlyNew)} ${of} for which it was not`,
    };
  if (onlyNew === 0)
    return {
      relation: "strengthened",
      why: `it is no longer true for ${grouped(onlyOld)} ${of}`,
    };
  return {
    relation: "changed",
    why: `it is newly true for ${grouped(onlyNew)} and no longer for ${grouped(onlyOld)} ${of}`,
  };
}

export type OldLocals = ReadonlyMap<object, Local>;

/** A variable for each local that a condition mentions and does not bind, so that it may have any value. */
class Standins {
  private readonly into: Hybrid;
  private readonly variables = new Map<object, Variable>();
  /** On which CPU it is evaluated. */
  private readonly cpu: Local;

  constructor(into: Hybrid) {
    this.into = into;
    const { cpus, source } = into.spec;
    const type: Type = { kind: "int", low: 0, high: Math.max(0, cpus - 1) };
    this.cpu = { kind: "local", name: "cpu", type, span: { source, start: 0, end: 0 } };
  }

  forLocals(condition: Expr, oldLocals: OldLocals = new Map()): ReadonlyMap<object, object> {
    const found = new Map<object, object>();
    const { locals, cpus } = freeIn(condition);
    for (const cpu of cpus) found.set(cpu, this.mention({ ...this.cpu, type: cpu.type }, this.cpu));
    for (const local of locals) {
      const old = oldLocals.get(local);
      // Values of another type are other values, under whatever name.
      const standsFor = old && areAlike(old.type, local.type) ? old : local;
      found.set(local, this.mention(local, standsFor));
    }
    return found;
  }

  private mention({ type, span }: Local, standsFor: Local): Expr {
    const known = this.variables.get(standsFor);
    const own = known ? widened(known, type) : standin(standsFor, this.variables.size);
    if (known) Object.assign(known, own);
    const variable = known ?? own;
    if (!known) {
      this.variables.set(standsFor, variable);
      this.into.spec.variables = [...this.into.spec.variables, variable];
    }
    return { kind: "variable", type, span, variable, indices: [] };
  }
}

function standin({ name, type, span }: Local, number: number): Variable {
  const zero: Expr = { kind: "literal", type, span, value: "low" in type ? type.low : 0 };
  const initial = { form: "value", value: zero } as const;
  const own = { kind: "variable", name: `local ${number} ${name}`, doc: [], span } as const;
  return { ...own, ghost: true, families: [], type, initial };
}

/** It has the values of both types. */
function widened(variable: Variable, other: Type): Variable {
  const { type } = variable;
  if (type.kind !== "int" || other.kind !== "int") return variable;
  const [low, high] = [Math.min(type.low, other.low), Math.max(type.high, other.high)];
  return { ...variable, type: { ...type, low, high } };
}

/** Whether a number of one means the same in the other. */
const areAlike = (left: Type, right: Type): boolean =>
  (left.kind === "int" && right.kind === "int") || valuesText(left) === valuesText(right);

/** What values a type has, whatever they are called: an enumerator that has moved has no counterpart, and is not carried. */
const valuesText = (type: Type): string =>
  JSON.stringify(type, (key, value: unknown) => {
    if (key === "name") return undefined;
    return key === "members" && Array.isArray(value) ? value.length : value;
  });

interface Free {
  /** Locals that it mentions and does not bind. */
  readonly locals: ReadonlySet<Local>;
  /** Mentions of `cpu`. */
  readonly cpus: readonly Expr[];
}

function freeIn(condition: Expr): Free {
  const locals = new Set<Local>();
  const cpus: Expr[] = [];
  const bound = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const fields = value as Readonly<Record<string, unknown>>;
    if ("binder" in fields) bound.add(fields["binder"] as object);
    if (fields["kind"] === "cpu") return void cpus.push(value as Expr);
    if ("local" in fields && fields["kind"] === "local") {
      const local = fields["local"] as Local;
      if (!bound.has(local)) locals.add(local);
      return;
    }
    for (const [key, each] of Object.entries(fields))
      if (!["span", "type", "variable", "def", "target"].includes(key)) visit(each);
  };
  visit(condition);
  return { locals, cpus };
}

/** What conditions become on a model; undefined where it does not compile. */
function lowerConditions(into: Hybrid, conditions: readonly Expr[]): Lowered | undefined {
  const invariants = conditions.map((condition, at) => ({
    name: `condition ${at}`,
    doc: [],
    condition,
    span: condition.span,
  }));
  const ir = lowerHybrid({ ...into.spec, invariants, reachables: [] });
  return ir && { ir, conditions: ir.invariants.map(({ value }) => value) };
}
