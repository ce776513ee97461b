/**
 * From what a generated file says of its spec to a checker: fields a person may see, and decoded states. Generated files
 * hold the data; what is the same for every spec stands here, once.
 */
import type { EventDescription, VariableRole } from "../words/description.js";
import { fieldText } from "../words/field-words.js";
import type {
  Checker,
  ContextInfo,
  FieldInfo,
  LocationInfo,
  NoteInfo,
  PlainValue,
  State,
} from "./checker.js";

/** How a person sees a value. */
export type Format =
  | { readonly kind: "number" }
  | { readonly kind: "boolean" }
  /** Value low + i is names[i]. */
  | { readonly kind: "names"; readonly low: number; readonly names: readonly string[] }
  /** `none` below the smallest value of `of`. */
  | { readonly kind: "option"; readonly none: number; readonly of: Format }
  /** A bit mask; bit i is value low + i. */
  | { readonly kind: "set"; readonly low: number; readonly of: Format };

export interface VariableDefinition {
  readonly owner: string;
  readonly path: readonly string[];
  /** "value" where it is not given. */
  readonly role?: VariableRole;
  readonly group: FieldInfo["group"];
  /** Smallest and largest index of each dimension, outermost first. */
  readonly dimensions: readonly (readonly [low: number, high: number])[];
  readonly format: Format;
  readonly read: (s: State, ...indices: number[]) => number | boolean;
  /** Takes the indices, then the value. */
  readonly write: (s: State, ...indicesAndValue: never[]) => void;
}

export type LocationDefinition = Omit<LocationInfo, "locals"> & {
  readonly locals: readonly (readonly [name: string, variable: string])[];
};

export interface EventDefinition {
  readonly is: EventDescription;
  /** Of the numbers that it carries. */
  readonly formats: readonly Format[];
}

export type CheckerDefinition<Decoded> = Omit<
  Checker<Decoded>,
  "fields" | "decode" | "encode" | "contexts" | "notes" | "events"
> & {
  readonly events: readonly EventDefinition[];
  readonly notes: readonly (NoteInfo | EveryInterrupt)[];
  readonly variables: readonly VariableDefinition[];
  readonly contexts: readonly (Omit<ContextInfo, "locations"> & {
    readonly locations: readonly LocationDefinition[];
  })[];
  /** A state as the spec's own values; never used, it only carries the type. */
  readonly decoded?: Decoded;
};

/** Fields, and states as the spec's own values, for what a generated file says of its variables. */
export function checkerWith<Decoded>(definition: CheckerDefinition<Decoded>): Checker<Decoded> {
  const { variables, contexts, notes, events, ...rest } = definition;
  const firstField = new Map<string, number>();
  const fields: FieldInfo[] = [];
  for (const variable of variables) {
    firstField.set(nameOf(variable), fields.length);
    for (const [member, indices] of everyIndex(variable).entries())
      fields.push(fieldOf(variable, indices, member));
  }
  return {
    ...rest,
    notes: notes.flatMap(notesOf),
    fields,
    events: events.map(({ is, formats }) => ({
      is,
      show: (carried) =>
        formats.flatMap((format, i) => {
          const value = carried[i];
          return value === undefined ? [] : [showValue(format, value)];
        }),
    })),
    contexts: contexts.map((context) => ({
      ...context,
      locations: context.locations.map((location) => ({
        ...location,
        locals: location.locals.map(([name, variable]) => {
          const elements =
            variables
              .find((each) => nameOf(each) === variable)
              ?.dimensions.reduce((n, [low, high]) => n * (high - low + 1), 1) ?? 1;
          return {
            name,
            field: firstField.get(variable) ?? 0,
            stride: elements / context.members.length,
          };
        }),
      })),
    })),
    decode: (s) =>
      Object.fromEntries(
        variables.map((variable) => [nameOf(variable), decodeVariable(variable, s)]),
      ) as Decoded,
    encode: (decoded) => {
      const s = new Int32Array(definition.words);
      for (const variable of variables)
        encodeVariable(
          variable,
          (decoded as Readonly<Record<string, unknown>>)[nameOf(variable)],
          s,
        );
      return s;
    },
  };
}

/** Stands for the notes of one context that interrupts another: by CPU, then by location. */
export interface EveryInterrupt {
  readonly kind: "everyInterrupt";
  readonly isr: string;
  readonly context: string;
  readonly locations: number;
  readonly firstCpu: number;
  readonly cpus: number;
}

