/**
 * Two typed specs → the edits that make the one the other. Works on folded configurations, so that two revisions of one
 * file compare as two files do. What means the same up to names, order of declarations and layout has no edits: that is
 * judged by itself, and not by whether an edit was found.
 */
import { textOf } from "../../base/source.js";
import type { TypedSpec } from "../../typecheck/typed-spec.js";
import { rememberWords, type WordsOf } from "./align.js";
import { compareAttributes, declarationText } from "./attributes.js";
import { compareBodies, type DraftEdit, isLabelled, type Loose, type Undo } from "./bodies.js";
import { type Matching, matchEntities, type RenameMap, saySame } from "./match.js";
import { type Entity, isStatement, SpecReader } from "./read-spec.js";
import { pairLocals, spellingFor } from "./spelling.js";
import { compareSettings } from "./settings.js";
import { headText, oneLine, readBody, type StatementNode } from "./statements.js";

export interface Comparison {
  readonly before: SpecReader;
  readonly after: SpecReader;
  readonly matching: Matching;
  readonly edits: readonly DraftEdit[];
  /**
   * Old names to new ones of what statements mention and has no declaration in a typed spec: locals, constants, ranges.
   */
  readonly localNames: ReadonlyMap<string, string>;
}

export function compareSpecs(before: TypedSpec, after: TypedSpec, map?: RenameMap): Comparison {
  const readers = { before: new SpecReader(before), after: new SpecReader(after) };
  const matching = matchEntities(readers.before, readers.after, map);
  const edits: DraftEdit[] = [...compareSettings(before, after, readers, matching)];
  const removed: Loose[] = [];
  const added: Loose[] = [];
  const localNames = new Map<string, string>();
  for (const old of declared(readers.before)) {
    const fresh = readers.after.entities.get(matching.newOf.get(old.key) ?? "");
    for (const [name, was] of fresh ? pairLocals(old.tokens, fresh.tokens) : [])
      if (was !== name && !was.startsWith("new ")) localNames.set(was, name);
    if (fresh) noteWords(old, fresh, localNames);
    if (!fresh) edits.push(whole("removed", old));
    else if (!saySame(old.tokens, fresh.tokens, matching)) {
      const own = comparePair(old, fresh, readers, matching);
      edits.push(...own.edits);
      removed.push(...own.removed);
      added.push(...own.added);
    }
  }
  for (const fresh of declared(readers.after))
    if (!matching.oldOf.has(fresh.key)) edits.push(whole("added", fresh));
  edits.push(...settleLoose(removed, added));
  return { ...readers, matching, edits: inOrder(edits), localNames };
}

const declared = (reader: SpecReader): readonly Entity[] =>
  [...reader.entities.values()].filter((each) => each.node !== undefined);

/** Of statements that say the same word by word, the words that differ are names of the same thing. */
function noteWords(old: Entity, fresh: Entity, names: Map<string, string>): void {
  const [left, right] = [wordsIn(old), wordsIn(fresh)];
  if (left.length !== right.length) return;
  const pairs = left.map((word, at) => [word, right[at] ?? word] as const);
  // Where more than names differs, nothing follows from where a word stands.
  if (pairs.some(([was, is]) => was !== is && !(NAME.test(was) && NAME.test(is)))) return;
  for (const [was, is] of pairs) if (was !== is && !names.has(was)) names.set(was, is);
}

const NAME = /^[A-Za-z_]/;

const wordsIn = (entity: Entity): readonly string[] =>
  bodyOf(entity).flatMap((each) =>
    isStatement(each) ? (oneLine(textOf(each.span)).match(/\w+|[^\s\w]/g) ?? []) : [],
  );

