/** Operations, calls and faults → graph. A call is a copy of the proc's body. */
import { InterlockBug } from "../../base/assert.js";
import type { Span } from "../../base/source.js";
import type { Operation, Statement, Type } from "../../typecheck/typed-spec.js";
import type { StepDescription } from "../../words/description.js";
import { binary, not, number, truth } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body } from "./body.js";
import type { LocalRef, Node, Option, Scope } from "./graph.js";
import { seeObject } from "./observed.js";
import { listNodes } from "./lists.js";
import { membersOf } from "./lock-members.js";
import { tryAcquireNode } from "./locks.js";
import { bufferNodes } from "./rings.js";
import { waitNode } from "./completions.js";
import { isActive } from "./predicates.js";
import { phraseOf, signal } from "./phrases.js";
import { isShared } from "./shared.js";
import { runOnRef, takeNode } from "./pools.js";
import { sleepNode } from "./sleeping.js";
import { partsOf, pendingOf, rangeOf } from "./world.js";
import { FlowBase } from "./flow-base.js";

export abstract class FlowCalls extends FlowBase {
  /** Calls copy the body of a proc. */
  abstract block(statements: readonly Statement[], scope: Scope, next: Node): Node;

  protected operation(
    operation: Operation,
    scope: Scope,
    label: string | undefined,
    into: LocalRef | undefined,
    next: Node,
  ): Node {
    const { world } = this;
    switch (operation.kind) {
      case "operation": {
        const { object } = operation;
        if (object.target.kind === "list") {
          const list = object.target;
          return listNodes(
            world,
            { ...operation, object: { ...object, target: object.target } },
            scope,
            label,
            into,
            next,
            (name) => this.temporary(name, list),
          );
        }
        const element = object.target.element;
        const item: LocalRef = {
          name: "item",
          hidden: true,
          role: "temporary",
          slot: `${this.prefix}.item.${object.target.name}`,
          type: { kind: "option", of: element },
        };
        return bufferNodes(
          world,
          { ...operation, object: { ...object, target: object.target } },
          scope,
          label,
          into,
          next,
          item,
        );
      }
      case "take": {
        const { prefix } = this;
        return takeNode(world, operation, { scope, label, prefix, into, next });
      }
      case "give":
      case "lend":
      case "back":
      case "quarantine": {
        const run = runOnRef(world, operation, scope);
        const text = phraseOf(operation.span, operation, scope);
        const does: StepDescription = { kind: "statement", text, isOperation: true };
        return this.simple({ span: operation.span, label }, scope, next, does, run);
      }
      case "call":
        return this.call(operation, scope, label, into, next);
      case "tryAcquire": {
        const [member] = membersOf(operation.lock, scope);
        if (!member) throw new InterlockBug("tryAcquire of nothing");
        return tryAcquireNode(
          world,
          { member, scope, span: operation.span, label, level: operation.level, next },
          into,
        );
      }
      case "schedule":
        return this.simple(
          { span: operation.span, label },
          scope,
          next,
          signal("schedule", operation.context, scope),
          (body) => {
            const lowering = body.expressions(scope);
            const target = operation.context.target;
            const indices = [...lowering.contextIndices(operation.context)];
            const cpu = operation.cpu ? lowering.lower(operation.cpu) : body.environment(scope).cpu;
            if (operation.cpu && cpu)
              lowering.obligeWithin(
                cpu,
                operation.cpu,
                0,
                world.spec.cpus - 1,
                operation.span,
                "the CPU",
              );
            body.discharge(lowering);
            if (body.dead) return;
            seeObject(
              body,
              "schedule",
              target,
              indices,
              operation.cpu && cpu ? [{ value: cpu, type: operation.cpu.type }] : [],
            );
            const pending = pendingOf(target);
            if (world.variable(pending).dimensions.length > indices.length)
              indices.push(cpu ?? number(0));
            if (into)
              body.bindNow(
                into,
                body.hold("fresh", not(world.read(pending, indices)), {
                  low: 0,
                  high: 1,
                  bool: true,
                }),
              );
            body.assign(pending, indices, truth(true));
          },
        );
      case "sleep": {
        if (!this.actor) throw new InterlockBug("an action sleeps");
        return sleepNode(world, this.actor, operation, { scope, label, into, next });
      }
      case "wait":
        return waitNode(world, operation, { scope, label, into, next });
      case "cancel":
        return this.cancel(operation, scope, label, into, next);
      case "fault":
        throw new InterlockBug("a fault outside a condition");
      case "atomicRead": {
        const e = operation.value;
        const does = this.says(operation, scope);
        return this.local(true, does, label, operation.span, scope, next, (body) => {
          const value = body.lower(e, scope);
          if (!body.dead && into) body.bind(into, value);
        });
      }
    }
  }