function notesOf(note: NoteInfo | EveryInterrupt): readonly NoteInfo[] {
  if (note.kind !== "everyInterrupt") return [note];
  const { isr, context, locations, firstCpu, cpus } = note;
  return Array.from({ length: cpus * locations }, (_, i) => ({
    kind: "interrupts",
    text: `${isr} interrupts ${context}`,
    place: undefined,
    other: undefined,
    parts: [isr, context, String(i % locations), String(firstCpu + Math.floor(i / locations))],
  }));
}

function everyIndex(variable: VariableDefinition): readonly (readonly number[])[] {
  return variable.dimensions.reduce<readonly (readonly number[])[]>(
    (heads, [low, high]) =>
      heads.flatMap((head) => Array.from({ length: high - low + 1 }, (_, i) => [...head, low + i])),
    [[]],
  );
}

const nameOf = ({ owner, path }: VariableDefinition): string => [owner, ...path].join(".");

function fieldOf(
  variable: VariableDefinition,
  indices: readonly number[],
  member: number,
): FieldInfo {
  const { owner, path, role = "value", group, format } = variable;
  const isInside = role === "links" || role === "places";
  const families = isInside ? indices.slice(0, -1) : indices;
  const last = indices.at(-1) ?? 0;
  const id = {
    owner,
    indices: families.map(String),
    path,
    ...(isInside ? { place: role === "links" ? showValue(format, last) : String(last) } : {}),
  };
  return {
    ...id,
    name: fieldText(id),
    role,
    member,
    group,
    read: readerOf(variable.read, indices),
    show: (value) => showValue(format, value),
    plain: (value) => decodeValue(format, value),
  };
}

/** Reads one element; nothing is spread where there are as few indices as there nearly always are. */
function readerOf(
  read: VariableDefinition["read"],
  indices: readonly number[],
): (s: State) => number {
  const [i = 0, j = 0] = indices;
  switch (indices.length) {
    case 0:
      return (s) => Number(read(s));
    case 1:
      return (s) => Number(read(s, i));
    case 2:
      return (s) => Number(read(s, i, j));
    default:
      return (s) => Number(read(s, ...indices));
  }
}

/** A value in the spec's words: `none`, `Full`, `{1, 2}`. */
export function showValue(format: Format, value: number): string {
  switch (format.kind) {
    case "number":
      return String(value);
    case "boolean":
      return value === 0 ? "false" : "true";
    case "names":
      return format.names[value - format.low] ?? String(value);
    case "option":
      return value === format.none ? "none" : showValue(format.of, value);
    case "set":
      return `{${membersOf(format.low, value)
        .map((each) => showValue(format.of, each))
        .join(", ")}}`;
  }
}

const membersOf = (low: number, mask: number): readonly number[] =>
  Array.from({ length: 32 }, (_, bit) => bit).flatMap((bit) =>
    (mask >>> bit) & 1 ? [low + bit] : [],
  );

function decodeVariable(variable: VariableDefinition, s: State): unknown {
  const nest = (indices: readonly number[], depth: number): unknown => {
    const dimension = variable.dimensions[depth];
    if (!dimension) return decodeValue(variable.format, Number(variable.read(s, ...indices)));
    const [low, high] = dimension;
    return Object.fromEntries(
      Array.from({ length: high - low + 1 }, (_, i) => [
        String(low + i),
        nest([...indices, low + i], depth + 1),
      ]),
    );
  };
  return nest([], 0);
}

function decodeValue(format: Format, value: number): PlainValue {
  switch (format.kind) {
    case "number":
      return value;
    case "boolean":
      return value !== 0;
    case "names":
      return showValue(format, value);
    case "option":
      return value === format.none ? "none" : decodeValue(format.of, value);
    case "set":
      return membersOf(format.low, value).map((each) => decodeValue(format.of, each));
  }
}

function encodeVariable(variable: VariableDefinition, decoded: unknown, s: State): void {
  const write = variable.write as (s: State, ...indicesAndValue: (number | boolean)[]) => void;
  for (const indices of everyIndex(variable)) {
    const value = indices.reduce<unknown>(
      (part, index) => (part as Readonly<Record<number, unknown>>)[index],
      decoded,
    );
    const number = encodeValue(variable.format, value);
    write(s, ...indices, variable.format.kind === "boolean" ? number !== 0 : number);
  }
}

function encodeValue(format: Format, value: unknown): number {
  switch (format.kind) {
    case "number":
    case "boolean":
      return Number(value);
    case "names":
      return format.low + format.names.indexOf(String(value));
    case "option":
      return value === "none" ? format.none : encodeValue(format.of, value);
    case "set":
      return (value as readonly unknown[]).reduce<number>(
        (mask, each) => mask | (1 << (encodeValue(format.of, each) - format.low)),
        0,
      );
  }
}
