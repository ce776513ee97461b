/**
 * Walks the graph of a context from resting point to resting point and makes a guarded action of each way a step can
 * go. A step is: the choices if any, local work, one visible statement, and local work up to the next resting point.
 *
 * Up to the visible statement every way is an action of its own, its tests part of the guard (`split`); behind it the
 * ways are branches of one body (`tree`), unless a choice inside `atomic` or an action is still to come.
 */
import { InterlockBug } from "../../base/assert.js";
import { type Span, textOf } from "../../base/source.js";
import { report } from "../../diagnostics/catalogue.js";
import {
  choiceAhead,
  type EscapeNode,
  type FlowGraph,
  type FlowNode,
  type LoopNode,
  type NodeId,
  type RestNode,
  restScope,
  type StepNode,
} from "../../flow/graph.js";
import type { LocalRef } from "../../flow/scope.js";
import { equal, isFalse, isTrue, name, not, number, or, when } from "../../ir/build.js";
import type { StepDescription } from "../../words/description.js";
import { stepText } from "../../words/step-words.js";
import type { GuardedAction, IrExpr, IrStatement, Step } from "../../ir/ir.js";
import { Body } from "../../semantics/step/body.js";
import { type Actor, formatOf, type World } from "../../semantics/step/world.js";
import type { Way } from "../../semantics/effects.js";
import { conditionOf, effectsOf, optionsOf, perform } from "../../semantics/meaning.js";
import { Rests } from "./rests.js";
import { StepLimits } from "./step-limits.js";

type Told = Step & Pick<Way, "isUnbidden">;

/** An action and the parts that later passes still add to. */
export interface Draft {
  readonly action: Omit<GuardedAction, "body" | "guard" | "name"> & { readonly stem: string };
  readonly guard: IrExpr[];
  readonly body: IrStatement[];
  /** The node it steps from. */
  readonly node: RestNode | undefined;
  readonly isUnbidden: boolean;
  /** C would make several accesses of it. */
  readonly isCoarse: boolean;
}

interface Open {
  readonly loop: LoopNode;
  readonly go: string;
  readonly code: string;
  readonly exits: NodeId[];
}

export class Steps {
  readonly drafts: Draft[] = [];
  private readonly world: World;
  private readonly actor: Actor | undefined;
  private readonly graph: FlowGraph;
  private readonly rests: Rests;
  private readonly atEnd: (body: Body) => void;
  private from: {
    readonly node: RestNode | undefined;
    readonly live: readonly LocalRef[];
    readonly location: number | undefined;
  } = { node: undefined, live: [], location: undefined };
  private readonly open: Open[] = [];
  private readonly limits = new StepLimits();
  /** A loop that can go round without a step. */
  private endless: Span | undefined;

  constructor(
    world: World,
    actor: Actor | undefined,
    graph: FlowGraph,
    atEnd: (body: Body) => void,
  ) {
    this.world = world;
    this.actor = actor;
    this.graph = graph;
    this.rests = new Rests(world, actor);
    this.atEnd = atEnd;
  }

  /** Actions for entering (location 0), or for an action of the spec (location undefined). */
  enter(body: Body, told: Told, location: 0 | undefined): void {
    this.from = { node: undefined, live: [], location };
    body.atomic = location === undefined;
    this.begin(() => this.split(body, this.graph.entry, told));
  }

  /** Statements that bring the context from nothing to its first resting point, for the initial state. */
  initial(body: Body): readonly IrStatement[] {
    this.from = { node: undefined, live: [], location: 0 };
    body.stepped = true;
    body.before = false;
    this.begin(() => this.tree(body, this.graph.entry));
    return body.statements;
  }

  /** Actions from every resting point that has been arrived at. */
  run(): void {
    for (let node = this.rests.next(); node; node = this.rests.next()) {
      this.from = { node, live: restScope(node).live, location: this.rests.numberOf(node) };
      const body = new Body(this.world, this.actor);
      const rest = node;
      this.begin(() => this.split(body, rest.id, { span: rest.span, does: rest.does }));
    }
  }

  private node(id: NodeId): FlowNode {
    const found = this.graph.nodes[id];
    if (!found) throw new InterlockBug(`no node ${id} in ${this.graph.name}`);
    return found;
  }

  private choiceAhead(id: NodeId): boolean {
    return choiceAhead(this.graph.nodes, id);
  }

