/** Clauses that may end in `if C`, and what declarations have in common. */
import type { Span } from "../../base/source.js";
import type { Conditional, IndexNode, Reference } from "../../syntax/ast/ast.js";
import { constantCondition } from "../constant-expressions.js";
import { Scope } from "../environment.js";
import type { Environment, Place } from "../environment.js";
import { typeHeldLock } from "../held-locks.js";
import { typeFamilies } from "../type-nodes.js";
import type { Family, Instance, Lock } from "../typed-spec.js";

/** Lets a declaration be filled in after others have been told of it. */
export type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Whether a clause is there in this configuration. */
export function isThere<Value>(clause: Conditional<Value> | undefined, env: Environment): boolean {
  return (
    clause !== undefined && constantCondition(clause.condition, env, "the condition of a clause")
  );
}

/** The value of a clause that is there; a clause that is not is only looked through for names. */
export function clauseValue<Node, Value>(
  clause: Conditional<Node> | undefined,
  env: Environment,
  read: (value: Node) => Value | undefined,
): Value | undefined {
  if (!clause) return undefined;
  if (isThere(clause, env)) return read(clause.value);
  env.sink.muted(() => read(clause.value));
  return undefined;
}

/** A place in which the names of a declaration's indices can be used. */
export function familyPlace(
  indices: readonly IndexNode[],
  env: Environment,
  place: Omit<Place, "env" | "scope">,
  most?: number,
): { readonly families: readonly Family[]; readonly place: Place } {
  const made: Place = { ...place, env, scope: new Scope() };
  return { families: typeFamilies(indices, made, most), place: made };
}

/** `guarded by L[i]`, in the scope of the family. */
export function guardOf(
  clause: Conditional<Reference> | undefined,
  place: Place,
): { readonly guardedBy?: Instance<Lock> } {
  const guardedBy = clauseValue(clause, place.env, (reference) =>
    typeHeldLock(reference, place, true, "guard anything"),
  );
  return guardedBy ? { guardedBy } : {};
}

/** Name, documentation and place of a declaration, as the typed spec keeps them. */
export const heading = (declaration: {
  readonly name: { readonly text: string; readonly span: Span };
  readonly doc: readonly string[];
}): { readonly name: string; readonly doc: readonly string[]; readonly span: Span } => ({
  name: declaration.name.text,
  doc: declaration.doc,
  span: declaration.name.span,
});
