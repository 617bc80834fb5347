import type { families } from "./families.ts";
import type { Family } from "./family.ts";

/**
 * How a distribution is written: plain data, the same keys as in a scenario file (MODEL §1), one form for each of the families.
 * Amounts are already plain numbers here (kronor, days, shares); units are the parser's business.
 */
export type DistributionSpec = (typeof families)[number] extends infer F ? (F extends Family<infer S> ? S : never) : never;

/** `max` of a family without a parameter of that name: larger values become `max`. */
export interface Cap {
  readonly max?: number;
}

/** A number that is known, or the distribution it is drawn from (MODEL §0, "U", and §1). */
export type Uncertain = number | DistributionSpec;
