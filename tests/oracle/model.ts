/**
 * A spec as a transition system. Goes in: a typed spec. Comes out: its initial states, and of each state every step
 * that is possible, those that break a rule included.
 */
import type { Action, Expr, LockMode, Pool, TypedSpec } from "../../src/typecheck/typed-spec.js";
import { Body } from "./body.js";
import { localsOf, type Pick } from "./draft.js";
import {
  asNumber,
  domainValues,
  evaluate,
  nameOf,
  namesOf,
  type Place,
  type Question,
} from "./evaluate.js";
import { askedOf } from "./asked.js";
import { BROKEN, FREE, holds, IMPOSSIBLE, type World } from "./locks.js";
import { startObject } from "./objects.js";
import { leaks } from "./pools.js";
import { isOutranked } from "./priority.js";
import { brokenEvent, changesOf, eventsOf, inParentheses, shown as shownValue } from "./seen.js";
import { startWaiting } from "./sleeping.js";
import {
  type Activation,
  bounds,
  combinations,
  type Frame,
  keyOf,
  type Member,
  type State,
  upTo,
  type Value,
} from "./state.js";
import { isIdle, isSpinning, labelOf, levelOn, waitedLock, waitsInCycle } from "./waiting.js";
import { hasPendingByCpu } from "./visible.js";

export interface Step {
  /** A member of a context, `Message[0]`, or an action with its arguments, `Controller.finish(0, 1)`. */
  readonly actor: string;
  /** Each with its kind: `rule corrupt-list`. */
  readonly broken: readonly string[];
  /** Undefined: the run ends. */
  readonly state: State | undefined;
  readonly taken: readonly string[];
  /** What can be observed of it, each event by itself; of a step that ends the run, only what it breaks. */
  readonly seen: readonly string[];
  /** It came by itself, as a timeout does. */
  readonly isUnbidden?: boolean;
}

type Start = Omit<Step, "actor" | "taken" | "seen">;

/** What comes of every way in which choices can be made; `undefined` where a way is not possible. */
function everyWay<T>(attempt: (pick: Pick) => T | undefined): readonly T[] {
  const found: T[] = [];
  const script: { taken: number; readonly of: number }[] = [];
  for (;;) {
    let depth = 0;
    const result = attempt((count) => {
      const choice = script[depth] ?? { taken: 0, of: count };
      script[depth] = choice;
      depth += 1;
      return choice.taken;
    });
    if (result !== undefined) found.push(result);
    while ((script.at(-1)?.taken ?? 0) + 1 >= (script.at(-1)?.of ?? Infinity)) script.pop();
    const last = script.at(-1);
    if (!last) return found;
    last.taken += 1;
  }
}

export class Model implements World {
  readonly spec: TypedSpec;
  readonly locks: World["locks"];
  readonly members: readonly Member[];

  constructor(spec: TypedSpec) {
    this.spec = spec;
    this.locks = new Map(
      spec.locks.flatMap((lock) =>
        combinations(lock.families).map((i) => [keyOf(lock.name, i), lock]),
      ),
    );
    this.members = spec.contexts.flatMap((context) => {
      const { form, runs, placement } = context;
      const byCpu =
        form === "deferred" && runs === "each" && placement.form === "any" && spec.cpus > 1;
      return combinations(context.families).flatMap((indices) =>
        (byCpu ? upTo(0, spec.cpus - 1) : [undefined]).map((cpu) => {
          const key = keyOf(context.name, cpu === undefined ? indices : [...indices, cpu]);
          return { context, indices, cpu, key };
        }),
      );
    });
  }

  readonly memberOf = (key: string): Member | undefined =>
    this.members.find((each) => each.key === key);

  // ── Initial states ───────────────────────────────────────────────────────────────────────────

