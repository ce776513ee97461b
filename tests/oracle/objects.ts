/**
 * Operations on lists, rings and queues, part by part: each part is a step where the object is not atomic. Goes in: an
 * operation. Comes out: its parts; the one that gives a value ends the operation with it. Clauses: S53-S63, S104.
 */
import type { List, SharedObject } from "../../src/typecheck/typed-spec.js";
import { otherParts } from "./list-kinds.js";
import type { At, Part } from "./parts.js";
import { asList, asNumber, capacity, elementsOf, listedRef } from "./evaluate.js";
import {
  bounds,
  combinations,
  keyOf,
  linked,
  type OperationOf,
  upTo,
  type Value,
} from "./state.js";

const NOTHING = "";
const noneOf = (object: SharedObject): number => bounds(object.element)[0] - 1;
const keysOf = (object: SharedObject): readonly string[] =>
  combinations(object.families).map((indices) => keyOf(object.name, indices));

export function partsOf(
  operation: OperationOf<"operation">["operation"],
  object: SharedObject,
): readonly Part[] {
  const parts =
    object.kind === "list" ? listParts(operation, object) : bufferParts(operation, object);
  if (!object.atomic) return parts;
  return [(at) => parts.reduce<Value | undefined>((result, part) => result ?? part(at), undefined)];
}

/** What an object holds in the initial state. */
export function startObject(object: SharedObject, shared: Map<string, Value>): void {
  const [low, high] = linked(object.element);
  for (const key of keysOf(object)) {
    if (object.kind === "list") {
      const link = object.via ?? key;
      for (const v of upTo(low, high)) {
        for (const way of ["F", "B"]) {
          if (!shared.has(`${way} ${link} ${v}`)) shared.set(`${way} ${link} ${v}`, NOTHING);
        }
      }
      const nodes: Value[] = [`head ${key}`, ...object.initial, `head ${key}`];
      for (const [i, node] of nodes.slice(1).entries()) {
        const isEnd = object.steps === "tailQueue" && i === nodes.length - 2;
        shared.set(`F ${link} ${String(nodes[i])}`, isEnd ? NOTHING : node);
        shared.set(`B ${link} ${String(node)}`, nodes[i] ?? NOTHING);
      }
      shared.set(
        `held ${key}`,
        [...object.initial].sort((a, b) => a - b),
      );
      shared.set(`users ${key}`, 0).set(`given ${key}`, []);
    } else if (object.kind === "queue" || object.atomic) {
      shared.set(`items ${key}`, []);
      shared.set(`busy ${key}`, 0);
    } else {
      shared.set(
        `items ${key}`,
        upTo(1, object.slots).map(() => low),
      );
      for (const part of ["head", "tail", "wrapped"]) shared.set(`${part} ${key}`, 0);
    }
  }
}

// ── Lists ────────────────────────────────────────────────────────────────────────────────────────

