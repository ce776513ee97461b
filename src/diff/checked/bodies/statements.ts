/**
 * Premises that stand in bodies: assertions, `requires`, `assume`, ghost code, what may wait for ever. Contexts and actions
 * are compared with calls copied in place, so that a proc may be extracted or inlined.
 */
import { ownerOf } from "../../structure/compare.js";
import { inOldNames } from "../../structure/match.js";
import type { Entity } from "../../structure/read-spec.js";
import { statementText } from "../../structure/statements.js";
import { alignBodies, type Bodies, type Names, reversed } from "./alignment.js";
import {
  checksIn,
  type Comparing,
  type Cover,
  coverOf,
  hasMovedAlong,
  isAmongPaired,
  type Placed,
} from "./cover.js";
import { oldLocalsOf } from "../bound-locals.js";
import { type Check, type Flat, flatten, type Part } from "./flatten.js";
import { movedLabels } from "./labels.js";
import { pairCheckedLocals } from "./locals.js";
import type { PremiseChange, Sides } from "../premise.js";
import { readersOf } from "../reads.js";
import { insertCheck, removeStatement } from "./restore.js";
import { unguardedStandIns } from "./stand-ins.js";
import { changedWaits } from "./waits.js";

export interface StatementPremises {
  readonly changes: readonly PremiseChange[];
  /** Names of assertions of the old side to those of the new one, where others make them now. */
  readonly names: ReadonlyMap<string, string>;
  /** Assertions of the old side, with those of the new one that make them. */
  readonly kept: ReadonlyMap<object, readonly Part[]>;
}

/** @param isOneText two revisions of one text: what else a constant decides is how the text models the change */
export function compareStatements(sides: Sides, isOneText: boolean): StatementPremises {
  const all = bodiesOf(sides);
  const comparing: Comparing = { sides, names: namesOf(sides), isNew: false, locals: new Map() };
  const asserts = findCovers(all, "assert", comparing);
  const back = all.map(reversed);
  const assumes = findCovers(back, "assume", { ...comparing, isNew: true });
  return {
    changes: [
      ...asserts.flatMap((each) => assertChange(each, sides)),
      ...assumes.flatMap(assumeChange),
      ...changedWaits(all, sides, isOneText),
      ...(isOneText
        ? []
        : [
            ...ghostChanges(all, back, comparing),
            ...movedLabels(all, sides),
            ...unguardedStandIns(all, sides),
          ]),
    ],
    names: assertionNames(asserts),
    kept: new Map(asserts.map(({ origin, by }) => [origin, by])),
  };
}

// ── Bodies ───────────────────────────────────────────────────────────────────────────────────────

const namesOf = ({ matching }: Sides): Names => ({
  before: (key) => key,
  after: inOldNames(matching),
});

/** Contexts and actions of both sides; one that only one side has is compared with nothing. */
function bodiesOf(sides: Sides): readonly Bodies[] {
  const { before, after, matching } = sides;
  const names = namesOf(sides);
  const owners = (reader: Sides["before"]): readonly Entity[] =>
    [...reader.entities.values()].filter(({ group }) => group === "context" || group === "action");
  const paired = owners(before).map((old) => {
    const fresh = after.entities.get(matching.newOf.get(old.key) ?? "");
    return pairCheckedLocals(compareOwners(old, fresh, sides, names), sides);
  });
  const added = owners(after)
    .filter(({ key }) => !matching.oldOf.has(key))
    .map((fresh) => alignBodies(NOTHING, flatten(after, fresh), sides, names));
  return [...paired, ...added];
}

const NOTHING: Flat = { parts: [], given: new Map() };

function compareOwners(old: Entity, fresh: Entity | undefined, sides: Sides, names: Names): Bodies {
  const indices = oldLocalsOf(old.node ?? {}, fresh?.node ?? {});
  const own = flatten(sides.before, old);
  const other = fresh ? flatten(sides.after, fresh) : NOTHING;
  const bodies = alignBodies(own, other, sides, names, indices);
  return fresh ? { ...bodies, freshKey: fresh.key } : bodies;
}

