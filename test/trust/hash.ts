/** Fingerprint of a sequence of 32-bit words, by two lanes of MurmurHash3; the same on every host. */
export interface WordHash {
  add(word: number): void;
  text(): string;
}

/** source  Appleby (2011), MurmurHash3, public domain */
export function wordHash(): WordHash {
  let a = 0x9747b28c | 0;
  let b = 0x3c6ef372 | 0;
  let length = 0;
  return {
    add(word) {
      let k = Math.imul(word, 0xcc9e2d51);
      k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
      a ^= k;
      a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0;
      b ^= k;
      b = (Math.imul((b << 13) | (b >>> 19), 5) + 0xe6546b64) | 0;
      length += 1;
    },
    text: () => [a, b].map((lane) => (finalised(lane ^ length) >>> 0).toString(16).padStart(8, "0")).join(""),
  };
}

function finalised(lane: number): number {
  let h = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** Adds every bit of a number; all NaN are one, because hosts differ in the bits they give a NaN. */
export function addDouble(hash: WordHash, x: number): void {
  double[0] = x;
  const nan = Number.isNaN(x);
  hash.add(nan ? 0 : halves[0]!);
  hash.add(nan ? 0x7ff80000 : halves[1]!);
}
