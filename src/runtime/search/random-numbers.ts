/**
 * Numbers that look random and are the same for the same seed: a Weyl sequence (a counter with a large odd step) whose
 * members are scrambled by two rounds of multiplication and shift, as in the splitmix family.
 */
export class RandomNumbers {
  private counter: number;

  constructor(seed: number) {
    this.counter = seed | 0;
  }

  /** A whole number from 0 to `bound` - 1. */
  below(bound: number): number {
    this.counter = (this.counter + 0x61c88647) | 0;
    let scrambled = this.counter;
    scrambled = Math.imul(scrambled ^ (scrambled >>> 16), 0x21f0aaad);
    scrambled = Math.imul(scrambled ^ (scrambled >>> 15), 0x735a2d97);
    scrambled ^= scrambled >>> 15;
    return Math.floor(((scrambled >>> 0) / 2 ** 32) * bound);
  }
}
