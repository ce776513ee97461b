/**
 * `node scripts/check-recipes.mjs [PAGE…]`: the files that pages for contributors name must exist, and must contain the
 * identifiers that follow them in parentheses. A recipe that names a file which was moved misleads the next person.
 *
 * A path stands between backticks and begins with a folder of the repository. NAME, STAGE, SLUG, FOLDER and nnnn stand for any
 * name. By default the pages are the recipes of CONTRIBUTING.md, the glossary, the tour and docs/internals.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const ROOTS = ["src", "grammar", "tests", "docs", "specs", "scripts", "bench", "generated"];
const isPath = (text) =>
  /^[\w./*-]+$/.test(text) &&
  (ROOTS.some((root) => text.startsWith(`${root}/`)) || /^[A-Z]+\.md$/.test(text));

/** The pattern that a path with placeholders stands for. */
const patternOf = (path) => path.replace(/NAME|STAGE|SLUG|FOLDER|nnnn/g, "*");

/** Files that a path leads to. Node 20 has no glob. */
function filesOf(path) {
  const pattern = patternOf(path);
  if (!pattern.includes("*")) return existsSync(path) ? [path] : [];
  const parts = pattern.split("/");
  let found = [""];
  for (const part of parts.filter((each) => each !== "")) {
    const shape = new RegExp(`^${part.split("*").map(escaped).join("[^/]*")}$`);
    found = found.flatMap((folder) =>
      existsSync(folder || ".") && statSync(folder || ".").isDirectory()
        ? readdirSync(folder || ".")
            .filter((name) => shape.test(name))
            .map((name) => (folder ? join(folder, name) : name))
        : [],
    );
  }
  return found;
}

const escaped = (text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

/** Every file below. */
const textsOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: "utf8" })
        .map((name) => join(path, name))
        .filter((each) => statSync(each).isFile())
        .map((each) => readFileSync(each, "utf8"))
    : [readFileSync(path, "utf8")];

/** Problems of one page, a sentence each. */
export function problemsOf(name, text) {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, (block) => block.replace(/[^\n]/g, ""));
  const problems = [];
  for (const named of prose.matchAll(/`([^`\n]+)`(?:\s+\(((?:`[^`\n]+`(?:,\s+)?)+)\))?/g)) {
    const [, path = "", identifiers = ""] = named;
    if (!isPath(path)) continue;
    const line = prose.slice(0, named.index).split("\n").length;
    const files = filesOf(path);
    if (files.length === 0) problems.push(`${name}:${line}: there is no \`${path}\``);
    for (const [, identifier = ""] of identifiers.matchAll(/`([^`\n]+)`/g)) {
      const word = new RegExp(`\\b${escaped(identifier)}\\b`);
      if (files.length > 0 && !files.flatMap(textsOf).some((each) => word.test(each)))
        problems.push(`${name}:${line}: \`${identifier}\` is not in \`${path}\``);
    }
  }
  return problems;
}

const recipesOf = (name, text) =>
  name === "CONTRIBUTING.md" ? text.replace(/^[\s\S]*?(?=^## Recipes$)/m, blankLines) : text;
const blankLines = (text) => text.replace(/[^\n]/g, "");

if (process.argv[1]?.endsWith("check-recipes.mjs")) {
  const pages =
    process.argv.length > 2
      ? process.argv.slice(2)
      : [
          "CONTRIBUTING.md",
          "docs/glossary.md",
          "docs/tour.md",
          ...readdirSync("docs/internals")
            .filter((name) => name.endsWith(".md"))
            .map((name) => `docs/internals/${name}`),
        ];
  const problems = pages.flatMap((name) =>
    problemsOf(name, recipesOf(name, readFileSync(name, "utf8"))),
  );
  if (problems.length > 0) {
    process.stderr.write(`${problems.join("\n")}\n`);
    process.exit(1);
  }
}
