/** Small texts that ask for too much: a diagnostic names the place, where the compiler used to crash or never end. */
import { describe, expect, it } from "vitest";
import { textOf } from "../../src/base/source.js";
import { plainColours } from "../../src/diagnostics/colours.js";
import { renderDiagnostics } from "../../src/diagnostics/render.js";
import { checkText } from "./check-text.js";

const HEAD = "spec X;\nplatform linux;\nvar v: 0..3 = 0;\nvar b: bool = false;\n";
const errorsOf = (text: string): readonly (readonly [string, string])[] =>
  checkText(`${HEAD}${text}\n`)
    .diagnostics.filter((each) => each.severity === "error")
    .map((each) => [each.code, textOf(each.primary.span)] as const);
const chain = (n: number, link: (at: number) => string): string =>
  Array.from({ length: n }, (_, at) => link(at)).join("");

describe("more than a limit allows", () => {
  it.each<readonly [string, string, string, string]>([
    [
      "a family of a million threads",
      "thread T[i: 0..1000000] { v = 1; }",
      "ILK3046",
      "[i: 0..1000000]",
    ],
    [
      "a family of locks",
      "lock l[0..300]: spinlock;\nthread T { with l[0] { v = 1; } }",
      "ILK3046",
      "[0..300]",
    ],
    [
      "a variable with a billion values",
      "var w[0..1000][0..1000][0..1000]: bool = false;\nthread T { w[0][0][0] = true; }",
      "ILK3046",
      "[0..1000]",
    ],
    [
      "a list over many numbers",
      "list q: 0..64;\nthread T { q.insertTail(1); }",
      "ILK3046",
      "0..64",
    ],
    ["a loop of many rounds", "thread T { for i in 0..16000 { v = 1; } }", "ILK3046", "0..16000"],
    [
      "loops inside loops",
      "thread T { for i in 0..99 { for j in 0..99 { v = 1; } } }",
      "ILK3046",
      "0..99",
    ],
    [
      "a choice among many",
      "thread T { choose i in 0..100000; if (i == 3) { v = 1; } }",
      "ILK3046",
      "0..100000",
    ],
    [
      "a proc of great depth",
      "proc p() depth 10000 { if (b) { p(); } }\nthread T { p(); }",
      "ILK3046",
      "10000",
    ],
    [
      "a queue with many slots",
      "queue q: 0..3 slots 4000;\nthread T { q.push(1); }",
      "ILK3046",
      "4000",
    ],
    [
      "an action with many parameters",
      `device D { action a(${chain(11, (i) => `x${i}: 0..9, `)}y: 0..9) { v = 1; } }`,
      "ILK3046",
      "a",
    ],
  ])("%s is refused at its place", (_, text, code, place) => {
    expect(errorsOf(text)).toEqual([[code, place]]);
  });
  it("constants, definitions and procs that need one another through very many are refused", () => {
    const codes = (text: string): readonly string[] => [
      ...new Set(errorsOf(text).map(([code]) => code)),
    ];
    expect(codes(`${chain(300, (i) => `const c${i} = c${i + 1};\n`)}const c300 = 1;`)).toEqual([
      "ILK3047",
    ]);
    expect(codes(`${chain(300, (i) => `def d${i} = d${i + 1};\n`)}def d300 = v;`)).toContain(
      "ILK3047",
    );
    expect(
      codes(
        `${chain(300, (i) => `proc p${i}() { p${i + 1}(); }\n`)}proc p300() { v = 1; }\nthread T { p0(); }`,
      ),
    ).toEqual(["ILK3047"]);
  });
  it("a definition that is used twice in each of many is refused where its text would be too long", () => {
    const text = `${chain(20, (i) => `def d${i} = d${i + 1} && d${i + 1};\n`)}def d20 = b;\ninvariant q: d0;`;
    expect(errorsOf(text).every(([code]) => code === "ILK3046")).toBe(true);
  });
  it.each<readonly [string, string]>([
    ["parentheses", `thread T { v = ${"(".repeat(400)}1${")".repeat(400)}; }`],
    ["blocks", `thread T { ${"{ ".repeat(400)}v = 1; ${"} ".repeat(400)}}`],
    ["branches", `thread T { ${"either { ".repeat(400)}v = 1; ${"} or { skip; } ".repeat(400)}}`],
    ["quantifiers", `invariant q: ${chain(400, (i) => `forall x${i} in 0..0: `)}b;`],
    ["sets", `var s: set 0..1 = ${"{".repeat(400)}1${"}".repeat(400)};`],
    ["types", `var s: ${"set ".repeat(400)}0..1;`],
    ["implications", `invariant q: ${"b => ".repeat(20_000)}b;`],
  ])("%s nested very deep are refused once", (_, text) => {
    expect(errorsOf(text).map(([code]) => code)).toEqual(["ILK1011"]);
  });
});

describe("what is printed of many mistakes", () => {
  const shown = (text: string): string =>
    renderDiagnostics(checkText(text).diagnostics, {
      colour: plainColours,
      unicode: true,
      width: 100,
    });
  it("a hundred thousand unknown characters are twenty diagnostics and a count", () => {
    const text = shown(`${HEAD}${"@".repeat(100_000)}\n`);
    expect(text.match(/^error\[/gm)?.length).toBeLessThanOrEqual(20);
    expect(text.length).toBeLessThan(30_000);
  });
  it("a name of a megabyte is not repeated", () => {
    expect(shown(`${HEAD}var ${"x".repeat(1_000_000)}: bool = false;\n`).length).toBeLessThan(2000);
  });
  it("a long line is shown around its mark", () => {
    const text = shown(
      `${HEAD}thread T { ${"v = 1; ".repeat(2000)}w = 1; ${"v = 1; ".repeat(2000)}}\n`,
    );
    expect(text).toContain("v = 1; w = 1; v = 1;");
    expect(text.length).toBeLessThan(2000);
  });
});

describe("text that is right, whatever it looks like", () => {
  it("channels, pools and completions may have names that other languages keep for nothing and true", () => {
    const text = `channel nil;\ncompletion TRUE;\npool None[2] { used: bool = false; }\ntimer NULL { v = 1; }
thread T { sleep nil; wait TRUE; arm NULL; let r = None.take(); }\nthread U { wake nil; complete TRUE; }`;
    expect(errorsOf(text)).toEqual([]);
    // A mistake elsewhere changes nothing about them.
    expect(errorsOf(`${text}\nthread W { v = 1 }`).map(([code]) => code)).toEqual(["ILK1106"]);
  });
  it("a record may stand before `else`", () => {
    const text = `record P { a: 0..3; }\nvar p: P = P { a: 0 };\nthread T { p = if b then P { a: 1 } else P { a: 2 }; b = p == P { a: 1 }; }`;
    expect(errorsOf(text)).toEqual([]);
    expect(errorsOf(`${text}\nthread W { v = 1 }`).map(([code]) => code)).toEqual(["ILK1106"]);
  });
  it("`NULL` that nobody declares is still an idiom of other languages", () => {
    expect(errorsOf("thread T { v = NULL; }").map(([code]) => code)).toContain("ILK1122");
  });
  it("no typed spec is made of a text with an idiom of another language", () => {
    const { spec, codes } = checkText("spec X;\nthread W { let y; y = 1; }\n");
    expect(spec).toBeUndefined();
    expect(codes).toContain("ILK1152");
  });
});
