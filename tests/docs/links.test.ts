/** Every link of every page leads to a file, and to a heading where it names one. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

/** The text without code, in which brackets are no links. */
const proseOf = (page: string): string =>
  readFileSync(join(root, page), "utf8").replace(/^```[\s\S]*?^```$/gm, "");

/** Targets of links, written in place or below. */
const linksOf = (page: string): readonly string[] =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)]
    .map(([, inPlace, below]) => inPlace ?? below ?? "")
    .filter((target) => !/^[a-z]+:/.test(target));

/** Anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (page: string): ReadonlySet<string> =>
  new Set(
    [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );

function leads(page: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return false;
  if (anchor === undefined) return true;
  return statSync(join(root, file)).isFile() && anchorsOf(file).has(anchor);
}

it("finds pages and links at all", () => {
  expect(pages.length).toBeGreaterThan(200);
  expect(pages.flatMap(linksOf).length).toBeGreaterThan(200);
  expect(leads("README.md", "docs/diff.md#measures")).toBe(true);
  expect(leads("README.md", "docs/diff.md#no-such-heading")).toBe(false);
});

it("every link leads to a file and to a heading of it", () => {
  const dead = pages.flatMap((page) =>
    linksOf(page)
      .filter((target) => !leads(page, target))
      .map((target) => `${page}: ${target}`),
  );
  expect(dead).toEqual([]);
});
