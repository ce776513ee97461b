/** A kind of lock of a platform as data: what its clauses say, and which of them do not go together. */
import { textOf } from "../base/source.js";
import type { Declaration, Name } from "../syntax/ast/ast.js";
import type { LockProperty } from "../syntax/ast/platform.js";
import type { Sink } from "../resolve/sink.js";

/** What every lock of a kind has from it. */
export interface LockTraits {
  readonly waiting: "spins" | "blocks";
  /** Taking it counts as sleeping, whether or not it is free. */
  readonly sleeps: boolean;
  readonly recursive: boolean;
  /** `one`: whoever holds it holds it alone. Else several may hold it shared; `recursive`: the same one several times. */
  readonly sharing: "one" | "shared" | "recursive";
  /** Of a lock that several may share: a writer that waits keeps readers out (S116, S117). */
  readonly writersFirst: WritersFirst | undefined;
  /** A sequence lock, whose writers do not wait for its readers but overtake them (S118). */
  readonly sequence: boolean;
  /** Level it raises to, unless a declaration or an acquire says otherwise; undefined: raises nothing. */
  readonly level: number | undefined;
  /** The highest level at which it may be taken. */
  readonly notAbove: number | undefined;
  /** Kinds of lock of which none may be held by an activation that takes this one and would wait for it. */
  readonly notHolding: readonly string[];
}

/** Which readers a waiting writer keeps out: all, but for these. */
export interface WritersFirst {
  /** Those of contexts with this base level or a higher one. */
  readonly level: number | undefined;
  /** Those that share the lock already; those that share one of the kind already or only try. */
  readonly unless: "held" | "reading" | undefined;
}

export interface LockKind {
  readonly name: string;
  readonly traits: LockTraits;
  /** Has no holder, and may be taken a number of times. */
  readonly counting: boolean;
  readonly after: readonly string[];
}

/** What is assumed of a kind that the platform does not have, so that checking can continue. */
export const unknownTraits: LockTraits = {
  waiting: "blocks",
  sleeps: false,
  recursive: false,
  sharing: "one",
  writersFirst: undefined,
  sequence: false,
  level: undefined,
  notAbove: undefined,
  notHolding: [],
};

type Item = Extract<Declaration, { kind: "lockKind" }>;

export function readLockKind(item: Item, levelOf: (name: Name) => number, sink: Sink): LockKind {
  const namesOf = (property: LockProperty): readonly Name[] | undefined => {
    const found = item.clauses.filter((clause) => clause.property === property);
    return found.length === 0 ? undefined : found.flatMap((clause) => clause.names);
  };
  const says = (property: LockProperty): boolean => namesOf(property) !== undefined;
  const texts = (property: LockProperty): readonly string[] =>
    (namesOf(property) ?? []).map((name) => name.text);
  const level = (property: LockProperty): number | undefined =>
    namesOf(property)?.map(levelOf).at(-1);
  if (says("counting")) reportHolder(item, sink);
  else if (!says("shared") && !says("shared recursive")) reportAlone(item, sink);
  const sleeps = says("sleeps");
  const sharing = (): LockTraits["sharing"] => {
    if (says("sequence")) return "shared";
    return says("shared recursive") ? "recursive" : says("shared") ? "shared" : "one";
  };
  const writersFirst = (): WritersFirst | undefined => {
    const below = level("writers first below");
    const held = says("writers first unless held");
    const reading = says("writers first unless reading");
    if (below === undefined && !held && !reading && !says("writers first")) return undefined;
    return { level: below, unless: held ? "held" : reading ? "reading" : undefined };
  };
  return {
    name: item.name.text,
    counting: says("counting"),
    after: texts("after"),
    traits: {
      waiting: sleeps || says("blocks") ? "blocks" : "spins",
      sleeps,
      recursive: says("recursive"),
      sharing: sharing(),
      writersFirst: writersFirst(),
      sequence: says("sequence"),
      level: level("level"),
      notAbove: level("not above"),
      notHolding: texts("not while holding"),
    },
  };
}

const OF_WHAT_COUNTS: readonly LockProperty[] = [
  "blocks",
  "sleeps",
  "counting",
  "not above",
  "after",
  "not while holding",
];

/** What a kind that counts cannot be besides: whatever has to do with its holder. */
function reportHolder({ name, clauses }: Item, sink: Sink): void {
  for (const { property, span } of clauses) {
    if (OF_WHAT_COUNTS.includes(property)) continue;
    sink.report("ILK4081", span, { kind: name.text, found: textOf(span).replace(/;$/, "") });
  }
  if (!clauses.some(({ property }) => property === "blocks" || property === "sleeps"))
    sink.report("ILK4081", name.span, { kind: name.text, found: "spins" });
}

/** What a kind that one activation holds alone cannot be besides. */
function reportAlone({ name: { text: name }, clauses }: Item, sink: Sink): void {
  for (const { property: mode, span } of clauses)
    if (mode.startsWith("writers first"))
      sink.report("ILK3090", span, { name: `lock ${name}`, kind: name, mode });
}

/** Whether finding it busy is a step of its own, after which it waits (S41, S116). */
export const beginsToWait = (
  { waiting, writersFirst }: LockTraits,
  mode: "shared" | "exclusive" = "exclusive",
): boolean => waiting === "spins" || (writersFirst !== undefined && mode === "exclusive");

/** The level to which taking it raises, where the statement names none; readers of a sequence lock raise none (S118). */
export const levelToTake = (
  { level, sequence }: LockTraits,
  mode: "shared" | "exclusive" | undefined,
): number | undefined => (sequence && mode === "shared" ? undefined : level);
