/**
 * Notes that a statement which C would make several accesses stands before a conflicting access of another activation:
 * S16. Added once all contexts are lowered.
 */
import type { Span } from "../../base/source.js";
import {
  and,
  differ,
  equal,
  exists,
  isFalse,
  isTrue,
  name,
  number,
  or,
  when,
} from "../../ir/build.js";
import type { GuardedAction, IrExpr, Remark } from "../../ir/ir.js";
import type { LoweredContext } from "./contexts.js";
import type { Draft } from "./draft.js";
import { type Touched, touchedBy } from "./touched.js";
import { forMember } from "../../semantics/context/predicates.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import { type Process, atOf } from "../../semantics/model/processes.js";

/** Steps of one statement from one location; or of an action, which rests nowhere. */
export interface Standing {
  readonly process: Process | undefined;
  readonly location: number;
  readonly span: Span;
  readonly drafts: readonly Draft[];
  readonly touched: readonly Touched[];
}

export function standingsOf(
  model: ModelBuilder,
  contexts: readonly LoweredContext[],
  actions: readonly { readonly draft: Draft }[],
): readonly Standing[] {
  const standings: Standing[] = [];
  for (const { process, drafts } of contexts) {
    const found = new Map<string, Draft[]>();
    for (const draft of drafts) {
      const { from, step } = draft.action;
      if (from === undefined || from === 0) continue;
      const key = `${from} ${step.span.source.name} ${step.span.start} ${step.span.end}`;
      found.set(key, [...(found.get(key) ?? []), draft]);
    }
    for (const own of found.values()) standings.push(standing(model, process, own));
  }
  for (const { draft } of actions) standings.push(standing(model, undefined, [draft]));
  return standings;
}

function standing(
  model: ModelBuilder,
  process: Process | undefined,
  drafts: readonly Draft[],
): Standing {
  const touched = new Map<string, Touched>();
  for (const draft of drafts)
    for (const each of touchedBy(model, draft, process)) touched.set(JSON.stringify(each), each);
  const action = drafts[0]?.action;
  return {
    process,
    location: action?.from ?? 0,
    span: action?.step.span ?? { source: { name: "", text: "" }, start: 0, end: 0 },
    drafts,
    touched: [...touched.values()],
  };
}

/** For each step of an action, where contexts rest before a conflicting access. */
export function statementsBeside(
  standings: readonly Standing[],
): ReadonlyMap<Draft, NonNullable<GuardedAction["beside"]>> {
  const found = new Map<Draft, NonNullable<GuardedAction["beside"]>>();
  for (const action of standings) {
    if (action.process) continue;
    const beside = new Map<string, readonly [context: number, location: number]>();
    for (const { process, location, touched } of standings)
      if (process && conflicts(touched, action.touched, false).length > 0)
        beside.set(`${process.index} ${location}`, [process.index, location]);
    for (const draft of action.drafts) found.set(draft, [...beside.values()]);
  }
  return found;
}

/** Pairs of a coarse statement and one that touches the same data, for more of which no notes are made. */
const MOST_PAIRS = 20_000;

/** Bounds the pairs from above, by the variables that the statements touch. */
function countPairs(standings: readonly Standing[]): number {
  const touching = new Map<string, number>();
  const variablesOf = ({ touched }: Standing): ReadonlySet<string> =>
    new Set(touched.map(({ variable }) => variable));
  for (const each of standings)
    for (const variable of variablesOf(each))
      touching.set(variable, (touching.get(variable) ?? 0) + 1);
  let pairs = 0;
  for (const each of standings)
    if (each.process && each.drafts.some((draft) => draft.isCoarse))
      for (const variable of variablesOf(each)) pairs += touching.get(variable) ?? 0;
  return pairs;
}

/** What is said instead where the pairs are too many to be looked at; undefined: they are not. */
export function tooManyPairs(standings: readonly Standing[]): Remark | undefined {
  const pairs = countPairs(standings);
  const coarse = standings.find(({ drafts }) => drafts.some((draft) => draft.isCoarse));
  if (pairs <= MOST_PAIRS || !coarse) return undefined;
  return {
    slug: "coarse-step",
    message: `coarse steps were not looked for: ${pairs.toLocaleString("en-US")} pairs of statements touch the same data, and at most ${MOST_PAIRS.toLocaleString("en-US")} are compared`,
    span: coarse.span,
  };
}

