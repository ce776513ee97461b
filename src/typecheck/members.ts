/** What stands after a dot, and calls that are expressions: predicates, `size`, definitions. */
import { helpWith } from "../resolve/revisions.js";
import type { Expression, Name, Reference } from "../syntax/ast/ast.js";
import { demand, unknownExpr } from "./coerce.js";
import { definitionValue } from "./definitions.js";
import type { Place } from "./environment.js";
import { requireHolder } from "./held-locks.js";
import { placedLabels } from "./checks/labels.js";
import { literal } from "./fold.js";
import { enumeratorValue, inProperty } from "./identifiers.js";
import {
  asIndexedName,
  findSymbol,
  findThing,
  isObject,
  referenceOf,
  reportUnknown,
  typeAskedContext,
  typeLock,
  typeObject,
} from "./references.js";
import { runsOnEachCpu } from "./each-cpu.js";
import { findPoolOperation, inferElementMember, inferRefMember } from "./pools.js";
import { bool, describeValue, intType, isUnknown, rangeOf } from "./types.js";
import type { Context, Expr, Instance, SharedObject } from "./typed-spec.js";
import { inferSize, inferExtreme } from "./extremes.js";

type MemberNode = Expression & { readonly kind: "member" };
type CallNode = Expression & { readonly kind: "call" };

export function inferMember(node: MemberNode, place: Place): Expr {
  const { env } = place;
  const indexed = asIndexedName(node.base);
  if (indexed && !place.scope.find(indexed.name.text)) {
    const enumerator = ofEnumeration(indexed.name, node, place);
    if (enumerator) return enumerator;
    const thing = env.things.get(indexed.name.text);
    const reference = referenceOf(node.base);
    if (thing && isObject(thing)) return ofObject(node, place);
    if (thing?.kind === "context" && reference) return ofContext(node, reference, place);
    if (thing?.kind === "lock" && reference) return ofLock(node, reference, place);
    if (!thing && env.absent.has(indexed.name.text)) {
      findThing(indexed.name, env);
      return unknownExpr(node.span);
    }
  }
  const element = inferElementMember(node, place);
  if (element) return element;
  const value = env.infer(node.base, place);
  const ofRef = inferRefMember(value, node, place);
  if (ofRef) return ofRef;
  const record = demand(value);
  if (isUnknown(record.type)) return unknownExpr(node.span);
  if (record.type.kind !== "record") {
    env.sink.report("ILK3022", node.name.span, {
      name: node.name.text,
      found: describeValue(record.type),
    });
    return unknownExpr(node.span);
  }
  const field = record.type.fields.find((each) => each.name === node.name.text);
  if (!field)
    return unknownMember(
      node.name,
      `\`${record.type.name}\``,
      record.type.fields.map((each) => each.name),
      place,
    );
  return { kind: "field", type: field.type, span: node.span, record, field: field.name };
}

function unknownMember(name: Name, of: string, known: readonly string[], place: Place): Expr {
  place.env.sink.report(
    "ILK2020",
    name.span,
    { name: name.text, of, known },
    { help: helpWith(place.env.sink.suggest(name.text, () => known)) },
  );
  return unknownExpr(name.span);
}

/** `Enum.Member`, `constant.Member` and `Level.NAME`. */
function ofEnumeration(owner: Name, node: MemberNode, place: Place): Expr | undefined {
  const { env } = place;
  if (owner.text === "Level") {
    const at = env.platform.levels.indexOf(node.name.text);
    if (at >= 0) return literal(env.platform.levelType, at, node.span);
    return unknownMember(node.name, "`Level`", env.platform.levels, place);
  }
  const declaration = env.collected.symbols.names.get(owner.text)?.declaration;
  const isEnumeration =
    declaration?.kind === "enum" ||
    (declaration?.kind === "const" && declaration.type?.kind === "enumType");
  if (!isEnumeration) return undefined;
  findSymbol(owner, env);
  const found = env.collected.symbols.enumerators
    .get(node.name.text)
    ?.find((each) => each.owner === declaration);
  if (found) return { ...enumeratorValue(found, node.name, place), span: node.span };
  const members =
    declaration.kind === "enum"
      ? declaration.members
      : declaration.type?.kind === "enumType"
        ? declaration.type.members
        : [];
  return unknownMember(
    node.name,
    `\`${owner.text}\``,
    members.map((member) => member.text),
    place,
  );
}

