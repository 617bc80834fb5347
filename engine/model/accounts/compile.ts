import { basePoints } from "../../distributions/basePoints.ts";
import type { Compilation } from "../compilation.ts";
import type { Account, Outcome } from "../scenario.ts";
import { accountYears } from "./expected.ts";
import type { AccountPlan } from "./plan.ts";

/**
 * The account of an outcome.
 *
 * line  makes a line of the savings accounts for payers with their shares: its number, what of it counts, and the own municipality's share
 */
export function compileAccount(
  { slots }: Compilation,
  outcome: Outcome,
  account: Account,
  frailtyVariance: number,
  path: string,
  line: (payers: Readonly<Record<string, number>>) => { readonly at: number; readonly counted: number; readonly ownShare: number },
): AccountPlan {
  const years = accountYears(account);
  const groups = [...new Set(account.rows.map(({ payer, item }) => `${payer}\n${item}`))].map((key) =>
    account.rows.filter(({ payer, item }) => `${payer}\n${item}` === key),
  );
  const lines = groups.map(([{ payers }]) => line(payers));
  const amounts = new Float64Array(groups.length * years);
  const own = new Float64Array(years);
  groups.forEach((rows, j) => {
    for (const { from, to, amount } of rows) {
      for (let l = from; l <= to; l++) {
        amounts[j * years + l] += amount;
        own[l] += lines[j].ownShare * amount;
      }
    }
  });
  return {
    exit: slots.slot(outcome.exit ?? 0, `${path}.exit`, "interventions.outcomes.exit"),
    years,
    lines: Int32Array.from(lines, ({ at }) => at),
    amounts,
    counted: Float64Array.from(lines, ({ counted }) => counted),
    own,
    frailties:
      frailtyVariance > 0
        ? basePoints({ dist: "gamma", shape: 1 / frailtyVariance, scale: frailtyVariance }, 0, Infinity)
        : basePoints(1, 0, Infinity),
  };
}
