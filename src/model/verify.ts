/**
 * Well-formedness of a model, for tests: names are bound and values of the right kind, no update writes what another one
 * writes, the last arm takes what is left, footprints cover all, and what passes have taken out is gone.
 */
import { children, isTrue, rebuild, sameData } from "../ir/build.js";
import type { IrExpr, IrFunction, Range } from "../ir/ir.js";
import { isDerived } from "./derived.js";
import { failuresOf } from "./passes/proofs.js";
import { covers, footprintOf, type Routines, routinesOf } from "./footprint.js";
import type {
  Arm,
  Carried,
  Conjunct,
  Effect,
  Footprint,
  Item,
  Let,
  Model,
  Update,
} from "./types.js";

/** Names in scope, and whether each is a truth value. */
type Scope = ReadonlyMap<string, boolean>;

interface Verifier {
  readonly model: Model;
  readonly routines: Routines;
  readonly say: (problem: string) => void;
}

/** What is wrong, one sentence each; empty for a well-formed model. */
export function verifyModel(model: Model): readonly string[] {
  const problems: string[] = [];
  const routines = routinesOf([]);
  const { functions, procedures } = routines;
  const at = (place: string): Verifier => ({
    model,
    routines,
    say: (problem) => problems.push(`${place}: ${problem}`),
  });
  if (new Set(model.transitions.map((t) => t.name)).size !== model.transitions.length)
    problems.push("two transition groups share a name");
  // Callees stand first, so that nothing calls itself.
  for (const f of model.functions) {
    const scope = scopeOf(f.parameters);
    if (!isDerived(f)) verifyExpression(at(f.name), f.value, scope);
    else if (functions.has(f.of)) verifyUpdates(at(f.name), f.after, scope, true);
    else at(f.name).say(`asks ${f.of}, which does not stand before it`);
    functions.set(f.name, f);
  }
  for (const p of model.procedures) {
    verifyEffect(at(p.name), p.effect, scopeOf(p.parameters));
    verifyFootprint(
      at(p.name),
      { guard: [], ...p },
      p.parameters.map((q) => q.name),
      p.footprint,
    );
    procedures.set(p.name, p);
  }
  const { parameters, guard, effect } = model.initial;
  guard.forEach((g) => verifyExpression(at("initial states"), g, scopeOf(ranged(parameters))));
  verifyEffect(at("initial states"), effect, scopeOf(ranged(parameters)));
  for (const t of model.transitions) {
    const scope = scopeOf(ranged(t.parameters));
    for (const { value } of t.guard) {
      verifyExpression(at(t.name), value, scope);
      if (!value.bool) at(t.name).say("a guard is a number");
    }
    verifyEffect(at(t.name), t.effect, scope);
    verifyFootprint(
      at(t.name),
      t,
      t.parameters.map((p) => p.name),
      t.footprint,
    );
  }
  for (const p of [...model.invariants, ...model.reachables, ...model.stateRules])
    verifyExpression(at(p.name), p.value, new Map());
  verifyPassed(model, at);
  return problems;
}

/** What passes say of what they have taken out. */
function verifyPassed(model: Model, at: (place: string) => Verifier): void {
  for (const { variable, value } of model.aliases) {
    const { name, range, dimensions } = variable;
    verifyValue(at(name), value, range, new Map(dimensions.map((d) => [d.name, false])), name);
    if (model.variables.some((v) => v.name === name)) at(name).say("is in the state, and an alias");
  }
  const left = failuresOf(model);
  for (const { rule, subject } of model.proved)
    if (left.has(subject.failure)) at(rule).say("is proved, and still asked");
  for (const { name } of model.dropped)
    if (model.transitions.some((t) => t.name === name)) at(name).say("is dropped, and still there");
}

const ranged = (all: Model["initial"]["parameters"]): IrFunction["parameters"] =>
  all.map(({ name, low, high }) => ({ name, range: { low, high, bool: false } }));

const scopeOf = (parameters: IrFunction["parameters"]): Scope =>
  new Map(parameters.map((p) => [p.name, p.range.bool]));

// ── Expressions ──────────────────────────────────────────────────────────────────────────────────

