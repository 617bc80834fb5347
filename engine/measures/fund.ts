import { expectedShortfall } from "./expectedShortfall.ts";
import { quantileEstimate, signs } from "./quantile.ts";
import type { Result } from "./result.ts";
import type { BalanceYear, FundSummary } from "./summary.ts";

/** Closing balance by year: mean and quantiles, kronor. */
export function balances(result: Result): BalanceYear[] {
  return Array.from({ length: result.plan.years }, (_, t) => {
    const h = result.histogram(`balance.${t}`);
    return {
      year: result.plan.startYear + t,
      mean: result.mean(`balance.${t}`),
      q05: quantileEstimate(h, 0.05),
      q25: quantileEstimate(h, 0.25),
      q50: quantileEstimate(h, 0.5),
      q75: quantileEstimate(h, 0.75),
      q95: quantileEstimate(h, 0.95),
    };
  });
}

/** The fund's flows and its loss: capital + top-ups − final balance − returned (MODEL §8). */
export function fund(result: Result): FundSummary {
  const loss = result.histogram("fund.loss");
  return {
    outlay: result.mean("fund.outlay"),
    received: result.mean("fund.received"),
    due: result.mean("fund.due"),
    promised: result.mean("fund.promised"),
    bridging: result.mean("fund.bridging"),
    loss: {
      mean: result.mean("fund.loss"),
      valueAtRisk95: quantileEstimate(loss, 0.95),
      expectedShortfall95: expectedShortfall(loss, 0.95),
    },
    lowestBalance: result.mean("fund.lowestBalance"),
    revolvingRatio: result.ratio("fund.received", "fund.outlay"),
    delayed: result.ofReplications(signs(result.histogram("fund.delays")).positive),
  };
}
