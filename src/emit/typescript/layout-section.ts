/** The layout of a state as a table for people, and one reader and one writer for each variable. The only place with bit arithmetic. */
import type { StateVariable } from "../../ir/ir.js";
import type { VariablePlace } from "../../ir/passes/layout.js";
import { type Code, code, comment, join, raw } from "../writer.js";
import { assertedParameters, assertionHelper } from "./range-assertions.js";
import type { Unit } from "./unit.js";

export function layoutSection(unit: Unit): Code {
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
  return code`
    ${[header, ...rows].map(line)}

    ${assertionHelper(unit)}
    ${unit.layout.places.map((place) => accessors(unit, place))}
  `;
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
  if (variable.role === "at") return `0 inactive, 1..${range.high} where it rests`;
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

function accessors(unit: Unit, place: VariablePlace): Code {
  const { variable, width } = place;
  const indices = variable.dimensions.map((d) => unit.names.local(d.name));
  const distinct = indices.map((name, i) =>
    indices.indexOf(name) === i ? name : unit.names.local(`${name}${i + 1}`),
  );
  const t = unit.type(": number");
  const parameters = distinct.map((name) => `, ${name}${t.text}`).join("");
  const { low, bool } = variable.range;
  const at = position(place, distinct);
  const [get, set] = [raw(unit.accessor(variable.name)), raw(unit.setter(variable.name))];
  const s = raw(`s${unit.type(": State").text}`);
  const value = raw(`value${unit.type(bool ? ": boolean" : ": number").text}`);
  const result = unit.type(bool ? ": boolean" : ": number");
  const unused = width === 0 ? "_" : "";
  const asserts = assertedParameters(unit, variable.name, [
    ...variable.dimensions.map((range, i) => ({
      name: `index ${range.name}`,
      as: unused + (distinct[i] ?? ""),
      range,
    })),
    { name: "value", as: `${unused}value`, range: variable.range },
  ]);
  if (width === 0) {
    return code`
      const ${get} = (_${s}${raw(parameters.replaceAll(", ", ", _"))})${result} => ${raw(bool ? String(low === 1) : String(low))};
      const ${set} = (_${s}${raw(parameters.replaceAll(", ", ", _"))}, _${value})${unit.type(": void")} => {${join(asserts, " ")}};`;
  }
  const mask = width === 32 ? "-1" : String(2 ** width - 1);
  const word = raw(at.word);
  const shifted = at.shift === "0" ? `s[${at.word}]` : `s[${at.word}] >>> ${paren(at.shift)}`;
  const bits =
    width === 32
      ? at.shift === "0"
        ? `s[${at.word}]`
        : `(${shifted})`
      : at.shift === "0"
        ? `${shifted} & ${mask}`
        : `(${shifted}) & ${mask}`;
  const read = bool
    ? `(${bits}) !== 0`
    : low === 0
      ? bits
      : `(${bits}) ${low > 0 ? "+" : "-"} ${Math.abs(low)}`;
  const stored = bool
    ? "(value ? 1 : 0)"
    : low === 0
      ? "value"
      : `(value ${low > 0 ? "-" : "+"} ${Math.abs(low)})`;
  const kept =
    width === 32
      ? ""
      : at.shift === "0"
        ? `(s[${at.word}] & ~${mask}) | `
        : `(s[${at.word}] & ~(${mask} << ${paren(at.shift)})) | `;
  const placed = at.shift === "0" ? stored : `(${stored} << ${paren(at.shift)})`;
  return code`
    const ${get} = (${s}${raw(parameters)})${result} => ${raw(read)};
    const ${set} = (${s}${raw(parameters)}, ${value})${unit.type(": void")} => {
      ${asserts}
      s[${word}] = ${raw(kept)}${raw(placed)};
    };`;
}

const paren = (text: string): string => (/^[0-9]+$/.test(text) ? text : `(${text})`);

/** Word and shift of an element, as expressions over the indices. */
function position(
  place: VariablePlace,
  indices: readonly string[],
): { readonly word: string; readonly shift: string } {
  const { variable, width, elements, perWord } = place;
  const factors: number[] = [];
  let factor = 1;
  for (const d of [...variable.dimensions].reverse()) {
    factors.unshift(factor);
    factor *= d.high - d.low + 1;
  }
  const lowest = variable.dimensions.reduce((sum, d, i) => sum + d.low * (factors[i] ?? 1), 0);
  if (elements <= perWord)
    return {
      word: String(place.word),
      shift: linear(
        indices,
        factors.map((f) => f * width),
        place.shift - lowest * width,
      ),
    };
  const element = linear(indices, factors, -lowest);
  const log = Math.log2(perWord);
  const wordOf = perWord === 1 ? paren(element) : `(${paren(element)} >>> ${log})`;
  const word = place.word === 0 ? wordOf : `${place.word} + ${wordOf}`;
  return {
    word,
    shift:
      perWord === 1
        ? "0"
        : width === 1
          ? `${paren(element)} & ${perWord - 1}`
          : `(${paren(element)} & ${perWord - 1}) * ${width}`,
  };
}

/** `3 * i + j - 4`. */
function linear(names: readonly string[], factors: readonly number[], constant: number): string {
  const terms = names.map((name, i) => (factors[i] === 1 ? name : `${factors[i]} * ${name}`));
  if (terms.length === 0) return String(constant);
  return (
    terms.join(" + ") + (constant > 0 ? ` + ${constant}` : constant < 0 ? ` - ${-constant}` : "")
  );
}
