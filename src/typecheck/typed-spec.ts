/**
 * A spec in one configuration (one revision, constants fixed): names resolved, types known, constants folded, dead
 * branches and absent clauses gone. This is what lowering and the reference interpreter read.
 *
 * Values are whole numbers everywhere: booleans 0 and 1, an enumerator its position, a level its position in the
 * platform's order, a CPU its number, an integer itself. `none` of `T?` is one less than the smallest value of T.
 * A set over T is a bit mask, bit i standing for the i-th smallest value of T. Records are only found as types of
 * variables and locals, and are read and written by field or as a whole.
 */
import type { Span } from "../base/source.js";
import type { LockTraits } from "./lock-kinds.js";
import type { Expectation, Platform, WordWithoutEffect } from "./typed-settings.js";

export type { Expectation, Platform };

import type { ScalarType, Type } from "./spec-types.js";

export type { ScalarType, Type } from "./spec-types.js";

export interface TypedSpec {
  readonly name: string;
  readonly doc: readonly string[];
  /** The main file's span source name, as given. */
  readonly file: string;
  readonly source: Span["source"];
  /** `base` where the spec declares no revision. */
  readonly revision: string;
  readonly constants: readonly {
    readonly name: string;
    readonly type: Type;
    readonly value: number;
  }[];
  readonly platform: Platform;
  /** Number of CPUs, or 0: every context has a CPU of its own and nothing is pre-empted. */
  readonly cpus: number;
  readonly scheduler: "free" | "priority";
  readonly pools: readonly Pool[];
  /** Those that the spec declares; before them, for each pool, what its elements are and their fields. */
  readonly variables: readonly Variable[];
  readonly locks: readonly Lock[];
  /** Declared pairs: the first must be taken before the second. Closed under transitivity; platform `after` clauses included. */
  readonly lockOrder: readonly (readonly [Lock, Lock])[];
  readonly objects: readonly SharedObject[];
  readonly channels: readonly Channel[];
  readonly completions: readonly Completion[];
  readonly faults: readonly Fault[];
  readonly contexts: readonly Context[];
  /** Actions outside devices, and those of devices, in order of declaration. */
  readonly actions: readonly Action[];
  readonly invariants: readonly NamedCondition[];
  readonly reachables: readonly NamedCondition[];
  readonly mayEnd: Expr | undefined;
  readonly ignoredRules: readonly string[];
  readonly expectation: Expectation | undefined;
  readonly events: readonly { readonly name: string; readonly parameters: readonly Local[] }[];
  /** Variables of which each change is an event (`observe x;`). */
  readonly observed: readonly Variable[];
  /** The events that count in a comparison (`observe only e;`), by name; undefined: all. */
  readonly observeOnly: readonly string[] | undefined;
  /** Words that are accepted and change nothing yet, each at the first place where it is written. */
  readonly withoutEffect: readonly WordWithoutEffect[];
}

export interface NamedCondition {
  readonly name: string;
  readonly doc: readonly string[];
  readonly condition: Expr;
  readonly span: Span;
}

/** A declared index: a finite range with a name that bodies may use (a made-up one where the spec gives none). */
export interface Family {
  readonly local: Local;
  readonly low: number;
  readonly high: number;
}

export interface Variable {
  readonly kind: "variable";
  readonly name: string;
  readonly doc: readonly string[];
  readonly span: Span;
  readonly ghost: boolean;
  readonly families: readonly Family[];
  readonly type: Type;
  /** `value`: may mention the family locals and earlier variables. `in`: one initial state for each member of the set. */
  readonly initial: { readonly form: "value" | "in"; readonly value: Expr };
  readonly guardedBy?: Instance<Lock>;
}

/** Elements that are taken and given back. */
export interface Pool {
  readonly kind: "pool";
  readonly name: string;
  readonly doc: readonly string[];
  readonly span: Span;
  /** How many there are; their indices begin at 0. */
  readonly elements: number;
  /** What each element is, an enumeration: free, taken, lent, quarantined. Named like the pool. */
  readonly state: Variable;
  /** Each with a value for each element; named `pool.field`. `initial` is constant, and the value after every `take`. */
  readonly fields: readonly Variable[];
}

export interface Lock extends LockTraits {
  readonly kind: "lock";
  readonly name: string;
  readonly doc: readonly string[];
  readonly span: Span;
  readonly families: readonly Family[];
  readonly lockKind: string;
  /** Nobody may sleep who holds it. */
  readonly forbidsSleep: boolean;
  /** Of a kind that counts, which nobody holds: how many more may take it in the beginning, and at most. */
  readonly permits: { readonly initial: number; readonly limit: number } | undefined;
  readonly fair: boolean;
  readonly inherit: boolean;
}

