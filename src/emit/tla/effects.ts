/**
 * Effects of the model → definitions and values in TLA+. The lets of an effect are those of a LET. A fold is a recursive
 * operator that ends in a record of what it carries. Where a step has parts that run one after the other (calls, loops,
 * `then`), every variable that a part writes gets a name for its value behind that part.
 *
 * What a step breaks is a set of numbers of failures.
 */
import { children } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import {
  expressionsOf,
  expressionsOfItem,
  expressionsOfLet,
  expressionsOfUpdate,
  itemsOf,
  updatesOf,
} from "../../model/effects.js";
import type {
  Carried,
  Effect,
  Fold,
  Item,
  Let,
  Loop,
  Model,
  Procedure,
  Update,
} from "../../model/types.js";
import { type Bound, EMPTY, type Expressions, type Scope } from "./expressions.js";
import { commented } from "./names.js";

export interface Printing {
  readonly model: Model;
  readonly expressions: Expressions;
  /** Numbers of the failures that leave no state behind. */
  readonly ending: ReadonlySet<number>;
}

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

// ── Lets ─────────────────────────────────────────────────────────────────────────────────────────

/** The definitions of those lets that the expressions need, and the scope with their names. */
export function letDefinitions(
  printing: Printing,
  lets: readonly Let[],
  needed: readonly IrExpr[],
  outer: Scope,
): readonly [readonly string[], Scope] {
  let scope = outer;
  const lines = neededLets(lets, needed).flatMap((l) => {
    if (l.kind === "fold") {
      const [own, inner] = foldDefinitions(printing, l, scope);
      scope = inner;
      return own;
    }
    const value = printing.expressions.as(l.value, l.range.bool, scope);
    const [inner, text] = printing.expressions.with(scope, l.name, l.range.bool);
    scope = inner;
    return [`${text} == ${value}`];
  });
  return [lines, scope];
}

function neededLets(lets: readonly Let[], needed: readonly IrExpr[]): readonly Let[] {
  const used = new Set<string>();
  needed.forEach((e) => namesIn(e, used));
  const kept: Let[] = [];
  for (const l of [...lets].reverse()) {
    const names = l.kind === "value" ? [l.name] : l.carried.map((c) => c.name);
    if (!names.some((name) => used.has(name))) continue;
    expressionsOfLet(l).forEach((e) => namesIn(e, used));
    kept.unshift(l);
  }
  return kept;
}

function namesIn(e: IrExpr, into: Set<string>): void {
  if (e.kind === "name") into.add(e.name);
  children(e).forEach((child) => namesIn(child, into));
}

/** `LET … IN` around a body; the body alone where there is nothing to define. */
export const inLet = (
  definitions: readonly string[],
  body: readonly string[],
  indent: string,
): readonly string[] =>
  definitions.length === 0
    ? body.map((line) => indent + line)
    : [
        `${indent}LET ${definitions[0] ?? ""}`,
        ...definitions.slice(1).map((line) => `${indent}    ${line}`),
        `${indent}IN  ${body[0] ?? ""}`,
        ...body.slice(1).map((line) => `${indent}    ${line}`),
      ];

/** The last branch of an IF, under its beginning. */
const inElse = (lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => `  ${i === 0 ? "ELSE" : "    "} ${line}`);

const record = (fields: readonly (readonly [string, string])[]): string =>
  `[${fields.map(([field, value]) => `${field} |-> ${value}`).join(", ")}]`;

interface Recursion {
  readonly scope: Scope;
  readonly name: string;
  readonly texts: readonly string[];
}

/** The head of a recursive operator over what is carried. */
function recursionOf(
  { expressions }: Printing,
  wanted: string,
  carried: readonly Carried[],
  outer: Scope,
): Recursion {
  const [outerScope, name] = expressions.reserve(outer, wanted);
  const [scope, texts] = expressions.parameters(carried, outerScope);
  return { scope, name, texts };
}

const blanks = (n: number): string => `(${Array.from({ length: n }, () => "_").join(", ")})`;

