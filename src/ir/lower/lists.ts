/**
 * Intrusive, doubly linked lists, write by write. Nodes are numbers: 0 is nothing, then the elements, then the head.
 *
 *   removeHead  r1 E = H.F   r2 N = E.F   r3 H.F = N   r4 N.B = H
 *   insertTail  i0 check     i1 P = H.B   i2 X.F = H   i3 X.B = P   i4 P.F = X   i5 H.B = X
 *   insertHead  i0 check     i1 N = H.F   i2 X.B = H   i3 X.F = N   i4 N.B = X   i5 H.F = X
 *   remove      d0 check     d1 N = X.F   d2 P = X.B   d3 P.F = N   d4 N.B = P
 *
 * (the order of writes of the Windows LIST_ENTRY functions). `name.members` is what the list should hold, `name.users`
 * how many activations are inside an operation.
 */
import { InterlockBug } from "../../base/assert.js";
import type { Span } from "../../base/source.js";
import type { Expr, Instance, List, Operation } from "../../typecheck/typed-spec.js";
import { and, binary, bitOf, conditional, differ, equal, exists, forall, hasBit, name, not, number, or, truth } from "../build.js";
import type { IrExpr, IrStatement } from "../ir.js";
import type { Body } from "./body.js";
import type { LocalRef, Move, Node, Scope, VisibleNode } from "./graph.js";
import { type Links, linksOf, rangeOf, sharingLink, type World } from "./world.js";

type ListOperation = Extract<Operation, { kind: "operation" }> & { readonly object: Instance<List> };

interface MicroStep {
  readonly label: string;
  readonly text: string;
  readonly run: (body: Body, at: At) => void;
}

/** The list while one of its steps is written. */
interface At {
  readonly world: World;
  readonly list: List;
  readonly indices: readonly IrExpr[];
  readonly links: Links;
  readonly span: Span;
  /** Node of the argument; 0 where there is none. */
  readonly x: IrExpr;
  readonly temporaries: Readonly<Record<"E" | "N" | "P", LocalRef>>;
}

const next = (at: At, node: IrExpr): IrExpr => at.world.read(at.links.next, [...at.links.prefix, node]);
const prev = (at: At, node: IrExpr): IrExpr => at.world.read(at.links.prev, [...at.links.prefix, node]);
const setNext = (body: Body, at: At, node: IrExpr, value: IrExpr): void => body.assign(at.links.next, [...at.links.prefix, node], value);
const setPrev = (body: Body, at: At, node: IrExpr, value: IrExpr): void => body.assign(at.links.prev, [...at.links.prefix, node], value);

/** A link is about to be followed: through nothing, a kernel would fault. */
function follow(body: Body, at: At, node: IrExpr, words: string): void {
  body.rules({
    broken: equal(node, number(0)),
    failure: () => at.world.failure("rule", "corrupt-list", at.span, `\`${at.list.name}\`: ${words} is a link of nothing`),
  });
}

/** The integrity check: two neighbours that should point at `middle` from both sides. */
function check(body: Body, at: At, middle: IrExpr, words: string, pairs: readonly (readonly [outer: IrExpr, back: (node: IrExpr) => IrExpr])[]): void {
  const broken = or(...pairs.map(([outer, back]) => or(equal(outer, number(0)), differ(back(outer), middle))));
  body.rules({
    broken,
    failure: () => at.world.failure("rule", "corrupt-list", at.span, `\`${at.list.name}\`: the check before the insertion or removal fails, for ${words}`),
  });
}

const bind = (body: Body, at: At, which: "E" | "N" | "P", value: IrExpr): void =>
  body.bindNow(at.temporaries[which], body.hold(which, value, { low: 0, high: at.links.nodes, bool: false }));

