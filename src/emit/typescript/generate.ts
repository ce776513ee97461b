/**
 * A checker for one configuration, as TypeScript for people and for `tsc`, or as the same program in JavaScript, to be
 * run at once. The order is that of the spec: values, layout, actions, properties, and what the searches need.
 */
import type { Ir, IrExpr } from "../../ir/ir.js";
import { type Code, code, comment, join, literal, nothing, raw } from "../writer.js";
import {
  actionFunction,
  dispatch,
  joined,
  parameterName,
  procedureFunction,
  transitionsOf,
} from "./actions.js";
import { expression, stateParameter } from "./expressions.js";
import { layoutSection } from "./layout-section.js";
import { assertedParameters } from "./range-assertions.js";
import { body, reassignedIn } from "./statements.js";
import { locksTable } from "./locks-table.js";
import { notesTable } from "./notes-table.js";
import {
  actionsTable,
  contextsTable,
  decodedType,
  failuresTable,
  eventsTable,
  propertiesTable,
  probeFunctions,
  probesTable,
  propertyFunctions,
  remarksTable,
  stateRulesTable,
  variablesTable,
} from "./tables.js";
import { Unit } from "./unit.js";

export interface GenerateInput {
  readonly ir: Ir;
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
export const generateTypeScript = (input: GenerateInput): string => generate(input, true);

/** A module body for `new Function("runtime", …)`: takes `defineChecker` from its argument and returns the checker. */
export const generateJavaScript = (input: GenerateInput): string => generate(input, false);

function generate(input: GenerateInput, typed: boolean): string {
  const { ir } = input;
  const unit = new Unit(ir, typed, input.assertRanges);
  const procedures = [
    ...ir.functions.map((f) => irFunction(unit, f)),
    ...ir.procedures.map((p) => procedureFunction(unit, p)),
  ];
  const actions = ir.actions.map((action) => actionFunction(unit, action));
  const steps = dispatch(unit);
  const properties = [...propertyFunctions(unit), ...probeFunctions(unit)];
  const initial = initialFunction(unit);
  const definition = definitionCode(unit, input, steps.calls);
  const late = unit.takeHelpers();
  const layout = layoutSection(unit);
  const words = [...unit.words].map(([name, value]) => raw(`const ${name} = ${value};`));
  const constants = ir.constants.map((c) => comment(`// const ${c.name} = ${c.text}`));
  const transitions = ir.actions.reduce((n, action) => n + transitionsOf(action), 0);
  const bits = unit.layout.places.reduce((n, p) => n + p.width * p.elements, 0);
  return code`
    // Generated from ${comment(ir.file)} by \`interlock generate\`: edit the spec, not this file.
    // interlock ${raw(input.version)} · spec sha256 ${raw(input.hash.slice(0, 16))} · revision ${comment(ir.revision)} · ${raw(counted(ir.variables.length, "variable"))} in ${raw(counted(unit.layout.words, "word"))} (${raw(counted(bits, "bit"))}) · ${raw(counted(ir.actions.length, "action"))}, ${raw(counted(transitions, "transition"))}
    ${raw(typed ? "import { type CheckOptions, type Checker, defineChecker, initialStates as initialStatesOf, runChecker, type Sink, type State, successors as successorsOf, type Verdict } from " + JSON.stringify(input.runtime ?? "interlock/runtime") + ";" : "const { defineChecker } = runtime;")}

    ${ir.doc.map((line) => comment(`// ${line}`))}

    ${section("Constants and values")}

    ${constants}
    ${words}

    ${section("State layout")}

    ${layout}

    ${section("Functions of the state")}

    ${joined(procedures)}

    ${section("Actions")}
    // \`next\` arrives as a copy of \`s\`. An action returns false, and leaves \`next\` alone, when its guard does not hold.

    ${joined(actions)}

    ${joined(steps.functions)}

    ${section("Properties")}

    ${joined(properties)}

    ${section("The checker")}

    const place = (line${unit.type(": number")}, column${unit.type(": number")}) => ({ file: ${literal(ir.file)}, line, column });
    ${definition.text.includes("LEVELS[") ? code`const LEVELS${unit.type(": readonly string[]")} = ${literal(ir.levels)};` : nothing}

    ${initial}

    ${joined(late)}

    ${typed ? decodedInterface(unit) : nothing}

    const checker${unit.type(": Checker<Decoded>")} = defineChecker${unit.type("<Decoded>")}(${definition});

    ${raw(typed ? LIBRARY : "return checker;")}
  `.text.replace(/\n{3,}/g, "\n\n");
}

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

const section = (title: string): Code =>
  raw(`// ── ${title} ${"─".repeat(Math.max(0, 94 - title.length))}`);

const LIBRARY = `export default checker;
export type { State };

/** Every initial state, packed. */
export const initialStates = (): readonly State[] => initialStatesOf(checker);

/** Every step from a state: its transition, its action, and the state it leads to (none if it breaks a rule). */
export const successors = (state: State): ReturnType<typeof successorsOf> => successorsOf(checker, state);

/** The invariants of the spec by name. */
export const invariants: Readonly<Record<string, (state: State) => boolean>> = Object.fromEntries(
  checker.invariants.map((each) => [each.name, each.holds]),
);

/** A state in the spec's own values. */
export const decode = (state: State): Decoded => checker.decode(state);

/** Searches the state space; see \`CheckOptions\`. */
export const check = (options?: CheckOptions): Promise<Verdict> => runChecker(checker, options);`;

function decodedInterface(unit: Unit): Code {
  return code`
    /** A state in the spec's own values, by variable; members of a family by index. */
    export interface Decoded {
      ${decodedType(unit)}
    }`;
}

function irFunction(unit: Unit, f: Ir["functions"][number]): Code {
  const statements = [
    ...assertedParameters(
      unit,
      f.name,
      f.parameters.map(({ name, range }) => ({ name, as: unit.names.local(name), range })),
    ),
    ...returns(unit, f.value),
  ];
  // Where no context raises its level, all CPUs are alike, and the one asked for is not read.
  const named = (name: string): string => parameterName(unit, name, statements);
  const parameters = f.parameters
    .map(
      (p) =>
        `, ${named(unit.names.local(p.name))}${unit.type(p.range.bool ? ": boolean" : ": number").text}`,
    )
    .join("");
  const own = code`
    /** ${comment(f.doc)} */
    function ${raw(unit.names.top("function", f.name))}(${raw(named("s"))}${unit.type(": State")}${raw(parameters)})${unit.type(f.result.bool ? ": boolean" : ": number")} {
      ${statements}
    }`;
  return join([...unit.takeHelpers(), own], "\n\n");
}

/** A chain of conditions reads better as early returns. */
function returns(unit: Unit, e: IrExpr): readonly Code[] {
  if (e.kind !== "conditional") return [raw(`return ${expression(unit, e, "s")};`)];
  const condition = raw(expression(unit, e.condition, "s"));
  const then = returns(unit, e.then);
  const otherwise = returns(unit, e.otherwise);
  if (then.length === 1) return [code`if (${condition}) ${then}`, ...otherwise];
  return [
    code`
      if (${condition}) {
        ${then}
      }`,
    ...otherwise,
  ];
}

/** Sets what does not begin with zero bits, then what the spec says; once for each choice of the parameters. */
function initialFunction(unit: Unit): Code {
  const { initial, variables } = unit.ir;
  const fixed = variables
    .filter((v) => v.fixed !== v.range.low)
    .map((v) => {
      const names = v.dimensions.map((d, i) => ({
        ...d,
        binder: unit.names.local(`${d.name}${i}`),
      }));
      const set = raw(
        `${unit.setter(v.name)}(${["next", ...names.map((d) => d.binder), v.range.bool ? String(v.fixed === 1) : String(v.fixed)].join(", ")});`,
      );
      return [...names]
        .reverse()
        .reduce(
          (inner, d) =>
            code`for (let ${raw(d.binder)} = ${d.low}; ${raw(d.binder)} <= ${d.high}; ${raw(d.binder)}++) ${inner}`,
          set,
        );
    });
  const parameters = initial.parameters
    .map((p) => `, ${unit.names.local(p.name)}${unit.type(": number").text}`)
    .join("");
  const statements = body(unit, initial.body, {
    onStop: "true",
    reassigned: reassignedIn(initial.body),
  });
  const guards = initial.guard.map((g) =>
    raw(`if (!${expression(unit, g, "next", 14)}) return false;`),
  );
  const own = code`
    /** One initial state for each choice; \`next\` arrives as zeros. */
    function initialState(next${unit.type(": State")}, ${raw(parameterName(unit, "sink", statements))}${unit.type(": Sink")}${raw(parameters)})${unit.type(": boolean")} {
      ${guards}
      ${fixed}
      ${statements}
      return true;
    }`;
  return join([...unit.takeHelpers(), own], "\n\n");
}

function definitionCode(unit: Unit, input: GenerateInput, calls: readonly Code[]): Code {
  const { ir } = unit;
  const names = ir.initial.parameters.map((p) => raw(unit.names.local(p.name)));
  const start = ir.initial.parameters.reduceRight<Code>(
    (inner, p, i) => code`
      for (let ${names[i] ?? nothing} = ${p.low}; ${names[i] ?? nothing} <= ${p.high}; ${names[i] ?? nothing}++) {
        ${inner}
      }`,
    code`if (initialState(next, sink${raw(names.map((n) => `, ${n.text}`).join(""))})) sink.emit(-1);`,
  );
  const constants = literal(Object.fromEntries(ir.constants.map((c) => [c.name, c.text])));
  const mayEnd = ir.mayEnd
    ? raw(`(${stateParameter(unit, ir.mayEnd)}) => ${expression(unit, ir.mayEnd, "s")}`)
    : raw("undefined");
  return code`
    {
      name: ${literal(ir.name)},
      revision: ${literal(ir.revision)},
      source: ${literal(ir.file)},
      hash: ${literal(input.hash)},
      constants: ${constants},
      words: ${unit.layout.words},

      initial(next${unit.type(": State")}, sink${unit.type(": Sink")})${unit.type(": void")} {
        ${start}
      },

      successors(s${unit.type(": State")}, next${unit.type(": State")}, sink${unit.type(": Sink")})${unit.type(": void")} {
        ${calls}
      },

      // prettier-ignore
      actions: ${actionsTable(unit)},
      // prettier-ignore
      contexts: ${contextsTable(unit)},
      // prettier-ignore
      locks: ${locksTable(unit)},
      // prettier-ignore
      failures: ${failuresTable(unit)},
      // prettier-ignore
      notes: ${notesTable(unit)},
      events: ${eventsTable(unit)},
      // prettier-ignore
      invariants: ${propertiesTable(unit, ir.invariants)},
      // prettier-ignore
      reachables: ${propertiesTable(unit, ir.reachables)},
      // prettier-ignore
      stateRules: ${stateRulesTable(unit)},
      ${ir.remarks.length > 0 ? code`// prettier-ignore\nremarks: ${remarksTable(unit)},` : nothing}
      ${ir.probes.length > 0 ? code`// prettier-ignore\nprobes: ${probesTable(unit)},` : nothing}
      mayEnd: ${mayEnd},
      ${Object.keys(ir.stuckMessages).length > 0 ? code`stuckMessages: ${literal(ir.stuckMessages)},` : nothing}
      // prettier-ignore
      variables: ${variablesTable(unit)},
      expectation: ${literal(input.expectation)},
    }
  `;
}
