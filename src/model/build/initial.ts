/** The initial states: variables in order of declaration, then objects, then what is active at once. */
import type { Expr, List, Lock, Variable } from "../../typecheck/typed-spec.js";
import { and, hasBit, name, number } from "../../ir/build.js";
import type { ActionParameter, Ir, IrExpr, IrStatement } from "../../ir/ir.js";
import { initialCpus, type LoweredContext } from "./contexts.js";
import { Body } from "../../semantics/step/body.js";
import type { Environment } from "../../semantics/values/environment.js";
import { permitsOf } from "../../semantics/locks/holding.js";
import { ExpressionLowering } from "../../semantics/values/expressions.js";
import { fit } from "../../semantics/values/coerce.js";
import { exceed, LIMITS } from "../../flow/limits.js";
import { combinations, counted, declarationOf } from "../../semantics/step/size.js";
import { members } from "../../flow/list-nodes.js";
import { formatOf, linksOf, partsOf, rangeOf, type World } from "../../semantics/step/world.js";

export function lowerInitial(world: World, contexts: readonly LoweredContext[]): Ir["initial"] {
  const parameters: ActionParameter[] = [];
  const guard: IrExpr[] = [];
  const body: IrStatement[] = [];
  const known = new Map<string, IrExpr>();
  for (const variable of world.spec.variables)
    initialVariable(world, variable, { parameters, guard, body, known });
  for (const object of world.spec.objects)
    if (object.kind === "list") body.push(...initialList(world, object));
  for (const lock of world.spec.locks)
    if (lock.permits) body.push(...initialPermits(world, lock, lock.permits.initial));
  for (const fault of world.spec.faults)
    body.push({ kind: "assign", variable: fault.name, indices: [], value: number(fault.budget) });
  for (const { actor, initial } of contexts) {
    if (initial.length === 0) continue;
    if (actor.choosesCpu) {
      for (const { parameter } of initialCpus(actor))
        parameters.push({
          name: parameter,
          role: "cpu",
          low: 0,
          high: world.spec.cpus - 1,
          format: { kind: "number" },
        });
    }
    body.push(
      ...overFamilies(
        actor.families.map((family, i) => ({ family, own: actor.own[i] })),
        initial,
      ),
    );
  }
  limitChoices(world, parameters);
  return { parameters, guard, body };
}

/** The initial states are gone through one by one, whether or not they are possible. */
function limitChoices({ spec }: World, parameters: readonly ActionParameter[]): void {
  const all = combinations(parameters);
  if (all <= LIMITS.initialStates) return;
  const last = parameters.at(-1)?.name ?? "";
  const found = [...spec.variables, ...spec.contexts].findLast(
    (each) => last === each.name || last.startsWith(`${each.name}_`),
  );
  const span = found?.span ?? declarationOf(spec, last);
  const name_ = "the initial state";
  exceed("ILK5124", span, { name: name_, ...counted(all, LIMITS.initialStates) }, "with this one");
}

function overFamilies(
  families: readonly {
    readonly family: { readonly low: number; readonly high: number };
    readonly own: IrExpr | undefined;
  }[],
  body: readonly IrStatement[],
): readonly IrStatement[] {
  let nested = body;
  for (const { family, own } of [...families].reverse()) {
    if (own?.kind === "name")
      nested = [
        { kind: "for", binder: own.name, low: family.low, high: family.high, body: nested },
      ];
  }
  return nested;
}

interface Parts {
  readonly parameters: ActionParameter[];
  readonly guard: IrExpr[];
  readonly body: IrStatement[];
  readonly known: Map<string, IrExpr>;
}

function initialVariable(world: World, variable: Variable, parts: Parts): void {
  const { parameters, guard, body, known } = parts;
  const lowering = (by: ReadonlyMap<unknown, IrExpr>): ExpressionLowering => {
    const environment: Environment = {
      lookup: (local) => by.get(local) ?? number(0),
      cpu: undefined,
      variable: (n) => known.get(n),
    };
    return new ExpressionLowering(world, environment);
  };
  if (variable.initial.form === "in") {
    const range = rangeOf(variable.type);
    for (const member of members(variable.families)) {
      const by = new Map(
        variable.families.map((family, i) => [family.local, number(member[i] ?? 0)]),
      );
      const parameter = [variable.name, ...member].join("_");
      parameters.push({
        name: parameter,
        role: "choice",
        low: range.low,
        high: range.high,
        format: formatOf(variable.type),
      });
      const value = name(parameter);
      guard.push(inSet(lowering(by), variable.initial.value, value));
      body.push({
        kind: "assign",
        variable: variable.name,
        indices: member.map((v) => number(v)),
        value: fit(value, range.bool),
      });
      if (variable.families.length === 0) known.set(variable.name, fit(value, range.bool));
    }
    return;
  }
  const binders = variable.families.map((family) => ({
    family,
    own: name(world.binder(family.local.name)),
  }));
  const by = new Map(binders.map((b) => [b.family.local, b.own]));
  const e = variable.initial.value;
  for (const part of partsOf(variable.type)) {
    const full = [variable.name, ...part.path].join(".");
    const low = lowering(by);
    const value = fit(low.part(e, part.path), rangeOf(part.type).bool);
    guard.push(...low.obligations.map((o) => o.holds));
    if (binders.length === 0) known.set(full, value);
    const checks = new Body(world, undefined);
    if (part.type.kind !== "record" && e.type.kind !== "record")
      checks.fitRange(value, rangeOf(e.type), rangeOf(part.type), e.span, `\`${variable.name}\``);
    body.push(
      ...overFamilies(binders, [
        ...checks.statements,
        { kind: "assign", variable: full, indices: binders.map((b) => b.own), value },
      ]),
    );
  }
}

function inSet(lowering: ExpressionLowering, set: Expr, value: IrExpr): IrExpr {
  const low = set.type.kind === "set" ? rangeOf(set.type.of).low : 0;
  const inside = hasBit(lowering.lower(set), value, low);
  return and(...lowering.obligations.map((o) => o.holds), inside);
}

function initialPermits(world: World, lock: Lock, initial: number): readonly IrStatement[] {
  const binders = lock.families.map((family) => ({
    family,
    own: name(world.binder(family.local.name)),
  }));
  const indices = binders.map((b) => b.own);
  const value = number(initial);
  return overFamilies(binders, [{ kind: "assign", variable: permitsOf(lock), indices, value }]);
}

/** A ring through the head and the initial elements. */
function initialList(world: World, list: List): readonly IrStatement[] {
  const binders = list.families.map((family) => ({
    family,
    own: name(world.binder(family.local.name)),
  }));
  const own = binders.map((b) => b.own);
  const links = linksOf(world, list, own);
  const ring: IrExpr[] = [
    links.head,
    ...list.initial.map((value) => number(value - links.lowest + 1)),
    links.head,
  ];
  const body: IrStatement[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [here, following] = [ring[i], ring[i + 1]];
    if (!here || !following) continue;
    body.push({
      kind: "assign",
      variable: links.next,
      indices: [...links.prefix, here],
      value: i + 2 === ring.length ? links.end : following,
    });
    body.push({
      kind: "assign",
      variable: links.prev,
      indices: [...links.prefix, following],
      value: here,
    });
  }
  const held = list.initial.reduce((mask, value) => mask + 2 ** (value - links.lowest), 0);
  body.push({
    kind: "assign",
    variable: `${list.name}.members`,
    indices: own,
    value: number(held),
  });
  return overFamilies(binders, body);
}
