/** `let`, `=` and `return`: where values are stored. */
import { textOf } from "../base/source.js";
import type { Expression, Name, Statement as StatementNode } from "../syntax/ast/ast.js";
import { coerce } from "./coerce.js";
import type { Purpose } from "./coerce.js";
import type { Binding, Environment, Place } from "./environment.js";
import { readVariable } from "./identifiers.js";
import { isWithin as isWithinLimit, MOST_LOCALS } from "./limits.js";
import { asIndexedName, findSymbol, findThing, reportUnknown } from "./references.js";
import { needsConversion, typeOfValue, typeValue } from "./operations.js";
import type { Body } from "./body.js";
import { inferElementMember, inferRefMember } from "./pools.js";
import { oneOf, sortOf } from "../resolve/symbols.js";
import { bind } from "./type-nodes.js";
import {
  describe,
  describeValue,
  emptySetType,
  isUnknown,
  isWithin,
  joinTypes,
  noneType,
  unknownType,
} from "./types.js";
import type { Expr, Local, Statement, Target, Type, Value } from "./typed-spec.js";
import { findShared } from "./visible.js";

type Node<Kind extends StatementNode["kind"]> = Extract<StatementNode, { kind: Kind }>;

const keyOf = (name: Name): string => `${name.span.source.name}:${name.span.start}`;

export function typeLet(node: Node<"let">, body: Body): readonly Statement[] {
  const { env } = body.place;
  const value = typeValue(node.value, body);
  const found = value && typeOfValue(value);
  const asked = env.letTypes.get(keyOf(node.name));
  if (found && !asked && (found === noneType || found === emptySetType)) {
    env.sink.report("ILK3017", node.value.span, {
      name: node.name.text,
      value: found === noneType ? "none" : "{}",
    });
  }
  const type = found && asked ? (joinTypes(found, asked) ?? found) : (found ?? unknownType);
  const isKnown = value && !isUnknown(type);
  const local: Local = { kind: "local", name: node.name.text, type, span: node.name.span };
  const known = body.place.scope.size + 1;
  isWithinLimit(
    env,
    node.name.span,
    "the number of locals that are known here",
    known,
    MOST_LOCALS,
  );
  bind(node.name, "local", local, body.place);
  if (!isKnown) {
    // Reported already; not unused as well.
    const binding = body.place.scope.find(node.name.text);
    if (binding && !value) binding.used = true;
    return [];
  }
  return store(node, value, type, { target: `\`${node.name.text}\`` }, body, (stored) => ({
    kind: "let",
    span: node.span,
    label: node.label?.text,
    local,
    value: stored,
  }));
}

export function typeReturn(node: Node<"return">, body: Body): readonly Statement[] {
  const { env } = body.place;
  const common = { kind: "return", span: node.span, label: node.label?.text } as const;
  const { owner, result } = body;
  if (!node.value) {
    if (result)
      env.sink.report("ILK4006", node.span, { name: owner.name, result: describe(result) });
    return [{ ...common, value: undefined }];
  }
  if (!result) {
    typeValue(node.value, body);
    env.sink.report("ILK4024", node.value.span, {
      name: owner.name,
      sort: oneOf(owner.kind === "context" ? owner.word : owner.kind),
    });
    return [];
  }
  const value = typeValue(node.value, body, result);
  if (!value) return [];
  return store(
    node,
    value,
    result,
    { target: `the result of \`${owner.name}\`` },
    body,
    (stored) => ({ ...common, value: stored }),
  );
}

export function typeAssign(node: Node<"assign">, body: Body): readonly Statement[] {
  const { env } = body.place;
  const found = typeTarget(node.target, body);
  if (!found) {
    typeValue(node.value, { ...body, place: { ...body.place, ghosts: true } });
    return [];
  }
  const { target, declared, binding } = found;
  const isGhost = target.kind === "variable" && target.variable.ghost;
  const place = isGhost ? { ...body.place, ghosts: true } : body.place;
  const value = typeValue(node.value, { ...body, place }, target.type);
  if (!value) return [];
  if (isGhost && !body.isAtomic) {
    const shared = value.form === "expression" ? findShared(value.value) : undefined;
    if (shared || value.form === "operation") {
      env.sink.report("ILK4009", shared?.span ?? node.value.span, {
        ghost: target.kind === "variable" ? target.variable.name : "?",
        read: textOf(shared?.span ?? node.value.span),
      });
    }
  }
  if (binding && target.kind === "local" && target.path.length === 0)
    widen(binding, value, node, env);
  const purpose: Purpose = { target: `\`${textOf(node.target.span)}\``, declared };
  return store(node, value, target.type, purpose, body, (stored) => ({
    kind: "assign",
    span: node.span,
    label: node.label?.text,
    target,
    value: stored,
  }));
}

/** Notes that a `let` has to hold a wider type; its body is then typed again. */
function widen(binding: Binding, value: Value, node: Node<"assign">, env: Environment): void {
  if (binding.sort !== "local" || env.sink.isMuted) return;
  const held = binding.value.type;
  const found = typeOfValue(value);
  if (isUnknown(found) && found !== noneType) return;
  if (isWithin(found, held)) return;
  const joined = joinTypes(held, found);
  if (!joined) return;
  const key = keyOf(binding.name);
  const asked = env.letTypes.get(key);
  env.letTypes.set(key, asked ? (joinTypes(asked, joined) ?? joined) : joined);
  env.letsWidened = true;
  // Kept only if the types do not settle.
  env.sink.report(
    "ILK3023",
    node.span,
    { name: binding.name.text, type: describe(joined) },
    {
      secondary: [{ span: binding.name.span, text: "declared here" }],
    },
  );
}

