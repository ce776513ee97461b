/**
 * Two lists of statements → which of one is which of the other, in order: the alignment of greatest weight. Equal
 * statements weigh most, taking and giving back a lock a little less, so that where both cannot stay it is the lock that is
 * said to have moved.
 */
import { overlap } from "./match.js";
import type { Spell } from "./spelling.js";
import type { StatementNode } from "./statements.js";

export interface Aligned {
  readonly before: StatementNode;
  readonly after: StatementNode;
}

/** A statement with all that is in it, spelt. */
export type WordsOf = (node: StatementNode) => readonly string[];

const SIMILAR_LEAF = 0.5;
const SIMILAR_TREE = 0.35;

/** Words of whole statements, remembered. */
export function rememberWords(spell: Spell): WordsOf {
  const known = new Map<StatementNode, readonly string[]>();
  const wordsOf = (node: StatementNode): readonly string[] => {
    const found = known.get(node);
    if (found) return found;
    const words = [
      node.kind,
      ...spell(node.head),
      ...node.lists.flatMap((list) => [
        `${list.role} {`,
        ...list.nodes.flatMap((each) => wordsOf(each)),
        "}",
      ]),
    ];
    known.set(node, words);
    return words;
  };
  return wordsOf;
}

export const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((word, at) => word === right[at]);

export function align(
  before: readonly StatementNode[],
  after: readonly StatementNode[],
  oldWords: WordsOf,
  newWords: WordsOf,
): readonly Aligned[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const weights = new Float64Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const weight = weightOf(before[i], after[j], oldWords, newWords);
      weights[at] = weight;
      const together = weight > 0 ? weight + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(together, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  const pairs: Aligned[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    const at = i * width + j;
    const weight = weights[at] ?? 0;
    const [old, fresh] = [before[i], after[j]];
    if (weight > 0 && best[at] === weight + (best[at + width + 1] ?? 0) && old && fresh) {
      pairs.push({ before: old, after: fresh });
      i++;
      j++;
    } else if (best[at] === best[at + width]) i++;
    else j++;
  }
  return pairs;
}

const isLocking = (node: StatementNode): boolean => /^(acquire|release)\b/.test(node.kind);

function weightOf(
  before: StatementNode | undefined,
  after: StatementNode | undefined,
  oldWords: WordsOf,
  newWords: WordsOf,
): number {
  if (!before || !after || before.kind !== after.kind) return 0;
  const [left, right] = [oldWords(before), newWords(after)];
  if (isSame(left, right)) return before.size * (isLocking(before) ? 3 : 4);
  const likeness = overlap(left, right);
  if (before.lists.length === 0) return likeness >= SIMILAR_LEAF ? 2 * likeness : 0;
  const sameHead = isSame(
    left.slice(0, before.head.length + 1),
    right.slice(0, after.head.length + 1),
  );
  if (likeness < SIMILAR_TREE && !sameHead) return 0;
  return likeness * (before.size + after.size) + (sameHead ? 1 : 0);
}
