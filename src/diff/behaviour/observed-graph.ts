// Hot path: emit, fail and event. No objects, closures or exceptions for a step.
/**
 * The states of a complete search, explored once more → all edges, each with the transition that makes it and the word
 * of observable events that it carries. A step that breaks a rule leads nowhere, and what it breaks is its only event.
 * A step that an `assume` ends is no step at all.
 */
import type { Checker, Sink } from "../../runtime/checker.js";
import type { Counts, Pacer } from "../../runtime/search/pacer.js";
import { fingerprintOf } from "../../runtime/state/hash.js";
import type { StateStore } from "../../runtime/state/state-store.js";
import { actionOf, countTransitions, memberOf } from "../../runtime/transitions.js";
import { LabelWords } from "./label-words.js";

/** In place of a state: the step breaks a rule, and its run ends. */
export const NOWHERE = -1;

const LEADS = 0;
const BREAKS = 1;
const ASSUMED = 2;

export interface ObservedGraph {
  readonly checker: Checker;
  readonly store: StateStore;
  /** States are numbered as they were found: the initial ones come first. */
  readonly states: number;
  readonly initial: number;
  /** Edges of state s are starts[s] to starts[s + 1] - 1, in the checker's order. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly transitions: Int32Array;
  /** Numbers of words. Word 0 is empty: the step is internal. */
  readonly words: Int32Array;
  /** By word: who steps, on which CPU (-1: none), then each event's number and what it carries; -1 - n: breaks failure n. */
  readonly written: readonly (readonly number[])[];
  /** By transition: see Who. */
  readonly who: Who;
}

/** Who takes each transition: activation numbers of contexts; devices and actions by name, as negative numbers. */
export interface Who {
  readonly of: Int32Array;
  /** Index of its context, -1 for a device or an action; the member that steps; 1 where it enters. */
  readonly contexts: Int32Array;
  readonly members: Int32Array;
  readonly enters: Uint8Array;
  readonly nameOf: (who: number) => string;
}

/** Undefined if the pacer stops it. `edges`: how many steps there are, at least. */
export async function observeGraph(
  checker: Checker,
  store: StateStore,
  initial: number,
  edges: number,
  pacer: Pacer,
  counts: Counts,
): Promise<ObservedGraph | undefined> {
  const observer = new Observer(checker, store, initial, edges);
  while (!observer.isComplete) {
    observer.expandSlice(pacer);
    if (!observer.isComplete) await pacer.pause(counts);
    if (pacer.limit !== undefined) return undefined;
  }
  return observer.graph();
}

class Observer implements Sink {
  private readonly current: Int32Array;
  private readonly next: Int32Array;
  private readonly starts: Int32Array;
  private readonly targets: Int32Array;
  private readonly transitions: Int32Array;
  private readonly wordOf: Int32Array;
  private readonly words = new LabelWords();
  private readonly who: Who;
  private readonly seen: number[] = [];
  private readonly failures: number[] = [];
  private readonly checker: Checker;
  private readonly store: StateStore;
  private readonly initial: number;
  private at = 0;
  private edgeCount = 0;

  constructor(checker: Checker, store: StateStore, initial: number, edges: number) {
    this.checker = checker;
    this.store = store;
    this.initial = initial;
    this.current = new Int32Array(checker.words);
    this.next = new Int32Array(checker.words);
    this.starts = new Int32Array(store.count + 1);
    this.targets = new Int32Array(edges);
    this.transitions = new Int32Array(edges);
    this.wordOf = new Int32Array(edges);
    this.who = numberWho(checker);
    this.words.begin();
    this.words.add([]);
  }

  get isComplete(): boolean {
    return this.at === this.store.count;
  }

  expandSlice(pacer: Pacer): void {
    const { store, current, next, checker } = this;
    while (!this.isComplete) {
      store.arena.read(this.at, current);
      for (let i = 0; i < current.length; i++) next[i] = current[i]!;
      checker.successors(current, next, this);
      this.at++;
      this.starts[this.at] = this.edgeCount;
      if (pacer.isDue()) return;
    }
  }

  event(event: number, ...carried: readonly number[]): void {
    this.seen.push(event);
    for (let i = 0; i < carried.length; i++) this.seen.push(carried[i]!);
  }

  fail(failure: number): void {
    this.failures.push(failure);
  }

  note(): void {}

  emit(transition: number): void {
    const { next, current, seen, failures } = this;
    const ending = failures.length > 0 ? this.endOfRun() : LEADS;
    if (ending !== ASSUMED) {
      const ends = ending === BREAKS;
      const target = ends ? NOWHERE : this.store.find(next, 0, fingerprintOf(next, 0, next.length));
      this.targets[this.edgeCount] = target;
      this.transitions[this.edgeCount] = transition;
      // Of a step that breaks a rule nothing is seen but that.
      if (ends) seen.length = 0;
      for (let i = 0; i < failures.length; i++) seen.push(-1 - failures[i]!);
      this.wordOf[this.edgeCount++] = seen.length === 0 ? 0 : this.word(transition);
    }
    seen.length = 0;
    failures.length = 0;
    for (let i = 0; i < next.length; i++) next[i] = current[i]!;
  }

  /** The word of a step: who steps, on which CPU, and what is seen. */
  private word(transition: number): number {
    const { seen, words, who } = this;
    const actor = who.of[transition]!;
    const cpu = this.cpuOf(transition);
    words.begin();
    words.push(actor);
    words.push(cpu);
    for (let i = 0; i < seen.length; i++) words.push(seen[i]!);
    const known = words.end();
    return known >= 0 ? known : words.add([actor, cpu, ...seen]);
  }

  private cpuOf(transition: number): number {
    const { who, checker } = this;
    const context = who.contexts[transition]!;
    if (context < 0) return -1;
    const state = who.enters[transition] === 1 ? this.next : this.current;
    return checker.contexts[context]!.cpu(state, who.members[transition]!);
  }

  /** What the first of the failures that ends the run makes of it. */
  private endOfRun(): number {
    const { failures, checker } = this;
    for (let i = 0; i < failures.length; i++) {
      const { kind, ends } = checker.failures[failures[i]!]!;
      if (kind === "assume") return ASSUMED;
      if (ends) return BREAKS;
    }
    return LEADS;
  }

  graph(): ObservedGraph {
    const { checker, store, initial, starts, edgeCount, who } = this;
    return {
      checker,
      store,
      states: store.count,
      initial,
      starts,
      targets: this.targets.subarray(0, edgeCount),
      transitions: this.transitions.subarray(0, edgeCount),
      words: this.wordOf.subarray(0, edgeCount),
      written: this.words.sequences,
      who,
    };
  }
}

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
      context.members.map((name, member) => [context.firstActivation + member, name] as const),
    ),
  );
  const nameOf = (who: number): string => (who < 0 ? names[-1 - who] : activations.get(who)) ?? "";
  return { of, contexts, members, enters, nameOf };
}
