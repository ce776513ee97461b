/** What stands alone: operations on objects, calls of procs, `tryAcquire`, `schedule`, `fault`, `atomic(e)`. */
import { textOf } from "../base/source.js";
import type { Expression, Reference } from "../syntax/ast/ast.js";
import { coerce } from "./coerce.js";
import { type Body, reportForm, requireCpu, requireLocal, whereOf } from "./body.js";
import { requireRaising, typeHeldLock } from "./held-locks.js";
import type { BodyOwner, Place } from "./environment.js";
import { constantLevel } from "./constant-expressions.js";
import { findSymbol, findThing, reportUnknown, typeContext, typeObject } from "./references.js";
import { waitInside } from "./checks/atomic-calls.js";
import { findPoolOperation } from "./pools.js";
import { bool, isScalar, isUnknown } from "./types.js";
import type { Expr, Instance, Operation, Proc, SharedObject, Type, Value } from "./typed-spec.js";
import { findShared } from "./visible.js";
import { findWaiting } from "./waiting.js";

/** `failed`: it is an operation, and has been reported. */
export type Found = { readonly operation: Operation } | "failed" | undefined;

/** An expression that is an operation as a whole; undefined for plain expressions. */
export function findOperation(expression: Expression, body: Body): Found {
  const { place } = body;
  switch (expression.kind) {
    case "parenthesized":
      return findOperation(expression.value, body);
    case "atomicExpression": {
      const value = place.env.infer(expression.value, place);
      if (isUnknown(value.type)) return "failed";
      if (!findShared(value)) return undefined;
      return { operation: { kind: "atomicRead", span: expression.span, type: value.type, value } };
    }
    case "tryAcquire": {
      requireCpu(body, expression.span, "takes locks");
      const lock = typeHeldLock(expression.lock, place, false, undefined);
      requireRaising(lock, expression.level, place);
      const level = constantLevel(expression.level, place.env);
      return lock
        ? { operation: { kind: "tryAcquire", span: expression.span, type: bool, lock, level } }
        : "failed";
    }
    case "scheduleResult":
      return wrap(typeSchedule(expression.context, expression.cpu, expression, body));
    case "faultChoice": {
      const fault = findThing(expression.fault, place.env);
      if (fault?.kind === "fault")
        return { operation: { kind: "fault", span: expression.span, type: bool, fault } };
      const known = [...place.env.things.values()].flatMap((each) =>
        each.kind === "fault" ? [each.name] : [],
      );
      reportUnknown(expression.fault, "fault", known, place.env);
      return "failed";
    }
    case "sleepResult":
    case "waitResult":
    case "cancelResult":
      return wrap(findWaiting(expression, body));
    case "call":
      return findCall(expression, body);
    default:
      return undefined;
  }
}

const wrap = (operation: Operation | undefined): Found => (operation ? { operation } : "failed");

/** `schedule D [on cpu c]`. */
export function typeSchedule(
  reference: Reference,
  cpu: Expression | undefined,
  node: { readonly span: Reference["span"] },
  body: Body,
): Operation | undefined {
  const { place } = body;
  const context = typeContext(reference, place);
  const where = cpu && coerceCpu(cpu, place);
  if (!context) return undefined;
  if (context.target.form !== "deferred") {
    reportForm("ILK4013", context, reference, place);
    return undefined;
  }
  return { kind: "schedule", span: node.span, type: bool, context, cpu: where };
}

/** An expression that names a CPU. */
export function coerceCpu(node: Expression, place: Place): Expr {
  const { env } = place;
  if (env.cpus === 0) {
    env.sink.report("ILK4017", node.span, { name: "on cpu" }, { help: "cpus 2;" });
    return env.infer(node, place);
  }
  const type: Type = { kind: "int", low: 0, high: env.cpus - 1, name: "Cpu" };
  return coerce(env.infer(node, place, type), type, place, { target: "the CPU" });
}

function findCall(node: Expression & { kind: "call" }, body: Body): Found {
  const { callee } = node;
  const { place } = body;
  if (callee.kind === "member") {
    const object = typeObject(callee.base, place);
    if (!object) return findPoolOperation(node, callee, place);
    return typeOperation(node, callee.name.text, object, body);
  }
  if (callee.kind !== "identifier" || place.scope.find(callee.name.text)) return undefined;
  const symbol = place.env.collected.symbols.names.get(callee.name.text);
  if (symbol?.declaration.kind !== "proc") return undefined;
  findSymbol(callee.name, place.env);
  const proc = findThing(callee.name, place.env);
  if (proc?.kind !== "proc") return "failed";
  return typeCall(node, proc, body);
}

