import { everyItem, positionIn } from "./overridePath.ts";

/** Keys that plain data cannot have without being something else. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/**
 * A copy of plain data with the value at a path replaced, as `setValues` does in a tree with comments; blocks on the way that are
 * not there are made. What is not on the path is shared. undefined where the path leads nowhere.
 */
export function replaced(holder: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (forbidden.has(step)) return undefined;
  if (Array.isArray(holder) && step === everyItem) {
    const items = holder.map((item) => replaced(item, rest, value));
    return items.length === 0 || items.includes(undefined) ? undefined : items;
  }
  if (Array.isArray(holder)) {
    const at = positionIn(
      holder.map((item) => asBlock(item)?.id),
      step,
    );
    const inside = at < 0 ? undefined : replaced(holder[at], rest, value);
    return inside === undefined ? undefined : holder.with(at, inside);
  }
  const block = holder === undefined ? {} : asBlock(holder);
  if (block === null) return undefined;
  const inside = replaced(Object.hasOwn(block, step) ? block[step] : undefined, rest, value);
  return inside === undefined ? undefined : { ...block, [step]: inside };
}

function asBlock(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}
