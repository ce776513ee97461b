/**
 * The observable events of a step, written into its body where they happen: entering and leaving, locks, operations on
 * objects at their last step, `raise`, `schedule`, actions, and what `emit` adds. They change no state; searches ignore
 * them, and a comparison of two configurations is a comparison of nothing else.
 */
import type { Family, LockMode, Type } from "../../typecheck/typed-spec.js";
import type { EventDescription } from "../../words/description.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Body } from "./body.js";
import { fit } from "../values/coerce.js";
import { formatOf } from "./world.js";

interface Named {
  readonly name: string;
  readonly families: readonly Family[];
}

type ObjectEvent = Exclude<
  EventDescription["kind"],
  "enter" | "leave" | "wants" | "acquire" | "release" | "operation" | "action" | "emit"
>;

/** A value that an event carries. */
export interface Carried {
  readonly value: IrExpr;
  readonly type: Type;
}

/** `enter`, `leave`: nothing but who steps. */
export const seeWord = (body: Body, kind: "enter" | "leave"): void =>
  see(body, { kind, subject: "" }, [], []);

/** `raise I`, `sleep c`. */
export function seeObject(
  body: Body,
  kind: ObjectEvent,
  object: Named,
  indices: readonly IrExpr[],
  args: readonly Carried[] = [],
): void {
  see(body, { kind, subject: object.name }, ownIndices(object, indices), args);
}

/** `acquire L[0] shared`: a lock, and that it is held together with others. */
export function seeLock(
  body: Body,
  kind: "wants" | "acquire" | "release",
  lock: Named,
  indices: readonly IrExpr[],
  mode: LockMode | undefined,
): void {
  const how = mode === "shared" ? ({ shared: true } as const) : {};
  see(body, { kind, subject: lock.name, ...how }, ownIndices(lock, indices), []);
}

/** `freeList[0].insertTail(2)`. */
export function seeOperation(
  body: Body,
  object: Named,
  indices: readonly IrExpr[],
  operation: string,
  args: readonly Carried[],
): void {
  const event = { kind: "operation", subject: object.name, operation } as const;
  see(body, event, ownIndices(object, indices), args);
}

/** `finish(0, 2)`, `served(1)`: an action with its parameters, or an event that the spec declares. */
export function seeCall(
  body: Body,
  kind: "action" | "emit",
  name: string,
  args: readonly Carried[],
): void {
  see(body, { kind, subject: name }, [], args);
}

function see(
  body: Body,
  event: Omit<EventDescription, "indices" | "args">,
  indices: readonly Carried[],
  args: readonly Carried[],
): void {
  if (body.dead) return;
  const carries = [...indices, ...args];
  const number = body.world.event({
    ...event,
    indices: indices.length,
    args: args.length,
    formats: carries.map(({ type }) => formatOf(type)),
  });
  body.emit({ kind: "event", event: number, args: carries.map(({ value }) => fit(value, false)) });
}

const ownIndices = ({ families }: Named, indices: readonly IrExpr[]): readonly Carried[] =>
  families.flatMap((family, i) => {
    const value = indices[i];
    return value ? [{ value, type: family.local.type }] : [];
  });
