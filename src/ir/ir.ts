/**
 * Guarded actions over finite variables: what every output is made from. No stage after this one knows locks, lists
 * or levels; they have become variables, and their rules have become `violate` statements.
 *
 * Values are whole numbers as in typed-spec.ts. An action's body runs in sequence on a copy of the state: a read sees
 * what the body has written before it.
 */
import type { Span } from "../base/source.js";
import type { EventDescription, StepDescription, VariableRole } from "../words/description.js";

export interface Ir {
  readonly name: string;
  readonly revision: string;
  readonly file: string;
  readonly doc: readonly string[];
  readonly constants: readonly { readonly name: string; readonly text: string }[];
  readonly variables: readonly StateVariable[];
  readonly functions: readonly IrFunction[];
  readonly procedures: readonly IrProcedure[];
  /** One initial state for each value of the parameters for which the guards hold. Variables begin with their fixed value. */
  readonly initial: {
    readonly parameters: readonly ActionParameter[];
    readonly guard: readonly IrExpr[];
    readonly body: readonly IrStatement[];
  };
  readonly contexts: readonly ContextInfo[];
  readonly locks: readonly LockInfo[];
  /** 0: every context has a CPU of its own. */
  readonly cpus: number;
  /** In the order in which successors are tried: contexts and actions as declared, devices last. */
  readonly actions: readonly GuardedAction[];
  readonly failures: readonly Failure[];
  readonly notes: readonly Note[];
  readonly events: readonly EventDefinition[];
  readonly invariants: readonly Property[];
  readonly reachables: readonly Property[];
  /** What is known to be weak before any search. */
  readonly remarks: readonly Remark[];
  /** Conditions that some reachable state should meet: where none does, a property says less than it seems to. */
  readonly probes: readonly Probe[];
  /** Rules found of states: reported like an invariant, the run goes on. Counts only once `needs` has been noted. */
  readonly stateRules: readonly (Property & {
    readonly rule: string;
    readonly message: string;
    /** What the platform prints, or undefined. */
    readonly platform: string | undefined;
    readonly needs: number | undefined;
  })[];
  /** Deadlock (c): a state without successor where this does not hold. Undefined: the spec has contexts, (b) applies. */
  readonly mayEnd: IrExpr | undefined;
  /** What the platform prints for what is found of the whole search, by slug. */
  readonly stuckMessages: Readonly<Record<string, string>>;
  /** The platform's levels, lowest first. */
  readonly levels: readonly string[];
}

export interface Remark {
  readonly slug: string;
  readonly message: string;
  readonly span: Span;
}

/** A warning, unless `value` is true in some reachable state. */
export interface Probe extends Remark {
  readonly value: IrExpr;
  /** Index of a probe without which this one says nothing new. */
  readonly within: number | undefined;
}

/** Smallest and largest value; `bool` prints as true and false and is 0..1. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly bool: boolean;
}

/** What a variable is a part of, and which: `freeList.next`, `StartIo.at`, `MessageLock.owner`. */
export interface VariableId {
  /** The user's name: of a variable, a context, a lock, an object. */
  readonly owner: string;
  /** The part, a field of a record, or a local with the procs it belongs to; empty for a variable itself. */
  readonly path: readonly string[];
  readonly role: VariableRole;
}

export interface StateVariable extends VariableId {
  /** Unique: owner and path, joined by dots. */
  readonly name: string;
  readonly doc: string;
  readonly group: "variable" | "ghost" | "object" | "lock" | "context" | "fault";
  /** Array dimensions, outermost first; an index runs from low to high. */
  readonly dimensions: readonly {
    readonly name: string;
    readonly low: number;
    readonly high: number;
  }[];
  readonly range: Range;
  /** What a variable is when nothing else is said, and when it is out of scope. */
  readonly fixed: number;
  readonly format: Format;
}

/** How a person sees a value. */
export type Format =
  | { readonly kind: "number" }
  | { readonly kind: "boolean" }
  /** Value low + i is names[i]. */
  | { readonly kind: "names"; readonly low: number; readonly names: readonly string[] }
  /** none below `of`'s smallest value. */
  | { readonly kind: "option"; readonly none: number; readonly of: Format }
  /** A bit mask; bit i is value low + i. */
  | { readonly kind: "set"; readonly low: number; readonly of: Format };

export interface IrFunction {
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly { readonly name: string; readonly range: Range }[];
  readonly result: Range;
  readonly value: IrExpr;
  /** Used by many guards with few different arguments: worth computing once for each state. */
  readonly perState?: boolean;
  /** It asks where all activations are, and so is no access of the one that steps. */
  readonly ofActivations?: true;
}

/** A named piece of a body: changes the state, may violate, ends when a `stop` in it is reached — the whole step does. */
export interface IrProcedure {
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly { readonly name: string; readonly range: Range }[];
  readonly body: readonly IrStatement[];
}

export interface ActionParameter {
  readonly name: string;
  readonly role: "family" | "cpu" | "choice";
  readonly low: number;
  readonly high: number;
  readonly format: Format;
}

