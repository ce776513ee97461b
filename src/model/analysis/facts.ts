/**
 * What can happen in a model at all: for each process and each of its places the values that elements can have there, and
 * from these which transitions can step, which arms can be taken and which rules can be broken.
 *
 * The argument. A state is *covered* if, for every process, each element that the process writes has, in the state, one of
 * the values noted for the place at which the process is, and every other element one of those noted for the element.
 *
 * - Initial states are covered: their values are noted first.
 * - A step from a covered state leads to a covered one. What the process that steps knows behind it is what the effect
 *   makes of what it knew before. What others know stays true unless the step writes it; an element that is written by
 *   several is then given the new values at every place of the others at which it can have been one of the old ones, and
 *   that fits together with the place from which the step came.
 *
 * So all states are covered, and what cannot happen in a scene of covered states happens in none.
 */
import { armsOf, itemsOf } from "../effects.js";
import type { Arm, Item, Model, TransitionGroup } from "../types.js";
import { assume } from "./evaluate.js";
import { type Process, processesOf, type Step } from "./processes.js";
import { runEffect, type Watch } from "./run-effect.js";
import { type Scene, type Space, spaceOf } from "./scene.js";
import {
  ANY,
  includes,
  isNone,
  join,
  listed,
  meet,
  numbers,
  range,
  type Values,
} from "./values.js";

export interface Facts {
  readonly space: Space;
  readonly processes: readonly Process[];
  /** Whether a transition can step, an arm be taken, an item be come past with its condition true; true of what is not known. */
  readonly happens: (part: TransitionGroup | Arm | Item) => boolean;
  /** By element: every value that it has in some state, and within some step. */
  readonly cells: readonly Values[];
  /** Where a step can begin: the scenes in front of its guard, one for each process and choice of parameters. */
  readonly scenes: (group: TransitionGroup) => readonly Scene[];
  /** By place: the values of an element while the process is there. */
  readonly at: (process: Process, element: number) => ReadonlyMap<number, Values>;
}

/** Parts of expressions that are looked at for one step. */
const FUEL = 20_000;
/** Parts of expressions, elements and steps beyond which nothing is taken to be known; shipped specs need less than that. */
const MOST_FUEL = 1_000_000;
const MOST_ELEMENTS = 1_500;
const MOST_STEPS = 4_000;
/** The place of a process whose place says nothing. */
const NOWHERE = -1;

interface Written {
  readonly element: number;
  readonly before: Values;
  readonly after: Values;
}

interface Study {
  readonly model: Model;
  readonly space: Space;
  readonly processes: readonly Process[];
  /** Elements that several processes write, with those that know something of them. */
  readonly shared: ReadonlyMap<number, readonly Process[]>;
  readonly cells: Values[];
  /** By process, and by place: the values of the elements that it writes. */
  readonly known: readonly Map<number, Map<number, Values>>[];
  readonly happened: Set<unknown>;
  /** Writes of shared elements, by the step. */
  readonly writes: Map<Step, readonly Written[]>;
  readonly clock: Clock;
}

/** When something has last become known: numbers of changes. */
interface Clock {
  now: number;
  readonly cells: number[];
  /** By the map of a place in `known`. */
  readonly places: Map<ReadonlyMap<number, Values>, number>;
  readonly steps: Map<Step, number>;
  /** Parts of expressions that have been looked at. */
  burnt: number;
}

/** Undefined: the model is too large. */
export function factsOf(model: Model): Facts | undefined {
  const space = spaceOf(model);
  const processes = processesOf(model, space);
  const steps = processes.reduce((n, process) => n + process.steps.length, 0);
  if (space.ranges.length > MOST_ELEMENTS || steps > MOST_STEPS) return undefined;
  const study: Study = {
    model,
    space,
    processes,
    shared: sharedBy(processes),
    cells: space.ranges.map(() => []),
    known: processes.map(() => new Map()),
    happened: new Set(),
    writes: new Map(),
    clock: { now: 1, cells: [], places: new Map(), steps: new Map(), burnt: 0 },
  };
  return settles(study) ? foundIn(study) : undefined;
}

/** Takes all steps until nothing more becomes known; whether it comes to an end. */
function settles(study: Study): boolean {
  const { processes, clock } = study;
  begin(study);
  for (let before = 0; clock.now !== before;) {
    if (clock.burnt > MOST_FUEL) return false;
    before = clock.now;
    for (const process of processes) for (const step of process.steps) take(study, process, step);
    for (const process of processes) for (const step of process.steps) spread(study, process, step);
  }
  return true;
}

function foundIn(study: Study): Facts {
  const { model, space, processes, cells, known, happened } = study;
  const parts = partsOf(model);
  return {
    space,
    processes,
    happens: (part) => happened.has(part) || !parts.has(part),
    cells,
    scenes: (group) =>
      processes.flatMap((process) =>
        process.steps.flatMap((step) => {
          const scene = step.group.name === group.name ? sceneOf(study, process, step) : undefined;
          return scene ? [scene] : [];
        }),
      ),
    at: (process, element) =>
      new Map(
        [...(known[process.number] ?? [])].map(([place, own]) => [
          place,
          own.get(element) ?? cells[element] ?? ANY,
        ]),
      ),
  };
}

/** All that can happen or not. */
const partsOf = ({ transitions, procedures, initial }: Model): ReadonlySet<unknown> =>
  new Set([
    ...transitions,
    ...[...transitions, ...procedures, initial].flatMap(({ effect }) => [
      ...itemsOf(effect),
      ...armsOf(effect),
    ]),
  ]);