function foldDefinitions(
  printing: Printing,
  fold: Fold,
  outer: Scope,
): readonly [readonly string[], Scope] {
  const { expressions } = printing;
  const { carried } = fold;
  const { scope, name, texts } = recursionOf(printing, "fold", carried, outer);
  const [turn, binder] = expressions.with(scope, fold.binder, false);
  const [lets, inner] = letDefinitions(
    printing,
    fold.lets,
    carried.map((c) => c.next),
    turn,
  );
  const given = (of: "initial" | "next", at: Scope): readonly string[] =>
    carried.map((c) => expressions.as(c[of], c.range.bool, at));
  const turns = given("next", inner);
  const next = [
    `${name}(${binder} + 1,`,
    ...turns.map((text, i) => `  ${text}${i === turns.length - 1 ? ")" : ","}`),
  ];
  const [after, result] = expressions.reserve({ ...outer, used: inner.used }, "folded");
  return [
    [
      `RECURSIVE ${name}${blanks(carried.length + 1)}`,
      `${name}(${[binder, ...texts].join(", ")}) ==`,
      `  IF ${binder} > ${fold.high} THEN ${record(texts.map((t) => [t, t]))}`,
      ...inElse(inLet(lets, next, "")),
      `${result} == ${name}(${[String(fold.low), ...given("initial", outer)].join(", ")})`,
    ],
    carriedScope(after, outer, carried, texts, result),
  ];
}

/** What has been carried has the name of a field of the result. */
const carriedScope = (
  scope: Scope,
  outer: Scope,
  carried: readonly Carried[],
  texts: readonly string[],
  result: string,
): Scope => ({
  ...scope,
  names: new Map<string, Bound>([
    ...outer.names,
    ...carried.map(
      (c, i) => [c.name, { text: `${result}.${texts[i] ?? ""}`, bool: c.range.bool }] as const,
    ),
  ]),
});

// ── What is broken ───────────────────────────────────────────────────────────────────────────────

export const failuresOf = (effect: Effect, model: Model): ReadonlySet<number> =>
  new Set(
    itemsOf(effect).flatMap((item): readonly number[] => {
      if (item.kind === "check" && item.failure !== undefined) return [item.failure];
      const called =
        item.kind === "call" ? model.procedures.find((p) => p.name === item.procedure) : undefined;
      return called ? [...failuresOf(called.effect, model)] : [];
    }),
  );

/** @param results the records of calls and loops, in the order of the items */
type Results = ReadonlyMap<Item, string>;

/** A set of numbers: what items break, and after them `rest`. */
function breaksOf(
  printing: Printing,
  items: readonly Item[],
  scope: Scope,
  results: Results,
  rest: string,
): string {
  const { expressions } = printing;
  return items.reduceRight((after, item) => {
    if (item.kind === "event" || item.kind === "note") return after;
    const when = item.when && expressions.as(item.when, true, scope);
    const conditional = (then: string, otherwise: string): string =>
      when === undefined || then === otherwise ? then : `IF ${when} THEN ${then} ELSE ${otherwise}`;
    if (item.kind === "check") {
      const own = item.failure === undefined ? "{}" : `{${item.failure}}`;
      if (item.ends || after === "{}") return conditional(own, after);
      if (item.failure === undefined) return after;
      return when === undefined
        ? `${own} \\cup (${after})`
        : `(${conditional(own, "{}")}) \\cup (${after})`;
    }
    const result = results.get(item);
    if (result === undefined) return after;
    return conditional(andThen(`${result}.breaks`, after), after);
  }, rest);
}

/** What has been broken first, and unless it has ended the step, what is broken later. */
const andThen = (first: string, later: string): string =>
  later === "{}"
    ? first
    : `(IF ${first} \\cap Ending = {} THEN ${first} \\cup (${later}) ELSE ${first})`;

/** The breaks of an effect whose parts all read the state before. */
export function breaksText(
  printing: Printing,
  effect: Effect,
  scope: Scope,
  results: Results = new Map(),
  then = "{}",
): string {
  const arms = effect.arms.reduceRight((otherwise, arm) => {
    const own = breaksOf(printing, arm.items, scope, results, then);
    if (arm.when === undefined || own === otherwise) return own;
    return `IF ${printing.expressions.as(arm.when, true, scope)} THEN ${own} ELSE ${otherwise}`;
  }, then);
  return breaksOf(printing, effect.items, scope, results, arms);
}

