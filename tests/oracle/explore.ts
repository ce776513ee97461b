/**
 * Visits every state of a spec, breadth first. Goes in: a typed spec and how many states to visit at most. Comes out:
 * the numbers that any complete search of the same meaning must find, the first violation of each name, and a way to
 * follow a run state by state. Clauses: S52, S71-S79, S87.
 */
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import { Model } from "./model.js";
import { combinations, keyOf, type State, textOf, type Value } from "./state.js";

export type { State } from "./state.js";

export interface OracleStep {
  /** A member of a context, `Message[0]`, or an action with its arguments, `Controller.finish(0, 1)`. */
  readonly actor: string;
  /** Rules by slug, assertions by name. */
  readonly broken: readonly string[];
  /** What can be observed of it. */
  readonly seen: readonly string[];
  /** Undefined: the step ends the run. */
  readonly state: State | undefined;
}

export interface OracleViolation {
  readonly kind: "rule" | "assertion" | "range" | "deadlock" | "invariant";
  readonly name: string;
  /** Steps of a shortest run; a step that breaks a rule counts. */
  readonly depth: number;
}

export interface OracleResult {
  readonly complete: boolean;
  readonly distinct: number;
  /** Initial states and every step that leads to a state. */
  readonly generated: number;
  /** Steps that end a run by breaking a rule or an assertion. An `assume` ends it in silence. */
  readonly broken: number;
  /** Levels of states; an initial state has depth 1. */
  readonly depth: number;
  /** The first of each name, breadth first; those of the whole search (deadlock that is no cycle, irq-unsafe-lock) last. */
  readonly violations: readonly OracleViolation[];
  /** Names of the reachables that were reached. */
  readonly reached: readonly string[];
  readonly initial: readonly State[];
  readonly successorsOf: (state: State) => readonly State[];
  /** Every possible step, in the order in which a run is chosen. */
  readonly steps: (state: State) => readonly OracleStep[];
  /** Variables, ghosts included, by name: `pending[0][1]`, `head.index`. */
  readonly view: (state: State) => Readonly<Record<string, number | string>>;
  readonly textOf: (state: State) => string;
}

interface Visited {
  readonly state: State;
  readonly depth: number;
  /** Numbers of the states its steps lead to, and who steps. */
  readonly next: { readonly actor: string; readonly to: number }[];
  isCutShort: boolean;
}

export function explore(spec: TypedSpec, limit: number): OracleResult {
  const model = new Model(spec);
  const starts = model.initial();
  const initial = starts.flatMap(({ state }) => (state ? [state] : []));
  const numbers = new Map<string, number>();
  const visited: Visited[] = [];
  const violations = new Map<string, OracleViolation>();
  const reached = new Set<string>();
  /** Pairs of who pre-empts and a lock: at what depth one is held where the other may enter, and which are taken at all. */
  const unsafe = new Map<string, number>();
  const taken = new Set<string>();
  const above = model.members.filter(
    ({ context: { form, level } }) => level > 0 && form !== "thread" && form !== "device",
  );
  let generated = initial.length;
  let broken = 0;

  const violate = (text: string, depth: number): void => {
    const [kind = "", name = ""] = text.split(" ");
    if (kind === "assume" || violations.has(text)) return;
    violations.set(text, { kind: kind as OracleViolation["kind"], name, depth });
  };
  const visit = (state: State, depth: number): number => {
    const text = textOf(state);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, visited.length);
    visited.push({ state, depth, next: [], isCutShort: false });
    for (const { name, condition } of spec.invariants) {
      if (!model.isTrue(condition, state)) violate(`invariant ${name}`, depth - 1);
    }
    for (const { name, condition } of spec.reachables) {
      if (model.isTrue(condition, state)) reached.add(name);
    }
    for (const pool of spec.ignoredRules.includes("pool-leak") ? [] : spec.pools) {
      if (model.hasLeak(state, pool)) violate("rule pool-leak", depth - 1);
    }
    for (const member of above) {
      for (const lock of model.locks.keys()) {
        for (const mode of ["exclusive", "shared"] as const) {
          const pair = `${member.key} ${lock}${mode === "shared" ? " shared" : ""}`;
          if (!unsafe.has(pair) && model.isUnsafe(state, member, lock, mode))
            unsafe.set(pair, depth - 1);
        }
      }
    }
    return visited.length - 1;
  };

  for (const start of starts) {
    for (const name of start.broken) violate(name, 1);
    if (!start.state && !start.broken.includes("assume assume")) broken += 1;
  }
  for (const state of initial) visit(state, 1);
  let at = 0;
  for (; at < visited.length && visited.length <= limit; at++) {
    const here = visited[at];
    if (!here) break;
    const steps = model.steps(here.state);
    for (const step of steps) {
      for (const name of step.broken) violate(name, here.depth);
      for (const lock of step.taken) taken.add(`${step.actor} ${lock}`);
      if (!step.state) {
        if (!step.broken.includes("assume assume")) broken += 1;
        here.isCutShort = true;
        continue;
      }
      generated += 1;
      here.next.push({ actor: step.actor, to: visit(step.state, here.depth + 1) });
    }
    const mayEnd = spec.mayEnd !== undefined && model.isTrue(spec.mayEnd, here.state);
    if (spec.contexts.length === 0 && steps.length === 0 && !mayEnd) {
      violate("deadlock deadlock", here.depth - 1);
    }
  }
  const complete = at === visited.length;
  const isIgnored = (rule: string): boolean => spec.ignoredRules.includes(rule);
  const unsafeDepths = [...unsafe].flatMap(([pair, depth]) => (taken.has(pair) ? [depth] : []));
  if (unsafeDepths.length > 0 && !isIgnored("irq-unsafe-lock")) {
    violate("rule irq-unsafe-lock", Math.min(...unsafeDepths));
  }
  if (complete)
    for (const [name, depth] of stuckDepths(model, visited)) violate(`deadlock ${name}`, depth);

  return {
    complete,
    distinct: visited.length,
    generated,
    broken,
    depth: Math.max(0, ...visited.map(({ depth }) => depth)),
    violations: [...violations.values()],
    reached: [...reached],
    initial,
    successorsOf: (state) => model.steps(state).flatMap((step) => (step.state ? [step.state] : [])),
    steps: (state) =>
      model.steps(state).map((step) => ({
        actor: step.actor,
        broken: step.broken.map((text) => text.split(" ")[1] ?? text),
        seen: step.seen,
        state: step.state,
      })),
    view: (state) => viewOf(spec, state),
    textOf,
  };
}

