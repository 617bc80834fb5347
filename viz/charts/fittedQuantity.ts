import { fitWords } from "../text/fit.ts";
import type { Locale } from "../text/locale.ts";
import { moneyHead, moneyUnit } from "../text/numbers.ts";

/** What was fitted: kronor of an event, its days, or the price of a day. */
export type FittedQuantity = "cost" | "days" | "dayRate";

/** The unit an axis is written in, for values up to `largest`. */
export function costUnit(quantity: FittedQuantity, largest: number, locale: Locale): { readonly name: string; readonly size: number } {
  const words = fitWords(locale).unit[quantity];
  if (quantity !== "cost") return { name: words, size: 1 };
  const unit = moneyUnit(largest);
  return { name: moneyHead(unit, locale), size: unit.kronor };
}

/** Positions 0 … n − 1 to draw: all of up to 400, else an even choice of the lower ones and the 100 largest. */
export function thinned(n: number): readonly number[] {
  if (n <= 400) return Array.from({ length: n }, (_, i) => i);
  const lower = Array.from({ length: 300 }, (_, i) => Math.floor((i * (n - 100)) / 300));
  return [...lower, ...Array.from({ length: 100 }, (_, i) => n - 100 + i)];
}
