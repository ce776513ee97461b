/**
 * Every code of the catalogue has a page, and every page tells the truth: its first example gives exactly this code
 * and nothing else, its second one gives nothing.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue, type Code } from "../../src/diagnostics/catalogue.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { lower } from "../../src/model/build/lower.js";
import { parse } from "../../src/syntax/parse.js";
import { checkText } from "../typecheck/check-text.js";

const folder = new URL("../../docs/errors/", import.meta.url);
const pages = readdirSync(folder).filter((name) => name.startsWith("ILK"));
const textOf = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const slugs: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(catalogue).map(([code, entry]) => [code, entry.slug]),
);

/** Codes that no spec can give by its text alone: their pages show a session in a terminal. */
const SHOWN_AS_SESSION: Partial<Record<Code, string>> = {
  ILK1013: "needs a very long file",
  ILK1014: "needs a very long expression",
  ILK1015: "the machine is at its end",
  ILK2033: "needs many files",
  ILK3047: "needs many declarations",
  ILK9013: "the file system refuses",
  ILK2007: "needs two files that import each other",
  ILK2061: "needs platforms made from each other",
  ILK9001: "the command line names a file that is not there",
  ILK9002: "the command line names a revision",
  ILK9003: "the command line gives an option a value",
  ILK9004: "the command line combines options",
  ILK9005: "a file is in the way",
  ILK9006: "the file system refuses",
  ILK9007: "the command line names a code",
  ILK9008: "a generated file is compared with its source",
  ILK9009: "the command line names a format",
  ILK9021: "the command line names an output",
  ILK9010: "the layout of a file is compared with that of the formatter",
  ILK9011: "the command line has an unknown word",
  ILK9012: "a generated file is left from a revision that is gone",
  ILK9014: "the command line names a folder",
  ILK9020: "two outputs go to one file",
  ILK9060: "git is asked for a commit",
  ILK9061: "the command line names two sides",
  ILK9062: "the command line names two files",
  ILK9063: "the command line names findings",
  ILK9064: "a file beside the specs is read",
};
/** Codes of files that are no specs, which are read and not checked. */
const FOUND_BY_READING: Partial<Record<Code, string>> = {
  ILK1006: "only a platform has such clauses",
};

const blocks = (page: string, language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    (found) => found[1] ?? "",
  );

function codesOf(text: string, code: string): readonly string[] {
  const said = (list: readonly Diagnostic[]): readonly string[] =>
    list.map((each) => `${each.code} ${each.message}`);
  if (code in FOUND_BY_READING) return said(parse({ name: "main.ilk", text }).diagnostics);
  // What a platform declares is read when a spec is for it.
  const platform = /^platform (\w+) \{/m.exec(text)?.[1];
  const { spec, diagnostics } =
    platform === undefined
      ? checkText(text)
      : checkText(
          `spec Uses;\nplatform ${platform};\nvar done: bool = false;\nthread Worker { done = true; }`,
          { others: { "platform.ilk": text } },
        );
  return said([
    ...diagnostics,
    ...(spec && diagnostics.length === 0 ? lower(spec).diagnostics : []),
  ]);
}

describe("pages and codes", () => {
  it("every code has a page, and every page a code", () => {
    expect(pages.toSorted()).toEqual(
      Object.keys(slugs)
        .map((code) => `${code}.md`)
        .toSorted(),
    );
  });
  it("no slug is used twice", () => {
    expect(new Set(Object.values(slugs)).size).toBe(Object.keys(slugs).length);
  });
  it.each(pages)("%s has its title, some prose and its examples", (name) => {
    const page = textOf(name);
    const code = name.slice(0, -".md".length);
    expect(page.split("\n")[0]).toBe(`# ${code} ${slugs[code]}`);
    expect(
      page
        .split("## Wrong")[0]
        ?.split("\n\n")
        .filter((each) => each.trim() !== "").length,
    ).toBeGreaterThan(1);
    expect(page.match(/^## .*$/gm)).toEqual(["## Wrong", "## Fixed"]);
    expect(blocks(page, code in SHOWN_AS_SESSION ? "console" : "ilk")).toHaveLength(2);
  });
});

const inTexts = pages.filter((name) => !(name.slice(0, -".md".length) in SHOWN_AS_SESSION));

describe.each(inTexts)("%s", (name) => {
  const [wrong = "", mended = ""] = blocks(textOf(name), "ilk");
  const code = name.slice(0, -".md".length);
  it("gives its code and nothing else for the wrong example", () => {
    expect(codesOf(wrong, code)).toEqual([expect.stringContaining(code)]);
  });
  it("gives nothing for the fixed one", () => {
    expect(codesOf(mended, code)).toEqual([]);
  });
});

describe.each(pages.filter((name) => name.slice(0, -".md".length) in SHOWN_AS_SESSION))(
  "%s",
  (name) => {
    it("shows the message as it is given", () => {
      const code = name.slice(0, -".md".length);
      expect(blocks(textOf(name), "console")[0]).toContain(`error[${code}]: `);
    });
  },
);
