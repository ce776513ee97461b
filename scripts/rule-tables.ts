/**
 * `npm run rules`: writes the tables of docs/language/checks.md from the registry of rules, src/typecheck/rules.ts. With
 * `-- --check` it writes nothing and fails where a table is not fresh. Text around the tables is written by hand.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Rule, type RuleGroup, ruleGroups, rules } from "../src/typecheck/rules.js";

const page = fileURLToPath(new URL("../docs/language/checks.md", import.meta.url));

const headOf = (group: string): string => `| ${group} | broken when | clauses |`;

const rowOf = ({ slug, broken, clauses }: Rule): string =>
  `| [\`${slug}\`](../rules/${slug}.md) | ${broken} | ${clauses.map((each) => `S${each}`).join(", ")} |`;

const tableOf = (group: RuleGroup): string =>
  [headOf(group), "|---|---|---|", ...rules.filter(({ about }) => about === group).map(rowOf)].join(
    "\n",
  );

/** The page with the table of each group in place of the one that begins with its name. */
function withTables(text: string): string {
  return ruleGroups.reduce((so, group) => {
    const found = new RegExp(`^\\| ${group} \\| broken when \\|.*\\n(?:\\|.*\\n)*`, "m");
    if (!found.test(so)) throw new Error(`${page} has no table of the rules about ${group}`);
    return so.replace(found, () => `${tableOf(group)}\n`);
  }, text);
}

const text = readFileSync(page, "utf8");
const fresh = withTables(text);
if (process.argv.includes("--check")) {
  if (fresh !== text) {
    console.error("docs/language/checks.md is not fresh: npm run rules");
    process.exitCode = 1;
  }
} else if (fresh !== text) {
  writeFileSync(page, fresh);
}
