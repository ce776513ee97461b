/**
 * Which of two conditions asks for more: both are put on the same model and evaluated on all values of what they read,
 * whether or not some run reaches them.
 */
import type { Sides } from "./premise.js";
import { lower } from "../../model/build/lower.js";
import type { Ir, IrExpr } from "../../ir/ir.js";
import type { Expr, Local, Variable } from "../../typecheck/typed-spec.js";
import { grouped } from "../../report/text.js";
import { carry, Hybrid, toNew } from "./carry.js";
import { valuesOf } from "./evaluate.js";

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
 * @param oldNames names of locals of the new side to those of the old one
 */
export function comparePredicates(
  was: Expr | undefined,
  is: Expr | undefined,
  sides: Sides,
  oldNames: ReadonlyMap<string, string> = new Map(),
): PredicateComparison | undefined {
  if (!was || !is) return undefined;
  const into = new Hybrid(sides.after.spec);
  const own = carry(is, sides.after, into, (key) => key, localsOf(is, into, oldNames));
  const old = carry(was, sides.before, into, toNew(sides.matching), localsOf(was, into));
  if (!own || !old) return undefined;
  const lowered = lowerConditions(into, [old, own]);
  return lowered && compareOnAll(lowered);
}

interface Lowered {
  readonly ir: Ir;
  readonly conditions: readonly IrExpr[];
}

function compareOnAll({ ir, conditions }: Lowered): PredicateComparison | undefined {
  const values = valuesOf(ir, conditions);
  if (!values || values.combinations > MOST_COMBINATIONS) return undefined;
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

/** A variable for each local that a condition mentions and does not bind; locals of one name and type share one. */
function localsOf(
  condition: Expr,
  into: Hybrid,
  names: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<object, object> {
  const found = new Map<object, object>();
  const bound = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const fields = value as Readonly<Record<string, unknown>>;
    if ("binder" in fields) bound.add(fields["binder"] as object);
    if ("local" in fields && fields["kind"] === "local") {
      const local = fields["local"] as Local;
      if (!bound.has(local))
        found.set(local, mentionOf(local, names.get(local.name) ?? local.name, into));
      return;
    }
    for (const [key, each] of Object.entries(fields))
      if (!["span", "type", "variable", "def", "context", "lock", "object"].includes(key))
        visit(each);
  };
  visit(condition);
  return found;
}

function mentionOf({ type, span }: Local, name: string, into: Hybrid): Expr {
  const own = `local ${name} ${JSON.stringify(type)}`;
  const known = into.spec.variables.find((each) => each.name === own);
  const zero: Expr = { kind: "literal", type, span, value: "low" in type ? type.low : 0 };
  const variable: Variable = known ?? {
    kind: "variable",
    name: own,
    doc: [],
    span,
    ghost: true,
    families: [],
    type,
    initial: { form: "value", value: zero },
  };
  if (!known) into.spec.variables = [...into.spec.variables, variable];
  return { kind: "variable", type, span, variable, indices: [] };
}

/** What conditions become on a model; undefined where it does not compile. */
function lowerConditions(into: Hybrid, conditions: readonly Expr[]): Lowered | undefined {
  const invariants = conditions.map((condition, at) => ({
    name: `condition ${at}`,
    doc: [],
    condition,
    span: condition.span,
  }));
  const { value: ir, diagnostics } = lower({ ...into.spec, invariants, reachables: [] });
  if (diagnostics.some(({ severity }) => severity === "error")) return undefined;
  return { ir, conditions: ir.invariants.map(({ value }) => value) };
}
