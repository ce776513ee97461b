/** A run of a checker as it is told in a diff. */
import { buildTraceView } from "../report/views/trace-view.js";
import type { Checker } from "../runtime/checker.js";
import type { Trace, Violation } from "../runtime/verdict.js";
import type { RunStep } from "./spec-diff.js";

/** The view is made for violations; of a run that breaks nothing only the steps are of interest. */
const breaksNothing = (trace: Trace): Violation => ({
  kind: "reachable",
  name: "",
  depth: trace.steps.length,
  message: "",
  platform: undefined,
  place: undefined,
  together: [],
  trace,
});

export function runOf(
  checker: Checker,
  trace: Trace,
  violation: Violation = breaksNothing(trace),
): readonly RunStep[] {
  const view = buildTraceView(checker, violation);
  return view.steps.map(({ number, actor, cpu, level, text, place, events }) => ({
    number,
    actor,
    cpu: cpu ?? null,
    level,
    text,
    place: place ?? null,
    events,
  }));
}
