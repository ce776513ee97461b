/**
 * The language reference and the guides, read as a person would: every `ilk` block that is a whole spec is checked in
 * each of its revisions and must give no diagnostic; every `flow` and `ir` block must be part of the true output. A page
 * that has fallen behind the language fails here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Source } from "../../src/base/source.js";
import { printFlow } from "../../src/flow/print.js";
import { flowGraphs, lower } from "../../src/model/build/lower.js";
import { printIr } from "../../src/ir/print-ir.js";
import { configurations } from "../../src/resolve/revisions.js";
import { parse } from "../../src/syntax/parse.js";
import { checkText, typed } from "../typecheck/check-text.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Block {
  /** The words behind the three backticks. */
  readonly info: string;
  readonly text: string;
  readonly line: number;
}

/** Fenced blocks of a page, in order. */
function blocksOf(page: string): readonly Block[] {
  const found: Block[] = [];
  let open: { readonly info: string; readonly line: number; readonly lines: string[] } | undefined;
  page.split("\n").forEach((line, i) => {
    const fence = /^```(.*)$/.exec(line);
    if (fence && open) {
      found.push({ info: open.info, text: `${open.lines.join("\n")}\n`, line: open.line });
      open = undefined;
    } else if (fence) open = { info: (fence[1] ?? "").trim(), line: i + 1, lines: [] };
    else open?.lines.push(line);
  });
  return found;
}

/** Targets of links that point into the tree, without their anchors. */
function linksOf(page: string): readonly string[] {
  const prose = page.replace(/^```[\s\S]*?^```/gm, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? "")
    .filter((target) => !/^[a-z]+:/.test(target) && !target.startsWith("#"))
    .map((target) => target.split("#")[0] ?? "");
}

/** The lines of an excerpt stand in the text in this order; `…` skips any number of them. */
function missingLine(excerpt: string, text: string): string | undefined {
  const lines = text.split("\n").map((line) => line.trimEnd());
  let from = 0;
  let maySkip = true;
  for (const wanted of excerpt.split("\n").map((line) => line.trimEnd())) {
    if (wanted === "") continue;
    if (wanted.trim() === "…") {
      maySkip = true;
      continue;
    }
    const at = lines.indexOf(wanted, from);
    const between = lines.slice(from, Math.max(from, at)).some((line) => line !== "");
    if (at < 0 || (between && !maySkip)) return wanted;
    from = at + 1;
    maySkip = false;
  }
  return undefined;
}

const languagePages = readdirSync(join(root, "docs/language"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/language/${name}`);
const internalPages = readdirSync(join(root, "docs/internals"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/internals/${name}`);
const adrPages = readdirSync(join(root, "docs/adr")).map((name) => `docs/adr/${name}`);
const pages = [
  ...languagePages,
  ...adrPages,
  ...internalPages,
  "docs/tour.md",
  "docs/comparison.md",
  "docs/glossary.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
].map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** Revisions of a spec, or `base`. */
function revisionsOf(text: string): readonly string[] {
  const source: Source = { name: "main.ilk", text };
  const all = configurations(parse(source).value).value;
  return all.length > 0 ? all : ["base"];
}

describe.each(pages)("$path", ({ text }) => {
  const blocks = blocksOf(text);
  const specs = blocks.filter((block) => block.info === "ilk");

  it("has only whole specs, marked fragments and other kinds of block", () => {
    const known = [
      "ilk",
      "ilk fragment",
      "ilk platform",
      "ir",
      "flow",
      "text",
      "sh",
      "c",
      "ts",
      "tla",
      "",
    ];
    expect(
      blocks.map((block) => block.info).filter((info) => !known.includes(info)),
      "kinds of block that no test reads",
    ).toEqual([]);
    const notWhole = specs.filter((block) => !/^spec \w+;/m.test(block.text));
    expect(notWhole.map((block) => block.line)).toEqual([]);
  });

  it.each(specs.map((block) => ({ line: block.line, block })))(
    "the spec at line $line gives no diagnostic in any revision",
    ({ block }) => {
      for (const revision of revisionsOf(block.text)) {
        const { diagnostics } = checkText(block.text, { revision });
        const said = diagnostics.map((each) => `${revision}: ${each.code} ${each.message}`);
        expect(said).toEqual([]);
        const lowered = lower(typed(block.text, { revision }));
        expect(lowered.diagnostics.map((each) => `${revision}: ${each.message}`)).toEqual([]);
      }
    },
  );

  it("every platform file in it can be used", () => {
    for (const block of blocks.filter((each) => each.info === "ilk platform")) {
      const name = /^platform (\w+)(?: from \w+)? \{/m.exec(block.text)?.[1] ?? "";
      const probe = `spec Probe;\nplatform ${name};\nvar x: bool = false;\nthread T { x = true; }\n`;
      const checked = checkText(probe, { others: { "platform.ilk": block.text } });
      const parsed = parse({ name: "platform.ilk", text: block.text });
      const said = [...parsed.diagnostics, ...checked.diagnostics].map((each) => each.message);
      expect(said).toEqual([]);
      expect(checked.spec?.platform.name).toBe(name);
    }
  });

  it("every lowering shown is part of the true one", () => {
    let spec: Block | undefined;
    for (const block of blocks) {
      if (block.info === "ilk") spec = block;
      if (block.info !== "ir" && block.info !== "flow") continue;
      expect(spec, `the block at line ${block.line} stands after a spec`).toBeDefined();
      const checked = typed(spec?.text ?? "");
      const printed =
        block.info === "ir"
          ? printIr(lower(checked).value)
          : printFlow(checked, flowGraphs(checked));
      const missing = missingLine(block.text, printed);
      expect(
        missing,
        `a line of the block at line ${block.line}, not in:\n${printed}`,
      ).toBeUndefined();
    }
  });
});

describe("the reference as a whole", () => {
  it("shows specs and lowerings at all", () => {
    const all = pages.flatMap(({ text }) => blocksOf(text));
    expect(all.filter((block) => block.info === "ilk").length).toBeGreaterThan(20);
    expect(all.filter((block) => block.info === "ir").length).toBeGreaterThan(8);
  });

  it("lists every page of the language in the index", () => {
    const index = readFileSync(join(root, "docs/language/README.md"), "utf8");
    const listed = new Set(linksOf(index));
    const missing = readdirSync(join(root, "docs/language")).filter(
      (name) => name !== "README.md" && !listed.has(name),
    );
    expect(missing).toEqual([]);
  });

  it("numbers the clauses of the semantics without a gap", () => {
    const text = readFileSync(join(root, "docs/language/semantics.md"), "utf8");
    const numbers = [...text.matchAll(/^\*\*S(\d+)\.?\*\*/gm)].map((match) => Number(match[1]));
    expect(numbers.length).toBeGreaterThan(40);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it("cites only clauses that exist", () => {
    const semantics = readFileSync(join(root, "docs/language/semantics.md"), "utf8");
    const known = new Set([...semantics.matchAll(/^\*\*(S\d+)\.?\*\*/gm)].map((match) => match[1]));
    const cited = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(S\d+)\b/g)].map((match) => ({ path, clause: match[1] })),
    );
    expect(cited.filter(({ clause }) => !known.has(clause))).toEqual([]);
  });
});
