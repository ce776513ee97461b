/** What is counted once it has happened in some step: coverage, what handlers take, coarse steps in danger. */
import type { Span } from "../../base/source.js";
import { exceed, LIMITS } from "../../flow/limits.js";
import { members } from "../../flow/list-nodes.js";
import type { Note } from "../../ir/ir.js";
import type { Lock, LockMode, TypedSpec } from "../../typecheck/typed-spec.js";
import type { Process } from "./processes.js";
import { declarationOf } from "./size.js";

export class Notes {
  readonly all: Note[] = [];
  /** Notes of what handlers take that some step can make; the others need no rule. */
  readonly possibleTakes = new Set<number>();
  private readonly spec: TypedSpec;
  private readonly noted = new Map<string, number>();

  constructor(spec: TypedSpec) {
    this.spec = spec;
  }

  /** Number of a note. */
  add(note: Note): number {
    if (this.all.length >= LIMITS.notes) {
      const span = "span" in note ? note.span : this.spec.contexts[0]?.span;
      const most = LIMITS.code.toLocaleString("en-US");
      exceed("ILK5126", span ?? declarationOf(this.spec, ""), { most }, "with this one");
    }
    return this.all.push(note) - 1;
  }

  /** Number of the first of the notes that say which member of a context takes which member of a lock, the lock's fastest. */
  takes(process: Process, lock: Lock, mode: LockMode): number {
    return this.onceNoted(`takes ${mode} ${process.context.name} ${lock.name}`, () =>
      members(process.families).flatMap((member) =>
        members(lock.families).map((taken) => ({
          kind: "takes",
          context: process.context.name,
          member,
          lock: lock.name,
          taken,
          shared: mode === "shared",
        })),
      ),
    );
  }

  /** Number of the note that a branch was taken; one for each context and place. */
  branch(context: string, span: Span, text: string): number {
    return this.onceNoted(`branch ${context} ${span.source.name} ${span.start} ${text}`, () => [
      { kind: "branch", context, span, text },
    ]);
  }

  /** Number of the note that a coarse statement meets a conflicting access; one for each pair of places. */
  coarse(span: Span, other: Span): number {
    const [a, b] = [span, other].map((each) => `${each.source.name} ${each.start} ${each.end}`);
    return this.onceNoted(`coarse ${a ?? ""} ${b ?? ""}`, () => [
      {
        kind: "coarseStep",
        span,
        other,
        text: `C would make this several accesses, and another ${a === b ? "activation at the same statement" : "context"} may come between them`,
      },
    ]);
  }

  /** Number of the note that an `assume` has held. */
  assume(span: Span, failure: number): number {
    return this.onceNoted(`assume ${failure}`, () => [{ kind: "assume", span, failure }]);
  }

  private onceNoted(key: string, make: () => readonly Note[]): number {
    const known = this.noted.get(key);
    if (known !== undefined) return known;
    const first = this.all.length;
    this.all.push(...make());
    this.noted.set(key, first);
    return first;
  }
}
