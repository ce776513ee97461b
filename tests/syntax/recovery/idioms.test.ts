/** The examples of every idiom: each gives the code of its row, at its place, with its help; the text that the fix gives parses. */
import { describe, expect, it } from "vitest";
import { parseToCst } from "../../../grammar/index.js";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import type { Example, Row } from "../../../src/syntax/recovery/idiom.js";
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
const inContext = ({ at }: Row, [written, , where]: Example): string =>
  (where ?? at) === "declaration" ? spec(written, "") : spec("", written);
const examples = rows.flatMap((row) =>
  row.examples.map((example) => ({
    row,
    code: row.code,
    written: example[0],
    help: example[1],
    text: inContext(row, example),
  })),
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

describe("an example", () => {
  it.each(examples)("is reported as $code alone: $written", ({ code, written, help, text }) => {
    const { diagnostics } = checkText(text);
    expect(reported(diagnostics)).toEqual([expect.stringContaining(code)]);
    const [only] = diagnostics;
    const from = text.indexOf(written);
    expect(only?.primary.span.start).toBeGreaterThanOrEqual(from);
    expect(only?.primary.span.start).toBeLessThanOrEqual(from + written.length);
    expect(only?.message).not.toMatch(/undefined|__gap__|``/);
    if (help !== undefined) expect(only?.help).toContain(help);
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
