/**
 * The flow of one context (or action) with every call copied in place: nodes between which control passes. Some nodes
 * rest: there the context waits for its next step. steps.ts walks from one resting node to the next and makes the
 * guarded actions.
 */
import type { Span } from "../../base/source.js";
import type { Local, Proc } from "../../typecheck/typed-spec.js";
import type { IrExpr, Step } from "../ir.js";
import type { Body } from "./body.js";
import type { LocalRef } from "./locals.js";
import type { LockTaken, Resting } from "./predicates.js";

export type { LocalRef };

export interface Call {
  readonly proc: string;
  readonly span: Span;
}

/** What is visible where a statement stands. */
export interface Scope {
  readonly locals: ReadonlyMap<Local, LocalRef | IrExpr>;
  /** Everything that keeps its value while the context rests here. */
  readonly live: readonly LocalRef[];
  readonly calls: readonly Call[];
  readonly procs: readonly Proc[];
  /** Prefix of slot names: the proc, with its depth where it is recursive. */
  readonly owner: string;
  readonly atomic: boolean;
  /** The highest of the base level and the levels of the `at` blocks around. */
  readonly floor: number;
  readonly exits: Exits;
}

export interface Exits {
  readonly onBreak?: () => Node;
  readonly onContinue?: () => Node;
  /** Where `return` goes, once the result has been bound. */
  readonly onReturn: () => Node;
  readonly result: LocalRef | undefined;
}

export interface Footprint {
  /** Shared variables a statement reads and writes, and whether C would make it several accesses. */
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
  readonly coarse: boolean;
}

export interface Move {
  readonly guard: (body: Body) => IrExpr;
  readonly run: (body: Body) => void;
  readonly next: Node;
  readonly kind: Step["kind"];
  readonly text: string;
  readonly event?: string;
  /** It comes by itself, as a timeout does, and is no unfinished work: see `quiescent`. */
  readonly isUnbidden?: boolean | undefined;
}

export interface VisibleNode {
  readonly kind: "visible";
  readonly scope: Scope;
  readonly span: Span;
  readonly label: string | undefined;
  readonly text: string;
  readonly moves: readonly Move[];
  readonly idle?: boolean;
  /** How the predicates and the deadlock search see who rests here. */
  readonly waiting?: (body: Body) => Omit<Resting, "location">;
  /** The lock it takes, of whatever kind: for telling people, it means nothing. */
  readonly takes?: (body: Body) => LockTaken;
  /** False inside `atomic` and actions: the step goes on through it. */
  readonly rests: boolean;
  /** Behind a choice, too, the context rests here (S18, S21): choosing is then a step of its own. */
  readonly apart?: boolean;
  readonly footprint?: Footprint;
}

export interface ChoiceNode {
  readonly kind: "choice";
  readonly scope: Scope;
  readonly span: Span;
  readonly label: string | undefined;
  readonly text: string;
  readonly rests: boolean;
  /** As in VisibleNode. */
  readonly apart?: boolean;
  readonly options: readonly Option[];
}

/** One way a choice can go: under a condition, with a parameter that is bound, and what it does at once (a fault's budget). */
export interface Option {
  readonly parameter?: { readonly ref: LocalRef; readonly low: number; readonly high: number };
  readonly guard: (body: Body) => IrExpr;
  readonly run?: (body: Body) => void;
  readonly next: Node;
}

export type Node =
  | VisibleNode
  | ChoiceNode
  | { readonly kind: "work"; readonly run: (body: Body) => void; readonly next: Node }
  | {
      readonly kind: "branch";
      readonly test: (body: Body) => IrExpr;
      readonly then: Node;
      readonly otherwise: Node;
      readonly span: Span;
    }
  /** A loop head: filled in once its body is known. `inline`: inside `atomic`, run as a loop of one step. */
  | LoopNode
  | EscapeNode
  | { readonly kind: "end" };

export interface LoopNode {
  readonly kind: "loop";
  target: Node | undefined;
  /** Run as a loop of one step: inside `atomic`, or where its body takes none. */
  readonly inline: boolean;
  /** It goes round at most so often; undefined where nothing bounds it. */
  readonly most?: number;
  readonly span: Span;
  readonly scope: Scope;
}

/** A way out of a loop that runs inside one step. */
export interface EscapeNode {
  readonly kind: "escape";
  readonly loop: LoopNode;
  readonly next: Node;
}

export const END: Node = { kind: "end" };

/** Whether a context that goes on from here comes to rest before it is at `until`. */
export function restsBefore(node: Node, until: Node, seen: Set<Node> = new Set()): boolean {
  if (node === until || seen.has(node)) return false;
  seen.add(node);
  switch (node.kind) {
    case "end":
      return false;
    case "choice":
      return node.rests || node.options.some((option) => restsBefore(option.next, until, seen));
    case "visible":
      return node.rests || node.moves.some((move) => restsBefore(move.next, until, seen));
    case "work":
    case "escape":
      return restsBefore(node.next, until, seen);
    case "branch":
      return restsBefore(node.then, until, seen) || restsBefore(node.otherwise, until, seen);
    case "loop":
      return node.target !== undefined && restsBefore(node.target, until, seen);
  }
}

/** Nodes that a step reaches from here without resting; stops at resting nodes. */
export function choiceAhead(node: Node, seen: Set<Node> = new Set()): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  switch (node.kind) {
    case "end":
      return false;
    case "choice":
      return !node.rests;
    case "visible":
      return !node.rests && node.moves.some((move) => choiceAhead(move.next, seen));
    case "work":
    case "escape":
      return choiceAhead(node.next, seen);
    case "branch":
      return choiceAhead(node.then, seen) || choiceAhead(node.otherwise, seen);
    case "loop":
      return node.target !== undefined && choiceAhead(node.target, seen);
  }
}
