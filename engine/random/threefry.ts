import type { Addresses } from "./addresses.ts";

/**
 * Threefry-4x32 with 12 rounds: a keyed bijection of 128-bit counters, used as a random function of an address.
 *
 *   words = E_key(counter),  rounds of add, rotate and xor with a key injection after every fourth
 *
 * 12 rounds are the fewest for which the authors report no failure in BigCrush with a margin; 20 are their default.
 * The rounds are unrolled because a loop over rotation constants costs three times as much; many counters are worked on in
 * one call because the call costs as much as a third of the work.
 *
 * schedule   five words from `keySchedule`
 * first      replication of lane 0
 * addresses  the counters (first + lane, entity, purpose, index); of the first `count` the words (signed) are overwritten
 * source     Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC11; constants of Random123
 */
export function threefry(schedule: Int32Array, first: number, addresses: Addresses, count: number): void {
  const { lane, purpose, index, words, step } = addresses;
  const second = addresses.capacity;
  const third = 2 * second;
  const fourth = 3 * second;
  const k0 = schedule[0];
  const k1 = schedule[1];
  const k2 = schedule[2];
  const k3 = schedule[3];
  const k4 = schedule[4];
  const a0 = (first + k0) | 0;
  const b0 = (addresses.entity + k1) | 0;
  for (let i = 0; i < count; i++) {
    let a = (a0 + lane[i]) | 0;
    let b = b0;
    let c = (purpose[i * step] + k2) | 0;
    let d = (index[i * step] + k3) | 0;

    a = (a + b) | 0;
    b = ((b << 10) | (b >>> 22)) ^ a;
    c = (c + d) | 0;
    d = ((d << 26) | (d >>> 6)) ^ c;
    a = (a + d) | 0;
    d = ((d << 11) | (d >>> 21)) ^ a;
    c = (c + b) | 0;
    b = ((b << 21) | (b >>> 11)) ^ c;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    c = (c + d) | 0;
    d = ((d << 27) | (d >>> 5)) ^ c;
    a = (a + d) | 0;
    d = ((d << 23) | (d >>> 9)) ^ a;
    c = (c + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ c;
    a = (a + k1) | 0;
    b = (b + k2) | 0;
    c = (c + k3) | 0;
    d = (d + k4 + 1) | 0;

    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    c = (c + d) | 0;
    d = ((d << 20) | (d >>> 12)) ^ c;
    a = (a + d) | 0;
    d = ((d << 17) | (d >>> 15)) ^ a;
    c = (c + b) | 0;
    b = ((b << 11) | (b >>> 21)) ^ c;
    a = (a + b) | 0;
    b = ((b << 25) | (b >>> 7)) ^ a;
    c = (c + d) | 0;
    d = ((d << 10) | (d >>> 22)) ^ c;
    a = (a + d) | 0;
    d = ((d << 18) | (d >>> 14)) ^ a;
    c = (c + b) | 0;
    b = ((b << 20) | (b >>> 12)) ^ c;
    a = (a + k2) | 0;
    b = (b + k3) | 0;
    c = (c + k4) | 0;
    d = (d + k0 + 2) | 0;

    a = (a + b) | 0;
    b = ((b << 10) | (b >>> 22)) ^ a;
    c = (c + d) | 0;
    d = ((d << 26) | (d >>> 6)) ^ c;
    a = (a + d) | 0;
    d = ((d << 11) | (d >>> 21)) ^ a;
    c = (c + b) | 0;
    b = ((b << 21) | (b >>> 11)) ^ c;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    c = (c + d) | 0;
    d = ((d << 27) | (d >>> 5)) ^ c;
    a = (a + d) | 0;
    d = ((d << 23) | (d >>> 9)) ^ a;
    c = (c + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ c;

    words[i] = (a + k3) | 0;
    words[second + i] = (b + k4) | 0;
    words[third + i] = (c + k0) | 0;
    words[fourth + i] = (d + k1 + 3) | 0;
  }
}

/** The four words of a key and their parity word, in the order the key injections use them. */
export function keySchedule(k0: number, k1: number, k2: number, k3: number): Int32Array {
  return Int32Array.of(k0, k1, k2, k3, 0x1bd11bda ^ k0 ^ k1 ^ k2 ^ k3);
}
