/**
 * The body of one action while it is written: statements so far, and what is known of locals. A local gets its new
 * value in the variable that holds it only when the step comes to rest, so that reads in between see the old one.
 */
import { InterlockBug } from "../../base/assert.js";
import type { Span } from "../../base/source.js";
import { type Bound, isRef, type LocalRef, type Scope } from "../../flow/scope.js";
import type { Expr, Local, Pool, Type } from "../../typecheck/typed-spec.js";
import {
  and,
  assign,
  beforeWrites,
  children,
  isFalse,
  isTrue,
  name,
  not,
  or,
  truth,
  variablesRead,
  when,
  type Write,
} from "../../ir/build.js";
import type { ActionParameter, Format, IrExpr, IrStatement, Range } from "../../ir/ir.js";
import type { Environment, Obligation } from "../values/environment.js";
import { ExpressionLowering } from "../values/expressions.js";
import { fit } from "../values/coerce.js";

import { cpuExpr } from "../context/predicates.js";
import { refIn } from "../../typecheck/types.js";
import { dangle, refsOf } from "../pools/refs.js";
import { type Actor, activation, partsOf, rangeOf, type World } from "./world.js";

const mentions = (e: IrExpr, names: ReadonlySet<string>): boolean =>
  (e.kind === "name" && names.has(e.name)) || children(e).some((child) => mentions(child, names));

export const callsFunction = (e: IrExpr): boolean =>
  e.kind === "call" || children(e).some(callsFunction);

/** What an expression reads, itself and through definitions. */
function readsOf(world: World, e: IrExpr, into = new Set<string>()): ReadonlySet<string> {
  const seen = new Set<IrExpr>();
  const visit = (x: IrExpr): void => {
    if (seen.has(x)) return;
    seen.add(x);
    if (x.kind === "read") into.add(x.variable);
    const def = x.kind === "call" ? world.defs.get(x.function) : undefined;
    if (def) visit(def);
    children(x).forEach(visit);
  };
  visit(e);
  return into;
}

/** An index or a constant that a local stands for. */
const boundValue = (bound: Exclude<Bound, LocalRef>): IrExpr =>
  bound.kind === "index"
    ? name(bound.name, bound.bool)
    : { kind: "constant", bool: bound.bool, value: bound.value };

/** What branches of one action have in common: names in use, parameters, guards. */
interface Shared {
  readonly names: Map<string, number>;
}

/** A rule that the step may break here. */
export interface RuleCheck {
  readonly broken: IrExpr;
  readonly failure: () => number;
}

export class Body {
  readonly world: World;
  readonly actor: Actor | undefined;
  readonly statements: IrStatement[] = [];
  readonly parameters: ActionParameter[];
  readonly guards: IrExpr[];
  /** Variables written so far in this step. */
  readonly written: Set<string>;
  /** The step is past its visible statement. */
  stepped = false;
  /** A choice was made in this step (S21). */
  chose = false;
  /** Inside `atomic`, whose choices are made before anything in it is judged (S25). */
  atomic = false;
  /** Where the step ends by what has been judged since these were last taken. */
  private cuts: IrExpr[] = [];
  /** What local work before the visible statement has written; it can write ghosts alone. Told of the state before. */
  private readonly early: Write[] = [];
  /** A test is worked out. */
  private isTesting = false;
  /** A rule was broken for certain: nothing follows. */
  dead = false;
  /** While true, values are bound as they are, for guards may use them. */
  before = true;
  /** How many accesses C would make of the statement that this step is, and of the choices before it. */
  accesses = 0;
  /** The level while entering, before it has been written. */
  level: IrExpr | undefined;
  /** Name of the flag that a rule is broken, while stops are put off. */
  private postponed: string | undefined;
  /** Where the step ends once everything is named that this place breaks. */
  private readonly ends: IrExpr[] = [];
  private readonly env: Map<string, IrExpr>;
  /** Types of what `env` holds. */
  private readonly types: Map<string, Type>;
  private readonly shared: Shared;
  private readonly loops: Map<string, string>;
  /** How often each loop has been gone round in this step. */
  private readonly rounds: Map<{ readonly most?: number }, number>;
  /** What the locals were whenever this step has been at a loop. */
  private readonly seen: Map<object, ReadonlySet<string>>;

