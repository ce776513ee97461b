/** Which statements can be in progress at the same time on each side of a diff, by their keys: see Together. */
import type { Together } from "../behaviour/together.js";
import type { ConcurrencyDiff, OverlapPair } from "../spec-diff.js";
import type { StatementPoint, StatementTable } from "./statements.js";

type Pair = readonly [StatementPoint, StatementPoint];

export interface Overlaps extends Pick<Together, "active" | "reached"> {
  /** By `pairKey`; the statement that is declared first stands first. */
  readonly pairs: ReadonlyMap<string, Pair>;
}

export function findOverlaps(together: Together, { points }: StatementTable): Overlaps {
  const pairs = new Map<string, Pair>();
  together.pairs.forEach((both, at) => {
    if (both === 0) return;
    const [first, second] = [points[Math.floor(at / points.length)]!, points[at % points.length]!];
    const key = pairKey(first.key, second.key);
    if (!pairs.has(key)) pairs.set(key, [first, second]);
  });
  return { pairs, active: together.active, reached: together.reached };
}

/** The same for a pair in either order. */
const pairKey = (first: string, second: string): string =>
  first < second ? `${first}\n${second}` : `${second}\n${first}`;

export interface Side {
  readonly table: StatementTable;
  readonly overlaps: Overlaps;
}

/** `touches`: the shared things that a statement reads or writes. */
export function compareOverlaps(
  before: Side,
  after: Side,
  touches: (point: StatementPoint) => readonly string[],
): Omit<ConcurrencyDiff, "holdOff" | "hold" | "perInsertion"> {
  const moved = movedStatements(before, after);
  const now = ({ key }: StatementPoint): string => moved.get(key) ?? key;
  const old = new Map(
    [...before.overlaps.pairs.values()].map((pair) => {
      return [pairKey(now(pair[0]), now(pair[1])), pair] as const;
    }),
  );
  const fresh = after.overlaps.pairs;
  const kept = [...old.keys()].filter((key) => fresh.has(key)).length;
  return {
    overlapKept: old.size === 0 ? null : (100 * kept) / old.size,
    pairsBefore: old.size,
    pairsAfter: fresh.size,
    lost: only(old, fresh, touches),
    gained: only(fresh, old, touches),
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
function only(
  one: ReadonlyMap<string, Pair>,
  other: ReadonlyMap<string, Pair>,
  touches: (point: StatementPoint) => readonly string[],
): readonly OverlapPair[] {
  const point = ({ context, statement, place }: StatementPoint) => ({ context, statement, place });
  return [...one]
    .filter(([key]) => !other.has(key))
    .map(([, [first, second]]) => {
      const theirs = new Set(touches(second));
      const shared = touches(first).filter((name) => theirs.has(name));
      return { first: point(first), second: point(second), shared };
    })
    .sort((a, b) => b.shared.length - a.shared.length);
}
