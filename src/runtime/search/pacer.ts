/**
 * Lets a search run in slices of about 50 ms, and others between them: without this, no signal, timer or output would
 * come through. Between slices it looks at the clock, the caller's signal and the memory, and tells how far the search is.
 */
import { exhausted } from "../../words/exhausted.js";
import type { Limits, Progress } from "../check-options.js";

const SLICE_MS = 50;
/** Expansions between two looks at the clock. */
const STRIDE = 64;

export type Counts = Omit<Progress, "statesPerSecond">;

/** Memory is asked for in such pieces, and so much is left over for the engine itself. */
const PIECE = 2 ** 24;
const RESERVE = 2 ** 26;

export const OUT_OF_MEMORY = "out of memory";

export class Pacer {
  /** Why the search has to end; undefined as long as it may go on. */
  limit: string | undefined;
  private readonly limits: Limits;
  private readonly started = performance.now();
  private sliceEnd = 0;
  private countdown = STRIDE;
  /** Bytes for which there was memory when it was last asked. */
  private granted = 0;

  constructor(limits: Limits) {
    this.limits = limits;
    this.beginSlice();
  }

  get seconds(): number {
    return (performance.now() - this.started) / 1000;
  }

  /** Cheap enough to be asked for every state. */
  isDue(): boolean {
    if (--this.countdown > 0) return false;
    this.countdown = STRIDE;
    return performance.now() >= this.sliceEnd;
  }

  /** Ends a slice: lets others run, then looks whether the search may go on. */
  async pause(counts: Counts): Promise<void> {
    const { onProgress } = this.limits;
    onProgress?.({ ...counts, statesPerSecond: counts.states / Math.max(this.seconds, 1e-6) });
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.limitMemory(counts.memoryBytes);
    this.beginSlice();
  }

  /** Whether so many bytes may be used; if not, they are the limit. */
  limitMemory(bytes: number): boolean {
    const lack = this.lackFor(bytes);
    if (lack !== undefined) this.limit ??= lack;
    return lack === undefined;
  }

  /** The limit that so many bytes would hit; undefined where they may be used. */
  lackFor(bytes: number): string | undefined {
    const { maxMemoryBytes } = this.limits;
    if (maxMemoryBytes !== undefined && bytes > maxMemoryBytes)
      return `max-memory ${Number((maxMemoryBytes / 2 ** 20).toFixed(2))} MiB`;
    return this.isLeft(bytes) ? undefined : OUT_OF_MEMORY;
  }

  /** Whether this was thrown because the machine has no memory left: then that is the limit. */
  ranOut(error: unknown): boolean {
    if (exhausted(error) !== "memory") return false;
    this.limit ??= OUT_OF_MEMORY;
    return true;
  }

  /** Asks for a piece more where what was found to be there does not do. An engine that gets none aborts. */
  private isLeft(bytes: number): boolean {
    const { memoryLeft } = this.limits;
    if (memoryLeft === undefined || bytes <= this.granted) return true;
    const more = bytes - this.granted + PIECE;
    if (memoryLeft() < more + RESERVE) return false;
    this.granted += more;
    return true;
  }

  private beginSlice(): void {
    const { signal, timeoutMs = Infinity } = this.limits;
    const now = performance.now();
    if (signal?.aborted === true) this.limit ??= "interrupted";
    if (now >= this.started + timeoutMs) this.limit ??= `timeout ${timeoutMs / 1000} s`;
    this.sliceEnd = Math.min(now + SLICE_MS, this.started + timeoutMs);
  }
}
