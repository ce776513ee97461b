/** Loops, choices, and blocks that give something back on every way out → graph. */
import { InterlockBug } from "../../base/assert.js";
import type { Local, Statement } from "../../typecheck/typed-spec.js";
import { binary, differ, hasBit, max, name, number, truth } from "../build.js";
import type { IrExpr } from "../ir.js";
import { END, type LocalRef, type LoopNode, type Node, type Scope, restsBefore } from "./graph.js";
import { acquireNode } from "./locks.js";
import { countedLevel, levelNow, setLevel, wrongLevelRule } from "./lock-levels.js";
import { membersOf } from "./lock-members.js";
import { isShared } from "./shared.js";
import { rangeOf } from "./world.js";
import { endOf, headOf } from "./flow-base.js";
import { FlowValues } from "./flow-values.js";
import { chosenOptions } from "./choosing.js";

export abstract class FlowBlocks extends FlowValues {
  /** The ways out of a loop; inside one step they are marked, for the step has to leave a loop of its own. */
  protected looping(
    loop: LoopNode,
    scope: Scope,
    next: Node,
  ): { readonly out: Node; readonly inner: Scope } {
    const escape = (to: Node): Node => (loop.inline ? { kind: "escape", loop, next: to } : to);
    const out = escape(next);
    const { exits } = scope;
    let returned: Node | undefined;
    return {
      out,
      inner: {
        ...scope,
        exits: {
          ...exits,
          onBreak: () => out,
          onContinue: () => loop,
          onReturn: () => (returned ??= escape(exits.onReturn())),
        },
      },
    };
  }

  /** Every way out of a block goes through `close` first. */
  protected guarded(scope: Scope, close: (target: Node, where: Scope) => Node): Scope {
    const { exits } = scope;
    const withResult: Scope = exits.result
      ? { ...scope, live: [...scope.live, exits.result] }
      : scope;
    return {
      ...scope,
      exits: {
        result: exits.result,
        onReturn: () => close(exits.onReturn(), withResult),
        ...(exits.onBreak ? { onBreak: () => close(exits.onBreak?.() ?? END, scope) } : {}),
        ...(exits.onContinue
          ? { onContinue: () => close(exits.onContinue?.() ?? END, scope) }
          : {}),
      },
    };
  }

  protected acquire(
    s: Extract<Statement, { kind: "acquire" | "with" }>,
    scope: Scope,
    next: Node,
  ): Node {
    const parts = membersOf(s.lock, scope);
    return [...parts].reverse().reduce(
      (after: Node, member, i) =>
        acquireNode(this.world, this.actor, {
          member,
          scope,
          span: s.kind === "with" ? headOf(s) : s.span,
          level: s.level,
          next: after,
          label: i === parts.length - 1 ? s.label : undefined,
        }),
      next,
    );
  }

  protected atLevel(s: Extract<Statement, { kind: "atLevel" }>, scope: Scope, next: Node): Node {
    const { world } = this;
    const word = world.spec.platform.levels[s.level] ?? "";
    const saved = this.ref(
      { name: "levelBefore", type: { kind: "level", names: world.spec.platform.levels } },
      scope,
      true,
    );
    const counts = world.spec.platform.countedLevels;
    const inner: Scope = {
      ...scope,
      floor: Math.max(scope.floor, s.level),
      live: counts ? scope.live : [...scope.live, saved],
    };
    const closed = new Map<Node, Node>();
    const close = (target: Node): Node => {
      const known = closed.get(target);
      if (known) return known;
      const node: Node = {
        kind: "work",
        next: target,
        run: (body) => {
          const level = counts ? countedLevel(body, scope.floor) : body.value(saved);
          setLevel(body, level);
          // Behind a choice the step is still to come, and its guard is tested before the level has been written.
          if (body.before) body.level = level;
          if (!counts) wrongLevelRule(body, level, endOf(s.span));
        },
      };
      closed.set(target, node);
      return node;
    };
    return this.simple(
      s,
      scope,
      this.block(s.body, this.guarded(inner, close), close(next)),
      { kind: "raiseLevel", level: word },
      (body) => {
        if (!counts) body.bind(saved, levelNow(body));
        const before = counts ? levelNow(body) : body.value(saved);
        setLevel(body, max(before, number(s.level, word)));
      },
    );
  }

  protected choose(
    s: Extract<Statement, { kind: "choose" }>,
    scope: Scope,
    inner: Scope,
    ref: LocalRef,
    next: Node,
  ): Node {
    const { domain } = s;
    const range =
      domain.form === "range"
        ? domain
        : domain.value.type.kind === "set"
          ? rangeOf(domain.value.type.of)
          : rangeOf(s.local.type);
    return {
      kind: "choice",
      scope,
      span: s.span,
      label: s.label,
      does: this.says(s, scope),
      rests: !scope.atomic,
      options: chosenOptions(this.world, s, { scope, inner, ref, range, next }),
      footprint: this.footprint(
        [...(domain.form === "set" ? [domain.value] : []), ...(s.where ? [s.where] : [])],
        0,
      ),
    };
  }

  /** Over a fixed range: a copy of the body for each value. Over a set: the values still to come are kept. */
  protected forEach(s: Extract<Statement, { kind: "for" }>, scope: Scope, next: Node): Node {
    if (s.domain.form === "range") {
      let following = next;
      for (let value = s.domain.high; value >= s.domain.low; value--) {
        const after = following;
        const inner: Scope = {
          ...scope,
          locals: new Map<Local, LocalRef | IrExpr>(scope.locals).set(
            s.local,
            s.local.type.kind === "bool" ? truth(value !== 0) : number(value),
          ),
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
    const inside: Scope = {
      ...holding,
      live: [...holding.live, ref],
      locals: new Map(scope.locals).set(s.local, ref),
    };
    const most = range.high - range.low + 1;
    const lowered = (inline: boolean): { loop: LoopNode; out: Node; body: Node } => {
      const made: LoopNode = {
        kind: "loop",
        target: undefined,
        inline,
        most,
        span: s.span,
        scope: inside,
      };
      const { out: way, inner } = this.looping(made, inside, next);
      return { loop: made, out: way, body: this.block(s.body, inner, made) };
    };
    // A body that takes no step is run as a loop: unrolled, its branches would double each time round.
    const stepping = lowered(scope.atomic);
    const rests = restsBefore(stepping.body, stepping.loop);
    const { loop, out, body } = scope.atomic || rests ? stepping : lowered(true);
    const binder = (): string => this.world.binder("v");
    loop.target = {
      kind: "branch",
      span: s.span,
      otherwise: out,
      test: (b) => differ(b.value(left), number(0)),
      then: {
        kind: "work",
        next: body,
        run: (b) => {
          const bound = binder();
          b.bind(ref, {
            kind: "select",
            bool: false,
            which: "min",
            binder: bound,
            low: range.low,
            high: range.high,
            otherwise: range.low,
            body: hasBit(b.value(left), name(bound), range.low),
          });
          b.bind(
            left,
            binary("bitclear", b.value(left), {
              kind: "bit",
              bool: false,
              of: binary("-", b.value(ref), number(range.low)),
            }),
          );
        },
      },
    };
    return this.local(
      s.label !== undefined || isShared(set),
      this.says(s, scope),
      s.label,
      s.span,
      scope,
      loop,
      (b) => b.bind(left, b.lower(set, scope)),
      this.footprint([set], 0),
    );
  }
}
