/**
 * Transition groups → definitions of steps: under the statement that it is, whether one is possible (`…_may`), what it breaks
 * (`…_breaks`), and what it makes of the variables.
 */
import type { ActionParameter, IrExpr, StateVariable } from "../../ir/ir.js";
import { updatesOf } from "../../model/effects.js";
import type { Arm, Effect, TransitionGroup } from "../../model/types.js";
import { stepText } from "../../words/step-words.js";
import { breaksText, brokenExpressions, failuresOf } from "./breaks.js";
import { EMPTY, type Expressions, type Scope } from "./expressions.js";
import { inLet, letDefinitions, type Printing } from "./lets.js";
import { commented, lineOf, wrapped } from "./names.js";
import { isOnePart, partsOf, writtenExpressions } from "./parts.js";

/** The scope of parameters: one with a single value is that value, and no parameter of the definition. */
export function parametersOf(
  expressions: Expressions,
  parameters: readonly ActionParameter[],
  from: Scope = EMPTY,
): readonly [Scope, readonly string[]] {
  let scope = from;
  const texts: string[] = [];
  for (const p of parameters) {
    if (p.high === p.low) {
      const names = new Map(scope.names).set(p.name, {
        text: String(p.low),
        bool: false,
        isTotal: true,
      });
      scope = { ...scope, names };
      continue;
    }
    const [inner, text] = expressions.with(scope, p.name, false, true);
    scope = inner;
    texts.push(text);
  }
  return [scope, texts];
}

export interface Group {
  readonly lines: readonly string[];
  readonly group: TransitionGroup;
  readonly name: string;
  /** `StartIo_enter(cpu)` */
  readonly call: string;
  /** `\E cpu \in 0..1 :`, or nothing. */
  readonly bound: (sign: "\\A" | "\\E") => string;
  readonly mayBreak: ReadonlySet<number>;
}

export const isPossible = (t: TransitionGroup): boolean =>
  t.parameters.every((p) => p.high >= p.low);

export function groupOf(printing: Printing, t: TransitionGroup): Group {
  const { expressions, model, ending } = printing;
  const name = expressions.names.of("routine", t.name);
  const title = commented(`${stepText(t.step.does)}   :${lineOf(t.step.span)}`);
  const [scope, texts] = parametersOf(expressions, t.parameters);
  const applied = (of: string): string => (texts.length === 0 ? of : `${of}(${texts.join(", ")})`);
  const varying = t.parameters.filter((p) => p.high > p.low);
  const bound = (sign: string): string =>
    varying.map((p, i) => `${sign} ${texts[i] ?? ""} \\in ${p.low}..${p.high} : `).join("");
  const mayBreak = failuresOf(t.effect, model);
  const base = { group: t, name, call: applied(name), bound, mayBreak };
  if (!isPossible(t)) return { ...base, lines: [...title, `\\* ${name}: nothing to choose from`] };

  const guards = [
    ...hereText(printing, t, scope),
    ...t.guard.map(({ value }) => `  /\\ ${condition(expressions, value, scope)}`),
  ];
  const may = guards.length === 0 ? ["  TRUE"] : guards;
  const breaks = mayBreak.size === 0 ? undefined : breaksLines(printing, t.effect, scope);
  const mayEnd = [...mayBreak].some((f) => ending.has(f));
  const check = !mayEnd
    ? []
    : [
        `  /\\ ${applied(`${name}_breaks`)}${[...mayBreak].every((f) => ending.has(f)) ? "" : " \\cap Ending"} = {}`,
      ];
  const written = writtenOf(printing, t);
  const unchanged = model.variables.filter((v) => !written.has(v.name));
  const steps = stepLines(printing, t.effect, scope, written);
  return {
    ...base,
    lines: [
      ...title,
      ...(breaks
        ? [`${applied(`${name}_may`)} ==`, ...may, `${applied(`${name}_breaks`)} ==`, ...breaks]
        : []),
      `${applied(name)} ==`,
      ...(breaks ? [`  /\\ ${applied(`${name}_may`)}`] : guards),
      ...check,
      ...steps,
      ...unchangedLines(printing, unchanged),
    ],
  };
}

/**
 * A condition as it may stand in an action. TLC takes every way in which a disjunction or an existential holds for a step of
 * its own, and would count the step as often; in a comparison it only asks for the value.
 */
export function condition(expressions: Expressions, e: IrExpr, scope: Scope): string {
  const isAsked = e.kind === "not" || (e.kind === "binary" && !["&&", "||"].includes(e.operator));
  const text = expressions.operand(e, true, scope);
  if (e.kind === "read" || e.kind === "name" || isAsked) return expressions.as(e, true, scope);
  return `${text} = TRUE`;
}