/** Properties of each sort of object. */
export const objectProperties: Record<
  SharedObject["kind"],
  readonly ("empty" | "full" | "length" | "users")[]
> = {
  list: ["empty", "length", "users"],
  ring: ["empty", "full", "length"],
  queue: ["empty", "full", "length"],
};

/** Operations of each sort of object. */
const operationsOf: Record<SharedObject["kind"], readonly string[]> = {
  list: ["removeHead", "insertHead", "insertTail", "remove", "front"],
  ring: ["push", "pop", "front"],
  queue: ["push", "pop", "front"],
};
const operationNames = [...new Set(Object.values(operationsOf).flat())];

function ofObject(node: MemberNode, place: Place): Expr {
  const object = typeObject(node.base, place);
  if (!object) return unknownExpr(node.span);
  const { target } = object;
  const property = objectProperties[target.kind].find((each) => each === node.name.text);
  if (!property) {
    if (operationNames.includes(node.name.text)) {
      place.env.sink.report("ILK3033", node.name.span, {
        name: `${target.name}.${node.name.text}`,
      });
      return unknownExpr(node.span);
    }
    return unknownMember(
      node.name,
      `the ${target.kind} \`${target.name}\``,
      objectProperties[target.kind],
      place,
    );
  }
  if (place.mode === "constant" || place.mode === "initial") return notHere(node, place);
  const type =
    property === "empty" || property === "full"
      ? bool
      : intType(0, mostOf(target, property, place));
  return { kind: "objectProperty", type, span: node.span, object, property };
}

function notHere(node: Expression, place: Place): Expr {
  place.env.sink.report("ILK3012", node.span, {
    what: place.mode === "initial" ? "an initial value" : "this",
  });
  return unknownExpr(node.span);
}

/** The largest length of an object, or number of its users. */
function mostOf(object: SharedObject, property: "length" | "users", place: Place): number {
  if (property === "users") return 64;
  if (object.kind === "list") {
    if (object.element.kind === "ref") return object.element.elements;
    const { low, high } = rangeOf(object.element);
    return high - low + 1;
  }
  void place;
  return object.slots;
}

const contextPredicates = ["active", "cpu", "level", "pending", "at", "waits", "holds"];

function ofContext(node: MemberNode, reference: Reference, place: Place): Expr {
  const { env } = place;
  const name = node.name.text;
  const context = typeAskedContext(reference, place);
  if (!context) return unknownExpr(node.span);
  const { span } = node;
  if (name === "pending") {
    if (!["isr", "deferred", "timer"].includes(context.target.form)) {
      env.sink.report("ILK4020", node.name.span, {
        name: context.target.name,
        word: context.target.word,
      });
    }
    if (place.mode === "constant" || place.mode === "initial") return notHere(node, place);
    return { kind: "contextProperty", type: bool, span, context, property: "pending" };
  }
  if (!contextPredicates.includes(name))
    return unknownMember(
      node.name,
      `the ${context.target.word} \`${context.target.name}\``,
      contextPredicates,
      place,
    );
  if (name === "at" || name === "waits" || name === "holds") {
    env.sink.report("ILK3033", node.name.span, { name: `${context.target.name}.${name}` });
    return unknownExpr(span);
  }
  if (!inProperty(node, `${context.target.name}.${name}`, place)) return unknownExpr(span);
  if (name === "active")
    return { kind: "contextProperty", type: bool, span, context, property: "active" };
  requireOneCpu(context, name, node, env);
  if (name === "level")
    return {
      kind: "contextProperty",
      type: env.platform.levelType,
      span,
      context,
      property: "level",
    };
  if (env.cpus === 0) {
    env.sink.report("ILK4017", node.name.span, { name: "cpu" }, { help: "cpus 2;" });
    return unknownExpr(span);
  }
  return {
    kind: "contextProperty",
    type: { kind: "int", low: 0, high: env.cpus - 1, name: "Cpu" },
    span,
    context,
    property: "cpu",
  };
}

