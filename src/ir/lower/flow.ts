/**
 * Statements → graph. Written backwards: each statement is given the node that follows it. Calls are copied in place,
 * so that the resting point knows the chain of calls.
 */
import { assertNever, InterlockBug } from "../../base/assert.js";
import { firstOf } from "../../typecheck/checks/labels.js";
import type { Statement } from "../../typecheck/typed-spec.js";
import { and, not, number, truth } from "../build.js";
import type { LoopNode, Node, Scope } from "./graph.js";
import { seeCall, seeObject } from "./observed.js";
import { membersOf } from "./lock-members.js";
import { releaseNode } from "./lock-release.js";
import { signal } from "./phrases.js";
import { holds } from "./lock-state.js";
import { complete } from "./completions.js";
import { isShared } from "./shared.js";
import { wakeAll, wakeOneNode } from "./sleeping.js";
import { maskedOf, partsOf, pendingOf } from "./world.js";
import { endOf, RESULT } from "./flow-base.js";
import { FlowBlocks } from "./flow-blocks.js";

export class Flow extends FlowBlocks {
  /** First statements of branches. */
  private readonly heads = new Set<Statement>();

  block(statements: readonly Statement[], scope: Scope, next: Node): Node {
    const [first] = statements;
    if (!first) return next;
    this.enter(first.span);
    const entry = this.sequence(statements, scope, next);
    this.leave();
    return entry;
  }

  /** Locals come into scope from the front; nodes are made from the back. */
  private sequence(statements: readonly Statement[], outer: Scope, next: Node): Node {
    let scope = outer;
    const scopes = statements.map((statement): Scope => {
      const here = scope;
      this.count(statement.span);
      if (statement.kind === "let" || statement.kind === "choose") {
        const ref = this.ref(statement.local, here);
        this.countLocals(statement.local.span, here);
        scope = {
          ...here,
          locals: new Map(here.locals).set(statement.local, ref),
          live: [...here.live, ref],
        };
      }
      return here;
    });
    let following = next;
    for (let i = statements.length - 1; i >= 0; i--) {
      const [statement, before] = [statements[i], scopes[i]];
      if (!statement || !before) continue;
      const node = this.one(statement, before, scopes[i + 1] ?? scope, following);
      // Its label is rested at behind a choice, too (S18).
      const isRestedAt =
        statement.label !== undefined && !before.atomic && !this.heads.has(statement);
      following =
        isRestedAt && (node.kind === "visible" || node.kind === "choice")
          ? { ...node, apart: true }
          : node;
    }
    return following;
  }

  /** Marks the first statements of branches, whose labels only name the step (S18). */
  private branches(...branches: readonly (readonly Statement[])[]): void {
    for (const branch of branches) for (const s of firstOf(branch)) this.heads.add(s);
  }

  /** A statement; `inner` has the local that it declares. */
  private one(statement: Statement, scope: Scope, inner: Scope, next: Node): Node {
    if (statement.kind !== "let" && statement.kind !== "choose")
      return this.statement(statement, scope, next);
    const ref = inner.live.at(-1);
    if (!ref) throw new InterlockBug(`local ${statement.local.name} has no place`);
    const { local, label, span } = statement;
    if (statement.kind === "choose") return this.choose(statement, scope, inner, ref, next);
    const target = { kind: "local", local, path: [], type: local.type } as const;
    return this.value(statement.value, scope, label, span, target, ref, next);
  }

