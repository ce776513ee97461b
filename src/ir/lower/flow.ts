/**
 * Statements → graph. Written backwards: each statement is given the node that follows it. Calls are copied in place,
 * so that the resting point knows the chain of calls.
 */
import { assertNever, InterlockBug } from "../../base/assert.js";
import type { Span } from "../../base/source.js";
import type { Expr, Local, Operation, Statement, Target, Test, Type, Value } from "../../typecheck/typed-spec.js";
import { and, binary, differ, equal, hasBit, max, name, not, number, or, truth } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body } from "./body.js";
import { END, type Footprint, type LocalRef, type LoopNode, type Move, type Node, type Option, type Scope, type VisibleNode } from "./graph.js";
import { listNodes } from "./lists.js";
import { acquireNode, blockingRule, holdsAny, levelNow, membersOf, releaseNode, setLevel, tryAcquireNode, wrongLevelRule } from "./locks.js";
import { bufferNodes } from "./rings.js";
import { accesses, isShared } from "./shared.js";
import { type Actor, maskedOf, ownerOf, partsOf, pendingOf, rangeOf, type World } from "./world.js";

export class Flow {
  private readonly world: World;
  private readonly actor: Actor | undefined;
  private readonly prefix: string;
  private readonly slots = new Map<string, string>();

  constructor(world: World, actor: Actor | undefined, prefix: string) {
    this.world = world;
    this.actor = actor;
    this.prefix = prefix;
  }

  /** A place for a local: the same proc, name and type share one. */
  ref(local: { readonly name: string; readonly type: Type }, scope: Scope, hidden = false): LocalRef {
    const stem = `${this.prefix}.${scope.owner}${local.name}`;
    const key = JSON.stringify(local.type);
    for (let n = 1; ; n++) {
      const slot = n === 1 ? stem : `${stem}${n}`;
      const taken = this.slots.get(slot);
      if (scope.live.some((other) => other.slot === slot)) continue;
      if (taken !== undefined && taken !== key) continue;
      this.slots.set(slot, key);
      return { name: local.name, type: local.type, slot, hidden };
    }
  }

  block(statements: readonly Statement[], scope: Scope, next: Node): Node {
    return this.from(statements, 0, scope, next);
  }

