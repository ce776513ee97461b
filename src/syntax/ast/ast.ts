/**
 * Every node of the syntax tree. Nodes are readonly and tell themselves apart by `kind`; each has the span of its text.
 * A parsed tree may hold `missing` nodes where the parser recovered; a diagnostic has then been given.
 */
import type { LockKindClause, PlatformItem, RoleClause } from "./platform.js";
import type {
  Conditional,
  DeclarationNode,
  Domain,
  Expression,
  IndexNode,
  Name,
  Node,
  Parameter,
  Reference,
  Sleeping,
  TypeNode,
  Waiting,
} from "./expressions.js";
import type { PoolDeclaration } from "./pools.js";

export type { PoolDeclaration, PoolField } from "./pools.js";
export type {
  Conditional,
  IndexNode,
  Node,
  Parameter,
  Name,
  TypeNode,
  Reference,
  Domain,
  BinaryOperator,
  Expression,
  Sleeping,
  Waiting,
} from "./expressions.js";
export type { LockKindClause, PlatformItem, RoleClause };

/** A comment that is not documentation: `// …` or `/* … *​/`. */
export interface Comment extends Node {
  readonly kind: "comment";
  readonly text: string;
  /** True when nothing but white space stands before it on its line. */
  readonly ownLine: boolean;
}

export interface File extends Node {
  readonly kind: "file";
  /** `missing` when there is no first line; a diagnostic says so. */
  readonly header: Header;
  readonly declarations: readonly Declaration[];
  readonly comments: readonly Comment[];
  /** Something is wrong with the text, so that the tree has holes or guesses: it is typed, and never lowered. */
  readonly hasErrors: boolean;
}

export interface Header extends Node {
  readonly kind: "header";
  readonly form: "spec" | "library" | "platform" | "missing";
  readonly name: Name;
  /** `platform NAME from THIS {…}` */
  readonly from?: Name;
  readonly doc: readonly string[];
}

// ── Declarations ─────────────────────────────────────────────────────────────────────────────────

export type Fairness = "none" | "weak" | "strong" | "unfair";

