// Hot path. No objects, no closures; 32-bit integer arithmetic only.
/**
 * Words of a state → its fingerprint, 32 bits. Multiplication carries differences upwards, the shifts bring them down
 * again, so that states which differ in one packed bit land far apart: the table probes linearly and its tags are the
 * upper bits. A fingerprint only says where to look; states are always compared word by word.
 */
export function fingerprintOf(source: Int32Array, at: number, words: number): number {
  let fingerprint = 0x2c1b3c6d;
  for (let i = at; i < at + words; i++) {
    fingerprint = Math.imul(fingerprint ^ source[i]!, 0x297a2d39);
    fingerprint ^= fingerprint >>> 15;
  }
  fingerprint = Math.imul(fingerprint, 0x5bd1e995);
  return fingerprint ^ (fingerprint >>> 16);
}
