/** Statements without a body: assignments, waiting, assertions, signals, operations on objects, calls. */
import { anyCondition, sharedAtom, steppingCondition } from "./conditions.js";
import {
  localReads,
  member,
  objectsIn,
  refIn,
  valueOf,
  variableOf,
  variablesIn,
} from "./expressions.js";
import { type MadeContext, type MadeLocal, type MadeType, areSame } from "./scope.js";
import type { Choices } from "./seeds.js";
import {
  checkLock,
  lock,
  schedule,
  signal,
  sleep,
  timing,
  touchElement,
  waitFor,
  wake,
} from "./signals.js";
import { type Form, type Made, type Spot, readsOf } from "./spot.js";

const assign: Form = (_seed, choices, spot) => {
  const reads = readsOf(spot);
  const target = choices.oneOf(variablesIn(reads));
  if (!target) return undefined;
  const value = valueOf(target.type, choices, reads);
  return { text: `${member(target, choices, reads)} = ${value};` };
};

/** A local of a type that its value tells by itself. */
const declare: Form = (_seed, choices, spot) => {
  const reads = readsOf(spot);
  const source = choices.oneOf(variablesIn(reads));
  const type: MadeType = source?.type ?? { kind: "range", low: 0, high: 1, text: "0..1" };
  const value = variableOf(type, choices, reads);
  if (value === undefined) return undefined;
  const name = spot.declared.fresh("x");
  return { text: `let ${name} = ${value};`, locals: [{ name, type, assignable: true }] };
};

const assignLocal: Form = (_seed, choices, spot) => {
  const target = choices.oneOf(spot.locals.filter(({ assignable }) => assignable));
  if (!target) return undefined;
  const { name, type } = target;
  // A number beyond the bounds of the local would make it wider, over and over in a loop.
  const value =
    type.kind === "range"
      ? `(if ${anyCondition(choices, readsOf(spot), 1)} then ${type.low} else ${type.high})`
      : valueOf(type, choices, readsOf(spot));
  return { text: `${name} = ${value};` };
};

const assignGhost: Form = (_seed, choices, spot) => {
  const target = choices.oneOf(spot.declared.variables.filter(({ ghost }) => ghost));
  if (!target) return undefined;
  const reads = { ...readsOf(spot, true), shared: spot.oneStep };
  const value = valueOf(target.type, choices, reads);
  return {
    text: `${member(target, choices, { ...reads, shared: false, ghosts: false })} = ${value};`,
  };
};

const wait: Form = (_seed, choices, spot) => {
  const condition = steppingCondition(choices, readsOf(spot));
  if (condition === undefined) return undefined;
  const word = choices.among(["await", "await", "spin until"] as const);
  return { text: `${choices.rarely(4) ? "idle " : ""}${word} ${condition};` };
};

const check: Form = (_seed, choices, spot) => {
  const word = choices.rarely(6) ? "assume" : "assert";
  const reads = readsOf(spot, true);
  // A step of its own: between two choices it is open how often a local one breaks.
  const shared = sharedAtom(choices, reads);
  const sign = choices.among(["||", "||", "=>"] as const);
  const condition = anyCondition(choices, reads, 0);
  if (shared === undefined) return undefined;
  return { text: `${word} (${shared} ${sign} ${condition});` };
};

const emit: Form = (_seed, choices, spot) => {
  const event = choices.oneOf(spot.declared.events);
  if (!event) return undefined;
  return {
    text: `emit ${event.name}(${valueOf(event.takes, choices, localReads(readsOf(spot)), 2)});`,
  };
};

/** An operation or call, and the type of what it yields. */
interface Operation {
  readonly text: string;
  readonly yields: MadeType | undefined;
}

