/**
 * Whether a check of one body is also made in the other one, where it stood: between the statements that are those between
 * which it stood. Several there may do together what one did.
 */
import type { Expr } from "../../../typecheck/typed-spec.js";
import { canonical } from "../../structure/match.js";
import { isLocalUse } from "../../structure/read-spec.js";
import { spell } from "../../structure/spelling.js";
import { type Bodies, inverted, type Names, nextPaired } from "./alignment.js";
import type { Check, Part } from "./flatten.js";
import { allOf } from "../formulas.js";
import { comparePredicates, type PredicateComparison } from "../predicates.js";
import type { Sides } from "../premise.js";

/** A check with the two bodies in the first of which it stands. */
export interface Placed {
  readonly bodies: Bodies;
  readonly at: number;
  readonly part: Part;
  readonly check: Check;
}

/** `elsewhere`: it is made, at another place. */
export type Cover =
  /** `compared`: in other words. */
  | {
      readonly kind: "kept";
      readonly by: readonly Part[];
      readonly compared?: PredicateComparison | undefined;
    }
  | {
      readonly kind: "other";
      readonly by: readonly Part[];
      readonly compared: PredicateComparison | undefined;
    }
  | { readonly kind: "elsewhere"; readonly by: readonly Part[] }
  | { readonly kind: "gone"; readonly by: readonly Part[] };

export function checksIn(bodies: Bodies, kind: Check["kind"]): readonly Placed[] {
  return bodies.old.flatMap((part, at) =>
    part.check?.kind === kind ? [{ bodies, at, part, check: part.check }] : [],
  );
}

/** How conditions of the two sides are compared; `isNew`: the first body is one of the new side. */
export interface Comparing {
  readonly sides: Sides;
  readonly names: Names;
  readonly isNew: boolean;
  /** A number for each local that was met. */
  readonly locals: Map<object, number>;
}

export function coverOf(placed: Placed, comparing: Comparing): Cover {
  const { bodies, at, part, check } = placed;
  const { here, branches } = checksNear(bodies, at, check.kind);
  const found = impliedBy(here, placed, comparing);
  if (found?.kind === "kept") return found;
  const inBranches = branches.map((each) => impliedBy(each, placed, comparing));
  if (inBranches.length > 0 && inBranches.every((each) => each?.kind === "kept"))
    return { kind: "kept", by: branches.flat() };
  if (found) return found;
  const says = wordsOf(part, bodies, comparing, "first");
  const elsewhere = bodies.fresh.find(
    (each) =>
      each.check?.kind === check.kind && wordsOf(each, bodies, comparing, "second") === says,
  );
  return elsewhere ? { kind: "elsewhere", by: [elsewhere] } : { kind: "gone", by: [] };
}

// ── Where it stood ───────────────────────────────────────────────────────────────────────────────

const isProgram = ({ role }: Part): boolean => role !== "check" && role !== "mark";

interface Near {
  /** At the same place, up to statements that are new there. */
  readonly here: readonly Part[];
  /** At the end of each branch of what ends before it. */
  readonly branches: readonly (readonly Part[])[];
}

export function checksNear({ fresh, newOf }: Bodies, at: number, kind: Check["kind"]): Near {
  const low = lastPaired(newOf, at);
  const high = nextPaired(newOf, at, fresh.length);
  const here: Part[] = [];
  let depth = 0;
  for (let j = low + 1; j < high; j++) {
    const part = fresh[j];
    if (!part) break;
    if (part.role === "open" && part.isConditional) depth++;
    if (part.role === "close" && fresh[part.opener]?.isConditional) depth = Math.max(0, depth - 1);
    if (depth === 0 && part.check) here.push(part);
  }
  here.push(...afterBranch(fresh, high));
  const ofKind = (parts: readonly Part[]): readonly Part[] =>
    parts.filter(({ check }) => check?.kind === kind);
  return { here: ofKind(here), branches: branchEnds(fresh, low).map(ofKind) };
}

/** Where in the second body the place of the check ends. */
export const endOfPlace = ({ bodies: { fresh, newOf }, at }: Placed): number =>
  nextPaired(newOf, at, fresh.length);

function lastPaired(newOf: Int32Array, at: number): number {
  for (let i = at - 1; i >= 0; i--) if ((newOf[i] ?? -1) >= 0) return newOf[i] ?? -1;
  return -1;
}

/** Checks that follow the end of a branch without a statement between. */
function afterBranch(parts: readonly Part[], end: number): readonly Part[] {
  const found: Part[] = [];
  for (let at = end; at < parts.length; at++) {
    const part = parts[at];
    if (!part) break;
    if (part.check) found.push(part);
    else if (part.role === "middle" || part.role === "close") {
      if (part.kind !== "if" && part.kind !== "either" && part.kind !== "atomic") break;
      if (part.role === "middle") at = closeOf(parts, part.opener);
    } else if (part.role !== "mark") break;
  }
  return found;
}

/** Of an `if` or `either` that ends at this part, the checks with which each branch ends. */
function branchEnds(parts: readonly Part[], end: number): readonly (readonly Part[])[] {
  const close = parts[end];
  if (close?.role !== "close" || (close.kind !== "if" && close.kind !== "either")) return [];
  return parts.flatMap(({ opener }, at) =>
    at <= end && opener === close.opener ? [checksBefore(parts, at)] : [],
  );
}

function checksBefore(parts: readonly Part[], end: number): readonly Part[] {
  const found: Part[] = [];
  for (let at = end - 1; at >= 0; at--) {
    const part = parts[at];
    if (!part || isProgram(part)) break;
    found.push(part);
  }
  return found;
}

