import { murmurEnd, murmurStep } from "./murmur.ts";

/**
 * Fingerprint of a text: 16 hex digits, the same on every machine. Two lanes of MurmurHash3 (32 bit) over the UTF-16 code
 * units; tells texts apart, keeps no secret.
 */
export function textHash(text: string): string {
  return [0x9747b28c, 0x3c6ef372].map((seed) => lane(text, seed).toString(16).padStart(8, "0")).join("");
}

function lane(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 2) {
    // A last odd unit is paired with 0; the length below tells it from a real one.
    hash = murmurStep(hash, text.charCodeAt(i) | ((i + 1 < text.length ? text.charCodeAt(i + 1) : 0) << 16));
  }
  return murmurEnd(hash ^ (text.length * 2)) >>> 0;
}
