/** Every slip of the table gives its one diagnostic and nothing else: the rest of the file is understood. */
import { describe, expect, it } from "vitest";
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
proc touch(a: 0..7) { y = a; }
invariant used: x + y < 20 || state == Idle || done || size(s) == 0 || l.held || maybe == none || point.a == 0;
${declarations}
thread T {
  ${body}
  touch(1);
}
`;

const problems = (text: string): readonly string[] =>
  checkText(text).diagnostics.map((each) => `${each.code} ${each.message}`);

describe("the spec around the slips", () => {
  it("has nothing wrong with it", () => {
    expect(problems(spec("", ""))).toEqual([]);
  });
  it.each(Object.entries(known))("no slip is seen in %s", (_, text) => {
    expect(problems(text)).toEqual([]);
  });
});

describe.each([
  ["in a body", inBody, (text: string): string => spec("", text)],
  ["among declarations", amongDeclarations, (text: string): string => spec(text, "")],
] as const)("a slip %s", (_, table, wrap) => {
  it.each(table)("%s: %s", (code, slip, help) => {
    const text = wrap(slip);
    const { diagnostics } = checkText(text);
    const syntax = diagnostics.filter((each) => each.code.startsWith("ILK1"));
    expect(syntax.map((each) => `${each.code} ${each.message}`)).toEqual([expect.stringContaining(code)]);
    // The slip is said where it is: between the first and the last line of what was written.
    const from = text.indexOf(slip);
    expect(syntax[0]?.primary.span.start).toBeGreaterThanOrEqual(from);
    expect(syntax[0]?.primary.span.start).toBeLessThanOrEqual(from + slip.length);
    if (help !== undefined) expect(syntax[0]?.help).toContain(help);
    expect(diagnostics.filter((each) => !syntax.includes(each)).map((each) => `${each.code} ${each.message}`)).toEqual([]);
  });
});
