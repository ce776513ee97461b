/**
 * Words of events as a person reads them: `Message[0] on CPU 1: acquire MessageLock[0]`. The same text is the same event
 * on both sides of a comparison; names that were changed are read under the new one.
 */
import type { Checker } from "../../runtime/checker.js";
import { type ObservedGraph, variableOf } from "./observed-graph.js";

export interface ObservedEvent {
  readonly text: string;
  /** Without who, where, and what it carries: `acquire MessageLock`, `sq.push`, `enter Message`. */
  readonly name: string;
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
      events.push({ text: `${stepping}${where}: ${text}`, name });
      continue;
    }
    const event = checker.events[number];
    if (!event) break;
    const carries = new Set(event.text.match(/\{\d+\}/g)).size;
    const shown = renamed(event.show(rest.slice(at, at + carries)), renames);
    at += carries;
    const bare = renamed(event.text.replaceAll(/\[\{\d+\}\]|\(.*\)/g, ""), renames);
    const isItself = bare === stepping;
    events.push({
      text: isItself ? shown : `${stepping}${where}: ${shown}`,
      name: bare === "enter" || bare === "leave" ? `${bare} ${baseOf(stepping)}` : bare,
    });
  }
  // A step may break several rules, and one of them at several places: it is one crash.
  if (broken.size > 0)
    events.push({
      text: `${stepping}${where}: breaks ${[...broken].sort().join(", ")}`,
      name: "breaks",
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

const baseOf = (name: string): string => name.replace(/\[.*$/, "");

/** Every name in a text that was changed, under its new name. */
export const renamed = (text: string, renames: ReadonlyMap<string, string>): string =>
  renames.size === 0 ? text : text.replaceAll(/[A-Za-z_]\w*/g, (word) => renames.get(word) ?? word);