  /** Disarms; whether it runs at that moment decides what is yielded. */
  private cancel(
    { context, span }: Extract<Operation, { kind: "cancel" }>,
    scope: Scope,
    label: string | undefined,
    into: LocalRef | undefined,
    next: Node,
  ): Node {
    const { world } = this;
    return this.simple({ span, label }, scope, next, signal("cancel", context, scope), (body) => {
      const lowering = body.expressions(scope);
      const indices = lowering.contextIndices(context);
      body.discharge(lowering);
      if (body.dead) return;
      const rests = not(isActive(world, world.actor(context.target), indices));
      if (into) body.bindNow(into, body.hold("rests", rests, { low: 0, high: 1, bool: true }));
      body.assign(pendingOf(context.target), indices, truth(false));
    });
  }

  /** A copy of the proc, entered with its arguments; its result is bound where it returns. */
  protected call(
    call: Extract<Operation, { kind: "call" }>,
    scope: Scope,
    label: string | undefined,
    into: LocalRef | undefined,
    next: Node,
  ): Node {
    const { proc } = call;
    const depth = scope.procs.filter((p) => p === proc).length;
    if (depth >= proc.depth) {
      return this.local(false, this.says(call, scope), undefined, call.span, scope, next, (body) =>
        body.rules({
          broken: truth(true),
          failure: () =>
            this.world.failure(
              "range",
              "out-of-range",
              call.span,
              `\`${proc.name}\` is called more than ${proc.depth} deep`,
            ),
        }),
      );
    }
    const owner = `${proc.name}${depth === 0 ? "" : depth + 1}.`;
    const base: Scope = {
      ...scope,
      owner,
      calls: [...scope.calls, { proc: proc.name, span: call.span }],
      procs: [...scope.procs, proc],
    };
    const refs: LocalRef[] = [];
    for (const parameter of proc.parameters)
      refs.push(this.ref(parameter, { ...base, live: [...scope.live, ...refs] }));
    const locals = new Map(scope.locals);
    proc.parameters.forEach((parameter, i) => {
      const ref = refs[i];
      if (ref) locals.set(parameter, ref);
    });
    const result = proc.result
      ? this.ref(
          { name: "result", type: proc.result },
          { ...base, live: [...scope.live, ...refs] },
          true,
        )
      : undefined;
    const leave: Node = {
      kind: "work",
      next,
      run: (body) => {
        if (into && result)
          for (const part of partsOf(into.type))
            body.bind(into, body.value(result, part.path), part.path);
      },
    };
    const inner: Scope = {
      ...base,
      locals,
      live: [...scope.live, ...refs],
      exits: { onReturn: () => leave, result },
    };
    let entry = this.block(proc.body, inner, leave);
    if (proc.requires) {
      const condition = proc.requires;
      entry = this.local(
        isShared(condition),
        this.says(call, scope),
        undefined,
        call.span,
        inner,
        entry,
        (body) => {
          const holds = body.lower(condition, inner);
          body.rules({
            broken: not(holds),
            failure: () =>
              this.world.failure(
                "assertion",
                proc.name,
                call.span,
                `\`${proc.name}\` requires what does not hold at this call`,
              ),
          });
        },
      );
    }
    const shared = call.args.some(isShared);
    return this.local(
      shared || (label !== undefined && !scope.atomic),
      this.says(call, scope),
      label,
      call.span,
      scope,
      entry,
      (body) => {
        call.args.forEach((arg, i) => {
          const ref = refs[i];
          if (!ref || body.dead) return;
          const lowering = body.expressions(scope);
          const parts = partsOf(ref.type).map((part) => ({
            ...part,
            value: lowering.part(arg, part.path),
          }));
          body.discharge(lowering);
          for (const part of parts) {
            if (arg.type.kind !== "record")
              body.fitRange(
                part.value,
                rangeOf(arg.type),
                rangeOf(part.type),
                arg.span,
                `\`${ref.name}\``,
              );
            if (!body.dead) body.bind(ref, part.value, part.path);
          }
        });
      },
      this.footprint(call.args, 0),
    );
  }

  protected fault(
    operation: Extract<Operation, { kind: "fault" }>,
    scope: Scope,
    label: string | undefined,
    span: Span,
    yes: Node,
    no: Node,
  ): Node {
    const budget = operation.fault.name;
    // A step may ask several times: its guard, which is tested before it, counts how often the fault has happened in it.
    const type: Type = { kind: "int", low: 0, high: operation.fault.budget };
    const left: LocalRef = { name: `${budget}Left`, type, slot: `${budget}.left!`, hidden: true };
    const now = (body: Body): IrExpr => body.changed(left.slot) ?? this.world.read(budget);
    const options: Option[] = [
      {
        guard: (body) => binary(">", now(body), number(0)),
        run: (body) => {
          body.bindNow(left, binary("-", now(body), number(1)));
          body.assign(budget, [], binary("-", this.world.read(budget), number(1)));
        },
        next: yes,
      },
      { guard: () => truth(true), next: no },
    ];
    return {
      kind: "choice",
      scope,
      span,
      label,
      does: { kind: "fault", fault: budget },
      rests: !scope.atomic,
      options,
    };
  }
}
