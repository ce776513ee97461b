/** The numbers that an expression can be: a few, listed, or all from `low` to `high`. None: it is never asked for. */

export type Values = readonly number[] | Between;

interface Between {
  readonly low: number;
  readonly high: number;
}

/** More numbers than are told apart. */
const MOST = 24;
/** More pairs of numbers than are tried. */
const MOST_PAIRS = 600;

export const ANY: Values = { low: -Infinity, high: Infinity };
export const EITHER: Values = [0, 1];
export const NO: Values = [0];
export const YES: Values = [1];

const isListed = (values: Values): values is readonly number[] => Array.isArray(values);

/** The same for the same numbers. */
export const textOf = (values: Values): string =>
  isListed(values) ? values.join() : `${values.low}..${values.high}`;

export const isNone = (values: Values): boolean => isListed(values) && values.length === 0;

/** The one number that there is, if there is only one. */
export const single = (values: Values): number | undefined =>
  isListed(values) && values.length === 1 ? values[0] : undefined;

/** Each of them, if they are few; undefined: too many. */
export const listed = (values: Values): readonly number[] | undefined =>
  isListed(values) ? values : undefined;

/** Each of them, however many they are; of those that have no bounds, none may be asked for. */
export const numbers = (values: Values): readonly number[] =>
  isListed(values)
    ? values
    : Array.from({ length: values.high - values.low + 1 }, (_, i) => values.low + i);

export const lowest = (values: Values): number =>
  isListed(values) ? (values[0] ?? Infinity) : values.low;

export const highest = (values: Values): number =>
  isListed(values) ? (values.at(-1) ?? -Infinity) : values.high;

/** All from `low` to `high`. */
export function range(low: number, high: number): Values {
  if (!(high - low < MOST)) return { low, high };
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
}

export const has = (values: Values, n: number): boolean =>
  isListed(values) ? values.includes(n) : n >= values.low && n <= values.high;

export function join(a: Values, b: Values): Values {
  if (a === b || isNone(b)) return a;
  if (isNone(a)) return b;
  if (isListed(a) && isListed(b)) {
    if (b.every((n) => a.includes(n))) return a;
    const both = [...new Set([...a, ...b])].sort((m, n) => m - n);
    if (both.length <= MOST) return both;
  }
  return { low: Math.min(lowest(a), lowest(b)), high: Math.max(highest(a), highest(b)) };
}

export function meet(a: Values, b: Values): Values {
  if (isListed(a)) return a.every((n) => has(b, n)) ? a : a.filter((n) => has(b, n));
  if (isListed(b)) return b.filter((n) => has(a, n));
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  return low > high ? [] : range(low, high);
}

export const without = (values: Values, n: number): Values => {
  if (isListed(values)) return values.filter((each) => each !== n);
  const { low, high } = values;
  if (n === low) return range(low + 1, high);
  return n === high ? range(low, high - 1) : values;
};

export const includes = (wide: Values, narrow: Values): boolean =>
  isListed(narrow)
    ? narrow.every((n) => has(wide, n))
    : !isListed(wide) && wide.low <= narrow.low && wide.high >= narrow.high;

/** What a function makes of two of them; `undefined` is no value, and does not count. */
export function combined(
  a: Values,
  b: Values,
  of: (m: number, n: number) => number | undefined,
): Values {
  if (!isListed(a) || !isListed(b) || a.length * b.length > MOST_PAIRS) return ANY;
  if (a.length === 1 && b.length === 1) {
    const value = of(a[0] ?? 0, b[0] ?? 0);
    return value === undefined ? [] : [value];
  }
  const found = new Set<number>();
  for (const m of a)
    for (const n of b) {
      const value = of(m, n);
      if (value !== undefined) found.add(value);
    }
  const all = [...found].sort((m, n) => m - n);
  return all.length <= MOST ? all : { low: all[0] ?? 0, high: all.at(-1) ?? 0 };
}
