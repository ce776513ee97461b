/**
 * From the number of a transition to what it means: the action, its arguments, and which member of a context steps.
 * The numbering is the checker's: an action's transitions follow each other, its last parameter runs fastest, and the
 * parameters of the family come first, so that the same arithmetic that numbers arguments numbers members.
 */
import type { ActionInfo, Checker, ContextInfo } from "../../runtime/checker.js";

export interface Argument {
  readonly name: string;
  readonly role: "family" | "cpu" | "choice";
  /** Position among the parameter's values; `low + index` is the number itself. */
  readonly index: number;
  readonly value: number;
  readonly shown: string;
}

export interface Transition {
  readonly action: ActionInfo;
  readonly arguments: readonly Argument[];
  /** Undefined for an action of a device or of the spec. */
  readonly context: ContextInfo | undefined;
  readonly member: number;
}

/** Undefined for -1, the transition of what goes wrong in an initial state. */
export function readTransition(checker: Checker, transition: number): Transition | undefined {
  const action = actionOf(checker.actions, transition);
  if (!action || transition < 0) return undefined;
  const given = argumentsOf(action, transition - action.first);
  let member = 0;
  for (const [i, argument] of given.entries()) {
    if (argument.role !== "family") continue;
    member = member * (action.parameters[i]?.values.length ?? 1) + argument.index;
  }
  return { action, arguments: given, context: checker.contexts[action.context], member };
}

/** The last action whose first transition is not after this one. */
function actionOf(actions: readonly ActionInfo[], transition: number): ActionInfo | undefined {
  let low = 0;
  let high = actions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((actions[middle]?.first ?? 0) <= transition) low = middle;
    else high = middle - 1;
  }
  return actions[low];
}

function argumentsOf(action: ActionInfo, offset: number): readonly Argument[] {
  const reversed: Argument[] = [];
  let rest = offset;
  for (const parameter of [...action.parameters].reverse()) {
    const count = Math.max(1, parameter.values.length);
    const index = rest % count;
    rest = Math.floor(rest / count);
    reversed.push({
      name: parameter.name,
      role: parameter.role,
      index,
      value: parameter.low + index,
      shown: parameter.values[index] ?? String(parameter.low + index),
    });
  }
  return reversed.reverse();
}

/** The family arguments of a member, as its own actions would have them. */
export function familyArguments(
  checker: Checker,
  context: ContextInfo,
  member: number,
): readonly Argument[] {
  const index = checker.contexts.indexOf(context);
  const action = checker.actions.find((candidate) => candidate.context === index);
  if (!action) return [];
  const family = action.parameters.filter((parameter) => parameter.role === "family");
  return argumentsOf({ ...action, parameters: family }, member);
}
