/**
 * The order in which locks are taken: `held > taken` where in some run an activation takes the one while it holds the
 * other. Read off the steps that acquire, so that taking by entering counts as well.
 */
import { actionOf } from "../../runtime/transitions.js";
import { NOWHERE, type ObservedGraph } from "../behaviour/observed-graph.js";
import type { LockEdge } from "../spec-diff.js";

export function lockEdges(graph: ObservedGraph): readonly LockEdge[] {
  const { checker, store, states, starts, targets, transitions, words, written, who } = graph;
  const members = (checker.locks?.classes ?? []).flatMap((lock) =>
    Array.from(lock.members, (_, member) => ({ lock, member })),
  );
  const acquiring = new Set(
    checker.events.flatMap(({ text }, i) => (text.startsWith("acquire ") ? [i] : [])),
  );
  const acquires = written.map((numbers) => numbers.slice(2).some((each) => acquiring.has(each)));
  const found = new Map<string, LockEdge>();
  const before = new Int32Array(checker.words);
  const after = new Int32Array(checker.words);
  for (let state = 0; state < states; state++) {
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      if (!acquires[words[edge]!] || targets[edge] === NOWHERE) continue;
      store.arena.read(state, before);
      store.arena.read(targets[edge]!, after);
      const me = who.of[transitions[edge]!]!;
      const had = members.filter(({ lock, member }) => lock.holds(before, member, me));
      if (had.length === 0) continue;
      for (const { lock, member } of members) {
        if (lock.holds(before, member, me) || !lock.holds(after, member, me)) continue;
        for (const { lock: held } of had) {
          const key = `${held.name} > ${lock.name}`;
          if (found.has(key)) continue;
          const place = actionOf(checker, transitions[edge]!)?.place;
          found.set(key, {
            held: held.name,
            taken: lock.name,
            place: place ? { file: place.file, line: place.line, column: place.column } : null,
          });
        }
      }
    }
  }
  return [...found.values()];
}
