/**
 * What a comparison of two configurations found, in the order in which it is told. Plain data: the JSON of `interlock
 * diff --json` is this, and every rendering is made from it. Everything here is in the words of the specs, and nothing in
 * numbers of a checker. Where a name was changed, both sides are told under the name that each has.
 */
import type { ViolationKind } from "../runtime/verdict.js";
import type { NamedKind } from "./structure/named-kinds.js";

/** A place in the text of a side; lines and columns count from 1. */
export interface DiffPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface SpecDiff {
  readonly before: Side;
  readonly after: Side;
  /** 1. The verdict. */
  readonly summary: Summary;
  /** 2. Properties that ask for less than before, or are gone. */
  readonly weakened: readonly PropertyChange[];
  /** 3. What holds and what does not, before and after; changed rows first. */
  readonly properties: readonly PropertyRow[];
  /** 4. What was written otherwise. */
  readonly structure: StructureDiff;
  /** 5. Order of locks, interrupt safety, what protects what. */
  readonly locks: LockDiff;
  /** 6. What can still happen at the same time, and for how long things are held up. */
  readonly concurrency: ConcurrencyDiff;
  /** 7. What can be observed. */
  readonly behaviour: BehaviourDiff;
  /** 7, second half. What does not happen any more at all; never a success. */
  readonly vacuity: readonly Vacuity[];
  /** Statements that some run of the old one reaches and none of the new one, though they are still written. */
  readonly unreached: readonly Unreached[];
  /** The two graphs laid over each other; null where nobody has asked for it. */
  readonly graphs: GraphDiff | null;
  /** 8. Counterexamples of one side, followed in the other. */
  readonly replays: readonly Replay[];
  /** 9. Which edits a change of a property is due to. */
  readonly attributions: readonly Attribution[];
  /** One line for each thing found, by severity and section. */
  readonly findings: readonly Finding[];
}

/** One of the two configurations. */
export interface Side {
  /** As it was asked for: `specs/a.ilk@original`, `HEAD~1:specs/a.ilk`. */
  readonly name: string;
  readonly file: string;
  readonly spec: string;
  readonly revision: string;
  readonly hash: string;
  readonly constants: Readonly<Record<string, string>>;
  readonly cpus: number;
  readonly states: number;
  readonly steps: number;
  /** Why the search ended before it was complete; null if it was complete. */
  readonly limit: string | null;
}

// ── 1. Verdict ───────────────────────────────────────────────────────────────────────────────────

/** `refines`: every behaviour of the new one was possible before; `extends`: every old one still is. */
export type Relation = "same" | "refines" | "extends" | "differs" | "could not compare";

export interface Summary {
  readonly relation: Relation;
  /** Properties and rules. */
  readonly fixed: number;
  readonly stillBroken: number;
  readonly newlyBroken: number;
  /** Broken before, and still broken if it were checked as before. */
  readonly noLongerChecked: number;
  /** See ConcurrencyDiff; null where nothing could overlap before, or nobody knows. */
  readonly overlapKept: number | null;
  readonly complete: boolean;
  /** Why it could not be compared. */
  readonly reason: string | null;
}

// ── 2 and 3. Properties ──────────────────────────────────────────────────────────────────────────

/**
 * `assumption`: what is let pass (`assume`, `idle`, `may end when`); `instance`: how much there is of something; `ghost`: what
 * an observer notes.
 */
export type PropertyForm =
  | "rule"
  | "assertion"
  | "invariant"
  | "reachable"
  | "expectation"
  | "assumption"
  | "instance"
  | "ghost";

/** Something that was asked for and is asked for no more, or less. */
export interface PropertyChange {
  readonly form: PropertyForm;
  readonly name: string;
  /** `strengthened`, `reworded`: it asks for more, or is true in the same states; no reproach. */
  readonly change: "removed" | "weakened" | "changed" | "strengthened" | "reworded";
  /** How that is known: `true in every state in which the old one is, and in 12 more`. */
  readonly why: string;
  readonly before: Excerpt | null;
  readonly after: Excerpt | null;
}

/** A piece of text with its place. */
export interface Excerpt {
  readonly place: DiffPlace;
  readonly text: string;
}

export type PropertyState = "holds" | "violated" | "not reached" | "unknown" | "absent";

export interface PropertyRow {
  readonly kind: ViolationKind;
  /** Name after, or before where it is gone; see `Renaming`. */
  readonly name: string;
  readonly before: PropertyCell;
  readonly after: PropertyCell;
  /** `no longer checked`: it was broken, and is if the new model is checked as the old one was, or that cannot be told. */
  readonly change:
    | "fixed"
    | "no longer checked"
    | "still broken"
    | "newly broken"
    | "gone"
    | "unknown"
    | "unchanged";
  /** Both sides are one revision, of which both say that they expect this violation. */
  readonly expected: boolean;
  readonly place: DiffPlace | null;
}

