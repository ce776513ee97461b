/** Types of statements, by their form. Dead branches are checked for names and left out. */
import { isWithin, MOST_BRANCHES, MOST_CHOICES, repeated, sizeOf } from "./limits.js";
import { type Span, textOf } from "../base/source.js";
import type { Block, Expression, Statement as StatementNode } from "../syntax/ast/ast.js";
import { takesSeveral } from "./checks/atomic-calls.js";
import { inferCondition } from "./expressions.js";
import { coerce, demand } from "./coerce.js";
import { inside } from "./environment.js";
import { endsAlways, withoutUnreachable } from "./flow.js";
import { literalValue } from "./fold.js";
import { typeAssign, typeLet, typeReturn } from "./assignments.js";
import { findOperation, typeSchedule } from "./operations.js";
import { type Body, noteWait, reportForm, requireCpu, requireLocal } from "./body.js";
import { typeWaiting } from "./waiting.js";
import { raisedLevel } from "./raised-level.js";
import { requireRaising, typeHeldLock } from "./held-locks.js";
import { reportUnknown, typeContext } from "./references.js";
import { bind, typeDomain } from "./type-nodes.js";
import { localsIn } from "./visible.js";
import { bool, describe, describeValue, isUnknown, isUnordered } from "./types.js";
import type { Local, Statement, Test } from "./typed-spec.js";

type Node<Kind extends StatementNode["kind"]> = Extract<StatementNode, { kind: Kind }>;

/** Types the statements of a block in a scope of their own. */
export function typeBlock(block: Block, body: Body): readonly Statement[] {
  return typeStatements(block.statements, { ...body, place: inside(body.place) });
}

/** Types statements in the scope of `body`; reports locals of it that are never used. */
export function typeStatements(
  statements: readonly StatementNode[],
  body: Body,
): readonly Statement[] {
  const { sink } = body.place.env;
  const typed: Statement[] = [];
  let isUnreachable = false;
  statements.forEach((statement, at) => {
    const before = statements[at - 1];
    if (before && !isUnreachable && endsAlways(before)) {
      isUnreachable = true;
      sink.report(
        "ILK4007",
        statement.span,
        {},
        { secondary: [{ span: before.span, text: "control does not come out of this" }] },
      );
    }
    const waiting = body.waiting === "first" && at > 0 ? "never" : body.waiting;
    const inner: Body = {
      ...body,
      waiting,
      ...(statement.label ? { name: statement.label.text } : {}),
    };
    if (statement.label) noteLabel(statement, body);
    typed.push(...typeStatement(statement, inner));
  });
  for (const binding of body.place.scope.own()) {
    if (binding.used || binding.sort !== "local" || binding.name.text.startsWith("_")) continue;
    sink.report("ILK2024", binding.name.span, { name: binding.name.text });
  }
  return withoutUnreachable(typed);
}

function noteLabel(statement: StatementNode, body: Body): void {
  const { label } = statement;
  if (!label) return;
  const { env } = body.place;
  const labels = env.labels.get(body.owner) ?? new Map<string, Span>();
  const earlier = labels.get(label.text);
  if (earlier && (earlier.start !== label.span.start || earlier.source !== label.span.source)) {
    env.sink.report(
      "ILK2002",
      label.span,
      { name: label.text, sort: "a label", earlier: "a label" },
      {
        secondary: [{ span: earlier, text: "first declared here" }],
      },
    );
  }
  labels.set(label.text, label.span);
  env.labels.set(body.owner, labels);
}

