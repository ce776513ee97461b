/** Walks over effects that several stages need: which expressions stand in one, and the same with expressions replaced. */
import type { IrExpr } from "../ir/ir.js";
import type { Arm, Carried, Effect, Fold, Item, Let, Update } from "./types.js";

const optional = (e: IrExpr | undefined): readonly IrExpr[] => (e ? [e] : []);

export const expressionsOfUpdate = (u: Update): readonly IrExpr[] => [
  ...optional(u.when),
  ...u.indices,
  u.value,
];

export const expressionsOfLet = (l: Let): readonly IrExpr[] =>
  l.kind === "value"
    ? [l.value]
    : [...l.carried.flatMap((c) => [c.initial, c.next]), ...l.lets.flatMap(expressionsOfLet)];

export function expressionsOfItem(item: Item): readonly IrExpr[] {
  const when = optional(item.when);
  switch (item.kind) {
    case "check":
      return when;
    case "event":
    case "call":
      return [...when, ...item.args];
    case "note":
      return [...when, item.note];
    case "loop":
      return [
        ...when,
        item.condition,
        ...item.carried.flatMap((c) => [c.initial, c.next]),
        ...expressionsOf(item.body),
      ];
  }
}

/** Every expression in an effect, with those of its loops and of what comes after. */
export const expressionsOf = (effect: Effect): readonly IrExpr[] => [
  ...effect.lets.flatMap(expressionsOfLet),
  ...effect.items.flatMap(expressionsOfItem),
  ...effect.updates.flatMap(expressionsOfUpdate),
  ...effect.arms.flatMap((arm) => [
    ...optional(arm.when),
    ...arm.items.flatMap(expressionsOfItem),
    ...arm.updates.flatMap(expressionsOfUpdate),
  ]),
  ...(effect.then ? expressionsOf(effect.then) : []),
];

/** Items of the effect, of its arms and of its loops, and of what comes after. */
export const itemsOf = (effect: Effect): readonly Item[] => [
  ...[...effect.items, ...effect.arms.flatMap((arm) => arm.items)].flatMap((item) =>
    item.kind === "loop" ? [item, ...itemsOf(item.body)] : [item],
  ),
  ...(effect.then ? itemsOf(effect.then) : []),
];

/** Arms of the effect, of its loops and of what comes after. */
export const armsOf = (effect: Effect): readonly Arm[] => [
  ...effect.arms,
  ...[...effect.items, ...effect.arms.flatMap((arm) => arm.items)].flatMap((item) =>
    item.kind === "loop" ? armsOf(item.body) : [],
  ),
  ...(effect.then ? armsOf(effect.then) : []),
];

/** Updates of the effect, of its arms and of its loops, and of what comes after; not of the procedures it calls. */
export const updatesOf = (effect: Effect): readonly Update[] => [
  ...effect.updates,
  ...effect.arms.flatMap((arm) => arm.updates),
  ...[...effect.items, ...effect.arms.flatMap((arm) => arm.items)].flatMap((item) =>
    item.kind === "loop" ? updatesOf(item.body) : [],
  ),
  ...(effect.then ? updatesOf(effect.then) : []),
];

type Change = (e: IrExpr) => IrExpr;

/** The same effect with every expression changed. */
export function mapEffect(effect: Effect, change: Change): Effect {
  return {
    lets: effect.lets.map((l) => mapLet(l, change)),
    items: effect.items.map((item) => mapItem(item, change)),
    updates: effect.updates.map((u) => mapUpdate(u, change)),
    arms: effect.arms.map((arm) => mapArm(arm, change)),
    ...(effect.then ? { then: mapEffect(effect.then, change) } : {}),
  };
}

const mapWhen = (when: IrExpr | undefined, change: Change): IrExpr | undefined =>
  when && change(when);

export const mapArm = (arm: Arm, change: Change): Arm => ({
  when: mapWhen(arm.when, change),
  items: arm.items.map((item) => mapItem(item, change)),
  updates: arm.updates.map((u) => mapUpdate(u, change)),
});

const mapCarried = (c: Carried, change: Change): Carried => ({
  ...c,
  initial: change(c.initial),
  next: change(c.next),
});

export const mapLet = (l: Let, change: Change): Let =>
  l.kind === "value" ? { ...l, value: change(l.value) } : mapFold(l, change);

const mapFold = (fold: Fold, change: Change): Fold => ({
  ...fold,
  lets: fold.lets.map((l) => mapLet(l, change)),
  carried: fold.carried.map((c) => mapCarried(c, change)),
});

export const mapUpdate = (u: Update, change: Change): Update => ({
  ...u,
  indices: u.indices.map(change),
  when: mapWhen(u.when, change),
  value: change(u.value),
});

export function mapItem(item: Item, change: Change): Item {
  const when = mapWhen(item.when, change);
  switch (item.kind) {
    case "check":
      return { ...item, when };
    case "event":
    case "call":
      return { ...item, when, args: item.args.map(change) };
    case "note":
      return { ...item, when, note: change(item.note) };
    case "loop":
      return {
        ...item,
        when,
        carried: item.carried.map((c) => mapCarried(c, change)),
        condition: change(item.condition),
        body: mapEffect(item.body, change),
      };
  }
}
