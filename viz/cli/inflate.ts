import { inflateRawSync } from "node:zlib";

/** A packed part of an archive, of at most the size that the archive says. */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
}
