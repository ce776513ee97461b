/** A model as text for a person: `interlock generate --emit model`, snapshots. The same bytes for the same model. */
import { visible } from "../base/embed.js";
import { placeOf, type Span } from "../base/source.js";
import { eventText } from "../words/event-words.js";
import { neverRunsSentence, reasonText } from "../words/proof-words.js";
import { stepText } from "../words/step-words.js";
import type { IrExpr, Range, StateVariable } from "../ir/ir.js";
import { printExpr } from "../ir/print-ir.js";
import { isDerived } from "./derived.js";
import type {
  Alias,
  Carried,
  Effect,
  Footprint,
  Item,
  Let,
  Model,
  ModelFunction,
  Ref,
  TransitionGroup,
  Update,
} from "./types.js";

/** The whole of it. Notes and events that the spec does not emit are left out, as in the printed IR. */
export function printModel(model: Model): string {
  const out: string[] = [visible(`${model.name} @ ${model.revision}   ${model.file}`), ""];
  const section = (title: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    const rule = "─".repeat(Math.max(0, 74 - title.length));
    out.push(`── ${title} ${rule}`, ...lines.map(visible), "");
  };
  section(
    "constants",
    model.constants.map((c) => `${c.name} = ${c.text}`),
  );
  section(
    "variables",
    model.variables.map((v) => {
      const doc = v.doc === "" ? "" : `   // ${v.doc}`;
      return `${v.name}${dimensionsText(v)}: ${rangeText(v.range)} = ${v.range.bool ? v.fixed === 1 : v.fixed}${doc}`;
    }),
  );
  section("functions", model.functions.map(functionLine));
  section(
    "procedures",
    model.procedures.flatMap((p) => [
      `${p.name}(${namesOf(p.parameters)})`,
      ...printEffect(p.effect, model, "  "),
      ...printFootprint(p.footprint, "  "),
      "",
    ]),
  );
  section("initial states", [
    ...choicesOf(model.initial.parameters).map((choices) => `for each ${choices}`),
    ...model.initial.guard.map((g) => `when ${printExpr(g)}`),
    ...printEffect(model.initial.effect, model, "  "),
  ]);
  for (const process of new Set(model.transitions.map((t) => t.process))) {
    const word = model.contexts.find((c) => c.name === process)?.word ?? "action";
    section(
      `${word} ${process}`,
      model.transitions
        .filter((t) => t.process === process)
        .flatMap((t) => [...printTransition(t, model), ""]),
    );
  }
  section("properties", [
    ...model.invariants.map((p) => `invariant ${p.name}: ${printExpr(p.value)}`),
    ...model.reachables.map((p) => `reachable ${p.name}: ${printExpr(p.value)}`),
    ...model.stateRules.map((p) => `rule ${p.rule}: ${printExpr(p.value)}`),
    ...(model.mayEnd ? [`may end when ${printExpr(model.mayEnd)}`] : []),
  ]);
  section("not stored", model.aliases.map(aliasLine));
  section("never runs", neverRunsLines(model));
  section(
    "never steps",
    model.dropped.map(
      ({ name, step }) => `${name}   // ${stepText(step.does)}   ${where(step.span)}`,
    ),
  );
  section(
    "proved",
    model.proved.map(({ rule, subject, because }) => {
      const found = model.failures[subject.failure];
      const line = found ? `   ${where(found.span)}` : "";
      return `${subject.failure} ${rule}: ${reasonText(because)}${line}`;
    }),
  );
  return `${out.join("\n").trimEnd()}\n`;
}

const dimensionsText = (v: StateVariable): string =>
  v.dimensions.map((d) => `[${d.name}: ${d.low}..${d.high}]`).join("");

/** A sentence for each context that never runs. */
export const neverRunsLines = ({ contexts, neverRuns }: Model): readonly string[] =>
  neverRuns.flatMap((each) => {
    const context = contexts[each.context];
    return context ? [neverRunsSentence(each, { ...context, verb: context.request?.verb })] : [];
  });

const aliasLine = ({ variable, value }: Alias): string =>
  `${variable.name}${dimensionsText(variable)} = ${printExpr(value)}`;

const rangeText = (range: Range): string => (range.bool ? "bool" : `${range.low}..${range.high}`);
const namesOf = (all: readonly { readonly name: string }[]): string =>
  all.map((each) => each.name).join(", ");

const choicesOf = (parameters: TransitionGroup["parameters"]): readonly string[] =>
  parameters.length === 0
    ? []
    : [parameters.map((p) => `${p.name} in ${p.low}..${p.high}`).join(", ")];

function functionLine(f: ModelFunction): string {
  const head = `${f.name}(${namesOf(f.parameters)})`;
  if (!isDerived(f)) return `${head} = ${printExpr(f.value)}`;
  const own = f.parameters.slice(0, f.parameters.length - parametersOf(f.after));
  return `${head} = ${f.of}(${namesOf(own)}) after ${f.after.map(updateText).join(", ")}`;
}

const parametersOf = (after: readonly Update[]): number =>
  after.reduce((n, u) => n + u.indices.length + 1 + (u.when ? 1 : 0), 0);

