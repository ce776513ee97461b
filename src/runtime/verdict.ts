/** What a run of a checker found. The JSON of `interlock check --json` is made from this. */
import type { Place } from "./checker.js";

export interface Verdict {
  readonly verdict: "holds" | "violated" | "incomplete";
  readonly violations: readonly Violation[];
  readonly distinctStates: number;
  /** Initial states and every step, with repeats and self-loops (TLC's convention). Steps that break a rule are counted apart. */
  readonly generatedStates: number;
  readonly brokenSteps: number;
  /** Levels of states; an initial state has depth 1. */
  readonly depth: number;
  readonly seconds: number;
  /** Every reachable state was looked at. False where a limit was hit, or where the search had no more to decide. */
  readonly isComplete: boolean;
  /** Why the search ended before it was complete: `max-states 1000`. */
  readonly limit: string | undefined;
  readonly frontier: number;
  /**
   * What a search that has visited every state has not told, because what comes after it met the limit: `blocked
   * contexts` (deadlock (b), lost wake-ups; then the verdict is `incomplete`), `locks`.
   */
  readonly notJudged?: readonly string[];
  readonly asExpected: boolean;
  /** How it differs from what is expected: one sentence each. */
  readonly unexpected: readonly string[];
  readonly coverage: Coverage;
  readonly warnings: readonly Warning[];
  /** Where it was asked for. */
  readonly locks?: LockStudy;
  /** With `locks`, and with every verdict that holds; left out where there are no locks or no interrupts. */
  readonly sections?: readonly CriticalSection[];
}

/** What a search that keeps its states saw of locks. */
export interface LockStudy {
  /** False: the search ended before it had seen all runs, and what is missing here may still come. */
  readonly isComplete: boolean;
  readonly order: readonly LockEdge[];
  readonly cycles: readonly LockCycle[];
  readonly usage: readonly LockUsage[];
}

/** An activation was about to take one lock while it held another. */
export interface LockEdge {
  readonly held: string;
  readonly taken: string;
  /** The locks that these are members of. */
  readonly heldClass: string;
  readonly takenClass: string;
  /** The member of a context. */
  readonly context: string;
  readonly place: Place;
  readonly statement: string;
  readonly cpus: readonly number[];
  /** It only tries: it never waits here. */
  readonly tries: boolean;
  /** Locks that it held as well, each time. */
  readonly always: readonly string[];
}

export interface LockCycle {
  /** Each is held while the next is taken, and the last while the first is. */
  readonly locks: readonly string[];
  /** `unknown`: the search ended before it had seen all runs. */
  readonly outcome: "deadlock" | "never" | "unknown";
  /** The run that closes it. */
  readonly violation: Violation | undefined;
  /** What keeps runs from closing it, one sentence each; none where nothing that is known explains it. */
  readonly reasons: readonly string[];
}

/** A lock, or all members of a family, as lockdep's usage bits tell it. */
export interface LockUsage {
  readonly lock: string;
  readonly kind: string;
  /** For each level at which something pre-empts. */
  readonly levels: readonly {
    readonly level: string;
    /** Taken by what enters at this level. */
    readonly takenIn: Evidence | undefined;
    /** Held on a CPU where something of this level may enter. */
    readonly heldBelow: Evidence | undefined;
  }[];
  /** At which levels it was held, and by which contexts. */
  readonly held: readonly { readonly context: string; readonly level: string }[];
}

export interface Evidence {
  readonly context: string;
  readonly place: Place;
  readonly statement: string;
}

/** An isr could interrupt a context that held a lock. */
export interface CriticalSection {
  readonly isr: string;
  readonly context: string;
  readonly lock: string;
  /** Some run has it do so. */
  readonly entered: boolean;
}

export type ViolationKind = "rule" | "invariant" | "deadlock" | "assertion" | "range" | "reachable";

export interface Violation {
  readonly kind: ViolationKind;
  /** Slug of the rule, name of the invariant, assertion or reachable. */
  readonly name: string;
  /** Steps of the run, the breaking step included. */
  readonly depth: number;
  readonly message: string;
  readonly platform: string | undefined;
  readonly place: Place | undefined;
  /** Rules that the same step breaks as well. */
  readonly together: readonly string[];
  readonly trace: Trace;
}

/** A run: words of the states are kept so that a report can show whatever it needs. */
export interface Trace {
  readonly initial: Int32Array;
  readonly steps: readonly TraceStep[];
}

export interface TraceStep {
  readonly transition: number;
  /** The state after the step; undefined for a last step that breaks a rule and leads to no state. */
  readonly state: Int32Array | undefined;
  /** How far such a last step came before the rule ended it: no state of the spec, but good to look at. */
  readonly attempted?: Int32Array;
}

export interface Warning {
  readonly slug: string;
  readonly message: string;
  readonly place: Place | undefined;
  readonly other: Place | undefined;
}

export interface Coverage {
  /** Times each action stepped, by name, in the checker's order. */
  readonly actions: Readonly<Record<string, number>>;
  /** Numbers of the notes that were made. */
  readonly notes: readonly number[];
  /** Values that each variable and object took, where that was asked for; the first few are named. */
  readonly values?: readonly {
    readonly field: string;
    readonly count: number;
    readonly values: readonly string[];
  }[];
  /** Device actions never possible while a context stood there, where that was asked for. */
  readonly tameActions?: readonly {
    readonly action: string;
    readonly context: string;
    readonly text: string;
    readonly place: Place;
  }[];
}
