/** Who steps: each member of each context, and all actions together; which elements each of them writes. */
import type { ContextInfo } from "../../ir/ir.js";
import type { Model, Ref, TransitionGroup } from "../types.js";
import { elementsAt, everyElement, type Named, type Names, type Space } from "./scene.js";
import { ANY, range, type Values } from "./values.js";

/** More ways to choose the parameters of a step than are looked at one by one. */
const MOST_CHOICES = 24;

/** A member of a context, or all actions. */
export interface Process {
  readonly number: number;
  /** Undefined for actions. */
  readonly context: ContextInfo | undefined;
  /** Its indices in the families of the context. */
  readonly member: readonly number[];
  /** The element that says where it is. Undefined for actions, and where others write it: then its place says nothing. */
  readonly at: number | undefined;
  readonly steps: readonly Step[];
  /** Elements that it may write, by number. */
  readonly writes: ReadonlySet<number>;
}

/** A group with values for its parameters. */
export interface Step {
  readonly group: TransitionGroup;
  readonly names: Names;
  /** Elements on which it may depend, and those that it may write. */
  readonly reads: ReadonlySet<number>;
  readonly writes: ReadonlySet<number>;
}

export function processesOf(model: Model, space: Space): readonly Process[] {
  const drafts = [
    ...model.contexts.flatMap((context, i) =>
      choicesOf(context.families).map((member) => ({
        context,
        member,
        groups: model.transitions.filter((t) => t.context === i),
      })),
    ),
    {
      context: undefined,
      member: [],
      groups: model.transitions.filter((t) => t.context === undefined),
    },
  ].map(({ context, member, groups }, at) => {
    const steps = groups.flatMap((group) => stepsOf(group, member, space));
    const writes = new Set(steps.flatMap((step) => [...step.writes]));
    return { number: at, context, member, steps, writes };
  });
  return drafts.map((draft): Process => {
    const { context, member } = draft;
    const at = context && elementAt(space, context.at, member);
    const isOwn =
      at !== undefined &&
      drafts.every((other) => other.number === draft.number || !other.writes.has(at));
    return { ...draft, at: isOwn ? at : undefined };
  });
}

/** The element of a variable that a member has; a variable without dimensions has one. */
function elementAt(space: Space, variable: string, member: readonly number[]): number | undefined {
  const elements = space.variables.get(variable);
  if (!elements) return undefined;
  return elementsAt(
    elements,
    member.map((n): Values => [n]),
  )?.[0];
}

const choicesOf = (
  parameters: readonly { readonly low: number; readonly high: number }[],
): readonly (readonly number[])[] =>
  parameters.reduce<readonly (readonly number[])[]>(
    (all, { low, high }) =>
      all.flatMap((before) =>
        Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => [...before, low + i]),
      ),
    [[]],
  );

/** The families of the context come first: of those the member has its own. */
function stepsOf(group: TransitionGroup, member: readonly number[], space: Space): readonly Step[] {
  const { guard, reads, writes } = group.footprint;
  const free = group.parameters.slice(member.length);
  const count = free.reduce((n, p) => n * Math.max(0, p.high - p.low + 1), 1);
  const own = member.map((n): Values => [n]);
  const chosen: readonly (readonly Values[])[] =
    count > MOST_CHOICES
      ? [free.map((p) => range(p.low, p.high))]
      : choicesOf(free).map((choice) => choice.map((n) => [n]));
  return chosen.map((choice) => {
    const names = new Map(
      group.parameters.map((p, i): readonly [string, Named] => [
        p.name,
        { kind: "values", values: [...own, ...choice][i] ?? ANY },
      ]),
    );
    return {
      group,
      names,
      reads: elementsOf([...guard, ...reads, ...writes], names, space),
      writes: elementsOf(writes, names, space),
    };
  });
}

/** By a footprint, in which a parameter is what the step has for it. */
const elementsOf = (refs: readonly Ref[], names: Names, space: Space): ReadonlySet<number> =>
  new Set(refs.flatMap((ref) => elementsOfRef(ref, names, space)));

function elementsOfRef(ref: Ref, names: Names, space: Space): readonly number[] {
  const elements = space.variables.get(ref.variable);
  if (!elements) return [];
  const indices = ref.indices.map((index): Values => {
    if (index === "any") return ANY;
    if (typeof index === "number") return [index];
    const own = names.get(index.parameter);
    return own?.kind === "values" ? own.values : ANY;
  });
  return elementsAt(elements, indices) ?? everyElement(elements);
}
