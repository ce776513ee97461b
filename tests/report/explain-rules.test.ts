/** The sentence under a run, for rules whose pattern is worth words of its own: the first example of the rule's page. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildTraceView } from "../../src/report/views/trace-view.js";
import { runChecker } from "../../src/runtime/index.js";
import { checkerOf } from "../differential/compare.js";
import { typed } from "../typecheck/check-text.js";

async function sentenceOf(rule: string): Promise<string> {
  const page = readFileSync(new URL(`../../docs/rules/${rule}.md`, import.meta.url), "utf8");
  const checker = checkerOf(typed(/^```ilk\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? ""));
  const [violation] = (await runChecker(checker)).violations;
  return violation ? buildTraceView(checker, violation).sentence : "nothing is broken";
}

test.each([
  ["release-not-owner", "`Finish` on CPU 0 released `requests`, which nobody holds."],
  [
    "recursive-acquire",
    "`Ioctl` tried to take `softc`, which it holds already and which is not recursive.",
  ],
  ["lock-leak", "`Write` returns and still holds `state`: its last step was `test closed`."],
  [
    "lost-wakeup",
    "`Writer` did `wake ready` (step 3) before `Reader` slept there (step 4), so that it woke nobody: `Reader` sleeps on `ready` and never goes on.",
  ],
  [
    "blocking-in-atomic",
    "`Write` tried to take `slow`, is at PREEMPT_OFF and holds `fast`: `slow` blocks while it is busy, and waiting is not allowed at PREEMPT_OFF or above.",
  ],
  [
    "irq-unsafe-lock",
    "After `Xmit` on CPU 0 took `rxRing` (step 2), `rxRing` is held where `Rx`, which takes it as well, may interrupt.",
  ],
])("%s", async (rule, sentence) => {
  expect(await sentenceOf(rule)).toBe(sentence);
});
