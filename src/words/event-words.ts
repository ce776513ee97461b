/** Observable events in words: the only place where text is made of an EventDescription. */
import type { EventDescription } from "./description.js";

/** `freeList[0].insertTail(2)`, `acquire table[1] shared`: with the values that it carries, as they are shown. */
export function eventText(event: EventDescription, values: readonly string[]): string {
  const subject = memberName(event.subject, values.slice(0, event.indices));
  const args = values.slice(event.indices, event.indices + event.args);
  const inParentheses = args.length === 0 ? "" : `(${args.join(", ")})`;
  return `${named(event, subject)}${inParentheses}`;
}

/** `Message[0]`: a member of a family, by the values of its indices. */
export const memberName = (name: string, indices: readonly string[]): string =>
  name + indices.map((index) => `[${index}]`).join("");

/** The event whoever takes part in it and whatever it carries: `freeList.insertTail`, `acquire table shared`. */
export const eventName = (event: EventDescription): string => named(event, event.subject);

function named({ kind, operation, shared }: EventDescription, subject: string): string {
  switch (kind) {
    case "enter":
    case "leave":
      return kind;
    case "operation":
      return `${subject}.${operation ?? ""}`;
    case "action":
    case "emit":
      return subject;
    default:
      return `${kind} ${subject}${shared ? " shared" : ""}`;
  }
}

/** How many numbers it carries. */
export const carriedBy = ({ indices, args }: EventDescription): number => indices + args;
