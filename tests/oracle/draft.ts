/**
 * A step under way: the next state as far as it is written, the stack of the one who steps, what is broken. Goes in: a
 * state and who steps. body.ts runs statements on it; what they need of expressions, choices and frames is here.
 * Clauses: S11, S12, S21, S25, S71.
 */
import type {
  Expr,
  Instance,
  Lock,
  Statement,
  Target,
  Type,
} from "../../src/typecheck/typed-spec.js";
import {
  domainValues,
  evaluate,
  nameOf,
  namesOf,
  type Place,
  requireGuard,
  withField,
} from "./evaluate.js";
import { asked, BROKEN, IMPOSSIBLE, type Stepper, type World } from "./locks.js";
import {
  type Activation,
  bounds,
  type Frame,
  type Member,
  type NamedLock,
  type OperationOf,
  type State,
  type StatementOf,
  type Value,
} from "./state.js";

export type FrameOf<Kind extends Frame["kind"]> = Extract<Frame, { kind: Kind }>;
type New<F> = F extends unknown ? Omit<F, "at" | "vars" | "kept"> : never;

/** Which of so many ways: all of them are tried in turn. */
export type Pick = (count: number) => number;

/** Values of locals where the topmost frame stands. */
export const localsOf =
  (stack: readonly Frame[]): Place["local"] =>
  (local) => {
    const value = frameWith(stack, local)?.vars.get(local);
    if (value === undefined) throw new Error(`local ${local.name} is not in scope`);
    return value;
  };

export function frameWith(
  stack: readonly Frame[],
  local: Parameters<Place["local"]>[0],
): Frame | undefined {
  for (let i = stack.length - 1; i >= 0; i--) {
    if (stack[i]?.vars.has(local)) return stack[i];
    if (stack[i]?.kind === "call") return undefined;
  }
  return undefined;
}

/** Broken by touching something, whatever its value. */
export const ACCESSES: readonly string[] = [
  "rule lock-not-held",
  "rule use-after-free",
  "rule stale-completion",
];

/** Whether a variable of the type can hold it. */
export function fits(value: Value, type: Type | undefined): boolean {
  if (!type || type.kind === "record" || typeof value !== "number") return true;
  const [low, high] = bounds(type);
  return value >= low && value <= high;
}

/** Bodies that are branches of `either` or of `if (fault F)`. */
const branches = new WeakSet<readonly Statement[]>();

export class Draft implements Stepper {
  readonly world: World;
  readonly before: State;
  readonly shared: Map<string, Value>;
  readonly member: Member | undefined;
  readonly cpu: number | undefined;
  readonly stack: Frame[];
  /** Everybody's activation, one's own as it was. */
  readonly others: Map<string, Activation>;
  readonly taken: string[] = [];
  readonly seen: string[] = [];
  readonly broken: string[] = [];
  level: number;
  /** The visible statement of this step is done. */
  stepped = false;
  /** A choice was made in this step. */
  chose = false;
  /** It came by itself, as a timeout does. */
  isUnbidden = false;
  private readonly pick: Pick;
  /** Inside `atomic` it has broken a rule, and goes on to the choices that are still to come (S25). */
  protected halted = false;
  private ends = false;
  private gathers = false;

  constructor(
    world: World,
    before: State,
    member: Member | undefined,
    from: Activation,
    pick: Pick,
  ) {
    this.world = world;
    this.before = before;
    this.member = member;
    this.shared = new Map(before.shared);
    this.others = new Map(before.active);
    this.stack = from.stack.map((f) => ({ ...f, vars: new Map(f.vars), kept: { ...f.kept } }));
    this.level = from.level;
    this.cpu = from.cpu;
    this.pick = pick;
  }

  /** Whether breaking it is not ignored. */
  private readonly counts = (name: string): boolean =>
    !this.world.spec.ignoredRules.some((rule) => name === `rule ${rule}`);