export interface PlatformUse extends DeclarationNode {
  readonly kind: "platformUse";
  readonly name: Name;
}
export interface Import extends DeclarationNode {
  readonly kind: "import";
  readonly path: string;
}
export interface ConstDeclaration extends DeclarationNode {
  readonly kind: "const";
  readonly name: Name;
  readonly type?: TypeNode;
  readonly value: Expression;
}
export interface TypeDeclaration extends DeclarationNode {
  readonly kind: "type";
  readonly name: Name;
  readonly symmetric: boolean;
  readonly type: TypeNode;
}
export interface EnumDeclaration extends DeclarationNode {
  readonly kind: "enum";
  readonly name: Name;
  readonly members: readonly Name[];
}
export interface RecordDeclaration extends DeclarationNode {
  readonly kind: "record";
  readonly name: Name;
  readonly fields: readonly Parameter[];
}
export interface VarDeclaration extends DeclarationNode {
  readonly kind: "var";
  readonly ghost: boolean;
  readonly name: Name;
  readonly indices: readonly IndexNode[];
  readonly type?: TypeNode;
  /** `= e` (e may be a familyInitialiser) or `in S`. */
  readonly initial?:
    | { readonly form: "value"; readonly value: Expression }
    | { readonly form: "in"; readonly domain: Domain };
  readonly guardedBy?: Conditional<Reference>;
}
export interface DefDeclaration extends DeclarationNode {
  readonly kind: "def";
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  readonly value: Expression;
}
export interface CpusDeclaration extends DeclarationNode {
  readonly kind: "cpus";
  readonly count: Expression;
}
export interface SchedulerDeclaration extends DeclarationNode {
  readonly kind: "scheduler";
  readonly policy: Name;
}
export interface AssumeDeclaration extends DeclarationNode {
  readonly kind: "assumeDeclaration";
  readonly value: Expression;
}
export interface EventDeclaration extends DeclarationNode {
  readonly kind: "event";
  readonly name: Name;
  readonly parameters: readonly Parameter[];
}
/** `observe x, y;`, `observe only served, enter Message;`. */
export interface ObserveDeclaration extends DeclarationNode {
  readonly kind: "observe";
  readonly isOnly: boolean;
  readonly names: readonly ObservedName[];
}
/** `enter Message` has a word before the name, `q.push` an operation behind it. */
export interface ObservedName {
  readonly word: Name | undefined;
  readonly name: Name;
  readonly operation: Name | undefined;
}
export interface FaultDeclaration extends DeclarationNode {
  readonly kind: "fault";
  readonly name: Name;
  readonly budget: Expression;
}
export interface LockDeclaration extends DeclarationNode {
  readonly kind: "lock";
  readonly name: Name;
  readonly indices: readonly IndexNode[];
  /** The platform's kind of lock. */
  readonly lockKind: Name;
  readonly level?: Conditional<Expression>;
  /** Of a kind that counts: how many may take it in the beginning, and at most. */
  readonly count?: Conditional<Expression>;
  readonly limit?: Conditional<Expression>;
  readonly fair?: Conditional<true>;
  readonly inherit?: Conditional<true>;
}
export interface LockOrderDeclaration extends DeclarationNode {
  readonly kind: "lockOrder";
  readonly names: readonly Name[];
}
export interface ListDeclaration extends DeclarationNode {
  readonly kind: "list";
  readonly atomic: boolean;
  readonly name: Name;
  readonly indices: readonly IndexNode[];
  readonly element: TypeNode;
  /** `= all`, or a set or sequence expression. */
  readonly initial?: Conditional<"all">;
  readonly checked?: Conditional<true>;
  readonly via?: Conditional<Name>;
  readonly guardedBy?: Conditional<Reference>;
}
export interface RingDeclaration extends DeclarationNode {
  readonly kind: "ring";
  readonly atomic: boolean;
  readonly name: Name;
  readonly indices: readonly IndexNode[];
  readonly element: TypeNode;
  readonly slots: Expression;
  readonly phase?: Conditional<true>;
  readonly guardedBy?: Conditional<Reference>;
}
export interface QueueDeclaration extends DeclarationNode {
  readonly kind: "queue";
  readonly atomic: boolean;
  readonly name: Name;
  readonly indices: readonly IndexNode[];
  readonly element: TypeNode;
  readonly slots: Expression;
  readonly guardedBy?: Conditional<Reference>;
}
/** What activations sleep on; it remembers nothing. */
export interface ChannelDeclaration extends DeclarationNode {
  readonly kind: "channel";
  readonly name: Name;
  readonly indices: readonly IndexNode[];
  readonly spurious?: Conditional<true>;
}
/** Counts what has been completed and not yet been waited for. */
export interface CompletionDeclaration extends DeclarationNode {
  readonly kind: "completion";
  readonly name: Name;
  readonly indices: readonly IndexNode[];
  readonly once?: Conditional<true>;
}
export interface ContextDeclaration extends DeclarationNode {
  readonly kind: "context";
  /** `thread`, `entry`, `isr`, `timer`, `device`, or a deferred kind of the platform such as `dpc`. */
  readonly contextKind: Name;
  /** Of a timer: the system is quiescent although it is armed. */
  readonly external: boolean;
  readonly name: Name;
  readonly indices: readonly IndexNode[];
  readonly fairness: Fairness;
  readonly role?: Conditional<Name>;
  readonly level?: Conditional<Expression>;
  readonly placement?: Conditional<
    | { readonly form: "on"; readonly cpu: Expression }
    | { readonly form: "any" }
    | { readonly form: "each" }
  >;
  readonly holding: readonly Conditional<Reference>[];
  readonly priority?: Conditional<Expression>;
  readonly when?: Conditional<Expression>;
  readonly body: Block;
  /** Actions of a device; then the body is empty. */
  readonly actions: readonly ActionDeclaration[];
}
export interface ActionDeclaration extends DeclarationNode {
  readonly kind: "action";
  readonly external: boolean;
  readonly fairness: Fairness;
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  readonly when?: Expression;
  readonly body: Block;
}
export interface ProcDeclaration extends DeclarationNode {
  readonly kind: "proc";
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  readonly result?: TypeNode;
  readonly requires?: Expression;
  readonly depth?: Expression;
  readonly body: Block;
}
export interface InvariantDeclaration extends DeclarationNode {
  readonly kind: "invariant";
  readonly name: Name;
  readonly value: Expression;
}
export interface ReachableDeclaration extends DeclarationNode {
  readonly kind: "reachable";
  readonly name: Name;
  readonly value: Expression;
}
export interface MayEndDeclaration extends DeclarationNode {
  readonly kind: "mayEnd";
  readonly value: Expression;
}
export interface RevisionDeclaration extends DeclarationNode {
  readonly kind: "revision";
  readonly name: Name;
  readonly from?: Name;
  readonly settings: readonly RevisionSetting[];
}
export type RevisionSetting =
  | (Node & { readonly kind: "setConstant"; readonly name: Name; readonly value: Expression })
  | (Node & { readonly kind: "ignoreRule"; readonly rule: Name });
