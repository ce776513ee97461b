/** Pools: how many elements, what each is at the moment, and the fields it has. */
import type { PoolDeclaration, PoolField } from "../../syntax/ast/ast.js";
import { coerce, unknownExpr } from "../coerce.js";
import { constantPlace } from "../constant-expressions.js";
import type { Environment } from "../environment.js";
import { literal } from "../fold.js";
import { poolType } from "../pools.js";
import { typeOf } from "../type-nodes.js";
import { emptySetType, isUnknown, noneType, unknownType } from "../types.js";
import type { Expr, Family, Pool, Type, Variable } from "../typed-spec.js";
import { heading } from "./clauses.js";

/** What an element can be, in the order of the numbers that stand for it. */
const STATES = ["free", "taken", "lent", "quarantined"];

/** Fields may hold refs to any pool, so that pools are typed when all are known. */
export function typePool(declaration: PoolDeclaration, env: Environment): Pool {
  const { elements } = poolType(declaration, env);
  const { span, name, doc } = heading(declaration);
  const type: Type = { kind: "enum", name: "element", members: STATES };
  const base = { kind: "variable", ghost: false, families: [familyOf(elements, span)] } as const;
  const state: Variable = {
    ...base,
    name,
    doc: doc.length > 0 ? doc : [`what each element of ${name} is`],
    span,
    type,
    initial: { form: "value", value: literal(type, 0, span) },
  };
  const seen = new Map<string, PoolField>();
  const fields = declaration.fields.flatMap((field): Variable[] => {
    const earlier = seen.get(field.name.text);
    if (earlier) {
      env.sink.report(
        "ILK2002",
        field.name.span,
        { name: field.name.text, sort: "a field", earlier: "a field" },
        { secondary: [{ span: earlier.name.span, text: "first declared here" }] },
      );
      return [];
    }
    seen.set(field.name.text, field);
    if (field.name.text === "index")
      env.sink.report("ILK3044", field.name.span, { name: field.name.text, pool: name });
    const { type: fieldType, value } = typeField(field, env);
    return [
      {
        ...base,
        name: `${name}.${field.name.text}`,
        doc: field.doc,
        span: field.name.span,
        type: fieldType,
        initial: { form: "value", value },
      },
    ];
  });
  return { kind: "pool", name, doc, span, elements, state, fields };
}

function familyOf(elements: number, span: Pool["span"]): Family {
  const high = elements - 1;
  return {
    local: { kind: "local", name: "element", type: { kind: "int", low: 0, high }, span },
    low: 0,
    high,
  };
}

/** A field's type and the value it has in an element that has just been taken. */
function typeField(field: PoolField, env: Environment): { type: Type; value: Expr } {
  const declared = field.type && typeOf(field.type, env);
  const place = constantPlace(env);
  const value = env.infer(field.initial, place, declared);
  if (declared) {
    const target = `\`${field.name.text}\``;
    return {
      type: declared,
      value: coerce(value, declared, place, { target, declared: field.name.span }),
    };
  }
  if (value.type === noneType || value.type === emptySetType) {
    env.sink.report("ILK3017", field.initial.span, {
      name: field.name.text,
      value: value.type === noneType ? "none" : "{}",
    });
    return { type: unknownType, value: unknownExpr(field.initial.span) };
  }
  if (value.type.kind === "int" && value.type.name === undefined && value.kind === "literal") {
    env.sink.report(
      "ILK3035",
      field.name.span,
      { name: field.name.text, value: `${value.value}` },
      { help: `${field.name.text}: 0..${Math.max(1, value.value)} = ${value.value};` },
    );
  }
  return { type: isUnknown(value.type) ? unknownType : value.type, value };
}
