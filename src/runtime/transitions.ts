/**
 * A transition's number → its action, and the member of the context that steps. Transition first + i of an action:
 * i counts the values of its parameters, the last parameter fastest.
 */
import type { ActionInfo, Checker } from "./checker.js";

/** How many transitions there are; each is below. */
export function countTransitions(checker: Checker): number {
  const last = checker.actions.at(-1);
  return last === undefined ? 0 : last.first + countValues(last.parameters);
}

/** The last action whose first transition is not above; undefined for -1, which leads to initial states. */
export function actionOf(checker: Checker, transition: number): ActionInfo | undefined {
  let low = 0;
  let high = checker.actions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((checker.actions[middle]?.first ?? 0) <= transition) low = middle + 1;
    else high = middle;
  }
  return checker.actions[low - 1];
}

/** Which member of a context with this many members takes the step: its first parameters number them. */
export function memberOf(action: ActionInfo, transition: number, members: number): number {
  let numbered = 1;
  let index = 0;
  while (numbered < members && index < action.parameters.length) {
    numbered *= action.parameters[index]?.values.length ?? 1;
    index++;
  }
  return Math.floor((transition - action.first) / countValues(action.parameters.slice(index)));
}

const countValues = (parameters: ActionInfo["parameters"]): number =>
  parameters.reduce((product, parameter) => product * parameter.values.length, 1);
