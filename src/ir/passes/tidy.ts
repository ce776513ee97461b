/**
 * Shorter actions with the same meaning: `if c: violate` followed by `if c: stop` becomes one `if`, and a parameter with
 * one value is that value.
 */
import { children, number, same, substitute } from "../build.js";
import type { GuardedAction, Ir, IrExpr, IrStatement } from "../ir.js";
import { substituteInBody } from "./substitute.js";

export function tidy(ir: Ir): Ir {
  return {
    ...ir,
    actions: ir.actions.map(tidyAction),
    procedures: ir.procedures.map((procedure) => ({
      ...procedure,
      body: tidyBody(procedure.body),
    })),
    initial: { ...ir.initial, body: tidyBody(ir.initial.body) },
  };
}

function tidyAction(action: GuardedAction): GuardedAction {
  const single = new Map<string, IrExpr>(
    action.parameters.filter((p) => p.low === p.high).map((p) => [p.name, number(p.low)]),
  );
  return {
    ...action,
    guard: action.guard
      .map((g) => substitute(g, single))
      .filter((g) => !(g.kind === "constant" && g.value === 1)),
    body: tidyBody(substituteInBody(action.body, single)),
  };
}

function tidyBody(body: readonly IrStatement[]): readonly IrStatement[] {
  const tidied: IrStatement[] = [];
  for (const statement of body) {
    const s = tidyInside(statement);
    const last = tidied.at(-1);
    if (
      isStop(s) &&
      last?.kind === "if" &&
      last.otherwise.length === 0 &&
      onlyViolates(last.then) &&
      same(last.condition, s.condition)
    ) {
      tidied[tidied.length - 1] = { ...last, then: [...last.then, { kind: "stop" }] };
    } else {
      tidied.push(s);
    }
  }
  return withoutUnused(tidied);
}

/** A `let` that nothing reads says nothing: values have no effects. */
function withoutUnused(body: readonly IrStatement[]): readonly IrStatement[] {
  const used = new Set<string>();
  const kept: IrStatement[] = [];
  for (const s of [...body].reverse()) {
    if (s.kind === "let" && !used.has(s.name)) continue;
    namesIn(s, used);
    kept.unshift(s);
  }
  return kept;
}

function namesIn(s: IrStatement, into: Set<string>): void {
  const e = (x: IrExpr): void => {
    if (x.kind === "name") into.add(x.name);
    children(x).forEach(e);
  };
  switch (s.kind) {
    case "assign":
      s.indices.forEach(e);
      e(s.value);
      break;
    case "let":
      e(s.value);
      break;
    case "set":
      into.add(s.name);
      e(s.value);
      break;
    case "if":
      e(s.condition);
      [...s.then, ...s.otherwise].forEach((inner) => namesIn(inner, into));
      break;
    case "for":
      s.body.forEach((inner) => namesIn(inner, into));
      break;
    case "while":
      e(s.condition);
      s.body.forEach((inner) => namesIn(inner, into));
      break;
    case "do":
    case "event":
      s.args.forEach(e);
      break;
    case "note":
      e(s.note);
      break;
    case "violate":
    case "stop":
      break;
  }
}

function tidyInside(s: IrStatement): IrStatement {
  if (s.kind === "if") return { ...s, then: tidyBody(s.then), otherwise: tidyBody(s.otherwise) };
  if (s.kind === "for" || s.kind === "while") return { ...s, body: tidyBody(s.body) };
  return s;
}

const isStop = (s: IrStatement): s is Extract<IrStatement, { kind: "if" }> =>
  s.kind === "if" && s.then.length === 1 && s.then[0]?.kind === "stop" && s.otherwise.length === 0;

const onlyViolates = (body: readonly IrStatement[]): boolean =>
  body.length > 0 && body.every((s) => s.kind === "violate");