export interface ContextInfo {
  readonly name: string;
  readonly form: "thread" | "entry" | "isr" | "deferred" | "timer" | "device";
  readonly word: string;
  readonly doc: readonly string[];
  readonly span: Span;
  readonly families: readonly ActionParameter[];
  /** The variable with the location, indexed by the families; value i is locations[i]; 0 is inactive. */
  readonly at: string;
  readonly locations: readonly Location[];
  /** On which CPU and at which level its activation is (IR over the family parameters' names); undefined: no CPUs. */
  readonly cpu: IrExpr | undefined;
  readonly level: IrExpr | undefined;
  /** Whether a member is asked to run and has not yet entered; undefined: it is not one that is asked. */
  readonly pending: IrExpr | undefined;
  /** Position in `levels` of the level it enters at. */
  readonly base: number;
  /** Whether it may be entered on the CPU called `ENTERED_CPU`, levels and pending bits aside: it runs there, and is not masked. */
  readonly mayEnter: IrExpr;
  /** The lock it rests before taking: members of all locks are numbered through from 1; 0 for none. */
  readonly wants: IrExpr;
  /** First activation number of the family; the last family index runs fastest. Lock owners hold these; 0 is nobody. */
  readonly firstActivation: number;
  readonly activations: number;
  readonly fairness: "none" | "weak" | "strong";
  /** What asks it to run; undefined: it is not one that is asked. */
  readonly request: Request | undefined;
}

/** The first statement that raises, schedules or arms a context, or the condition of a level-triggered handler. */
export interface Request {
  /** What the context is not if nothing asks it to run: `raised`, `scheduled`, `armed`. */
  readonly verb: string;
  readonly first:
    { readonly by: string | undefined; readonly text: string; readonly span: Span } | undefined;
}

/** A location: before a statement, in a chain of calls. */
export interface Location {
  readonly label: string | undefined;
  readonly span: Span;
  /** What comes next. */
  readonly does: StepDescription;
  /** Outermost call first. */
  readonly calls: readonly { readonly proc: string; readonly span: Span }[];
  /** Locals in scope: name as the user wrote it, and the variable that holds it. */
  readonly locals: readonly { readonly name: string; readonly variable: string }[];
  /** At an `idle` statement, or inactive. */
  readonly idle: boolean;
  readonly waiting: "none" | "lock" | "condition" | "channel";
  /** What comes next takes a lock (`wants` says which), and waits for it or only tries. */
  readonly takes: "nothing" | "waits" | "tries";
}

/** A lock, or a family of them: for telling people who held what. */
export interface LockInfo {
  readonly name: string;
  /** The platform's word for it. */
  readonly kind: string;
  readonly waiting: "spins" | "blocks";
  readonly span: Span;
  readonly families: readonly ActionParameter[];
  /** Whether the activation called `activation` holds the member that the families' names say. */
  readonly holds: IrExpr;
  /** Who holds it alone, 0 for nobody; undefined where it has no holder. */
  readonly owner: IrExpr | undefined;
  /** Several can hold it together. */
  readonly isShared: boolean;
}

export interface GuardedAction {
  /** Unique, made of the user's words: `StartIo_removeHead_r3`, `Controller_fetch`. */
  readonly name: string;
  /** The context that steps, or the device or spec-level action's own name. */
  readonly actor: string;
  /** Index into contexts; undefined for actions. */
  readonly context: number | undefined;
  /** Location it steps from (0: it enters); undefined for actions. Tested before the guard; not repeated in it. */
  readonly from: number | undefined;
  /** The families of the context first, then cpu, then choices. */
  readonly parameters: readonly ActionParameter[];
  /** All must hold. */
  readonly guard: readonly IrExpr[];
  readonly body: readonly IrStatement[];
  readonly step: Step;
  /** Of a device's action: context and location of each statement that touches the same data. */
  readonly beside?: readonly (readonly [context: number, location: number])[];
  readonly external: boolean;
  readonly fairness: "none" | "weak" | "strong";
}

/** What a person is told about a step. */
export interface Step {
  readonly span: Span;
  readonly does: StepDescription;
}

/** A broken rule, assertion or range that a step can report by number. */
export interface Failure {
  readonly kind: "rule" | "assertion" | "range" | "deadlock" | "assume";
  /** Slug of the rule; name of the assertion. */
  readonly name: string;
  /** Of a rule of locks: the lock. */
  readonly lock?: string;
  readonly span: Span;
  /** One sentence of what went wrong here. */
  readonly message: string;
  /** What the platform prints, or undefined. */
  readonly platform: string | undefined;
  /** False: reported like an invariant, the run goes on. */
  readonly ends: boolean;
}

/** An observable event, and how each of the numbers that it carries is shown. */
export interface EventDefinition extends EventDescription {
  readonly formats: readonly Format[];
}

