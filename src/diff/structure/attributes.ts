/** What a declaration says besides its body, field by field: levels, capacities, atomicity, guards, who holds what. */
import { type Span, textOf } from "../../base/source.js";
import type { EditKind } from "../spec-diff.js";
import { type DraftEdit, meansElse, type Undo } from "./bodies.js";
import { type Entity, isObject, type SpecReader, type Token } from "./read-spec.js";
import { isSame } from "./align.js";
import type { Spelling } from "./spelling.js";
import { oneLine } from "./statements.js";

interface FieldSort {
  readonly kind: EditKind;
  /** As in `the … of lock L`. */
  readonly called: string;
}

const SORTS: Readonly<Record<string, FieldSort>> = {
  level: { kind: "level", called: "level" },
  notAbove: { kind: "level", called: "highest level to take it at" },
  slots: { kind: "capacity", called: "number of slots" },
  budget: { kind: "capacity", called: "budget" },
  depth: { kind: "capacity", called: "depth" },
  size: { kind: "capacity", called: "size" },
  families: { kind: "capacity", called: "index" },
  type: { kind: "capacity", called: "type" },
  element: { kind: "capacity", called: "element type" },
  atomic: { kind: "atomicity", called: "atomicity" },
  when: { kind: "guard", called: "`when`" },
  guard: { kind: "guard", called: "`when`" },
  requires: { kind: "guard", called: "`requires`" },
  placement: { kind: "placement", called: "placement" },
  fairness: { kind: "fairness", called: "fairness" },
  lockKind: { kind: "changed", called: "kind" },
  word: { kind: "changed", called: "kind" },
  guardedBy: { kind: "changed", called: "`guarded by`" },
  initial: { kind: "changed", called: "initial value" },
  runs: { kind: "changed", called: "activations at a time" },
  pending: { kind: "changed", called: "pending bits" },
};

/** Follow from others that are told, or are compared elsewhere. */
const SKIPPED = new Set(["name", "doc", "span", "body", "role", "mayTake", "form", "local"]);

export function compareAttributes(
  old: Entity,
  fresh: Entity,
  readers: { readonly before: SpecReader; readonly after: SpecReader },
  spelling: Spelling,
  owner: string,
): readonly DraftEdit[] {
  const [oldNode, newNode] = [fieldsOf(old), fieldsOf(fresh)];
  const keys = [...new Set([...Object.keys(oldNode), ...Object.keys(newNode)])].sort();
  const edits: DraftEdit[] = [];
  for (const key of keys) {
    if (SKIPPED.has(key)) continue;
    // By itself under its own name, so that names of levels and types are read as such.
    const left = readers.before.tokensOf(only(oldNode, key), false);
    const right = readers.after.tokensOf(only(newNode, key), false);
    if (isSame(spelling.before(left), spelling.after(right))) continue;
    const sort = SORTS[key] ?? { kind: "changed" as const, called: wordsOf(key) };
    const [was, is] = [show(oldNode[key], key, left, old), show(newNode[key], key, right, fresh)];
    edits.push({
      kind: sort.kind,
      owner,
      sentence:
        was === is
          ? `the ${sort.called} \`${is}\` ${meansElse(spelling.before(left), spelling.after(right))}`
          : `the ${sort.called} is now ${quote(is)}, was ${quote(was)}`,
      before: spanOf(oldNode[key]) ?? old.span,
      after: spanOf(newNode[key]) ?? fresh.span,
      beforeText: declarationText(old),
      afterText: declarationText(fresh),
      inHead: true,
      ...undoBy(spanOf(oldNode[key]), spanOf(newNode[key])),
      ...lostBy(key, oldNode[key], newNode[key]),
    });
  }
  return edits;
}

/** What was written as an expression is written as it was. */
function undoBy(was: Span | undefined, is: Span | undefined): { readonly undo?: readonly Undo[] } {
  if (!was || !is) return {};
  return { undo: [{ start: is.start, end: is.end, pieces: [was] }] };
}

/** A list that was checked, data that was guarded. */
function lostBy(key: string, was: unknown, is: unknown): { readonly loses?: string } {
  if (key === "checked" && was === true && is !== true) return { loses: "corrupt-list" };
  if (key === "guardedBy" && was !== undefined && is === undefined)
    return { loses: "lock-not-held" };
  return {};
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (entity: Entity): Fields => (entity.node ?? {}) as Fields;

/** One field of a declaration; its kind goes along, because a type counts in a declaration alone. */
const only = (node: Fields, key: string): Fields => ({
  ...(key === "kind" || node["kind"] === undefined ? {} : { kind: node["kind"] }),
  name: node["name"],
  [key]: node[key],
});

function spanOf(value: unknown): Span | undefined {
  if (!isObject(value)) return undefined;
  const inner = value["span"] ?? (isObject(value["value"]) ? value["value"]["span"] : undefined);
  return inner === undefined ? undefined : (inner as Span);
}

/** Words of tokens that say how a value is put together, and nothing to people. */
const SYNTAX = new Set(["[", "]", "-", "kind", "local", "form", "indices", "target", "literal"]);

/** A value for people: as it was written where it was, else made of its tokens. */
function show(value: unknown, key: string, tokens: readonly Token[], entity: Entity): string {
  const span = spanOf(value);
  if (span && span.end > span.start) return oneLine(textOf(span));
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const { kind } = fieldsOf(entity);
  const words = tokens.flatMap((token, at) => {
    if (typeof token !== "string")
      return "key" in token ? [token.key.slice(token.key.indexOf(":") + 1)] : [];
    // The kind of the declaration goes along with every field; see `only`.
    const isKind = tokens[at - 1] === "kind" && token === kind;
    return isKind || token === key || SYNTAX.has(token) ? [] : [token];
  });
  return words.join(" ");
}

const quote = (text: string): string => (/^(none|yes|no)$/.test(text) ? text : `\`${text}\``);

const wordsOf = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** A declaration as it is written, up to its body. */
export function declarationText(entity: Entity): string {
  if (!entity.span) return entity.name;
  const { source, start } = entity.span;
  const line = source.text.lastIndexOf("\n", start) + 1;
  const [text = entity.name] = /^[^{;]*[{;]?/.exec(source.text.slice(line)) ?? [];
  const hasBody = "body" in fieldsOf(entity);
  return oneLine(hasBody && text.endsWith("{") ? `${text} … }` : text.replace(/\{$/, ""));
}
