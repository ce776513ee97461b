/**
 * Syntax tree → prettier's document: a table from each kind of node to a function.
 *
 * `printFile` prints a whole file without its loose comments, for what compares or shows code. The formatter
 * (src/prettier-plugin) calls the same table and puts every comment back where it stood.
 */
import { builders, printer } from "prettier/doc";
import type {
  Declaration,
  Domain,
  Expression,
  ExpectTarget,
  File,
  Header,
  IndexNode,
  LockKindClause,
  Name,
  Node,
  Parameter,
  PoolField,
  Reference,
  RevisionSetting,
  RoleClause,
  Statement,
  TypeNode,
} from "../ast/ast.js";
import { contextTable } from "./contexts.js";
import { declarationTable } from "./declarations.js";
import { expressionTable } from "./expressions.js";
import { below, type Doc, type Printing, type TableFor } from "./layout.js";
import { objectTable } from "./objects.js";
import { platformTable } from "./platform.js";
import { isBlankLineAfter, writtenDoc } from "./source.js";
import { statementTable } from "./statements.js";

const { hardline, indent, join } = builders;

/** Columns of a line. */
export const PRINT_WIDTH = 100;

/** Every kind of node that is printed. */
export type AnyNode =
  | File
  | Header
  | Name
  | TypeNode
  | IndexNode
  | Parameter
  | PoolField
  | Reference
  | Domain
  | Expression
  | Declaration
  | RevisionSetting
  | ExpectTarget
  | LockKindClause
  | RoleClause
  | Statement;

const fileTable: TableFor<File | Header> = {
  file: printDeclarations,
  header: (node, p) => {
    if (node.form === "missing") return "";
    return [
      `${node.form} `,
      p.child(node.name),
      node.from ? [" from ", p.child(node.from)] : "",
      node.form === "platform" ? "" : ";",
    ];
  },
};

const everyKind: TableFor<AnyNode> = {
  ...fileTable,
  ...expressionTable,
  ...statementTable,
  ...declarationTable,
  ...objectTable,
  ...contextTable,
  ...platformTable,
};

/** What can be printed: a test asks that each kind has an example. @public */
export const printedKinds: readonly string[] = Object.keys(everyKind);

/** The same, asked by a kind that is only known when it runs. */
const table = new Map(Object.entries(everyKind) as [string, (node: Node, p: Printing) => Doc][]);

/** One node, with its documentation above it. */
export function printNode(node: Node, p: Printing): Doc {
  const print = table.get(node.kind);
  if (!print) throw new Error(`nothing prints a ${node.kind}`);
  const lines = "doc" in node ? writtenDoc((node as Declaration).doc) : [];
  return lines.length > 0 ? [join(hardline, lines), hardline, print(node, p)] : print(node, p);
}

const withoutComments = (isPart: boolean): Printing => ({
  isPart,
  child: (node, asPart = false) => printNode(node, withoutComments(asPart)),
  inside: () => undefined,
});

/** A node as text, without loose comments. */
export function printToText(node: Node): string {
  const options = { printWidth: PRINT_WIDTH, tabWidth: 2, useTabs: false };
  return printer.printDocToString(printNode(node, withoutComments(false)), options).formatted;
}

/** A platform's items stand between the braces of its first line; whatever comes behind these is printed below. */
function printDeclarations(file: File, p: Printing): Doc {
  const { header, declarations } = file;
  if (header.form !== "platform") return [below([header, ...declarations], p), hardline];
  const items = declarations.filter((each) => each.span.start < header.span.end);
  const others = declarations.filter((each) => each.span.start >= header.span.end);
  const inner = items.length > 0 ? indent([hardline, below(items, p)]) : "";
  const behind =
    others.length > 0
      ? [hardline, isBlankLineAfter(header.span) ? hardline : "", below(others, p)]
      : "";
  const comments = p.inside();
  return [
    [p.child(header), " {", inner, items.length > 0 ? hardline : "", "}", behind, hardline],
    comments === undefined ? "" : [comments, hardline],
  ];
}
