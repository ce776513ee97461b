/** The report as a list: one line for each thing found, with an identifier that scripts, annotations and mutes can name. */
import { plural, quoted } from "../report/text.js";
import type {
  ConcurrencyDiff,
  DiffPlace,
  Edit,
  Finding,
  FindingId,
  Measure,
  OverlapPair,
  PropertyChange,
  PropertyRow,
  Severity,
  SpecDiff,
} from "./spec-diff.js";

type Draft = Omit<Finding, "muted">;

/** The lowest level of `--fail-on` that fails on each; `good` news fail none. In the order of the sections. */
const LEVELS = {
  UNKNOWN: "broken",
  "PROP-WEAKENED": "broken",
  "PROP-REMOVED": "broken",
  "PROP-UNCHECKED": "broken",
  "PROP-NEW-FAIL": "broken",
  "PROP-STILL": "broken",
  "PROP-FIXED": "good",
  "PROP-STRENGTHENED": "good",
  VACUOUS: "broken",
  RENAMED: "good",
  "CTX-ADD": "any",
  "CAP-CHANGED": "any",
  "SCOPE-CHANGED": "any",
  "LOCK-ORDER-ADD": "cost",
  "IRQ-CLASS": "cost",
  "LOCKSET-SHRUNK": "cost",
  "OVERLAP-LOST": "cost",
  "WINDOW-ADD": "cost",
  "MASK-WIDENED": "cost",
  "HOLD-LONGER": "cost",
  "STARVATION-ADDED": "cost",
  "BEH-ADD": "any",
  "BEH-REM": "any",
} as const satisfies Readonly<Record<FindingId, string>>;

type Level = (typeof LEVELS)[FindingId];

/** All identifiers. */
export const FINDING_IDS = Object.keys(LEVELS) as readonly FindingId[];

export const findingsOf = (levels: readonly Level[]): readonly FindingId[] =>
  FINDING_IDS.filter((id) => levels.includes(LEVELS[id]));

export function listFindings(diff: Omit<SpecDiff, "findings">): readonly Finding[] {
  const sure: Severity = diff.summary.complete ? "definite" : "possible";
  const drafts: readonly Draft[] = [
    ...unknowns(diff),
    ...diff.weakened.map(ofProperty),
    ...diff.properties.flatMap((row) => ofRow(row)),
    ...diff.vacuity.map(({ sentence, place }) => finding("VACUOUS", sure, sentence, place)),
    ...ofStructure(diff),
    ...ofLocks(diff, sure),
    ...ofConcurrency(diff.concurrency, sure),
    ...ofBehaviour(diff, sure),
  ];
  const order = (each: Draft): number => FINDING_IDS.indexOf(each.id);
  return [...drafts]
    .sort((a, b) => order(a) - order(b))
    .map((draft) => ({ ...draft, muted: false }));
}

const finding = (
  id: FindingId,
  severity: Severity,
  sentence: string,
  place: DiffPlace | null = null,
): Draft => ({ id, severity, sentence, place });

function unknowns({ summary }: Omit<SpecDiff, "findings">): readonly Draft[] {
  if (summary.relation !== "could not compare") return [];
  return [finding("UNKNOWN", "possible", `could not compare: ${summary.reason ?? "unknown"}`)];
}

// ── Properties ───────────────────────────────────────────────────────────────────────────────────

function ofProperty({ form, name, change, why, before, after }: PropertyChange): Draft {
  const id = PROPERTY_IDS[change];
  const severity = SEVERITIES[change];
  const said = change === "removed" ? "is not checked any more" : `is ${change}`;
  return finding(id, severity, `${form} ${name} ${said}: ${why}`, (after ?? before)?.place ?? null);
}

const PROPERTY_IDS: Readonly<Record<PropertyChange["change"], FindingId>> = {
  removed: "PROP-REMOVED",
  weakened: "PROP-WEAKENED",
  changed: "PROP-WEAKENED",
  strengthened: "PROP-STRENGTHENED",
  reworded: "PROP-STRENGTHENED",
};