  private begin(walk: () => void): void {
    this.limits.begin(this.from.node?.span);
    this.endless = undefined;
    walk();
    if (this.endless)
      this.world.diagnostics.push(
        report(
          "ILK5101",
          this.endless,
          {},
          {
            label: "this loop takes no step",
            help: "label a statement of the loop: `again: skip;`",
          },
        ),
      );
  }

  /** Where a step goes on that comes to a loop; undefined where it has come round to it and nothing has changed. */
  private intoLoop(body: Body, loop: LoopNode): FlowNode | undefined {
    if (loop.most === undefined && body.comesRound(loop)) this.endless ??= loop.span;
    if (this.endless) return undefined;
    const target = this.node(loop.target);
    // Behind it where it has been gone round as often as can be.
    if (body.goesRound(loop) || target.kind !== "branch") return target;
    return this.node(target.otherwise);
  }

  // ── Ways that are actions of their own ─────────────────────────────────────────────────────────

  private split(body: Body, start: NodeId, told: Told): void {
    this.limits.descend(() => this.splitFrom(body, start, told));
  }

  private splitFrom(body: Body, start: NodeId, told: Told): void {
    let node = this.node(start);
    for (;;) {
      if (this.endless) return;
      this.limits.pass(node);
      if (body.dead) return this.finish(body, told);
      switch (node.kind) {
        case "end":
          this.atEnd(body);
          this.rests.flush(body, [], this.from.live);
          return this.finish(body, told);
        case "work":
          perform(body, node.op, node.scope);
          body.settle();
          node = this.node(node.next);
          break;
        case "loop": {
          if (node.inline && body.stepped && !this.choiceAhead(node.id)) {
            this.tree(body, node.id);
            return this.finish(body, told);
          }
          const into = this.intoLoop(body, node);
          if (!into) return;
          node = into;
          break;
        }
        case "escape":
          node = this.node(node.next);
          break;
        case "branch": {
          const branch = node;
          const { test, unknown } = body.tested((each) =>
            conditionOf(each, branch.test, branch.scope),
          );
          const isChoiceAhead = this.choiceAhead(node.then) || this.choiceAhead(node.otherwise);
          if (isTrue(test)) node = this.node(node.then);
          else if (isFalse(test)) node = this.node(node.otherwise);
          else if (!body.stepped || isChoiceAhead) {
            this.guardBy(body, test, node.span);
            // A test that cannot be worked out goes neither way.
            if (isChoiceAhead) this.cutShort(body, told, [...body.takeCuts(), ...unknown]);
            else if (!body.stepped && !body.atomic) body.keepCuts(unknown);
            for (const [guard, next] of [
              [test, node.then],
              [not(test), node.otherwise],
            ] as const) {
              const way = body.fork(true);
              way.addGuard(guard);
              this.noteBranch(way, node.span, next === node.then);
              if (!way.impossible) this.split(way, next, told);
            }
            return;
          } else {
            this.tree(body, node.id);
            return this.finish(body, told);
          }
          break;
        }
        case "choice": {
          if (endsBefore(body, node)) return this.rest(body, node, told);
          this.cutShort(body, told, body.takeCuts());
          for (const [i, option] of optionsOf(this.world, node).entries()) {
            const next = node.options[i] ?? node.id;
            const way = body.fork(true);
            way.atomic ||= node.opensAtomic === true;
            countAccesses(way, node);
            way.chose = true;
            if (option.chosen) {
              const { ref, low, high } = option.chosen;
              way.choose(ref, low, high, formatOf(ref.type));
            }
            const guard = option.guard(way);
            this.guardBy(way, guard, node.span);
            way.addGuard(guard);
            option.run?.(way);
            if (!way.impossible) this.split(way, next, told);
          }
          return;
        }
        case "step": {
          if (endsBefore(body, node)) return this.rest(body, node, told);
          const first = !body.stepped;
          const { ways } = effectsOf(this.world, node);
          // What is found out behind a write of the same step is a branch of the step, and needs no guard.
          if (!first && ways.length > 1 && !this.choiceAhead(node.id)) {
            this.tree(body, node.id);
            return this.finish(body, told);
          }
          if (first && mayNotStep(body, ways)) this.cutShort(body, told, body.takeCuts());
          for (const way of ways) {
            const own = body.fork(true);
            const guard = way.guard(own);
            if (!first) this.guardBy(own, guard, node.span);
            own.addGuard(guard);
            if (own.impossible) continue;
            countAccesses(own, node);
            own.stepped = true;
            own.before = false;
            way.run(own);
            own.settle();
            this.split(own, way.next, this.toldOf(node, way, first) ?? told);
          }
          return;
        }
      }
    }
  }

