/** IR statements as JavaScript. A body works on `next`, a copy of the state; `return true` ends the step. */
import { carriedBy, eventText } from "../../words/event-words.js";
import { stepText } from "../../words/step-words.js";
import type { IrStatement } from "../../ir/ir.js";
import { bodiesIn } from "../../ir/parts.js";
import { type Code, code, comment, join, nothing, raw } from "../writer.js";
import { expression } from "./expressions.js";
import { asserted } from "./range-assertions.js";
import type { Unit } from "./unit.js";

export interface BodyOptions {
  /** What `stop` returns: an action has been taken, a procedure tells its caller to stop. */
  readonly onStop: string;
  /** `let`s that are given another value. */
  readonly reassigned: ReadonlySet<string>;
}

export function body(
  unit: Unit,
  statements: readonly IrStatement[],
  options: BodyOptions,
): readonly Code[] {
  return statements.map((s) => statement(unit, s, options)).filter((each) => each !== nothing);
}

/** Names that some `set` in a body changes. */
export function reassignedIn(
  statements: readonly IrStatement[],
  into: Set<string> = new Set(),
): ReadonlySet<string> {
  for (const s of statements) {
    if (s.kind === "set") into.add(s.name);
    for (const each of bodiesIn(s)) reassignedIn(each, into);
  }
  return into;
}

function statement(unit: Unit, s: IrStatement, options: BodyOptions): Code {
  const e = (x: Parameters<typeof expression>[1]): Code => raw(expression(unit, x, "next"));
  const inner = (statements: readonly IrStatement[]): readonly Code[] =>
    body(unit, statements, options);
  switch (s.kind) {
    case "assign": {
      const args = [raw("next"), ...s.indices.map(e), e(s.value)];
      return code`${raw(unit.setter(s.variable))}(${join(args, ", ")});${locationComment(unit, s)}`;
    }
    case "let":
      unit.ranges.set(s.name, s.range);
      return code`${raw(options.reassigned.has(s.name) ? "let" : "const")} ${raw(unit.names.local(s.name))}${options.reassigned.has(s.name) ? unit.type(s.range.bool ? ": boolean" : ": number") : nothing} = ${asserted(unit, `let ${s.name}`, e(s.value), s.range)};`;
    case "set": {
      const range = unit.ranges.get(s.name);
      const value = range ? asserted(unit, s.name, e(s.value), range) : e(s.value);
      return code`${raw(unit.names.local(s.name))} = ${value};`;
    }
    case "if":
      if (s.otherwise.length === 0) {
        return code`
          if (${e(s.condition)}) {
            ${inner(s.then)}
          }`;
      }
      return code`
        if (${e(s.condition)}) {
          ${inner(s.then)}
        } else {
          ${inner(s.otherwise)}
        }`;
    case "for": {
      const b = raw(unit.names.local(s.binder));
      return code`
        for (let ${b} = ${s.low}; ${b} <= ${s.high}; ${b}++) {
          ${inner(s.body)}
        }`;
    }
    case "while":
      return code`
        while (${e(s.condition)}) {
          ${inner(s.body)}
        }`;
    case "do": {
      const call = join([raw("next"), raw("sink"), ...s.args.map(e)], ", ");
      return code`if (!${raw(unit.names.top("procedure", s.procedure))}(${call})) return ${raw(options.onStop)};`;
    }
    case "violate": {
      const failure = unit.ir.failures[s.failure];
      return code`sink.fail(${s.failure}); // ${comment(failure?.kind === "assertion" ? `assert ${failure.name}` : (failure?.name ?? ""))}`;
    }
    case "stop":
      return raw(`return ${options.onStop};`);
    case "note":
      return code`sink.note(${e(s.note)}); // ${comment(noteText(unit, s))}`;
    case "event": {
      const args = [raw(String(s.event)), ...s.args.map(e)];
      return code`sink.event(${join(args, ", ")}); // ${comment(eventComment(unit, s.event))}`;
    }
  }
}

/** `freeList[{0}].insertTail({1})`: {i} is the i-th number that it carries. */
function eventComment(unit: Unit, number: number): string {
  const event = unit.ir.events[number];
  return event
    ? eventText(
        event,
        Array.from({ length: carriedBy(event) }, (_, i) => `{${i}}`),
      )
    : "";
}

/** Where a context rests next, in words behind the number. */
function locationComment(unit: Unit, s: Extract<IrStatement, { kind: "assign" }>): Code {
  if (s.value.kind !== "constant") return nothing;
  const { value } = s.value;
  const context = unit.ir.contexts.find((each) => each.at === s.variable);
  const location = context?.locations[value];
  if (!location) return nothing;
  return comment(
    value === 0
      ? " // inactive"
      : ` // before ${location.label ? `${location.label}: ` : ""}${stepText(location.does)}`,
  );
}

function noteText(unit: Unit, s: Extract<IrStatement, { kind: "note" }>): string {
  const note = s.note.kind === "constant" ? unit.ir.notes[s.note.value] : undefined;
  switch (note?.kind) {
    case "branch":
    case "coarseStep":
      return `${note.kind === "coarseStep" ? "coarse step" : note.kind}: ${note.text}`;
    case "mergedRefs":
      return note.text;
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
