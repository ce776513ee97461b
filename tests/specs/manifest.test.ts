/**
 * generated/manifest.json has a row for each configuration that ships, each of which one file of tests here searches.
 * (That its constants and checkers are fresh is proved without searching, by `npm run manifest -- --fresh`.)
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  type CheckerRow,
  differences,
  nameOf,
  printDifferences,
  printManifest,
  readManifest,
  specOf,
} from "../../scripts/manifest-rows.js";
import { revisionsOf, shippedSpecs } from "../support/check-spec.js";
import { groupOf } from "../support/shipped.js";

const rows = readManifest();
const shipped = shippedSpecs();

it("every configuration that ships has a row, in the order of the specs", () => {
  expect(rows.map(nameOf)).toEqual(
    shipped.flatMap((file) =>
      revisionsOf(`specs/${file}`).map((revision) => nameOf({ spec: specOf(file), revision })),
    ),
  );
});

it("the file is as the script writes it", () => {
  const file = fileURLToPath(new URL("../../generated/manifest.json", import.meta.url));
  expect(readFileSync(file, "utf8")).toBe(printManifest(rows));
});

it.each([...new Set(shipped.map((file) => groupOf(specOf(file))))])(
  "the specs of %s are searched by a file of tests",
  (group) => {
    const file = fileURLToPath(new URL(`${group}.test.ts`, import.meta.url));
    expect(existsSync(file) && readFileSync(file, "utf8")).toContain(`describeShipped("${group}"`);
  },
);

describe("differences between two manifests", () => {
  const row = {
    spec: "a/b",
    revision: "one",
    constants: { N: "2" },
    verdict: "violated",
    distinct: 10,
    generated: 20,
    depth: 4,
    violations: { "rule corrupt-list": 3, "invariant P": 2 },
    checker: "0123",
  } as const;

  it("are told by configuration and field", () => {
    const now = {
      ...row,
      distinct: 11,
      constants: { N: "3" },
      violations: { "rule corrupt-list": 5, "deadlock deadlock": 1 },
    };
    const found = differences([row, { ...row, revision: "gone" }], [now]);
    expect(printDifferences(found)).toBe(
      [
        "configuration  field                       before → after",
        "a/b@one        constants N                      2 → 3",
        "               distinct                        10 → 11",
        "               steps to rule corrupt-list       3 → 5",
        "               steps to invariant P             2 → -",
        "               steps to deadlock deadlock       - → 1",
        "a/b@gone       row                          there → -",
        "",
      ].join("\n"),
    );
  });

  it("are none between equals, nor of numbers that were not searched for", () => {
    const unsearched: CheckerRow = {
      spec: row.spec,
      revision: row.revision,
      constants: row.constants,
      checker: row.checker,
    };
    expect(differences([row], [row])).toEqual([]);
    expect(differences([row], [unsearched])).toEqual([]);
    expect(differences([row], [{ ...unsearched, checker: "4567" }])).toEqual([
      { configuration: "a/b@one", field: "checker", before: "0123", after: "4567" },
    ]);
  });
});
