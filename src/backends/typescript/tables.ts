/** What the checker tells about its spec: variables, contexts, actions, failures and notes, as data. */
import { placeOf, type Span } from "../../base/source.js";
import type {
  ActionParameter,
  ContextInfo,
  Format,
  Ir,
  IrExpr,
  Note,
  Property,
  StateVariable,
} from "../../ir/ir.js";
import { type Code, code, join, literal, nothing, raw } from "../writer.js";
import { firstTransitions } from "./actions.js";
import { expression } from "./expressions.js";
import type { Unit } from "./unit.js";

/** `place(12, 3)`, or the whole place where it is in another file. */
export function placeCode(unit: Unit, span: Span): Code {
  const { line, column } = placeOf(span.source, span.start);
  if (span.source.name === unit.ir.file) return raw(`place(${line}, ${column})`);
  return raw(`{ file: ${literal(span.source.name).text}, line: ${line}, column: ${column} }`);
}

const list = (parts: readonly Code[]): Code =>
  raw(
    parts.length === 0
      ? "[]"
      : `[\n${parts.map((part) => `  ${part.text.split("\n").join("\n  ")},\n`).join("")}]`,
  );
const object = (fields: Readonly<Record<string, Code>>): Code =>
  raw(
    `{ ${Object.entries(fields)
      .map(([key, value]) => (key === value.text ? key : `${key}: ${value.text}`))
      .join(", ")} }`,
  );

export function variablesTable(unit: Unit): Code {
  return list(
    unit.ir.variables.map((v) =>
      object({
        name: literal(v.name),
        group: literal(v.group),
        dimensions: raw(`[${v.dimensions.map((d) => `[${d.low}, ${d.high}]`).join(", ")}]`),
        format: formatCode(formatOf(unit.ir, v)),
        read: raw(unit.accessor(v.name)),
        write: raw(unit.setter(v.name)),
      }),
    ),
  );
}

/** Resting points are numbered, for two of them may read the same. */
function formatOf(ir: Ir, variable: StateVariable): Format {
  const context = ir.contexts.find((each) => each.at === variable.name);
  if (!context) return variable.format;
  return {
    kind: "names",
    low: 0,
    names: Array.from({ length: variable.range.high + 1 }, (_, i) =>
      i === 0 ? "inactive" : `${i} ${locationName(context, i)}`,
    ),
  };
}
const locationName = (context: ContextInfo, i: number): string =>
  context.locations[i]?.label ?? context.locations[i]?.text ?? "";

function formatCode(format: Format): Code {
  switch (format.kind) {
    case "number":
    case "boolean":
      return raw(`{ kind: "${format.kind}" }`);
    case "names":
      return raw(`{ kind: "names", low: ${format.low}, names: ${literal(format.names).text} }`);
    case "option":
      return raw(`{ kind: "option", none: ${format.none}, of: ${formatCode(format.of).text} }`);
    case "set":
      return raw(`{ kind: "set", low: ${format.low}, of: ${formatCode(format.of).text} }`);
  }
}

