/**
 * What a step, a control point or an event is, as data: which object, which operation, which outcome. Lowering makes
 * it, checkers carry it, reports and comparisons read it; text is made of it in step-words.ts and event-words.ts, and
 * never read back.
 */

/** Text of the spec in which some names stand for a value: `pending[`, the local `q`, `]`. */
export type Phrase = readonly (string | NameInText)[];

/** An index that is a parameter of the family, of the action, or a local in scope where the statement stands. */
export interface NameInText {
  readonly name: string;
  readonly of: "parameter" | "local";
}

/** An object with its indices: `freeList[q]`. */
export interface Subject {
  readonly name: string;
  readonly indices: readonly Phrase[];
}

export type LockMode = "shared" | "exclusive";

/** A lock as a statement names it. `mode`: as it is written there; undefined: nothing is. */
export interface LockSubject extends Subject {
  readonly mode?: LockMode | undefined;
}

export type Signal =
  "raise" | "schedule" | "arm" | "cancel" | "mask" | "unmask" | "wake" | "wakeOne" | "complete";

/** What a step does, or what comes next at a control point. */
export type StepDescription =
  | { readonly kind: "enter" }
  | { readonly kind: "leave"; readonly givesBack: readonly string[] }
  | {
      readonly kind: "acquire";
      readonly lock: LockSubject;
      readonly outcome?: "spins" | "afterSpinning" | "waits" | "afterWaiting";
      /** A sleeper takes the lock again. */
      readonly afterWaking?: true;
    }
  | {
      readonly kind: "tryAcquire";
      readonly lock: LockSubject;
      readonly outcome?: "taken" | "busy";
    }
  /** It has begun to spin, or, where the lock blocks, to wait; it takes the lock when that is free. */
  | { readonly kind: "spin"; readonly lock: LockSubject; readonly blocks?: true }
  | { readonly kind: "release"; readonly lock: LockSubject }
  /** One access of an operation that takes several: `freeList.removeHead r3: head.next = N`. */
  | {
      readonly kind: "access";
      readonly object: Subject;
      readonly operation: string;
      readonly label: string;
      readonly does: string;
      /** It tests the links, and breaks a rule where they are wrong. */
      readonly checks?: true;
      /** The operation ends with it. */
      readonly ends?: true;
    }
  /** An operation that is one step. */
  | {
      readonly kind: "operation";
      readonly object: Subject;
      readonly operation: string;
      readonly argument?: Phrase | undefined;
      /** Its event names the argument as well. */
      readonly isWhole?: true;
    }
  | { readonly kind: "sleep"; readonly channel: Subject; readonly lock?: LockSubject | undefined }
  | { readonly kind: "asleep"; readonly channel: Subject }
  | { readonly kind: "wakes"; readonly why: "woken" | "unasked" | "timeout" }
  | { readonly kind: "wait"; readonly completion: Subject; readonly timesOut?: true }
  | { readonly kind: "signal"; readonly signal: Signal; readonly target: Subject }
  | { readonly kind: "raiseLevel"; readonly level: string }
  | { readonly kind: "test"; readonly condition: Phrase }
  | { readonly kind: "either" }
  /** Only chooses, and goes on to what may have to wait (S21). */
  | { readonly kind: "choose"; readonly by: StepDescription; readonly next: StepDescription }
  | { readonly kind: "fault"; readonly fault: string }
  /** `label: skip;`, or a label that is a step by itself. */
  | { readonly kind: "label"; readonly label: string }
  /** `isOperation`: of an element of a pool, and an event by itself. */
  | { readonly kind: "statement"; readonly text: Phrase; readonly isOperation?: true }
  /** An action of a device or of the spec. */
  | { readonly kind: "action"; readonly action: string };

/** The sorts of steps that a report tells apart. */
export type StepKind =
  "enter" | "leave" | "acquire" | "spin" | "release" | "operation" | "statement" | "action";

/** An observable event. The numbers that it carries are first the subject's indices, then the arguments. */
export interface EventDescription {
  readonly kind:
    | "enter"
    | "leave"
    | "wants"
    | "acquire"
    | "release"
    | "raise"
    | "schedule"
    | "sleep"
    | "wake"
    | "wakeOne"
    | "wait"
    | "complete"
    /** Of an object: `freeList[0].insertTail(2)`. */
    | "operation"
    /** Of a device or of the spec. */
    | "action"
    /** The spec declares it, and `emit` makes it. */
    | "emit";
  /** Name of the object, action or event; empty for `enter` and `leave`. */
  readonly subject: string;
  readonly indices: number;
  readonly operation?: string | undefined;
  /** The lock is held together with others. */
  readonly shared?: true;
  readonly args: number;
}

/** Why a rule, an assertion or a range cannot be broken. */
export type ProofReason =
  /** No step in which it is asked can happen. */
  | { readonly kind: "neverSteps" }
  /** Each member of the lock is taken by one process at most, by members of these contexts. */
  | { readonly kind: "oneTaker"; readonly lock: string; readonly contexts: readonly string[] }
  /** Whatever values the variables can have where it is asked, it holds. */
  | { readonly kind: "values" };

/** A rule, an assertion or a range that cannot be broken at one place, and why. */
export interface Proof {
  /** Slug of the rule, or name of the assertion. */
  readonly rule: string;
  readonly subject: {
    /** Index into failures, which has the place. */
    readonly failure: number;
    /** Of a rule of locks. */
    readonly lock: string | undefined;
  };
  readonly because: ProofReason;
}

/** A context of which no member runs in any state, and whether anything asks it to. */
export interface NeverRuns {
  /** Index into contexts. */
  readonly context: number;
  readonly because: "neverAsked" | "neverEnters";
}

/** What a variable of the state is for, where reports tell that in words of their own. */
export type VariableRole =
  /** A variable, a ghost, a local, or a part of an object. */
  | "value"
  /** Of a context: where it is, on which CPU, at which level, and whether it is to run or masked. */
  | "at"
  | "cpu"
  | "level"
  | "pending"
  | "masked"
  /** Of a lock: who holds it, the level to restore, who shares it (by activation, the last index), how often it is held. */
  | "owner"
  | "saved"
  | "shares"
  | "count"
  /** The links of a list, by node, the last index. */
  | "links"
  /** Places of a ring or queue, the last index. */
  | "places"
  /** A value that an operation keeps between two of its accesses. */
  | "temporary"
  /** Made by the compiler, and of no interest to anybody. */
  | "internal";
