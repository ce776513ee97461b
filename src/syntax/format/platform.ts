/** What stands in a platform file → documents: levels, kinds of lock and context, roles, messages. */
import { builders } from "prettier/doc";
import type { LockKindClause, Name, Node, PlatformItem, RoleClause } from "../ast/ast.js";
import { inWrittenOrder, openOf, quoted } from "./clauses.js";
import {
  braces,
  bracesAround,
  type Doc,
  namesBetween,
  type Printing,
  type TableFor,
} from "./layout.js";
import { ownWords, placeOfWord } from "./source.js";

const { group, join, line } = builders;

export const platformTable: TableFor<PlatformItem | LockKindClause | RoleClause> = {
  levels: (node, p) => ["levels ", namesBetween(node.names, " <", p), ";"],
  blockingBelow: (node, p) => ["blocking below ", p.child(node.level), ";"],
  sleepNeedsInterlock: () => "sleep needs interlock;",
  sleepNotHolding: (node, p) => ["sleep not while holding ", names(node.names, p), ";"],
  listSteps: (node, p) => ["list ", p.child(node.steps), ";"],
  countedLevels: () => "counted levels;",
  lockKind: (node, p) => withClauses(["lock ", p.child(node.name)], node, node.clauses, p),
  role: (node, p) => withClauses(["role ", p.child(node.name)], node, node.clauses, p),
  deferredKind: (node, p) => {
    const words = ownWords(node);
    const place = (word: string): number => placeOfWord(words, word);
    const all = inWrittenOrder([
      [place("level"), ["level ", p.child(node.level), ";"]],
      [place("pending"), `pending ${cpus(node.pending)};`],
      [place("runs"), `runs ${cpus(node.runs)};`],
      ...(node.never ? [[place("never"), `never ${node.never};`] as const] : []),
    ]);
    return group(["deferred ", p.child(node.name), " ", enclosed(node, all)]);
  },
  contextLevel: (node, p) => {
    const words = ownWords(node);
    const all = inWrittenOrder([
      ...(node.level
        ? [[placeOfWord(words, "level"), group(["level ", p.child(node.level), ";"])] as const]
        : []),
      ...(node.never ? [[placeOfWord(words, "never"), `never ${node.never};`] as const] : []),
    ]);
    return group([p.child(node.contextKind), " ", enclosed(node, all)]);
  },
  message: (node, p) => [
    ["message ", p.child(node.rule), " "],
    node.lockKinds.length > 0 ? ["of ", names(node.lockKinds, p), " "] : "",
    node.contexts.length > 0 ? ["in ", names(node.contexts, p), " "] : "",
    [quoted(node.text), ";"],
  ],

  lockProperty: (node, p) => [
    node.property,
    node.names.length > 0 ? [" ", names(node.names, p)] : "",
    ";",
  ],
  never: (node) => `never ${node.what};`,
  level: (node, p) => ["level ", p.child(node.level), ";"],
  contextKind: (node, p) => [p.child(node.name), ";"],
  holding: (node, p) => ["holding ", names(node.names, p), ";"],
  mayTake: (node, p) => [
    "may take ",
    node.names.length > 0 ? names(node.names, p) : "nothing",
    ";",
  ],
};

const cpus = (count: "one" | "each"): string => (count === "one" ? "one" : "each cpu");

const names = (all: readonly Name[], p: Printing): Doc => namesBetween(all, ",", p);

const withClauses = (head: Doc, node: Node, all: readonly Node[], p: Printing): Doc =>
  group([head, " ", braces(node, openOf(node), all, p)]);

/** `{ … }` around clauses that are no nodes. */
const enclosed = (node: Node, all: Doc[]): Doc => bracesAround(node, openOf(node), join(line, all));
