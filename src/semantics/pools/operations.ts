/**
 * Pools. `p[i]` is what element i is (free, taken, lent, quarantined), `p.field[i]` a field of it. A ref is a number: i
 * dangles, elements + i is a ref to the present incarnation of i, one less than 0 is none. `give` turns the second into
 * the first in every variable that holds refs, so that a state remembers of a past incarnation only that it is past.
 */
import type { LocalRef, Scope } from "../../flow/scope.js";
import type { ChoiceOp } from "../../flow/ops.js";
import { walkStatements } from "../../flow/usage.js";
import type { Expr, List, Operation, Pool, Type, Variable } from "../../typecheck/typed-spec.js";
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
import type { Body } from "../step/body.js";
import type { Option } from "../effects.js";
import { type Carried, seeOperation } from "../step/events.js";
import { elementIndex, isLive, refsOf } from "./refs.js";
import { memberVariable } from "../lists/members.js";
import { partsOf, type World } from "../step/world.js";

type Of<Kind extends Operation["kind"]> = Extract<Operation, { kind: Kind }>;

const [FREE, TAKEN, LENT, QUARANTINED] = [0, 1, 2, 3].map((value, i) =>
  number(value, ["free", "taken", "lent", "quarantined"][i]),
) as [IrExpr, IrExpr, IrExpr, IrExpr];

const stateOf = (world: World, pool: Pool, element: IrExpr): IrExpr =>
  world.read(pool.state.name, [element]);

const setState = (body: Body, pool: Pool, element: IrExpr, state: IrExpr): void =>
  body.assign(pool.state.name, [element], state);

const see = (body: Body, pool: Pool, operation: string, args: readonly Carried[]): void =>
  seeOperation(body, { name: pool.name, families: [] }, [], operation, args);

// ── Operations ───────────────────────────────────────────────────────────────────────────────────

/** `p.take()`: some element that is free; or, where none is, nothing (S98). */
export function takeOptions(
  world: World,
  { pool, element, binder }: Extract<ChoiceOp, { readonly kind: "take" }>,
): readonly Option[] {
  const last = pool.elements - 1;
  return [
    {
      ...(element ? { chosen: { ref: element, low: 0, high: last } } : {}),
      guard: (body) => equal(stateOf(world, pool, chosenElement(body, element)), FREE),
    },
    {
      guard: () => not(exists(binder, 0, last, equal(stateOf(world, pool, name(binder)), FREE))),
    },
  ];
}

/** The element that is taken; of a pool with one, that. */
const chosenElement = (body: Body, element: LocalRef | undefined): IrExpr =>
  element ? body.value(element) : number(0);

interface Taking {
  readonly pool: Pool;
  readonly into: LocalRef | undefined;
}

export function takeElement(
  body: Body,
  { pool, element: chosen, into }: Taking & { readonly element: LocalRef | undefined },
  scope: Scope,
): void {
  const element = chosenElement(body, chosen);
  setState(body, pool, element, TAKEN);
  for (const field of pool.fields) renew(body, field, element, scope);
  if (into) body.bind(into, binary("+", element, number(pool.elements)));
  see(body, pool, "take", []);
}

export function takeNone(body: Body, { pool, into }: Taking): void {
  if (into) body.bind(into, number(-1, "none"));
  see(body, pool, "take", []);
}

/** A field of an element that is taken starts anew. */
function renew(body: Body, field: Variable, element: IrExpr, scope: Scope): void {
  for (const part of partsOf(field.type)) {
    const value = body.expressions(scope).part(field.initial.value, part.path);
    body.assign([field.name, ...part.path].join("."), [element], value);
  }
}

/** `x.give()`, `x.lend()`, `x.back()` and `x.quarantine()`: one step each. */
export function onElement(
  body: Body,
  { operation }: { readonly operation: Of<"give" | "lend" | "back" | "quarantine"> },
  scope: Scope,
): void {
  const { pool, ref, kind, span } = operation;
  if (kind === "give") return give(body, operation, scope);
  const type = { kind: "int", low: 0, high: pool.elements - 1 } as const;
  const element = body.lower({ kind: "element", type, span, ref, isChecked: true }, scope);
  if (body.dead) return;
  setState(body, pool, element, { lend: LENT, back: TAKEN, quarantine: QUARANTINED }[kind]);
  const value = binary("+", element, number(pool.elements));
  see(body, pool, kind, [{ value, type: ref.type }]);
}

function give(
  body: Body,
  { pool, ref, span }: { readonly pool: Pool; readonly ref: Expr; readonly span: Expr["span"] },
  scope: Scope,
): void {
  const { world } = body;
  const value = body.lower(ref, scope);
  if (body.dead) return;
  const element = elementIndex(pool, value);
  const live = isLive(pool, value);
  const state = stateOf(world, pool, element);
  body.rules(
    {
      broken: not(live),
      failure: () =>
        world.failure(
          "rule",
          "double-free",
          span,
          `an element of \`${pool.name}\` is given through a ref to what has been given already`,
        ),
    },
    {
      broken: isLentAnywhere(world, pool)
        ? and(live, or(equal(state, LENT), equal(state, QUARANTINED)))
        : truth(false),
      failure: () =>
        world.failure(
          "rule",
          "dma-after-free",
          span,
          `an element of \`${pool.name}\` is given while the device may still use it`,
        ),
    },
  );
  if (body.dead) return;
  see(body, pool, "give", [{ value, type: ref.type }]);
  body.keepRefs(pool);
  const range: Range = { low: 0, high: pool.elements - 1, bool: false };
  const given = body.hold("element", element, range);
  body.emit({ kind: "do", procedure: `${pool.name}.give`, args: [given] });
  body.dangle(pool, given);
}