const STEPS: Readonly<Record<string, readonly MicroStep[]>> = {
  removeHead: [
    { label: "r1", text: "E = head.next", run: (b, at) => bind(b, at, "E", next(at, at.links.head)) },
    {
      label: "r2", text: "N = E.next",
      run: (b, at) => {
        const e = b.value(at.temporaries.E);
        follow(b, at, e, "E");
        if (!b.dead) bind(b, at, "N", next(at, e));
      },
    },
    { label: "r3", text: "head.next = N", run: (b, at) => setNext(b, at, at.links.head, b.value(at.temporaries.N)) },
    {
      label: "r4", text: "N.prev = head",
      run: (b, at) => {
        const n = b.value(at.temporaries.N);
        follow(b, at, n, "N");
        if (!b.dead) setPrev(b, at, n, at.links.head);
      },
    },
  ],
  insertTail: [
    { label: "i0", text: "check head.prev.next == head && head.next.prev == head", run: (b, at) => checkHead(b, at) },
    { label: "i1", text: "P = head.prev", run: (b, at) => bind(b, at, "P", prev(at, at.links.head)) },
    { label: "i2", text: "X.next = head", run: (b, at) => setNext(b, at, at.x, at.links.head) },
    { label: "i3", text: "X.prev = P", run: (b, at) => setPrev(b, at, at.x, b.value(at.temporaries.P)) },
    {
      label: "i4", text: "P.next = X",
      run: (b, at) => {
        const p = b.value(at.temporaries.P);
        follow(b, at, p, "P");
        if (!b.dead) setNext(b, at, p, at.x);
      },
    },
    { label: "i5", text: "head.prev = X", run: (b, at) => setPrev(b, at, at.links.head, at.x) },
  ],
  insertHead: [
    { label: "i0", text: "check head.prev.next == head && head.next.prev == head", run: (b, at) => checkHead(b, at) },
    { label: "i1", text: "N = head.next", run: (b, at) => bind(b, at, "N", next(at, at.links.head)) },
    { label: "i2", text: "X.prev = head", run: (b, at) => setPrev(b, at, at.x, at.links.head) },
    { label: "i3", text: "X.next = N", run: (b, at) => setNext(b, at, at.x, b.value(at.temporaries.N)) },
    {
      label: "i4", text: "N.prev = X",
      run: (b, at) => {
        const n = b.value(at.temporaries.N);
        follow(b, at, n, "N");
        if (!b.dead) setPrev(b, at, n, at.x);
      },
    },
    { label: "i5", text: "head.next = X", run: (b, at) => setNext(b, at, at.links.head, at.x) },
  ],
  remove: [
    {
      label: "d0", text: "check X.next.prev == X && X.prev.next == X",
      run: (b, at) => check(b, at, at.x, "X.next.prev or X.prev.next is not X", [[next(at, at.x), (n) => prev(at, n)], [prev(at, at.x), (n) => next(at, n)]]),
    },
    { label: "d1", text: "N = X.next", run: (b, at) => bind(b, at, "N", next(at, at.x)) },
    { label: "d2", text: "P = X.prev", run: (b, at) => bind(b, at, "P", prev(at, at.x)) },
    {
      label: "d3", text: "P.next = N",
      run: (b, at) => {
        const p = b.value(at.temporaries.P);
        follow(b, at, p, "P");
        if (!b.dead) setNext(b, at, p, b.value(at.temporaries.N));
      },
    },
    {
      label: "d4", text: "N.prev = P",
      run: (b, at) => {
        const n = b.value(at.temporaries.N);
        follow(b, at, n, "N");
        if (!b.dead) setPrev(b, at, n, b.value(at.temporaries.P));
      },
    },
  ],
};

function checkHead(body: Body, at: At): void {
  const head = at.links.head;
  check(body, at, head, "head.prev.next or head.next.prev is not the head", [[prev(at, head), (n) => next(at, n)], [next(at, head), (n) => prev(at, n)]]);
}

const memberVariable = (list: List): string => `${list.name}.members`;
const elementOf = (at: At, node: IrExpr): IrExpr => binary("+", node, number(at.links.lowest - 1));

/** Lists that share a link share the question of who is in one. */
function isMember(at: At, element: IrExpr): IrExpr {
  const { world, list } = at;
  return or(
    ...sharingLink(world.spec, list).map((other) => {
      if (other === list && list.via === undefined) return hasBit(world.read(memberVariable(list), at.indices), element, at.links.lowest);
      const binders = other.families.map((family) => ({ family, binder: world.binder("i") }));
      let e = hasBit(world.read(memberVariable(other), binders.map((b) => name(b.binder))), element, at.links.lowest);
      for (const { family, binder } of [...binders].reverse()) e = exists(binder, family.low, family.high, e);
      return e;
    }),
  );
}