const SEVERITIES: Readonly<Record<PropertyChange["change"], Severity>> = {
  removed: "definite",
  weakened: "definite",
  changed: "possible",
  strengthened: "information",
  reworded: "information",
};

export const called = ({ kind, name }: Pick<PropertyRow, "kind" | "name">): string => {
  if (kind === "range") return `rule ${name}`;
  return kind === "deadlock" && name === "deadlock" ? name : `${kind} ${name}`;
};

function ofRow(row: PropertyRow): readonly Draft[] {
  const { change, place, before, after } = row;
  const name = called(row);
  const bad = (cell: PropertyRow["after"]): string =>
    cell.state === "not reached"
      ? "not reached"
      : `violated${cell.steps === null ? "" : ` in ${plural(cell.steps, "step")}`}`;
  switch (change) {
    case "fixed":
      return [finding("PROP-FIXED", "information", `${name} is fixed, was ${bad(before)}`, place)];
    case "still broken":
      return [
        finding(
          "PROP-STILL",
          row.expected ? "information" : "definite",
          `${name} is ${row.expected ? "still broken, as expected" : "STILL BROKEN"}: ${bad(after)}, was ${bad(before)}`,
          place,
        ),
      ];
    case "newly broken":
      return [
        finding("PROP-NEW-FAIL", "definite", `${name} is newly broken: ${bad(after)}`, place),
      ];
    case "unknown": {
      const said = after.state === "unknown" ? "after" : "before";
      return [finding("UNKNOWN", "possible", `${name}: unknown ${said}, a limit was hit`, place)];
    }
    case "no longer checked":
      return [
        finding(
          "PROP-UNCHECKED",
          "definite",
          `${name} is no longer checked as it was, when it was ${bad(before)}`,
          place,
        ),
      ];
    case "gone":
    case "unchanged":
      return [];
  }
}

// ── Structure and locks ──────────────────────────────────────────────────────────────────────────

function ofStructure({ structure }: Omit<SpecDiff, "findings">): readonly Draft[] {
  const placeOf = ({ after, before }: Edit): DiffPlace | null => (after ?? before)?.place ?? null;
  const isContext = (edit: Edit): boolean =>
    edit.kind === "added" && edit.sentence === `${edit.owner} is new` && CONTEXTS.test(edit.owner);
  return [
    ...structure.renamings.map(({ kind, before, after }) =>
      finding("RENAMED", "information", `${kind} ${quoted(before)} is now ${quoted(after)}`),
    ),
    ...structure.edits
      .filter(isContext)
      .map((edit) => finding("CTX-ADD", "information", edit.sentence, placeOf(edit))),
    ...structure.edits
      .filter(({ kind }) => kind === "capacity")
      .map((edit) =>
        finding("CAP-CHANGED", "information", `${edit.owner}: ${edit.sentence}`, placeOf(edit)),
      ),
    ...structure.lockScopes.map(({ lock, context, before, after, ofAfter, place }) =>
      finding(
        "SCOPE-CHANGED",
        "information",
        `${quoted(lock)} now covers ${after} of ${plural(ofAfter, "step")} of ${context}, was ${before}`,
        place,
      ),
    ),
  ];
}

const CONTEXTS =
  /^(?!variable|lock|list|ring|queue|pool|channel|completion|fault|action|proc|def|event)/;

