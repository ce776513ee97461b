/** What a checker says of its spec besides how it steps, as rows: see src/runtime/tables.ts. */
import { name, number, read, sameData, substitute } from "../../ir/build.js";
import {
  type ActionParameter,
  type ContextInfo,
  ENTERED_CPU,
  type Format,
  type IrExpr,
  type Location,
  type LockInfo,
  type Note,
  type Property,
  type Request,
  type StateVariable,
} from "../../ir/ir.js";
import type { Proof } from "../../words/description.js";
import type { Alias, DroppedGroup, Model, TransitionGroup } from "../../model/types.js";
import { type Code, code, join, literal, raw } from "../writer.js";
import { expression, folded, IN_S } from "./expressions.js";
import { parameterName } from "./functions.js";
import { allGroups, varies } from "./numbers.js";
import { data, filled, formatCode, list, object, placeCode, row, showValue, some } from "./rows.js";
import type { Unit } from "./unit.js";

// ── Variables ────────────────────────────────────────────────────────────────────────────────────

/** Names for formats that are long and used more than once. */
export type Formats = ReadonlyMap<string, Code>;

export function sharedFormats(unit: Unit): {
  readonly formats: Formats;
  readonly declarations: readonly Code[];
} {
  const variables = shownVariables(unit.model).filter((each) => each.role !== "at");
  const formats = new Map<string, Code>();
  const own: Code[] = [];
  for (const [i, v] of variables.entries()) {
    const key = keyOf(v.format);
    const isLong = v.format.kind !== "number" && v.format.kind !== "boolean";
    const isAgain = variables.findIndex(({ format }) => keyOf(format) === key) < i;
    if (!isLong || !isAgain || formats.has(key)) continue;
    formats.set(key, raw(unit.names.of("table", key, wordFor(v))));
    own.push(formatCode(unit, v.format));
  }
  return { formats, declarations: declared([...formats.values()], own) };
}

const keyOf = (format: Format): string => JSON.stringify(format);

/** One statement, for the sake of the comment that keeps its rows as they are. */
function declared(names: readonly Code[], formats: readonly Code[]): readonly Code[] {
  if (formats.length === 0) return [];
  return [raw("// prettier-ignore"), code`const [${join(names, ", ")}] = ${filled(formats)};`];
}

const wordFor = ({ role, format }: StateVariable): string =>
  role === "links"
    ? "links"
    : role === "owner"
      ? "owners"
      : format.kind === "option"
        ? "optional"
        : `${format.kind}Of`;

/** Variables as reports show them, stored or not. */
function shownVariables({ variables, aliases }: Model): readonly StateVariable[] {
  const all = [...variables];
  for (const { variable, position } of aliases) all.splice(position, 0, variable);
  return all;
}

/** What a variable is that is not stored. */
function aliasReader(unit: Unit, { variable, value }: Alias): Code {
  const text = raw(expression(unit, value, IN_S));
  const parameters = ["s", ...variable.dimensions.map((d) => unit.names.local(d.name))].map(
    (name) => parameterName(unit, name, [text]),
  );
  if (parameters.every((name) => name.startsWith("_"))) return raw(`() => ${text.text}`);
  const typed = parameters.map(
    (name, i) => name + unit.type(i === 0 ? ": State" : ": number").text,
  );
  return raw(`(${typed.join(", ")}) => ${text.text}`);
}

export const variablesTable = (unit: Unit, formats: Formats): Code =>
  list(
    shownVariables(unit.model).map((v) => {
      const isPlace = v.role === "at" && unit.model.contexts.some((c) => c.at === v.name);
      const alias = unit.aliasOf(v.name);
      return row(
        literal([v.owner, ...v.path]),
        literal(v.group),
        literal(v.role),
        alias ? aliasReader(unit, alias) : raw(unit.accessor(v.name)),
        raw(alias ? "() => {}" : unit.setter(v.name)),
        isPlace
          ? raw(unit.runtime("places"))
          : (formats.get(keyOf(v.format)) ?? formatCode(unit, v.format)),
        ...v.dimensions.map((d) => raw(`[${d.low}, ${d.high}]`)),
      );
    }),
  );

