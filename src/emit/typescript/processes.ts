/**
 * A function for each process that tries what it can do where it is: a `switch` over its places, a case for each, and in it
 * what may happen there. Actions that belong to no process are functions of their own.
 */
import { children, isTrue, not, same, sameData } from "../../ir/build.js";
import type { ActionParameter, ContextInfo, IrExpr } from "../../ir/ir.js";
import { expressionsOf, itemsOf } from "../../model/effects.js";
import type { Effect, TransitionGroup } from "../../model/types.js";
import { type Code, code, comment, join, nothing, raw } from "../writer.js";
import { caption, lineOf, oneLine, sourceLine, stepCaption } from "./captions.js";
import { effectStatements, type Frame, mayEndEarly, type Printed } from "./effects.js";
import { expression, folded, type OwnLocals, type Reading, wordLocal } from "./expressions.js";
import { parameterList, parameterName, withHelpers } from "./functions.js";
import { mentions, namesOf } from "./nodes.js";
import { type Numbered, numbered, numberText, varies } from "./numbers.js";
import type { Unit } from "./unit.js";

export interface Stepping {
  readonly functions: readonly Code[];
  /** Calls of the functions in the order in which steps are tried. */
  readonly calls: readonly Code[];
}

export function stepping(unit: Unit): Stepping {
  const all = numbered(unit.model);
  const functions: Code[] = [];
  const calls: Code[] = [];
  for (const process of new Set(all.map(({ group }) => group.process))) {
    const own = all.filter(({ group }) => group.process === process);
    const context = unit.model.contexts.find((each) => each.name === process);
    const placed = own.filter(({ group }) => group.context !== undefined);
    if (context && placed.length > 0) {
      functions.push(...processFunctions(unit, context, placed));
      const families = context.families.filter(varies);
      const args = ["s", "next", "sink", ...families.map((f) => unit.names.local(f.name))];
      const name = unit.names.of("process", process);
      calls.push(inLoops(unit, families, raw(`${name}(${args.join(", ")});`)));
    }
    for (const each of own.filter(({ group }) => group.context === undefined)) {
      functions.push(actionFunction(unit, each));
      calls.push(callOf(unit, each, []));
    }
  }
  return { functions, calls };
}

/** Calls the function of a group for each value of the parameters that are not bound. */
function callOf(unit: Unit, { group }: Numbered, bound: readonly ActionParameter[]): Code {
  const parameters = group.parameters.filter(varies);
  const args = ["s", "next", "sink", ...parameters.map((p) => unit.names.local(p.name))];
  const name = unit.names.of("action", group.name);
  const free = parameters.filter((p) => !bound.some((b) => b.name === p.name));
  return inLoops(unit, free, raw(`${name}(${args.join(", ")});`));
}

export function inLoops(unit: Unit, parameters: readonly ActionParameter[], inner: Code): Code {
  const isLine = !inner.text.includes("\n") && !declares(inner);
  return [...parameters].reverse().reduce((body, p) => {
    const n = raw(unit.names.local(p.name));
    const head = code`for (let ${n} = ${p.low}; ${n} <= ${p.high}; ${n}++)`;
    return isLine
      ? code`${head} ${body}`
      : code`
      ${head} {
        ${body}
      }`;
  }, inner);
}

const locals = (
  parameters: readonly ActionParameter[],
): readonly { readonly name: string; readonly bool: boolean }[] =>
  parameters.filter(varies).map(({ name }) => ({ name, bool: false }));

// ── Functions ────────────────────────────────────────────────────────────────────────────────────

interface Head {
  readonly name: string;
  readonly parameters: readonly ActionParameter[];
  readonly about: Code;
}

/** A function that steps, with locals for the words of the state that it reads in place. */
function stepFunction(unit: Unit, head: Head, body: readonly Code[], words: Set<number>): Code {
  const loads = [...words]
    .sort((a, b) => a - b)
    .map((word) => raw(`const ${wordLocal(unit, word)} = s[${word}];`));
  const where = [...loads, ...body];
  const state = unit.type(": State");
  return withHelpers(
    unit,
    code`
    ${head.about}
    function ${raw(head.name)}(${raw(parameterName(unit, "s", where))}${state}, ${raw(parameterName(unit, "next", where))}${state}, sink${unit.type(": Sink")}${parameterList(unit, locals(head.parameters), where)})${unit.type(": void")} {
      ${where}
    }`,
  );
}

