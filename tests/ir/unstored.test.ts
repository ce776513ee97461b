/** Reads of what no state stores: results of operations that never end, and parts that some objects do not have. */
import { describe, expect, test } from "vitest";
import { lower } from "../../src/model/build/lower.js";
import { verifyIr } from "../../src/ir/verify-ir.js";
import { typed } from "../typecheck/check-text.js";

function problems(body: string, platform = "linux"): readonly string[] {
  const head = `spec Unstored;\nplatform ${platform};\ncompletion c;\nchannel ch;\nlock s: spinlock;\nvar x: bool = false;\n`;
  const { value, diagnostics } = lower(typed(`${head}${body}`));
  return [
    ...diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code),
    ...verifyIr(value),
  ];
}

describe("a result of an operation that always breaks a rule can be used", () => {
  test.each([
    ["wait at a high level", "thread T { at HARDIRQ { if (wait c or timeout) { x = true; } } }"],
    ["wait under a spinlock", "thread T { with s { if (wait c or timeout) { x = true; } } }"],
    [
      "wait under a spinlock, negated",
      "thread T { with s { if (!wait c or timeout) { x = true; } } }",
    ],
    [
      "wait under a spinlock, in a loop",
      "thread T { with s { while (wait c or timeout) { x = true; } } }",
    ],
    [
      "wait under a spinlock, by way of a proc",
      "proc p(): bool { return wait c or timeout; } thread T { with s { let z = p(); if (z) { x = true; } } }",
    ],
    ["sleep under another lock", "thread T { with s { if (sleep ch or timeout) { x = true; } } }"],
    [
      "wait in a handler",
      "isr I { if (wait c or timeout) { x = true; } } device D { action r { raise I; } }",
    ],
  ])("%s", (_, body) => {
    expect(problems(body)).toEqual([]);
  });
});

test("`users` of an atomic list is 0, for its operations are one step", () => {
  const spec =
    "type El = 0..1;\natomic list q: El = all;\nthread T { let e = q.removeHead(); if (q.users == 0) { x = true; } }\ninvariant zero: q.users == 0;";
  expect(problems(spec)).toEqual([]);
});

describe("a local called like something that its context keeps has a variable of its own", () => {
  test.each(["level", "cpu", "pending", "masked"])("%s", (local) => {
    const spec = typed(
      `spec Names;\nplatform linux;\ncpus 2;\nvar x: 0..9 = 0;\nsoftirq S { let ${local} = x; at HARDIRQ { x = 1; } x = ${local}; }\nthread T { mask I; schedule S; unmask I; }\nisr I { skip; }`,
    );
    const { variables } = lower(spec).value;
    const own = variables.filter(({ doc }) => doc.includes(`local \`${local}\``));
    expect(own).toHaveLength(1);
    expect(own[0]?.range).toMatchObject({ low: 0, high: 9 });
  });
});
