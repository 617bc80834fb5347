/**
 * Fingerprint of a text: 16 hex digits, the same on every machine. Two lanes of MurmurHash3 (32 bit) over the UTF-16 code
 * units; tells texts apart, keeps no secret.
 *
 * source  Appleby (2011), MurmurHash3, public domain
 */
export function textHash(text: string): string {
  return [0x9747b28c, 0x3c6ef372].map((seed) => murmur(text, seed).toString(16).padStart(8, "0")).join("");
}

function murmur(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 2) {
    // A last odd unit is paired with 0; the length below tells it from a real one.
    const word = text.charCodeAt(i) | ((i + 1 < text.length ? text.charCodeAt(i + 1) : 0) << 16);
    let k = Math.imul(word, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    hash ^= k;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length * 2;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
