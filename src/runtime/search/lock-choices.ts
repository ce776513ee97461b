/**
 * Locks of which a resting point does not tell whether the next step takes them: before a `tryAcquire`, and before a
 * choice of which a branch begins with one. Its steps are taken again, and their events tell: `acquire L`, `wants L`.
 */
import { memberName } from "../../words/event-words.js";
import type { Checker, EventInfo, Sink, State } from "../checker.js";
import { actionOf, memberOf } from "../transitions.js";
import type { Site } from "./lock-order.js";
import type { LockReader } from "./lock-reader.js";

export interface ChosenLock {
  readonly activation: number;
  readonly lock: number;
  /** The step begins to wait; else it takes the lock, and is not offered while that is busy. */
  readonly waits: boolean;
  /** The step, which is not what stands at the resting point. */
  readonly site: Site;
}

export class LockChoices {
  private readonly checker: Checker;
  private readonly reader: LockReader;
  /** By event: whether it takes or wants a lock. */
  private readonly takes: readonly boolean[];
  /** By activation: its resting points from which a step may take a lock. */
  private readonly places: readonly ReadonlySet<number>[];
  private readonly next: Int32Array;

  constructor(checker: Checker, reader: LockReader) {
    this.checker = checker;
    this.reader = reader;
    this.next = new Int32Array(checker.words);
    this.takes = checker.events.map(({ is }) => is.kind === "acquire" || is.kind === "wants");
    this.places = reader.activations.map(({ context }) => {
      const own = checker.actions.filter(
        (action) =>
          checker.contexts[action.context] === context &&
          (action.does.kind === "acquire" || action.does.kind === "tryAcquire") &&
          action.from > 0 &&
          context.locations[action.from]!.takes !== "waits",
      );
      return new Set(own.map((action) => action.from));
    });
  }

  /** Whether some activation rests there, in the state that the reader has read. */
  get arePossible(): boolean {
    const { at } = this.reader;
    return this.places.some((places, a) => places.has(at[a]!));
  }

  /** What the steps from this state take or begin to wait for. */
  from(words: State): readonly ChosenLock[] {
    const { checker, reader, next, takes } = this;
    const found: ChosenLock[] = [];
    let events: TakingEvent[] = [];
    const sink: Sink = {
      emit: (transition) => {
        const action = actionOf(checker, transition);
        const context = action && checker.contexts[action.context];
        if (action && context && events.length > 0) {
          const member = memberOf(action, transition, context.members.length);
          const activation = reader.activations.findIndex(
            (each) => each.context === context && each.member === member,
          );
          if (this.places[activation]?.has(action.from))
            for (const event of events) found.push(this.chosen(activation, event, action));
        }
        events = [];
        next.set(words);
      },
      event: (event, ...carried) => {
        if (takes[event]) events.push(takingEvent(checker.events[event]!, carried));
      },
      fail: () => undefined,
      note: () => undefined,
    };
    next.set(words);
    checker.successors(words, next, sink);
    return found.filter(({ lock }) => lock >= 0);
  }

  private chosen(activation: number, event: TakingEvent, site: Site): ChosenLock {
    const lock = this.reader.locks.findIndex((each) => each.name === event.lock);
    return { activation, lock, waits: event.waits, site };
  }
}

interface TakingEvent {
  /** Name of the member. */
  readonly lock: string;
  readonly waits: boolean;
}

const takingEvent = (event: EventInfo, carried: readonly number[]): TakingEvent => ({
  lock: memberName(event.is.subject, event.show(carried)),
  waits: event.is.kind === "wants",
});