  /** Every way to begin; one that breaks a rule at once leads to no state. */
  initial(): readonly Start[] {
    return everyWay((pick): Start | undefined => {
      const shared = new Map<string, Value>();
      const misfits: string[] = [];
      if (!this.startVariables(shared, misfits, pick)) return undefined;
      if (misfits.length > 0) return { broken: misfits, state: undefined };
      for (const object of this.spec.objects) startObject(object, shared);
      startWaiting(this, shared);
      for (const [key, lock] of this.locks) {
        shared.set(`owner ${key}`, FREE).set(`saved ${key}`, "").set(`count ${key}`, 0);
        shared.set(`overtaken ${key}`, []);
        shared.set(`sharers ${key}`, []).set(`permits ${key}`, lock.permits?.initial ?? 0);
        for (const who of this.members) shared.set(`saved ${key} by ${who.key}`, "");
      }
      for (const fault of this.spec.faults) shared.set(`fault ${fault.name}`, fault.budget);
      for (const { context, indices } of this.members) {
        const key = keyOf(context.name, indices);
        const cpus = hasPendingByCpu(context, this.spec)
          ? upTo(0, this.spec.cpus - 1)
          : [undefined];
        for (const cpu of cpus) {
          shared.set(`pending ${cpu === undefined ? key : keyOf(key, [cpu])}`, 0);
        }
        shared.set(`masked ${key}`, 0);
      }
      let state: State = { shared, active: new Map() };
      let broken: readonly string[] | undefined;
      for (const member of this.members) {
        const { form, body } = member.context;
        if (form !== "thread" && (form !== "device" || body.length === 0)) continue;
        // Each CPU is chosen before anything runs, so that what is broken by one counts for all choices.
        const run = new Body(this, state, member, this.entered(state, member, pick), pick);
        if (broken) continue;
        run.stepped = true;
        try {
          run.run();
        } catch (reason) {
          if (reason !== BROKEN) throw reason;
          broken = run.broken;
          continue;
        }
        state = after(run);
      }
      return broken ? { broken, state: undefined } : { broken: [], state };
    });
  }

  private startVariables(shared: Map<string, Value>, misfits: string[], pick: Pick): boolean {
    const broken: string[] = [];
    for (const { name, families, initial, type } of this.spec.variables) {
      for (const indices of combinations(families)) {
        const vars = new Map(families.map((family, i) => [family.local, indices[i] ?? 0]));
        const place: Place = {
          shared,
          local: (local) => vars.get(local) ?? 0,
          cpu: undefined,
          me: undefined,
          broken: (what) => broken.push(what),
          ask: () => 0,
        };
        if (initial.form === "value") {
          const value = evaluate(initial.value, place);
          const [low, high] = bounds(type);
          const fits = typeof value !== "number" || (value >= low && value <= high);
          if (type.kind !== "record" && !fits) misfits.push("range out-of-range");
          shared.set(keyOf(name, indices), value);
          continue;
        }
        const values = domainValues({ form: "set", value: initial.value }, place);
        if (values.length === 0) return false;
        shared.set(keyOf(name, indices), values[pick(values.length)] ?? bounds(type)[0]);
      }
    }
    return broken.length === 0;
  }

  // ── Steps ────────────────────────────────────────────────────────────────────────────────────

  steps(state: State): readonly Step[] {
    const ofMembers = (device: boolean): readonly Step[] =>
      this.members
        .filter(({ context }) => (context.form === "device") === device)
        .flatMap((member) => this.stepsOf(state, member));
    const ofActions = (device: boolean): readonly Step[] =>
      this.spec.actions
        .filter((action) => (action.device !== undefined) === device)
        .flatMap((action) => this.actionSteps(state, action));
    return [...ofMembers(false), ...ofActions(false), ...ofMembers(true), ...ofActions(true)];
  }

  /** `apart`: as if there were no `scheduler priority`. */
  private stepsOf(state: State, member: Member, apart = false): readonly Step[] {
    const active = state.active.get(member.key);
    if (!active) return this.enteringSteps(state, member, apart);
    const { cpu, level } = active;
    if (cpu !== undefined && level < levelOn(this, state, cpu, "running")) return [];
    if (!apart && level === 0 && isOutranked(this, state, member, cpu)) return [];
    return this.attempts(member.key, state, (pick) => new Body(this, state, member, active, pick));
  }

  /** It could step on that CPU, or spins there: it is active, or, if it is known to run there, ready to enter. */
  readonly couldStep = (state: State, member: Member, cpu: number): boolean => {
    const { form, placement } = member.context;
    const active = state.active.get(member.key);
    const isSure = member.cpu !== undefined || placement.form === "fixed" || this.spec.cpus === 1;
    if (!active && (form !== "deferred" || !isSure)) return false;
    const its = active ?? this.entered(state, member, () => 0);
    if (its.cpu !== cpu || its.level !== 0) return false;
    return (active && isSpinning(active)) || this.stepsOf(state, member, true).length > 0;
  };

  private enteringSteps(state: State, member: Member, apart: boolean): readonly Step[] {
    const { context, indices } = member;
    const { form, level, when } = context;
    if (form === "thread" || form === "device") return [];
    const key = keyOf(context.name, indices);
    if (state.shared.get(`masked ${key}`) === 1) return [];
    return this.attempts(member.key, state, (pick) => {
      const entered = this.entered(state, member, pick);
      const { cpu } = entered;
      if (cpu !== undefined) {
        const occupied = levelOn(this, state, cpu, "all");
        if (level === 0 ? occupied > 0 : level <= occupied) throw IMPOSSIBLE;
        if (!apart && level === 0 && isOutranked(this, state, member, cpu)) throw IMPOSSIBLE;
      }
      const body = new Body(this, state, member, entered, pick);
      if (when && !body.holds(when)) throw IMPOSSIBLE;
      if (form === "deferred" || form === "timer" || (form === "isr" && !when)) {
        const bit = hasPendingByCpu(context, this.spec) ? keyOf(key, [cpu ?? 0]) : key;
        if (state.shared.get(`pending ${bit}`) !== 1) throw IMPOSSIBLE;
        body.shared.set(`pending ${bit}`, 0);
      }
      body.seen.push("enter");
      body.stepped = context.holding.length === 0;
      return body;
    });
  }

