/** The operations of a list, write by write (the order of the Windows LIST_ENTRY functions). */
import type { Span } from "../../base/source.js";
import type { List } from "../../typecheck/typed-spec.js";
import { differ, equal, number, or } from "../build.js";
import type { IrExpr } from "../ir.js";
import type { Body } from "./body.js";
import type { LocalRef } from "./graph.js";
import type { Links, World } from "./world.js";

export interface MicroStep {
  readonly label: string;
  readonly text: string;
  readonly run: (body: Body, at: At) => void;
  /** The temporary that has a value from here on. */
  readonly binds?: "E" | "N" | "P";
  /** Only of a list that is `checked`. */
  readonly isCheck?: true;
  /** It finds out whether there is anything to remove; where there is nothing, the operation is over. */
  readonly mayEnd?: true;
}

/** Steps by operation. */
export type StepTable = Readonly<Record<string, readonly MicroStep[]>>;

/** The list while one of its steps is written. */
export interface At {
  readonly world: World;
  readonly list: List;
  readonly indices: readonly IrExpr[];
  readonly links: Links;
  readonly span: Span;
  /** Node of the argument; 0 where there is none. */
  readonly x: IrExpr;
  readonly temporaries: Readonly<Record<"E" | "N" | "P", LocalRef>>;
}

export const next = (at: At, node: IrExpr): IrExpr =>
  at.world.read(at.links.next, [...at.links.prefix, node]);
export const prev = (at: At, node: IrExpr): IrExpr =>
  at.world.read(at.links.prev, [...at.links.prefix, node]);
export const setNext = (body: Body, at: At, node: IrExpr, value: IrExpr): void =>
  body.assign(at.links.next, [...at.links.prefix, node], value);
export const setPrev = (body: Body, at: At, node: IrExpr, value: IrExpr): void =>
  body.assign(at.links.prev, [...at.links.prefix, node], value);

/** A link is about to be followed: through nothing, a kernel would fault. */
export function follow(body: Body, at: At, node: IrExpr, words: string): void {
  body.rules({
    broken: equal(node, number(0)),
    failure: () =>
      at.world.failure(
        "rule",
        "corrupt-list",
        at.span,
        `\`${at.list.name}\`: ${words} is a link of nothing`,
      ),
  });
}

/** The integrity check: two neighbours that should point at `middle` from both sides. */
export function check(
  body: Body,
  at: At,
  middle: IrExpr,
  words: string,
  pairs: readonly (readonly [outer: IrExpr, back: (node: IrExpr) => IrExpr])[],
): void {
  const broken = or(
    ...pairs.map(([outer, back]) => or(equal(outer, number(0)), differ(back(outer), middle))),
  );
  body.rules({
    broken,
    failure: () =>
      at.world.failure(
        "rule",
        "corrupt-list",
        at.span,
        `\`${at.list.name}\`: the check before the insertion or removal fails, for ${words}`,
      ),
  });
}

export const bind = (body: Body, at: At, which: "E" | "N" | "P", value: IrExpr): void =>
  body.bindNow(
    at.temporaries[which],
    body.hold(which, value, { low: 0, high: at.links.nodes, bool: false }),
  );

export const LIST_ENTRY: StepTable = {
  removeHead: [
    {
      label: "r1",
      text: "E = head.next",
      binds: "E",
      run: (b, at) => bind(b, at, "E", next(at, at.links.head)),
    },
    {
      label: "r2",
      text: "N = E.next",
      binds: "N",
      run: (b, at) => {
        const e = b.value(at.temporaries.E);
        follow(b, at, e, "E");
        if (!b.dead) bind(b, at, "N", next(at, e));
      },
    },
    {
      label: "r3",
      text: "head.next = N",
      run: (b, at) => setNext(b, at, at.links.head, b.value(at.temporaries.N)),
    },
    {
      label: "r4",
      text: "N.prev = head",
      run: (b, at) => {
        const n = b.value(at.temporaries.N);
        follow(b, at, n, "N");
        if (!b.dead) setPrev(b, at, n, at.links.head);
      },
    },
  ],
  insertTail: [
    {
      label: "i0",
      isCheck: true,
      text: "check head.prev.next == head && head.next.prev == head",
      run: (b, at) => checkHead(b, at),
    },
    {
      label: "i1",
      text: "P = head.prev",
      binds: "P",
      run: (b, at) => bind(b, at, "P", prev(at, at.links.head)),
    },
    { label: "i2", text: "X.next = head", run: (b, at) => setNext(b, at, at.x, at.links.head) },
    {
      label: "i3",
      text: "X.prev = P",
      run: (b, at) => setPrev(b, at, at.x, b.value(at.temporaries.P)),
    },
    {
      label: "i4",
      text: "P.next = X",
      run: (b, at) => {
        const p = b.value(at.temporaries.P);
        follow(b, at, p, "P");
        if (!b.dead) setNext(b, at, p, at.x);
      },
    },
    { label: "i5", text: "head.prev = X", run: (b, at) => setPrev(b, at, at.links.head, at.x) },
  ],
  insertHead: [
    {
      label: "i0",
      isCheck: true,
      text: "check head.prev.next == head && head.next.prev == head",
      run: (b, at) => checkHead(b, at),
    },
    {
      label: "i1",
      text: "N = head.next",
      binds: "N",
      run: (b, at) => bind(b, at, "N", next(at, at.links.head)),
    },
    { label: "i2", text: "X.prev = head", run: (b, at) => setPrev(b, at, at.x, at.links.head) },
    {
      label: "i3",
      text: "X.next = N",
      run: (b, at) => setNext(b, at, at.x, b.value(at.temporaries.N)),
    },
    {
      label: "i4",
      text: "N.prev = X",
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
      label: "d0",
      isCheck: true,
      text: "check X.next.prev == X && X.prev.next == X",
      run: (b, at) =>
        check(b, at, at.x, "X.next.prev or X.prev.next is not X", [
          [next(at, at.x), (n) => prev(at, n)],
          [prev(at, at.x), (n) => next(at, n)],
        ]),
    },
    {
      label: "d1",
      text: "N = X.next",
      binds: "N",
      run: (b, at) => bind(b, at, "N", next(at, at.x)),
    },
    {
      label: "d2",
      text: "P = X.prev",
      binds: "P",
      run: (b, at) => bind(b, at, "P", prev(at, at.x)),
    },
    {
      label: "d3",
      text: "P.next = N",
      run: (b, at) => {
        const p = b.value(at.temporaries.P);
        follow(b, at, p, "P");
        if (!b.dead) setNext(b, at, p, b.value(at.temporaries.N));
      },
    },
    {
      label: "d4",
      text: "N.prev = P",
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
  check(body, at, head, "head.prev.next or head.next.prev is not the head", [
    [prev(at, head), (n) => next(at, n)],
    [next(at, head), (n) => prev(at, n)],
  ]);
}
