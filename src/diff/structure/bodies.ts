/** Two bodies → what was done to the one to make it the other: statements added, removed, changed, moved, put into others. */
import { type Span, textOf } from "../../base/source.js";
import type { EditKind } from "../spec-diff.js";
import { align, isSame, type WordsOf } from "./align.js";
import { headText, type StatementList, type StatementNode } from "./statements.js";

/** A piece of the new text, and what stood there before: pieces of the old text, and signs around them. */
export interface Undo {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly (string | Span)[];
  /** A statement with a label is written there. */
  readonly isLabelled?: boolean;
}

export const isLabelled = ({ statement }: StatementNode): boolean =>
  (statement as { readonly label?: unknown }).label !== undefined;

/** A clause of a spec of which there is one, or whose order does not matter. */
export type Clause = "cpus" | "scheduler" | "platformUse" | "lockOrder" | "mayEnd";

/** An edit before it has a number. */
export interface DraftEdit {
  readonly kind: EditKind;
  readonly owner: string;
  readonly sentence: string;
  readonly before: Span | undefined;
  readonly after: Span | undefined;
  /** The text shown, where it is not all that the span covers. */
  readonly beforeText?: string;
  readonly afterText?: string;
  /** How it is undone in the new main file; absent where that cannot be done by itself. */
  readonly undo?: readonly Undo[];
  /** Names of the declaration that it is in, on both sides, or which is new or gone. */
  readonly declaration?:
    { readonly before?: Span | undefined; readonly after?: Span | undefined } | undefined;
  /** Said before the body of the declaration. */
  readonly inHead?: boolean;
  /** The clause that says it. */
  readonly clause?: Clause;
  /** The rule that is not judged there any more. */
  readonly loses?: string;
  /** A declaration is gone that had an `assert` in it. */
  readonly losesAssert?: boolean;
}

/** A statement that only one side has, with what it stands behind or in. */
export interface Loose {
  readonly node: StatementNode;
  readonly owner: string;
  readonly words: string;
  readonly where: string;
  /** Where in the new text something that is gone would stand; undefined where nothing stands nearby. */
  readonly at: number | undefined;
  readonly declaration?: DraftEdit["declaration"];
}

export interface BodyEdits {
  readonly edits: readonly DraftEdit[];
  readonly removed: readonly Loose[];
  readonly added: readonly Loose[];
}

export function compareBodies(
  before: readonly StatementNode[],
  after: readonly StatementNode[],
  owner: string,
  oldWords: WordsOf,
  newWords: WordsOf,
): BodyEdits {
  const edits: DraftEdit[] = [];
  const removed: Loose[] = [];
  const added: Loose[] = [];

  const compareLists = (
    old: readonly StatementNode[],
    fresh: readonly StatementNode[],
    inside: string,
    end: number | undefined,
  ): void => {
    const pairs = align(old, fresh, oldWords, newWords);
    let oldAt = 0;
    let newAt = 0;
    for (const pair of [...pairs, undefined]) {
      const oldEnd = pair ? old.indexOf(pair.before, oldAt) : old.length;
      const newEnd = pair ? fresh.indexOf(pair.after, newAt) : fresh.length;
      compareGap(
        old.slice(oldAt, oldEnd),
        fresh.slice(newAt, newEnd),
        placeIn(old[oldAt - 1], inside),
        placeIn(fresh[newAt - 1], inside),
        fresh[newAt - 1]?.span.end ?? fresh[newEnd]?.span.start ?? fresh[0]?.span.start ?? end,
      );
      if (!pair) return;
      compareNodes(pair.before, pair.after);
      oldAt = oldEnd + 1;
      newAt = newEnd + 1;
    }
  };

  /** Between two statements that are on both sides: one may have been put around others, or taken away from them. */
  const compareGap = (
    old: readonly StatementNode[],
    fresh: readonly StatementNode[],
    oldPlace: string,
    newPlace: string,
    at: number | undefined,
  ): void => {
    const around = fresh.find((node) => holds(node, old, newWords, oldWords));
    if (around) {
      const rest = fresh.filter((node) => node !== around);
      edits.push(wrapped("added", around, old));
      compareLists(old, contentOf(around), `in \`${headText(around)}\``, endIn(around));
      return compareGap([], rest, oldPlace, newPlace, at);
    }
    const bare = old.find((node) => holds(node, fresh, oldWords, newWords));
    if (bare) {
      const rest = old.filter((node) => node !== bare);
      edits.push(wrapped("removed", bare, fresh));
      compareLists(contentOf(bare), fresh, newPlace, at);
      return compareGap(rest, [], oldPlace, newPlace, at);
    }
    for (const node of old)
      removed.push({ node, owner, words: oldWords(node).join(" "), where: oldPlace, at });
    for (const node of fresh)
      added.push({ node, owner, words: newWords(node).join(" "), where: newPlace, at });
  };

  const wrapped = (
    kind: "added" | "removed",
    node: StatementNode,
    inner: readonly StatementNode[],
  ): DraftEdit => {
    const text = headText(node);
    const count = inner.length === 1 ? "1 statement" : `${inner.length} statements`;
    const shown = { start: node.span.start, end: node.span.end, source: node.span.source };
    return {
      kind: node.kind === "atomic" ? "atomicity" : kind,
      owner,
      sentence:
        kind === "added"
          ? `\`${text}\` now stands around ${count}`
          : `\`${text}\` no longer stands around ${count}`,
      before: kind === "removed" ? shown : undefined,
      after: kind === "added" ? shown : undefined,
      ...(kind === "added" ? { undo: unwrap(node) } : rewrap(node, inner)),
      ...(kind === "removed" ? { beforeText: `${text} … }` } : { afterText: `${text} … }` }),
    };
  };

  const compareNodes = (old: StatementNode, fresh: StatementNode): void => {
    if (isSame(oldWords(old), newWords(fresh))) return;
    const bare = { lists: [], size: 1 };
    const oldHead = { ...old, ...bare };
    const newHead = { ...fresh, ...bare };
    if (!isSame(oldWords(oldHead), newWords(newHead))) {
      const [left, right] = [headText(old), headText(fresh)];
      edits.push({
        kind: kindOfChange(old, fresh, oldWords, newWords),
        owner,
        sentence:
          left === right
            ? `\`${left}\` ${meansElse(oldWords(oldHead), newWords(newHead))}`
            : `\`${left}\` is now \`${right}\``,
        before: old.span,
        after: fresh.span,
        ...(old.lists.length > 0 ? { beforeText: left, afterText: right } : {}),
        ...(old.lists.length === 0
          ? {
              undo: [
                {
                  start: fresh.span.start,
                  end: fresh.span.end,
                  pieces: [old.span],
                  isLabelled: isLabelled(old),
                },
              ],
            }
          : undoHead(old, fresh)),
      });
    }
    const roles = new Set([...old.lists, ...fresh.lists].map((list) => list.role));
    for (const role of roles)
      compareLists(
        nodesOf(old.lists, role),
        nodesOf(fresh.lists, role),
        role === "otherwise"
          ? `in the \`else\` of \`${headText(fresh)}\``
          : `in \`${headText(fresh)}\``,
        role === "otherwise" && !fresh.lists.some((list) => list.role === role)
          ? undefined
          : endIn(fresh),
      );
  };

  compareLists(before, after, "at the beginning", undefined);
  return { edits, removed, added };
}

