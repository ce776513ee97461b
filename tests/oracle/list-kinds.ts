/**
 * The parts of list operations on Linux (list.h) and FreeBSD (queue.h). Goes in: the list, the operation, and how links are
 * read and written. Comes out: its parts; an empty list ends a removal with the first. Clauses: S113, S114.
 */
import type { List } from "../../src/typecheck/typed-spec.js";
import type { At, Part } from "./parts.js";
import type { Value } from "./state.js";

type NodeOf = (at: At) => Value;
export interface Links {
  readonly get: (at: At, way: "F" | "B", node: Value) => Value;
  /** Breaks `corrupt-list` where the node is nothing. */
  readonly set: (at: At, way: "F" | "B", node: Value, value: Value) => void;
  readonly kept: (at: At, name: string) => Value;
  readonly keep: (name: string, value: NodeOf) => Part;
  readonly act: (run: (at: At) => void) => Part;
  readonly head: NodeOf;
  readonly none: Value;
}

const NOTHING = "";

export function otherParts(list: List, operation: string, links: Links): readonly Part[] {
  return list.steps === "listHead"
    ? linux(list, operation, links)
    : freebsd(list, operation, links);
}

/** The first element, whose removal follows and yields it; nothing follows where there is none. */
function removeFirst(
  { get, kept, keep, head, none }: Links,
  end: NodeOf,
  remove: (node: NodeOf) => readonly Part[],
): readonly Part[] {
  const e: NodeOf = (at) => kept(at, "E");
  const parts = [...remove(e)];
  const last = parts.pop();
  return [
    (at) => {
      keep("E", (a) => get(a, "F", head(a)))(at);
      return e(at) === end(at) ? none : undefined;
    },
    ...parts,
    (at) => {
      last?.(at);
      return e(at);
    },
  ];
}

function linux(list: List, operation: string, links: Links): readonly Part[] {
  const { get, set, kept, keep, act, head } = links;
  const check = (fails: (at: At) => boolean): readonly Part[] =>
    list.checked ? [act((at) => at.break(fails(at) && "rule corrupt-list"))] : [];
  const n: NodeOf = (at) => kept(at, "N");
  const p: NodeOf = (at) => kept(at, "P");
  const remove = (x: NodeOf): readonly Part[] => [
    ...check(
      (at) =>
        get(at, "F", get(at, "B", x(at))) !== x(at) || get(at, "B", get(at, "F", x(at))) !== x(at),
    ),
    keep("P", (at) => get(at, "B", x(at))),
    keep("N", (at) => get(at, "F", x(at))),
    act((at) => set(at, "B", n(at), p(at))),
    act((at) => set(at, "F", p(at), n(at))),
    act((at) => set(at, "F", x(at), NOTHING)),
    act((at) => set(at, "B", x(at), NOTHING)),
  ];
  /** Between two neighbours, as `__list_add`. */
  const add = (before: NodeOf, after: NodeOf): readonly Part[] => [
    ...check(
      (at) =>
        get(at, "B", after(at)) !== before(at) ||
        get(at, "F", before(at)) !== after(at) ||
        before(at) === NOTHING ||
        after(at) === NOTHING ||
        [before(at), after(at)].includes(at.x),
    ),
    act((at) => set(at, "B", after(at), at.x)),
    act((at) => set(at, "F", at.x, after(at))),
    act((at) => set(at, "B", at.x, before(at))),
    act((at) => set(at, "F", before(at), at.x)),
  ];
  switch (operation) {
    case "removeHead":
      return removeFirst(links, head, remove);
    case "insertTail":
      return [keep("P", (at) => get(at, "B", head(at))), ...add(p, head)];
    case "insertHead":
      return [keep("N", (at) => get(at, "F", head(at))), ...add(head, n)];
    default:
      return remove((at) => at.x);
  }
}

/** The head is no element of a ring: its F is the first element or nothing, its B whose F comes last. */
function freebsd(list: List, operation: string, links: Links): readonly Part[] {
  const { get, set, kept, keep, act, head } = links;
  const check = (holds: (at: At) => boolean): readonly Part[] =>
    list.checked ? [act((at) => at.break(!holds(at) && "rule corrupt-list"))] : [];
  const n: NodeOf = (at) => kept(at, "N");
  const p: NodeOf = (at) => kept(at, "P");
  const nextOrTail: NodeOf = (at) => (n(at) === NOTHING ? head(at) : n(at));
  const remove = (x: NodeOf): readonly Part[] => [
    ...check((at) => {
      const following = get(at, "F", x(at));
      const fits = following === NOTHING || get(at, "B", following) === x(at);
      return fits && get(at, "F", get(at, "B", x(at))) === x(at);
    }),
    keep("N", (at) => get(at, "F", x(at))),
    keep("P", (at) => get(at, "B", x(at))),
    act((at) => set(at, "B", nextOrTail(at), p(at))),
    act((at) => set(at, "F", p(at), n(at))),
  ];
  switch (operation) {
    case "removeHead":
      return removeFirst(links, () => NOTHING, remove);
    case "insertTail":
      return [
        ...check((at) => {
          const last = get(at, "B", head(at));
          return last !== NOTHING && get(at, "F", last) === NOTHING;
        }),
        act((at) => set(at, "F", at.x, NOTHING)),
        keep("P", (at) => get(at, "B", head(at))),
        act((at) => set(at, "B", at.x, p(at))),
        act((at) => set(at, "F", p(at), at.x)),
        act((at) => set(at, "B", head(at), at.x)),
      ];
    case "insertHead":
      return [
        ...check((at) => {
          const first = get(at, "F", head(at));
          return first === NOTHING || get(at, "B", first) === head(at);
        }),
        keep("N", (at) => get(at, "F", head(at))),
        act((at) => set(at, "F", at.x, n(at))),
        act((at) => set(at, "B", nextOrTail(at), at.x)),
        act((at) => set(at, "F", head(at), at.x)),
        act((at) => set(at, "B", at.x, head(at))),
      ];
    default:
      return remove((at) => at.x);
  }
}