function operation(choices: Choices, spot: Spot): Operation | undefined {
  const reads = readsOf(spot);
  const local = localReads(reads);
  const pool = choices.rarely(3) ? choices.oneOf(spot.declared.pools) : undefined;
  if (pool && spot.chooses)
    return {
      text: `${pool.name}.take()`,
      yields: { kind: "option", of: { kind: "ref", pool: pool.name } },
    };
  const isAction = spot.cpu === "none" && spot.atomic;
  if (isAction && !spot.declared.has("operations in actions")) return undefined;
  const object = choices.oneOf(objectsIn(reads));
  if (!object) return undefined;
  const takes =
    object.kind === "list"
      ? (["insertTail", "insertHead", "remove"] as const)
      : (["push"] as const);
  const gives =
    object.kind === "list" ? (["removeHead", "front"] as const) : (["pop", "front"] as const);
  const name = member(object, choices, local);
  if (choices.rarely(2)) {
    const word = gives[choices.below(gives.length)] ?? "front";
    return { text: `${name}.${word}()`, yields: { kind: "option", of: object.element } };
  }
  const word = takes[choices.below(takes.length)] ?? "push";
  const element =
    object.pool === undefined
      ? valueOf(object.element, choices, local, 2)
      : refIn(object.pool, choices, local);
  if (element === undefined) return undefined;
  return { text: `${name}.${word}(${element})`, yields: undefined };
}

function call(choices: Choices, spot: Spot): Operation | undefined {
  const proc = choices.oneOf(
    spot.declared.procs.filter(({ calm }) => calm || (!spot.atomic && spot.cpu !== "none")),
  );
  if (!proc) return undefined;
  const args = proc.parameters.map(({ type }) =>
    valueOf(type, choices, localReads(readsOf(spot)), 1),
  );
  return { text: `${proc.name}(${args.join(", ")})`, yields: proc.result };
}

/** Alone, as the value of a `let`, or stored in a variable of its type. */
function perform(found: Operation | undefined, choices: Choices, spot: Spot): Made | undefined {
  if (!found) return undefined;
  const { text, yields } = found;
  if (!yields || choices.rarely(4)) return { text: `${text};` };
  const target = choices.oneOf(
    variablesIn(readsOf(spot)).filter(({ type }) => areSame(type, yields)),
  );
  if (target && choices.rarely(2))
    return { text: `${member(target, choices, localReads(readsOf(spot)))} = ${text};` };
  const made: MadeLocal = { name: spot.declared.fresh("x"), type: yields, assignable: true };
  return { text: `let ${made.name} = ${text};`, locals: [made] };
}

const operate: Form = (_seed, choices, spot) => perform(operation(choices, spot), choices, spot);
const invoke: Form = (_seed, choices, spot) => perform(call(choices, spot), choices, spot);

/** The forms that a spot allows, the simplest first; some more than once, to be met more often. */
export function simpleForms(spot: Spot): Form[] {
  const hasCpu = spot.cpu !== "none";
  const { contexts, events, locks, objects, pools, procs, variables, waitables } = spot.declared;
  const where = (exists: boolean, ...forms: readonly Form[]): readonly Form[] =>
    exists ? forms : [];
  const isDeclared = (form: MadeContext["form"]): boolean =>
    contexts.some((each) => each.form === form);
  const channels = waitables.some(({ kind }) => kind === "channel");
  const completions = waitables.some(({ kind }) => kind === "completion");
  return [
    assign,
    assign,
    assign,
    declare,
    assignLocal,
    check,
    ...where(objects.length > 0, operate, operate, operate),
    ...where(procs.length > 0, invoke, invoke),
    ...where(isDeclared("isr"), signal),
    ...where(isDeclared("deferred"), schedule),
    ...where(isDeclared("timer"), timing),
    ...where(
      variables.some(({ ghost }) => ghost),
      assignGhost,
    ),
    ...where(events.length > 0, emit),
    ...where(waitables.length > 0, wake, wake),
    ...where(pools.length > 0, operate, touchElement, touchElement, touchElement, touchElement),
    ...where(spot.waits, wait),
    ...where(completions && spot.waits && hasCpu, waitFor),
    ...where(channels && hasCpu && !spot.atomic, sleep, sleep),
    ...where(locks.length > 0 && hasCpu && !spot.atomic, lock),
    ...where(locks.length > 0 && hasCpu, checkLock),
  ];
}
