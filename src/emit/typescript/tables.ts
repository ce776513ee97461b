/** What the checker tells about its spec: variables, contexts, actions, failures and notes, as data. */
import { stepText } from "../../words/step-words.js";
import { placeOf, type Span } from "../../base/source.js";
import type {
  ActionParameter,
  ContextInfo,
  Format,
  Ir,
  IrExpr,
  Property,
  Remark,
  Request,
  StateVariable,
} from "../../ir/ir.js";
import { type Code, code, comment, join, literal, nothing, raw } from "../writer.js";
import { firstTransitions } from "./actions.js";
import { expression, stateParameter } from "./expressions.js";
import type { Unit } from "./unit.js";

/** `place(12, 3)`, or the whole place where it is in another file. */
export function placeCode(unit: Unit, span: Span): Code {
  const { line, column } = placeOf(span.source, span.start);
  if (span.source.name === unit.ir.file) return raw(`place(${line}, ${column})`);
  return raw(`{ file: ${literal(span.source.name).text}, line: ${line}, column: ${column} }`);
}

export const list = (parts: readonly Code[]): Code =>
  raw(
    parts.length === 0
      ? "[]"
      : `[\n${parts.map((part) => `  ${part.text.split("\n").join("\n  ")},\n`).join("")}]`,
  );
export const object = (fields: Readonly<Record<string, Code>>): Code =>
  raw(
    `{ ${Object.entries(fields)
      .map(([key, value]) => (key === value.text ? key : `${key}: ${value.text}`))
      .join(", ")} }`,
  );

/** Plain data as JavaScript writes it; what is undefined is left out. */
export function data(value: unknown): Code {
  if (Array.isArray(value)) return raw(`[${value.map((each) => data(each).text).join(", ")}]`);
  if (typeof value !== "object" || value === null)
    return literal(value as string | number | boolean);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return object(Object.fromEntries(fields.map(([key, field]) => [key, data(field)])));
}

export function variablesTable(unit: Unit): Code {
  return list(
    unit.ir.variables.map((v) =>
      object({
        owner: literal(v.owner),
        path: literal(v.path),
        ...(v.role === "value" ? {} : { role: literal(v.role) }),
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
const locationName = (context: ContextInfo, i: number): string => {
  const location = context.locations[i];
  return location ? (location.label ?? stepText(location.does)) : "";
};

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
      ${v.doc === "" ? nothing : code`/** ${comment(v.doc)} */`}
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
        : format.names.map((each) => literal(each).text).join(" | ");
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
        place: placeCode(unit, action.step.span),
        does: data(action.step.does),
        ...(action.beside && action.beside.length > 0
          ? { beside: raw(JSON.stringify(action.beside)) }
          : {}),
        external: literal(action.external),
        fairness: literal(action.fairness),
      }),
    ),
  );
}

export const familyOf = ({
  families,
}: {
  readonly families: readonly ActionParameter[];
}): Family => ({
  families,
  members: families.reduce((n, { low, high }) => n * (high - low + 1), 1),
});

/** `Message[0]`, or the name itself where there is no family. */
export const memberNames = (of: {
  readonly name: string;
  readonly families: readonly ActionParameter[];
}): readonly string[] =>
  of.families.reduce<readonly string[]>(
    (heads, family) =>
      heads.flatMap((head) => valuesOf(family).map((value) => `${head}[${value}]`)),
    [of.name],
  );

export function contextsTable(unit: Unit): Code {
  return list(
    unit.ir.contexts.map((context) => {
      const family = familyOf(context);
      return object({
        name: literal(context.name),
        form: literal(context.form),
        word: literal(context.word),
        place: placeCode(unit, context.span),
        members: literal(memberNames(context)),
        firstActivation: raw(String(context.firstActivation)),
        locations: list(
          context.locations.map((location) =>
            object({
              label: literal(location.label),
              place: placeCode(unit, location.span),
              does: data(location.does),
              calls: raw(
                `[${location.calls.map((call) => `{ proc: ${literal(call.proc).text}, place: ${placeCode(unit, call.span).text} }`).join(", ")}]`,
              ),
              locals: raw(
                `[${location.locals.map((local) => `[${literal(local.name).text}, ${literal(local.variable).text}]`).join(", ")}]`,
              ),
              idle: literal(location.idle),
              waiting: literal(location.waiting),
              takes: literal(location.takes),
            }),
          ),
        ),
        at: memberFunction(unit, family, {
          kind: "read",
          bool: false,
          variable: context.at,
          indices: context.families.map((f) =>
            f.high > f.low
              ? { kind: "name", bool: false, name: f.name }
              : { kind: "constant", bool: false, value: f.low },
          ),
        }),
        cpu: context.cpu ? memberFunction(unit, family, context.cpu) : raw("() => -1"),
        level: context.level
          ? memberFunction(unit, family, context.level, { before: `LEVELS[`, after: `] ?? ""` })
          : raw(`() => ""`),
        pending: context.pending
          ? memberFunction(unit, family, context.pending)
          : raw("() => false"),
        ...(context.request ? { request: requestCode(unit, context.request) } : {}),
      });
    }),
  );
}

