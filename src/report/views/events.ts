/**
 * The built-in events of a step, in order: who enters, which locks are wanted, taken and given back, which operation has
 * ended, what is raised or scheduled, who leaves. What is taken and given back is read off the states, so that a step
 * that takes a lock by entering says so too.
 */
import type { StepDescription } from "../../words/description.js";
import { asWritten, eventOfStep, kindOfStep, lockWords } from "../../words/step-words.js";
import type { LockView } from "./activations.js";

export interface EventSource {
  readonly actor: string;
  readonly enters: boolean;
  readonly leaves: boolean;
  readonly does: StepDescription | undefined;
  /** An action with its arguments. */
  readonly text: string;
}

const told = ({ lock, shared }: LockView): string => (shared ? `${lock} shared` : lock);

export function eventsOf(
  step: EventSource,
  before: readonly LockView[],
  after: readonly LockView[],
): readonly string[] {
  const isIn = (locks: readonly LockView[], { lock, holder }: LockView): boolean =>
    locks.some((each) => each.lock === lock && each.holder === holder);
  const taken = after.filter((each) => each.holder === step.actor && !isIn(before, each));
  const given = before.filter((each) => !isIn(after, each));
  return [
    ...(step.enters ? [`enter ${step.actor}`] : []),
    ...wanted(step),
    ...taken.map((each) => `acquire ${told(each)}`),
    ...own(step),
    ...given.map((each) => `release ${told(each)}`),
    ...(step.leaves ? [`leave ${step.actor}`] : []),
  ];
}

function wanted({ does }: EventSource): readonly string[] {
  if (does?.kind !== "acquire" || kindOfStep(does) !== "spin") return [];
  return [`wants ${asWritten(lockWords(does.lock))}`];
}

function own({ does, text }: EventSource): readonly string[] {
  const event = does && eventOfStep(does);
  if (!event) return [];
  return [kindOfStep(does) === "action" ? text : asWritten(event)];
}
