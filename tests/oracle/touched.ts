/** Which object an operation is on and with which element; what that breaks is broken together. */
import type { Draft, FrameOf } from "./draft.js";
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
  let found: Touched = { key: "", x: 0 };
  by.together(() => {
    found = by.evaluated((place) => {
      requireGuard(object, place, operation !== "front");
      const x = args[0] ? evaluate(args[0], place) : 0;
      // Inserting and removing touch the element.
      if (args[0] && object.target.kind === "list") indexOf(args[0], true, place);
      return { key: nameOf(object, place), x };
    });
    if (args.length > 0) by.fit(found.x, object.target.element);
  });
  return found;
}