/** Noted when either steps while the other stands there. Of an action only what it writes can tear a statement apart. */
export function noteCoarseSteps(model: ModelBuilder, standings: readonly Standing[]): void {
  for (const coarse of standings) {
    const { process } = coarse;
    const steps = coarse.drafts.filter((draft) => draft.isCoarse);
    if (!process || steps.length === 0) continue;
    for (const other of standings) {
      const meet = meeting(model, coarse, other);
      if (!meet) continue;
      const note = number(model.notes.coarse(coarse.span, other.span));
      const remark = (condition: IrExpr, drafts: readonly Draft[]): void => {
        for (const draft of drafts)
          draft.body.unshift(...when(condition, [{ kind: "note", note }]));
      };
      if (other.process) remark(meet.whereOtherRests, steps);
      if (other !== coarse) remark(meet.whereCoarseRests, other.drafts);
    }
  }
}

/** Where the other rests before a conflicting access, as the coarse step sees it; and the other way round. */
function meeting(
  model: ModelBuilder,
  coarse: Standing,
  other: Standing,
): { readonly whereOtherRests: IrExpr; readonly whereCoarseRests: IrExpr } | undefined {
  const isSame = coarse.process === other.process;
  if (isSame && (coarse.process?.activations ?? 0) < 2) return undefined;
  const pairs = conflicts(coarse.touched, other.touched, other.process === undefined);
  const open = isSame ? pairs.filter((pair) => !isOwn(pair, coarse.process)) : pairs;
  if (open.length === 0) return undefined;
  const [whereOtherRests, whereCoarseRests] = [
    someRests(
      model,
      other,
      coarse.process,
      open.map(([mine, its]) => [its, mine]),
    ),
    someRests(model, coarse, other.process, open),
  ];
  if (isFalse(whereCoarseRests)) return undefined;
  return { whereOtherRests, whereCoarseRests };
}

type Pair = readonly [a: Touched, b: Touched];

function conflicts(
  mine: readonly Touched[],
  its: readonly Touched[],
  isAction: boolean,
): readonly Pair[] {
  return mine.flatMap((a) =>
    its.flatMap((b): readonly Pair[] =>
      a.variable === b.variable && (b.writes || (a.writes && !isAction)) ? [[a, b]] : [],
    ),
  );
}

/** Two members of one context each touch the element that belongs to them. */
function isOwn([a, b]: Pair, process: Process | undefined): boolean {
  const varying = (process?.own ?? []).flatMap((own) => (own.kind === "name" ? [own.name] : []));
  const told = new Set<string>();
  a.indices.forEach((index, i) => {
    const its = b.indices[i];
    if (index?.kind === "name" && its?.kind === "name" && index.name === its.name)
      told.add(index.name);
  });
  return varying.every((each) => told.has(each));
}

/** Some member, other than the one that steps, rests there, and what it touches is what the one that steps touches. */
function someRests(
  model: ModelBuilder,
  { process, location }: Standing,
  stepping: Process | undefined,
  pairs: readonly Pair[],
): IrExpr {
  if (!process) return or();
  const binders = process.families.map((family) => ({ family, binder: model.names.bound("k") }));
  const indices = binders.map(({ binder }) => name(binder));
  const isOther =
    stepping === process
      ? [or(...indices.map((index, i) => differ(index, process.own[i] ?? number(0))))]
      : [];
  const meet = or(
    ...pairs.map(([its, mine]) =>
      and(
        ...its.indices.flatMap((index, i) => {
          const own = mine.indices[i];
          return index && own ? [equal(forMember(process, indices, index), own)] : [];
        }),
      ),
    ),
  );
  const rests = equal(model.variables.read(atOf(process.context), indices), number(location));
  return [...binders]
    .reverse()
    .reduce<IrExpr>(
      (body, { family, binder }) => exists(binder, family.low, family.high, body),
      and(rests, ...isOther, isTrue(meet) ? and() : meet),
    );
}
