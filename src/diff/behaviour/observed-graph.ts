// Hot path: step, fail and event. No objects, closures or exceptions for a step.
/**
 * Listens to a search → all edges of its states, each with the transition that makes it and the word of observable events
 * that it carries. A step that breaks a rule leads nowhere, and what it breaks is its only event. A step that an `assume`
 * ends is no step at all.
 */
import type { Checker, FieldInfo, State } from "../../runtime/checker.js";
import type { Observer, StepListener } from "../../runtime/observers/observer.js";
import type { FlatEdges } from "../../runtime/state/edges.js";
import { Numbers } from "../../runtime/state/numbers.js";
import type { StateStore } from "../../runtime/state/state-store.js";
import { actionOf, countTransitions, memberOf } from "../../runtime/transitions.js";
import { HeldLocks } from "./held-locks.js";
import { LabelWords } from "./label-words.js";
import type { Together } from "./together.js";

export { NOWHERE } from "../../runtime/state/edges.js";

const LEADS = 0;
const BREAKS = 1;
const ASSUMED = 2;

export interface ObservedGraph extends FlatEdges {
  readonly checker: Checker;
  readonly store: StateStore;
  /** States are numbered as they were found: the initial ones come first. */
  readonly states: number;
  readonly initial: number;
  /** By edge the number of its word. Word 0 is empty: the step is internal. */
  readonly words: Int32Array;
  /**
   * By word: who steps, on which CPU (-1: none), then each event's number and what it carries; behind those of the checker,
   * number events + n: field n changes, and carries its value; -1 - n: breaks failure n.
   */
  readonly written: readonly (readonly number[])[];
  /** By transition: see Who. */
  readonly who: Who;
  readonly held: HeldLocks;
  readonly together: Together;
}

/** Who takes each transition: activation numbers of contexts; devices and actions by name, as negative numbers. */
export interface Who {
  readonly of: Int32Array;
  /** Index of its context, -1 for a device or an action; the member that steps; 1 where it enters. */
  readonly contexts: Int32Array;
  readonly members: Int32Array;
  readonly enters: Uint8Array;
  readonly nameOf: (who: number) => string;
  /** The context, without the member's indices; of a device or an action the name itself. */
  readonly ownerOf: (who: number) => string;
}

export class EventObserver implements Observer, StepListener {
  readonly listener = this;
  private readonly checker: Checker;
  private readonly who: Who;
  private readonly held: HeldLocks;
  private readonly words = new LabelWords();
  /** In the order in which the search records edges: one for each step that no `assume` ends. */
  private readonly wordOf = new Numbers();
  private current: State = new Int32Array(0);
  private readonly seen: number[] = [];
  private readonly failures: number[] = [];
  /** Numbers of the fields of which each change is seen, and the fields. */
  private readonly watchedNumbers: readonly number[];
  private readonly watched: readonly FieldInfo[];

  /** `observed`: names of variables of which each change is an event. */
  constructor(checker: Checker, observed: readonly string[] = []) {
    this.checker = checker;
    this.watchedNumbers = observed.flatMap((name) =>
      checker.fields.flatMap((field, number) => (variableOf(field) === name ? [number] : [])),
    );
    this.watched = this.watchedNumbers.flatMap((number) => checker.fields[number] ?? []);
    this.who = numberWho(checker);
    this.held = new HeldLocks(checker);
    this.words.begin();
    this.words.add([]);
  }

  get bytes(): number {
    return this.wordOf.bytes;
  }

  look(state: State): void {
    this.current = state;
  }

  event(event: number, carried: readonly number[]): void {
    this.seen.push(event);
    for (let i = 0; i < carried.length; i++) this.seen.push(carried[i]!);
  }

  fail(failure: number): void {
    this.failures.push(failure);
  }

