// Hot path. Per successor: no objects, closures, iterators or exceptions; buffers are allocated up front.
/**
 * Visits states level by level, so that the first run found to anything is a shortest one. The state store's arena is
 * the queue: `at` is the state being expanded, everything behind it waits.
 *
 * Successors are gathered in batches, failures and all, and then judged and inserted in the order in which they came:
 * looking up 256 states at once hides most of the waiting for memory, and nothing else can tell the difference.
 */
import type { CheckOptions } from "../check-options.js";
import type { Checker, Sink } from "../checker.js";
import { Audience } from "../observers/observer.js";
import { fingerprintOf } from "../state/hash.js";
import { Predecessors } from "../state/predecessors.js";
import { StateStore } from "../state/state-store.js";
import { buildTrace, type Runs } from "../trace.js";
import type { Trace } from "../verdict.js";
import type { Exploration } from "./exploration.js";
import { BREAKS, Findings, LEADS, type Outcome } from "./findings.js";
import { type Counts, Pacer } from "./pacer.js";
import type { RecordedSteps } from "./recorded-steps.js";
import { Tally } from "./tally.js";

const BATCH = 256;

export async function exploreBreadthFirst(
  checker: Checker,
  options: CheckOptions,
  steps?: RecordedSteps,
  audience = new Audience([]),
): Promise<Exploration> {
  const search = new BreadthFirst(checker, options, steps, audience);
  await search.run();
  return search.exploration();
}

class BreadthFirst implements Sink, Runs {
  private readonly checker: Checker;
  private readonly words: number;
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
  private readonly fresh: Int32Array;

  // The batch: entry i has its words at i * words, its failures end at failureEnds[i], where those of i + 1 begin.
  private readonly batch: Int32Array;
  private readonly fingerprints = new Int32Array(BATCH);
  private readonly parents = new Int32Array(BATCH);
  private readonly transitions = new Int32Array(BATCH);
  private readonly failureEnds = new Int32Array(BATCH);
  private failures = new Int32Array(BATCH);
  private failureCount = 0;
  private filled = 0;

  private at = 0;
  private levelEnd = 0;
  private depth = 0;
  private parent = -1;
  private emitted = 0;

  constructor(
    checker: Checker,
    options: CheckOptions,
    steps: RecordedSteps | undefined,
    audience: Audience,
  ) {
    const { words } = checker;
    this.checker = checker;
    this.words = words;
    this.maxStates = options.maxStates ?? Infinity;
    this.maxDepth = options.maxDepth ?? Infinity;
    this.store = new StateStore(words);
    this.tally = new Tally(checker);
    this.findings = new Findings(checker, options, this, this.tally.notes);
    this.pacer = new Pacer(options);
    this.current = new Int32Array(words);
    this.next = new Int32Array(words);
    this.fresh = new Int32Array(words);
    this.batch = new Int32Array(BATCH * words);
    this.steps = steps;
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
    this.flush();
    while (!this.isOver()) {
      if (this.at === this.levelEnd && !this.beginLevel()) return;
      if (!this.expandSlice() || this.isOver()) continue;
      await this.pacer.pause(this.counts());
      // What the last slice has found counts, even if the search ends here.
      if (this.pacer.limit !== undefined) this.flush(true);
    }
  }

  emit(transition: number): void {
    const { next, current, batch, words } = this;
    const entry = this.filled++;
    const to = entry * words;
    for (let i = 0; i < words; i++) {
      batch[to + i] = next[i]!;
      next[i] = current[i]!;
    }
    this.fingerprints[entry] = fingerprintOf(batch, to, words);
    this.parents[entry] = this.parent;
    this.transitions[entry] = transition;
    this.failureEnds[entry] = this.failureCount;
    this.emitted++;
    if (this.filled === BATCH) this.flush();
  }

  fail(failure: number): void {
    if (this.failureCount === this.failures.length) {
      const longer = new Int32Array(this.failures.length * 2);
      longer.set(this.failures);
      this.failures = longer;
    }
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
    const { findings, tally, pacer, store, predecessors, steps } = this;
    const start = store.count > 0 ? this.traceTo(0) : undefined;
    steps?.finish(store.count);
    const graph = { store, predecessors, steps };
    return { findings, tally, pacer, ...this.reached(), graph, start };
  }

