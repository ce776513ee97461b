/**
 * Which entity of one side is which of the other. First by name, then by what a map says; what is left is guessed: first
 * by exact likeness (colours refined until mentions tell no more apart, as in the algorithm of Weisfeiler and Leman), then by
 * how much of two declarations and of their uses is alike.
 */
import type { Renaming } from "../spec-diff.js";
import { type Entity, isMention, type SpecReader, type Token } from "./read-spec.js";

export interface Matching {
  /** Keys of the new side to keys of the old one. */
  readonly oldOf: ReadonlyMap<string, string>;
  readonly newOf: ReadonlyMap<string, string>;
  readonly renamings: readonly Renaming[];
}

/** A line of a map: an old name and the new one. */
export type RenameMap = ReadonlyMap<string, string>;

const ROUNDS = 6;
/** Of the tokens and uses of two declarations, how many must be alike for a guess. */
const LIKENESS = 0.6;

export function matchEntities(
  before: SpecReader,
  after: SpecReader,
  map: RenameMap = new Map(),
): Matching {
  const oldOf = new Map<string, string>();
  const newOf = new Map<string, string>();
  const byMap = new Set<string>();
  const pair = (old: Entity, fresh: Entity): void => {
    oldOf.set(fresh.key, old.key);
    newOf.set(old.key, fresh.key);
  };
  for (const old of before.entities.values()) {
    const wanted = map.get(old.name);
    const fresh = wanted === undefined ? undefined : findNamed(after, old, wanted);
    if (!fresh) continue;
    pair(old, fresh);
    byMap.add(old.key);
  }
  for (const old of before.entities.values()) {
    const fresh = after.entities.get(old.key);
    if (fresh && !newOf.has(old.key) && !oldOf.has(fresh.key)) pair(old, fresh);
  }
  guessExactly(before, after, { oldOf, newOf }, pair);
  guessNearly(before, after, { oldOf, newOf }, pair);
  return { oldOf, newOf, renamings: renamingsOf(before, after, newOf, byMap) };
}

function findNamed(reader: SpecReader, like: Entity, name: string): Entity | undefined {
  return [...reader.entities.values()].find(
    (each) => each.group === like.group && each.name === name,
  );
}

type Pairs = Pick<Matching, "oldOf" | "newOf">;
type Pairing = (old: Entity, fresh: Entity) => void;

// ── Exact likeness ───────────────────────────────────────────────────────────────────────────────

/**
 * Both sides are coloured with the same colours, and those that alone have a colour on each side are paired. Where several
 * look alike, one is paired and all are coloured anew: so that others that mention it go with it.
 */
function guessExactly(before: SpecReader, after: SpecReader, pairs: Pairs, pair: Pairing): void {
  for (;;) {
    const alike = classesOf(before, after, pairs);
    const single = alike.filter(({ old, fresh }) => old.length === 1 && fresh.length === 1);
    // The order of enumerators is their own; that of declarations is not.
    const [first] = [...alike].sort((a, b) => rankOf(a) - rankOf(b));
    const chosen = single.length > 0 ? single : first ? [first] : [];
    if (chosen.length === 0) return;
    for (const { old, fresh } of chosen) if (old[0] && fresh[0]) pair(old[0], fresh[0]);
  }
}

/** Unpaired entities of both sides that have one colour. */
interface Class {
  readonly old: Entity[];
  readonly fresh: Entity[];
}

const rankOf = ({ old }: Class): number => (old[0]?.group === "enumerator" ? 0 : 1);

/** In order of declaration on the old side. */
function classesOf(before: SpecReader, after: SpecReader, pairs: Pairs): readonly Class[] {
  let old = colourSide(before, (key) => (pairs.newOf.has(key) ? key : undefined));
  let fresh = colourSide(after, (key) => pairs.oldOf.get(key));
  for (let round = 0; round < ROUNDS; round++) {
    const names = new Map<string, string>();
    const nameOf = (text: string): string => {
      const known = names.get(text) ?? `#${names.size}`;
      names.set(text, known);
      return known;
    };
    old = refine(before, old, nameOf);
    fresh = refine(after, fresh, nameOf);
  }
  const classes = new Map<string, Class>();
  const add = (
    { entities }: SpecReader,
    colours: Colours,
    isPaired: (key: string) => boolean,
    side: "old" | "fresh",
  ): void => {
    for (const each of entities.values()) {
      if (isPaired(each.key)) continue;
      const colour = `${each.group} ${colours.get(each.key) ?? ""}`;
      const known = classes.get(colour) ?? { old: [], fresh: [] };
      classes.set(colour, known);
      known[side].push(each);
    }
  };
  add(before, old, (key) => pairs.newOf.has(key), "old");
  add(after, fresh, (key) => pairs.oldOf.has(key), "fresh");
  return [...classes.values()].filter((each) => each.old.length > 0 && each.fresh.length > 0);
}

type Colours = ReadonlyMap<string, string>;

/** What is paired has a colour of its own, and keeps it. */
function colourSide(reader: SpecReader, pairOf: (key: string) => string | undefined): Colours {
  return new Map(
    [...reader.entities.values()].map((each) => {
      const pairKey = pairOf(each.key);
      return [each.key, pairKey === undefined ? `?${each.group}` : `=${pairKey}`];
    }),
  );
}

