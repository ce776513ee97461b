/** A call with which an `atomic` block begins may wait, but only in the first statement that it runs (S17). */
import type { Span } from "../../base/source.js";
import type { HeldLock, Operation, Proc, Statement } from "../typed-spec.js";
import { findShared } from "../visible.js";
import { operationIn } from "./labels.js";

/** What waits in the proc, or in one that it calls, where the step has begun already. */
export function waitInside(proc: Proc): Span | undefined {
  return new WaitSearch().ofProc(proc, true);
}

/** A family without its index: behind its first member it may have to wait for the others (S46). */
export const takesSeveral = ({ target, indices }: HeldLock): boolean =>
  target.families.slice(indices.length).some(({ low, high }) => high > low);

class WaitSearch {
  private readonly seen = { first: new Set<Proc>(), later: new Set<Proc>() };

  /** `isFirst`: the step has not begun. */
  ofProc(proc: Proc, isFirst: boolean): Span | undefined {
    const begins = isFirst && !(proc.requires && findShared(proc.requires));
    const seen = begins ? this.seen.first : this.seen.later;
    if (seen.has(proc)) return undefined;
    seen.add(proc);
    return this.of(proc.body, begins);
  }

  private of(statements: readonly Statement[], isFirst: boolean): Span | undefined {
    for (const [i, s] of statements.entries()) {
      const found = this.ofStatement(s, isFirst && i === 0);
      if (found) return found;
    }
    return undefined;
  }

  private ofStatement(s: Statement, isFirst: boolean): Span | undefined {
    const operation = operationIn(s);
    const inOperation = operation && this.ofOperation(operation, isFirst);
    if (inOperation) return inOperation;
    switch (s.kind) {
      case "await":
      case "spinUntil":
        return isFirst ? undefined : s.span;
      case "acquire":
        return isFirst && !takesSeveral(s.lock) ? undefined : s.span;
      case "with":
        return isFirst && !takesSeveral(s.lock) ? this.of(s.body, false) : s.span;
      case "block":
      case "atomic":
        return this.of(s.body, isFirst);
      case "either":
        return this.ofAny(s.branches, isFirst);
      case "if":
        return this.ofAny([s.then, s.otherwise], false);
      case "while":
      case "for":
      case "atLevel":
        return this.of(s.body, false);
      default:
        return undefined;
    }
  }

  private ofAny(bodies: readonly (readonly Statement[])[], isFirst: boolean): Span | undefined {
    for (const body of bodies) {
      const found = this.of(body, isFirst);
      if (found) return found;
    }
    return undefined;
  }

  private ofOperation(operation: Operation, isFirst: boolean): Span | undefined {
    if (operation.kind === "call") return this.ofProc(operation.proc, isFirst);
    if (operation.kind === "sleep" || (operation.kind === "wait" && !isFirst))
      return operation.span;
    return undefined;
  }
}
