/** Ways through a body, and the arms that their ends become. */
import { InterlockBug } from "../base/assert.js";
import { and, same, sameData } from "../ir/build.js";
import type { IrExpr, IrStatement } from "../ir/ir.js";
import type { Known } from "./draft.js";
import type { Arm, Effect, Item, Update } from "./types.js";
import type { Writes } from "./writes.js";

export type End =
  | { readonly kind: "ended" }
  | { readonly kind: "goes"; readonly known: Known }
  | {
      readonly kind: "fork";
      readonly condition: IrExpr;
      readonly then: Way;
      readonly otherwise: Way;
    }
  | {
      readonly kind: "loop";
      readonly known: Known;
      readonly loop: Extract<IrStatement, { kind: "while" }>;
      readonly rest: readonly IrStatement[];
    }
  /** So much has been written that what follows had better read the state that this has written. */
  | { readonly kind: "cut"; readonly known: Known; readonly rest: readonly IrStatement[] };

/** What happens on the way to an end. */
export interface Way {
  readonly items: readonly Item[];
  readonly end: End;
}

/** What happens on a way, with what is written at its ends: once where all of them write it, else in arms. */
export function endsOf(way: Way): Omit<Effect, "lets"> {
  const arms = armsOf(way.end, []);
  const writes = arms.filter((arm) => !arm.ended).map((arm) => arm.writes);
  const shared = [...(writes[0] ?? [])].filter(([variable, updates]) =>
    writes.every((each) => sameData(each.get(variable), updates)),
  );
  const common = new Set(shared.map(([variable]) => variable));
  const own = arms.map((arm): Arm => ({
    when: arm.when,
    items: arm.items,
    updates: [...arm.writes].flatMap(([variable, updates]) =>
      common.has(variable) ? [] : updates.filter(changes),
    ),
  }));
  return {
    items: way.items,
    updates: shared.flatMap(([, updates]) => updates.filter(changes)),
    arms: own.length === 1 && isEmpty(own[0]) ? [] : own,
  };
}

/** An element that gets its own value keeps it. */
export const changes = ({ variable, indices, value }: Update): boolean =>
  !same(value, { kind: "read", bool: value.bool, variable, indices });

export const isEmpty = (arm: Arm | undefined): boolean =>
  arm?.items.length === 0 && arm.updates.length === 0;

interface Reached {
  readonly when: IrExpr | undefined;
  readonly items: readonly Item[];
  readonly writes: Writes;
  readonly ended: boolean;
}

/** The ends of a way as arms in order: a condition need not repeat that those before it do not hold. */
function armsOf(end: End, items: readonly Item[]): readonly Reached[] {
  switch (end.kind) {
    case "goes":
      return [{ when: undefined, items, writes: end.known.writes, ended: false }];
    case "ended":
      return [{ when: undefined, items, writes: new Map(), ended: true }];
    case "loop":
    case "cut":
      throw new InterlockBug("a part of a step that has not been brought to the top of its body");
    case "fork": {
      const { condition, then, otherwise } = end;
      return [
        ...armsOf(then.end, [...items, ...then.items]).map((arm) => ({
          ...arm,
          when: arm.when ? and(condition, arm.when) : condition,
        })),
        ...armsOf(otherwise.end, [...items, ...otherwise.items]),
      ];
    }
  }
}
