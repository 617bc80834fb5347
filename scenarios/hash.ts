import type { Scenario } from "../engine/model/scenario.ts";
import { textHash } from "../engine/numeric/textHash.ts";

/** JSON with sorted keys, so that equal scenarios have equal texts; infinity is written `"Infinity"`. */
export function canonicalText(value: unknown): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value === 0 ? 0 : value) : `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
}

/** Fingerprint of a scenario: that of its canonical text (engine/numeric/textHash.ts), however the file was written. */
export function scenarioHash(scenario: Scenario): string {
  return textHash(canonicalText(scenario));
}
