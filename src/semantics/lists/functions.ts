/** Functions over a list's links: its length, who is in it (S59), and whether its linkage is sound (S58). */
import type { List } from "../../typecheck/typed-spec.js";
import {
  and,
  binary,
  bitOf,
  conditional,
  differ,
  equal,
  forall,
  hasBit,
  name,
  not,
  number,
  or,
  truth,
} from "../../ir/build.js";
import type { IrExpr, IrStatement } from "../../ir/ir.js";
import { sharingLink } from "../../flow/list-nodes.js";
import { memberVariable } from "./members.js";
import { type Links, linksOf } from "./links.js";
import type { ModelBuilder } from "../model/model-builder.js";

/** `name.node1`, `name.node2`, …: the elements in order; `name.length`, `name.contains`; and the look-over. */
export function declareListFunctions(model: ModelBuilder, list: List): void {
  const parameters = list.families.map((family) => ({
    name: family.local.name,
    range: { low: family.low, high: family.high, bool: false },
  }));
  const own = parameters.map((p) => name(p.name));
  const links = linksOf(model, list, own);
  const range = { low: 0, high: links.nodes, bool: false };
  const call = (i: number): IrExpr => ({
    kind: "call",
    bool: false,
    function: `${list.name}.node${i}`,
    args: own,
  });
  const isElement = (node: IrExpr): IrExpr =>
    and(differ(node, number(0)), binary("<=", node, number(links.elements)));
  for (let i = 1; i <= links.elements; i++) {
    const before = i === 1 ? links.head : call(i - 1);
    const hop = model.variables.read(links.next, [...links.prefix, before]);
    model.functions.push({
      name: `${list.name}.node${i}`,
      doc: `The node reached by ${i} hop${i === 1 ? "" : "s"} from the head; stays where it cannot go on.`,
      parameters,
      result: range,
      value: i === 1 ? hop : conditional(isElement(before), hop, before),
    });
  }
  const elements = Array.from({ length: links.elements }, (_, i) => call(i + 1));
  model.functions.push({
    name: `${list.name}.length`,
    doc: "Elements reached from the head.",
    parameters,
    result: { low: 0, high: links.elements, bool: false },
    value: elements
      .map((node) => conditional(isElement(node), number(1), number(0)))
      .reduce((a, b) => binary("+", a, b), number(0)),
  });
  model.functions.push({
    name: `${list.name}.contains`,
    doc: "Whether the element with this node is reached from the head.",
    parameters: [...parameters, { name: "node", range }],
    result: { low: 0, high: 1, bool: true },
    value: or(...elements.map((node) => equal(node, name("node")))),
  });
  declareSettle(model, list, parameters, own, links, isElement);
}