/** A level and a CPU are those of one activation: where there is one on each CPU, it must be said which. */
function requireOneCpu(
  { target, indices }: Instance<Context>,
  property: string,
  node: MemberNode,
  { cpus, sink }: Place["env"],
): void {
  if (!runsOnEachCpu(target, cpus) || indices.length > target.families.length) return;
  const named = textOf(node.base);
  const asked =
    property === "cpu"
      ? `\`${named}[0].active\` asks whether it is active on CPU 0`
      : `\`${named}[0].level\` is that on CPU 0, \`exists c in Cpu: ${named}[c].level == LEVEL\` asks for any`;
  sink.report(
    "ILK4052",
    node.span,
    { name: target.name, property },
    {
      help: asked,
      secondary: [{ span: target.span, text: `\`${target.name}\` is declared here` }],
    },
  );
}

function ofLock(node: MemberNode, reference: Reference, place: Place): Expr {
  const counted = place.env.things.get(reference.name.text);
  const permits = counted?.kind === "lock" ? counted.permits : undefined;
  const lock = typeLock(reference, place, permits === undefined);
  if (!lock) return unknownExpr(node.span);
  const property = permits ? "count" : "held";
  if (node.name.text !== property)
    return unknownMember(node.name, `the lock \`${lock.target.name}\``, [property], place);
  if (!inProperty(node, `${lock.target.name}.${property}`, place)) return unknownExpr(node.span);
  const { span } = node;
  if (permits) return { kind: "permits", type: intType(0, permits.limit), span, lock };
  return { kind: "held", type: bool, span, lock };
}

/** A call where an expression is wanted. */
export function inferCall(node: CallNode, place: Place): Expr {
  const { callee, args, span } = node;
  if (callee.kind === "member") return inferPredicate(node, callee, place);
  if (callee.kind !== "identifier") {
    place.env.sink.report("ILK3032", span, {});
    return unknownExpr(span);
  }
  const { name } = callee;
  const symbol = place.scope.find(name.text) ? undefined : findSymbol(name, place.env);
  if (symbol?.declaration.kind === "def")
    return { ...definitionValue(symbol.declaration, name, args, place), span };
  if (symbol?.declaration.kind === "proc") {
    for (const arg of args) place.env.infer(arg, place);
    place.env.sink.report(
      "ILK4001",
      span,
      { operation: `${name.text}()` },
      {
        help: `let result = ${textOf(node)};`,
        secondary: [{ span: symbol.name.span, text: "a proc takes steps" }],
      },
    );
    return unknownExpr(span);
  }
  if (symbol || place.scope.find(name.text)) {
    place.env.sink.report("ILK3034", name.span, { name: name.text });
    return unknownExpr(span);
  }
  if (name.text === "size") return inferSize(node, place);
  if (name.text === "min" || name.text === "max") return inferExtreme(node, name.text, place);
  const callable = [...place.env.collected.symbols.names.values()]
    .filter((each) => each.declaration.kind === "def" || each.declaration.kind === "proc")
    .map((each) => each.name.text);
  reportUnknown(name, "proc or definition", [...callable, "size", "min", "max"], place.env);
  return unknownExpr(span);
}

const textOf = (node: Expression): string =>
  node.span.source.text.slice(node.span.start, node.span.end);

