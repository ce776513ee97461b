/**
 * Section 9: what a change of a verdict is due to. Texts with some of the edits are compiled and searched as the two sides
 * were: the smallest sets of edits that are enough, made to the old text alone, and the edits that are needed, so that
 * undoing one of them alone gives another verdict.
 */
import {
  type CheckOptions,
  runChecker,
  type Verdict,
  type Violation,
} from "../../runtime/index.js";
import { parse } from "../../syntax/parse.js";
import { inverse, namesOf } from "../measures.js";
import { compileSide, type OpenSide } from "../side.js";
import type { Attribution, PropertyRow, StructureDiff } from "../spec-diff.js";
import { type Comparison, compareSpecs } from "../structure/compare.js";
import { type Candidate, candidatesOf, mixedText, pieceWriter } from "./mixed-text.js";
import { type Causes, findCauses, type Judged } from "./sets.js";

/** More are not told apart. */
const MOST_CANDIDATES = 40;
/** Searches of mixed texts. */
const MOST_SEARCHES = 96;
/** States of one of them: so many times as many as the larger side has, and some. */
const EACH = { times: 4, more: 10_000 };
/** States of all together: so many times as many as both sides have, but not fewer than that. */
const ALL = { times: 4, least: 3_000_000 };

type Changed = PropertyRow & { readonly change: "fixed" | "newly broken" | "still broken" };

const isChanged = (row: PropertyRow): row is Changed =>
  row.kind !== "reachable" && ["fixed", "newly broken", "still broken"].includes(row.change);

export async function attributeChanges(
  before: OpenSide,
  after: OpenSide,
  rows: readonly PropertyRow[],
  structure: StructureDiff,
  comparison: Comparison,
  limits: CheckOptions,
): Promise<readonly Attribution[]> {
  const changed = rows.filter(isChanged);
  if (changed.length === 0) return [];
  if (before.verdict.limit !== undefined || after.verdict.limit !== undefined) return [];
  const mixture = await mixtureOf(before, after, comparison, limits);
  if (typeof mixture === "string")
    return changed
      .filter(({ change }) => change !== "still broken")
      .map((row) => ({ ...namedBy(row), ...NOTHING, untried: mixture }));
  const toOld = inverse(namesOf(structure.renamings));
  const known = new Set([...before.verdict.violations, ...after.verdict.violations].map(keyOf));
  const found: Attribution[] = [];
  for (const row of changed) {
    const names = new Set([row.name, toOld.get(row.name) ?? row.name]);
    const isBroken = ({ violations }: Verdict): boolean =>
      violations.some(({ kind, name }) => kind === row.kind && names.has(name));
    const causes = await findCauses(mixture.candidates.length, async (applied) => {
      const verdict = await mixture.search(applied);
      if (typeof verdict === "string") return verdict;
      if (isBroken(verdict)) return row.change === "newly broken" ? "as new" : "as old";
      if (verdict.limit !== undefined) return "unknown";
      // What neither side breaks may end runs before they come to it.
      if (verdict.violations.some((each) => !known.has(keyOf(each)))) return "neither";
      // Of a row that stays broken, what is asked for is what fixes it.
      return row.change === "newly broken" ? "as old" : "as new";
    });
    const said = attributionOf(row, causes, mixture.candidates);
    if (said) found.push(said);
  }
  return found;
}

const keyOf = ({ kind, name }: Pick<Violation, "kind" | "name">): string => `${kind} ${name}`;

const NOTHING = { enough: [], minimal: false, needed: [], untried: null };

const namedBy = ({
  kind,
  name,
  change,
}: Changed): Pick<Attribution, "kind" | "name" | "change"> => ({
  kind,
  name,
  change,
});

/** Of what stays broken, only what would fix it is worth a word; there, what is needed is what breaks it again. */
function attributionOf(
  row: Changed,
  { enough, isMinimal, needed }: Causes,
  candidates: readonly Candidate[],
): Attribution | undefined {
  const edits = (set: readonly number[]): readonly string[] =>
    set.flatMap((i) => candidates[i]?.edits ?? []).map(String);
  if (enough.length === 0) return undefined;
  return {
    ...namedBy(row),
    enough: enough.map(edits),
    minimal: isMinimal,
    needed: row.change === "still broken" ? [] : needed.map(edits),
    untried: null,
  };
}

