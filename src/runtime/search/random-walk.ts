/**
 * Takes one step after another, each chosen among all that are possible, and begins anew where there is none or after
 * 10,000 steps. It keeps no states, so it can neither count distinct ones nor prove anything; but whatever breaks a rule
 * on its way, or next to it, is found, however large the space.
 */
import type { CheckOptions } from "../check-options.js";
import type { Checker, Sink } from "../checker.js";
import { Arena } from "../state/arena.js";
import type { Runs } from "../trace.js";
import type { Trace, TraceStep } from "../verdict.js";
import type { Exploration } from "./exploration.js";
import { BREAKS, Findings, LEADS } from "./findings.js";
import { type Counts, Pacer } from "./pacer.js";
import { RandomNumbers } from "./random-numbers.js";
import { Tally } from "./tally.js";

const LONGEST_RUN = 10_000;
const DEFAULT_STEPS = 1_000_000;

export async function exploreRandomly(
  checker: Checker,
  options: CheckOptions,
): Promise<Exploration> {
  const walk = new RandomWalk(checker, options);
  await walk.run();
  return walk.exploration();
}

class RandomWalk implements Sink, Runs {
  private readonly checker: Checker;
  private readonly steps: number;
  private readonly random: RandomNumbers;
  private readonly tally: Tally;
  private readonly findings: Findings;
  private readonly pacer: Pacer;
  private readonly current: Int32Array;
  private readonly next: Int32Array;
  private readonly initials: Arena;
  /** The run so far: its states, and the transition that led to each but the first. */
  private readonly states: Int32Array;
  private readonly transitions: Int32Array;
  /** States in it; 0 before an initial one is chosen. */
  private length = 0;

  private readonly chosen: Int32Array;
  private chosenTransition = -1;
  private candidates = 0;
  private emitted = 0;
  private failures: number[] = [];
  private taken = 0;
  private deepest = 0;
  private isInitial = true;

  constructor(checker: Checker, options: CheckOptions) {
    const { words } = checker;
    this.checker = checker;
    this.steps = options.steps ?? DEFAULT_STEPS;
    this.random = new RandomNumbers(options.seed ?? 1);
    this.tally = new Tally(checker);
    this.findings = new Findings(checker, options, this, this.tally.notes);
    this.pacer = new Pacer(options);
    this.current = new Int32Array(words);
    this.next = new Int32Array(words);
    this.chosen = new Int32Array(words);
    this.initials = new Arena(words);
    const longest = Math.max(1, Math.min(LONGEST_RUN + 1, options.maxDepth ?? Infinity));
    this.states = new Int32Array(longest * words);
    this.transitions = new Int32Array(longest);
  }

  async run(): Promise<void> {
    this.checker.initial(this.next, this);
    this.isInitial = false;
    while (!this.isOver()) {
      if (this.initials.count === 0 || this.taken >= this.steps) {
        this.pacer.limit = `random walk of ${this.taken} steps`;
        return;
      }
      this.walk();
      if (this.pacer.isDue()) await this.pacer.pause(this.counts());
    }
  }

  emit(transition: number): void {
    const { failures, next } = this;
    this.emitted++;
    this.failures = [];
    if (!this.isOver() && (failures.length === 0 || this.judge(failures, transition))) {
      if (this.isInitial) {
        this.initials.push(next, 0);
        this.tally.countStep(-1);
      } else if (this.random.below(++this.candidates) === 0) {
        // Each candidate takes the place of the one before with a chance that leaves all equally likely.
        this.chosen.set(next);
        this.chosenTransition = transition;
      }
    }
    next.set(this.current);
  }

  fail(failure: number): void {
    this.failures.push(failure);
  }

  note(note: number): void {
    this.tally.notes[note] = 1;
  }

  event(): void {}

  /** The run so far, whatever state is asked for: the walk only ever looks at the last one. */
  traceTo(): Trace {
    const steps: TraceStep[] = [];
    for (let i = 1; i < this.length; i++)
      steps.push({ transition: this.transitions[i]!, state: this.stateOf(i) });
    return { initial: this.stateOf(0), steps };
  }

  exploration(): Exploration {
    const { findings, tally, pacer, deepest: depth } = this;
    const none = { distinctStates: 0, frontier: 0, graph: undefined, start: undefined };
    return { findings, tally, pacer, depth, ...none };
  }

  /** One step; where none is possible, or the run is long enough, the next one begins a new run. */
  private walk(): void {
    const { checker, current, next, findings } = this;
    if (this.length === 0) this.begin();
    if (findings.ended) return;
    next.set(current);
    this.emitted = this.candidates = 0;
    checker.successors(current, next, this);
    if (this.emitted === 0 && checker.mayEnd !== undefined && !checker.mayEnd(current))
      findings.breakDeadlock(this.length - 1);
    findings.settle();
    if (findings.ended) return;
    if (this.candidates === 0 || this.length === this.transitions.length) {
      // A run that cannot even begin counts as a step, or a walk with no step to take would never end.
      if (this.length === 1) this.taken++;
      this.length = 0;
      return;
    }
    this.taken++;
    this.tally.countStep(this.chosenTransition);
    this.goTo(this.chosen, this.chosenTransition);
  }

  private begin(): void {
    this.initials.read(this.random.below(this.initials.count), this.chosen);
    this.goTo(this.chosen, -1);
  }

  private goTo(state: Int32Array, transition: number): void {
    this.current.set(state);
    this.states.set(state, this.length * this.checker.words);
    this.transitions[this.length++] = transition;
    this.deepest = Math.max(this.deepest, this.length);
    this.findings.checkState(this.current, this.length - 1);
  }

  private stateOf(i: number): Int32Array {
    const { words } = this.checker;
    return this.states.slice(i * words, (i + 1) * words);
  }

  private judge(failures: readonly number[], transition: number): boolean {
    const { findings, next } = this;
    const all = Int32Array.from(failures);
    const parent = this.isInitial ? -1 : this.length - 1;
    const outcome = findings.judgeStep(all, 0, all.length, parent, transition, next, 0);
    if (outcome === BREAKS) this.tally.countBroken(transition);
    return outcome === LEADS && !findings.ended;
  }

  private isOver(): boolean {
    return this.findings.ended || this.pacer.limit !== undefined;
  }

  private counts(): Counts {
    const { tally, deepest: depth } = this;
    const memoryBytes = this.states.byteLength + this.transitions.byteLength;
    return { states: this.taken, generated: tally.generated, depth, frontier: 0, memoryBytes };
  }
}