/** What the first step of an operation does besides: someone is inside, an element belongs to the list from now on. */
function begin(body: Body, at: At, operation: string): void {
  const element = elementOf(at, at.x);
  if (operation === "insertTail" || operation === "insertHead") {
    body.rules({
      broken: isMember(at, element),
      failure: () => at.world.failure("rule", "double-insert", at.span, `an element that is in a list with this link already is inserted into \`${at.list.name}\``),
    });
  }
  if (operation === "remove") {
    body.rules({
      broken: not(hasBit(at.world.read(memberVariable(at.list), at.indices), element, at.links.lowest)),
      failure: () => at.world.failure("rule", "absent-remove", at.span, `an element that is not in \`${at.list.name}\` is removed from it`),
    });
  }
}

function enterOperation(body: Body, at: At, operation: string): void {
  const users = `${at.list.name}.users`;
  if (!at.list.atomic) body.assign(users, at.indices, binary("+", at.world.read(users, at.indices), number(1)));
  if (operation.startsWith("insert")) changeMembers(body, at, at.x, "bitor");
}

function changeMembers(body: Body, at: At, node: IrExpr, operator: "bitor" | "bitclear"): void {
  const variable = memberVariable(at.list);
  body.assign(variable, at.indices, binary(operator, at.world.read(variable, at.indices), bitOf(elementOf(at, node), at.links.lowest)));
}

/** What the last step does besides; when nobody is inside any more, the list is looked over. */
function leaveOperation(body: Body, at: At, operation: string): void {
  if (operation === "remove") changeMembers(body, at, at.x, "bitclear");
  if (operation === "removeHead") {
    const e = body.value(at.temporaries.E);
    const inner = body.fork(false);
    changeMembers(inner, at, e, "bitclear");
    // The head itself is no element: the list was empty.
    body.emit({ kind: "if", condition: differ(e, at.links.head), then: inner.statements, otherwise: [] });
  }
  const users = `${at.list.name}.users`;
  if (!at.list.atomic) body.assign(users, at.indices, binary("-", at.world.read(users, at.indices), number(1)));
  const settle: IrStatement = { kind: "do", procedure: `${at.list.name}.settle`, args: at.indices };
  if (at.list.atomic) body.emit(settle);
  else body.emit({ kind: "if", condition: equal(at.world.read(users, at.indices), number(0)), then: [settle], otherwise: [] });
}

/** The nodes of a list operation: one for each of its steps, or one for all inside `atomic` and on an atomic list. */
export function listNodes(
  world: World,
  operation: ListOperation,
  scope: Scope,
  label: string | undefined,
  into: LocalRef | undefined,
  nextNode: Node,
  temporary: (name: string, elements: number) => LocalRef,
): Node {
  const list = operation.object.target;
  const span = operation.span;
  const shown = list.name + operation.object.indices.map((e) => `[${sourceOf(e)}]`).join("");
  const argument = operation.args[0];
  const range = rangeOf(list.element);
  const nodes = range.high - range.low + 2;
  const temporaries = { E: temporary("E", nodes), N: temporary("N", nodes), P: temporary("P", nodes) };
  const at = (body: Body): At => {
    const lowering = body.expressions(scope);
    const indices = lowering.objectIndices(operation.object, span);
    const x = argument ? binary("+", lowering.lower(argument), number(1 - range.low)) : number(0);
    if (argument) lowering.obligeWithin(binary("-", x, number(1 - range.low)), argument, range.low, range.high, span, "the element");
    body.discharge(lowering);
    return { world, list, indices, links: linksOf(world, list, indices), span, x, temporaries };
  };
  if (operation.operation === "front") {
    return single(`${shown}.front()`, (body) => {
      const a = at(body);
      if (into) body.bind(into, yields(a, next(a, a.links.head)));
    });
  }
  const micro = (STEPS[operation.operation] ?? []).filter((s) => list.checked || !["i0", "d0"].includes(s.label));
  if (micro.length === 0) throw new InterlockBug(`no list operation ${operation.operation}`);
  const finish = (body: Body, a: At): void => {
    leaveOperation(body, a, operation.operation);
    if (operation.operation === "removeHead" && into) body.bind(into, yields(a, body.value(a.temporaries.E)));
  };
  if (scope.atomic || list.atomic) {
    return single(`${shown}.${operation.operation}(${argument ? sourceOf(argument) : ""})`, (body) => {
      const a = at(body);
      begin(body, a, operation.operation);
      if (body.dead) return;
      enterOperation(body, a, operation.operation);
      for (const step of micro) {
        step.run(body, a);
        if (body.dead) return;
      }
      finish(body, a);
    });
  }

  let following: Node = nextNode;
  for (let i = micro.length - 1; i >= 0; i--) {
    const step = micro[i];
    if (!step) continue;
    const text = `${shown}.${operation.operation} ${step.label}: ${step.text}`;
    const move: Move = {
      kind: "operation",
      text,
      ...(i === micro.length - 1 ? { event: `${shown}.${operation.operation}` } : {}),
      next: following,
      guard: () => truth(true),
      run: (body) => {
        const a = at(body);
        if (i === 0) begin(body, a, operation.operation);
        if (body.dead) return;
        step.run(body, a);
        if (body.dead) return;
        if (i === 0) enterOperation(body, a, operation.operation);
        if (i === micro.length - 1) finish(body, a);
      },
    };
    following = {
      kind: "visible", span, label: i === 0 ? label : undefined, text, rests: true, moves: [move],
      scope: { ...scope, live: [...scope.live, ...liveBefore(operation.operation, step.label, temporaries)] },
    } satisfies VisibleNode;
  }
  return following;

  function single(text: string, run: (body: Body) => void): VisibleNode {
    return {
      kind: "visible", scope, span, label, text, rests: !scope.atomic,
      moves: [{ kind: "operation", text, event: text, next: nextNode, guard: () => truth(true), run }],
    };
  }
}