  constructor(world: World, actor: Actor | undefined, from?: Body) {
    this.world = world;
    this.actor = actor;
    this.shared = from ? from.shared : { names: new Map() };
    this.env = new Map(from?.env);
    this.types = new Map(from?.types);
    this.loops = new Map(from?.loops);
    this.rounds = new Map(from?.rounds);
    this.seen = new Map(from?.seen);
    this.parameters = from ? [...from.parameters] : [];
    this.guards = from ? [...from.guards] : [];
    this.written = new Set(from?.written);
    this.stepped = from?.stepped ?? false;
    this.chose = from?.chose ?? false;
    this.atomic = from?.atomic ?? false;
    this.cuts = [...(from?.cuts ?? [])];
    this.early = [...(from?.early ?? [])];
    this.before = from?.before ?? true;
    this.accesses = from?.accesses ?? 0;
    this.level = from?.level;
    this.postponed = from?.postponed;
    for (const own of actor?.own ?? []) if (own.kind === "name") this.shared.names.set(own.name, 1);
  }

  /** A copy that goes another way; statements written so far come along only for a separate action. */
  fork(withStatements: boolean): Body {
    const copy = new Body(this.world, this.actor, this);
    if (withStatements) {
      copy.statements.push(...this.statements);
      copy.ends.push(...this.ends);
    }
    return copy;
  }

  /** Whether the step has been at this loop before with all its locals as they are now; it would go round for ever. */
  comesRound(loop: { readonly scope: Scope }): boolean {
    const { live, result } = loop.scope;
    const now = (result ? [...live, result] : live).flatMap((ref) =>
      partsOf(ref.type).map((part) => {
        const value = this.env.get([ref.slot, ...part.path].join("."));
        return value?.kind === "constant" ? value.value : value ? "?" : "-";
      }),
    );
    // A loop around it that goes round a counted number of times ends by itself.
    const counted = [...this.rounds].flatMap(([each, rounds]) => (each.most ? [rounds] : []));
    const key = [...now, ...counted].join();
    const before = this.seen.get(loop);
    if (before?.has(key)) return true;
    this.seen.set(loop, new Set(before).add(key));
    return false;
  }

  /** Counts a round of a loop; false where it cannot go round again. */
  goesRound(loop: { readonly most?: number }): boolean {
    const rounds = this.rounds.get(loop) ?? 0;
    this.rounds.set(loop, rounds + 1);
    return loop.most === undefined || rounds < loop.most;
  }

  /** A name that nothing in this action has yet. */
  fresh(stem: string): string {
    const clean = stem.replace(/[^A-Za-z0-9_]/g, "_");
    let count = (this.shared.names.get(clean) ?? 0) + 1;
    // A local may be called like a numbered one: `x2`.
    while (count > 1 && this.shared.names.has(`${clean}${count}`)) count += 1;
    this.shared.names.set(clean, count);
    if (count === 1) return clean;
    this.shared.names.set(`${clean}${count}`, 1);
    return `${clean}${count}`;
  }

  /** Activation number of the context that steps; 0 for actions, which are nobody's. */
  get me(): IrExpr {
    if (!this.actor) throw new InterlockBug("an action has no activation");
    return activation(this.actor, this.actor.own);
  }

  get own(): readonly IrExpr[] {
    return this.actor?.own ?? [];
  }

  emit(...statements: readonly IrStatement[]): void {
    for (const statement of statements) {
      // What has been named so far is worked out from the state before anything is written.
      if (statement.kind !== "let") this.settle();
      this.statements.push(statement);
    }
  }

  assign(variable: string, indices: readonly IrExpr[], value: IrExpr): void {
    this.written.add(variable);
    const fitted = fit(value, this.world.variable(variable).range.bool);
    if (!this.stepped && !this.atomic) {
      const before = (e: IrExpr): IrExpr => beforeWrites(e, this.early);
      this.early.push({ variable, indices: indices.map(before), value: before(fitted) });
    }
    this.emit(assign(variable, indices, fitted));
  }

  /** Several rules at once: each that is broken is named, then the step ends. */
  rules(...rules: readonly RuleCheck[]): void {
    this.named(...rules);
    this.settle();
  }

