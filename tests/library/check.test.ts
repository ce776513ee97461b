/** The library: what it finds of files and texts, and the example of its guide, which is run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { checkFile, checkText, readShippedPlatform, shippedPlatforms } from "../../src/index.js";
import { root } from "../support/run-cli.js";

const counter = join(root, "specs/tutorial/01-counter.ilk");
const folder = mkdtempSync(join(tmpdir(), "interlock-library-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("checkFile", () => {
  it("checks every revision against what the spec expects", async () => {
    const { ok, diagnostics, revisions } = await checkFile(counter);
    expect([ok, diagnostics]).toEqual([true, []]);
    expect(revisions.map(({ revision, verdict }) => [revision, verdict])).toEqual([
      ["twoSteps", "violated"],
      ["oneStep", "holds"],
    ]);
    const [broken] = revisions;
    expect(broken?.explain(broken.violations[0]!)).toContain("invariant sum broken in 4 steps");
  });

  it("checks one revision, with constants and limits", async () => {
    const given = { revision: "twoSteps", const: { atomically: true } };
    const [only, ...others] = (await checkFile(counter, given)).revisions;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ verdict: "holds", asExpected: false });
    expect(only?.constants).toEqual({ atomically: "true" });
    const [cut] = (await checkFile(counter, { revision: "oneStep", maxStates: 2 })).revisions;
    expect(cut).toMatchObject({ verdict: "incomplete", isComplete: false });
  });

  it("throws where there is no such file or revision", async () => {
    await expect(checkFile("none.ilk")).rejects.toThrow("there is no file none.ilk");
    await expect(checkFile(counter, { revision: "third" })).rejects.toThrow(
      "has no revision third; it has twoSteps, oneStep",
    );
  });
});

describe("checkText", () => {
  it.each(["freebsd", "linux", "plain", "rtos", "windows"])(
    "finds the platform %s",
    async (name) => {
      const { ok } = await checkText(
        `spec Text; platform ${name}; lock m: mutex; thread T { with m { skip; } }`,
      );
      expect(ok).toBe(true);
      expect(shippedPlatforms).toContain(name);
      expect(readShippedPlatform(name)?.text).toContain(`platform ${name} {`);
    },
  );

  it("gives what is wrong with the text as diagnostics", async () => {
    const { ok, diagnostics, revisions } = await checkText("spec Text; var x: 0..1 = y;");
    expect([ok, revisions]).toEqual([false, []]);
    expect(diagnostics.map(({ code }) => code)).toContain("ILK2001");
  });

  it("finds imports beside the name of the text", async () => {
    writeFileSync(join(folder, "lib.ilk"), "library Lib;\nvar shared_: 0..1 = 0;\n");
    const { diagnostics } = await checkText(
      'spec Text;\nimport "lib.ilk";\nthread T { shared_ = 1; }\n',
      { name: join(folder, "text.ilk") },
    );
    expect(diagnostics).toEqual([]);
  });
});

describe("the guide's example", () => {
  const guide = readFileSync(join(root, "docs/guides/library.md"), "utf8");
  const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];

  it("prints what the guide says", async () => {
    const [, , example = ""] = blocks.find(([, language]) => language === "ts") ?? [];
    const [, , output = ""] = blocks.find(([, language]) => language === "text") ?? [];
    const path = join(folder, "example.ts");
    const library = JSON.stringify(join(root, "src/index.ts"));
    writeFileSync(
      path,
      example.replace('"interlock-spec"', library).replace('"specs/', `"${root}specs/`),
    );
    const printed: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((...parts: readonly unknown[]) => {
      printed.push(
        parts
          .map((each) =>
            Array.isArray(each)
              ? each.length === 0
                ? "[]"
                : `[ ${each.map((one) => `'${String(one)}'`).join(", ")} ]`
              : String(each),
          )
          .join(" "),
      );
    });
    await import(/* @vite-ignore */ path);
    log.mockRestore();
    expect(`${printed.join("\n")}\n`).toBe(output);
  });
});
