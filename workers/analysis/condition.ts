import type { Plan } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import { type Quantity, quantityOf } from "./quantity.ts";

/** What counts as a failure in a future. */
export interface Condition {
  /** As it was asked for. */
  readonly text: string;
  readonly quantity: Quantity;
  /** 1 where it holds, 0 where it does not, NaN where the quantity does not exist. */
  readonly holds: (values: Float64Array) => Float64Array;
}

const compared = /^(.+?)\s*(<=|>=|<|>)\s*([-−]?[\d.]+(?:e[-+]?\d+)?)$/i;

/**
 * Reads `depletion`, something that happens or not, or `society.npv<0`.
 *
 * throws  RangeError with a sentence: no such quantity, or one that neither happens nor is compared
 */
export function conditionOf(plan: Plan, text: string): Condition {
  const parts = compared.exec(text.trim());
  if (parts === null) {
    const quantity = quantityOf(plan, text.trim());
    if (!quantity.indicator) throw invalidRequest("amountWithoutLimit", { text });
    return { text, quantity, holds: (values) => values };
  }
  const [, id = "", operator = "<", written = ""] = parts;
  const limit = Number(written.replace("−", "-"));
  if (!Number.isFinite(limit)) throw invalidRequest("limitNotNumber", { found: written });
  const quantity = quantityOf(plan, id);
  const test = (x: number): boolean =>
    operator === "<" ? x < limit : operator === "<=" ? x <= limit : operator === ">" ? x > limit : x >= limit;
  return { text, quantity, holds: (values) => values.map((x) => (Number.isNaN(x) ? Number.NaN : test(x) ? 1 : 0)) };
}

/** Does it ask whether the fund runs short, for which history may be a cause? */
export function isDepletion({ quantity }: Condition): boolean {
  return quantity.columns.length === 1 && quantity.columns[0] === "fund.depletionIndex" && quantity.indicator;
}
