/** How a spec waits for a timer to end, as the page of platforms shows it, judged by the checker and the interpreter. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  checkerOf,
  explore,
  foundByChecker,
  foundByOracle,
  searchWhole,
} from "../differential/compare.js";
import { typed } from "../typecheck/check-text.js";

const page = readFileSync(new URL("../../docs/language/platforms.md", import.meta.url), "utf8");
const [, text = ""] = /^```ilk\n(spec Drain;[\s\S]*?)^```$/m.exec(page) ?? [];

test.each([
  { revision: "cancels", broken: ["Tick"] },
  { revision: "drains", broken: [] },
  { revision: "drainsUnderLock", broken: ["deadlock"] },
])("a timer is waited for: $revision breaks $broken", async ({ revision, broken }) => {
  const spec = typed(text, { revision });
  const verdict = await searchWhole(checkerOf(spec));
  expect(verdict.violations.map(({ name }) => name)).toEqual(broken);
  expect(foundByChecker(verdict)).toEqual(foundByOracle(explore(spec, 6000)));
});
