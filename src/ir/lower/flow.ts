/**
 * Statements → graph. Written backwards: each statement is given the node that follows it. Calls are copied in place,
 * so that the resting point knows the chain of calls.
 */
import { assertNever, InterlockBug } from "../../base/assert.js";
import type { Local, Statement } from "../../typecheck/typed-spec.js";
import { and, binary, differ, hasBit, max, name, not, number, or, truth } from "../build.js";
import type { IrExpr } from "../ir.js";
import { END, type LocalRef, type LoopNode, type Node, type Scope } from "./graph.js";
import { acquireNode, levelNow, membersOf, releaseNode, setLevel, wrongLevelRule } from "./locks.js";
import { isShared } from "./shared.js";
import { maskedOf, ownerOf, pendingOf, rangeOf } from "./world.js";
import { endOf, headOf, RESULT, shown, sourceLine } from "./flow-base.js";
import { FlowValues } from "./flow-values.js";

export class Flow extends FlowValues {
  block(statements: readonly Statement[], scope: Scope, next: Node): Node {
    return this.from(statements, 0, scope, next);
  }

  protected from(statements: readonly Statement[], i: number, scope: Scope, next: Node): Node {
    const statement = statements[i];
    if (!statement) return next;
    if (statement.kind === "let" || statement.kind === "choose") {
      const ref = this.ref(statement.local, scope);
      const inner: Scope = { ...scope, locals: new Map(scope.locals).set(statement.local, ref), live: [...scope.live, ref] };
      const rest = this.from(statements, i + 1, inner, next);
      return statement.kind === "let"
        ? this.value(statement.value, scope, statement.label, statement.span, { kind: "local", local: statement.local, path: [], type: statement.local.type }, ref, rest)
        : this.choose(statement, scope, inner, ref, rest);
    }
    return this.statement(statement, scope, this.from(statements, i + 1, scope, next));
  }

