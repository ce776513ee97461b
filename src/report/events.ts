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

export function eventsOf(
  step: EventSource,
  before: readonly LockView[],
  after: readonly LockView[],
): readonly string[] {
  const holder = (locks: readonly LockView[], name: string): string | undefined =>
    locks.find(({ lock }) => lock === name)?.holder;
  const names = [...new Set([...before, ...after].map(({ lock }) => lock))];
  const taken = names.filter(
    (name) => holder(after, name) === step.actor && holder(before, name) !== step.actor,
  );
  const given = names.filter(
    (name) => holder(before, name) !== undefined && holder(after, name) === undefined,
  );
  const wants =
    step.kind === "spin" ? [`wants ${step.text.replace(/^acquire /, "").replace(/:.*$/, "")}`] : [];
  const isOwn = !["enter", "leave", "acquire", "release", "spin"].includes(step.kind);
  const own =
    isOwn && step.event !== undefined ? [step.kind === "action" ? step.text : step.event] : [];
  return [
    ...(step.enters ? [`enter ${step.actor}`] : []),
    ...wants,
    ...taken.map((name) => `acquire ${name}`),
    ...own,
    ...given.map((name) => `release ${name}`),
    ...(step.leaves ? [`leave ${step.actor}`] : []),
  ];
}