/** The type of a decoded state. */
export function decodedType(unit: Unit): readonly Code[] {
  return unit.ir.variables.map((v) => {
    const dimensions = v.dimensions.reduce(
      (inner) => `Readonly<Record<number, ${inner}>>`,
      typeOf(formatOf(unit.ir, v)),
    );
    const key = /^[A-Za-z_]\w*$/.test(v.name) ? raw(v.name) : literal(v.name);
    return code`
      ${v.doc === "" ? nothing : raw(`/** ${v.doc.replaceAll("*/", "*")} */`)}
      readonly ${key}: ${raw(dimensions)};`;
  });
}

function typeOf(format: Format): string {
  switch (format.kind) {
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "names":
      return format.names.length > 12 || format.names.some((each) => each.length > 24)
        ? "string"
        : format.names.map((each) => JSON.stringify(each)).join(" | ");
    case "option":
      return `${typeOf(format.of)} | "none"`;
    case "set":
      return `readonly (${typeOf(format.of)})[]`;
  }
}

function showValue(format: Format, value: number): string {
  switch (format.kind) {
    case "number":
    case "set":
      return String(value);
    case "boolean":
      return value === 0 ? "false" : "true";
    case "names":
      return format.names[value - format.low] ?? String(value);
    case "option":
      return value === format.none ? "none" : showValue(format.of, value);
  }
}
const valuesOf = (p: ActionParameter): readonly string[] =>
  Array.from({ length: p.high - p.low + 1 }, (_, i) => showValue(p.format, p.low + i));

export function actionsTable(unit: Unit): Code {
  const firsts = firstTransitions(unit.ir.actions);
  return list(
    unit.ir.actions.map((action, i) =>
      object({
        name: literal(action.name),
        actor: literal(action.actor),
        context: raw(String(action.context ?? -1)),
        from: raw(String(action.from ?? -1)),
        first: raw(String(firsts[i] ?? 0)),
        parameters: raw(
          `[${action.parameters.map((p) => object({ name: literal(p.name), role: literal(p.role), low: raw(String(p.low)), values: literal(valuesOf(p)) }).text).join(", ")}]`,
        ),
        kind: literal(action.step.kind),
        place: placeCode(unit, action.step.span),
        text: literal(action.step.text),
        external: literal(action.external),
        fairness: literal(action.fairness),
        event: literal(action.step.event),
      }),
    ),
  );
}

export function contextsTable(unit: Unit): Code {
  return list(
    unit.ir.contexts.map((context) => {
      const members = context.families.reduce<readonly string[]>(
        (heads, family) =>
          heads.flatMap((head) => valuesOf(family).map((value) => `${head}[${value}]`)),
        [context.name],
      );
      return object({
        name: literal(context.name),
        form: literal(context.form),
        word: literal(context.word),
        place: placeCode(unit, context.span),
        members: literal(members),
        firstActivation: raw(String(context.firstActivation)),
        locations: list(
          context.locations.map((location) =>
            object({
              label: literal(location.label),
              place: placeCode(unit, location.span),
              text: literal(location.text),
              calls: raw(
                `[${location.calls.map((call) => `{ proc: ${literal(call.proc).text}, place: ${placeCode(unit, call.span).text} }`).join(", ")}]`,
              ),
              locals: raw(
                `[${location.locals.map((local) => `[${literal(local.name).text}, ${literal(local.variable).text}]`).join(", ")}]`,
              ),
              idle: literal(location.idle),
              waiting: literal(location.waiting),
            }),
          ),
        ),
        at: memberFunction(unit, context, {
          kind: "read",
          bool: false,
          variable: context.at,
          indices: context.families.map((f) =>
            f.high > f.low
              ? { kind: "name", bool: false, name: f.name }
              : { kind: "constant", bool: false, value: f.low },
          ),
        }),
        cpu: context.cpu ? memberFunction(unit, context, context.cpu) : raw("() => -1"),
        level: context.level
          ? raw(`${memberFunction(unit, context, context.level, `LEVELS[`, `] ?? ""`).text}`)
          : raw(`() => ""`),
        pending: context.pending
          ? memberFunction(unit, context, context.pending)
          : raw("() => false"),
      });
    }),
  );
}

/** An expression over a context's family, as a function of the member's number. */
function memberFunction(
  unit: Unit,
  context: ContextInfo,
  e: IrExpr,
  before = "",
  after = "",
): Code {
  const value = expression(unit, e, "s");
  const uses = (name: string): boolean =>
    new RegExp(`\\b${name.replaceAll("$", "\\$")}\\b`).test(value);
  const t = (text: string): string => unit.type(text).text;
  let factor = 1;
  const lines: string[] = [];
  for (const f of [...context.families].reverse()) {
    const size = f.high - f.low + 1;
    const name = unit.names.local(f.name);
    const quotient = factor === 1 ? "member" : `Math.trunc(member / ${factor})`;
    const whole = factor * size === context.activations ? quotient : `${quotient} % ${size}`;
    if (size > 1 && uses(name))
      lines.unshift(
        `const ${name} = ${whole}${f.low === 0 ? "" : f.low > 0 ? ` + ${f.low}` : ` - ${-f.low}`};`,
      );
    factor *= size;
  }
  const state = uses("s") ? `s${t(": State")}` : `_s${t(": State")}`;
  if (lines.length === 0) return raw(`(${state}) => ${before}${value}${after}`);
  return raw(
    `(${state}, member${t(": number")}) => { ${lines.join(" ")} return ${before}${value}${after}; }`,
  );
}

export function failuresTable(unit: Unit): Code {
  return list(
    unit.ir.failures.map((failure) =>
      object({
        kind: literal(failure.kind),
        name: literal(failure.name),
        place: placeCode(unit, failure.span),
        message: literal(failure.message),
        platform: literal(failure.platform),
        ends: literal(failure.ends),
      }),
    ),
  );
}

export function notesTable(unit: Unit): Code {
  return list(
    unit.ir.notes.map((note) => {
      const { text, parts, span, other } = describeNote(unit.ir, note);
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

function describeNote(
  ir: Ir,
  note: Note,
): {
  readonly text: string;
  readonly parts: readonly string[];
  readonly span?: Span;
  readonly other?: Span;
} {
  switch (note.kind) {
    case "branch":
      return { text: note.text, parts: [note.context], span: note.span };
    case "interrupts": {
      const location = ir.contexts.find((each) => each.name === note.context)?.locations[
        note.location
      ];
      return {
        text: `${note.isr} interrupts ${note.context} before ${location?.label ?? location?.text ?? ""}`,
        parts: [note.isr, note.context, String(note.location)],
        ...(location ? { span: location.span } : {}),
      };
    }
    case "lockEdge":
      return {
        text: `${note.taken} is taken while ${note.held} is held`,
        parts: [note.held, note.taken],
        span: note.span,
      };
    case "takes":
      return takes(note.context + show(note.member), note.lock + show(note.taken));
    case "use":
      return {
        text: `${note.context} holds ${note.lock} at ${note.level}`,
        parts: [note.lock, note.context, note.level],
      };
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

export const eventsTable = (unit: Unit): Code =>
  list(
    unit.ir.events.map(({ text, formats }) =>
      object({
        text: literal(text),
        formats: raw(`[${formats.map((format) => formatCode(format).text).join(", ")}]`),
      }),
    ),
  );

/** Invariants, reachables and rules of states, each with its function. */
export function propertyFunctions(unit: Unit): readonly Code[] {
  const { invariants, reachables, stateRules } = unit.ir;
  const own = (p: Property, word: string): Code => {
    const value = expression(unit, p.value, "s");
    const written = p.text.split("\n").map((line) => ` *   ${line.trim()}`);
    const about = [
      "/**",
      ` * ${word} ${p.name}   ${p.span.source.name}:${placeOf(p.span.source, p.span.start).line}`,
      ...p.doc.map((line) => ` * ${line}`),
      ...(word === "rule" ? [] : written),
      " */",
    ];
    const fn = code`
      ${about.map((line) => raw(line === " */" || line === "/**" ? line : line.replaceAll("*/", "*")))}
      function ${raw(unit.names.top("property", p.name))}(${raw(/\bs\b/.test(value) ? "s" : "_s")}${unit.type(": State")})${unit.type(": boolean")} {
        return ${raw(value)};
      }`;
    return join([...unit.takeHelpers(), fn], "\n\n");
  };
  return [
    ...invariants.map((p) => own(p, "invariant")),
    ...reachables.map((p) => own(p, "reachable")),
    ...stateRules.map((p) => own(p, "rule")),
  ];
}

const propertyFields = (unit: Unit, p: Property): Readonly<Record<string, Code>> => ({
  name: literal(p.name),
  place: placeCode(unit, p.span),
  text: literal(p.text.replaceAll(/\s+/g, " ")),
  holds: raw(unit.names.top("property", p.name)),
});
export const propertiesTable = (unit: Unit, properties: readonly Property[]): Code =>
  list(properties.map((p) => object(propertyFields(unit, p))));
export const stateRulesTable = (unit: Unit): Code =>
  list(
    unit.ir.stateRules.map((p) =>
      object({
        ...propertyFields(unit, p),
        rule: literal(p.rule),
        message: literal(p.message),
        needs: literal(p.needs),
      }),
    ),
  );