  /** The first visible statement says what the step does; that of entering and of an action is known. */
  private toldOf({ span }: StepNode, { does, isUnbidden }: Way, first: boolean): Told | undefined {
    const { location } = this.from;
    if (!first || location === 0 || location === undefined) return undefined;
    return { span, does, ...(isUnbidden ? { isUnbidden } : {}) };
  }

  /** The step ends where the context rests next. The text of one that has only chosen says where it goes on. */
  private rest(body: Body, node: RestNode, told: Told): void {
    this.rests.arrive(body, node, this.from.live);
    if (body.stepped) return this.finish(body, told);
    const next: StepDescription =
      node.label === undefined ? node.does : { kind: "label", label: node.label };
    this.finish(body, { ...told, does: { kind: "choose", by: told.does, next } });
  }

  /** What local work has broken ends the step, whatever could be chosen next and whether or not it would have to wait (S21). */
  private cutShort(body: Body, told: Told, cuts: readonly IrExpr[]): void {
    const any = or(...cuts);
    if (isFalse(any)) return;
    const way = body.fork(true);
    way.addGuard(any);
    this.finish(way, told);
    body.addGuard(not(any));
  }

  /** A condition that selects a way is tested before the step: it must not depend on what the step has written. */
  private guardBy(body: Body, condition: IrExpr, span: Span): void {
    if (body.stepped && body.dependsOnWritten(condition)) {
      this.world.diagnostics.push(
        report(
          "ILK5102",
          span,
          {},
          {
            label: "this is decided after something it reads was written in the same step",
            help: "make the choice first, or take it out of the `atomic` block",
          },
        ),
      );
    }
  }

  // ── Ways that are branches of one body ─────────────────────────────────────────────────────────

  private tree(body: Body, start: NodeId): void {
    this.limits.descend(() => this.treeFrom(body, start));
  }

  private treeFrom(body: Body, start: NodeId): void {
    let node = this.node(start);
    for (;;) {
      if (body.dead || this.endless) return;
      this.limits.pass(node);
      switch (node.kind) {
        case "end":
          this.atEnd(body);
          this.rests.flush(body, [], this.from.live);
          return;
        case "work":
          perform(body, node.op, node.scope);
          body.settle();
          node = this.node(node.next);
          break;
        case "escape":
          if (this.leaveLoop(body, node)) return;
          node = this.node(node.next);
          break;
        case "loop": {
          if (!node.inline) {
            const into = this.intoLoop(body, node);
            if (!into) return;
            node = into;
            break;
          }
          const loop = node;
          if (this.open.some((open) => open.loop === loop)) return;
          return this.inlineLoop(body, node);
        }
        case "branch": {
          const test = conditionOf(body, node.test, node.scope);
          body.settle();
          if (body.dead) return;
          if (isTrue(test)) node = this.node(node.then);
          else if (isFalse(test)) node = this.node(node.otherwise);
          else {
            const [then, otherwise] = [body.fork(false), body.fork(false)];
            this.noteBranch(then, node.span, true);
            this.noteBranch(otherwise, node.span, false);
            this.tree(then, node.then);
            this.tree(otherwise, node.otherwise);
            body.emit(...when(test, then.statements, otherwise.statements));
            return;
          }
          break;
        }
        case "choice":
          return this.rests.arrive(body, node, this.from.live);
        case "step": {
          if (node.rests) return this.rests.arrive(body, node, this.from.live);
          const { ways } = effectsOf(this.world, node);
          const only = ways.length === 1 ? ways[0] : undefined;
          if (only) {
            only.run(body);
            body.settle();
            node = this.node(only.next);
            break;
          }
          let chain: readonly IrStatement[] = [];
          for (const way of [...ways].reverse()) {
            const own = body.fork(false);
            const guard = way.guard(own);
            if (isFalse(guard)) continue;
            way.run(own);
            own.settle();
            this.tree(own, way.next);
            chain = when(guard, own.statements, chain);
          }
          body.emit(...chain);
          return;
        }
      }
    }
  }