function typeStatement(node: StatementNode, body: Body): readonly Statement[] {
  const { place } = body;
  const { env } = place;
  const common = { span: node.span, label: node.label?.text };
  switch (node.kind) {
    case "block":
      return [
        {
          ...common,
          kind: "block",
          body: typeBlock({ kind: "block", span: node.span, statements: node.statements }, body),
        },
      ];
    case "assign":
      return typeAssign(node, body);
    case "let":
      return typeLet(node, body);
    case "return":
      return typeReturn(node, body);
    case "perform":
      return typePerform(node, body);
    case "if":
      return typeIf(node, body);
    case "while":
      return typeWhile(node, body);
    case "loop": {
      const test: Test = {
        form: "expression",
        value: { kind: "literal", type: bool, value: 1, span: node.span },
      };
      return [
        {
          ...common,
          kind: "while",
          test,
          body: typeBlock(node.body, { ...inward(body), inLoop: true }),
        },
      ];
    }
    case "for":
      return typeFor(node, body);
    case "break":
    case "continue":
      if (!body.inLoop) env.sink.report("ILK4005", node.span, { statement: node.kind });
      return [{ ...common, kind: node.kind }];
    case "skip":
      return [{ ...common, kind: "skip" }];
    case "either":
      isWithin(env, node.span, "the number of branches", node.branches.length, MOST_BRANCHES);
      return [
        {
          ...common,
          kind: "either",
          branches: node.branches.map((branch) => typeBlock(branch, body)),
        },
      ];
    case "choose":
      return typeChoose(node, body);
    case "await":
    case "spinUntil": {
      noteWait(node, node.kind === "await" ? "await" : "spin until", body);
      const condition = inferCondition(
        node.condition,
        place,
        `\`${node.kind === "await" ? "await" : "spin until"}\``,
      );
      return [{ ...common, kind: node.kind, idle: node.idle, condition }];
    }
    case "assert": {
      const condition = inferCondition(node.condition, { ...place, ghosts: true }, "`assert`");
      return [{ ...common, kind: "assert", condition, name: body.name }];
    }
    case "assume":
      return [
        {
          ...common,
          kind: "assume",
          condition: inferCondition(node.condition, { ...place, ghosts: true }, "`assume`"),
        },
      ];
    case "assertHeld":
    case "assertNotHeld": {
      requireCpu(body, node.span, "asks for locks");
      const lock = typeHeldLock(node.lock, place, true, "be asserted");
      return lock ? [{ ...common, kind: node.kind, lock }] : [];
    }
    case "acquire":
    case "with":
    case "release":
      return typeLocking(node, body);
    case "atLevel": {
      requireCpu(body, node.span, "has a level");
      const level = raisedLevel(node.level, body);
      const within: Body = { ...inward(body), level: level ?? body.level };
      const statements = typeBlock(node.body, within);
      return level === undefined ? [] : [{ ...common, kind: "atLevel", level, body: statements }];
    }
    case "atomic": {
      const waiting = body.waiting === "never" ? "never" : "first";
      return [
        {
          ...common,
          kind: "atomic",
          body: typeBlock(node.body, { ...body, isAtomic: true, waiting }),
        },
      ];
    }
    case "raise":
    case "mask":
    case "unmask": {
      const context = typeContext(node.context, place);
      if (!context) return [];
      if (context.target.form !== "isr") {
        reportForm("ILK4014", context, node.context, place);
        return [];
      }
      if (node.kind === "raise" && context.target.when) {
        env.sink.report(
          "ILK4016",
          node.span,
          { name: context.target.name },
          {
            secondary: [{ span: context.target.span, text: "declared with `when` here" }],
          },
        );
      }
      return [{ ...common, kind: node.kind, context }];
    }
    case "schedule": {
      const operation = typeSchedule(node.context, node.cpu, node, body);
      return operation ? [{ ...common, kind: "perform", operation }] : [];
    }
    case "sleep":
    case "wait":
    case "wake":
    case "wakeOne":
    case "complete":
    case "arm":
    case "cancel":
      return typeWaiting(node, body);
    case "emit":
      return typeEmit(node, body);
  }
}

/** A body within a statement: no longer the first statement of an `atomic` block. */
const inward = (body: Body): Body =>
  body.waiting === "first" ? { ...body, waiting: "never" } : body;

