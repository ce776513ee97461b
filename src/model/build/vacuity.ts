/**
 * What a verdict might not say although it seems to: properties that are constant, conditions that some reachable state
 * should meet, words without effect, and what asks a context to run. See docs/language/checks.md, "Warnings".
 */
import { textOf } from "../../base/source.js";
import { and, exists, isTrue, name, not } from "../../ir/build.js";
import type { IrExpr, Probe, Property, Remark } from "../../ir/ir.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import { ExpressionLowering } from "../../semantics/values/expressions.js";
import type { Expr, NamedCondition, Pool, TypedSpec } from "../../typecheck/typed-spec.js";

/** Properties that are the same in every state, and words that are accepted without effect. */
export function listRemarks(spec: TypedSpec, properties: readonly Property[]): readonly Remark[] {
  const constant = properties.flatMap(({ name: property, span, value }): readonly Remark[] =>
    value.kind !== "constant"
      ? []
      : [
          {
            slug: "constant-property",
            message: `\`${property}\` does not depend on the state: here it is always ${value.value === 1 ? "true" : "false"}`,
            span,
          },
        ],
  );
  const words = spec.withoutEffect.map(({ word, span, times }): Remark => ({
    slug: "no-effect-yet",
    message: `\`${word}\` is accepted and changes nothing yet${times > 1 ? ` (${times} times)` : ""}: ${EFFECT[word] ?? "runs are the same without it"}`,
    span,
  }));
  return [...constant, ...words];
}

const EVERY_RUN = "every run is searched, fair or not";
const EFFECT: Readonly<Record<string, string>> = {
  fair: EVERY_RUN,
  "strong fair": EVERY_RUN,
  unfair: EVERY_RUN,
  "lock … fair": "whoever waits for the lock may take it next, in any order",
  symmetric: "states that differ only in which value is which are all visited",
};

// ── Conditions that some reachable state should meet ─────────────────────────────────────────────

/** For the left side of each implication that an invariant makes, and for `quiescent` where it is a part of one. */
export function listProbes(
  model: ModelBuilder,
  invariants: readonly NamedCondition[],
  properties: readonly Property[],
): readonly Probe[] {
  const searched = invariants.flatMap((invariant, i) => {
    // One that is constant is reported as such.
    if (properties[i]?.value.kind === "constant") return [];
    const search = new Implications(model);
    search.look(invariant.condition, (condition) => condition, undefined);
    return [{ invariant, search }];
  });
  const resting = searched.flatMap(({ invariant, search }) =>
    search.asksQuiescent ? [invariant] : [],
  );
  const leaking = model.failures.ignores("pool-leak") ? [] : model.spec.pools;
  const probes: Probe[] =
    resting.length + leaking.length === 0 ? [] : [quiescentProbe(resting, leaking)];
  for (const { invariant, search } of searched) {
    const first = probes.length;
    for (const { left, condition, within } of search.found) {
      const outer = mentionsQuiescent(left) ? 0 : undefined;
      probes.push({
        slug: "vacuous-implication",
        message: `the left side of \`=>\` in \`${invariant.name}\` is never true: \`${textOf(left.span).replaceAll(/\s+/g, " ")}\``,
        span: left.span,
        value: condition,
        within: within === undefined ? outer : first + within,
      });
    }
  }
  return probes;
}

/** One for all that is demanded of quiescent states: by invariants, and of pools, which must have lost no element there (S103). */
function quiescentProbe(invariants: readonly NamedCondition[], pools: readonly Pool[]): Probe {
  const names = invariants.map((each) => `\`${each.name}\``);
  if (pools.length > 0) names.push("`pool-leak`");
  return {
    slug: "never-quiescent",
    message: `no reachable state is \`quiescent\`, so ${listed(names)} ${names.length > 1 ? "say" : "says"} nothing of quiescent states`,
    span: invariants[0]?.span ??
      pools[0]?.span ?? { source: { name: "", text: "" }, start: 0, end: 0 },
    value: { kind: "call", bool: true, function: "quiescent", args: [] },
    within: undefined,
  };
}

const mentionsQuiescent = (e: Expr): boolean =>
  conjuncts(e).some((each) => each.kind === "quiescent");

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