/** One round: what an entity says, with the colours of what it mentions, and where it is mentioned. */
function refine(reader: SpecReader, colours: Colours, nameOf: (text: string) => string): Colours {
  const uses = usesIn(reader, (key) => colours.get(key) ?? "");
  return new Map(
    [...reader.entities.values()].map((each) => {
      const colour = colours.get(each.key) ?? "";
      if (colour.startsWith("=")) return [each.key, colour];
      const own = canonical(each.tokens, (key) => colours.get(key) ?? "");
      return [each.key, nameOf(`${colour}|${own}|${uses.get(each.key)?.join(" ") ?? ""}`)];
    }),
  );
}

/** For each entity who mentions it, and as the how-manieth mention there: sorted. */
function usesIn(
  reader: SpecReader,
  nameOf: (key: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const user of reader.entities.values()) {
    let position = 0;
    for (const token of user.tokens) {
      if (!isMention(token)) continue;
      const list = uses.get(token.key) ?? [];
      list.push(`${nameOf(user.key)}@${position++}`);
      uses.set(token.key, list);
    }
  }
  for (const list of uses.values()) list.sort();
  return uses;
}

// ── Near likeness ────────────────────────────────────────────────────────────────────────────────

function guessNearly(before: SpecReader, after: SpecReader, pairs: Pairs, pair: Pairing): void {
  const oldUses = wordsAround(before, (key) => key);
  const newUses = wordsAround(after, (key) => pairs.oldOf.get(key) ?? "?");
  const candidates: { old: Entity; fresh: Entity; likeness: number }[] = [];
  for (const old of before.entities.values()) {
    // A property that says something else is another property.
    if (pairs.newOf.has(old.key) || old.group === "property") continue;
    for (const fresh of after.entities.values()) {
      if (pairs.oldOf.has(fresh.key) || fresh.group !== old.group) continue;
      const likeness = overlap(oldUses.get(old.key) ?? [], newUses.get(fresh.key) ?? []);
      if (likeness >= LIKENESS) candidates.push({ old, fresh, likeness });
    }
  }
  candidates.sort((a, b) => b.likeness - a.likeness);
  for (const { old, fresh } of candidates) {
    if (!pairs.newOf.has(old.key) && !pairs.oldOf.has(fresh.key)) pair(old, fresh);
  }
}

/** The words of a declaration, and for each use who uses it and between which words. */
function wordsAround(
  reader: SpecReader,
  nameOf: (key: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  const say = (token: Token | undefined): string => {
    if (token === undefined) return "";
    if (typeof token === "string") return token;
    return "key" in token ? nameOf(token.key) : "local";
  };
  for (const each of reader.entities.values())
    words.set(
      each.key,
      each.tokens.map(say).filter((word) => !/^[[\]-]$/.test(word)),
    );
  for (const user of reader.entities.values())
    user.tokens.forEach((token, at) => {
      if (!isMention(token)) return;
      const around = [at - 2, at - 1, at + 1, at + 2].map((place) => say(user.tokens[place]));
      words.get(token.key)?.push(`${nameOf(user.key)}: ${around.join(" ")}`);
    });
  return words;
}

/** Twice what two bags have in common, of all that is in them; 0 to 1. */
export function overlap(left: readonly string[], right: readonly string[]): number {
  if (left.length + right.length === 0) return 1;
  const bag = new Map<string, number>();
  for (const word of left) bag.set(word, (bag.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = bag.get(word) ?? 0;
    if (count === 0) continue;
    bag.set(word, count - 1);
    common++;
  }
  return (2 * common) / (left.length + right.length);
}

// ── Texts ────────────────────────────────────────────────────────────────────────────────────────

/** Tokens as one text: mentions by the name given to them, locals by the order in which they are met. */
export function canonical(tokens: readonly Token[], nameOf: (key: string) => string): string {
  const locals = new Map<object, number>();
  return tokens
    .map((token) => {
      if (typeof token === "string") return token;
      if ("key" in token) return `‹${nameOf(token.key)}›`;
      const number = locals.get(token.local) ?? locals.size;
      locals.set(token.local, number);
      return `$${number}`;
    })
    .join(" ");
}

/** Keys of the new side as keys of the old one; what only the new side has is like nothing there. */
export const inOldNames =
  ({ oldOf }: Pick<Matching, "oldOf">) =>
  (key: string): string =>
    oldOf.get(key) ?? `new ${key}`;

/** Whether tokens of the old side and of the new one say the same, up to the names of what they mention and of locals. */
export const saySame = (
  before: readonly Token[],
  after: readonly Token[],
  matching: Pick<Matching, "oldOf">,
): boolean => canonical(before, (key) => key) === canonical(after, inOldNames(matching));

function renamingsOf(
  before: SpecReader,
  after: SpecReader,
  newOf: ReadonlyMap<string, string>,
  byMap: ReadonlySet<string>,
): readonly Renaming[] {
  const list: Renaming[] = [];
  if (before.spec.name !== after.spec.name)
    list.push({ kind: "spec", before: before.spec.name, after: after.spec.name, by: "guess" });
  for (const [oldKey, newKey] of newOf) {
    const old = before.entities.get(oldKey);
    const fresh = after.entities.get(newKey);
    if (!old || !fresh || old.name === fresh.name) continue;
    const by = byMap.has(oldKey) ? "map" : "guess";
    list.push({ kind: old.kind, before: old.name, after: fresh.name, by });
  }
  return list;
}
