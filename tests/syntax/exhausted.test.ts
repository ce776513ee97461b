/** What is within all limits and exhausts the machine even so is a diagnostic at its file, like every other mistake. */
import { describe, expect, it } from "vitest";
import { exhausted } from "../../src/words/exhausted.js";
import { compile, loadProgram } from "../../src/compile.js";
import type { Expression, File } from "../../src/syntax/ast/ast.js";

const NONE = { file: () => undefined, platform: () => undefined };

/** A tree with very many negations inside each other, which no text can give. */
function deepTree(file: File): File {
  const declarations = file.declarations.map((each) => {
    if (each.kind !== "invariant") return each;
    let value: Expression = each.value;
    for (let depth = 0; depth < 100_000; depth++)
      value = { kind: "unary", operator: "!", operand: value, span: value.span };
    return { ...each, value };
  });
  return { ...file, declarations };
}

describe("a spec that exhausts the machine", () => {
  it("is reported with a place where the stack is used up", () => {
    const source = { name: "x.ilk", text: "spec X;\nvar b: bool = false;\ninvariant q: b;\n" };
    const { value } = loadProgram(source, NONE);
    const { diagnostics } = compile({ ...value, main: deepTree(value.main) }, "base");
    expect(diagnostics.map(({ code, primary }) => [code, primary.span.start])).toEqual([
      ["ILK1015", 0],
    ]);
  });
  it("is told from a bug by the error that the engine throws", () => {
    expect(exhausted(new RangeError("Maximum call stack size exceeded"))).toBe("stack");
    for (const words of [
      "Array buffer allocation failed",
      "Invalid array length",
      "Invalid typed array length: 5000000000",
      "Invalid array buffer length",
      "Invalid string length",
    ])
      expect(exhausted(new RangeError(words))).toBe("memory");
    expect(exhausted(new RangeError("precision is out of range"))).toBeUndefined();
    expect(exhausted(new TypeError("x is not iterable"))).toBeUndefined();
  });
});
