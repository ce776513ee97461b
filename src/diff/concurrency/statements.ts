/**
 * Locations of a checker as statements that can be found again in another revision: by context and what the line says;
 * where a body, with calls copied in place, says the same twice, by which of them it is.
 */
import type { StepDescription } from "../../words/description.js";
import { stepText } from "../../words/step-words.js";
import type { Checker } from "../../runtime/checker.js";
import { renamed } from "../behaviour/events.js";
import type { DiffPlace } from "../spec-diff.js";

export interface StatementPoint {
  readonly context: string;
  /** What it says, with its number where the context says so more than once: `sq.push(c) (2)`. */
  readonly statement: string;
  /** The same without the number. */
  readonly says: string;
  readonly place: DiffPlace;
  /** The same on both sides for the same statement of the same context. */
  readonly key: string;
  /** The same for the same statement in whatever context. */
  readonly bare: string;
  /** It only waits there, for a lock, a condition or a channel: no work is in progress. */
  readonly waits: boolean;
}

export interface StatementTable {
  /** All of them; that of location l of context c is number firsts[c] + l. Location 0 is not active. */
  readonly points: readonly StatementPoint[];
  readonly firsts: Int32Array;
}

/** The text without what may differ of the same statement: which locks the last step gives back. */
export const bareText = (step: StepDescription, renames: ReadonlyMap<string, string>): string =>
  step.kind === "leave" ? "returns" : renamed(stepText(step), renames);

export function statementsOf(
  checker: Checker,
  renames: ReadonlyMap<string, string>,
): StatementTable {
  const firsts: number[] = [];
  const points: StatementPoint[] = [];
  for (const { name, locations } of checker.contexts) {
    firsts.push(points.length);
    const seen = new Map<string, number>();
    const context = renamed(name, renames);
    for (const { label, does, place, waiting } of locations) {
      const says = renamed(label ?? stepText(does), renames);
      // What is given back at the end is not what tells one end from another; calls are written out or not.
      const same = label === undefined ? bareText(does, renames) : says;
      const count = (seen.get(same) ?? 0) + 1;
      seen.set(same, count);
      const { file, line, column } = place;
      points.push({
        context,
        statement: count === 1 ? says : `${says} (${count})`,
        says,
        place: { file, line, column },
        key: `${context} | ${same} | ${count}`,
        bare: `${same} | ${count}`,
        waits: waiting !== "none",
      });
    }
  }
  return { points, firsts: Int32Array.from(firsts) };
}
