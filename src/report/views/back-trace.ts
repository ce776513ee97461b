/**
 * Where everyone stands when a run ends, as stacks of call sites, innermost first, the way a kernel prints them: the
 * context that runs on a CPU with its chain of calls, then what it interrupted with its own, and so on down.
 */
import type { Checker, ContextInfo, LocationInfo, Place, State } from "../../runtime/checker.js";
import type { StepDescription } from "../../words/description.js";
import { asWritten, operationWords, stepText, subjectWords } from "../../words/step-words.js";
import { type Activation, activationsIn, type LockView, locksIn } from "./activations.js";

export interface Frame {
  readonly kind: "operation" | "statement" | "call" | "context";
  /** `freeList.insertTail+i0`, `drain`, `Message[0]`. */
  readonly site: string;
  readonly place: Place;
  /** What is done there, where that is not the call of the frame above. */
  readonly does: string;
}

export interface Segment {
  readonly name: string;
  readonly key: number;
  readonly form: ContextInfo["form"];
  readonly word: string;
  readonly level: string;
  readonly holds: readonly string[];
  /** It does the step that the run ends with; otherwise its first frame is what it would do next. */
  readonly steps: boolean;
  /** Waits for a condition, or for a lock that is held. */
  readonly waits: boolean;
  /** The lock it is to take next. */
  readonly wants: string | undefined;
  /** What it does next, or has just done. */
  readonly does: StepDescription;
  readonly frames: readonly Frame[];
}

export interface Stack {
  readonly title: string;
  readonly cpu: number | undefined;
  /** Innermost first: each interrupted the one after it. */
  readonly segments: readonly Segment[];
}

/** The activation whose step the run ends with, which its last state need not show. */
export interface LastStep {
  readonly key: number;
  readonly name: string;
  readonly context: ContextInfo;
  readonly cpu: number | undefined;
  readonly level: string;
  readonly calls: LocationInfo["calls"];
  readonly place: Place;
  readonly does: StepDescription;
  /** Whom it pre-empts by this very step. */
  readonly interrupted: number | undefined;
}

export function buildStacks(
  checker: Checker,
  state: State,
  last: LastStep | undefined,
  interruptedEarlier: (key: number) => number | undefined,
  lastStepOf: (key: number) => number,
): readonly Stack[] {
  const interruptedBy = (key: number): number | undefined =>
    interruptedEarlier(key) ?? (key === last?.key ? last.interrupted : undefined);
  const locks = locksIn(checker, state);
  const resting = activationsIn(checker, state).filter(
    (activation) => activation.context.form !== "device" && activation.key !== last?.key,
  );
  const interrupted = new Map<number, Segment>();
  const segments = resting.map((activation) => restingSegment(activation, locks));
  for (const segment of segments) interrupted.set(segment.key, segment);
  const cpuOf = new Map(resting.map((activation) => [activation.key, activation.cpu]));
  const breaking = last && breakingSegment(last, locks);
  if (breaking && last) {
    segments.push(breaking);
    cpuOf.set(last.key, last.cpu);
  }

  const covered = new Set(segments.map((segment) => interruptedBy(segment.key)));
  const tops = segments.filter((segment) => !covered.has(segment.key));
  const rank = (segment: Segment): number =>
    segment === breaking ? Number.POSITIVE_INFINITY : lastStepOf(segment.key);
  return tops
    .sort((a, b) => rank(b) - rank(a))
    .map((top) => {
      const chain = [top];
      for (let key = interruptedBy(top.key); key !== undefined; key = interruptedBy(key)) {
        const below = interrupted.get(key);
        if (!below || chain.includes(below)) break;
        chain.push(below);
      }
      const cpu = cpuOf.get(top.key);
      return { title: cpu === undefined ? top.name : `CPU ${cpu}`, cpu, segments: chain };
    });
}

const heldBy = (name: string, locks: readonly LockView[]): readonly string[] =>
  locks.filter((lock) => lock.holder === name).map((lock) => lock.lock);

const wantedBy = (step: StepDescription): string | undefined =>
  step.kind === "acquire" || step.kind === "spin" ? asWritten(subjectWords(step.lock)) : undefined;

/** What is not known by name is taken to be held: it would not be called waiting otherwise. */
const isFree = (lock: string | undefined, locks: readonly LockView[]): boolean =>
  lock !== undefined && !locks.some((held) => held.lock === lock);

function restingSegment(activation: Activation, locks: readonly LockView[]): Segment {
  const { context, location, name, does } = activation;
  const wants = location.waiting === "none" ? undefined : wantedBy(does);
  return {
    name,
    key: activation.key,
    form: context.form,
    word: context.word,
    level: activation.level,
    holds: heldBy(name, locks),
    steps: false,
    waits:
      location.waiting === "condition" ||
      location.waiting === "channel" ||
      (location.waiting === "lock" && !isFree(wants, locks)),
    wants,
    does,
    frames: framesOf(name, location.calls, location.place, does),
  };
}

function breakingSegment(last: LastStep, locks: readonly LockView[]): Segment {
  const { context, name } = last;
  return {
    name,
    key: last.key,
    form: context.form,
    word: context.word,
    level: last.level,
    holds: heldBy(name, locks),
    steps: true,
    waits: false,
    wants: wantedBy(last.does),
    does: last.does,
    frames: framesOf(name, last.calls, last.place, last.does),
  };
}

/** Each call stands at the place of the call in its caller, so places move outwards by one frame. */
function framesOf(
  name: string,
  calls: LocationInfo["calls"],
  place: Place,
  step: StepDescription,
): readonly Frame[] {
  const frames: Frame[] = [];
  if (step.kind === "access") {
    const site = `${asWritten(operationWords(step))}+${step.label}`;
    frames.push({ kind: "operation", site, place, does: step.does });
  }
  const text = stepText(step);
  let at = place;
  for (const call of [...calls].reverse()) {
    frames.push({ kind: "call", site: call.proc, place: at, does: frames.length > 0 ? "" : text });
    at = call.place;
  }
  frames.push({ kind: "context", site: name, place: at, does: frames.length > 0 ? "" : text });
  return frames;
}
