/** What holds and what does not, before and after: a row for everything that is stated, and for everything that is broken. */
import type { Place } from "../runtime/checker.js";
import type { ViolationKind } from "../runtime/verdict.js";
import type { TypedSpec } from "../typecheck/typed-spec.js";
import type { OpenSide } from "./side.js";
import type { Weakened } from "./weakened.js";
import type { PropertyCell, PropertyForm, PropertyRow } from "./spec-diff.js";

/** Names of the old side to those of the new one. */
export type NameOf = (name: string) => string;

interface Asked {
  readonly kind: ViolationKind;
  readonly name: string;
}

const keyOf = ({ kind, name }: Asked): string => `${kind} ${name}`;

export function compareProperties(
  before: OpenSide,
  after: OpenSide,
  nameOf: NameOf,
  { restored, lost, hidesAll, names }: Pick<Weakened, "restored" | "lost" | "hidesAll" | "names">,
): readonly PropertyRow[] {
  const old = cellsOf(before, nameOf, names);
  const fresh = cellsOf(after, (name) => name);
  const stillBroken = new Set(restored?.violations.map(keyOf));
  const isLost = (kind: ViolationKind, name: string): boolean =>
    hidesAll || lost.has(`${FORMS[kind]} ${name}`);
  const asked = new Map([...old.asked, ...fresh.asked].map((each) => [keyOf(each), each]));
  const rows = [...asked].map(([key, { kind, name }]): PropertyRow => {
    const [was, is] = [old.cellOf(key, kind, name), fresh.cellOf(key, kind, name)];
    return {
      kind,
      name,
      before: was,
      after: is,
      change: changeOf(was, is, stillBroken.has(key) || isLost(kind, name)),
      expected: isExpected(before, after, kind, name, nameOf),
      place: is.place ?? fresh.places.get(key) ?? was.place ?? old.places.get(key) ?? null,
    };
  });
  return rows.sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
}

/** What a violation is one of, in the table of what is checked. */
const FORMS: Readonly<Record<ViolationKind, PropertyForm>> = {
  rule: "rule",
  range: "rule",
  deadlock: "rule",
  assertion: "assertion",
  invariant: "invariant",
  reachable: "reachable",
};

const ORDER: readonly PropertyRow["change"][] = [
  "newly broken",
  "still broken",
  "no longer checked",
  "gone",
  "unknown",
  "fixed",
  "unchanged",
];

function cellsOf(
  { checker, verdict, compiled }: OpenSide,
  nameOf: NameOf,
  assertions: ReadonlyMap<string, string> = new Map(),
): {
  readonly asked: readonly Asked[];
  readonly places: ReadonlyMap<string, Place>;
  readonly cellOf: (key: string, kind: ViolationKind, name: string) => PropertyCell;
} {
  const stated = [
    ...checker.invariants.map((each) => ({ kind: "invariant" as const, ...each })),
    ...checker.reachables.map((each) => ({ kind: "reachable" as const, ...each })),
  ].map(({ kind, name, place }) => ({ kind, name: nameOf(name), place }));
  const found = new Map(
    verdict.violations.map((each) => {
      // Rules keep their names; what is named after a part of the spec has the name of that part.
      const own = each.kind === "assertion" ? assertions.get(each.name) : undefined;
      const name = own ?? (isNamedBySpec(each.kind) ? nameOf(each.name) : each.name);
      return [keyOf({ kind: each.kind, name }), { ...each, name }];
    }),
  );
  const places = new Map(stated.map((each) => [keyOf(each), each.place]));
  const ignored = new Set(compiled.spec.ignoredRules);
  const cellOf = (key: string, kind: ViolationKind, name: string): PropertyCell => {
    const violation = found.get(key);
    if (kind === "reachable" && violation)
      return { state: "not reached", steps: null, place: null };
    if (violation)
      return { state: "violated", steps: violation.depth, place: violation.place ?? null };
    const isStated = places.has(key);
    if (isNamedBySpec(kind) && kind !== "assertion" && !isStated) return nothing("absent");
    if (ignored.has(name) && kind !== "assertion") return nothing("absent");
    return nothing(verdict.limit === undefined ? "holds" : "unknown");
  };
  return { asked: [...stated, ...found.values()], places, cellOf };
}

const isNamedBySpec = (kind: ViolationKind): boolean =>
  kind === "invariant" || kind === "reachable" || kind === "assertion";

/** Broken on purpose: the same revision, of both texts, says so. Another revision is a repair, and is told of in full. */
function isExpected(
  { compiled: old }: OpenSide,
  { compiled: fresh }: OpenSide,
  kind: ViolationKind,
  name: string,
  nameOf: NameOf,
): boolean {
  const form = kind === "assertion" ? "assert" : isNamedBySpec(kind) ? "property" : "rule";
  const says = ({ expectation }: TypedSpec, toNew: NameOf): boolean =>
    expectation?.outcome === "violates" &&
    expectation.targets.some(
      (each) => each.form === form && (form === "rule" ? each.name : toNew(each.name)) === name,
    );
  return (
    old.spec.revision === fresh.spec.revision &&
    says(old.spec, nameOf) &&
    says(fresh.spec, (same) => same)
  );
}

const nothing = (state: PropertyCell["state"]): PropertyCell => ({
  state,
  steps: null,
  place: null,
});

const isBad = ({ state }: PropertyCell): boolean => state === "violated" || state === "not reached";

/** @param breaks whether the new model breaks it where it is checked as the old one was, as far as that is known */
function changeOf(
  before: PropertyCell,
  after: PropertyCell,
  breaks: boolean,
): PropertyRow["change"] {
  if (isBad(before) && isBad(after)) return "still broken";
  if (isBad(before) && breaks) return "no longer checked";
  if (after.state === "absent") return "gone";
  if (isBad(after)) return before.state === "unknown" ? "unknown" : "newly broken";
  if (before.state === "unknown" || after.state === "unknown") return "unknown";
  return isBad(before) ? "fixed" : "unchanged";
}