  /** A loop that runs inside one step; its ways out are numbered. */
  private inlineLoop(body: Body, loop: LoopNode): void {
    body.loosen(loop.scope);
    const open: Open = { loop, go: body.fresh("again"), code: body.fresh("out"), exits: [] };
    const inner = body.fork(false);
    this.open.push(open);
    this.tree(inner, loop.target);
    this.open.pop();
    const bool = { low: 0, high: 1, bool: true };
    body.emit({
      kind: "let",
      name: open.go,
      range: bool,
      value: { kind: "constant", bool: true, value: 1 },
    });
    body.emit({
      kind: "let",
      name: open.code,
      range: { low: 0, high: Math.max(1, open.exits.length - 1), bool: false },
      value: number(0),
    });
    body.emit({ kind: "while", condition: name(open.go, true), body: inner.statements });
    for (const variable of inner.written) body.written.add(variable);
    const [only, ...others] = open.exits;
    if (!only) return;
    if (others.length === 0) return this.tree(body, only);
    let chain: readonly IrStatement[] = [];
    for (let i = open.exits.length - 1; i >= 0; i--) {
      const exit = open.exits[i];
      if (!exit) continue;
      const way = body.fork(false);
      this.tree(way, exit);
      chain =
        i === open.exits.length - 1
          ? way.statements
          : when(equal(name(open.code), number(i)), way.statements, chain);
    }
    body.emit(...chain);
  }

  private leaveLoop(body: Body, node: EscapeNode): boolean {
    const open = this.open.find((o) => o.loop.id === node.loop);
    if (!open) return false;
    let code = open.exits.indexOf(node.next);
    if (code < 0) code = open.exits.push(node.next) - 1;
    body.emit({ kind: "set", name: open.go, value: { kind: "constant", bool: true, value: 0 } });
    if (code > 0) body.emit({ kind: "set", name: open.code, value: number(code) });
    return true;
  }

  // ── Coverage ───────────────────────────────────────────────────────────────────────────────────

  private noteBranch(body: Body, span: Span, taken: boolean): void {
    const text = `${firstLine(span)} is ${taken ? "true" : "false"}`;
    body.emit({
      kind: "note",
      note: number(this.world.branchNote(this.actor?.context.name ?? "", span, text)),
    });
  }

  private finish(body: Body, told: Told): void {
    if (body.impossible) return;
    const { actor, from } = this;
    const { isUnbidden = false, ...step } = told;
    const families = (actor?.families ?? []).map((family, i) => {
      const own = actor?.own[i];
      return {
        name: own?.kind === "name" ? own.name : family.local.name,
        role: "family" as const,
        low: family.low,
        high: family.high,
        format: formatOf(family.local.type),
      };
    });
    const draft: Draft = {
      action: {
        stem: stemOf(stepText(told.does), from.location === 0 ? "enter" : undefined),
        actor: actor?.context.name ?? "",
        context: actor?.index,
        from: from.location,
        parameters: actor ? [...families, ...body.parameters] : body.parameters,
        step,
        external: false,
        fairness: "none",
      },
      guard: body.guards.filter((g) => !isTrue(g)),
      body: body.statements,
      node: from.node,
      isUnbidden,
      isCoarse: body.accesses > 1,
    };
    this.world.code.add(draft.guard, draft.body, from.node?.span ?? told.span);
    this.drafts.push(draft);
  }
}

/** A statement and the choices before it are one step; what is written as one, in `atomic`, is meant as one. */
function countAccesses(body: Body, node: RestNode): void {
  if (!body.stepped && !restScope(node).atomic) body.accesses += node.accesses;
}

/** The context rests before the node, and does not run on through it (S10, S18, S21). */
const endsBefore = (body: Body, node: RestNode): boolean =>
  node.rests && (body.stepped || (body.chose && node.apart === true));

/** Which of its moves are possible, if any, depends on the state. */
const mayNotStep = (body: Body, ways: readonly Way[]): boolean =>
  ways.length !== 1 || ways.some((way) => !isTrue(way.guard(body.fork(true))));

/** The words of a step as an identifier. */
function stemOf(text: string, given: string | undefined): string {
  if (given) return given;
  const words = text.split(":")[0] ?? text;
  return (
    words
      .replace(/\[[^\]]*\]/g, "")
      .replace(/[^A-Za-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 40) || "step"
  );
}

function firstLine(span: Span): string {
  const line = (textOf(span).split("\n")[0] ?? "").trim();
  return line.replace(/\s*\{$/, "");
}
