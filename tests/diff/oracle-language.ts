/** A spec → what the reference interpreter sees of its runs, as a graph of single events. */
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import { explore } from "../oracle/explore.js";
import type { PlainGraph, PlainStep } from "./plain-languages.js";

const MOST_STATES = 500;

/** The language of the reference interpreter; undefined where the spec is too large for it. */
export function plainGraph(spec: TypedSpec): PlainGraph | undefined {
  const result = explore(spec, MOST_STATES);
  if (!result.complete) return undefined;
  const steps: PlainStep[] = [];
  const known = new Map(result.initial.map((state) => [result.textOf(state), state]));
  for (const [from, state] of known) {
    for (const step of result.steps(state)) {
      if (step.broken.includes("assume")) continue;
      const to = step.state ? result.textOf(step.state) : "the end";
      if (step.state) known.set(to, step.state);
      step.seen.forEach((label, i) => {
        const rest = (n: number): string => `${step.seen.slice(n).join("; ")} → ${to}`;
        const last = i === step.seen.length - 1;
        steps.push({ from: i === 0 ? from : rest(i), to: last ? to : rest(i + 1), label });
      });
      if (step.seen.length === 0) steps.push({ from, to, label: undefined });
    }
  }
  return [steps, result.initial.map((state) => result.textOf(state))];
}
