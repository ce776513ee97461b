/** Every slip of the table gives its one diagnostic and nothing else: the rest of the file is understood. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { parse } from "../../src/syntax/parse.js";
import { checkText } from "../typecheck/check-text.js";
import * as known from "../typecheck/known-specs.js";
import { amongDeclarations, inBody } from "./slip-table.js";

const spec = (declarations: string, body: string): string => `spec Slips;
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

const said = (list: readonly Diagnostic[]): readonly string[] =>
  list.map((each) => `${each.code} ${each.message}`);

const folder = new URL("../../specs/", import.meta.url);
const shipped = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ilk"),
);

describe("texts without slips", () => {
  it("the spec around the slips has nothing wrong with it", () => {
    expect(said(checkText(spec("", "")).diagnostics)).toEqual([]);
  });
  it("the result of a proc may be `none`, and a label may be the first in its body", () => {
    const text = spec(
      "proc peek(k: 0..7): 0..7? { reading: let seen = k; return seen; }",
      "let p = peek(1); maybe = p;",
    );
    expect(said(checkText(text).diagnostics)).toEqual([]);
  });
  it.each(Object.entries(known))("no slip is seen in %s", (_, text) => {
    expect(said(checkText(text).diagnostics)).toEqual([]);
  });
  it.each(shipped)("no slip is seen in %s", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    expect(said(parse({ name, text }).diagnostics)).toEqual([]);
  });
});

function expectOneSlip(text: string, code: string, slip: string, help: string | undefined): void {
  const { diagnostics } = checkText(text);
  const syntax = diagnostics.filter((each) => each.code.startsWith("ILK1"));
  expect(said(syntax)).toEqual([expect.stringContaining(code)]);
  // The slip is said where it is: between the first and the last line of what was written.
  const from = text.indexOf(slip);
  expect(syntax[0]?.primary.span.start).toBeGreaterThanOrEqual(from);
  expect(syntax[0]?.primary.span.start).toBeLessThanOrEqual(from + slip.length);
  if (help !== undefined) expect(syntax[0]?.help).toContain(help);
  expect(said(diagnostics.filter((each) => !syntax.includes(each)))).toEqual([]);
}

describe("a slip in a body", () => {
  it.each(inBody)("%s: %s", (code, slip, help) => expectOneSlip(spec("", slip), code, slip, help));
});
describe("a slip among declarations", () => {
  it.each(amongDeclarations)("%s: %s", (code, slip, help) =>
    expectOneSlip(spec(slip, ""), code, slip, help),
  );
});

describe("the fix that is offered", () => {
  const rows = [
    ...inBody.map((row) => [row, spec("", row[1])] as const),
    ...amongDeclarations.map((row) => [row, spec(row[1], "")] as const),
  ];
  it.each(rows)("mends %s", (_, text) => {
    const first = checkText(text);
    const [diagnostic] = first.diagnostics;
    const edits = [...(diagnostic?.fixes[0]?.edits ?? [])].sort(
      (a, b) => b.span.start - a.span.start || b.span.end - a.span.end,
    );
    if (edits.length === 0) return;
    const mended = edits.reduce(
      (before, { span, text: put }) => before.slice(0, span.start) + put + before.slice(span.end),
      text,
    );
    // A habit that shows several times in one statement is mended one by one.
    const codes = parse({ name: "main.ilk", text: mended }).diagnostics.map((each) => each.code);
    expect(codes.every((code) => code === diagnostic?.code && diagnostic.code === "ILK1102")).toBe(
      true,
    );
  });
});
