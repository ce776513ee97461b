/** What a state holds of a ring or queue (S1): its contents, or slots with head and tail. */
import type { Queue, Ring } from "../../typecheck/typed-spec.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { capacityOf } from "../values/objects.js";
import { BOOL, dimensionsOf, formatOf, NUMBER, rangeOf, YES_NO } from "../values/types.js";

export function declareBuffer(model: ModelBuilder, buffer: Ring | Queue): void {
  const own = dimensionsOf(buffer.families);
  const range = rangeOf(buffer.element);
  const { name } = buffer;
  const element = {
    owner: name,
    role: "places" as const,
    group: "object" as const,
    range,
    fixed: range.low,
    format: formatOf(buffer.element),
  };
  const count = (part: string, high: number): void =>
    model.variables.declare({
      owner: name,
      path: [part],
      role: "value",
      doc: "",
      group: "object",
      dimensions: own,
      range: { low: 0, high, bool: false },
      fixed: 0,
      format: NUMBER,
    });
  const flag = (part: string, doc: string): void =>
    model.variables.declare({
      owner: name,
      path: [part],
      role: "value",
      doc,
      group: "object",
      dimensions: own,
      range: BOOL,
      fixed: 0,
      format: YES_NO,
    });
  if (buffer.atomic || buffer.kind === "queue") {
    count("length", capacityOf(buffer));
    model.variables.declare(
      {
        ...element,
        path: ["item"],
        doc: `contents of ${name}, front first`,
        dimensions: [...own, { name: "place", low: 0, high: capacityOf(buffer) - 1 }],
      },
      buffer.element,
    );
    if (!buffer.atomic) flag("busy", "an operation is under way");
    return;
  }
  model.variables.declare(
    {
      ...element,
      path: ["slot"],
      doc: `slots of ${name}`,
      dimensions: [...own, { name: "slot", low: 0, high: buffer.slots - 1 }],
    },
    buffer.element,
  );
  count("head", buffer.slots - 1);
  count("tail", buffer.slots - 1);
  if (buffer.kind === "ring" && buffer.phase)
    flag("wrapped", "head and tail are equal because it is full");
}
