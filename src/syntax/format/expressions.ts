/**
 * Expressions, types, references and what binds names in them → documents.
 *
 * Parentheses stand where they were written. A tree that was changed by the compiler can need more of them; they are
 * added where the text would otherwise be read as another tree.
 */
import { builders } from "prettier/doc";
import type {
  Domain,
  Expression,
  ExpectTarget,
  IndexNode,
  Name,
  Node,
  Parameter,
  Reference,
  Sleeping,
  TypeNode,
  Waiting,
} from "../ast/ast.js";
import { precedenceOf } from "../ast/precedence.js";
import { type Doc, listed, parts, type Printing, type TableFor, valueBehind } from "./layout.js";

const { group, indent, line, softline } = builders;

type Binary = Extract<Expression, { kind: "binary" }>;

export const expressionTable: TableFor<
  Name | TypeNode | IndexNode | Parameter | Reference | Domain | Expression
> = {
  name: (node) => node.text,

  namedType: (node, p) => p.child(node.name),
  rangeType: (node, p) => [p.child(node.low), "..", p.child(node.high)],
  enumType: (node, p) => listedOrComments("{", node.members, "}", line, p),
  optionType: (node, p) => [p.child(node.of), "?"],
  setType: (node, p) => ["set ", p.child(node.of)],
  refType: (node, p) => ["ref ", p.child(node.pool)],
  index: (node, p) => parts("[", node.name && [p.child(node.name), ": "], p.child(node.type), "]"),
  parameter: (node, p) => [p.child(node.name), ": ", p.child(node.type)],
  reference: (node, p) => [
    p.child(node.name),
    node.indices.map((each) => ["[", p.child(each), "]"]),
    node.mode ? [" ", p.child(node.mode)] : "",
  ],
  typeDomain: (node, p) => p.child(node.type),
  setDomain: (node, p) => p.child(node.value),

  number: (node) => String(node.value),
  boolean: (node) => String(node.value),
  none: () => "none",
  identifier: (node, p) => p.child(node.name),
  indexed: (node, p) => [base(node.base, p), "[", p.child(node.index), "]"],
  member: (node, p) => [base(node.base, p), ".", p.child(node.name)],
  call: (node, p) => [base(node.callee, p), printArguments(node.args, p)],
  unary: (node, p) => [sign(node), guarded(node.operand, node.operand.kind === "binary", p)],
  binary: printBinary,
  conditional: (node, p) =>
    group([
      "if ",
      p.child(node.condition),
      indent([line, "then ", p.child(node.then), line, "else ", p.child(node.otherwise)]),
    ]),
  quantifier: (node, p) => {
    const binder = [p.child(node.name), " in ", p.child(node.domain)];
    if (node.body) return group([node.quantifier, " ", binder, ":", bodyOf(node.body, p)]);
    const where = node.where ? indent([line, "where ", p.child(node.where)]) : "";
    return group([node.quantifier, "(", binder, where, ")"]);
  },
  setLiteral: (node, p) => listedOrComments("{", node.elements, "}", line, p),
  comprehension: (node, p) =>
    group([
      "{",
      indent([
        line,
        p.child(node.name),
        " in ",
        p.child(node.domain),
        line,
        "where ",
        p.child(node.where),
      ]),
      line,
      "}",
    ]),
  familyInitialiser: (node, p) =>
    group([
      ["[", p.child(node.name), " in ", p.child(node.domain), ":"],
      indent([line, p.child(node.value)]),
      softline,
      "]",
    ]),
  recordLiteral: (node, p) => [
    p.child(node.name),
    " ",
    listed(
      "{",
      node.fields.map((each) => [p.child(each.name), ":", valueBehind(each.value, p)]),
      "}",
      line,
    ),
  ],
  atomicExpression: (node, p) => inParentheses("atomic(", p.child(node.value)),
  parenthesized: (node, p) => inParentheses("(", p.child(node.value)),
  tryAcquire: (node, p) => parts("tryAcquire ", p.child(node.lock), atLevel(node.level, p)),
  scheduleResult: (node, p) => ["schedule ", scheduled(node, p)],
  faultChoice: (node, p) => ["fault ", p.child(node.fault)],
  sleepResult: (node, p) => sleepText(node, p),
  waitResult: (node, p) => waitText(node, p),
  cancelResult: (node, p) => ["cancel ", p.child(node.context)],
  missing: () => "",
};

