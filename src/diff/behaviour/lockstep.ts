// Hot path: `follow` and `find`. No objects, closures, iterators or exceptions for a step.
/**
 * The quick way to see that one graph can do all that another does: to follow it step by step, each by the step of the same
 * statement that looks the same from outside, over steps that nobody sees where only one of them has these. If that succeeds from the initial states on, the pairs of states that were
 * met are a simulation, and so every word of the one is a word of the other. If not, nothing is known: the other may do
 * the same in another way.
 *
 * Source: weak simulations, after Milner, "Communication and Concurrency" (1989), chapter 5.
 */
import { countTransitions } from "../../runtime/transitions.js";
import { statementsOf } from "../concurrency/statements.js";
import { NOWHERE, type ObservedGraph } from "./observed-graph.js";
import { actorOfStep, keyOfStep, takerOfStep } from "./step-keys.js";
import type { LabelledGraph } from "./transition-system.js";

/** A graph whose steps are numbered so that the same on two sides have the same number. */
export interface Steps {
  readonly graph: ObservedGraph;
  /** By transition: who takes it; that, and with what; and which statement it is as well. */
  readonly actors: Int32Array;
  readonly takers: Int32Array;
  readonly keys: Int32Array;
  /** By word: what is seen of it; 0: nothing. */
  readonly seen: Int32Array;
}

/** Both sides, numbered alike; names of the first are read under the new one. */
export function numberSteps(
  sides: readonly [LabelledGraph, LabelledGraph],
  renames: ReadonlyMap<string, string>,
): readonly [Steps, Steps] {
  const texts = new Map<string, number>([["sees ", 0]]);
  const number = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const stepsOf = ({ graph, labelsOf }: LabelledGraph, names: typeof renames): Steps => {
    const { checker } = graph;
    const table = statementsOf(checker, names);
    const transitions = new Int32Array(countTransitions(checker));
    return {
      graph,
      actors: transitions.map((_, each) => number(actorOfStep(checker, each, names))),
      takers: transitions.map((_, each) => number(`by ${takerOfStep(checker, each, names)}`)),
      keys: transitions.map((_, each) => number(keyOfStep(checker, each, table, names))),
      seen: Int32Array.from(labelsOf, (labels) => number(`sees ${labels.join(" ")}`)),
    };
  };
  return [stepsOf(sides[0], renames), stepsOf(sides[1], new Map())];
}

/** True: the second can do all that the first does. False: nothing is known. */
export const follows = (first: Steps, second: Steps): boolean =>
  new Follower(first, second).succeeds();

/** Steps that nobody sees, taken by the second alone before it can follow. */
const MOST_DETOURS = 3;

class Follower {
  private readonly first: Steps;
  private readonly second: Steps;
  /** By state of the first: the one state of the second that follows it, -1 where it was not met yet. */
  private readonly partner: Int32Array;
  private readonly queue: Int32Array;
  private end = 0;

  constructor(first: Steps, second: Steps) {
    this.first = first;
    this.second = second;
    this.partner = new Int32Array(first.graph.states).fill(-1);
    this.queue = new Int32Array(first.graph.states);
  }

  succeeds(): boolean {
    const { initial } = this.first.graph;
    if (initial === 0 || initial > this.second.graph.initial) return false;
    for (let state = 0; state < initial; state++) this.meet(state, state);
    for (let at = 0; at < this.end; at++) if (!this.follow(this.queue[at]!)) return false;
    return true;
  }

  private meet(state: number, other: number): void {
    this.partner[state] = other;
    this.queue[this.end++] = state;
  }

  /** Whether each step of a state can be followed from its partner. */
  private follow(state: number): boolean {
    const { starts, targets, words } = this.first.graph;
    const { partner, second } = this;
    const other = partner[state]!;
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      const target = targets[edge]!;
      let found = -1;
      for (let detours = 0; found < 0 && detours <= MOST_DETOURS; detours++)
        found = this.find(edge, other, detours);
      if (found >= 0) {
        if (target !== NOWHERE && partner[target]! < 0)
          this.meet(target, second.graph.targets[found]!);
        continue;
      }
      // What nobody sees is followed by staying where one is.
      if (this.first.seen[words[edge]!] !== 0 || target === NOWHERE) return false;
      if (partner[target]! < 0) this.meet(target, other);
      else if (partner[target] !== other) return false;
    }
    return true;
  }

  /** A step of the second that is like this one of the first, behind so many detours; -1 where there is none. */
  private find(edge: number, from: number, detours: number): number {
    const { first, second, partner } = this;
    const transition = first.graph.transitions[edge]!;
    const { starts, targets, transitions, words } = second.graph;
    if (detours > 0) {
      const actor = first.actors[transition]!;
      for (let step = starts[from]!; step < starts[from + 1]!; step++) {
        if (second.seen[words[step]!] !== 0 || second.actors[transitions[step]!] !== actor)
          continue;
        if (targets[step] === NOWHERE) continue;
        const found = this.find(edge, targets[step]!, detours - 1);
        if (found >= 0) return found;
      }
      return -1;
    }
    const taker = first.takers[transition]!;
    const seen = first.seen[first.graph.words[edge]!]!;
    const target = first.graph.targets[edge]!;
    const wanted = target === NOWHERE ? NOWHERE : partner[target]!;
    let found = -1;
    for (let step = starts[from]!; step < starts[from + 1]!; step++) {
      if (second.takers[transitions[step]!] !== taker || second.seen[words[step]!] !== seen)
        continue;
      const there = targets[step]!;
      if ((there === NOWHERE) !== (target === NOWHERE)) continue;
      // A state has one partner; a step that leads to another is not like this one.
      if (target !== NOWHERE && wanted >= 0 && wanted !== there) continue;
      found = step;
      // The same statement if possible; else another of the same one who steps, for it may be written otherwise.
      if (second.keys[transitions[step]!] === first.keys[transition]) break;
    }
    return found;
  }
}
