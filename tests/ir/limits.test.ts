/** Short specs that ask for more than any machine has end with a diagnostic and a place, and soon. */
import { describe, expect, test } from "vitest";
import { lower } from "../../src/model/build/lower.js";
import { verifyIr } from "../../src/ir/verify-ir.js";
import { placeOf } from "../../src/base/source.js";
import { checkText, typed } from "../typecheck/check-text.js";

const repeated = (n: number, text: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => text(i)).join(" ");

/** `CODE line:column` of each error; `ok` where there is none. */
function lowered(body: string): string {
  const text = `spec Limits;\nplatform plain;\nvar x: 0..40 = 0;\n${body}`;
  const { spec, diagnostics } = checkText(text);
  const all = spec ? lower(spec).diagnostics : diagnostics;
  const errors = all.filter((each) => each.severity === "error");
  const shown = errors.map(({ code, primary: { span } }) => {
    const { line, column } = placeOf(span.source, span.start);
    return `${code} ${line}:${column}`;
  });
  return shown.join(", ") || "ok";
}

const EITHER = "either { skip; } or { skip; }";

describe("one step", () => {
  test("with seventeen choices in a row has too many ways", () => {
    expect(lowered(`thread T {\n x = 1;\n ${repeated(17, () => EITHER)} x = 2; }`)).toBe(
      "ILK5121 6:2",
    );
    expect(lowered(`thread T { x = 1; ${repeated(8, () => EITHER)} x = 2; }`)).toBe("ok");
  });
  test("is few ways where labelled statements stand between its choices", () => {
    const labelled = repeated(17, (i) => `${EITHER} l${i}: skip;`);
    expect(lowered(`thread T { x = 1; ${labelled} x = 2; }`)).toBe("ok");
  });
  test("of an action with choices in a row has too many ways", () => {
    expect(lowered(`device D { action a { ${repeated(17, () => EITHER)} } }`)).toMatch(/^ILK5121/);
  });
  test("of an action with twelve parameters of ten values has too many combinations", () => {
    const parameters = repeated(12, (i) => `p${i}: 0..9`).replaceAll("9 p", "9, p");
    expect(lowered(`device D {\n action a(${parameters}) { x = p0; } }`)).toBe("ILK3046 5:9");
  });
  test("that chooses seven times from ten values has too many combinations", () => {
    const choices = repeated(7, (i) => `choose c${i} in 0..9;`);
    expect(lowered(`thread T { atomic { ${choices} x = c0; } }`)).toMatch(/^ILK5124/);
  });
});

describe("tests of locals in a row", () => {
  const tests = (n: number): string =>
    repeated(n, (i) => `if (${i} in a) { b = ${i}; } else { b = b; }`);
  test("are no loop, however many there are", () => {
    for (const n of [11, 13, 20]) {
      const found = lowered(
        `var s: set 0..20 = {}; thread T { let a = s; let b = 0; ${tests(n)} x = b; }`,
      );
      expect(found).not.toContain("ILK5101");
    }
  });
  test("may be eleven in one step", () => {
    expect(
      lowered(`var s: set 0..20 = {}; thread T { let a = s; let b = 0; ${tests(11)} x = b; }`),
    ).toBe("ok");
    expect(
      lowered(
        `var s: set 0..20 = {}; device D { action d { let a = s; let b = 0; ${tests(11)} x = b; } }`,
      ),
    ).toBe("ok");
  });
});

describe("a loop without a step is told as such", () => {
  test.each([
    [
      "with a way out behind a choice",
      "thread T { loop { choose k in 0..1; if (k == 1) { break; } } }",
    ],
    [
      "with a choice that changes a local",
      "thread T { let i = true; while (i) { choose k in 0..1; if (k == 1) { i = false; } } }",
    ],
    ["with either", "thread T { loop { either { break; } or { skip; } } }"],
    ["with a fault", "fault f budget 1; thread T { atomic { loop { if (fault f) { break; } } } }"],
    [
      "in an atomic block that waits for others",
      "thread T { atomic { while (x < 2) { choose z in 0..1; if (z == 1) { break; } } } }",
    ],
    ["in an action", "device D { action a { loop { choose k in 0..1; if (k == 1) { break; } } } }"],
    [
      "that goes round an unknown number of times",
      "thread T { let a = x; while (a != 0) { a = (a + 1) % 40; } x = 1; }",
    ],
  ])("%s", (_, body) => {
    expect(lowered(body)).toMatch(/^ILK5101 4:\d+$/);
  });
  test("but one that locals end is not refused", () => {
    expect(lowered("thread T { let z = false; loop { if (z) { break; } z = !z; } x = 1; }")).toBe(
      "ok",
    );
    expect(
      lowered(
        "thread T { let a = x; for i in {0, 1, 2} { let z = true; while (z) { z = false; } } x = a; }",
      ),
    ).toBe("ok");
  });
});