  /** Rules that are named together with what the same place breaks next: the step ends behind them (S71). */
  named(...rules: readonly RuleCheck[]): void {
    this.ends.push(...this.name(rules));
  }

  /** The end of a place: where it has broken rules, the step ends. */
  settle(): void {
    this.stopWhere(this.ends.splice(0));
  }

  /** Names those that are broken; conditions under which the step then ends. */
  private name(rules: readonly RuleCheck[]): readonly IrExpr[] {
    const ending: IrExpr[] = [];
    for (const rule of rules) {
      if (isFalse(rule.broken)) continue;
      const failure = this.world.failureIn(this.actor?.context, rule.failure);
      const found = this.world.failures[failure];
      if (
        found?.kind !== "assume" &&
        found?.kind !== "assertion" &&
        this.world.ignores(found?.name ?? "")
      )
        continue;
      const told: IrStatement[] = [{ kind: "violate", failure }];
      if (found?.ends && this.postponed !== undefined)
        told.push({ kind: "set", name: this.postponed, value: truth(true) });
      else if (found?.ends) ending.push(rule.broken);
      this.statements.push(...when(rule.broken, told));
    }
    return ending;
  }

  private stopWhere(conditions: readonly IrExpr[]): void {
    const any = or(...conditions);
    if (isFalse(any)) return;
    this.statements.push(...when(any, [{ kind: "stop" }]));
    if (isTrue(any)) this.dead = true;
    else if (this.isTesting || !(this.stepped || this.atomic)) {
      const condition = this.asBefore(any);
      if (condition) this.cuts.push(condition);
    }
  }

  /** Conditions under which the step has ended, as far as they can be tested before it. */
  takeCuts(): readonly IrExpr[] {
    return this.cuts.splice(0);
  }

  /** What a test is, and the conditions under which it cannot be worked out. */
  tested(test: (body: Body) => IrExpr): {
    readonly test: IrExpr;
    readonly unknown: readonly IrExpr[];
  } {
    const earlier = this.takeCuts();
    this.isTesting = true;
    const value = test(this);
    this.settle();
    this.isTesting = false;
    const unknown = this.takeCuts();
    this.keepCuts(earlier);
    return { test: value, unknown };
  }

  keepCuts(cuts: readonly IrExpr[]): void {
    this.cuts.push(...cuts);
  }

  /** Until `stopPostponed` a broken rule does not end the step, so that all that are broken are named. */
  postponeStops(): void {
    this.postponed = this.fresh("broken");
    this.emit({
      kind: "let",
      name: this.postponed,
      range: { low: 0, high: 1, bool: true },
      value: truth(false),
    });
  }
  get postpones(): boolean {
    return this.postponed !== undefined;
  }

  stopPostponed(): void {
    if (this.postponed !== undefined)
      this.emit({
        kind: "if",
        condition: name(this.postponed, true),
        then: [{ kind: "stop" }],
        otherwise: [],
      });
    this.postponed = undefined;
  }

  /** What an expression means here, its obligations checked first. */
  lower(e: Expr, scope: Scope): IrExpr {
    const lowering = this.expressions(scope);
    const value = lowering.lower(e);
    this.discharge(lowering);
    return value;
  }

  expressions(scope: Scope): ExpressionLowering {
    return new ExpressionLowering(this.world, this.environment(scope));
  }

  /** Without a value nothing goes on; what may not be touched is named together with what the value breaks. */
  discharge(lowering: ExpressionLowering): void {
    const rule = (o: Obligation): RuleCheck => ({ broken: not(o.holds), failure: () => o.failure });
    const unknown = lowering.obligations.filter((o) => !o.isAccess);
    this.named(...lowering.obligations.filter((o) => o.isAccess).map(rule));
    this.stopWhere(this.name(unknown.map(rule)));
  }

  /** A condition that guards a step: false where it could not be evaluated. */
  guard(e: Expr, scope: Scope): IrExpr {
    const { value, sound, accesses } = this.evaluated(e, scope);
    return and(...accesses.map((o) => o.holds), sound, value);
  }

  /** `when`: a condition of the model and no access, so that nobody is asked for locks (S49). */
  condition(e: Expr, scope: Scope): IrExpr {
    const { me: _, ...environment } = this.environment(scope);
    const lowering = new ExpressionLowering(this.world, environment);
    const value = lowering.lower(e);
    return and(...lowering.obligations.map((o) => o.holds), value);
  }

