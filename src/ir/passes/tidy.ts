/**
 * Shorter actions with the same meaning: `if c: violate` followed by `if c: stop` becomes one `if`, and a parameter with
 * one value is that value.
 */
import { number, same, substitute } from "../build.js";
import type { GuardedAction, Ir, IrExpr, IrStatement } from "../ir.js";
import { substituteInBody } from "./substitute.js";

export function tidy(ir: Ir): Ir {
  return {
    ...ir,
    actions: ir.actions.map(tidyAction),
    procedures: ir.procedures.map((procedure) => ({ ...procedure, body: tidyBody(procedure.body) })),
    initial: { ...ir.initial, body: tidyBody(ir.initial.body) },
  };
}

function tidyAction(action: GuardedAction): GuardedAction {
  const single = new Map<string, IrExpr>(action.parameters.filter((p) => p.low === p.high).map((p) => [p.name, number(p.low)]));
  return {
    ...action,
    guard: action.guard.map((g) => substitute(g, single)).filter((g) => !(g.kind === "constant" && g.value === 1)),
    body: tidyBody(substituteInBody(action.body, single)),
  };
}

function tidyBody(body: readonly IrStatement[]): readonly IrStatement[] {
  const tidied: IrStatement[] = [];
  for (const statement of body) {
    const s = tidyInside(statement);
    const last = tidied.at(-1);
    if (isStop(s) && last?.kind === "if" && last.otherwise.length === 0 && onlyViolates(last.then) && same(last.condition, s.condition)) {
      tidied[tidied.length - 1] = { ...last, then: [...last.then, { kind: "stop" }] };
    } else {
      tidied.push(s);
    }
  }
  return tidied;
}

function tidyInside(s: IrStatement): IrStatement {
  if (s.kind === "if") return { ...s, then: tidyBody(s.then), otherwise: tidyBody(s.otherwise) };
  if (s.kind === "for" || s.kind === "while") return { ...s, body: tidyBody(s.body) };
  return s;
}

const isStop = (s: IrStatement): s is Extract<IrStatement, { kind: "if" }> =>
  s.kind === "if" && s.then.length === 1 && s.then[0]?.kind === "stop" && s.otherwise.length === 0;

const onlyViolates = (body: readonly IrStatement[]): boolean => body.length > 0 && body.every((s) => s.kind === "violate");
