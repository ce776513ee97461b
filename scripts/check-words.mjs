/**
 * `node scripts/check-words.mjs [FILE…]`: words that were replaced must not come back. Each row has a pattern and what to write
 * instead; docs/glossary.md has the terms. Code, fenced blocks and text between backticks are left out: names in specs are
 * their authors' own.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const WORDS = [
  [/\bnobody\b/i, "no context, no activation, nothing; or name the subject: `the lock is free`"],
  [/\bsomebody\b/i, "another context, an activation"],
  [/\bwhoever\b/i, "the activation that …, the owner"],
  [/\bmend(?:ed|ing|s)?\b/i, "fix, fixed"],
  [/\bslips?\b/i, "mistake; foreign idiom"],
  [/\bresting points?\b/i, "location"],
  [/\bhold-offs?\b/i, "interrupt latency"],
  [/\b(?:in|of|the|a) circles?\b/i, "cycle"],
  [/\bways? out\b/i, "exit"],
  [/\b(?:is|are) (?:not )?told\b/i, "is reported, is printed"],
  [/\blinks? of nothing\b/i, "null link"],
  [/\banew\b/i, "again"],
  [/\bgo(?:es)? on\b/i, "continue"],
  [/\bgiv(?:es|e|ing) (?:the|a) locks? back\b/i, "release"],
  [/\bgiv(?:es|e|ing) the CPU up\b/i, "give up the CPU"],
  [/\bunder way\b/i, "in progress"],
  [/\bstuck\b/i, "blocked"],
  [/\blooked at\b/i, "read, check, compare"],
  [/\bby himself\b/i, "by itself"],
  [/\bin sight\b/i, "in scope"],
  [/\bof which there (?:is|are)\b/i, "say how many there are"],
];

/** Where they are gone: pages, and the comments of code and specs. */
const COVERED = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "bench/README.md",
  "docs",
  "specs",
  "scripts",
  "tests/docs",
  "tests/scripts",
];
const LEFT_OUT = /^docs\/errors\/ILK11|^scripts\/check-words\.mjs$/;

const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: "utf8" })
        .map((name) => join(path, name))
        .filter((each) => /\.(?:md|mjs|ts|ilk)$/.test(each))
    : [path];

const blank = (text) => text.replace(/[^\n]/g, " ");

/** The prose of a file, at its place; everything else is blank. */
function proseOf(name, text) {
  // Rows of platforms' messages on the pages of rules quote the platforms.
  if (name.startsWith("docs/rules/")) text = text.replace(/^\| .*$/gm, blank);
  if (name.endsWith(".md")) return text.replace(/^```[\s\S]*?^```$|`[^`\n]+`/gm, blank);
  return text
    .replace(/\/\*[\s\S]*?\*\/|(?<![:"'`\w])\/\/[^\n]*|[^\n]/g, (each) =>
      each.startsWith("/*") || each.startsWith("//") ? each : " ",
    )
    .replace(/`[^`\n]+`/g, blank);
}

const named = process.argv.slice(2);
const problems = (named.length > 0 ? named : COVERED)
  .flatMap(filesIn)
  .filter((name) => !LEFT_OUT.test(name))
  .flatMap((name) =>
    proseOf(name, readFileSync(name, "utf8"))
      .split("\n")
      .flatMap((line, i) =>
        WORDS.flatMap(([pattern, rather]) => {
          const found = pattern.exec(line);
          return found ? [`${name}:${i + 1}: "${found[0]}": ${rather}`] : [];
        }),
      ),
  );
if (problems.length > 0) {
  process.stderr.write(`${problems.join("\n")}\n`);
  process.exit(1);
}
