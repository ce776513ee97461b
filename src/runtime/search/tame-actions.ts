/**
 * Device actions that were never possible while a context stood at a statement which touches the same data: one pass over
 * the states. A device that always waits until the driver is done proves little about the driver.
 */
import { stepText } from "../../words/step-words.js";
import type { ActionInfo, Checker, Sink } from "../checker.js";
import type { Coverage } from "../verdict.js";
import type { StateGraph } from "./exploration.js";
import { actionOf } from "../transitions.js";

interface Pair {
  readonly action: string;
  readonly context: number;
  readonly location: number;
  isStoodAt: boolean;
  isPossible: boolean;
}

/** Of pairs of which both happen; an action that never happens and a statement never reached are told elsewhere. */
export function findTameActions(
  checker: Checker,
  { store }: StateGraph,
): NonNullable<Coverage["tameActions"]> {
  const pairs = pairsOf(checker);
  const possible = new Set<string>();
  const ever = new Set<string>();
  const sink: Sink = {
    emit(transition) {
      const action = actionOf(checker, transition);
      if (action && action.context < 0) possible.add(nameOf(action));
      next.set(state);
    },
    fail() {},
    note() {},
    event() {},
  };
  const state = new Int32Array(checker.words);
  const next = new Int32Array(checker.words);
  let open = pairs;
  for (let index = 0; index < store.arena.count && open.length > 0; index++) {
    store.arena.read(index, state);
    const here = open.filter((pair) => standsAt(checker, pair, state));
    // An action that has been possible somewhere need not be looked at where nobody stands in its way.
    if (here.length === 0 && open.every(({ action }) => ever.has(action))) continue;
    possible.clear();
    next.set(state);
    checker.successors(state, next, sink);
    for (const action of possible) ever.add(action);
    for (const pair of here) {
      pair.isStoodAt = true;
      pair.isPossible ||= possible.has(pair.action);
    }
    if (here.length > 0) open = open.filter(({ isPossible }) => !isPossible);
  }
  return open.flatMap(({ action, context, location, isStoodAt }) => {
    const found = checker.contexts[context];
    const at = found?.locations[location];
    if (!found || !at || !isStoodAt || !ever.has(action)) return [];
    const { does, label, place } = at;
    return [{ action, context: found.name, text: label ?? stepText(does), place }];
  });
}

const nameOf = ({ actor, does }: ActionInfo): string => `${actor}.${stepText(does)}`;

function pairsOf(checker: Checker): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const each of checker.actions)
    for (const [context, location] of each.beside ?? []) {
      const action = nameOf(each);
      const key = `${action} ${context} ${location}`;
      if (!pairs.has(key))
        pairs.set(key, { action, context, location, isStoodAt: false, isPossible: false });
    }
  return [...pairs.values()];
}

function standsAt(checker: Checker, { context, location }: Pair, state: Int32Array): boolean {
  const found = checker.contexts[context];
  if (!found) return false;
  for (let member = 0; member < found.members.length; member++)
    if (found.at(state, member) === location) return true;
  return false;
}
