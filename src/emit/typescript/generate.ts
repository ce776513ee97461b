/**
 * A checker for one configuration, as TypeScript for people and for `tsc`, or as the same program in JavaScript, to be
 * run at once. The order is that of the spec: values, layout, processes, properties, and at the end what only reports read.
 */
import type { Ir } from "../../ir/ir.js";
import { isDerived } from "../../model/derived.js";
import { optimizedModel, type WithoutPasses } from "../../model/passes/pipeline.js";
import type { Model } from "../../model/types.js";
import { provedSentences } from "../../words/proof-words.js";
import { type Code, code, comment, join, literal, nothing, raw } from "../writer.js";
import { expression, IN_S } from "./expressions.js";
import { modelFunction, parameterName, procedureFunction, scratch } from "./functions.js";
import { initialFunction } from "./initial.js";
import { accessors, layoutTable, searched } from "./layout.js";
import { sizeOf } from "./numbers.js";
import { stepping } from "./processes.js";
import { propertyFunctions } from "./properties.js";
import { data } from "./rows.js";
import {
  actionsTable,
  contextsTable,
  eventsTable,
  failuresTable,
  locksTable,
  notesTable,
  probesTable,
  propertiesTable,
  provedTable,
  remarksTable,
  sharedFormats,
  stateRulesTable,
  variablesTable,
} from "./tables.js";
import { FORMAT_NAMES, Unit } from "./unit.js";

export interface GenerateInput extends About {
  readonly ir: Ir;
  /** Passes that are not to run. */
  readonly withoutPasses?: WithoutPasses | undefined;
}

/** What a checker says of itself, and what it is made for. */
export interface About {
  /** SHA-256 of the spec's files, hexadecimal. */
  readonly hash: string;
  /** Version of Interlock. */
  readonly version: string;
  readonly expectation: unknown;
  /** What a module imports: `interlock/runtime`, unless the package has another name. */
  readonly runtime?: string;
  /** Tests only: every store of a value outside its range throws an error that names the variable, the value and the range. */
  readonly assertRanges?: boolean;
}

/** A module for a file: imports `interlock/runtime`. Not yet formatted. */
export const generateTypeScript = (input: GenerateInput): string =>
  generate(optimizedModel(input.ir, input.withoutPasses), input, true);

/** A module body for `new Function("runtime", …)`: takes the runtime from its argument and returns the checker. */
export const generateJavaScript = (input: GenerateInput): string =>
  javaScriptOf(optimizedModel(input.ir, input.withoutPasses), input);

/** The same of a model that is there already. */
export const javaScriptOf = (model: Model, about: About): string => generate(model, about, false);

function generate(model: Model, input: About, typed: boolean): string {
  const unit = new Unit(model, typed, input.assertRanges);
  const { formats, declarations } = sharedFormats(unit);
  const procedures = model.procedures.map((p) => procedureFunction(unit, p));
  const processes = stepping(unit);
  const properties = propertyFunctions(unit);
  const initial = initialFunction(unit);
  const all = stepsFunction(unit, processes.calls);
  const definition = definitionCode(unit, input, formats);
  const functions = model.functions
    .filter((f) => !isDerived(f) || unit.derived.has(f.name))
    .map((f) => modelFunction(unit, f));
  const late = unit.takeHelpers();
  const words = [...unit.words].map(([name, value]) => raw(`const ${name} = ${value};`));
  const body = code`
    ${words}
    ${unit.derived.size > 0 ? code`const ${raw(scratch(unit))}${unit.type(": State")} = new Int32Array(${unit.layout.words});` : nothing}

    ${section("State")}
    ${layoutTable(unit)}

    ${accessors(unit)}

    ${functions.length + procedures.length > 0 ? section("Functions of the state") : nothing}

    ${spaced([...functions, ...procedures])}

    ${spaced(processes.functions)}

    ${properties.length > 0 ? section("Properties") : nothing}

    ${spaced(properties)}

    ${section("The checker")}

    ${initial}

    ${all}

    ${spaced(late)}

    ${section("For reports, comparisons and traces: the search runs nothing below")}

    ${declarations}
    // prettier-ignore
    const checker = defineChecker(${definition});

    ${raw(typed ? LIBRARY : "return checker;")}`;
  return code`
    ${headerLines(unit, input)}
    ${importLines(unit, input.runtime ?? "interlock/runtime")}

    ${aboutLines(model)}

    ${body}
  `.text.replace(/\n{3,}/g, "\n\n");
}

const LIBRARY = `export default checker;
export type { State };
export const { initialStates, successors, invariants, decode, check } = libraryOf(checker);`;

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

const section = (title: string): Code =>
  raw(`// ── ${title} ${"─".repeat(Math.max(0, 94 - title.length))}`);

const spaced = (parts: readonly Code[]): Code =>
  join(
    parts.filter((each) => each.text !== ""),
    "\n\n",
  );