type Wrap = (condition: IrExpr) => IrExpr;

interface Implication {
  readonly left: Expr;
  /** The left side is true where the implication is asked. */
  readonly condition: IrExpr;
  /** Index of the implication on whose right side it stands. */
  readonly within: number | undefined;
}

/** Looks through what an invariant demands; an expression's obligations are those of the invariant itself. */
class Implications extends ExpressionLowering {
  readonly found: Implication[] = [];
  /** Some demand is made of quiescent states alone. */
  asksQuiescent = false;

  constructor(model: ModelBuilder) {
    super(model, { lookup: () => ({ kind: "constant", bool: false, value: 0 }), cpu: undefined });
  }

  /** `wrap`: what is true where `e` is demanded, around a condition. */
  look(e: Expr, wrap: Wrap, within: number | undefined): void {
    switch (e.kind) {
      case "demand":
        return this.look(e.operand, wrap, within);
      case "binary":
        return this.lookAtBinary(e, wrap, within);
      case "unary":
        // `!(quiescent && lost)` says of quiescent states that nothing is lost.
        if (e.operator === "!" && conjuncts(e.operand).length > 1) this.noteQuiescent(e.operand);
        return undefined;
      case "conditional": {
        const condition = this.lower(e.condition);
        this.noteQuiescent(e.condition);
        this.look(e.then, (inner) => wrap(and(condition, inner)), within);
        return this.look(e.otherwise, (inner) => wrap(and(not(condition), inner)), within);
      }
      case "apply": {
        const args = e.args.map((arg) => this.lower(arg));
        e.def.parameters.forEach((parameter, i) => {
          const arg = args[i];
          if (arg) this.bound.set(parameter, arg);
        });
        return this.look(e.def.value, wrap, within);
      }
      case "quantifier": {
        if (e.quantifier !== "forall") return undefined;
        const { low, high } = this.domainRange(e.domain, e.binder);
        const binder = this.model.names.bound(e.binder.name);
        return this.bind(e.binder, binder, low, high, () =>
          this.look(
            e.body,
            (inner) =>
              wrap(
                exists(
                  binder,
                  low,
                  high,
                  this.member(e.domain, name(binder), () => inner),
                ),
              ),
            within,
          ),
        );
      }
      default:
        return undefined;
    }
  }

  private lookAtBinary(
    e: Extract<Expr, { kind: "binary" }>,
    wrap: Wrap,
    within: number | undefined,
  ): void {
    switch (e.operator) {
      case "&&": {
        this.look(e.left, wrap, within);
        const left = this.lower(e.left);
        return this.look(e.right, (inner) => wrap(and(left, inner)), within);
      }
      case "||": {
        if (e.left.kind === "unary" && e.left.operator === "!")
          return this.implies(e.left.operand, e.right, wrap, within);
        this.look(e.left, wrap, within);
        const left = this.lower(e.left);
        return this.look(e.right, (inner) => wrap(and(not(left), inner)), within);
      }
      case "=>":
        return this.implies(e.left, e.right, wrap, within);
      default:
        return undefined;
    }
  }

  private implies(left: Expr, right: Expr, wrap: Wrap, within: number | undefined): void {
    const lowered = this.lower(left);
    this.noteQuiescent(left);
    const condition = wrap(lowered);
    const inside: Wrap = (inner) => wrap(and(lowered, inner));
    // `quiescent` alone is reported for all invariants together.
    if (isTrue(condition) || left.kind === "quiescent") return this.look(right, inside, within);
    const number_ = this.found.push({ left, condition, within }) - 1;
    this.look(right, inside, number_);
  }

  private noteQuiescent(e: Expr): void {
    if (mentionsQuiescent(e)) this.asksQuiescent = true;
  }
}

/** The parts of which all must hold, defs opened. */
function conjuncts(e: Expr): readonly Expr[] {
  if (e.kind === "binary" && e.operator === "&&")
    return [...conjuncts(e.left), ...conjuncts(e.right)];
  return e.kind === "apply" ? conjuncts(e.def.value) : [e];
}

// ── What asks a context to run ───────────────────────────────────────────────────────────────────
