/** Functions of the state, those that are asked after some updates, and parts of steps that several share. */
import { and, not } from "../../ir/build.js";
import type { IrExpr, IrFunction } from "../../ir/ir.js";
import { isDerived } from "../../model/derived.js";
import type { DerivedFunction, ModelFunction, Procedure } from "../../model/types.js";
import { type Code, code, comment, join, nothing, raw } from "../writer.js";
import { effectInPlace, mayEndStep } from "./effects.js";
import {
  BINDS_NOT,
  expression,
  folded,
  hasLoop,
  IN_S,
  loopHead,
  loopStatements,
  type Reading,
  withPlainBinder,
  writtenOut,
} from "./expressions.js";
import { conjuncts } from "./nodes.js";
import type { Unit } from "./unit.js";

/** The state in which a derived function asks. */
export const scratch = (unit: Unit): string => unit.names.of("helper", "after");

/** A parameter's name as it is declared: what the code does not read begins with `_`, or TypeScript complains. */
export const parameterName = (unit: Unit, name: string, where: readonly Code[]): string =>
  where.some((each) => mentionsName(each, name)) ? name : unit.names.unread(name);

/** Comments quote the spec, where a variable may be called as a parameter is. */
const mentionsName = ({ text }: Code, name: string): boolean =>
  new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(
    text.replaceAll(/\/\/.*$|\/\*\*.*?\*\//gm, ""),
  );

const typeOf = (bool: boolean): string => (bool ? ": boolean" : ": number");

/** Parameters behind the state. */
export const parameterList = (
  unit: Unit,
  parameters: readonly { readonly name: string; readonly bool: boolean }[],
  where: readonly Code[],
): Code =>
  raw(
    parameters
      .map(
        (p) =>
          `, ${parameterName(unit, unit.names.local(p.name), where)}${unit.type(typeOf(p.bool)).text}`,
      )
      .join(""),
  );

const parametersOf = (
  f: Pick<IrFunction, "parameters">,
): readonly { readonly name: string; readonly bool: boolean }[] =>
  f.parameters.map(({ name, range }) => ({ name, bool: range.bool }));

export const modelFunction = (unit: Unit, f: ModelFunction): Code =>
  isDerived(f) ? derivedFunction(unit, f) : plainFunction(unit, f);

function plainFunction(unit: Unit, f: IrFunction): Code {
  const statements = returns(unit, f.value, IN_S);
  const s = raw(parameterName(unit, "s", statements));
  const signature = code`(${s}${unit.type(": State")}${parameterList(unit, parametersOf(f), statements)})${unit.type(typeOf(f.result.bool))}`;
  return withHelpers(
    unit,
    code`
    /** ${comment(f.doc)} */
    ${functionCode(unit, unit.names.of("routine", f.name), signature, statements)}`,
  );
}

/** On one line where it is short, for people. */
export function functionCode(
  unit: Unit,
  name: string,
  signature: Code,
  statements: readonly Code[],
): Code {
  const [only] = statements;
  const short =
    only && statements.length === 1 ? /^return ([^\n]*);$/.exec(only.text)?.[1] : undefined;
  const line = `const ${name} = ${signature.text} => ${short ?? ""};`;
  if (unit.typed && short !== undefined && line.length <= WIDTH) return raw(line);
  return code`
    function ${raw(name)}${signature} {
      ${statements}
    }`;
}

const WIDTH = 100;

/** Nothing where no step needs it, since each asks in the state that it makes. */
function derivedFunction(unit: Unit, f: DerivedFunction): Code {
  const of = unit.functionOf(f.of);
  const own = f.parameters.slice(0, of.parameters.length).map((p) => unit.names.local(p.name));
  const after = raw(scratch(unit));
  const sets = f.after.map((u) => {
    const args = [...u.indices, u.value].map((e) => expression(unit, e, IN_S));
    const set = `${unit.setter(u.variable)}(${[after.text, ...args].join(", ")});`;
    return raw(u.when ? `if (${expression(unit, u.when, IN_S)}) ${set}` : set);
  });
  return code`
    /** ${comment(f.doc)} */
    function ${raw(unit.names.of("routine", f.name))}(s${unit.type(": State")}${parameterList(unit, parametersOf(f), [...sets, raw(own.join(" "))])})${unit.type(typeOf(f.result.bool))} {
      ${after}.set(s);
      ${sets}
      return ${raw(unit.names.of("routine", f.of))}(${raw([after.text, ...own].join(", "))});
    }`;
}

export function procedureFunction(unit: Unit, p: Procedure): Code {
  const mayEnd = mayEndStep(unit, p.name);
  const { lines, ends } = effectInPlace(
    {
      unit,
      exit: (failure) => [
        ...(failure === undefined ? [] : [raw(`sink.fail(${failure});`)]),
        raw("return false;"),
      ],
    },
    p.effect,
  );
  const sink = parameterName(unit, "sink", lines);
  const next = parameterName(unit, "next", lines);
  const doc = `${p.doc}${mayEnd ? " False: a rule is broken and the step ends." : ""}`;
  return withHelpers(
    unit,
    code`
    /** ${comment(doc)} */
    function ${raw(unit.names.of("routine", p.name))}(${raw(next)}${unit.type(": State")}, ${raw(sink)}${unit.type(": Sink")}${parameterList(unit, parametersOf(p), lines)})${unit.type(mayEnd ? ": boolean" : ": void")} {
      ${lines}
      ${mayEnd && !ends ? raw("return true;") : nothing}
    }`,
  );
}

/** With the functions that it needs in front of it. */
export const withHelpers = (unit: Unit, own: Code): Code =>
  join([...unit.takeHelpers(), own], "\n\n");

/** Statements that return a value: what is known early returns early, and loops stand where they are asked. */
export function returns(unit: Unit, value: IrExpr, reading: Reading): readonly Code[] {
  const e = asForall(folded(value));
  if (e.kind === "conditional") {
    const condition = raw(expression(unit, e.condition, reading));
    const then = returns(unit, e.then, reading);
    const otherwise = returns(unit, e.otherwise, reading);
    if (then.length === 1) return [code`if (${condition}) ${then}`, ...otherwise];
    return [
      code`
        if (${condition}) {
          ${then}
        }`,
      ...otherwise,
    ];
  }
  if ("binder" in e) {
    const short = writtenOut(unit, e, reading);
    if (short !== undefined) return [raw(`return ${short};`)];
    const plain = withPlainBinder(e);
    if (plain.kind !== "quantifier" || !hasLoop(plain.body))
      return loopStatements(unit, plain, reading).map(raw);
    const isForall = plain.quantifier === "forall";
    const body = isForall
      ? refuting(unit, plain.body, reading)
      : [raw(`if (${expression(unit, plain.body, reading)}) return true;`)];
    return [under(code`for (${raw(loopHead(unit, plain))})`, body), raw(`return ${isForall};`)];
  }
  const parts = conjuncts(e);
  const last = parts.at(-1);
  if (last && parts.length > 1 && parts.some(hasLoop))
    return [
      ...refuting(unit, and(...parts.slice(0, -1)), reading),
      ...returns(unit, last, reading),
    ];
  if (e.kind === "binary" && e.operator === "||" && hasLoop(e.right))
    return [
      raw(`if (${expression(unit, e.left, reading)}) return true;`),
      ...returns(unit, e.right, reading),
    ];
  return [raw(`return ${expression(unit, e, reading)};`)];
}

/** Statements that return false unless a condition holds. */
function refuting(unit: Unit, condition: IrExpr, reading: Reading): readonly Code[] {
  return conjuncts(folded(condition)).flatMap((each): readonly Code[] => {
    const e = asForall(each);
    if (e.kind === "quantifier" && e.quantifier === "forall") {
      const short = writtenOut(unit, e, reading, BINDS_NOT);
      if (short !== undefined) return [raw(`if (!${short}) return false;`)];
      const plain = withPlainBinder(e);
      return [
        under(code`for (${raw(loopHead(unit, plain))})`, refuting(unit, plain.body, reading)),
      ];
    }
    if (e.kind === "binary" && e.operator === "||" && asForall(e.right).kind === "quantifier") {
      const left = raw(expression(unit, not(e.left), reading));
      return [under(code`if (${left})`, refuting(unit, e.right, reading))];
    }
    return [raw(`if (${expression(unit, not(e), reading)}) return false;`)];
  });
}

/** That none is, as that all are not. */
const asForall = (e: IrExpr): IrExpr =>
  e.kind === "not" && e.operand.kind === "quantifier" && e.operand.quantifier === "exists"
    ? { ...e.operand, quantifier: "forall", body: not(e.operand.body) }
    : e;

/** Statements under a head, on one line if they may. */
function under(head: Code, body: readonly Code[]): Code {
  const [only] = body;
  return only && body.length === 1 && !only.text.includes("\n")
    ? code`${head} ${only}`
    : code`
        ${head} {
          ${body}
        }`;
}