/** `C.at(label)`, `C.waits(L)`, `C.holds(L)`; operations on objects are reported. */
function inferPredicate(node: CallNode, callee: MemberNode, place: Place): Expr {
  const { span } = node;
  const object = typeObject(callee.base, place);
  if (object) {
    for (const arg of node.args) place.env.infer(arg, place);
    if (!operationNames.includes(callee.name.text)) {
      return unknownMember(
        callee.name,
        `the ${object.target.kind} \`${object.target.name}\``,
        [...objectProperties[object.target.kind], ...operationsOf[object.target.kind]],
        place,
      );
    }
    place.env.sink.report(
      "ILK4001",
      span,
      { operation: `${object.target.name}.${callee.name.text}` },
      { help: `let result = ${textOf(node)};` },
    );
    return unknownExpr(span);
  }
  const ofPool = findPoolOperation(node, callee, place);
  if (ofPool) {
    if (ofPool !== "failed")
      place.env.sink.report(
        "ILK4001",
        span,
        { operation: textOf(callee) },
        { help: ofPool.operation.type ? `let result = ${textOf(node)};` : undefined },
      );
    return unknownExpr(span);
  }
  const reference = referenceOf(callee.base);
  const thing = reference && place.env.things.get(reference.name.text);
  if (!reference || thing?.kind !== "context") {
    if (reference && !thing && !place.scope.find(reference.name.text)) {
      if (place.env.absent.has(reference.name.text)) findThing(reference.name, place.env);
      else reportUnknown(reference.name, "context or object", place.env.things.keys(), place.env);
    } else place.env.sink.report("ILK3034", callee.span, { name: textOf(callee) });
    return unknownExpr(span);
  }
  const context = typeAskedContext(reference, place);
  const [arg] = node.args;
  const predicate = callee.name.text;
  if (!context) return unknownExpr(span);
  if (predicate !== "at" && predicate !== "waits" && predicate !== "holds") {
    return unknownMember(
      callee.name,
      `the ${context.target.word} \`${context.target.name}\``,
      contextPredicates,
      place,
    );
  }
  if (!arg || node.args.length !== 1) {
    place.env.sink.report("ILK3018", callee.name.span, {
      name: predicate,
      found: node.args.length,
      wanted: 1,
    });
    return unknownExpr(span);
  }
  if (!inProperty(node, `${context.target.name}.${predicate}`, place)) return unknownExpr(span);
  if (predicate === "at") return atLabel(node, arg, context, place);
  const lockReference = referenceOf(arg);
  const lock = lockReference && typeLock(lockReference, place, true);
  if (!lockReference) place.env.sink.report("ILK3034", arg.span, { name: textOf(arg) });
  if (lock && predicate === "holds")
    requireHolder(lock, "be asked for its holder", arg.span, place);
  return lock ? { kind: predicate, type: bool, span, context, lock } : unknownExpr(span);
}

function atLabel(node: CallNode, arg: Expression, context: Instance<Context>, place: Place): Expr {
  const { env } = place;
  if (arg.kind !== "identifier") {
    env.sink.report("ILK2022", arg.span, { label: textOf(arg), context: context.target.name });
    return unknownExpr(node.span);
  }
  const label = arg.name.text;
  // Labels are known when all bodies have been typed.
  env.later.push(() => {
    const known = labelsReached(context.target, env.labels, env.calls);
    if (known.has(label)) return requireRest(label, arg, context.target, place);
    env.sink.report(
      "ILK2022",
      arg.span,
      { label, context: context.target.name },
      {
        help: helpWith(env.sink.suggest(label, () => known)),
        secondary: [
          { span: context.target.span, text: `\`${context.target.name}\` is declared here` },
        ],
      },
    );
  });
  return { kind: "at", type: bool, span: node.span, context, label };
}

/** Reports a label that only names steps: no state has anybody there. */
function requireRest(label: string, arg: Expression, context: Context, { env }: Place): void {
  const { rested, named } = placedLabels(context);
  const why = named.get(label);
  if (!why || rested.has(label)) return;
  env.sink.report(
    "ILK4090",
    arg.span,
    { label, context: context.name, why },
    {
      help:
        why === "atomic"
          ? `put \`${label}:\` before the \`atomic\` block`
          : `put a statement before it in the branch, or ask for a label behind it`,
    },
  );
}

function labelsReached(
  context: Context,
  labels: Place["env"]["labels"],
  calls: Place["env"]["calls"],
): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (body: Context | Parameters<typeof calls.get>[0]): void => {
    if (seen.has(body)) return;
    seen.add(body);
    for (const label of labels.get(body)?.keys() ?? []) found.add(label);
    for (const proc of calls.get(body) ?? []) visit(proc);
  };
  visit(context);
  return found;
}
