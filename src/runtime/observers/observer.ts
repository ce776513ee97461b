// Hot path: `look` for every state, the listener for every step. No objects but those that a sink is given.
/**
 * Who looks on while a search visits states: each state once, in the order of its number, and each of its steps as it is
 * made. What is asked of all states and steps is found beside the search, so that no state is read and no successor
 * made for it a second time.
 */
import type { Checker, Sink, State } from "../checker.js";
import type { StateStore } from "../state/state-store.js";

export interface Observer {
  /** Bytes in use, where it keeps something of each state or step. */
  readonly bytes?: number;
  /** A state, whose steps come next. */
  look(state: State, number: number): void;
  readonly listener?: StepListener | undefined;
}

/** Told what the search is told, before it: what a step breaks, what is seen of it, and then the step itself. */
export interface StepListener {
  fail?(failure: number): void;
  readonly event?: ((event: number, carried: readonly number[]) => void) | undefined;
  /** `next` is where the step leads, or how far it came before it broke a rule. */
  step(transition: number, next: State): void;
}

export class Audience {
  private readonly observers: readonly Observer[];
  private readonly listeners: readonly StepListener[];
  /** States below have been looked at, and all their steps listened to. */
  private seen = 0;

  constructor(observers: readonly Observer[]) {
    this.observers = observers;
    this.listeners = observers.flatMap(({ listener }) => listener ?? []);
  }

  get bytes(): number {
    let bytes = 0;
    for (let i = 0; i < this.observers.length; i++) bytes += this.observers[i]!.bytes ?? 0;
    return bytes;
  }

  look(state: State, number: number): void {
    const { observers } = this;
    for (let i = 0; i < observers.length; i++) observers[i]!.look(state, number);
  }

  /** All steps of the state looked at last have been made. */
  leave(number: number): void {
    this.seen = number + 1;
  }

  /** What a checker is given in place of the search, for steps that it makes in `next`. */
  sinkFor(search: Sink, next: State): Sink {
    if (this.listeners.length === 0) return search;
    const hears = this.listeners.some((each) => each.event !== undefined);
    return hears
      ? new EventSink(search, this.listeners, next)
      : new StepSink(search, this.listeners, next);
  }

  /** Also looks at the states that a search had found and not visited when it ended. */
  lookAtRest(checker: Checker, { arena }: StateStore): void {
    const state = new Int32Array(checker.words);
    const next = new Int32Array(checker.words);
    const sink = this.sinkFor(new Silence(state, next), next);
    for (; this.seen < arena.count; this.seen++) {
      arena.read(this.seen, state);
      this.look(state, this.seen);
      if (this.listeners.length === 0) continue;
      next.set(state);
      checker.successors(state, next, sink);
    }
  }
}

/** Tells listeners of steps before the search. */
class StepSink implements Sink {
  protected readonly listeners: readonly StepListener[];
  private readonly search: Sink;
  private readonly next: State;

  constructor(search: Sink, listeners: readonly StepListener[], next: State) {
    this.search = search;
    this.listeners = listeners;
    this.next = next;
  }

  emit(transition: number): void {
    const { listeners } = this;
    for (let i = 0; i < listeners.length; i++) listeners[i]!.step(transition, this.next);
    this.search.emit(transition);
  }

  fail(failure: number): void {
    const { listeners } = this;
    for (let i = 0; i < listeners.length; i++) listeners[i]!.fail?.(failure);
    this.search.fail(failure);
  }

  note(note: number): void {
    this.search.note(note);
  }

  event(): void {}
}

/** And of events, of which a search has no use. */
class EventSink extends StepSink {
  override event(event?: number, ...carried: readonly number[]): void {
    const { listeners } = this;
    for (let i = 0; i < listeners.length; i++) listeners[i]!.event?.(event!, carried);
  }
}

/** In place of a search: it makes steps and looks at none. */
class Silence implements Sink {
  private readonly state: State;
  private readonly next: State;

  constructor(state: State, next: State) {
    this.state = state;
    this.next = next;
  }

  emit(): void {
    this.next.set(this.state);
  }

  fail(): void {}

  note(): void {}

  event(): void {}
}
