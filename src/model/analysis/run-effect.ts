/** What an effect makes of a scene: the scenes behind it, what of it can happen at all, and what it may write. */
import { updatesOf, itemsOf } from "../effects.js";
import type { Arm, Effect, Item, Procedure, Update } from "../types.js";
import { assume, valuesOf, withIndices } from "./evaluate.js";
import {
  anyNamed,
  either,
  elementsAt,
  everyElement,
  indicesOf,
  type Named,
  type Names,
  type Scene,
  withLets,
} from "./scene.js";
import { ANY, isNone, join, meet, type Values } from "./values.js";

/** Is told what can happen. */
export interface Watch {
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly happens: (part: Item | Arm) => void;
  /** An element that is one of `before` becomes one of `after`. */
  readonly writes: (element: number, before: Values, after: Values) => void;
}

/** One scene for each way through it. */
export function runEffect(watch: Watch, effect: Effect, from: Scene): readonly Scene[] {
  const start = tellAll(watch, effect.items, withLets(effect.lets, from));
  return start ? armsFrom(watch, effect, start) : [];
}

function armsFrom(watch: Watch, effect: Effect, start: Scene): readonly Scene[] {
  if (effect.arms.length === 0) return endOf(watch, effect, undefined, start);
  const ends: Scene[] = [];
  let rest: Scene | undefined = start;
  for (const arm of effect.arms) {
    const here: Scene | undefined = arm.when && rest ? assume(rest, arm.when, true) : rest;
    if (here) {
      watch.happens(arm);
      const told = tellAll(watch, arm.items, here);
      if (told) ends.push(...endOf(watch, effect, arm, told));
    }
    rest = arm.when && rest ? assume(rest, arm.when, false) : undefined;
  }
  return ends;
}

/** Updates, then calls and loops, then what follows. */
function endOf(watch: Watch, effect: Effect, arm: Arm | undefined, here: Scene): readonly Scene[] {
  const cells = written(watch, [...effect.updates, ...(arm?.updates ?? [])], here);
  const isOver = !effect.then && !effect.items.some((item) => item.kind === "loop");
  let after: Scene | undefined = { ...here, cells, names: isOver ? new Map() : frozen(here) };
  for (const item of [...effect.items, ...(arm?.items ?? [])])
    if (item.kind === "call" || item.kind === "loop")
      after = after && late(watch, item, here, after);
  if (!after) return [];
  return effect.then ? runEffect(watch, effect.then, after) : [after];
}

/** Names for what they are in the state before, in sight of another state. */
const frozen = (scene: Scene): Names =>
  new Map(
    [...scene.names].map(([name, named]): readonly [string, Named] => [
      name,
      named.kind === "values" ? named : { kind: "values", values: valuesOf(scene, named.value) },
    ]),
  );

/** Items that read the state before; the scene if the step goes on. */
function tellAll(watch: Watch, items: readonly Item[], from: Scene): Scene | undefined {
  let scene = from;
  for (const item of items) {
    if (item.kind === "call" || item.kind === "loop") continue;
    const isHere = item.when ? assume(scene, item.when, true) : scene;
    if (isHere) watch.happens(item);
    if (item.kind !== "check" || !item.ends || !isHere) continue;
    const goesOn = item.when && assume(scene, item.when, false);
    if (!goesOn) return undefined;
    scene = goesOn;
  }
  return scene;
}

/** A call or a loop: `here` is what it reads, `after` what has been written so far. */
function late(
  watch: Watch,
  item: Extract<Item, { kind: "call" | "loop" }>,
  here: Scene,
  after: Scene,
): Scene | undefined {
  const isHere = item.when ? assume(here, item.when, true) : here;
  if (!isHere) return after;
  watch.happens(item);
  const isPassed = item.when && assume(here, item.when, false);
  const ran =
    item.kind === "call" ? called(watch, item, isHere, after) : looped(watch, item, after);
  return either(isPassed ? after : undefined, ran);
}

function called(
  watch: Watch,
  item: Extract<Item, { kind: "call" }>,
  here: Scene,
  after: Scene,
): Scene | undefined {
  const procedure = watch.procedures.get(item.procedure);
  if (!procedure) return after;
  const names = new Map(
    procedure.parameters.map((p, i): readonly [string, Named] => {
      const arg = item.args[i];
      return [p.name, { kind: "values", values: arg ? valuesOf(here, arg) : ANY }];
    }),
  );
  const ends = runEffect(watch, procedure.effect, { ...after, names });
  const end = ends.reduce<Scene | undefined>((all, each) => either(all, each), undefined);
  return end && { ...end, names: after.names };
}

/** As often as it likes: what it may write can be anything. */
function looped(watch: Watch, item: Extract<Item, { kind: "loop" }>, after: Scene): Scene {
  const { space } = after;
  const cells = [...after.cells];
  for (const variable of writtenIn(item.body, watch.procedures)) {
    const elements = space.variables.get(variable);
    for (let i = 0; elements && i < elements.count; i++) {
      const element = elements.first + i;
      const all = space.ranges[element] ?? ANY;
      cells[element] = all;
      watch.writes(element, all, all);
    }
  }
  const names = new Map(after.names);
  for (const c of item.carried) names.set(c.name, anyNamed(c.range.bool));
  const anywhere: Scene = { ...after, cells, names };
  const turn = assume(anywhere, item.condition, true);
  if (turn) runEffect(watch, item.body, turn);
  return anywhere;
}

const writtenIn = (
  effect: Effect,
  procedures: ReadonlyMap<string, Procedure>,
): ReadonlySet<string> =>
  new Set([
    ...updatesOf(effect).map((u) => u.variable),
    ...itemsOf(effect).flatMap((item) =>
      item.kind === "call"
        ? (procedures.get(item.procedure)?.footprint.writes.map((ref) => ref.variable) ?? [])
        : [],
    ),
  ]);

// ── Updates ──────────────────────────────────────────────────────────────────────────────────────

/** The elements once the updates are made, which all read the scene. */
function written(watch: Watch, updates: readonly Update[], scene: Scene): readonly Values[] {
  const cells = [...scene.cells];
  const touched = new Set<number>();
  for (const u of updates) {
    const made = u.when ? assume(scene, u.when, true) : scene;
    const isPassed = u.when && assume(scene, u.when, false);
    if (!made) continue;
    const elements = scene.space.variables.get(u.variable);
    if (!elements) continue;
    const numbers = u.indices.map((index) => valuesOf(made, index));
    const found = elementsAt(elements, numbers) ?? everyElement(elements);
    for (const element of found) {
      const exact =
        found.length > 1 ? withIndices(made, u.indices, indicesOf(elements, element)) : made;
      if (!exact) continue;
      const all = scene.space.ranges[element] ?? ANY;
      const fits = meet(valuesOf(exact, u.value), all);
      // Nothing fits where the step has ended before.
      const value = isNone(fits) ? all : fits;
      watch.writes(element, exact.cells[element] ?? all, value);
      const kept = keptOf(scene, element, found.length > 1, isPassed);
      const before = touched.has(element) ? (cells[element] ?? all) : kept;
      cells[element] = before ? join(before, value) : value;
      touched.add(element);
    }
  }
  return cells;
}

/** What an element is if an update leaves it alone; undefined: it never does. */
function keptOf(
  scene: Scene,
  element: number,
  isOneOfMany: boolean,
  isPassed: Scene | undefined,
): Values | undefined {
  if (isOneOfMany) return scene.cells[element];
  return isPassed?.cells[element];
}