function closeOf(parts: readonly Part[], opener: number): number {
  return parts.findIndex((each) => each.role === "close" && each.opener === opener);
}

/** Whether both statements between which it stands are also in the other body. */
export function isAmongPaired({ bodies: { old, newOf }, at }: Placed): boolean {
  const isPaired = (i: number, step: -1 | 1): boolean => {
    let next = i + step;
    while (next >= 0 && next < old.length && !isProgram(old[next] ?? ({} as Part))) next += step;
    return next < 0 || next >= old.length || (newOf[next] ?? -1) >= 0;
  };
  return isPaired(at, -1) && isPaired(at, 1);
}

/** Whether the same check stands in another body behind, or before, the same statement. */
export function hasMovedAlong(
  { bodies, at, part, check }: Placed,
  all: readonly (readonly Part[])[],
  comparing: Comparing,
): boolean {
  const says = (each: Part | undefined, body: Which): string | undefined =>
    each && `${each.kind} ${canonical(each.tokens, namesIn(comparing, body))}`;
  const own = says(part, "first");
  const around = neighbours(bodies.old, at).map((each) => says(each, "first"));
  const isAround = (parts: readonly Part[], j: number): boolean =>
    neighbours(parts, j).some(
      (each, i) => each !== undefined && says(each, "second") === around[i],
    );
  return all.some((parts) =>
    parts.some(
      (each, j) =>
        each.check?.kind === check.kind && says(each, "second") === own && isAround(parts, j),
    ),
  );
}

/** The statements before and behind it. */
function neighbours(parts: readonly Part[], at: number): readonly (Part | undefined)[] {
  const isHead = ({ role }: Part): boolean => role === "statement" || role === "open";
  const before = parts.slice(0, at).findLast(isHead);
  return [before, parts.slice(at + 1).find(isHead)];
}

// ── What it says ─────────────────────────────────────────────────────────────────────────────────

function impliedBy(
  others: readonly Part[],
  placed: Placed,
  comparing: Comparing,
): Cover | undefined {
  const { bodies, part, check } = placed;
  const able =
    check.kind === "ghost" ? others.filter((each) => writesAlike(each, part, comparing)) : others;
  if (able.length === 0) return undefined;
  const says = wordsOf(part, bodies, comparing, "first");
  const same = able.find((each) => wordsOf(each, bodies, comparing, "second") === says);
  if (same) return { kind: "kept", by: [same] };
  const isDemand = check.kind === "assert" || check.kind === "assume";
  const by = able.slice(0, 1);
  if (!isDemand || !check.condition) return { kind: "other", by, compared: undefined };
  const whole = allOf(able.flatMap((each) => each.check?.condition ?? []));
  const compared = compare(check.condition, whole, bodies, comparing);
  const isAsMuch = compared?.relation === "same" || compared?.relation === "strengthened";
  if (isAsMuch) return { kind: "kept", by: able, compared };
  const single = able.length > 1 ? closest(able, placed, comparing) : undefined;
  return single ?? { kind: "other", by, compared };
}

/** Of several, one that asks for less of the same, so that it can be said how much. */
function closest(
  others: readonly Part[],
  { bodies, check }: Placed,
  comparing: Comparing,
): Cover | undefined {
  for (const other of others) {
    const compared = compare(check.condition, other.check?.condition, bodies, comparing);
    if (compared?.relation === "weakened") return { kind: "other", by: [other], compared };
  }
  return undefined;
}

/** Whether two pieces of ghost code write the same variable. */
function writesAlike(other: Part, own: Part, comparing: Comparing): boolean {
  const written = ({ check }: Part, body: Which): string =>
    namesIn(comparing, body)(`variable:${check?.name ?? ""}`);
  return written(own, "first") === written(other, "second");
}

/** Of the second condition, as against the first. */
function compare(
  first: Expr | undefined,
  second: Expr | undefined,
  { oldLocals }: Bodies,
  { sides, isNew }: Comparing,
): PredicateComparison | undefined {
  if (!isNew) return comparePredicates(first, second, sides, oldLocals);
  const compared = comparePredicates(second, first, sides, inverted(oldLocals));
  if (!compared) return undefined;
  const relation = OPPOSITE[compared.relation];
  return { ...compared, relation };
}

const OPPOSITE = {
  same: "same",
  weakened: "strengthened",
  strengthened: "weakened",
  changed: "changed",
} as const satisfies Record<string, PredicateComparison["relation"]>;

type Which = "first" | "second";

/** How names of the old side are made of keys in the first or the second body. */
const namesIn = ({ names, isNew }: Comparing, body: Which): ((key: string) => string) =>
  (body === "first") === isNew ? names.after : names.before;

/** What a part says, in names of the old side; locals by what they stand for. */
function wordsOf(
  { kind, tokens }: Part,
  { oldLocals }: Bodies,
  comparing: Comparing,
  body: Which,
): string {
  const { locals } = comparing;
  const bound = new Map<object, number>();
  const numberOf = (local: object): number => {
    const standsFor = body === "second" ? (oldLocals.get(local) ?? local) : local;
    const number = locals.get(standsFor) ?? locals.size;
    locals.set(standsFor, number);
    return number;
  };
  const words = tokens.map((token, at) => {
    if (tokens[at - 1] === "binder" && isLocalUse(token)) bound.set(token.local, bound.size);
    return spell(token, namesIn(comparing, body), (local) => {
      const number = bound.get(local);
      return number === undefined ? String(numberOf(local)) : `bound ${number}`;
    });
  });
  return [kind, ...words].join(" ");
}