describe("copies", () => {
  const twice = (depth: number): string =>
    `proc p0() { x = 1; } ${repeated(depth, (i) => `proc p${i + 1}() { p${i}(); p${i}(); }`)} thread T { p${depth}(); }`;
  test("of procs that call two procs, twenty levels deep, are too many statements", () => {
    expect(lowered(twice(20))).toMatch(/^ILK5122/);
    expect(lowered(twice(6))).toBe("ok");
  });
  test("of a loop over constants are too many statements", () => {
    expect(lowered("thread T { for i in 0..16000 { x = 1; } }")).toMatch(/^ILK3046/);
    const nested = "proc p() { for i in 0..99 { x = 1; } } thread T { for i in 0..99 { p(); } }";
    expect(lowered(nested)).toMatch(/^ILK5122/);
  });
  test("of a proc that calls itself are too deep", () => {
    expect(lowered("proc p() depth 10000 { x = 1; p(); } thread T { p(); }")).toMatch(/^ILK3046/);
  });
});

describe("a configuration", () => {
  test("with a large table has states that are too large", () => {
    expect(lowered("var t[0..99][0..99]: 0..200 = 0; thread T { t[0][0] = 1; }")).toMatch(
      /^ILK3046/,
    );
    const tables = repeated(3, (i) => `var t${i}[0..4094]: 0..200 = 0;`);
    expect(lowered(`${tables} thread T { t0[0] = 1; }`)).toMatch(/^ILK5125/);
  });
  test("whose initial state leaves too much open is refused", () => {
    expect(lowered("cpus 4; thread T[i: 0..19] { x = 1; }")).toMatch(/^ILK5124/);
    expect(lowered("var t[0..19]: 0..7 in {0, 1}; thread T { t[0] = 1; }")).toMatch(/^ILK5124/);
  });
  test("with a million pairs of statements that may be coarse says that they were not compared", () => {
    const many = (name: string): string =>
      `thread ${name} { for i in 0..999 { x = (x + 1) % 4; } }`;
    const { value } = lower(typed(`spec Many;\nvar x: 0..4 = 0;\n${many("A")} ${many("B")}`));
    expect(value.remarks.map(({ slug }) => slug)).toEqual(["coarse-step"]);
    expect(value.notes.filter(({ kind }) => kind === "coarseStep")).toEqual([]);
  });
});

describe("what is nested ninety deep", () => {
  const nested = (open: string, inside: string, close: string): string =>
    open.repeat(90) + inside + close.repeat(90);
  test.each([
    ["arithmetic", `thread T { x = ${"(1 - ".repeat(45)}x${") % 2".repeat(45)}; }`],
    ["if", `thread T { ${nested("if (x < 2) { ", "x = 1; ", "} ")} }`],
    ["either", `thread T { ${nested("either { skip; } or { ", "x = 1; ", "} ")} }`],
    ["atomic", `thread T { ${nested("atomic { ", "x = 1; ", "} ")} }`],
  ])("is lowered: %s", (_, body) => {
    expect(lowered(body)).toBe("ok");
  });
});

describe("definitions that mention others twice", () => {
  const doubled = (levels: number): string =>
    `def d0(k: 0..3) = (k + x) % 4; ${repeated(levels, (i) => `def d${i + 1}(k: 0..3) = (d${i}(k) + d${i}(x % 4)) % 4;`)}`;
  const used = (levels: number): string =>
    `${doubled(levels)} thread T { x = d${levels}(1); } invariant small: d${levels}(2) < 4;`;
  test("stay functions, ten levels deep", () => {
    const { value } = lower(typed(`spec Defs;\nplatform plain;\nvar x: 0..40 = 0;\n${used(10)}`));
    expect(verifyIr(value)).toEqual([]);
    expect(value.functions.filter(({ doc }) => doc.startsWith("def "))).not.toEqual([]);
    expect(JSON.stringify([value.functions, value.invariants]).length).toBeLessThan(300_000);
  });
  test("are too much to evaluate, thirty levels deep", () => {
    expect(lowered(used(30))).toMatch(/^ILK5126/);
  });
  test("cannot choose a way by what the same step has written", () => {
    const chosen = `${doubled(10)} device D { action a { x = 1; if (d10(0) == 1) { either { x = 2; } or { x = 3; } } } }`;
    expect(lowered(chosen)).toMatch(/^ILK5102/);
  });
});
