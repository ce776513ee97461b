// Hot path: for every step. Objects only for a lock that a choice takes, and for a step that breaks something.
/**
 * What steps say of locks that states do not: which lock a choice takes, what comes of an attempt to take one, and which
 * cycles of locks a step closes.
 *
 * Before a `tryAcquire`, and before a choice of which a branch begins with an acquire, a location does not tell whether
 * the next step takes the lock. The events of its steps do: `acquire L`, `wants L`.
 */
import { memberName } from "../../words/event-words.js";
import type { ActionInfo, Checker, State } from "../checker.js";
import { numberActivations } from "../search/activations.js";
import { actionOf } from "../transitions.js";
import type { LockDependencies } from "./lock-dependencies.js";
import { rotated } from "./lock-order.js";
import { LockReader } from "./lock-reader.js";
import type { StepListener } from "./observer.js";

/** A step that breaks deadlock (a) and closes a cycle. */
export interface ClosingStep {
  readonly from: number;
  readonly transition: number;
  readonly failure: number;
  readonly attempted: State;
}

interface TakingEvent {
  readonly event: number;
  readonly carried: readonly number[];
}

export class LockSteps implements StepListener {
  /** Only where a choice takes a lock. */
  readonly event: StepListener["event"];
  /** By cycle, its locks joined by spaces: the first step that closes it. */
  readonly closing = new Map<string, ClosingStep>();
  private readonly checker: Checker;
  private readonly reader: LockReader;
  private readonly dependencies: LockDependencies;
  /** Of the state that an attempt came to. */
  private readonly attempted: LockReader;
  /** By event: whether it takes or wants a lock. */
  private readonly takes: readonly boolean[];
  /** By activation: its locations from which a step may take a lock. */
  private readonly choices: readonly ReadonlySet<number>[];
  /** By transition: the activation that takes it, -1 for none. */
  private readonly activationOf: Int32Array;
  private readonly isDeadlock: readonly boolean[];
  private from = 0;
  private taking: TakingEvent[] = [];
  private readonly failures: number[] = [];

  constructor(checker: Checker, reader: LockReader, dependencies: LockDependencies) {
    this.checker = checker;
    this.reader = reader;
    this.dependencies = dependencies;
    this.attempted = new LockReader(checker, reader.view);
    this.takes = checker.events.map(({ is }) => is.kind === "acquire" || is.kind === "wants");
    this.choices = reader.activations.map(
      ({ context }) =>
        new Set(
          checker.actions
            .filter(
              (action) =>
                checker.contexts[action.context] === context && isChoice(action, context.locations),
            )
            .map((action) => action.from),
        ),
    );
    if (this.choices.some(({ size }) => size > 0))
      this.event = (event, carried) => {
        if (this.takes[event]) this.taking.push({ event, carried });
      };
    this.activationOf = numberActivations(checker).bitOf;
    this.isDeadlock = checker.failures.map(({ kind }) => kind === "deadlock");
  }

  /** Steps of this state come next: the reader has read it. */
  look(number: number): void {
    this.from = number;
    // What the last step was told, had it not come to its end.
    if (this.taking.length > 0) this.taking = [];
    if (this.failures.length > 0) this.failures.length = 0;
  }

  fail(failure: number): void {
    this.failures.push(failure);
  }

  step(transition: number, next: State): void {
    const a = this.activationOf[transition]!;
    if (this.taking.length > 0) this.noteChosen(a, transition);
    if (a >= 0 && this.dependencies.attempts.length > 0) this.noteAttempts(a);
    if (this.failures.length === 0) return;
    const failure = this.failures.findLast((each) => this.isDeadlock[each]);
    if (failure !== undefined) this.noteClosing({ from: this.from, transition, failure }, next);
    this.failures.length = 0;
  }

  private noteChosen(a: number, transition: number): void {
    const { taking, reader, checker } = this;
    this.taking = [];
    const action = actionOf(checker, transition);
    if (!action || !this.choices[a]?.has(action.from)) return;
    for (const { event, carried } of taking) {
      const info = checker.events[event]!;
      const name = memberName(info.is.subject, info.show(carried));
      const lock = reader.locks.findIndex((each) => each.name === name);
      if (lock >= 0)
        this.dependencies.noteTaken(a, lock, action, info.is.kind === "acquire", false);
    }
  }

  private noteAttempts(a: number): void {
    const { failures, checker } = this;
    const { attempts } = this.dependencies;
    for (let i = 0; i < attempts.length; i++) {
      const fact = attempts[i]!;
      if (fact.activation !== a || fact.goesOn) continue;
      let goesOn = true;
      for (let j = 0; j < failures.length; j++) {
        const { kind, ends, name } = checker.failures[failures[j]!]!;
        if (ends || kind === "assume") goesOn = false;
        fact.breaks.add(name);
      }
      fact.goesOn = goesOn;
    }
  }

  private noteClosing(step: Omit<ClosingStep, "attempted">, next: State): void {
    this.attempted.read(next);
    const cycle = waitingCycle(this.attempted).join(" ");
    if (cycle !== "" && !this.closing.has(cycle))
      this.closing.set(cycle, { ...step, attempted: next.slice() });
  }
}

const isChoice = (
  { does, from }: ActionInfo,
  locations: readonly { readonly takes: string }[],
): boolean =>
  (does.kind === "acquire" || does.kind === "tryAcquire") &&
  from > 0 &&
  locations[from]!.takes !== "waits";

/** The locks of activations that wait for each other in a circle, beginning at the lowest; none where there is no such circle. */
function waitingCycle(reader: LockReader): readonly number[] {
  for (let first = 0; first < reader.activations.length; first++) {
    const chain = chainBack(reader, first, first, []);
    if (chain && chain.length > 1) return rotated(chain);
  }
  return [];
}

/** The locks waited for on a way from one activation over holders to another; several may hold one lock. */
function chainBack(
  reader: LockReader,
  from: number,
  to: number,
  chain: readonly number[],
): readonly number[] | undefined {
  const wanted = reader.at(from) === 0 ? -1 : reader.wants(from);
  if (wanted < 0 || chain.includes(wanted)) return undefined;
  for (let holder = 0; holder < reader.activations.length; holder++) {
    if (holder === from || !reader.holds(holder, wanted)) continue;
    const longer = [...chain, wanted];
    const found = holder === to ? longer : chainBack(reader, holder, to, longer);
    if (found) return found;
  }
  return undefined;
}
