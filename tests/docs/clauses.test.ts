/** The clauses of the semantics and the code that gives them their meaning name each other. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const clauses = [
  ...readFileSync("docs/language/semantics.md", "utf8").matchAll(/^\*\*S(\d+)\.\*\*/gm),
].map(([, number]) => Number(number));

/** Clauses that say what follows from others, or that the type checker, the search or the reports see to. */
const ELSEWHERE = [9, 13, 14, 68, 74, 75, 76, 78, 79, 82, 83, 85, 86, 87];

function cited(folder: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((each) => each.endsWith(".ts"))) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, first, last] of text.matchAll(/\bS(\d+)(?:-S(\d+))?\b/g))
      for (let n = Number(first); n <= Number(last ?? first); n++) found.set(n, file);
  }
  return found;
}

test("every clause that the code cites is there", () => {
  const unknown = [...cited("src"), ...cited("tests/oracle")].filter(
    ([number]) => !clauses.includes(number),
  );
  expect(unknown).toEqual([]);
});

test("every clause about what a construct means is cited where the construct gets its meaning", () => {
  const known = cited("src");
  const uncited = clauses.filter((number) => !known.has(number) && !ELSEWHERE.includes(number));
  expect(uncited).toEqual([]);
});

/** Clauses that change no step and no state: what is a location's name, a configuration, or folded before. */
const NOT_JUDGED = [3, 7, 9, 13, 14, 35, 68, 82, 83, 85, 86];

test("every clause about states and steps is cited by the reference interpreter", () => {
  const known = cited("tests/oracle");
  const uncited = clauses.filter((n) => !known.has(n) && !NOT_JUDGED.includes(n));
  expect(uncited).toEqual([]);
});
