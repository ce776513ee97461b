// Hot path: for every state and step. No objects or closures, except where a pair is met for the first time.
/**
 * Device actions that are never possible while a context stands at a statement which touches the same data. A device that
 * always waits until the driver is done proves little about the driver.
 */
import { stepText } from "../../words/step-words.js";
import type { ActionInfo, Checker, State } from "../checker.js";
import { actionOf, countTransitions } from "../transitions.js";
import type { Coverage } from "../verdict.js";
import type { Observer, StepListener } from "./observer.js";

interface Pair {
  /** Number of the action's name. */
  readonly action: number;
  readonly context: number;
  readonly location: number;
  isStoodAt: boolean;
  isPossible: boolean;
}

export class TameActions implements Observer, StepListener {
  readonly listener = this;
  private readonly checker: Checker;
  private readonly names: readonly string[];
  /** By transition the number of its action's name, -1 for one of which nothing is asked. */
  private readonly nameOf: Int32Array;
  /** By name: 1 where the action has been possible. */
  private readonly ever: Uint8Array;
  /** Those that have not met. */
  private open: readonly Pair[];
  /** Of these, those whose statement somebody stands at in this state. */
  private readonly here: Pair[] = [];
  private hasMet = false;

  constructor(checker: Checker) {
    this.checker = checker;
    this.names = [
      ...new Set(checker.actions.flatMap((each) => (each.beside ? [nameOf(each)] : []))),
    ];
    this.open = pairsOf(checker, this.names);
    this.ever = new Uint8Array(this.names.length);
    this.nameOf = new Int32Array(countTransitions(checker)).map((_, transition) => {
      const action = actionOf(checker, transition);
      return action && action.context < 0 ? this.names.indexOf(nameOf(action)) : -1;
    });
  }

  look(state: State): void {
    const { here } = this;
    if (this.hasMet) this.open = this.open.filter(({ isPossible }) => !isPossible);
    this.hasMet = false;
    here.length = 0;
    for (let i = 0; i < this.open.length; i++) {
      const pair = this.open[i]!;
      if (!this.standsAt(pair, state)) continue;
      pair.isStoodAt = true;
      here.push(pair);
    }
  }

  step(transition: number): void {
    const name = this.nameOf[transition]!;
    if (name < 0) return;
    this.ever[name] = 1;
    for (let i = 0; i < this.here.length; i++) {
      const pair = this.here[i]!;
      if (pair.action === name) pair.isPossible = this.hasMet = true;
    }
  }

  private standsAt({ context, location }: Pair, state: State): boolean {
    const found = this.checker.contexts[context]!;
    for (let member = 0; member < found.members.length; member++)
      if (found.at(state, member) === location) return true;
    return false;
  }

  /** Of pairs of which both happen; an action that never happens and a statement never reached are told elsewhere. */
  list(): NonNullable<Coverage["tameActions"]> {
    return this.open.flatMap(({ action, context, location, isStoodAt, isPossible }) => {
      const { name, locations } = this.checker.contexts[context]!;
      const at = locations[location];
      if (!at || !isStoodAt || isPossible || this.ever[action] === 0) return [];
      const { does, label, place } = at;
      return [{ action: this.names[action]!, context: name, text: label ?? stepText(does), place }];
    });
  }
}

const nameOf = ({ actor, does }: ActionInfo): string => `${actor}.${stepText(does)}`;

function pairsOf(checker: Checker, names: readonly string[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const each of checker.actions)
    for (const [context, location] of each.beside ?? []) {
      const action = names.indexOf(nameOf(each));
      const key = `${action} ${context} ${location}`;
      if (!pairs.has(key))
        pairs.set(key, { action, context, location, isStoodAt: false, isPossible: false });
    }
  return [...pairs.values()];
}
