/**
 * Texts with some edits of the new side and not the others: the new text, in which what was not to be edited is written as it
 * was. Pieces of the old text come with the names that things have now, and with the values that constants had.
 */
import type { Span } from "../../base/source.js";
import type { Declaration, File } from "../../syntax/ast/ast.js";
import type { TypedSpec } from "../../typecheck/typed-spec.js";
import type { DraftEdit, Undo } from "../structure/bodies.js";
import type { Comparison } from "../structure/compare.js";
import { constantTexts, respell } from "../structure/respell.js";

/** What is edited, or left as it was, as one. */
export interface Candidate {
  /** Numbers of the edits, as the report counts them. */
  readonly edits: readonly number[];
  readonly undo: readonly Undo[];
}

interface Side {
  readonly file: File;
  readonly spec: TypedSpec;
}

/** Undefined where something can only be undone by hand. */
export function candidatesOf(
  before: Side,
  after: Side,
  edits: readonly DraftEdit[],
): readonly Candidate[] | undefined {
  const groups = new Map<string, { readonly edits: DraftEdit[]; readonly numbers: number[] }>();
  for (const [i, edit] of edits.entries()) {
    const key = groupOf(edit, edits) ?? `edit ${i}`;
    const group = groups.get(key) ?? { edits: [], numbers: [] };
    groups.set(key, group);
    group.edits.push(edit);
    group.numbers.push(i + 1);
  }
  const candidates: Candidate[] = [];
  for (const { edits: own, numbers } of groups.values()) {
    const undo = undoOf(own, before, after);
    if (!undo) return undefined;
    candidates.push({ edits: numbers, undo });
  }
  return candidates;
}

/** What is written at one place is undone together: a clause, or a head or declaration in which something has no place. */
function groupOf(edit: DraftEdit, all: readonly DraftEdit[]): string | undefined {
  if (edit.clause) return edit.clause;
  const own = keyOf(edit);
  if (own === undefined) return undefined;
  const open = all.filter((each) => keyOf(each) === own && !each.undo);
  if (open.some(({ inHead }) => inHead !== true)) return `whole ${own}`;
  return edit.inHead && open.length > 0 ? `head ${own}` : undefined;
}

const keyOf = ({ declaration }: DraftEdit): number | undefined =>
  declaration?.before && declaration.after?.start;

function undoOf(
  edits: readonly DraftEdit[],
  before: Side,
  after: Side,
): readonly Undo[] | undefined {
  const [{ clause, declaration } = {}] = edits;
  if (clause) return undoClause(clause, before, after);
  if (edits.every(({ undo }) => undo)) return edits.flatMap(({ undo }) => undo ?? []);
  if (!declaration) return undefined;
  const was = declaration.before && declarationNamed(before.file.declarations, declaration.before);
  const is = declaration.after && declarationNamed(after.file.declarations, declaration.after);
  if (!was) return is && !declaration.before ? withoutNew(is, before, after) : undefined;
  if (!is) return declaration.after ? undefined : [reinsert(was.span, after)];
  const isHead = edits.every(({ inHead }) => inHead);
  const [old, fresh] = [was, is].map((each) => (isHead ? headOf(each) : each.span));
  return old && fresh && [{ ...at(fresh), pieces: [old] }];
}

/** In a text that both sides share, a proc or definition without live calls may still be called in a dead branch. */
function withoutNew(declaration: Declaration, before: Side, after: Side): readonly Undo[] {
  const isCalled = declaration.kind === "proc" || declaration.kind === "def";
  return isCalled && isOneText(before.file.span, after.file.span)
    ? []
    : [{ ...at(declaration.span), pieces: [] }];
}

const isOneText = ({ source: one }: Span, { source: other }: Span): boolean =>
  one.name === other.name && one.text === other.text;

const at = ({ start, end }: Span): Pick<Undo, "start" | "end"> => ({ start, end });

/** In a text that both sides share it still stands there, and is written as it was; elsewhere it goes to the end. */
function reinsert(was: Span, { file }: Side): Undo {
  if (isOneText(was, file.span)) return { ...at(was), pieces: [was] };
  const end = file.span.source.text.length;
  return { start: end, end, pieces: ["\n", was, "\n"] };
}

function undoClause(
  clause: NonNullable<DraftEdit["clause"]>,
  before: Side,
  after: Side,
): readonly Undo[] | undefined {
  const nodes = ({ file }: Side): readonly Declaration[] =>
    file.declarations.filter(({ kind }) => kind === clause);
  const [old, fresh] = [nodes(before), nodes(after)];
  // Said in a platform or in a library, if at all.
  if (old.length + fresh.length === 0) return undefined;
  const end = after.file.span.source.text.length;
  return [
    ...fresh.map(({ span }) => ({ ...at(span), pieces: [] })),
    ...old.map(({ span }): Undo => ({ start: end, end, pieces: ["\n", span] })),
  ];
}

/** Up to its body, if it has one. */
const headOf = (declaration: Declaration): Span =>
  "body" in declaration
    ? { ...declaration.span, end: declaration.body.span.start }
    : declaration.span;

/** By where its name stands. */
function declarationNamed(
  declarations: readonly Declaration[],
  name: Span,
): Declaration | undefined {
  for (const each of declarations) {
    const own = "name" in each ? each.name.span : undefined;
    if (own?.start === name.start && own.source.name === name.source.name) return each;
    const inner = each.kind === "context" ? declarationNamed(each.actions, name) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** The new text with these undone; undefined where two pieces overlap. */
export function mixedText(
  text: string,
  undone: readonly Candidate[],
  write: (piece: Span) => string,
): string | undefined {
  const patches = [...undone.flatMap(({ undo }) => undo), ...labelsMoved(text, undone)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  let out = "";
  let here = 0;
  for (const { start, end, pieces } of patches) {
    if (start < here) return undefined;
    const piece = pieces.map((each) => (typeof each === "string" ? each : write(each))).join("");
    out += text.slice(here, start) + piece;
    here = end;
  }
  return out + text.slice(here);
}

/**
 * In a text that both sides share, a statement with a label that is written where it is alive is no more where it is dead: a
 * label has one place.
 */
function labelsMoved(text: string, undone: readonly Candidate[]): readonly Undo[] {
  const patches = undone.flatMap(({ undo }) => undo);
  const isLive = ({ start, end }: Span): boolean =>
    patches.some((each) => each.start < end && start < each.end);
  return patches
    .filter(({ isLabelled }) => isLabelled)
    .flatMap(({ start, pieces }) =>
      pieces.flatMap((piece): readonly Undo[] => {
        if (typeof piece === "string" || piece.source.text !== text) return [];
        return piece.start === start || isLive(piece) ? [] : [{ ...at(piece), pieces: ["skip;"] }];
      }),
    );
}

/** Writes a piece of the old text with new names, and with the old values of constants that have another value now. */
export function pieceWriter(
  before: TypedSpec,
  after: TypedSpec,
  { before: reader, matching, localNames }: Comparison,
): (piece: Span) => string {
  const declared = new Set(
    [...reader.entities.values()].flatMap(({ node, name }) => (node ? [name] : [])),
  );
  const renamed = matching.renamings.map(({ before: was, after: is }) => [was, is] as const);
  const words = new Map([...[...localNames].filter(([was]) => !declared.has(was)), ...renamed]);
  const now = constantTexts(after);
  for (const [name, text] of constantTexts(before))
    if (now.get(name) !== text) words.set(name, /^[\w.]+$/.test(text) ? text : `(${text})`);
  return ({ source, start, end }) =>
    respell(source.text.slice(start, end), words, new Map(renamed));
}
