/** The whole diff: its JSON follows the schema that ships, and the repairs of the shipped specs are told as what they are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { openProgram } from "../../src/cli/configurations.js";
import { type DiffOptions, diffSpecs } from "../../src/diff/diff-specs.js";
import { FINDING_IDS } from "../../src/diff/findings.js";
import { renderHtml } from "../../src/diff/render/html.js";
import { renderDiff } from "../../src/diff/render/text.js";
import { asItIs } from "../../src/diff/policy.js";
import { toSarif } from "../../src/diff/render/annotations.js";
import { toDiffJson } from "../../src/diff/report.js";
import type { SpecDiff } from "../../src/diff/spec-diff.js";
import { plain } from "../../src/report/colours.js";
import { root } from "../support/run-cli.js";

const schema = JSON.parse(
  readFileSync(join(root, "src/diff/diff-result.schema.json"), "utf8"),
) as object;
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(schema);

async function diffOf(
  file: string,
  before: string,
  after: string,
  overrides: Readonly<Record<string, string>> = {},
  options: DiffOptions = {},
): Promise<SpecDiff> {
  const { program } = openProgram(join(root, file));
  const given = new Map(Object.entries(overrides));
  const { value, diagnostics } = await diffSpecs(
    { program, revision: before, overrides: given },
    { program, revision: after, overrides: given },
    options,
  );
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

const IRQ = "specs/tutorial/04-irq-locks.ilk";
const NVME = "specs/nvme-startio.ilk";

describe("a diff as data", () => {
  it("follows its schema, complete or cut short, and survives JSON", async () => {
    for (const options of [{ graphs: true }, {}, { maxStates: 20 }]) {
      const diff = await diffOf(IRQ, "plain", "irqsave", {}, options);
      const json: unknown = JSON.parse(
        JSON.stringify(toDiffJson({ diffs: [diff, diff], alone: [] })),
      );
      expect(validate(json) ? "" : ajv.errorsText(validate.errors)).toBe("");
    }
  });

  it("has a schema that knows every finding, and that can be broken", async () => {
    const known = JSON.stringify(schema);
    for (const id of FINDING_IDS) expect(known).toContain(`"${id}"`);
    const diff = await diffOf(IRQ, "plain", "irqsave");
    expect(validate({ schemaVersion: 1, diffs: [{ ...diff, summary: null }], alone: [] })).toBe(
      false,
    );
  });

  it("is never `same` where a search was cut short", async () => {
    const cut = await diffOf(IRQ, "plain", "plain", {}, { maxStates: 20 });
    expect(cut.summary.relation).toBe("could not compare");
    expect(cut.findings.map(({ id }) => id)).toContain("UNKNOWN");
    expect((await diffOf(IRQ, "plain", "plain")).summary.relation).toBe("same");
  });
});

describe("the repairs of StartIo, on one CPU", () => {
  it.each(["handOver", "processIo", "halfDuplex", "completeInDpc"])(
    "%s fixes all",
    async (repair) => {
      const diff = await diffOf(NVME, "original", repair, { CPUS: "1" });
      expect(diff.summary).toMatchObject({ stillBroken: 0, newlyBroken: 0, complete: true });
      expect(diff.summary.fixed).toBeGreaterThan(2);
      expect(diff.weakened).toEqual([]);
      expect(diff.attributions.length).toBeGreaterThan(2);
      expect(diff.attributions.every(({ untried, minimal }) => untried === null && minimal)).toBe(
        true,
      );
    },
  );

  it("rank by what they keep: half duplex keeps least", async () => {
    const kept = await Promise.all(
      ["handOver", "processIo", "halfDuplex", "completeInDpc"].map(
        async (repair) =>
          (await diffOf(NVME, "original", repair, { CPUS: "1" })).summary.overlapKept,
      ),
    );
    expect(Math.min(...kept.map((each) => each ?? -1))).toBe(kept[2]);
  });
});

describe("a rendering", () => {
  it("fits into its width, and a page holds no markup of the spec's", async () => {
    const diff = await diffOf(NVME, "original", "completeInDpc", { CPUS: "1" });
    for (const width of [80, 60]) {
      const lines = renderDiff(diff, { width, colour: plain }).split("\n");
      expect(lines.filter((line) => [...line].length > width)).toEqual([]);
    }
    const page = renderHtml({ diffs: [diff], alone: [{ side: "before", sentence: "a <b> & c" }] });
    expect(page).toContain("a &lt;b&gt; &amp; c");
    expect(page).not.toMatch(/<script|https?:/);
    expect(
      JSON.stringify(toSarif({ diffs: [diff], alone: [] }, "0", { failOn: [], shown: asItIs })),
    ).toContain("PROP-FIXED");
  });
});