  readonly break = (...names: readonly (string | false)[]): void => {
    const found = names.filter((name) => name !== false).filter(this.counts);
    if (this.halted && found.length > 0) throw BROKEN;
    for (const name of found) if (!this.broken.includes(name)) this.broken.push(name);
    if (!found.some((name) => name !== "rule lock-order")) return;
    this.ends = true;
    if (!this.gathers) throw BROKEN;
  };

  /** Named together with what the same place breaks next; `settle` ends the place. */
  readonly also = (...names: readonly (string | false)[]): void => {
    const found = names.filter((name) => name !== false).filter(this.counts);
    if (this.halted && found.length > 0) throw BROKEN;
    for (const name of found) if (!this.broken.includes(name)) this.broken.push(name);
    if (found.some((name) => name !== "rule lock-order")) this.ends = true;
  };

  readonly settle = (): void => {
    if (this.ends && !this.gathers && !this.halted) throw BROKEN;
  };

  /** Breaks all its rules, not only the first. */
  together(work: () => void): void {
    this.gathers = true;
    work();
    this.gathers = false;
    if (this.ends && !this.halted) throw BROKEN;
  }

  place(broken: string[]): Place {
    return {
      shared: this.shared,
      local: localsOf(this.stack),
      cpu: this.cpu,
      // Hardware holds no locks, and is asked for none (S49).
      me: this.member?.context.form === "device" ? undefined : this.member?.key,
      broken: (name) => broken.push(name),
      ask: this.world.ask(this.before),
    };
  }

  /** What is evaluated together breaks its rules together. */
  evaluated<T>(work: (place: Place) => T): T {
    const broken: string[] = [];
    const result = work(this.place(broken));
    this.break(...broken);
    return result;
  }

  /** As `evaluated`, but the place goes on to what else it breaks; `settle` ends it. */
  noted<T>(work: (place: Place) => T): T {
    const broken: string[] = [];
    const result = work(this.place(broken));
    this.also(...broken);
    return result;
  }

  /** What a value breaks together with what was broken to find it; not judged of one that could not be worked out. */
  judged<T>(work: (place: Place) => T, rule: (value: T) => string | false): T {
    const broken: string[] = [];
    const value = work(this.place(broken));
    const isKnown = broken.filter(this.counts).every((name) => ACCESSES.includes(name));
    this.break(...broken, isKnown && rule(value));
    return value;
  }

  fitted(type: Type, work: (place: Place) => Value): Value {
    return this.judged(work, (value) => !fits(value, type) && "range out-of-range");
  }

  argumentsOf({ proc: { parameters }, args }: OperationOf<"call">): readonly Value[] {
    return this.judged(
      (place) => args.map((arg) => evaluate(arg, place)),
      (found) => found.some((v, i) => !fits(v, parameters[i]?.type)) && "range out-of-range",
    );
  }

  isTrue(e: Expr, rule: (value: Value) => string | false = () => false): boolean {
    return this.judged((place) => evaluate(e, place), rule) !== 0;
  }

  /** `when`, of the model: nobody is asked for locks, and it is not true where it cannot be evaluated. */
  holds(e: Expr): boolean {
    const broken: string[] = [];
    const value = evaluate(e, { ...this.place(broken), me: undefined });
    return !broken.some(this.counts) && value !== 0;
  }

  fit(value: Value, type: Type): Value {
    this.break(!fits(value, type) && "range out-of-range");
    return value;
  }

  choose<T>(ways: readonly T[]): T {
    const way = ways.length === 0 ? undefined : ways[this.pick(ways.length)];
    if (way === undefined) throw IMPOSSIBLE;
    return way;
  }

