/** One function for each guarded action, with the spec's text above it, and the dispatch that tries them in order. */
import { kindOfStep, stepText } from "../../words/step-words.js";
import { textOf, placeOf, type Span } from "../../base/source.js";
import { not } from "../../ir/build.js";
import type { GuardedAction, IrProcedure } from "../../ir/ir.js";
import { type Code, code, comment, join, nothing, raw } from "../writer.js";
import { expression } from "./expressions.js";
import { assertedParameters } from "./range-assertions.js";
import { body, reassignedIn } from "./statements.js";
import type { Unit } from "./unit.js";

/** A parameter that can have one value only is written into the body by lowering. */
const varies = (p: { readonly low: number; readonly high: number }): boolean => p.high > p.low;

export const transitionsOf = (action: GuardedAction): number =>
  action.parameters.reduce((n, p) => n * (p.high - p.low + 1), 1);

/** First transition number of each action. */
export function firstTransitions(actions: readonly GuardedAction[]): readonly number[] {
  let next = 0;
  return actions.map((action) => {
    const first = next;
    next += transitionsOf(action);
    return first;
  });
}

/** A parameter's name as it is declared: what the code does not read begins with `_`, or TypeScript complains. */
export const parameterName = (unit: Unit, name: string, where: readonly Code[]): string =>
  where.some((each) => mentions(each, name)) ? name : unit.names.unread(name);

/** Comments quote the spec, where a variable may be called as a parameter is. */
const mentions = ({ text }: Code, name: string): boolean =>
  new RegExp(`\\b${name}\\b`).test(text.replaceAll(/\/\/.*$/gm, ""));

export function actionFunction(unit: Unit, action: GuardedAction): Code {
  const t = unit.type(": number").text;
  const guards = action.guard.map((g) =>
    raw(`if (${expression(unit, not(g), "s")}) return false;`),
  );
  const statements = body(unit, action.body, {
    onStop: "true",
    reassigned: reassignedIn(action.body),
  });
  const parameters = action.parameters
    .filter(varies)
    .map(
      (p) => `, ${parameterName(unit, unit.names.local(p.name), [...guards, ...statements])}${t}`,
    )
    .join("");
  const own = code`
    ${about(unit, action)}
    function ${raw(unit.names.top("action", action.name))}(${raw(parameterName(unit, "s", guards))}${unit.type(": State")}, ${raw(parameterName(unit, "next", statements))}${unit.type(": State")}, ${raw(parameterName(unit, "sink", statements))}${unit.type(": Sink")}${raw(parameters)})${unit.type(": boolean")} {
      ${guards}
      ${statements}
      ${statements.at(-1)?.text === "return true;" ? nothing : raw("return true;")}
    }`;
  return join([...unit.takeHelpers(), own], "\n\n");
}

/** The statement as the spec has it, and what of it this step does. */
function about(unit: Unit, action: GuardedAction): Code {
  const { span, does } = action.step;
  const text = stepText(does);
  const kind = kindOfStep(does);
  const place = `${span.source.name}:${placeOf(span.source, span.start).line}`;
  const head = kind === "action" ? `${place}` : `${action.actor}: ${text}   ${place}`;
  const shown = kind === "action" ? spanLines(span) : [];
  const doc =
    kind === "enter" && action.context !== undefined
      ? (unit.ir.contexts[action.context]?.doc ?? [])
      : [];
  const lines = [head, ...doc, ...(kind === "action" ? shown : quoted(span, text))];
  return code`
    /**
    ${lines.map((line) => comment(` * ${line}`.trimEnd()))}
     */`;
}

const LONGEST_QUOTED = 200;

/** The line of the spec, if it says more than the step's own words. */
function quoted(span: Span, text: string): readonly string[] {
  const { source, start } = span;
  const end = source.text.indexOf("\n", start);
  const first = source.text
    .slice(source.text.lastIndexOf("\n", start - 1) + 1, end < 0 ? undefined : end)
    .trim();
  // A line that holds many statements would be repeated with each of them.
  if (first === text || `${text};` === first || first.length > LONGEST_QUOTED) return [];
  return [`  ${first}`];
}

