/**
 * `node scripts/specs-index.mjs [--check]`: writes specs/README.md, a page that lists every spec that ships with its question,
 * its source, and what generated/manifest.json says was found of each revision. `--check` writes nothing and fails where the
 * page is not fresh. Works on the built program: `node scripts/build.mjs --no-types` first.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { loadProgram } from "../dist/index.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = join(root, "specs");
const page = join(folder, "README.md");
const isCheck = process.argv.includes("--check");

const HEAD = `# The specs that ship

What each asks, where it comes from, and what was found of each of its revisions, searched to the end. "in 19" is the length of a
shortest run.

This page is made by \`npm run index\` of the specs and of generated/manifest.json.
`;

const TITLES = {
  ".": "Drivers",
  nvme: "NVMe on Windows",
  mfi: "mfi(4) on FreeBSD",
  tutorial: "Tutorial",
  classics: "Classics",
  bugs: "Bugs that were real",
  platforms: "Platforms",
};

const readSource = (name) => {
  try {
    return { name, text: readFileSync(join(root, name), "utf8") };
  } catch {
    return undefined;
  }
};
const readPlatform = (name) => readSource(`specs/platforms/${name}.ilk`);

function files() {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ilk"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The first paragraph of a comment, and the one that begins with `Source:`. */
function readDoc(lines) {
  const paragraphs = lines
    .map((line) => line.trim())
    .join("\n")
    .split(/\n\s*\n/)
    .map((each) => each.replaceAll("\n", " "));
  const source =
    /Source:\s*([\s\S]*?)(?=\s*(?:Abstracted|Expected|Predicted|What was found|Not said here)\b|$)/;
  const found = lines
    .join("\n")
    .split(/\n\s*\n/)
    .map((each) => source.exec(each.replaceAll("\n", " "))?.[1]);
  return { question: paragraphs[0] ?? "", source: found.find((each) => each !== undefined) };
}

const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

const { configurations } = JSON.parse(readFileSync(join(root, "generated/manifest.json"), "utf8"));

function foundText({ verdict, violations }) {
  if (verdict !== "violated") return verdict;
  return Object.entries(violations)
    .map(([what, depth]) => {
      const name = what.slice(what.indexOf(" ") + 1);
      return what.startsWith("reachable ") ? `\`${name}\` not reached` : `\`${name}\` in ${depth}`;
    })
    .join(", ");
}

/** How a spec stands in the page. */
function blockOf(program, link) {
  const { header } = program.main;
  const { question, source } = readDoc(header.doc);
  const rows = configurations
    .filter(({ spec }) => `${spec}.ilk` === link)
    .map(
      (row) =>
        `| \`${row.revision}\` | ${foundText(row)} | ${grouped(row.distinct)} | ${row.depth} |`,
    );
  return [
    `### [${header.name.text}](${link})`,
    question,
    ...(source === undefined ? [] : [`*Source:* ${source.replace(/\s*\.?\s*$/, ".")}`]),
    ["| revision | found | states | depth |", "|---|---|---:|---:|", ...rows].join("\n"),
  ].join("\n\n");
}

const sections = new Map(Object.keys(TITLES).map((each) => [each, []]));
for (const file of files()) {
  const source = readSource(file);
  const { value: program } = loadProgram(source, { file: readSource, platform: readPlatform });
  const { form, name, doc } = program.main.header;
  const section = relative(folder, dirname(join(root, file))).split(/[\\/]/)[0] || ".";
  const blocks = sections.get(section) ?? sections.set(section, []).get(section);
  const link = relative(folder, join(root, file)).replaceAll("\\", "/");
  blocks.push(
    form === "spec"
      ? blockOf(program, link)
      : `- [\`${name.text}\`](${link}), a ${form}: ${readDoc(doc).question}`,
  );
}

const text = `${[
  HEAD.trimEnd(),
  ...[...sections]
    .filter(([, blocks]) => blocks.length > 0)
    .map(([section, blocks]) => {
      const lists = blocks.filter((each) => each.startsWith("- "));
      const others = blocks.filter((each) => !each.startsWith("- "));
      return [
        `## ${TITLES[section] ?? section}`,
        ...(lists.length > 0 ? [lists.join("\n")] : []),
        ...others,
      ].join("\n\n");
    }),
].join("\n\n")}\n`;
const isSame = (() => {
  try {
    return readFileSync(page, "utf8") === text;
  } catch {
    return false;
  }
})();
if (isCheck && !isSame) {
  process.stderr.write("specs/README.md is not fresh: `npm run index` writes it\n");
  process.exitCode = 1;
} else if (!isSame) writeFileSync(page, text);
