/**
 * Every rule has a page, and every page tells the truth: what the platforms say is read from them, the first example breaks
 * exactly this rule by exactly the run that is shown, and its neighbour holds. What the page tells of platforms and of the
 * run is written anew by `npx vitest run tests/rules/pages.test.ts -u`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { textOf } from "../../src/base/source.js";
import { buildTraceView } from "../../src/report/views/trace-view.js";
import { type Checker, runChecker } from "../../src/runtime/index.js";
import { rules, ruleSlugs } from "../../src/typecheck/rules.js";
import { checkerOf } from "../differential/compare.js";
import { checkText, platforms } from "../typecheck/check-text.js";

const folder = new URL("../../docs/rules/", import.meta.url);
const pathOf = (name: string): string => new URL(name, folder).pathname;
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

const SECTIONS = ["## What a kernel says", "## Breaks it", "## Does not break it"];

/** Titles of sections and what stands below each, the page's title first. */
const sectionsOf = (page: string): readonly string[] => page.split(/^(?=## )/m);

const specsOf = (page: string): readonly string[] =>
  [...page.matchAll(/^```ilk\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);

function checkerFor(text: string): Checker {
  const { spec, diagnostics } = checkText(text);
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  if (!spec) throw new Error("no spec");
  return checkerOf(spec);
}

/** What each platform that ships prints when the rule is broken, in its order; `plain` is no kernel. */
function messagesOf(slug: string): readonly string[] {
  const rows = platforms.flatMap(({ header, declarations }) =>
    declarations.flatMap((item) => {
      if (item.kind !== "message" || item.rule.text !== slug) return [];
      // Between the rule and the text stands what the message is about, if anything.
      const [, about = ""] = /^message\s+[\w-]+\s*([^"]*?)\s*"/.exec(textOf(item.span)) ?? [];
      const text = item.text.replaceAll("|", "\\|");
      return [`| \`${header.name.text}\` | ${about.replace(/\s+/g, " ")} | ${text} |`];
    }),
  );
  return ["| platform | | message |", "|---|---|---|", ...rows];
}

async function runOf(slug: string, text: string): Promise<readonly string[]> {
  const checker = checkerFor(text);
  const { violations } = await runChecker(checker);
  expect(violations.map(({ name }) => name)).toEqual([slug]);
  const [violation] = violations;
  if (!violation) return [];
  const { steps } = buildTraceView(checker, violation);
  const isOneCpu = new Set(steps.flatMap(({ cpu }) => cpu ?? [])).size <= 1;
  return [
    `In ${steps.length} steps:`,
    "",
    ...steps.map(({ actor, cpu, text: what }, i) => {
      const on = cpu === undefined || isOneCpu ? "" : ` on CPU ${cpu}`;
      return `${i + 1}. \`${actor}\`${on}: \`${what}\``;
    }),
  ];
}

/** The page with what it tells of platforms and of the run as they are. */
async function asTrue(slug: string, page: string): Promise<string> {
  const [title = "", , broken = "", mended = ""] = sectionsOf(page);
  const [wrong = ""] = specsOf(broken);
  return [
    title,
    `${SECTIONS[0]}\n\n${messagesOf(slug).join("\n")}\n\n`,
    `${SECTIONS[1]}\n\n\`\`\`ilk\n${wrong}\`\`\`\n\n${(await runOf(slug, wrong)).join("\n")}\n\n`,
    mended,
  ].join("");
}

describe("pages and rules", () => {
  it("every rule has a page, and every page a rule", () => {
    expect(pages.toSorted()).toEqual(ruleSlugs.map((slug) => `${slug}.md`).toSorted());
  });
});

describe.each(pages)("%s", (name) => {
  const slug = name.slice(0, -".md".length);
  const page = readFileSync(pathOf(name), "utf8");

  it("says when the rule is broken, by a clause of the semantics, and has two examples", () => {
    const [title = "", ...sections] = sectionsOf(page);
    expect(title).toMatch(new RegExp(`^# ${slug}\n\n\\S`));
    expect(title).toMatch(/\[S\d+\]/);
    expect(sections.map((section) => section.split("\n")[0])).toEqual(SECTIONS);
    expect(specsOf(page)).toHaveLength(2);
  });

  it("cites the clauses that the registry of rules has for it", () => {
    const [title = ""] = sectionsOf(page);
    const cited = [...title.matchAll(/\[S(\d+)\]/g)].map(([, number]) => Number(number));
    expect([...new Set(cited)]).toEqual(rules.find((rule) => rule.slug === slug)?.clauses);
  });

  it("is right about the platforms and about the run", async () => {
    await expect(await asTrue(slug, page)).toMatchFileSnapshot(pathOf(name));
  });

  it("has a neighbour that holds, with nothing to warn of", async () => {
    const checker = checkerFor(specsOf(page)[1] ?? "");
    const { verdict, violations, warnings } = await runChecker(checker, { stopAtFirst: false });
    expect(violations.map(({ name: broken }) => broken)).toEqual([]);
    expect(verdict).toBe("holds");
    expect(warnings).toEqual([]);
  });
});
