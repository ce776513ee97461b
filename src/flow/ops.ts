/** What is done at the nodes of a FlowGraph: typed statements and operations, taken apart into single steps. */
import type { Span } from "../base/source.js";
import type {
  Channel,
  Completion,
  Context,
  Expr,
  Fault,
  HeldLock,
  Instance,
  List,
  Lock,
  Operation,
  Pool,
  Proc,
  Queue,
  Ring,
  Statement,
  Target,
  Type,
} from "../typecheck/typed-spec.js";
import type { LockSubject } from "../words/description.js";
import type { BufferStep } from "./buffer-steps.js";
import type { LocalRef, Scope } from "./scope.js";
import type { ListStep, Temporary } from "./list-steps.js";

type Of<Kind extends Operation["kind"]> = Extract<Operation, { readonly kind: Kind }>;

/** One member of a lock's family: of a whole family that is taken, each is taken by itself. */
export interface LockMember {
  readonly lock: HeldLock;
  /** Indices behind those that the statement gives. */
  readonly rest: readonly number[];
  /** As the statement names it. */
  readonly subject: LockSubject;
}

export interface Acquire {
  readonly kind: "acquire";
  readonly lock: LockMember;
  /** The level that it raises to, where it is not the lock's own. */
  readonly level: number | undefined;
  /** Taken by the platform around the context, not by its body. */
  readonly ambient: boolean;
  /** Keeps the level from before it began to spin, where the lock is to restore that; undefined: nothing is to be kept. */
  readonly old: LocalRef | undefined;
  readonly span: Span;
}

export type ListOperation = Of<"operation"> & { readonly object: Instance<List> };
export type BufferOperation = Of<"operation"> & { readonly object: Instance<Ring | Queue> };

/** An operation of a list, and where it keeps what it has read. */
export interface ListUse {
  readonly operation: ListOperation;
  readonly into: LocalRef | undefined;
  readonly temporaries: Readonly<Record<Temporary, LocalRef>>;
}

export interface BufferUse {
  readonly operation: BufferOperation;
  readonly into: LocalRef | undefined;
  /** Where a ring's pop keeps what it has read. */
  readonly item: LocalRef;
}

/** `choose x in S where e`: what there is to choose from, and where the condition sees what is chosen. */
export interface Choosing {
  readonly statement: Extract<Statement, { readonly kind: "choose" }>;
  readonly ref: LocalRef;
  readonly range: { readonly low: number; readonly high: number };
  readonly inner: Scope;
}

