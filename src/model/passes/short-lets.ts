/** Takes lets out that are used once or not at all, or that stand for something as short as a name. */
import { children, substitute } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import {
  expressionsOf,
  expressionsOfItem,
  expressionsOfLet,
  expressionsOfUpdate,
  mapEffect,
  mapLet,
} from "../effects.js";
import type { Effect, Fold, Item, Let } from "../types.js";
import type { Pass } from "./pass.js";
import { mapEffects, mapParts, withFootprints, withoutConstants } from "./rewrite.js";

export const shortLets: Pass = {
  name: "short-lets",
  does: "Puts a value in the place of a name that is used once or is no shorter.",
  run: (model) =>
    withFootprints(mapEffects(model, (effect) => mapParts(shortened(effect), withoutConstants))),
};

function shortened(effect: Effect): Effect {
  let current = effect;
  for (let i = effect.lets.length - 1; i >= 0; i--) current = withoutLet(current, i);
  const then = current.then && shortened(current.then);
  return {
    ...current,
    lets: current.lets.map((l) => (l.kind === "fold" ? shortFold(l) : l)),
    items: current.items.map(shortItem),
    ...(then ? { then } : {}),
  };
}

const shortItem = (item: Item): Item => {
  if (item.kind !== "loop") return item;
  // What is carried reads the lets of the body, so that they are counted with it.
  const { body, carried } = item;
  const used = new Set<string>();
  [...carried.flatMap((c) => [c.initial, c.next]), ...expressionsOf(body)].forEach((e) =>
    namesIn(e, used),
  );
  return { ...item, body: { ...body, lets: body.lets.filter((l) => isUsed(l, used)) } };
};

const isUsed = (l: Let, used: ReadonlySet<string>): boolean =>
  l.kind === "value" ? used.has(l.name) : l.carried.some((c) => used.has(c.name));

/** The effect without one of its lets, if it can go. */
function withoutLet(effect: Effect, at: number): Effect {
  const l = effect.lets[at];
  if (!l) return effect;
  const later = effect.lets.slice(at + 1);
  const rest: Effect = { ...effect, lets: later };
  const without = (changed: Effect): Effect => ({
    ...changed,
    lets: [...effect.lets.slice(0, at), ...changed.lets],
  });
  if (l.kind === "fold") {
    const used = new Set<string>();
    expressionsOf(rest).forEach((e) => namesIn(e, used));
    return l.carried.some((c) => used.has(c.name)) ? effect : without(rest);
  }
  const uses = usesIn(rest, l.name);
  if (uses === 0) return without(rest);
  // What is read later in the step is a value of the state before it.
  if (effect.then && usesIn(effect.then, l.name) > 0) return effect;
  if (hasLoop(rest, l.name)) return effect;
  if (uses > 1 && !isShort(l.value)) return effect;
  const by = new Map([[l.name, l.value]]);
  return without(mapEffect(rest, (e) => (mentions(e, l.name) ? substitute(e, by) : e)));
}

/** Whether a loop or an item that runs later than the updates mentions the name. */
const hasLoop = (effect: Effect, name: string): boolean =>
  effect.items.some(
    (item) =>
      item.kind === "loop" &&
      [item.condition, ...item.carried.map((c) => c.next), ...expressionsOf(item.body)].some((e) =>
        mentions(e, name),
      ),
  );

/** Times the name is written; under a binder or in a fold, where it would be worked out again and again, as two. */
function usesIn(effect: Effect, name: string): number {
  const once = [
    ...effect.items.flatMap(expressionsOfItem),
    ...effect.updates.flatMap(expressionsOfUpdate),
    ...effect.arms.flatMap((arm) => [
      ...(arm.when ? [arm.when] : []),
      ...arm.items.flatMap(expressionsOfItem),
      ...arm.updates.flatMap(expressionsOfUpdate),
    ]),
    ...(effect.then ? expressionsOf(effect.then) : []),
    ...effect.lets.flatMap((l) => (l.kind === "value" ? [l.value] : [])),
  ];
  const often = effect.lets.flatMap((l) => (l.kind === "fold" ? expressionsOfLet(l) : []));
  return (
    once.reduce((n, e) => n + count(e, name, 1), 0) +
    often.reduce((n, e) => n + count(e, name, 2), 0)
  );
}

function count(e: IrExpr, name: string, weight: number): number {
  if (e.kind === "name") return e.name === name ? weight : 0;
  const inner = "binder" in e ? 2 : weight;
  return children(e).reduce((n, child) => n + count(child, name, inner), 0);
}

const mentions = (e: IrExpr, name: string): boolean => count(e, name, 1) > 0;

const isShort = (e: IrExpr): boolean =>
  children(e).length === 0 ||
  (e.kind === "read" && e.indices.every((i) => children(i).length === 0));

function namesIn(e: IrExpr, into: Set<string>): void {
  if (e.kind === "name") into.add(e.name);
  children(e).forEach((child) => namesIn(child, into));
}

/** A fold without lets that nothing in it reads. */
function shortFold(fold: Fold): Fold {
  let { lets, carried } = fold;
  for (let i = lets.length - 1; i >= 0; i--) {
    const l = lets[i];
    if (!l) continue;
    const later = lets.slice(i + 1);
    const rest = [...later.flatMap(expressionsOfLet), ...carried.map((c) => c.next)];
    const uses = rest.reduce(
      (n, e) =>
        n +
        (l.kind === "value"
          ? count(e, l.name, 1)
          : l.carried.reduce((m, c) => m + count(e, c.name, 1), 0)),
      0,
    );
    if (uses > 1 || (uses === 1 && l.kind === "fold")) continue;
    const by = l.kind === "value" ? new Map([[l.name, l.value]]) : new Map<string, IrExpr>();
    const change = (e: IrExpr): IrExpr => substitute(e, by);
    lets = [...lets.slice(0, i), ...later.map((each) => mapLet(each, change))];
    carried = carried.map((c) => ({ ...c, next: change(c.next) }));
  }
  return { ...fold, lets, carried };
}