  protected statement(
    s: Exclude<Statement, { kind: "let" } | { kind: "choose" }>,
    scope: Scope,
    next: Node,
  ): Node {
    const { world } = this;
    switch (s.kind) {
      case "block": {
        const inner = this.block(s.body, scope, next);
        return s.label === undefined ? inner : this.skip(s.label, s.span, scope, inner);
      }
      case "skip":
        return s.label === undefined ? next : this.skip(s.label, s.span, scope, next);
      case "assign": {
        const found = s.target.kind === "local" ? scope.locals.get(s.target.local) : undefined;
        const ref = found && "slot" in found ? found : undefined;
        return this.value(s.value, scope, s.label, s.span, s.target, ref, next);
      }
      case "perform":
        return this.operation(s.operation, scope, s.label, undefined, next);
      case "if":
        if (s.test.form === "operation" && s.test.value.kind === "fault")
          this.branches(s.then, s.otherwise);
        return this.test(
          s.test,
          scope,
          s.label,
          s.span,
          this.block(s.then, scope, next),
          this.block(s.otherwise, scope, next),
        );
      case "while": {
        const loop: LoopNode = {
          kind: "loop",
          target: undefined,
          inline: scope.atomic,
          span: s.span,
          scope,
        };
        const { out, inner } = this.looping(loop, scope, next);
        const body = this.block(s.body, inner, loop);
        const constant =
          s.test.form === "expression" && s.test.value.kind === "literal"
            ? s.test.value.value
            : undefined;
        loop.target =
          constant === undefined
            ? this.test(s.test, scope, undefined, s.span, body, out)
            : constant === 0
              ? out
              : body;
        return s.label === undefined ? loop : this.skip(s.label, s.span, scope, loop);
      }
      case "for":
        return this.forEach(s, scope, next);
      case "break":
      case "continue": {
        const exit = s.kind === "break" ? scope.exits.onBreak : scope.exits.onContinue;
        if (!exit) throw new InterlockBug(`${s.kind} outside a loop`);
        return s.label === undefined ? exit() : this.skip(s.label, s.span, scope, exit());
      }
      case "return": {
        const { result } = scope.exits;
        const out = scope.exits.onReturn();
        if (!s.value || !result)
          return s.label === undefined ? out : this.skip(s.label, s.span, scope, out);
        return this.value(
          s.value,
          scope,
          s.label,
          s.span,
          { kind: "local", local: RESULT, path: [], type: result.type },
          result,
          out,
        );
      }
      case "either":
        this.branches(...s.branches);
        return {
          kind: "choice",
          scope,
          span: s.span,
          label: s.label,
          does: { kind: "either" },
          rests: !scope.atomic,
          options: s.branches.map((branch) => ({
            guard: () => truth(true),
            next: this.block(branch, scope, next),
          })),
        };
      case "await":
      case "spinUntil":
        return this.wait(s, scope, next);
      case "assert":
        return this.condition(s, scope, next, () =>
          world.failure(
            "assertion",
            s.name,
            s.span,
            `the assertion in \`${s.name}\` does not hold`,
          ),
        );
      case "assume":
        return this.condition(s, scope, next, () =>
          world.failure("assume", "assume", s.span, "the assumption does not hold: the run ends"),
        );
      case "assertHeld":
      case "assertNotHeld":
        return this.local(true, this.says(s, scope), s.label, s.span, scope, next, (body) => {
          const wanted = s.kind === "assertHeld";
          const holding = membersOf(s.lock, scope).map(({ lock, mode, indices }) => {
            const mine = holds(world, lock, indices(body), body.me, mode);
            return wanted ? mine : not(mine);
          });
          const failure = (): number =>
            world.failure(
              "rule",
              "lock-not-held",
              s.span,
              wanted
                ? `\`${s.lock.target.name}\` is not held here`
                : `\`${s.lock.target.name}\` is held here`,
              // Kernels word this for who does not hold it.
              { lock: s.lock.target, isUnheard: !wanted },
            );
          body.rules({ broken: not(and(...holding)), failure });
        });
      case "acquire":
        return this.acquire(s, scope, next);
      case "release": {
        const parts = [...membersOf(s.lock, scope)];
        return parts.reduce(
          (after: Node, member, i) =>
            releaseNode(member, scope, s.span, i === parts.length - 1 ? s.label : undefined, after),
          next,
        );
      }
      case "with": {
        const parts = membersOf(s.lock, scope);
        const closed = new Map<Node, Map<string, Node>>();
        const release = (target: Node, where: Scope): Node => {
          const key = where.live.map((ref) => ref.slot).join();
          const known = closed.get(target)?.get(key);
          if (known) return known;
          const node = parts.reduce(
            (after: Node, member) => releaseNode(member, where, endOf(s.span), undefined, after),
            target,
          );
          closed.set(target, (closed.get(target) ?? new Map<string, Node>()).set(key, node));
          return node;
        };
        return this.acquire(
          s,
          scope,
          this.block(s.body, this.guarded(scope, release), release(next, scope)),
        );
      }
      case "atLevel":
        return this.atLevel(s, scope, next);
      case "atomic": {
        if (scope.atomic)
          return this.block(s.body, scope, { kind: "work", run: () => undefined, next });
        // A block that only chooses has been a step as well when it is left.
        const leave = (to: Node): Node => ({
          kind: "work",
          next: to,
          run: (body) => {
            body.stepped = true;
            body.before = false;
          },
        });
        const within = { ...this.guarded(scope, leave), atomic: true };
        const inner = this.block(s.body, within, leave(next));
        return this.restAt(inner, this.says(s, scope), s.label, s.span, scope);
      }
      case "raise":
        return this.simple(s, scope, next, signal("raise", s.context, scope), (body) => {
          const lowering = body.expressions(scope);
          const indices = lowering.contextIndices(s.context);
          body.discharge(lowering);
          seeObject(body, "raise", s.context.target, indices);
          if (!body.dead) body.assign(pendingOf(s.context.target), indices, truth(true));
        });
      case "arm":
        return this.simple(s, scope, next, signal("arm", s.context, scope), (body) => {
          const lowering = body.expressions(scope);
          const indices = lowering.contextIndices(s.context);
          body.discharge(lowering);
          if (!body.dead) body.assign(pendingOf(s.context.target), indices, truth(true));
        });
      case "wake":
        return this.simple(
          s,
          scope,
          next,
          signal("wake", s.channel, scope),
          wakeAll(world, s, scope),
        );
      case "wakeOne": {
        const does = signal("wakeOne", s.channel, scope);
        return wakeOneNode(world, s, { scope, does, prefix: this.prefix, next });
      }
      case "complete":
        return this.simple(
          s,
          scope,
          next,
          signal("complete", s.completion, scope),
          complete(world, s, scope),
        );
      case "mask":
      case "unmask":
        return this.simple(s, scope, next, signal(s.kind, s.context, scope), (body) => {
          const lowering = body.expressions(scope);
          const indices = lowering.contextIndices(s.context);
          body.discharge(lowering);
          if (!body.dead)
            body.assign(maskedOf(s.context.target), indices, truth(s.kind === "mask"));
        });
      case "emit":
        return this.local(
          s.label !== undefined,
          this.says(s, scope),
          s.label,
          s.span,
          scope,
          next,
          (body) => {
            const lowering = body.expressions(scope);
            const args = s.args.flatMap((arg) =>
              partsOf(arg.type).map(({ path, type }) => ({
                value: lowering.part(arg, path),
                type,
              })),
            );
            body.discharge(lowering);
            seeCall(body, "emit", s.event, args);
          },
        );
      default:
        return assertNever(s);
    }
  }

  /** What must hold when it is reached: `assert`, `assume`. */
  private condition(
    s: Extract<Statement, { kind: "assert" | "assume" }>,
    scope: Scope,
    next: Node,
    failure: () => number,
  ): Node {
    const { world } = this;
    return this.local(
      s.label !== undefined || isShared(s.condition),
      this.says(s, scope),
      s.label,
      s.span,
      scope,
      next,
      (body) => {
        const holds = body.lower(s.condition, scope);
        if (body.dead) return;
        body.rules({ broken: not(holds), failure });
        if (s.kind !== "assume") return;
        const note = world.assumeNote(s.span, failure());
        if (!body.dead) body.emit({ kind: "note", note: number(note) });
      },
      this.footprint([s.condition], 0),
    );
  }
}
