/**
 * Declarations of a spec or library → documents. Contexts and platform files have pages of their own.
 *
 * Clauses keep the order in which they were written: an `if C` at the end belongs to the clause before it, so that
 * another order could be another meaning.
 */
import { builders } from "prettier/doc";
import type {
  ActionDeclaration,
  Conditional,
  ContextDeclaration,
  Declaration,
  Expression,
  ExpectTarget,
  Fairness,
  ListDeclaration,
  LockDeclaration,
  Node,
  Parameter,
  PlatformItem,
  QueueDeclaration,
  RevisionSetting,
  RingDeclaration,
  VarDeclaration,
} from "./ast.js";
import { printParameters, printTarget } from "./print-expressions.js";
import {
  braces,
  clauses,
  type Doc,
  namesBetween,
  parts,
  type Printing,
  type TableFor,
  valueBehind,
} from "./print-layout.js";
import { hasOwnWord, ownWords, placeOfWord } from "./print-source.js";

const { align, group, join, line } = builders;

type Plain = Exclude<Declaration, PlatformItem | ContextDeclaration>;

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
        node.initial?.form === "in" && [" in ", p.child(node.initial.value)],
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
  fault: (node, p) => [
    "fault ",
    p.child(node.name),
    " budget ",
    p.child(node.budget),
    endOf(node, p),
  ],
  lock: (node, p) => [
    clauses([headOf("lock", node, p), ": ", p.child(node.lockKind)], lockClauses(node, p)),
    endOf(node, p),
  ],
  lockOrder: (node, p) => ["lock order ", namesBetween(node.names, " <", p), endOf(node, p)],
  list: printObject,
  ring: printObject,
  queue: printObject,
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

/** A text in quotes, as it is written. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

/** `if C;` or `;` */
export const endOf = (node: { readonly condition?: Expression }, p: Printing): Doc =>
  parts(node.condition && [" if ", p.child(node.condition)], ";");

/** A value with the `if C` behind it. */
export function conditional<Value>(
  word: Doc,
  clause: Conditional<Value>,
  p: Printing,
  value?: Doc,
): Doc {
  return parts(
    word,
    value && [" ", value],
    clause.condition && [" if ", p.child(clause.condition)],
  );
}

/** A clause and the place where it was written. */
export type Placed = readonly [place: number, clause: Doc];

/** Clauses as they were written one behind the other; in the given order where nothing was written. */
export const inWrittenOrder = (all: readonly (Placed | undefined)[]): Doc[] =>
  all
    .filter((each): each is Placed => each !== undefined)
    .sort(([a], [b]) => (a === b ? 0 : a - b))
    .map(([, clause]) => clause);

export const fairnessWord: Readonly<Record<Fairness, string>> = {
  none: "",
  weak: "fair ",
  strong: "strong fair ",
  unfair: "unfair ",
};

const printActionHead = (node: ActionDeclaration): Doc => [
  node.external ? "external " : "",
  fairnessWord[node.fairness],
  "action ",
];

const openOf = (node: Node): number => placeOfWord(ownWords(node), "{");

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
  const isBroken =
    openOf(node) < Infinity &&
    node.span.source.text.slice(openOf(node), node.span.end).includes("\n");
  const { breakParent, indent } = builders;
  return [
    "{",
    indent([line, join([separator, line], items), last]),
    isBroken ? breakParent : "",
    line,
    "}",
  ];
}

const headOf = (word: string, node: LockDeclaration | AnyObject, p: Printing): Doc => [
  `${word} `,
  p.child(node.name),
  node.indices.map((each) => p.child(each)),
];

function guardOf(node: VarDeclaration | AnyObject, p: Printing): readonly Doc[] {
  const { guardedBy } = node;
  return guardedBy ? [conditional("guarded by", guardedBy, p, p.child(guardedBy.value))] : [];
}

function lockClauses(node: LockDeclaration, p: Printing): readonly Doc[] {
  const words = ownWords(node);
  const place = (word: string): number => placeOfWord(words, word, node.lockKind.span.end);
  return inWrittenOrder([
    node.level && [place("at"), conditional("at", node.level, p, p.child(node.level.value))],
    node.fair && [place("fair"), conditional("fair", node.fair, p)],
    node.inherit && [place("inherit"), conditional("inherit", node.inherit, p)],
  ]);
}

type AnyObject = ListDeclaration | RingDeclaration | QueueDeclaration;

/** Lists, rings and queues. */
function printObject(node: AnyObject, p: Printing): Doc {
  const words = ownWords(node);
  const place = (word: string): number => placeOfWord(words, word, node.element.span.end);
  const list = node.kind === "list" ? node : undefined;
  const slots = node.kind !== "list" && node.slots.kind !== "missing" ? node.slots : undefined;
  const phase = node.kind === "ring" ? node.phase : undefined;
  const head = [
    node.atomic ? "atomic " : "",
    headOf(node.kind, node, p),
    ": ",
    p.child(node.element),
  ];
  const [guard] = guardOf(node, p);
  const all = inWrittenOrder([
    list?.initial && [place("="), conditional("= all", list.initial, p)],
    slots && [place("slots"), ["slots ", p.child(slots)]],
    list?.checked && [place("checked"), conditional("checked", list.checked, p)],
    list?.via && [place("via"), conditional("via", list.via, p, p.child(list.via.value))],
    phase && [place("phase"), conditional("phase", phase, p)],
    guard === undefined ? undefined : [place("guarded"), guard],
  ]);
  return [clauses(head, all), endOf(node, p)];
}