const readingOf = (unit: Unit): Reading & { readonly words?: Set<number> } =>
  unit.typed ? { state: "s" } : { state: "s", words: new Set() };

function actionFunction(unit: Unit, each: Numbered): Code {
  const { group } = each;
  const reading = readingOf(unit);
  const { context } = group;
  const span = group.step.span;
  const text =
    context === undefined ? oneLine(sourceLine(span).replace(/\{$/, "")) : stepCaption(group);
  const head: Head = {
    name: unit.names.of("action", group.name),
    parameters: group.parameters,
    about: code`/** ${comment(text)}   ${raw(lineOf(span))} */`,
  };
  const guards = group.guard.map(({ value }) => leaveUnless(unit, value, reading, "return;"));
  const body = stepBody(unit, each, reading, "return");
  return stepFunction(unit, head, [...guards, ...body.lines], reading.words ?? new Set());
}

const leaveUnless = (unit: Unit, e: IrExpr, reading: Reading, exit: string): Code =>
  isTrue(folded(e)) ? nothing : raw(`if (${expression(unit, not(e), reading)}) ${exit}`);

/** The step itself, its guard apart. */
function stepBody(
  unit: Unit,
  each: Numbered,
  reading: Reading,
  style: "return" | "continue" | "falls",
): Printed {
  const number = numberText(unit, each);
  const frame: Frame = {
    unit,
    reading,
    exit: (failure) => {
      const call =
        failure === undefined
          ? `sink.emit(${number})`
          : `${unit.runtime("breaks")}(sink, ${failure}, ${number})`;
      return style === "continue" ? [raw(`${call};`), raw("continue;")] : [raw(`return ${call};`)];
    },
  };
  const { lines, ends } = effectStatements(frame, each.group.effect);
  if (ends) return { lines, ends };
  const emit = style === "return" ? `return sink.emit(${number});` : `sink.emit(${number});`;
  return { lines: [...lines, raw(emit)], ends: style === "return" };
}

function processFunctions(
  unit: Unit,
  context: ContextInfo,
  groups: readonly Numbered[],
): readonly Code[] {
  const reading = readingOf(unit);
  const indices = context.families.map((f): IrExpr =>
    varies(f)
      ? { kind: "name", bool: false, name: f.name }
      : { kind: "constant", bool: false, value: f.low },
  );
  const place: IrExpr = { kind: "read", bool: false, variable: context.at, indices };
  const at = raw(unit.names.of("helper", "at"));
  const own = unit.typed ? ownLocals(unit, context, groups, indices) : undefined;
  const inside: Reading = own ? { ...reading, own } : reading;
  const hoisted = sharedConjuncts(groups.filter(({ group }) => group.from !== 0));
  const isForAll = groups.every(({ group }) => hoisted.every((c) => holdsIn(group, c)));
  const isEntered = groups.some(({ group }) => group.from === 0);
  const stops = hoisted.map((e) =>
    raw(
      `if (${isForAll || !isEntered ? "" : `${at.text} !== 0 && `}${expression(unit, not(e), reading, isForAll ? 0 : 5)}) return; // pre-empted`,
    ),
  );
  const others: Code[] = [];
  const cases = context.locations.flatMap((_, number) => {
    const here = without(
      groups.filter(({ group }) => group.from === number),
      hoisted,
    );
    const [first] = here;
    return first ? [placeCase(unit, context, first, here, inside, others)] : [];
  });
  const about = code`
    ${sectionOf(context)}
    ${context.doc.map((line) => comment(`// ${line}`))}`;
  const body = [
    code`const ${at} = ${raw(expression(unit, place, reading))};`,
    ...stops,
    ...[...(own?.used ?? [])].map((variable) => {
      const e: IrExpr = { kind: "read", bool: false, variable, indices };
      return raw(`const ${own?.names.get(variable)} = ${expression(unit, e, reading)};`);
    }),
    code`
      switch (${at}) {
        ${cases}
      }`,
  ];
  const head = {
    name: unit.names.of("process", context.name),
    parameters: context.families,
    about,
  };
  return [...others, stepFunction(unit, head, body, reading.words ?? new Set())];
}

const OFTEN = 3;

/** Names for the variables of a process that its steps read again and again. */
function ownLocals(
  unit: Unit,
  context: ContextInfo,
  groups: readonly Numbered[],
  indices: readonly IrExpr[],
): OwnLocals {
  const found = groups.map(({ group }) => namesAndReads(group, indices));
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name, owner, path } of unit.model.variables) {
    if (owner !== context.name || name === context.at) continue;
    const readers = found.filter(({ reads }) => reads.includes(name));
    const times = readers.reduce((n, { reads }) => n + reads.filter((v) => v === name).length, 0);
    if (times < OFTEN) continue;
    // A name that a step gives to something else is hidden there, which is no harm where it does not read the variable.
    const wish = [path.at(-1) ?? "", path.join("_")].find(
      (own) => !taken.has(own) && readers.every((each) => !each.names.has(own)),
    );
    if (wish === undefined) continue;
    taken.add(wish);
    names.set(name, unit.names.local(wish));
  }
  return { indices, names, used: new Set() };
}

