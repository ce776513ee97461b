/** The model of a spec that is given as text, and one of its transition groups as a person reads it. */
import { lower } from "../../src/model/build/lower.js";
import type { Ir } from "../../src/ir/ir.js";
import { modelOf } from "../../src/model/from-ir.js";
import { factsOf } from "../../src/model/analysis/facts.js";
import { equalArms } from "../../src/model/passes/equal-arms.js";
import { passed, type WithoutPasses } from "../../src/model/passes/pipeline.js";
import type { Pass } from "../../src/model/passes/pass.js";
import { shortLets } from "../../src/model/passes/short-lets.js";
import { printModel, printTransition } from "../../src/model/print.js";
import type { Model } from "../../src/model/types.js";
import { verifyModel } from "../../src/model/verify.js";
import { typed } from "../typecheck/check-text.js";

/** The model of IR as it is made; one that is not well-formed is an exception. */
export const verifiedModel = (ir: Ir): Model => verified(modelOf(ir), "as it is made");

/** The model of IR behind all passes but these, well-formed after each of them. */
export const passedModel = (ir: Ir, without: WithoutPasses = new Set()): Model =>
  passed(modelOf(ir), without, (model, pass) => verified(model, pass.name));

function verified(model: Model, behind: string): Model {
  const problems = verifyModel(model);
  if (problems.length > 0)
    throw new Error(`${model.name}@${model.revision}, ${behind}: ${problems.join("; ")}`);
  return model;
}

/** The model behind one pass. */
export const ran = (model: Model, pass: Pass): Model => pass.run(model, () => factsOf(model));

/** As it is made, but for what would be hard to read. */
export const modelOfText = (text: string): Model =>
  verified(
    ran(ran(verifiedModel(lower(typed(text)).value), equalArms), shortLets),
    "with short lets",
  );

/** The group whose name begins so, without its first line. */
export function becomes(text: string, name: string): string {
  const model = modelOfText(text);
  const group = model.transitions.find((t) => t.name.startsWith(name));
  if (!group)
    throw new Error(`no ${name} among ${model.transitions.map((t) => t.name).join(", ")}`);
  return printTransition(group, model).slice(1).join("\n");
}

/** The section of the printed model with this title. */
export function section(text: string, title: string): string {
  const lines = printModel(modelOfText(text)).split("\n");
  const start = lines.findIndex((line) => line.startsWith(`── ${title} `));
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith("── "));
  return lines
    .slice(start + 1, start + 1 + length)
    .join("\n")
    .trimEnd();
}
