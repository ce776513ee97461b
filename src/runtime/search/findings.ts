// Hot path: checkState for every new state, judgeStep for every failing step. No objects unless something is found.
/**
 * What a search has found: it is told every new state and every step that fails, and keeps one violation for each
 * rule, assertion and property, with the run to the first place where it is broken. It says when the search may end.
 */
import type { CheckOptions } from "../check-options.js";
import type { Checker, FailureInfo, PropertyInfo } from "../checker.js";
import { demandsReachable, endsSearch } from "../expectation.js";
import type { Runs } from "../trace.js";
import type { Trace, Violation } from "../verdict.js";

/** What becomes of a step that fails: it still leads to a state, it breaks a rule and ends, an `assume` ends it. */
export const LEADS = 0;
export const BREAKS = 1;
export const ENDS_SILENTLY = 2;
export type Outcome = typeof LEADS | typeof BREAKS | typeof ENDS_SILENTLY;

type StateRule = Checker["stateRules"][number];

export class Findings {
  readonly violations: Violation[] = [];
  /** Nothing more need be searched. */
  ended = false;
  private readonly checker: Checker;
  private readonly stopAtFirst: boolean | undefined;
  private readonly runs: Runs;
  private readonly notes: Uint8Array;
  private readonly reported = new Set<string>();
  /** 1 for each failure that has been reported, and each `assume` that has failed, so that a common one costs no look at its name. */
  private readonly known: Uint8Array;
  private invariants: readonly PropertyInfo[];
  private reachables: readonly PropertyInfo[];
  private stateRules: readonly StateRule[];
  /** Broken by a state, but not yet by a run that needs it to hold. */
  private pending: readonly { readonly rule: StateRule; readonly trace: Trace }[] = [];

  constructor(checker: Checker, options: CheckOptions, runs: Runs, notes: Uint8Array) {
    this.checker = checker;
    this.stopAtFirst = options.stopAtFirst;
    this.runs = runs;
    this.notes = notes;
    this.known = new Uint8Array(checker.failures.length);
    this.invariants = checker.invariants;
    this.reachables = checker.reachables;
    this.stateRules = checker.stateRules;
  }

  /** Whether some step has come to this failure, an `assume` that did not hold included. */
  hasFailed(failure: number): boolean {
    return this.known[failure] === 1;
  }

  /** Looks at a new state. Whoever calls this may skip it while nothing is left to look for. */
  checkState(words: Int32Array, state: number): void {
    const { invariants, reachables, stateRules } = this;
    for (let i = 0; i < invariants.length; i++)
      if (!invariants[i]!.holds(words)) this.breakInvariant(invariants[i]!, state);
    for (let i = 0; i < reachables.length; i++)
      if (reachables[i]!.holds(words)) this.reachables = without(this.reachables, reachables[i]!);
    for (let i = 0; i < stateRules.length; i++)
      if (!stateRules[i]!.holds(words)) this.breakStateRule(stateRules[i]!, state);
  }

  get looksAtStates(): boolean {
    return this.invariants.length + this.reachables.length + this.stateRules.length > 0;
  }

  /** Reports the rules broken by a state, once what makes them count has been noted. */
  settle(): void {
    for (const broken of this.pending) {
      const { rule, trace } = broken;
      if (rule.needs !== undefined && this.notes[rule.needs] !== 1) continue;
      this.pending = without(this.pending, broken);
      const { message, platform, place } = rule;
      this.report({ kind: "rule", name: rule.rule, message, platform, place, trace });
    }
  }

  /**
   * Judges the step from `parent` to the state at `words[at]`, given its failures `failures[begin]` to `failures[end - 1]`
   * in the order in which they happened. What comes after an `assume` does not happen.
   */
  judgeStep(
    failures: Int32Array,
    begin: number,
    end: number,
    parent: number,
    transition: number,
    words: Int32Array,
    at: number,
  ): Outcome {
    let outcome: Outcome = LEADS;
    let last = begin;
    let isNew = false;
    for (; last < end; last++) {
      const number = failures[last]!;
      const failure = this.checker.failures[number]!;
      if (failure.kind === "assume") {
        this.known[number] = 1;
        if (outcome === LEADS) outcome = ENDS_SILENTLY;
        break;
      }
      if (failure.ends) outcome = BREAKS;
      if (this.known[number] === 0) isNew = true;
    }
    if (isNew) {
      const numbers = failures.slice(begin, last);
      this.breakRules(numbers, this.traceOver(parent, transition, words, at, outcome));
    }
    return outcome;
  }

  /** Deadlock (c): no step is possible, and nothing says that a run may end here. */
  breakDeadlock(state: number): void {
    this.report({
      kind: "deadlock",
      name: "deadlock",
      message: "no step is possible, and a run may not end here",
      place: undefined,
      trace: this.runs.traceTo(state),
    });
  }

  /** After a complete search: what no run reaches. */
  reportUnreached(initial: Trace): void {
    for (const { name, place } of this.reachables)
      if (demandsReachable(this.checker.expectation, name))
        this.report({
          kind: "reachable",
          name,
          message: `no run reaches ${name}`,
          place,
          trace: initial,
        });
  }

  report(found: Omit<Violation, "depth" | "platform" | "together"> & Partial<Violation>): void {
    const key = `${found.kind} ${found.name}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    const depth = found.trace.steps.length;
    this.violations.push({ platform: undefined, together: [], ...found, depth });
    this.ended = endsSearch(this.checker.expectation, this.stopAtFirst, this.violations);
  }

  private breakInvariant(property: PropertyInfo, state: number): void {
    this.invariants = without(this.invariants, property);
    const { name, place } = property;
    const message = `invariant ${name} does not hold: ${property.text}`;
    this.report({ kind: "invariant", name, message, place, trace: this.runs.traceTo(state) });
  }

  /** Its run is kept at once: the states that come after may make it count, but not make it shorter. */
  private breakStateRule(rule: StateRule, state: number): void {
    this.stateRules = without(this.stateRules, rule);
    this.pending = [...this.pending, { rule, trace: this.runs.traceTo(state) }];
    this.settle();
  }

  private breakRules(numbers: Int32Array, trace: Trace): void {
    const broken = new Map<string, FailureInfo>();
    for (const number of numbers) {
      this.known[number] = 1;
      const failure = this.checker.failures[number]!;
      const key = `${failure.kind} ${failure.name}`;
      if (!broken.has(key)) broken.set(key, failure);
    }
    const all = [...broken.values()];
    for (const failure of all) {
      if (failure.kind === "assume") continue;
      const { kind, name, message, platform, place } = failure;
      const together = all.filter((other) => other !== failure).map((other) => other.name);
      this.report({ kind, name, message, platform, place, together, trace });
    }
  }

  /** The run that the step ends, with the state it leads to if any. */
  private traceOver(
    parent: number,
    transition: number,
    words: Int32Array,
    at: number,
    outcome: Outcome,
  ): Trace {
    const reached = words.slice(at, at + this.checker.words);
    const state = outcome === LEADS ? reached : undefined;
    if (parent < 0) return { initial: reached, steps: state ? [] : [{ transition, state }] };
    const { initial, steps } = this.runs.traceTo(parent);
    const step = state ? { transition, state } : { transition, state, attempted: reached };
    return { initial, steps: [...steps, step] };
  }
}

const without = <T>(list: readonly T[], item: T): readonly T[] =>
  list.filter((other) => other !== item);
