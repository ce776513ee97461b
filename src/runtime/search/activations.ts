/**
 * The members of all contexts but devices, numbered from 0 without gaps: a bit each in the masks of the search for blocked
 * ones. Devices wait as long as they like.
 */
import type { Checker, ContextInfo } from "../checker.js";
import { actionOf, countTransitions, memberOf } from "../transitions.js";

export interface Activations {
  readonly all: readonly Activation[];
  /** Words of 32 bits that a mask of all of them takes, and of one mark more. */
  readonly masksPerState: number;
  /** By transition: the number of the activation that takes the step, -1 for a device or an action. */
  readonly bitOf: Int32Array;
}

export interface Activation {
  readonly context: ContextInfo;
  readonly member: number;
  readonly name: string;
}

export function numberActivations(checker: Checker): Activations {
  const all: Activation[] = [];
  const firsts = checker.contexts.map((context) => {
    if (context.form === "device") return -1;
    const first = all.length;
    context.members.forEach((name, member) => all.push({ context, member, name }));
    return first;
  });
  const bitOf = new Int32Array(countTransitions(checker)).map((_, transition) => {
    const action = actionOf(checker, transition);
    const first = firsts[action?.context ?? -1] ?? -1;
    if (action === undefined || first < 0) return -1;
    const members = checker.contexts[action.context]?.members.length ?? 1;
    return first + memberOf(action, transition, members);
  });
  return { all, masksPerState: Math.ceil((all.length + 1) / 32), bitOf };
}