function typeCall(node: Expression & { kind: "call" }, proc: Proc, body: Body): Found {
  const { place } = body;
  const { env } = place;
  if (node.args.length !== proc.parameters.length) {
    env.sink.report(
      "ILK3018",
      node.span,
      { name: proc.name, found: node.args.length, wanted: proc.parameters.length },
      { secondary: [{ span: proc.span, text: `\`${proc.name}\` is declared here` }] },
    );
    return "failed";
  }
  const args = node.args.map((arg, at) => {
    const parameter = proc.parameters[at];
    if (!parameter) return env.infer(arg, place);
    const value = coerce(env.infer(arg, place, parameter.type), parameter.type, place, {
      target: `\`${parameter.name}\``,
      declared: parameter.span,
    });
    requireLocal(value, arg, `the call of \`${proc.name}\``, parameter.name, body);
    return value;
  });
  if (!env.sink.isMuted) {
    const calls = env.calls.get(body.owner) ?? new Set();
    env.calls.set(body.owner, calls.add(proc));
  }
  if (body.waiting !== "free" && !env.sink.isMuted) {
    env.later.push(() => {
      const isFirst = body.waiting === "first" && !args.some(findShared);
      const wait = isFirst ? waitInside(proc) : findTrait(proc, "waits", place);
      if (!wait) return;
      env.sink.report(
        "ILK4003",
        node.span,
        { statement: `\`${proc.name}\``, where: whereOf(body) },
        {
          secondary: [{ span: wait, text: "it waits here" }],
        },
      );
    });
  }
  if (args.some((arg) => isUnknown(arg.type))) return "failed";
  return { operation: { kind: "call", span: node.span, type: proc.result, proc, args } };
}

/** A place where a proc, or one that it calls, does something of the kind. */
export function findTrait(
  proc: BodyOwner,
  trait: "waits" | "locks" | "cpu",
  place: Place,
  seen = new Set<BodyOwner>(),
): Place["env"]["collected"]["main"]["span"] | undefined {
  if (seen.has(proc)) return undefined;
  seen.add(proc);
  const own = place.env.traits.get(proc)?.[trait];
  if (own) return own;
  for (const called of place.env.calls.get(proc) ?? []) {
    const found = findTrait(called, trait, place, seen);
    if (found) return found;
  }
  return undefined;
}

const operationsOf: Record<
  SharedObject["kind"],
  Record<string, { readonly takes: boolean; readonly gives: boolean }>
> = {
  list: {
    removeHead: { takes: false, gives: true },
    insertHead: { takes: true, gives: false },
    insertTail: { takes: true, gives: false },
    remove: { takes: true, gives: false },
    front: { takes: false, gives: true },
  },
  ring: {
    push: { takes: true, gives: false },
    pop: { takes: false, gives: true },
    front: { takes: false, gives: true },
  },
  queue: {
    push: { takes: true, gives: false },
    pop: { takes: false, gives: true },
    front: { takes: false, gives: true },
  },
};

type OperationName = Extract<Operation, { kind: "operation" }>["operation"];

function typeOperation(
  node: Expression & { kind: "call" },
  name: string,
  object: Instance<SharedObject>,
  body: Body,
): Found {
  const { place } = body;
  const { target } = object;
  const found = operationsOf[target.kind][name];
  if (!found) {
    place.env.infer(node, place);
    return "failed";
  }
  const wanted = found.takes ? 1 : 0;
  if (node.args.length !== wanted) {
    place.env.sink.report("ILK3018", node.span, {
      name: `${target.name}.${name}`,
      found: node.args.length,
      wanted,
    });
    return "failed";
  }
  const isOneStep = target.atomic || body.isAtomic;
  const args = node.args.map((arg) => {
    const value = coerce(place.env.infer(arg, place, target.element), target.element, place, {
      target: `an element of \`${target.name}\``,
      declared: target.span,
    });
    if (!isOneStep) requireLocal(value, arg, `\`${target.name}.${name}\``, "element", body);
    return value;
  });
  if (!isOneStep && node.callee.kind === "member" && node.callee.base.kind === "indexed") {
    const { index } = node.callee.base;
    for (const each of object.indices)
      requireLocal(each, index, `\`${target.name}.${name}\``, "index", body);
  }
  if ([...args, ...object.indices].some((arg) => isUnknown(arg.type))) return "failed";
  const type: Type | undefined = found.gives ? { kind: "option", of: target.element } : undefined;
  return {
    operation: {
      kind: "operation",
      operation: name as OperationName,
      span: node.span,
      type,
      object,
      args,
    },
  };
}

/** A value of let, `=`, return: an operation or an expression. Undefined when it has been reported. */
export function typeValue(node: Expression, body: Body, expected?: Type): Value | undefined {
  const found = findOperation(node, body);
  if (found === "failed") return undefined;
  if (found) {
    if (found.operation.type === undefined) {
      body.place.env.sink.report("ILK3019", node.span, { operation: textOf(node.span) });
      return undefined;
    }
    return { form: "operation", value: found.operation };
  }
  const value = body.place.env.infer(node, body.place, expected);
  return { form: "expression", value };
}

/** The type of a value. */
export const typeOfValue = (value: Value): Type => {
  const { type } = value.value;
  return type ?? bool;
};

/** Whether an operation yields values of the target as they are, by the same numbers. */
export function needsConversion(from: Type, to: Type): boolean {
  if (from.kind === "option") {
    if (to.kind !== "option") return true;
    return from.of.kind === "int" && to.of.kind === "int" && from.of.low !== to.of.low;
  }
  return !isScalar(from) && from.kind !== "record";
}
