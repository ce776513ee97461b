/**
 * Words of events as a person reads them: `Message[0] on CPU 1: acquire MessageLock[0]`. The same text is the same event
 * on both sides of a comparison; names that were changed are read under the new one.
 */
import type { EventDescription } from "../../words/description.js";
import { carriedBy, eventName, eventText } from "../../words/event-words.js";
import type { Checker } from "../../runtime/checker.js";
import { type ObservedGraph, variableOf } from "./observed-graph.js";

export interface ObservedEvent {
  readonly text: string;
  /** Without who, where, and what it carries: `acquire MessageLock`, `sq.push`, `enter Message`. */
  readonly name: string;
  /** What a checker's event is; else a variable has changed, or a rule is broken. */
  readonly is: EventDescription | "change" | "breaks";
}

/** The events of word number `word`, in order. */
export function eventsOfWord(
  graph: ObservedGraph,
  word: number,
  renames: ReadonlyMap<string, string>,
): readonly ObservedEvent[] {
  const { checker, written, who } = graph;
  const [actor = 0, cpu = -1, ...rest] = written[word] ?? [];
  const stepping = renamed(who.nameOf(actor), renames);
  const where = cpu < 0 ? "" : ` on CPU ${cpu}`;
  const events: ObservedEvent[] = [];
  const broken = new Set<string>();
  for (let at = 0; at < rest.length;) {
    const number = rest[at] ?? 0;
    at += 1;
    if (number < 0) {
      broken.add(describeFailure(checker, -1 - number, renames));
      continue;
    }
    const field = checker.fields[number - checker.events.length];
    if (field) {
      const text = renamed(`${field.name} = ${field.show(rest[at] ?? 0)}`, renames);
      at += 1;
      const name = renamed(variableOf(field) ?? field.name, renames);
      events.push({ text: `${stepping}${where}: ${text}`, name, is: "change" });
      continue;
    }
    const event = checker.events[number];
    if (!event) break;
    const carries = carriedBy(event.is);
    const is = { ...event.is, subject: renamed(event.is.subject, renames) };
    const values = event.show(rest.slice(at, at + carries)).map((each) => renamed(each, renames));
    at += carries;
    const shown = eventText(is, values);
    const isItself = is.kind === "action" && is.subject === stepping;
    const isOfContext = is.kind === "enter" || is.kind === "leave";
    events.push({
      text: isItself ? shown : `${stepping}${where}: ${shown}`,
      name: isOfContext ? `${is.kind} ${renamed(who.ownerOf(actor), renames)}` : eventName(is),
      is,
    });
  }
  // A step may break several rules, and one of them at several places: it is one crash.
  if (broken.size > 0)
    events.push({
      text: `${stepping}${where}: breaks ${[...broken].sort().join(", ")}`,
      name: "breaks",
      is: "breaks",
    });
  return events;
}

function describeFailure(
  checker: Checker,
  number: number,
  renames: ReadonlyMap<string, string>,
): string {
  const failure = checker.failures[number];
  if (!failure) return "";
  return failure.kind === "assertion"
    ? `assertion ${renamed(failure.name, renames)}`
    : `rule ${failure.name}`;
}

/** Every name in a text that was changed, under its new name. */
export const renamed = (text: string, renames: ReadonlyMap<string, string>): string =>
  renames.size === 0 ? text : text.replaceAll(/[A-Za-z_]\w*/g, (word) => renames.get(word) ?? word);
