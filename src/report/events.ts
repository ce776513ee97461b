/**
 * The built-in events of a step, in order: who enters, which locks are wanted, taken and given back, which operation has
 * ended, what is raised or scheduled, who leaves. What is taken and given back is read off the states, so that a step
 * that takes a lock by entering says so too.
 */
import type { LockView } from "./activations.js";

export interface EventSource {
  readonly actor: string;
  readonly kind: string;
  readonly enters: boolean;
  readonly leaves: boolean;
  readonly text: string;
  /** The event that the generated checker gives the step; undefined where it is but a part of something. */
  readonly event: string | undefined;
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
  const wants =
    step.kind === "spin" ? [`wants ${step.text.replace(/^acquire /, "").replace(/:.*$/, "")}`] : [];
  const isOwn = !["enter", "leave", "acquire", "release", "spin"].includes(step.kind);
  const own =
    isOwn && step.event !== undefined ? [step.kind === "action" ? step.text : step.event] : [];
  return [
    ...(step.enters ? [`enter ${step.actor}`] : []),
    ...wants,
    ...taken.map((each) => `acquire ${told(each)}`),
    ...own,
    ...given.map((each) => `release ${told(each)}`),
    ...(step.leaves ? [`leave ${step.actor}`] : []),
  ];
}
