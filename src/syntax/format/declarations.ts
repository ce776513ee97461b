/**
 * Declarations of a spec or library → documents. Locks, objects, contexts and platform files stand in files of their own.
 */
import { builders } from "prettier/doc";
import type {
  ActionDeclaration,
  ChannelDeclaration,
  CompletionDeclaration,
  ContextDeclaration,
  Declaration,
  ExpectTarget,
  ListDeclaration,
  LockDeclaration,
  LockOrderDeclaration,
  Node,
  Parameter,
  PlatformItem,
  PoolDeclaration,
  QueueDeclaration,
  RevisionSetting,
  RingDeclaration,
} from "../ast/ast.js";
import { endOf, fairnessWord, guardOf, openOf, quoted } from "./clauses.js";
import { printParameters, printTarget } from "./expressions.js";
import {
  braces,
  bracesAround,
  clauses,
  type Doc,
  parts,
  type Printing,
  type TableFor,
  valueBehind,
} from "./layout.js";
import { hasOwnWord } from "./source.js";

const { align, group, join, line } = builders;

type Elsewhere =
  | PlatformItem
  | ContextDeclaration
  | LockDeclaration
  | LockOrderDeclaration
  | ListDeclaration
  | RingDeclaration
  | QueueDeclaration
  | ChannelDeclaration
  | CompletionDeclaration
  | PoolDeclaration;
type Plain = Exclude<Declaration, Elsewhere>;

export const declarationTable: TableFor<Plain | RevisionSetting | ExpectTarget> = {
  platformUse: (node, p) => ["platform ", p.child(node.name), ";"],
  import: (node, p) => {
    const comments = p.inside();
    return group([
      "import ",
      comments === undefined ? "" : [comments, line],
      quoted(node.path),
      ";",
    ]);
  },
  const: (node, p) =>
    parts(
      "const ",
      p.child(node.name),
      node.type && [": ", p.child(node.type)],
      " =",
      valueBehind(node.value, p),
      ";",
    ),
  type: (node, p) => [
    [node.symmetric ? "symmetric " : "", "type ", p.child(node.name), " = ", p.child(node.type)],
    endOf(node, p),
  ],
  enum: (node, p) => {
    const members = node.members.map((each) => p.child(each));
    return group(["enum ", p.child(node.name), " ", enclosed(node, members, ",", "", p)]);
  },
  record: (node, p) => {
    const fields = node.fields.map((each) => p.child(each));
    return group(["record ", p.child(node.name), " ", enclosed(node, fields, ";", ";", p)]);
  },
  var: (node, p) => [
    clauses(
      parts(
        [
          node.ghost ? "ghost " : "",
          "var ",
          p.child(node.name),
          node.indices.map((each) => p.child(each)),
        ],
        node.type && [": ", p.child(node.type)],
        node.initial?.form === "value" && [" =", valueBehind(node.initial.value, p)],
        node.initial?.form === "in" && [" in ", p.child(node.initial.domain)],
      ),
      guardOf(node, p),
    ),
    endOf(node, p),
  ],
  def: (node, p) => [
    "def ",
    p.child(node.name),
    parametersOf(node, p),
    " =",
    valueBehind(node.value, p),
    ";",
  ],
  cpus: (node, p) => ["cpus ", p.child(node.count), endOf(node, p)],
  scheduler: (node, p) => ["scheduler ", p.child(node.policy), endOf(node, p)],
  assumeDeclaration: (node, p) => ["assume ", p.child(node.value), ";"],
  event: (node, p) => ["event ", p.child(node.name), parametersOf(node, p), ";"],
  observe: (node, p) => [
    node.isOnly ? "observe only " : "observe ",
    join(
      ", ",
      node.names.map(({ word, name, operation }) => [
        word ? [p.child(word), " "] : "",
        p.child(name),
        operation ? [".", p.child(operation)] : "",
      ]),
    ),
    endOf(node, p),
  ],
  fault: (node, p) => [
    "fault ",
    p.child(node.name),
    " budget ",
    p.child(node.budget),
    endOf(node, p),
  ],
  action: (node, p) => [
    clauses(
      [printActionHead(node), p.child(node.name), parametersOf(node, p)],
      node.when ? [["when ", p.child(node.when)]] : [],
    ),
    " ",
    group(p.child(node.body)),
  ],
  proc: (node, p) => [
    clauses(
      parts(
        "proc ",
        p.child(node.name),
        printParameters(node.parameters, p),
        node.result && [": ", p.child(node.result)],
      ),
      [
        ...(node.requires ? [["requires ", p.child(node.requires)]] : []),
        ...(node.depth ? [["depth ", p.child(node.depth)]] : []),
      ],
    ),
    " ",
    group(p.child(node.body)),
  ],
  invariant: (node, p) => [
    "invariant ",
    p.child(node.name),
    ":",
    valueBehind(node.value, p),
    endOf(node, p),
  ],
  reachable: (node, p) => [
    "reachable ",
    p.child(node.name),
    ":",
    valueBehind(node.value, p),
    endOf(node, p),
  ],
  mayEnd: (node, p) => ["may end when ", p.child(node.value), endOf(node, p)],
  revision: (node, p) =>
    group(
      parts(
        ["revision ", p.child(node.name)],
        node.from && [" from ", p.child(node.from)],
        " ",
        braces(node, openOf(node), node.settings, p),
      ),
    ),
  setConstant: (node, p) => [p.child(node.name), " =", valueBehind(node.value, p), ";"],
  ignoreRule: (node, p) => ["ignore rule ", p.child(node.rule), ";"],
  expect: (node, p) => {
    const head = ["expect ", p.child(node.revision), ` ${node.outcome}`, node.only ? " only" : ""];
    const targets = join(
      [",", line],
      node.targets.map((each) => p.child(each)),
    );
    return [
      group(node.targets.length > 0 ? [head, align(4, [line, targets])] : head),
      endOf(node, p),
    ];
  },
  expectTarget: printTarget,
};

const printActionHead = (node: ActionDeclaration): Doc => [
  node.external ? "external " : "",
  fairnessWord[node.fairness],
  "action ",
];

/** `name`, `name()` and `name(a: T)`: empty parentheses stay as they were written. */
function parametersOf(
  node: Node & { readonly parameters: readonly Parameter[] },
  p: Printing,
): Doc {
  return node.parameters.length > 0 || hasOwnWord(node, "(")
    ? printParameters(node.parameters, p)
    : "";
}

/** `{ … }` around parts that are no statements of their own. */
function enclosed(node: Node, items: Doc[], separator: string, last: string, p: Printing): Doc {
  if (items.length === 0) return braces(node, openOf(node), [], p);
  return bracesAround(node, openOf(node), [join([separator, line], items), last]);
}