function comparePair(
  old: Entity,
  fresh: Entity,
  readers: { readonly before: SpecReader; readonly after: SpecReader },
  matching: Matching,
): {
  readonly edits: readonly DraftEdit[];
  readonly removed: readonly Loose[];
  readonly added: readonly Loose[];
} {
  const owner = ownerOf(fresh);
  const spelling = spellingFor(matching, old.tokens, fresh.tokens);
  const attributes = compareAttributes(old, fresh, readers, spelling, owner);
  const oldWords: WordsOf = rememberWords(spelling.before);
  const newWords: WordsOf = rememberWords(spelling.after);
  const found = compareBodies(
    readBody(readers.before, bodyOf(old)),
    readBody(readers.after, bodyOf(fresh)),
    owner,
    oldWords,
    newWords,
  );
  const declaration = { before: old.span, after: fresh.span };
  const inIt = <Part>(part: Part): Part & Pick<DraftEdit, "declaration"> => ({
    ...part,
    declaration,
  });
  const edits = [...attributes, ...found.edits].map(inIt);
  const [removed, added] = [found.removed.map(inIt), found.added.map(inIt)];
  if (edits.length + removed.length + added.length > 0) return { edits, removed, added };
  // The texts are told apart by what names of locals stand for.
  return { ...found, edits: [inIt({ ...whole("changed", fresh), before: old.span })] };
}

function bodyOf(entity: Entity): readonly unknown[] {
  const { body } = (entity.node ?? {}) as { readonly body?: unknown };
  return Array.isArray(body) ? (body as unknown[]) : [];
}

/** `entry StartIo`, `lock DpcLock`. */
export function ownerOf(entity: Entity): string {
  const { word } = (entity.node ?? {}) as { readonly word?: unknown };
  return `${typeof word === "string" ? word : entity.kind} ${entity.name}`;
}

function whole(kind: "added" | "removed" | "changed", entity: Entity): DraftEdit {
  const text = declarationText(entity);
  const said = { added: "is new", removed: "is gone", changed: "is written otherwise" }[kind];
  return {
    kind,
    owner: ownerOf(entity),
    sentence: `${ownerOf(entity)} ${said}`,
    before: kind === "added" ? undefined : entity.span,
    after: kind === "removed" ? undefined : entity.span,
    declaration: kind === "removed" ? { before: entity.span } : { after: entity.span },
    ...(kind === "added" ? {} : { beforeText: text }),
    ...(kind === "removed" && entity.tokens.some((each) => each === "assert")
      ? { losesAssert: true }
      : {}),
    ...(kind === "removed" ? {} : { afterText: text }),
  };
}

/** What is gone here and new there has moved; among declarations only what says more than a word. */
function settleLoose(removed: readonly Loose[], added: readonly Loose[]): readonly DraftEdit[] {
  const edits: DraftEdit[] = [];
  const left = [...added];
  for (const old of removed) {
    const isWorth = old.node.size > 1 || /perform|let|assign/.test(old.node.kind);
    const at = left.findIndex(
      (fresh) => fresh.words === old.words && (fresh.owner === old.owner || isWorth),
    );
    const [fresh] = at < 0 ? [] : left.splice(at, 1);
    const text = headText(old.node);
    if (!fresh) {
      edits.push({
        kind: "removed",
        owner: old.owner,
        sentence: `\`${text}\` is gone`,
        before: old.node.span,
        after: undefined,
        declaration: old.declaration,
        ...(old.at === undefined ? {} : { undo: [insertion(old.at, old.node)] }),
      });
      continue;
    }
    const elsewhere = fresh.owner === old.owner ? "" : `, was in ${old.owner}`;
    edits.push({
      kind: "moved",
      owner: fresh.owner,
      sentence: `\`${text}\` now stands ${fresh.where}${elsewhere}`,
      before: old.node.span,
      after: fresh.node.span,
      declaration: old.declaration,
      ...(old.at === undefined
        ? {}
        : { undo: [insertion(old.at, old.node), deletion(fresh.node)] }),
    });
  }
  for (const { node, owner, declaration } of left)
    edits.push({
      kind: "added",
      owner,
      sentence: `\`${oneLine(headText(node))}\` is new`,
      before: undefined,
      after: node.span,
      declaration,
      undo: [deletion(node)],
    });
  return edits;
}

const insertion = (at: number, node: StatementNode): Undo => ({
  start: at,
  end: at,
  pieces: [" ", node.span, " "],
  isLabelled: isLabelled(node),
});

const deletion = ({ span }: StatementNode): Undo => ({
  start: span.start,
  end: span.end,
  pieces: [],
});

/** By where they stand in the new text, or in the old one where they are no more there. */
function inOrder(edits: readonly DraftEdit[]): readonly DraftEdit[] {
  const at = ({ after, before }: DraftEdit): number => (after ?? before)?.start ?? -1;
  return [...edits].sort((a, b) => at(a) - at(b));
}
