import { describe, expect, test } from "vitest";
import { type Expectation, runChecker, type Verdict } from "../../src/runtime/index.js";
import { graphChecker, type GraphOptions } from "./graph-checker.js";

const holds: Expectation = { outcome: "holds", only: false, targets: [] };
/** `rule a, property b within 3`. */
const violates = (targets: string, only = false): Expectation => ({
  outcome: "violates",
  only,
  targets: targets.split(", ").map((target) => {
    const [form, name = "", , within] = target.split(" ");
    return {
      form: form as "rule",
      name,
      ...(within === undefined ? {} : { within: Number(within) }),
    };
  }),
});
const check = (
  graph: string,
  expectation: Expectation | undefined,
  options: GraphOptions = {},
): Promise<Verdict> =>
  runChecker(graphChecker(graph, expectation ? { ...options, expectation } : options));
const namesOf = (verdict: Verdict): readonly string[] => verdict.violations.map(({ name }) => name);

const twoRules =
  "0 -> 1 -go!corrupt-list-> 1; 1 -> 2 -go!lost-element-> 2; 2 -> 3 -go!assertion1-> 3; 3 -> 4";

describe("nothing expected, or that it holds", () => {
  test.each([undefined, holds])("the search ends with the first violation", async (expectation) => {
    const verdict = await check(twoRules, expectation);
    expect(namesOf(verdict)).toEqual(["corrupt-list"]);
    expect(verdict).toMatchObject({
      verdict: "violated",
      asExpected: false,
      limit: undefined,
      unexpected: ["rule corrupt-list is violated"],
    });
    expect(verdict.distinctStates).toBeLessThan(5);
  });

  test("every reachable is to be reached", async () => {
    const options: GraphOptions = {
      reachables: { two: (node) => node === 2, nine: (node) => node === 9 },
    };
    for (const expectation of [undefined, holds]) {
      const verdict = await check("0 -> 1 -> 2", expectation, options);
      expect(verdict).toMatchObject({
        verdict: "violated",
        asExpected: false,
        unexpected: ["nine is never reached"],
      });
      expect(verdict.violations).toMatchObject([
        { kind: "reachable", name: "nine", depth: 0, message: "no run reaches nine" },
      ]);
    }
    expect(await check("0 -> 1 -> 2 -> 9", holds, options)).toMatchObject({
      verdict: "holds",
      asExpected: true,
      unexpected: [],
    });
  });
});

describe("violations expected", () => {
  test("the search ends when all are found; others are listed", async () => {
    const verdict = await check(twoRules, violates("rule lost-element"));
    expect(namesOf(verdict)).toEqual(["corrupt-list", "lost-element"]);
    expect(verdict).toMatchObject({ verdict: "violated", asExpected: true, unexpected: [] });
    expect(verdict.distinctStates).toBe(3);
    const both = await check(twoRules, violates("assert assertion1, rule corrupt-list"));
    expect(both).toMatchObject({ asExpected: true });
    expect(namesOf(both)).toEqual(["corrupt-list", "lost-element", "assertion1"]);
  });

  test("a form of another kind is not meant", async () => {
    const verdict = await check(twoRules, violates("assert lost-element"));
    expect(verdict).toMatchObject({
      asExpected: false,
      unexpected: ["assert lost-element is not violated"],
      distinctStates: 5,
    });
  });

  test("a state that breaks an invariant is left like any other", async () => {
    const options: GraphOptions = {
      invariants: { below1: (node) => node < 1, below3: (node) => node < 3 },
    };
    const verdict = await check("0 -> 1 -> 2 -> 3", violates("property below3"), options);
    expect(verdict.violations.map(({ name, depth }) => [name, depth])).toEqual([
      ["below1", 1],
      ["below3", 3],
    ]);
    expect(verdict.asExpected).toBe(true);
  });

  test("within so many steps, the breaking one included", async () => {
    expect(await check(twoRules, violates("rule lost-element within 3"))).toMatchObject({
      asExpected: true,
    });
    expect(await check(twoRules, violates("rule lost-element within 2"))).toMatchObject({
      asExpected: false,
      unexpected: ["rule lost-element is violated in 3 steps, not within 2"],
    });
  });

  test("only: the search goes on to its end, or to what is not expected", async () => {
    const alone = await check(
      "0 -> 1 -go!corrupt-list-> 1; 1 -> 2 -> 3",
      violates("rule corrupt-list", true),
    );
    expect(alone).toMatchObject({ asExpected: true, distinctStates: 4, frontier: 0 });
    const other = await check(twoRules, violates("rule corrupt-list", true));
    expect(namesOf(other)).toEqual(["corrupt-list", "lost-element"]);
    expect(other).toMatchObject({
      asExpected: false,
      unexpected: ["rule lost-element is violated as well"],
    });
    const cut = await runChecker(
      graphChecker("0 -> 1 -go!corrupt-list-> 1; 1 -> 2 -> 3", {
        expectation: violates("rule corrupt-list", true),
      }),
      { maxStates: 3 },
    );
    expect(cut).toMatchObject({ verdict: "violated", asExpected: false, limit: "max-states 3" });
  });

  test("a deadlock is a rule", async () => {
    expect(await check("0 -> 1", violates("rule deadlock"), { mayEnd: () => false })).toMatchObject(
      { asExpected: true },
    );
  });

  test("a reachable counts only if it is meant", async () => {
    const options: GraphOptions = { reachables: { nine: (node) => node === 9 } };
    expect(await check("0 -> 1", violates("property nine"), options)).toMatchObject({
      asExpected: true,
      violations: [{ kind: "reachable" }],
    });
    const other = await check("0 -> 1", violates("rule corrupt-list"), options);
    expect(other).toMatchObject({ verdict: "holds", violations: [], asExpected: false });
    expect(await check("0 -> 9", violates("property nine"), options)).toMatchObject({
      asExpected: false,
      unexpected: ["property nine is not violated"],
    });
  });
});

describe("stopAtFirst", () => {
  const checker = graphChecker(twoRules, { expectation: violates("rule lost-element") });
  test("true ends with the first violation, whatever is expected", async () => {
    const verdict = await runChecker(checker, { stopAtFirst: true });
    expect(namesOf(verdict)).toEqual(["corrupt-list"]);
    expect(verdict.asExpected).toBe(false);
  });

  test("false goes on to the end", async () => {
    const verdict = await runChecker(checker, { stopAtFirst: false });
    expect(namesOf(verdict)).toEqual(["corrupt-list", "lost-element", "assertion1"]);
    expect(verdict).toMatchObject({ distinctStates: 5, asExpected: true });
  });
});
