/** IR as text for a person: `interlock generate --emit ir`, goldens and the tour. The same bytes for the same IR. */
import { visible } from "../base/embed.js";
import { eventText } from "../words/event-words.js";
import { stepText } from "../words/step-words.js";
import { placeOf, type Span } from "../base/source.js";
import type { GuardedAction, Ir, IrExpr, IrStatement, Range } from "./ir.js";

/** The whole of a lowered spec. */
export function printIr(ir: Ir): string {
  const out: string[] = [];
  const section = (title: string, lines: readonly string[]): void => {
    if (lines.length > 0)
      out.push(
        `── ${title} ${"─".repeat(Math.max(0, 74 - title.length))}`,
        ...lines.map(visible),
        "",
      );
  };
  out.push(visible(`${ir.name} @ ${ir.revision}   ${ir.file}`), "");
  section(
    "constants",
    ir.constants.map((c) => `${c.name} = ${c.text}`),
  );
  section(
    "variables",
    ir.variables.map(
      (v) =>
        `${v.name}${v.dimensions.map((d) => `[${d.name}: ${d.low}..${d.high}]`).join("")}: ${printRange(v.range)}${v.doc ? `   // ${v.doc}` : ""}`,
    ),
  );
  section(
    "functions",
    ir.functions.map(
      (f) => `${f.name}(${f.parameters.map((p) => p.name).join(", ")}) = ${printExpr(f.value)}`,
    ),
  );
  section(
    "procedures",
    ir.procedures.flatMap((p) => [
      `${p.name}(${p.parameters.map((q) => q.name).join(", ")})`,
      ...printBody(p.body, "  ", ir),
    ]),
  );
  section("initial states", [
    ...(ir.initial.parameters.length > 0
      ? [
          `for each ${ir.initial.parameters.map((p) => `${p.name} in ${p.low}..${p.high}`).join(", ")}`,
        ]
      : []),
    ...ir.initial.guard.map((g) => `when ${printExpr(g)}`),
    ...printBody(ir.initial.body, "  ", ir),
  ]);
  for (const context of ir.contexts) {
    section(`${context.word} ${context.name}`, [
      ...context.locations
        .slice(1)
        .map(
          (l, i) =>
            `${i + 1}${l.label ? ` ${l.label}` : ""}: ${stepText(l.does)}${l.calls.map((c) => ` < ${c.proc}`).join("")}   ${where(l.span)}`,
        ),
      "",
      ...ir.actions
        .filter((a) => a.context !== undefined && ir.contexts[a.context] === context)
        .flatMap((a) => printAction(a, ir)),
    ]);
  }
  section(
    "actions",
    ir.actions.filter((a) => a.context === undefined).flatMap((a) => printAction(a, ir)),
  );
  section(
    "failures",
    ir.failures.map(
      (f, i) =>
        `${i} ${f.kind} ${f.name}${f.ends ? "" : " (the run goes on)"}: ${f.message}   ${where(f.span)}`,
    ),
  );
  section("properties", [
    ...ir.invariants.map((p) => `invariant ${p.name}: ${printExpr(p.value)}`),
    ...ir.reachables.map((p) => `reachable ${p.name}: ${printExpr(p.value)}`),
    ...ir.stateRules.map((p) => `rule ${p.rule}: ${printExpr(p.value)}`),
    ...(ir.mayEnd ? [`may end when ${printExpr(ir.mayEnd)}`] : []),
  ]);
  return `${out.join("\n").trimEnd()}\n`;
}

const where = (span: Span): string => `:${placeOf(span.source, span.start).line}`;
const printRange = (range: Range): string => (range.bool ? "bool" : `${range.low}..${range.high}`);

function printAction(action: GuardedAction, ir: Ir): readonly string[] {
  const parameters = action.parameters.map((p) => `${p.name} in ${p.low}..${p.high}`).join(", ");
  const from = action.from === undefined ? "" : ` at ${action.from}`;
  return [
    `${action.name}(${parameters})${from}   // ${stepText(action.step.does)}   ${where(action.step.span)}`,
    ...action.guard.map((g) => `  when ${printExpr(g)}`),
    ...printBody(action.body, "  ", ir),
    "",
  ];
}

/** What statements mention by number. */
type Numbered = Pick<Ir, "failures" | "events">;

/** The statements of a step or procedure, a line each. */
export function printBody(
  body: readonly IrStatement[],
  indent: string,
  ir: Numbered,
): readonly string[] {
  return body.flatMap((s) => printStatement(s, indent, ir));
}

