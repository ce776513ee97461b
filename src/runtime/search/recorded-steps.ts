// Hot path: `add` for every step. No objects, closures, iterators or exceptions.
/**
 * What a search that keeps its states also keeps of their steps, where something is asked that needs them: the edges, and
 * for each state who steps from it. Steps are worth less than states: where memory ends they are given up and the search
 * goes on, unless it is run for their sake.
 */
import { exhausted } from "../../words/exhausted.js";
import type { Checker } from "../checker.js";
import { Edges, NOWHERE } from "../state/edges.js";
import { Numbers } from "../state/numbers.js";
import { type Activations, numberActivations } from "./activations.js";
import { OUT_OF_MEMORY, type Pacer } from "./pacer.js";

export class RecordedSteps {
  readonly activations: Activations;
  readonly edges: Edges;
  /** For each state a bit mask of `masksPerState` words: the activations that step from it. */
  readonly steppers = new Numbers();
  /** Why they have been given up: then none are left here. */
  limit: string | undefined;
  private readonly areNeeded: boolean;
  private readonly width: number;

  /** `areNeeded`: with transitions, and a search that cannot keep them ends. */
  constructor(checker: Checker, areNeeded: boolean) {
    this.activations = numberActivations(checker);
    this.edges = new Edges(areNeeded);
    this.areNeeded = areNeeded;
    this.width = this.activations.masksPerState;
  }

  get bytes(): number {
    return this.edges.bytes + this.steppers.bytes;
  }

  /**
   * Makes room for states below `states` and for `more` steps, beside the `others` bytes of the search. False where the
   * search has to end for want of it.
   */
  reserve(states: number, more: number, others: number, pacer: Pacer): boolean {
    if (this.limit !== undefined) return true;
    this.limit = pacer.lackFor(others + this.bytes + 4 * more);
    if (this.limit === undefined && !this.allocate(states, more)) this.limit = OUT_OF_MEMORY;
    if (this.limit === undefined) return true;
    this.edges.clear();
    this.steppers.clear();
    if (this.areNeeded) pacer.limit ??= this.limit;
    return !this.areNeeded;
  }

  private allocate(states: number, more: number): boolean {
    try {
      this.edges.reserve(states, more);
      this.steppers.reserve(states * this.width - this.steppers.count);
      return true;
    } catch (error) {
      if (exhausted(error) === "memory") return false;
      throw error;
    }
  }

  /** Adds a step; states come in the order of their numbers. Gives the number of its edge, for `settle`. */
  add(from: number, transition: number, target: number): number {
    if (this.limit !== undefined) return -1;
    this.open(from);
    const bit = this.activations.bitOf[transition]!;
    if (bit >= 0) {
      const at = from * this.width + (bit >>> 5);
      this.steppers.set(at, this.steppers.get(at) | (1 << (bit & 31)));
    }
    return this.edges.add(transition, target);
  }

  /** Says where a step leads whose target was not known when it was added. */
  settle(edge: number, target: number): void {
    if (this.limit === undefined && edge !== -1) this.edges.targets.set(edge >>> 0, target);
  }

  /** A step on which its run ends: it breaks a rule, or an `assume` ends it, and then it is no step at all. */
  end(from: number, transition: number, breaks: boolean): void {
    if (this.limit !== undefined) return;
    if (breaks) this.add(from, transition, NOWHERE);
    this.open(from);
    // What would come after it is unknown: all might step there.
    for (let i = 0; i < this.width; i++) this.steppers.set(from * this.width + i, -1);
  }

  /** After a complete search: states that were never stepped from have no steps. */
  finish(states: number): void {
    if (this.limit === undefined) this.open(states);
  }

  private open(state: number): void {
    this.edges.open(state);
    while (this.steppers.count < (state + 1) * this.width) this.steppers.push(0);
  }
}
