/**
 * IR → a Murphi model for Rumur, as text: one rule for each guarded action, under rulesets over its parameters. The model
 * has the distinct states of the spec, and fires a rule for every generated state that is not initial. It is made so that
 * a checker which shares nothing with ours can count again what ours has counted.
 *
 * Not in it: deadlock (b) and rules that count only once something has been noted in some run, for which the states would
 * have to remember more than they do.
 */
import { stepText } from "../../words/step-words.js";
import type { ActionParameter, GuardedAction, Ir, IrExpr, StateVariable } from "../../ir/ir.js";
import { isFalse } from "../../ir/build.js";
import { printExpr } from "../../ir/print-ir.js";
import { inMurphiString } from "../../base/embed.js";
import { placeOf, type Span } from "../../base/source.js";
import { chained, ExpressionExport, rangeText, type Scope } from "./expressions.js";
import { commented, Names } from "./names.js";
import { routineLines } from "./routines.js";
import { StatementExport } from "./statements.js";

/** The whole model. The same bytes for the same IR. */
export function exportMurphi(ir: Ir): string {
  const expressions = new ExpressionExport(ir, new Names());
  const statements = new StatementExport(ir, expressions);
  const model: Model = { ir, expressions, statements };
  routineLines(ir, expressions, statements);
  // What follows may add functions, which have to stand before it.
  const start = startLines(model);
  const rules = ruleLines(model);
  const properties = propertyLines(model);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["", headerLines(ir)],
    ["Variables", ["var", ...ir.variables.flatMap((v) => variableLines(v, expressions))]],
    ["Functions", expressions.routines.flatMap((lines) => [...lines, ""])],
    ["Start states", start],
    ["Rules", rules],
    ["Properties", properties],
  ];
  const text = sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => [
      ...(title === "" ? [] : [`-- ${title} ${"-".repeat(74 - title.length)}`, ""]),
      ...lines,
      "",
    ]);
  return `${text
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

interface Model {
  readonly ir: Ir;
  readonly expressions: ExpressionExport;
  readonly statements: StatementExport;
}

const line = (span: Span): number => placeOf(span.source, span.start).line;

function headerLines(ir: Ir): readonly string[] {
  const deadlock = ir.mayEnd ? "stuck" : "off";
  return [
    ...commented(
      `${ir.name} @ ${ir.revision}: exported from ${ir.file}. Edit the spec, not this model.`,
    ),
    ...ir.doc.flatMap(commented),
    "--",
    ...commented(
      [
        "Rumur, 2022.08 or later:",
        `  rumur --symmetry-reduction off --deadlock-detection ${deadlock} --value-type int32_t --output model.c MODEL`,
        "  gcc -std=c11 -O2 -mcx16 model.c -lpthread -o model && ./model",
      ].join("\n"),
    ),
    ...ir.constants.flatMap((c, i) => [
      ...(i === 0 ? ["--"] : []),
      ...commented(`const ${c.name} = ${c.text}`),
    ]),
  ];
}

function variableLines(variable: StateVariable, expressions: ExpressionExport): readonly string[] {
  const arrays = variable.dimensions.map((d) => `array [${d.low}..${d.high}] of `).join("");
  const shown = `${variable.name}${variable.dimensions.map((d) => `[${d.name}]`).join("")}`;
  const title = [shown, variable.doc].filter((text) => text !== "").join(": ");
  const values = valuesOf(variable);
  const short = [title, values.join(", ")].filter((text) => text !== "").join(": ");
  const comment =
    short.length <= 96 ? short : [title, ...values.map((text) => `  ${text}`)].join("\n");
  return [
    ...commented(comment).map((text) => `  ${text}`),
    `  ${expressions.names.of("variable", variable.name)}: ${arrays}${rangeText(variable.range)};`,
  ];
}

/** What the numbers of a variable stand for, where they have names. */
function valuesOf({ format }: StateVariable): readonly string[] {
  switch (format.kind) {
    case "names":
      return format.names.map((name, i) => `${format.low + i} ${name}`);
    case "set":
      return [`bit i is ${format.low} + i`];
    case "option":
      return [
        `${format.none} none`,
        ...(format.of.kind === "names" ? format.of.names : []).map(
          (name, i) => `${format.none + 1 + i} ${name}`,
        ),
      ];
    case "number":
    case "boolean":
      return [];
  }
}

// ── Start states ─────────────────────────────────────────────────────────────────────────────────

/**
 * A start state has no guard in Murphi. `assume` drops those for which it does not hold; it stands after the fixed values,
 * so that nothing undefined is read.
 */
function startLines({ ir, expressions, statements }: Model): readonly string[] {
  const { open, close, scope } = rulesets(ir.initial.parameters, expressions);
  const fixed = ir.variables.flatMap((v) => fixedLines(v, expressions, scope));
  const guards = ir.initial.guard.map(
    (g) => `  assume "initial" ${expressions.as(g, true, scope)};`,
  );
  return [
    ...open,
    'startstate "initial"',
    ...statements.ruleBody(ir.initial.body, scope, [...fixed, ...guards]),
    "end;",
    ...close,
  ];
}

function fixedLines(
  variable: StateVariable,
  expressions: ExpressionExport,
  scope: Scope,
): readonly string[] {
  let inner = scope;
  const loops: string[] = [];
  const indices: string[] = [];
  for (const [i, d] of variable.dimensions.entries()) {
    const key = `${d.name} ${i}`;
    inner = expressions.with(inner, key, { low: d.low, high: d.high, bool: false });
    const binder = inner.get(key)?.identifier ?? d.name;
    loops.push(`for ${binder}: ${d.low}..${d.high} do `);
    indices.push(`[${binder}]`);
  }
  const value = variable.range.bool ? String(variable.fixed !== 0) : String(variable.fixed);
  return [
    `  ${loops.join("")}${expressions.names.of("variable", variable.name)}${indices.join("")} := ${value};${" end;".repeat(loops.length)}`,
  ];
}

// ── Rules ────────────────────────────────────────────────────────────────────────────────────────

function rulesets(
  parameters: readonly ActionParameter[],
  expressions: ExpressionExport,
): { readonly open: readonly string[]; readonly close: readonly string[]; readonly scope: Scope } {
  let scope: Scope = new Map();
  for (const p of parameters)
    scope = expressions.with(scope, p.name, { low: p.low, high: p.high, bool: false });
  const open = parameters.map(
    (p) => `ruleset ${scope.get(p.name)?.identifier ?? p.name}: ${p.low}..${p.high} do`,
  );
  return { open, close: parameters.map(() => "end;"), scope };
}

function ruleLines(model: Model): readonly string[] {
  const { ir } = model;
  const mayEnd = ir.mayEnd && !isFalse(ir.mayEnd) ? ir.mayEnd : undefined;
  return [
    ...ir.actions.flatMap((action) => [...actionLines(model, action), ""]),
    // A step that changes nothing, so that Rumur takes no end that is allowed for a deadlock. It counts as fired.
    ...(mayEnd
      ? [
          "-- The spec says that a run may end here.",
          `rule "may end" ${model.expressions.as(mayEnd, true, new Map())} ==>`,
          "begin",
          "end;",
        ]
      : []),
  ];
}

function actionLines(
  { ir, expressions, statements }: Model,
  action: GuardedAction,
): readonly string[] {
  // Nothing to choose from: never possible.
  if (action.parameters.some((p) => p.high < p.low))
    return commented(`${action.name}: never possible`);
  const { open, close, scope } = rulesets(action.parameters, expressions);
  const guard = [
    ...hereLines(ir, action, expressions),
    ...action.guard
      .flatMap((g) => chained(g, "&&"))
      .map((g) => expressions.condition(g, scope, "  ")),
  ];
  return [
    ...commented(`${stepText(action.step.does)}   :${line(action.step.span)}`),
    ...open,
    `rule ${inMurphiString(action.name)}`,
    ...(guard.length === 0
      ? ["  true"]
      : guard.map((g, i) => `  ${i === 0 ? "" : "&& "}${guard.length > 1 ? `(${g})` : g}`)),
    "==>",
    ...statements.ruleBody(action.body, scope),
    "end;",
    ...close,
  ];
}

/** The test of the resting point that the action steps from. */
function hereLines(
  ir: Ir,
  action: GuardedAction,
  expressions: ExpressionExport,
): readonly string[] {
  const context = action.context === undefined ? undefined : ir.contexts[action.context];
  if (!context || action.from === undefined) return [];
  const { scope } = rulesets(action.parameters, expressions);
  const indices = context.families.map((_, i): IrExpr => ({
    kind: "name",
    bool: false,
    name: action.parameters[i]?.name ?? "",
  }));
  return [`${expressions.place(context.at, indices, scope)} = ${action.from}`];
}

// ── Properties ───────────────────────────────────────────────────────────────────────────────────

function propertyLines({ ir, expressions }: Model): readonly string[] {
  const text = (e: IrExpr): string => `\n  ${expressions.condition(e, new Map(), "  ")}`;
  const documented = (doc: readonly string[], span: Span): readonly string[] =>
    commented([...doc, `:${line(span)}`].join("\n"));
  return [
    ...ir.invariants.flatMap((p) => [
      ...documented(p.doc, p.span),
      `invariant ${inMurphiString(p.name)}${text(p.value)};`,
      "",
    ]),
    ...ir.reachables.flatMap((p) => [
      ...documented(p.doc, p.span),
      `cover ${inMurphiString(p.name)}${text(p.value)};`,
      "",
    ]),
    ...ir.stateRules.flatMap((p) =>
      p.needs === undefined
        ? [
            ...documented(p.doc, p.span),
            `invariant ${inMurphiString(`${p.rule}: ${p.message}`)}${text(p.value)};`,
            "",
          ]
        : [
            ...commented(
              `Left out, as it counts only once it has been seen in some run that the rule applies: ${p.name}: ${printExpr(p.value)}`,
            ),
            "",
          ],
    ),
  ];
}
