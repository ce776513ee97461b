/**
 * Deadlock (b), after a complete search: an activation that never steps again, whatever happens, and is not meant to rest
 * where it does. Every state from which some run comes to a step of it is marked, backwards over all steps until nothing
 * changes; a state where it is active and not marked is one where it is stuck.
 */
import { asWritten, stepText, subjectWords } from "../../words/step-words.js";
import type { Checker, LocationInfo } from "../checker.js";
import { type Activation, type Activations, numberActivations } from "./activations.js";
import type { Exploration, StateGraph } from "./exploration.js";
import { buildTrace } from "../trace.js";
import {
  buildReverseGraph,
  type ReverseGraph,
  reverseGraphBytes,
  reverseSteps,
} from "./reverse-graph.js";

/**
 * Reports the first state in which some activation is stuck, and all that are stuck there. Where one of them sleeps on a
 * channel its wake-up was lost; the first such state is reported, and another one only if it does not lead to any.
 */
export async function findStuckActivations(
  checker: Checker,
  exploration: Exploration,
): Promise<void> {
  const { graph, findings, pacer, tally } = exploration;
  const activations = numberActivations(checker);
  if (graph === undefined || activations.all.length === 0) return;
  const { store, predecessors } = graph;
  const kept = store.bytesFor(0) + predecessors.bytes;
  const memoryBytes = kept + reverseGraphBytes(store.count, tally.generated, activations);
  if (!pacer.limitMemory(memoryBytes)) return;
  const { distinctStates: states, depth } = exploration;
  const counts = { states, generated: tally.generated, depth, frontier: 0, memoryBytes };
  const reverse = graph.steps
    ? reverseSteps(graph.steps, activations)
    : await buildReverseGraph(checker, store, tally.generated, activations, pacer, counts);
  if (reverse === undefined) return;
  markBackwards(reverse, store.count, activations.masksPerState);
  for (const found of findStuck(graph, reverse, activations)) {
    const first = found.sleeper ?? found.stuck[0];
    const name = nameOf(found);
    findings.report({
      kind: "deadlock",
      name,
      platform: checker.stuckMessages?.[name],
      message: explain(found.stuck, found.words),
      place: first && locationOf(first, found.words)?.place,
      trace: buildTrace(store.arena, predecessors, found.state),
    });
  }
}

const nameOf = ({ sleeper }: Stuck): string => (sleeper ? "lost-wakeup" : "deadlock");

/** Adds to each state's mask those of all states it leads to, directly or not. */
function markBackwards(
  { starts, sources, steps }: ReverseGraph,
  states: number,
  width: number,
): void {
  const work = new Int32Array(states);
  const waits = new Uint8Array(states).fill(1);
  // The last states first: marks mostly travel from there, and most states are then done at their first turn.
  for (let state = 0; state < states; state++) work[state] = state;
  for (let top = states; top > 0;) {
    const state = work[--top]!;
    waits[state] = 0;
    const from = state * width;
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      const source = sources[edge]!;
      const to = source * width;
      let added = 0;
      for (let i = 0; i < width; i++) {
        added |= steps[from + i]! & ~steps[to + i]!;
        steps[to + i]! |= steps[from + i]!;
      }
      if (added !== 0 && waits[source] === 0) {
        waits[source] = 1;
        work[top++] = source;
      }
    }
  }
}

interface Stuck {
  readonly state: number;
  readonly words: Int32Array;
  readonly stuck: readonly Activation[];
  /** The first of them that sleeps on a channel. */
  readonly sleeper: Activation | undefined;
}

function findStuck(
  { store }: StateGraph,
  reverse: ReverseGraph,
  activations: Activations,
): readonly Stuck[] {
  const words = new Int32Array(store.arena.words);
  const found: Stuck[] = [];
  const leadsToLost = new Uint8Array(store.count);
  const first = (isWanted: (stuck: Stuck) => boolean): void => {
    for (let state = 0; state < store.count; state++) {
      store.arena.read(state, words);
      const stuck = stuckIn(state, words, reverse.steps, activations);
      if (stuck.stuck.length === 0 || !isWanted(stuck)) continue;
      found.push({ ...stuck, words: words.slice() });
      return;
    }
  };
  const haveChannels = activations.all.some(({ context }) =>
    context.locations.some(({ waiting }) => waiting === "channel"),
  );
  if (haveChannels) {
    first(({ sleeper }) => sleeper !== undefined);
    // The rest are only marked.
    first(({ sleeper, state }) => {
      if (sleeper) leadsToLost[state] = 1;
      return false;
    });
    spreadBackwards(reverse, leadsToLost);
  }
  first(({ state }) => leadsToLost[state] === 0);
  return found;
}

/** Marks all states that lead to a marked one. */
function spreadBackwards({ starts, sources }: ReverseGraph, marked: Uint8Array): void {
  const work: number[] = [];
  for (let state = 0; state < marked.length; state++) if (marked[state] === 1) work.push(state);
  for (let state = work.pop(); state !== undefined; state = work.pop()) {
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      const source = sources[edge]!;
      if (marked[source] === 1) continue;
      marked[source] = 1;
      work.push(source);
    }
  }
}

/** Who is stuck in a state; the words are those of the caller. */
function stuckIn(
  state: number,
  words: Int32Array,
  marks: Int32Array,
  { all, masksPerState }: Activations,
): Stuck {
  const stuck = all.filter((activation, bit) => {
    const isMarked = (marks[state * masksPerState + (bit >>> 5)]! >>> (bit & 31)) & 1;
    if (isMarked === 1) return false;
    const at = activation.context.at(words, activation.member);
    return at !== 0 && activation.context.locations[at]?.idle !== true;
  });
  const sleeper = stuck.find((each) => locationOf(each, words)?.waiting === "channel");
  return { state, words, stuck, sleeper };
}

const locationOf = ({ context, member }: Activation, words: Int32Array): LocationInfo | undefined =>
  context.locations[context.at(words, member)];

/** One sentence: who waits for ever, and where. */
function explain(stuck: readonly Activation[], words: Int32Array): string {
  const waits = stuck.map((activation) => {
    const location = locationOf(activation, words);
    const does = location?.does;
    return does?.kind === "asleep"
      ? `\`${activation.name}\` sleeps on \`${asWritten(subjectWords(does.channel))}\``
      : `\`${activation.name}\` waits at \`${does ? stepText(does) : ""}\``;
  });
  const [first = ""] = waits;
  if (waits.length === 1) return `${first} and never goes on`;
  return `${waits.join(", ")}: none of them ever goes on`;
}
