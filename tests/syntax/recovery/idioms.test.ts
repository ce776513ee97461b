/** The examples of every idiom: each gives the code of its row, at its place, with its help; the text that the fix gives parses. */
import { describe, expect, it } from "vitest";
import { parseToCst } from "../../../grammar/index.js";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import type { Row } from "../../../src/syntax/recovery/idiom.js";
import { TABLES } from "../../../src/syntax/recovery/idioms/all.js";
import { AT_PROBLEMS } from "../../../src/syntax/recovery/idioms/problems.js";
import { parse } from "../../../src/syntax/parse.js";
import { checkText } from "../../typecheck/check-text.js";

const spec = (declarations: string, body: string): string => `spec Idioms;
enum State { Idle, Busy }
record Point { a: 0..7; }
var x: 0..7 = 0;
var y: 0..7 = 0;
var maybe: 0..7? = none;
var state: State = Idle;
var done = false;
var s: set 0..7 = {};
var point: Point = Point { a: 0 };
lock l: spinlock;
list q: 0..7;
proc touch(a: 0..7) { y = a; }
invariant used: x + y < 20 || state == Idle || done || size(s) == 0 || l.held || maybe == none || point.a == 0 || q.empty;
${declarations}
thread T {
  ${body}
  touch(1);
}
`;

const rows: readonly Row[] = [...TABLES.flatMap(({ idioms }) => idioms), ...AT_PROBLEMS];
const DECLARES = /^(?:thread|invariant|enum|proc|action|def) \w/m;
const examples = rows.flatMap((row) =>
  row.examples.map((written) => {
    const isDeclaration = row.at === "declaration" || DECLARES.test(written);
    const [before, behind] = (isDeclaration ? spec("…", "") : spec("", "…")).split("…");
    return { row, code: row.code, written, text: `${before}${written}${behind}`, before, behind };
  }),
);

const reported = (list: readonly Diagnostic[]): readonly string[] =>
  list.map((each) => `${each.code} ${each.message}`);

/** Of the whole text, and so without an example. */
const OF_FILES = new Set(["ILK1005"]);

describe("the rows", () => {
  it("have nothing wrong around their examples", () => {
    expect(reported(checkText(spec("", "")).diagnostics)).toEqual([]);
  });
  it("have examples, but for those about the first line of a file", () => {
    const bare = rows.filter((row) => row.examples.length === 0 && !OF_FILES.has(row.code));
    expect(bare.map(({ code }) => code)).toEqual([]);
  });
  it("say where their idiom is known from", () => {
    expect(rows.filter(({ languages }) => languages === "")).toEqual([]);
  });
  it("are marked if the grammar accepts an example", () => {
    const accepted = examples.filter(({ text }) => {
      const { lexing, parsing } = parseToCst(text);
      return lexing.length === 0 && parsing.length === 0;
    });
    expect(accepted.filter(({ row }) => row.parses !== true).map(({ text }) => text)).toEqual([]);
    expect(accepted.length).toBeGreaterThan(15);
  });
});

/** What is written, what is said of it and what the fix makes of it. */
function account({ text, written, before = "", behind = "" }: (typeof examples)[number]): string {
  const [only] = checkText(text).diagnostics;
  const { start = 0, end = 0 } = only?.primary.span ?? {};
  const fixed = fixedText(text)?.slice(before.length, -behind.length);
  const lines = [
    `${only?.code} ${only?.message}`,
    `written  ${written}`,
    `at       ${text.slice(start, end) || `behind ${text.slice(0, start).split(/\s/).at(-1)}`}`,
    only?.help === undefined ? [] : `help     ${only.help}`,
    only?.notes.map((note) => `note     ${note}`) ?? [],
    fixed === undefined ? [] : `fixed    ${fixed}`,
  ];
  return `${lines
    .flat()
    .join("\n")
    .replaceAll(/\n {2,}/g, "\n           ")}\n`;
}

describe("an example", () => {
  it("is reported and fixed as examples.txt says", async () => {
    await expect(examples.map(account).join("\n")).toMatchFileSnapshot("examples.txt");
  });
  it.each(examples)("is reported as $code alone: $written", ({ code, written, text, before }) => {
    const { diagnostics } = checkText(text);
    expect(reported(diagnostics)).toEqual([expect.stringContaining(code)]);
    const [only] = diagnostics;
    expect(only?.primary.span.start).toBeGreaterThanOrEqual(before?.length ?? 0);
    expect(only?.primary.span.end).toBeLessThanOrEqual((before + written).length);
    expect(only?.message).not.toMatch(/undefined|__gap__|``/);
  });

  const withFix = examples.filter(({ text }) => fixedText(text) !== undefined);
  it.each(withFix)("parses once its fix is applied: $written", ({ row, text }) => {
    const codes = parse({ name: "main.ilk", text: fixedText(text) ?? "" }).diagnostics;
    // A habit that shows several times in one statement is fixed one by one.
    expect(codes.filter(({ code }) => row.isHabit !== true || code !== row.code)).toEqual([]);
  });
  it("has a fix, as a rule", () => {
    expect(withFix.length / examples.length).toBeGreaterThan(0.7);
  });
});

/** The text with the fix of its first diagnostic. */
function fixedText(text: string): string | undefined {
  const edits = checkText(text).diagnostics[0]?.fixes[0]?.edits;
  return edits
    ?.toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce(
      (before, { span, text: put }) => before.slice(0, span.start) + put + before.slice(span.end),
      text,
    );
}
