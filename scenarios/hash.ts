import type { Scenario } from "../engine/model/scenario.ts";

/** JSON with sorted keys, so that equal scenarios have equal texts; infinity is written `"Infinity"`. */
export function canonicalText(value: unknown): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value === 0 ? 0 : value) : `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
}

/**
 * Fingerprint of a scenario: 16 hex digits of its canonical text, the same on every machine and however the file was written.
 * Two lanes of MurmurHash3 (32 bit) over the UTF-16 code units; tells scenarios apart, keeps no secret.
 *
 * source  A. Appleby, MurmurHash3 (public domain)
 */
export function scenarioHash(scenario: Scenario): string {
  const text = canonicalText(scenario);
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
