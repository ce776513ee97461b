/** What is known of the body around a statement, and what that forbids. */
import { textOf } from "../base/source.js";
import type { Expression, Reference, Statement as StatementNode } from "../syntax/ast/ast.js";
import { type BodyOwner, noteTrait, type Place } from "./environment.js";
import type { Context, Expr, Instance, Local, Type } from "./typed-spec.js";
import { findShared } from "./visible.js";

/** What is known of the body around a statement. */
export interface Body {
  readonly place: Place;
  readonly owner: BodyOwner;
  /** In an `atomic` block or an action: operations are single steps. */
  readonly isAtomic: boolean;
  /** Whether a statement here may wait; `first`: it is the first of an `atomic` block. */
  readonly waiting: "free" | "first" | "never";
  readonly inLoop: boolean;
  /** The type that `return` must give; undefined: none. */
  readonly result: Type | undefined;
  /** Level that the activation has at least, where the text alone tells. */
  readonly level: number | undefined;
  /** Nearest label, else the name of the proc or context. */
  readonly name: string;
  /** Locals that name the lock of a `with` around this, each with the place that does; absent: none. */
  readonly naming?: ReadonlyMap<Local, Reference["span"]>;
}

/** `an action` or `an atomic block`, for messages. */
export const whereOf = (body: Body): string =>
  body.owner.kind === "action" ? "an action" : "an `atomic` block";

/** Reports what waits where nothing may. */
export function noteWait(node: StatementNode | Expression, statement: string, body: Body): void {
  noteTrait(body.place.env, body.owner, "waits", node.span);
  if (body.waiting !== "never") return;
  const isAction = body.owner.kind === "action";
  const help =
    isAction && (node.kind === "await" || node.kind === "spinUntil")
      ? `when ${textOf(node.condition.span)}`
      : undefined;
  body.place.env.sink.report(
    "ILK4003",
    node.span,
    { statement: `\`${statement}\``, where: whereOf(body) },
    { help },
  );
}

/** Reports a context that the statement cannot be applied to. */
export function reportForm(
  code: "ILK4013" | "ILK4014" | "ILK4041",
  context: Instance<Context>,
  reference: Reference,
  place: Place,
): void {
  const { name, word, span } = context.target;
  place.env.sink.report(
    code,
    reference.span,
    { name, word },
    {
      secondary: [{ span, text: `\`${name}\` is declared here` }],
      help:
        word === "isr"
          ? `raise ${textOf(reference.span)};`
          : context.target.form === "deferred"
            ? code === "ILK4041"
              ? `await !${textOf(reference.span)}.pending;`
              : `schedule ${textOf(reference.span)};`
            : context.target.form === "timer"
              ? `arm ${textOf(reference.span)};`
              : undefined,
    },
  );
}

/** Arguments and indices of what takes several steps are read once, before: so they may not be shared. */
export function requireLocal(
  value: Expr,
  node: Expression,
  what: string,
  name: string,
  body: Body,
): void {
  if (body.isAtomic) return;
  const shared = findShared(value);
  if (!shared) return;
  body.place.env.sink.report(
    "ILK4002",
    shared.span,
    { read: textOf(shared.span), what },
    {
      help: `let ${name} = ${textOf(node.span)};`,
    },
  );
}

/** Reports what a device or action does that needs a CPU. */
export function requireCpu(body: Body, span: Reference["span"], does: string): void {
  noteTrait(body.place.env, body.owner, "locks", span);
  const { owner } = body;
  const isDevice = owner.kind === "action" || (owner.kind === "context" && owner.form === "device");
  if (!isDevice) return;
  body.place.env.sink.report("ILK4015", span, {
    name: owner.name,
    sort: owner.kind === "action" ? "an action" : "a device",
    does,
  });
}