/** Of two statements with the same text: the piece that is not the same once constants are known. */
export function meansElse(before: readonly string[], after: readonly string[]): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const [was, is] = [before, after].map((words) =>
    words
      .slice(start, words.length - end)
      .filter((word) => !/^([[\]-]|kind|value|literal|local|indices|target|operand)$/.test(word))
      .map((word) => word.replace(/^[‹$](?:[a-z]+:)?|›$/g, ""))
      .join(" "),
  );
  return was && is
    ? `means something else: \`${is}\` where \`${was}\` was`
    : "means something else";
}

/** What stands around others is taken away: its first line and its last brace. */
function unwrap({ span }: StatementNode): readonly Undo[] {
  const open = textOf(span).indexOf("{") + 1;
  return [
    { start: span.start, end: span.start + open, pieces: [] },
    { start: span.end - 1, end: span.end, pieces: [] },
  ];
}

/** What stood around others is put around them again. */
function rewrap(
  { span, lists }: StatementNode,
  inner: readonly StatementNode[],
): { readonly undo?: readonly Undo[] } {
  const [first, last] = [inner[0], inner.at(-1)];
  const open = textOf(span).indexOf("{") + 1;
  if (!first || !last || open === 0 || lists.length > 1) return {};
  const [start, end] = [first.span.start, last.span.end];
  return {
    undo: [
      { start, end: start, pieces: [{ ...span, end: span.start + open }, " "] },
      { start: end, end, pieces: [" }"] },
    ],
  };
}

/** Before the last brace of a statement. */
const endIn = ({ span }: StatementNode): number => span.end - 1;

/** The first line of a statement is put back, with what is in it left as it is. */
function undoHead(old: StatementNode, fresh: StatementNode): { readonly undo?: readonly Undo[] } {
  const [was, is] = [old, fresh].map(({ span }) => textOf(span).indexOf("{"));
  if (was === undefined || is === undefined || was < 0 || is < 0) return {};
  const { start } = fresh.span;
  const head = { ...old.span, end: old.span.start + was };
  return { undo: [{ start, end: start + is, pieces: [head] }] };
}

const nodesOf = (lists: readonly StatementList[], role: string): readonly StatementNode[] =>
  lists.find((list) => list.role === role)?.nodes ?? [];

const contentOf = (node: StatementNode): readonly StatementNode[] =>
  node.lists.flatMap((list) => list.nodes);

const placeIn = (previous: StatementNode | undefined, inside: string): string =>
  previous ? `after \`${headText(previous)}\`` : inside;

/** Whether a statement holds at least half of some others. */
function holds(
  node: StatementNode,
  others: readonly StatementNode[],
  wordsOfNode: WordsOf,
  wordsOfOthers: WordsOf,
): boolean {
  const content = contentOf(node);
  if (content.length === 0 || others.length === 0) return false;
  const pairs = align(others, content, wordsOfOthers, wordsOfNode);
  return pairs.length > 0 && 2 * pairs.length >= Math.min(others.length, content.length);
}

function kindOfChange(
  before: StatementNode,
  after: StatementNode,
  oldWords: WordsOf,
  newWords: WordsOf,
): EditKind {
  const without = (node: StatementNode): StatementNode => {
    const head = [...node.head];
    const at = head.indexOf("level");
    if (at >= 0) head.splice(at, 2);
    return { ...node, head, lists: [], size: 1 };
  };
  return isSame(oldWords(without(before)), newWords(without(after))) ? "level" : "changed";
}
