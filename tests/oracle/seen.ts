/**
 * What can be observed of a step, as text: who steps, on which CPU, and each event. Goes in: a step that is done. The
 * words are those of docs/diff.md. Clauses: S20, S115.
 */
import type { Type, TypedSpec } from "../../src/typecheck/typed-spec.js";
import type { Stepper } from "./locks.js";
import { combinations, keyOf, upTo, type Value } from "./state.js";

/** A value in the spec's words. */
export function shown(value: Value, type: Type): string {
  if (typeof value !== "number") return String(value);
  switch (type.kind) {
    case "bool":
      return value === 0 ? "false" : "true";
    case "enum":
      return type.members[value] ?? String(value);
    case "level":
      return type.names[value] ?? String(value);
    case "option": {
      const { of } = type;
      const low = of.kind === "int" ? of.low : 0;
      return value < low ? "none" : shown(value, of);
    }
    case "set": {
      const { of } = type;
      const low = of.kind === "int" ? of.low : 0;
      const members = upTo(0, 30).filter((bit) => Math.floor(value / 2 ** bit) % 2 === 1);
      return `{${members.map((bit) => shown(low + bit, of)).join(", ")}}`;
    }
    default:
      return String(value);
  }
}

export const inParentheses = (args: readonly string[]): string =>
  args.length === 0 ? "" : `(${args.join(", ")})`;

/** `Message[0] on CPU 1`, or the device or action whose name an actor's text begins with. */
const who = ({ member, cpu }: Stepper, actor: string): string => {
  if (!member) return actor.replace(/[.(].*$/, "");
  return member.key + (cpu === undefined ? "" : ` on CPU ${cpu}`);
};

/** `x[0] = 3`, for each part of an observed variable that is another after the step. */
export function changesOf(
  { observed }: TypedSpec,
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): readonly string[] {
  const parts = (value: Value | undefined, type: Type, key: string): readonly [string, string][] =>
    type.kind === "record"
      ? type.fields.flatMap((field) =>
          parts(
            (value as Readonly<Record<string, Value>>)[field.name],
            field.type,
            `${key}.${field.name}`,
          ),
        )
      : [[key, shown(value ?? 0, type)]];
  return observed.flatMap(({ name, families, type }) =>
    combinations(families).flatMap((indices) => {
      const key = keyOf(name, indices);
      const was = parts(before.get(key), type, key);
      return parts(after.get(key), type, key).flatMap(([part, is], i) =>
        was[i]?.[1] === is ? [] : [`${part} = ${is}`],
      );
    }),
  );
}

export function eventsOf(
  by: Stepper & { readonly broken: readonly string[] },
  actor: string,
  changes: readonly string[] = [],
): readonly string[] {
  const stepping = who(by, actor);
  const events = by.seen.map((event) =>
    event.replace(/\(.*$/, "") === stepping ? event : `${stepping}: ${event}`,
  );
  const changed = changes.map((each) => `${stepping}: ${each}`);
  return [...events, ...changed, ...(by.broken.length === 0 ? [] : brokenEvent(by, actor))];
}

export function brokenEvent(
  by: Stepper & { readonly broken: readonly string[] },
  actor: string,
): readonly string[] {
  const names = by.broken.map((text) => {
    const [kind = "", name = ""] = text.split(" ");
    return `${kind === "assertion" ? kind : "rule"} ${name}`;
  });
  return [`${who(by, actor)}: breaks ${[...new Set(names)].sort().join(", ")}`];
}
