import type { Scenario } from "../../../engine/model/scenario.ts";
import { plus, type Savings } from "./accounts.ts";

/** Net present values (MODEL §8), under `society.` or `naive.`; outlays are the same in both and stand under `society.` only. */
export function societyColumns(prefix: string, savings: Savings, outlays: readonly number[], scenario: Scenario): Record<string, number> {
  const discounted = (byYear: readonly number[]) => byYear.map((amount, t) => amount / (1 + scenario.discountRate) ** t).reduce(plus, 0);
  const row: Record<string, number> = {};
  const own = [...savings.cashable].map(([payer, byYear]) => {
    const value = discounted(byYear);
    row[`${prefix}.payer.${payer}`] = value;
    return value;
  });
  const outside = [...savings.outside].map(([payer, byYear]) => {
    const value = discounted(byYear);
    row[`${prefix}.payer.${payer}`] = value;
    return value;
  });
  const freed = discounted(savings.freed);
  const all = own.reduce(plus, 0) + outside.reduce(plus, 0) + freed;
  const [paid, qalys] = [discounted(outlays), discounted(savings.qalys)];
  return {
    ...row,
    [`${prefix}.freedCapacity`]: freed,
    [`${prefix}.savings`]: all,
    ...(prefix === "society" ? { "society.outlays": paid } : {}),
    [`${prefix}.qalys`]: qalys,
    [`${prefix}.npv`]: all - paid + scenario.qalyPrice * qalys,
    [`${prefix}.ownMunicipality`]: own.reduce(plus, 0) - paid,
  };
}