  /** Expands states of this level, until it ends or the search is over; true where the slice's time is up first. */
  private expandSlice(): boolean {
    const { checker, current, next, words, store, audience } = this;
    const { mayEnd } = checker;
    while (this.at < this.levelEnd) {
      store.arena.read(this.at, current);
      for (let i = 0; i < words; i++) next[i] = current[i]!;
      this.parent = this.at;
      this.emitted = 0;
      audience.look(current, this.at);
      checker.successors(current, next, this.sink);
      audience.leave(this.at);
      if (this.emitted === 0 && mayEnd !== undefined && !mayEnd(current)) {
        this.flush();
        if (!this.isOver()) this.findings.breakDeadlock(this.at);
      }
      if (this.isOver()) return false;
      this.at++;
      if (this.pacer.isDue()) return true;
    }
    return false;
  }

  /** False where there is no further level, or none that may be visited. */
  private beginLevel(): boolean {
    this.flush();
    if (this.isOver() || this.store.count === this.levelEnd) return false;
    if (this.depth + 1 >= this.maxDepth) {
      this.pacer.limit ??= `max-depth ${this.maxDepth}`;
      return false;
    }
    this.depth++;
    this.levelEnd = this.store.count;
    return true;
  }

  /** Judges and inserts the batch. What was emitted after the search has ended is dropped. */
  private flush(isLast = false): void {
    const { store, batch, fingerprints, transitions, words, findings, tally, steps } = this;
    const count = this.filled;
    const isFailing = this.failureCount > 0;
    this.filled = 0;
    this.failureCount = 0;
    if (count === 0 || findings.ended || (this.pacer.limit !== undefined && !isLast)) return;
    if (!this.makeRoom(count)) return this.endAt(0);
    store.touch(batch, fingerprints, count);
    const isTight = store.count + count > this.maxStates;
    for (let entry = 0; entry < count; entry++) {
      const outcome = isFailing ? this.judge(entry) : LEADS;
      if (outcome !== LEADS) {
        if (findings.ended) return this.endAt(entry);
        const from = this.parents[entry]!;
        if (steps && from >= 0) steps.end(from, transitions[entry]!, outcome === BREAKS);
        continue;
      }
      const at = entry * words;
      const fingerprint = fingerprints[entry]!;
      if (isTight && store.count >= this.maxStates && store.find(batch, at, fingerprint) < 0) {
        this.pacer.limit ??= `max-states ${this.maxStates}`;
        return this.endAt(entry);
      }
      tally.countStep(transitions[entry]!);
      const state = store.insert(batch, at, fingerprint);
      const parent = this.parents[entry]!;
      if (steps && parent >= 0) steps.add(parent, transitions[entry]!, state < 0 ? ~state : state);
      if (state >= 0) {
        this.predecessors.push(parent, transitions[entry]!);
        if (findings.looksAtStates) {
          for (let i = 0; i < words; i++) this.fresh[i] = batch[at + i]!;
          findings.checkState(this.fresh, state);
        }
      }
      if (findings.ended) return this.endAt(entry);
    }
    findings.settle();
  }

  /** The state whose step is the last to count is not done with: whoever goes on would have to begin there. */
  private endAt(entry: number): void {
    this.at = Math.max(0, this.parents[entry]!);
  }

  /** Whether the step leads to a state; what it breaks is reported and counted. */
  private judge(entry: number): Outcome {
    const begin = entry === 0 ? 0 : this.failureEnds[entry - 1]!;
    const end = this.failureEnds[entry]!;
    if (begin === end) return LEADS;
    const transition = this.transitions[entry]!;
    const outcome = this.findings.judgeStep(
      this.failures,
      begin,
      end,
      this.parents[entry]!,
      transition,
      this.batch,
      entry * this.words,
    );
    if (outcome === BREAKS) this.tally.countBroken(transition);
    return outcome;
  }

  private makeRoom(more: number): boolean {
    const bytes = this.bytesFor(more);
    if (this.steps?.reserve(this.at + 1, more, bytes, this.pacer) === false) return false;
    if (!this.pacer.limitMemory(bytes)) return false;
    this.predecessors.reserve(more);
    if (this.store.reserve(more)) return true;
    this.pacer.limit ??= `max-states ${this.store.count}`;
    return false;
  }

  private bytesFor(more: number): number {
    return this.store.bytesFor(more) + this.predecessors.bytes + this.audience.bytes;
  }

  private isOver(): boolean {
    return this.findings.ended || this.pacer.limit !== undefined;
  }

  private reached(): {
    readonly distinctStates: number;
    readonly depth: number;
    readonly frontier: number;
  } {
    const { count } = this.store;
    const depth = count > this.levelEnd ? this.depth + 1 : this.depth;
    return { distinctStates: count, depth, frontier: count - this.at };
  }

  private counts(): Counts {
    const { distinctStates: states, depth, frontier } = this.reached();
    const memoryBytes = this.bytesFor(0) + (this.steps?.bytes ?? 0);
    return { states, generated: this.tally.generated, depth, frontier, memoryBytes };
  }
}
