/**
 * Limits on how much of something a spec may declare. Beyond these nobody could wait for the search, and generated code
 * would be too long to read, so the place in the text is named instead. docs/language/limits.md lists the numbers.
 */
import type { Span } from "../base/source.js";
import type { Environment } from "./environment.js";
import { rangeOf } from "./types.js";
import type { Domain, Type } from "./typed-spec.js";

/** Contexts, locks, lists and the like in one family. */
export const MOST_MEMBERS = 256;
/** Contexts that a spec declares, each with its family. */
export const MOST_CONTEXTS = 256;
/** Declarations of each kind of object, each with its family: every step may have to look at all of them. */
export const MOST_OBJECTS = 128;
export const OBJECTS: ReadonlySet<string> = new Set([
  "lock",
  "list",
  "ring",
  "queue",
  "pool",
  "channel",
  "completion",
  "fault",
]);
/** Names of locals, indices and parameters that are known at one place: each is kept at each place that follows. */
export const MOST_LOCALS = 200;
/** Values in one variable: members times fields. */
export const MOST_CELLS = 4096;
/** Ways to take one action, or to choose at one statement. */
export const MOST_CHOICES = 4096;
/** Branches of one `either`. */
export const MOST_BRANCHES = 100;
/** Copies that a `for`, with those around it, makes of its body. */
export const MOST_ROUNDS = 1024;
/** Values that a quantifier goes through, with those around it. */
export const MOST_VALUES = 100_000;
/** Elements that a list may hold. */
export const MOST_LISTED = 31;
export const MOST_SLOTS = 256;
/** `depth` of a proc that calls itself. */
export const MOST_DEPTH = 16;
/** Definitions that one mention of a definition stands for in the end, and all mentions of a spec. */
export const MOST_EXPANSIONS = 5000;
export const MOST_EXPANDED = 50_000;
/** Declarations of which each needs the next. */
export const LONGEST_CHAIN = 200;

/** Reports more of something than there may be; true where it is within the limit. */
export function isWithin(
  env: Environment,
  span: Span,
  what: string,
  found: number,
  most: number,
): boolean {
  if (found <= most) return true;
  env.sink.report("ILK3046", span, { what, found, most });
  return false;
}

/** How many values a domain has at most. */
export function sizeOf(domain: Domain): number {
  if (domain.form === "range") return domain.high - domain.low + 1;
  const { type } = domain.value;
  if (type.kind !== "set") return 1;
  const { low, high } = rangeOf(type.of);
  return high - low + 1;
}

/** Single values in one value of a type. */
export const cellsOf = (type: Type): number =>
  type.kind === "record" ? type.fields.reduce((sum, { type: of }) => sum + cellsOf(of), 0) : 1;

const REPETITIONS = {
  rounds: { what: "the number of rounds of this loop, with those around it,", most: MOST_ROUNDS },
  values: {
    what: "the number of values that this goes through, with those around it,",
    most: MOST_VALUES,
  },
};

/** Runs `work` on what is repeated `times` times, inside of what is being repeated around it. */
export function repeated<Value>(
  env: Environment,
  repetition: "rounds" | "values",
  times: number,
  span: Span,
  work: () => Value,
): Value {
  const around = env.repetitions[repetition];
  env.repetitions[repetition] = around * Math.max(1, times);
  const { what, most } = REPETITIONS[repetition];
  isWithin(env, span, what, env.repetitions[repetition], most);
  try {
    return work();
  } finally {
    env.repetitions[repetition] = around;
  }
}
