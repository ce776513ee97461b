/** Bodies as trees of statements: what stands in a statement itself is tokens, what stands below it is lists. */
import { type Span, textOf } from "../../base/source.js";
import type { Statement } from "../../typecheck/typed-spec.js";
import { isStatement, type SpecReader, type Token } from "./read-spec.js";

export interface StatementNode {
  readonly kind: string;
  readonly span: Span;
  /** What it says without the statements in it. */
  readonly head: readonly Token[];
  readonly lists: readonly StatementList[];
  /** The typed statement. */
  readonly statement: object;
  /** Statements in it and itself. */
  readonly size: number;
}

export interface StatementList {
  /** `body`, `then`, `branches 0`. */
  readonly role: string;
  readonly nodes: readonly StatementNode[];
}

type Fields = Readonly<Record<string, unknown>>;

/** A body; blocks that only bound the scope of locals are opened. */
export function readBody(reader: SpecReader, body: readonly unknown[]): readonly StatementNode[] {
  return body.flatMap((each) => {
    if (!isStatement(each)) return [];
    const fields: Fields = each;
    if (fields["kind"] === "block" && fields["label"] === undefined)
      return readBody(reader, fields["body"] as readonly unknown[]);
    return [readStatement(reader, each)];
  });
}

function readStatement(
  reader: SpecReader,
  statement: Fields & { readonly span: Span },
): StatementNode {
  const lists: StatementList[] = [];
  const add = (role: string, body: unknown): void => {
    if (Array.isArray(body)) lists.push({ role, nodes: readBody(reader, body as unknown[]) });
  };
  for (const role of ["body", "then", "otherwise"]) add(role, statement[role]);
  const branches = statement["branches"];
  if (Array.isArray(branches))
    (branches as unknown[]).forEach((branch, index) => add(`branches ${index}`, branch));
  return {
    kind: kindOf(statement),
    span: statement.span,
    head: reader.tokensOf(statement, false),
    lists,
    statement,
    size: 1 + lists.reduce((n, list) => n + list.nodes.reduce((m, node) => m + node.size, 0), 0),
  };
}

/** Operations on objects are told apart: a push is no pop with another name. */
function kindOf(statement: Fields): string {
  const operation = statement["operation"];
  const inner = typeof operation === "object" && operation !== null ? (operation as Fields) : {};
  return [statement["kind"], inner["kind"], inner["operation"]]
    .filter((each) => typeof each === "string")
    .join(" ");
}

/** A statement's first line as it was written: `with DpcLock[q] {`. */
export function headText(node: StatementNode): string {
  const first = node.lists.flatMap((list) => list.nodes)[0];
  if (node.lists.length === 0) return oneLine(textOf(node.span));
  const { source, start, end } = node.span;
  const text = source.text.slice(start, first?.span.start ?? end);
  const brace = text.lastIndexOf("{");
  return oneLine(brace >= 0 ? text.slice(0, brace + 1) : text);
}

/** The lists of statements in a statement, in the order of its text. */
export function listsIn(statement: Statement): readonly (readonly Statement[])[] {
  if (statement.kind === "if") return [statement.then, statement.otherwise];
  if (statement.kind === "either") return statement.branches;
  return "body" in statement ? [statement.body] : [];
}

/** A statement as it was written, on one line. */
export const statementText = (span: Span): string => oneLine(textOf(span)).replace(/;$/, "");

export const oneLine = (text: string): string =>
  text
    .replace(/\/\/[^\n]*/g, " ")
    .replace(/\/\*[\s\S]*?\*\//g, " ")
    .replace(/\s+/g, " ")
    .trim();
