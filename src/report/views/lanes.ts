/**
 * Who stands where in the column of lanes: a lane for each CPU, for each context that has a CPU of its own, for each
 * device, and one for the actions of the spec. In the lane of a CPU each activation has a slot; one that pre-empts
 * stands in the slot to the right of what it interrupts, so that nesting is seen as depth. Made step by step along a
 * run; also keeps who interrupted whom, since a state alone does not say it.
 */
import type { Checker, State } from "../../runtime/checker.js";
import { type Activation, activationsIn } from "./activations.js";

export interface Lane {
  readonly title: string;
  readonly kind: "cpu" | "context" | "device" | "actions";
  /** Slots side by side that the run needs. */
  readonly slots: number;
}

export interface Mark {
  readonly lane: number;
  readonly slot: number;
  readonly sign:
    "rests" | "interrupted" | "steps" | "enters" | "leaves" | "breaks" | "branches" | "rejoins";
}

interface Track {
  readonly lane: string;
  readonly slot: number;
  readonly interrupted: number | undefined;
  lastStep: number;
}

/** One step of the run, as far as lanes are concerned. */
export interface Move {
  readonly number: number;
  /** Activation that steps; undefined for a device's or the spec's action. */
  readonly key: number | undefined;
  /** Where what has no activation steps. */
  readonly lane: LaneKey;
  readonly before: State;
  readonly after: State | undefined;
  readonly enters: boolean;
  readonly level: string;
  readonly breaks: boolean;
}

export interface LaneKey {
  readonly kind: Lane["kind"];
  readonly title: string;
  readonly order: number;
}

const KINDS: readonly Lane["kind"][] = ["cpu", "context", "device", "actions"];

export const laneKeyOf = (activation: Activation): LaneKey =>
  laneKeyFor(activation.name, activation.context.form === "device", activation.cpu, activation.key);

export function laneKeyFor(
  name: string,
  device: boolean,
  cpu: number | undefined,
  order: number,
): LaneKey {
  if (cpu !== undefined && !device) return { kind: "cpu", title: `CPU ${cpu}`, order: cpu };
  return { kind: device ? "device" : "context", title: name, order };
}

interface Placed {
  readonly lane: string;
  readonly slot: number;
  readonly sign: Mark["sign"];
}

export interface Placing {
  /** The activation that this step pre-empts by entering. */
  readonly interrupted: Activation | undefined;
  readonly lane: string;
  readonly marks: readonly Placed[];
  /** The marks of further lines of the same step, and of what follows. */
  readonly below: readonly Placed[];
}

export class LaneTracker {
  private readonly checker: Checker;
  private readonly tracks = new Map<number, Track>();
  private readonly lanes = new Map<string, LaneKey & { slots: number }>();

  constructor(checker: Checker, initial: State) {
    this.checker = checker;
    for (const activation of activationsIn(checker, initial)) this.enter(activation, undefined, 0);
  }

  /** The activation that was interrupted when this one entered. */
  interruptedBy(key: number): number | undefined {
    return this.tracks.get(key)?.interrupted;
  }

  lastStepOf(key: number): number {
    return this.tracks.get(key)?.lastStep ?? 0;
  }

  step(move: Move): Placing {
    const before = activationsIn(this.checker, move.before);
    const after = move.after ? activationsIn(this.checker, move.after) : before;
    const interrupted = move.enters ? this.runningBelow(move, before) : undefined;
    const own = after.find((activation) => activation.key === move.key);
    const lane = this.laneFor(own ? laneKeyOf(own) : move.lane);
    if (own && move.enters) this.enter(own, interrupted?.key, move.number);
    const track = move.key === undefined ? undefined : this.tracks.get(move.key);
    if (track) track.lastStep = move.number;
    const slot = track?.slot ?? this.freeSlot(lane, interrupted);
    const left = move.after !== undefined && move.key !== undefined && !own;
    const sign = this.signOf(move, left, this.parentSlot(track, interrupted) === slot - 1);
    const marks: Placed[] = [...this.others(before, move.key), { lane, slot, sign }];
    if (left && move.key !== undefined) this.tracks.delete(move.key);
    const below = this.others(after, undefined);
    // An action has no activation: under its mark the lane is empty again.
    return { interrupted, lane, marks, below };
  }