function spanLines(span: Span): readonly string[] {
  const lines = textOf(span).split("\n");
  const rest = lines.slice(1).filter((line) => line.trim() !== "");
  const margin = Math.min(...rest.map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return lines.map((line, i) =>
    `  ${i === 0 ? line : line.slice(Number.isFinite(margin) ? margin : 0)}`.trimEnd(),
  );
}

export function procedureFunction(unit: Unit, procedure: IrProcedure): Code {
  const statements = [
    ...assertedParameters(
      unit,
      procedure.name,
      procedure.parameters.map(({ name, range }) => ({ name, as: unit.names.local(name), range })),
    ),
    ...body(unit, procedure.body, {
      onStop: "false",
      reassigned: reassignedIn(procedure.body),
    }),
  ];
  const parameters = procedure.parameters
    .map(
      (p) =>
        `, ${parameterName(unit, unit.names.local(p.name), statements)}${unit.type(p.range.bool ? ": boolean" : ": number").text}`,
    )
    .join("");
  const sink = parameterName(unit, "sink", statements);
  const own = code`
    /** ${comment(procedure.doc)} False: a rule is broken and the step ends. */
    function ${raw(unit.names.top("procedure", procedure.name))}(next${unit.type(": State")}, ${raw(sink)}${unit.type(": Sink")}${raw(parameters)})${unit.type(": boolean")} {
      ${statements}
      return true;
    }`;
  return join([...unit.takeHelpers(), own], "\n\n");
}

/** For each context a function that tries what it can do where it rests; then actions; in the order of the IR. */
export function dispatch(unit: Unit): {
  readonly functions: readonly Code[];
  readonly calls: readonly Code[];
} {
  const firsts = firstTransitions(unit.ir.actions);
  const functions: Code[] = [];
  const calls: Code[] = [];
  const t = (text: string): Code => unit.type(text);
  for (const actor of orderedActors(unit)) {
    const own = unit.ir.actions
      .map((action, i) => ({ action, first: firsts[i] ?? 0 }))
      .filter(({ action }) => action.actor === actor);
    const context = unit.ir.contexts.find((each) => each.name === actor);
    const inContext = own.filter(({ action }) => action.context !== undefined);
    if (context && inContext.length > 0) {
      const name = raw(
        unit.names.top("step", actor, `step${actor.charAt(0).toUpperCase()}${actor.slice(1)}`),
      );
      const families = context.families.filter(varies);
      const names = families.map((f) => unit.names.local(f.name));
      const at = raw(
        `${unit.accessor(context.at)}(${["s", ...context.families.map((f) => (varies(f) ? unit.names.local(f.name) : String(f.low)))].join(", ")})`,
      );
      const cases = context.locations.flatMap((location, number) => {
        const here = inContext.filter(({ action }) => action.from === number);
        if (here.length === 0) return [];
        const text = comment(
          number === 0
            ? "inactive"
            : `${location.label ? `${location.label}: ` : ""}${stepText(location.does)}`,
        );
        return [
          code`
          case ${number}: // ${text}
            ${here.map(({ action, first }) => attempt(unit, action, first, names))}
            break;`,
        ];
      });
      functions.push(code`
        /** What \`${comment(actor)}\` can do where it rests. */
        function ${name}(s${t(": State")}, next${t(": State")}, sink${t(": Sink")}${raw(names.map((n) => `, ${n}${t(": number").text}`).join(""))})${t(": void")} {
          switch (${at}) {
            ${cases}
          }
        }`);
      calls.push(
        inLoops(
          unit,
          families,
          code`${name}(s, next, sink${raw(names.map((n) => `, ${n}`).join(""))});`,
        ),
      );
    }
    for (const { action, first } of own.filter(({ action: each }) => each.context === undefined))
      calls.push(attempt(unit, action, first, []));
  }
  return { functions, calls };
}

/** Actors in the order in which the IR has their actions. */
const orderedActors = (unit: Unit): readonly string[] => [
  ...new Set(unit.ir.actions.map((action) => action.actor)),
];

/** Tries an action for each value of the parameters that are not bound yet. */
function attempt(unit: Unit, action: GuardedAction, first: number, bound: readonly string[]): Code {
  const names = action.parameters.map((p) => unit.names.local(p.name));
  let factor = 1;
  const terms: string[] = [];
  let constant = first;
  for (let i = action.parameters.length - 1; i >= 0; i--) {
    const p = action.parameters[i];
    if (!p) continue;
    if (varies(p)) {
      terms.unshift(factor === 1 ? (names[i] ?? "") : `${factor} * ${names[i]}`);
      constant -= factor * p.low;
    }
    factor *= p.high - p.low + 1;
  }
  const number =
    terms.length === 0
      ? String(constant)
      : `${constant === 0 ? "" : `${constant} + `}${terms.join(" + ")}`;
  const args = action.parameters.flatMap((p, i) => (varies(p) ? [`, ${names[i]}`] : [])).join("");
  const call = code`if (${raw(unit.names.top("action", action.name))}(s, next, sink${raw(args)})) sink.emit(${raw(number)});`;
  return inLoops(
    unit,
    action.parameters.filter((p, i) => varies(p) && !bound.includes(names[i] ?? "")),
    call,
  );
}

function inLoops(
  unit: Unit,
  parameters: readonly { readonly name: string; readonly low: number; readonly high: number }[],
  inner: Code,
): Code {
  return [...parameters].reverse().reduce((code_, p) => {
    const n = raw(unit.names.local(p.name));
    return code`
      for (let ${n} = ${p.low}; ${n} <= ${p.high}; ${n}++) {
        ${code_}
      }`;
  }, inner);
}

export const joined = (parts: readonly Code[]): Code => join(parts, "\n\n");
