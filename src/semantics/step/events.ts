/**
 * The observable events of a step (S115 is made by the comparison), written into its body where they happen: entering and leaving, locks, operations on
 * objects at their last step, `raise`, `schedule`, actions, and what `emit` adds. They change no state; searches ignore
 * them, and a comparison of two configurations is a comparison of nothing else.
 */
import type { IrExpr } from "../../ir/ir.js";
import type { Family, LockMode, Type } from "../../typecheck/typed-spec.js";
import type { EventDescription } from "../../words/description.js";
import { fit } from "../values/coerce.js";
import { formatOf } from "../values/types.js";
import type { StepBody } from "./step-body.js";
import { emit } from "./write.js";

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
export const seeWord = (body: StepBody, kind: "enter" | "leave"): void =>
  see(body, { kind, subject: "" }, [], []);

/** `raise I`, `sleep c`. */
export function seeObject(
  body: StepBody,
  kind: ObjectEvent,
  object: Named,
  indices: readonly IrExpr[],
  args: readonly Carried[] = [],
): void {
  see(body, { kind, subject: object.name }, ownIndices(object, indices), args);
}

/** `acquire L[0] shared`: a lock, and that it is held together with others. */
export function seeLock(
  body: StepBody,
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
  body: StepBody,
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
  body: StepBody,
  kind: "action" | "emit",
  name: string,
  args: readonly Carried[],
): void {
  see(body, { kind, subject: name }, [], args);
}

function see(
  body: StepBody,
  event: Omit<EventDescription, "indices" | "args">,
  indices: readonly Carried[],
  args: readonly Carried[],
): void {
  if (body.dead) return;
  const carries = [...indices, ...args];
  const number = body.model.events.number({
    ...event,
    indices: indices.length,
    args: args.length,
    formats: carries.map(({ type }) => formatOf(type)),
  });
  emit(body, { kind: "event", event: number, args: carries.map(({ value }) => fit(value, false)) });
}

const ownIndices = ({ families }: Named, indices: readonly IrExpr[]): readonly Carried[] =>
  families.flatMap((family, i) => {
    const value = indices[i];
    return value ? [{ value, type: family.local.type }] : [];
  });