  /** A value, whether it can be worked out, and which accesses are judged on the way; rules that are ignored left out. */
  evaluated(
    e: Expr,
    scope: Scope,
  ): { readonly value: IrExpr; readonly sound: IrExpr; readonly accesses: readonly Obligation[] } {
    const lowering = this.expressions(scope);
    const value = lowering.lower(e);
    const judged = lowering.obligations.filter(
      (o) => !this.world.ignores(this.world.failures[o.failure]?.name ?? ""),
    );
    return {
      value,
      sound: and(...judged.filter((o) => !o.isAccess).map((o) => o.holds)),
      accesses: judged.filter((o) => o.isAccess),
    };
  }

  /** An `atomic` block is left. One that only chooses has been a step as well. */
  endAtomic(): void {
    this.stepped = true;
    this.before = false;
  }

  /** Nothing follows: a rule is broken here for certain. */
  end(): void {
    this.settle();
    if (!this.dead) this.emit({ kind: "stop" });
    this.dead = true;
  }

  environment(scope: Scope): Environment {
    return {
      lookup: (local: Local, path: readonly string[]) => {
        const found = scope.locals.get(local);
        if (!found) throw new InterlockBug(`local ${local.name} is not in scope`);
        return isRef(found) ? this.value(found, path) : boundValue(found);
      },
      cpu: this.actor ? cpuExpr(this.world, this.actor) : undefined,
      ...(this.actor ? { context: this.actor.context } : {}),
      // Hardware holds no locks, and is asked for none (S49).
      ...(this.actor && this.actor.context.form !== "device" ? { me: this.me } : {}),
    };
  }

  value(ref: LocalRef, path: readonly string[] = []): IrExpr {
    const key = [ref.slot, ...path].join(".");
    const known = this.env.get(key);
    if (known) return known;
    if (this.world.has(key)) return this.world.read(key, this.own);
    // Nothing has stored it: the operation that would give it its value has broken a rule, and never ends.
    const part = partsOf(ref.type).find((p) => p.path.join(".") === path.join("."));
    const range = part ? rangeOf(part.type) : { low: 0, bool: false };
    return { kind: "constant", bool: range.bool, value: range.low };
  }

  /** What a local has become in this step; undefined where it is as before. */
  changed(slot: string): IrExpr | undefined {
    return this.env.get(slot);
  }

  /** Gives a local a value; a part of a record where a path is given. */
  bind(ref: LocalRef, value: IrExpr, path: readonly string[] = []): void {
    const key = [ref.slot, ...path].join(".");
    const part = partsOf(ref.type).find((p) => p.path.join(".") === path.join("."));
    const range = part ? rangeOf(part.type) : { low: 0, high: 1, bool: value.bool };
    const fitted = fit(value, range.bool);
    if (part) this.types.set(key, part.type);
    const loop = this.loops.get(key);
    if (loop !== undefined) {
      this.emit({ kind: "set", name: loop, value: fitted });
      return;
    }
    this.env.set(key, this.before ? fitted : this.hold(path.at(-1) ?? ref.name, fitted, range));
  }

  /** Binds without a `let`: the value is used at once. */
  bindNow(ref: LocalRef, value: IrExpr): void {
    this.types.set(ref.slot, ref.type);
    this.env.set(ref.slot, value);
  }

  /** A name for a value that must not change with what is written later. */
  hold(stem: string, value: IrExpr, range: Range): IrExpr {
    if (value.kind === "constant" || (value.kind === "name" && !this.isMutable(value.name)))
      return value;
    const label = this.fresh(stem);
    this.emit({ kind: "let", name: label, range, value });
    return name(label, range.bool);
  }

  private isMutable(label: string): boolean {
    return [...this.loops.values()].includes(label);
  }

