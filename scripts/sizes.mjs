/**
 * `npm run sizes`: what may be too large to be read in one sitting: files over 400 lines of code, folders of more than 15
 * files, functions over 60 lines or with more than 5 parameters. A report, and no rule: a limit on lines once cut one class
 * into a tower of five files. Split where a reader would.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const FOLDERS = ["grammar", "src"];
const MOST = { lines: 400, files: 15, lineOfFunction: 60, parameters: 5 };

/** Lines that hold more than blanks and comments. */
const countCode = (text) =>
  text
    .replace(/^\s*\/\*[\s\S]*?\*\//gm, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .split("\n")
    .filter((line) => line.trim() !== "").length;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const sizes = files.map((file) => ({ file, lines: countCode(readFileSync(file, "utf8")) }));
const all = sizes.reduce((sum, { lines }) => sum + lines, 0);
console.log(
  `${files.length} files, ${all.toLocaleString("en")} lines of code in ${FOLDERS.join(" and ")}`,
);

const show = (title, rows) => {
  console.log(`\n${title}: ${rows.length}`);
  for (const [name, count] of rows.sort((a, b) => b[1] - a[1])) console.log(`  ${count}  ${name}`);
};
show(
  `files over ${MOST.lines} lines`,
  sizes.filter(({ lines }) => lines > MOST.lines).map(({ file, lines }) => [file, lines]),
);
const byFolder = new Map();
for (const file of files) byFolder.set(dirname(file), (byFolder.get(dirname(file)) ?? 0) + 1);
show(
  `folders of more than ${MOST.files} files`,
  [...byFolder]
    .filter(([, own]) => own.length > MOST.files)
    .map(([name, own]) => [name, own.length]),
);
console.log(
  `\nfunctions over ${MOST.lineOfFunction} lines or with more than ${MOST.parameters} parameters`,
);
spawnSync("npx", ["oxlint", "--format=unix", "-c", "scripts/sizes.oxlintrc.json", ...FOLDERS], {
  stdio: "inherit",
});
