// Hot path: `judge` for every state from which somebody never steps again. Objects only for what is reported.
/**
 * Deadlock (b), after a complete search: an activation that never steps again, whatever happens, and is not meant to rest
 * where it does. Every state from which some run comes to a step of it is marked, over the edges that the search has
 * recorded; a state where it is active and not marked is one where it is blocked.
 *
 * Breadth-first and depth-first searches record edges. A random walk keeps no states, and of a search that was cut short
 * nothing is known of what would have come: neither tells of blocked processes.
 */
import { asWritten, stepText, subjectWords } from "../../words/step-words.js";
import type { Checker, LocationInfo } from "../checker.js";
import { buildTrace } from "../trace.js";
import type { Activation } from "./activations.js";
import type { Exploration, StateGraph } from "./exploration.js";
import type { RecordedSteps } from "./recorded-steps.js";
import { spreadingBytes, spreadMarks } from "./spread-marks.js";

/**
 * Reports the first state in which some activation is blocked, and all that are blocked there. Where one of them sleeps
 * on a channel its wake-up was lost; the first such state is reported, and another one only if it leads to none.
 */
export async function findBlockedProcesses(
  checker: Checker,
  exploration: Exploration,
): Promise<void> {
  const { graph, pacer, tally, distinctStates: states, depth } = exploration;
  const steps = graph?.steps;
  if (!graph || !steps || steps.activations.all.length === 0) return;
  if (steps.limit !== undefined) {
    pacer.limit ??= steps.limit;
    return;
  }
  const kept = graph.store.bytesFor(0) + graph.predecessors.bytes + steps.bytes;
  const memoryBytes = kept + spreadingBytes(steps.edges, states);
  if (!pacer.limitMemory(memoryBytes)) return;
  const counts = { states, generated: tally.generated, depth, frontier: 0, memoryBytes };
  const goesOn = async (): Promise<boolean> => {
    if (pacer.isDue()) await pacer.pause(counts);
    return pacer.limit === undefined;
  };
  const marks = { masks: steps.steppers, width: steps.activations.masksPerState };
  if (!(await spreadMarks(steps.edges, marks, states, goesOn))) return;
  const blocked = new BlockedStates(graph, steps);
  const first = blocked.firstOf(states);
  if (blocked.firstAsleep < 0) return report(checker, exploration, blocked, first);
  report(checker, exploration, blocked, blocked.firstAsleep);
  if (!(await spreadMarks(steps.edges, marks, states, goesOn))) return;
  report(checker, exploration, blocked, blocked.firstElsewhere(states));
}

const NOBODY = 0;
const BLOCKED = 1;
const ASLEEP = 2;

/** States in which somebody is blocked, once the marks have spread. */
class BlockedStates {
  /** The first in which a blocked one sleeps on a channel; -1 for none. */
  firstAsleep = -1;
  readonly words: Int32Array;
  private readonly graph: StateGraph;
  private readonly steps: RecordedSteps;
  private readonly haveChannels: boolean;

  constructor(graph: StateGraph, steps: RecordedSteps) {
    this.graph = graph;
    this.steps = steps;
    this.words = new Int32Array(graph.store.arena.words);
    this.haveChannels = steps.activations.all.some(({ context }) =>
      context.locations.some(({ waiting }) => waiting === "channel"),
    );
  }

  /** The first of all, -1 for none. Marks those in which somebody sleeps: as if one more activation stepped there. */
  firstOf(states: number): number {
    const { steppers, activations } = this.steps;
    const lost = activations.all.length;
    let first = -1;
    for (let state = 0; state < states; state++) {
      const kind = this.judge(state);
      if (kind === NOBODY) continue;
      if (first < 0) first = state;
      if (!this.haveChannels) break;
      if (kind !== ASLEEP) continue;
      if (this.firstAsleep < 0) this.firstAsleep = state;
      const at = state * activations.masksPerState + (lost >>> 5);
      steppers.set(at, steppers.get(at) | (1 << (lost & 31)));
    }
    return first;
  }

  /** The first that leads to none in which somebody sleeps, once those marks have spread too; -1 for none. */
  firstElsewhere(states: number): number {
    const lost = this.steps.activations.all.length;
    for (let state = 0; state < states; state++)
      if (!this.isMarked(state, lost) && this.judge(state) !== NOBODY) return state;
    return -1;
  }

  /** Who is blocked in the state, whose words are then in `words`. */
  listOf(state: number): readonly Activation[] {
    this.graph.store.arena.read(state, this.words);
    return this.steps.activations.all.filter((_, bit) => this.isBlocked(state, bit));
  }

  locationOf({ context, member }: Activation): LocationInfo | undefined {
    return context.locations[context.at(this.words, member)];
  }

  private judge(state: number): number {
    const { all } = this.steps.activations;
    let kind = NOBODY;
    let isRead = false;
    for (let bit = 0; bit < all.length; bit++) {
      if (this.isMarked(state, bit)) continue;
      if (!isRead) this.graph.store.arena.read(state, this.words);
      isRead = true;
      if (!this.isBlocked(state, bit)) continue;
      if (this.locationOf(all[bit]!)?.waiting === "channel") return ASLEEP;
      kind = BLOCKED;
    }
    return kind;
  }

  private isBlocked(state: number, bit: number): boolean {
    if (this.isMarked(state, bit)) return false;
    const { context, member } = this.steps.activations.all[bit]!;
    const at = context.at(this.words, member);
    return at !== 0 && context.locations[at]?.idle !== true;
  }

  private isMarked(state: number, bit: number): boolean {
    const { steppers, activations } = this.steps;
    const mask = steppers.get(state * activations.masksPerState + (bit >>> 5));
    return ((mask >>> (bit & 31)) & 1) === 1;
  }
}

function report(
  checker: Checker,
  { graph, findings }: Exploration,
  blocked: BlockedStates,
  state: number,
): void {
  if (state < 0 || graph === undefined) return;
  const all = blocked.listOf(state);
  const asleep = all.find((each) => blocked.locationOf(each)?.waiting === "channel");
  const first = asleep ?? all[0];
  const name = asleep ? "lost-wakeup" : "deadlock";
  findings.report({
    kind: "deadlock",
    name,
    platform: checker.stuckMessages?.[name],
    message: explain(all, blocked),
    place: first && blocked.locationOf(first)?.place,
    trace: buildTrace(graph.store.arena, graph.predecessors, state),
  });
}

/** One sentence: who waits for ever, and where. */
function explain(all: readonly Activation[], blocked: BlockedStates): string {
  const waits = all.map((activation) => {
    const does = blocked.locationOf(activation)?.does;
    return does?.kind === "asleep"
      ? `\`${activation.name}\` sleeps on \`${asWritten(subjectWords(does.channel))}\``
      : `\`${activation.name}\` waits at \`${does ? stepText(does) : ""}\``;
  });
  const [first = ""] = waits;
  if (waits.length === 1) return `${first} and never goes on`;
  return `${waits.join(", ")}: none of them ever goes on`;
}
