/**
 * Two flattened bodies → which part of one is which of the other, and which local. The parts that only check are left out:
 * between which others each of them stands is what is compared.
 */
import type { Local } from "../../../typecheck/typed-spec.js";
import { isSame } from "../../structure/align.js";
import { overlap } from "../../structure/match.js";
import type { Token } from "../../structure/read-spec.js";
import { type Flat, type Part, withGiven } from "./flatten.js";
import type { Sides } from "../premise.js";

export interface Bodies {
  readonly old: readonly Part[];
  readonly fresh: readonly Part[];
  /** By part of the old body, the part of the new one; -1 where there is none. */
  readonly newOf: Int32Array;
  readonly oldOf: Int32Array;
  /** The declaration of the new body, by its key. */
  readonly freshKey?: string;
  /** Locals of the new body to those of the old one that they stand for. */
  readonly oldLocals: ReadonlyMap<object, Local>;
}

/** Names of entities, by key, in words of the old side. */
export interface Names {
  readonly before: (key: string) => string;
  readonly after: (key: string) => string;
}

/** Larger bodies are compared by equal statements alone. */
const MOST_PAIRS = 4_000_000;
const SIMILAR = 0.5;

/** @param indices of the declarations: those of the new one to those of the old one */
export function alignBodies(
  before: Flat,
  after: Flat,
  sides: Pick<Sides, "before" | "after">,
  names: Names,
  indices: ReadonlyMap<object, Local> = new Map(),
): Bodies {
  const newOf = new Int32Array(before.parts.length).fill(-1);
  const oldOf = new Int32Array(after.parts.length).fill(-1);
  const oldLocals = new Map(indices);
  const pair = (i: number, j: number): void => {
    const [was, is] = [before.parts[i], after.parts[j]];
    localsOf(is).forEach((local, at) => {
      const old = localsOf(was)[at];
      if (old) oldLocals.set(local, old);
    });
    // Where a call begins is no place: it may be written out.
    if (was?.role === "mark") return;
    newOf[i] = j;
    oldOf[j] = i;
  };
  const heads = [headsOf(before.parts, names.before), headsOf(after.parts, names.after)] as const;
  alignHeads(...heads).forEach(([i, j]) => pair(i, j));
  closeOpened(before.parts, after.parts, newOf, pair);
  // Parameters that stand for none of the other side are what is given for them.
  const paired = new Set<object>([...oldLocals.keys(), ...oldLocals.values()]);
  const rest = ({ given }: Flat): Flat["given"] =>
    new Map([...given].filter(([local]) => !paired.has(local)));
  const old = withGiven(before.parts, rest(before), sides.before);
  const fresh = withGiven(after.parts, rest(after), sides.after);
  return { old, fresh, newOf, oldOf, oldLocals };
}

/** Locals that a part binds. */
function localsOf(part: Part | undefined): readonly Local[] {
  const { local, parameters } = part?.node ?? {};
  return (parameters ?? (local ? [local] : [])) as readonly Local[];
}

/** The same, seen from the new side. */
export const reversed = ({ old, fresh, newOf, oldOf, oldLocals }: Bodies): Bodies => ({
  old: fresh,
  fresh: old,
  newOf: oldOf,
  oldOf: newOf,
  oldLocals: inverted(oldLocals),
});

/** Locals of the old body to those of the new one. */
export const inverted = (oldLocals: Bodies["oldLocals"]): Bodies["oldLocals"] =>
  new Map([...oldLocals].map(([is, was]) => [was, is as Local]));

interface Head {
  readonly at: number;
  readonly words: readonly string[];
}

function headsOf(parts: readonly Part[], nameOf: (key: string) => string): readonly Head[] {
  return parts.flatMap(({ role, kind, tokens }, at) =>
    role === "statement" || role === "open" || kind === "call"
      ? [{ at, words: [kind, ...tokens.map((each) => wordOf(each, nameOf))] }]
      : [],
  );
}

/** Locals look alike: which stands for which follows from the alignment. */
function wordOf(token: Token, nameOf: (key: string) => string): string {
  if (typeof token === "string") return token;
  return "key" in token ? `‹${nameOf(token.key)}›` : "$";
}

