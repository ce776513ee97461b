/**
 * A premise of what is checked: something in a spec without which less would be found. A *demand* asks for something
 * (`lock order`, `requires`, `once`); a *licence* lets something pass (`assume`, `idle`, `may end when`). A demand that is
 * gone or looser and a licence that is new or wider lessen what is checked.
 */
import type { Span } from "../../base/source.js";
import type { PropertyChange, PropertyForm } from "../spec-diff.js";
import type { Matching } from "../structure/match.js";
import type { SpecReader } from "../structure/read-spec.js";
import type { Hybrid } from "./carry.js";

/** The two specs, and which declaration of one is which of the other. */
export interface Sides {
  readonly before: SpecReader;
  readonly after: SpecReader;
  readonly matching: Matching;
}

/** Which side asks for more; `unlike`: each for something that the other does not. */
export type Strictness = "same" | "stricter" | "looser" | "unlike";

/** One premise of which the new side has another form, or none. */
export interface PremiseChange {
  readonly form: PropertyForm;
  /** The rule, assertion or property that depends on it, or what it is itself: `lock-order`, `fault lost`. */
  readonly name: string;
  readonly change: PropertyChange["change"];
  readonly why: string;
  readonly before: Span | undefined;
  readonly after: Span | undefined;
  /** Other properties that depend on it: `invariant mine`. */
  readonly concerns?: readonly string[];
  /** Puts the old premise into a copy of the new side; absent where it cannot be carried over. False: it could not. */
  readonly restore?: (into: Hybrid) => boolean;
}

export const changeOf = (strictness: Exclude<Strictness, "same">): PremiseChange["change"] =>
  (({ stricter: "strengthened", looser: "weakened", unlike: "changed" }) as const)[strictness];

/** Of two bounds of which the smaller asks for more; undefined: no bound. */
export function byBound(before: number | undefined, after: number | undefined): Strictness {
  const [was, is] = [before ?? Infinity, after ?? Infinity];
  return was === is ? "same" : is < was ? "stricter" : "looser";
}

/** Of two numbers of which the larger makes more happen. */
export const bySize = (before: number, after: number): Strictness =>
  before === after ? "same" : after > before ? "stricter" : "looser";

/** Of two sets of what is allowed; undefined: everything. */
export function byAllowed(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): Strictness {
  if (!before || !after) return !before && !after ? "same" : after ? "stricter" : "looser";
  const [more, less] = [
    after.some((each) => !before.includes(each)),
    before.some((each) => !after.includes(each)),
  ];
  return more ? (less ? "unlike" : "looser") : less ? "stricter" : "same";
}

export const opposite = (strictness: Strictness): Strictness =>
  strictness === "stricter" ? "looser" : strictness === "looser" ? "stricter" : strictness;
