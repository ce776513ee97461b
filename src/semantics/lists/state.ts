/** What a state holds of a list (S1): its links, what it should hold, how many are inside an operation. */
import { nodeNames } from "../../flow/list-nodes.js";
import { operatedByActions } from "../../flow/usage.js";
import { number } from "../../ir/build.js";
import type { Format, IrExpr, IrStatement, StateVariable } from "../../ir/ir.js";
import type { List } from "../../typecheck/typed-spec.js";
import { indexed, overFamilies } from "../model/families.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { dimensionsOf, linkedFormat, linkedRange, NUMBER } from "../values/types.js";
import { linksOf } from "./links.js";

export function declareList(model: ModelBuilder, list: List): void {
  const own = dimensionsOf(list.families);
  const range = linkedRange(list.element);
  const elements = range.high - range.low + 1;
  const stem = list.via ?? list.name;
  const shown = linkedFormat(list.element);
  const names = nodeNames(model.spec, list);
  const highest = names.length - 1;
  const format: Format = { kind: "names", low: 0, names };
  const nodes: StateVariable["dimensions"] = [
    ...(list.via === undefined ? own : []),
    { name: "node", low: 1, high: highest },
  ];
  if (!model.variables.has(`${stem}.next`)) {
    const links = {
      owner: stem,
      role: "links" as const,
      range: { low: 0, high: highest, bool: false },
      fixed: 0,
      format,
      dimensions: nodes,
      group: "object" as const,
    };
    model.variables.declare({ path: ["next"], doc: `forward links of ${stem}`, ...links });
    model.variables.declare({ path: ["prev"], doc: `backward links of ${stem}`, ...links });
  }
  model.variables.declare({
    owner: list.name,
    path: ["members"],
    role: "value",
    doc: `what ${list.name} should hold`,
    group: "ghost",
    dimensions: own,
    range: { low: 0, high: 2 ** elements - 1, bool: false },
    fixed: 0,
    format: { kind: "set", low: range.low, of: shown },
  });
  if (list.element.kind === "ref")
    model.variables.declare({
      owner: list.name,
      path: ["given"],
      role: "value",
      doc: `elements of ${list.name} that were given after they were inserted`,
      group: "ghost",
      dimensions: own,
      range: { low: 0, high: 2 ** elements - 1, bool: false },
      fixed: 0,
      format: { kind: "set", low: range.low, of: shown },
    });
  if (list.atomic) return;
  model.variables.declare({
    owner: list.name,
    path: ["users"],
    role: "value",
    doc: `activations inside an operation on ${list.name}`,
    group: "object",
    dimensions: own,
    range: {
      low: 0,
      // An action, at one moment at most one, is inside as well while its operation lasts.
      high: Math.max(
        1,
        model.processes.reduce((sum, process) => sum + process.activations, 0) +
          (operatedByActions(model.spec, list) ? 1 : 0),
      ),
      bool: false,
    },
    fixed: 0,
    format: NUMBER,
  });
}

/** A ring through the head and the initial elements. */
export function initialList(model: ModelBuilder, list: List): readonly IrStatement[] {
  const binders = indexed(model, list.families);
  const own = binders.map((b) => b.own);
  const links = linksOf(model, list, own);
  const ring: IrExpr[] = [
    links.head,
    ...list.initial.map((value) => number(value - links.lowest + 1)),
    links.head,
  ];
  const body: IrStatement[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [here, following] = [ring[i], ring[i + 1]];
    if (!here || !following) continue;
    body.push({
      kind: "assign",
      variable: links.next,
      indices: [...links.prefix, here],
      value: i + 2 === ring.length ? links.end : following,
    });
    body.push({
      kind: "assign",
      variable: links.prev,
      indices: [...links.prefix, following],
      value: here,
    });
  }
  const held = list.initial.reduce((mask, value) => mask + 2 ** (value - links.lowest), 0);
  body.push({
    kind: "assign",
    variable: `${list.name}.members`,
    indices: own,
    value: number(held),
  });
  return overFamilies(binders, body);
}
