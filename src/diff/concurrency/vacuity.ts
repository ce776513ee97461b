/**
 * What happened before and happens no more at all: contexts and actions that never step, declared events, operations on
 * objects, whoever does them, runs that all come to an end. A repair by never running, or by deadlock, is not a success.
 */
import type { ObservedGraph } from "../behaviour/observed-graph.js";
import { hasCircle } from "./circles.js";
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
  for (const [key, { what, name, sentence }] of old) {
    if (fresh.has(key)) continue;
    const place = placeOf(after, name) ?? placeOf(before, name, renames);
    found.push({ what, name, sentence, place });
  }
  if (hasCircle(before) && !hasCircle(after))
    found.push({
      what: "everything",
      name: after.checker.name,
      sentence: "every run comes to an end, and before some went on for ever",
      place: null,
    });
  return found;
}

/** Something that happens in some run, and what is said where it does not. */
type Happening = Omit<Vacuity, "place">;

function happenings(graph: ObservedGraph, renames: Renames): ReadonlyMap<string, Happening> {
  const found = new Map<string, Happening>();
  const add = (what: Vacuity["what"], name: string, sentence: string): void =>
    void found.set(`${what} ${name} ${sentence}`, { what, name, sentence });
  for (const name of steppingIn(graph))
    add(
      "context",
      renamed(name, renames),
      `\`${renamed(name, renames)}\` never takes a step any more`,
    );
  const events = graph.written.flatMap((_, word) => eventsOfWord(graph, word, renames));
  for (const { is } of events) {
    if (typeof is === "string") continue;
    const { kind, subject, operation } = is;
    const filled = filledBy(is);
    if (filled !== undefined)
      add("queue", filled, `nothing is ever put into \`${filled}\` any more`);
    if (kind === "operation" && operation !== undefined && filled === undefined)
      add("operation", subject, `\`${subject}.${operation}\` never happens any more`);
    if (kind === "emit") add("event", subject, `event \`${subject}\` never happens any more`);
  }
  return found;
}

/** Contexts, and actions of devices and of the spec, that take a step. */
function steppingIn({ who, transitions }: ObservedGraph): ReadonlySet<string> {
  const seen = new Uint8Array(who.of.length);
  for (const transition of transitions) seen[transition] = 1;
  const names = new Set<string>();
  seen.forEach((isTaken, transition) => {
    if (isTaken === 1) names.add(who.ownerOf(who.of[transition]!));
  });
  return names;
}

/** Where a context is declared that has this name, by its own or by its new one. */
function placeOf(
  { checker }: ObservedGraph,
  name: string,
  renames: Renames = new Map(),
): Vacuity["place"] {
  const found = checker.contexts.find((each) => renamed(each.name, renames) === name);
  if (!found) return null;
  const { file, line, column } = found.place;
  return { file, line, column };
}

const PUTS: ReadonlySet<string | undefined> = new Set(["push", "insertHead", "insertTail"]);
/** The list, ring or queue that an event puts something into. */
export const filledBy = (event: ObservedEvent["is"]): string | undefined =>
  typeof event === "object" && event.kind === "operation" && PUTS.has(event.operation)
    ? event.subject
    : undefined;

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