/**
 * The statement that stores a value. Where an operation yields an option and its plain type is wanted, the result is
 * a local first and is stored by a statement of its own, as the language says of results anyway.
 */
function store(
  node: StatementNode,
  value: Value,
  type: Type,
  purpose: Purpose,
  body: Body,
  make: (value: Value) => Statement,
): readonly Statement[] {
  if (value.form === "expression") {
    const coerced = coerce(value.value, type, body.place, purpose);
    return isUnknown(coerced.type) ? [] : [make({ form: "expression", value: coerced })];
  }
  const operation = value.value;
  const found = operation.type;
  if (!found) return [];
  const result: Local = { kind: "local", name: "result", type: found, span: operation.span };
  const read: Expr = { kind: "local", local: result, type: found, span: operation.span };
  const coerced = coerce(read, type, body.place, purpose);
  if (isUnknown(coerced.type)) return [];
  if (!needsConversion(found, type)) return [make(value)];
  const first: Statement = {
    kind: "let",
    span: node.span,
    label: node.label?.text,
    local: result,
    value,
  };
  const second = { ...make({ form: "expression", value: coerced }), label: undefined };
  if (second.kind === "let") return [first, second];
  return [{ kind: "block", span: node.span, label: undefined, body: [first, second] }];
}

interface FoundTarget {
  readonly target: Target;
  readonly declared: Name["span"] | undefined;
  readonly binding?: Binding;
}

/** `x.field` and `p[i].field`, where `x` is a ref and `p` a pool. */
function poolTarget(
  node: Expression & { readonly kind: "member" },
  place: Place,
): FoundTarget | "failed" | undefined {
  const { sink } = place.env;
  let read = inferElementMember(node, place);
  if (!read) {
    // Only what turns out to be a ref is read here; the other bases are targets themselves.
    const mark = sink.mark();
    const base = place.env.infer(node.base, { ...place, ghosts: true });
    const isRef = (base.type.kind === "option" ? base.type.of : base.type).kind === "ref";
    if (!isRef) {
      sink.forgetSince(mark);
      return undefined;
    }
    read = inferRefMember(base, node, place);
  }
  if (read?.kind === "element") {
    sink.report("ILK4010", node.span, { text: textOf(node.span), sort: "the place of an element" });
    return "failed";
  }
  if (read?.kind !== "variable") return "failed";
  const { variable, indices, type } = read;
  return {
    target: { kind: "variable", variable, indices, path: [], type },
    declared: variable.span,
  };
}

function typeTarget(node: Expression, body: Body): FoundTarget | undefined {
  const { place } = body;
  const { env } = place;
  if (node.kind === "parenthesized") return typeTarget(node.value, body);
  if (node.kind === "member") {
    const ofPool = poolTarget(node, place);
    if (ofPool) return ofPool === "failed" ? undefined : ofPool;
    const base = typeTarget(node.base, body);
    if (!base) return undefined;
    const { target } = base;
    if (target.type.kind !== "record") {
      env.sink.report("ILK3022", node.name.span, {
        name: node.name.text,
        found: describeValue(target.type),
      });
      return undefined;
    }
    const field = target.type.fields.find((each) => each.name === node.name.text);
    if (!field) {
      env.sink.report("ILK2020", node.name.span, {
        name: node.name.text,
        of: `\`${target.type.name}\``,
        known: target.type.fields.map((each) => each.name),
      });
      return undefined;
    }
    return { ...base, target: { ...target, path: [...target.path, field.name], type: field.type } };
  }
  const indexed = asIndexedName(node);
  if (!indexed) {
    if (node.kind !== "missing")
      env.sink.report("ILK4010", node.span, { text: textOf(node.span), sort: "an expression" });
    return undefined;
  }
  const { name, indices } = indexed;
  const binding = place.scope.find(name.text);
  if (binding) {
    const isAssignable =
      (binding.sort === "local" || binding.sort === "parameter") &&
      binding.value.kind === "local" &&
      indices.length === 0;
    if (!isAssignable || binding.value.kind !== "local") {
      env.sink.report("ILK4010", node.span, {
        text: name.text,
        sort: binding.sort === "family" ? "an index" : oneOf(binding.sort),
      });
      return undefined;
    }
    const { local } = binding.value;
    const naming = body.naming?.get(local);
    if (naming)
      env.sink.report(
        "ILK4080",
        node.span,
        { name: name.text },
        {
          secondary: [{ span: naming, text: "it names the lock here" }],
          help: "let following = …;",
        },
      );
    return {
      target: { kind: "local", local, path: [], type: local.type },
      declared: binding.name.span,
      binding,
    };
  }
  const symbol = findSymbol(name, env);
  if (!symbol) {
    const known = [...place.scope.all(), ...env.collected.symbols.names.keys()];
    reportUnknown(name, "variable", known, env);
    return undefined;
  }
  const variable = findThing(name, env);
  if (variable?.kind === "variable") {
    const read = readVariable(variable, name, indices, { ...place, ghosts: true });
    if (read.kind !== "variable") return undefined;
    return {
      target: { kind: "variable", variable, indices: read.indices, path: [], type: variable.type },
      declared: variable.span,
    };
  }
  if (!env.absent.has(name.text)) {
    env.sink.report(
      "ILK4010",
      node.span,
      { text: name.text, sort: oneOf(sortOf(symbol.declaration)) },
      {
        secondary: [{ span: symbol.name.span, text: "declared here" }],
      },
    );
  }
  return undefined;
}