/** What a group calls its values, and the variables that it reads for these indices, as often as it does. */
function namesAndReads(
  group: TransitionGroup,
  indices: readonly IrExpr[],
): { readonly names: ReadonlySet<string>; readonly reads: readonly string[] } {
  const reads: string[] = [];
  const names = new Set([...group.parameters.map((p) => p.name), ...namesIn(group.effect)]);
  const visit = (e: IrExpr): void => {
    if (e.kind === "read" && sameData(e.indices, indices)) reads.push(e.variable);
    if ("binder" in e) names.add(e.binder);
    children(e).forEach(visit);
  };
  [...group.guard.map(({ value }) => value), ...expressionsOf(group.effect)].forEach(visit);
  return { names, reads };
}

/** Names that an effect gives to values. */
const namesIn = (effect: Effect): readonly string[] => [
  ...effect.lets.flatMap((l) => [
    ...namesOf(l),
    ...(l.kind === "fold" ? [l.binder, ...l.lets.flatMap(namesOf)] : []),
  ]),
  ...itemsOf(effect).flatMap((item) =>
    item.kind === "loop" ? [...item.carried.map((c) => c.name), ...namesIn(item.body)] : [],
  ),
  ...(effect.then ? namesIn(effect.then) : []),
];

function sectionOf(context: ContextInfo): Code {
  const text = oneLine(sourceLine(context.span).replace(/\{.*$/, ""));
  return caption(`── ${text}`, context.span, 0);
}

const holdsIn = (group: TransitionGroup, e: IrExpr): boolean =>
  group.guard.some(({ value }) => same(value, e));

/** What all of the groups ask of other activations. */
function sharedConjuncts(groups: readonly Numbered[]): readonly IrExpr[] {
  const [first, ...others] = groups;
  return (first?.group.guard ?? []).flatMap(({ kind, value }) =>
    kind === "pre-emption" && others.every(({ group }) => holdsIn(group, value)) ? [value] : [],
  );
}

const without = (groups: readonly Numbered[], asked: readonly IrExpr[]): readonly Numbered[] =>
  groups.map((each) => ({
    ...each,
    group: {
      ...each.group,
      guard:
        each.group.from === 0 && !asked.every((e) => holdsIn(each.group, e))
          ? each.group.guard
          : each.group.guard.filter(({ value }) => !asked.some((e) => same(e, value))),
    },
  }));

// ── Places ───────────────────────────────────────────────────────────────────────────────────────

function placeCase(
  unit: Unit,
  context: ContextInfo,
  first: Numbered,
  groups: readonly Numbered[],
  reading: Reading,
  others: Code[],
): Code {
  const { lines, ends } = placeStatements(unit, context, groups, reading, others);
  const own = ends ? lines : [...lines, raw("return;")];
  const text = caption(stepCaption(first.group), first.group.step.span, 4);
  if (!own.some(declares))
    return code`
      case ${first.group.from ?? 0}: ${text}
        ${own}`;
  return code`
    case ${first.group.from ?? 0}: {
      ${text}
      ${own}
    }`;
}

const declares = ({ text }: Code): boolean => /^(?:const|let)\b/.test(text);

function placeStatements(
  unit: Unit,
  context: ContextInfo,
  groups: readonly Numbered[],
  reading: Reading,
  others: Code[],
): Printed {
  const isOwn =
    (group: TransitionGroup) =>
    (e: IrExpr): boolean =>
      mentions(e, new Set(extrasOf(context, group).map((p) => p.name)));
  const common = (groups[0]?.group.guard ?? []).flatMap(({ value }) =>
    groups.every(({ group }) => holdsIn(group, value) && !isOwn(group)(value)) ? [value] : [],
  );
  const lines: Code[] = common.map((e) => leaveUnless(unit, e, reading, "return;"));
  const failed: IrExpr[] = [];
  for (const [i, each] of groups.entries()) {
    const { group } = each;
    const guard = group.guard
      .map(({ value }) => value)
      .filter((e) => ![...common, ...failed.map(not)].some((known) => same(known, e)));
    const later = groups.slice(i + 1);
    const outer = guard.filter((e) => !isOwn(group)(e));
    const isLast = later.length === 0;
    const isAlone = later.every((other) => isExclusive(outer, other.group, isOwn(other.group)));
    const inner = guard.filter(isOwn(group));
    const printed = groupStatements(unit, context, each, inner, reading, isAlone, others);
    if (isLast && isAlone) {
      const asked = outer.map((e) => leaveUnless(unit, e, reading, "return;"));
      return { lines: [...lines, ...asked, ...printed.lines], ends: printed.ends };
    }
    lines.push(...underGuard(unit, outer, reading, printed, isAlone));
    if (isAlone && outer.length === 1) failed.push(...outer);
  }
  return { lines, ends: false };
}

function underGuard(
  unit: Unit,
  guard: readonly IrExpr[],
  reading: Reading,
  printed: Printed,
  isAlone: boolean,
): readonly Code[] {
  const own = isAlone && !printed.ends ? [...printed.lines, raw("return;")] : printed.lines;
  if (guard.length === 0) return own.some(declares) ? [code`{\n  ${own}\n}`] : own;
  const condition = guard.reduce((left, right): IrExpr => ({
    kind: "binary",
    bool: true,
    operator: "&&",
    left,
    right,
  }));
  return [
    code`
      if (${raw(expression(unit, condition, reading))}) {
        ${own}
      }`,
  ];
}

/** Parameters that the step chooses, besides the member that steps. */
const extrasOf = (context: ContextInfo, group: TransitionGroup): readonly ActionParameter[] =>
  group.parameters.filter(varies).filter((p) => !context.families.some((f) => f.name === p.name));

/** Whether some condition of one group keeps the other from stepping. */
function isExclusive(
  guard: readonly IrExpr[],
  other: TransitionGroup,
  isOwn: (e: IrExpr) => boolean,
): boolean {
  const theirs = other.guard.map(({ value }) => value).filter((e) => !isOwn(e));
  return guard.some((a) => theirs.some((b) => excludes(a, b, other.parameters)));
}

function excludes(a: IrExpr, b: IrExpr, parameters: readonly ActionParameter[]): boolean {
  if (same(a, not(b)) || same(not(a), b)) return true;
  if (a.kind !== "binary" || b.kind !== "binary" || a.operator !== "==" || b.operator !== "==")
    return false;
  if (!same(a.left, b.left)) return false;
  const [one, other] = [rangeOf(a.right, parameters), rangeOf(b.right, parameters)];
  return one !== undefined && other !== undefined && (one[1] < other[0] || other[1] < one[0]);
}

/** Where a sum of parameters and numbers lies; undefined for anything else. */
function rangeOf(
  e: IrExpr,
  parameters: readonly ActionParameter[],
): readonly [low: number, high: number] | undefined {
  if (e.kind === "constant") return [e.value, e.value];
  if (e.kind === "name") {
    const p = parameters.find(({ name }) => name === e.name);
    return p && [p.low, p.high];
  }
  if (e.kind !== "binary" || e.operator !== "+") return undefined;
  const [left, right] = [rangeOf(e.left, parameters), rangeOf(e.right, parameters)];
  return left && right && [left[0] + right[0], left[1] + right[1]];
}

/** Steps of one group for each value of what it chooses. */
function groupStatements(
  unit: Unit,
  context: ContextInfo,
  each: Numbered,
  guard: readonly IrExpr[],
  reading: Reading,
  isAlone: boolean,
  others: Code[],
): Printed {
  const extras = extrasOf(context, each.group);
  if (extras.length === 0) {
    if (isAlone) return stepBody(unit, each, reading, "return");
    if (!mayEndEarly(unit, each.group.effect)) return stepBody(unit, each, reading, "falls");
  } else if (!itemsOf(each.group.effect).some((item) => item.kind === "loop")) {
    const { lines } = stepBody(unit, each, reading, "continue");
    const asked = guard.map((e) => leaveUnless(unit, e, reading, "continue;"));
    const body = [...asked, ...lines];
    return {
      lines: [inLoops(unit, extras, join(body, "\n"))],
      ends: false,
    };
  }
  // A step that may end early, where others are tried after it.
  others.push(actionFunction(unit, each));
  return { lines: [callOf(unit, each, context.families)], ends: false };
}
