/** What asks a context to run: the first statement that does, or its condition. */
import { textOf } from "../../base/source.js";
import { walkStatements } from "../../flow/usage.js";
import type { Request } from "../../ir/ir.js";
import type { Context, TypedSpec } from "../../typecheck/typed-spec.js";

const VERBS: Readonly<Partial<Record<Context["form"], string>>> = {
  isr: "raised",
  deferred: "scheduled",
  timer: "armed",
};

/** The first statement that raises, schedules or arms the context; undefined for one that nothing asks to run. */
export function requestFor(spec: TypedSpec, context: Context): Request | undefined {
  const verb = VERBS[context.form];
  if (verb === undefined) return undefined;
  const { when } = context;
  if (context.form === "isr" && when)
    return { verb, first: { by: undefined, text: textOf(when.span), span: when.span } };
  const bodies = [
    ...spec.contexts.map((each) => ({ by: each.name, body: each.body })),
    ...spec.actions.map((each) => ({
      by: each.device === undefined ? each.name : `${each.device}.${each.name}`,
      body: each.body,
    })),
  ];
  for (const { by, body } of bodies) {
    let first: Request["first"];
    const asks = (target: Context, span: NonNullable<Request["first"]>["span"]): void => {
      if (target === context) first ??= { by, text: textOf(span).replace(/;$/, ""), span };
    };
    walkStatements(body, {
      statement: (s) => {
        if (s.kind === "raise" || s.kind === "arm") asks(s.context.target, s.span);
      },
      operation: (o) => {
        if (o.kind === "schedule") asks(o.context.target, o.span);
      },
    });
    if (first) return { verb, first };
  }
  return { verb, first: undefined };
}