/** Temporaries that have a value when the operation rests before this step. */
function liveBefore(operation: string, label: string, t: At["temporaries"]): readonly LocalRef[] {
  const n = Number(label.slice(1));
  switch (operation) {
    case "removeHead":
      return n <= 1 ? [] : n === 2 ? [t.E] : [t.E, t.N];
    case "insertTail":
      return n <= 1 ? [] : [t.P];
    case "insertHead":
      return n <= 1 ? [] : [t.N];
    default:
      return n <= 1 ? [] : n === 2 ? [t.N] : [t.N, t.P];
  }
}

/** A node as the element it stands for, `none` for the head. */
function yields(at: At, node: IrExpr): IrExpr {
  const none = at.links.lowest - 1;
  return conditional(equal(node, at.links.head), number(none, "none"), elementOf(at, node));
}

const sourceOf = (e: Expr): string => e.span.source.text.slice(e.span.start, e.span.end);

/** `name.node1`, `name.node2`, …: the elements in order; `name.length`, `name.contains`; and the look-over. */
export function declareListFunctions(world: World, list: List): void {
  const parameters = list.families.map((family) => ({ name: family.local.name, range: { low: family.low, high: family.high, bool: false } }));
  const own = parameters.map((p) => name(p.name));
  const links = linksOf(world, list, own);
  const range = { low: 0, high: links.nodes, bool: false };
  const call = (i: number): IrExpr => ({ kind: "call", bool: false, function: `${list.name}.node${i}`, args: own });
  const isElement = (node: IrExpr): IrExpr => and(differ(node, number(0)), binary("<=", node, number(links.elements)));
  for (let i = 1; i <= links.elements; i++) {
    const before = i === 1 ? links.head : call(i - 1);
    const hop = world.read(links.next, [...links.prefix, before]);
    world.functions.push({
      name: `${list.name}.node${i}`, doc: `The node reached by ${i} hop${i === 1 ? "" : "s"} from the head; stays where it cannot go on.`,
      parameters, result: range, value: i === 1 ? hop : conditional(isElement(before), hop, before),
    });
  }
  const elements = Array.from({ length: links.elements }, (_, i) => call(i + 1));
  world.functions.push({
    name: `${list.name}.length`, doc: "Elements reached from the head.", parameters, result: { low: 0, high: links.elements, bool: false },
    value: elements.map((node) => conditional(isElement(node), number(1), number(0))).reduce((a, b) => binary("+", a, b), number(0)),
  });
  world.functions.push({
    name: `${list.name}.contains`, doc: "Whether the element with this node is reached from the head.",
    parameters: [...parameters, { name: "node", range }], result: { low: 0, high: 1, bool: true },
    value: or(...elements.map((node) => equal(node, name("node")))),
  });
  declareSettle(world, list, parameters, own, links, isElement);
}

