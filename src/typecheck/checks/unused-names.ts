/** Declarations of the spec itself that nothing mentions, in whatever configuration. */
import type { Environment } from "../environment.js";
import { oneOf, sortOf } from "../../resolve/symbols.js";

const watched = [
  "const",
  "var",
  "proc",
  "lock",
  "list",
  "ring",
  "queue",
  "channel",
  "completion",
  "pool",
  "fault",
  "def",
  "type",
  "enum",
  "record",
  "event",
];

export function checkUnused(env: Environment): void {
  for (const symbol of env.collected.symbols.names.values()) {
    const { declaration, name, isMain } = symbol;
    if (!isMain || !watched.includes(declaration.kind) || env.used.has(declaration)) continue;
    if (name.text.startsWith("_")) continue;
    const code =
      declaration.kind === "const"
        ? "ILK2028"
        : declaration.kind === "proc"
          ? "ILK2029"
          : "ILK2027";
    env.sink.report(code, name.span, { name: name.text, sort: oneOf(sortOf(declaration)) });
  }
}