  /** Before a loop inside one step: locals become names that the loop can set. */
  loosen(scope: Scope): void {
    for (const ref of scope.result ? [...scope.live, scope.result] : scope.live) {
      for (const part of partsOf(ref.type)) {
        const key = [ref.slot, ...part.path].join(".");
        if (this.loops.has(key)) continue;
        const known = this.env.get(key);
        const range = rangeOf(part.type);
        const label = this.fresh(ref.name);
        const unset: IrExpr = { kind: "constant", bool: range.bool, value: range.low };
        const value =
          known ?? (this.actor && this.world.has(key) ? this.world.read(key, this.own) : unset);
        this.emit({ kind: "let", name: label, range, value });
        this.env.set(key, name(label, range.bool));
        this.types.set(key, part.type);
        this.loops.set(key, label);
      }
    }
  }

  /** A parameter over which the action is quantified. */
  choose(ref: LocalRef, low: number, high: number, format: Format): IrExpr {
    const label = this.fresh(ref.name);
    this.parameters.push({ name: label, role: "choice", low, high, format });
    const value = name(label);
    this.types.set(ref.slot, ref.type);
    this.env.set(ref.slot, rangeOf(ref.type).bool ? fit(value, true) : value);
    return value;
  }

  /** Before an element is given: what this step knows and has not worked out keeps its value. */
  keepRefs(pool: Pool): void {
    const changing = new Set(refsOf(this.world, pool).map(({ variable }) => variable));
    for (const [key, value] of this.env) {
      const type = this.types.get(key);
      if (!type || this.loops.has(key)) continue;
      const changes = [...variablesRead(value)].some((variable) => changing.has(variable));
      if (changes || callsFunction(value))
        this.env.set(key, this.hold(key.split(".").at(-1) ?? "kept", value, rangeOf(type)));
    }
  }

  /** An element has been given: refs to it that this step knows dangle like all others. */
  dangle(pool: Pool, element: IrExpr): void {
    this.written.add(pool.state.name);
    for (const { variable } of refsOf(this.world, pool)) this.written.add(variable);
    for (const [key, value] of this.env) {
      const type = this.types.get(key);
      const found = type && refIn(type);
      if (!found || found.ref.pool !== pool.name) continue;
      if (value.kind === "constant" && (found.isSet ? value.value === 0 : value.value < 0))
        continue;
      const changed = dangle(pool, found.isSet, value, element);
      const loop = this.loops.get(key);
      if (loop !== undefined) this.emit({ kind: "set", name: loop, value: changed });
      else this.env.set(key, this.hold(key.split(".").at(-1) ?? "ref", changed, rangeOf(type)));
    }
  }

  addGuard(condition: IrExpr): void {
    if (!isTrue(condition)) this.guards.push(condition);
  }

  get impossible(): boolean {
    return this.guards.some(isFalse);
  }

  /** A condition told of the state before the step; undefined where it cannot be. */
  private asBefore(condition: IrExpr): IrExpr | undefined {
    if (!this.dependsOnWritten(condition)) return condition;
    const calls = this.stepped || this.atomic || callsFunction(condition);
    return calls || this.mentionsLets(condition) ? undefined : beforeWrites(condition, this.early);
  }

  /** Whether a condition reads what this step has already written. */
  dependsOnWritten(condition: IrExpr): boolean {
    for (const variable of readsOf(this.world, condition))
      if (this.written.has(variable)) return true;
    return this.mentionsLets(condition);
  }

  private mentionsLets(condition: IrExpr): boolean {
    const lets = new Set(this.statements.flatMap((s) => (s.kind === "let" ? [s.name] : [])));
    return mentions(condition, lets);
  }

  /** Range check where a value might not fit. */
  fitRange(value: IrExpr, from: Range, to: Range, span: Span, what: string): void {
    if (to.bool || (from.low >= to.low && from.high <= to.high)) return;
    if (value.kind === "constant" && value.value >= to.low && value.value <= to.high) return;
    const low: IrExpr =
      from.low < to.low
        ? {
            kind: "binary",
            bool: true,
            operator: "<",
            left: value,
            right: { kind: "constant", bool: false, value: to.low },
          }
        : truth(false);
    const high: IrExpr =
      from.high > to.high
        ? {
            kind: "binary",
            bool: true,
            operator: ">",
            left: value,
            right: { kind: "constant", bool: false, value: to.high },
          }
        : truth(false);
    this.rules({
      broken: or(low, high),
      failure: () =>
        this.world.failure(
          "range",
          "out-of-range",
          span,
          `${what} holds ${to.low}..${to.high}, and the value is outside`,
        ),
    });
  }
}
