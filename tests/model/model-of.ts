/** The model of a spec that is given as text, and one of its transition groups as a person reads it. */
import { lower } from "../../src/model/build/lower.js";
import type { Ir } from "../../src/ir/ir.js";
import { modelOf } from "../../src/model/from-ir.js";
import { printModel, printTransition } from "../../src/model/print.js";
import type { Model } from "../../src/model/types.js";
import { verifyModel } from "../../src/model/verify.js";
import { typed } from "../typecheck/check-text.js";

/** The model of IR; one that is not well-formed is an exception. */
export function verifiedModel(ir: Ir): Model {
  const model = modelOf(ir);
  const problems = verifyModel(model);
  if (problems.length > 0) throw new Error(`${ir.name}@${ir.revision}: ${problems.join("; ")}`);
  return model;
}

export const modelOfText = (text: string): Model => verifiedModel(lower(typed(text)).value);

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
