// Hot path: `follow`. No objects, closures, iterators or exceptions for a step.
/**
 * The quick way to see that one graph can do all that another does: to follow it step by step, each by the step of the same
 * statement that looks the same from outside. If that succeeds from the initial states on, the pairs of states that were
 * met are a simulation, and so every word of the one is a word of the other. If not, nothing is known: the other may do
 * the same in another way.
 *
 * Source: simulations after Milner, "An algebraic definition of simulation between programs" (1971).
 */
import { countTransitions } from "../../runtime/transitions.js";
import { statementsOf } from "../concurrency/statements.js";
import { NOWHERE, type ObservedGraph } from "./observed-graph.js";
import { keyOfStep } from "./step-keys.js";
import type { LabelledGraph } from "./transition-system.js";

/** A graph whose steps are numbered so that the same on two sides have the same number. */
export interface Steps {
  readonly graph: ObservedGraph;
  /** By transition: who takes which statement with what. */
  readonly keys: Int32Array;
  /** By word: what is seen of it. */
  readonly seen: Int32Array;
}

/** Both sides, numbered alike; names of the first are read under the new one. */
export function numberSteps(
  sides: readonly [LabelledGraph, LabelledGraph],
  renames: ReadonlyMap<string, string>,
): readonly [Steps, Steps] {
  const texts = new Map<string, number>();
  const number = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const stepsOf = ({ graph, labelsOf }: LabelledGraph, names: typeof renames): Steps => {
    const table = statementsOf(graph.checker, names);
    return {
      graph,
      keys: new Int32Array(countTransitions(graph.checker)).map((_, transition) =>
        number(keyOfStep(graph.checker, transition, table, names)),
      ),
      seen: Int32Array.from(labelsOf, (labels) => number(labels.join(" "))),
    };
  };
  return [stepsOf(sides[0], renames), stepsOf(sides[1], new Map())];
}

/** True: the second can do all that the first does. False: nothing is known. */
export function follows(first: Steps, second: Steps): boolean {
  const { states, initial } = first.graph;
  if (initial === 0 || initial > second.graph.initial) return false;
  const partner = new Int32Array(states).fill(-1);
  const queue = new Int32Array(states);
  let end = 0;
  for (let state = 0; state < initial; state++) {
    partner[state] = state;
    queue[end++] = state;
  }
  for (let at = 0; at < end; at++) {
    const met = follow(first, second, queue[at]!, partner, queue, end);
    if (met < 0) return false;
    end = met;
  }
  return true;
}

/** Follows each step of a state; the end of the queue with the states that were met, -1 where a step has no like. */
function follow(
  first: Steps,
  second: Steps,
  state: number,
  partner: Int32Array,
  queue: Int32Array,
  end: number,
): number {
  const { starts, targets, transitions, words } = first.graph;
  const other = second.graph;
  const from = other.starts[partner[state]!]!;
  const to = other.starts[partner[state]! + 1]!;
  let last = end;
  let guess = from;
  for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
    const key = first.keys[transitions[edge]!]!;
    const seen = first.seen[words[edge]!]!;
    const target = targets[edge]!;
    const wanted = target === NOWHERE ? NOWHERE : partner[target]!;
    // Both list their steps in the order in which they are declared: most often it is the next one.
    let found = -1;
    for (let tried = from; tried < to && found < 0; tried++) {
      const step = guess;
      guess = guess + 1 === to ? from : guess + 1;
      if (second.keys[other.transitions[step]!]! !== key) continue;
      if (second.seen[other.words[step]!]! !== seen) continue;
      const there = other.targets[step]!;
      if ((there === NOWHERE) !== (target === NOWHERE)) continue;
      // A state has one partner; a step that leads to another is not like this one.
      if (target === NOWHERE || wanted < 0 || wanted === there) found = step;
    }
    if (found < 0) return -1;
    if (target !== NOWHERE && wanted < 0) {
      partner[target] = other.targets[found]!;
      queue[last++] = target;
    }
  }
  return last;
}