  step(transition: number, next: State): void {
    const { seen, failures } = this;
    const ending = failures.length > 0 ? this.endOfRun() : LEADS;
    if (ending !== ASSUMED) {
      // Of a step that breaks a rule nothing is seen but that.
      if (ending === BREAKS) seen.length = 0;
      else if (this.watched.length > 0) this.seeChanges(next);
      const actor = this.who.of[transition]!;
      if (actor >= 0) this.held.step(transition, actor, this.current);
      for (let i = 0; i < failures.length; i++) seen.push(-1 - failures[i]!);
      this.wordOf.push(seen.length === 0 ? 0 : this.word(transition, next));
    }
    seen.length = 0;
    failures.length = 0;
  }

  graph(store: StateStore, initial: number, edges: FlatEdges, together: Together): ObservedGraph {
    const { checker, who, held } = this;
    return {
      ...edges,
      checker,
      held,
      together,
      store,
      states: store.count,
      initial,
      words: this.wordOf.drain(),
      written: this.words.sequences,
      who,
    };
  }

  /** In order of declaration, behind all else that is seen of the step. */
  private seeChanges(next: State): void {
    const { watched, watchedNumbers, current, seen } = this;
    for (let i = 0; i < watched.length; i++) {
      const value = watched[i]!.read(next);
      if (value !== watched[i]!.read(current))
        seen.push(this.checker.events.length + watchedNumbers[i]!, value);
    }
  }

  /** The word of a step: who steps, on which CPU, and what is seen. */
  private word(transition: number, next: State): number {
    const { seen, words, who } = this;
    const actor = who.of[transition]!;
    const cpu = this.cpuOf(transition, next);
    words.begin();
    words.push(actor);
    words.push(cpu);
    for (let i = 0; i < seen.length; i++) words.push(seen[i]!);
    const known = words.end();
    return known >= 0 ? known : words.add([actor, cpu, ...seen]);
  }

  private cpuOf(transition: number, next: State): number {
    const { who, checker } = this;
    const context = who.contexts[transition]!;
    if (context < 0) return -1;
    const state = who.enters[transition] === 1 ? next : this.current;
    return checker.contexts[context]!.cpu(state, who.members[transition]!);
  }

  /** What the first of the failures that ends the run makes of it; what would come after an `assume` is forgotten. */
  private endOfRun(): number {
    const { failures, checker } = this;
    let ending = LEADS;
    for (let i = 0; i < failures.length; i++) {
      const { kind, ends } = checker.failures[failures[i]!]!;
      if (kind === "assume") {
        failures.length = i;
        return ending === LEADS ? ASSUMED : ending;
      }
      if (ends) ending = BREAKS;
    }
    return ending;
  }
}

/** The variable of a field such as `pending[0].since`; undefined for what is no variable. */
export const variableOf = ({ owner, group }: FieldInfo): string | undefined =>
  group === "variable" || group === "ghost" ? owner : undefined;

function numberWho(checker: Checker): Who {
  const names: string[] = [];
  const count = countTransitions(checker);
  const of = new Int32Array(count);
  const contexts = new Int32Array(count).fill(-1);
  const members = new Int32Array(count);
  const enters = new Uint8Array(count);
  for (let transition = 0; transition < count; transition++) {
    const action = actionOf(checker, transition);
    const context = action && checker.contexts[action.context];
    if (action && context) {
      const member = memberOf(action, transition, context.members.length);
      of[transition] = context.firstActivation + member;
      contexts[transition] = context.form === "device" ? -1 : action.context;
      members[transition] = member;
      enters[transition] = action.from === 0 ? 1 : 0;
      continue;
    }
    const actor = action?.actor ?? "";
    if (!names.includes(actor)) names.push(actor);
    of[transition] = -1 - names.indexOf(actor);
  }
  const activations = new Map(
    checker.contexts.flatMap((context) =>
      context.members.map(
        (name, member) =>
          [context.firstActivation + member, { name, context: context.name }] as const,
      ),
    ),
  );
  const nameOf = (who: number): string =>
    (who < 0 ? names[-1 - who] : activations.get(who)?.name) ?? "";
  const ownerOf = (who: number): string => activations.get(who)?.context ?? nameOf(who);
  return { of, contexts, members, enters, nameOf, ownerOf };
}