  private from(statements: readonly Statement[], i: number, scope: Scope, next: Node): Node {
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

  private statement(s: Exclude<Statement, { kind: "let" } | { kind: "choose" }>, scope: Scope, next: Node): Node {
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
  private looping(loop: LoopNode, scope: Scope, next: Node): { readonly out: Node; readonly inner: Scope } {
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
  private guarded(scope: Scope, close: (target: Node, where: Scope) => Node): Scope {
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

  private acquire(s: Extract<Statement, { kind: "acquire" | "with" }>, scope: Scope, next: Node): Node {
    const parts = membersOf(s.lock, scope);
    return [...parts].reverse().reduce((after: Node, member, i) =>
      acquireNode(this.world, this.actor, {
        member, scope, span: s.kind === "with" ? headOf(s) : s.span, level: s.level, next: after, label: i === parts.length - 1 ? s.label : undefined,
      }), next);
  }

  private atLevel(s: Extract<Statement, { kind: "atLevel" }>, scope: Scope, next: Node): Node {
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

  private wait(s: Extract<Statement, { kind: "await" | "spinUntil" }>, scope: Scope, next: Node): Node {
    const { world } = this;
    const text = sourceLine(s.span);
    const blocks = s.kind === "await" && world.spec.platform.blockingBelow < world.spec.platform.levels.length;
    const tooHigh = (body: Body): IrExpr => blocks && this.actor ? binary(">=", levelNow(body), number(world.spec.platform.blockingBelow)) : truth(false);
    const moves: Move[] = [
      { kind: "statement", text, next, guard: (body) => and(not(tooHigh(body)), body.guard(s.condition, scope)), run: () => undefined },
    ];
    // A condition that cannot be evaluated is no reason to wait for ever: it breaks its rule.
    const unsound = (body: Body): IrExpr => {
      const lowering = body.expressions(scope);
      lowering.lower(s.condition);
      return or(...lowering.obligations.map((o) => not(o.holds)));
    };
    moves.push({ kind: "statement", text, next, guard: (body) => and(not(tooHigh(body)), unsound(body)), run: (body) => void body.lower(s.condition, scope) });
    if (blocks) moves.push({ kind: "statement", text, next, guard: tooHigh, run: (body) => body.rules(blockingRule(world, s.span, "`await` gives the CPU up")) });
    return {
      kind: "visible", scope, span: s.span, label: s.label, text, moves, idle: s.idle, rests: true,
      waiting: (body) => (s.kind === "await" ? { awaits: body.guard(s.condition, scope) } : {}),
      footprint: this.footprint([s.condition], []),
    };
  }

  /** A step that is always possible. */
  private simple(s: { readonly span: Span; readonly label: string | undefined }, scope: Scope, next: Node, text: string, run: (body: Body) => void): VisibleNode {
    return {
      kind: "visible", scope, span: s.span, label: s.label, text, rests: !scope.atomic,
      moves: [{ kind: "statement", text, event: text, next, guard: () => truth(true), run }],
    };
  }

  private skip(label: string, span: Span, scope: Scope, next: Node): Node {
    return this.simple({ span, label }, scope, next, label, () => undefined);
  }

  /** Local work, or a step where it is visible. */
  private local(visible: boolean, kind: "statement", label: string | undefined, span: Span, scope: Scope, next: Node, run: (body: Body) => void, print?: Footprint): Node {
    if (!visible) return { kind: "work", run, next };
    return {
      kind: "visible", scope, span, label, text: sourceLine(span), rests: !scope.atomic,
      moves: [{ kind, text: sourceLine(span), next, guard: () => truth(true), run }],
      ...(print ? { footprint: print } : {}),
    };
  }

  /** Evaluates a right side and stores it. `ref`: the local it goes to, if it goes to one. */
  private value(value: Value, scope: Scope, label: string | undefined, span: Span, target: Target, ref: LocalRef | undefined, next: Node): Node {
    if (value.form === "operation") {
      if (target.kind === "local" && target.path.length === 0 && ref) return this.operation(value.value, scope, label, ref, next);
      const type = value.value.type ?? target.type;
      const temporary = this.ref({ name: "result", type }, scope, true);
      const inner: Scope = { ...scope, live: [...scope.live, temporary] };
      const store = this.store(target, scope, ref, span, undefined, next, inner, (body) => body.value(temporary), type);
      return this.operation(value.value, scope, label, temporary, store);
    }
    const e = value.value;
    if (target.kind === "local") {
      if (!ref) throw new InterlockBug(`assignment to ${target.local.name}`);
      const run = (body: Body): void => {
        const lowering = body.expressions(scope);
        const parts = partsOf(target.type).map((part) => ({ path: part.path, value: lowering.part(e, part.path), type: part.type }));
        body.discharge(lowering);
        if (body.dead) return;
        for (const part of parts) {
          if (e.type.kind !== "record") body.fitRange(part.value, rangeOf(e.type), rangeOf(part.type), span, `\`${ref.name}\``);
          if (!body.dead) body.bind(ref, part.value, [...target.path, ...part.path]);
        }
      };
      return this.local(label !== undefined || isShared(e), "statement", label, span, scope, next, run, this.footprint([e], []));
    }
    return this.store(target, scope, ref, span, label, next, scope, undefined, e.type, e);
  }

  /** An assignment to a shared variable: a step, unless it is a ghost. */
  private store(target: Target, scope: Scope, ref: LocalRef | undefined, span: Span, label: string | undefined, next: Node, at: Scope, given: ((body: Body) => IrExpr) | undefined, type: Type, e?: Expr): Node {
    const run = (body: Body): void => {
      const lowering = body.expressions(scope);
      const indices = target.kind === "variable" ? lowering.indices(target.indices, target.variable.families, span, target.variable.name) : [];
      const parts = partsOf(target.type).map((part) => ({ path: part.path, type: part.type, value: given ? given(body) : e ? lowering.part(e, part.path) : number(0) }));
      body.discharge(lowering);
      if (body.dead) return;
      for (const part of parts) {
        const what = target.kind === "variable" ? target.variable.name : target.local.name;
        if (type.kind !== "record") body.fitRange(part.value, rangeOf(type), rangeOf(part.type), span, `\`${what}\``);
        if (body.dead) return;
        if (target.kind === "local") {
          if (ref) body.bind(ref, part.value, [...target.path, ...part.path]);
        } else {
          body.assign([target.variable.name, ...target.path, ...part.path].join("."), indices, part.value);
        }
      }
    };
    if (target.kind === "local") return { kind: "work", run, next };
    const guardedRun = (body: Body): void => {
      this.requireGuard(body, target.variable.guardedBy, scope, span, target.variable.name);
      if (!body.dead) run(body);
    };
    if (target.variable.ghost && label === undefined) return { kind: "work", run: guardedRun, next };
    return {
      kind: "visible", scope: at, span, label, text: sourceLine(span), rests: !scope.atomic,
      moves: [{ kind: "statement", text: sourceLine(span), next, guard: () => truth(true), run: guardedRun }],
      footprint: this.footprint([...(e ? [e] : []), ...target.indices], [{ variable: target.variable.name, indices: target.indices }]),
    };
  }

  private requireGuard(body: Body, guard: { readonly target: import("../../typecheck/typed-spec.js").Lock; readonly indices: readonly Expr[] } | undefined, scope: Scope, span: Span, what: string): void {
    if (!guard || !body.actor) return;
    const lowering = body.expressions(scope);
    const held = guard.indices.length < guard.target.families.length
      ? holdsAny(this.world, guard.target, body.me)
      : equal(this.world.read(ownerOf(guard.target), lowering.lockIndices(guard)), body.me);
    body.rules({ broken: not(held), failure: () => this.world.failure("rule", "lock-not-held", span, `\`${what}\` is guarded by \`${guard.target.name}\`, which is not held here`) });
  }

  /** Reads and writes of a statement; coarse where C would make it more than one access. */
  private footprint(reads: readonly Expr[], writes: readonly { readonly variable: string; readonly indices: readonly Expr[] }[]): Footprint {
    const read = reads.flatMap((e) => accesses(e)).filter((access) => !access.ghost);
    // An element that each member of a family keeps for itself is no business of the others.
    const own = new Set<unknown>(this.actor?.context.families.map((family) => family.local));
    const nameOf = ({ variable, indices }: { readonly variable: string; readonly indices?: readonly Expr[] }): string =>
      indices?.some((e) => e.kind === "local" && own.has(e.local)) ? `${variable}${OWN}` : variable;
    return { reads: new Set(read.map(nameOf)), writes: new Set(writes.map(nameOf)), coarse: read.length + writes.length > 1 };
  }

  private test(test: Test, scope: Scope, label: string | undefined, span: Span, then: Node, otherwise: Node): Node {
    if (test.form === "expression") {
      const e = test.value;
      if (label === undefined && !isShared(e)) return { kind: "branch", span, then, otherwise, test: (body) => body.lower(e, scope) };
      const flag: LocalRef = { name: "test", type: { kind: "bool" }, slot: `${this.prefix}.test!`, hidden: true };
      const branch: Node = { kind: "branch", span, then, otherwise, test: (body) => body.value(flag) };
      const text = sourceLine(e.span);
      return {
        kind: "visible", scope, span: e.span, label, text: `test ${text}`, rests: !scope.atomic, footprint: this.footprint([e], []),
        moves: [{ kind: "statement", text: `test ${text}`, next: branch, guard: () => truth(true), run: (body) => body.bindNow(flag, body.lower(e, scope)) }],
      };
    }
    const [yes, no] = test.negated ? [otherwise, then] : [then, otherwise];
    if (test.value.kind === "fault") return this.fault(test.value, scope, label, span, yes, no);
    const flag = this.ref({ name: "test", type: { kind: "bool" } }, scope, true);
    return this.operation(test.value, scope, label, flag, { kind: "branch", span, then: yes, otherwise: no, test: (body) => body.value(flag) });
  }

  private fault(operation: Extract<Operation, { kind: "fault" }>, scope: Scope, label: string | undefined, span: Span, yes: Node, no: Node): Node {
    const budget = operation.fault.name;
    const options: Option[] = [
      {
        guard: () => binary(">", this.world.read(budget), number(0)),
        run: (body) => body.assign(budget, [], binary("-", this.world.read(budget), number(1))),
        next: yes,
      },
      { guard: () => truth(true), next: no },
    ];
    return { kind: "choice", scope, span, label, text: `fault ${budget}`, rests: !scope.atomic, options };
  }

  private operation(operation: Operation, scope: Scope, label: string | undefined, into: LocalRef | undefined, next: Node): Node {
    const { world } = this;
    switch (operation.kind) {
      case "operation": {
        const { object } = operation;
        const temporary = (label_: string, nodes: number): LocalRef => ({
          name: label_, hidden: true, slot: `${this.prefix}.${label_}`, type: { kind: "int", low: 0, high: nodes },
          ...(object.target.kind === "list" ? { format: world.variable(`${object.target.via ?? object.target.name}.next`).format } : {}),
        });
        if (object.target.kind === "list") return listNodes(world, { ...operation, object: { ...object, target: object.target } }, scope, label, into, next, (n) => temporary(n, linkNodes(world, object.target.name)));
        const element = object.target.element;
        const item: LocalRef = { name: "item", hidden: true, slot: `${this.prefix}.item.${object.target.name}`, type: { kind: "option", of: element } };
        return bufferNodes(world, { ...operation, object: { ...object, target: object.target } }, scope, label, into, next, item);
      }
      case "call":
        return this.call(operation, scope, label, into, next);
      case "tryAcquire": {
        const [member] = membersOf(operation.lock, scope);
        if (!member) throw new InterlockBug("tryAcquire of nothing");
        return tryAcquireNode(world, { member, scope, span: operation.span, label, level: operation.level, next }, into);
      }
      case "schedule":
        return this.simple({ span: operation.span, label }, scope, next, `schedule ${shown(operation.context)}`, (body) => {
          const lowering = body.expressions(scope);
          const target = operation.context.target;
          const indices = [...lowering.contextIndices(operation.context)];
          const cpu = operation.cpu ? lowering.lower(operation.cpu) : body.environment(scope).cpu;
          body.discharge(lowering);
          if (body.dead) return;
          const pending = pendingOf(target);
          if (world.variable(pending).dimensions.length > indices.length) indices.push(cpu ?? number(0));
          if (into) body.bindNow(into, body.hold("fresh", not(world.read(pending, indices)), { low: 0, high: 1, bool: true }));
          body.assign(pending, indices, truth(true));
        });
      case "fault":
        throw new InterlockBug("a fault outside a condition");
      case "atomicRead": {
        const e = operation.value;
        return this.local(true, "statement", label, operation.span, scope, next, (body) => {
          const value = body.lower(e, scope);
          if (!body.dead && into) body.bind(into, value);
        });
      }
    }
  }

  /** A copy of the proc, entered with its arguments; its result is bound where it returns. */
  private call(call: Extract<Operation, { kind: "call" }>, scope: Scope, label: string | undefined, into: LocalRef | undefined, next: Node): Node {
    const { proc } = call;
    const depth = scope.procs.filter((p) => p === proc).length;
    if (depth >= proc.depth) {
      return this.local(false, "statement", undefined, call.span, scope, next, (body) =>
        body.rules({ broken: truth(true), failure: () => this.world.failure("range", "out-of-range", call.span, `\`${proc.name}\` is called more than ${proc.depth} deep`) }));
    }
    const owner = `${proc.name}${depth === 0 ? "" : depth + 1}.`;
    const base: Scope = { ...scope, owner, calls: [...scope.calls, { proc: proc.name, span: call.span }], procs: [...scope.procs, proc] };
    const refs: LocalRef[] = [];
    for (const parameter of proc.parameters) refs.push(this.ref(parameter, { ...base, live: [...scope.live, ...refs] }));
    const locals = new Map(scope.locals);
    proc.parameters.forEach((parameter, i) => {
      const ref = refs[i];
      if (ref) locals.set(parameter, ref);
    });
    const result = proc.result ? this.ref({ name: "result", type: proc.result }, { ...base, live: [...scope.live, ...refs] }, true) : undefined;
    const leave: Node = {
      kind: "work", next,
      run: (body) => {
        if (into && result) for (const part of partsOf(into.type)) body.bind(into, body.value(result, part.path), part.path);
      },
    };
    const inner: Scope = { ...base, locals, live: [...scope.live, ...refs], exits: { onReturn: () => leave, result } };
    let entry = this.block(proc.body, inner, leave);
    if (proc.requires) {
      const condition = proc.requires;
      entry = this.local(isShared(condition), "statement", undefined, call.span, inner, entry, (body) => {
        const holds = body.lower(condition, inner);
        body.rules({ broken: not(holds), failure: () => this.world.failure("assertion", proc.name, call.span, `\`${proc.name}\` requires what does not hold at this call`) });
      });
    }
    const shared = call.args.some(isShared);
    return this.local(shared || label !== undefined, "statement", label, call.span, scope, entry, (body) => {
      call.args.forEach((arg, i) => {
        const ref = refs[i];
        if (!ref || body.dead) return;
        const lowering = body.expressions(scope);
        const parts = partsOf(ref.type).map((part) => ({ ...part, value: lowering.part(arg, part.path) }));
        body.discharge(lowering);
        for (const part of parts) {
          if (arg.type.kind !== "record") body.fitRange(part.value, rangeOf(arg.type), rangeOf(part.type), arg.span, `\`${ref.name}\``);
          if (!body.dead) body.bind(ref, part.value, part.path);
        }
      });
    }, this.footprint(call.args, []));
  }

  private choose(s: Extract<Statement, { kind: "choose" }>, scope: Scope, inner: Scope, ref: LocalRef, next: Node): Node {
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
  private forEach(s: Extract<Statement, { kind: "for" }>, scope: Scope, next: Node): Node {
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

  /** Makes sure that the first node of an atomic block rests. */
  private restAt(entry: Node, label: string | undefined, span: Span, scope: Scope): Node {
    // What is written as one step is meant as one: no warning.
    const { footprint: accesses_, ...meant } = entry.kind === "visible" ? entry : { footprint: undefined };
    const whole = accesses_ ? { footprint: { ...accesses_, coarse: false } } : {};
    if (entry.kind === "visible" && !entry.rests) return { ...entry, ...meant, ...whole, rests: true, label, span, scope };
    if (entry.kind === "visible") return { ...entry, ...meant, ...whole, label: label ?? entry.label, scope };
    if (entry.kind === "choice") return { ...entry, rests: true, label, scope };
    return {
      kind: "visible", scope, span, label, text: sourceLine(span), rests: true,
      moves: [{ kind: "statement", text: sourceLine(span), next: entry, guard: () => truth(true), run: () => undefined }],
    };
  }
}

/** Behind the name of a variable in a footprint: the element that belongs to the context's own member. */
export const OWN = "[own]";

const RESULT: Local = { kind: "local", name: "result", type: { kind: "bool" }, span: { source: { name: "", text: "" }, start: 0, end: 0 } };

const linkNodes = (world: World, list: string): number => {
  const object = world.spec.objects.find((o) => o.name === list);
  return object?.kind === "list" ? world.variable(`${object.via ?? object.name}.next`).range.high : 0;
};

const shown = (instance: { readonly target: { readonly name: string }; readonly indices: readonly Expr[] }): string =>
  instance.target.name + instance.indices.map((e) => `[${e.span.source.text.slice(e.span.start, e.span.end)}]`).join("");

/** The first line of a statement, as written. */
export function sourceLine(span: Span): string {
  const text = span.source.text.slice(span.start, span.end).replace(/\s+/g, " ").replace(/;$/, "");
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}

/** The closing brace of a block. */
const endOf = (span: Span): Span => ({ source: span.source, start: Math.max(span.start, span.end - 1), end: span.end });
const headOf = (s: { readonly span: Span }): Span => {
  const brace = s.span.source.text.indexOf("{", s.span.start);
  return brace < 0 || brace > s.span.end ? s.span : { ...s.span, end: brace };
};