// ── Checks ───────────────────────────────────────────────────────────────────────────────────────

/** One check as it is written, and what has become of it in the copies that were compared. */
interface Found {
  readonly origin: object;
  readonly placed: Placed;
  readonly cover: Cover;
  readonly by: readonly Part[];
}

/** @param all pairs of bodies; checks of the first of each are looked for in the second */
function findCovers(
  all: readonly Bodies[],
  kind: Check["kind"],
  comparing: Comparing,
): readonly Found[] {
  const groups = new Map<object, { readonly placed: Placed; readonly cover: Cover }[]>();
  for (const bodies of all)
    for (const placed of checksIn(bodies, kind)) {
      const { origin } = placed.check;
      const group = groups.get(origin) ?? [];
      groups.set(origin, group);
      group.push({ placed, cover: coverOf(placed, comparing) });
    }
  const others = all.map(({ fresh }) => fresh);
  return [...groups].flatMap(([origin, group]) => {
    const by = group.flatMap(({ cover }) => (cover.kind === "kept" ? cover.by : []));
    const isKept = by.length > 0;
    const bad = group.filter(
      ({ placed, cover }) =>
        cover.kind !== "kept" &&
        (isAmongPaired(placed) || (!isKept && !hasMovedAlong(placed, others, comparing))),
    );
    const worst = bad.toSorted((a, b) => WORST.indexOf(a.cover.kind) - WORST.indexOf(b.cover.kind));
    const [found] = [...worst, ...group];
    if (!found) return [];
    // One that has moved along, or is made in other copies.
    const cover = bad.length > 0 ? found.cover : keptBy(group.map((each) => each.cover));
    return [{ origin, placed: found.placed, cover, by }];
  });
}

const WORST: readonly Cover["kind"][] = ["gone", "elsewhere", "other", "kept"];

const keptBy = (covers: readonly Cover[]): Cover =>
  covers.find(({ kind }) => kind === "kept") ?? { kind: "kept", by: [] };

function assertChange({ placed, cover }: Found, sides: Sides): readonly PremiseChange[] {
  const { name, span } = placed.check;
  const was = shown(placed.check);
  const is = cover.by[0]?.check;
  const isOfLock = placed.part.kind !== "assert";
  const common = {
    form: "assertion",
    name,
    ...(isOfLock ? { concerns: ["rule lock-not-held", "rule lock-held"] } : {}),
    before: span,
    after: is?.span,
    restore: (into) => insertCheck(into, placed, sides),
  } as const satisfies Partial<PremiseChange>;
  switch (cover.kind) {
    case "kept":
      return is && cover.compared ? [rewording({ ...common, name: is.name }, was, is, cover)] : [];
    case "gone":
      return [{ ...common, change: "removed", why: `\`${was}\` is gone` }];
    case "elsewhere":
      return [{ ...common, change: "changed", why: `\`${was}\` now stands elsewhere` }];
    case "other": {
      const change = cover.compared?.relation ?? "changed";
      const why = cover.compared?.why ?? `\`${was}\` is now \`${is ? shown(is) : ""}\``;
      return [{ ...common, change: change === "same" ? "changed" : change, why }];
    }
  }
}

function rewording(
  common: Omit<PremiseChange, "change" | "why">,
  was: string,
  is: Check,
  { compared }: Extract<Cover, { kind: "kept" }>,
): PremiseChange {
  const said = `\`${was}\` is now \`${shown(is)}\``;
  const isStronger = compared?.relation === "strengthened";
  return {
    ...common,
    change: isStronger ? "strengthened" : "reworded",
    why: isStronger ? `${said}: ${compared.why}` : said,
  };
}