export const printArguments = (args: readonly Expression[], p: Printing): Doc =>
  listed(
    "(",
    args.map((each) => p.child(each)),
    ")",
    softline,
  );

export const printParameters = (all: readonly Parameter[], p: Printing): Doc =>
  listed(
    "(",
    all.map((each) => p.child(each)),
    ")",
    softline,
  );

/** `at LEVEL` behind a lock. */
export const atLevel = (level: Expression | undefined, p: Printing): Doc =>
  level ? [" at ", p.child(level)] : "";

export const sleepText = (node: Sleeping, p: Printing): Doc =>
  parts(
    "sleep ",
    p.child(node.channel),
    node.lock && [" with ", p.child(node.lock)],
    node.timeout && " or timeout",
  );

export const waitText = (node: Waiting, p: Printing): Doc =>
  parts("wait ", p.child(node.completion), node.timeout && " or timeout");

/** `D on cpu c`, behind `schedule`. */
export const scheduled = (
  node: { readonly context: Reference; readonly cpu?: Expression },
  p: Printing,
): Doc => parts(p.child(node.context), node.cpu && [" on cpu ", p.child(node.cpu)]);

export const printTarget = (node: ExpectTarget, p: Printing): Doc =>
  parts(
    node.form === "rule" && "rule ",
    node.form === "assert" && "assert ",
    p.child(node.name),
    node.within && [" within ", p.child(node.within)],
  );

const inParentheses = (open: string, value: Doc): Doc =>
  group([open, indent([softline, value]), softline, ")"]);

function listedOrComments(
  open: string,
  nodes: readonly Node[],
  close: string,
  edge: Doc,
  p: Printing,
): Doc {
  const comments = nodes.length === 0 ? p.inside() : undefined;
  return listed(
    open,
    comments === undefined ? nodes.map((each) => p.child(each)) : [comments],
    close,
    edge,
  );
}

/** `--a` looks like a decrement. */
const sign = ({ operator, operand }: Extract<Expression, { kind: "unary" }>): Doc =>
  operator === "-" && operand.kind === "unary" && operand.operator === "-" ? "- " : operator;

/** Binders one behind the other stay on one line; what they say may go to the next. */
const bodyOf = (body: Expression, p: Printing): Doc =>
  body.kind === "quantifier" ? [" ", p.child(body)] : indent([line, p.child(body)]);

/** Operands of one strength stand in one list, so that they break together. */
function printBinary(node: Binary, p: Printing): Doc {
  const strength = precedenceOf(node.operator);
  const isEqual = (each: Expression): each is Binary =>
    each.kind === "binary" && precedenceOf(each.operator) === strength;
  if (node.operator === "=>") {
    const left = guarded(
      node.left,
      isEqual(node.left) || isWeaker(node.left, strength) || endsOpen(node.left),
      p,
    );
    const right = guarded(node.right, isWeaker(node.right, strength), p);
    return group([left, " =>", indent([line, right])]);
  }
  const behind: Doc[] = [];
  let first: Expression = node;
  while (isEqual(first)) {
    const { operator, right } = first;
    // Only the last operand may reach as far right as it can.
    const needs =
      isEqual(right) || isWeaker(right, strength) || (behind.length > 0 && endsOpen(right));
    behind.unshift([` ${operator}`, line, guarded(right, needs, p)]);
    first = first.left;
  }
  return group([guarded(first, isWeaker(first, strength) || endsOpen(first), p), indent(behind)]);
}

const isWeaker = (node: Expression, strength: number): boolean =>
  node.kind === "binary" && precedenceOf(node.operator) < strength;

/** Reaches as far right as it can: what follows would be read as a part of it. */
function endsOpen(node: Expression): boolean {
  switch (node.kind) {
    case "conditional":
      return true;
    case "quantifier":
      return node.body !== undefined;
    case "tryAcquire":
      return node.level !== undefined;
    case "scheduleResult":
      return node.cpu !== undefined;
    case "binary":
      return endsOpen(node.right);
    case "unary":
      return endsOpen(node.operand);
    default:
      return false;
  }
}

const guarded = (node: Expression, needsParentheses: boolean, p: Printing): Doc =>
  needsParentheses ? ["(", p.child(node), ")"] : p.child(node);

/** What an index, a member or arguments stand behind. */
const base = (node: Expression, p: Printing): Doc =>
  guarded(node, node.kind === "binary" || node.kind === "unary" || endsOpen(node), p);
