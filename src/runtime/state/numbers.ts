// Hot path. No objects, closures, iterators or exceptions per number; only a new chunk allocates.
/** 32-bit numbers, one after the other, in chunks: as they grow nothing is copied, and one chunk at most is idle. */
const SHIFT = 18;
const MASK = 2 ** SHIFT - 1;

export class Numbers {
  count = 0;
  private readonly chunks: Int32Array[] = [];

  /** Makes room for `more`, so that pushing them cannot fail. */
  reserve(more: number): void {
    while (this.chunks.length * (MASK + 1) < this.count + more)
      this.chunks.push(new Int32Array(MASK + 1));
  }

  push(number: number): void {
    const at = this.count++;
    if (at >>> SHIFT === this.chunks.length) this.chunks.push(new Int32Array(MASK + 1));
    this.chunks[at >>> SHIFT]![at & MASK] = number;
  }

  get(at: number): number {
    return this.chunks[at >>> SHIFT]![at & MASK]!;
  }

  set(at: number, number: number): void {
    this.chunks[at >>> SHIFT]![at & MASK] = number;
  }

  get bytes(): number {
    return this.count * 4;
  }

  /** All of them in one array, and none left here: each chunk is given back once it is copied. */
  drain(): Int32Array {
    const all = new Int32Array(this.count);
    for (let i = 0; i < this.chunks.length; i++) {
      const from = i * (MASK + 1);
      all.set(this.chunks[i]!.subarray(0, Math.min(MASK + 1, this.count - from)), from);
      this.chunks[i] = EMPTY;
    }
    this.clear();
    return all;
  }

  clear(): void {
    this.count = 0;
    this.chunks.length = 0;
  }
}

const EMPTY = new Int32Array(0);
