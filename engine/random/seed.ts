import alea from "seedrandom/lib/alea.js";

/** The text a seed is read as: the number 7, "7" and " 7 " are the same seed, "07" is another. */
export function canonicalSeed(seed: string | number): string {
  return String(seed).normalize("NFC").trim();
}

/**
 * A person's seed → the 128-bit root key of every random number of a run.
 *
 * seed     any text or number; equal canonical texts give equal keys
 * returns  four 32-bit words (signed), the first words of the alea generator seeded with the canonical text
 * source   Baagøe's alea as packaged in seedrandom 3
 */
export function rootKey(seed: string | number): Int32Array {
  const generator = alea(`fondrisk ${canonicalSeed(seed)}`);
  return Int32Array.of(generator.int32(), generator.int32(), generator.int32(), generator.int32());
}
