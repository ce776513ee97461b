/** Refs to the elements of pools: their type, what stands behind their dot, and the operations of both. */
import { suggest } from "../base/suggest.js";
import { textOf } from "../base/source.js";
import { helpWith } from "../resolve/revisions.js";
import { oneOf, sortOf } from "../resolve/symbols.js";
import type { Expression, Name } from "../syntax/ast/ast.js";
import { coerce, demand, unknownExpr } from "./coerce.js";
import { constantCount } from "./constant-expressions.js";
import type { Environment, Place } from "./environment.js";
import { asIndexedName, findSymbol, findThing } from "./references.js";
import { literal } from "./fold.js";
import { bool, describeValue, intType, isUnknown, unknownType } from "./types.js";
import type { Expr, Local, Operation, Pool, ScalarType, Type } from "./typed-spec.js";

type MemberNode = Expression & { readonly kind: "member" };
type CallNode = Expression & { readonly kind: "call" };
type RefType = Type & { readonly kind: "ref" };

/** Elements of a pool: as many as a state can tell apart without becoming huge. */
export const MOST_ELEMENTS = 64;

/** The type `ref NAME`; reports a name that is not that of a pool. */
export function refTypeOf(name: Name, env: Environment): ScalarType {
  if (name.text === "") return unknownType;
  const symbol = findSymbol(name, env);
  if (symbol?.declaration.kind !== "pool") {
    if (symbol) {
      env.sink.report(
        "ILK2013",
        name.span,
        { name: name.text, found: oneOf(sortOf(symbol.declaration)), wanted: "a pool" },
        { secondary: [{ span: symbol.name.span, text: `\`${name.text}\` is declared here` }] },
      );
      return unknownType;
    }
    const pools = [...env.collected.symbols.names.values()].filter(
      (each) => each.declaration.kind === "pool",
    );
    env.sink.report(
      "ILK2001",
      name.span,
      { name: name.text, what: "pool" },
      {
        help: helpWith(env.sink.suggest(name.text, () => pools.map((each) => each.name.text))),
      },
    );
    return unknownType;
  }
  if (env.absent.has(name.text)) {
    findThing(name, env);
    return unknownType;
  }
  return poolType(symbol.declaration, env);
}

/** The type of refs to a declared pool; worked out once. */
export function poolType(
  declaration: { readonly name: Name; readonly count: Expression },
  env: Environment,
): RefType {
  const key = `ref ${declaration.name.text}`;
  const known = env.types.get(key);
  if (known?.kind === "ref") return known;
  let elements = constantCount(declaration.count, env, "the number of elements of a pool", 1);
  if (elements > MOST_ELEMENTS) {
    env.sink.report("ILK3045", declaration.count.span, {
      name: declaration.name.text,
      found: elements,
      most: MOST_ELEMENTS,
    });
    elements = 1;
  }
  const type: RefType = { kind: "ref", pool: declaration.name.text, elements };
  env.types.set(key, type);
  return type;
}

/** The pool that a type is of. */
function poolOf(type: RefType, env: Environment): Pool | undefined {
  const thing = env.things.get(type.pool);
  return thing?.kind === "pool" ? thing : undefined;
}

/** The pool that an expression names, `p`, or undefined. */
function namedPool(node: Expression, place: Place): Pool | undefined {
  const indexed = asIndexedName(node);
  if (!indexed || place.scope.find(indexed.name.text)) return undefined;
  const thing = place.env.things.get(indexed.name.text);
  return thing?.kind === "pool" ? thing : undefined;
}

/** A ref, where a value is one; an option of refs is demanded. */
function asRef(value: Expr): (Expr & { readonly type: RefType }) | undefined {
  const demanded = demand(value);
  return demanded.type.kind === "ref" ? (demanded as Expr & { readonly type: RefType }) : undefined;
}

/** `p[i].field`: what the driver finds at that place, whoever has the element. Undefined: it is nothing of a pool. */
export function inferElementMember(node: MemberNode, place: Place): Expr | undefined {
  const pool = namedPool(node.base, place);
  if (!pool) return undefined;
  const { env } = place;
  const indexed = asIndexedName(node.base);
  if (indexed) findSymbol(indexed.name, env);
  if (node.base.kind !== "indexed" && node.name.text === "free")
    return countFree(pool, node, place);
  const [index, ...more] = indexed?.indices ?? [];
  if (!index || more.length > 0) {
    env.sink.report("ILK3040", node.span, {
      pool: pool.name,
      text: textOf(node.span),
      member: node.name.text,
    });
    return unknownExpr(node.span);
  }
  const type = intType(0, pool.elements - 1);
  const at = env.infer(index, place, type);
  if (asRef(at)) {
    env.sink.report("ILK3041", index.span, { pool: pool.name, text: textOf(index.span) });
    return unknownExpr(node.span);
  }
  const element = coerce(at, type, place, { target: `the index of \`${pool.name}\`` });
  if (isUnknown(element.type)) return unknownExpr(node.span);
  return fieldOf(pool, node, element, place);
}

