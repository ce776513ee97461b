/**
 * One step of one activation or action. Goes in: a state, who steps, and a way to choose. Comes out: a draft of the
 * next state, what is broken, or that the step is not possible. A body is run as it reads, from the frame on top, until
 * it rests; choices are taken from outside, which tries them all.
 */
import type { Expr, Instance, Lock, Operation, Statement, Type } from "../../src/typecheck/typed-spec.js";
import {
  asList,
  asNumber,
  domainValues,
  evaluate,
  indicesOf,
  nameOf,
  namesOf,
  type Place,
  readsShared,
  requireGuard,
  withField,
} from "./evaluate.js";
import { acquire, acquireAfterSpinning, blocksTooHigh, BROKEN, endContext, giveBack, IMPOSSIBLE, setBack, type Stepper, tryAcquire, type Wanted, type World } from "./locks.js";
import { type At, partsOf } from "./objects.js";
import { bounds, type Frame, keyOf, type Member, type NamedLock, type OperationOf, type State, type StatementOf, type Value } from "./state.js";

type FrameOf<Kind extends Frame["kind"]> = Extract<Frame, { kind: Kind }>;
/** One of so many ways. */
export type Pick = (count: number) => number;

const MOST_LOCAL_WORK = 20_000;

/** Values of locals where the topmost frame stands. */
export const localsOf = (stack: readonly Frame[]): Place["local"] => (local) => {
  for (let i = stack.length - 1; i >= 0; i--) {
    const value = stack[i]?.vars.get(local);
    if (value !== undefined) return value;
    if (stack[i]?.kind === "call") break;
  }
  throw new Error(`local ${local.name} is not in scope`);
};

/** The operation that a statement performs, or whose result it waits for. */
function operationOf(s: Statement): Operation | undefined {
  switch (s.kind) {
    case "perform":
      return s.operation;
    case "let":
    case "assign":
    case "return":
      return s.value?.form === "operation" ? s.value.value : undefined;
    case "if":
      return s.test.form === "operation" ? s.test.value : undefined;
    default:
      return undefined;
  }
}

/** Whether the statement itself, not what is inside, is a step. */
function isStep(s: Statement): boolean {
  if (s.label !== undefined) return true;
  switch (s.kind) {
    case "assign":
      if (s.target.kind === "variable") return !s.target.variable.ghost;
      return s.value.form === "expression" && readsShared(s.value.value);
    case "let":
    case "return":
      return s.value?.form === "expression" && readsShared(s.value.value);
    case "if":
      return s.test.form === "expression" && readsShared(s.test.value);
    case "for":
      return s.domain.form === "set" && readsShared(s.domain.value);
    case "assert":
    case "assume":
      return readsShared(s.condition);
    default:
      return !["block", "while", "break", "continue", "skip", "emit"].includes(s.kind);
  }
}

export class Run implements Stepper {
  readonly world: World;
  readonly before: State;
  readonly shared: Map<string, Value>;
  readonly member: Member | undefined;
  readonly cpu: number | undefined;
  readonly taken: string[] = [];
  readonly broken: string[] = [];
  readonly stack: Frame[];
  level: number;
  /** The visible statement of this step is done. */
  stepped: boolean;
  private readonly pick: Pick;

  constructor(world: World, before: State, member: Member | undefined, from: { readonly stack: readonly Frame[]; readonly level: number; readonly cpu: number | undefined; readonly stepped: boolean }, pick: Pick) {
    this.world = world;
    this.before = before;
    this.member = member;
    this.shared = new Map(before.shared);
    this.stack = from.stack.map((frame) => ({ ...frame, vars: new Map(frame.vars), kept: { ...frame.kept } }));
    this.level = from.level;
    this.cpu = from.cpu;
    this.stepped = from.stepped;
    this.pick = pick;
  }

  readonly break = (...names: readonly (string | false)[]): void => {
    const { ignoredRules } = this.world.spec;
    const found = names.filter((name) => name !== false).filter((name) => !ignoredRules.includes(name.slice("rule ".length)));
    for (const name of found) if (!this.broken.includes(name)) this.broken.push(name);
    if (found.some((name) => name !== "rule lock-order")) throw BROKEN;
  };

  /** Runs until it rests; an empty stack is the end. */
  run(): void {
    for (let work = 0; work < MOST_LOCAL_WORK; work++) {
      const frame = this.stack.at(-1);
      if (!frame || !this.advance(frame)) return;
    }
    throw new Error("a loop takes no step");
  }

  // ── Expressions ──────────────────────────────────────────────────────────────────────────────

  place(broken: string[]): Place {
    return {
      shared: this.shared,
      local: localsOf(this.stack),
      cpu: this.cpu,
      me: this.member?.key,
      broken: (name) => broken.push(name),
      ask: this.world.ask(this.before),
    };
  }

  /** What is evaluated together breaks its rules together. */
  private evaluated<T>(work: (place: Place) => T): T {
    const broken: string[] = [];
    const result = work(this.place(broken));
    this.break(...broken);
    return result;
  }

  private truth(e: Expr): boolean {
    return this.evaluated((place) => evaluate(e, place)) !== 0;
  }

  /** A condition that a step waits for: not true where it cannot be evaluated. */
  holds(e: Expr): boolean {
    const broken: string[] = [];
    const value = evaluate(e, this.place(broken));
    return broken.length === 0 && value !== 0;
  }

  private fit(value: Value, type: Type): Value {
    const [low, high] = bounds(type);
    const isOutside = typeof value === "number" && type.kind !== "record" && (value < low || value > high);
    this.break(isOutside && "range out-of-range");
    return value;
  }

  private choose<T>(ways: readonly T[]): T {
    if (ways.length === 0) throw IMPOSSIBLE;
    return ways[this.pick(ways.length)] as T;
  }

  private locks(instance: Instance<Lock>): readonly string[] {
    return this.evaluated((place) => namesOf(instance, place));
  }

  private named(key: Value | undefined): NamedLock {
    const lock = this.world.locks.get(String(key));
    if (!lock) throw new Error(`no lock ${String(key)}`);
    return { lock, key: String(key) };
  }

  // ── Frames ───────────────────────────────────────────────────────────────────────────────────

  private get isAtomic(): boolean {
    return this.stack.some((frame) => frame.kind === "atomic" || frame.kind === "action");
  }

  private get mustRest(): boolean {
    return this.stepped && !this.isAtomic;
  }

  private push(frame: Pick_<Frame>, kept: Record<string, Value> = {}, at = 0): void {
    this.stack.push({ ...frame, at, vars: new Map(), kept } as Frame);
  }

  private block(of: readonly Statement[]): void {
    this.push({ kind: "block", of });
  }

  /** The frame on top is done with: so is the part of the one below that it stood for. */
  private finish(): void {
    this.stack.pop();
    const below = this.stack.at(-1);
    if (below && below.kind !== "while" && below.kind !== "for") below.at += 1;
    if (below?.kind === "block") below.kept = {};
  }

  /** Past the statement at which the block on top stands. */
  private pass(block: FrameOf<"block">): true {
    block.at += 1;
    block.kept = {};
    return true;
  }
}

type Pick_<T> = T extends unknown ? Omit<T, "at" | "vars" | "kept"> : never;
