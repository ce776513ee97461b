/**
 * Expressions of a wanted type over what a place may read. A number comes with its bounds: what is stored must be able
 * to fit, and mostly, but not always, does. Everything compound stands in parentheses.
 */
import {
  type Declared,
  ENUMERATORS,
  type Indexed,
  type MadeType,
  type MadeVariable,
  type RangeType,
  type Reads,
  areSame,
  textOfType,
} from "./scope.js";
import type { Choices } from "./seeds.js";

/** How deep expressions nest. */
const DEEPEST = 2;

export interface MadeNumber {
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

const constant = (value: number): MadeNumber => ({
  text: value < 0 ? `(${value})` : `${value}`,
  low: value,
  high: value,
});

export const variablesIn = (reads: Reads): readonly MadeVariable[] =>
  reads.declared.variables.filter(
    ({ ghost, guarded }) => (ghost ? reads.ghosts : reads.shared) && (reads.guarded || !guarded),
  );

/** The thing itself, or one of its family. The index reads no more than the expression may. */
export function member(thing: Indexed, choices: Choices, reads: Reads, depth = DEEPEST): string {
  const at = (index: RangeType | undefined): string =>
    index ? `[${fitting(index, choices, reads, depth + 1)}]` : "";
  return `${thing.name}${at(thing.index)}${at(thing.inner)}${thing.suffix ?? ""}`;
}

/** Without anything shared, as an operation of several steps wants its index. */
export const localReads = (reads: Reads): Reads => ({ ...reads, shared: false, ghosts: false });

/** Locals and variables that are numbers. */
const rangesIn = (reads: Reads): readonly (Indexed & { readonly type: RangeType })[] =>
  [
    ...reads.locals.map(({ name, type }) => ({ name, type, index: undefined })),
    ...variablesIn(reads),
  ].flatMap((each) => (each.type.kind === "range" ? [{ ...each, type: each.type }] : []));

/** Any number; the caller looks at its bounds. */
export function anyNumber(choices: Choices, reads: Reads, depth: number): MadeNumber {
  const { declared } = reads;
  const isDeep = depth >= DEEPEST;
  const form = choices.below(isDeep ? 6 : 11);
  const named = rangesIn(reads);
  switch (form) {
    case 1:
    case 2:
    case 4:
    case 5: {
      const found = choices.oneOf(named);
      if (!found) break;
      return {
        text: member(found, choices, reads, depth),
        low: found.type.low,
        high: found.type.high,
      };
    }
    case 3: {
      const found = choices.oneOf([
        ...declared.constants.map(({ name, value }) => ({ text: name, low: value, high: value })),
        ...(reads.cpu ? [{ text: "cpu", low: 0, high: declared.cpus - 1 }] : []),
      ]);
      if (found) return found;
      break;
    }
    case 6: {
      const left = anyNumber(choices, reads, depth + 1);
      const right = anyNumber(choices, reads, depth + 1);
      const sum = { text: `(${left.text} + ${right.text})`, low: left.low + right.low };
      return { ...sum, high: left.high + right.high };
    }
    case 7: {
      const left = anyNumber(choices, reads, depth + 1);
      const right = anyNumber(choices, reads, depth + 1);
      const text = `(${left.text} - ${right.text})`;
      return { text, low: left.low - right.high, high: left.high - right.low };
    }
    case 8: {
      const left = anyNumber(choices, reads, depth + 1);
      const by = 2 + choices.below(2);
      if (choices.rarely(2))
        return {
          text: `(${left.text} / ${by})`,
          low: Math.trunc(left.low / by),
          high: Math.trunc(left.high / by),
        };
      return {
        text: `(${left.text} % ${by})`,
        low: left.low < 0 ? Math.max(left.low, 1 - by) : 0,
        high: left.high > 0 ? Math.min(left.high, by - 1) : 0,
      };
    }
    case 9: {
      const object = choices.oneOf(reads.shared ? objectsIn(reads) : []);
      if (object) {
        const word =
          object.kind === "list" && declared.has("users of lists") && choices.rarely(3)
            ? "users"
            : "length";
        return { text: `${member(object, choices, localReads(reads))}.${word}`, low: 0, high: 3 };
      }
      const pool = choices.oneOf(reads.shared ? declared.pools : []);
      if (pool && choices.rarely(2))
        return { text: `${pool.name}.free`, low: 0, high: pool.elements };
      const counted = reads.predicates ? declared.locks.filter((each) => each.counting) : [];
      const lock = choices.oneOf(counted);
      if (lock)
        return { text: `${member(lock, choices, localReads(reads))}.count`, low: 0, high: 2 };
      const set = choices.oneOf(variablesIn(reads).filter(({ type }) => type.kind === "set"));
      if (set) return { text: `size(${member(set, choices, reads)})`, low: 0, high: 3 };
      break;
    }
    case 10: {
      const binder = declared.fresh("k");
      const within = withLocal(reads, binder, choices.among(["V", "W"] as const));
      return {
        text: `count(${binder} in ${within.domain} where ${within.reads.condition(choices, within.reads, depth + 1)})`,
        low: 0,
        high: 3,
      };
    }
    default:
      break;
  }
  return constant(choices.below(3));
}

export const objectsIn = (reads: Reads): Declared["objects"] =>
  reads.declared.objects.filter(({ guarded }) => reads.guarded || !guarded);

/** A binder over V or W as one more local. */
export function withLocal(
  reads: Reads,
  name: string,
  domain: "V" | "W",
): { readonly reads: Reads; readonly domain: string } {
  const [low, high] = domain === "V" ? [0, 2] : [1, 2];
  const type: MadeType = { kind: "range", low, high, text: domain };
  return {
    domain,
    reads: { ...reads, locals: [...reads.locals, { name, type, assignable: false }] },
  };
}

/** A number that always fits. */
export function fitting(type: RangeType, choices: Choices, reads: Reads, depth: number): string {
  const made = anyNumber(choices, reads, depth);
  if (made.low >= type.low && made.high <= type.high) return made.text;
  const width = type.high - type.low + 1;
  return constant(type.low + (Math.abs(made.low) % width)).text;
}

/** A number that fits, or in one of `risk` cases may fit. */
function numberOf(type: RangeType, choices: Choices, reads: Reads, depth: number): string {
  if (!reads.risks || !choices.rarely(8)) return fitting(type, choices, reads, depth);
  // One variable, perhaps one more or less: anything larger may fold to what never fits.
  const found = choices.oneOf(rangesIn(reads));
  if (!found) return constant(type.low).text;
  const by = choices.below(3) - 1;
  const { low, high } = found.type;
  if (low + by > type.high || high + by < type.low) return constant(type.low).text;
  const name = member(found, choices, reads, depth);
  return by === 0 ? name : `(${name} ${by < 0 ? "-" : "+"} 1)`;
}

/** A value of the type. `none` and `{}` tell no type: they stand only where one is expected. */
export function valueOf(type: MadeType, choices: Choices, reads: Reads, depth = 0): string {
  if (depth < DEEPEST && choices.rarely(9)) {
    const condition = reads.condition(choices, reads, depth + 1);
    const then = valueOf(type, choices, reads, depth + 1);
    return `(if ${condition} then ${then} else ${valueOf(type, choices, reads, depth + 1)})`;
  }
  if (type.kind === "range") return numberOf(type, choices, reads, depth);
  if (type.kind === "bool") return reads.condition(choices, reads, depth);
  if (type.kind === "ref" || choices.rarely(2)) {
    const named = variableOf(type, choices, reads, depth);
    if (named !== undefined) return named;
  }
  switch (type.kind) {
    case "enum":
      return choices.among(ENUMERATORS);
    case "option": {
      const { of } = type;
      if (!choices.rarely(2)) return "none";
      if (of.kind === "ref") return refIn(of.pool, choices, reads) ?? "none";
      return of.kind === "range"
        ? fitting(of, choices, reads, depth + 1)
        : valueOf(of, choices, reads, depth + 1);
    }
    case "set":
      return setOf(type.of, choices, reads, depth);
    case "record": {
      const fields = type.fields.map(
        (each) => `${each.name}: ${valueOf(each.type, choices, reads, DEEPEST)}`,
      );
      return `${type.name} { ${fields.join(", ")} }`;
    }
    // Nothing else is a ref: it is written where a test has shown one.
    case "ref":
      return "none";
  }
}

/** A local or variable that is a ref to an element of the pool, or may be one. */
export const refIn = (pool: string, choices: Choices, reads: Reads): string | undefined =>
  variableOf({ kind: "option", of: { kind: "ref", pool } }, choices, reads) ??
  variableOf({ kind: "ref", pool }, choices, reads);

/** A local or variable of just this type. */
export function variableOf(
  type: MadeType,
  choices: Choices,
  reads: Reads,
  depth = 0,
): string | undefined {
  const found = choices.oneOf([
    ...reads.locals.flatMap((each) =>
      areSame(each.type, type) ? [{ name: each.name, index: undefined }] : [],
    ),
    ...variablesIn(reads).filter((each) => areSame(each.type, type)),
  ]);
  return found && member(found, choices, reads, depth);
}

function setOf(element: MadeType, choices: Choices, reads: Reads, depth: number): string {
  const literal = (): string => {
    if (element.kind !== "ref") return `{ ${valueOf(element, choices, reads, DEEPEST)} }`;
    const ref = refIn(element.pool, choices, reads);
    return ref === undefined ? "{}" : `{ ${ref} }`;
  };
  const base = variableOf({ kind: "set", of: element }, choices, reads, depth);
  switch (choices.below(5)) {
    case 1:
      return literal();
    case 2:
      return base === undefined ? literal() : `(${base} union ${literal()})`;
    case 3:
      return base === undefined ? literal() : `(${base} minus ${literal()})`;
    case 4: {
      if (element.kind !== "range" || (element.text !== "V" && element.text !== "W")) return "{}";
      const binder = reads.declared.fresh("k");
      const within = withLocal(reads, binder, element.text);
      return `{ ${binder} in ${textOfType(element)} where ${within.reads.condition(choices, within.reads, depth + 1)} }`;
    }
    default:
      return "{}";
  }
}
