/**
 * The model → a TLA+ module for TLC, and its configuration: the safety part. One definition for each transition group, under
 * the statement it is; what a step breaks is an operator of its own beside it, and each rule an invariant that says that
 * no step which is possible breaks it. A step that breaks a rule which ends runs leads to no state, as in a checker, so
 * that TLC finds the same states.
 */
import { provedSentences } from "../../words/proof-words.js";
import { children } from "../../ir/build.js";
import type { IrExpr, StateVariable } from "../../ir/ir.js";
import { expressionsOf } from "../../model/effects.js";
import { at } from "../../model/inexpressible.js";
import { neverRunsLines } from "../../model/print.js";
import type { Effect, Model } from "../../model/types.js";
import { EMPTY, Expressions } from "./expressions.js";
import { inLet, type Printing } from "./lets.js";
import { commented, Names, wrapped } from "./names.js";
import { partsOf, procedureLines } from "./parts.js";
import { configurationText, type Invariant, propertyLines, ruleLines } from "./properties.js";
import { condition, groupOf, nextLines, parametersOf } from "./steps.js";

export interface TlaModule {
  readonly module: string;
  readonly configuration: string;
  /** Those of the configuration, and what each is about. */
  readonly invariants: readonly Invariant[];
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
  const groups = model.transitions.map((t) => at(t.step.span, () => groupOf(printing, t)));
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
      sectionsText(sections),
      "====",
      "",
    ].join("\n"),
    configuration: configurationText(invariants, properties.reachables),
    invariants,
  };
}

const sectionsText = (sections: readonly (readonly [string, readonly string[]])[]): string =>
  sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => [
      "",
      `\\* ── ${title} ${"─".repeat(Math.max(0, 72 - title.length))}`,
      "",
      ...lines,
    ])
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trimEnd();

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
    ...[...neverRunsLines(model), ...provedSentences(model.failures, model.proved)].flatMap(
      (sentence, i) => [...(i === 0 ? ["\\*"] : []), ...commented(sentence)],
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
