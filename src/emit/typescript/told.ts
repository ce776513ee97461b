/** What stands behind a statement as a comment: which rule, which event, what is counted. */
import type { IrExpr } from "../../ir/ir.js";
import type { Item } from "../../model/types.js";
import { carriedBy, eventText } from "../../words/event-words.js";
import type { Unit } from "./unit.js";

export function failureComment(unit: Unit, number: number): string {
  const failure = unit.model.failures[number];
  return failure?.kind === "assertion" ? `assert ${failure.name}` : (failure?.name ?? "");
}

/** `freeList[{0}].insertTail({1})`: {i} is the i-th number that it carries. */
export function eventComment(
  unit: Unit,
  { event: number }: Extract<Item, { kind: "event" }>,
): string {
  const event = unit.model.events[number];
  if (!event) return "";
  const carried = Array.from({ length: carriedBy(event) }, (_, i) => `{${i}}`);
  return eventText(event, carried);
}

export function noteComment(unit: Unit, e: IrExpr): string {
  const note = e.kind === "constant" ? unit.model.notes[e.value] : undefined;
  switch (note?.kind) {
    case "branch":
    case "mergedRefs":
      return note.text;
    case "coarseStep":
      return `coarse step: ${note.text}`;
    case "assume":
      return "the assumption holds";
    case "takes":
      return `${note.context} takes ${note.lock}`;
    case "interrupts":
      return `${note.isr} interrupts ${note.context}`;
    case undefined:
      return "which statement is interrupted";
  }
}
