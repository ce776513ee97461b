/**
 * Statements and blocks → documents. Each statement is a group and its blocks are not: all blocks of an `if` or `either`
 * are on one line together, or none is.
 */
import { builders } from "prettier/doc";
import type { Block, Expression, Statement } from "../ast/ast.js";
import { atLevel, printArguments, scheduled, sleepText, waitText } from "./expressions.js";
import { braces, type Doc, parts, type Printing, type TableFor, valueBehind } from "./layout.js";
import { hasOwnWord } from "./source.js";

const { align, group, indent, join, line } = builders;

export const statementTable: TableFor<Statement> = {
  block: (node, p) => {
    const [only] = node.statements;
    if (only && isElseIf(node)) return p.child(only, true);
    return labelled(node, p, braces(node, node.span.start, node.statements, p));
  },
  assign: (node, p) =>
    labelled(node, p, [p.child(node.target), " =", valueBehind(node.value, p), ";"]),
  let: (node, p) =>
    labelled(node, p, ["let ", p.child(node.name), " =", valueBehind(node.value, p), ";"]),
  perform: (node, p) => labelled(node, p, [p.child(node.value), ";"]),
  if: (node, p) =>
    labelled(node, p, [
      condition("if", node.condition, p),
      p.child(node.then, true),
      node.otherwise ? [" else ", p.child(node.otherwise, true)] : "",
    ]),
  while: (node, p) =>
    labelled(node, p, [condition("while", node.condition, p), p.child(node.body, true)]),
  loop: (node, p) => labelled(node, p, ["loop ", p.child(node.body, true)]),
  for: (node, p) =>
    labelled(node, p, [
      "for ",
      p.child(node.name),
      " in ",
      p.child(node.domain),
      " ",
      p.child(node.body, true),
    ]),
  break: (node, p) => labelled(node, p, "break;"),
  continue: (node, p) => labelled(node, p, "continue;"),
  skip: (node, p) => labelled(node, p, "skip;"),
  return: (node, p) =>
    labelled(node, p, parts("return", node.value && [" ", p.child(node.value)], ";")),
  either: (node, p) =>
    labelled(node, p, [
      "either ",
      join(
        " or ",
        node.branches.map((each) => p.child(each, true)),
      ),
    ]),
  choose: (node, p) =>
    labelled(
      node,
      p,
      parts(
        ["choose ", p.child(node.name), " in ", p.child(node.domain)],
        node.where && group(indent([line, "where ", p.child(node.where)])),
        ";",
      ),
    ),
  await: (node, p) =>
    labelled(node, p, [node.idle ? "idle " : "", "await ", p.child(node.condition), ";"]),
  spinUntil: (node, p) =>
    labelled(node, p, [node.idle ? "idle " : "", "spin until ", p.child(node.condition), ";"]),
  assert: (node, p) => labelled(node, p, ["assert ", p.child(node.condition), ";"]),
  assume: (node, p) => labelled(node, p, ["assume ", p.child(node.condition), ";"]),
  assertHeld: (node, p) => labelled(node, p, ["assertHeld ", p.child(node.lock), ";"]),
  assertNotHeld: (node, p) => labelled(node, p, ["assertNotHeld ", p.child(node.lock), ";"]),
  acquire: (node, p) =>
    labelled(node, p, ["acquire ", p.child(node.lock), atLevel(node.level, p), ";"]),
  release: (node, p) => labelled(node, p, ["release ", p.child(node.lock), ";"]),
  with: (node, p) =>
    labelled(node, p, [
      "with ",
      p.child(node.lock),
      atLevel(node.level, p),
      " ",
      p.child(node.body, true),
    ]),
  atLevel: (node, p) =>
    labelled(node, p, ["at ", p.child(node.level), " ", p.child(node.body, true)]),
  atomic: (node, p) => labelled(node, p, ["atomic ", p.child(node.body, true)]),
  raise: (node, p) => labelled(node, p, ["raise ", p.child(node.context), ";"]),
  mask: (node, p) => labelled(node, p, ["mask ", p.child(node.context), ";"]),
  unmask: (node, p) => labelled(node, p, ["unmask ", p.child(node.context), ";"]),
  schedule: (node, p) => labelled(node, p, ["schedule ", scheduled(node, p), ";"]),
  sleep: (node, p) => labelled(node, p, [node.idle ? "idle " : "", sleepText(node, p), ";"]),
  wait: (node, p) => labelled(node, p, [node.idle ? "idle " : "", waitText(node, p), ";"]),
  wake: (node, p) => labelled(node, p, ["wake ", p.child(node.channel), ";"]),
  wakeOne: (node, p) => labelled(node, p, ["wakeOne ", p.child(node.channel), ";"]),
  complete: (node, p) => labelled(node, p, ["complete ", p.child(node.completion), ";"]),
  arm: (node, p) => labelled(node, p, ["arm ", p.child(node.context), ";"]),
  cancel: (node, p) => labelled(node, p, ["cancel ", p.child(node.context), ";"]),
  emit: (node, p) =>
    labelled(node, p, [
      ["emit ", p.child(node.event)],
      node.args.length > 0 || hasOwnWord(node, "(") ? printArguments(node.args, p) : "",
      ";",
    ]),
};

/** A statement with its label. All its blocks are on one line together, or none is. */
function labelled(node: Statement, p: Printing, statement: Doc): Doc {
  const whole = node.label ? [p.child(node.label), ": ", statement] : statement;
  return p.isPart ? whole : group(whole);
}

/** A long condition goes on four columns in, so that it is not taken for the block below it. */
const condition = (word: string, value: Expression, p: Printing): Doc => [
  group([word, " (", align(2, p.child(value)), ")"]),
  " ",
];

/** The block of `else if` has no braces: it is as long as the `if` that is all it holds. */
export function isElseIf(block: Block): boolean {
  const [only, more] = block.statements;
  return (
    only?.kind === "if" &&
    !more &&
    only.span.start === block.span.start &&
    only.span.end === block.span.end
  );
}
