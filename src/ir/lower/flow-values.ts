/** Right sides, assignments, tests, operations and calls → graph. */
import { InterlockBug } from "../../base/assert.js";
import type { Span } from "../../base/source.js";
import type { Expr, Operation, Statement, Target, Test, Type, Value } from "../../typecheck/typed-spec.js";
import { binary, not, number, truth } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body } from "./body.js";
import { type LocalRef, type Node, type Option, type Scope } from "./graph.js";
import { listNodes } from "./lists.js";
import { membersOf, tryAcquireNode } from "./locks.js";
import { bufferNodes } from "./rings.js";
import { isShared } from "./shared.js";
import { partsOf, pendingOf, rangeOf } from "./world.js";
import { FlowBase, linkNodes, shown, sourceLine } from "./flow-base.js";

export abstract class FlowValues extends FlowBase {
  /** Calls copy the body of a proc. */
  abstract block(statements: readonly Statement[], scope: Scope, next: Node): Node;

  /** Evaluates a right side and stores it. `ref`: the local it goes to, if it goes to one. */
  protected value(value: Value, scope: Scope, label: string | undefined, span: Span, target: Target, ref: LocalRef | undefined, next: Node): Node {
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
  protected store(target: Target, scope: Scope, ref: LocalRef | undefined, span: Span, label: string | undefined, next: Node, at: Scope, given: ((body: Body) => IrExpr) | undefined, type: Type, e?: Expr): Node {
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

  protected test(test: Test, scope: Scope, label: string | undefined, span: Span, then: Node, otherwise: Node): Node {
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

  protected fault(operation: Extract<Operation, { kind: "fault" }>, scope: Scope, label: string | undefined, span: Span, yes: Node, no: Node): Node {
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

  protected operation(operation: Operation, scope: Scope, label: string | undefined, into: LocalRef | undefined, next: Node): Node {
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
  protected call(call: Extract<Operation, { kind: "call" }>, scope: Scope, label: string | undefined, into: LocalRef | undefined, next: Node): Node {
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
}
