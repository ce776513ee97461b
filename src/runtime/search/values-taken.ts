/** Which values each field of a state took: one pass over the states that a search has kept. */
import type { Checker } from "../checker.js";
import type { Coverage } from "../verdict.js";
import type { StateGraph } from "./exploration.js";

/** More different values than these are counted, not named. */
const MOST_NAMED = 16;

export function valuesTaken(
  checker: Checker,
  { store }: StateGraph,
): NonNullable<Coverage["values"]> {
  const fields = checker.fields.filter(
    (field) => field.group === "variable" || field.group === "object" || field.group === "ghost",
  );
  const seen = fields.map(() => new Set<number>());
  const state = new Int32Array(checker.words);
  for (let index = 0; index < store.arena.count; index++) {
    store.arena.read(index, state);
    for (let i = 0; i < fields.length; i++) seen[i]!.add(fields[i]!.read(state));
  }
  return fields.map((field, i) => {
    const values = [...seen[i]!].sort((a, b) => a - b);
    return {
      field: field.name,
      count: values.length,
      values: values.slice(0, MOST_NAMED).map((value) => field.show(value)),
    };
  });
}