// ── Parts that follow each other ─────────────────────────────────────────────────────────────────

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

/** @param handedOn what is read of its lets besides its own expressions */
export function partsOf(
  printing: Printing,
  effect: Effect,
  outer: Scope,
  handedOn: readonly IrExpr[] = [],
): Parts {
  const { expressions, model } = printing;
  const used = [...expressionsOf(effect), ...handedOn];
  const [lets, before] = letDefinitions(printing, effect.lets, used, outer);
  const definitions = [...lets];
  const written = new Set<string>();
  let scope = before;
  const define = (variable: string, value: string): void => {
    const [inner, text] = expressions.withState(scope, variable, `${variable}_then`);
    scope = inner;
    written.add(variable);
    definitions.push(`${text} == ${value}`);
  };
  const updated = [...effect.updates, ...effect.arms.flatMap((arm) => arm.updates)];
  const behind = [...new Set(updated.map((u) => u.variable))].map(
    (v) => [v, valueBehind(printing, effect, v, before)] as const,
  );
  const runs = variablesOfRuns(effect, model);
  const direct = new Map<string, string>();
  for (const [variable, value] of behind) {
    if (effect.then !== undefined || runs.has(variable)) define(variable, value);
    else direct.set(variable, value);
  }

  const results = new Map<Item, string>();
  const conditions = armConditions(printing, effect, before);
  const run = (item: Item, condition: string | undefined): void => {
    if (item.kind !== "call" && item.kind !== "loop") return;
    // What is asked and given is of the state before; what is run, of the state that has been written.
    const asked: Scope = { ...scope, state: before.state };
    const when = [
      ...(condition === undefined ? [] : [condition]),
      ...(item.when ? [expressions.operand(item.when, true, asked)] : []),
    ].join(" /\\ ");
    const variables =
      item.kind === "call"
        ? touchedBy(model.procedures.find((p) => p.name === item.procedure))
        : {
            all: [],
            written: [
              ...new Set(
                [...updatesOf(item.body), ...calledUpdates(item.body, model)].map(
                  (u) => u.variable,
                ),
              ),
            ],
          };
    const [inner, result] = expressions.reserve(scope, item.kind === "call" ? "called" : "looped");
    scope = inner;
    if (item.kind === "call") {
      const args = item.args.map((arg) => expressions.as(arg, false, asked));
      const values = variables.all.map((v) => expressions.current(v, scope));
      const name = expressions.names.of("routine", item.procedure);
      definitions.push(`${result} == ${name}(${[...args, ...values].join(", ")})`);
    } else {
      const [lines, after] = loopDefinitions(
        printing,
        item,
        asked,
        scope,
        variables.written,
        result,
      );
      definitions.push(...lines);
      scope = after;
    }
    results.set(item, result);
    for (const v of variables.written) {
      const field = `${result}.${expressions.names.of("variable", v)}`;
      define(
        v,
        when === "" ? field : `IF ${when} THEN ${field} ELSE ${expressions.current(v, scope)}`,
      );
    }
  };
  effect.items.forEach((item) => run(item, undefined));
  effect.arms.forEach((arm, i) => arm.items.forEach((item) => run(item, conditions[i])));

  const then = effect.then && partsOf(printing, effect.then, scope);
  if (then) definitions.push(...then.definitions);
  const text = breaksText(
    printing,
    effect,
    { ...scope, state: before.state },
    results,
    then?.breaks ?? "{}",
  );
  const last = then?.scope ?? scope;
  for (const v of then?.values.keys() ?? []) written.add(v);
  return {
    definitions,
    breaks: text === "{}" ? undefined : text,
    values: new Map([
      ...direct,
      ...[...written].map((v) => [v, expressions.current(v, last)] as const),
      ...(then?.values ?? []),
    ]),
    scope: last,
  };
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
function loopDefinitions(
  printing: Printing,
  loop: Loop,
  asked: Scope,
  from: Scope,
  written: readonly string[],
  result: string,
): readonly [readonly string[], Scope] {
  const { expressions } = printing;
  const { carried, body } = loop;
  const { scope, name, texts } = recursionOf(printing, "loop", carried, from);
  let turn = scope;
  const states = written.map((v) => {
    const [inner, text] = expressions.withState(turn, v, v);
    turn = inner;
    return text;
  });
  const parts = partsOf(
    printing,
    body,
    turn,
    carried.map((c) => c.next),
  );
  const condition = expressions.as(loop.condition, true, turn);
  const next = [
    ...written.map((v) => parts.values.get(v) ?? expressions.current(v, turn)),
    ...carried.map((c) =>
      expressions.as(c.next, c.range.bool, { ...parts.scope, state: turn.state }),
    ),
  ];
  const fields = (breaks: string, values: readonly string[]): string =>
    record([
      ["breaks", breaks],
      ...written.map(
        (v, i) => [`${expressions.names.of("variable", v)}`, values[i] ?? ""] as const,
      ),
      ...texts.map((t) => [t, t] as const),
    ]);
  const again = `${name}(${next.join(", ")})`;
  const [, broken] = expressions.reserve(parts.scope, "broken");
  const [, turned] = expressions.reserve(parts.scope, "turned");
  const steps =
    parts.breaks === undefined
      ? [again]
      : [
          `IF ${broken} \\cap Ending # {} THEN ${fields(broken, states)}`,
          `ELSE LET ${turned} == ${again} IN [${turned} EXCEPT !.breaks = @ \\cup ${broken}]`,
        ];
  const definitions = [
    ...parts.definitions,
    ...(parts.breaks === undefined ? [] : [`${broken} == ${parts.breaks}`]),
  ];
  const lines = [
    `RECURSIVE ${name}${blanks(written.length + carried.length)}`,
    `${name}(${[...states, ...texts].join(", ")}) ==`,
    `  IF ~(${condition}) THEN ${fields("{}", states)}`,
    ...inElse(inLet(definitions, steps, "")),
    `${result} == ${name}(${[
      ...written.map((v) => expressions.current(v, from)),
      ...carried.map((c) => expressions.as(c.initial, c.range.bool, asked)),
    ].join(", ")})`,
  ];
  return [lines, carriedScope({ ...from, used: parts.scope.used }, from, carried, texts, result)];
}

// ── Procedures ───────────────────────────────────────────────────────────────────────────────────

/** An operator that is given what the procedure touches, and ends in a record of what it breaks and writes. */
export function procedureLines(printing: Printing, procedure: Procedure): readonly string[] {
  const { expressions } = printing;
  const { all, written } = touchedBy(procedure);
  const [own, parameters] = expressions.parameters(procedure.parameters, EMPTY);
  let scope = own;
  const states = all.map((v) => {
    const [inner, text] = expressions.withState(scope, v, v);
    scope = inner;
    return text;
  });
  const parts = partsOf(printing, procedure.effect, scope);
  const fields = record([
    ["breaks", parts.breaks ?? "{}"],
    ...written.map(
      (v) =>
        [
          `${expressions.names.of("variable", v)}`,
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

/** The expressions that decide what a step breaks. */
export const brokenExpressions = (effect: Effect): readonly IrExpr[] => [
  ...effect.items.flatMap((item) => (item.kind === "check" ? expressionsOfItem(item) : [])),
  ...effect.arms.flatMap((arm) => [
    ...(arm.when ? [arm.when] : []),
    ...arm.items.flatMap((item) => (item.kind === "check" ? expressionsOfItem(item) : [])),
  ]),
];

/** The expressions that decide what a step writes. */
export const writtenExpressions = (effect: Effect): readonly IrExpr[] => [
  ...effect.updates.flatMap(expressionsOfUpdate),
  ...effect.arms.flatMap((arm) => [
    ...(arm.when ? [arm.when] : []),
    ...arm.updates.flatMap(expressionsOfUpdate),
  ]),
];
