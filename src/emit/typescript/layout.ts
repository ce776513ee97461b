/** The layout of a state as a table for people, and one reader and one writer for each variable. */
import type { StateVariable } from "../../ir/ir.js";
import type { VariablePlace } from "../../ir/passes/layout.js";
import { type Code, code, comment, literal, nothing, raw } from "../writer.js";
import { maskOf, positionOf, readText, storedText } from "./elements.js";
import type { Unit } from "./unit.js";

export function layoutTable(unit: Unit): readonly Code[] {
  const rows = unit.layout.places.map((place) => [
    place.elements > place.perWord
      ? `${place.word}–${place.word + Math.ceil(place.elements / place.perWord) - 1}`
      : String(place.word),
    bitsOf(place),
    nameOf(place.variable),
    valuesOf(place.variable),
  ]);
  const header = ["word", "bits", "variable", "values"];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...[header, ...rows].map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]): Code =>
    comment(
      `// ${row.map((cell, i) => (i === 0 ? cell.padStart(widths[0] ?? 0) : cell.padEnd(widths[i] ?? 0))).join("  ")}`.trimEnd(),
    );
  return [header, ...rows].map(line);
}

function bitsOf({ width, elements, shift, perWord }: VariablePlace): string {
  if (width === 0) return "none";
  if (elements > perWord) return `${perWord} × ${width}`;
  const end = shift + width * elements - 1;
  return `${end === shift ? shift : `${shift}–${end}`}${elements > 1 ? ` (${elements} × ${width})` : ""}`;
}

const nameOf = (variable: StateVariable): string =>
  variable.name + variable.dimensions.map((d) => `[${d.name}: ${d.low}..${d.high}]`).join("");

function valuesOf(variable: StateVariable): string {
  const { format, range } = variable;
  if (variable.role === "at") return `0 inactive, 1..${range.high} location`;
  switch (format.kind) {
    case "boolean":
      return "false, true";
    case "names":
      return shorten(format.names.join(", "));
    case "option":
      if (format.of.kind === "names") return shorten(["none", ...format.of.names].join(", "));
      return range.high - range.low > 6
        ? `none, ${range.low + 1}..${range.high}`
        : [
            "none",
            ...Array.from({ length: range.high - range.low }, (_, i) => String(range.low + 1 + i)),
          ].join(", ");
    case "set":
      return "one bit for each element";
    case "number":
      return `${range.low}..${range.high}`;
  }
}
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** One line each, unless stores are asserted. */
export const accessors = (unit: Unit): readonly Code[] => [
  assertionHelper(unit),
  ...unit.layout.places.map((place) => accessorPair(unit, place)),
];

const WIDTH = 100;

function accessorPair(unit: Unit, place: VariablePlace): Code {
  const { variable } = place;
  const full = indexNames(
    unit,
    variable.dimensions.map((d) => d.name),
  );
  const short = indexNames(
    unit,
    variable.dimensions.map((d) => d.name.charAt(0)),
  );
  const either = (make: (indices: readonly string[]) => Code): Code => {
    const long = make(full);
    return long.text.length > WIDTH ? make(short) : long;
  };
  return code`
    ${either((indices) => reader(unit, place, indices))}
    ${either((indices) => writer(unit, place, indices))}`;
}

/** Names for indices that differ from each other and from the value. */
function indexNames(unit: Unit, wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>(["s", "v"]);
  return wanted.map((name) => {
    let own = unit.names.local(name);
    for (let i = 2; taken.has(own); i++) own = unit.names.local(`${name}${i}`);
    taken.add(own);
    return own;
  });
}

function reader(unit: Unit, place: VariablePlace, indices: readonly string[]): Code {
  const { variable, width } = place;
  const name = raw(unit.accessor(variable.name));
  const position = positionOf(place, indices);
  const value = raw(readText(place, `s[${position.word}]`, position));
  const unused = width === 0 ? "_" : "";
  const t = unit.type(": number").text;
  const parameters = [
    `${unused}s${unit.type(": State").text}`,
    ...indices.map((i) => `${unused}${i}${t}`),
  ];
  return code`const ${name} = (${raw(parameters.join(", "))}) => ${value};`;
}

