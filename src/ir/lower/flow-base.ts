/** What every part of Flow uses: places for locals, plain steps, waiting, and what a statement touches. */
import type { Span } from "../../base/source.js";
import type { Expr, List, Local, Statement, Type } from "../../typecheck/typed-spec.js";
import type { StepDescription } from "../../words/description.js";
import { and, not, or, truth } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body } from "./body.js";
import {
  type Footprint,
  type LocalRef,
  type Move,
  type ChoiceNode,
  type Node,
  type Scope,
  type VisibleNode,
} from "./graph.js";
import { blockingRule, mayNotWait } from "./blocking.js";
import { exceed, LIMITS } from "./limits.js";
import { phraseOf } from "./phrases.js";
import { accesses } from "./shared.js";
import type { Actor, World } from "./world.js";

export class FlowBase {
  protected readonly world: World;
  protected readonly actor: Actor | undefined;
  protected readonly prefix: string;
  protected readonly slots = new Map<string, string>();
  private statements = 0;
  private nesting = 0;

  constructor(world: World, actor: Actor | undefined, prefix: string) {
    this.world = world;
    this.actor = actor;
    this.prefix = prefix;
  }

  /** A place for a node of the list, between two accesses of an operation. Lists with other nodes have another one. */
  protected temporary(name: string, list: List): LocalRef {
    const { range, format } = this.world.variable(`${list.via ?? list.name}.next`);
    const key = JSON.stringify([range, format]);
    const stem = `${this.prefix}.${name}`;
    for (let n = 1; ; n++) {
      const slot = n === 1 ? stem : `${stem}${n}`;
      const taken = this.slots.get(slot);
      if (taken !== undefined && taken !== key) continue;
      if (taken === undefined && this.world.has(slot)) continue;
      this.slots.set(slot, key);
      const type = { kind: "int", low: range.low, high: range.high } as const;
      return { name, hidden: true, role: "temporary", slot, type, format };
    }
  }

  /** A place for a local: the same proc, name and type share one. */
  ref(
    local: { readonly name: string; readonly type: Type },
    scope: Scope,
    hidden = false,
  ): LocalRef {
    const stem = `${this.prefix}.${scope.owner}${local.name}`;
    const key = JSON.stringify(local.type);
    for (let n = 1; ; n++) {
      const slot = n === 1 ? stem : `${stem}${n}`;
      const taken = this.slots.get(slot);
      if (scope.live.some((other) => other.slot === slot)) continue;
      if (taken !== undefined && taken !== key) continue;
      // A local may be called like something the context keeps of its own: `level`.
      if (taken === undefined && this.world.has(slot)) continue;
      this.slots.set(slot, key);
      const role = hidden && local.name === "result" ? ({ role: "internal" } as const) : {};
      return { name: local.name, type: local.type, slot, hidden, ...role };
    }
  }

  /** What a statement says; `parts`: what else than the statement its span is the text of. */
  protected says(s: { readonly span: Span }, scope: Scope, parts: unknown = s): StepDescription {
    return { kind: "statement", text: phraseOf(s.span, parts, scope) };
  }

  /** Counts the statements of the context, calls copied and loops written out. */
  protected count(span: Span): void {
    this.statements += 1;
    if (this.statements > LIMITS.statements)
      exceed("ILK5122", span, { context: this.prefix, most: LIMITS.statements }, "with this one");
    this.world.statements += 1;
    const all = { context: "this configuration", most: LIMITS.allStatements };
    if (this.world.statements > LIMITS.allStatements) exceed("ILK5122", span, all, "with this one");
  }

  /** Each location lists all locals in scope. */
  protected countLocals(span: Span, { live }: Scope): void {
    if (live.length >= LIMITS.locals)
      exceed("ILK5127", span, { context: this.prefix, most: LIMITS.locals }, "with this one");
  }

  /** A block or a call begins, and ends with `leave`. */
  protected enter(span: Span): void {
    this.nesting += 1;
    if (this.nesting > LIMITS.nesting)
      exceed("ILK5123", span, { context: this.prefix, most: LIMITS.nesting }, "and this deeper");
  }
  protected leave(): void {
    this.nesting -= 1;
  }

  protected wait(
    s: Extract<Statement, { kind: "await" | "spinUntil" }>,
    scope: Scope,
    next: Node,
  ): Node {
    const does = this.says(s, scope);
    const blocks = s.kind === "await";
    const tooHigh = (body: Body): IrExpr => (blocks ? mayNotWait(body, false) : truth(false));
    const moves: Move[] = [
      {
        does,
        next,
        guard: (body) => and(not(tooHigh(body)), body.guard(s.condition, scope)),
        run: () => undefined,
      },
    ];
    // A condition that cannot be evaluated is no reason to wait for ever: it breaks its rule.
    const unsound = (body: Body): IrExpr => {
      const { sound, accesses } = body.evaluated(s.condition, scope);
      return or(not(sound), ...accesses.map((o) => not(o.holds)));
    };
    moves.push({
      does,
      next,
      guard: (body) => and(not(tooHigh(body)), unsound(body)),
      run: (body) => void body.lower(s.condition, scope),
    });
    if (blocks)
      moves.push({
        does,
        next,
        guard: tooHigh,
        run: (body) => {
          body.named(
            blockingRule(body, s.span, { what: "`await` gives the CPU up", sleeps: false }),
          );
          body.lower(s.condition, scope);
        },
      });
    return {
      kind: "visible",
      scope,
      span: s.span,
      label: s.label,
      does,
      moves,
      idle: s.idle,
      rests: true,
      apart: !blocks,
      waiting: (body) =>
        s.kind === "await" ? { awaits: body.guard(s.condition, scope) } : { polls: true },
      footprint: this.footprint([s.condition], 0),
    };
  }