/** One member of a family, or the thing itself where there is no family. `indices` shorter than the families: the whole family. */
export interface Instance<Thing> {
  readonly target: Thing;
  readonly indices: readonly Expr[];
}

/** How a lock is held; where nothing is said, taking means alone, and giving back and asking mean either. */
export type LockMode = "shared" | "exclusive";
export interface HeldLock extends Instance<Lock> {
  readonly mode?: LockMode;
}

export type SharedObject = List | Ring | Queue;
interface Declared {
  readonly name: string;
  readonly doc: readonly string[];
  readonly span: Span;
  readonly families: readonly Family[];
}
interface ObjectBase extends Declared {
  readonly element: ScalarType;
  readonly atomic: boolean;
  readonly guardedBy?: Instance<Lock>;
}
export interface List extends ObjectBase {
  readonly kind: "list";
  readonly checked: boolean;
  /** Whose writes its operations make: LIST_ENTRY of Windows, list_head of Linux, TAILQ of FreeBSD. */
  readonly steps: "listEntry" | "listHead" | "tailQueue";
  /** Lists that name the same link share the elements' links. Undefined: links of its own, for each member of the family. */
  readonly via: string | undefined;
  /** Elements from head to tail in the initial state, the same for each member of the family. */
  readonly initial: readonly number[];
}
export interface Ring extends ObjectBase {
  readonly kind: "ring";
  readonly slots: number;
  readonly phase: boolean;
}
export interface Queue extends ObjectBase {
  readonly kind: "queue";
  readonly slots: number;
}

/** What activations sleep on; waking those that sleep there leaves nothing behind. */
export interface Channel extends Declared {
  readonly kind: "channel";
  /** A sleeper may be woken by nobody. */
  readonly spurious: boolean;
}
/** Counts what was completed and has not been waited for. */
export interface Completion extends Declared {
  readonly kind: "completion";
  /** Completing it a second time breaks a rule. */
  readonly once: boolean;
}

export interface Fault {
  readonly kind: "fault";
  readonly name: string;
  readonly budget: number;
  readonly span: Span;
}

export interface Context {
  readonly kind: "context";
  readonly form: "thread" | "entry" | "isr" | "deferred" | "timer" | "device";
  /** The word it was declared with: `dpc`, `tasklet`, `isr`, … */
  readonly word: string;
  readonly name: string;
  readonly doc: readonly string[];
  readonly span: Span;
  /** `on each cpu` is one more family, last, whose local is also what `cpu` means. */
  readonly families: readonly Family[];
  readonly fairness: "none" | "weak" | "strong";
  /** Of a timer: its expiry is nobody's unfinished work, see `quiescent`. */
  readonly external: boolean;
  readonly role: string | undefined;
  /** Base level. */
  readonly level: number;
  /** `own`: no CPUs, or a device. `any`: chosen on entering. `fixed`: may mention the family locals. */
  readonly placement:
    | { readonly form: "own" }
    | { readonly form: "any" }
    | { readonly form: "fixed"; readonly cpu: Expr };
  /** Taken on entering, in this order (a whole family ascending); the role's first. */
  readonly holding: readonly HeldLock[];
  /** Lock kinds it may take in its body; undefined: any. */
  readonly mayTake: readonly string[] | undefined;
  /** The longest waiting that it may do, where the level allows it: sleeping, for a lock that blocks, none. */
  readonly waits: "sleeps" | "blocks" | "never";
  readonly priority: number;
  /** entry: may be called when it holds. isr: level-triggered, pending while it holds. */
  readonly when: Expr | undefined;
  /** deferred only. */
  readonly pending: "one" | "each";
  readonly runs: "one" | "each";
  readonly body: readonly Statement[];
}

export interface Action {
  readonly kind: "action";
  readonly name: string;
  readonly doc: readonly string[];
  readonly span: Span;
  /** The device it belongs to, if any. */
  readonly device: string | undefined;
  readonly external: boolean;
  readonly fairness: "none" | "weak" | "strong";
  readonly parameters: readonly Family[];
  readonly guard: Expr | undefined;
  readonly body: readonly Statement[];
}

