/** What a checker counts while it is searched, as data. */
import type { Span } from "../../base/source.js";
import type { Note } from "../../ir/ir.js";
import { type Code, literal, raw } from "../writer.js";
import { list, object, placeCode } from "./tables.js";
import type { Unit } from "./unit.js";

export function notesTable(unit: Unit): Code {
  const { notes } = unit.ir;
  return list(
    notes.flatMap((note, i) => {
      if (note.kind === "interrupts") return interruptsCode(notes, i);
      const { text, parts, span, other } = describeNote(note);
      return object({
        kind: literal(note.kind),
        text: literal(text),
        place: span ? placeCode(unit, span) : raw("undefined"),
        other: other ? placeCode(unit, other) : raw("undefined"),
        parts: literal(parts),
      });
    }),
  );
}

/** One entry for all notes of a pair of contexts, which stand together: by CPU, then by resting point. */
function interruptsCode(notes: readonly Note[], at: number): readonly Code[] {
  const pair = (i: number): string => {
    const note = notes[i];
    return note?.kind === "interrupts" ? `${note.isr} ${note.context}` : "";
  };
  const note = notes[at];
  if (note?.kind !== "interrupts" || pair(at - 1) === pair(at)) return [];
  let end = at;
  while (pair(end) === pair(at)) end++;
  const last = notes[end - 1];
  const cpus = last?.kind === "interrupts" ? last.cpu - note.cpu + 1 : 1;
  return [
    raw(
      `{ kind: "everyInterrupt", isr: ${literal(note.isr).text}, context: ${literal(note.context).text}, locations: ${(end - at) / cpus}, firstCpu: ${note.cpu}, cpus: ${cpus} }`,
    ),
  ];
}

function describeNote(note: Exclude<Note, { readonly kind: "interrupts" }>): {
  readonly text: string;
  readonly parts: readonly string[];
  readonly span?: Span;
  readonly other?: Span;
} {
  switch (note.kind) {
    case "branch":
      return { text: note.text, parts: [note.context], span: note.span };
    case "takes":
      return takes(note.context + show(note.member), note.lock + show(note.taken));
    case "mergedRefs":
      return { text: note.text, parts: [], span: note.span };
    case "assume":
      return { text: "the assumption holds", parts: [String(note.failure)], span: note.span };
    case "coarseStep":
      return { text: note.text, parts: [], span: note.span, other: note.other };
  }
}

const show = (indices: readonly number[]): string => indices.map((i) => `[${i}]`).join("");
const takes = (
  isr: string,
  lock: string,
): { readonly text: string; readonly parts: readonly string[] } => ({
  text: `${isr} takes ${lock}`,
  parts: [isr, lock],
});
