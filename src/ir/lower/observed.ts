/**
 * The observable events of a step, written into its body where they happen: entering and leaving, locks, operations on
 * objects at their last step, `raise`, `schedule`, actions, and what `emit` adds. They change no state; searches ignore
 * them, and a comparison of two configurations is a comparison of nothing else.
 */
import type { Family, LockMode, Type } from "../../typecheck/typed-spec.js";
import type { IrExpr } from "../ir.js";
import type { Body } from "./body.js";
import { fit } from "./fit.js";
import { formatOf } from "./world.js";

interface Named {
  readonly name: string;
  readonly families: readonly Family[];
}

/** A value that an event carries. */
export interface Carried {
  readonly value: IrExpr;
  readonly type: Type;
}

/** `enter`, `leave`: nothing but who steps. */
export const seeWord = (body: Body, word: string): void => see(body, word, []);

/** `acquire L[0]`, `raise I`. */
export function seeObject(
  body: Body,
  word: string,
  object: Named,
  indices: readonly IrExpr[],
  args: readonly Carried[] = [],
): void {
  const own = ownIndices(object, indices);
  see(body, `${word} ${object.name}${brackets(own.length)}${inParentheses(own.length, args)}`, [
    ...own,
    ...args,
  ]);
}

/** `acquire L[0] shared`: a lock, and that it is held together with others. */
export function seeLock(
  body: Body,
  word: "wants" | "acquire" | "release",
  lock: Named,
  indices: readonly IrExpr[],
  mode: LockMode | undefined,
): void {
  const own = ownIndices(lock, indices);
  const how = mode === "shared" ? " shared" : "";
  see(body, `${word} ${lock.name}${brackets(own.length)}${how}`, own);
}

/** `freeList[0].insertTail(2)`. */
export function seeOperation(
  body: Body,
  object: Named,
  indices: readonly IrExpr[],
  operation: string,
  args: readonly Carried[],
): void {
  const own = ownIndices(object, indices);
  see(
    body,
    `${object.name}${brackets(own.length)}.${operation}${inParentheses(own.length, args)}`,
    [...own, ...args],
  );
}

/** `finish(0, 2)`, `served(1)`: an action with its parameters, or an event that the spec declares. */
export function seeCall(
  body: Body,
  name: string,
  args: readonly Carried[],
  isBuiltIn = true,
): void {
  see(body, `${name}${inParentheses(0, args)}`, args, isBuiltIn);
}

function see(body: Body, text: string, carries: readonly Carried[], isBuiltIn = true): void {
  if (body.dead) return;
  const formats = carries.map(({ type }) => formatOf(type));
  const event = body.world.event(text, formats, isBuiltIn);
  body.emit({ kind: "event", event, args: carries.map(({ value }) => fit(value, false)) });
}

const ownIndices = ({ families }: Named, indices: readonly IrExpr[]): readonly Carried[] =>
  families.flatMap((family, i) => {
    const value = indices[i];
    return value ? [{ value, type: family.local.type }] : [];
  });

const brackets = (count: number): string =>
  Array.from({ length: count }, (_, i) => `[{${i}}]`).join("");

const inParentheses = (first: number, args: readonly Carried[]): string =>
  args.length === 0 ? "" : `(${args.map((_, i) => `{${first + i}}`).join(", ")})`;
