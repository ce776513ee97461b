/** Locks, lists, rings and queues → documents: a name, a kind or element, and clauses in the order they were written. */
import { builders } from "prettier/doc";
import type {
  ChannelDeclaration,
  CompletionDeclaration,
  ListDeclaration,
  LockDeclaration,
  LockOrderDeclaration,
  PoolDeclaration,
  PoolField,
  QueueDeclaration,
  RingDeclaration,
} from "../ast/ast.js";
import { conditional, endOf, guardOf, inWrittenOrder, openOf } from "./clauses.js";
import {
  braces,
  clauses,
  type Doc,
  namesBetween,
  parts,
  type Printing,
  type TableFor,
  valueBehind,
} from "./layout.js";
import { ownWords, placeOfWord } from "./source.js";

type AnyObject = ListDeclaration | RingDeclaration | QueueDeclaration;

export const objectTable: TableFor<
  | LockDeclaration
  | LockOrderDeclaration
  | AnyObject
  | ChannelDeclaration
  | CompletionDeclaration
  | PoolDeclaration
  | PoolField
> = {
  lock: (node, p) => [
    clauses([headOf("lock", node, p), ": ", p.child(node.lockKind)], lockClauses(node, p)),
    endOf(node, p),
  ],
  lockOrder: (node, p) => ["lock order ", namesBetween(node.names, " <", p), endOf(node, p)],
  channel: (node, p) => [
    clauses(
      headOf("channel", node, p),
      node.spurious ? [conditional("spurious", node.spurious, p)] : [],
    ),
    endOf(node, p),
  ],
  completion: (node, p) => [
    clauses(headOf("completion", node, p), node.once ? [conditional("once", node.once, p)] : []),
    endOf(node, p),
  ],
  pool: (node, p) =>
    builders.group(
      parts(
        ["pool ", p.child(node.name), "[", p.child(node.count), "]"],
        node.condition && [" if ", p.child(node.condition)],
        " ",
        braces(node, openOf(node), node.fields, p),
      ),
    ),
  poolField: (node, p) =>
    parts(
      p.child(node.name),
      node.type && [": ", p.child(node.type)],
      " =",
      valueBehind(node.initial, p),
      ";",
    ),
  list: printObject,
  ring: printObject,
  queue: printObject,
};

const headOf = (
  word: string,
  node: Pick<LockDeclaration, "name" | "indices">,
  p: Printing,
): Doc => [`${word} `, p.child(node.name), node.indices.map((each) => p.child(each))];

function lockClauses(node: LockDeclaration, p: Printing): readonly Doc[] {
  const words = ownWords(node);
  const place = (word: string): number => placeOfWord(words, word, node.lockKind.span.end);
  return inWrittenOrder([
    node.level && [place("at"), conditional("at", node.level, p, p.child(node.level.value))],
    node.count && [place("count"), conditional("count", node.count, p, p.child(node.count.value))],
    node.limit && [place("limit"), conditional("limit", node.limit, p, p.child(node.limit.value))],
    node.fair && [place("fair"), conditional("fair", node.fair, p)],
    node.inherit && [place("inherit"), conditional("inherit", node.inherit, p)],
  ]);
}

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
