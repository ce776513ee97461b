// Hot path. No objects, closures, iterators or exceptions per number; the table grows by doubling.
/** A set of 32-bit numbers: an open-addressing table, in which 0 stands for nothing and is told apart. */
const SMALLEST = 2 ** 10;
const FULLEST = 0.5;

export class WordSet {
  private table = new Int32Array(SMALLEST);
  private count = 0;
  private hasZero = false;

  /** Whether it is new. */
  add(word: number): boolean {
    if (word === 0) {
      const isNew = !this.hasZero;
      this.hasZero = true;
      return isNew;
    }
    const slot = slotOf(this.table, word);
    if (this.table[slot] === word) return false;
    this.table[slot] = word;
    if (++this.count > this.table.length * FULLEST) this.grow();
    return true;
  }

  private grow(): void {
    const larger = new Int32Array(this.table.length * 2);
    for (let i = 0; i < this.table.length; i++) {
      const word = this.table[i]!;
      if (word !== 0) larger[slotOf(larger, word)] = word;
    }
    this.table = larger;
  }
}

/** Where a number stands, or belongs. */
function slotOf(table: Int32Array, word: number): number {
  const mask = table.length - 1;
  const mixed = Math.imul(word, 0x297a2d39);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  while (table[slot] !== 0 && table[slot] !== word) slot = (slot + 1) & mask;
  return slot;
}