export interface Proc {
  readonly kind: "proc";
  readonly name: string;
  readonly span: Span;
  readonly parameters: readonly Local[];
  readonly result: Type | undefined;
  readonly requires: Expr | undefined;
  /** Most activations of it in one chain of calls; 1 where it is not recursive. */
  readonly depth: number;
  /** Filled after all signatures are known: procs may call each other. */
  readonly body: readonly Statement[];
}

/** A `let`, parameter, binder or family index. Compared by identity. */
export interface Local {
  readonly kind: "local";
  readonly name: string;
  readonly type: Type;
  readonly span: Span;
}

export interface Def {
  readonly kind: "def";
  readonly name: string;
  readonly parameters: readonly Local[];
  readonly value: Expr;
}

// ── Expressions ──────────────────────────────────────────────────────────────────────────────────

export type Binary =
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

/** Every expression has a type and a span. `==` on records compares all fields. */
export type Expr = { readonly type: Type; readonly span: Span } & (
  | { readonly kind: "literal"; readonly value: number }
  | { readonly kind: "local"; readonly local: Local }
  /** The CPU the activation runs on. */
  | { readonly kind: "cpu" }
  | { readonly kind: "variable"; readonly variable: Variable; readonly indices: readonly Expr[] }
  | { readonly kind: "field"; readonly record: Expr; readonly field: string }
  /** The index of the element that a ref is to. Checked: it is touched, and a ref that dangles breaks a rule. */
  | { readonly kind: "element"; readonly ref: Expr; readonly isChecked: boolean }
  | {
      readonly kind: "recordLiteral";
      readonly fields: readonly { readonly name: string; readonly value: Expr }[];
    }
  | { readonly kind: "unary"; readonly operator: "!" | "-"; readonly operand: Expr }
  | {
      readonly kind: "binary";
      readonly operator: Binary;
      readonly left: Expr;
      readonly right: Expr;
    }
  | {
      readonly kind: "conditional";
      readonly condition: Expr;
      readonly then: Expr;
      readonly otherwise: Expr;
    }
  /** forall, exists: body. count: how many satisfy `where`. min, max: of those that do, `none` if there are none. */
  | {
      readonly kind: "quantifier";
      readonly quantifier: "forall" | "exists" | "count" | "min" | "max";
      readonly binder: Local;
      readonly domain: Domain;
      readonly body: Expr;
    }
  /** `{ a, b }`; its type is a set. */
  | { readonly kind: "setOf"; readonly elements: readonly Expr[] }
  | {
      readonly kind: "comprehension";
      readonly binder: Local;
      readonly domain: Domain;
      readonly where: Expr;
    }
  | { readonly kind: "size"; readonly set: Expr }
  | { readonly kind: "apply"; readonly def: Def; readonly args: readonly Expr[] }
  /** An option where its plain type is demanded: `none` there breaks null-dereference. */
  | { readonly kind: "demand"; readonly operand: Expr }
  | {
      readonly kind: "objectProperty";
      readonly object: Instance<SharedObject>;
      readonly property: "empty" | "full" | "length" | "users";
    }
  | { readonly kind: "contains"; readonly object: Instance<SharedObject>; readonly element: Expr }
  | {
      readonly kind: "contextProperty";
      readonly context: Instance<Context>;
      readonly property: "active" | "cpu" | "level" | "pending";
    }
  | { readonly kind: "at"; readonly context: Instance<Context>; readonly label: string }
  | {
      readonly kind: "waits" | "holds";
      readonly context: Instance<Context>;
      readonly lock: Instance<Lock>;
    }
  | { readonly kind: "held"; readonly lock: Instance<Lock> }
  /** Of a lock that counts: how many more may take it. */
  | { readonly kind: "permits"; readonly lock: Instance<Lock> }
  | { readonly kind: "quiescent" }
);

/** Binders range over a fixed range or over a set, ascending. */
export type Domain =
  | { readonly form: "range"; readonly low: number; readonly high: number }
  | { readonly form: "set"; readonly value: Expr };

// ── Statements ───────────────────────────────────────────────────────────────────────────────────

