/**
 * The one view model of a run: from a checker and a violation to everything that a person may be shown of it. The
 * terminal, the JSON of `--trace` and later pictures draw this; none of them reads a state. Plain data only.
 */
import type { Checker, Place } from "../../runtime/checker.js";
import type { TraceStep, Violation, ViolationKind } from "../../runtime/verdict.js";
import { type LockView, locksIn } from "./activations.js";
import { buildStacks, type Stack } from "./back-trace.js";
import { type FieldView, fieldsIn } from "./changes.js";
import { explainFinding } from "./explain.js";
import { type Lane, LaneTracker, type Mark, type Placing } from "./lanes.js";
import { buildStep, type StepDraft, type StepView } from "./step-view.js";

export interface TraceView {
  readonly spec: string;
  readonly revision: string;
  readonly file: string;
  readonly hash: string;
  readonly constants: Readonly<Record<string, string>>;
  readonly kind: ViolationKind;
  readonly name: string;
  readonly message: string;
  readonly platform: string | undefined;
  readonly place: Place | undefined;
  readonly depth: number;
  readonly lanes: readonly Lane[];
  /** Fields and locks of the initial state. */
  readonly initial: readonly FieldView[];
  readonly initialLocks: readonly LockView[];
  readonly steps: readonly StepView[];
  /** Where everyone stands at the end, the one who stepped last first. */
  readonly stacks: readonly Stack[];
  /** What went wrong, in one sentence. */
  readonly sentence: string;
}

/** Who waits for whom is seen where the step that closes the circle has led, although the run ends there. */
function asShown({ kind, trace: { steps } }: Violation): readonly TraceStep[] {
  const last = steps[steps.length - 1];
  if (kind !== "deadlock" || !last?.attempted) return steps;
  return [...steps.slice(0, -1), { transition: last.transition, state: last.attempted }];
}

export function buildTraceView(checker: Checker, violation: Violation): TraceView {
  const { initial } = violation.trace;
  const given = asShown(violation);
  const tracker = new LaneTracker(checker, initial);
  const drafts: StepDraft[] = [];
  const initialFields = fieldsIn(checker, initial);
  let fields = initialFields;
  let state = initial;
  for (const [index, step] of given.entries()) {
    const breaks = index === given.length - 1 ? violation : undefined;
    const draft = buildStep(checker, tracker, step, state, fields, index + 1, breaks);
    drafts.push(draft);
    fields = draft.view.fields;
    state = step.state ?? state;
  }
  const final = given.length > 0 && given[given.length - 1]?.state === undefined;
  const stacks = buildStacks(
    checker,
    state,
    final ? drafts[drafts.length - 1]?.last : undefined,
    (key) => tracker.interruptedBy(key),
    (key) => tracker.lastStepOf(key),
  );
  const { lanes, indexOf } = tracker.drawn();
  const steps = drafts.map(({ view, placing }): StepView => ({
    ...view,
    lane: indexOf.get(placing.lane) ?? 0,
    marks: numbered(placing.marks, indexOf),
    below: numbered(placing.below, indexOf),
  }));
  const { kind, name, message, platform, place, depth } = violation;
  return {
    spec: checker.name,
    revision: checker.revision,
    file: checker.source,
    hash: checker.hash,
    constants: checker.constants,
    kind,
    name,
    message,
    platform,
    place,
    depth,
    lanes,
    initial: initialFields,
    initialLocks: locksIn(checker, initial),
    steps,
    stacks,
    sentence: explainFinding({ kind, name, message, steps, stacks }),
  };
}

const numbered = (marks: Placing["marks"], indexOf: ReadonlyMap<string, number>): readonly Mark[] =>
  marks.map(({ lane, slot, sign }) => ({ lane: indexOf.get(lane) ?? 0, slot, sign }));