  private actionSteps(state: State, action: Action): readonly Step[] {
    const { device, name, parameters } = action;
    return combinations(parameters).flatMap((args) => {
      const vars = new Map(parameters.map((family, i) => [family.local, args[i] ?? 0]));
      const frame: Frame = { kind: "action", of: action, at: 0, vars, kept: {} };
      const shown = `${device === undefined ? "" : `${device}.`}${name}(${args.join(", ")})`;
      return this.attempts(shown, state, (pick) => {
        const from = { stack: [frame], level: 0, cpu: undefined };
        const body = new Body(this, state, undefined, from, pick);
        // There is no live ref to a free element.
        const isNone = parameters.some(({ local: { type } }, i) => {
          const element = (args[i] ?? 0) - (type.kind === "ref" ? type.elements : 0);
          return (
            type.kind === "ref" &&
            element >= 0 &&
            state.shared.get(keyOf(type.pool, [element])) === 0
          );
        });
        if (isNone) throw IMPOSSIBLE;
        if (action.guard && !body.holds(action.guard)) throw IMPOSSIBLE;
        const told = parameters.map(({ local }, i) => shownValue(args[i] ?? 0, local.type));
        body.seen.push(name + inParentheses(told));
        return body;
      });
    });
  }

  private attempts(actor: string, from: State, start: (pick: Pick) => Body): readonly Step[] {
    return everyWay((pick): Step | undefined => {
      let body: Body | undefined;
      try {
        body = start(pick);
        body.run();
        const state = after(body);
        const { member, broken, taken } = body;
        if (member && waitsInCycle(this, state, member.key)) body.break("deadlock deadlock");
        const changes = changesOf(this.spec, from.shared, state.shared);
        const seen = eventsOf(body, actor, changes);
        return { actor, broken, state, taken, seen, isUnbidden: body.isUnbidden };
      } catch (reason) {
        if (reason === BROKEN && body)
          return {
            actor,
            broken: body.broken,
            state: undefined,
            taken: body.taken,
            seen: brokenEvent(body, actor),
          };
        if (reason !== IMPOSSIBLE) throw reason;
        return undefined;
      }
    });
  }

  /** The activation as it enters. */
  private entered(state: State, member: Member, pick: Pick): Activation {
    const { context, indices } = member;
    const vars = new Map(context.families.map((family, i) => [family.local, indices[i] ?? 0]));
    const stack: readonly Frame[] = [{ kind: "context", of: context, at: 0, vars, kept: {} }];
    return { stack, level: context.level, cpu: this.cpuOf(state, member, stack, pick) };
  }

  private cpuOf(
    state: State,
    member: Member,
    stack: readonly Frame[],
    pick: Pick,
  ): number | undefined {
    const { placement } = member.context;
    if (this.spec.cpus === 0 || placement.form === "own") return undefined;
    if (member.cpu !== undefined) return member.cpu;
    if (placement.form === "any") return this.spec.cpus > 1 ? pick(this.spec.cpus) : 0;
    return asNumber(evaluate(placement.cpu, { ...this.nowhere(state), local: localsOf(stack) }));
  }

  /** Where properties are asked. */
  private nowhere(state: State, broken: string[] = []): Place {
    return {
      shared: state.shared,
      local: localsOf([]),
      cpu: undefined,
      me: undefined,
      broken: (name) => broken.push(name),
      ask: this.ask(state),
    };
  }

  // ── Predicates ───────────────────────────────────────────────────────────────────────────────

  /** A property in a state: false where it cannot be evaluated. */
  isTrue(e: Expr, state: State): boolean {
    const broken: string[] = [];
    const value = evaluate(e, this.nowhere(state, broken));
    return value !== 0 && broken.length === 0;
  }

  readonly ambient = ({ context, indices }: Member): readonly string[] => {
    const vars = new Map(context.families.map((family, i) => [family.local, indices[i] ?? 0]));
    const place = this.nowhere({ shared: new Map(), active: new Map() });
    const local: Place["local"] = (l) => vars.get(l) ?? 0;
    return context.holding.flatMap((held) => namesOf(held, { ...place, local }));
  };

  readonly ask =
    (state: State): Place["ask"] =>
    (e, place) =>
      e.kind === "quiescent" ? this.isQuiescent(state) : this.answer(state, e, place);

