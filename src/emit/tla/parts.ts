/**
 * Effects whose parts run one after the other (updates, calls, loops, `then`): every variable that a part writes and a later
 * one is given gets a name for its value behind that part. Calls and loops are operators that end in a record of what
 * they break and write.
 */
import { Inexpressible, NESTED } from "../../model/inexpressible.js";
import type { IrExpr } from "../../ir/ir.js";
import { expressionsOf, expressionsOfUpdate, itemsOf, updatesOf } from "../../model/effects.js";
import type { Effect, Item, Loop, Model, Procedure, Update } from "../../model/types.js";
import { breaksText } from "./breaks.js";
import { EMPTY, type Expressions, type Scope } from "./expressions.js";
import {
  blanks,
  carriedScope,
  inElse,
  inLet,
  letDefinitions,
  type Printing,
  record,
  recursionOf,
} from "./lets.js";
import { commented } from "./names.js";

/** What an effect is made of, where its parts run one after the other. */
export interface Parts {
  /** For a LET, in order. */
  readonly definitions: readonly string[];
  /** Undefined: nothing can be broken. */
  readonly breaks: string | undefined;
  /** What variables are behind it, which are other than before. */
  readonly values: ReadonlyMap<string, string>;
  readonly scope: Scope;
}

export const isOnePart = (effect: Effect): boolean =>
  effect.then === undefined &&
  [...effect.items, ...effect.arms.flatMap((arm) => arm.items)].every(
    (item) => item.kind !== "call" && item.kind !== "loop",
  );

/** What a condition under which an arm is taken is, as it stands: those before it do not hold. */
function armConditions(printing: Printing, effect: Effect, scope: Scope): readonly string[] {
  const before: string[] = [];
  return effect.arms.map((arm) => {
    const own = arm.when && `(${printing.expressions.as(arm.when, true, scope)})`;
    const text = [...before.map((each) => `~${each}`), ...(own === undefined ? [] : [own])].join(
      " /\\ ",
    );
    if (own !== undefined) before.push(own);
    return text === "" ? "TRUE" : text;
  });
}

/** The value of a variable behind the updates of an effect. */
export function valueBehind(
  { expressions }: Printing,
  effect: Effect,
  variable: string,
  scope: Scope,
): string {
  const own = (updates: readonly Update[]): readonly Update[] =>
    updates.filter((u) => u.variable === variable);
  if (effect.arms.every((arm) => own(arm.updates).length === 0))
    return expressions.updated(variable, own(effect.updates), scope);
  return effect.arms.reduceRight(
    (otherwise, arm) => {
      const text = expressions.updated(
        variable,
        [...own(effect.updates), ...own(arm.updates)],
        scope,
      );
      if (arm.when === undefined) return text;
      return `IF ${expressions.as(arm.when, true, scope)} THEN ${text} ELSE ${otherwise}`;
    },
    expressions.current(variable, scope),
  );
}

/** Parts of a step while they are written down, one after the other. */
interface Draft {
  readonly printing: Printing;
  /** The scope before anything is written. */
  readonly before: Scope;
  /** The scope behind what has been written down. */
  scope: Scope;
  readonly definitions: string[];
  readonly written: Set<string>;
  /** The records that calls and loops end in. */
  readonly results: Map<Item, string>;
}

/** @param handedOn what is read of its lets besides its own expressions */
export function partsOf(
  printing: Printing,
  effect: Effect,
  outer: Scope,
  handedOn: readonly IrExpr[] = [],
): Parts {
  const used = [...expressionsOf(effect), ...handedOn];
  const [lets, before] = letDefinitions(printing, effect.lets, used, outer);
  const draft: Draft = {
    printing,
    before,
    scope: before,
    definitions: [...lets],
    written: new Set(),
    results: new Map(),
  };
  const direct = defineUpdates(draft, effect);
  const conditions = armConditions(printing, effect, before);
  effect.items.forEach((item) => run(draft, item, undefined));
  effect.arms.forEach((arm, i) => arm.items.forEach((item) => run(draft, item, conditions[i])));
  const then = effect.then && partsOf(printing, effect.then, draft.scope);
  if (then) draft.definitions.push(...then.definitions);
  const { scope, definitions, written, results } = draft;
  const asked = { ...scope, state: before.state };
  const text = breaksText(printing, effect, asked, results, then?.breaks ?? "{}");
  const last = then?.scope ?? scope;
  return {
    definitions,
    breaks: text === "{}" ? undefined : text,
    values: new Map([
      ...direct,
      ...[...written].map((v) => [v, printing.expressions.current(v, last)] as const),
      ...(then?.values ?? []),
    ]),
    scope: last,
  };
}

