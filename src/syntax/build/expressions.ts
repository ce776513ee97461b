/** Concrete expressions, types and references → their nodes. Operators stand in one flat list there; precedence is given here. */
import type { CstNode, IToken } from "../../../grammar/index.js";
import { type Span, spanOver } from "../../base/source.js";
import { report } from "../../diagnostics/catalogue.js";
import type {
  BinaryOperator,
  Domain,
  Expression,
  IndexNode,
  Name,
  Parameter,
  Reference,
  TypeNode,
} from "../ast/ast.js";
import { isRightAssociative, precedenceOf } from "../ast/precedence.js";
import { type CstReader, tokensUnder } from "./cst.js";

export function buildExpression(r: CstReader, node: CstNode | undefined): Expression {
  if (!node) return r.missing();
  const operands = r.nodes(node, "unary").map((each) => buildUnary(r, each));
  const operators = [
    ...r.nodes(node, "binaryOperator"),
    ...r.nodes(node, "arithmeticOperator"),
  ].map((each) => tokensUnder(each)[0]?.image as BinaryOperator | undefined);
  let at = 0;
  // Precedence climbing (Richards, "BCPL"): operators that bind at least as strongly as `least` belong to this operand.
  const climb = (least: number): Expression => {
    let left = operands[at] ?? r.missing();
    for (;;) {
      const operator = operators[at];
      if (operator === undefined || precedenceOf(operator) < least) return left;
      at += 1;
      const right = climb(precedenceOf(operator) + (isRightAssociative(operator) ? 0 : 1));
      left = { kind: "binary", operator, left, right, span: spanOver(left.span, right.span) };
    }
  };
  return operands.length === 0 ? r.missing() : climb(0);
}

function buildUnary(r: CstReader, node: CstNode): Expression {
  const operators = [...r.tokens(node, "Not"), ...r.tokens(node, "Minus")].sort(
    (a, b) => a.startOffset - b.startOffset,
  );
  const postfix = r.node(node, "postfix");
  const operand = postfix ? buildPostfix(r, postfix) : r.missing();
  return operators.reduceRight<Expression>(
    (inner, token) => ({
      kind: "unary",
      operator: token.image as "!" | "-",
      operand: inner,
      span: spanOver(r.spanOfToken(token), inner.span),
    }),
    operand,
  );
}

function buildPostfix(r: CstReader, node: CstNode): Expression {
  const primary = r.node(node, "primary");
  return withSuffixes(r, primary ? buildPrimary(r, primary) : r.missing(), r.nodes(node, "suffix"));
}

/** What an assignment or a call statement begins with. */
export function buildPlace(r: CstReader, node: CstNode): Expression {
  const name = r.name(node);
  return withSuffixes(r, { kind: "identifier", name, span: name.span }, r.nodes(node, "suffix"));
}

function withSuffixes(r: CstReader, base: Expression, suffixes: readonly CstNode[]): Expression {
  return suffixes.reduce<Expression>((expression, suffix) => {
    const span = spanOver(expression.span, r.span(suffix));
    const args = r.node(suffix, "arguments");
    if (args) return { kind: "call", callee: expression, args: buildArguments(r, args), span };
    const member = r.node(suffix, "memberName");
    if (member) {
      const token = tokensUnder(member)[0];
      return {
        kind: "member",
        base: expression,
        name: token ? r.nameOf(token) : r.name(undefined),
        span,
      };
    }
    return {
      kind: "indexed",
      base: expression,
      index: buildExpression(r, r.node(suffix, "expression")),
      span,
    };
  }, base);
}

export const buildArguments = (r: CstReader, node: CstNode): readonly Expression[] =>
  r.nodes(node, "expression").map((each) => buildExpression(r, each));

