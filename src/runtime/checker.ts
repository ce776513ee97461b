/**
 * The seam between a generated checker and the searches: a checker knows its spec and nothing of searching, a search
 * knows states as words and nothing of specs (the idea of LTSmin's PINS interface, Kant et al., TACAS 2015).
 */

import type {
  EventDescription,
  Proof,
  StepDescription,
  VariableRole,
} from "../words/description.js";
import type { FieldId } from "../words/field-words.js";

/** A packed state: `words` 32-bit words. */
export type State = Int32Array;

/** What a search hands to `initial` and `successors`. One object for the whole search; called once for each step. */
export interface Sink {
  /** `next` holds a successor reached by this transition, unless a failure that ends runs was reported since the last call. */
  emit(transition: number): void;
  /** The step being built breaks failure number `failure`; may be called several times before `emit`. */
  fail(failure: number): void;
  /** Counted: see Checker.notes. */
  note(note: number): void;
  /** The step makes observable event number `event`, which carries these numbers: see Checker.events. */
  event(event: number, ...carried: readonly number[]): void;
}

export interface Checker<Decoded = unknown> {
  readonly name: string;
  readonly revision: string;
  /** Path of the spec as given to the generator. */
  readonly source: string;
  /** SHA-256 of the spec's files, hexadecimal. */
  readonly hash: string;
  readonly constants: Readonly<Record<string, string>>;
  readonly words: number;
  initial(next: State, sink: Sink): void;
  /** Every step from `s`, in the fixed order. `next` is scratch: the checker copies `s` into it before each step. */
  successors(s: State, next: State, sink: Sink): void;
  /** Sorted by `first`; transition t belongs to the last action whose first <= t. */
  readonly actions: readonly ActionInfo[];
  readonly contexts: readonly ContextInfo[];
  /** For telling who held what; undefined where the spec has no locks. */
  readonly locks: LockView | undefined;
  readonly failures: readonly FailureInfo[];
  /** What is known before a search: failures that no step reports. */
  readonly proved?: readonly Proof[];
  readonly notes: readonly NoteInfo[];
  readonly events: readonly EventInfo[];
  readonly invariants: readonly PropertyInfo[];
  readonly reachables: readonly PropertyInfo[];
  readonly stateRules: readonly (PropertyInfo & {
    readonly rule: string;
    readonly message: string;
    readonly platform: string | undefined;
    readonly needs: number | undefined;
  })[];
  /** What is known to be weak before any search. */
  readonly remarks?: readonly RemarkInfo[];
  /** Where no reachable state meets one, a property says less than it seems to. */
  readonly probes?: readonly ProbeInfo[];
  /** Deadlock (c), where there are actions alone: true where a state without successor is meant. */
  readonly mayEnd: ((s: State) => boolean) | undefined;
  /** What the platform prints for a deadlock found of the whole search, by its name. */
  readonly stuckMessages?: Readonly<Record<string, string>>;
  /** Everything a person may see of a state, in a fixed order. */
  readonly fields: readonly FieldInfo[];
  decode(s: State): Decoded;
  /** The packed form of what `decode` gives. */
  encode(decoded: Decoded): State;
  readonly expectation: Expectation | undefined;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ActionInfo {
  readonly name: string;
  readonly actor: string;
  /** Index into contexts; -1 for an action of a device or of the spec. */
  readonly context: number;
  /** Location it steps from; 0: it enters; -1 for actions. */
  readonly from: number;
  /** First transition number. Transition first + i: i counts the parameters' values, the last parameter fastest. */
  readonly first: number;
  readonly parameters: readonly {
    readonly name: string;
    readonly role: "family" | "cpu" | "choice";
    readonly low: number;
    readonly values: readonly string[];
  }[];
  readonly place: Place;
  readonly does: StepDescription;
  readonly external: boolean;
  readonly fairness: "none" | "weak" | "strong";
  /** Of a device's action: context and location of each statement that touches the same data. */
  readonly beside?: readonly (readonly [context: number, location: number])[];
}

export interface ContextInfo {
  readonly name: string;
  readonly form: "thread" | "entry" | "isr" | "deferred" | "timer" | "device";
  readonly word: string;
  readonly place: Place;
  /** Names of the members, such as `Message[0]`; activation number firstActivation + i is member i. */
  readonly members: readonly string[];
  readonly firstActivation: number;
  readonly locations: readonly LocationInfo[];
  /** Location of a member: index into locations, 0 inactive. */
  at(s: State, member: number): number;
  /** CPU of an active member; -1 where there are none. */
  cpu(s: State, member: number): number;
  /** Level of an active member, by name; empty where there are none. */
  level(s: State, member: number): string;
  /** Its base level is above the platform's lowest. */
  readonly entersAbove: boolean;
  /** Whether it is asked to run and has not yet entered: raised, scheduled, armed, or its line is up. */
  pending(s: State, member: number): boolean;
  /** What asks it to run; undefined: it is not one that is asked. */
  readonly request?: RequestInfo | undefined;
}

export interface RequestInfo {
  /** `raised`, `scheduled`, `armed`. */
  readonly verb: string;
  /** The first statement that does it, and who does; or the condition of a level-triggered handler, and nobody. */
  readonly first:
    { readonly by: string | undefined; readonly text: string; readonly place: Place } | undefined;
}

export interface LocationInfo {
  readonly label: string | undefined;
  readonly place: Place;
  /** What comes next. */
  readonly does: StepDescription;
  readonly calls: readonly { readonly proc: string; readonly place: Place }[];
  /** Local names in scope and the index of the field that holds each for member 0; member m is that plus m * stride. */
  readonly locals: readonly {
    readonly name: string;
    readonly field: number;
    readonly stride: number;
  }[];
  readonly idle: boolean;
  readonly waiting: "none" | "lock" | "condition" | "channel";
  /** The next step takes a lock, and waits for it or only tries: see LockView. */
  readonly takes: "nothing" | "waits" | "tries";
}

/** What a state says of locks. Members of all locks are numbered through from 0, in the order of `classes`. */
export interface LockView {
  /** The platform's levels, lowest first. */
  readonly levels: readonly string[];
  readonly cpus: number;
  readonly classes: readonly LockClass[];
  /** One for each of Checker.contexts. */
  readonly contexts: readonly {
    /** The level it enters at. */
    readonly base: string;
    /** The lock that a member rests before taking, its number plus 1; 0 for none. */
    wants(s: State, member: number): number;
    /** Whether a member may be entered on a CPU, levels and pending bits aside: it runs there, and is not masked. */
    mayEnter(s: State, member: number, cpu: number): boolean;
  }[];
}

/** A lock, or a family of them. */
export interface LockClass {
  readonly name: string;
  /** The platform's word for it. */
  readonly kind: string;
  readonly waiting: "spins" | "blocks";
  readonly place: Place;
  readonly members: readonly string[];
  /** Whether an activation, by its number, holds a member. */
  holds(s: State, member: number, activation: number): boolean;
  /** Several can hold it together. */
  readonly isShared: boolean;
  /** Who holds a member alone, 0 for nobody; undefined where it has no holder. */
  readonly owner: ((s: State, member: number) => number) | undefined;
}

export interface FailureInfo {
  readonly kind: "rule" | "assertion" | "range" | "deadlock" | "assume";
  readonly name: string;
  readonly place: Place;
  readonly message: string;
  readonly platform: string | undefined;
  readonly ends: boolean;
}

/** The makings of a warning. */
export interface RemarkInfo {
  readonly slug: string;
  readonly message: string;
  readonly place: Place;
}

export interface ProbeInfo extends RemarkInfo {
  readonly holds: (s: State) => boolean;
  /** Index of a probe without which this one says nothing new. */
  readonly within: number | undefined;
}

export interface NoteInfo {
  readonly kind: "branch" | "interrupts" | "takes" | "coarseStep" | "mergedRefs" | "assume";
  readonly text: string;
  readonly place: Place | undefined;
  readonly other: Place | undefined;
  /** isr, context, location and CPU of `interrupts`; context and lock of `takes`; number of the failure of `assume`. */
  readonly parts: readonly string[];
}

export interface EventInfo {
  readonly is: EventDescription;
  /** The numbers that it carries in the spec's words. */
  show(carried: readonly number[]): readonly string[];
}

export interface PropertyInfo {
  readonly name: string;
  readonly place: Place;
  readonly text: string;
  readonly holds: (s: State) => boolean;
}

export interface FieldInfo extends FieldId {
  /** As the user would write it: `pending[0][1]`, `freeList[0].next[head]`. */
  readonly name: string;
  readonly role: VariableRole;
  /** Of all elements of its variable, the last index running fastest, which it is; of a context's, the member. */
  readonly member: number;
  readonly group: "variable" | "ghost" | "object" | "lock" | "context" | "fault";
  /** One word of the state alone says what it is, unless it is a local of a context. */
  read(s: State): number;
  show(value: number): string;
  /** The value as `decode` gives it: a set as an array of its elements. */
  plain(value: number): PlainValue;
}

export type PlainValue = number | boolean | string | readonly PlainValue[];

export interface Expectation {
  readonly outcome: "holds" | "violates";
  readonly only: boolean;
  readonly targets: readonly {
    readonly form: "rule" | "assert" | "property";
    readonly name: string;
    readonly within?: number;
  }[];
}
