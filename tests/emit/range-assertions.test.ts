/** Checkers made by tests assert that what is stored fits; those made for users are the same programs without that. */
import { describe, expect, test } from "vitest";
import { generateJavaScript, generateTypeScript } from "../../src/emit/typescript/generate.js";
import type { Ir } from "../../src/ir/ir.js";
import { lower } from "../../src/model/build/lower.js";
import { instantiate } from "../../src/instantiate.js";
import { initialStates, runChecker, successors } from "../../src/runtime/index.js";
import { typed } from "../typecheck/check-text.js";

const text = `spec Small;
type N = -1..2;
var v[i: N]: N = 0;
thread T { v[-1] = 2; let k = v[-1]; v[k] = -1; }
`;
const input = (ir: Ir, assertRanges?: boolean) => ({
  ir,
  hash: "",
  version: "",
  expectation: undefined,
  ...(assertRanges === undefined ? {} : { assertRanges }),
});

/** The same configuration with variables too narrow, as a mistake of the compiler would leave them. */
const narrowed = (ir: Ir): Ir => ({
  ...ir,
  variables: ir.variables.map((variable) =>
    variable.name === "v" ? { ...variable, range: { ...variable.range, high: 1 } } : variable,
  ),
});

describe("assertions of ranges", () => {
  const { value: ir } = lower(typed(text));

  test("name the variable, the value and the range", () => {
    const checker = instantiate(input(narrowed(ir), true));
    const [first] = initialStates(checker);
    if (!first) throw new Error("no initial state");
    expect(() => successors(checker, first)).toThrow(
      "internal error: v, value holds -1..1, and is given 2",
    );
  });
  test("say nothing of what fits", async () => {
    const [plain, asserting] = [false, true].map((each) => instantiate(input(ir, each)));
    if (!plain || !asserting) throw new Error("a checker is missing");
    const [one, other] = [await runChecker(plain), await runChecker(asserting)];
    expect(other.distinctStates).toBe(one.distinctStates);
  });
  test("are in no file that is generated for users", () => {
    for (const generate of [generateJavaScript, generateTypeScript]) {
      expect(generate(input(ir))).not.toContain("inRange");
      expect(generate(input(ir, true))).toContain("inRange");
    }
  });
});
