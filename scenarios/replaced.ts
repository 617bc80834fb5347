import { everyItem, positionIn } from "./overridePath.ts";

/** Keys that plain data cannot have without being something else. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/**
 * A copy of plain data with the value at a path replaced, as `setValues` does in a tree with comments; blocks on the way that are
 * not there are made, and null takes away what stands there. What is not on the path is shared. undefined where the path leads nowhere.
 */
export function replaced(holder: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (forbidden.has(step)) return undefined;
  if (value === null && rest.length === 0) return without(holder, step);
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

/** A copy without what stands at a step; undefined where nothing does. */
function without(holder: unknown, step: string): unknown {
  if (Array.isArray(holder)) {
    if (step === everyItem) return holder.length === 0 ? undefined : [];
    const at = positionIn(
      holder.map((item) => asBlock(item)?.id),
      step,
    );
    return at < 0 ? undefined : holder.toSpliced(at, 1);
  }
  const block = asBlock(holder);
  if (block === null || !Object.hasOwn(block, step)) return undefined;
  const { [step]: _, ...rest } = block;
  return rest;
}

function asBlock(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}
