/** Labels at which a context rests, and labels that only name a step: docs/language/semantics.md, S18. */
import type { Context, Operation, Proc, Statement } from "../typed-spec.js";

export interface PlacedLabels {
  /** Labels with a place at which the context rests. */
  readonly rested: ReadonlySet<string>;
  /** Labels of which no place is one, and why. Labels that folding has removed are in neither. */
  readonly named: ReadonlyMap<string, "branch" | "atomic">;
}

export function placedLabels(context: Context): PlacedLabels {
  const walk = new LabelWalk();
  walk.body(context.body, false);
  return walk;
}

/** The statements that stand first, in a `{ }` that does too. */
export function firstOf(statements: readonly Statement[]): readonly Statement[] {
  const [first] = statements;
  if (!first) return [];
  return first.kind === "block" ? [first, ...firstOf(first.body)] : [first];
}

class LabelWalk implements PlacedLabels {
  readonly rested = new Set<string>();
  readonly named = new Map<string, "branch" | "atomic">();
  /** Procs that were walked outside and inside `atomic`. */
  private readonly walked = { outside: new Set<Proc>(), inside: new Set<Proc>() };
  /** First statements of branches. */
  private readonly heads = new Set<Statement>();

  body(statements: readonly Statement[], isAtomic: boolean): void {
    for (const s of statements) {
      this.label(s, isAtomic);
      this.inside(s, isAtomic);
    }
  }

  private label(s: Statement, isAtomic: boolean): void {
    if (s.label === undefined) return;
    const why = isAtomic ? "atomic" : this.heads.has(s) ? "branch" : undefined;
    // An `atomic` block is rested before if it begins with `await`, unless a choice is made together with it.
    const isAwaited = isAtomic && s.kind === "await" && !this.heads.has(s);
    if (why && !isAwaited && !commits(s)) this.named.set(s.label, why);
    else this.rested.add(s.label);
  }

  private inside(s: Statement, isAtomic: boolean): void {
    const operation = operationIn(s);
    if (operation?.kind === "call") this.call(operation.proc, isAtomic);
    switch (s.kind) {
      case "block":
      case "while":
      case "for":
      case "with":
      case "atLevel":
        return this.body(s.body, isAtomic);
      case "atomic":
        if (this.heads.has(s)) this.branches([s.body]);
        return this.body(s.body, true);
      case "if":
        if (operation?.kind === "fault") this.branches([s.then, s.otherwise]);
        this.body(s.then, isAtomic);
        return this.body(s.otherwise, isAtomic);
      case "either":
        this.branches(s.branches);
        for (const branch of s.branches) this.body(branch, isAtomic);
        return;
      default:
    }
  }

  private branches(branches: readonly (readonly Statement[])[]): void {
    for (const branch of branches) for (const s of firstOf(branch)) this.heads.add(s);
  }

  private call(proc: Proc, isAtomic: boolean): void {
    const walked = isAtomic ? this.walked.inside : this.walked.outside;
    if (walked.has(proc)) return;
    walked.add(proc);
    this.body(proc.body, isAtomic);
  }
}

/** Choosing ends before it, for it may have to wait (S21). */
function commits(s: Statement): boolean {
  if (s.kind === "atomic") {
    const first = firstOf(s.body).at(-1);
    return first !== undefined && commits(first);
  }
  if (s.kind === "acquire" || s.kind === "with" || s.kind === "spinUntil") return true;
  return operationIn(s)?.kind === "wait";
}

/** The operation that a statement performs, tests or stores. */
export function operationIn(s: Statement): Operation | undefined {
  switch (s.kind) {
    case "perform":
      return s.operation;
    case "let":
    case "assign":
    case "return":
      return s.value?.form === "operation" ? s.value.value : undefined;
    case "if":
    case "while":
      return s.test.form === "operation" ? s.test.value : undefined;
    default:
      return undefined;
  }
}