/** `p.free`: how many elements nobody has. */
function countFree(pool: Pool, node: MemberNode, place: Place): Expr {
  const { span } = node;
  if (place.mode === "constant" || place.mode === "initial") return notHere(node, place);
  const type = intType(0, pool.elements - 1);
  const binder: Local = { kind: "local", name: "element", type, span };
  const { state } = pool;
  const body: Expr = {
    kind: "binary",
    operator: "==",
    type: bool,
    span,
    left: {
      kind: "variable",
      type: state.type,
      span,
      variable: state,
      indices: [{ kind: "local", local: binder, type, span }],
    },
    right: literal(state.type, 0, span),
  };
  return {
    kind: "quantifier",
    quantifier: "count",
    type: intType(0, pool.elements),
    span,
    binder,
    domain: { form: "range", low: 0, high: pool.elements - 1 },
    body,
  };
}

function notHere(node: MemberNode, place: Place): Expr {
  place.env.sink.report("ILK3012", node.span, {
    what: place.mode === "initial" ? "an initial value" : "this",
  });
  return unknownExpr(node.span);
}

/** `x.field` and `x.index`. Undefined: the value is no ref. */
export function inferRefMember(value: Expr, node: MemberNode, place: Place): Expr | undefined {
  const ref = asRef(value);
  if (!ref) return undefined;
  const { env } = place;
  const pool = poolOf(ref.type, env);
  if (!pool) return unknownExpr(node.span);
  const element = (isChecked: boolean): Expr => ({
    kind: "element",
    type: intType(0, pool.elements - 1),
    span: node.span,
    ref,
    isChecked,
  });
  if (node.name.text === "index") return element(false);
  if (isRefOperation(node.name.text)) {
    env.sink.report("ILK3033", node.name.span, { name: textOf(node.span) });
    return unknownExpr(node.span);
  }
  return fieldOf(pool, node, element(true), place);
}

function fieldOf(pool: Pool, node: MemberNode, element: Expr, place: Place): Expr {
  const { name, span } = node;
  const variable = pool.fields.find((each) => each.name === `${pool.name}.${name.text}`);
  if (!variable) {
    const known = [...pool.fields.map((each) => each.name.slice(pool.name.length + 1)), "index"];
    place.env.sink.report(
      "ILK2020",
      name.span,
      { name: name.text, of: `\`ref ${pool.name}\``, known },
      { help: helpWith(place.env.sink.suggest(name.text, () => known)) },
    );
    return unknownExpr(span);
  }
  if (place.mode === "constant" || place.mode === "initial") return notHere(node, place);
  return { kind: "variable", type: variable.type, span, variable, indices: [element] };
}

const refOperations = ["give", "lend", "back", "quarantine"] as const;
type RefOperation = (typeof refOperations)[number];
const isRefOperation = (name: string): name is RefOperation =>
  refOperations.some((each) => each === name);

/** `p.take()`, `x.give()`, … Undefined: the call is nothing of a pool. `failed`: it is, and has been reported. */
export function findPoolOperation(
  node: CallNode,
  callee: MemberNode,
  place: Place,
): { readonly operation: Operation } | "failed" | undefined {
  const { env } = place;
  const { span } = node;
  const name = callee.name.text;
  const pool = namedPool(callee.base, place);
  const isOfPool = pool !== undefined && callee.base.kind !== "indexed";
  if (isOfPool) {
    const indexed = asIndexedName(callee.base);
    if (indexed) findSymbol(indexed.name, env);
    if (name !== "take") {
      env.sink.report(
        "ILK2020",
        callee.name.span,
        { name, of: `the pool \`${pool.name}\``, known: ["take"] },
        { help: helpWith(suggest(name, ["take"])) },
      );
      return "failed";
    }
    if (hasArguments(node, `${pool.name}.take`, place)) return "failed";
    const ref = poolTypeOf(pool);
    return { operation: { kind: "take", span, type: { kind: "option", of: ref }, pool } };
  }
  if (!isRefOperation(name)) return undefined;
  const value = env.infer(callee.base, place);
  if (isUnknown(value.type) && value.type.kind === "int") return "failed";
  const ref = asRef(value);
  const of = ref && poolOf(ref.type, env);
  if (!ref || !of) {
    if (!ref)
      env.sink.report("ILK3042", callee.base.span, {
        operation: name,
        found: describeValue(value.type),
      });
    return "failed";
  }
  if (hasArguments(node, textOf(callee.span), place)) return "failed";
  return { operation: { kind: name, span, type: undefined, pool: of, ref } };
}

export const poolTypeOf = (pool: Pool): RefType => ({
  kind: "ref",
  pool: pool.name,
  elements: pool.elements,
});

function hasArguments(node: CallNode, name: string, place: Place): boolean {
  if (node.args.length === 0) return false;
  place.env.sink.report("ILK3018", node.span, { name, found: node.args.length, wanted: 0 });
  return true;
}