// ── Contexts and locks ───────────────────────────────────────────────────────────────────────────

const valuesOf = (p: ActionParameter): readonly string[] =>
  Array.from({ length: p.high - p.low + 1 }, (_, i) => showValue(p.format, p.low + i));

const parameterRow = (p: ActionParameter): Code =>
  row(literal(p.name), literal(p.role), raw(String(p.low)), literal(valuesOf(p)));

const parameterRows = (parameters: readonly ActionParameter[]): Code | undefined =>
  parameters.length === 0
    ? undefined
    : raw(`[${parameters.map((p) => parameterRow(p).text).join(", ")}]`);

export const contextsTable = (unit: Unit): Code =>
  list(unit.model.contexts.map((context) => contextRow(unit, context)));

function contextRow(unit: Unit, context: ContextInfo): Code {
  const asked = (e: IrExpr | undefined, more?: string): Code | undefined =>
    e && memberValue(unit, context.families, e, more);
  const at = placeOf(unit, context);
  const hasLocks = unit.model.locks.length > 0;
  const { request } = context;
  const { frames, nameOf } = framesOf(unit, context);
  const fields: Readonly<Record<string, Code | undefined>> = {
    name: literal(context.name),
    form: literal(context.form),
    word: literal(context.word),
    place: placeCode(unit, context.span),
    families: parameterRows(context.families),
    firstActivation: raw(String(context.firstActivation)),
    at: memberFunction(unit, context.families, at),
    cpu: asked(context.cpu),
    level: asked(context.level),
    pending: context.pending && memberFunction(unit, context.families, context.pending),
    base: context.base > 0 ? raw(String(context.base)) : undefined,
    wants: hasLocks ? unlessConstant(context.wants, 0, asked(context.wants)) : undefined,
    mayEnter: hasLocks
      ? unlessConstant(context.mayEnter, 1, asked(context.mayEnter, ENTERED_CPU))
      : undefined,
    request: request && requestCode(unit, request),
  };
  const locations = list(
    context.locations.map((location) => locationRow(unit, location, nameOf(location))),
  );
  const head = object(fields).text.slice(0, -2);
  const tail = [
    ...(frames.length === 0
      ? []
      : [`  frames: {\n${frames.map((f) => `    ${f.text},\n`).join("")}  },`]),
    `  locations: ${locations.text.split("\n").join("\n  ")},`,
  ];
  return raw(`${head},\n${tail.join("\n")}\n}`);
}

/** Where a member is. */
function placeOf(unit: Unit, context: ContextInfo): IrExpr {
  const indices = context.families.map((f) => (varies(f) ? name(f.name) : number(f.low)));
  const alias = unit.aliasOf(context.at);
  if (!alias) return read(context.at, indices);
  const { dimensions } = alias.variable;
  const by = dimensions.flatMap((d, i) => (indices[i] ? [[d.name, indices[i]] as const] : []));
  return substitute(alias.value, new Map(by));
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

const unlessConstant = (e: IrExpr, value: number, asked: Code | undefined): Code | undefined => {
  const known = folded(e);
  return known.kind === "constant" && known.value === value ? undefined : asked;
};

interface Frames {
  readonly frames: readonly Code[];
  readonly nameOf: (location: Location) => string | undefined;
}

/** Calls and locals that locations share, by the name of the proc they are in. */
function framesOf(unit: Unit, context: ContextInfo): Frames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const frames: Code[] = [];
  const keyOf = ({ calls, locals }: Location): string => {
    const own = object({
      calls:
        calls.length === 0
          ? undefined
          : raw(
              `[${calls.map((call) => row(literal(call.proc), placeCode(unit, call.span)).text).join(", ")}]`,
            ),
      locals: locals.length === 0 ? undefined : literalPairs(locals),
    });
    return own.text;
  };
  const nameOf = (location: Location): string | undefined => {
    const key = keyOf(location);
    if (key === "{}") return undefined;
    const known = names.get(key);
    if (known !== undefined) return known;
    const stem = location.calls.at(-1)?.proc ?? context.name;
    let name = stem;
    for (let i = 2; taken.has(name); i++) name = `${stem} ${i}`;
    taken.add(name);
    names.set(key, name);
    frames.push(raw(`${literal(name).text}: ${key}`));
    return name;
  };
  context.locations.forEach(nameOf);
  return { frames, nameOf };
}

