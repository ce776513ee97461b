/**
 * Assertions that are still written and that no run reaches any more: they hold because nothing asks them. An `assume true`
 * before each is noted by a search once it is reached, and changes no state.
 */
import { placeOf, type Span } from "../../../base/source.js";
import type { CheckOptions } from "../../../runtime/index.js";
import { exploreBreadthFirst } from "../../../runtime/search/breadth-first.js";
import type { Expr, Statement, TypedSpec } from "../../../typecheck/typed-spec.js";
import type { Vacuity } from "../../spec-diff.js";
import { listsIn, statementText } from "../../structure/statements.js";
import { placeOfSpan } from "../../structure/index.js";
import { Hybrid } from "../carry.js";
import { hybridChecker } from "../search-hybrid.js";
import type { Part } from "./flatten.js";
import type { Sides } from "../premise.js";

/** @param kept assertions of the old side, with the parts of the new one that make them */
export async function findUnreachedAsserts(
  sides: Sides,
  kept: ReadonlyMap<object, readonly Part[]>,
  options: CheckOptions,
): Promise<readonly Vacuity[]> {
  const asked = [...kept].flatMap(([origin, by]) => {
    const theirs = new Set(by.flatMap((part) => part.origin ?? []));
    return isAsserting(origin) && theirs.size > 0 && theirs.size === by.length
      ? [{ origin, theirs: [...theirs] }]
      : [];
  });
  if (asked.length === 0) return [];
  const now = await reachedPlaces(sides.after.spec, options);
  if (!now) return [];
  const open = asked.filter(({ theirs }) => !theirs.some(({ span }) => now.has(keyOf(span))));
  const before = open.length > 0 ? await reachedPlaces(sides.before.spec, options) : undefined;
  return open.flatMap(({ origin, theirs }) => {
    const [first] = theirs;
    if (!first || before?.has(keyOf(origin.span)) !== true) return [];
    const says = statementText(first.span);
    const sentence = `\`${says}\` is never reached any more`;
    return [{ what: "assertion", name: says, sentence, place: placeOfSpan(first.span) }];
  });
}

type Asserting = Statement & { readonly kind: "assert" };

/** `assert false` says that it is not reached. */
const isAsserting = (origin: object): origin is Asserting =>
  "kind" in origin &&
  origin.kind === "assert" &&
  (origin as Asserting).condition.kind !== "literal";

const keyOf = ({ source, start }: Span): string => {
  const { line, column } = placeOf(source, start);
  return `${source.name}:${line}:${column}`;
};

/** Places of the assertions that some run reaches; undefined where a limit was hit. */
async function reachedPlaces(
  spec: TypedSpec,
  options: CheckOptions,
): Promise<ReadonlySet<string> | undefined> {
  const into = new Hybrid(spec);
  for (const { node } of into.reader.entities.values())
    if (node && "body" in node) noteAsserts(node.body as Statement[]);
  const checker = hybridChecker(into.spec);
  if (!checker) return undefined;
  const { tally, pacer } = await exploreBreadthFirst(checker, { ...options, stopAtFirst: false });
  if (pacer.limit !== undefined) return undefined;
  return new Set(
    checker.notes.flatMap(({ kind, place }, number) =>
      kind === "assume" && place && tally.notes[number] === 1
        ? [`${place.file}:${place.line}:${place.column}`]
        : [],
    ),
  );
}

function noteAsserts(list: Statement[]): void {
  for (let at = list.length - 1; at >= 0; at--) {
    const each = list[at] as Statement;
    for (const inner of listsIn(each)) noteAsserts(inner as Statement[]);
    if (each.kind === "assert") list.splice(at, 0, alwaysTrue(each.span));
  }
}

function alwaysTrue(span: Span): Statement {
  const condition: Expr = { kind: "literal", value: 1, type: { kind: "bool" }, span };
  return { kind: "assume", condition, label: undefined, span };
}