function printStatement(s: IrStatement, indent: string, ir: Numbered): readonly string[] {
  const inner = `${indent}  `;
  switch (s.kind) {
    case "assign":
      return [`${indent}${s.variable}${printIndices(s.indices)} := ${printExpr(s.value)}`];
    case "let":
      return [`${indent}let ${s.name} = ${printExpr(s.value)}`];
    case "set":
      return [`${indent}${s.name} := ${printExpr(s.value)}`];
    case "if":
      if (isSilent(s, ir)) return [];
      return [
        `${indent}if ${printExpr(s.condition)}`,
        ...printBody(s.then, inner, ir),
        ...(s.otherwise.length > 0 ? [`${indent}else`, ...printBody(s.otherwise, inner, ir)] : []),
      ];
    case "for":
      if (isSilent(s, ir)) return [];
      return [`${indent}for ${s.binder} in ${s.low}..${s.high}`, ...printBody(s.body, inner, ir)];
    case "while":
      return [`${indent}while ${printExpr(s.condition)}`, ...printBody(s.body, inner, ir)];
    case "do":
      return [`${indent}do ${s.procedure}(${s.args.map(printExpr).join(", ")})`];
    case "violate":
      return [`${indent}violate ${describeFailure(ir, s.failure)}`];
    case "stop":
      return [`${indent}stop`];
    case "note":
      // Notes count what happens, for coverage; they are no part of what a step means.
      return [];
    case "event": {
      // Built-in ones follow from what is done; `emit` is something that the spec says.
      const event = ir.events[s.event];
      if (event?.kind !== "emit") return [];
      return [`${indent}event ${eventText(event, s.args.map(printExpr))}`];
    }
  }
}

/** Nothing but notes and built-in events in it. */
function isSilent(s: IrStatement, ir: Numbered): boolean {
  if (s.kind === "note") return true;
  if (s.kind === "event") return ir.events[s.event]?.kind !== "emit";
  if (s.kind === "if") return [...s.then, ...s.otherwise].every((each) => isSilent(each, ir));
  return s.kind === "for" && s.body.every((each) => isSilent(each, ir));
}

function describeFailure(ir: Numbered, failure: number): string {
  const found = ir.failures[failure];
  return `${failure} ${found?.kind === "assertion" ? `assert ${found.name}` : (found?.name ?? "")}`;
}

const printIndices = (indices: readonly IrExpr[]): string =>
  indices.map((i) => `[${printExpr(i)}]`).join("");

const SIGNS: Readonly<Record<string, string>> = { bitand: "&", bitor: "|", bitclear: "&~" };

/** An expression on one line, with as few parentheses as keep it unmistakable. */
export function printExpr(e: IrExpr): string {
  const inside = (x: IrExpr): string =>
    ["binary", "conditional", "quantifier"].includes(x.kind) ? `(${printExpr(x)})` : printExpr(x);
  switch (e.kind) {
    case "constant":
      return e.bool ? String(e.value === 1) : (e.word ?? String(e.value));
    case "name":
      return e.name;
    case "read":
      return e.variable + printIndices(e.indices);
    case "not":
      return `!${inside(e.operand)}`;
    case "binary": {
      const chain = (x: IrExpr): string =>
        x.kind === "binary" && x.operator === e.operator && ["&&", "||", "+"].includes(e.operator)
          ? printExpr(x)
          : inside(x);
      return `${chain(e.left)} ${SIGNS[e.operator] ?? e.operator} ${chain(e.right)}`;
    }
    case "conditional":
      return `if ${inside(e.condition)} then ${inside(e.then)} else ${printExpr(e.otherwise)}`;
    case "bit":
      return `bit(${printExpr(e.of)})`;
    case "call":
      return `${e.function}(${e.args.map(printExpr).join(", ")})`;
    case "quantifier":
      return `${e.quantifier} ${e.binder} in ${e.low}..${e.high}: ${printExpr(e.body)}`;
    case "count":
      return `count(${e.binder} in ${e.low}..${e.high} where ${printExpr(e.body)})`;
    case "select":
      return `${e.which}(${e.binder} in ${e.low}..${e.high} where ${printExpr(e.body)}, else ${e.otherwise})`;
    case "mask":
      return `{${e.binder} in ${e.low}..${e.high} where ${printExpr(e.body)}}`;
  }
}
