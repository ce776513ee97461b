/**
 * The model → a TLA+ module for TLC, and its configuration: the safety part. One definition for each transition group, under
 * the statement it is; what a step breaks is an operator of its own beside it, and each rule an invariant that says that
 * no step which is possible breaks it. A step that breaks a rule which ends runs leads to no state, as in a checker, so
 * that TLC finds the same states.
 */
import { placeOf, type Span } from "../../base/source.js";
import { children, isFalse } from "../../ir/build.js";
import type { ActionParameter, Failure, IrExpr, Property, StateVariable } from "../../ir/ir.js";
import { expressionsOf, updatesOf } from "../../model/effects.js";
import type { Arm, Effect, Model, TransitionGroup } from "../../model/types.js";
import { stepText } from "../../words/step-words.js";
import {
  breaksText,
  brokenExpressions,
  failuresOf,
  inLet,
  isOnePart,
  letDefinitions,
  partsOf,
  type Printing,
  procedureLines,
  writtenExpressions,
} from "./effects.js";
import { EMPTY, Expressions, type Scope } from "./expressions.js";
import { commented, Names } from "./names.js";

export interface TlaModule {
  readonly module: string;
  readonly configuration: string;
  /** Those of the configuration, and what each is about. */
  readonly invariants: readonly Invariant[];
}

/** A rule or assertion by its number; a property by its kind and name, as a verdict has them; undefined: ranges of variables. */
export interface Invariant {
  readonly name: string;
  readonly of: number | string | undefined;
}

/** @param name the name of the module, which has to be that of its file */
export function printTla(model: Model, name: string): TlaModule {
  const names = new Names();
  const words = wordsOf(model);
  for (const v of model.variables) names.of("variable", v.name);
  for (const word of words.keys()) names.of("word", word);
  for (const t of model.transitions) names.of("routine", t.name);
  for (const routine of [...model.procedures, ...model.functions])
    names.of("routine", routine.name);
  const expressions = new Expressions(model, names, words);
  const ending = new Set(
    model.failures.flatMap((f, i) => (f.ends || f.kind === "assume" ? [i] : [])),
  );
  const printing: Printing = { model, expressions, ending };
  const procedures = model.procedures.flatMap((p) => [...procedureLines(printing, p), ""]);
  const start = initLines(printing);
  const groups = model.transitions.map((t) => groupOf(printing, t));
  const rules = ruleLines(printing, groups);
  const properties = propertyLines(printing);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      "Constants",
      [
        ...[...words].map(([word, value]) => `${names.of("word", word)} == ${value}`),
        "\\* Failures that leave no state behind.",
        `Ending == ${setOf(ending)}`,
      ],
    ],
    ["Variables", variableLines(printing)],
    ["Numbers as sets of bits, and division as in C", SUPPORT],
    ["Functions", expressions.definitions.flatMap((lines) => [...lines, ""])],
    ["Procedures", procedures],
    ["Initial states", start],
    ["Steps", groups.flatMap((g) => [...g.lines, ""])],
    ["Which step", nextLines(groups)],
    ["Rules", rules.lines],
    ["Properties", properties.lines],
  ];
  const text = sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => [
      "",
      `\\* ── ${title} ${"─".repeat(Math.max(0, 72 - title.length))}`,
      "",
      ...lines,
    ])
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n");
  const invariants: readonly Invariant[] = [
    { name: "TypeOK", of: undefined },
    ...rules.invariants,
    ...properties.invariants,
  ];
  return {
    module: [
      `---- MODULE ${name} ----`,
      ...headerLines(model),
      "EXTENDS Integers, FiniteSets",
      text.trimEnd(),
      "====",
      "",
    ].join("\n"),
    configuration: configurationText(invariants, properties.reachables),
    invariants,
  };
}

const line = (span: Span): number => placeOf(span.source, span.start).line;
const setOf = (numbers: Iterable<number>): string => `{${[...numbers].join(", ")}}`;

