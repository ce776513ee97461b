/**
 * Takes out of a body what a Murphi model has no use for: notes, events, and what can no longer be reached. In a model a
 * broken rule leaves the step at once, so that a `stop` for the same reason after it is dead. Rumur copies the bodies of
 * functions to every call, so that a condition less is time saved, not only a line.
 */
import { not, same } from "../../ir/build.js";
import type { IrExpr, IrStatement } from "../../ir/ir.js";

/** The same body for a model: it ends in the same state or with the same failure. */
export function pruned(body: readonly IrStatement[]): readonly IrStatement[] {
  const out: IrStatement[] = [];
  // What cannot hold here, because the step would have been left.
  let refuted: readonly IrExpr[] = [];
  for (const s of body.flatMap(prunedStatement)) {
    if (s.kind === "if" && s.otherwise.length === 0 && leaves(s.then)) {
      const causes = alternatives(s.condition);
      if (causes.every((cause) => refuted.some((known) => same(known, cause)))) continue;
      refuted = [...refuted, ...causes];
    } else {
      refuted = [];
    }
    out.push(s);
    if (leaves([s])) break;
  }
  return out;
}

function prunedStatement(s: IrStatement): readonly IrStatement[] {
  switch (s.kind) {
    case "note":
    case "event":
      return [];
    case "if": {
      const [then, otherwise] = [pruned(s.then), pruned(s.otherwise)];
      if (then.length > 0) return [{ ...s, then, otherwise }];
      return otherwise.length === 0
        ? []
        : [{ kind: "if", condition: not(s.condition), then: otherwise, otherwise: [] }];
    }
    case "for": {
      const inner = pruned(s.body);
      return inner.length === 0 || s.high < s.low ? [] : [{ ...s, body: inner }];
    }
    case "while":
      return [{ ...s, body: pruned(s.body) }];
    default:
      return [s];
  }
}

function leaves(body: readonly IrStatement[]): boolean {
  const last = body.at(-1);
  return last?.kind === "violate" || last?.kind === "stop";
}

const alternatives = (e: IrExpr): readonly IrExpr[] =>
  e.kind === "binary" && e.operator === "||"
    ? [...alternatives(e.left), ...alternatives(e.right)]
    : [e];
