/** Expressions of the model as JavaScript. Quantifiers become small loops of their own, so that no closure is made for a state. */
import { children, not, number, rebuild, sameData, substitute } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { printExpr } from "../../ir/print-ir.js";
import { code, comment, raw } from "../writer.js";
import { type Index, positionOf, readText } from "./elements.js";
import type { Unit } from "./unit.js";

/** JavaScript's precedence, as far as it is used here. */
const BINDS = {
  conditional: 2,
  "||": 3,
  "&&": 4,
  bitor: 5,
  bitand: 7,
  "==": 8,
  "<": 9,
  shift: 10,
  "+": 11,
  "*": 12,
  unary: 14,
  primary: 20,
} as const;

const OPERATORS: Readonly<Record<string, readonly [text: string, binds: number]>> = {
  "+": ["+", BINDS["+"]],
  "-": ["-", BINDS["+"]],
  "*": ["*", BINDS["*"]],
  "%": ["%", BINDS["*"]],
  "==": ["===", BINDS["=="]],
  "!=": ["!==", BINDS["=="]],
  "<": ["<", BINDS["<"]],
  "<=": ["<=", BINDS["<"]],
  ">": [">", BINDS["<"]],
  ">=": [">=", BINDS["<"]],
  "&&": ["&&", BINDS["&&"]],
  "||": ["||", BINDS["||"]],
  bitand: ["&", BINDS.bitand],
  bitor: ["|", BINDS.bitor],
};

/** What an operand of `&&` and one of `!` is asked for with. */
export const BINDS_AND = BINDS["&&"];
export const BINDS_NOT = BINDS.unary;

/** The state in which an expression is asked. */
export interface Reading {
  /** Its name. */
  readonly state: string;
  /** Words of it that stand in locals, filled as they are used; undefined: none do. */
  readonly words?: Set<number>;
  /** Derived functions whose updates `next` has already. */
  readonly inNext?: ReadonlySet<string>;
  /** What stands in a local because it is often read. */
  readonly own?: OwnLocals;
}

/** Variables of the process that steps, for the member that steps. */
export interface OwnLocals {
  readonly indices: readonly IrExpr[];
  /** By variable. */
  readonly names: ReadonlyMap<string, string>;
  /** Variables that have been read by their local. */
  readonly used: Set<string>;
}

export const IN_S: Reading = { state: "s" };
export const IN_NEXT: Reading = { state: "next" };

/** What can be told without a state is told. */
export const folded = (e: IrExpr): IrExpr => rebuild(e, folded);

/** An expression as it may stand where nothing binds more strongly than `least`. */
export const expression = (unit: Unit, e: IrExpr, reading: Reading, least = 0): string =>
  print(unit, folded(e), reading, least);

function print(unit: Unit, e: IrExpr, reading: Reading, least: number): string {
  const go = (x: IrExpr, binds = 0): string => print(unit, x, reading, binds);
  const wrap = (text: string, binds: number): string => (binds < least ? `(${text})` : text);
  switch (e.kind) {
    case "constant":
      if (e.bool) return e.value === 1 ? "true" : "false";
      return e.value < 0 && e.word === undefined
        ? wrap(String(e.value), BINDS.unary)
        : unit.word(e);
    case "name":
      return unit.names.local(e.name);
    case "read":
      return (
        ownLocal(e, reading.own) ??
        (unit.typed ? readCall(unit, e, reading) : readInPlace(unit, e, reading))
      );
    case "not":
      return wrap(`!${go(e.operand, BINDS.unary)}`, BINDS.unary);
    case "conditional":
      return wrap(
        `${go(e.condition, BINDS["||"])} ? ${go(e.then, BINDS["||"])} : ${go(e.otherwise, BINDS.conditional)}`,
        BINDS.conditional,
      );
    case "bit":
      return wrap(`1 << ${go(e.of, BINDS["+"])}`, BINDS.shift);
    case "call":
      return callText(unit, e, reading);
    case "binary": {
      if (e.operator === "/")
        return `Math.trunc(${go(e.left, BINDS["*"])} / ${go(e.right, BINDS["*"] + 1)})`;
      if (e.operator === "bitclear")
        return wrap(`${go(e.left, BINDS.bitand)} & ~${go(e.right, BINDS.unary)}`, BINDS.bitand);
      const [text, binds] = OPERATORS[e.operator] ?? [e.operator, 0];
      const isBackwards = e.left.kind === "constant" && e.right.kind !== "constant";
      if (isBackwards && (e.operator === "==" || e.operator === "!="))
        return go({ ...e, left: e.right, right: e.left }, least);
      const rightBinds = ["&&", "||", "+"].includes(e.operator) ? binds : binds + 1;
      return wrap(`${go(e.left, binds)} ${text} ${go(e.right, rightBinds)}`, binds);
    }
    case "quantifier":
    case "count":
    case "select":
    case "mask":
      return loop(unit, e, reading, least);
  }
}

