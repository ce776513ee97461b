// Hot path. Per successor: no objects, closures, iterators or exceptions; the stack grows by doubling.
/**
 * Follows one run as far as it leads, then goes back to the last step not yet taken. A state is numbered when the run
 * comes to it, so that its predecessors are the run's path: not a shortest one. Counts of states and steps are those of
 * the breadth-first search wherever both are complete.
 */
import type { CheckOptions } from "../check-options.js";
import type { Checker, Sink } from "../checker.js";
import { Audience } from "../observers/observer.js";
import { NOWHERE } from "../state/edges.js";
import { fingerprintOf } from "../state/hash.js";
import { Predecessors } from "../state/predecessors.js";
import { StateStore } from "../state/state-store.js";
import { buildTrace, type Runs } from "../trace.js";
import type { Trace } from "../verdict.js";
import type { Exploration } from "./exploration.js";
import { BREAKS, Findings, LEADS } from "./findings.js";
import { type Counts, Pacer } from "./pacer.js";
import type { RecordedSteps } from "./recorded-steps.js";
import { Tally } from "./tally.js";

export async function exploreDepthFirst(
  checker: Checker,
  options: CheckOptions,
  steps?: RecordedSteps,
  audience = new Audience([]),
): Promise<Exploration> {
  const search = new DepthFirst(checker, options, steps, audience);
  await search.run();
  return search.exploration();
}

/** Beside the words of each state on the stack: its parent, the transition, the depth, the edge that leads to it. */
const BESIDE = 4;
/** Steps of one state for which there is always room. */
const MOST_STEPS = 2 ** 10;

class DepthFirst implements Sink, Runs {
  private readonly checker: Checker;
  private readonly words: number;
  private readonly stride: number;
  private readonly maxStates: number;
  private readonly maxDepth: number;
  private readonly store: StateStore;
  private readonly predecessors = new Predecessors();
  private readonly tally: Tally;
  private readonly findings: Findings;
  private readonly pacer: Pacer;
  private readonly steps: RecordedSteps | undefined;
  private readonly audience: Audience;
  /** What the checker is given: this, or who listens as well. */
  private readonly sink: Sink;
  private readonly current: Int32Array;
  private readonly next: Int32Array;

  /** Steps not yet taken, `stride` words each, the next one last. */
  private stack: Int32Array;
  private top = 0;
  private failures: Int32Array = new Int32Array(16);
  private failureCount = 0;
  private parent = -1;
  private depth = 0;
  private deepest = 0;
  private emitted = 0;
  /** States not expanded for their depth. */
  private cut = 0;

  constructor(
    checker: Checker,
    options: CheckOptions,
    steps: RecordedSteps | undefined,
    audience: Audience,
  ) {
    const { words } = checker;
    this.checker = checker;
    this.words = words;
    this.stride = words + BESIDE;
    this.maxStates = options.maxStates ?? Infinity;
    this.maxDepth = options.maxDepth ?? Infinity;
    this.store = new StateStore(words);
    this.tally = new Tally(checker);
    this.findings = new Findings(checker, options, this, this.tally.notes);
    this.pacer = new Pacer(options);
    this.steps = steps;
    this.current = new Int32Array(words);
    this.next = new Int32Array(words);
    this.stack = new Int32Array(1024 * this.stride);
    this.audience = audience;
    this.sink = audience.sinkFor(this, this.next);
  }

  /** Ends where the search is over, also for want of memory: what it has found until then counts. */
  async run(): Promise<void> {
    try {
      await this.visitAll();
    } catch (error) {
      if (!this.pacer.ranOut(error)) throw error;
    }
  }

  private async visitAll(): Promise<void> {
    this.checker.initial(this.next, this);
    this.reverse(0);
    while (this.top > 0 && !this.isOver()) {
      if (this.visitSlice() && !this.isOver()) await this.pacer.pause(this.counts());
    }
    if (this.cut > 0 && !this.isOver()) this.pacer.limit = `max-depth ${this.maxDepth}`;
  }

  emit(transition: number): void {
    const { next, current, words } = this;
    this.emitted++;
    const count = this.failureCount;
    this.failureCount = 0;
    if (!this.isOver() && (count === 0 || this.judge(count, transition))) {
      this.tally.countStep(transition);
      this.push(transition);
    }
    for (let i = 0; i < words; i++) next[i] = current[i]!;
  }

  fail(failure: number): void {
    if (this.failureCount === this.failures.length) this.failures = lengthen(this.failures);
    this.failures[this.failureCount++] = failure;
  }

  note(note: number): void {
    this.tally.notes[note] = 1;
  }

  event(): void {}

  traceTo(state: number): Trace {
    return buildTrace(this.store.arena, this.predecessors, state);
  }

