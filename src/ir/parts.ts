/** What is inside a statement of the IR. */
import type { IrExpr, IrStatement } from "./ir.js";

/** The expressions of a statement itself, not of those inside it. */
export function expressionsIn(s: IrStatement): readonly IrExpr[] {
  switch (s.kind) {
    case "assign":
      return [...s.indices, s.value];
    case "let":
    case "set":
      return [s.value];
    case "if":
    case "while":
      return [s.condition];
    case "do":
    case "event":
      return s.args;
    case "note":
      return [s.note];
    case "for":
    case "violate":
    case "stop":
      return [];
  }
}

/** The bodies inside a statement. */
export function bodiesIn(s: IrStatement): readonly (readonly IrStatement[])[] {
  if (s.kind === "if") return [s.then, s.otherwise];
  return s.kind === "for" || s.kind === "while" ? [s.body] : [];
}

/** Whether any of the statements, or of those inside them, is of the kind. */
export const contains = (body: readonly IrStatement[], ...kinds: IrStatement["kind"][]): boolean =>
  body.some((s) => kinds.includes(s.kind) || bodiesIn(s).some((b) => contains(b, ...kinds)));

/** Procedures that a body calls. */
export const proceduresIn = (body: readonly IrStatement[]): readonly string[] =>
  body.flatMap((s) =>
    s.kind === "do" ? [s.procedure] : bodiesIn(s).flatMap((inner) => proceduresIn(inner)),
  );