function listParts(operation: OperationOf<"operation">["operation"], list: List): readonly Part[] {
  const link = (at: At): string => list.via ?? at.key;
  const head = (at: At): string => `head ${at.key}`;
  const kept = (at: At, name: string): Value => at.kept[name] ?? NOTHING;
  const get = (at: At, way: "F" | "B", node: Value): Value =>
    at.shared.get(`${way} ${link(at)} ${String(node)}`) ?? NOTHING;
  const set = (at: At, way: "F" | "B", node: Value, value: Value): void => {
    at.break(node === NOTHING && "rule corrupt-list");
    at.shared.set(`${way} ${link(at)} ${String(node)}`, value);
  };
  const follow = (at: At, way: "F" | "B", node: Value): Value => {
    at.break(node === NOTHING && "rule corrupt-list");
    return get(at, way, node);
  };
  /** The neighbours on both sides point back. */
  const check = (at: At, middle: Value): void => {
    const sides = [get(at, "B", get(at, "F", middle)), get(at, "F", get(at, "B", middle))];
    at.break(sides.some((back) => back !== middle) && "rule corrupt-list");
  };
  const keep =
    (name: string, value: (at: At) => Value): Part =>
    (at) => {
      at.kept[name] = value(at);
      return undefined;
    };
  const act =
    (run: (at: At) => void): Part =>
    (at) => {
      run(at);
      return undefined;
    };
  const checks = (middle: (at: At) => Value): readonly Part[] =>
    list.checked ? [act((at) => check(at, middle(at)))] : [];
  if (operation !== "front" && list.steps !== "listEntry") {
    const links = { get, set, kept, keep, act, head, none: noneOf(list) };
    return wholly(list, operation, otherParts(list, operation, links));
  }
  const yields = (at: At, node: Value): Value =>
    node === head(at) || node === NOTHING ? noneOf(list) : node;

  switch (operation) {
    case "front":
      return [
        (at) => {
          const found = yields(at, get(at, "F", head(at)));
          requireElement(at, found);
          return yieldedBy(list, at, found);
        },
      ];
    case "removeHead":
      return wholly(list, operation, [
        keep("E", (at) => get(at, "F", head(at))),
        keep("N", (at) => follow(at, "F", kept(at, "E"))),
        act((at) => set(at, "F", head(at), kept(at, "N"))),
        (at) => {
          set(at, "B", kept(at, "N"), head(at));
          return yields(at, kept(at, "E"));
        },
      ]);
    case "insertTail":
    case "insertHead": {
      // Mirrored: the same with forward and backward exchanged.
      const [f, b] = operation === "insertTail" ? (["F", "B"] as const) : (["B", "F"] as const);
      return wholly(list, operation, [
        ...checks(head),
        keep("P", (at) => get(at, b, head(at))),
        act((at) => set(at, f, at.x, head(at))),
        act((at) => set(at, b, at.x, kept(at, "P"))),
        act((at) => set(at, f, kept(at, "P"), at.x)),
        act((at) => set(at, b, head(at), at.x)),
      ]);
    }
    default:
      return wholly(list, operation, [
        ...checks((at) => at.x),
        keep("N", (at) => get(at, "F", at.x)),
        keep("P", (at) => get(at, "B", at.x)),
        act((at) => set(at, "F", kept(at, "P"), kept(at, "N"))),
        act((at) => set(at, "B", kept(at, "N"), kept(at, "P"))),
      ]);
  }
}

const heldBy = (at: At, key: string): readonly Value[] => asList(at.shared.get(`held ${key}`));
const sharing = (at: At, list: List): readonly string[] =>
  list.via === undefined
    ? [at.key]
    : at.spec.objects.flatMap((o) => (o.kind === "list" && o.via === list.via ? keysOf(o) : []));

/** What the first and the last part of an operation do besides: users, what the list should hold, the look-over. */
function wholly(list: List, operation: string, parts: readonly Part[]): readonly Part[] {
  const users = (at: At, change: number): number => {
    const now = asNumber(at.shared.get(`users ${at.key}`)) + change;
    at.shared.set(`users ${at.key}`, now);
    return now;
  };
  const inserts = operation.startsWith("insert");
  return parts.map((part, i) => (given) => {
    // A list links the elements that refs are to.
    const { element } = list;
    const isRef = element.kind === "ref";
    const at = isRef ? { ...given, x: asNumber(given.x) % element.elements } : given;
    const past = asList(at.shared.get(`given ${at.key}`));
    if (i === 0) {
      const isIn = sharing(at, list).some((key) => heldBy(at, key).includes(at.x));
      at.also(
        inserts && isIn && "rule double-insert",
        operation === "remove" &&
          (!heldBy(at, at.key).includes(at.x) || past.includes(at.x)) &&
          "rule absent-remove",
      );
    }
    const result = part(at);
    if (i === 0) at.settle();
    requireElement(at, result);
    const yielded = result === undefined ? result : yieldedBy(list, at, result);
    if (i === 0) {
      users(at, 1);
      const held = [...heldBy(at, at.key), at.x].sort((a, b) => asNumber(a) - asNumber(b));
      if (inserts) at.shared.set(`held ${at.key}`, held);
    }
    if (i === parts.length - 1 || result !== undefined) {
      const gone = operation === "removeHead" ? result : operation === "remove" ? at.x : undefined;
      at.shared.set(
        `held ${at.key}`,
        heldBy(at, at.key).filter((v) => v !== gone),
      );
      at.shared.set(
        `given ${at.key}`,
        past.filter((v) => v !== gone),
      );
      if (users(at, -1) === 0) settle(at, list);
    }
    return yielded;
  });
}