function headerLines(model: Model): readonly string[] {
  return [
    ...commented(
      `${model.name} @ ${model.revision}: printed from ${model.file}. Edit the spec, not this module.`,
    ),
    ...model.doc.flatMap(commented),
    "\\*",
    ...commented(
      [
        "TLC:  java -cp tla2tools.jar tlc2.TLC -deadlock -config NAME.cfg NAME.tla",
        "What it leaves out: events and coverage, deadlocks (a context that can never go on, a state without successor),",
        "fairness, and rules that count only once something has been seen in some run. An `assume` that does not hold makes",
        "a step impossible.",
        "`= TRUE` behind a condition keeps TLC from counting a step once for each way in which the condition holds.",
      ].join("\n"),
    ),
    ...model.constants.flatMap((c, i) => [
      ...(i === 0 ? ["\\*"] : []),
      ...commented(`const ${c.name} = ${c.text}`),
    ]),
  ];
}

/** Words for numbers that mean one number everywhere. */
function wordsOf(model: Model): ReadonlyMap<string, number> {
  const found = new Map<string, number | undefined>();
  const go = (e: IrExpr): void => {
    if (e.kind === "constant" && !e.bool && e.word !== undefined && /^[A-Za-z_]\w*$/.test(e.word))
      found.set(e.word, found.has(e.word) && found.get(e.word) !== e.value ? undefined : e.value);
    children(e).forEach(go);
  };
  const effects = [
    ...model.transitions.map((t) => t.effect),
    ...model.procedures.map((p) => p.effect),
    model.initial.effect,
  ];
  effects.flatMap(expressionsOf).forEach(go);
  model.transitions.forEach((t) => t.guard.forEach(({ value }) => go(value)));
  for (const f of model.functions) if ("value" in f) go(f.value);
  [...model.invariants, ...model.reachables, ...model.stateRules].forEach((p) => go(p.value));
  return new Map(
    [...found].flatMap(([word, value]) => (value === undefined ? [] : [[word, value]])),
  );
}

const SUPPORT = [
  "RECURSIVE BitAnd(_, _)",
  "BitAnd(a, b) ==",
  "  IF a = 0 \\/ b = 0 THEN 0",
  "  ELSE 2 * BitAnd(a \\div 2, b \\div 2) + (IF a % 2 = 1 /\\ b % 2 = 1 THEN 1 ELSE 0)",
  "BitOr(a, b) == a + b - BitAnd(a, b)",
  "BitClear(a, b) == a - BitAnd(a, b)",
  "HasBit(a, bit) == (a \\div 2^bit) % 2 = 1",
  "RECURSIVE MaskOf(_)",
  "MaskOf(bits) == IF bits = {} THEN 0 ELSE LET bit == CHOOSE b \\in bits : TRUE IN 2^bit + MaskOf(bits \\ {bit})",
  "Least(set, otherwise) == IF set = {} THEN otherwise ELSE CHOOSE a \\in set : \\A b \\in set : a <= b",
  "Greatest(set, otherwise) == IF set = {} THEN otherwise ELSE CHOOSE a \\in set : \\A b \\in set : a >= b",
  "Quotient(a, b) ==",
  "  LET Size(n) == IF n < 0 THEN -n ELSE n",
  "      whole == Size(a) \\div Size(b)",
  "  IN  IF (a < 0) = (b < 0) THEN whole ELSE -whole",
  "Remainder(a, b) == a - b * Quotient(a, b)",
];

// ── Variables and initial states ─────────────────────────────────────────────────────────────────

const rangeText = ({ range }: StateVariable): string =>
  range.bool ? "BOOLEAN" : `${range.low}..${range.high}`;