/** With the last operation over, the list must be a ring that holds what it should; links of absent elements are forgotten. */
function declareSettle(
  model: ModelBuilder,
  list: List,
  parameters: readonly {
    readonly name: string;
    readonly range: { readonly low: number; readonly high: number; readonly bool: boolean };
  }[],
  own: readonly IrExpr[],
  links: Links,
  isElement: (node: IrExpr) => IrExpr,
): void {
  const at = (node: IrExpr): readonly IrExpr[] => [...links.prefix, node];
  const held = model.variables.read(memberVariable(list), own);
  const isHeld = (node: IrExpr): IrExpr => hasBit(held, binary("-", node, number(1)), 0);
  const body: IrStatement[] = [
    {
      kind: "let",
      name: "here",
      range: { low: 0, high: links.nodes, bool: false },
      value: links.head,
    },
    {
      kind: "let",
      name: "reached",
      range: { low: 0, high: 2 ** links.elements - 1, bool: false },
      value: number(0),
    },
    { kind: "let", name: "wellFormed", range: { low: 0, high: 1, bool: true }, value: truth(true) },
    { kind: "let", name: "walking", range: { low: 0, high: 1, bool: true }, value: truth(true) },
    {
      kind: "for",
      binder: "hop",
      low: 1,
      high: links.elements + 1,
      body: [
        {
          kind: "if",
          condition: name("walking", true),
          otherwise: [],
          then: [
            {
              kind: "let",
              name: "following",
              range: { low: 0, high: links.nodes, bool: false },
              value: model.variables.read(links.next, at(name("here"))),
            },
            {
              kind: "if",
              condition: equal(name("following"), links.end),
              then: [
                {
                  kind: "set",
                  name: "wellFormed",
                  value: and(
                    name("wellFormed", true),
                    equal(
                      model.variables.read(
                        links.prev,
                        at(list.steps === "tailQueue" ? links.head : name("following")),
                      ),
                      name("here"),
                    ),
                  ),
                },
                { kind: "set", name: "walking", value: truth(false) },
              ],
              otherwise: [
                {
                  kind: "if",
                  condition: and(
                    isElement(name("following")),
                    equal(
                      binary("bitand", name("reached"), bitOf(name("following"), 1)),
                      number(0),
                    ),
                  ),
                  then: [
                    {
                      kind: "set",
                      name: "wellFormed",
                      value: and(
                        name("wellFormed", true),
                        equal(
                          model.variables.read(links.prev, at(name("following"))),
                          name("here"),
                        ),
                        isHeld(name("following")),
                      ),
                    },
                    {
                      kind: "set",
                      name: "reached",
                      value: binary("bitor", name("reached"), bitOf(name("following"), 1)),
                    },
                    { kind: "set", name: "here", value: name("following") },
                  ],
                  otherwise: [
                    { kind: "set", name: "wellFormed", value: truth(false) },
                    { kind: "set", name: "walking", value: truth(false) },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ];
  const lost = differ(binary("bitclear", held, name("reached")), number(0));
  const malformed = not(name("wellFormed", true));
  const failures = [
    {
      rule: "lost-element",
      broken: lost,
      message: `\`${list.name}\`: an element that should be in the list is not reached from its head any more`,
    },
    {
      rule: "malformed-list",
      broken: malformed,
      message: `\`${list.name}\`: the links do not form ${list.steps === "tailQueue" ? "a queue from the head to its tail" : "a ring through the head"}`,
    },
  ].filter(({ rule }) => !model.failures.ignores(rule));
  for (const { rule, broken, message } of failures) {
    body.push({
      kind: "if",
      condition: broken,
      then: [{ kind: "violate", failure: model.failures.number("rule", rule, list.span, message) }],
      otherwise: [],
    });
  }
  if (failures.length > 0)
    body.push({
      kind: "if",
      condition: or(...failures.map((f) => f.broken)),
      then: [{ kind: "stop" }],
      otherwise: [],
    });
  const absent =
    list.via === undefined
      ? not(isHeld(name("node")))
      : and(
          ...sharingLink(model.spec, list).map((other) => {
            const binders = other.families.map((family) => ({
              family,
              binder: model.names.bound("i"),
            }));
            let e = not(
              hasBit(
                model.variables.read(
                  memberVariable(other),
                  binders.map((b) => name(b.binder)),
                ),
                name("node"),
                1,
              ),
            );
            for (const { family, binder } of [...binders].reverse())
              e = forall(binder, family.low, family.high, e);
            return e;
          }),
          ...sharingLink(model.spec, list)
            // Of the list itself, other members of its family may be in the middle of an operation.
            .filter((o) => !o.atomic && (o !== list || o.families.length > 0))
            .map((other) => {
              const binders = other.families.map((family) => ({
                family,
                binder: model.names.bound("i"),
              }));
              let e = equal(
                model.variables.read(
                  `${other.name}.users`,
                  binders.map((b) => name(b.binder)),
                ),
                number(0),
              );
              for (const { family, binder } of [...binders].reverse())
                e = forall(binder, family.low, family.high, e);
              return e;
            }),
        );
  body.push({
    kind: "for",
    binder: "node",
    low: 1,
    high: links.elements,
    body: [
      {
        kind: "if",
        condition: absent,
        otherwise: [],
        then: [
          { kind: "assign", variable: links.next, indices: at(name("node")), value: number(0) },
          { kind: "assign", variable: links.prev, indices: at(name("node")), value: number(0) },
        ],
      },
    ],
  });
  model.procedures.push({
    name: `${list.name}.settle`,
    doc: `The last operation on ${list.name} has ended.`,
    parameters,
    body,
  });
}