const literalPairs = (
  locals: readonly { readonly name: string; readonly variable: string }[],
): Code => raw(`[${locals.map((l) => literal([l.name, l.variable]).text).join(", ")}]`);

const locationRow = (unit: Unit, location: Location, frame: string | undefined): Code =>
  row(
    placeCode(unit, location.span),
    data(location.does),
    some({
      in: frame === undefined ? undefined : literal(frame),
      label: location.label === undefined ? undefined : literal(location.label),
      idle: location.idle ? raw("true") : undefined,
      waiting: location.waiting === "none" ? undefined : literal(location.waiting),
      takes: location.takes === "nothing" ? undefined : literal(location.takes),
    }),
  );

export const locksTable = (unit: Unit): Code => list(unit.model.locks.map((l) => lockRow(unit, l)));

function lockRow(unit: Unit, lock: LockInfo): Code {
  return object({
    name: literal(lock.name),
    kind: literal(lock.kind),
    waiting: literal(lock.waiting),
    place: placeCode(unit, lock.span),
    families: parameterRows(lock.families),
    isShared: lock.isShared ? raw("true") : undefined,
    holds: memberFunction(unit, lock.families, lock.holds, "activation"),
    owner: lock.owner && memberFunction(unit, lock.families, lock.owner),
  });
}

/** What is always so, or a function. */
function memberValue(
  unit: Unit,
  families: readonly ActionParameter[],
  given: IrExpr,
  more?: string,
): Code {
  const e = folded(given);
  return e.kind === "constant"
    ? raw(expression(unit, e, IN_S))
    : memberFunction(unit, families, e, more);
}

/** An expression over a family and perhaps one parameter `more`, as a function of the state and the member's number. */
function memberFunction(
  unit: Unit,
  families: readonly ActionParameter[],
  given: IrExpr,
  more?: string,
): Code {
  const e = folded(given);
  if (e.kind === "constant") return raw(`() => ${expression(unit, e, IN_S)}`);
  const own = families.filter(varies);
  const [only] = own;
  if (e.kind === "read" && more === undefined && (!only || (own.length === 1 && only.low === 0)))
    if (e.indices.length === own.length && e.indices.every((i) => isName(i, only)))
      return raw(unit.accessor(e.variable));
  const value = expression(unit, e, IN_S);
  const uses = (name: string): boolean =>
    new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(value);
  const t = (text: string): string => unit.type(text).text;
  const members = families.reduce((n, f) => n * (f.high - f.low + 1), 1);
  const lines: string[] = [];
  let factor = 1;
  const isPlain = own.length === 1 && only?.low === 0;
  for (const f of [...families].reverse()) {
    const size = f.high - f.low + 1;
    const name = unit.names.local(f.name);
    const quotient = factor === 1 ? "member" : `Math.trunc(member / ${factor})`;
    const part = factor * size === members ? quotient : `${quotient} % ${size}`;
    if (size > 1 && uses(name) && !isPlain)
      lines.unshift(
        `const ${name} = ${part}${f.low === 0 ? "" : f.low > 0 ? ` + ${f.low}` : ` - ${-f.low}`};`,
      );
    factor *= size;
  }
  const used = (name: string, isUsed = uses(name)): string =>
    `${isUsed ? "" : "_"}${name}${t(name === "s" ? ": State" : ": number")}`;
  const member = isPlain && only ? unit.names.local(only.name) : "member";
  const isAsked = isPlain ? uses(member) : lines.length > 0;
  const parameters = [
    used("s"),
    ...(isAsked || more ? [used(member, isAsked)] : []),
    ...(more ? [used(unit.names.local(more))] : []),
  ].join(", ");
  return lines.length === 0
    ? raw(`(${parameters}) => ${value}`)
    : raw(`(${parameters}) => { ${lines.join(" ")} return ${value}; }`);
}

