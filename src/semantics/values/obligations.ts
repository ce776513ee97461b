/**
 * What must hold for an expression to have a value: indices in range (S64), locks held (S49, S109), no `none` where a value
 * is needed (S65), no element touched through a ref that dangles (S100).
 */
import { type Span, textOf } from "../../base/source.js";
import type {
  Context,
  Expr,
  Instance,
  Local,
  Lock,
  Pool,
  SharedObject,
  Type,
} from "../../typecheck/typed-spec.js";
import { and, binary, forall, isTrue, name, not, number, or, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { holds, someMemberOf } from "../locks/holding.js";
import { isGone, isReused } from "../pools/refs.js";
import { fit } from "./coerce.js";
import type { Environment, Obligation } from "./environment.js";
import { type ModelBuilder, processOf } from "../model/model-builder.js";
import { rangeOf } from "./types.js";

/** What is done to something that is `guarded by` a lock. */
export type Touch = "reads" | "writes";
type Guarded = Pick<SharedObject, "name" | "families" | "guardedBy">;

interface Binder {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** An obligation for each value of the binders by itself. */
interface Need {
  readonly holds: IrExpr;
  readonly binders: readonly Binder[];
  /** Without it there is no value. */
  readonly isOfValue: boolean;
}

/** What breaks these has no value (S71); where a lock is not held, there is still something to read. */
const NO_VALUE: ReadonlySet<string> = new Set(["out-of-range", "null-dereference"]);

export abstract class Obligations {
  readonly obligations: Obligation[] = [];
  /** Of each obligation. */
  private readonly needs: Need[] = [];
  protected readonly model: ModelBuilder;
  protected readonly environment: Environment;
  protected readonly bound = new Map<Local, IrExpr>();
  /** What has to hold for the current subexpression to be evaluated at all. */
  protected path: IrExpr = truth(true);
  /** Binders around the current subexpression, outermost first. */
  protected readonly binders: Binder[] = [];

  constructor(model: ModelBuilder, environment: Environment) {
    this.model = model;
    this.environment = environment;
  }

  /** The value of an expression; what it needs is added to the obligations. */
  abstract lower(e: Expr): IrExpr;

  lockIndices(lock: Instance<Lock>): readonly IrExpr[] {
    return this.indices(lock.indices, lock.target.families, lock.target.span, lock.target.name);
  }

  objectIndices(object: Instance<SharedObject>, span: Span, does: Touch): readonly IrExpr[] {
    return this.guardedIndices(object.target, object.indices, span, does);
  }

  contextIndices(context: Instance<Context>): readonly IrExpr[] {
    const { families } = processOf(this.model, context.target);
    // Behind its own indices may stand the CPU, if it runs on each, and be there where there is only one.
    const onOne = context.indices.length > families.length ? [{ low: 0, high: 0 }] : [];
    return this.indices(
      context.indices,
      [...families, ...onOne],
      context.target.span,
      context.target.name,
    ).slice(0, families.length);
  }

  /** Index expressions, with the obligation that each is inside its family where that is not certain. */
  indices(
    given: readonly Expr[],
    families: readonly { readonly low: number; readonly high: number }[],
    span: Span,
    what: string,
  ): readonly IrExpr[] {
    return given.map((e, i) => {
      const index = fit(this.lower(e), false);
      const family = families[i];
      if (family)
        this.obligeWithin(index, e, family.low, family.high, span, `an index of \`${what}\``);
      return index;
    });
  }

  /** Obliges a value to lie in a range, unless its type says that it does. */
  obligeWithin(value: IrExpr, e: Expr, low: number, high: number, span: Span, what: string): void {
    if (value.kind === "constant" && value.value >= low && value.value <= high) return;
    const type = e.type.kind === "record" ? undefined : rangeOf(e.type);
    const fits: IrExpr[] = [];
    if (!type || type.low < low) fits.push(binary(">=", value, number(low)));
    if (!type || type.high > high) fits.push(binary("<=", value, number(high)));
    if (fits.length === 0) return;
    this.oblige(and(...fits), () =>
      this.model.failures.number(
        "range",
        "out-of-range",
        span,
        `${what} is outside ${low}..${high}`,
      ),
    );
  }

  /** Indices of what is touched. Where it is `guarded by` a lock, that may be named by the family's own index. */
  guardedIndices(
    thing: Guarded,
    given: readonly Expr[],
    span: Span,
    does: Touch,
  ): readonly IrExpr[] {
    const { guardedBy, families, name: what } = thing;
    const before = this.obligations.length;
    const indices = this.indices(given, families, span, what);
    if (!guardedBy) return indices;
    // Which lock it is can be asked only where there is such a member.
    const exists_ = this.heldSince(before);
    families.forEach(({ local }, i) => this.bound.set(local, indices[i] ?? number(0)));
    this.under(exists_, () => this.obligeHeld(guardedBy, span, what, does));
    return indices;
  }

  /** To write, it must be held alone. */
  private obligeHeld(guard: Instance<Lock>, span: Span, what: string, does: Touch): void {
    const { me } = this.environment;
    const { target } = guard;
    if (!me || this.model.failures.ignores("lock-not-held")) return;
    const mode = does === "writes" ? "exclusive" : undefined;
    const held = someMemberOf(this.model, target, this.lockIndices(guard), (indices) =>
      holds(this.model, target, indices, me, mode),
    );
    const alone = does === "writes" && target.sharing !== "one" ? " exclusively" : "";
    const failure = (): number =>
      this.model.failures.number(
        "rule",
        "lock-not-held",
        span,
        `\`${what}\` is guarded by \`${target.name}\`, which is not held${alone} here`,
        { lock: target },
      );
    this.oblige(held, failure, true);
  }

  /** What is asked of a value only where it can be worked out. */
  onceKnown(ask: () => void): void {
    const known = this.obligations.filter((o) => !o.isAccess).map((o) => o.holds);
    this.under(and(...known), ask);
  }

  /** The element of a ref is touched: the ref must not dangle. */
  obligeLive(pool: Pool, ref: IrExpr, span: Span, isAccess = true): void {
    const text = textOf(span);
    const touched = (rule: string, now: string) => (): number =>
      this.model.failures.number(
        "rule",
        rule,
        span,
        `\`${text}\`: the element of \`${pool.name}\` has been given back, and ${now}`,
      );
    this.oblige(not(isGone(pool, ref)), touched("use-after-free", "is free"), isAccess);
    this.oblige(not(isReused(pool, ref)), touched("stale-completion", "taken anew"), isAccess);
  }

  oblige(holds: IrExpr, failure: () => number, isAccess = false): void {
    const here = or(not(this.path), holds);
    const guarded = forAll(this.binders, here);
    if (isTrue(guarded)) return;
    const number = this.model.failures.within(this.environment.context, failure);
    this.obligations.push({ holds: guarded, failure: number, isAccess });
    const isOfValue = NO_VALUE.has(this.model.failures.all[number]?.name ?? "");
    this.needs.push({ holds: here, binders: [...this.binders], isOfValue });
  }

  /** Whether the obligations since then hold, for these values of the binders around the current subexpression. */
  private heldSince(before: number, counts: (need: Need) => boolean = () => true): IrExpr {
    const around = this.binders.length;
    return and(
      ...this.needs
        .slice(before)
        .filter(counts)
        .map(({ binders, holds }) => forAll(binders.slice(around), holds)),
    );
  }

  /** An operand, and whether it has a value here: what it decides is not evaluated where it has none (S66, S71). */
  protected withKnown(e: Expr): { readonly value: IrExpr; readonly known: IrExpr } {
    const before = this.needs.length;
    const value = this.lower(e);
    return { value, known: this.heldSince(before, ({ isOfValue }) => isOfValue) };
  }

  /** A part of a value that might not fit where the value keeps it. */
  protected obligeFit(value: IrExpr, e: Expr, type: Type, what: string): void {
    const { low, high } = rangeOf(type);
    this.oblige(this.fits(value, e.type, type), () =>
      this.model.failures.number(
        "range",
        "out-of-range",
        e.span,
        `${what} holds ${low}..${high}, and the value is outside`,
      ),
    );
  }

  /** Whether a value of one type is one of the other. */
  protected fits(value: IrExpr, from: Type, to: Type): IrExpr {
    const [has, wants] = [rangeOf(from), rangeOf(to)];
    return and(
      has.low < wants.low ? binary(">=", value, number(wants.low)) : truth(true),
      has.high > wants.high ? binary("<=", value, number(wants.high)) : truth(true),
    );
  }

  protected under<T>(condition: IrExpr, run: () => T): T {
    const before = this.path;
    this.path = and(before, condition);
    const value = run();
    this.path = before;
    return value;
  }

  protected bind<T>(local: Local, binder: string, low: number, high: number, run: () => T): T {
    this.bound.set(local, name(binder, local.type.kind === "bool"));
    this.binders.push({ name: binder, low, high });
    const value = run();
    this.binders.pop();
    this.bound.delete(local);
    return value;
  }
}

const forAll = (binders: readonly Binder[], holds: IrExpr): IrExpr =>
  binders.reduceRight((inner, { name: of, low, high }) => forall(of, low, high, inner), holds);