function buildPrimary(r: CstReader, node: CstNode): Expression {
  const span = r.span(node);
  const [first] = tokensUnder(node);
  const number = r.token(node, "NumberLiteral");
  if (number) return { kind: "number", value: Number(number.image), span };
  if (r.word(node, "true") || r.word(node, "false"))
    return { kind: "boolean", value: r.word(node, "true"), span };
  if (r.word(node, "none")) return { kind: "none", span };
  const conditional = r.node(node, "conditional");
  if (conditional) {
    const [condition, then, otherwise] = [0, 1, 2].map((i) =>
      buildExpression(r, r.node(conditional, "expression", i)),
    );
    return {
      kind: "conditional",
      condition: condition ?? r.missing(),
      then: then ?? r.missing(),
      otherwise: otherwise ?? r.missing(),
      span,
    };
  }
  const quantifier = r.node(node, "quantifier");
  if (quantifier) {
    return {
      kind: "quantifier",
      quantifier: r.word(quantifier, "forall") ? "forall" : "exists",
      name: r.name(quantifier),
      domain: buildDomain(r, r.node(quantifier, "domain")),
      body: buildExpression(r, r.node(quantifier, "expression")),
      span,
    };
  }
  const counting = r.node(node, "extreme");
  if (counting) {
    const counted = r.node(counting, "counted") ?? counting;
    const where = r.node(counted, "expression");
    return {
      kind: "quantifier",
      quantifier: (first?.image ?? "count") as "count" | "min" | "max",
      name: r.name(counted),
      domain: buildDomain(r, r.node(counted, "domain")),
      ...(where ? { where: buildExpression(r, where) } : {}),
      span,
    };
  }
  if (r.word(node, "atomic"))
    return {
      kind: "atomicExpression",
      value: buildExpression(r, r.node(node, "expression")),
      span,
    };
  if (r.word(node, "tryAcquire"))
    return {
      kind: "tryAcquire",
      lock: buildLockReference(r, r.node(node, "lockReference")),
      ...levelOf(r, node),
      span,
    };
  const schedule = r.node(node, "scheduleExpression");
  if (schedule) return { kind: "scheduleResult", ...buildSchedule(r, schedule), span };
  const waiting = r.node(node, "waitingExpression");
  if (waiting) return buildWaitingResult(r, waiting, span);
  const record = r.node(node, "recordLiteral");
  if (record) {
    const fields = r
      .nodes(record, "expression")
      .map((each, i) => ({ name: r.name(record, i + 1), value: buildExpression(r, each) }));
    return { kind: "recordLiteral", name: r.name(record), fields, span };
  }
  const set = r.node(node, "setExpression");
  if (set) {
    const domain = r.node(set, "domain");
    if (domain)
      return {
        kind: "comprehension",
        name: r.name(set),
        domain: buildDomain(r, domain),
        where: buildExpression(r, r.node(set, "expression")),
        span,
      };
    return { kind: "setLiteral", elements: buildArguments(r, set), span };
  }
  if (r.has(node, "LeftParen"))
    return { kind: "parenthesized", value: buildExpression(r, r.node(node, "expression")), span };
  const identifier = r.token(node, "Identifier");
  return identifier ? { kind: "identifier", name: r.nameOf(identifier), span } : r.missing();
}

/** What stands behind `sleep`, `wait`, `wake` and the like. */
export function buildWaitingParts(
  r: CstReader,
  node: CstNode,
): { readonly reference: Reference; readonly lock?: Reference; readonly timeout: boolean } {
  const [reference] = r.nodes(node, "reference");
  const lock = r.node(node, "lockReference");
  const timeout = r.word(node, "or");
  const word = r.name(node, 1);
  if (timeout && word.text !== "" && word.text !== "timeout")
    r.problems.push(report("ILK1007", word.span, { text: word.text, known: ["timeout"] }));
  return {
    reference: buildReference(r, reference),
    ...(lock ? { lock: buildLockReference(r, lock) } : {}),
    timeout,
  };
}

/** `sleep`, `wait` and `cancel` where their result is used. */
function buildWaitingResult(r: CstReader, node: CstNode, span: Span): Expression {
  const { reference, ...more } = buildWaitingParts(r, node);
  switch (r.name(node).text) {
    case "sleep":
      return { kind: "sleepResult", channel: reference, ...more, span };
    case "wait":
      return { kind: "waitResult", completion: reference, timeout: more.timeout, span };
    default:
      return { kind: "cancelResult", context: reference, span };
  }
}

