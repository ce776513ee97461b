/** Data as rows of a table: compact, and each on a line of its own, or as many to a line as fit. */
import { placeOf, type Span } from "../../base/source.js";
import type { Format } from "../../ir/ir.js";
import { type Code, literal, raw } from "../writer.js";
import type { Unit } from "./unit.js";

/** `[12, 3]`, or with its file where that is another one. */
export function placeCode(unit: Unit, span: Span): Code {
  const { line, column } = placeOf(span.source, span.start);
  const { name } = span.source;
  return name === unit.model.file
    ? raw(`[${line}, ${column}]`)
    : raw(`[${line}, ${column}, ${literal(name).text}]`);
}

/** Undefined values at the end are left out. */
export function row(...cells: readonly (Code | undefined)[]): Code {
  const last = cells.findLastIndex((cell) => cell !== undefined);
  return raw(
    `[${cells
      .slice(0, last + 1)
      .map((cell) => cell?.text ?? "undefined")
      .join(", ")}]`,
  );
}

/** Fields that are undefined are left out. */
export function object(fields: Readonly<Record<string, Code | undefined>>): Code {
  const own = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [key === value.text ? key : `${keyText(key)}: ${value.text}`],
  );
  return raw(own.length === 0 ? "{}" : `{ ${own.join(", ")} }`);
}

const keyText = (key: string): string =>
  /^[A-Za-z_]\w*$/.test(key) && key !== "__proto__" ? key : `[${literal(key).text}]`;

/** An object, or nothing where it has no fields. */
export function some(fields: Readonly<Record<string, Code | undefined>>): Code | undefined {
  return Object.values(fields).some((value) => value !== undefined) ? object(fields) : undefined;
}

/** A row on each line. */
export const list = (rows: readonly Code[]): Code =>
  raw(rows.length === 0 ? "[]" : `[\n${rows.map((each) => `  ${indented(each)},\n`).join("")}]`);

const indented = ({ text }: Code): string => text.split("\n").join("\n  ");

const WIDTH = 116;

/** As many rows to a line as fit. */
export function filled(rows: readonly Code[]): Code {
  const lines: string[] = [];
  for (const { text } of rows) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length + 2 <= WIDTH)
      lines[lines.length - 1] = `${last} ${text},`;
    else lines.push(`${text},`);
  }
  const [only] = lines;
  if (only === undefined) return raw("[]");
  if (lines.length === 1 && only.length < WIDTH - 20) return raw(`[${only.slice(0, -1)}]`);
  return raw(`[\n${lines.map((line) => `  ${line}\n`).join("")}]`);
}

/** Plain data as JavaScript writes it; what is undefined is left out. */
export function data(value: unknown): Code {
  if (Array.isArray(value)) return raw(`[${value.map((each) => data(each).text).join(", ")}]`);
  if (typeof value !== "object" || value === null)
    return literal(value as string | number | boolean);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return object(Object.fromEntries(fields.map(([key, field]) => [key, data(field)])));
}

export function formatCode(unit: Unit, format: Format): Code {
  switch (format.kind) {
    case "number":
      return raw(unit.runtime("numbers"));
    case "boolean":
      return raw(unit.runtime("booleans"));
    case "names":
      return raw(
        `${unit.runtime("names")}(${[String(format.low), ...format.names.map((name) => literal(name).text)].join(", ")})`,
      );
    case "option":
      return raw(`${unit.runtime("options")}(${format.none}, ${formatCode(unit, format.of).text})`);
    case "set":
      return raw(`${unit.runtime("sets")}(${format.low}, ${formatCode(unit, format.of).text})`);
  }
}

/** A value in the spec's words. */
export function showValue(format: Format, value: number): string {
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