/** The test of the place that the process steps from. */
function hereText(
  { model, expressions }: Printing,
  t: TransitionGroup,
  scope: Scope,
): readonly string[] {
  const context = t.context === undefined ? undefined : model.contexts[t.context];
  if (!context || t.from === undefined) return [];
  const indices = context.families.map((_, i): IrExpr => ({
    kind: "name",
    bool: false,
    name: t.parameters[i]?.name ?? "",
  }));
  const at: IrExpr = { kind: "read", bool: false, variable: context.at, indices };
  return [`  /\\ ${expressions.text(at, scope)} = ${t.from}`];
}

function breaksLines(printing: Printing, effect: Effect, scope: Scope): readonly string[] {
  if (!isOnePart(effect)) {
    const parts = partsOf(printing, effect, scope);
    return inLet(parts.definitions, [parts.breaks ?? "{}"], "  ");
  }
  const [definitions, inner] = letDefinitions(
    printing,
    effect.lets,
    brokenExpressions(effect),
    scope,
  );
  return inLet(definitions, [breaksText(printing, effect, inner)], "  ");
}

function writtenOf({ model }: Printing, t: TransitionGroup): ReadonlySet<string> {
  const own = new Set(updatesOf(t.effect).map((u) => u.variable));
  t.footprint.writes.forEach((ref) => own.add(ref.variable));
  return new Set(model.variables.map((v) => v.name).filter((v) => own.has(v)));
}

/** The primed updates, as conjuncts. */
function stepLines(
  printing: Printing,
  effect: Effect,
  scope: Scope,
  written: ReadonlySet<string>,
): readonly string[] {
  const { expressions } = printing;
  const primed = (v: string, value: string): string =>
    `/\\ ${expressions.names.of("variable", v)}' = ${value}`;
  if (!isOnePart(effect)) {
    const parts = partsOf(printing, effect, scope);
    const body = [...written].map((v) =>
      primed(v, parts.values.get(v) ?? expressions.current(v, scope)),
    );
    return conjunct(inLet(parts.definitions, body, "     "));
  }
  const [definitions, inner] = letDefinitions(
    printing,
    effect.lets,
    writtenExpressions(effect),
    scope,
  );
  const common = [...new Set(effect.updates.map((u) => u.variable))].filter((v) =>
    effect.arms.every((arm) => arm.updates.every((u) => u.variable !== v)),
  );
  const own = [...written].filter((v) => !common.includes(v));
  const body = [
    ...common.map((v) =>
      primed(
        v,
        expressions.updated(
          v,
          effect.updates.filter((u) => u.variable === v),
          inner,
        ),
      ),
    ),
    ...(own.length === 0 ? [] : armLines(printing, effect, own, inner)),
  ];
  if (definitions.length === 0) return body.map((each) => `  ${each}`);
  return conjunct(inLet(definitions, body, "     "));
}

const conjunct = (lines: readonly string[]): readonly string[] =>
  lines.map((each, i) => (i === 0 ? `  /\\ ${each.trimStart()}` : each));

/** IF and not a disjunction, for which TLC would count a step twice. Every arm says what all of the variables become. */
function armLines(
  printing: Printing,
  effect: Effect,
  variables: readonly string[],
  scope: Scope,
): readonly string[] {
  const { expressions } = printing;
  const primed = (arm: Arm): readonly string[] =>
    variables.map((v) => {
      const updates = [...effect.updates, ...arm.updates].filter((u) => u.variable === v);
      return `/\\ ${expressions.names.of("variable", v)}' = ${expressions.updated(v, updates, scope)}`;
    });
  const lines: string[] = [];
  for (const [i, arm] of effect.arms.entries()) {
    const body = primed(arm);
    if (arm.when !== undefined)
      lines.push(`${i === 0 ? "/\\ IF" : "   ELSE IF"} ${expressions.as(arm.when, true, scope)}`);
    if (arm.when === undefined && i === 0) return body;
    const word = arm.when === undefined ? "ELSE" : "THEN";
    lines.push(...body.map((each, k) => `   ${k === 0 ? word : "    "} ${each}`));
  }
  return lines;
}

function unchangedLines(
  { expressions }: Printing,
  variables: readonly StateVariable[],
): readonly string[] {
  if (variables.length === 0) return [];
  const texts = variables.map((v) => expressions.names.of("variable", v.name));
  const short = `  /\\ UNCHANGED <<${texts.join(", ")}>>`;
  if (short.length < 100) return [short];
  return [`  /\\ UNCHANGED <<`, ...wrapped(texts, "       "), "     >>"];
}

export function nextLines(groups: readonly Group[]): readonly string[] {
  const possible = groups.filter((g) => isPossible(g.group));
  return [
    "Next ==",
    ...(possible.length === 0
      ? ["  FALSE"]
      : possible.map((g) => `  \\/ ${g.bound("\\E")}${g.call}`)),
    "",
    "Spec == Init /\\ [][Next]_vars",
  ];
}
