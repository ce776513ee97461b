/** Guarded actions with bodies in sequence → the model. What each statement becomes stands in execute.ts. */
import { children } from "../ir/build.js";
import type { GuardedAction, Ir, IrExpr, IrFunction } from "../ir/ir.js";
import { derivedFunctions, isDerived } from "./derived.js";
import { itemsOf } from "./effects.js";
import type { Tables } from "./draft.js";
import { effectOf } from "./execute.js";
import { footprintOf, type Routines, routinesOf } from "./footprint.js";
import { touchTables } from "./touched.js";
import type {
  Conjunct,
  Effect,
  Model,
  ModelFunction,
  Procedure,
  TransitionGroup,
} from "./types.js";

/** The same behaviour, step by step. */
export function modelOf(ir: Ir): Model {
  const variables = new Map(ir.variables.map((v) => [v.name, v]));
  const derived = derivedFunctions(variables);
  const tables: Tables = {
    variables,
    functions: new Map(ir.functions.map((f) => [f.name, f])),
    procedures: new Map(ir.procedures.map((p) => [p.name, p])),
    touched: touchTables(ir),
    derived,
  };
  const effect = (
    body: GuardedAction["body"],
    parameters: IrFunction["parameters"],
    place?: string,
  ): Effect => effectOf(tables, body, parameters, place);

  const initial = {
    parameters: ir.initial.parameters,
    guard: ir.initial.guard,
    effect: effect(ir.initial.body, ranged(ir.initial.parameters)),
  };
  const actions = ir.actions.map((action) => {
    const place = action.context === undefined ? undefined : ir.contexts[action.context]?.at;
    return { action, effect: effect(action.body, ranged(action.parameters), place) };
  });
  const bodies = ir.procedures.map((p) => ({ ...p, effect: effect(p.body, p.parameters) }));
  const functions = calleesFirst<ModelFunction>([...ir.functions, ...derived.all()], calledBy);
  const routines = routinesOf(functions);
  const called = new Set([initial, ...actions, ...bodies].flatMap((each) => callsOf(each.effect)));
  const procedures = calleesFirst(
    bodies.filter((p) => called.has(p.name)),
    (p) => callsOf(p.effect),
  ).map((p) => {
    const procedure = procedureOf(p, routines);
    routines.procedures.set(p.name, procedure);
    return procedure;
  });
  const { actions: _, ...rest } = ir;
  return {
    ...rest,
    functions,
    procedures,
    initial,
    transitions: actions.map(({ action, effect: own }) => groupOf(action, own, ir, routines)),
    dropped: [],
    neverRuns: [],
    aliases: [],
    proved: [],
  };
}

const ranged = (parameters: GuardedAction["parameters"]): IrFunction["parameters"] =>
  parameters.map(({ name, low, high }) => ({ name, range: { low, high, bool: false } }));

const callsOf = (effect: Effect): readonly string[] =>
  itemsOf(effect).flatMap((item) => (item.kind === "call" ? [item.procedure] : []));

function procedureOf(
  { name, doc, parameters, effect }: Omit<Procedure, "footprint">,
  routines: Routines,
): Procedure {
  const names = parameters.map((p) => p.name);
  const footprint = footprintOf({ guard: [], effect }, names, routines);
  return { name, doc, parameters, effect, footprint };
}

function groupOf(
  action: GuardedAction,
  effect: Effect,
  ir: Ir,
  routines: Routines,
): TransitionGroup {
  const { name, actor, context, from, parameters, step, external, fairness, beside } = action;
  const guard = action.guard
    .flatMap(conjuncts)
    .map((value): Conjunct => ({ kind: asksOthers(value, ir) ? "pre-emption" : "own", value }));
  const names = parameters.map((p) => p.name);
  return {
    name,
    process: actor,
    context,
    from,
    parameters,
    step,
    external,
    fairness,
    ...(beside ? { beside } : {}),
    guard,
    effect,
    footprint: footprintOf({ guard, effect }, names, routines),
  };
}

const conjuncts = (e: IrExpr): readonly IrExpr[] =>
  e.kind === "binary" && e.operator === "&&" ? [...conjuncts(e.left), ...conjuncts(e.right)] : [e];

/** A comparison of levels, which a function of all activations answers. */
function asksOthers(e: IrExpr, ir: Ir): boolean {
  if (e.kind === "call" && ir.functions.find((f) => f.name === e.function)?.ofActivations)
    return true;
  return children(e).some((child) => asksOthers(child, ir));
}

function calledBy(f: ModelFunction): readonly string[] {
  if (isDerived(f)) return [f.of];
  const go = (e: IrExpr): readonly string[] => [
    ...(e.kind === "call" ? [e.function] : []),
    ...children(e).flatMap(go),
  ];
  return go(f.value);
}

/** In the order in which they are given, but callees before their callers. */
function calleesFirst<T extends { readonly name: string }>(
  all: readonly T[],
  callees: (routine: T) => readonly string[],
): readonly T[] {
  const byName = new Map(all.map((each) => [each.name, each]));
  const ordered = new Set<T>();
  const visit = (routine: T | undefined): void => {
    if (!routine || ordered.has(routine)) return;
    callees(routine).forEach((callee) => visit(byName.get(callee)));
    ordered.add(routine);
  };
  all.forEach(visit);
  return [...ordered];
}