function writer(unit: Unit, place: VariablePlace, indices: readonly string[]): Code {
  const { variable, width } = place;
  const name = raw(unit.setter(variable.name));
  const { bool } = variable.range;
  const { word, shift } = positionOf(place, indices);
  const unused = width === 0 ? "_" : "";
  const t = unit.type(": number").text;
  const parameters = raw(
    [
      `${unused}s${unit.type(": State").text}`,
      ...indices.map((i) => `${unused}${i}${t}`),
      `${unused}v${unit.type(bool ? ": boolean" : ": number").text}`,
    ].join(", "),
  );
  const stored = bool ? "+v" : storedText(place, "v");
  const put =
    width === 0
      ? nothing
      : raw(`${unit.runtime("put")}(s, ${word}, ${shift}, ${maskOf(place)}, ${stored})`);
  if (!unit.assertsRanges)
    return width === 0
      ? code`const ${name} = (${parameters}) => {};`
      : code`const ${name} = (${parameters}) => ${put};`;
  const asserts = [
    ...variable.dimensions.map((d, i) =>
      assertion(unit, `${variable.name}, index ${d.name}`, `${unused}${indices[i] ?? ""}`, d),
    ),
    assertion(unit, `${variable.name}, value`, `${unused}v`, variable.range),
  ];
  return code`
    const ${name} = (${parameters}) => {
      ${asserts}
      ${put}
    };`;
}

const assertionName = (unit: Unit): string => unit.names.of("helper", "inRange");

const sinkName = (unit: Unit): string => unit.names.of("helper", "inRangeSink");

const assertion = (
  unit: Unit,
  what: string,
  value: string,
  { low, high }: { readonly low: number; readonly high: number },
): Code => code`${raw(assertionName(unit))}(${literal(what)}, ${raw(value)}, ${low}, ${high});`;

/** Of a checker: `sink` passes on a step only if what it stores fits, or if it breaks a rule and is stored nowhere. */
export const searched = (unit: Unit): Code =>
  unit.assertsRanges
    ? code`
        initial: (next, sink) => initial(next, ${raw(sinkName(unit))}(sink)),
        successors: (s, next, sink) => steps(s, next, ${raw(sinkName(unit))}(sink))`
    : raw("initial, successors: steps");

/** The functions that the assertions call; nothing where there are none. */
function assertionHelper(unit: Unit): Code {
  if (!unit.assertsRanges) return nothing;
  // A mask of 32 elements is a negative number where its highest bit is set.
  return code`
    function ${raw(assertionName(unit))}(what${unit.type(": string")}, value${unit.type(": number | boolean")}, low${unit.type(": number")}, high${unit.type(": number")})${unit.type(": void")} {
      const known = Number(value);
      const fits = (known >= low && known <= high) || (known < 0 && high > 0x7fffffff && known >>> 0 <= high);
      if (Number.isInteger(known) && fits) return;
      outside ??= "internal error: " + what + " holds " + low + ".." + high + ", and is given " + value;
    }
    let outside${unit.type(": string | undefined")};
    function ${raw(sinkName(unit))}(sink${unit.type(": Sink")})${unit.type(": Sink")} {
      let isBroken = false;
      outside = undefined;
      return {
        event: (event, ...carried) => sink.event(event, ...carried),
        note: (note) => sink.note(note),
        fail(failure) {
          isBroken = true;
          sink.fail(failure);
        },
        emit(transition) {
          if (outside !== undefined && !isBroken) throw new Error(outside);
          isBroken = false;
          outside = undefined;
          sink.emit(transition);
        },
      };
    }`;
}