type Read = Extract<IrExpr, { kind: "read" }>;

function ownLocal({ variable, indices }: Read, own: OwnLocals | undefined): string | undefined {
  const name = own?.names.get(variable);
  if (!own || name === undefined || !sameData(indices, own.indices)) return undefined;
  own.used.add(variable);
  return name;
}

const readCall = (unit: Unit, { variable, indices }: Read, reading: Reading): string =>
  `${unit.accessor(variable)}(${[reading.state, ...indices.map((i) => print(unit, i, reading, 0))].join(", ")})`;

function readInPlace(unit: Unit, { variable, indices }: Read, reading: Reading): string {
  const place = unit.placeOf(variable);
  const position = positionOf(
    place,
    indices.map((i) => indexOf(unit, i, reading)),
  );
  return readText(place, wordText(unit, position.word, reading), position);
}

export const indexOf = (unit: Unit, e: IrExpr, reading: Reading): Index =>
  e.kind === "constant" && !e.bool ? e.value : print(unit, folded(e), reading, 0);

function wordText(unit: Unit, word: number | string, { state, words }: Reading): string {
  if (typeof word === "string" || !words) return `${state}[${word}]`;
  words.add(word);
  return wordLocal(unit, word);
}

/** The local that holds a word of the state. */
export const wordLocal = (unit: Unit, word: number): string =>
  unit.names.of("helper", `word ${word}`, `s${word}`);

function callText(unit: Unit, e: Extract<IrExpr, { kind: "call" }>, reading: Reading): string {
  const f = unit.functionOf(e.function);
  const args = e.args.map((arg) => print(unit, arg, reading, 0));
  if (!("of" in f))
    return `${unit.names.of("routine", f.name)}(${[reading.state, ...args].join(", ")})`;
  if (reading.inNext?.has(f.name)) {
    const own = args.slice(0, unit.functionOf(f.of).parameters.length);
    return `${unit.names.of("routine", f.of)}(${["next", ...own].join(", ")})`;
  }
  unit.derived.add(f.name);
  return `${unit.names.of("routine", f.name)}(${[reading.state, ...args].join(", ")})`;
}

/** Free names of an expression with what they are, in order of appearance. */
function freeNames(
  e: IrExpr,
  bound: ReadonlySet<string>,
  into: Map<string, boolean>,
): Map<string, boolean> {
  if (e.kind === "name" && !bound.has(e.name)) into.set(e.name, e.bool);
  const inner = "binder" in e ? new Set([...bound, e.binder]) : bound;
  for (const child of children(e)) freeNames(child, inner, into);
  return into;
}

export type Loop = Extract<IrExpr, { kind: "quantifier" | "count" | "select" | "mask" }>;

/** The binder under the user's own name for it, where nothing else in the loop is called so. */
export function withPlainBinder<T extends Loop>(e: T): T {
  const plain = e.binder.replace(/_\d+$/, "");
  const free = freeNames(e, new Set(), new Map());
  const inside = freeNames(e.body, new Set(), new Map());
  if (plain === e.binder || free.has(plain) || inside.get(e.binder) !== false) return e;
  if (JSON.stringify(e.body).includes(`"binder":"${plain}"`)) return e;
  const renamed: IrExpr = { kind: "name", bool: false, name: plain };
  return { ...e, binder: plain, body: substitute(e.body, new Map([[e.binder, renamed]])) };
}

