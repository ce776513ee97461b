/**
 * Every configuration that ships is searched once in all tests, to its end. `describeShipped` holds the verdict against what
 * the spec expects and against generated/manifest.json; `searchShipped` gives the same search to tests that ask for more.
 * Tests that need no more than verdicts and counts read the manifest, and search nothing.
 */
import { describe, expect, it } from "vitest";
import {
  type ManifestRow,
  nameOf,
  readManifest,
  searchRow,
  specOf,
  WHOLE,
} from "../../scripts/manifest-rows.js";
import type { CheckOptions } from "../../src/runtime/index.js";
import { type CheckedSpec, checkFile } from "./check-spec.js";

const rows = new Map(readManifest().map((row) => [nameOf(row), row]));
const searched = new Map<string, Promise<CheckedSpec>>();

/** The row of `mfi/queues@v234858`. */
export function manifestRow(name: string): ManifestRow {
  const row = rows.get(name);
  if (!row) throw new Error(`generated/manifest.json has no ${name}: \`npm run manifest\``);
  return row;
}

/** Names of what a configuration breaks, without their kinds, shallowest first. */
export const brokenIn = ({ violations }: ManifestRow): readonly string[] =>
  Object.keys(violations).map((each) => each.slice(each.indexOf(" ") + 1));

/**
 * The test file in tests/specs that searches a spec: its folder's, but for the large ones, which have their own so that two
 * processes can share the work.
 */
export function groupOf(spec: string): string {
  if (/^classics\/(locking-selftest|wait-context)/.test(spec)) return "locking-selftest";
  if (spec === "nvme-startio") return "nvme-startio";
  return spec.includes("/") ? spec.slice(0, spec.indexOf("/")) : "nvme";
}

/** One configuration, searched once in each test file. `options` must be the same each time. */
export function searchShipped(
  file: string,
  revision: string,
  options: CheckOptions = {},
): Promise<CheckedSpec> {
  const name = nameOf({ spec: specOf(file), revision });
  const result = searched.get(name) ?? checkFile(file, revision, {}, { ...WHOLE, ...options });
  searched.set(name, result);
  return result;
}

export function describeShipped(group: string, options: CheckOptions = {}): void {
  describe(`configurations of ${group}`, () => {
    it.each([...rows].filter(([, { spec }]) => groupOf(spec) === group))(
      "%s is as its spec expects, and as the manifest says",
      async (_, { spec, revision, constants: _constants, checker: _checker, ...found }) => {
        const result = await searchShipped(`specs/${spec}.ilk`, revision, options);
        expect(result.spec.expectation).toBeDefined();
        expect(result.verdict.unexpected).toEqual([]);
        expect(result.verdict.asExpected).toBe(true);
        expect(result.verdict.limit).toBeUndefined();
        expect(searchRow(result.verdict)).toEqual(found);
      },
    );
  });
}
