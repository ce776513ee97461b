/**
 * The model: transitions whose updates are parallel. Every expression of an effect reads the state before it, so that an
 * output needs no copy that it writes into and reads again: TLA+ primes, a table, a function of the old state.
 *
 * Values, expressions, variables and what people are told are those of ir.ts. What is different is what a step does:
 * there a body of statements in sequence, here an `Effect`.
 */
import type {
  ActionParameter,
  GuardedAction,
  Ir,
  IrExpr,
  IrFunction,
  Range,
  StateVariable,
} from "../ir/ir.js";
import type { NeverRuns, Proof } from "../words/description.js";

export interface Model extends Omit<Ir, "functions" | "procedures" | "initial" | "actions"> {
  /** Callees first. */
  readonly functions: readonly ModelFunction[];
  /** Callees first. */
  readonly procedures: readonly Procedure[];
  readonly initial: {
    readonly parameters: readonly ActionParameter[];
    readonly guard: readonly IrExpr[];
    /** The state before is the one in which every variable has its fixed value. */
    readonly effect: Effect;
  };
  /** In the order in which successors are tried. */
  readonly transitions: readonly TransitionGroup[];
  /** Groups that can never step, which no transition belongs to. */
  readonly dropped: readonly DroppedGroup[];
  /** Contexts of which that is true of every group, and why. */
  readonly neverRuns: readonly NeverRuns[];
  /** Variables that a state need not hold: something else says what they are. */
  readonly aliases: readonly Alias[];
  /** What no step asks any more, since it cannot be broken. */
  readonly proved: readonly Proof[];
}

/** What a group was, for reports that list what never steps. */
export interface DroppedGroup extends Omit<TransitionGroup, "guard" | "effect" | "footprint"> {
  /** Its place among all groups, those of `transitions` and those that are dropped. */
  readonly position: number;
}

/** A variable that is shown, and not stored. */
export interface Alias {
  readonly variable: StateVariable;
  /** Its place among all variables, stored or not. */
  readonly position: number;
  /** The value of an element; the indices go by the names of the variable's dimensions. */
  readonly value: IrExpr;
}

/** A function of the state; or one that is asked in the state after some updates. */
export type ModelFunction = IrFunction | DerivedFunction;

/** `of` with its own parameters, in the state that differs from this one by `after`, which may read further parameters. */
export interface DerivedFunction {
  readonly name: string;
  readonly doc: string;
  /** Those of `of`, then those of `after`. An argument counts only where it is needed, and may have no value elsewhere. */
  readonly parameters: IrFunction["parameters"];
  readonly result: Range;
  readonly of: string;
  readonly after: readonly Update[];
}

/** What a process can do at a place, or an action that belongs to no process: one transition for each value of the parameters. */
export interface TransitionGroup extends Pick<
  GuardedAction,
  "name" | "context" | "from" | "parameters" | "step" | "beside" | "external" | "fairness"
> {
  /** The context, device or action that steps. */
  readonly process: string;
  /** All must hold; `from` is tested before them and not repeated. */
  readonly guard: readonly Conjunct[];
  readonly effect: Effect;
  readonly footprint: Footprint;
}

/** `pre-emption`: asks where other activations are, for whether this one may go on or enter; as far as can be told. */
export interface Conjunct {
  readonly kind: "pre-emption" | "own";
  readonly value: IrExpr;
}

/**
 * What happens in a step: first `items` in order, then those of the first arm whose condition holds, if there are arms.
 * Unless one of them has ended the step, the updates of both are made, all at once; then calls and loops, in order; then
 * `then`. A broken rule that ends runs leaves no state behind, whether or not the step went on to name others.
 */
export interface Effect {
  /** Names for values of the state before, in order. A value counts only where it is used, and may not exist elsewhere. */
  readonly lets: readonly Let[];
  readonly items: readonly Item[];
  readonly updates: readonly Update[];
  /** In order, the last one without a condition; none: nothing depends on the way that is taken. */
  readonly arms: readonly Arm[];
  /** Goes on in the state that all this has written, and may read the lets and results of loops above it. */
  readonly then?: Effect;
}

export interface Arm {
  /** Undefined: otherwise. */
  readonly when: IrExpr | undefined;
  readonly items: readonly Item[];
  readonly updates: readonly Update[];
}

/** `when`: undefined is always. */
export type Item =
  /** If the condition holds a rule is broken, or with `ends` the step ends: `failure` is undefined where it has been named before. */
  | {
      readonly kind: "check";
      readonly when: IrExpr | undefined;
      readonly failure: number | undefined;
      readonly ends: boolean;
    }
  | {
      readonly kind: "event";
      readonly when: IrExpr | undefined;
      readonly event: number;
      readonly args: readonly IrExpr[];
    }
  | { readonly kind: "note"; readonly when: IrExpr | undefined; readonly note: IrExpr }
  /** Runs in the state that the updates have written, and may write over it; what it breaks is told here. */
  | {
      readonly kind: "call";
      readonly when: IrExpr | undefined;
      readonly procedure: string;
      readonly args: readonly IrExpr[];
    }
  | Loop;

/** Runs like a call, over and over, while `condition` holds, which reads the state and what is carried. */
export interface Loop {
  readonly kind: "loop";
  readonly when: IrExpr | undefined;
  readonly carried: readonly Carried[];
  readonly condition: IrExpr;
  readonly body: Effect;
}

/** A value that each turn hands to the next; its name stands for the last one behind the loop. */
export interface Carried {
  readonly name: string;
  readonly range: Range;
  readonly initial: IrExpr;
  /** Reads the state before the turn, what was carried into it, and its lets. */
  readonly next: IrExpr;
}

/** One element gets a value. No two updates that are made together write the same element. */
export interface Update {
  readonly variable: string;
  readonly indices: readonly IrExpr[];
  /** Undefined: always. Elsewhere indices and value count for nothing. */
  readonly when: IrExpr | undefined;
  readonly value: IrExpr;
}

export type Let =
  | { readonly kind: "value"; readonly name: string; readonly range: Range; readonly value: IrExpr }
  | Fold;

/** A bounded loop that only computes: a turn for each value of the binder, upwards. */
export interface Fold {
  readonly kind: "fold";
  readonly binder: string;
  readonly low: number;
  readonly high: number;
  readonly lets: readonly Let[];
  readonly carried: readonly Carried[];
}

/** A part of an effect that several transitions share, with its parameters in scope. */
export interface Procedure {
  readonly name: string;
  readonly doc: string;
  readonly parameters: IrFunction["parameters"];
  readonly effect: Effect;
  readonly footprint: Footprint;
}

/** What a transition touches. Sound: whatever it may touch is in it. */
export interface Footprint {
  readonly guard: readonly Ref[];
  /** By its effect. */
  readonly reads: readonly Ref[];
  readonly writes: readonly Ref[];
}

export interface Ref {
  readonly variable: string;
  readonly indices: readonly RefIndex[];
}

/** A number, a parameter of the transition or procedure by name, or any. */
export type RefIndex = number | { readonly parameter: string } | "any";
