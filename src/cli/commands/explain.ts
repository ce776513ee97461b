/**
 * `interlock explain WORD`: the page of a diagnostic (`ILK3004`, `unknown-name`), of a rule (`corrupt-list`) or of a warning
 * (`coarse-step`); or what a call of a kernel, a platform, a kind or a finding of the diff is.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suggest } from "../../base/suggest.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { textsAbout, topicNames } from "./explain-topics.js";
import { packageFolder } from "../files.js";
import { refuse } from "../refusal.js";

interface Page {
  readonly names: readonly string[];
  readonly path: string;
}

export function explain(wanted: string): ExitCode {
  const word = wanted.replace(/\(.*$/, "");
  const pages = allPages();
  const page = pages.find(({ names }) => names.some((name) => isSame(name, word)));
  const texts = [...(page ? [readFileSync(page.path, "utf8").trimEnd()] : []), ...textsAbout(word)];
  if (texts.length === 0) {
    const names = [...pages.flatMap((each) => each.names), ...topicNames()];
    const near = suggest(wanted.toUpperCase(), names) ?? suggest(wanted, names);
    return refuse("ILK9007", wanted, { code: wanted }, near && `did you mean ${near}?`);
  }
  process.stdout.write(`${texts.join("\n\n")}\n`);
  return EXIT.asExpected;
}

/** Codes in any case. */
const isSame = (name: string, word: string): boolean =>
  name === word || (/^ILK\d/.test(name) && name === word.toUpperCase());

function allPages(): readonly Page[] {
  const filesOf = (kind: string): readonly string[] =>
    readdirSync(join(packageFolder, "docs", kind))
      .filter((each) => each.endsWith(".md") && each !== "README.md")
      .sort();
  const pathOf = (kind: string, file: string): string => join(packageFolder, "docs", kind, file);
  return [
    ...["rules", "warnings"].flatMap((kind) =>
      filesOf(kind).map((file) => ({
        names: [file.slice(0, -".md".length)],
        path: pathOf(kind, file),
      })),
    ),
    ...filesOf("errors").map((file) => ({
      names: titleOf(pathOf("errors", file)).split(" "),
      path: pathOf("errors", file),
    })),
  ];
}

/** `ILK3004 assigned-type-mismatch` */
const titleOf = (path: string): string =>
  (readFileSync(path, "utf8").split("\n")[0] ?? "").replace(/^#\s*/, "").trim();