  private answer(
    state: State,
    e: Exclude<Question, { kind: "quiescent" }>,
    place: Place,
  ): boolean | number {
    if (e.kind === "permits") return asNumber(place.shared.get(`permits ${nameOf(e.lock, place)}`));
    if (e.kind === "held")
      return namesOf(e.lock, place).some((lock) =>
        this.members.some(({ key }) => holds(place.shared, key, lock)),
      );
    const { target } = e.context;
    const { given, name, byCpu } = askedOf(e.context, this.spec, place);
    const key = keyOf(target.name, given);
    // With the CPU it is one activation, without it any of them.
    const members = this.members.filter(
      (m) =>
        m.context === target &&
        (m.key === key ||
          (keyOf(target.name, m.indices) === name && (!byCpu || this.spec.cpus === 1))),
    );
    const active = members.map(({ key }) => state.active.get(key)).find((a) => a !== undefined);
    switch (e.kind) {
      case "at":
        return members.some(({ key }) => {
          const a = state.active.get(key);
          return a !== undefined && labelOf(a) === e.label;
        });
      case "holds":
        return members.some(({ key }) =>
          namesOf(e.lock, place).some((lock) => holds(place.shared, key, lock)),
        );
      case "waits":
        return members.some(({ key }) => {
          const waited = waitedLock(this, state, key);
          return waited !== undefined && namesOf(e.lock, place).includes(waited.key);
        });
      case "contextProperty":
        if (e.property === "pending" && byCpu && hasPendingByCpu(target, this.spec))
          return place.shared.get(`pending ${key}`) === 1;
        if (e.property === "pending") return this.isPending(state, target, name, place);
        if (e.property === "active") return active !== undefined;
        return (e.property === "cpu" ? active?.cpu : active?.level) ?? 0;
    }
  }

  private isPending(state: State, context: Member["context"], name: string, place: Place): boolean {
    const member = this.members.find(
      (m) => m.context === context && keyOf(context.name, m.indices) === name,
    );
    if (context.form === "isr" && context.when && member) {
      const { stack } = this.entered(state, member, () => 0);
      const broken: string[] = [];
      const asked = { ...place, local: localsOf(stack), me: undefined };
      const value = evaluate(context.when, { ...asked, broken: (what) => broken.push(what) });
      return value !== 0 && broken.length === 0;
    }
    const bits = upTo(0, this.spec.cpus - 1).map((cpu) => keyOf(name, [cpu]));
    return [name, ...bits].some((bit) => place.shared.get(`pending ${bit}`) === 1);
  }

  /** Nothing is under way: no step is possible but of entries and external actions. */
  private isQuiescent(state: State): boolean {
    for (const member of this.members) {
      const a = state.active.get(member.key);
      const { form, external } = member.context;
      if (form !== "device" && a && !isIdle(a)) return false;
      if (!a && (form === "entry" || external)) continue;
      if (this.stepsOf(state, member).some((step) => !step.isUnbidden)) return false;
    }
    const actions = this.spec.actions.filter((action) => !action.external);
    return actions.every((action) => this.actionSteps(state, action).length === 0);
  }

  /** The member, which takes the lock in this way and is above the lowest level, may enter on the CPU of one who holds it. */
  isUnsafe(state: State, above: Member, lock: string, mode: LockMode): boolean {
    const { context, indices } = above;
    if (state.shared.get(`masked ${keyOf(context.name, indices)}`) === 1) return false;
    return this.members.some(({ key }) => {
      // Two that share it are not in each other's way.
      if (
        !holds(
          state.shared,
          key,
          lock,
          mode === "shared" || this.locks.get(lock)?.sequence === true ? "exclusive" : undefined,
        )
      )
        return false;
      const cpu = state.active.get(key)?.cpu;
      if (cpu === undefined || key === above.key) return false;
      const its = this.entered(state, above, () => cpu).cpu;
      return its === cpu && context.level > levelOn(this, state, cpu, "all");
    });
  }

  /** The pool has an element that nobody can give back any more. */
  hasLeak(state: State, pool: Pool): boolean {
    return leaks(this.spec, pool, state) && this.isQuiescent(state);
  }

  /** It rests where it sleeps on a channel. */
  restsAsleep = (state: State, me: string): boolean =>
    state.active.get(me)?.stack.at(-1)?.kind === "sleep";

  isIdle(state: State, me: string): boolean {
    const a = state.active.get(me);
    return a === undefined || isIdle(a);
  }
}

/** The state when the step is done. */
function after(body: Body): State {
  const { shared, member, stack, level, cpu } = body;
  const active = new Map(body.others);
  if (member && stack.length > 0) active.set(member.key, { stack, level, cpu });
  else if (member) active.delete(member.key);
  return { shared, active };
}
