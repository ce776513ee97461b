/** Initial states: what does not begin with zero bits is set, then what the spec says, once for each choice. */
import { sameData } from "../../ir/build.js";
import type { IrExpr, StateVariable } from "../../ir/ir.js";
import type { Effect, Update } from "../../model/types.js";
import { type Code, code, join, raw } from "../writer.js";
import { effectInPlace } from "./effects.js";
import { expression, IN_NEXT } from "./expressions.js";
import { parameterName, withHelpers } from "./functions.js";
import { inLoops } from "./processes.js";
import type { Unit } from "./unit.js";

export function initialFunction(unit: Unit): Code {
  const { initial } = unit.model;
  const { constant, effect } = split(unit, initial.effect);
  const { lines } = effectInPlace(
    {
      unit,
      exit: (failure) => [
        ...(failure === undefined ? [] : [raw(`sink.fail(${failure});`)]),
        raw("sink.emit(-1);"),
        raw(initial.parameters.length > 0 ? "continue;" : "return;"),
      ],
    },
    effect,
  );
  const guards = initial.guard.map((g) => raw(`if (!(${expression(unit, g, IN_NEXT)})) continue;`));
  const fixed = [...fixedValues(unit), ...constantStores(unit, constant)];
  const each = [...guards, ...fixed, ...lines, raw("sink.emit(-1);")];
  const body =
    initial.parameters.length === 0 ? each : [inLoops(unit, initial.parameters, block(each))];
  return withHelpers(
    unit,
    code`
    /** \`next\` arrives as zeros. */
    function initial(${raw(parameterName(unit, "next", body))}${unit.type(": State")}, sink${unit.type(": Sink")})${unit.type(": void")} {
      ${body}
    }`,
  );
}

const block = (lines: readonly Code[]): Code => join(lines, "\n");

/** Values that are no zero bits. */
function fixedValues(unit: Unit): readonly Code[] {
  return unit.model.variables
    .filter((v) => v.fixed !== v.range.low)
    .map((v) => {
      const binders = v.dimensions.map((d, i) => ({
        ...d,
        binder: unit.names.local(`${d.name}${i}`),
      }));
      const value = v.range.bool ? String(v.fixed === 1) : String(v.fixed);
      const set = `${unit.setter(v.name)}(${["next", ...binders.map((d) => d.binder), value].join(", ")});`;
      const heads = binders.map(
        (d) => `for (let ${d.binder} = ${d.low}; ${d.binder} <= ${d.high}; ${d.binder}++) `,
      );
      return raw(heads.join("") + set);
    });
}

/** One element gets a value that is known. */
interface Stored {
  readonly variable: StateVariable;
  readonly indices: readonly number[];
  readonly value: IrExpr;
}

/** Updates of single elements by what is known, and everything else. */
function split(
  unit: Unit,
  effect: Effect,
): { readonly constant: readonly Stored[]; readonly effect: Effect } {
  const constant: Stored[] = [];
  const updates: Update[] = [];
  const variables = new Map(unit.model.variables.map((v) => [v.name, v]));
  for (const u of effect.updates) {
    const variable = variables.get(u.variable);
    const indices = u.indices.map((i) => (i.kind === "constant" ? i.value : undefined));
    if (!variable || u.when || u.value.kind !== "constant" || indices.includes(undefined)) {
      updates.push(u);
      continue;
    }
    if (u.value.value !== variable.fixed)
      constant.push({ variable, indices: indices.map((i) => i ?? 0), value: u.value });
  }
  return { constant, effect: { ...effect, updates } };
}

/** Those that are alike for every value of the first index stand in a loop over it. */
function constantStores(unit: Unit, all: readonly Stored[]): readonly Code[] {
  const byVariable = new Map<StateVariable, Stored[]>();
  for (const each of all) {
    const own = byVariable.get(each.variable) ?? [];
    byVariable.set(each.variable, own);
    own.push(each);
  }
  const loops = new Map<string, { readonly head: string; readonly lines: string[] }>();
  const plain: string[] = [];
  for (const [variable, stores] of byVariable) {
    const [first] = variable.dimensions;
    const store = ({ indices, value }: Stored, binder?: string): string => {
      const own = indices.map((i, k) => (k === 0 && binder !== undefined ? binder : String(i)));
      return `${unit.setter(variable.name)}(${["next", ...own, expression(unit, value, IN_NEXT)].join(", ")});`;
    };
    if (!first || first.high === first.low || !isAlike(first, stores)) {
      plain.push(...stores.map((each) => store(each)));
      continue;
    }
    const key = `${first.low}..${first.high}`;
    const binder = unit.names.local("i");
    const loop = loops.get(key) ?? {
      head: `for (let ${binder} = ${first.low}; ${binder} <= ${first.high}; ${binder}++)`,
      lines: [],
    };
    loops.set(key, loop);
    loop.lines.push(
      ...stores
        .filter(({ indices }) => indices[0] === first.low)
        .map((each) => store(each, binder)),
    );
  }
  return [
    ...[...loops.values()].map(({ head, lines }) =>
      lines.length === 1
        ? raw(`${head} ${lines[0]}`)
        : code`
            ${raw(head)} {
              ${lines.map(raw)}
            }`,
    ),
    ...plain.map(raw),
  ];
}

function isAlike(
  { low, high }: { readonly low: number; readonly high: number },
  stores: readonly Stored[],
): boolean {
  const rowOf = (index: number): unknown =>
    stores
      .filter(({ indices }) => indices[0] === index)
      .map(({ indices, value }) => [indices.slice(1), value]);
  return Array.from({ length: high - low }, (_, i) => low + 1 + i).every((index) =>
    sameData(rowOf(index), rowOf(low)),
  );
}