export interface PropertyCell {
  readonly state: PropertyState;
  /** Length of the shortest run that breaks it. */
  readonly steps: number | null;
  /** Where it is broken. */
  readonly place: DiffPlace | null;
}

// ── 4. Structure ─────────────────────────────────────────────────────────────────────────────────

export interface StructureDiff {
  readonly renamings: readonly Renaming[];
  readonly edits: readonly Edit[];
  readonly lockScopes: readonly LockScope[];
}

export interface Renaming {
  readonly kind: NamedKind;
  readonly before: string;
  readonly after: string;
  /** `guess`: by what it is like and how it is used. */
  readonly by: "guess" | "map";
}

export type EditKind =
  | "added"
  | "removed"
  | "changed"
  | "moved"
  | "reordered acquires"
  | "level"
  | "capacity"
  | "atomicity"
  | "guard"
  | "placement"
  | "fairness";

/** One change of the syntax tree. What is changed within a statement is one edit, with the text of both. */
export interface Edit {
  /** Counts from 1, so that others can name it. */
  readonly number: number;
  readonly kind: EditKind;
  /** What it is in: `entry StartIo`, `lock DpcLock`, `invariant P2`. */
  readonly owner: string;
  /** One sentence. */
  readonly sentence: string;
  readonly before: Excerpt | null;
  readonly after: Excerpt | null;
}

/** How much of a context's body runs with a lock held, in locations with calls copied in place. */
export interface LockScope {
  readonly lock: string;
  readonly context: string;
  readonly before: number;
  readonly after: number;
  /** Locations of the context, before and after. */
  readonly ofBefore: number;
  readonly ofAfter: number;
  readonly place: DiffPlace | null;
}

// ── 5. Locks ─────────────────────────────────────────────────────────────────────────────────────

export interface LockDiff {
  readonly edgesAdded: readonly LockEdge[];
  readonly edgesRemoved: readonly LockEdge[];
  /** Locks that are newly taken by handlers, or held with them possible. */
  readonly interruptSafety: readonly InterruptSafetyChange[];
  readonly lockSets: readonly LockSetChange[];
}

/** `taken` is acquired while `held` is held. */
export interface LockEdge {
  readonly held: string;
  readonly taken: string;
  readonly place: DiffPlace | null;
}

export type InterruptSafety = "not used by handlers" | "safe" | "unsafe";

export interface InterruptSafetyChange {
  readonly lock: string;
  readonly before: InterruptSafety;
  readonly after: InterruptSafety;
}

/** What was always accessed under `before` is now accessed under `after` alone. */
export interface LockSetChange {
  readonly variable: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Accesses after, and those of them that lack a lock of before. */
  readonly accesses: number;
  readonly unprotected: readonly Excerpt[];
}

// ── 6. Concurrency ───────────────────────────────────────────────────────────────────────────────

export interface ConcurrencyDiff {
  /** Share of the old pairs that are still possible, of these and those lost, 0 to 100; null where there are neither. */
  readonly overlapKept: number | null;
  readonly pairsBefore: number;
  readonly pairsAfter: number;
  /** Races that cannot happen any more: what a fix is for. */
  readonly racesRemoved: readonly OverlapPair[];
  /** Pairs of statements that are still written and touch nothing in common: the price. */
  readonly lost: readonly OverlapPair[];
  readonly gained: readonly OverlapPair[];
  /** For each context that enters above the lowest level, the longest run of steps for which it can be held off. */
  readonly holdOff: readonly Measure[];
  /** For each lock the longest run of steps for which it can be held. */
  readonly hold: readonly Measure[];
  /** Most contexts that are active at the same time. */
  readonly active: { readonly before: number; readonly after: number };
  /** Most work for each item that is put into a list, ring or queue, in the long run. */
  readonly perItem: { readonly before: PerItem; readonly after: PerItem };
}

/** Steps, locks taken, handlers and deferred contexts entered. */
export type Work = "steps" | "acquires" | "interrupts" | "deferredRuns";

export type PerItem = Readonly<Record<Work, Ratio>>;

/**
 * Whole numbers without a common divisor. Null: nothing is ever put in again and again, there is no lock or no such context,
 * or the graph is too large.
 */
export type Ratio = { readonly count: number; readonly insertions: number } | "unbounded" | null;

/** Two contexts that stand there in one state. */
export interface OverlapPair {
  readonly first: OverlapPoint;
  readonly second: OverlapPoint;
  /** Shared things that both touch there. */
  readonly shared: readonly string[];
}

