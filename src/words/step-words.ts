/** Steps and control points in words: the only place where text is made of a StepDescription. */
import type { LockSubject, Phrase, StepDescription, StepKind, Subject } from "./description.js";

/** One line: `acquire MessageLock[q]: busy, begins to spin`. */
export function stepWords(step: StepDescription): Phrase {
  switch (step.kind) {
    case "enter":
      return ["enters"];
    case "leave":
      return [`returns (gives back ${step.givesBack.join(", ")})`];
    case "acquire": {
      const how = {
        spins: ": busy, begins to spin",
        afterSpinning: ", after spinning",
        waits: ": busy, begins to wait",
        afterWaiting: ", after waiting",
      };
      const outcome = step.outcome ? how[step.outcome] : "";
      return [
        "acquire ",
        ...lockWords(step.lock),
        outcome,
        step.afterWaking ? ", after waking" : "",
      ];
    }
    case "tryAcquire":
      return ["tryAcquire ", ...lockWords(step.lock), step.outcome ? `: ${step.outcome}` : ""];
    case "spin":
      return [step.blocks ? "wait for " : "spin for ", ...lockWords(step.lock)];
    case "release":
      return ["release ", ...lockWords(step.lock)];
    case "access":
      return [...operationWords(step), ` ${step.label}: ${step.does}`];
    case "operation":
      return [...operationWords(step), "(", ...(step.argument ?? []), ")"];
    case "sleep":
      return [
        "sleep ",
        ...subjectWords(step.channel),
        ...(step.lock ? [" with ", ...lockWords(step.lock)] : []),
      ];
    case "asleep":
      return ["asleep on ", ...subjectWords(step.channel)];
    case "wakes":
      return [
        {
          woken: "goes on after waking",
          unasked: "wakes, and nobody woke it",
          timeout: "times out",
        }[step.why],
      ];
    case "wait":
      return ["wait ", ...subjectWords(step.completion), step.timesOut ? ": times out" : ""];
    case "signal":
      return [`${step.signal} `, ...subjectWords(step.target)];
    case "raiseLevel":
      return [`raise the level to ${step.level}`];
    case "test":
      return ["test ", ...step.condition];
    case "either":
      return ["either"];
    case "choose":
      return [...stepWords(step.by), ": goes on to ", ...stepWords(step.next)];
    case "fault":
      return [`fault ${step.fault}`];
    case "label":
      return [step.label];
    case "statement":
      return step.text;
    case "action":
      return [step.action];
  }
}

/** `freeList[0]` */
export const subjectWords = ({ name, indices }: Subject): Phrase => [
  name,
  ...indices.flatMap((index) => ["[", ...index, "]"]),
];

/** `table[0] shared` */
export const lockWords = (lock: LockSubject): Phrase => [
  ...subjectWords(lock),
  lock.mode ? ` ${lock.mode}` : "",
];

/** `freeList[0].removeHead` */
export const operationWords = (step: {
  readonly object: Subject;
  readonly operation: string;
}): Phrase => [...subjectWords(step.object), `.${step.operation}`];

/** The event that the step is told as, besides those of locks; undefined: it is a part of something, or local. */
export function eventOfStep(step: StepDescription): Phrase | undefined {
  switch (step.kind) {
    case "access":
      return step.ends ? operationWords(step) : undefined;
    case "operation":
      return step.isWhole ? stepWords(step) : operationWords(step);
    case "sleep":
      return ["sleep ", ...subjectWords(step.channel)];
    case "wait":
      return step.timesOut ? undefined : stepWords(step);
    case "signal":
    case "raiseLevel":
    case "label":
    case "action":
      return stepWords(step);
    case "statement":
      return step.isOperation ? step.text : undefined;
    default:
      return undefined;
  }
}

/** What an acquire has done with its lock. */
export function acquireVerb(step: StepDescription): string {
  if (kindOfStep(step) !== "spin") return "took";
  return step.kind === "acquire" && step.outcome === "waits" ? "waits for" : "spins for";
}

export function kindOfStep(step: StepDescription): StepKind {
  switch (step.kind) {
    case "enter":
    case "leave":
    case "release":
    case "action":
      return step.kind;
    case "acquire":
      return step.outcome === "spins" || step.outcome === "waits" ? "spin" : "acquire";
    case "tryAcquire":
      return "acquire";
    case "access":
    case "operation":
      return "operation";
    case "choose":
      return kindOfStep(step.by);
    default:
      return "statement";
  }
}

/** As the spec has it: names stay names. */
export const asWritten = (phrase: Phrase): string =>
  phrase.map((piece) => (typeof piece === "string" ? piece : piece.name)).join("");

/** `valueOf` a name, or undefined where it has none: then the name stays. */
export type Values = (name: Exclude<Phrase[number], string>) => string | undefined;

const filledPhrase = (phrase: Phrase, valueOf: Values): Phrase => [
  phrase
    .map((piece) => (typeof piece === "string" ? piece : (valueOf(piece) ?? piece.name)))
    .join(""),
];

const filledSubject = <S extends Subject>(subject: S, valueOf: Values): S => ({
  ...subject,
  indices: subject.indices.map((index) => filledPhrase(index, valueOf)),
});

/** The same step with values for the names in its indices. */
export function filled(step: StepDescription, valueOf: Values): StepDescription {
  switch (step.kind) {
    case "acquire":
    case "tryAcquire":
    case "spin":
    case "release":
      return { ...step, lock: filledSubject(step.lock, valueOf) };
    case "access":
      return { ...step, object: filledSubject(step.object, valueOf) };
    case "operation":
      return {
        ...step,
        object: filledSubject(step.object, valueOf),
        argument: step.argument && filledPhrase(step.argument, valueOf),
      };
    case "sleep":
      return {
        ...step,
        channel: filledSubject(step.channel, valueOf),
        lock: step.lock && filledSubject(step.lock, valueOf),
      };
    case "asleep":
      return { ...step, channel: filledSubject(step.channel, valueOf) };
    case "wait":
      return { ...step, completion: filledSubject(step.completion, valueOf) };
    case "signal":
      return { ...step, target: filledSubject(step.target, valueOf) };
    case "choose":
      return { ...step, by: filled(step.by, valueOf), next: filled(step.next, valueOf) };
    case "test":
      return { ...step, condition: filledPhrase(step.condition, valueOf) };
    case "statement":
      return { ...step, text: filledPhrase(step.text, valueOf) };
    default:
      return step;
  }
}

/** The step as one line. */
export const stepText = (step: StepDescription): string => asWritten(stepWords(step));
