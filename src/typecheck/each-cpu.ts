/** Deferred contexts that run on each CPU: one activation for each, and so one more index, where they are asked about. */
import type { Span } from "../base/source.js";
import type { Context, Family } from "./typed-spec.js";

/** Whether it has an activation on each CPU, of however many. */
export const isOfEachCpu = (context: Context): boolean =>
  context.form === "deferred" && context.runs === "each" && context.placement.form === "any";

/** Whether it may be active on several CPUs at once. */
export const runsOnEachCpu = (context: Context, cpus: number): boolean =>
  isOfEachCpu(context) && cpus > 1;

/** The index that says on which. */
export const cpuFamily = (cpus: number, span: Span): Family => ({
  local: {
    kind: "local",
    name: "cpu",
    type: { kind: "int", low: 0, high: Math.max(0, cpus - 1), name: "Cpu" },
    span,
  },
  low: 0,
  high: Math.max(0, cpus - 1),
});