/** One transition group: what it is, when it may step, what it does, what it touches. */
export function printTransition(t: TransitionGroup, model: Model): readonly string[] {
  const choices = choicesOf(t.parameters)[0] ?? "";
  const at = t.from === undefined ? "" : ` at ${t.from}`;
  return [
    `${t.name}(${choices})${at}   // ${stepText(t.step.does)}   ${where(t.step.span)}`,
    ...t.guard.map(
      ({ kind, value }) => `  ${kind === "own" ? "when" : "not pre-empted:"} ${printExpr(value)}`,
    ),
    ...printEffect(t.effect, model, "  "),
    ...printFootprint(t.footprint, "  "),
  ];
}

const where = (span: Span): string => `:${placeOf(span.source, span.start).line}`;

/** Lets, items, updates and arms, in the order in which they count. */
export function printEffect(effect: Effect, model: Model, indent: string): readonly string[] {
  const inner = `${indent}  `;
  const first = effect.arms.length > 0 && effect.arms[0]?.when === undefined;
  // Calls and loops run in the state that the updates have written.
  const runs = effect.items.findIndex((item) => item.kind === "call" || item.kind === "loop");
  const told = runs < 0 ? effect.items : effect.items.slice(0, runs);
  return [
    ...effect.lets.flatMap((l) => letLines(l, indent)),
    ...told.flatMap((item) => itemLines(item, model, indent)),
    ...effect.updates.map((u) => `${indent}${updateText(u)}`),
    ...effect.items.slice(told.length).flatMap((item) => itemLines(item, model, indent)),
    ...effect.arms.flatMap((arm, i) => [
      first
        ? `${indent}in any case`
        : `${indent}${arm.when ? `${i === 0 ? "" : "else "}if ${printExpr(arm.when)}` : "else"}`,
      ...arm.items.flatMap((item) => itemLines(item, model, inner)),
      ...arm.updates.map((u) => `${inner}${updateText(u)}`),
    ]),
    ...(effect.then ? [`${indent}then`, ...printEffect(effect.then, model, inner)] : []),
  ];
}

function letLines(l: Let, indent: string): readonly string[] {
  if (l.kind === "value") return [`${indent}let ${l.name} = ${printExpr(l.value)}`];
  return [
    `${indent}let ${initialText(l.carried)}, for ${l.binder} in ${l.low}..${l.high}`,
    ...l.lets.flatMap((each) => letLines(each, `${indent}  `)),
    ...nextLines(l.carried, `${indent}  `),
  ];
}

const initialText = (carried: readonly Carried[]): string =>
  carried.map((c) => `${c.name} = ${printExpr(c.initial)}`).join(", ");
const nextLines = (carried: readonly Carried[], indent: string): readonly string[] =>
  carried.map((c) => `${indent}${c.name} := ${printExpr(c.next)}`);

function itemLines(item: Item, model: Model, indent: string): readonly string[] {
  const when = item.when ? `if ${printExpr(item.when)}: ` : "";
  switch (item.kind) {
    case "check":
      return [`${indent}${when}${checkText(item, model)}`];
    case "event": {
      // Built-in ones follow from what is done; `emit` is something that the spec says.
      const event = model.events[item.event];
      if (event?.kind !== "emit") return [];
      return [`${indent}${when}event ${eventText(event, item.args.map(printExpr))}`];
    }
    case "note":
      return [];
    case "call":
      return [`${indent}${when}do ${item.procedure}(${item.args.map(printExpr).join(", ")})`];
    case "loop":
      return [
        `${indent}${when}let ${initialText(item.carried)}, while ${printExpr(item.condition)}`,
        ...printEffect(item.body, model, `${indent}  `),
        ...nextLines(item.carried, `${indent}  `),
      ];
  }
}

function checkText({ failure, ends }: Extract<Item, { kind: "check" }>, model: Model): string {
  const end = ends ? "stop" : "";
  if (failure === undefined) return end;
  const found = model.failures[failure];
  const name = found?.kind === "assertion" ? `assert ${found.name}` : (found?.name ?? "");
  return [`breaks ${failure} ${name}`, ...(ends ? [end] : [])].join(", ");
}

function updateText(u: Update): string {
  const when = u.when ? `if ${printExpr(u.when)}: ` : "";
  return `${when}${u.variable}${indicesText(u.indices)} := ${printExpr(u.value)}`;
}

const indicesText = (indices: readonly IrExpr[]): string =>
  indices.map((i) => `[${printExpr(i)}]`).join("");

function printFootprint(footprint: Footprint, indent: string): readonly string[] {
  const line = (word: string, refs: readonly Ref[]): readonly string[] =>
    refs.length === 0 ? [] : [`${indent}${word} ${refs.map(refText).join(", ")}`];
  return [
    ...line("asks", footprint.guard),
    ...line("reads", footprint.reads),
    ...line("writes", footprint.writes),
  ];
}

const refText = ({ variable, indices }: Ref): string =>
  `${variable}${indices.map((i) => `[${i === "any" ? "*" : typeof i === "object" ? i.parameter : i}]`).join("")}`;