/** What may stand alone, or be the whole right side of let, =, return, or the whole condition of if and while. */
export type Operation = { readonly span: Span; readonly type: Type | undefined } &
  /** removeHead, insertHead, insertTail, remove, front of lists; push, pop, front of rings and queues. */
  (
    | {
        readonly kind: "operation";
        readonly operation:
          "removeHead" | "insertHead" | "insertTail" | "remove" | "push" | "pop" | "front";
        readonly object: Instance<SharedObject>;
        readonly args: readonly Expr[];
      }
    /** Yields a ref to some free element, whichever, or `none`. */
    | { readonly kind: "take"; readonly pool: Pool }
    | {
        readonly kind: "give" | "lend" | "back" | "quarantine";
        readonly pool: Pool;
        readonly ref: Expr;
      }
    | { readonly kind: "call"; readonly proc: Proc; readonly args: readonly Expr[] }
    | {
        readonly kind: "tryAcquire";
        readonly lock: HeldLock;
        readonly level: number | undefined;
      }
    /** False if it was pending already. */
    | {
        readonly kind: "schedule";
        readonly context: Instance<Context>;
        readonly cpu: Expr | undefined;
      }
    /** False if the timer already runs. */
    | { readonly kind: "cancel"; readonly context: Instance<Context> }
    /** With a timeout it yields whether it was woken. */
    | {
        readonly kind: "sleep";
        readonly channel: Instance<Channel>;
        readonly lock: HeldLock | undefined;
        readonly timeout: boolean;
        readonly idle: boolean;
      }
    /** With a timeout it yields whether there was something to take. */
    | {
        readonly kind: "wait";
        readonly completion: Instance<Completion>;
        readonly timeout: boolean;
        readonly idle: boolean;
      }
    /** True: the fault happens (budget left). */
    | { readonly kind: "fault"; readonly fault: Fault }
    /** `atomic(e)`: reading it as one step is meant. */
    | { readonly kind: "atomicRead"; readonly value: Expr }
  );

export type Value =
  | { readonly form: "expression"; readonly value: Expr }
  | { readonly form: "operation"; readonly value: Operation };

/** The condition of if and while; `negated` for `!op()`. */
export type Test =
  | { readonly form: "expression"; readonly value: Expr }
  | { readonly form: "operation"; readonly value: Operation; readonly negated: boolean };

/** A variable (perhaps indexed), a local, or a field of these. */
export type Target =
  | {
      readonly kind: "variable";
      readonly variable: Variable;
      readonly indices: readonly Expr[];
      readonly path: readonly string[];
      readonly type: Type;
    }
  | {
      readonly kind: "local";
      readonly local: Local;
      readonly path: readonly string[];
      readonly type: Type;
    };

export type Statement = { readonly span: Span; readonly label: string | undefined } & (
  | { readonly kind: "block"; readonly body: readonly Statement[] }
  | { readonly kind: "assign"; readonly target: Target; readonly value: Value }
  | { readonly kind: "let"; readonly local: Local; readonly value: Value }
  | { readonly kind: "perform"; readonly operation: Operation }
  | {
      readonly kind: "if";
      readonly test: Test;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  /** `loop` is `while (true)`. */
  | { readonly kind: "while"; readonly test: Test; readonly body: readonly Statement[] }
  | {
      readonly kind: "for";
      readonly local: Local;
      readonly domain: Domain;
      readonly body: readonly Statement[];
    }
  | { readonly kind: "break" | "continue" | "skip" }
  | { readonly kind: "return"; readonly value: Value | undefined }
  | { readonly kind: "either"; readonly branches: readonly (readonly Statement[])[] }
  | {
      readonly kind: "choose";
      readonly local: Local;
      readonly domain: Domain;
      readonly where: Expr | undefined;
    }
  | { readonly kind: "await" | "spinUntil"; readonly idle: boolean; readonly condition: Expr }
  | {
      readonly kind: "assert";
      readonly condition: Expr;
      /** Nearest label, else the proc or context it stands in. */ readonly name: string;
    }
  | { readonly kind: "assume"; readonly condition: Expr }
  | { readonly kind: "assertHeld" | "assertNotHeld"; readonly lock: HeldLock }
  | { readonly kind: "acquire"; readonly lock: HeldLock; readonly level: number | undefined }
  | { readonly kind: "release"; readonly lock: HeldLock }
  | {
      readonly kind: "with";
      readonly lock: HeldLock;
      readonly level: number | undefined;
      readonly body: readonly Statement[];
    }
  | { readonly kind: "atLevel"; readonly level: number; readonly body: readonly Statement[] }
  | { readonly kind: "atomic"; readonly body: readonly Statement[] }
  | { readonly kind: "raise" | "mask" | "unmask"; readonly context: Instance<Context> }
  | { readonly kind: "wake" | "wakeOne"; readonly channel: Instance<Channel> }
  | { readonly kind: "complete"; readonly completion: Instance<Completion> }
  | { readonly kind: "arm"; readonly context: Instance<Context> }
  | { readonly kind: "emit"; readonly event: string; readonly args: readonly Expr[] }
);
