/**
 * What went wrong, in one sentence, made from the steps and the stacks at the end. The sentences are those in which a
 * driver engineer would report the crash: who came between which two writes of whom, and what was found. Where no
 * such pattern is met, it says what the last step did and what that broke.
 */
import type { ViolationKind } from "../../runtime/verdict.js";
import type { StepDescription } from "../../words/description.js";
import {
  acquireVerb,
  asWritten,
  kindOfStep,
  lockWords,
  operationWords,
  stepText,
  subjectWords,
} from "../../words/step-words.js";
import type { Segment, Stack } from "./back-trace.js";
import type { StepView } from "./step-view.js";
import { baseName, plural, quoted } from "../text.js";

export interface Finding {
  readonly kind: ViolationKind;
  readonly name: string;
  readonly message: string;
  readonly steps: readonly StepView[];
  readonly stacks: readonly Stack[];
}

export function explainFinding(finding: Finding): string {
  const last = finding.steps[finding.steps.length - 1];
  if (finding.kind === "reachable") return sentence(finding.message);
  const waits =
    finding.kind === "deadlock"
      ? (explainWaiting(finding) ?? explainLostWakeup(finding))
      : undefined;
  if (waits) return waits;
  if (!last) return sentence(`The initial state breaks ${whatBreaks(finding)}`);
  if (finding.kind === "deadlock") return sentence(`After ${stepsOf(finding)}, ${finding.message}`);
  if (finding.kind === "invariant") return explainInvariant(finding, last);
  return (
    explainInterruption(finding, last) ??
    explainOverlap(finding, last) ??
    explainInterleaving(finding, last) ??
    explainUnsafeLock(finding, last) ??
    explainRelease(finding, last) ??
    explainLeak(finding, last) ??
    explainReentry(finding, last) ??
    explainAtomicContext(finding, last) ??
    sentence(`${who(last)} ${did(last)}: ${found(finding)}`)
  );
}

/** The one who breaks the rule had come in the middle of another's work on the same CPU. */
function explainInterruption(finding: Finding, last: StepView): string | undefined {
  const segments = finding.stacks[0]?.segments ?? [];
  const [top, below] = segments;
  if (!top || !below || top.key !== last.key) return undefined;
  const cpu = last.cpu === undefined ? "" : ` on CPU ${last.cpu}`;
  const where = between(below, finding.steps);
  return sentence(
    `${quoted(top.name)} interrupted ${quoted(below.name)}${cpu} ${where} and ${did(last)}${outcome(finding, last, below)}`,
  );
}

/** Another stands in the middle of an operation on the same object, on another CPU or a thread beside it. */
function explainOverlap(finding: Finding, last: StepView): string | undefined {
  const object = objectOf(last.does);
  if (object === undefined) return undefined;
  const other = finding.stacks.find(({ segments: [segment] }) => {
    if (!segment || segment.key === last.key || objectOf(segment.does) !== object) return false;
    return between(segment, finding.steps).startsWith("between");
  });
  const segment = other?.segments[0];
  if (!other || !segment) return undefined;
  const place = other.cpu === undefined ? "" : ` on CPU ${other.cpu}`;
  const where = between(segment, finding.steps);
  return sentence(
    `${who(last)} ${did(last)} while ${quoted(segment.name)}${place} stood ${where}${outcome(finding, last, segment)}`,
  );
}

/** Another came and went in the middle of the operation that the last step belongs to. */
function explainInterleaving(finding: Finding, last: StepView): string | undefined {
  const micro = accessOf(last.does);
  const object = objectOf(last.does);
  if (!micro || object === undefined) return undefined;
  const { steps } = finding;
  let after = last;
  for (let i = steps.length - 2; i >= 0; i--) {
    const step = steps[i];
    if (!step) break;
    if (step.key === last.key) {
      if (accessOf(step.does)?.operation !== micro.operation) return undefined;
      after = step;
      continue;
    }
    const theirs = accessOf(step.does);
    if (!theirs || objectOf(step.does) !== object) continue;
    const before = steps.slice(0, i).findLast((own) => own.key === last.key);
    const mine = before && accessOf(before.does);
    if (mine?.operation !== micro.operation) return undefined;
    const gap = `between ${mine.label} and ${accessOf(after.does)?.label ?? micro.label}`;
    return sentence(
      `${who(step)} ran ${quoted(theirs.operation)} ${gap} of ${quoted(micro.operation)} by ${who(last)}: ${found(finding)}`,
    );
  }
  return undefined;
}

