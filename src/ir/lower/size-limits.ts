/** Limits on what a configuration comes to as a whole: its transitions and its code. */
import { children } from "../build.js";
import { stepText } from "../../words/step-words.js";
import type { IrExpr, IrStatement } from "../ir.js";
import { exceed, LIMITS } from "../../flow/limits.js";
import { combinations, counted } from "./limits.js";
import type { Draft } from "./steps.js";

/** Each state tries all transitions. */
export function limitTransitions(drafts: readonly Draft[]): void {
  let all = 0;
  for (const { action } of drafts) {
    const own = combinations(action.parameters);
    all += own;
    const { span, does } = action.step;
    if (own > LIMITS.transitionsOfAction)
      exceed(
        "ILK5124",
        span,
        { name: stepText(does), ...counted(own, LIMITS.transitionsOfAction) },
        "",
      );
    if (all > LIMITS.transitions) {
      const name = "this configuration";
      exceed("ILK5124", span, { name, ...counted(all, LIMITS.transitions) }, "with this one");
    }
  }
}

/** What an output prints for each step: a tree, where lowering shares what is used in several places. */
export function limitCode(drafts: readonly Draft[]): void {
  const sizes = new Map<IrExpr, number>();
  let all = 0;
  for (const draft of drafts) {
    all += sizeOfBody(draft.body, sizes);
    for (const guard of draft.guard) all += sizeOf(guard, sizes);
    if (all > LIMITS.code) {
      const span = draft.node?.span ?? draft.action.step.span;
      exceed("ILK5126", span, { most: LIMITS.code.toLocaleString("en-US") }, "up to this step");
    }
  }
}

export function sizeOf(e: IrExpr, sizes: Map<IrExpr, number>): number {
  const known = sizes.get(e);
  if (known !== undefined) return known;
  let size = 1;
  for (const child of children(e)) size += sizeOf(child, sizes);
  sizes.set(e, size);
  return size;
}

function sizeOfBody(body: readonly IrStatement[], sizes: Map<IrExpr, number>): number {
  let size = 0;
  for (const s of body) {
    size += 1;
    if ("value" in s) size += sizeOf(s.value, sizes);
    if ("condition" in s) size += sizeOf(s.condition, sizes);
    if ("then" in s) size += sizeOfBody(s.then, sizes) + sizeOfBody(s.otherwise, sizes);
    if ("body" in s) size += sizeOfBody(s.body, sizes);
    for (const e of "args" in s ? s.args : "indices" in s ? s.indices : [])
      size += sizeOf(e, sizes);
  }
  return size;
}
