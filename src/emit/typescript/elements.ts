/** Where an element of a variable stands in the packed state, and the bit arithmetic that reads and writes it. */
import { assert } from "../../base/assert.js";
import type { VariablePlace } from "../../ir/passes/layout.js";

/** An index as it is written, or its value where that is known. */
export type Index = string | number;

/** A sum of products of indices, and a constant. */
interface Linear {
  readonly terms: readonly string[];
  readonly constant: number;
}

export interface Position {
  /** A number where all elements stand in one word. */
  readonly word: number | string;
  readonly shift: number | string;
}

function linear(indices: readonly Index[], factors: readonly number[], constant: number): Linear {
  const terms: string[] = [];
  let sum = constant;
  for (const [i, index] of indices.entries()) {
    const factor = factors[i] ?? 1;
    if (typeof index === "number") sum += factor * index;
    else if (factor === 1) terms.push(index);
    else terms.push(`${factor} * ${isPlain(index) ? index : `(${index})`}`);
  }
  return { terms, constant: sum };
}

const isPlain = (text: string): boolean => /^\w+$/.test(text);
/** What can stand beside `+` and `-` as it is. */
const isFactor = (text: string): boolean => isPlain(text) || /^\d+ \* \w+$/.test(text);

function textOf({ terms, constant }: Linear): number | string {
  if (terms.length === 0) return constant;
  const sum = terms.map((term) => (isFactor(term) ? term : `(${term})`)).join(" + ");
  return constant === 0 ? sum : `${sum} ${constant > 0 ? "+" : "-"} ${Math.abs(constant)}`;
}

export function positionOf(place: VariablePlace, indices: readonly Index[]): Position {
  const { variable, width, elements, perWord } = place;
  const factors: number[] = [];
  let factor = 1;
  for (const d of [...variable.dimensions].reverse()) {
    factors.unshift(factor);
    factor *= d.high - d.low + 1;
  }
  const lowest = variable.dimensions.reduce((sum, d, i) => sum + d.low * (factors[i] ?? 1), 0);
  if (elements <= perWord) {
    const scaled = factors.map((f) => f * width);
    const shift = textOf(linear(indices, scaled, place.shift - lowest * width));
    return { word: place.word, shift };
  }
  const element = textOf(linear(indices, factors, -lowest));
  if (typeof element === "number")
    return {
      word: place.word + Math.floor(element / perWord),
      shift: (element % perWord) * width,
    };
  const log = Math.log2(perWord);
  const word = perWord === 1 ? element : `(${paren(element)} >>> ${log})`;
  const inWord = `${paren(element)} & ${perWord - 1}`;
  return {
    word: place.word === 0 ? word : `${word} + ${place.word}`,
    shift: perWord === 1 ? 0 : width === 1 ? inWord : `(${inWord}) * ${width}`,
  };
}

const paren = (text: string): string => (isPlain(text) ? text : `(${text})`);

export const maskOf = ({ width }: VariablePlace): number => (width === 32 ? -1 : 2 ** width - 1);

/** `word >>> shift`, tight enough for `&`. */
const shifted = (word: string, shift: number | string): string =>
  shift === 0 ? word : `${word} >>> ${typeof shift === "number" ? shift : paren(shift)}`;

/** An element as it is written in an expression, with parentheses around it where it needs them. */
export function readText(place: VariablePlace, word: string, { shift }: Position): string {
  const { low, bool } = place.variable.range;
  const { width } = place;
  if (width === 0) return bool ? String(low === 1) : String(low);
  const isTop = typeof shift === "number" && shift + width === 32;
  const bits =
    width === 32
      ? `(${shifted(word, shift)})`
      : isTop
        ? `(${shifted(word, shift)})`
        : shift === 0
          ? `(${word} & ${maskOf(place)})`
          : `((${shifted(word, shift)}) & ${maskOf(place)})`;
  if (bool)
    return typeof shift === "number" ? `((${word} & ${bit(shift)}) !== 0)` : `(${bits} !== 0)`;
  return low === 0 ? bits : `(${bits} ${low > 0 ? "+" : "-"} ${Math.abs(low)})`;
}

const bit = (shift: number): number => 1 << shift;

/** A value as it is stored. */
export function storedText(place: VariablePlace, value: Index): Index {
  const { low, bool } = place.variable.range;
  if (bool) {
    if (value === "true" || value === "false") return value === "true" ? 1 : 0;
    return `(${wrapped(String(value))} ? 1 : 0)`;
  }
  if (typeof value === "number") return value - low;
  return low === 0 ? value : `${wrapped(value)} ${low > 0 ? "-" : "+"} ${Math.abs(low)}`;
}

export interface Store {
  readonly place: VariablePlace;
  readonly position: Position;
  readonly value: Index;
}

/** `state[word] = …` with all of these elements of one word. */
export function storeText(state: string, stores: readonly Store[]): string {
  const [first] = stores;
  assert(first, "a store of nothing");
  const word = `${state}[${first.position.word}]`;
  let cleared = 0;
  let set = 0;
  const masks: string[] = [];
  const parts: string[] = [];
  for (const { place, position, value } of stores) {
    const { shift } = position;
    if (place.width === 32) return `${word} = ${storedText(place, value)};`;
    const stored = storedText(place, value);
    if (typeof shift === "number") {
      cleared |= maskOf(place) << shift;
      if (typeof stored === "number") set |= stored << shift;
      else parts.push(shift === 0 ? wrapped(stored) : `(${wrapped(stored)} << ${shift})`);
      continue;
    }
    masks.push(`(${maskOf(place)} << ${paren(shift)})`);
    if (stored !== 0)
      parts.push(`(${typeof stored === "number" ? stored : wrapped(stored)} << ${paren(shift)})`);
  }
  if (cleared !== 0) masks.unshift(String(cleared));
  if (set !== 0) parts.push(String(set));
  const kept =
    masks.length === 1 && cleared !== 0
      ? `${word} & ${~cleared}`
      : `${word} & ~${masks.length === 1 ? masks[0] : `(${masks.join(" | ")})`}`;
  return `${word} = ${[parts.length > 0 ? `(${kept})` : kept, ...parts].join(" | ")};`;
}

const wrapped = (text: string): string => (/^(\w+|\([^()]*\))$/.test(text) ? text : `(${text})`);