/** A name for what a variable is behind a part. */
function define(draft: Draft, variable: string, value: string): void {
  const { expressions } = draft.printing;
  const [inner, text] = expressions.withState(draft.scope, variable, `${variable}_then`);
  draft.scope = inner;
  draft.written.add(variable);
  draft.definitions.push(`${text} == ${value}`);
}

/** Names for what is run on, and the values of what nothing is run on. */
function defineUpdates(draft: Draft, effect: Effect): ReadonlyMap<string, string> {
  const { printing, before } = draft;
  const updated = [...effect.updates, ...effect.arms.flatMap((arm) => arm.updates)];
  const runs = variablesOfRuns(effect, printing.model);
  const direct = new Map<string, string>();
  for (const variable of new Set(updated.map((u) => u.variable))) {
    const value = valueBehind(printing, effect, variable, before);
    if (effect.then !== undefined || runs.has(variable)) define(draft, variable, value);
    else direct.set(variable, value);
  }
  return direct;
}

/** A call or loop, and what the variables that it writes are behind it. */
function run(draft: Draft, item: Item, condition: string | undefined): void {
  if (item.kind !== "call" && item.kind !== "loop") return;
  const { printing, before } = draft;
  const { expressions } = printing;
  // What is asked and given is of the state before; what is run, of the state that has been written.
  const asked: Scope = { ...draft.scope, state: before.state };
  const when = [
    ...(condition === undefined ? [] : [condition]),
    ...(item.when ? [expressions.operand(item.when, true, asked)] : []),
  ].join(" /\\ ");
  const { result, written } =
    item.kind === "call" ? callDefinition(draft, item, asked) : loopDefinitions(draft, item, asked);
  draft.results.set(item, result);
  for (const v of written) {
    const field = `${result}.${expressions.names.of("variable", v)}`;
    const otherwise = expressions.current(v, draft.scope);
    define(draft, v, when === "" ? field : `IF ${when} THEN ${field} ELSE ${otherwise}`);
  }
}

interface Ran {
  readonly result: string;
  readonly written: readonly string[];
}

function callDefinition(draft: Draft, item: Extract<Item, { kind: "call" }>, asked: Scope): Ran {
  const { expressions, model } = draft.printing;
  const { all, written } = touchedBy(model.procedures.find((p) => p.name === item.procedure));
  const [inner, result] = expressions.reserve(draft.scope, "called");
  const args = item.args.map((arg) => expressions.as(arg, false, asked));
  const values = all.map((v) => expressions.current(v, inner));
  const name = expressions.names.of("routine", item.procedure);
  draft.definitions.push(`${result} == ${name}(${[...args, ...values].join(", ")})`);
  draft.scope = inner;
  return { result, written };
}

/** Variables that calls and loops of an effect are given. */
function variablesOfRuns(effect: Effect, model: Model): ReadonlySet<string> {
  const found = new Set<string>();
  for (const item of itemsOf(effect)) {
    if (item.kind === "call")
      touchedBy(model.procedures.find((p) => p.name === item.procedure)).all.forEach((v) =>
        found.add(v),
      );
    // What a loop reads through functions is not told here.
    if (item.kind === "loop") model.variables.forEach((v) => found.add(v.name));
  }
  return found;
}

const calledUpdates = (effect: Effect, model: Model): readonly { readonly variable: string }[] =>
  itemsOf(effect).flatMap((item) =>
    item.kind === "call"
      ? (model.procedures.find((p) => p.name === item.procedure)?.footprint.writes ?? [])
      : [],
  );

/** Variables that a procedure is given, and those of them that it hands back. */
function touchedBy(procedure: Procedure | undefined): {
  readonly all: readonly string[];
  readonly written: readonly string[];
} {
  if (!procedure) return { all: [], written: [] };
  const { footprint } = procedure;
  const written = [...new Set(footprint.writes.map((ref) => ref.variable))];
  return {
    written,
    all: [...new Set([...footprint.reads.map((ref) => ref.variable), ...written])],
  };
}

