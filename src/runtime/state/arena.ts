// Hot path. No objects, closures, iterators or exceptions per record; only a new chunk allocates.
/**
 * Records of `words` 32-bit words, numbered in the order in which they are added. Chunks instead of one array that
 * doubles: nothing is ever copied, no more than one chunk is idle, and offsets stay small integers where one array
 * would pass 2^31 words.
 */
const CHUNK_WORDS = 2 ** 20;

export class Arena {
  readonly words: number;
  /** Record i is in chunk i >>> shift, at (i & mask) * words. */
  readonly shift: number;
  readonly mask: number;
  readonly chunks: Int32Array[] = [];
  count = 0;

  constructor(words: number) {
    this.words = words;
    this.shift = Math.floor(Math.log2(CHUNK_WORDS / words));
    this.mask = 2 ** this.shift - 1;
  }

  /** Makes room for `more` records, so that adding them cannot fail. */
  reserve(more: number): void {
    while (this.chunks.length << this.shift < this.count + more)
      this.chunks.push(new Int32Array((this.mask + 1) * this.words));
  }

  /** Adds the record that starts at `source[at]`; its number is the count before. */
  push(source: Int32Array, at: number): number {
    const index = this.count;
    const place = index & this.mask;
    if (index >>> this.shift === this.chunks.length) this.reserve(1);
    this.count++;
    const chunk = this.chunks[index >>> this.shift]!;
    const { words } = this;
    for (let i = 0, to = place * words; i < words; i++) chunk[to + i] = source[at + i]!;
    return index;
  }

  /** Copies record `index` to the front of `target`. */
  read(index: number, target: Int32Array): void {
    const chunk = this.chunks[index >>> this.shift]!;
    const { words } = this;
    for (let i = 0, from = (index & this.mask) * words; i < words; i++)
      target[i] = chunk[from + i]!;
  }

  /** A copy of record `index`. */
  copy(index: number): Int32Array {
    const record = new Int32Array(this.words);
    this.read(index, record);
    return record;
  }

  /** Bytes in use; what is left of the last chunk is not yet touched, and so takes no memory. */
  get bytes(): number {
    return this.count * this.words * 4;
  }
}