export interface ExpectDeclaration extends DeclarationNode {
  readonly kind: "expect";
  readonly revision: Name;
  readonly outcome: "holds" | "violates";
  /** `violates only …`: anything else that is found fails. */
  readonly only: boolean;
  readonly targets: readonly ExpectTarget[];
}
export interface ExpectTarget extends Node {
  readonly kind: "expectTarget";
  readonly form: "rule" | "assert" | "property";
  /** A rule's slug, the proc, context or label of an assertion, or the name of an invariant or reachable. */
  readonly name: Name;
  readonly within?: Expression;
}

export type Declaration =
  | PlatformUse
  | Import
  | ConstDeclaration
  | TypeDeclaration
  | EnumDeclaration
  | RecordDeclaration
  | VarDeclaration
  | DefDeclaration
  | CpusDeclaration
  | SchedulerDeclaration
  | AssumeDeclaration
  | EventDeclaration
  | ObserveDeclaration
  | FaultDeclaration
  | LockDeclaration
  | LockOrderDeclaration
  | ListDeclaration
  | RingDeclaration
  | QueueDeclaration
  | ChannelDeclaration
  | CompletionDeclaration
  | PoolDeclaration
  | ContextDeclaration
  | ActionDeclaration
  | ProcDeclaration
  | InvariantDeclaration
  | ReachableDeclaration
  | MayEndDeclaration
  | RevisionDeclaration
  | ExpectDeclaration
  | PlatformItem;

// ── Statements ───────────────────────────────────────────────────────────────────────────────────

export interface Block extends Node {
  readonly kind: "block";
  readonly statements: readonly Statement[];
}

interface StatementNode extends Node {
  /** `label: statement` */
  readonly label?: Name;
}

export type Statement =
  | (StatementNode & { readonly kind: "block"; readonly statements: readonly Statement[] })
  | (StatementNode & {
      readonly kind: "assign";
      readonly target: Expression;
      readonly value: Expression;
    })
  | (StatementNode & { readonly kind: "let"; readonly name: Name; readonly value: Expression })
  /** A call or an operation that stands alone. */
  | (StatementNode & { readonly kind: "perform"; readonly value: Expression })
  | (StatementNode & {
      readonly kind: "if";
      readonly condition: Expression;
      readonly then: Block;
      readonly otherwise?: Block;
    })
  | (StatementNode & {
      readonly kind: "while";
      readonly condition: Expression;
      readonly body: Block;
    })
  | (StatementNode & { readonly kind: "loop"; readonly body: Block })
  | (StatementNode & {
      readonly kind: "for";
      readonly name: Name;
      readonly domain: Domain;
      readonly body: Block;
    })
  | (StatementNode & { readonly kind: "break" | "continue" | "skip" })
  | (StatementNode & { readonly kind: "return"; readonly value?: Expression })
  | (StatementNode & { readonly kind: "either"; readonly branches: readonly Block[] })
  | (StatementNode & {
      readonly kind: "choose";
      readonly name: Name;
      readonly domain: Domain;
      readonly where?: Expression;
    })
  | (StatementNode & {
      readonly kind: "await" | "spinUntil";
      readonly idle: boolean;
      readonly condition: Expression;
    })
  | (StatementNode & { readonly kind: "assert" | "assume"; readonly condition: Expression })
  | (StatementNode & { readonly kind: "assertHeld" | "assertNotHeld"; readonly lock: Reference })
  | (StatementNode & {
      readonly kind: "acquire";
      readonly lock: Reference;
      readonly level?: Expression;
    })
  | (StatementNode & { readonly kind: "release"; readonly lock: Reference })
  | (StatementNode & {
      readonly kind: "with";
      readonly lock: Reference;
      readonly level?: Expression;
      readonly body: Block;
    })
  | (StatementNode & { readonly kind: "atLevel"; readonly level: Expression; readonly body: Block })
  | (StatementNode & { readonly kind: "atomic"; readonly body: Block })
  | (StatementNode & { readonly kind: "raise" | "mask" | "unmask"; readonly context: Reference })
  | (StatementNode & {
      readonly kind: "schedule";
      readonly context: Reference;
      readonly cpu?: Expression;
    })
  | (StatementNode & Sleeping & { readonly kind: "sleep"; readonly idle: boolean })
  | (StatementNode & Waiting & { readonly kind: "wait"; readonly idle: boolean })
  | (StatementNode & { readonly kind: "wake" | "wakeOne"; readonly channel: Reference })
  | (StatementNode & { readonly kind: "complete"; readonly completion: Reference })
  | (StatementNode & { readonly kind: "arm" | "cancel"; readonly context: Reference })
  | (StatementNode & {
      readonly kind: "emit";
      readonly event: Name;
      readonly args: readonly Expression[];
    });
