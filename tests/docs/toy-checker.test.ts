/** The toy checker of docs/internals prints what its page shows, and finds what the engine finds for the same spec. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { explore, print, toyChecker } from "../../docs/internals/toy-checker.js";
import { runChecker } from "../../src/runtime/index.js";
import { checkerOf } from "../differential/compare.js";
import { typed } from "../typecheck/check-text.js";

const page = readFileSync(new URL("../../docs/internals/toy-checker.md", import.meta.url), "utf8");

const blockOf = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(page)?.[1] ?? "";

it("the toy checker prints the output that its page shows", () => {
  expect(print(explore(toyChecker))).toBe(blockOf("text"));
});

it("the toy checker and the engine agree on counts and on the lengths of shortest runs", async () => {
  const toy = explore(toyChecker);
  const verdict = await runChecker(checkerOf(typed(blockOf("ilk"))), { stopAtFirst: false });
  expect({
    distinct: verdict.distinctStates,
    generated: verdict.generatedStates,
    depth: verdict.depth,
    violations: verdict.violations.map(({ kind, name, depth }) => [kind, name, depth]),
  }).toEqual({
    distinct: toy.distinct,
    generated: toy.generated,
    depth: toy.depth,
    violations: [
      ["invariant", "exclusion", toy.violations.get("invariant exclusion")?.length],
      ["assertion", "owned", toy.violations.get("assert owned")?.length],
    ],
  });
});
