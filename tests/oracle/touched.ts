/**
 * Which object an operation is on and with which element; what may not be touched is named, and the step goes on.
 * Clauses: S49, S100.
 */
import { type Draft, fits, type FrameOf } from "./draft.js";
import { evaluate, indexOf, nameOf, requireGuard } from "./evaluate.js";
import type { Value } from "./state.js";

interface Touched {
  readonly key: string;
  readonly x: Value;
}

export function touched(
  by: Draft,
  { object, operation, args }: FrameOf<"operation">["of"],
): Touched {
  const broken: string[] = [];
  const place = by.place(broken);
  requireGuard(object, place, operation !== "front");
  const x = args[0] ? evaluate(args[0], place) : 0;
  // Inserting and removing touch the element.
  if (args[0] && object.target.kind === "list") indexOf(args[0], true, place);
  const key = nameOf(object, place);
  // Of an element that is not what it was, nothing more is judged.
  const unknown = broken.filter((name) => name !== "rule lock-not-held");
  const isOutside = args.length > 0 && !fits(x, object.target.element);
  by.also(...broken.filter((name) => name === "rule lock-not-held"));
  by.break(...unknown, unknown.length === 0 && isOutside && "range out-of-range");
  return { key, x };
}