/** With the last operation over, the list must be a ring that holds what it should; links of absent elements are forgotten. */
function declareSettle(
  world: World,
  list: List,
  parameters: readonly { readonly name: string; readonly range: { readonly low: number; readonly high: number; readonly bool: boolean } }[],
  own: readonly IrExpr[],
  links: Links,
  isElement: (node: IrExpr) => IrExpr,
): void {
  const at = (node: IrExpr): readonly IrExpr[] => [...links.prefix, node];
  const held = world.read(memberVariable(list), own);
  const isHeld = (node: IrExpr): IrExpr => hasBit(held, binary("-", node, number(1)), 0);
  const body: IrStatement[] = [
    { kind: "let", name: "here", range: { low: 0, high: links.nodes, bool: false }, value: links.head },
    { kind: "let", name: "reached", range: { low: 0, high: 2 ** links.elements - 1, bool: false }, value: number(0) },
    { kind: "let", name: "wellFormed", range: { low: 0, high: 1, bool: true }, value: truth(true) },
    { kind: "let", name: "walking", range: { low: 0, high: 1, bool: true }, value: truth(true) },
    {
      kind: "for", binder: "hop", low: 1, high: links.elements + 1,
      body: [
        {
          kind: "if", condition: name("walking", true), otherwise: [],
          then: [
            { kind: "let", name: "following", range: { low: 0, high: links.nodes, bool: false }, value: world.read(links.next, at(name("here"))) },
            {
              kind: "if", condition: equal(name("following"), links.head),
              then: [
                { kind: "set", name: "wellFormed", value: and(name("wellFormed", true), equal(world.read(links.prev, at(name("following"))), name("here"))) },
                { kind: "set", name: "walking", value: truth(false) },
              ],
              otherwise: [
                {
                  kind: "if",
                  condition: and(isElement(name("following")), equal(binary("bitand", name("reached"), bitOf(name("following"), 1)), number(0))),
                  then: [
                    { kind: "set", name: "wellFormed", value: and(name("wellFormed", true), equal(world.read(links.prev, at(name("following"))), name("here")), isHeld(name("following"))) },
                    { kind: "set", name: "reached", value: binary("bitor", name("reached"), bitOf(name("following"), 1)) },
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
    { rule: "lost-element", broken: lost, message: `\`${list.name}\`: an element that should be in the list is not reached from its head any more` },
    { rule: "malformed-list", broken: malformed, message: `\`${list.name}\`: the links do not form a ring through the head` },
  ].filter(({ rule }) => !world.ignores(rule));
  for (const { rule, broken, message } of failures) {
    body.push({ kind: "if", condition: broken, then: [{ kind: "violate", failure: world.failure("rule", rule, list.span, message) }], otherwise: [] });
  }
  if (failures.length > 0) body.push({ kind: "if", condition: or(...failures.map((f) => f.broken)), then: [{ kind: "stop" }], otherwise: [] });
  const absent = list.via === undefined
    ? not(isHeld(name("node")))
    : and(...sharingLink(world.spec, list).map((other) => {
        const binders = other.families.map((family) => ({ family, binder: world.binder("i") }));
        let e = not(hasBit(world.read(memberVariable(other), binders.map((b) => name(b.binder))), name("node"), 1));
        for (const { family, binder } of [...binders].reverse()) e = forall(binder, family.low, family.high, e);
        return e;
      }), ...sharingLink(world.spec, list).filter((o) => o !== list && !o.atomic).map((other) => {
        const binders = other.families.map((family) => ({ family, binder: world.binder("i") }));
        let e = equal(world.read(`${other.name}.users`, binders.map((b) => name(b.binder))), number(0));
        for (const { family, binder } of [...binders].reverse()) e = forall(binder, family.low, family.high, e);
        return e;
      }));
  body.push({
    kind: "for", binder: "node", low: 1, high: links.elements,
    body: [
      {
        kind: "if", condition: absent, otherwise: [],
        then: [
          { kind: "assign", variable: links.next, indices: at(name("node")), value: number(0) },
          { kind: "assign", variable: links.prev, indices: at(name("node")), value: number(0) },
        ],
      },
    ],
  });
  world.procedures.push({ name: `${list.name}.settle`, doc: `The last operation on ${list.name} has ended.`, parameters, body });
}
