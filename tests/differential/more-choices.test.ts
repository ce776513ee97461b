/** Members that are not there, rules named together, and guarded data: the known answer, and both judges agree on it to the last state. */
import { describe, expect, test } from "vitest";
import { lower } from "../../src/ir/lower/lower.js";
import { typed } from "../typecheck/check-text.js";
import { agree } from "./agree.js";
import { explore, foundByOracle } from "./compare.js";
import { guardedSpecs, missingMembers, namedTogether } from "./member-specs.js";

for (const [title, specs] of [
  ["where a family has no such member", missingMembers],
  ["named together", namedTogether],
  ["guarded data", guardedSpecs],
] as const) {
  describe(title, () => {
    for (const { name, text, breaks } of specs) {
      test(`${name}: ${breaks.length > 0 ? `breaks ${breaks.join(", ")}` : "holds"}`, async () => {
        const spec = typed(`spec Small;\n${text}`);
        expect(foundByOracle(explore(spec, 6000)).violations).toEqual(breaks);
        await agree(spec);
      });
    }
  });
}

test.each([
  "isr I[q: 0..2] on cpu q { l: skip; } device D { action a(q: 0..2) { raise I[q]; } }",
  "thread T[i: 0..3] on cpu i { l: skip; }",
])("a CPU that there is not is refused for a member of a family: %s", (text) => {
  const { diagnostics } = lower(typed(`spec Small;\nplatform linux;\ncpus 2;\n${text}`));
  expect(diagnostics.map((each) => each.message)).toEqual([
    expect.stringMatching(/^CPU 2, that of `[IT]\[2\]`, never fits: the machine holds 0..1$/),
  ]);
});
