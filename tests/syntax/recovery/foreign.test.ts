/**
 * What people who know C, a kernel, PlusCal, Promela or TLA+ type, a line each in foreign-inputs.txt: `b` stands in a body, `d` among
 * the declarations. foreign.txt shows what is said of each, and what its fixes make of it.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { parse } from "../../../src/syntax/parse.js";
import { checkText } from "../../typecheck/check-text.js";

const spec = (declarations: string, body: string): string => `spec Idioms;
platform linux;
cpus 2;
enum State { Idle, Busy }
record Point { a: 0..7; }
var x: 0..7 = 0;
var y: 0..7 = 0;
var maybe: 0..7? = none;
var state: State = Idle;
var done = false;
var s: set 0..7 = {};
var arr[0..3]: 0..7 = 0;
var point: Point = Point { a: 0 };
lock l: spinlock;
lock m: mutex;
lock rw: rwlock;
channel q;
completion c;
list items: 0..7;
pool pool[2] { a: 0..1 = 0; }
proc touch(value: 0..7) { y = value; }
work W { x = 1; }
timer T { x = 2; }
isr I { x = 3; }
${declarations}
thread Main {
  ${body}
  touch(1);
}
`;

interface Input {
  readonly written: string;
  readonly isBody: boolean;
  readonly before: string;
  readonly behind: string;
}

const inputs: readonly Input[] = readFileSync(
  new URL("foreign-inputs.txt", import.meta.url),
  "utf8",
)
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => {
    const isBody = line.startsWith("b ");
    const [before = "", behind = ""] = (isBody ? spec("", "@@") : spec("@@", "")).split("@@");
    return { written: line.slice(2), isBody, before, behind };
  });

const errorsOf = (text: string): readonly Diagnostic[] =>
  checkText(text).diagnostics.filter(({ severity }) => severity === "error");

/** The text after its fixes, one diagnostic after the other. */
function fixed(text: string): string {
  let now = text;
  for (let round = 0; round < 8; round += 1) {
    const edits = errorsOf(now)[0]?.fixes[0]?.edits;
    if (!edits) return now;
    now = edits
      .toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
      .reduce(
        (all, { span, text: put }) => all.slice(0, span.start) + put + all.slice(span.end),
        now,
      );
  }
  return now;
}

interface Outcome extends Input {
  readonly errors: readonly Diagnostic[];
  readonly fixedPart: string;
  readonly left: readonly Diagnostic[];
}

const outcomes: readonly Outcome[] = inputs.map((input) => {
  const text = input.before + input.written + input.behind;
  const errors = errorsOf(text);
  const result = fixed(text);
  return {
    ...input,
    errors,
    fixedPart: result.slice(input.before.length, -input.behind.length),
    left: errorsOf(result),
  };
});

function account({ written, errors, fixedPart, left }: Outcome): string {
  const said = errors.flatMap(({ code, message, help }) => [
    `  ${code} ${message}`,
    ...(help === undefined ? [] : [`      help: ${help}`]),
  ]);
  const isFixed = fixedPart !== written;
  return [
    written,
    ...(errors.length === 0 ? ["  is written so here as well"] : said),
    ...(isFixed ? [`  fixed: ${fixedPart}`] : []),
    ...(isFixed ? left.map(({ code, message }) => `  left: ${code} ${message}`) : []),
    "",
  ].join("\n");
}

/** A help that is a line to write, and not a sentence or a shape with parts left open. */
const isLine = (help: string | undefined): help is string =>
  help !== undefined && !help.includes("…") && /[;}]$/.test(help) && !/[A-Z]{3,}/.test(help);

describe("an idiom of another language", () => {
  it("is answered as foreign.txt says", async () => {
    await expect(outcomes.map(account).join("\n")).toMatchFileSnapshot("foreign.txt");
  });

  it("gets no help with a word that recovery has made up", () => {
    const texts = outcomes.flatMap(({ errors }) =>
      errors.flatMap(({ message, help, notes }) => [message, help ?? "", ...notes]),
    );
    expect(texts.filter((text) => /__gap__|undefined|``/.test(text))).toEqual([]);
  });

  it("gets a line as help that can be read in its place, if one fix is enough", () => {
    const wrong = outcomes
      .filter(({ errors }) => errors.length === 1 && isLine(errors[0]?.help))
      .filter(({ errors, fixedPart, left }) => left.length > 0 || fixedPart === errors[0]?.help)
      .filter(({ before, behind, errors }) => {
        const help = errors[0]?.help ?? "";
        const text = help.startsWith("enum ") ? spec(help, "") : before + help + behind;
        return parse({ name: "main.ilk", text }).diagnostics.some(
          ({ severity }) => severity === "error",
        );
      });
    expect(wrong.map(account)).toEqual([]);
  });

  it("is fixed by its fixes, as a rule", () => {
    const offered = outcomes.filter(({ errors }) => errors.some(({ fixes }) => fixes.length > 0));
    const whole = offered.filter(({ left }) => left.length === 0);
    expect(offered.length).toBeGreaterThan(220);
    expect(whole.length / offered.length).toBeGreaterThan(0.75);
  });
});
