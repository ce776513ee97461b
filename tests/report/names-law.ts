/**
 * The law of names: what a spec's things are called changes names in reports, and nothing else. A spec that stands alone is
 * reported under names that occur nowhere else, and under names that are words of the language or of the reports.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { toJson } from "../../src/report/to-json.js";
import { toTraceJson } from "../../src/report/trace-json.js";
import { configurations } from "../../src/resolve/revisions.js";
import { runChecker } from "../../src/runtime/index.js";
import { parse } from "../../src/syntax/parse.js";
import { checkerOf } from "../differential/compare.js";
import { declaredNames, renameAll } from "../diff/rewrite.js";
import { plainFor, withWords, wordFor } from "../support/other-names.js";
import { root } from "../support/run-cli.js";
import { checkText } from "../typecheck/check-text.js";

async function reportOf(text: string, revision: string): Promise<string> {
  const { spec, diagnostics } = checkText(text, { revision });
  if (!spec) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const checker = checkerOf(spec);
  const options = { locks: true, coverage: true, maxStates: 3000, stopAtFirst: false };
  const verdict = await runChecker(checker, options);
  const traces = verdict.violations.map((violation) => toTraceJson(checker, violation));
  const all = [toJson([{ checker, verdict }]), traces];
  return JSON.stringify(
    all,
    (key, value: unknown) => (["seconds", "column", "hash"].includes(key) ? undefined : value),
    1,
  );
}

/** Identifiers of actions are cut, which may leave a part of a name at their end. */
const shortened = (report: string): string =>
  report.replaceAll(/\w{41,}/g, (word) => word.slice(0, 40));

/** Of each configuration, with locks and coverage: the two reports are the same but for the names. */
export async function expectNamesAlone(file: string): Promise<void> {
  const text = readFileSync(join(root, file), "utf8").replaceAll(/^expect[^;]*;\n/gm, "");
  const names = declaredNames(text);
  const plain = renameAll(text, (_, at) => plainFor(at));
  const wordy = renameAll(text, (_, at) => wordFor(at));
  const { value } = configurations(parse({ name: "main.ilk", text: plain }).value);
  for (const revision of value) {
    const wanted = withWords(await reportOf(plain, revision), names);
    expect(shortened(await reportOf(wordy, revision))).toBe(shortened(wanted));
  }
}
