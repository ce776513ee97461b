/** The possible ways of the first node of a thread or entry, each with its guard and what it writes, as `--emit ir` prints them. */
import { isFalse, isTrue } from "../../src/ir/build.js";
import { printBody, printExpr } from "../../src/ir/print-ir.js";
import { flowOfContext } from "../../src/model/build/contexts.js";
import { declareStorage } from "../../src/model/build/storage.js";
import { effectsOf } from "../../src/semantics/meaning.js";
import { modelBuilder } from "../../src/semantics/model/model-builder.js";
import { StepBody } from "../../src/semantics/step/step-body.js";
import { stepText } from "../../src/words/step-words.js";
import { typed } from "../typecheck/check-text.js";

export function waysOf(declarations: string, statement: string): readonly string[] {
  const model = modelBuilder(typed(`spec S;\n${declarations}\nthread T { ${statement} }`));
  declareStorage(model);
  const process = model.processes.find(({ context }) => context.name === "T");
  if (!process) throw new Error("no context");
  const graph = flowOfContext(model, process);
  const node = graph.nodes[graph.entry];
  if (node?.kind !== "step") throw new Error("the first node is no step");
  return effectsOf(model, node).ways.flatMap((way) => {
    const body = new StepBody(model, process);
    const condition = way.guard(body);
    if (isFalse(condition)) return [];
    const guard = isTrue(condition) ? "" : ` when ${printExpr(condition)}`;
    body.stepped = true;
    way.run(body);
    const numbered = { failures: model.failures.all, events: model.events.all };
    const lines = printBody(body.statements, "", numbered);
    return [[`${stepText(way.does)}${guard}`, ...lines.map((line) => line.trim())].join("; ")];
  });
}
