/** Which members of a family of locks are meant, and who holds them. */
import type { LockMember } from "../../flow/ops.js";
import { contextScope, type Scope } from "../../flow/scope.js";
import { and, number, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Lock, LockMode } from "../../typecheck/typed-spec.js";
import type { LockSubject } from "../../words/description.js";
import { sameMember } from "../model/processes.js";
import { discharge, expressionsIn } from "../step/evaluate.js";
import type { StepBody } from "../step/step-body.js";

/** One member of a family by constant index, so that a whole family can be taken member by member. */
export interface Member {
  readonly lock: Lock;
  readonly indices: (body: StepBody) => readonly IrExpr[];
  /** Whether the family has such a member. Where it has not, its state must not be asked for. */
  readonly exists: (body: StepBody) => IrExpr;
  /** As the statement names it. */
  readonly subject: LockSubject;
  /** How it is held; undefined: alone where it is taken, either where it is given back. */
  readonly mode: LockMode | undefined;
}

/** A member with its indices as they are in this scope. */
export function memberOf({ lock, rest, subject }: LockMember, scope: Scope): Member {
  return {
    lock: lock.target,
    indices: (body) => {
      const lowering = expressionsIn(body, scope);
      const given = lowering.lockIndices(lock);
      discharge(body, lowering);
      return [...given, ...rest.map((value) => number(value))];
    },
    subject,
    exists: (body) => {
      const lowering = expressionsIn(body, scope);
      lowering.lockIndices(lock);
      return and(...lowering.obligations.map((o) => o.holds));
    },
    mode: lock.mode,
  };
}

/** Whether this member is one of those that are held around the context (S39). */
export function isAmbient(body: StepBody, lock: Lock, indices: readonly IrExpr[]): IrExpr {
  const context = body.process?.context;
  if (!context || !body.process) return truth(false);
  const scope = contextScope(context, body.process.families);
  return context.holding
    .filter((held) => held.target === lock)
    .map((held) => {
      const its = expressionsIn(body, scope).lockIndices(held);
      return sameMember(its, indices.slice(0, its.length));
    })
    .reduce((a, b) => or(a, b), truth(false));
}