function typePerform(node: Node<"perform">, body: Body): readonly Statement[] {
  const found = findOperation(node.value, body);
  if (found === "failed") return [];
  if (!found || found.operation.kind === "atomicRead") {
    const { sink } = body.place.env;
    const mark = sink.mark();
    const value = body.place.env.infer(node.value, body.place);
    if (sink.mark() === mark && (!isUnknown(value.type) || value.type.kind !== "int")) {
      sink.report("ILK4022", node.span, { text: textOf(node.value.span) });
    }
    return [];
  }
  return [
    { kind: "perform", span: node.span, label: node.label?.text, operation: found.operation },
  ];
}

/** The condition of if and while; undefined when it has been reported. */
function typeTest(node: Expression, body: Body, what: string): Test | undefined {
  let inner = node;
  let negated = false;
  while (inner.kind === "parenthesized" || (inner.kind === "unary" && inner.operator === "!")) {
    if (inner.kind === "unary") negated = !negated;
    inner = inner.kind === "unary" ? inner.operand : inner.value;
  }
  const found = findOperation(inner, body);
  if (found === "failed") return undefined;
  if (found) {
    const { operation } = found;
    if (operation.type?.kind === "bool") return { form: "operation", value: operation, negated };
    body.place.env.sink.report("ILK3002", node.span, {
      what,
      found: operation.type ? describeValue(operation.type) : "nothing",
    });
    return undefined;
  }
  const value = inferCondition(node, body.place, what);
  return isUnknown(value.type) ? undefined : { form: "expression", value };
}

const decided = (test: Test | undefined): number | undefined =>
  test?.form === "expression" ? literalValue(test.value) : undefined;

function typeIf(node: Node<"if">, body: Body): readonly Statement[] {
  const { sink } = body.place.env;
  const test = typeTest(node.condition, body, "the condition of `if`");
  const common = { span: node.span, label: node.label?.text };
  const known = decided(test);
  if (known !== undefined) {
    const [live, dead] = known === 1 ? [node.then, node.otherwise] : [node.otherwise, node.then];
    if (dead) sink.muted(() => typeBlock(dead, body));
    // A label keeps the place even when nothing is left of the branches.
    if (!live) return node.label ? [{ ...common, kind: "skip" }] : [];
    return [{ ...common, kind: "block", body: typeBlock(live, body) }];
  }
  const within = inward(body);
  const then = typeBlock(node.then, within);
  const otherwise = node.otherwise ? typeBlock(node.otherwise, within) : [];
  return test ? [{ ...common, kind: "if", test, then, otherwise }] : [];
}

function typeWhile(node: Node<"while">, body: Body): readonly Statement[] {
  const test = typeTest(node.condition, body, "the condition of `while`");
  const common = { span: node.span, label: node.label?.text };
  const within: Body = { ...inward(body), inLoop: true };
  if (decided(test) === 0) {
    body.place.env.sink.muted(() => typeBlock(node.body, within));
    return node.label ? [{ ...common, kind: "skip" }] : [];
  }
  const statements = typeBlock(node.body, within);
  return test ? [{ ...common, kind: "while", test, body: statements }] : [];
}

function typeFor(node: Node<"for">, body: Body): readonly Statement[] {
  const { domain, type } = typeDomain(node.domain, body.place);
  if (isUnordered(type)) {
    body.place.env.sink.report(
      "ILK3009",
      node.domain.span,
      { type: describe(type) },
      {
        help: `choose ${node.name.text} in ${textOf(node.domain.span)};`,
      },
    );
  }
  if (domain.form === "set") {
    const value = node.domain.kind === "setDomain" ? node.domain.value : undefined;
    if (value) requireLocal(domain.value, value, "`for`", "members", body);
    else if (!body.isAtomic && domain.value.kind === "variable") {
      body.place.env.sink.report(
        "ILK4002",
        domain.value.span,
        { read: textOf(domain.value.span), what: "`for`" },
        {
          help: `let members = ${textOf(domain.value.span)};`,
        },
      );
    }
  }
  const place = inside(body.place);
  const local: Local = { kind: "local", name: node.name.text, type, span: node.name.span };
  bind(node.name, "binder", local, place);
  const statements = repeated(place.env, "rounds", sizeOf(domain), node.domain.span, () =>
    typeBlock(node.body, { ...inward(body), place, inLoop: true }),
  );
  return [
    { kind: "for", span: node.span, label: node.label?.text, local, domain, body: statements },
  ];
}

