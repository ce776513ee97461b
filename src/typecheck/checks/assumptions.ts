/** `assume e;` beside the declarations: a condition on constants that the configuration must meet. */
import { textOf } from "../../base/source.js";
import { constantCondition } from "../constant-expressions.js";
import type { Environment } from "../environment.js";

export function checkAssumptions(env: Environment): void {
  for (const declaration of env.collected.declarations) {
    if (declaration.kind !== "assumeDeclaration") continue;
    if (!constantCondition(declaration.condition, env, "the condition of a declaration")) continue;
    if (constantCondition(declaration.value, env, "`assume`")) continue;
    const values = [...env.constants.values()]
      .filter((constant) => textOf(declaration.value.span).includes(constant.name))
      .map((constant) => `${constant.name} = ${constant.value}`);
    env.sink.report(
      "ILK4030",
      declaration.value.span,
      { text: textOf(declaration.value.span) },
      {
        notes: values.length > 0 ? [values.join(", ")] : [],
      },
    );
  }
}
