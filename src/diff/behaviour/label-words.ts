// Hot path: push and end. No objects, closures or exceptions where a word is known already.
/**
 * Numbers for the sequences of events that steps make. A sequence is written number by number, as it comes from the
 * checker, along a tree that grows where it is new; where it ends, the node is the sequence. Exact: nothing is hashed
 * together that could be told apart.
 */
const SMALLEST = 2 ** 10;

export class LabelWords {
  /** An open table of the edges of the tree: the node they leave, the number they carry, the node they lead to. */
  private nodes = new Int32Array(SMALLEST).fill(-1);
  private numbers = new Float64Array(SMALLEST);
  private next = new Int32Array(SMALLEST);
  private mask = SMALLEST - 1;
  private count = 1;
  private at = 0;
  /** By node: the number of the sequence that ends there, -1 where none does. */
  private ends = new Int32Array(SMALLEST).fill(-1);
  /** Sequences in the order in which they were first met, as they were written. */
  readonly sequences: number[][] = [];

  begin(): void {
    this.at = 0;
  }

  push(number: number): void {
    const { nodes, numbers, mask, at } = this;
    let slot = (Math.imul(at, 0x9e3779b1) ^ Math.imul(number | 0, 0x85ebca6b)) & mask;
    while (nodes[slot] !== -1) {
      if (nodes[slot] === at && numbers[slot] === number) {
        this.at = this.next[slot]!;
        return;
      }
      slot = (slot + 1) & mask;
    }
    nodes[slot] = at;
    numbers[slot] = number;
    this.next[slot] = this.count;
    this.at = this.count++;
    if (this.count * 2 > mask) this.grow();
  }

  /** The number of the sequence since `begin`; -1 where it is new. */
  end(): number {
    return this.ends[this.at]!;
  }

  /** Keeps the sequence since `begin`, which is `written`, and numbers it. */
  add(written: number[]): number {
    this.ends[this.at] = this.sequences.length;
    return this.sequences.push(written) - 1;
  }

  private grow(): void {
    const { nodes, numbers, next } = this;
    const size = (this.mask + 1) * 2;
    this.mask = size - 1;
    this.nodes = new Int32Array(size).fill(-1);
    this.numbers = new Float64Array(size);
    this.next = new Int32Array(size);
    const ends = new Int32Array(size).fill(-1);
    ends.set(this.ends);
    this.ends = ends;
    for (let old = 0; old < nodes.length; old++) {
      if (nodes[old] === -1) continue;
      const hash = Math.imul(nodes[old]!, 0x9e3779b1) ^ Math.imul(numbers[old]! | 0, 0x85ebca6b);
      let slot = hash & this.mask;
      while (this.nodes[slot] !== -1) slot = (slot + 1) & this.mask;
      this.nodes[slot] = nodes[old]!;
      this.numbers[slot] = numbers[old]!;
      this.next[slot] = next[old]!;
    }
  }
}
