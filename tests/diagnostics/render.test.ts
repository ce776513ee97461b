/** What a drawn diagnostic looks like, character by character, and the rules about how many are drawn. */
import { describe, expect, it } from "vitest";
import type { Source, Span } from "../../src/base/source.js";
import { ansiColours, plainColours } from "../../src/diagnostics/colours.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { renderDiagnostic, renderDiagnostics } from "../../src/diagnostics/render.js";

const options = { colour: plainColours, unicode: true, width: 80 } as const;

const source: Source = {
  name: "specs/locks/tiny-lock.ilk",
  text: `spec TinyLock;
enum Step { idle, waiting, critical }
type Thread = 0..1;

/// What each thread is doing.
var step[Thread]: Step = idle;
/// Who has the lock.
var owner: Thread? = none;

action acquire(t: Thread)
  when step[t] == waiting && owner == none {
  step[t] = critical;
  owner = t;
}

action wrong(t: Thread) {
  owner = critical;
}
`,
};

function spanOf(text: string, from = 0, of: Source = source): Span {
  const start = of.text.indexOf(text, from);
  return { source: of, start, end: start + text.length };
}

const base: Diagnostic = {
  code: "ILK3004",
  slug: "assigned-type-mismatch",
  severity: "error",
  message: "`critical` is a Step, but `owner` holds a Thread or none",
  primary: {
    span: spanOf("critical", source.text.indexOf("owner = critical")),
    text: "this is a Step",
  },
  secondary: [{ span: spanOf("Thread?"), text: "`owner` is declared with this type" }],
  help: "did you mean `step[t] = critical;`?",
  notes: [],
  fixes: [],
};
const bare: Diagnostic = {
  ...base,
  message: "message",
  secondary: [],
  primary: { span: spanOf("owner"), text: "" },
};
const withoutHelp = ({ help: _, ...rest }: Diagnostic): Diagnostic => rest;
const framed = (diagnostic: Diagnostic): readonly string[] =>
  renderDiagnostic(diagnostic, options).split("\n");