  exploration(): Exploration {
    const { findings, tally, pacer, store, predecessors, deepest: depth } = this;
    const frontier = this.top / this.stride + this.cut;
    const start = store.count > 0 ? this.traceTo(0) : undefined;
    this.steps?.finish(store.count);
    const graph = { store, predecessors, steps: this.steps };
    return { findings, tally, pacer, distinctStates: store.count, depth, frontier, graph, start };
  }

  /** Takes steps from the stack, until it is empty or the search is over; true where the slice's time is up first. */
  private visitSlice(): boolean {
    const { store, words } = this;
    while (this.top > 0) {
      this.top -= this.stride;
      const { stack, top } = this;
      const fingerprint = fingerprintOf(stack, top, words);
      const edge = stack[top + words + 3]!;
      let state = store.find(stack, top, fingerprint);
      if (state < 0) {
        if (store.count >= this.maxStates) this.pacer.limit ??= `max-states ${this.maxStates}`;
        if (this.isOver() || !this.makeRoom()) {
          // Not visited: it is still to be done.
          this.top += this.stride;
          return false;
        }
        state = store.insert(stack, top, fingerprint);
        this.visit(state);
        if (this.isOver()) return false;
      }
      this.steps?.settle(edge, state);
      if (this.pacer.isDue()) return true;
    }
    return false;
  }

  /** Numbers the state just taken from the stack, looks at it, and puts its successors there. */
  private visit(state: number): void {
    const { stack, top, words, current, next, findings, checker, audience, store } = this;
    for (let i = 0; i < words; i++) next[i] = current[i] = stack[top + i]!;
    this.predecessors.push(stack[top + words]!, stack[top + words + 1]!);
    this.depth = stack[top + words + 2]!;
    this.parent = state;
    if (this.depth > this.deepest) this.deepest = this.depth;
    if (findings.looksAtStates) findings.checkState(current, state);
    if (findings.ended) return;
    if (this.depth >= this.maxDepth) {
      this.cut++;
      audience.lookAtRest(checker, store);
      return;
    }
    this.emitted = 0;
    audience.look(current, state);
    checker.successors(current, next, this.sink);
    audience.leave(state);
    if (this.emitted === 0 && checker.mayEnd !== undefined && !checker.mayEnd(current))
      findings.breakDeadlock(state);
    findings.settle();
    this.reverse(top);
  }

  private push(transition: number): void {
    const { next, words, top, parent, steps } = this;
    if (top + this.stride > this.stack.length) this.stack = lengthen(this.stack);
    const { stack } = this;
    for (let i = 0; i < words; i++) stack[top + i] = next[i]!;
    stack[top + words] = parent;
    stack[top + words + 1] = transition;
    stack[top + words + 2] = this.depth + 1;
    stack[top + words + 3] = steps && parent >= 0 ? steps.add(parent, transition, NOWHERE) : -1;
    this.top += this.stride;
  }

  /** Turns the steps above `bottom` round, so that the first of them is taken first. */
  private reverse(bottom: number): void {
    const { stack, stride } = this;
    for (let low = bottom, high = this.top - stride; low < high; low += stride, high -= stride) {
      for (let i = 0; i < stride; i++) {
        const word = stack[low + i]!;
        stack[low + i] = stack[high + i]!;
        stack[high + i] = word;
      }
    }
  }

  private judge(count: number, transition: number): boolean {
    const { findings, failures, parent, next } = this;
    const outcome = findings.judgeStep(failures, 0, count, parent, transition, next, 0);
    if (outcome === BREAKS) this.tally.countBroken(transition);
    if (outcome !== LEADS && parent >= 0) this.steps?.end(parent, transition, outcome === BREAKS);
    return outcome === LEADS && !findings.ended;
  }

  private makeRoom(): boolean {
    const bytes = this.bytesFor(1);
    this.steps?.reserve(this.store.count + 1, MOST_STEPS, bytes, this.pacer);
    if (!this.pacer.limitMemory(bytes)) return false;
    this.predecessors.reserve(1);
    if (this.store.reserve(1)) return true;
    this.pacer.limit ??= `max-states ${this.store.count}`;
    return false;
  }

  private bytesFor(more: number): number {
    return this.store.bytesFor(more) + this.predecessors.bytes + this.audience.bytes + this.top * 4;
  }

  private isOver(): boolean {
    return this.findings.ended || this.pacer.limit !== undefined;
  }

  private counts(): Counts {
    const { store, tally, depth } = this;
    const frontier = this.top / this.stride + this.cut;
    return {
      states: store.count,
      generated: tally.generated,
      depth,
      frontier,
      memoryBytes: this.bytesFor(0) + (this.steps?.bytes ?? 0),
    };
  }
}

function lengthen(array: Int32Array): Int32Array {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}
