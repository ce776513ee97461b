/** Replaces names by expressions in statements; expressions alone are build.ts's. */
import { substitute } from "../build.js";
import type { IrExpr, IrStatement } from "../ir.js";

export function substituteInBody(
  body: readonly IrStatement[],
  by: ReadonlyMap<string, IrExpr>,
): readonly IrStatement[] {
  if (by.size === 0) return body;
  const e = (x: IrExpr): IrExpr => substitute(x, by);
  return body.map((s): IrStatement => {
    switch (s.kind) {
      case "assign":
        return { ...s, indices: s.indices.map(e), value: e(s.value) };
      case "let":
      case "set":
        return { ...s, value: e(s.value) };
      case "if":
        return {
          ...s,
          condition: e(s.condition),
          then: substituteInBody(s.then, by),
          otherwise: substituteInBody(s.otherwise, by),
        };
      case "for":
        return { ...s, body: substituteInBody(s.body, by) };
      case "while":
        return { ...s, condition: e(s.condition), body: substituteInBody(s.body, by) };
      case "do":
      case "event":
        return { ...s, args: s.args.map(e) };
      case "note":
        return { ...s, note: e(s.note) };
      case "violate":
      case "stop":
        return s;
    }
  });
}