/** Upwards; the largest value that satisfies something is looked for from above. */
export function loopHead(unit: Unit, e: Loop): string {
  const binder = unit.names.local(e.binder);
  return e.kind === "select" && e.which === "max"
    ? `let ${binder} = ${e.high}; ${binder} >= ${e.low}; ${binder}--`
    : `let ${binder} = ${e.low}; ${binder} <= ${e.high}; ${binder}++`;
}

const MOST_WRITTEN_OUT = 3;
const LONGEST_WRITTEN_OUT = 90;

/** A quantifier over few values as a chain of `&&` or `||`; undefined where that is no shorter. */
export function writtenOut(unit: Unit, e: Loop, reading: Reading, least = 0): string | undefined {
  if (e.kind !== "quantifier" || e.high - e.low >= MOST_WRITTEN_OUT) return undefined;
  const operator = e.quantifier === "forall" ? "&&" : "||";
  const parts = Array.from({ length: e.high - e.low + 1 }, (_, i) =>
    substitute(e.body, new Map([[e.binder, number(e.low + i)]])),
  );
  if (parts.some(hasLoop) || isNarrowing(e.body, operator, e.binder)) return undefined;
  const whole = parts.reduce((left, right): IrExpr => ({
    kind: "binary",
    bool: true,
    operator,
    left,
    right,
  }));
  const text = print(unit, folded(whole), reading, least);
  return text.length > LONGEST_WRITTEN_OUT ? undefined : text;
}

/** TypeScript takes `i !== 1 || i !== 2` for a mistake: it knows on the right that `i` is 1. */
const isNarrowing = (e: IrExpr, operator: "&&" | "||", binder: string): boolean =>
  e.kind === "binary" &&
  (e.operator === operator
    ? isNarrowing(e.left, operator, binder) || isNarrowing(e.right, operator, binder)
    : e.operator === (operator === "&&" ? "==" : "!=") &&
      [e.left, e.right].every(({ kind }) => kind === "name") &&
      [e.left, e.right].some((side) => side.kind === "name" && side.name === binder));

export const hasLoop = (e: IrExpr): boolean => "binder" in e || children(e).some(hasLoop);

function loop(unit: Unit, given: Loop, reading: Reading, least: number): string {
  const short = writtenOut(unit, given, reading, least);
  if (short !== undefined) return short;
  const e = withPlainBinder(given);
  const free = [...freeNames(e, new Set(), new Map())];
  const stem = e.kind === "quantifier" ? e.quantifier : e.kind === "select" ? e.which : e.kind;
  const helper = unit.helper(stem, JSON.stringify(e), (name) => {
    const parameters = free.map(
      ([n, bool]) => `, ${unit.names.local(n)}${unit.type(bool ? ": boolean" : ": number").text}`,
    );
    const body = loopStatements(unit, e, IN_S);
    const isRead = body.some((line) => /\bs\b/.test(line));
    return code`
      /** ${comment(printExpr(e))} */
      function ${raw(name)}(${raw(isRead ? "s" : "_s")}${unit.type(": State")}${raw(parameters.join(""))})${unit.type(e.bool ? ": boolean" : ": number")} {
        ${body.map(raw)}
      }`;
  });
  return `${helper}(${[reading.state, ...free.map(([n]) => unit.names.local(n))].join(", ")})`;
}

/** Statements that return the value of a loop. */
export function loopStatements(unit: Unit, e: Loop, reading: Reading): readonly string[] {
  const head = loopHead(unit, e);
  const binder = unit.names.local(e.binder);
  const test = expression(
    unit,
    e.kind === "quantifier" && e.quantifier === "forall" ? not(e.body) : e.body,
    reading,
  );
  switch (e.kind) {
    case "count":
      return ["let found = 0;", `for (${head}) if (${test}) found += 1;`, "return found;"];
    case "mask": {
      const offset = e.low === 0 ? "" : e.low > 0 ? ` - ${e.low}` : ` + ${-e.low}`;
      const step = `found |= 1 << (${binder}${offset})`;
      return ["let found = 0;", `for (${head}) if (${test}) ${step};`, "return found;"];
    }
    case "select":
      return [`for (${head}) if (${test}) return ${binder};`, `return ${e.otherwise};`];
    case "quantifier": {
      const hit = e.quantifier === "exists";
      return [`for (${head}) if (${test}) return ${hit};`, `return ${!hit};`];
    }
  }
}
