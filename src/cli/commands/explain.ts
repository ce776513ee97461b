/** `interlock explain ILK3004`: the page of a diagnostic; `interlock explain corrupt-list`: that of a rule or a warning. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suggest } from "../../base/suggest.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { packageFolder } from "../files.js";
import { refuse } from "../refusal.js";

/** By code or by slug; rules and warnings have slugs alone. */
export function explain(wanted: string): ExitCode {
  const folder = join(packageFolder, "docs", "errors");
  const pages = readdirSync(folder)
    .filter((each) => /^ILK\d{4}\.md$/.test(each))
    .sort();
  const named = ["rules", "warnings"].flatMap((kind) =>
    readdirSync(join(packageFolder, "docs", kind))
      .filter((each) => each.endsWith(".md"))
      .map((each) => ({
        slug: each.slice(0, -".md".length),
        path: join(packageFolder, "docs", kind, each),
      })),
  );
  const page = named.find(({ slug }) => slug === wanted);
  if (page) return print(page.path);
  const direct = join(folder, `${wanted.toUpperCase()}.md`);
  const path = existsSync(direct)
    ? direct
    : pages.map((each) => join(folder, each)).find((each) => titleOf(each).endsWith(` ${wanted}`));
  if (!path) {
    const slugs = [
      ...named.map(({ slug }) => slug),
      ...pages.map((each) => titleOf(join(folder, each)).split(" ").at(-1) ?? ""),
    ];
    const near =
      suggest(
        wanted.toUpperCase(),
        pages.map((each) => each.slice(0, 7)),
      ) ?? suggest(wanted, slugs);
    return refuse("ILK9007", wanted, { code: wanted }, near && `did you mean ${near}?`);
  }
  return print(path);
}

function print(path: string): ExitCode {
  process.stdout.write(`${readFileSync(path, "utf8").trimEnd()}\n`);
  return EXIT.asExpected;
}

const titleOf = (path: string): string => (readFileSync(path, "utf8").split("\n")[0] ?? "").trim();
