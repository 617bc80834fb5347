import type { Contract, Scenario } from "../../../engine/model/scenario.ts";

/** Amounts of earlier years, each with its year. */
export type Dated = readonly { readonly year: number; readonly amount: number }[];

/** Σ x_u in prices of year t as a contract counts: x_u as it is where claims are real, x_u · I(u)/I(t) where they are nominal. */
export function countedIn(t: number, amounts: Dated, { claims }: Contract, levels: Scenario["priceLevels"]): number {
  return amounts.reduce((sum, { year, amount }) => sum + (claims === "nominal" ? (amount * levels![year]!) / levels![t]! : amount), 0);
}

/** Real interest in year t: as stated, or what a nominal rate leaves after the rise of prices since the year before. */
export function interestIn(t: number, { fund, priceLevels }: Scenario): number {
  if (fund.interestNominal === undefined) return fund.interest;
  const inflation = priceLevels![t]! / priceLevels![t - 1]! - 1;
  return (1 + fund.interestNominal) / (1 + inflation) - 1;
}