function ofLocks({ locks }: Omit<SpecDiff, "findings">, sure: Severity): readonly Draft[] {
  return [
    ...locks.edgesAdded.map(({ held, taken, place }) =>
      finding(
        "LOCK-ORDER-ADD",
        sure,
        `${quoted(taken)} is now taken while ${quoted(held)} is held`,
        place,
      ),
    ),
    ...locks.interruptSafety.map(({ lock, before, after }) =>
      finding(
        "IRQ-CLASS",
        after === "unsafe" ? sure : "information",
        `interrupt safety of ${quoted(lock)}: ${after}, was ${before}`,
      ),
    ),
    ...locks.lockSets.map(({ variable, before, accesses, unprotected }) =>
      finding(
        "LOCKSET-SHRUNK",
        sure,
        lockSetText(variable, before, accesses, unprotected.length),
        unprotected[0]?.place ?? null,
      ),
    ),
  ];
}

/** `worker.state` was always under `lo_work_lock`; now 1 of 3 accesses is not. */
export const lockSetText = (
  variable: string,
  before: readonly string[],
  accesses: number,
  unprotected: number,
): string =>
  `${quoted(variable)} was always under ${before.map(quoted).join(", ")}; now ${unprotected} of ` +
  `${accesses} ${accesses === 1 ? "access" : "accesses"} ${unprotected === 1 ? "is" : "are"} not`;

// ── Concurrency and behaviour ────────────────────────────────────────────────────────────────────

export const pointText = ({ first, second }: OverlapPair): string =>
  `${first.context} at ${quoted(first.statement)} with ${second.context} at ${quoted(second.statement)}`;

function ofConcurrency(found: ConcurrencyDiff, sure: Severity): readonly Draft[] {
  const drafts: Draft[] = [];
  const [lost] = found.lost;
  if (lost)
    drafts.push(
      finding(
        "OVERLAP-LOST",
        sure,
        `${plural(found.lost.length, "pair")} that could overlap cannot any more (kept: ${found.overlapKept ?? 0} %), such as ${pointText(lost)}`,
        lost.first.place,
      ),
    );
  const touching = found.gained.filter(({ shared }) => shared.length > 0);
  const [gained] = touching.length > 0 ? touching : found.gained;
  if (gained)
    drafts.push(
      finding(
        "WINDOW-ADD",
        touching.length > 0 ? sure : "information",
        `${plural(found.gained.length, "pair")} can overlap now${touching.length > 0 ? `, ${touching.length} of them on shared data` : ""}, such as ${pointText(gained)}`,
        gained.first.place,
      ),
    );
  for (const measure of found.holdOff)
    drafts.push(...ofMeasure(measure, "MASK-WIDENED", "can be held off for", sure));
  for (const measure of found.hold)
    drafts.push(...ofMeasure(measure, "HOLD-LONGER", "can be held for", sure));
  return drafts;
}

function ofMeasure(
  { name, before, after }: Measure,
  id: FindingId,
  said: string,
  sure: Severity,
): readonly Draft[] {
  const text = (value: Measure["before"]): string =>
    typeof value === "number" ? plural(value, "step") : "ever";
  if (after === null || before === null || before === "unbounded" || before === after) return [];
  if (after === "unbounded")
    return [finding("STARVATION-ADDED", sure, `${quoted(name)} ${said} ever, was ${text(before)}`)];
  if (after <= before) return [];
  return [finding(id, sure, `${quoted(name)} ${said} ${text(after)}, was ${text(before)}`)];
}

function ofBehaviour({ behaviour }: Omit<SpecDiff, "findings">, sure: Severity): readonly Draft[] {
  const said = (
    id: FindingId,
    side: string,
    witness: SpecDiff["behaviour"]["added"],
  ): readonly Draft[] => {
    if (!witness) return [];
    const last = witness.steps[witness.steps.length - 1];
    const event = quoted(witness.events[witness.events.length - 1] ?? last?.text ?? "");
    const sentence = `only ${side} can do ${event} after ${plural(Math.max(0, witness.events.length - 1), "event")}`;
    return [finding(id, sure, sentence, last?.place ?? null)];
  };
  return [
    ...said("BEH-ADD", "the new one", behaviour.added),
    ...said("BEH-REM", "the old one", behaviour.removed),
  ];
}
