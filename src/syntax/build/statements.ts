/** Concrete statements → their nodes. */
import type { CstNode } from "../../../grammar/index.js";
import { assert } from "../../base/assert.js";
import type { Block, Statement } from "../ast/ast.js";
import {
  buildArguments,
  buildDomain,
  buildExpression,
  buildPlace,
  buildLockReference,
  buildReference,
  buildSchedule,
  levelOf,
} from "./expressions.js";
import { buildWaiting } from "./waiting.js";
import { type CstReader, tokensUnder } from "./cst.js";

export function buildBlock(r: CstReader, node: CstNode | undefined): Block {
  return {
    kind: "block",
    statements: node ? r.nodes(node, "statement").flatMap((each) => buildStatement(r, each)) : [],
    span: r.span(node),
  };
}

/** Nothing where the parser found no more than the place of a statement. */
export function buildStatement(r: CstReader, node: CstNode): readonly Statement[] {
  const span = r.span(node);
  const labelled = r.has(node, "Colon");
  const base = { span, ...(labelled ? { label: r.name(node) } : {}) };
  const block = r.node(node, "block");
  const has = (rule: string): CstNode | undefined => r.node(node, rule);
  let found: CstNode | undefined;
  if ((found = has("letStatement")))
    return [
      {
        ...base,
        kind: "let",
        name: r.name(found),
        value: buildExpression(r, r.node(found, "expression")),
      },
    ];
  if ((found = has("ifStatement"))) return [{ ...base, ...buildIf(r, found) }];
  if ((found = has("whileStatement"))) {
    return [
      {
        ...base,
        kind: "while",
        condition: buildExpression(r, r.node(found, "expression")),
        body: buildBlock(r, r.node(found, "block")),
      },
    ];
  }
  if ((found = has("forStatement"))) {
    return [
      {
        ...base,
        kind: "for",
        name: r.name(found),
        domain: buildDomain(r, r.node(found, "domain")),
        body: buildBlock(r, r.node(found, "block")),
      },
    ];
  }
  if ((found = has("eitherStatement")))
    return [
      {
        ...base,
        kind: "either",
        branches: r.nodes(found, "block").map((each) => buildBlock(r, each)),
      },
    ];
  if ((found = has("chooseStatement"))) {
    const where = r.node(found, "expression");
    return [
      {
        ...base,
        kind: "choose",
        name: r.name(found),
        domain: buildDomain(r, r.node(found, "domain")),
        ...(where ? { where: buildExpression(r, where) } : {}),
      },
    ];
  }
  if ((found = has("waitStatement"))) {
    const waiting = r.node(found, "waitingExpression");
    if (waiting) {
      const idle = r.token(found, "Word_idle");
      const waits = buildWaiting(r, waiting, idle);
      return waits ? [{ ...base, ...waits }] : [];
    }
    const condition = buildExpression(r, r.node(found, "expression"));
    return [
      {
        ...base,
        kind: r.word(found, "await") ? "await" : "spinUntil",
        idle: r.word(found, "idle"),
        condition,
      },
    ];
  }
  if ((found = has("assertStatement"))) {
    const reference = r.node(found, "lockReference");
    if (reference)
      return [
        {
          ...base,
          kind: r.word(found, "assertHeld") ? "assertHeld" : "assertNotHeld",
          lock: buildLockReference(r, reference),
        },
      ];
    return [
      {
        ...base,
        kind: r.word(found, "assert") ? "assert" : "assume",
        condition: buildExpression(r, r.node(found, "expression")),
      },
    ];
  }
  if ((found = has("lockStatement"))) return [{ ...base, ...buildLockStatement(r, found) }];
  if ((found = has("signalStatement"))) {
    const schedule = r.node(found, "scheduleExpression");
    if (schedule) return [{ ...base, kind: "schedule", ...buildSchedule(r, schedule) }];
    const kind = r.word(found, "raise") ? "raise" : r.word(found, "mask") ? "mask" : "unmask";
    return [{ ...base, kind, context: buildReference(r, r.node(found, "reference")) }];
  }
  if ((found = has("emitStatement"))) {
    const args = r.node(found, "arguments");
    return [
      { ...base, kind: "emit", event: r.name(found), args: args ? buildArguments(r, args) : [] },
    ];
  }
  if ((found = has("expressionStatement")))
    return [{ ...base, ...buildExpressionStatement(r, found) }];
  if (r.word(node, "loop")) return [{ ...base, kind: "loop", body: buildBlock(r, block) }];
  if (r.word(node, "atomic")) return [{ ...base, kind: "atomic", body: buildBlock(r, block) }];
  if (r.word(node, "return")) {
    const value = has("expression");
    return [{ ...base, kind: "return", ...(value ? { value: buildExpression(r, value) } : {}) }];
  }
  for (const kind of ["break", "continue", "skip"] as const)
    if (r.word(node, kind)) return [{ ...base, kind }];
  const level = has("expression");
  if (level)
    return [
      { ...base, kind: "atLevel", level: buildExpression(r, level), body: buildBlock(r, block) },
    ];
  return block ? [{ ...base, kind: "block", statements: buildBlock(r, block).statements }] : [];
}

type Body<S> = S extends unknown ? Omit<S, "span" | "label"> : never;

function buildIf(r: CstReader, node: CstNode): Body<Extract<Statement, { kind: "if" }>> {
  const fault = r.word(node, "fault");
  const chained = r.node(node, "ifStatement");
  const blocks = r.nodes(node, "block");
  const other = r.word(node, "else") ? blocks[1] : undefined;
  const name = r.name(node);
  const condition = fault
    ? ({ kind: "faultChoice", fault: name, span: name.span } as const)
    : buildExpression(r, r.node(node, "expression"));
  const then = buildBlock(r, blocks[0]);
  if (chained) {
    const span = r.span(chained);
    return {
      kind: "if",
      condition,
      then,
      otherwise: { kind: "block", statements: [{ ...buildIf(r, chained), span }], span },
    };
  }
  return { kind: "if", condition, then, ...(other ? { otherwise: buildBlock(r, other) } : {}) };
}

function buildLockStatement(
  r: CstReader,
  node: CstNode,
): Body<Extract<Statement, { kind: "acquire" | "release" | "with" }>> {
  const lock = buildLockReference(r, r.node(node, "lockReference"));
  if (r.word(node, "acquire")) return { kind: "acquire", lock, ...levelOf(r, node) };
  if (r.word(node, "release")) return { kind: "release", lock };
  return { kind: "with", lock, ...levelOf(r, node), body: buildBlock(r, r.node(node, "block")) };
}

function buildExpressionStatement(
  r: CstReader,
  node: CstNode,
): Body<Extract<Statement, { kind: "assign" | "perform" }>> {
  const place = r.node(node, "place");
  const [first] = tokensUnder(node);
  assert(first, "a statement without text");
  const target = place
    ? buildPlace(r, place)
    : ({
        kind: "tryAcquire",
        lock: buildLockReference(r, r.node(node, "lockReference")),
        ...levelOf(r, node),
        span: r.span(node),
      } as const);
  if (r.has(node, "Equal"))
    return { kind: "assign", target, value: buildExpression(r, r.node(node, "expression")) };
  return { kind: "perform", value: target };
}
