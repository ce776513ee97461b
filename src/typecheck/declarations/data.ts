/** Variables, lists, rings, queues, faults and events. */
import type {
  Domain as DomainNode,
  EventDeclaration,
  Expression,
  FaultDeclaration,
  ListDeclaration,
  QueueDeclaration,
  RingDeclaration,
  TypeNode,
  VarDeclaration,
} from "../../syntax/ast/ast.js";
import { coerce } from "../coerce.js";
import { constantCount } from "../constant-expressions.js";
import { inside, Scope } from "../environment.js";
import type { Environment, EventSignature, Place } from "../environment.js";
import { literal } from "../fold.js";
import { refTypeOf } from "../pools.js";
import { bind, isNameOfType, scalarTypeOf, typeDomain, typeOf } from "../type-nodes.js";
import {
  describe,
  describeValue,
  intType,
  isScalar,
  isUnknown,
  noneType,
  emptySetType,
  rangeOf,
  unknownType,
} from "../types.js";
import type {
  Expr,
  Fault,
  Family,
  List,
  Local,
  Queue,
  Ring,
  ScalarType,
  Type,
  Variable,
} from "../typed-spec.js";
import { cellsOf, isWithin, MOST_CELLS, MOST_LISTED, MOST_SLOTS } from "../limits.js";
import { clauseValue, familyPlace, guardOf, heading, isThere } from "./clauses.js";

const initialPlace = {
  mode: "initial",
  ghosts: true,
  noCpu: "initial values belong to no CPU",
} as const;

export function typeVariable(declaration: VarDeclaration, env: Environment): Variable {
  const { families, place } = familyPlace(declaration.indices, env, initialPlace, MOST_CELLS);
  const declared = declaration.type && typeOf(declaration.type, env);
  const members = families.reduce((product, { low, high }) => product * (high - low + 1), 1);
  const cells = members * (declared ? cellsOf(declared) : 1);
  isWithin(env, declaration.name.span, "the number of values in this variable", cells, MOST_CELLS);
  const { type, initial } = typeInitial(declaration, declared, families, place);
  return {
    kind: "variable",
    ...heading(declaration),
    ghost: declaration.ghost,
    families,
    type,
    initial,
    ...guardOf(declaration.guardedBy, place),
  };
}

/** `in 0..3`, `in Color`: the set of all values of the type; any other set as it is written. */
function membersOf(domain: DomainNode, place: Place): Expression {
  if (domain.kind === "setDomain" && !isNameOfType(domain.value, place)) return domain.value;
  const { span } = domain;
  return {
    kind: "comprehension",
    name: { kind: "name", text: "each", span },
    domain,
    where: { kind: "boolean", value: true, span },
    span,
  };
}

function typeInitial(
  declaration: VarDeclaration,
  declared: Type | undefined,
  families: readonly Family[],
  place: Place,
): Pick<Variable, "type" | "initial"> {
  const { env } = place;
  const { name, initial } = declaration;
  const failed = (type: Type): Pick<Variable, "type" | "initial"> => ({
    type,
    initial: { form: "value", value: literal(unknownType, 0, name.span) },
  });
  if (!initial) {
    env.sink.report("ILK4025", name.span, { name: name.text });
    return failed(declared ?? unknownType);
  }
  if (initial.form === "in") {
    const node = membersOf(initial.domain, place);
    const set =
      node.kind === "missing"
        ? undefined
        : env.infer(
            node,
            place,
            declared && isScalar(declared) ? { kind: "set", of: declared } : undefined,
          );
    if (!set || isUnknown(set.type)) return failed(declared ?? unknownType);
    if (set.type.kind !== "set") {
      env.sink.report("ILK3029", node.span, { found: describeValue(set.type) });
      return failed(declared ?? unknownType);
    }
    const type = declared ?? set.type.of;
    if (!isScalar(type)) {
      env.sink.report("ILK3027", name.span, {
        what: "a variable that starts `in` a set",
        found: describe(type),
      });
      return failed(type);
    }
    const value = coerce(set, { kind: "set", of: type }, place, {
      target: `\`${name.text}\``,
      declared: name.span,
    });
    return { type, initial: { form: "in", value } };
  }
  const value = initialValue(initial.value, declaration, declared, families, place);
  if (!value) return failed(declared ?? unknownType);
  let type = declared ?? value.type;
  if (!declared && (value.type === noneType || value.type === emptySetType)) {
    env.sink.report("ILK3017", initial.value.span, {
      name: name.text,
      value: value.type === noneType ? "none" : "{}",
    });
    type = unknownType;
  } else if (
    !declared &&
    value.type.kind === "int" &&
    value.type.name === undefined &&
    value.kind === "literal"
  ) {
    // A number alone does not say how far the variable may go.
    env.sink.report(
      "ILK3035",
      name.span,
      { name: name.text, value: `${value.value}` },
      {
        help: `var ${name.text}: 0..${Math.max(1, value.value)} = ${value.value};`,
      },
    );
    type = intType(value.value, value.value);
  }
  return {
    type,
    initial: {
      form: "value",
      value: coerce(value, type, place, { target: `\`${name.text}\``, declared: name.span }),
    },
  };
}

