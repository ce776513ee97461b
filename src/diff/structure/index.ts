/** The structural section of a diff: renamings, numbered edits, lock scopes that grew or shrank. */
import { placeOf, type Span, textOf } from "../../base/source.js";
import type { Compiled } from "../../compile.js";
import type { TypedSpec } from "../../typecheck/typed-spec.js";
import type { DiffPlace, Edit, Excerpt, LockScope, StructureDiff } from "../spec-diff.js";
import type { DraftEdit } from "./bodies.js";
import { type Comparison, compareSpecs } from "./compare.js";
import { type LockCover, lockCovers } from "./lock-scopes.js";
import { inOldNames, type RenameMap } from "./match.js";
import { constantTexts, respell } from "./respell.js";
import { oneLine } from "./statements.js";

export interface Structure {
  readonly diff: StructureDiff;
  readonly comparison: Comparison;
}

export function diffStructure(before: Compiled, after: Compiled, map?: RenameMap): Structure {
  const comparison = compareSpecs(before.spec, after.spec, map);
  const covers = { before: lockCovers(before), after: lockCovers(after) };
  const drafts = [...comparison.edits, ...reorderedAcquires(covers, after, comparison)];
  const edits = drafts.map((draft, index) => numberEdit(draft, index + 1, before.spec, after.spec));
  const { renamings } = comparison.matching;
  const lockScopes = compareScopes(covers, after, comparison);
  return { diff: { renamings, edits, lockScopes }, comparison };
}

export function placeOfSpan(span: Span | undefined): DiffPlace | null {
  if (!span) return null;
  return { file: span.source.name, ...placeOf(span.source, span.start) };
}

function numberEdit(draft: DraftEdit, number: number, before: TypedSpec, after: TypedSpec): Edit {
  const { kind, owner, sentence } = draft;
  const old = excerptOf(draft.before, draft.beforeText);
  const fresh = excerptOf(draft.after, draft.afterText);
  const isAlike = old && fresh && old.text === fresh.text;
  return {
    number,
    kind,
    owner,
    sentence,
    before: isAlike ? { ...old, text: respell(old.text, constantTexts(before)) } : old,
    after: isAlike ? { ...fresh, text: respell(fresh.text, constantTexts(after)) } : fresh,
  };
}

/** Lines of the text as it was written, the indentation of its first line taken from all. */
export function excerptOf(span: Span | undefined, text?: string): Excerpt | null {
  const place = placeOfSpan(span);
  if (!span || !place) return null;
  if (text !== undefined) return { place, text: oneLine(text) };
  const lines = textOf(span).split("\n");
  const line = span.source.text.slice(
    span.source.text.lastIndexOf("\n", span.start) + 1,
    span.start,
  );
  const indent = /^\s*$/.test(line) ? line.length : 0;
  return {
    place,
    text: lines.map((each, at) => (at === 0 ? each : each.slice(indent))).join("\n"),
  };
}

/** What runs with which locks held, on each side. */
interface Covers {
  readonly before: readonly LockCover[];
  readonly after: readonly LockCover[];
}

/** Two locks of one context that are nested the other way round. */
function reorderedAcquires(
  covers: Covers,
  after: Compiled,
  { matching }: Comparison,
): readonly DraftEdit[] {
  const oldLock = (name: string): string => inOldNames(matching)(`lock:${name}`);
  return covers.after.flatMap((is) => {
    const key = matching.oldOf.get(`context:${is.context}`);
    const was = covers.before.find((each) => `context:${each.context}` === key);
    const has = (list: readonly string[], held: string, taken: string): boolean =>
      list.includes(`${held} ${taken}`);
    const oldOrders = was?.orders.map(([held, taken]) => `lock:${held} lock:${taken}`) ?? [];
    const newOrders = is.orders.map(([held, taken]) => `${oldLock(held)} ${oldLock(taken)}`);
    const turned = new Map(
      is.orders
        .filter(([held, taken]) => {
          const [first, second] = [oldLock(held), oldLock(taken)];
          return (
            first !== second &&
            !has(oldOrders, first, second) &&
            has(oldOrders, second, first) &&
            !has(newOrders, second, first)
          );
        })
        .map(([held, taken]) => [`${held} ${taken}`, [held, taken] as const]),
    );
    const context = after.spec.contexts.find(({ name }) => name === is.context);
    return [...turned.values()].map(([held, taken]): DraftEdit => ({
      kind: "reordered acquires",
      owner: `${context?.word ?? "context"} ${is.context}`,
      sentence: `\`${taken}\` is now taken while \`${held}\` is held, was the other way round`,
      before: undefined,
      after: undefined,
    }));
  });
}

/** A lock that covered everything and still does, or leaves the same points out as before, has the scope that it had. */
function compareScopes(
  covers: Covers,
  after: Compiled,
  { matching }: Comparison,
): readonly LockScope[] {
  return covers.after.flatMap((is) => {
    const context = matching.oldOf.get(`context:${is.context}`);
    const was = covers.before.find((each) => `context:${each.context}` === context);
    if (!was) return [];
    const oldCounts = new Map(
      [...was.covered].map(([lock, count]) => {
        const key = matching.newOf.get(`lock:${lock}`);
        return [key === undefined ? lock : key.slice("lock:".length), count];
      }),
    );
    const locks = new Set([...oldCounts.keys(), ...is.covered.keys()]);
    return [...locks].flatMap((lock): readonly LockScope[] => {
      const [oldCount, newCount] = [oldCounts.get(lock) ?? 0, is.covered.get(lock) ?? 0];
      if (oldCount === newCount || was.points - oldCount === is.points - newCount) return [];
      return [
        {
          lock,
          context: is.context,
          before: oldCount,
          after: newCount,
          ofBefore: was.points,
          ofAfter: is.points,
          place: placeOfSpan(after.spec.contexts.find(({ name }) => name === is.context)?.span),
        },
      ];
    });
  });
}
