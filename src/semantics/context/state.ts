/** What a state holds of a context (S1, S3): where it rests, its CPU and level where they vary, whether it is to run, or masked. */
import type { ModelBuilder } from "../model/model-builder.js";
import type { Process } from "../model/processes.js";
import { BOOL, dimensionsOf, NUMBER, YES_NO } from "../values/types.js";

export function declareContext(model: ModelBuilder, process: Process, masked: boolean): void {
  const { context } = process;
  const own = dimensionsOf(process.families);
  const declared = dimensionsOf(context.families);
  const { cpus, platform } = model.spec;
  // The range of the location is known once the steps of the context have been made.
  model.variables.declare({
    owner: context.name,
    path: ["at"],
    role: "at",
    doc: `where ${context.name} rests`,
    group: "context",
    dimensions: own,
    range: { low: 0, high: 0, bool: false },
    fixed: 0,
    format: NUMBER,
  });
  if (process.choosesCpu) {
    model.variables.declare({
      owner: context.name,
      path: ["cpu"],
      role: "cpu",
      doc: `CPU of ${context.name}`,
      group: "context",
      dimensions: own,
      range: { low: 0, high: cpus - 1, bool: false },
      fixed: 0,
      format: NUMBER,
    });
  }
  if (process.raises) {
    model.variables.declare({
      owner: context.name,
      path: ["level"],
      role: "level",
      doc: `level of ${context.name}`,
      group: "context",
      dimensions: own,
      range: { low: 0, high: platform.levels.length - 1, bool: false },
      fixed: 0,
      format: { kind: "names", low: 0, names: platform.levels },
    });
  }
  const edge = context.form === "isr" && context.when === undefined;
  if (edge || context.form === "deferred" || context.form === "timer") {
    const perCpu =
      context.form === "deferred" &&
      context.pending === "each" &&
      context.placement.form === "any" &&
      cpus > 1;
    model.variables.declare({
      owner: context.name,
      path: ["pending"],
      role: "pending",
      doc: `${context.name} is to run`,
      group: "context",
      range: BOOL,
      fixed: 0,
      format: YES_NO,
      dimensions: perCpu ? [...declared, { name: "cpu", low: 0, high: cpus - 1 }] : declared,
    });
  }
  if (masked)
    model.variables.declare({
      owner: context.name,
      path: ["masked"],
      role: "masked",
      doc: `${context.name} is masked`,
      group: "context",
      dimensions: declared,
      range: BOOL,
      fixed: 0,
      format: YES_NO,
    });
}