function sharedBy(processes: readonly Process[]): ReadonlyMap<number, readonly Process[]> {
  const by = new Map<number, Process[]>();
  for (const process of processes)
    for (const element of process.writes) by.set(element, [...(by.get(element) ?? []), process]);
  return new Map([...by].filter(([, writers]) => writers.length > 1));
}

const refuel = (space: Space): void => {
  space.fuel.left = FUEL;
};

/** Initial states: variables have their fixed values, then the effect is made. */
function begin(study: Study): void {
  const { model, space } = study;
  const { parameters, guard, effect } = model.initial;
  const cells = model.variables.flatMap((v) => {
    const { count } = space.variables.get(v.name) ?? { count: 0 };
    return Array.from({ length: count }, (): Values => [v.fixed]);
  });
  const names = new Map(
    parameters.map((p) => [p.name, { kind: "values", values: range(p.low, p.high) }] as const),
  );
  refuel(space);
  let scene: Scene | undefined = { space, cells, names };
  for (const g of guard) scene = scene && assume(scene, g, true);
  const watch: Watch = { ...watchOf(study), writes: () => undefined };
  for (const end of scene ? runEffect(watch, effect, scene) : []) {
    end.cells.forEach((values, element) => note(study, element, values));
    for (const process of study.processes) arrive(study, process, end);
  }
}

const watchOf = (study: Study): Watch => ({
  procedures: new Map(study.model.procedures.map((p) => [p.name, p])),
  happens: (part) => study.happened.add(part),
  writes: (element, _, after) => note(study, element, after),
});

/** An element can be one of these. */
function note(study: Study, element: number, values: Values): void {
  const before = study.cells[element] ?? [];
  if (includes(before, values)) return;
  study.cells[element] = widened(study, element, join(before, values));
  study.clock.cells[element] = ++study.clock.now;
}

/** A set that has become too large is all of the range, so that it cannot grow step by step. */
const widened = (study: Study, element: number, values: Values): Values =>
  listed(values) ? values : (study.space.ranges[element] ?? ANY);

/** A process is at a place, in this scene. */
function arrive(study: Study, process: Process, scene: Scene): void {
  const places = process.at === undefined ? [NOWHERE] : numbers(scene.cells[process.at] ?? []);
  for (const place of places) {
    const known = study.known[process.number];
    let cells = known?.get(place);
    if (!cells) {
      cells = new Map();
      known?.set(place, cells);
      study.clock.places.set(cells, ++study.clock.now);
    }
    if (process.at === undefined) continue;
    for (const element of process.writes)
      learn(
        study,
        cells,
        element,
        element === process.at ? [place] : (scene.cells[element] ?? ANY),
      );
  }
}

function learn(study: Study, cells: Map<number, Values>, element: number, values: Values): void {
  const before = cells.get(element) ?? [];
  if (includes(before, values)) return;
  cells.set(element, widened(study, element, join(before, values)));
  study.clock.places.set(cells, ++study.clock.now);
}

/** What a process knows where a step begins; undefined: it is never there. */
const hereOf = (
  { known }: Study,
  process: Process,
  { group }: Step,
): ReadonlyMap<number, Values> | undefined =>
  known[process.number]?.get(process.at === undefined ? NOWHERE : (group.from ?? NOWHERE));

/** The scene in front of the guard of a step; undefined: its process is never there. */
function sceneOf(study: Study, process: Process, step: Step): Scene | undefined {
  const here = hereOf(study, process, step);
  if (!here) return undefined;
  const cells = [...study.cells];
  for (const [element, values] of here) cells[element] = values;
  return { space: study.space, cells, names: step.names };
}

/** Whether a step can have become another one since it was last taken. */
function isStale({ clock }: Study, here: ReadonlyMap<number, Values>, step: Step): boolean {
  const last = clock.steps.get(step);
  if (last === undefined || (clock.places.get(here) ?? 0) > last) return true;
  for (const element of step.reads) if ((clock.cells[element] ?? 0) > last) return true;
  return false;
}

function take(study: Study, process: Process, step: Step): void {
  const { group } = step;
  const here = hereOf(study, process, step);
  if (!here || !isStale(study, here, step)) return;
  study.clock.steps.set(step, study.clock.now);
  refuel(study.space);
  let scene = sceneOf(study, process, step);
  for (const { value } of group.guard) scene = scene && assume(scene, value, true);
  if (!scene) return;
  study.happened.add(group);
  const made: Written[] = [];
  const watch = watchOf(study);
  const ends = runEffect(
    {
      ...watch,
      writes: (element, before, after) => {
        watch.writes(element, before, after);
        if (study.shared.has(element)) made.push({ element, before, after });
      },
    },
    group.effect,
    scene,
  );
  study.writes.set(step, made);
  study.clock.burnt += FUEL - study.space.fuel.left;
  for (const end of ends) arrive(study, process, end);
}

/** Tells the others what a step writes, where they can be while it is made. */
function spread(study: Study, process: Process, step: Step): void {
  for (const { element, before, after } of study.writes.get(step) ?? [])
    for (const other of study.shared.get(element) ?? []) {
      if (other === process || other.at === undefined) continue;
      for (const cells of study.known[other.number]?.values() ?? []) {
        if (isNone(meet(cells.get(element) ?? ANY, before))) continue;
        if (fitTogether(study, process, step, cells)) learn(study, cells, element, after);
      }
    }
}

/** Whether one process can be where the step begins while another one knows these values. */
function fitTogether(
  study: Study,
  process: Process,
  step: Step,
  others: ReadonlyMap<number, Values>,
): boolean {
  if (process.at === undefined) return true;
  const own = study.known[process.number]?.get(step.group.from ?? NOWHERE);
  for (const [element, values] of own ?? [])
    if (study.shared.has(element) && isNone(meet(values, others.get(element) ?? ANY))) return false;
  return true;
}
