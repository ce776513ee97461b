// Hot path: `step` for every step. No objects, closures or exceptions for a step.
/** Which locks are held whenever an action of a context steps; members of a family of locks count as one. */
import type { Checker, LockClass, State } from "../../runtime/checker.js";
import { actionOf, countTransitions } from "../../runtime/transitions.js";

export class HeldLocks {
  /** By action and class of locks: 1 where some member was held at each step. */
  readonly always: Uint8Array;
  /** Actions that have stepped, in the order in which they did. */
  readonly stepped: number[] = [];
  readonly classes: readonly LockClass[];
  private readonly hasStepped: Uint8Array;
  /** By transition: the number of its action. */
  private readonly actionOf: Int32Array;

  constructor(checker: Checker) {
    this.classes = checker.locks?.classes ?? [];
    this.always = new Uint8Array(checker.actions.length * this.classes.length).fill(1);
    this.hasStepped = new Uint8Array(checker.actions.length);
    const index = new Map(checker.actions.map((action, i) => [action, i]));
    this.actionOf = new Int32Array(countTransitions(checker)).map((_, transition) => {
      const action = actionOf(checker, transition);
      return action ? (index.get(action) ?? -1) : -1;
    });
  }

  /** An activation, by its number, takes a step from a state. */
  step(transition: number, activation: number, state: State): void {
    const { classes, always } = this;
    const action = this.actionOf[transition]!;
    if (this.hasStepped[action] === 0) {
      this.hasStepped[action] = 1;
      this.stepped.push(action);
    }
    for (let c = 0, at = action * classes.length; c < classes.length; c++, at++)
      if (always[at] === 1 && !holdsSome(classes[c]!, state, activation)) always[at] = 0;
  }
}

/** Whether an activation holds some member of a lock. */
function holdsSome(lock: LockClass, state: State, activation: number): boolean {
  for (let member = 0; member < lock.members.length; member++)
    if (lock.holds(state, member, activation)) return true;
  return false;
}