const isName = (e: IrExpr, p: ActionParameter | undefined): boolean =>
  e.kind === "name" && e.name === p?.name;

// ── Actions ──────────────────────────────────────────────────────────────────────────────────────

export function actionsTable(unit: Unit): Code {
  const runs: (TransitionGroup | DroppedGroup)[][] = [];
  for (const group of allGroups(unit.model)) {
    const last = runs.at(-1);
    const [first] = last ?? [];
    if (first && first.process === group.process && first.fairness === group.fairness)
      last?.push(group);
    else runs.push([group]);
  }
  return list(
    runs.map((run) => {
      const [first] = run;
      const steps = filled(run.map((group) => stepRow(unit, group)));
      const head = object({
        of: literal(first?.process ?? ""),
        fairness: literal(first?.fairness ?? "none"),
      });
      return raw(`${head.text.slice(0, -2)}, steps: ${steps.text} }`);
    }),
  );
}

function stepRow(unit: Unit, group: TransitionGroup | DroppedGroup): Code {
  const context = group.context === undefined ? undefined : unit.model.contexts[group.context];
  const location = group.from === undefined ? undefined : context?.locations[group.from];
  const families = context?.families ?? [];
  const own = group.parameters.slice(families.length);
  const { span, does } = group.step;
  const isThere =
    location !== undefined &&
    location.span.source === span.source &&
    location.span.start === span.start;
  return row(
    literal(group.name),
    raw(String(group.from ?? -1)),
    some({
      parameters: parameterRows(own),
      place: isThere ? undefined : placeCode(unit, span),
      does: location && sameData(location.does, does) ? undefined : data(does),
      external: group.external ? raw("true") : undefined,
      beside:
        group.beside && group.beside.length > 0 ? raw(JSON.stringify(group.beside)) : undefined,
    }),
  );
}

// ── What is told ─────────────────────────────────────────────────────────────────────────────────

export const failuresTable = (unit: Unit): Code =>
  list(
    unit.model.failures.map((f) =>
      row(
        literal(f.kind),
        literal(f.name),
        placeCode(unit, f.span),
        literal(f.message),
        f.platform === undefined ? undefined : literal(f.platform),
        f.ends ? undefined : raw("false"),
      ),
    ),
  );

/** What no step breaks any more: a row for each reason. */
export function provedTable(unit: Unit): Code {
  const rows: { readonly first: Proof; readonly failures: number[] }[] = [];
  for (const proof of unit.model.proved) {
    const { subject, because } = proof;
    const isAlike = ({ first }: { readonly first: Proof }): boolean =>
      first.subject.lock === subject.lock && sameData(first.because, because);
    const known = rows.find(isAlike);
    if (known) known.failures.push(subject.failure);
    else rows.push({ first: proof, failures: [subject.failure] });
  }
  return list(
    rows.map(({ first: { because, subject }, failures }) =>
      row(
        data(because),
        literal(failures.sort((a, b) => a - b)),
        subject.lock === undefined ? undefined : literal(subject.lock),
      ),
    ),
  );
}

export function notesTable(unit: Unit): Code {
  const { notes } = unit.model;
  return filled(
    notes.flatMap((note, i) =>
      note.kind === "interrupts" ? interruptsRow(notes, i) : [noteRow(unit, note)],
    ),
  );
}

