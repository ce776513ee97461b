/**
 * `node scripts/specs-index.mjs [--check] [--all]`: writes specs/README.md, a page that lists every spec that ships with its
 * question, its source, and what was found of each revision. A spec is searched again only if its text, or that of a file it
 * is written on, has changed; its hash stands in the page. `--check` writes nothing and fails where the page is not fresh;
 * `--all` searches everything again. Works on the built program: `node scripts/build.mjs --no-types` first.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, configurations, generateJavaScript, loadProgram } from "../dist/index.js";
import { defineChecker, runChecker } from "../dist/runtime.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = join(root, "specs");
const page = join(folder, "README.md");
const isCheck = process.argv.includes("--check");

const HEAD = `# The specs that ship

What each asks, where it comes from, and what was found of each of its revisions. "in 19" is the length of a shortest run. Times are those
of one machine, in seconds.

This page is made by \`node scripts/specs-index.mjs\`. The comments in it are hashes of the specs: one that has not changed is
not searched again.
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

/** Blocks of the old page by the file they are about. */
function oldBlocks() {
  let text = "";
  try {
    text = readFileSync(page, "utf8");
  } catch {
    return new Map();
  }
  const blocks = text.split(/^(?=### )/m).flatMap((block) => {
    const [, file, hash] = /^<!-- (\S+) ([0-9a-f]{16}) -->$/m.exec(block) ?? [];
    return file === undefined
      ? []
      : [[file, { hash, text: block.replace(/\n## [\s\S]*$/, "\n").trimEnd() }]];
  });
  return new Map(blocks);
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
const timeClass = (seconds) =>
  seconds < 1 ? "< 1" : seconds < 10 ? "1-10" : seconds < 60 ? "10-60" : "> 60";

function foundText({ verdict, violations, limit }) {
  if (verdict === "holds") return "holds";
  if (verdict === "incomplete") return `incomplete (${limit})`;
  return violations
    .map(({ kind, name, depth }) =>
      kind === "reachable" ? `\`${name}\` not reached` : `\`${name}\` in ${depth}`,
    )
    .join(", ");
}

async function searchAll(program, file) {
  const rows = [];
  for (const revision of configurations(program.main).value) {
    const { value, diagnostics } = compile(program, revision);
    if (!value)
      throw new Error(`${file}@${revision}: ${diagnostics.map((each) => each.message).join("; ")}`);
    const { expectation } = value.spec;
    const text = generateJavaScript({ ir: value.ir, hash: "", version: "", expectation });
    const checker = new Function("runtime", text)({ defineChecker });
    const verdict = await runChecker(checker);
    if (!verdict.asExpected)
      throw new Error(`${file}@${revision}: ${verdict.unexpected.join("; ")}`);
    rows.push(
      `| \`${revision}\` | ${foundText(verdict)} | ${grouped(verdict.distinctStates)} | ${verdict.depth} | ${timeClass(verdict.seconds)} |`,
    );
  }
  return rows;
}

/** How a spec stands in the page. */
async function blockOf(program, file, hash) {
  const { header } = program.main;
  const { question, source } = readDoc(header.doc);
  const link = relative(folder, join(root, file)).replaceAll("\\", "/");
  return [
    `### [${header.name.text}](${link})`,
    `<!-- ${file} ${hash} -->`,
    question,
    ...(source === undefined ? [] : [`*Source:* ${source.replace(/\s*\.?\s*$/, ".")}`]),
    [
      "| revision | found | states | depth | seconds |",
      "|---|---|---:|---:|---:|",
      ...(await searchAll(program, file)),
    ].join("\n"),
  ].join("\n\n");
}

const known = oldBlocks();
const sections = new Map(Object.keys(TITLES).map((each) => [each, []]));
const stale = [];
for (const file of files()) {
  const source = readSource(file);
  const { value: program } = loadProgram(source, { file: readSource, platform: readPlatform });
  const { form, name, doc } = program.main.header;
  const section = relative(folder, dirname(join(root, file))).split(/[\\/]/)[0] || ".";
  const blocks = sections.get(section) ?? sections.set(section, []).get(section);
  const link = relative(folder, join(root, file)).replaceAll("\\", "/");
  if (form !== "spec") {
    blocks.push(`- [\`${name.text}\`](${link}), a ${form}: ${readDoc(doc).question}`);
    continue;
  }
  const hash = createHash("sha256");
  for (const each of program.sources) hash.update(`${each.name}\0${each.text}\0`);
  const digest = hash.digest("hex").slice(0, 16);
  const before = known.get(file);
  if (before?.hash === digest && !process.argv.includes("--all")) {
    blocks.push(before.text);
    continue;
  }
  stale.push(file);
  if (isCheck) continue;
  process.stderr.write(`${file}\n`);
  blocks.push(await blockOf(program, file, digest));
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
if (isCheck) {
  if (stale.length > 0 || !isSame) {
    process.stderr.write(
      `specs/README.md is not fresh${stale.length > 0 ? `: ${stale.join(", ")}` : ""}; node scripts/specs-index.mjs writes it\n`,
    );
    process.exitCode = 1;
  }
} else if (!isSame) writeFileSync(page, text);
