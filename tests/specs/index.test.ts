/**
 * specs/README.md tells the truth: every spec that ships stands in it, and what it says of the small ones is found again.
 * (The large ones are searched when their text changes, by scripts/specs-index.mjs.)
 */
import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkFile } from "../support/check-spec.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}specs/README.md`, "utf8");
/** Revisions with more states than these are left to the script. */
const SMALL = 2000;

interface Row {
  readonly file: string;
  readonly revision: string;
  readonly found: string;
  readonly states: number;
  readonly depth: number;
}

const rows: readonly Row[] = page.split(/^(?=### )/m).flatMap((block) => {
  const [, file = ""] = /^<!-- (\S+) [0-9a-f]{16} -->$/m.exec(block) ?? [];
  const lines = block.matchAll(/^\| `(\w+)` \| (.*) \| ([\d,]+) \| (\d+) \| [^|]+ \|$/gm);
  return [...lines].map(([, revision = "", found = "", states = "", depth = ""]) => ({
    file,
    revision,
    found,
    states: Number(states.replaceAll(",", "")),
    depth: Number(depth),
  }));
});

describe("the index of specs", () => {
  it("has every file of specs/", () => {
    const links = [...page.matchAll(/\]\(([^)]+\.ilk)\)/g)].map(([, link = ""]) => link);
    const files = readdirSync(`${root}specs`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith(".ilk"))
      .map((entry) => relative(`${root}specs`, `${entry.parentPath}/${entry.name}`));
    expect(links.toSorted()).toEqual(files.toSorted());
  });

  it.each(rows.filter(({ states }) => states < SMALL))(
    "$file@$revision is as it says",
    async ({ file, revision, found, states, depth }) => {
      const { verdict } = await checkFile(`${root}${file}`, revision);
      const names = verdict.violations.map((each) => `\`${each.name}\``);
      expect([...found.matchAll(/`\w[^`]*`/g)].map(([name]) => name)).toEqual(names);
      expect([verdict.distinctStates, verdict.depth]).toEqual([states, depth]);
    },
    20_000,
  );
});