function variableLines({ model, expressions }: Printing): readonly string[] {
  const { variables } = model;
  const named = variables.map((v) => ({ v, text: expressions.names.of("variable", v.name) }));
  if (named.length === 0) return ["VARIABLE nothing", "TypeOK == nothing = 0"];
  const domains = ({ dimensions }: StateVariable, inner: string): string =>
    dimensions.reduceRight((of, d) => `[${d.low}..${d.high} -> ${of}]`, inner);
  return [
    "VARIABLES",
    ...named.flatMap(({ v, text }, i) => [
      ...(v.doc === "" ? [] : commented(v.doc).map((each) => `  ${each}`)),
      `  ${text}${i === named.length - 1 ? "" : ","}`,
    ]),
    "",
    "vars == <<",
    ...wrapped(
      named.map(({ text }) => text),
      "  ",
    ),
    ">>",
    "",
    "TypeOK ==",
    ...named.map(({ v, text }) => `  /\\ ${text} \\in ${domains(v, rangeText(v))}`),
  ];
}

/** Names with commas, several to a line. */
function wrapped(texts: readonly string[], indent: string): readonly string[] {
  const lines: string[] = [];
  for (const [i, text] of texts.entries()) {
    const piece = `${text}${i === texts.length - 1 ? "" : ","}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length < 100)
      lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(`${indent}${piece}`);
  }
  return lines;
}

/** What a variable is before anything is written. */
function fixedText(variable: StateVariable, expressions: Expressions): string {
  const value = variable.range.bool
    ? variable.fixed === 0
      ? "FALSE"
      : "TRUE"
    : String(variable.fixed);
  return variable.dimensions.reduceRight(
    // A name that is kept, for a literal may stand where others are taken.
    (of, d, i) =>
      `[${expressions.names.of("word", `index ${i + 1}`)} \\in ${d.low}..${d.high} |-> ${of}]`,
    value,
  );
}

function initLines(printing: Printing): readonly string[] {
  const { model, expressions } = printing;
  const { parameters, guard, effect } = model.initial;
  const fixed = new Map(model.variables.map((v) => [v.name, fixedText(v, expressions)]));
  const [own, texts] = parametersOf(expressions, parameters, { ...EMPTY, state: fixed });
  const parts = partsOf(printing, withoutFixed(effect, model), own);
  const breaks = parts.breaks;
  const body = [
    ...guard.map((g) => `/\\ ${condition(expressions, g, own)}`),
    ...(breaks === undefined ? [] : [`/\\ (${breaks}) \\cap Ending = {}`]),
    ...model.variables.map(
      (v) =>
        `/\\ ${expressions.names.of("variable", v.name)} = ${parts.values.get(v.name) ?? fixed.get(v.name) ?? ""}`,
    ),
  ];
  const lines = inLet(parts.definitions, body.length === 0 ? ["TRUE"] : body, "  ");
  const varying = parameters.filter((p) => p.high > p.low);
  return [
    "Init ==",
    ...(model.variables.length === 0 ? ["  nothing = 0 /\\"] : []),
    ...varying.map((p, i) => `  \\E ${texts[i] ?? ""} \\in ${p.low}..${p.high} :`),
    ...lines,
  ];
}

/** The effect without updates that write what the variable is anyway. */
function withoutFixed(effect: Effect, model: Model): Effect {
  const fixed = new Map(model.variables.map((v) => [v.name, v.fixed]));
  return {
    ...effect,
    updates: effect.updates.filter(
      ({ variable, when, value }) =>
        when !== undefined || value.kind !== "constant" || value.value !== fixed.get(variable),
    ),
  };
}

// ── Steps ────────────────────────────────────────────────────────────────────────────────────────

/** The scope of parameters: one with a single value is that value, and no parameter of the definition. */
function parametersOf(
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

interface Group {
  readonly lines: readonly string[];
  readonly group: TransitionGroup;
  readonly name: string;
  /** `StartIo_enter(cpu)` */
  readonly call: string;
  /** `\E cpu \in 0..1 :`, or nothing. */
  readonly bound: (sign: "\\A" | "\\E") => string;
  readonly mayBreak: ReadonlySet<number>;
}

const isPossible = (t: TransitionGroup): boolean => t.parameters.every((p) => p.high >= p.low);

function groupOf(printing: Printing, t: TransitionGroup): Group {
  const { expressions, model, ending } = printing;
  const name = expressions.names.of("routine", t.name);
  const title = commented(`${stepText(t.step.does)}   :${line(t.step.span)}`);
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
function condition(expressions: Expressions, e: IrExpr, scope: Scope): string {
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

function nextLines(groups: readonly Group[]): readonly string[] {
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

// ── Rules and properties ─────────────────────────────────────────────────────────────────────────

const failureText = (f: Failure): string => (f.kind === "assertion" ? `assert ${f.name}` : f.name);

function ruleLines(
  { model, expressions }: Printing,
  groups: readonly Group[],
): { readonly lines: readonly string[]; readonly invariants: readonly Invariant[] } {
  const invariants: Invariant[] = [];
  const lines = model.failures.flatMap((f, number) => {
    const where = groups.filter((g) => isPossible(g.group) && g.mayBreak.has(number));
    if (f.kind === "assume" || where.length === 0) return [];
    const name = expressions.names.of("property", `${failureText(f)} ${number}`);
    invariants.push({ name, of: number });
    return [
      ...commented(`${failureText(f)}: ${f.message}   :${line(f.span)}`),
      `${name} ==`,
      ...where.map((g) => {
        const args = g.call.slice(g.name.length);
        return `  /\\ ${g.bound("\\A")}~(${g.name}_may${args} /\\ ${number} \\in ${g.name}_breaks${args})`;
      }),
      "",
    ];
  });
  return { lines, invariants };
}

function propertyLines({ model, expressions }: Printing): {
  readonly lines: readonly string[];
  readonly invariants: readonly Invariant[];
  readonly reachables: readonly string[];
} {
  const invariants: Invariant[] = [];
  const reachables: string[] = [];
  const defined = (p: Property, name: string, body: readonly string[]): readonly string[] => {
    return [
      ...commented([...p.doc, `${p.text}   :${line(p.span)}`].join("\n")),
      `${name} ==`,
      ...body,
      "",
    ];
  };
  const lines = [
    ...model.invariants.flatMap((p) => {
      const name = expressions.names.of("property", p.name);
      invariants.push({ name, of: `invariant ${p.name}` });
      return defined(p, name, expressions.lines(p.value, EMPTY, "  "));
    }),
    ...model.stateRules.flatMap((p, i) => {
      if (p.needs !== undefined)
        return commented(
          `Left out, as it counts only once it has been seen in some run that the rule applies: ${p.name}`,
        );
      const name = expressions.names.of("property", `${p.rule} ${i}`);
      invariants.push({ name, of: `rule ${p.rule}` });
      const told = { ...p, doc: [p.message], text: p.name };
      return defined(told, name, expressions.lines(p.value, EMPTY, "  "));
    }),
    ...model.reachables.flatMap((p) => {
      const name = expressions.names.of("property", `never ${p.name}`);
      reachables.push(name);
      return defined(p, name, [`  ~(${expressions.as(p.value, true, EMPTY)})`]);
    }),
    ...(model.mayEnd && !isFalse(model.mayEnd)
      ? [
          "\\* A run may end here.",
          `${expressions.names.of("property", "mayEnd")} ==`,
          ...expressions.lines(model.mayEnd, EMPTY, "  "),
        ]
      : []),
  ];
  return { lines, invariants, reachables };
}

function configurationText(
  invariants: readonly Invariant[],
  reachables: readonly string[],
): string {
  return [
    "INIT Init",
    "NEXT Next",
    "CHECK_DEADLOCK FALSE",
    ...invariants.map(({ name }) => `INVARIANT ${name}`),
    ...(reachables.length === 0
      ? []
      : [
          "\\* A run that leads there is a counterexample of one of these:",
          ...reachables.map((name) => `\\* INVARIANT ${name}`),
        ]),
    "",
  ].join("\n");
}
