/**
 * The law of names: what a spec's things are called changes names in reports, and nothing else. Each shipped spec that
 * stands alone is reported under names that occur nowhere else, and under names that are words of the language or of the
 * reports; the two reports are the same but for the names.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toJson } from "../../src/report/to-json.js";
import { toTraceJson } from "../../src/report/trace-json.js";
import { configurations } from "../../src/resolve/revisions.js";
import { runChecker } from "../../src/runtime/index.js";
import { parse } from "../../src/syntax/parse.js";
import { checkerOf } from "../differential/compare.js";
import { declaredNames, renameAll } from "../diff/rewrite.js";
import { plainFor, withWords, wordFor, words } from "../support/other-names.js";
import { root } from "../support/run-cli.js";
import { checkText } from "../typecheck/check-text.js";

const files = ["tutorial", "bugs"].flatMap((folder) =>
  readdirSync(join(root, "specs", folder)).map((name) => join("specs", folder, name)),
);

async function reportOf(text: string, revision: string): Promise<string> {
  const { spec, diagnostics } = checkText(text, { revision });
  if (!spec) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const checker = checkerOf(spec);
  const verdict = await runChecker(checker, { locks: true, maxStates: 3000, stopAtFirst: false });
  const traces = verdict.violations.map((violation) => toTraceJson(checker, violation));
  const all = [toJson([{ checker, verdict }]), traces];
  return JSON.stringify(
    all,
    (key, value: unknown) => (["seconds", "column", "hash"].includes(key) ? undefined : value),
    1,
  );
}

describe("names of a spec", () => {
  it("are tried that mean something elsewhere", () => {
    expect(words.length).toBeGreaterThan(15);
  });

  it.each(files)("change names alone in the reports of %s", { timeout: 120_000 }, async (file) => {
    const text = readFileSync(join(root, file), "utf8").replaceAll(/^expect[^;]*;\n/gm, "");
    const names = declaredNames(text);
    const plain = renameAll(text, (_, at) => plainFor(at));
    const wordy = renameAll(text, (_, at) => wordFor(at));
    const { value } = configurations(parse({ name: "main.ilk", text: plain }).value);
    for (const revision of value) {
      const wanted = withWords(await reportOf(plain, revision), names);
      expect(await reportOf(wordy, revision)).toBe(wanted);
    }
  });
});