  /** A value for which the condition holds. To look is an access: what may not be touched so breaks its rule. */
  chosen(s: StatementOf<"choose">, block: FrameOf<"block">): number {
    const misused: string[] = [];
    const look = <T>(e: (place: Place) => T): T | undefined => {
      const broken: string[] = [];
      const value = e(this.place(broken));
      const judged = broken.filter(this.counts);
      misused.push(...judged.filter((name) => ACCESSES.includes(name)));
      return judged.every((name) => ACCESSES.includes(name)) ? value : undefined;
    };
    const values = look((place) => domainValues(s.domain, place)) ?? [];
    const { where } = s;
    const possible = values.filter((value) => {
      block.vars.set(s.local, value);
      return where === undefined || (look((place) => evaluate(where, place)) ?? 0) !== 0;
    });
    this.break(...misused);
    return this.choose(possible);
  }

  assign(target: Target, find: (place: Place) => Value): void {
    if (target.kind === "local") {
      const { vars } = frameWith(this.stack, target.local) ?? {};
      const value = this.fitted(target.type, find);
      vars?.set(target.local, withField(vars.get(target.local), target.path, value));
      return;
    }
    const { variable } = target;
    const [key, value] = this.judged(
      (place): [string, Value] => {
        const instance = { target: variable, indices: target.indices };
        requireGuard(instance, place, true);
        return [nameOf(instance, place), find(place)];
      },
      ([, found]) => !fits(found, target.type) && "range out-of-range",
    );
    this.shared.set(key, withField(this.shared.get(key), target.path, value));
  }

  locksOf(instance: Instance<Lock>): readonly string[] {
    return this.evaluated((place) => namesOf(instance, place));
  }

  named(name: Value | undefined): NamedLock {
    const key = String(name);
    const lock = this.world.locks.get(key);
    if (!lock) throw new Error(`no lock ${key}`);
    return { lock, key };
  }

  get floor(): number {
    return this.floorOf(this.stack);
  }

  /** The level that these frames ask for, locks left aside. */
  private floorOf(stack: readonly Frame[]): number {
    const around = stack.map((frame) => (frame.kind === "atLevel" ? frame.of.level : 0));
    return Math.max(this.member?.context.level ?? 0, ...around);
  }

  /** What an `at` block remembers: nothing where levels are counted. */
  get savedLevel(): Record<string, Value> {
    return this.world.spec.platform.countedLevels ? {} : { saved: this.level };
  }

  /** The level behind the `at` block on top. */
  levelBehind(block: FrameOf<"atLevel">): number {
    const { saved } = block.kept;
    return typeof saved === "number" ? saved : asked(this, this.floorOf(this.stack.slice(0, -1)));
  }

  get isAtomic(): boolean {
    return this.stack.some((frame) => frame.kind === "atomic" || frame.kind === "action");
  }

  get mustRest(): boolean {
    return this.stepped && !this.isAtomic;
  }

  /** All that was done in this step is to choose: some statements let it end there (S18, S21). */
  get onlyChose(): boolean {
    return this.chose && !this.stepped;
  }

  /** The statement at which the block stands is the first of a branch of a choice. */
  isHead(block: FrameOf<"block">): boolean {
    if (block.at > 0) return false;
    if (branches.has(block.of)) return true;
    const below = this.stack[this.stack.indexOf(block) - 1];
    return below?.kind === "block" && below.of[below.at]?.kind === "block" && this.isHead(below);
  }

  /** Goes into a branch of a choice. */
  branch(of: readonly Statement[]): true {
    this.chose = true;
    branches.add(of);
    return this.block(of);
  }

  push(frame: New<Frame>, kept: Record<string, Value> = {}, at = 0): Frame {
    const whole = { ...frame, at, vars: new Map(), kept } as Frame;
    this.stack.push(whole);
    return whole;
  }

  block(of: readonly Statement[]): true {
    this.push({ kind: "block", of });
    return true;
  }

  /** The frame on top is done with: so is the part of the one below that it stood for. */
  finish(): true {
    this.stack.pop();
    const below = this.stack.at(-1);
    if (below?.kind === "block") return this.pass(below);
    if (below && below.kind !== "while" && below.kind !== "for") below.at += 1;
    return true;
  }

  /** Past the statement at which the block stands. */
  pass(block: FrameOf<"block">): true {
    block.at += 1;
    block.kept = {};
    return true;
  }
}
