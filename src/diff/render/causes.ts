/** Section 9 as text: what a change of a verdict is due to, a sentence for each cause. */
import { listed } from "../../words/list.js";
import { called } from "../findings.js";
import type { Attribution, SpecDiff } from "../spec-diff.js";

/** `invariant P2 and rule corrupt-list are fixed: edit 1 (isr Message: …)`, a sentence for each cause. */
export const attributionTexts = (diff: SpecDiff): readonly string[] =>
  attributionSentences(diff).map(({ text }) => text);

/** Each sentence with the numbers of the edits that it names. */
export const attributionSentences = (
  diff: SpecDiff,
): readonly { readonly text: string; readonly edits: readonly string[] }[] =>
  causesOf(diff.attributions, diff).map(({ of, cause }) => ({
    text: `${attributed(of)}: ${cause}`,
    edits: [...new Set(of.flatMap(({ enough, needed }) => [...enough, ...needed].flat()))],
  }));

interface Cause {
  readonly of: Attribution[];
  readonly cause: string;
}

/** Each cause once, with what it decides. */
export function causesOf(attributions: readonly Attribution[], diff: SpecDiff): readonly Cause[] {
  const groups: Cause[] = [];
  for (const each of attributions) {
    const cause =
      each.untried === null ? causeText(each, diff) : `not tried, because ${each.untried}`;
    const same = groups.find(
      (group) => group.cause === cause && group.of[0]?.change === each.change,
    );
    if (same) same.of.push(each);
    else groups.push({ of: [each], cause });
  }
  return groups;
}

/** `invariant P2 and rule corrupt-list are fixed` */
export const attributed = (all: readonly Attribution[]): string =>
  `${listed(all.map(called))} ${all.length === 1 ? "is" : "are"} ${all[0]?.change ?? ""}`;

function causeText(each: Attribution, diff: SpecDiff): string {
  const { enough, minimal, needed, change } = each;
  const sets = enough.map((set) => setText(set, diff)).join(", or ");
  const isStillBroken = change === "still broken";
  const several = minimal ? "" : " (one of several: not all smaller sets were tried)";
  const cause = isStillBroken ? `${sets} alone would fix it` : sets;
  // Where one set is enough, and each of it is needed, nothing is to be added.
  const [only, second] = enough;
  const isAll = second === undefined && only?.join() === needed.flat().join();
  if (isStillBroken || isAll) return cause + several;
  const undone = needed.every((set) => set.length === 1)
    ? `edit ${listed(needed.flat(), "or")}`
    : needed.map((set) => numbersText(set)).join(", or ");
  const other = change === "fixed" ? "breaks it again" : "fixes it";
  return `${cause}${several}; ${
    needed.length === 0 ? `no edit alone, undone, ${other}` : `undoing ${undone} alone ${other}`
  }`;
}

const setText = (edits: readonly string[], { structure }: SpecDiff): string =>
  listed(
    edits.map((each) => {
      const edit = structure.edits.find(({ number }) => String(number) === each);
      return edit ? `edit ${each} (${edit.owner}: ${edit.sentence})` : `edit ${each}`;
    }),
  );

const numbersText = (edits: readonly string[]): string =>
  `${edits.length === 1 ? "edit" : "edits"} ${listed(edits)}`;