function verifyExpression(verifier: Verifier, e: IrExpr, scope: Scope): void {
  const { model, routines, say } = verifier;
  if (e.kind === "read") {
    const variable = model.variables.find((v) => v.name === e.variable);
    if (!variable) say(`no variable ${e.variable}`);
    else {
      if (variable.dimensions.length !== e.indices.length)
        say(`${e.variable} has ${variable.dimensions.length} indices, not ${e.indices.length}`);
      if (variable.range.bool !== e.bool) say(`${e.variable} is read as the wrong kind of value`);
    }
  }
  if (e.kind === "name") {
    if (!scope.has(e.name)) say(`no name ${e.name}`);
    else if (scope.get(e.name) !== e.bool) say(`${e.name} is read as the wrong kind of value`);
  }
  if (e.kind === "call" && routines.functions.get(e.function)?.parameters.length !== e.args.length)
    say(`a call of ${e.function}, which does not stand before it or takes other arguments`);
  const inner = "binder" in e ? new Map(scope).set(e.binder, false) : scope;
  for (const child of children(e)) verifyExpression(verifier, child, inner);
}

const ANY = { low: -Infinity, high: Infinity };

/** An expression that has to be a truth value, or a number. */
function verifyValue(verifier: Verifier, e: IrExpr, range: Range, scope: Scope, of: string): void {
  verifyExpression(verifier, e, scope);
  if (e.bool !== range.bool) verifier.say(`${of} is of the wrong kind`);
  if (e.kind === "constant" && (e.value < range.low || e.value > range.high))
    verifier.say(`${of} is ${e.value}, outside ${range.low}..${range.high}`);
}

// ── Effects ──────────────────────────────────────────────────────────────────────────────────────

/** The scope at the end, for what comes after the effect. */
function verifyEffect(verifier: Verifier, effect: Effect, outer: Scope): Scope {
  let scope = outer;
  for (const l of effect.lets) scope = verifyLet(verifier, l, scope);
  const { items, updates, arms } = effect;
  let later = verifyItems(verifier, items, scope, scope);
  // What does not fit has a check before it, which ends the step: whether it covers all cases is seen where checkers run.
  const ends = ({ items: all }: Pick<Effect, "items">): boolean =>
    all.some(alwaysEnds) || (all.some((item) => asksRange(verifier, item)) && all.some(mayEnd));
  const isWritten = !ends(effect) && (arms.length === 0 || !arms.every(ends));
  verifyUpdates(verifier, updates, scope, isWritten);
  verifyArms(verifier, arms);
  for (const arm of arms) {
    if (arm.when) verifyExpression(verifier, arm.when, scope);
    later = verifyItems(verifier, arm.items, scope, later);
    const isArmWritten = isWritten && !ends(arm);
    verifyUpdates(verifier, [...updates, ...arm.updates], scope, isArmWritten);
  }
  return effect.then ? verifyEffect(verifier, effect.then, later) : later;
}

const mayEnd = (item: Item): boolean => item.kind === "check" && item.ends;

const alwaysEnds = (item: Item): boolean =>
  mayEnd(item) && (!item.when || isTrue(folded(item.when)));

/** Whether it asks if a value fits. */
const asksRange = ({ model }: Verifier, item: Item): boolean =>
  item.kind === "check" &&
  item.failure !== undefined &&
  model.failures[item.failure]?.kind === "range";

const folded = (e: IrExpr): IrExpr => rebuild(e, folded);

function verifyLet(verifier: Verifier, l: Let, scope: Scope): Scope {
  if (l.kind === "value") {
    verifyValue(verifier, l.value, { ...l.range, ...ANY }, scope, l.name);
    return named(verifier, scope, l.name, l.range.bool);
  }
  l.carried.forEach((c) => verifyExpression(verifier, c.initial, scope));
  const turn = l.carried.reduce(
    (inner, c) => named(verifier, inner, c.name, c.range.bool),
    named(verifier, scope, l.binder, false),
  );
  verifyNext(
    verifier,
    l.carried,
    l.lets.reduce((inner, each) => verifyLet(verifier, each, inner), turn),
  );
  return l.carried.reduce((inner, c) => named(verifier, inner, c.name, c.range.bool), scope);
}

function named({ say }: Verifier, scope: Scope, name: string, bool: boolean): Scope {
  if (scope.has(name)) say(`${name} is named twice`);
  return new Map(scope).set(name, bool);
}

