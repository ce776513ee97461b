/**
 * Where each variable stands in the packed state: words of 32 bits, each element in as many bits as its range needs and
 * never across two words. Variables keep their order; a later one may fill a gap that an earlier one has left.
 */
import { assert } from "../../base/assert.js";
import type { StateVariable } from "../ir.js";

export interface Layout {
  /** Words of a state; at least 1. */
  readonly words: number;
  readonly places: readonly VariablePlace[];
}

export interface VariablePlace {
  readonly variable: StateVariable;
  /** Bits of one element; 0 for a variable with a single value. */
  readonly width: number;
  /** Number of elements over all dimensions. */
  readonly elements: number;
  /** Elements in one word; a power of two where there are several words, so that place is a shift and a mask. */
  readonly perWord: number;
  readonly word: number;
  /** Lowest bit of element 0. */
  readonly shift: number;
}

export const widthOf = (low: number, high: number): number =>
  high > low ? Math.ceil(Math.log2(high - low + 1)) : 0;

export function layOut(variables: readonly StateVariable[]): Layout {
  const free: number[] = [];
  const places = variables.map((variable): VariablePlace => {
    const width = widthOf(variable.range.low, variable.range.high);
    const elements = variable.dimensions.reduce((n, d) => n * (d.high - d.low + 1), 1);
    const bits = width * elements;
    // An element in no word would take words without end.
    assert(width <= 32, `${variable.name} has elements of ${width} bits`);
    if (bits <= 32) {
      let word = free.findIndex((room) => room >= bits);
      if (word < 0) word = free.push(32) - 1;
      const shift = 32 - (free[word] ?? 0);
      free[word] = (free[word] ?? 0) - bits;
      return { variable, width, elements, perWord: elements, word, shift };
    }
    const perWord = 2 ** Math.floor(Math.log2(Math.floor(32 / width)));
    const word = free.length;
    for (let left = elements; left > 0; left -= perWord)
      free.push(32 - Math.min(left, perWord) * width);
    return { variable, width, elements, perWord, word, shift: 0 };
  });
  return { words: Math.max(1, free.length), places };
}
