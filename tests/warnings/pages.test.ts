/** Every warning has a page, and every page tells the truth: its first example gives the warning, its second gives none. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SLUGS, slugsOf } from "./warnings-of.js";

const folder = new URL("../../docs/warnings/", import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
const specsOf = (page: string): readonly string[] =>
  [...page.matchAll(/^```ilk\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);

it("there is a page for each warning that the schema of the results names, and no other", () => {
  expect(pages.map((page) => page.replace(/\.md$/, "")).sort()).toEqual([...SLUGS].sort());
});

it("the reference lists each warning with a link to its page", () => {
  const checks = readFileSync(new URL("../../docs/language/checks.md", import.meta.url), "utf8");
  for (const slug of SLUGS) expect(checks).toContain(`[${slug}](../warnings/${slug}.md)`);
});

describe.each(pages)("the page %s", (page) => {
  const slug = page.replace(/\.md$/, "");
  const text = readFileSync(new URL(page, folder), "utf8");
  const [gives = "", gives_not = "", ...more] = specsOf(text);

  it("has the warning's name as its title, and three sections", () => {
    expect(text.split("\n")[0]).toBe(`# ${slug}`);
    expect(text.match(/^## .*$/gm)).toEqual(["## Gives it", "## Does not", "## What to do"]);
    expect(more).toEqual([]);
  });

  it("shows a spec that gives this warning alone", async () => {
    expect(await slugsOf(gives)).toEqual([slug]);
  });

  it("shows a spec beside it that gives no warning", async () => {
    expect(await slugsOf(gives_not)).toEqual([]);
  });
});