function headerLines(unit: Unit, { version, hash }: About): readonly Code[] {
  const { model } = unit;
  const bits = unit.layout.places.reduce((n, p) => n + p.width * p.elements, 0);
  const transitions = model.transitions.reduce((n, t) => n + sizeOf(t.parameters), 0);
  const size = [
    `${counted(model.variables.length, "variable")} in ${counted(unit.layout.words, "word")} (${counted(bits, "bit")})`,
    `${counted(model.transitions.length, "action")}, ${counted(transitions, "transition")}`,
  ].join(" · ");
  return [
    code`// Generated from ${comment(model.file)} by \`interlock generate\`: edit the spec, not this file.`,
    code`// interlock ${raw(version)} · spec sha256 ${raw(hash.slice(0, 16))} · revision ${comment(model.revision)} · ${raw(size)}`,
  ];
}

/** What the spec is about, its constants, and what was found without a search. */
function aboutLines(model: Model): readonly Code[] {
  const constants = model.constants.map((c) => `${c.name} = ${c.text}`).join(", ");
  const idle = model.contexts.flatMap(({ name }) =>
    model.transitions.some(({ process }) => process === name) ? [] : [name],
  );
  const parts = [
    aboutSpec(model),
    wrapped(constants),
    [
      ...(idle.length > 0 ? wrapped(`omitted: ${idle.join(", ")}, which can never step`) : []),
      ...provedSentences(model.failures, model.proved).flatMap(wrapped),
    ],
  ].filter((lines) => lines.length > 0);
  return parts.flatMap((lines, i) => [...(i === 0 ? [] : [raw("//")]), ...lines.map(comment)]);
}

/** Its first paragraph, and where the others are. */
function aboutSpec({ doc, file }: Model): readonly string[] {
  const end = doc.findIndex((line) => line.trim() === "");
  const first = end < 0 ? doc : doc.slice(0, end);
  return [
    ...first.map((line) => `// ${line}`.trimEnd()),
    ...(first.length < doc.length ? [`// (${file} says more.)`] : []),
  ];
}

const WIDTH = 116;

/** Lines of a comment. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((each) => each !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`// ${word}`);
  }
  return lines;
}

/** What the file uses of the runtime, and nothing else. */
function importLines(unit: Unit, runtime: string): readonly Code[] {
  const used: readonly string[] = [...unit.taken].sort();
  if (!unit.typed) return [raw(`const { ${["defineChecker", ...used].join(", ")} } = runtime;`)];
  const isValue = (name: string): boolean => FORMAT_NAMES.some((each) => each === name);
  const from = (names: readonly string[]): Code =>
    code`import { ${raw(names.join(", "))} } from ${literal(runtime)};`;
  const own = ["defineChecker", "libraryOf", ...used.filter((name) => !isValue(name))].sort();
  const values = used.filter(isValue);
  return [from([...own, "type Sink", "type State"]), ...(values.length > 0 ? [from(values)] : [])];
}

function stepsFunction(unit: Unit, calls: readonly Code[]): Code {
  const named = (name: string): Code => raw(parameterName(unit, name, calls));
  const state = unit.type(": State");
  return code`
    /** Every step from \`s\`, in the fixed order. */
    function steps(${named("s")}${state}, ${named("next")}${state}, ${named("sink")}${unit.type(": Sink")})${unit.type(": void")} {
      ${calls}
    }`;
}

function definitionCode(unit: Unit, input: About, formats: ReadonlyMap<string, Code>): Code {
  const { model } = unit;
  const { mayEnd } = model;
  const ending = mayEnd && raw(expression(unit, mayEnd, IN_S));
  return code`
    {
      name: ${literal(model.name)}, revision: ${literal(model.revision)}, source: ${literal(model.file)},
      hash: ${literal(input.hash)},
      constants: ${data(Object.fromEntries(model.constants.map((c) => [c.name, c.text])))},
      words: ${unit.layout.words}, cpus: ${model.cpus}, levels: ${literal(model.levels)}, ${searched(unit)},
      ${input.expectation === undefined ? nothing : code`expectation: ${data(input.expectation)},`}
      ${Object.keys(model.stuckMessages).length > 0 ? code`stuckMessages: ${data(model.stuckMessages)},` : nothing}
      ${ending ? code`mayEnd: (${raw(parameterName(unit, "s", [ending]))}${unit.type(": State")}) => ${ending},` : nothing}
      contexts: ${contextsTable(unit)},
      actions: ${actionsTable(unit)},
      locks: ${locksTable(unit)},
      failures: ${failuresTable(unit)},
      ${model.proved.length > 0 ? code`proved: ${provedTable(unit)},` : nothing}
      notes: ${notesTable(unit)},
      events: ${eventsTable(unit)},
      invariants: ${propertiesTable(unit, model.invariants)},
      reachables: ${propertiesTable(unit, model.reachables)},
      stateRules: ${stateRulesTable(unit)},
      ${model.remarks.length > 0 ? code`remarks: ${remarksTable(unit)},` : nothing}
      ${model.probes.length > 0 ? code`probes: ${probesTable(unit)},` : nothing}
      variables: ${variablesTable(unit, formats)},
    }
  `;
}
