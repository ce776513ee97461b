/** Written types to types: names, ranges, options, sets; and what binders range over. */
import { helpWith } from "../resolve/revisions.js";
import { oneOf, sortOf } from "../resolve/symbols.js";
import { walk } from "../syntax/ast/children.js";
import type {
  Domain as DomainNode,
  Expression,
  IndexNode,
  Name,
  TypeNode,
} from "../syntax/ast/ast.js";
import { constantInt } from "./constant-expressions.js";
import { isWithin, LONGEST_CHAIN, MOST_MEMBERS } from "./limits.js";
import type { Binding, Environment, Place } from "./environment.js";
import { demand } from "./coerce.js";
import { refTypeOf } from "./pools.js";
import {
  bool,
  describe,
  describeValue,
  intType,
  isScalar,
  isUnknown,
  rangeOf,
  unknownType,
} from "./types.js";
import type { Domain, Expr, Family, Local, ScalarType, Type } from "./typed-spec.js";

/** Bits of a set are the bits of a positive 32-bit number. */
const mostMembers = 31;
/** Ranges beyond this are not finite in any useful sense, and would not fit a word. */
const widestRange = 2 ** 30;

export function typeOf(node: TypeNode, env: Environment): Type {
  switch (node.kind) {
    case "namedType":
      return namedType(node.name, env);
    case "rangeType":
      return rangeType(node, env);
    case "enumType":
      return unknownType;
    case "refType":
      return refTypeOf(node.pool, env);
    case "optionType":
    case "setType": {
      const of = typeOf(node.of, env);
      if (isUnknown(of)) return unknownType;
      if (!isScalar(of)) {
        env.sink.report("ILK3025", node.span, {
          outer: node.kind === "optionType" ? "an option" : "a set",
          inner: describe(of),
        });
        return unknownType;
      }
      if (node.kind === "optionType") return { kind: "option", of };
      const { low, high } = rangeOf(of);
      if (high - low + 1 > mostMembers) {
        env.sink.report("ILK3010", node.span, {
          type: describe(of),
          members: high - low + 1,
          most: mostMembers,
        });
        return unknownType;
      }
      return { kind: "set", of };
    }
  }
}

/** A written type of single values; reports options, sets and records. */
export function scalarTypeOf(node: TypeNode, env: Environment, what: string): ScalarType {
  const type = typeOf(node, env);
  if (isScalar(type)) return type;
  env.sink.report("ILK3027", node.span, { what, found: describe(type) });
  return unknownType;
}

function rangeType(node: TypeNode & { kind: "rangeType" }, env: Environment): Type {
  const low = constantInt(node.low, env, "the lower bound of a range");
  const high = constantInt(node.high, env, "the upper bound of a range");
  if (low === undefined || high === undefined) return unknownType;
  if (low > high) {
    env.sink.report("ILK3011", node.span, { range: `${low}..${high}` });
    return unknownType;
  }
  if (Math.abs(low) > widestRange || Math.abs(high) > widestRange) {
    env.sink.report("ILK3024", node.span, { range: `${low}..${high}`, most: widestRange });
    return unknownType;
  }
  return intType(low, high);
}

function namedType(name: Name, env: Environment): Type {
  if (name.text === "") return unknownType;
  if (name.text === "bool") return bool;
  if (name.text === "Level") return env.platform.levelType;
  if (name.text === "Cpu") {
    if (env.cpus === 0) {
      env.sink.report("ILK4017", name.span, { name: "Cpu" }, { help: "cpus 2;" });
      return unknownType;
    }
    return { kind: "int", low: 0, high: env.cpus - 1, name: "Cpu" };
  }
  const symbol = env.collected.symbols.names.get(name.text);
  if (!symbol) {
    const candidates = [...env.collected.symbols.names.values()]
      .filter((each) => ["type", "enum", "record"].includes(each.declaration.kind))
      .map((each) => each.name.text);
    env.sink.report(
      "ILK2004",
      name.span,
      { name: name.text },
      {
        help: helpWith(env.sink.suggest(name.text, () => [...candidates, "bool", "Level", "Cpu"])),
      },
    );
    return unknownType;
  }
  env.used.add(symbol.declaration);
  const known = env.types.get(name.text);
  if (known) return known;
  const { declaration } = symbol;
  if (declaration.kind === "const" && declaration.type?.kind === "enumType") {
    const members = declaration.type.members.map((member) => member.text);
    return { kind: "enum", name: declaration.name.text, members };
  }
  if (declaration.kind !== "type" && declaration.kind !== "enum" && declaration.kind !== "record") {
    env.sink.report(
      "ILK2013",
      name.span,
      { name: name.text, found: oneOf(sortOf(declaration)), wanted: "a type" },
      {
        secondary: [{ span: symbol.name.span, text: `\`${name.text}\` is declared here` }],
        help: declaration.kind === "pool" ? `ref ${name.text}` : undefined,
      },
    );
    return unknownType;
  }
  if (env.underway.includes(name.text)) {
    env.sink.report("ILK2019", symbol.name.span, { name: name.text });
    return unknownType;
  }
  if (env.underway.length >= LONGEST_CHAIN) {
    env.sink.report("ILK3047", symbol.name.span, { name: name.text, most: LONGEST_CHAIN });
    return unknownType;
  }
  env.underway.push(name.text);
  const type = declaredType(declaration, env);
  env.underway.pop();
  env.types.set(name.text, type);
  return type;
}

