/**
 * Inputs of the fuzzer: texts that ship, whole or cut down to a few declarations, with some characters, words or parts
 * changed, left out or repeated. The same seed and number give the same input.
 */
import { readdirSync } from "node:fs";
import { parseToCst } from "../../grammar/index.js";
import { parse } from "../../src/syntax/parse.js";
import { shippedFile } from "./judge.js";
import { pathological } from "./pathological.js";

export interface Input {
  readonly name: string;
  readonly text: string;
}

/** One input in so many is a text made to be difficult. */
const PATHOLOGICAL_EVERY = 40;
const ODD_WORDS =
  "-1 0 1 31 32 63 64 255 256 65535 65536 1073741824 4294967296 99999999999999999999 cpu none all __proto__ constructor toString hasOwnProperty timeout level slots depth via priority only rule".split(
    " ",
  );

/** Whole numbers below a bound, from a seed: Mulberry32. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

const folder = new URL("../../specs/", import.meta.url);
const corpus: readonly Input[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ilk"))
  .sort()
  .map((name) => ({ name: `specs/${name}`, text: shippedFile(name)?.text ?? "" }));
const words: readonly string[] = [
  ...new Set(corpus.flatMap(({ text }) => parseToCst(text).tokens.map((token) => token.image))),
  ...ODD_WORDS,
];

export function inputOf(seed: number, number: number): Input {
  const random = randomNumbers(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  if (number % PATHOLOGICAL_EVERY === PATHOLOGICAL_EVERY - 1)
    return pathological[Math.floor(number / PATHOLOGICAL_EVERY) % pathological.length] as Input;
  // The smallest of three: most inputs are small, and the large ones come along now and then.
  const three = [0, 1, 2].map(() => corpus[random(corpus.length)] as Input);
  const base = three.reduce((least, each) => (each.text.length < least.text.length ? each : least));
  let text = random(3) > 0 ? someDeclarations(base, random) : base.text;
  for (let left = 1 + random(random(2) === 0 ? 1 : 3); left > 0; left--)
    text = mutated(text, random);
  return { name: base.name, text };
}

/** The first line and some of the declarations, in their order. */
function someDeclarations({ name, text }: Input, random: (below: number) => number): string {
  const { header, declarations } = parse({ name, text }).value;
  const parts = declarations
    .filter((each) => each.span.start >= header.span.end && random(3) > 0)
    .map(({ span }) => text.slice(span.start, span.end));
  return [text.slice(header.span.start, header.span.end), ...parts].join("\n");
}

function mutated(text: string, random: (below: number) => number): string {
  const word = (): string => words[random(words.length)] as string;
  const put = (start: number, end: number, between: string): string =>
    text.slice(0, start) + between + text.slice(end);
  const at = random(text.length);
  switch (random(10)) {
    case 0:
      return put(
        at,
        at + 1,
        String.fromCodePoint(random(8) === 0 ? random(0xd800) : 32 + random(95)),
      );
    case 1:
      return put(at, at + 1 + random(3), "");
    case 2: {
      const end = Math.min(text.length, at + random(200));
      return put(at, end, "");
    }
    case 3: {
      const end = Math.min(text.length, at + random(200));
      return put(end, end, text.slice(at, end));
    }
    default: {
      const { tokens } = parseToCst(text);
      const [first, second] = [tokens[random(tokens.length)], tokens[random(tokens.length)]];
      if (!first || !second) return put(at, at, ` ${word()} `);
      const [start, end] = [first.startOffset, first.startOffset + first.image.length];
      switch (random(6)) {
        case 0:
          return put(start, end, ` ${word()} `);
        case 1:
          return put(start, end, "");
        case 2:
          return put(start, start, ` ${word()} `);
        case 3:
          return put(start, end, second.image);
        case 4: {
          const [from, to] = [
            Math.min(start, second.startOffset),
            Math.max(end, second.startOffset + second.image.length),
          ];
          return random(2) === 0 ? put(from, to, "") : put(to, to, ` ${text.slice(from, to)}`);
        }
        default:
          return /^\d/.test(first.image)
            ? put(start, end, ODD_WORDS[random(ODD_WORDS.length)] as string)
            : put(start, end, first.image.toUpperCase());
      }
    }
  }
}