  /** The lanes that the run used, in the order in which they are drawn, and where each key went. */
  drawn(): { readonly lanes: readonly Lane[]; readonly indexOf: ReadonlyMap<string, number> } {
    const sorted = [...this.lanes.entries()].sort(
      ([, a], [, b]) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.order - b.order,
    );
    return {
      lanes: sorted.map(([, { title, kind, slots }]) => ({ title, kind, slots })),
      indexOf: new Map(sorted.map(([key], index) => [key, index])),
    };
  }

  private signOf(move: Move, left: boolean, nested: boolean): Mark["sign"] {
    if (move.breaks) return "breaks";
    if (move.key === undefined || (move.enters && left)) return "steps";
    if (move.enters) return nested ? "branches" : "enters";
    if (left) return nested ? "rejoins" : "leaves";
    return "steps";
  }

  private parentSlot(
    track: Track | undefined,
    interrupted: Activation | undefined,
  ): number | undefined {
    const parent = track?.interrupted ?? interrupted?.key;
    return parent === undefined ? undefined : this.tracks.get(parent)?.slot;
  }

  /**
   * Who loses the CPU when this one enters: of the others on its CPU, at another level, the last that stepped.
   * Entering is only possible above them, or beside them at the lowest level, so that another level is a lower one.
   */
  private runningBelow(move: Move, before: readonly Activation[]): Activation | undefined {
    if (move.lane.kind !== "cpu") return undefined;
    const candidates = before.filter(
      (other) =>
        other.key !== move.key &&
        other.cpu === move.lane.order &&
        other.context.form !== "device" &&
        other.level !== move.level &&
        other.location.waiting !== "condition" &&
        other.location.waiting !== "channel",
    );
    return candidates.reduce<Activation | undefined>(
      (best, other) =>
        best && this.lastStepOf(best.key) > this.lastStepOf(other.key) ? best : other,
      undefined,
    );
  }

  private others(activations: readonly Activation[], except: number | undefined): Placed[] {
    const here = activations.filter((activation) => activation.key !== except);
    const covered = new Set([...this.tracks.values()].map((track) => track.interrupted));
    return here.flatMap((activation): Placed[] => {
      const track = this.tracks.get(activation.key);
      if (!track || activation.context.form === "device") return [];
      const sign = covered.has(activation.key) ? "interrupted" : "rests";
      return [{ lane: track.lane, slot: track.slot, sign }];
    });
  }

  private enter(activation: Activation, interrupted: number | undefined, step: number): void {
    const device = activation.context.form === "device";
    // A device whose body waits is no news: its lane appears when it steps.
    if (device && step === 0) return;
    const lane = this.laneFor(laneKeyOf(activation));
    const parent = interrupted === undefined ? undefined : this.tracks.get(interrupted);
    const slot = device ? 0 : this.slotFrom(lane, parent ? parent.slot + 1 : 0);
    this.tracks.set(activation.key, { lane, slot, interrupted, lastStep: step });
  }

  private freeSlot(lane: string, interrupted: Activation | undefined): number {
    const known = this.lanes.get(lane);
    if (known && known.kind !== "cpu") return 0;
    const parent = interrupted && this.tracks.get(interrupted.key);
    return this.slotFrom(lane, parent ? parent.slot + 1 : 0);
  }

  private slotFrom(lane: string, lowest: number): number {
    const used = new Set(
      [...this.tracks.values()].filter((track) => track.lane === lane).map((track) => track.slot),
    );
    let slot = lowest;
    while (used.has(slot)) slot++;
    const known = this.lanes.get(lane);
    if (known) known.slots = Math.max(known.slots, slot + 1);
    return slot;
  }

  private laneFor(key: LaneKey): string {
    const name = `${key.kind} ${key.title}`;
    if (!this.lanes.has(name)) this.lanes.set(name, { ...key, slots: 1 });
    return name;
  }
}
