/** Every spec that `interlock new` can make: it is in the one layout, has no warning, and does what it announces. */
import { describe, expect, it } from "vitest";
import { instantiate } from "../../src/instantiate.js";
import { PLATFORMS, starter, TEMPLATES } from "../../src/cli/commands/starters.js";
import { compile, loadProgram } from "../../src/compile.js";
import { readPlatform } from "../../src/cli/files.js";
import { runChecker } from "../../src/runtime/index.js";
import { format } from "../../src/prettier-plugin/format.js";

const all = PLATFORMS.flatMap((platform) =>
  TEMPLATES.map((template) => ({ platform, template, ...starter("Mine", platform, template) })),
);

describe.each(all)("a new spec for $platform with $template", ({ text, verdict }) => {
  const { value: program, diagnostics } = loadProgram(
    { name: "mine.ilk", text },
    { file: () => undefined, platform: (name) => readPlatform(name, "mine.ilk") },
  );

  it("is read without a diagnostic and is formatted", async () => {
    expect(diagnostics).toEqual([]);
    expect((await format({ name: "mine.ilk", text })).value).toBe(text);
  });

  it("shows the bug, and that the fix holds", async () => {
    const found: string[] = [];
    for (const revision of ["before", "after"]) {
      const { value, diagnostics: own } = compile(program, revision);
      expect(own.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
      const { ir, spec } = value!;
      const checker = instantiate({ ir, hash: "", version: "", expectation: spec.expectation });
      const result = await runChecker(checker, { maxStates: 200_000 });
      expect(result.unexpected).toEqual([]);
      expect(result.warnings.filter(({ slug }) => slug !== "stopped-early")).toEqual([]);
      found.push(result.verdict === "holds" ? "holds" : `violates ${result.violations[0]?.name}`);
    }
    expect(`before ${found[0]}, after ${found[1]}`).toBe(verdict);
  });
});