export interface OverlapPoint {
  readonly context: string;
  readonly statement: string;
  readonly place: DiffPlace | null;
}

/** Steps; `unbounded` where some run goes on for ever; null where that side has no such thing. */
export interface Measure {
  readonly name: string;
  readonly before: number | "unbounded" | null;
  readonly after: number | "unbounded" | null;
}

// ── 7. Behaviour ─────────────────────────────────────────────────────────────────────────────────

export interface BehaviourDiff {
  readonly relation: Relation;
  /** The events that count, by name, where the new side says `observe only`; null: all. */
  readonly observeOnly: readonly string[] | null;
  /** Why they could not be compared. */
  readonly reason: string | null;
  /** A shortest run that only the new one has. */
  readonly added: Witness | null;
  /** A shortest run that only the old one has. */
  readonly removed: Witness | null;
}

export interface Witness {
  readonly steps: readonly RunStep[];
  /** The observable events of the run, in order; the last one is what the other side cannot do. */
  readonly events: readonly string[];
  /** What the other side can do instead, after the same events. */
  readonly instead: readonly string[];
}

export interface RunStep {
  readonly number: number;
  readonly actor: string;
  readonly cpu: number | null;
  readonly level: string;
  readonly text: string;
  readonly place: DiffPlace | null;
  readonly events: readonly string[];
}

export interface Vacuity {
  readonly what: "context" | "queue" | "operation" | "event" | "assertion" | "everything";
  readonly name: string;
  readonly sentence: string;
  readonly place: DiffPlace | null;
}

export interface Unreached {
  readonly context: string;
  readonly statement: string;
  readonly place: DiffPlace;
}

/** States are the same where all that both sides know of them is. */
export interface GraphDiff {
  readonly before: GraphCounts;
  readonly after: GraphCounts;
  readonly states: number;
  /** Steps between the same states by the same one who steps. */
  readonly edges: number;
}

export interface GraphCounts {
  readonly states: number;
  /** Pairs of states with the one who steps from the first to the second. */
  readonly edges: number;
  /** States without any step. */
  readonly deadlocks: number;
}

// ── 8. Witnesses replayed ────────────────────────────────────────────────────────────────────────

/** A counterexample of one side, followed in the other as far as that goes. */
export interface Replay {
  readonly of: "before" | "after";
  readonly kind: ViolationKind;
  readonly name: string;
  readonly steps: readonly RunStep[];
  /** Steps that the other side can take as well. */
  readonly common: number;
  /** What holds the other side back from the next one: a sentence; null if it can take all. */
  readonly blockedBy: string | null;
  /** Where that is. */
  readonly place: DiffPlace | null;
  /** What the other side can do there. */
  readonly instead: readonly string[];
}

// ── 9. Attribution ───────────────────────────────────────────────────────────────────────────────

/** What a change of a verdict is due to. Edits are named by their numbers. */
export interface Attribution {
  /** The row of the property. */
  readonly kind: ViolationKind;
  readonly name: string;
  readonly change: "fixed" | "newly broken" | "still broken";
  /**
   * The smallest sets of edits that, made to the old text alone, give the verdict of the new one; of what is still broken,
   * those that fix it.
   */
  readonly enough: readonly (readonly string[])[];
  /** True if every smaller set was tried; otherwise the one set is one of several. */
  readonly minimal: boolean;
  /** Edits whose undoing alone gives another verdict; several where one alone leaves no spec. */
  readonly needed: readonly (readonly string[])[];
  /** Why nothing was tried. */
  readonly untried: string | null;
}

// ── Findings ─────────────────────────────────────────────────────────────────────────────────────

export type FindingId =
  | "PROP-FIXED"
  | "PROP-STILL"
  | "PROP-NEW-FAIL"
  | "PROP-WEAKENED"
  | "PROP-STRENGTHENED"
  | "PROP-UNCHECKED"
  | "PROP-REMOVED"
  | "BEH-ADD"
  | "BEH-REM"
  | "OVERLAP-LOST"
  | "WINDOW-ADD"
  | "MASK-WIDENED"
  | "HOLD-LONGER"
  | "LOCK-ORDER-ADD"
  | "LOCKSET-SHRUNK"
  | "IRQ-CLASS"
  | "STARVATION-ADDED"
  | "CTX-ADD"
  | "CAP-CHANGED"
  | "SCOPE-CHANGED"
  | "RENAMED"
  | "VACUOUS"
  | "UNKNOWN";

/** `possible`: a limit was hit, so that it may be otherwise. */
export type Severity = "definite" | "possible" | "information";

export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly sentence: string;
  readonly place: DiffPlace | null;
  /** True if the mute file names it. */
  readonly muted: boolean;
}