/** Some statement lends an element of the pool, or sets one aside. */
function isLentAnywhere(world: World, pool: Pool): boolean {
  let found = false;
  for (const { body } of [...world.spec.contexts, ...world.spec.actions])
    walkStatements(body, {
      operation: (o) => {
        found ||= (o.kind === "lend" || o.kind === "quarantine") && o.pool === pool;
      },
    });
  return found;
}

// ── What a whole configuration needs ─────────────────────────────────────────────────────────────

const listsOf = (world: World, pool: Pool): readonly List[] =>
  world.spec.objects.filter(
    (o): o is List => o.kind === "list" && o.element.kind === "ref" && o.element.pool === pool.name,
  );

interface Dimension {
  readonly low: number;
  readonly high: number;
}

/** Statements for every index of a variable. */
function everywhere(
  world: World,
  dimensions: readonly Dimension[],
  body: (indices: readonly IrExpr[]) => readonly IrStatement[],
): readonly IrStatement[] {
  const binders = dimensions.map((dimension) => ({ ...dimension, binder: world.binder("i") }));
  let nested = body(binders.map(({ binder }) => name(binder)));
  for (const { binder, low, high } of [...binders].reverse())
    nested = [{ kind: "for", binder, low, high, body: nested }];
  return nested;
}

/** Whether something holds for some index of a variable. */
function somewhere(
  world: World,
  dimensions: readonly Dimension[],
  test: (indices: readonly IrExpr[]) => IrExpr,
): IrExpr {
  const binders = dimensions.map((dimension) => ({ ...dimension, binder: world.binder("i") }));
  let found = test(binders.map(({ binder }) => name(binder)));
  for (const { binder, low, high } of [...binders].reverse())
    found = exists(binder, low, high, found);
  return found;
}

/** `p.give(element)`: it is free, and every ref to it dangles, wherever it is kept. Once all variables are declared. */
export function declareGive(world: World, pool: Pool): void {
  const element = name("element");
  const live = binary("+", element, number(pool.elements));
  const merged = (variable: string): number =>
    world.note({
      kind: "mergedRefs",
      span: pool.span,
      text: `\`${variable}\` holds two dangling refs to one element of \`${pool.name}\`, and counts them once`,
    });
  const body: IrStatement[] = [];
  for (const { variable, isSet } of refsOf(world, pool)) {
    body.push(
      ...everywhere(world, world.variable(variable).dimensions, (indices) => {
        const value = world.read(variable, indices);
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
  for (const list of listsOf(world, pool)) {
    body.push(
      ...everywhere(world, list.families, (indices) => {
        const given = world.read(`${list.name}.given`, indices);
        return [
          {
            kind: "if",
            condition: hasBit(world.read(memberVariable(list), indices), element, 0),
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
  world.procedures.push({
    name: `${pool.name}.give`,
    doc: `An element of ${pool.name} is given: no ref is to it any more.`,
    parameters: [{ name: "element", range: { low: 0, high: pool.elements - 1, bool: false } }],
    body,
  });
}

/** `pool-leak`: nothing is under way, an element is taken or lent, and nothing refers to it. */
export function poolLeak(
  world: World,
  pool: Pool,
): Property & { readonly rule: string; readonly message: string; readonly needs: undefined } {
  const element = world.binder("element");
  const state = stateOf(world, pool, name(element));
  const live = binary("+", name(element), number(pool.elements));
  const holds = refsOf(world, pool)
    .filter(({ isGhost }) => !isGhost)
    .map(({ variable, isSet, owner }) =>
      somewhere(world, world.variable(variable).dimensions, (indices) => {
        const value = world.read(variable, indices);
        const isIn = isSet ? hasBit(value, live, 0) : equal(value, live);
        // What stands in a free element is what its last owner left there.
        const [place] = indices;
        return owner && place ? and(differ(stateOf(world, owner, place), FREE), isIn) : isIn;
      }),
    );
  const listed = listsOf(world, pool).map((list) =>
    somewhere(world, list.families, (indices) =>
      and(
        hasBit(world.read(memberVariable(list), indices), name(element), 0),
        not(hasBit(world.read(`${list.name}.given`, indices), name(element), 0)),
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

/** There is no live ref to a free element. */
export function isSomeRef(
  world: World,
  type: Type & { readonly kind: "ref" },
  ref: IrExpr,
): IrExpr {
  const pool = world.pool(type);
  return not(and(isLive(pool, ref), equal(stateOf(world, pool, elementIndex(pool, ref)), FREE)));
}