/** Something that is counted once it has happened: coverage, what a handler takes, a coarse step in danger. */
export type Note =
  | {
      readonly kind: "branch";
      readonly context: string;
      readonly span: Span;
      readonly text: string;
    }
  | {
      readonly kind: "interrupts";
      readonly isr: string;
      readonly context: string;
      readonly location: number;
      readonly cpu: number;
    }
  /** A member of an isr takes a member of a lock; indices of both. */
  | {
      readonly kind: "takes";
      readonly context: string;
      readonly member: readonly number[];
      readonly lock: string;
      readonly taken: readonly number[];
      /** Together with others. */
      readonly shared: boolean;
    }
  /** An `assume` that was reached has held; `failure` is what it is reported as where it does not. */
  | { readonly kind: "assume"; readonly span: Span; readonly failure: number }
  /** A set holds what were refs to two incarnations of an element, and can no longer tell them apart. */
  | { readonly kind: "mergedRefs"; readonly span: Span; readonly text: string }
  | {
      readonly kind: "coarseStep";
      readonly span: Span;
      readonly other: Span;
      readonly text: string;
    };

export interface Property {
  readonly name: string;
  readonly doc: readonly string[];
  readonly span: Span;
  /** The condition as the spec has it. */
  readonly text: string;
  readonly value: IrExpr;
}

// ── Expressions and statements ───────────────────────────────────────────────────────────────────

export type IrBinary =
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
  | "bitand"
  | "bitor"
  | "bitclear";

/** `bool` says what an expression is: a truth value or a number. `==` on two truth values is allowed. */
export type IrExpr =
  /** For a truth value 0 or 1. */
  | {
      readonly kind: "constant";
      readonly bool: boolean;
      readonly value: number;
      /** The user's word for it. */ readonly word?: string;
    }
  | {
      readonly kind: "read";
      readonly bool: boolean;
      readonly variable: string;
      readonly indices: readonly IrExpr[];
    }
  /** A parameter, a `let`, a binder. */
  | { readonly kind: "name"; readonly bool: boolean; readonly name: string }
  | { readonly kind: "not"; readonly bool: true; readonly operand: IrExpr }
  | {
      readonly kind: "binary";
      readonly bool: boolean;
      readonly operator: IrBinary;
      readonly left: IrExpr;
      readonly right: IrExpr;
    }
  | {
      readonly kind: "conditional";
      readonly bool: boolean;
      readonly condition: IrExpr;
      readonly then: IrExpr;
      readonly otherwise: IrExpr;
    }
  /** 1 << of (of is 0-based). */
  | { readonly kind: "bit"; readonly bool: false; readonly of: IrExpr }
  | {
      readonly kind: "call";
      readonly bool: boolean;
      readonly function: string;
      readonly args: readonly IrExpr[];
    }
  | {
      readonly kind: "quantifier";
      readonly bool: true;
      readonly quantifier: "forall" | "exists";
      readonly binder: string;
      readonly low: number;
      readonly high: number;
      readonly body: IrExpr;
    }
  /** How many values satisfy the body. */
  | {
      readonly kind: "count";
      readonly bool: false;
      readonly binder: string;
      readonly low: number;
      readonly high: number;
      readonly body: IrExpr;
    }
  /** The smallest or largest value that satisfies the body, `otherwise` if none does. */
  | {
      readonly kind: "select";
      readonly bool: false;
      readonly which: "min" | "max";
      readonly binder: string;
      readonly low: number;
      readonly high: number;
      readonly body: IrExpr;
      readonly otherwise: number;
    }
  /** The mask of the values (low + bit) that satisfy the body. */
  | {
      readonly kind: "mask";
      readonly bool: false;
      readonly binder: string;
      readonly low: number;
      readonly high: number;
      readonly body: IrExpr;
    };

export type IrStatement =
  /** The value fits: lowering has put a range check before it where it might not. */
  | {
      readonly kind: "assign";
      readonly variable: string;
      readonly indices: readonly IrExpr[];
      readonly value: IrExpr;
    }
  /** A name for a value, until the end of the enclosing statement list. Unique in its action. `range` bounds it. */
  | { readonly kind: "let"; readonly name: string; readonly range: Range; readonly value: IrExpr }
  /** Gives a `let` another value. */
  | { readonly kind: "set"; readonly name: string; readonly value: IrExpr }
  | {
      readonly kind: "if";
      readonly condition: IrExpr;
      readonly then: readonly IrStatement[];
      readonly otherwise: readonly IrStatement[];
    }
  | {
      readonly kind: "for";
      readonly binder: string;
      readonly low: number;
      readonly high: number;
      readonly body: readonly IrStatement[];
    }
  | { readonly kind: "while"; readonly condition: IrExpr; readonly body: readonly IrStatement[] }
  | { readonly kind: "do"; readonly procedure: string; readonly args: readonly IrExpr[] }
  /** Failure number, index into failures. The body goes on, so that a step names every rule it breaks. */
  | { readonly kind: "violate"; readonly failure: number }
  /** Ends the body. After a violation that ends runs, no state is produced. */
  | { readonly kind: "stop" }
  /** Note number; checkers count it, other outputs leave it out. */
  | { readonly kind: "note"; readonly note: IrExpr }
  /** An observable event of the step, in order: index into events, and numbers for what it carries. */
  | { readonly kind: "event"; readonly event: number; readonly args: readonly IrExpr[] };

/** The CPU that `mayEnter` is asked about: no name in a spec, for a family over all CPUs is called `cpu` itself. */
export const ENTERED_CPU = "$cpu";