const requestCode = (unit: Unit, { verb, first }: Request): Code =>
  object({
    verb: literal(verb),
    first: first
      ? object({
          by: literal(first.by),
          text: literal(first.text),
          place: placeCode(unit, first.span),
        })
      : raw("undefined"),
  });

interface Family {
  readonly families: readonly ActionParameter[];
  readonly members: number;
}

/** An expression over a family and perhaps one parameter `more`, as a function of the member's number. */
export function memberFunction(
  unit: Unit,
  family: Family,
  e: IrExpr,
  { before = "", after = "", more }: { before?: string; after?: string; more?: string } = {},
): Code {
  const value = expression(unit, e, "s");
  const uses = (name: string): boolean =>
    new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(value);
  const t = (text: string): string => unit.type(text).text;
  let factor = 1;
  const lines: string[] = [];
  for (const f of [...family.families].reverse()) {
    const size = f.high - f.low + 1;
    const name = unit.names.local(f.name);
    const quotient = factor === 1 ? "member" : `Math.trunc(member / ${factor})`;
    const whole = factor * size === family.members ? quotient : `${quotient} % ${size}`;
    if (size > 1 && uses(name))
      lines.unshift(
        `const ${name} = ${whole}${f.low === 0 ? "" : f.low > 0 ? ` + ${f.low}` : ` - ${-f.low}`};`,
      );
    factor *= size;
  }
  const used = (name: string, isUsed = uses(name)): string =>
    `${isUsed ? "" : "_"}${name}${t(name === "s" ? ": State" : ": number")}`;
  const parameters = [
    used("s"),
    ...(lines.length > 0 || more ? [used("member", lines.length > 0)] : []),
    ...(more ? [used(unit.names.local(more))] : []),
  ].join(", ");
  if (lines.length === 0) return raw(`(${parameters}) => ${before}${value}${after}`);
  return raw(`(${parameters}) => { ${lines.join(" ")} return ${before}${value}${after}; }`);
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

export const eventsTable = (unit: Unit): Code =>
  list(
    unit.ir.events.map(({ formats, ...event }) =>
      object({
        is: data(event),
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
      ` * ${word} ${p.name}   ${p.span.source.name}:${placeOf(p.span.source, p.span.start).line}`,
      ...p.doc.map((line) => ` * ${line}`),
      ...(word === "rule" ? [] : written),
    ];
    const fn = code`
      /**
      ${about.map(comment)}
       */
      function ${raw(unit.names.top("property", p.name))}(${raw(stateParameter(unit, p.value))})${unit.type(": boolean")} {
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

/** What each probe asks of a state. */
export function probeFunctions(unit: Unit): readonly Code[] {
  return unit.ir.probes.map((probe, i) => {
    const value = expression(unit, probe.value, "s");
    const own = code`
      /** Where no reachable state meets this: ${comment(probe.slug)} */
      function ${raw(unit.names.top("probe", String(i)))}(${raw(stateParameter(unit, probe.value))})${unit.type(": boolean")} {
        return ${raw(value)};
      }`;
    return join([...unit.takeHelpers(), own], "\n\n");
  });
}

const remarkFields = (unit: Unit, remark: Remark): Readonly<Record<string, Code>> => ({
  slug: literal(remark.slug),
  message: literal(remark.message),
  place: placeCode(unit, remark.span),
});
export const remarksTable = (unit: Unit): Code =>
  list(unit.ir.remarks.map((remark) => object(remarkFields(unit, remark))));
export const probesTable = (unit: Unit): Code =>
  list(
    unit.ir.probes.map((probe, i) =>
      object({
        ...remarkFields(unit, probe),
        holds: raw(unit.names.top("probe", String(i))),
        within: literal(probe.within),
      }),
    ),
  );

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
        platform: literal(p.platform),
        needs: literal(p.needs),
      }),
    ),
  );