function noteRow(unit: Unit, note: Exclude<Note, { readonly kind: "interrupts" }>): Code {
  const kind = literal(note.kind);
  switch (note.kind) {
    case "branch":
      return row(kind, literal(note.text), placeCode(unit, note.span), literal(note.context));
    case "takes":
      return row(
        kind,
        literal(note.context + indicesOf(note.member)),
        literal(note.lock + indicesOf(note.taken)),
      );
    case "mergedRefs":
      return row(kind, literal(note.text), placeCode(unit, note.span));
    case "assume":
      return row(kind, raw(String(note.failure)), placeCode(unit, note.span));
    case "coarseStep":
      return row(kind, literal(note.text), placeCode(unit, note.span), placeCode(unit, note.other));
  }
}

const indicesOf = (indices: readonly number[]): string => indices.map((i) => `[${i}]`).join("");

/** One row for all notes of a pair of contexts, which stand together: by CPU, then by location. */
function interruptsRow(notes: readonly Note[], at: number): readonly Code[] {
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
  const locations = (end - at) / cpus;
  return [
    row(
      literal("interrupts"),
      literal(note.isr),
      literal(note.context),
      ...[locations, note.cpu, cpus].map((n) => raw(String(n))),
    ),
  ];
}

export const eventsTable = (unit: Unit): Code =>
  filled(
    unit.model.events.map(({ kind, subject, indices, formats, operation, shared }) => {
      const shown = formats.map((f: Format) => formatCode(unit, f).text);
      const part = (from: number, to?: number): Code =>
        raw(`[${shown.slice(from, to).join(", ")}]`);
      const more = some({
        operation: operation === undefined ? undefined : literal(operation),
        shared: shared ? raw("true") : undefined,
      });
      const isBare = shown.length === 0 && !more;
      return row(
        literal(kind),
        subject === "" && isBare ? undefined : literal(subject),
        isBare ? undefined : part(0, indices),
        shown.length > indices || more ? part(indices) : undefined,
        more,
      );
    }),
  );

// ── Properties ───────────────────────────────────────────────────────────────────────────────────

/** The function of a condition, which has none if it is always the same. */
const predicateCode = (e: IrExpr, name: string): Code => {
  const known = folded(e);
  return raw(known.kind === "constant" ? `() => ${known.value === 1}` : name);
};

const propertyCells = (unit: Unit, p: Property): readonly Code[] => [
  literal(p.name),
  placeCode(unit, p.span),
  predicateCode(p.value, unit.names.of("property", p.name)),
  literal(p.text.replaceAll(/\s+/g, " ")),
];
export const propertiesTable = (unit: Unit, properties: readonly Property[]): Code =>
  list(properties.map((p) => row(...propertyCells(unit, p))));

export const stateRulesTable = (unit: Unit): Code =>
  list(
    unit.model.stateRules.map((p) =>
      row(
        ...propertyCells(unit, p),
        object({
          rule: literal(p.rule),
          message: p.message === p.text.replaceAll(/\s+/g, " ") ? undefined : literal(p.message),
          platform: p.platform === undefined ? undefined : literal(p.platform),
          needs: p.needs === undefined ? undefined : raw(String(p.needs)),
        }),
      ),
    ),
  );

export const remarksTable = (unit: Unit): Code =>
  list(
    unit.model.remarks.map((r) =>
      row(literal(r.slug), literal(r.message), placeCode(unit, r.span)),
    ),
  );

export const probesTable = (unit: Unit): Code =>
  list(
    unit.model.probes.map((p, i) =>
      row(
        literal(p.slug),
        literal(p.message),
        placeCode(unit, p.span),
        predicateCode(p.value, unit.names.of("probe", String(i))),
        p.within === undefined ? undefined : raw(String(p.within)),
      ),
    ),
  );
