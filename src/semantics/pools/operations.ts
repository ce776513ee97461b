/**
 * Pools (S96). `p[i]` is what element i is (free, taken, lent, quarantined), `p.field[i]` a field of it. A ref is a number: i
 * dangles, elements + i is a ref to the present incarnation of i, one less than 0 is none. `give` turns the second into
 * the first in every variable that holds refs, so that a state remembers of a past incarnation only that it is past.
 */
import type { ChoiceOp } from "../../flow/ops.js";
import type { LocalRef, Scope } from "../../flow/scope.js";
import { walkStatements } from "../../flow/usage.js";
import {
  and,
  assign,
  binary,
  bitOf,
  differ,
  equal,
  exists,
  hasBit,
  name,
  not,
  number,
  or,
  truth,
} from "../../ir/build.js";
import type { IrExpr, IrStatement, Property, Range } from "../../ir/ir.js";
import type { Expr, List, Operation, Pool, Type, Variable } from "../../typecheck/typed-spec.js";
import type { Option } from "../effects.js";
import { memberVariable } from "../lists/members.js";
import { type ModelBuilder, poolOf } from "../model/model-builder.js";
import { evaluate, expressionsIn } from "../step/evaluate.js";
import { type Carried, seeOperation } from "../step/events.js";
import { judge } from "../step/judge.js";
import { bindLocal, localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { emit, hold, write } from "../step/write.js";
import { partsOf } from "../values/types.js";
import { dangleKnown, keepRefs } from "./dangling.js";
import { elementIndex, isLive, refsOf } from "./refs.js";
import { dmaAfterFree } from "../rules/dma-after-free.js";
import { doubleFree } from "../rules/double-free.js";

type Of<Kind extends Operation["kind"]> = Extract<Operation, { kind: Kind }>;

const [FREE, TAKEN, LENT, QUARANTINED] = [0, 1, 2, 3].map((value, i) =>
  number(value, ["free", "taken", "lent", "quarantined"][i]),
) as [IrExpr, IrExpr, IrExpr, IrExpr];

const stateOf = (model: ModelBuilder, pool: Pool, element: IrExpr): IrExpr =>
  model.variables.read(pool.state.name, [element]);

const setState = (body: StepBody, pool: Pool, element: IrExpr, state: IrExpr): void =>
  write(body, pool.state.name, [element], state);

const see = (body: StepBody, pool: Pool, operation: string, args: readonly Carried[]): void =>
  seeOperation(body, { name: pool.name, families: [] }, [], operation, args);

// ── Operations ───────────────────────────────────────────────────────────────────────────────────

/** `p.take()`: some element that is free; or, where none is, nothing (S98). */
export function takeOptions(
  model: ModelBuilder,
  { pool, element, binder }: Extract<ChoiceOp, { readonly kind: "take" }>,
): readonly Option[] {
  const last = pool.elements - 1;
  return [
    {
      ...(element ? { chosen: { ref: element, low: 0, high: last } } : {}),
      guard: (body) => equal(stateOf(model, pool, chosenElement(body, element)), FREE),
    },
    {
      guard: () => not(exists(binder, 0, last, equal(stateOf(model, pool, name(binder)), FREE))),
    },
  ];
}

/** The element that is taken; of a pool with one, that. */
const chosenElement = (body: StepBody, element: LocalRef | undefined): IrExpr =>
  element ? localValue(body, element) : number(0);

interface Taking {
  readonly pool: Pool;
  readonly into: LocalRef | undefined;
}

export function takeElement(
  body: StepBody,
  { pool, element: chosen, into }: Taking & { readonly element: LocalRef | undefined },
  scope: Scope,
): void {
  const element = chosenElement(body, chosen);
  setState(body, pool, element, TAKEN);
  for (const field of pool.fields) renew(body, field, element, scope);
  if (into) bindLocal(body, into, binary("+", element, number(pool.elements)));
  see(body, pool, "take", []);
}

export function takeNone(body: StepBody, { pool, into }: Taking): void {
  if (into) bindLocal(body, into, number(-1, "none"));
  see(body, pool, "take", []);
}

/** A field of an element that is taken starts anew. */
function renew(body: StepBody, field: Variable, element: IrExpr, scope: Scope): void {
  for (const part of partsOf(field.type)) {
    const value = expressionsIn(body, scope).part(field.initial.value, part.path);
    write(body, [field.name, ...part.path].join("."), [element], value);
  }
}

/** `x.give()` (S99, S101), `x.lend()`, `x.back()` and `x.quarantine()` (S102): one step each. */
export function onElement(
  body: StepBody,
  { operation }: { readonly operation: Of<"give" | "lend" | "back" | "quarantine"> },
  scope: Scope,
): void {
  const { pool, ref, kind, span } = operation;
  if (kind === "give") return give(body, operation, scope);
  const type = { kind: "int", low: 0, high: pool.elements - 1 } as const;
  const element = evaluate(body, { kind: "element", type, span, ref, isChecked: true }, scope);
  if (body.dead) return;
  setState(body, pool, element, { lend: LENT, back: TAKEN, quarantine: QUARANTINED }[kind]);
  const value = binary("+", element, number(pool.elements));
  see(body, pool, kind, [{ value, type: ref.type }]);
}

function give(
  body: StepBody,
  { pool, ref, span }: { readonly pool: Pool; readonly ref: Expr; readonly span: Expr["span"] },
  scope: Scope,
): void {
  const { model } = body;
  const value = evaluate(body, ref, scope);
  if (body.dead) return;
  const element = elementIndex(pool, value);
  const live = isLive(pool, value);
  const state = stateOf(model, pool, element);
  const isOut = isLentAnywhere(model, pool)
    ? and(live, or(equal(state, LENT), equal(state, QUARANTINED)))
    : truth(false);
  judge(body, doubleFree(body, pool, live, span), dmaAfterFree(body, pool, isOut, span));
  if (body.dead) return;
  see(body, pool, "give", [{ value, type: ref.type }]);
  keepRefs(body, pool);
  const range: Range = { low: 0, high: pool.elements - 1, bool: false };
  const given = hold(body, "element", element, range);
  emit(body, { kind: "do", procedure: `${pool.name}.give`, args: [given] });
  dangleKnown(body, pool, given);
}

/** Some statement lends an element of the pool, or sets one aside. */
function isLentAnywhere(model: ModelBuilder, pool: Pool): boolean {
  let found = false;
  for (const { body } of [...model.spec.contexts, ...model.spec.actions])
    walkStatements(body, {
      operation: (o) => {
        found ||= (o.kind === "lend" || o.kind === "quarantine") && o.pool === pool;
      },
    });
  return found;
}

// ── What a whole configuration needs ─────────────────────────────────────────────────────────────

const listsOf = (model: ModelBuilder, pool: Pool): readonly List[] =>
  model.spec.objects.filter(
    (o): o is List => o.kind === "list" && o.element.kind === "ref" && o.element.pool === pool.name,
  );

interface Dimension {
  readonly low: number;
  readonly high: number;
}

/** Statements for every index of a variable. */
function everywhere(
  model: ModelBuilder,
  dimensions: readonly Dimension[],
  body: (indices: readonly IrExpr[]) => readonly IrStatement[],
): readonly IrStatement[] {
  const binders = dimensions.map((dimension) => ({ ...dimension, binder: model.names.bound("i") }));
  let nested = body(binders.map(({ binder }) => name(binder)));
  for (const { binder, low, high } of [...binders].reverse())
    nested = [{ kind: "for", binder, low, high, body: nested }];
  return nested;
}

/** Whether something holds for some index of a variable. */
function somewhere(
  model: ModelBuilder,
  dimensions: readonly Dimension[],
  test: (indices: readonly IrExpr[]) => IrExpr,
): IrExpr {
  const binders = dimensions.map((dimension) => ({ ...dimension, binder: model.names.bound("i") }));
  let found = test(binders.map(({ binder }) => name(binder)));
  for (const { binder, low, high } of [...binders].reverse())
    found = exists(binder, low, high, found);
  return found;
}

/** `p.give(element)`: it is free, and every ref to it dangles, wherever it is kept (S99). Once all variables are declared. */
export function declareGive(model: ModelBuilder, pool: Pool): void {
  const element = name("element");
  const live = binary("+", element, number(pool.elements));
  const merged = (variable: string): number =>
    model.notes.add({
      kind: "mergedRefs",
      span: pool.span,
      text: `\`${variable}\` holds two dangling refs to one element of \`${pool.name}\`, and counts them once`,
    });
  const body: IrStatement[] = [];
  for (const { variable, isSet } of refsOf(model, pool)) {
    body.push(
      ...everywhere(model, model.variables.get(variable).dimensions, (indices) => {
        const value = model.variables.read(variable, indices);
        return [
          {
            kind: "if",
            condition: isSet ? hasBit(value, live, 0) : equal(value, live),
            then: [
              ...(isSet
                ? [
                    {
                      kind: "if" as const,
                      condition: hasBit(value, element, 0),
                      then: [{ kind: "note" as const, note: number(merged(variable)) }],
                      otherwise: [],
                    },
                  ]
                : []),
              assign(
                variable,
                indices,
                isSet
                  ? binary("bitor", binary("bitclear", value, bitOf(live, 0)), bitOf(element, 0))
                  : element,
              ),
            ],
            otherwise: [],
          },
        ];
      }),
    );
  }
  for (const list of listsOf(model, pool)) {
    body.push(
      ...everywhere(model, list.families, (indices) => {
        const given = model.variables.read(`${list.name}.given`, indices);
        return [
          {
            kind: "if",
            condition: hasBit(model.variables.read(memberVariable(list), indices), element, 0),
            then: [
              assign(`${list.name}.given`, indices, binary("bitor", given, bitOf(element, 0))),
            ],
            otherwise: [],
          },
        ];
      }),
    );
  }
  body.push(assign(pool.state.name, [element], FREE));
  model.procedures.push({
    name: `${pool.name}.give`,
    doc: `An element of ${pool.name} is given: no ref is to it any more.`,
    parameters: [{ name: "element", range: { low: 0, high: pool.elements - 1, bool: false } }],
    body,
  });
}

/** `pool-leak`: nothing is under way, an element is taken or lent, and nothing refers to it (S103). */
export function poolLeak(
  model: ModelBuilder,
  pool: Pool,
): Property & { readonly rule: string; readonly message: string; readonly needs: undefined } {
  const element = model.names.bound("element");
  const state = stateOf(model, pool, name(element));
  const live = binary("+", name(element), number(pool.elements));
  const holds = refsOf(model, pool)
    .filter(({ isGhost }) => !isGhost)
    .map(({ variable, isSet, owner }) =>
      somewhere(model, model.variables.get(variable).dimensions, (indices) => {
        const value = model.variables.read(variable, indices);
        const isIn = isSet ? hasBit(value, live, 0) : equal(value, live);
        // What stands in a free element is what its last owner left there.
        const [place] = indices;
        return owner && place ? and(differ(stateOf(model, owner, place), FREE), isIn) : isIn;
      }),
    );
  const listed = listsOf(model, pool).map((list) =>
    somewhere(model, list.families, (indices) =>
      and(
        hasBit(model.variables.read(memberVariable(list), indices), name(element), 0),
        not(hasBit(model.variables.read(`${list.name}.given`, indices), name(element), 0)),
      ),
    ),
  );
  const leaked = exists(
    element,
    0,
    pool.elements - 1,
    and(or(equal(state, TAKEN), equal(state, LENT)), not(or(...holds, ...listed))),
  );
  const message = `an element of \`${pool.name}\` is taken, and nothing refers to it any more`;
  return {
    name: `pool-leak ${pool.name}`,
    rule: "pool-leak",
    doc: [],
    span: pool.span,
    text: message,
    message,
    needs: undefined,
    value: not(and({ kind: "call", bool: true, function: "quiescent", args: [] }, leaked)),
  };
}

/** There is no live ref to a free element (S105). */
export function isSomeRef(
  model: ModelBuilder,
  type: Type & { readonly kind: "ref" },
  ref: IrExpr,
): IrExpr {
  const pool = poolOf(model.spec, type);
  return not(and(isLive(pool, ref), equal(stateOf(model, pool, elementIndex(pool, ref)), FREE)));
}
