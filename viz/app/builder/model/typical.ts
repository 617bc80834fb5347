import { parse } from "yaml";
import { type Quantity, readQuantity } from "../../../../workers/host.ts";
import { isBlock } from "../../../levels/plain.ts";

/** What stands at one place of one scenario of the library. */
export interface Found {
  readonly scenario: string;
  readonly value: unknown;
}

/** What the library has where a field stands. */
export interface Typical {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** How many numbers it is of, and the scenarios that have them. */
  readonly count: number;
  readonly scenarios: readonly string[];
}

/**
 * What each scenario of the library writes itself, by path with `*` for items of lists and names. What it has from another by `extends` is not counted
 * again.
 */
export function librarySays(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Found[]> {
  const says = new Map<string, Found[]>();
  for (const [scenario, text] of texts) {
    const walk = (value: unknown, steps: readonly string[]): void => {
      if (Array.isArray(value) && value.some(isBlock)) for (const item of value) walk(item, [...steps, "*"]);
      else if (isBlock(value) && !("dist" in value)) {
        const named = steps.length === 1 && names.has(steps[0]!);
        for (const [key, inside] of Object.entries(value)) walk(inside, [...steps, named ? "*" : key]);
      } else {
        const path = steps.join(".");
        says.set(path, [...(says.get(path) ?? []), { scenario, value }]);
      }
    };
    walk(parse(text, { maxAliasCount: 10_000 }), []);
  }
  return says;
}

/** Blocks whose keys are names that the author chose. */
const names: ReadonlySet<string> = new Set(["contracts", "accounts", "sources"]);

/** Median and range of what is likeliest in the scenarios that have a number; null where none has. */
export function typicalOf(found: readonly Found[], quantity: Quantity): Typical | null {
  const read = found.flatMap(({ scenario, value }) => {
    const number = likeliest(value, quantity);
    return number === null ? [] : [{ scenario, number }];
  });
  if (read.length === 0) return null;
  const sorted = read.map(({ number }) => number).sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    median: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    low: sorted[0]!,
    high: sorted.at(-1)!,
    count: sorted.length,
    scenarios: [...new Set(read.map(({ scenario }) => scenario))],
  };
}

/** What stands for a number: itself, or of a distribution its most likely value, median or mean; null where it names none of them. */
function likeliest(value: unknown, quantity: Quantity): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") {
    const reading = readQuantity(value, quantity);
    return "value" in reading ? reading.value : null;
  }
  if (!isBlock(value)) return null;
  return likeliest(value.mode ?? value.median ?? value.mean, quantity);
}