/** A state in which a handler could come: nothing has happened yet. */
function explainUnsafeLock(finding: Finding, last: StepView): string | undefined {
  if (finding.name !== "irq-unsafe-lock") return undefined;
  return sentence(
    `After ${who(last)} ${did({ ...last, broken: [] })} (step ${last.number}), ${finding.message}`,
  );
}

/** Whose lock was given back. */
function explainRelease(finding: Finding, last: StepView): string | undefined {
  const lock = lockOf(last.does);
  if (finding.name !== "release-not-owner" || lock === undefined) return undefined;
  const holder = last.locks.find((each) => each.lock === lock)?.holder;
  const has = holder === undefined ? "nobody holds" : `${quoted(holder)} holds`;
  return sentence(`${who(last)} ${did(last)}, which ${has}`);
}

/** The step that returned, which may have done something else before. */
function explainLeak(finding: Finding, last: StepView): string | undefined {
  if (finding.name !== "lock-leak") return undefined;
  return sentence(`${finding.message}: its last step was ${quoted(last.text)}`);
}

/** Taken by the one who has it. */
function explainReentry(finding: Finding, last: StepView): string | undefined {
  if (finding.name !== "recursive-acquire") return undefined;
  return sentence(`${who(last)} ${did(last)}, which it holds already and which is not recursive`);
}

/** Waiting where it is forbidden: at which level, and under which locks. */
function explainAtomicContext(finding: Finding, last: StepView): string | undefined {
  if (finding.name !== "blocking-in-atomic" && finding.name !== "sleep-with-lock") return undefined;
  const held = last.locks.filter(({ holder }) => holder === last.actor).map(({ lock }) => lock);
  const under = held.length === 0 ? "" : ` and holds ${held.map(quoted).join(", ")}`;
  const at = last.level === "" ? "" : `, is at ${last.level}`;
  return sentence(
    `${who(last)} ${did(last)}${at || under ? `${at}${under}` : ""}: ${found(finding)}`,
  );
}

/** The wake-up that came while nobody slept there yet. */
function explainLostWakeup({ name, steps, message }: Finding): string | undefined {
  if (name !== "lost-wakeup") return undefined;
  const asleep = steps.findLast(({ does }) => does?.kind === "sleep");
  if (asleep?.does?.kind !== "sleep") return undefined;
  const channel = asWritten(subjectWords(asleep.does.channel));
  const early = steps
    .slice(0, asleep.number - 1)
    .findLast(({ does }) => does !== undefined && wokenBy(does) === channel);
  if (!early) return undefined;
  return sentence(
    `${who(early)} did ${quoted(early.text)} (step ${early.number}) before ${quoted(asleep.actor)} slept there (step ${asleep.number}), so that it woke nobody: ${message}`,
  );
}

/** The channel whose sleepers a step wakes. */
const wokenBy = (step: StepDescription): string | undefined =>
  step.kind === "signal" && (step.signal === "wake" || step.signal === "wakeOne")
    ? asWritten(subjectWords(step.target))
    : undefined;

function explainInvariant(finding: Finding, last: StepView): string {
  const rule = `the invariant ${quoted(finding.name)} does not hold`;
  return sentence(`After ${who(last)} ${did(last)} (step ${last.number}), ${rule}`);
}

/** Who waits for which lock, and who has it. */
function explainWaiting(finding: Finding): string | undefined {
  const segments = finding.stacks.flatMap((stack) => stack.segments);
  const waits = segments.flatMap((segment) => {
    const holder = segments.find((other) => other.holds.includes(segment.wants ?? ""));
    if (segment.wants === undefined || !holder) return [];
    const has = holder === segment ? "which it holds itself" : `which ${quoted(holder.name)} holds`;
    return [`${quoted(segment.name)} waits for ${quoted(segment.wants)}, ${has}`];
  });
  if (waits.length === 0) return undefined;
  const ends = ["", "it can never go on", "neither can ever go on"];
  return sentence(`${waits.join(", and ")}: ${ends[waits.length] ?? "none can ever go on"}`);
}