  protected statement(s: Exclude<Statement, { kind: "let" } | { kind: "choose" }>, scope: Scope, next: Node): Node {
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
        return this.test(s.test, scope, s.label, s.span, this.block(s.then, scope, next), this.block(s.otherwise, scope, next));
      case "while": {
        const loop: LoopNode = { kind: "loop", target: undefined, inline: scope.atomic, span: s.span, scope };
        const { out, inner } = this.looping(loop, scope, next);
        const body = this.block(s.body, inner, loop);
        const constant = s.test.form === "expression" && s.test.value.kind === "literal" ? s.test.value.value : undefined;
        loop.target = constant === undefined ? this.test(s.test, scope, undefined, s.span, body, out) : constant === 0 ? out : body;
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
        if (!s.value || !result) return s.label === undefined ? out : this.skip(s.label, s.span, scope, out);
        return this.value(s.value, scope, s.label, s.span, { kind: "local", local: RESULT, path: [], type: result.type }, result, out);
      }
      case "either":
        return {
          kind: "choice", scope, span: s.span, label: s.label, text: "either", rests: !scope.atomic,
          options: s.branches.map((branch) => ({ guard: () => truth(true), next: this.block(branch, scope, next) })),
        };
      case "await":
      case "spinUntil":
        return this.wait(s, scope, next);
      case "assert":
        return this.local(s.label !== undefined || isShared(s.condition), "statement", s.label, s.span, scope, next, (body) => {
          const holds = body.lower(s.condition, scope);
          if (!body.dead) body.rules({ broken: not(holds), failure: () => world.failure("assertion", s.name, s.span, `the assertion in \`${s.name}\` does not hold`) });
        }, this.footprint([s.condition], []));
      case "assume":
        return this.local(s.label !== undefined || isShared(s.condition), "statement", s.label, s.span, scope, next, (body) => {
          const holds = body.lower(s.condition, scope);
          if (!body.dead) body.rules({ broken: not(holds), failure: () => world.failure("assume", "assume", s.span, "the assumption does not hold: the run ends") });
        }, this.footprint([s.condition], []));
      case "assertHeld":
      case "assertNotHeld":
        return this.local(true, "statement", s.label, s.span, scope, next, (body) => {
          const held = or(...membersOf(s.lock, scope).map((m) => differ(world.read(ownerOf(m.lock), m.indices(body)), body.me)));
          const holds = s.kind === "assertHeld" ? not(held) : and(...membersOf(s.lock, scope).map((m) => differ(world.read(ownerOf(m.lock), m.indices(body)), body.me)));
          const failure = (): number => world.failure("rule", "lock-not-held", s.span, s.kind === "assertHeld" ? `\`${s.lock.target.name}\` is not held here` : `\`${s.lock.target.name}\` is held here`);
          body.rules({ broken: not(holds), failure });
        });
      case "acquire":
        return this.acquire(s, scope, next);
      case "release": {
        const parts = [...membersOf(s.lock, scope)];
        return parts.reduce((after: Node, member, i) => releaseNode(member, scope, s.span, i === parts.length - 1 ? s.label : undefined, after), next);
      }
      case "with": {
        const parts = membersOf(s.lock, scope);
        const closed = new Map<Node, Map<string, Node>>();
        const release = (target: Node, where: Scope): Node => {
          const key = where.live.map((ref) => ref.slot).join();
          const known = closed.get(target)?.get(key);
          if (known) return known;
          const node = parts.reduce((after: Node, member) => releaseNode(member, where, endOf(s.span), undefined, after), target);
          closed.set(target, (closed.get(target) ?? new Map<string, Node>()).set(key, node));
          return node;
        };
        return this.acquire(s, scope, this.block(s.body, this.guarded(scope, release), release(next, scope)));
      }
      case "atLevel":
        return this.atLevel(s, scope, next);
      case "atomic": {
        const inner = this.block(s.body, { ...scope, atomic: true }, { kind: "work", run: () => undefined, next });
        if (scope.atomic) return inner;
        return this.restAt(inner, s.label, s.span, scope);
      }
      case "raise":
        return this.simple(s, scope, next, `raise ${shown(s.context)}`, (body) => {
          const lowering = body.expressions(scope);
          const indices = lowering.contextIndices(s.context);
          body.discharge(lowering);
          if (!body.dead) body.assign(pendingOf(s.context.target), indices, truth(true));
        });
      case "mask":
      case "unmask":
        return this.simple(s, scope, next, `${s.kind} ${shown(s.context)}`, (body) => {
          const lowering = body.expressions(scope);
          const indices = lowering.contextIndices(s.context);
          body.discharge(lowering);
          if (!body.dead) body.assign(maskedOf(s.context.target), indices, truth(s.kind === "mask"));
        });
      case "emit":
        return this.local(s.label !== undefined, "statement", s.label, s.span, scope, next, (body) =>
          body.emit({ kind: "event", name: s.event, args: s.args.map((arg) => body.lower(arg, scope)) }));
      default:
        return assertNever(s);
    }
  }

  /** The ways out of a loop; inside one step they are marked, for the step has to leave a loop of its own. */
  protected looping(loop: LoopNode, scope: Scope, next: Node): { readonly out: Node; readonly inner: Scope } {
    const escape = (to: Node): Node => (loop.inline ? { kind: "escape", loop, next: to } : to);
    const out = escape(next);
    const { exits } = scope;
    let returned: Node | undefined;
    return {
      out,
      inner: { ...scope, exits: { ...exits, onBreak: () => out, onContinue: () => loop, onReturn: () => (returned ??= escape(exits.onReturn())) } },
    };
  }

  /** Every way out of a block goes through `close` first. */
  protected guarded(scope: Scope, close: (target: Node, where: Scope) => Node): Scope {
    const { exits } = scope;
    const withResult: Scope = exits.result ? { ...scope, live: [...scope.live, exits.result] } : scope;
    return {
      ...scope,
      exits: {
        result: exits.result,
        onReturn: () => close(exits.onReturn(), withResult),
        ...(exits.onBreak ? { onBreak: () => close(exits.onBreak?.() ?? END, scope) } : {}),
        ...(exits.onContinue ? { onContinue: () => close(exits.onContinue?.() ?? END, scope) } : {}),
      },
    };
  }

  protected acquire(s: Extract<Statement, { kind: "acquire" | "with" }>, scope: Scope, next: Node): Node {
    const parts = membersOf(s.lock, scope);
    return [...parts].reverse().reduce((after: Node, member, i) =>
      acquireNode(this.world, this.actor, {
        member, scope, span: s.kind === "with" ? headOf(s) : s.span, level: s.level, next: after, label: i === parts.length - 1 ? s.label : undefined,
      }), next);
  }

  protected atLevel(s: Extract<Statement, { kind: "atLevel" }>, scope: Scope, next: Node): Node {
    const { world } = this;
    const word = world.spec.platform.levels[s.level] ?? "";
    const saved = this.ref({ name: "levelBefore", type: { kind: "level", names: world.spec.platform.levels } }, scope, true);
    const inner: Scope = { ...scope, live: [...scope.live, saved] };
    const closed = new Map<Node, Node>();
    const close = (target: Node): Node => {
      const known = closed.get(target);
      if (known) return known;
      const node: Node = {
        kind: "work", next: target,
        run: (body) => {
          const level = body.value(saved);
          setLevel(body, level);
          wrongLevelRule(body, level, endOf(s.span));
        },
      };
      closed.set(target, node);
      return node;
    };
    return this.simple(s, scope, this.block(s.body, this.guarded(inner, close), close(next)), `raise the level to ${word}`, (body) => {
      body.bind(saved, levelNow(body));
      setLevel(body, max(body.value(saved), number(s.level, word)));
    });
  }

  protected choose(s: Extract<Statement, { kind: "choose" }>, scope: Scope, inner: Scope, ref: LocalRef, next: Node): Node {
    const { domain } = s;
    const range = domain.form === "range" ? domain : domain.value.type.kind === "set" ? rangeOf(domain.value.type.of) : rangeOf(s.local.type);
    return {
      kind: "choice", scope, span: s.span, label: s.label, text: sourceLine(s.span), rests: !scope.atomic,
      options: [
        {
          parameter: { ref, low: range.low, high: range.high },
          guard: (body) => {
            const chosen = body.value(ref);
            const inside = domain.form === "set" ? hasBit(body.guard(domain.value, scope), chosen, range.low) : truth(true);
            return and(inside, s.where ? body.guard(s.where, inner) : truth(true));
          },
          next,
        },
      ],
    };
  }

  /** Over a fixed range: a copy of the body for each value. Over a set: the values still to come are kept. */
  protected forEach(s: Extract<Statement, { kind: "for" }>, scope: Scope, next: Node): Node {
    if (s.domain.form === "range") {
      let following = next;
      for (let value = s.domain.high; value >= s.domain.low; value--) {
        const after = following;
        const inner: Scope = {
          ...scope, locals: new Map<Local, LocalRef | IrExpr>(scope.locals).set(s.local, s.local.type.kind === "bool" ? truth(value !== 0) : number(value)),
          exits: { ...scope.exits, onBreak: () => next, onContinue: () => after },
        };
        following = this.block(s.body, inner, after);
      }
      return s.label === undefined ? following : this.skip(s.label, s.span, scope, following);
    }
    const set = s.domain.value;
    if (set.type.kind !== "set") throw new InterlockBug("`for` over no set");
    const range = rangeOf(set.type.of);
    const left = this.ref({ name: `${s.local.name}ToCome`, type: set.type }, scope, true);
    const holding: Scope = { ...scope, live: [...scope.live, left] };
    const ref = this.ref(s.local, holding);
    const inside: Scope = { ...holding, live: [...holding.live, ref], locals: new Map(scope.locals).set(s.local, ref) };
    const loop: LoopNode = { kind: "loop", target: undefined, inline: scope.atomic, span: s.span, scope: inside };
    const { out, inner } = this.looping(loop, inside, next);
    const body = this.block(s.body, inner, loop);
    const binder = (): string => this.world.binder("v");
    loop.target = {
      kind: "branch", span: s.span, otherwise: out, test: (b) => differ(b.value(left), number(0)),
      then: {
        kind: "work", next: body,
        run: (b) => {
          const bound = binder();
          b.bind(ref, { kind: "select", bool: false, which: "min", binder: bound, low: range.low, high: range.high, otherwise: range.low, body: hasBit(b.value(left), name(bound), range.low) });
          b.bind(left, binary("bitclear", b.value(left), { kind: "bit", bool: false, of: binary("-", b.value(ref), number(range.low)) }));
        },
      },
    };
    return this.local(s.label !== undefined || isShared(set), "statement", s.label, s.span, scope, loop, (b) => b.bind(left, b.lower(set, scope)), this.footprint([set], []));
  }
}
