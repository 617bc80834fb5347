/**
 * One step of MurmurHash3 (32 bit): a hash with one more word in it.
 *
 * source  Appleby (2011), MurmurHash3, public domain
 */
export function murmurStep(hash: number, word: number): number {
  const k = Math.imul(word, 0xcc9e2d51);
  const mixed = hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** Its end: every bit of a hash depends on every other; 32 bits, with their sign. */
export function murmurEnd(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