/** Where someone was caught: between two micro-steps of one operation, or before a statement. */
function between(segment: Segment, steps: readonly StepView[]): string {
  const next = accessOf(segment.does);
  const own = steps.filter((step) => step.key === segment.key && !step.enters);
  const previous = own[own.length - 1];
  const did_ = previous && accessOf(previous.does);
  if (next && did_?.operation === next.operation && did_.label !== next.label) {
    return `between ${did_.label} and ${next.label} of ${quoted(next.operation)}`;
  }
  if (next) return `before ${next.label} of ${quoted(next.operation)}`;
  const place = segment.frames[0]?.place;
  return `before ${quoted(stepText(segment.does))}${place ? ` (${baseName(place.file)}:${place.line})` : ""}`;
}

/** What the last step did, as a verb and its object. */
function did(step: StepView): string {
  const { does } = step;
  const micro = accessOf(does);
  if (micro) return `ran ${quoted(micro.operation)}`;
  if (step.enters) return "entered";
  const what = step.text === "" ? "stepped" : `did ${quoted(step.text)}`;
  switch (does?.kind) {
    case "acquire":
    case "tryAcquire": {
      const lock = quoted(asWritten(lockWords(does.lock)));
      const failed = step.broken.length > 0 && kindOfStep(does) !== "spin";
      return `${failed ? "tried to take" : acquireVerb(does)} ${lock}`;
    }
    case "release":
      return `released ${quoted(asWritten(lockWords(does.lock)))}`;
    case "leave":
      return "returned";
    default:
      return what;
  }
}

/** How the last step met the rule: a check that fails is named by its label. */
function outcome(finding: Finding, last: StepView, other: Segment): string {
  const micro = accessOf(last.does);
  if (micro?.checks) {
    return `, whose check ${micro.label} found: ${withoutOwner(finding.message)}`;
  }
  const lock = lockOf(last.does);
  if (lock !== undefined && other.holds.includes(lock)) {
    const end = finding.name === "self-deadlock" ? "neither can ever go on" : finding.message;
    return `, which ${quoted(other.name)} holds: ${end}`;
  }
  if (micro) return `, step ${micro.label}: ${found(finding)}`;
  return `: ${found(finding)}`;
}

/** The message of a rule begins with its object, which the sentence has just named. */
const withoutOwner = (message: string): string => message.replace(/^`[^`]*`: /, "");

interface Access {
  /** `freeList[0].removeHead` */
  readonly operation: string;
  readonly label: string;
  readonly checks: boolean;
}

/** The step as one access of an operation that takes several. */
const accessOf = (step: StepDescription | undefined): Access | undefined =>
  step?.kind === "access"
    ? {
        operation: asWritten(operationWords(step)),
        label: step.label,
        checks: step.checks ?? false,
      }
    : undefined;

/** The lock that a step takes or releases. */
const lockOf = (step: StepDescription | undefined): string | undefined =>
  step?.kind === "acquire" || step?.kind === "release" || step?.kind === "spin"
    ? asWritten(subjectWords(step.lock))
    : undefined;

/** `freeList[0]` of an operation on it. */
const objectOf = (step: StepDescription | undefined): string | undefined =>
  step?.kind === "access" || step?.kind === "operation"
    ? asWritten(subjectWords(step.object))
    : undefined;

const found = (finding: Finding): string =>
  finding.kind === "rule" || finding.kind === "range"
    ? finding.message
    : finding.message || whatBreaks(finding);

const whatBreaks = (finding: Finding): string =>
  `${finding.kind === "assertion" ? "the assertion in" : `the ${finding.kind}`} ${quoted(finding.name)}`;

const stepsOf = (finding: Finding): string => plural(finding.steps.length, "step");

function who(step: StepView): string {
  const place = step.cpu === undefined ? "" : ` on CPU ${step.cpu}`;
  return `${quoted(step.actor)}${place}`;
}

function sentence(text: string): string {
  const trimmed = text.trim().replace(/[.:;,]+$/, "");
  const first = trimmed.charAt(0);
  return `${first.toUpperCase()}${trimmed.slice(1)}.`;
}
