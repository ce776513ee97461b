/** Texts with many mistakes, and texts that are cut off or garbled: several good diagnostics, a tree, and never a fault. */
import { describe, expect, it } from "vitest";
import { parseToCst } from "../../../grammar/index.js";
import { parse } from "../../../src/syntax/parse.js";
import { nvme, nvmeSmall } from "../../typecheck/known-specs.js";

const read = (text: string): ReturnType<typeof parse> => parse({ name: "main.ilk", text });
const codesOf = (text: string): readonly string[] =>
  read(text).diagnostics.map((each) => each.code);
const namesOf = (text: string): readonly string[] =>
  read(text).value.declarations.flatMap((each) =>
    "name" in each && typeof each.name === "object" ? [each.name.text] : [],
  );

const manyIdioms = `spec Many;
#define DEPTH 3
int head = 0;
var busy: bool = FALSE
lock guard;

void push(int value) {
  spin_lock(&guard);
  if (head = DEPTH && not busy) return;
  head += value;
  unlock(guard);
}

process Writer {
  for (int i = 0; i < 2; i++) push(1);
  busy := head /= 0 ? true : false;
}
invariant bounded: 0 <= head <= DEPTH;
`;

describe("a text with many idioms of other languages", () => {
  it("says each of them once, in the order of the text", () => {
    expect(codesOf(manyIdioms)).toEqual([
      "ILK1129",
      "ILK1114",
      "ILK1123",
      "ILK1106",
      "ILK1135",
      "ILK1137",
      "ILK1114",
      "ILK1138",
      "ILK1116",
      "ILK1105",
      "ILK1104",
      "ILK1109",
      "ILK1138",
      "ILK1139",
      "ILK1118",
      "ILK1101",
      "ILK1112",
      "ILK1111",
      "ILK1113",
    ]);
  });
  it("has every declaration in its tree", () => {
    expect(namesOf(manyIdioms)).toEqual([
      "DEPTH",
      "head",
      "busy",
      "guard",
      "push",
      "Writer",
      "bounded",
    ]);
  });
});

const manyMistakes = `spec Many;
var a: 0..3 = ;
var b: 0..3 = 0;
thread One { a = 1; b = = 2; a = 2; await; b = 3; }
invariant I b == 0;
thread Two { a = 3; }
`;

describe("a text with mistakes that have no name", () => {
  it("says one thing of each, and nothing of what is right", () => {
    expect(read(manyMistakes).diagnostics.map((each) => `${each.code} ${each.message}`)).toEqual([
      "ILK1003 expected a value after `=`, but there is `;`",
      "ILK1003 expected a value after `=`, but there is `=`",
      "ILK1003 expected a value after `await`, but there is `;`",
      "ILK1003 expected `:` after `I`, but there is `b`",
    ]);
  });
  it("keeps what follows them", () => {
    expect(namesOf(manyMistakes)).toEqual(expect.arrayContaining(["a", "b", "One", "Two"]));
  });
});

describe("the beginning of a file", () => {
  it.each(["", "  \n", "// only a comment\n"])("%j lacks its first line", (text) => {
    expect(codesOf(text)).toEqual(["ILK1005"]);
  });
  it("is missed once, and the rest is read", () => {
    expect(codesOf("module M;\nvar x: 0..3 = 0;\n")).toEqual(["ILK1005"]);
    expect(namesOf("var x: 0..3 = 0;\nthread T { x = 1; }\n")).toEqual(["x", "T"]);
  });
});

describe("places", () => {
  it("stay those of the original behind an idiom that was rewritten", () => {
    const text =
      "spec S;\nvar x: 0..3 = 0;\nthread T { x := 1 + 1; if x == 2 and true { x = 3; } last: skip; }\n";
    const thread = read(text).value.declarations.at(-1);
    expect(thread?.kind).toBe("context");
    if (thread?.kind !== "context") return;
    const last = thread.body.statements.at(-1);
    expect(last && text.slice(last.span.start, last.span.end)).toBe("last: skip;");
    expect(text.slice(thread.span.start, thread.span.end)).toBe(
      text.slice(text.indexOf("thread"), text.lastIndexOf("}") + 1),
    );
  });
});

/** A generator of numbers that gives the same ones each time (Lehmer, 48271). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

describe("garbled texts", () => {
  it("a text cut off anywhere is read without a fault, and something is said unless a declaration ends there", () => {
    for (let end = 0; end < nvmeSmall.length; end += 29) {
      const text = nvmeSmall.slice(0, end);
      const { diagnostics } = read(text);
      if (!/[;}]$/.test(text.trimEnd()) && !/(?:^|\n)\s*\/\/[^\n]*$/.test(text.trimEnd()))
        expect(diagnostics.length).toBeGreaterThan(0);
      expect(diagnostics.length).toBeLessThan(4);
    }
  });
  it("changed characters never lead to a fault, and every place lies in the text", () => {
    const next = numbers(17);
    const signs = "{}()[];:=<>&|'\"#~\\/*+-.,? \nabs0";
    for (let round = 0; round < 60; round++) {
      let text = nvme.slice(0, 1800);
      for (let change = 0; change <= round % 4; change++) {
        const at = next(text.length);
        text = text.slice(0, at) + signs.charAt(next(signs.length)) + text.slice(at + next(3));
      }
      for (const { primary, message } of read(text).diagnostics) {
        expect(primary.span.start).toBeLessThanOrEqual(primary.span.end);
        expect(primary.span.end).toBeLessThanOrEqual(text.length);
        expect(message).not.toContain("__gap__");
      }
    }
  });
});

describe("a text of which one token is missing", () => {
  const { tokens } = parseToCst(nvme);
  // Every seventh, so that each kind of token comes up in each kind of place.
  const said = tokens
    .filter((_, i) => i % 7 === 0)
    .map((token) => {
      const end = token.startOffset + token.image.length;
      return codesOf(nvme.slice(0, token.startOffset) + nvme.slice(end)).length;
    });
  it("spoils little more than its own statement, wherever it stood", () => {
    expect(said.length).toBeGreaterThan(50);
    expect(Math.max(...said)).toBeLessThanOrEqual(6);
  });
  it("is complained of once, as a rule", () => {
    const once = said.filter((each) => each <= 1).length;
    expect(once / said.length).toBeGreaterThan(0.8);
  });
});
