/**
 * The flow of one context (or action) with every call copied in place: nodes between which control passes. Some nodes
 * rest: there the context waits for its next step. steps.ts walks from one resting node to the next and makes the
 * guarded actions.
 */
import type { Span } from "../../base/source.js";
import type { Local, Proc } from "../../typecheck/typed-spec.js";
import type { StepDescription } from "../../words/description.js";
import type { IrExpr } from "../ir.js";
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

/** How many accesses to shared things C would make of a statement, or of a choice. */
export interface Footprint {
  readonly accesses: number;
}

export interface Move {
  readonly guard: (body: Body) => IrExpr;
  readonly run: (body: Body) => void;
  readonly next: Node;
  readonly does: StepDescription;
  /** It comes by itself, as a timeout does, and is no unfinished work: see `quiescent`. */
  readonly isUnbidden?: boolean | undefined;
}

export interface VisibleNode {
  readonly kind: "visible";
  readonly scope: Scope;
  readonly span: Span;
  readonly label: string | undefined;
  /** What comes next, for who rests here. */
  readonly does: StepDescription;
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
  /** An `atomic` block begins with it. */
  readonly opensAtomic?: boolean;
  readonly footprint?: Footprint;
}

export interface ChoiceNode {
  readonly kind: "choice";
  readonly scope: Scope;
  readonly span: Span;
  readonly label: string | undefined;
  readonly does: StepDescription;
  readonly rests: boolean;
  /** As in VisibleNode. */
  readonly apart?: boolean;
  readonly opensAtomic?: boolean;
  readonly options: readonly Option[];
  readonly footprint?: Footprint;
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
export const restsBefore = (node: Node, until: Node): boolean =>
  reaches(node, until, (each) => (each.kind === "choice" || each.kind === "visible") && each.rests);

/** Whether a step that goes on from here comes to a choice before it comes to rest. */
export const choiceAhead = (node: Node): boolean =>
  reaches(node, undefined, (each) => each.kind === "choice" && !each.rests);

/** Whether one of the nodes that a step reaches from here without resting is as wanted. Not by recursion: bodies are long. */
function reaches(start: Node, until: Node | undefined, isWanted: (node: Node) => boolean): boolean {
  const seen = new Set<Node>();
  const waiting: Node[] = [start];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node === until || seen.has(node)) continue;
    seen.add(node);
    if (isWanted(node)) return true;
    waiting.push(...followers(node));
  }
  return false;
}

/** Where a step goes on from a node; nowhere where it rests there. */
function followers(node: Node): readonly Node[] {
  switch (node.kind) {
    case "end":
      return [];
    case "choice":
      return node.rests ? [] : node.options.map((option) => option.next);
    case "visible":
      return node.rests ? [] : node.moves.map((move) => move.next);
    case "work":
    case "escape":
      return [node.next];
    case "branch":
      return [node.then, node.otherwise];
    case "loop":
      return node.target ? [node.target] : [];
  }
}