/** One value for all of a family, or `[k in K: e]`, whose binder stands for the index. */
function initialValue(
  node: Expression,
  declaration: VarDeclaration,
  declared: Type | undefined,
  families: readonly Family[],
  place: Place,
): Expr | undefined {
  const { env } = place;
  let at = node;
  let here = place;
  for (let depth = 0; at.kind === "familyInitialiser"; depth++) {
    const family = families[depth];
    if (!family) {
      env.sink.report("ILK4031", at.span, {});
      return undefined;
    }
    const { domain } = typeDomain(at.domain, here);
    const isWhole =
      domain.form === "range" && domain.low === family.low && domain.high === family.high;
    if (!isWhole) {
      env.sink.report("ILK3036", at.domain.span, {
        name: declaration.name.text,
        index: describe(family.local.type),
      });
      return undefined;
    }
    here = inside(here);
    bind(at.name, "family", family.local, here);
    at = at.value;
  }
  const value = env.infer(at, here, declared);
  return isUnknown(value.type) && value.type !== noneType && value.type !== emptySetType
    ? undefined
    : value;
}

/** What a list holds: a pool's name stands for refs to its elements. */
function elementType(node: TypeNode, env: Environment): ScalarType {
  const isPool =
    node.kind === "namedType" &&
    env.collected.symbols.names.get(node.name.text)?.declaration.kind === "pool";
  return isPool ? refTypeOf(node.name, env) : scalarTypeOf(node, env, "an element of a list");
}

export function typeList(declaration: ListDeclaration, env: Environment): List {
  const { families, place } = familyPlace(declaration.indices, env, initialPlace);
  const element = elementType(declaration.element, env);
  const { low, high } = rangeOf(element);
  const { span } = declaration.element;
  const count = element.kind === "ref" ? element.elements : high - low + 1;
  isWithin(env, span, "the number of elements that a list may hold", count, MOST_LISTED);
  const isFull = isThere(declaration.initial, env);
  if (isFull && element.kind === "ref")
    env.sink.report("ILK4042", declaration.name.span, {
      list: declaration.name.text,
      pool: element.pool,
    });
  return {
    kind: "list",
    ...heading(declaration),
    families,
    element,
    atomic: declaration.atomic,
    checked: isThere(declaration.checked, env),
    steps: env.platform.listSteps,
    via: clauseValue(declaration.via, env, (name) => name.text),
    initial: isFull ? Array.from({ length: high - low + 1 }, (_, at) => low + at) : [],
    ...guardOf(declaration.guardedBy, place),
  };
}

export function typeRing(declaration: RingDeclaration, env: Environment): Ring {
  const { families, place } = familyPlace(declaration.indices, env, initialPlace);
  const phase = isThere(declaration.phase, env);
  return {
    kind: "ring",
    ...heading(declaration),
    families,
    element: scalarTypeOf(declaration.element, env, "an element of a ring"),
    atomic: declaration.atomic,
    slots: constantCount(declaration.slots, env, "the number of slots", phase ? 1 : 2, MOST_SLOTS),
    phase,
    ...guardOf(declaration.guardedBy, place),
  };
}

export function typeQueue(declaration: QueueDeclaration, env: Environment): Queue {
  const { families, place } = familyPlace(declaration.indices, env, initialPlace);
  return {
    kind: "queue",
    ...heading(declaration),
    families,
    element: scalarTypeOf(declaration.element, env, "an element of a queue"),
    atomic: declaration.atomic,
    slots: constantCount(declaration.slots, env, "the number of slots", 1, MOST_SLOTS),
    ...guardOf(declaration.guardedBy, place),
  };
}

export const typeFault = (declaration: FaultDeclaration, env: Environment): Fault => ({
  kind: "fault",
  name: declaration.name.text,
  budget: constantCount(declaration.budget, env, "the budget of a fault", 0),
  span: declaration.name.span,
});

export function typeEvent(declaration: EventDeclaration, env: Environment): EventSignature {
  const place: Place = { ...initialPlace, env, scope: new Scope() };
  return {
    kind: "event",
    name: declaration.name.text,
    parameters: typeParameters(declaration.parameters, place),
  };
}

/** Parameters as locals of the place. */
export function typeParameters(
  parameters: EventDeclaration["parameters"],
  place: Place,
): readonly Local[] {
  return parameters.map((parameter) => {
    const type = typeOf(parameter.type, place.env);
    const local: Local = {
      kind: "local",
      name: parameter.name.text,
      type,
      span: parameter.name.span,
    };
    bind(parameter.name, "parameter", local, place);
    return local;
  });
}