/** Where one name of the old side is made by assertions of one other name, it is that name. */
function assertionNames(found: readonly Found[]): ReadonlyMap<string, string> {
  const names = new Map<string, Set<string>>();
  for (const { placed, by } of found) {
    const known = names.get(placed.check.name) ?? new Set<string>();
    names.set(placed.check.name, known);
    for (const { check } of by) if (check) known.add(check.name);
  }
  return new Map(
    [...names].flatMap(([was, are]) => {
      const [is] = are;
      return is !== undefined && are.size === 1 ? [[was, is] as const] : [];
    }),
  );
}

/** An assumption that is new, or another than before, leaves runs out. */
function assumeChange({ placed, cover }: Found): readonly PremiseChange[] {
  if (cover.kind === "kept") return [];
  const { part, check } = placed;
  const was = cover.by[0]?.check;
  // An assumption that is true more often leaves fewer runs out.
  if (cover.kind === "other" && cover.compared?.relation === "strengthened") return [];
  const says = `\`${shown(check)}\``;
  const why =
    was && cover.kind === "other"
      ? `${says} leaves out other runs than \`${shown(was)}\``
      : `${says} is new${was ? " here" : ""}, and leaves out the runs in which it does not hold`;
  return [
    {
      form: "assumption",
      name: ownerOf(part.owner),
      change: "weakened",
      why,
      before: was?.span,
      after: check.span,
      restore: (into) => removeStatement(into, part),
    },
  ];
}

// ── Ghost code ───────────────────────────────────────────────────────────────────────────────────

/** What an observer notes, and when: properties that read it depend on it. */
function ghostChanges(
  all: readonly Bodies[],
  back: readonly Bodies[],
  comparing: Comparing,
): readonly PremiseChange[] {
  const isBad = ({ cover }: Found): boolean => cover.kind !== "kept";
  const gone = findCovers(all, "ghost", comparing).filter(isBad);
  const added = findCovers(back, "ghost", { ...comparing, isNew: true }).filter(
    // What comes with new code notes what is new.
    (each) => isBad(each) && isAmongPaired(each.placed) && isKnown(each, comparing),
  );
  const { matching } = comparing.sides;
  const nameOf = ({ placed }: Found, isNew: boolean): string =>
    isNew
      ? placed.check.name
      : (matching.newOf.get(`variable:${placed.check.name}`)?.slice("variable:".length) ??
        placed.check.name);
  const names = new Set([
    ...gone.map((each) => nameOf(each, false)),
    ...added.map((each) => nameOf(each, true)),
  ]);
  return [...names].map((name) =>
    ghostChange(
      name,
      gone.filter((each) => nameOf(each, false) === name),
      added.filter((each) => nameOf(each, true) === name),
      comparing.sides,
    ),
  );
}

const isKnown = ({ placed }: Found, { sides }: Comparing): boolean =>
  sides.matching.oldOf.has(`variable:${placed.check.name}`);

function ghostChange(
  name: string,
  gone: readonly Found[],
  added: readonly Found[],
  sides: Sides,
): PremiseChange {
  const [was] = gone;
  const [is] = added;
  const say = (found: Found): string => `\`${shown(found.placed.check)}\``;
  const parts = [
    ...(was ? [`${say(was)} is gone or stands elsewhere`] : []),
    ...(is ? [`${say(is)} is new or stands elsewhere`] : []),
  ];
  return {
    form: "ghost",
    name,
    change: "changed",
    why: parts.join(", and "),
    before: was?.placed.check.span,
    after: is?.placed.check.span,
    concerns: readersOf(name, sides),
    restore: (into) =>
      added.every(({ placed }) => removeStatement(into, placed.part)) &&
      gone.every(({ placed }) => insertCheck(into, placed, sides)),
  };
}

const shown = ({ kind, span, origin }: Check): string => {
  const text = statementText(span);
  const isRequired = kind === "assert" && (origin as { readonly kind: string }).kind === "proc";
  return isRequired ? `requires ${text}` : text;
};
