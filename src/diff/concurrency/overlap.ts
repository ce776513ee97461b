/** Which statements can be in progress at the same time on each side of a diff, by their keys: see Together. */
import type { Together } from "../behaviour/together.js";
import type { ConcurrencyDiff, OverlapPair } from "../spec-diff.js";
import type { StatementPoint, StatementTable } from "./statements.js";

type Pair = readonly [StatementPoint, StatementPoint];

export interface Overlaps extends Pick<Together, "active" | "reached"> {
  /** By `pairKey`; the statement that is declared first stands first. */
  readonly pairs: ReadonlyMap<string, Pair>;
}

/** @param living what is together in states from which some run breaks nothing */
export function findOverlaps(
  { reached }: Together,
  living: Together,
  { points }: StatementTable,
): Overlaps {
  const pairs = new Map<string, Pair>();
  living.pairs.forEach((both, at) => {
    if (both === 0) return;
    const [first, second] = [points[Math.floor(at / points.length)]!, points[at % points.length]!];
    const key = pairKey(first.key, second.key);
    if (!pairs.has(key)) pairs.set(key, [first, second]);
  });
  return { pairs, active: living.active, reached };
}

/** The same for a pair in either order. */
const pairKey = (first: string, second: string): string =>
  first < second ? `${first}\n${second}` : `${second}\n${first}`;

export interface Side {
  readonly table: StatementTable;
  readonly overlaps: Overlaps;
}

/**
 * @param touches the shared things that a statement reads or writes
 * @param isRace whether two statements of the old side race
 */
export function compareOverlaps(
  before: Side,
  after: Side,
  touches: (point: StatementPoint) => readonly string[],
  isRace: (first: StatementPoint, second: StatementPoint) => boolean,
): Omit<ConcurrencyDiff, "holdOff" | "hold" | "perItem"> {
  const moved = movedStatements(before, after);
  const now = ({ key }: StatementPoint): string => moved.get(key) ?? key;
  const written = new Set(after.table.points.map(({ key }) => key));
  const old = new Map(
    [...before.overlaps.pairs.values()].map((pair) => {
      return [pairKey(now(pair[0]), now(pair[1])), pair] as const;
    }),
  );
  const fresh = after.overlaps.pairs;
  const kept = [...old.keys()].filter((key) => fresh.has(key)).length;
  // What is no longer written cannot overlap, and cost nothing.
  const missing = [...old].filter(
    ([key, pair]) => !fresh.has(key) && pair.every((point) => written.has(now(point))),
  );
  const races = missing.filter(([, pair]) => isRace(...pair));
  // What only reads the same was part of what a fix makes one.
  const lost = missing.filter(([, [first, second]]) => {
    const theirs = new Set(touches(second));
    return !touches(first).some((name) => theirs.has(name));
  });
  const gained = [...fresh].filter(([key]) => !old.has(key));
  return {
    overlapKept: kept + lost.length === 0 ? null : (100 * kept) / (kept + lost.length),
    pairsBefore: old.size,
    pairsAfter: fresh.size,
    racesRemoved: told(races, touches),
    lost: told(lost, touches),
    gained: told(gained, touches),
    active: { before: before.overlaps.active, after: after.overlaps.active },
  };
}

/**
 * Statements that another context has come to run: reached before in the one and not after, and after in the other and
 * not before. From the key of the one to that of the other; the first, where there are several.
 */
function movedStatements(before: Side, after: Side): ReadonlyMap<string, string> {
  const [old, fresh] = [reachedKeys(before), reachedKeys(after)];
  const moved = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key, { bare }] of old) {
    if (fresh.has(key)) continue;
    const target = [...fresh.values()].find(
      (point) => point.bare === bare && !old.has(point.key) && !taken.has(point.key),
    );
    if (!target) continue;
    moved.set(key, target.key);
    taken.add(target.key);
  }
  return moved;
}

const reachedKeys = ({ table, overlaps }: Side): ReadonlyMap<string, StatementPoint> =>
  new Map(
    table.points.flatMap((point, i) =>
      overlaps.reached[i] === 1 ? [[point.key, point] as const] : [],
    ),
  );

/** Those that touch most of the same things first. */
function told(
  pairs: readonly (readonly [key: string, pair: Pair])[],
  touches: (point: StatementPoint) => readonly string[],
): readonly OverlapPair[] {
  const point = ({ context, statement, place }: StatementPoint) => ({ context, statement, place });
  return pairs
    .map(([, [first, second]]) => {
      const theirs = new Set(touches(second));
      const shared = touches(first).filter((name) => theirs.has(name));
      return { first: point(first), second: point(second), shared };
    })
    .sort((a, b) => b.shared.length - a.shared.length);
}
