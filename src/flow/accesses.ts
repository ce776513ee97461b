/** What a statement touches besides its own locals: decides whether it is a step, and whether C would make it several. */
import type { Def, Expr } from "../typecheck/typed-spec.js";

interface Access {
  readonly variable: string;
  readonly ghost: boolean;
  readonly indices?: readonly Expr[];
}

/** Every shared thing an expression reads, in order; ghosts marked. */
function accesses(
  e: Expr,
  into: Access[] = [],
  known = new Map<Def, readonly Access[]>(),
): Access[] {
  const all = (...es: readonly (Expr | undefined)[]): Access[] => {
    for (const x of es) if (x) accesses(x, into, known);
    return into;
  };
  switch (e.kind) {
    case "literal":
    case "local":
    case "cpu":
      return into;
    case "variable":
      all(...e.indices);
      into.push({ variable: e.variable.name, ghost: e.variable.ghost, indices: e.indices });
      return into;
    case "field":
      return all(e.record);
    case "element":
      return all(e.ref);
    case "recordLiteral":
      return all(...e.fields.map((f) => f.value));
    case "unary":
    case "demand":
      return all(e.operand);
    case "binary":
      return all(e.left, e.right);
    case "conditional":
      return all(e.condition, e.then, e.otherwise);
    case "quantifier":
      return all(e.domain.form === "set" ? e.domain.value : undefined, e.body);
    case "comprehension":
      return all(e.domain.form === "set" ? e.domain.value : undefined, e.where);
    case "setOf":
      return all(...e.elements);
    case "size":
      return all(e.set);
    case "apply":
      all(...e.args);
      into.push(...accessesOf(e.def, known));
      return into;
    case "objectProperty":
      all(...e.object.indices);
      into.push({ variable: e.object.target.name, ghost: false });
      return into;
    case "contains":
      all(...e.object.indices, e.element);
      into.push({ variable: e.object.target.name, ghost: false });
      return into;
    case "contextProperty":
    case "at":
    case "waits":
    case "holds":
      into.push({ variable: `${e.context.target.name}.at`, ghost: false });
      return into;
    case "held":
      into.push({ variable: `${e.lock.target.name}.owner`, ghost: false });
      return into;
    case "permits":
      into.push({ variable: `${e.lock.target.name}.count`, ghost: false });
      return into;
    case "quiescent":
      into.push({ variable: "quiescent", ghost: false });
      return into;
  }
}

/** What a definition reads; twice what it reads more than once, for that makes a statement coarse. */
function accessesOf(def: Def, known: Map<Def, readonly Access[]>): readonly Access[] {
  const before = known.get(def);
  if (before) return before;
  const times = new Map<string, number>();
  const found = accesses(def.value, [], known).filter(({ variable }) => {
    times.set(variable, (times.get(variable) ?? 0) + 1);
    return (times.get(variable) ?? 0) <= 2;
  });
  known.set(def, found);
  return found;
}

/** Reads something that other contexts could change. */
export const isShared = (e: Expr): boolean => accesses(e).some((access) => !access.ghost);

/** How many accesses to shared things C would make of what reads these, and writes so many. */
export const countAccesses = (reads: readonly Expr[], writes = 0): number =>
  writes + reads.flatMap((e) => accesses(e)).filter((access) => !access.ghost).length;