/** Of greatest weight; equal statements at both ends are each other's. */
function alignHeads(
  old: readonly Head[],
  fresh: readonly Head[],
): readonly (readonly [number, number])[] {
  const isEqual = (i: number, j: number): boolean =>
    old[i] !== undefined && fresh[j] !== undefined && isSame(old[i].words, fresh[j].words);
  const shorter = Math.min(old.length, fresh.length);
  let first = 0;
  while (first < shorter && isEqual(first, first)) first++;
  let last = 0;
  while (last < shorter - first && isEqual(old.length - 1 - last, fresh.length - 1 - last)) last++;
  const between = alignMiddle(
    old.slice(first, old.length - last),
    fresh.slice(first, fresh.length - last),
  );
  const ends = [
    ...old.slice(0, first).map((each, i) => [each.at, fresh[i]?.at ?? 0] as const),
    ...old
      .slice(old.length - last)
      .map((each, i) => [each.at, fresh[fresh.length - last + i]?.at ?? 0] as const),
  ];
  return [...ends, ...between];
}

function alignMiddle(
  old: readonly Head[],
  fresh: readonly Head[],
): readonly (readonly [number, number])[] {
  const width = fresh.length + 1;
  const isLarge = old.length * fresh.length > MOST_PAIRS;
  if (old.length * fresh.length > 8 * MOST_PAIRS) return [];
  const best = new Float32Array((old.length + 1) * width);
  const weights = new Float32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const weight = weightOf(old[i]?.words ?? [], fresh[j]?.words ?? [], isLarge);
      weights[at] = weight;
      const together = weight > 0 ? weight + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(together, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    const at = i * width + j;
    const rest = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
    if ((weights[at] ?? 0) > 0 && (best[at] ?? 0) >= rest && isTogether(best, weights, at, width)) {
      pairs.push([old[i]?.at ?? 0, fresh[j]?.at ?? 0]);
      i++;
      j++;
    } else if (best[at] === best[at + width]) i++;
    else j++;
  }
  return pairs;
}

const isTogether = (
  best: Float32Array,
  weights: Float32Array,
  at: number,
  width: number,
): boolean => Math.fround((weights[at] ?? 0) + (best[at + width + 1] ?? 0)) === best[at];

function weightOf(left: readonly string[], right: readonly string[], isLarge: boolean): number {
  if (left[0] !== right[0]) return 0;
  if (isSame(left, right)) return left[0] === "call" ? 1 : 4;
  if (isLarge || left[0] === "call") return 0;
  const likeness = overlap(left, right);
  return likeness >= SIMILAR ? 2 * likeness : 0;
}

/** What opens alike also closes alike, if nothing that is paired stands in between on one side alone. */
function closeOpened(
  old: readonly Part[],
  fresh: readonly Part[],
  newOf: Int32Array,
  pair: (i: number, j: number) => void,
): void {
  const ends = endsByOpener(fresh);
  const counts = new Map<number, number>();
  let before = -1;
  old.forEach(({ opener }, i) => {
    const paired = newOf[i] ?? -1;
    if (paired >= 0) before = paired;
    if (opener < 0) return;
    const count = counts.get(opener) ?? 0;
    counts.set(opener, count + 1);
    const theirs = ends.get(newOf[opener] ?? -1)?.[count];
    if (theirs === undefined || theirs <= before || theirs >= nextPaired(newOf, i, fresh.length))
      return;
    pair(i, theirs);
    before = theirs;
  });
}

function endsByOpener(parts: readonly Part[]): ReadonlyMap<number, readonly number[]> {
  const ends = new Map<number, number[]>();
  parts.forEach(({ opener }, at) => {
    if (opener < 0) return;
    const list = ends.get(opener) ?? [];
    ends.set(opener, list);
    list.push(at);
  });
  return ends;
}

/** The place of the next part that the other body also has; `end` if no later part is shared. */
export function nextPaired(newOf: Int32Array, from: number, end: number): number {
  for (let i = from + 1; i < newOf.length; i++) if ((newOf[i] ?? -1) >= 0) return newOf[i] ?? end;
  return end;
}