  /** A step that is always possible. */
  protected simple(
    s: { readonly span: Span; readonly label: string | undefined },
    scope: Scope,
    next: Node,
    does: StepDescription,
    run: (body: Body) => void,
  ): VisibleNode {
    return {
      kind: "visible",
      scope,
      span: s.span,
      label: s.label,
      does,
      rests: !scope.atomic,
      moves: [{ does, next, guard: () => truth(true), run }],
    };
  }

  protected skip(label: string, span: Span, scope: Scope, next: Node): Node {
    return this.simple({ span, label }, scope, next, { kind: "label", label }, () => undefined);
  }

  /** Local work, or a step where it is visible. */
  protected local(
    visible: boolean,
    does: StepDescription,
    label: string | undefined,
    span: Span,
    scope: Scope,
    next: Node,
    run: (body: Body) => void,
    print?: Footprint,
  ): Node {
    if (!visible) return { kind: "work", run, next };
    return {
      kind: "visible",
      scope,
      span,
      label,
      does,
      rests: !scope.atomic,
      moves: [{ does, next, guard: () => truth(true), run }],
      ...(print ? { footprint: print } : {}),
    };
  }

  /** What a statement reads, and how many shared things it writes. */
  protected footprint(reads: readonly Expr[], writes: number): Footprint {
    const read = reads.flatMap((e) => accesses(e)).filter((access) => !access.ghost);
    return { accesses: read.length + writes };
  }

  /** Makes sure that the first node of an atomic block rests. */
  protected restAt(
    entry: Node,
    does: StepDescription,
    label: string | undefined,
    span: Span,
    scope: Scope,
  ): Node {
    // What is written as one step is meant as one: no warning.
    const footprint: Footprint = { accesses: 0 };
    if (entry.kind === "visible" && !entry.rests)
      return { ...entry, footprint, rests: true, label, span, scope };
    if (entry.kind === "visible")
      return { ...entry, footprint, label: label ?? entry.label, scope };
    if (entry.kind === "choice")
      return { ...entry, footprint, rests: true, label, scope, opensAtomic: true };
    const waiting = behindCall(entry);
    if (waiting) return this.restAt(waiting, does, label, span, scope);
    return {
      kind: "visible",
      scope,
      span,
      label,
      does,
      rests: true,
      moves: [
        {
          does,
          next: entry,
          guard: () => truth(true),
          run: () => undefined,
        },
      ],
    };
  }
}

/**
 * What a block begins with, if that is a call which may have to wait in its first statement. The arguments are bound
 * before it is tested whether it would have to.
 */
function behindCall(entry: Node): VisibleNode | ChoiceNode | undefined {
  if (entry.kind !== "work") return undefined;
  const next = entry.next.kind === "work" ? behindCall(entry.next) : entry.next;
  const bound =
    <T>(asked: (body: Body) => T) =>
    (body: Body): T => {
      entry.run(body);
      return asked(body);
    };
  if (next?.kind === "choice" && waitsAt(next)) {
    const options = next.options.map((each) => ({ ...each, guard: bound(each.guard) }));
    return { ...next, options };
  }
  if (next?.kind !== "visible" || !waitsAt(next)) return undefined;
  const { waiting, takes } = next;
  return {
    ...next,
    moves: next.moves.map((each) => ({ ...each, guard: bound(each.guard) })),
    ...(waiting ? { waiting: bound(waiting) } : {}),
    ...(takes ? { takes: bound(takes) } : {}),
  };
}

/** Local work and choices of the block lead to what may have to wait: nothing else in it rests. */
function waitsAt(node: Node): boolean {
  if (node.kind === "work") return waitsAt(node.next);
  if (node.kind === "choice")
    return node.scope.atomic && node.options.some((option) => waitsAt(option.next));
  return node.kind === "visible" && node.scope.atomic && node.rests;
}

export const RESULT: Local = {
  kind: "local",
  name: "result",
  type: { kind: "bool" },
  span: { source: { name: "", text: "" }, start: 0, end: 0 },
};

/** The closing brace of a block. */
export const endOf = (span: Span): Span => ({
  source: span.source,
  start: Math.max(span.start, span.end - 1),
  end: span.end,
});
export const headOf = (s: { readonly span: Span }): Span => {
  const brace = s.span.source.text.indexOf("{", s.span.start);
  return brace < 0 || brace > s.span.end ? s.span : { ...s.span, end: brace };
};
