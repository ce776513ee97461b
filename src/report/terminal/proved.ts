/** What is proved of the configurations of one spec, as text: each sentence once, with the revisions unless all have it. */
import { provedSentences } from "../../words/proof-words.js";
import type { CheckResult } from "../table.js";
import { wrap } from "../text.js";
import { inTerminal } from "../visible-data.js";

export function renderProved(results: readonly CheckResult[], width: number): readonly string[] {
  const found = new Map<string, string[]>();
  for (const { checker } of results)
    for (const sentence of provedSentences(checker.failures, checker.proved ?? []))
      found.set(sentence, [...(found.get(sentence) ?? []), checker.revision]);
  return [...found].flatMap(([sentence, revisions]) => {
    const where = revisions.length < results.length ? ` (${revisions.join(", ")})` : "";
    return wrap(inTerminal(`${sentence}${where}`), width - 4).map((line, i) =>
      i === 0 ? `  ${line}` : `    ${line}`,
    );
  });
}
