/** IR expressions as JavaScript. Quantifiers become small loops of their own, so that no closure is made for a state. */
import { children, substitute } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { printExpr } from "../../ir/print-ir.js";
import { code, comment, raw } from "../writer.js";
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

/** `state` is the name under which the state is read: `s` in guards and properties, `next` in bodies. */
export function expression(unit: Unit, e: IrExpr, state: string, least = 0): string {
  const go = (x: IrExpr, binds = 0): string => expression(unit, x, state, binds);
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
      return `${unit.accessor(e.variable)}(${[state, ...e.indices.map((i) => go(i))].join(", ")})`;
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
      return `${unit.names.top("function", e.function)}(${[state, ...e.args.map((arg) => go(arg))].join(", ")})`;
    case "binary": {
      if (e.operator === "/")
        return `Math.trunc(${go(e.left, BINDS["*"])} / ${go(e.right, BINDS["*"] + 1)})`;
      if (e.operator === "bitclear")
        return wrap(`${go(e.left, BINDS.bitand)} & ~${go(e.right, BINDS.unary)}`, BINDS.bitand);
      const [text, binds] = OPERATORS[e.operator] ?? [e.operator, 0];
      const rightBinds =
        e.operator === "&&" || e.operator === "||" || e.operator === "+" ? binds : binds + 1;
      return wrap(`${go(e.left, binds)} ${text} ${go(e.right, rightBinds)}`, binds);
    }
    case "quantifier":
    case "count":
    case "select":
    case "mask":
      return loop(unit, e, state);
  }
}

/** The state as a parameter of a function with this value: what is not read begins with `_`, or TypeScript complains. */
export const stateParameter = (unit: Unit, value: IrExpr): string =>
  `${readsState(value) ? "s" : "_s"}${unit.type(": State").text}`;

/** Reads, calls and loops are handed the state. */
const readsState = (e: IrExpr): boolean =>
  e.kind === "read" || e.kind === "call" || "binder" in e || children(e).some(readsState);

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

type Loop = Extract<IrExpr, { kind: "quantifier" | "count" | "select" | "mask" }>;

/** The binder under the user's own name for it, where nothing else in the loop is called so. */
function withPlainBinder(e: Loop, free: ReadonlyMap<string, boolean>): Loop {
  const plain = e.binder.replace(/_\d+$/, "");
  const inside = freeNames(e.body, new Set(), new Map());
  if (plain === e.binder || free.has(plain) || inside.get(e.binder) !== false) return e;
  if (JSON.stringify(e.body).includes(`"binder":"${plain}"`)) return e;
  const renamed: IrExpr = { kind: "name", bool: false, name: plain };
  return { ...e, binder: plain, body: substitute(e.body, new Map([[e.binder, renamed]])) };
}

function loop(unit: Unit, given: Loop, state: string): string {
  const names = freeNames(given, new Set(), new Map());
  const free = [...names];
  const e = withPlainBinder(given, names);
  const binder = unit.names.local(e.binder);
  const stem = e.kind === "quantifier" ? e.quantifier : e.kind === "select" ? e.which : e.kind;
  const helper = unit.helper(stem, JSON.stringify(e), (name) => {
    const head = raw(
      e.kind === "select" && e.which === "max"
        ? `let ${binder} = ${e.high}; ${binder} >= ${e.low}; ${binder}--`
        : `let ${binder} = ${e.low}; ${binder} <= ${e.high}; ${binder}++`,
    );
    const test = raw(
      expression(
        unit,
        e.kind === "quantifier" && e.quantifier === "forall"
          ? { kind: "not", bool: true, operand: e.body }
          : e.body,
        "s",
      ),
    );
    const parameters = raw(
      [
        stateParameter(unit, e.body),
        ...free.map(
          ([n, bool]) => `${unit.names.local(n)}${unit.type(bool ? ": boolean" : ": number").text}`,
        ),
      ].join(", "),
    );
    const result = unit.type(e.kind === "quantifier" ? ": boolean" : ": number");
    const about = comment(printExpr(e));
    const b = raw(binder);
    if (e.kind === "count" || e.kind === "mask") {
      const step = raw(
        e.kind === "count"
          ? "found += 1"
          : `found |= 1 << (${binder}${e.low === 0 ? "" : e.low > 0 ? ` - ${e.low}` : ` + ${-e.low}`})`,
      );
      return code`
        /** ${about} */
        function ${raw(name)}(${parameters})${result} {
          let found = 0;
          for (${head}) if (${test}) ${step};
          return found;
        }`;
    }
    const [hit, miss] =
      e.kind === "select"
        ? [b, raw(String(e.otherwise))]
        : e.quantifier === "exists"
          ? [raw("true"), raw("false")]
          : [raw("false"), raw("true")];
    return code`
      /** ${about} */
      function ${raw(name)}(${parameters})${result} {
        for (${head}) if (${test}) return ${hit};
        return ${miss};
      }`;
  });
  return `${helper}(${[state, ...free.map(([n]) => unit.names.local(n))].join(", ")})`;
}