const verifyNext = (verifier: Verifier, carried: readonly Carried[], scope: Scope): void =>
  carried.forEach((c) => verifyValue(verifier, c.next, { ...c.range, ...ANY }, scope, c.name));

/** @returns `later` with what loops hand on */
function verifyItems(
  verifier: Verifier,
  items: readonly Item[],
  scope: Scope,
  later: Scope,
): Scope {
  const { model, routines, say } = verifier;
  let handedOn = later;
  for (const item of items) {
    if (item.when) verifyExpression(verifier, item.when, scope);
    switch (item.kind) {
      case "check":
        if (item.failure !== undefined && !model.failures[item.failure])
          say(`no failure ${item.failure}`);
        if (item.failure === undefined && !item.ends) say("a check that does nothing");
        break;
      case "event":
        if (model.events[item.event]?.formats.length !== item.args.length)
          say(`event ${item.event}`);
        item.args.forEach((arg) => verifyExpression(verifier, arg, scope));
        break;
      case "note":
        if (item.note.kind === "constant" && !model.notes[item.note.value])
          say(`no note ${item.note.value}`);
        verifyExpression(verifier, item.note, scope);
        break;
      case "call":
        if (routines.procedures.get(item.procedure)?.parameters.length !== item.args.length)
          say(
            `a call of ${item.procedure}, which does not stand before it or takes other arguments`,
          );
        item.args.forEach((arg) => verifyExpression(verifier, arg, scope));
        break;
      case "loop": {
        item.carried.forEach((c) => verifyExpression(verifier, c.initial, scope));
        const turn = item.carried.reduce(
          (inner, c) => named(verifier, inner, c.name, c.range.bool),
          scope,
        );
        verifyExpression(verifier, item.condition, turn);
        verifyNext(verifier, item.carried, verifyEffect(verifier, item.body, turn));
        item.carried.forEach((c) => {
          handedOn = new Map(handedOn).set(c.name, c.range.bool);
        });
      }
    }
  }
  return handedOn;
}

function verifyUpdates(
  verifier: Verifier,
  updates: readonly Update[],
  scope: Scope,
  isWritten: boolean,
): void {
  const { model, say } = verifier;
  for (const [i, u] of updates.entries()) {
    const variable = model.variables.find((v) => v.name === u.variable);
    if (!variable) {
      say(`writes no variable ${u.variable}`);
      continue;
    }
    if (u.when) verifyExpression(verifier, u.when, scope);
    if (variable.dimensions.length !== u.indices.length)
      say(`writes ${u.variable} with ${u.indices.length} indices`);
    for (const [k, { low, high }] of variable.dimensions.entries()) {
      const index = u.indices[k];
      if (index)
        verifyValue(
          verifier,
          index,
          isWritten && !u.when ? { low, high, bool: false } : { ...ANY, bool: false },
          scope,
          `an index of ${u.variable}`,
        );
    }
    const range = isWritten ? variable.range : { ...variable.range, ...ANY };
    verifyValue(verifier, u.value, range, scope, u.variable);
    const isTwice = updates
      .slice(0, i)
      .some(
        (other) =>
          other.variable === u.variable &&
          sameData(other.when, u.when) &&
          sameData(other.indices, u.indices),
      );
    if (isTwice) say(`${u.variable} is written twice`);
  }
}

function verifyArms({ say }: Verifier, arms: readonly Arm[]): void {
  for (const [i, arm] of arms.entries()) {
    if ((arm.when === undefined) !== (i === arms.length - 1))
      say("an arm has no condition, or the last one has");
  }
}

// ── Footprints ───────────────────────────────────────────────────────────────────────────────────

function verifyFootprint(
  { routines, say }: Verifier,
  { guard, effect }: { readonly guard: readonly Conjunct[]; readonly effect: Effect },
  parameters: readonly string[],
  footprint: Footprint,
): void {
  const all = footprintOf({ guard, effect }, parameters, routines);
  const missing = [
    ...all.reads.filter((ref) => !footprint.reads.some((wide) => covers(wide, ref))),
    ...all.writes.filter((ref) => !footprint.writes.some((wide) => covers(wide, ref))),
    ...all.guard.filter((ref) => !footprint.guard.some((wide) => covers(wide, ref))),
  ];
  for (const variable of new Set(missing.map((ref) => ref.variable)))
    say(`the footprint leaves out ${variable}`);
}
