/** Steps of two revisions that are the same: the same one takes the same statement, with the same arguments. */
import type { Checker } from "../../runtime/checker.js";
import { readTransition } from "../../report/transition.js";
import { bareText, type StatementTable } from "../concurrency/statements.js";
import { renamed } from "./events.js";

type Renames = ReadonlyMap<string, string>;

/** Who steps, which statement, and with what: the same on both sides for the same step. */
export function keyOfStep(
  checker: Checker,
  transition: number,
  table: StatementTable,
  renames: Renames,
): string {
  const known = readTransition(checker, transition);
  if (!known) return "";
  const { action, context, member } = known;
  const args = known.arguments.filter(({ role }) => !context || role !== "family");
  const told = args.map(({ shown }) => renamed(shown, renames)).join(", ");
  const text = bareText(renamed(action.text, renames));
  const actor = renamed(context?.members[member] ?? action.actor, renames);
  if (action.from <= 0) return `${actor} | ${text} | ${told}`;
  const point = table.points[(table.firsts[action.context] ?? 0) + action.from];
  return `${actor} | ${point?.key ?? ""} | ${text} | ${told}`;
}