type Opened = Pick<OpenSide, "compiled" | "checker">;

interface Mixture {
  readonly candidates: readonly Candidate[];
  /** All states of the text with only these edits, whatever is broken. */
  readonly search: (
    applied: readonly number[],
  ) => Promise<Verdict | Extract<Judged, "no spec" | "unknown">>;
}

/** A sentence where it cannot be made: why. */
async function mixtureOf(
  before: OpenSide,
  after: OpenSide,
  comparison: Comparison,
  limits: CheckOptions,
): Promise<Mixture | string> {
  const sides = { before: partsOf(before), after: partsOf(after) };
  const candidates = candidatesOf(sides.before, sides.after, comparison.edits);
  if (candidates?.length === 0) return "no edit of the text is known";
  if (!candidates) return "an edit cannot be undone by itself";
  if (candidates.length > MOST_CANDIDATES) return `there are ${candidates.length} edits`;
  const write = pieceWriter(before.compiled.spec, after.compiled.spec, comparison);
  const { source } = after.compiled.spec;
  const compiled = (applied: readonly number[]): Opened | undefined => {
    const undone = candidates.filter((_, i) => !applied.includes(i));
    const text = mixedText(source.text, undone, write);
    if (text === undefined) return undefined;
    const parsed = parse({ name: source.name, text });
    if (parsed.diagnostics.some(({ severity }) => severity === "error")) return undefined;
    const program = { ...after.input.program, main: parsed.value };
    return compileSide({ ...after.input, program }).value;
  };
  const rules = ({ compiled: { spec } }: OpenSide): string => [...spec.ignoredRules].sort().join();
  if (rules(before) !== rules(after)) return "the two sides ignore other rules";
  const none = compiled([]);
  if (!none || !(await isSame(before, none, limits)))
    return "the old text cannot be made of the new one edit by edit";
  const sizes = [before, after].map(({ verdict }) => verdict.distinctStates);
  const each = EACH.times * Math.max(...sizes) + EACH.more;
  let left = Math.max(ALL.least, ALL.times * sizes.reduce((sum, size) => sum + size, 0));
  let searches = 0;
  const known = new Map<string, Promise<Verdict | "no spec" | "unknown">>();
  const search = async (applied: readonly number[]): Promise<Verdict | "no spec" | "unknown"> => {
    if (applied.length === 0) return before.verdict;
    if (applied.length === candidates.length) return after.verdict;
    const side = compiled(applied);
    if (!side) return "no spec";
    if (++searches > MOST_SEARCHES || left <= 0) return "unknown";
    const maxStates = Math.min(each, left, limits.maxStates ?? Infinity);
    const verdict = await runChecker(side.checker, { ...limits, stopAtFirst: false, maxStates });
    left -= verdict.distinctStates;
    return verdict;
  };
  return {
    candidates,
    search: (applied: readonly number[]) => {
      const key = applied.join(" ");
      const found = known.get(key) ?? search(applied);
      known.set(key, found);
      return found;
    },
  };
}

const partsOf = ({ input, compiled }: OpenSide): Parameters<typeof candidatesOf>[0] => ({
  file: input.program.main,
  spec: compiled.spec,
});

/**
 * But for names, which are those of the new side. Where only blocks around statements differ, counts of a search say that it
 * is the same spec.
 */
async function isSame(before: OpenSide, mixed: Opened, limits: CheckOptions): Promise<boolean> {
  const { spec } = mixed.compiled;
  const { edits } = compareSpecs(before.compiled.spec, spec);
  if (edits.some(({ kind, undo, inHead }) => kind !== "changed" || undo || inHead)) return false;
  if (edits.length === 0) return true;
  const verdict = await runChecker(mixed.checker, { ...limits, stopAtFirst: false });
  return countsOf(verdict) === countsOf(before.verdict);
}

const countsOf = (verdict: Verdict): string =>
  [
    verdict.distinctStates,
    verdict.generatedStates,
    verdict.brokenSteps,
    ...verdict.violations.map(({ kind, depth }) => `${kind} ${depth}`).sort(),
  ].join();