/**
 * Deadlock (b): names, with the steps to the nearest state in which an active context never steps again, however the run
 * goes on. Where one of those stuck there sleeps on a channel, its wake-up was lost.
 */
function stuckDepths(model: Model, visited: readonly Visited[]): ReadonlyMap<string, number> {
  const before: number[][] = visited.map(() => []);
  for (const [from, { next }] of visited.entries())
    for (const { to } of next) before[to]?.push(from);
  const stuck: (string | undefined)[] = visited.map(() => undefined);
  for (const { context, key } of model.members) {
    if (context.form === "device") continue;
    const steps = (v: Visited): boolean =>
      v.isCutShort || v.next.some(({ actor }) => actor === key);
    const goesOn = new Set(visited.flatMap((v, i) => (steps(v) ? [i] : [])));
    for (const i of goesOn) for (const from of before[i] ?? []) goesOn.add(from);
    for (const [i, { state }] of visited.entries()) {
      if (!state.active.has(key) || goesOn.has(i) || model.isIdle(state, key)) continue;
      stuck[i] = model.restsAsleep(state, key) ? "lost-wakeup" : (stuck[i] ?? "deadlock");
    }
  }
  // What is stuck where a wake-up will yet be lost is so for that reason.
  const toLost = new Set(stuck.flatMap((name, i) => (name === "lost-wakeup" ? [i] : [])));
  for (const i of toLost) for (const from of before[i] ?? []) toLost.add(from);
  const nearest = new Map<string, number>();
  for (const [i, name] of stuck.entries()) {
    const depth = (visited[i]?.depth ?? 1) - 1;
    if (name === undefined || (name === "deadlock" && toLost.has(i))) continue;
    nearest.set(name, Math.min(nearest.get(name) ?? Infinity, depth));
  }
  return nearest;
}

function viewOf(spec: TypedSpec, state: State): Readonly<Record<string, number | string>> {
  const shown: Record<string, number | string> = {};
  const show = (name: string, value: Value): void => {
    if (typeof value === "number" || typeof value === "string") shown[name] = value;
    else for (const [field, part] of Object.entries(value)) show(`${name}.${field}`, part as Value);
  };
  for (const { name, families } of spec.variables) {
    for (const indices of combinations(families)) {
      const key = keyOf(name, indices);
      show(key, state.shared.get(key) ?? 0);
    }
  }
  return shown;
}
