/** Steps of two revisions that are the same: the same one takes the same statement, with the same arguments. */
import type { Checker } from "../../runtime/checker.js";
import { actionOf } from "../../runtime/transitions.js";
import { readTransition } from "../../report/views/transition.js";
import { stepText } from "../../words/step-words.js";
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
  const action = actionOf(checker, transition);
  if (!action || transition < 0) return "";
  const text = bareText(action.does, renames);
  const point =
    action.from > 0 ? table.points[(table.firsts[action.context] ?? 0) + action.from] : undefined;
  return `${takerOfStep(checker, transition, renames)} | ${point?.key ?? ""} | ${text}`;
}

/** Who steps and with what, whatever the statement: a context, its member, and what is chosen; an action with its parameters. */
export function takerOfStep(checker: Checker, transition: number, renames: Renames): string {
  const known = readTransition(checker, transition);
  if (!known) return "";
  const { action, context } = known;
  const args = known.arguments.filter(({ role }) => !context || role !== "family");
  const told = args.map(({ shown }) => renamed(shown, renames)).join(", ");
  const name = context ? "" : renamed(stepText(action.does), renames);
  return `${actorOfStep(checker, transition, renames)} | ${name} | ${told}`;
}

export function actorOfStep(checker: Checker, transition: number, renames: Renames): string {
  const known = readTransition(checker, transition);
  return renamed(known?.context?.members[known.member] ?? known?.action.actor ?? "", renames);
}
