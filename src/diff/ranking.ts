/**
 * Several repairs of one base → by what each is worth: what holds first, then what breaks and lessens
 * least, then what costs least concurrency, then what is quickest.
 */
import { called } from "./findings.js";
import type { Measure, PerItem, Ratio, Relation, SpecDiff } from "./spec-diff.js";

export interface Ranking {
  /** What all of them are compared with. */
  readonly base: string;
  /** Best first. */
  readonly repairs: readonly Repair[];
}

export interface Repair {
  /** From 1; the same for what nothing tells apart. */
  readonly rank: number;
  readonly name: string;
  /** `weakened`: nothing is broken, but less is checked; `vacuous`: something does not happen any more at all. */
  readonly outcome: "holds" | "weakened" | "vacuous" | "broken" | "unknown";
  /** What is broken in it, or not reached. */
  readonly broken: readonly string[];
  /** How many premises of its checks are gone or looser. */
  readonly lessened: number;
  readonly relation: Relation;
  readonly overlapKept: number | null;
  /** Pairs of contexts and statements: races that are gone, which a repair is for, and what else cannot overlap any more. */
  readonly racesRemoved: number;
  readonly lost: number;
  readonly perItem: PerItem;
  /** The longest hold-off of any handler and the longest hold of any lock. */
  readonly holdOff: Measure["after"];
  readonly hold: Measure["after"];
  readonly states: number;
}

/** Null unless there are several, all compared with the same. */
export function rankRepairs(diffs: readonly SpecDiff[]): Ranking | null {
  const [first] = diffs;
  if (!first || diffs.length < 2) return null;
  if (diffs.some(({ before }) => before.name !== first.before.name)) return null;
  const sorted = diffs.map(repairOf).toSorted(compare);
  const repairs = sorted.map((each): Repair => {
    const better = sorted.filter((other) => compare(other, each) < 0).length;
    return { ...each, rank: better + 1 };
  });
  return { base: first.before.name, repairs };
}

const LESS: ReadonlySet<string> = new Set(["removed", "weakened", "changed"]);

function repairOf(diff: SpecDiff): Repair {
  const { after, summary, properties, vacuity, concurrency } = diff;
  const lessened = diff.weakened.filter(({ change }) => LESS.has(change)).length;
  const broken = properties
    .filter(({ after: { state } }) => state === "violated" || state === "not reached")
    .map(called);
  return {
    rank: 0,
    name: after.name,
    outcome:
      broken.length > 0
        ? "broken"
        : after.limit !== null
          ? "unknown"
          : vacuity.length > 0
            ? "vacuous"
            : lessened > 0
              ? "weakened"
              : "holds",
    broken,
    lessened,
    relation: summary.relation,
    overlapKept: summary.overlapKept,
    racesRemoved: concurrency.racesRemoved.length,
    lost: concurrency.lost.length,
    perItem: concurrency.perItem.after,
    holdOff: longest(concurrency.holdOff),
    hold: longest(concurrency.hold),
    states: after.states,
  };
}

const longest = (measures: readonly Measure[]): Measure["after"] =>
  measures
    .map(({ after }) => after)
    .reduce((most, each) => (stepsOf(each) > stepsOf(most) ? each : most), null);

const stepsOf = (value: Measure["after"]): number =>
  value === null ? -1 : value === "unbounded" ? Infinity : value;

const ratioOf = (value: Ratio): number =>
  value === null ? -1 : value === "unbounded" ? Infinity : value.count / value.insertions;

const OUTCOMES: readonly Repair["outcome"][] = [
  "holds",
  "weakened",
  "vacuous",
  "unknown",
  "broken",
];

/** Below 0 where the first is better. */
function compare(a: Repair, b: Repair): number {
  const scores = (each: Repair): readonly number[] => [
    OUTCOMES.indexOf(each.outcome),
    each.broken.length,
    each.lessened,
    -(each.overlapKept ?? 100),
    ratioOf(each.perItem.steps),
    ratioOf(each.perItem.acquires),
    ratioOf(each.perItem.interrupts),
    ratioOf(each.perItem.deferredRuns),
    stepsOf(each.holdOff),
    stepsOf(each.hold),
    each.states,
  ];
  const theirs = scores(b);
  const differences = scores(a).map((score, i) => Math.sign(score - (theirs[i] ?? 0)) || 0);
  return differences.find((each) => each !== 0) ?? 0;
}
