/** Limits on what a configuration comes to as a whole: its transitions and its code. */
import { stepText } from "../../words/step-words.js";
import { exceed, LIMITS } from "../../flow/limits.js";
import { CodeSize } from "../../semantics/model/code-size.js";
import { combinations, counted } from "../../semantics/model/size.js";
import type { Draft } from "./draft.js";

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

/** What an output prints of the steps, once all has been added to them. */
export function limitCode(drafts: readonly Draft[]): void {
  const size = new CodeSize();
  for (const { node, action, guard, body } of drafts)
    size.add(guard, body, node?.span ?? action.step.span);
}
