import type { Contract, Scenario } from "./scenario.ts";

/**
 * Real interest on the opening balance of every year: `fund.interest`, or, where the nominal rate i is given,
 *
 *   (1 + i) / (1 + π_t) − 1,  π_t = I(t) / I(t−1) − 1
 *
 * returns  a share of the balance for t = 0 … T − 1; that of t = 0 is never paid
 * throws   RangeError where the nominal rate is given without price levels
 */
export function realInterest({ fund, horizonYears, priceLevels }: Scenario): Float64Array {
  const { interest, interestNominal } = fund;
  const rates = new Float64Array(horizonYears).fill(interest);
  if (interestNominal === undefined) return rates;
  const levels = needed(priceLevels, "fund.interestNominal");
  for (let t = 1; t < horizonYears; t++) rates[t] = ((1 + interestNominal) * levels[t - 1]!) / levels[t]! - 1;
  return rates;
}

/**
 * I(t)/I(base) by which nominal claims are counted over from one year to another (MODEL §11); 1 in every year where claims are real.
 *
 * throws  RangeError where claims are nominal without price levels
 */
export function claimLevels({ horizonYears, priceLevels }: Scenario, { claims }: Contract): Float64Array {
  return claims === "nominal" ? Float64Array.from(needed(priceLevels, "claims")) : new Float64Array(horizonYears).fill(1);
}

function needed(levels: Scenario["priceLevels"], key: string): readonly number[] {
  if (levels === undefined) throw new RangeError(`prices: ${key} needs priceLevels, got none`);
  return levels;
}