/** A recursive operator over the variables that the loop writes and what it carries. */
function loopDefinitions(draft: Draft, loop: Loop, asked: Scope): Ran {
  const { printing } = draft;
  const { expressions, model } = printing;
  const { carried, body } = loop;
  if (body.then) throw new Inexpressible(NESTED);
  const touched = [...updatesOf(body), ...calledUpdates(body, model)];
  const written = [...new Set(touched.map((u) => u.variable))];
  const [from, result] = expressions.reserve(draft.scope, "looped");
  const { scope, name, texts } = recursionOf(printing, "loop", carried, from);
  const [turn, states] = statesOf(expressions, written, scope);
  const parts = partsOf(
    printing,
    body,
    turn,
    carried.map((c) => c.next),
  );
  const last = { ...parts.scope, state: turn.state };
  const next = [
    ...written.map((v) => parts.values.get(v) ?? expressions.current(v, turn)),
    ...carried.map((c) => expressions.as(c.next, c.range.bool, last)),
  ];
  const ended = (breaks: string): string =>
    record([
      ["breaks", breaks],
      ...written.map((v, i) => [expressions.names.of("variable", v), states[i] ?? ""] as const),
      ...texts.map((t) => [t, t] as const),
    ]);
  const turnsOn = turnLines(printing, parts, ended, `${name}(${next.join(", ")})`);
  const first = [
    ...written.map((v) => expressions.current(v, from)),
    ...carried.map((c) => expressions.as(c.initial, c.range.bool, asked)),
  ];
  draft.definitions.push(
    `RECURSIVE ${name}${blanks(written.length + carried.length)}`,
    `${name}(${[...states, ...texts].join(", ")}) ==`,
    `  IF ~(${expressions.as(loop.condition, true, turn)}) THEN ${ended("{}")}`,
    ...turnsOn,
    `${result} == ${name}(${first.join(", ")})`,
  );
  draft.scope = carriedScope({ ...from, used: parts.scope.used }, from, carried, texts, result);
  return { result, written };
}

/** Another turn, unless this one has broken a rule that ends runs. */
function turnLines(
  { expressions }: Printing,
  parts: Parts,
  ended: (breaks: string) => string,
  again: string,
): readonly string[] {
  if (parts.breaks === undefined) return inElse(inLet(parts.definitions, [again], ""));
  const [, broken] = expressions.reserve(parts.scope, "broken");
  const [, turned] = expressions.reserve(parts.scope, "turned");
  const steps = [
    `IF ${broken} \\cap Ending # {} THEN ${ended(broken)}`,
    `ELSE LET ${turned} == ${again} IN [${turned} EXCEPT !.breaks = @ \\cup ${broken}]`,
  ];
  return inElse(inLet([...parts.definitions, `${broken} == ${parts.breaks}`], steps, ""));
}

/** The scope in which variables are what they are given as, and the names of that. */
function statesOf(
  expressions: Expressions,
  variables: readonly string[],
  from: Scope,
): readonly [Scope, readonly string[]] {
  let scope = from;
  const texts = variables.map((v) => {
    const [inner, text] = expressions.withState(scope, v, v);
    scope = inner;
    return text;
  });
  return [scope, texts];
}

/** An operator that is given what the procedure touches, and ends in a record of what it breaks and writes. */
export function procedureLines(printing: Printing, procedure: Procedure): readonly string[] {
  const { expressions } = printing;
  const { all, written } = touchedBy(procedure);
  const [own, parameters] = expressions.parameters(procedure.parameters, EMPTY);
  const [scope, states] = statesOf(expressions, all, own);
  const parts = partsOf(printing, procedure.effect, scope);
  const fields = record([
    ["breaks", parts.breaks ?? "{}"],
    ...written.map(
      (v) =>
        [
          expressions.names.of("variable", v),
          parts.values.get(v) ?? expressions.current(v, scope),
        ] as const,
    ),
  ]);
  const name = expressions.names.of("routine", procedure.name);
  return [
    ...(procedure.doc === "" ? [] : commented(procedure.doc)),
    `${name}(${[...parameters, ...states].join(", ")}) ==`,
    ...inLet(parts.definitions, [fields], "  "),
  ];
}

/** The expressions that decide what a step writes. */
export const writtenExpressions = (effect: Effect): readonly IrExpr[] => [
  ...effect.updates.flatMap(expressionsOfUpdate),
  ...effect.arms.flatMap((arm) => [
    ...(arm.when ? [arm.when] : []),
    ...arm.updates.flatMap(expressionsOfUpdate),
  ]),
];