function typeChoose(node: Node<"choose">, body: Body): readonly Statement[] {
  const { domain, type } = typeDomain(node.domain, body.place);
  const { env } = body.place;
  isWithin(env, node.domain.span, "the number of choices", sizeOf(domain), MOST_CHOICES);
  const local: Local = { kind: "local", name: node.name.text, type, span: node.name.span };
  bind(node.name, "local", local, body.place);
  // Choosing is itself a use: the branches differ by it.
  const binding = body.place.scope.find(node.name.text);
  const where = node.where && inferCondition(node.where, body.place, "`where`");
  if (binding) binding.used = true;
  return [{ kind: "choose", span: node.span, label: node.label?.text, local, domain, where }];
}

function typeLocking(node: Node<"acquire" | "with" | "release">, body: Body): readonly Statement[] {
  const { place } = body;
  const common = { span: node.span, label: node.label?.text };
  requireCpu(body, node.span, node.kind === "release" ? "gives locks back" : "takes locks");
  const lock = typeHeldLock(node.lock, place, true, undefined);
  lock?.indices.forEach((index, at) => {
    const written = node.lock.indices[at];
    // What `with` gives back is what it has taken: no step of its block can change which lock that is.
    const reader = node.kind === "with" ? { ...body, isAtomic: false } : body;
    if (written) requireLocal(index, written, `\`${node.kind}\``, "index", reader);
  });
  if (node.kind === "release") return lock ? [{ ...common, kind: "release", lock }] : [];
  const isLate = body.waiting === "first" && lock !== undefined && takesSeveral(lock);
  noteWait(node, node.kind, isLate ? { ...body, waiting: "never" } : body);
  const level = node.level ? raisedLevel(node.level, body) : undefined;
  requireRaising(lock, node.level, place);
  if (node.kind === "acquire") return lock ? [{ ...common, kind: "acquire", lock, level }] : [];
  const raised = level ?? lock?.target.level;
  const naming = new Map(body.naming);
  for (const local of (lock?.indices ?? []).flatMap(localsIn)) naming.set(local, node.lock.span);
  const within: Body = {
    ...inward(body),
    naming,
    level:
      raised === undefined || body.level === undefined ? body.level : Math.max(raised, body.level),
  };
  const statements = typeBlock(node.body, within);
  return lock ? [{ ...common, kind: "with", lock, level, body: statements }] : [];
}

function typeEmit(node: Node<"emit">, body: Body): readonly Statement[] {
  const { place } = body;
  const { env } = place;
  const symbol = env.collected.symbols.names.get(node.event.text);
  const event = env.things.get(node.event.text);
  if (symbol) env.used.add(symbol.declaration);
  if (event?.kind !== "event") {
    const known = [...env.things.values()].flatMap((each) =>
      each.kind === "event" ? [each.name] : [],
    );
    reportUnknown(node.event, "event", known, env);
    return [];
  }
  if (node.args.length !== event.parameters.length) {
    env.sink.report("ILK3018", node.span, {
      name: event.name,
      found: node.args.length,
      wanted: event.parameters.length,
    });
    return [];
  }
  const args = node.args.map((arg, at) => {
    const type = event.parameters[at]?.type ?? bool;
    const value = demand(env.infer(arg, { ...place, ghosts: true }, type));
    const coerced = coerce(value, type, place, {
      target: `\`${event.parameters[at]?.name ?? "?"}\``,
    });
    requireLocal(coerced, arg, "`emit`", event.parameters[at]?.name ?? "value", body);
    return coerced;
  });
  return [{ kind: "emit", span: node.span, label: node.label?.text, event: event.name, args }];
}
