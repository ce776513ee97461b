/** Which findings count: what a mute file lets pass, what a level of strictness fails on, what was claimed. */
import { FINDING_IDS, findingsOf } from "./findings.js";
import type { DiffReport } from "./report.js";
import type { Finding, FindingId, Relation, SpecDiff } from "./spec-diff.js";

/** Named levels, each with all that those before it fail on. */
const STRICTNESS = ["none", "broken", "cost", "any"] as const;
type Strictness = (typeof STRICTNESS)[number];

/** A finding that fails a diff; by a level it does so only if it is more than information. */
export interface FailOn {
  readonly id: FindingId;
  readonly evenInformation: boolean;
}

const seriously = (ids: readonly FindingId[]): readonly FailOn[] =>
  ids.map((id) => ({ id, evenInformation: false }));

const failsOf: Readonly<Record<Strictness, readonly FailOn[]>> = {
  none: [],
  broken: seriously(findingsOf(["broken"])),
  cost: seriously(findingsOf(["broken", "cost"])),
  any: findingsOf(["broken", "cost", "any"]).map((id) => ({ id, evenInformation: true })),
};

/** `ID,ID` and names of levels, mixed; the word where it is neither. */
export function readFailOn(text: string): readonly FailOn[] | string {
  const ids: FailOn[] = [];
  for (const word of text.split(",").map((each) => each.trim())) {
    const level = STRICTNESS.find((each) => each === word.toLowerCase());
    const id = FINDING_IDS.find((each) => each === word.toUpperCase());
    if (level) ids.push(...failsOf[level]);
    else if (id) ids.push({ id, evenInformation: true });
    else return word;
  }
  return ids;
}

/** Whether a finding fails a diff. */
export const isFailure = ({ id, muted, severity }: Finding, failOn: readonly FailOn[]): boolean =>
  !muted &&
  failOn.some((each) => each.id === id && (each.evenInformation || severity !== "information"));

/** A path as it is in a report, as the reader of the report has it: in a repository, that from its top. */
export type ShownPath = (path: string) => string;

export const asItIs: ShownPath = (path) => path;

// ── Mutes ────────────────────────────────────────────────────────────────────────────────────────

export interface Mute {
  readonly id: FindingId;
  /** `file`, `file:line`, or `*`. */
  readonly place: string;
}

/** One mute a line, `ID PLACE`; `#` begins a comment. A line that is none comes back as its number. */
export function readMutes(text: string): readonly Mute[] | number {
  const mutes: Mute[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    const bare = line.replace(/#.*$/, "").trim();
    if (bare === "") continue;
    const [word = "", place = "", ...rest] = bare.split(/\s+/);
    const id = FINDING_IDS.find((each) => each === word);
    if (!id || place === "" || rest.length > 0) return at + 1;
    mutes.push({ id, place });
  }
  return mutes;
}

function fits(mute: Mute, { id, place }: Finding, shown: ShownPath): boolean {
  if (mute.id !== id) return false;
  if (mute.place === "*") return true;
  if (place === null) return false;
  const file = shown(place.file);
  return mute.place === file || mute.place === `${file}:${place.line}`;
}

/** Mutes that fit nothing that was found: what they were for is gone, or has moved. */
export const unusedMutes = (
  diffs: readonly SpecDiff[],
  mutes: readonly Mute[],
  shown: ShownPath = asItIs,
): readonly Mute[] =>
  mutes.filter(
    (mute) => !diffs.some(({ findings }) => findings.some((each) => fits(mute, each, shown))),
  );

/** Old names of a map that no renaming has come of. */
export const unusedRenames = (
  diffs: readonly SpecDiff[],
  renames: ReadonlyMap<string, string>,
): readonly string[] =>
  [...renames.keys()].filter(
    (name) =>
      !diffs.some(({ structure }) =>
        structure.renamings.some(({ by, before }) => by === "map" && before === name),
      ),
  );

export function muteFindings(
  diff: SpecDiff,
  mutes: readonly Mute[],
  shown: ShownPath = asItIs,
): SpecDiff {
  const isMuted = (finding: Finding): boolean => mutes.some((mute) => fits(mute, finding, shown));
  return {
    ...diff,
    findings: diff.findings.map((each) => ({ ...each, muted: each.muted || isMuted(each) })),
  };
}

// ── Claims ───────────────────────────────────────────────────────────────────────────────────────

export type Claim = "same" | "refines";

export const keepsClaim = (claim: Claim, relation: Relation): boolean =>
  relation === "same" || (claim === "refines" && relation === "refines");

/** Exit status: 0 nothing that counts, 1 something, 2 could not compare. A file or revision that is gone is a loss. */
export function statusOf(
  { diffs, alone }: DiffReport,
  failOn: readonly FailOn[],
  claim: Claim | undefined,
): 0 | 1 | 2 {
  if (diffs.some(({ summary }) => summary.relation === "could not compare")) return 2;
  const isGone = alone.some(({ side }) => side === "before");
  if (isGone && (claim !== undefined || failOn.some(({ id }) => id === "PROP-REMOVED"))) return 1;
  const isBad = diffs.some(
    ({ findings, summary }) =>
      (claim !== undefined && !keepsClaim(claim, summary.relation)) ||
      findings.some((each) => isFailure(each, failOn)),
  );
  return isBad ? 1 : 0;
}
