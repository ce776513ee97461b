/** What a statement says, as data: its text with the places where an index names a local or a parameter. */
import type { Span } from "../base/source.js";
import type { Expr, HeldLock, Instance, Local } from "../typecheck/typed-spec.js";
import type {
  LockSubject,
  NameInText,
  Phrase,
  Signal,
  StepDescription,
  Subject,
} from "../words/description.js";
import { isRef, type Scope } from "./scope.js";

/** About a line. */
const MOST_TOKENS = 24;

interface Named {
  readonly span: Span;
  readonly name: NameInText;
}

/** The span as one line, without comments and without a `;` at its end. `parts`: the typed statement or expressions that it is the text of. */
export function phraseOf(span: Span, parts: unknown, scope: Pick<Scope, "locals">): Phrase {
  const found = namesIn(parts, span, scope).sort((a, b) => a.span.start - b.span.start);
  const pieces: (string | NameInText)[] = [];
  let at = span.start;
  for (const { span: its, name } of found) {
    if (its.start < at) continue;
    pieces.push(oneLine(span.source.text.slice(at, its.start)), name);
    at = its.end;
  }
  pieces.push(oneLine(span.source.text.slice(at, span.end)).replace(/ ?;$/, ""));
  return clipped(pieces.filter((piece) => piece !== ""));
}

const oneLine = (text: string): string =>
  text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, " ").replace(/\s+/g, " ");

/** By words and signs, so that it ends at the same place under other names. */
function clipped(pieces: Phrase): Phrase {
  const kept: Phrase[number][] = [];
  let room = MOST_TOKENS;
  for (const piece of pieces) {
    const tokens = typeof piece === "string" ? [...piece.matchAll(TOKEN)] : [piece];
    const next = tokens[room];
    if (next !== undefined) {
      if (typeof piece === "string") kept.push(piece.slice(0, (next as RegExpExecArray).index));
      return [...kept, "…"];
    }
    kept.push(piece);
    room -= tokens.length;
  }
  return kept;
}

const TOKEN = /\w+|[^\s\w]/g;

/** Indices that are a local or a parameter and nothing else. */
function namesIn(node: unknown, outer: Span, scope: Pick<Scope, "locals">): Named[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((each) => namesIn(each, outer, scope));
  const { span } = node as { readonly span?: Span };
  // Declarations that a statement refers to stand elsewhere.
  if (span && !isInside(span, outer)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "span") return [];
    const inner = namesIn(value, outer, scope);
    if (key !== "indices" || !Array.isArray(value)) return inner;
    return [...inner, ...(value as readonly Expr[]).flatMap((e) => indexName(e, outer, scope))];
  });
}

const isInside = (span: Span, outer: Span): boolean =>
  span.source === outer.source && outer.start <= span.start && span.end <= outer.end;

function indexName(e: Expr, outer: Span, scope: Pick<Scope, "locals">): readonly Named[] {
  const local = localOf(e);
  if (!local || !isInside(e.span, outer) || !isWholeIndex(e.span, local)) return [];
  return [{ span: e.span, name: nameOf(local, scope) }];
}

/** `c.done` has the element that `c` refers to as an index, too, which is not written in brackets. */
function isWholeIndex({ source: { text }, start, end }: Span, { name }: Local): boolean {
  let [before, after] = [start - 1, end];
  while (text[before] === " ") before--;
  while (text[after] === " ") after++;
  return text.slice(start, end) === name && text[before] === "[" && text[after] === "]";
}

/** The local that an index is, `none` in it aside. */
function localOf(e: Expr): Local | undefined {
  if (e.kind === "local") return e.local;
  if (e.kind === "demand") return localOf(e.operand);
  return e.kind === "element" ? localOf(e.ref) : undefined;
}

function nameOf(local: Local, { locals }: Pick<Scope, "locals">): NameInText {
  const place = locals.get(local);
  return { name: local.name, of: place && isRef(place) && !place.isGiven ? "local" : "parameter" };
}

const indexPhrase = (e: Expr, scope: Pick<Scope, "locals">): Phrase => {
  const local = localOf(e);
  if (local) return [nameOf(local, scope)];
  return [oneLine(e.span.source.text.slice(e.span.start, e.span.end))];
};

/** `freeList[q]` */
export const subjectOf = (
  { target, indices }: Instance<{ readonly name: string }>,
  scope: Pick<Scope, "locals">,
): Subject => ({
  name: target.name,
  indices: indices.map((e) => indexPhrase(e, scope)),
});

/** The lock, or one member of the family where `rest` says which. */
export const lockSubject = (
  lock: HeldLock,
  rest: readonly number[],
  scope: Pick<Scope, "locals">,
): LockSubject => {
  const { name, indices } = subjectOf(lock, scope);
  return {
    name,
    indices: [...indices, ...rest.map((value) => [String(value)])],
    ...(lock.mode === undefined ? {} : { mode: lock.mode }),
  };
};

/** `raise Message[q]` */
export const signal = (
  word: Signal,
  target: Instance<{ readonly name: string }>,
  scope: Pick<Scope, "locals">,
): StepDescription => ({ kind: "signal", signal: word, target: subjectOf(target, scope) });