/** Always possible, and in one way: local work, or a step. */
export type Op =
  | { readonly kind: "skip" }
  // Values
  | {
      readonly kind: "bind";
      readonly ref: LocalRef;
      readonly target: Extract<Target, { readonly kind: "local" }>;
      readonly value: Expr;
      readonly span: Span;
    }
  | {
      readonly kind: "assign";
      readonly target: Target;
      /** The local that it goes to, if it goes to one. */
      readonly ref: LocalRef | undefined;
      readonly from: Expr | LocalRef;
      readonly type: Type;
      readonly span: Span;
    }
  | { readonly kind: "test"; readonly condition: Expr; readonly flag: LocalRef }
  | { readonly kind: "read"; readonly value: Expr; readonly into: LocalRef | undefined }
  | {
      readonly kind: "assert";
      readonly condition: Expr;
      readonly name: string;
      readonly span: Span;
    }
  | { readonly kind: "assume"; readonly condition: Expr; readonly span: Span }
  | { readonly kind: "emit"; readonly event: string; readonly args: readonly Expr[] }
  // Control
  | {
      readonly kind: "bindArguments";
      readonly args: readonly Expr[];
      readonly refs: readonly LocalRef[];
    }
  | {
      readonly kind: "bindResult";
      readonly result: LocalRef | undefined;
      readonly into: LocalRef | undefined;
    }
  | {
      readonly kind: "requires";
      readonly condition: Expr;
      readonly proc: Proc;
      readonly span: Span;
    }
  | { readonly kind: "tooDeep"; readonly proc: Proc; readonly span: Span }
  /** What an operation yields, where that depends on the way it went alone. */
  | { readonly kind: "bindOutcome"; readonly into: LocalRef; readonly value: boolean }
  | { readonly kind: "endAtomic" }
  /** A loop over a set begins; goes on with the lowest value that is left. */
  | { readonly kind: "forEach"; readonly set: Expr; readonly left: LocalRef }
  | {
      readonly kind: "forNext";
      readonly left: LocalRef;
      readonly ref: LocalRef;
      readonly low: number;
      readonly high: number;
    }
  /** Looking at what there is to choose breaks a rule (S23). */
  | { readonly kind: "misuse"; readonly choosing: Choosing }
  // Contexts
  | { readonly kind: "raise" | "arm" | "mask" | "unmask"; readonly context: Instance<Context> }
  | {
      readonly kind: "schedule";
      readonly operation: Of<"schedule">;
      readonly into: LocalRef | undefined;
    }
  | {
      readonly kind: "cancel";
      readonly context: Instance<Context>;
      readonly into: LocalRef | undefined;
    }
  | { readonly kind: "raiseLevel"; readonly level: number; readonly saved: LocalRef }
  | { readonly kind: "restoreLevel"; readonly saved: LocalRef; readonly span: Span }
  // Locks
  | { readonly kind: "release"; readonly lock: LockMember; readonly span: Span }
  /** The last step of a context: gives back its ambient locks. */
  | { readonly kind: "leave"; readonly locks: readonly LockMember[]; readonly span: Span }
  | {
      readonly kind: "assertHeld";
      readonly lock: Lock;
      readonly members: readonly LockMember[];
      /** False: that it is not held. */
      readonly wanted: boolean;
      readonly span: Span;
    }
  // Objects
  | ({ readonly kind: "list" } & ListUse)
  | ({ readonly kind: "buffer" } & BufferUse)
  | ({ readonly kind: "bufferStep"; readonly step: BufferStep; readonly ends: boolean } & BufferUse)
  /** A pop has found nothing. */
  | ({ readonly kind: "bufferEmpty" } & BufferUse)
  | {
      readonly kind: "takeElement";
      readonly pool: Pool;
      /** Undefined: there is one. */
      readonly element: LocalRef | undefined;
      readonly into: LocalRef | undefined;
    }
  | { readonly kind: "takeNone"; readonly pool: Pool; readonly into: LocalRef | undefined }
  | {
      readonly kind: "element";
      readonly operation: Of<"give" | "lend" | "back" | "quarantine">;
    }
  // Waiting
  | {
      readonly kind: "sleep";
      readonly sleep: Of<"sleep">;
      readonly lock: LockMember | undefined;
    }
  | { readonly kind: "wake"; readonly channel: Instance<Channel> }
  | {
      readonly kind: "wakeOne";
      readonly channel: Instance<Channel>;
      /** The sleeper that is woken; undefined: there is none. */
      readonly who: LocalRef | undefined;
    }
  | {
      readonly kind: "complete";
      readonly completion: Instance<Completion>;
      readonly span: Span;
    };

/** Goes one of several ways, by the state; or may have to wait. */
export type WayOp =
  | Acquire
  /** It has begun to wait for the lock. */
  | { readonly kind: "awaitLock"; readonly acquire: Acquire }
  | {
      readonly kind: "tryAcquire";
      readonly acquire: Acquire;
      readonly into: LocalRef | undefined;
    }
  | ({
      readonly kind: "listStep";
      readonly step: ListStep;
      readonly begins: boolean;
      readonly ends: boolean;
    } & ListUse)
  | {
      readonly kind: "asleep";
      readonly channel: Instance<Channel>;
      /** What a sleeper takes again that has been woken. */
      readonly retakes: Acquire | undefined;
    }
  | { readonly kind: "wait"; readonly wait: Of<"wait">; readonly into: LocalRef | undefined }
  | {
      readonly kind: "await" | "spinUntil";
      readonly condition: Expr;
      readonly span: Span;
    };

export type StepOp = Op | WayOp;

const WAYS: ReadonlySet<StepOp["kind"]> = new Set<WayOp["kind"]>([
  "acquire",
  "awaitLock",
  "tryAcquire",
  "listStep",
  "asleep",
  "wait",
  "await",
  "spinUntil",
]);

export const isWayOp = (op: StepOp): op is WayOp => WAYS.has(op.kind);

export type TestOp =
  | { readonly kind: "condition"; readonly condition: Expr }
  | { readonly kind: "flag"; readonly flag: LocalRef }
  /** A pop has found nothing. */
  | { readonly kind: "isNone"; readonly item: LocalRef; readonly buffer: Ring | Queue }
  | { readonly kind: "anyLeft"; readonly left: LocalRef };

export type ChoiceOp =
  | { readonly kind: "either" }
  /** Some value; or what looking breaks. */
  | { readonly kind: "choose"; readonly choosing: Choosing }
  /** It happens; or not. `left`: how often it may still happen, while a step asks several times. */
  | { readonly kind: "fault"; readonly fault: Fault; readonly left: LocalRef }
  /** Some element; or none. */
  | {
      readonly kind: "take";
      readonly pool: Pool;
      readonly element: LocalRef | undefined;
      /** A name for the element, where it is asked whether any is free. */
      readonly binder: string;
    }
  /** Any sleeper, if there can be one; or none. */
  | {
      readonly kind: "wakeOne";
      readonly channel: Instance<Channel>;
      readonly who: LocalRef | undefined;
    };