function declaredType(
  declaration: Extract<
    Environment["collected"]["declarations"][number],
    { kind: "type" | "enum" | "record" }
  >,
  env: Environment,
): Type {
  const name = declaration.name.text;
  if (declaration.kind === "enum") {
    return { kind: "enum", name, members: declaration.members.map((member) => member.text) };
  }
  if (declaration.kind === "record") {
    const fields = declaration.fields.map((field) => ({
      name: field.name.text,
      type: typeOf(field.type, env),
    }));
    return { kind: "record", name, fields };
  }
  const type = typeOf(declaration.type, env);
  if (type.kind !== "int" || isUnknown(type)) {
    if (declaration.symmetric && !isUnknown(type)) {
      env.sink.report("ILK3028", declaration.type.span, { name, found: describe(type) });
    }
    return type;
  }
  return {
    kind: "int",
    low: type.low,
    high: type.high,
    name,
    ...(declaration.symmetric ? { symmetric: true } : {}),
  };
}

/** The type of an index; a ref is none, for what it is to changes when an element is given. */
function indexType(node: TypeNode, env: Environment): ScalarType {
  const type = scalarTypeOf(node, env, "an index");
  if (type.kind !== "ref") return type;
  env.sink.report(
    "ILK3043",
    node.span,
    { type: describe(type), what: "an index" },
    { help: `0..${type.elements - 1}` },
  );
  return unknownType;
}

/** Index nodes to families; their names go into the scope. */
export function typeFamilies(
  indices: readonly IndexNode[],
  place: Place,
  most = MOST_MEMBERS,
): readonly Family[] {
  let [members, isTooLarge] = [1, false];
  return indices.map((index, at) => {
    let type = indexType(index.type, place.env);
    const { low, high } = rangeOf(type);
    members *= high - low + 1;
    // Said once, at the first index with which it is too many.
    isTooLarge ||= !isWithin(place.env, index.span, "the number of members", members, most);
    if (isTooLarge) type = unknownType;
    const name = index.name?.text ?? `index${indices.length > 1 ? at + 1 : ""}`;
    const local: Local = { kind: "local", name, type, span: index.name?.span ?? index.span };
    if (index.name) bind(index.name, "family", local, place);
    return { local, ...rangeOf(type) };
  });
}

/** Brings a local into scope; reports when it hides another name. */
export function bind(name: Name, sort: Binding["sort"], local: Local, place: Place): void {
  const { env, scope } = place;
  const value: Expr = { kind: "local", local, type: local.type, span: name.span };
  const hidden = scope.find(name.text)?.name ?? env.collected.symbols.names.get(name.text)?.name;
  if (hidden && hidden !== name) {
    env.sink.report(
      "ILK2005",
      name.span,
      { name: name.text, sort: oneOf(sort === "family" ? "index" : sort) },
      { secondary: [{ span: hidden.span, text: `\`${name.text}\` is already declared here` }] },
    );
  }
  scope.add({ name, sort, value, used: sort !== "local" });
}

/** What a binder ranges over, and the type of its values. */
export function typeDomain(
  node: DomainNode,
  place: Place,
): { readonly domain: Domain; readonly type: ScalarType } {
  const asType = (type: TypeNode): { domain: Domain; type: ScalarType } => {
    const scalar = scalarTypeOf(type, place.env, "a domain");
    if (scalar.kind === "ref") {
      place.env.sink.report("ILK3043", type.span, { type: describe(scalar), what: "a domain" });
      return { domain: { form: "range", low: 0, high: 0 }, type: unknownType };
    }
    return { domain: { form: "range", ...rangeOf(scalar) }, type: scalar };
  };
  if (node.kind === "typeDomain") {
    if (node.type.kind === "namedType" && isValueName(node.type.name, place)) {
      return asSet({ kind: "identifier", name: node.type.name, span: node.span }, place);
    }
    return hasConstantBounds(node.type, place)
      ? asType(node.type)
      : { domain: { form: "range", low: 0, high: 0 }, type: unknownType };
  }
  if (isNameOfType(node.value, place)) {
    return asType({ kind: "namedType", name: node.value.name, span: node.value.span });
  }
  return asSet(node.value, place);
}

/** A range whose bounds name nothing that could change; else it is reported. */
function hasConstantBounds(node: TypeNode, place: Place): boolean {
  if (node.kind !== "rangeType") return true;
  let isConstant = true;
  walk(node, (each) => {
    if (each.kind !== "identifier" || !isConstant) return;
    const { name } = each as Extract<Expression, { kind: "identifier" }>;
    const local = place.scope.find(name.text);
    const found = place.env.collected.symbols.names.get(name.text)?.declaration.kind;
    if (!local && found !== "var") return;
    if (local) local.used = true;
    isConstant = false;
    const sort = local ? "a local" : "a variable";
    place.env.sink.report("ILK4201", name.span, { name: name.text, sort });
  });
  return isConstant;
}

/** What reads as a set, and is the name of no value. */
export const isNameOfType = (
  node: Expression,
  place: Place,
): node is Expression & { kind: "identifier" } =>
  node.kind === "identifier" && !isValueName(node.name, place);

function isValueName(name: Name, place: Place): boolean {
  if (place.scope.find(name.text)) return true;
  const kind = place.env.collected.symbols.names.get(name.text)?.declaration.kind;
  return kind === "var" || kind === "const" || kind === "def";
}

function asSet(node: Expression, place: Place): { domain: Domain; type: ScalarType } {
  const value = demand(place.env.infer(node, place));
  if (value.type.kind === "set") return { domain: { form: "set", value }, type: value.type.of };
  if (!isUnknown(value.type)) {
    place.env.sink.report("ILK3029", node.span, { found: describeValue(value.type) });
  }
  return { domain: { form: "range", low: 0, high: 0 }, type: unknownType };
}