/** `at LEVEL` behind a lock. */
export function levelOf(r: CstReader, node: CstNode, which = 0): { readonly level?: Expression } {
  const clause = r.node(node, "atClause", which);
  const level = clause && r.node(clause, "expression");
  return level ? { level: buildExpression(r, level) } : {};
}

export function buildSchedule(
  r: CstReader,
  node: CstNode,
): { readonly context: Reference; readonly cpu?: Expression } {
  const cpu = r.node(node, "expression");
  return {
    context: buildReference(r, r.node(node, "reference")),
    ...(cpu ? { cpu: buildExpression(r, cpu) } : {}),
  };
}

/** A lock, with how it is held. */
export function buildLockReference(r: CstReader, node: CstNode | undefined): Reference {
  const mode = node && r.token(node, "Identifier");
  const reference = buildReference(r, node && r.node(node, "reference"));
  return mode && node ? { ...reference, mode: r.nameOf(mode), span: r.span(node) } : reference;
}

export function buildReference(r: CstReader, node: CstNode | undefined): Reference {
  return {
    kind: "reference",
    name: r.name(node),
    indices: node ? buildArguments(r, node) : [],
    span: r.span(node),
  };
}

// ── Types and domains ────────────────────────────────────────────────────────────────────────────

export function buildType(r: CstReader, node: CstNode | undefined): TypeNode {
  if (!node) return { kind: "namedType", name: r.name(undefined), span: r.nowhere() };
  const span = r.span(node);
  const options = r.tokens(node, "Question");
  const plain = buildPlainType(r, node);
  return options.reduce<TypeNode>(
    (of, token) => ({ kind: "optionType", of, span: { ...span, end: token.startOffset + 1 } }),
    plain,
  );
}

function buildPlainType(r: CstReader, node: CstNode): TypeNode {
  const span = r.span(node);
  const inner = r.node(node, "type");
  if (r.word(node, "set")) return { kind: "setType", of: buildType(r, inner), span };
  const names = r.node(node, "names");
  if (names) return { kind: "enumType", members: buildNames(r, names), span };
  const [identifier, pool] = r.tokens(node, "Identifier");
  if (identifier?.image === "ref" && pool) return { kind: "refType", pool: r.nameOf(pool), span };
  if (identifier)
    return { kind: "namedType", name: r.nameOf(identifier), span: r.spanOfToken(identifier) };
  return {
    kind: "rangeType",
    low: buildExpression(r, r.node(node, "bound", 0)),
    high: buildExpression(r, r.node(node, "bound", 1)),
    span,
  };
}

export const buildNames = (r: CstReader, node: CstNode | undefined): readonly Name[] =>
  node ? r.tokens(node, "Identifier").map((each: IToken) => r.nameOf(each)) : [];

export function buildDomain(r: CstReader, node: CstNode | undefined): Domain {
  const span = r.span(node);
  const type = node && r.node(node, "type");
  if (type) return { kind: "typeDomain", type: buildType(r, type), span };
  return { kind: "setDomain", value: buildExpression(r, node && r.node(node, "expression")), span };
}

export function buildIndices(r: CstReader, node: CstNode): readonly IndexNode[] {
  return r.nodes(node, "index").map((each) => {
    const named = r.has(each, "Identifier");
    return {
      kind: "index",
      ...(named ? { name: r.name(each) } : {}),
      type: buildType(r, r.node(each, "type")),
      span: r.span(each),
    };
  });
}

export function buildParameters(r: CstReader, node: CstNode | undefined): readonly Parameter[] {
  if (!node) return [];
  return r.nodes(node, "parameter").map((each) => ({
    kind: "parameter",
    name: r.name(each),
    type: buildType(r, r.node(each, "type")),
    span: r.span(each),
  }));
}
