/** Nodes of expressions, types and references: what declarations and statements are made of. */
import type { Span } from "../../base/source.js";

export interface Node {
  readonly kind: string;
  readonly span: Span;
}

export interface Name extends Node {
  readonly kind: "name";
  readonly text: string;
}

export type TypeNode =
  | (Node & { readonly kind: "namedType"; readonly name: Name })
  /** `0..N - 1` */
  | (Node & { readonly kind: "rangeType"; readonly low: Expression; readonly high: Expression })
  /** `{ Full, Half }`, in a constant's type */
  | (Node & { readonly kind: "enumType"; readonly members: readonly Name[] })
  /** `T?` */
  | (Node & { readonly kind: "optionType"; readonly of: TypeNode })
  /** `set T` */
  | (Node & { readonly kind: "setType"; readonly of: TypeNode })
  /** `ref p` */
  | (Node & { readonly kind: "refType"; readonly pool: Name });

/** `NAME` or `NAME[e]…` where a lock, context or object is meant. */
export interface Reference extends Node {
  readonly kind: "reference";
  readonly name: Name;
  readonly indices: readonly Expression[];
  /** `shared`, `exclusive`: how a lock is held. */
  readonly mode?: Name;
}

/** `[Queue]` or, where a body can name it, `[q: Queue]`. */
export interface IndexNode extends Node {
  readonly kind: "index";
  readonly name?: Name;
  readonly type: TypeNode;
}

export interface Parameter extends Node {
  readonly kind: "parameter";
  readonly name: Name;
  readonly type: TypeNode;
}

/** A clause that may end in `if C`. */
export interface Conditional<Value> {
  readonly value: Value;
  readonly condition?: Expression;
}

/** What a binder ranges over: a type or a set. A named type and a set variable look alike; resolve tells them apart. */
export type Domain =
  | (Node & { readonly kind: "typeDomain"; readonly type: TypeNode })
  | (Node & { readonly kind: "setDomain"; readonly value: Expression });

export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "&&"
  | "||"
  | "=>"
  | "<=>"
  | "in"
  | "subset"
  | "union"
  | "minus";

/** `sleep c with L or timeout` */
export interface Sleeping {
  readonly channel: Reference;
  readonly lock?: Reference;
  readonly timeout: boolean;
}
/** `wait e or timeout` */
export interface Waiting {
  readonly completion: Reference;
  readonly timeout: boolean;
}

export type Expression =
  | (Node & { readonly kind: "number"; readonly value: number })
  | (Node & { readonly kind: "boolean"; readonly value: boolean })
  | (Node & { readonly kind: "none" })
  /** A variable, local, constant, enumerator, `cpu`, `quiescent`, or the name of an object. */
  | (Node & { readonly kind: "identifier"; readonly name: Name })
  | (Node & { readonly kind: "indexed"; readonly base: Expression; readonly index: Expression })
  /** `q.empty`, `C.active`, `r.field`, `Enum.Member`. */
  | (Node & { readonly kind: "member"; readonly base: Expression; readonly name: Name })
  /** `f(a)`, `q.push(a)`, `C.at(label)`: the callee is an identifier or a member. */
  | (Node & {
      readonly kind: "call";
      readonly callee: Expression;
      readonly args: readonly Expression[];
    })
  | (Node & { readonly kind: "unary"; readonly operator: "!" | "-"; readonly operand: Expression })
  | (Node & {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Node & {
      readonly kind: "conditional";
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    })
  /** `forall`, `exists`: body, no where. `count`, `min`, `max` of binder: where, no body. */
  | (Node & {
      readonly kind: "quantifier";
      readonly quantifier: "forall" | "exists" | "count" | "min" | "max";
      readonly name: Name;
      readonly domain: Domain;
      readonly where?: Expression;
      readonly body?: Expression;
    })
  | (Node & { readonly kind: "setLiteral"; readonly elements: readonly Expression[] })
  | (Node & {
      readonly kind: "comprehension";
      readonly name: Name;
      readonly domain: Domain;
      readonly where: Expression;
    })
  /** `[k in K: e]`, the initial value of a family. */
  | (Node & {
      readonly kind: "familyInitialiser";
      readonly name: Name;
      readonly domain: Domain;
      readonly value: Expression;
    })
  /** `R { f: e, … }` */
  | (Node & {
      readonly kind: "recordLiteral";
      readonly name: Name;
      readonly fields: readonly { readonly name: Name; readonly value: Expression }[];
    })
  /** `atomic(e)` */
  | (Node & { readonly kind: "atomicExpression"; readonly value: Expression })
  | (Node & { readonly kind: "parenthesized"; readonly value: Expression })
  /** Operations with a keyword that may stand where a result is used. */
  | (Node & { readonly kind: "tryAcquire"; readonly lock: Reference; readonly level?: Expression })
  | (Node & {
      readonly kind: "scheduleResult";
      readonly context: Reference;
      readonly cpu?: Expression;
    })
  | (Node & { readonly kind: "faultChoice"; readonly fault: Name })
  | (Node & Sleeping & { readonly kind: "sleepResult" })
  | (Node & Waiting & { readonly kind: "waitResult" })
  | (Node & { readonly kind: "cancelResult"; readonly context: Reference })
  | (Node & { readonly kind: "missing" });

/** What every declaration has. */
export interface DeclarationNode extends Node {
  /** Lines of the `///` comment above, without the slashes. */
  readonly doc: readonly string[];
  /** `if C` at the end of the declaration. */
  readonly condition?: Expression;
}
