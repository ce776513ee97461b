/**
 * The law of names, for comparisons: what a spec's things are called changes names in a diff, and nothing else. Pairs of
 * revisions are compared under names that occur nowhere else and under names that are words of the language or of reports.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configurations } from "../../src/resolve/revisions.js";
import { root } from "../support/run-cli.js";
import { plainFor, withWords, wordFor } from "../support/other-names.js";
import { diffPrograms, programOf } from "./diff-text.js";
import { declaredNames, renameAll } from "./rewrite.js";

const files = ["tutorial", "bugs"].flatMap((folder) =>
  readdirSync(join(root, "specs", folder)).map((name) => join("specs", folder, name)),
);

async function diffOf(text: string, before: string, after: string): Promise<string> {
  const program = programOf(text);
  const diff = await diffPrograms([program, program], [before, after], { maxStates: 3000 });
  return JSON.stringify(diff, (key, each: unknown) => (key === "column" ? undefined : each), 1);
}

describe("names of a spec", () => {
  it.each(files)("change names alone in comparisons of %s", { timeout: 120_000 }, async (file) => {
    const text = readFileSync(join(root, file), "utf8").replaceAll(/^expect[^;]*;\n/gm, "");
    const names = declaredNames(text);
    const plain = renameAll(text, (_, at) => plainFor(at));
    const wordy = renameAll(text, (_, at) => wordFor(at));
    const [before, ...others] = configurations(programOf(plain).main).value;
    for (const after of others.slice(0, 3))
      expect(await diffOf(wordy, before ?? "", after)).toBe(
        withWords(await diffOf(plain, before ?? "", after), names),
      );
  });
});
