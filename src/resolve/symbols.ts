/** What a name can stand for, over all files of a spec. */
import type { Declaration, File, Name } from "../syntax/ast/ast.js";

/** A declaration that gives a name to something steps and properties can mention. */
export type NamedDeclaration = Extract<
  Declaration,
  {
    kind:
      | "const"
      | "type"
      | "enum"
      | "record"
      | "var"
      | "def"
      | "event"
      | "fault"
      | "lock"
      | "list"
      | "ring"
      | "queue"
      | "channel"
      | "completion"
      | "pool"
      | "context"
      | "action"
      | "proc"
      | "invariant"
      | "reachable";
  }
>;

export interface Symbol {
  readonly name: Name;
  readonly declaration: NamedDeclaration;
  readonly file: File;
  /** Declared in the spec itself, so that a warning about it helps its author. */
  readonly isMain: boolean;
}

/** An enumerator: a member of an `enum` or of a constant's inline enumeration. */
export interface Enumerator {
  readonly name: Name;
  readonly owner: Extract<NamedDeclaration, { kind: "enum" | "const" }>;
  readonly position: number;
}

export interface Symbols {
  readonly names: ReadonlyMap<string, Symbol>;
  readonly enumerators: ReadonlyMap<string, readonly Enumerator[]>;
}

const sorts: Record<NamedDeclaration["kind"], string> = {
  const: "constant",
  type: "type",
  enum: "enumeration",
  record: "record",
  var: "variable",
  def: "definition",
  event: "event",
  fault: "fault",
  lock: "lock",
  list: "list",
  ring: "ring",
  queue: "queue",
  channel: "channel",
  completion: "completion",
  pool: "pool",
  context: "context",
  action: "action",
  proc: "proc",
  invariant: "invariant",
  reachable: "reachable",
};

/** What sort of thing a declaration makes, in the user's words: `variable`, `dpc`, `lock`. */
export const sortOf = (declaration: NamedDeclaration): string =>
  declaration.kind === "context" ? declaration.contextKind.text : sorts[declaration.kind];

/** The sort with its article: `a lock`, `an isr`. */
export function oneOf(sort: string): string {
  return /^[aeiou]/.test(sort) ? `an ${sort}` : `a ${sort}`;
}

export function isNamed(declaration: Declaration): declaration is NamedDeclaration {
  return Object.hasOwn(sorts, declaration.kind);
}

/** Names that the language itself gives and nobody may declare. */
export const builtinNames: ReadonlySet<string> = new Set([
  "bool",
  "Level",
  "Cpu",
  "cpu",
  "quiescent",
  "none",
  "true",
  "false",
  "size",
]);
