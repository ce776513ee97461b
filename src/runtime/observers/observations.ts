/** What is asked of all states and steps of a search that keeps its states → who looks on, and what each has seen. */
import type { CheckOptions } from "../check-options.js";
import type { Checker } from "../checker.js";
import { hasInterrupts, LockObserver } from "./lock-observer.js";
import { Audience, type Observer } from "./observer.js";
import { TameActions } from "./tame-actions.js";
import { Vacuity } from "./vacuity.js";
import { ValuesTaken } from "./values-taken.js";

export interface Observations {
  readonly audience: Audience;
  readonly locks: LockObserver | undefined;
  readonly values: ValuesTaken | undefined;
  readonly tameActions: TameActions | undefined;
  readonly vacuity: Vacuity;
}

/** `others` look on too. */
export function observe(
  checker: Checker,
  options: CheckOptions,
  others: readonly Observer[] = [],
): Observations {
  const locks =
    checker.locks && (options.locks || hasInterrupts(checker))
      ? new LockObserver(checker, checker.locks, options.locks === true)
      : undefined;
  const values = options.values ? new ValuesTaken(checker) : undefined;
  const tameActions = options.tameActions ? new TameActions(checker) : undefined;
  const vacuity = new Vacuity(checker);
  const own = [locks, values, tameActions, vacuity].flatMap((each): readonly Observer[] =>
    each ? [each] : [],
  );
  return { audience: new Audience([...own, ...others]), locks, values, tameActions, vacuity };
}