describe("one diagnostic", () => {
  it("is drawn in its frame", () => {
    expect(renderDiagnostic(base, options))
      .toBe(`error[ILK3004]: \`critical\` is a Step, but \`owner\` holds a Thread or none
   ┌─ specs/locks/tiny-lock.ilk:17:11
   │
 8 │ var owner: Thread? = none;
   │            ------- \`owner\` is declared with this type
   ·
17 │   owner = critical;
   │           ^^^^^^^^ this is a Step
   │
   = help: did you mean \`step[t] = critical;\`?
   = more: interlock explain ILK3004`);
  });
  it("is drawn with ASCII alone where there is no more", () => {
    const drawn = renderDiagnostic(base, { ...options, unicode: false });
    expect(/^[\n\x20-\x7e]*$/.test(drawn)).toBe(true);
    expect(drawn).toContain("   --> specs/locks/tiny-lock.ilk:17:11\n   |\n 8 | var owner");
  });
  it("says the same with colour and without", () => {
    const drawn = renderDiagnostic(base, { ...options, colour: ansiColours });
    expect(drawn).not.toBe(renderDiagnostic(base, options));
    expect(drawn.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g"), "")).toBe(
      renderDiagnostic(base, options),
    );
  });
  it("marks the first and the last line of a span of several", () => {
    const whole = {
      source,
      start: source.text.indexOf("action acquire"),
      end: source.text.indexOf("\n\naction wrong"),
    };
    expect(framed({ ...bare, primary: { span: whole, text: "this action" } }).slice(3, -3)).toEqual(
      [
        "10 │ action acquire(t: Thread)",
        "   │ ^^^^^^^^^^^^^^^^^^^^^^^^^",
        "   ·",
        "14 │ }",
        "   │ ^ this action",
      ],
    );
  });
  it("hangs the texts of several marks on one line below each other", () => {
    const line = source.text.indexOf("owner == none");
    const secondary = [
      { span: spanOf("step[t] =="), text: "first" },
      { span: spanOf("none", line), text: "third" },
    ];
    expect(
      framed({
        ...bare,
        primary: { span: spanOf("owner", line), text: "second" },
        secondary,
      }).slice(3, -3),
    ).toEqual([
      "11 │   when step[t] == waiting && owner == none {",
      "   │        ----------            ^^^^^    ---- third",
      "   │        │                     │",
      "   │        │                     second",
      "   │        first",
    ]);
  });
  it("gives marks that overlap lines of their own", () => {
    const secondary = [{ span: spanOf("owner: Thread?"), text: "all of it" }];
    expect(
      framed({ ...bare, primary: { span: spanOf("Thread?"), text: "its type" }, secondary }).slice(
        3,
        -3,
      ),
    ).toEqual([
      "8 │ var owner: Thread? = none;",
      "  │            ^^^^^^^ its type",
      "  │     -------------- all of it",
    ]);
  });
  it("shows the other file of a label", () => {
    const library: Source = { name: "locks.ilk", text: "library locks;\nlock owner: mutex;\n" };
    const lines = framed({
      ...bare,
      secondary: [{ span: spanOf("owner", 0, library), text: "declared here" }],
    });
    expect(lines).toContain("  ┌─ locks.ilk:2:6");
    expect(lines).toContain("2 │ lock owner: mutex;");
  });
  it("draws tabs as spaces and marks what stands behind them", () => {
    const tabbed: Source = { name: "tabs.ilk", text: "spec Tabs;\n\t\tx = 1;\n" };
    expect(
      framed({ ...bare, primary: { span: spanOf("x", 0, tabbed), text: "" } }).slice(3, 5),
    ).toEqual(["2 │         x = 1;", "  │         ^"]);
  });
  it("marks a place at the end of the text", () => {
    const end = source.text.length;
    expect(
      framed({ ...bare, primary: { span: { source, start: end, end: end + 3 }, text: "" } }).slice(
        3,
        5,
      ),
    ).toEqual(["19 │", "   │ ^"]);
  });
  it("breaks prose at the width and never inside of code", () => {
    const help =
      "a sentence that is long enough to be broken somewhere before `this piece of code in the middle of it` ends";
    const lines = framed({ ...bare, help }).filter((line) => !line.includes("│"));
    expect(lines.some((line) => line.includes("`this piece of code in the middle of it`"))).toBe(
      true,
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    const code =
      "let a = 1; let b = 2; let c = 3; let d = 4; let e = 5; let f = 6; let g = 7; let h = 8;";
    expect(framed({ ...bare, help: code })).toContain(`  = help: ${code}`);
  });
  it("has notes behind the help", () => {
    const lines = framed({ ...bare, notes: ["one", "two"] });
    expect(lines.slice(-4)).toEqual([
      `  = help: ${base.help ?? ""}`,
      "  = note: one",
      "  = note: two",
      "  = more: interlock explain ILK3004",
    ]);
    expect(framed(withoutHelp(bare)).some((line) => line.includes("help"))).toBe(false);
  });
});

describe("many diagnostics", () => {
  const at = (start: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
    ...bare,
    message: `at ${start}`,
    primary: { span: { source, start, end: start + 1 }, text: "" },
    ...more,
  });
  const order = (text: string): readonly string[] =>
    [...text.matchAll(/: at (\d+)$/gm)].map((found) => found[1] ?? "");

  it("come in the order of the text and are counted", () => {
    const drawn = renderDiagnostics([at(90), at(5), at(40, { severity: "warning" })], options);
    expect(order(drawn)).toEqual(["5", "40", "90"]);
    expect(drawn.split("\n").at(-1)).toBe("2 errors, 1 warning");
  });
  it("are twenty errors at most", () => {
    const list = Array.from({ length: 25 }, (_, i) => at(25 - i));
    const drawn = renderDiagnostics(list, options);
    expect(order(drawn)).toEqual(Array.from({ length: 20 }, (_, i) => `${i + 1}`));
    expect(drawn.split("\n").at(-1)).toBe("25 errors, of which the first 20 are shown");
  });
  it("are nothing if there is none", () => {
    expect(renderDiagnostics([], options)).toBe("");
  });
});
