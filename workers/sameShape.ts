import type { PartialResult } from "./engine.ts";

/**
 * Has `found` the fields of `expected`, each of the same type, and lists and arrays of the same length? Looks at the fields of the
 * two objects only, not into what they hold.
 */
export function sameShape(expected: object, found: unknown): boolean {
  if (typeof found !== "object" || found === null) return false;
  const fields = found as Readonly<Record<string, unknown>>;
  return Object.entries(expected).every(([key, value]) => {
    const other = fields[key];
    if (typeof other !== typeof value || Array.isArray(other) !== Array.isArray(value)) return false;
    if (typeof value !== "object" || value === null || typeof other !== "object" || other === null) return true;
    if (Object.prototype.toString.call(other) !== Object.prototype.toString.call(value)) return false;
    return lengthOf(value) === lengthOf(other);
  });
}

function lengthOf(value: object): number | null {
  return "length" in value && typeof value.length === "number" ? value.length : null;
}

/** Are these partial results of the same plan, seed and layout as the empty ones, and have they their form? */
export function isOfRun(empty: PartialResult, found: PartialResult): boolean {
  return (
    sameShape({ ...empty, ranges: found.ranges }, found) && (["plan", "seed", "layout"] as const).every((key) => found[key] === empty[key])
  );
}
