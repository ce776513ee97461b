/**
 * What happened before and happens no more at all: contexts that never enter, queues that nothing is ever put into, runs
 * that all come to an end. A repair by never running, or by deadlock, is not a success.
 */
import type { ObservedGraph } from "../behaviour/observed-graph.js";
import { NOWHERE } from "../behaviour/observed-graph.js";
import { eventsOfWord, type ObservedEvent, renamed } from "../behaviour/events.js";
import type { Unreached, Vacuity } from "../spec-diff.js";
import type { Overlaps } from "./overlap.js";
import type { StatementTable } from "./statements.js";

type Renames = ReadonlyMap<string, string>;

export function findVacuity(
  before: ObservedGraph,
  after: ObservedGraph,
  renames: Renames,
): readonly Vacuity[] {
  const unchanged: Renames = new Map();
  const [old, fresh] = [happenings(before, renames), happenings(after, unchanged)];
  const found: Vacuity[] = [];
  for (const { name, form, place, members } of after.checker.contexts) {
    if (form === "device" || !old.steps.has(name) || fresh.steps.has(name)) continue;
    const { file, line, column } = place;
    const sentence = `\`${members.length > 1 ? name : (members[0] ?? name)}\` never takes a step any more`;
    found.push({ what: "context", name, sentence, place: { file, line, column } });
  }
  for (const name of old.filled) {
    const still = after.checker.events.some(({ is }) => filledBy(is) === name);
    if (!still || fresh.filled.has(name)) continue;
    const sentence = `nothing is ever put into \`${name}\` any more`;
    found.push({ what: "queue", name, sentence, place: null });
  }
  if (goesRound(before) && !goesRound(after))
    found.push({
      what: "everything",
      name: after.checker.name,
      sentence: "every run comes to an end, and before some went on for ever",
      place: null,
    });
  return found;
}

interface Happenings {
  /** Contexts that take a step. */
  readonly steps: ReadonlySet<string>;
  /** Objects that something is put into. */
  readonly filled: ReadonlySet<string>;
}

function happenings(graph: ObservedGraph, renames: Renames): Happenings {
  const { checker, who, transitions } = graph;
  const stepping = new Uint8Array(checker.contexts.length);
  for (let edge = 0; edge < transitions.length; edge++) {
    const context = who.contexts[transitions[edge]!]!;
    if (context >= 0) stepping[context] = 1;
  }
  const events = graph.written.flatMap((_, word) => eventsOfWord(graph, word, renames));
  return {
    steps: new Set(
      checker.contexts
        .filter((_, i) => stepping[i] === 1)
        .map(({ name }) => renamed(name, renames)),
    ),
    filled: new Set(events.flatMap(({ is }) => filledBy(is) ?? [])),
  };
}

const PUTS: ReadonlySet<string | undefined> = new Set(["push", "insertHead", "insertTail"]);
/** The list, ring or queue that an event puts something into. */
export const filledBy = (event: ObservedEvent["is"]): string | undefined =>
  typeof event === "object" && event.kind === "operation" && PUTS.has(event.operation)
    ? event.subject
    : undefined;

/** Whether some run goes on for ever: the graph has a circle. States without a step into any rest are taken away. */
function goesRound({ states, starts, targets }: ObservedGraph): boolean {
  const comeFrom = new Int32Array(states);
  for (const target of targets) if (target !== NOWHERE) comeFrom[target]!++;
  const work: number[] = [];
  for (let state = 0; state < states; state++) if (comeFrom[state] === 0) work.push(state);
  let taken = 0;
  for (let state = work.pop(); state !== undefined; state = work.pop()) {
    taken++;
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      const target = targets[edge]!;
      if (target !== NOWHERE && --comeFrom[target]! === 0) work.push(target);
    }
  }
  return taken < states;
}

/** Statements that are written on both sides, reached before and not after. */
export function findUnreached(
  before: { readonly table: StatementTable; readonly overlaps: Overlaps },
  after: { readonly table: StatementTable; readonly overlaps: Overlaps },
): readonly Unreached[] {
  const reachedBefore = new Set(
    before.table.points.filter((_, i) => before.overlaps.reached[i] === 1).map(({ key }) => key),
  );
  return after.table.points
    .filter((point, i) => reachedBefore.has(point.key) && after.overlaps.reached[i] === 0)
    .map(({ context, statement, place }) => ({ context, statement, place }));
}
