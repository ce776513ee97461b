/**
 * What the operation of a node does, as it is written into a step: the one way of a plain operation, and the ways of one
 * that goes by the state. Each construct says it in its own file.
 */
import type { NodeId, StepNode } from "../flow/graph.js";
import type { LocalRef, Scope } from "../flow/scope.js";
import type { IrExpr } from "../ir/ir.js";
import type { StepDescription } from "../words/description.js";
import type { LockTaken, Resting } from "./model/processes.js";
import type { StepBody } from "./step/step-body.js";

/** One way that a step can go. */
export interface Way {
  readonly does: StepDescription;
  readonly next: NodeId;
  readonly guard: (body: StepBody) => IrExpr;
  readonly run: (body: StepBody) => void;
  /** It comes by itself, as a timeout does, and is no unfinished work: see `quiescent`. */
  readonly isUnbidden?: true;
}

export interface Effects {
  readonly ways: readonly Way[];
  /** How the predicates and the deadlock search see a context that rests here. */
  readonly waiting?: (body: StepBody) => Omit<Resting, "location">;
  /** The lock it takes, of whatever kind: for reports, it means nothing. */
  readonly takes?: (body: StepBody) => LockTaken;
}

/** The value that is chosen, as a parameter of the action. */
export interface Chosen {
  readonly ref: LocalRef;
  readonly low: number;
  readonly high: number;
}

/** One way that a choice can go: under a condition, and what it does at once (a fault's budget). */
export interface Option {
  readonly chosen?: Chosen;
  readonly guard: (body: StepBody) => IrExpr;
  readonly run?: (body: StepBody) => void;
}

/** The node of an operation that has several ways. */
export type StepAt = Pick<StepNode, "does" | "next" | "busy" | "empty" | "unasked" | "timeout"> & {
  readonly scope: Scope;
};
