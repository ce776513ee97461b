/**
 * Characters that must never reach an output as they are, and a spec that holds one of them in every place where a user
 * can write text: names of files, documentation, comments inside statements and properties, messages of a platform. Behind
 * each stands code that would leave a mark if it ran.
 */
import { generationOf } from "../../src/cli/instantiate.js";
import type { Configuration } from "../../src/cli/configurations.js";
import { compile, loadProgram } from "../../src/compile.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import type { Source } from "../../src/base/source.js";

const range = (low: number, high: number): readonly string[] =>
  Array.from({ length: high - low + 1 }, (_, i) =>
    low + i < 0x10000 ? String.fromCharCode(low + i) : String.fromCodePoint(low + i),
  );

/** Written out by range, not asked of the regular expression that is tested. Tab and line feed have tests of their own. */
export const HOSTILE: readonly string[] = [
  ...range(0x00, 0x08),
  ...range(0x0b, 0x1f),
  ...range(0x7f, 0x9f),
  "\u00ad",
  "\u034f",
  "\u061c",
  "\u115f",
  "\u1160",
  "\u180e",
  "\u3164",
  "\ufeff",
  "\uffa0",
  ...range(0x200b, 0x200f),
  ...range(0x2028, 0x202e),
  ...range(0x2060, 0x206f),
  ...range(0xfff9, 0xfffb),
  "\ufffe",
  "\uffff",
  "\ud800",
  "\udbff",
  "\udc00",
  "\udfff",
  "\u{1d173}",
  "\u{e0001}",
  ...range(0xe0020, 0xe0023),
  "\u{e007f}",
  "\u{e0100}",
];

export const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;

/** Texts that would end the comment, string, template or element that they stand in. */
export const ENDINGS: readonly string[] = [
  "*/",
  '"',
  "'",
  "`",
  "${",
  "\\",
  "</script>",
  "<!--",
  "-->",
  "]]>",
  "??/",
  "--",
  "|",
];

export const MARK = "PWNED";

/** Code of JavaScript behind what may have ended a comment or a string, on either side of it. */
export const attack = (before: string): string =>
  `${before}globalThis.${MARK}=1;${before};//${before}`;

/** Of a text, what may stand in a string of the language. */
const inString = (text: string): string => text.replaceAll(/["\\]/g, "\\$&");
/** Of a text, what may stand in a comment between signs. */
const inBlock = (text: string): string => text.replaceAll("*/", "* /");

export interface HostileSpec {
  readonly main: Source;
  readonly platform: Source;
}

/** `more`: statements behind the others of the thread. */
export function hostileSpec(text: string, more = ""): HostileSpec {
  const block = `/* ${inBlock(text)} */`;
  const doc = `/// ${text}`;
  return {
    main: {
      name: `specs/${text}\n${text}.ilk`,
      text: `${doc}
spec Hostile; // ${text}
platform mine;
${doc}
enum E { Idle, Busy }
${doc}
const unit = ${block} 1;
cpus 1;
${doc}
var v[i: 0..1]: 0..3 = 0;
var e: E = Idle;
fault broken limit 1;
${doc}
lock m: mutex;
${doc}
list q: 0..1 = all;
channel c;
${doc}
def twice(k: 0..1) = v[k] > 1 ${block};
${doc}
proc put(k: 0..1) {
  v[k ${block}] = ${block} unit; // ${text}
}
${doc}
thread T[i: 0..1] {
  here: with m { put(${block} i); }
  choose k in 0..1 where v[k] ${block} < 3;
  let first = ${block} q.removeHead();
  await v[i ${block}] > 0;
  if (fault broken) { acquire m; }
  assert v[i] < 3 ${block};
  ${block} e = Busy;
  ${more}
}
${doc}
isr Line { v[0] = 2 ${block}; }
${doc}
device D {
  ${doc}
  action up(k: 0..1) when v[k] == 0 ${block} {
    // ${text}
    v[k] = ${block} 1;
    raise Line;
  }
}
${doc}
invariant small: forall k in 0..1: ${block} v[k] < 3 && !twice(k);
${doc}
reachable full: ${block} v[0] == 1;
revision base { } // ${text}
expect base violates small;
`,
    },
    platform: {
      name: `${text}\n/mine.ilk`,
      text: `${doc}
platform mine {
  levels TASK < INTERRUPT;
  blocking below INTERRUPT;
  lock mutex { blocks; }
  isr { level INTERRUPT; }
  message lock-leak "${inString(text)} %lock %context";
  message recursive-acquire "${inString(text)}";
  message deadlock "${inString(text)}";
}
`,
    },
  };
}

export interface CompiledHostile {
  readonly configuration: Configuration;
  readonly generation: ReturnType<typeof generationOf>;
  readonly diagnostics: readonly Diagnostic[];
}

/** From the text to the guarded actions. An error is an exception. */
export function compileHostile(text: string, more = ""): CompiledHostile {
  const { main, platform } = hostileSpec(text, more);
  const loaded = loadProgram(main, { file: () => undefined, platform: () => platform });
  const compiled = compile(loaded.value, "base");
  const diagnostics = [...loaded.diagnostics, ...compiled.diagnostics];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !compiled.value)
    throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join("\n"));
  const configuration: Configuration = {
    ...compiled.value,
    program: loaded.value,
    file: main.name,
    revision: "base",
    hash: "0",
  };
  return { configuration, generation: generationOf(configuration), diagnostics };
}

/** Hostile characters of an output that have not been made visible. */
export const hostileIn = (output: string): readonly string[] =>
  [...new Set(output)].filter((character) => HOSTILE.includes(character)).map(named);
