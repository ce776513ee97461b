/** Where the links of a list are in the state: its own, or shared with other lists of the same link (S53). */
import { InterlockBug } from "../../base/assert.js";
import { members, sharingLink } from "../../flow/list-nodes.js";
import { binary, number } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { List, TypedSpec } from "../../typecheck/typed-spec.js";
import { linkedRange } from "../values/types.js";
import type { ModelBuilder } from "../model/model-builder.js";

/** Where a list's links live: nodes are numbered, 0 is nothing, elements from 1, then the heads. */
export interface Links {
  readonly next: string;
  readonly prev: string;
  readonly elements: number;
  readonly lowest: number;
  /** Indices before the node: the list's own families, or none where links are shared. */
  readonly prefix: readonly IrExpr[];
  readonly head: IrExpr;
  /** What the last element's forward link says: the head of a ring, nothing where the head is no part of it. */
  readonly end: IrExpr;
  /** Highest node number. */
  readonly nodes: number;
}

/** The links of the list with these (lowered) indices. */
export function linksOf(model: ModelBuilder, list: List, indices: readonly IrExpr[]): Links {
  const range = linkedRange(list.element);
  const elements = range.high - range.low + 1;
  const endFor = (head: IrExpr): IrExpr =>
    list.steps === "tailQueue" ? number(0, "nothing") : head;
  if (list.via === undefined) {
    const head = number(elements + 1, "head");
    return {
      next: `${list.name}.next`,
      prev: `${list.name}.prev`,
      elements,
      lowest: range.low,
      prefix: indices,
      head,
      end: endFor(head),
      nodes: elements + 1,
    };
  }
  let first = elements + 1;
  for (const other of sharingLink(model.spec, list)) {
    const count = members(other.families).length;
    if (other === list) {
      let linear: IrExpr = number(0);
      list.families.forEach((family, i) => {
        linear = binary(
          "+",
          binary("*", linear, number(family.high - family.low + 1)),
          binary("-", indices[i] ?? number(0), number(family.low)),
        );
      });
      const head = binary("+", linear, number(first));
      return {
        next: `${list.via}.next`,
        prev: `${list.via}.prev`,
        elements,
        lowest: range.low,
        prefix: [],
        head,
        end: endFor(head),
        nodes: totalNodes(model.spec, list, elements),
      };
    }
    first += count;
  }
  throw new InterlockBug(`list ${list.name} does not share its own link`);
}

const totalNodes = (spec: TypedSpec, list: List, elements: number): number =>
  sharingLink(spec, list).reduce((sum, other) => sum + members(other.families).length, elements);
