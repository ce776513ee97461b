// Hot path. No objects, closures, iterators or exceptions per state; typed arrays allocated up front.
/**
 * The seen states, exactly: an arena that holds them in the order of insertion, so that it is the queue of a
 * breadth-first search as well, and an open-addressing table of their numbers.
 *
 * A slot holds a state's number + 1 in as many low bits as the table's size has, and in the bits above, which no number
 * needs, those of the fingerprint: most of the slots passed in probing are told apart without a look at the arena.
 * Nothing a search sees depends on the table, only on the order of insertion.
 */
import { Arena } from "./arena.js";
import { fingerprintOf } from "./hash.js";

const SMALLEST_TABLE = 2 ** 12;
/** A table of this size still quadruples when it grows; above, memory is dearer than a further rehash. */
const QUADRUPLES_BELOW = 2 ** 20;
const LARGEST_TABLE = 2 ** 30;
const FULLEST = 0.75;
/** States whose slots are looked up together when the table grows. */
const REBUILD_BLOCK = 512;

export class StateStore {
  readonly arena: Arena;
  private table = new Int32Array(SMALLEST_TABLE);
  private mask = SMALLEST_TABLE - 1;
  private entries = new Int32Array(0);
  /** Keeps loads that only warm the cache from being optimised away. */
  touched = 0;

  constructor(words: number) {
    this.arena = new Arena(words);
  }

  get count(): number {
    return this.arena.count;
  }

  /** Bytes in use once `more` states have been added. */
  bytesFor(more: number): number {
    return (this.arena.count + more) * this.arena.words * 4 + this.tableSizeFor(more) * 4;
  }

  /** Makes room for `more` states. False where no table can be that large; throws where there is no memory for it. */
  reserve(more: number): boolean {
    const size = this.tableSizeFor(more);
    if (size > LARGEST_TABLE) return false;
    this.arena.reserve(more);
    if (size !== this.mask + 1) this.grow(size);
    return true;
  }

  private grow(size: number): void {
    const before = this.mask + 1;
    try {
      this.rebuild(size);
    } catch (error) {
      // What has been found can still be looked up.
      this.rebuild(before);
      throw error;
    }
  }

  /**
   * Reads what inserting these states will need: first all their slots, then all the states these lead to. The reads
   * of one loop do not wait for each other, so that many cache misses are under way at once instead of one: 1.15 times
   * as fast with 17 million states of 4 words, no difference with 4 million (see bench/state-store.bench.ts).
   */
  touch(source: Int32Array, fingerprints: Int32Array, count: number): void {
    if (this.entries.length < count) this.entries = new Int32Array(count);
    const { table, mask, entries } = this;
    const { chunks, shift, mask: inChunk, words } = this.arena;
    for (let i = 0; i < count; i++) entries[i] = table[fingerprints[i]! & mask]!;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const entry = entries[i]!;
      if (entry === 0 || ((entry ^ fingerprints[i]!) & ~mask) !== 0) continue;
      const index = (entry & mask) - 1;
      sum ^= chunks[index >>> shift]![(index & inChunk) * words]! ^ source[i * words]!;
    }
    this.touched ^= sum;
  }

  /** The number of the state at `source[at]` if it is new, else the complement of the number it already has. */
  insert(source: Int32Array, at: number, fingerprint: number): number {
    const slot = this.slotOf(source, at, fingerprint);
    if (slot < 0) return ~((this.table[~slot]! & this.mask) - 1);
    const index = this.arena.push(source, at);
    this.table[slot] = (fingerprint & ~this.mask) | (index + 1);
    return index;
  }

  /** The number of the state at `source[at]`, -1 if it is not in the store. */
  find(source: Int32Array, at: number, fingerprint: number): number {
    const slot = this.slotOf(source, at, fingerprint);
    return slot < 0 ? (this.table[~slot]! & this.mask) - 1 : -1;
  }

  /** The complement of the slot that leads to this state, or the empty slot where it belongs. */
  private slotOf(source: Int32Array, at: number, fingerprint: number): number {
    const { table, mask } = this;
    const { chunks, shift, mask: inChunk, words } = this.arena;
    const tag = fingerprint & ~mask;
    let slot = fingerprint & mask;
    for (let entry = table[slot]!; entry !== 0; entry = table[slot]!) {
      if ((entry & ~mask) === tag) {
        const index = (entry & mask) - 1;
        const chunk = chunks[index >>> shift]!;
        const from = (index & inChunk) * words;
        let i = 0;
        while (i < words && chunk[from + i] === source[at + i]) i++;
        if (i === words) return ~slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private tableSizeFor(more: number): number {
    let size = this.mask + 1;
    const needed = this.arena.count + more;
    while (needed > size * FULLEST) size *= size < QUADRUPLES_BELOW ? 4 : 2;
    return size;
  }

  /**
   * From the arena, not from the old table: so the two tables need never stand in memory together. In blocks, of which
   * first all fingerprints are made, then all slots read, and then all numbers written, for the reason that `touch` has.
   */
  private rebuild(size: number): void {
    const { chunks, shift, mask: inChunk, words, count } = this.arena;
    this.table = new Int32Array(0);
    const table = new Int32Array(size);
    const mask = size - 1;
    const fingerprints = new Int32Array(REBUILD_BLOCK);
    let sum = 0;
    for (let from = 0; from < count; from += REBUILD_BLOCK) {
      const inBlock = Math.min(REBUILD_BLOCK, count - from);
      for (let i = 0; i < inBlock; i++) {
        const index = from + i;
        fingerprints[i] = fingerprintOf(chunks[index >>> shift]!, (index & inChunk) * words, words);
      }
      for (let i = 0; i < inBlock; i++) sum ^= table[fingerprints[i]! & mask]!;
      for (let i = 0; i < inBlock; i++) {
        let slot = fingerprints[i]! & mask;
        while (table[slot] !== 0) slot = (slot + 1) & mask;
        table[slot] = (fingerprints[i]! & ~mask) | (from + i + 1);
      }
    }
    this.touched ^= sum;
    this.table = table;
    this.mask = mask;
  }
}