/** The head of another list is no element. */
function requireElement(at: At, node: Value | undefined): void {
  at.break(typeof node === "string" && node !== NOTHING && "rule corrupt-list");
}

/** What the caller gets for a node: of a pool's element, the ref that was inserted. */
const yieldedBy = (list: List, at: At, node: Value): Value =>
  node === noneOf(list) ? node : listedRef(list.element, at.key, node, at.shared);

/** With the last operation over, F from the head reaches what the list should hold, and B leads back. */
function settle(at: At, list: List): void {
  const link = list.via ?? at.key;
  const head = `head ${at.key}`;
  const reached = elementsOf(list, at.key, at.place);
  const held = heldBy(at, at.key);
  const ring = [head, ...reached, head];
  const end = list.steps === "tailQueue" ? NOTHING : head;
  const isLinked = ring.slice(1).every((node, i) => {
    const here = String(ring[i]);
    const forward = at.shared.get(`F ${link} ${here}`) === (node === head ? end : node);
    return forward && at.shared.get(`B ${link} ${String(node)}`) === ring[i];
  });
  at.break(
    held.some((v) => !reached.includes(v)) && "rule lost-element",
    (!isLinked || reached.some((v) => !held.includes(v))) && "rule malformed-list",
  );
  const keys = sharing(at, list);
  if (keys.some((key) => key !== at.key && at.shared.get(`users ${key}`) !== 0)) return;
  const [low, high] = linked(list.element);
  for (const v of upTo(low, high)) {
    if (keys.some((key) => heldBy(at, key).includes(v))) continue;
    for (const way of ["F", "B"]) at.shared.set(`${way} ${link} ${v}`, NOTHING);
  }
}

// ── Rings and queues ─────────────────────────────────────────────────────────────────────────────

function bufferParts(operation: string, object: Exclude<SharedObject, List>): readonly Part[] {
  const number = (at: At, part: string): number => asNumber(at.shared.get(`${part} ${at.key}`));
  const put = (at: At, part: string, value: Value): void => {
    at.shared.set(`${part} ${at.key}`, value);
  };
  const elements = (at: At): readonly Value[] => elementsOf(object, at.key, at.place);
  const isFull = (at: At): string | false =>
    elements(at).length === capacity(object) && "rule ring-overrun";
  const front = (at: At): Value => elements(at)[0] ?? noneOf(object);
  const next = (at: At, part: string): number => (number(at, part) + 1) % object.slots;
  const store = (at: At, slot: number, value: Value): void =>
    put(at, "items", asList(at.shared.get(`items ${at.key}`)).with(slot, value));

  const append: Part = (at) => {
    put(at, "items", [...elements(at), at.x]);
    return undefined;
  };
  const take: Part = (at) => {
    const value = front(at);
    put(at, "items", elements(at).slice(1));
    return value;
  };
  if (operation === "front") return [front];
  if (object.kind === "queue" && !object.atomic) {
    return [
      (at) => {
        const isBusy = number(at, "busy") === 1 && "rule concurrent-queue-access";
        at.break(isBusy, operation === "push" && isFull(at));
        put(at, "busy", 1);
        return undefined;
      },
      (at) => {
        put(at, "busy", 0);
        return operation === "push" ? append(at) : take(at);
      },
    ];
  }
  if (object.atomic) {
    if (operation === "pop") return [take];
    return [
      (at) => {
        at.break(isFull(at));
        return append(at);
      },
    ];
  }
  if (operation === "push") {
    return [
      (at) => {
        at.break(isFull(at));
        store(at, number(at, "tail"), at.x);
        return undefined;
      },
      (at) => {
        put(at, "tail", next(at, "tail"));
        const isPhase = object.kind === "ring" && object.phase;
        if (isPhase) put(at, "wrapped", Number(number(at, "tail") === number(at, "head")));
        return undefined;
      },
      () => undefined,
    ];
  }
  return [
    (at) => {
      at.kept["item"] = front(at);
      return at.kept["item"] === noneOf(object) ? noneOf(object) : undefined;
    },
    (at) => {
      if (elements(at).length > 0) {
        store(at, number(at, "head"), bounds(object.element)[0]);
        put(at, "head", next(at, "head"));
        put(at, "wrapped", 0);
      }
      return at.kept["item"] ?? noneOf(object);
    },
  ];
}
