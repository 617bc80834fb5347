import { fromFixedPoint } from "../numeric/exactSum.ts";
import type { Estimate } from "./estimate.ts";
import { signs } from "./quantile.ts";
import type { Result } from "./result.ts";
import type { SocietySummary } from "./summary.ts";

/** The account of society, or the naive one at full success: net present value, by payer, and what a QALY costs (MODEL §8). */
export function society(result: Result, account: "society" | "naive"): SocietySummary {
  const { plan, layout, partial } = result;
  const column = (name: string) => `${account}.${name}`;
  const number = account === "society" ? 0 : 1;
  const { qalyPrices } = layout;
  return {
    npv: result.mean(column("npv")),
    npvSd: spread(result, column("npv")),
    npvPositive: result.ofReplications(signs(result.histogram(column("npv"))).positive),
    benefitCostRatio: benefitCostRatio(result, account),
    costPerQaly: costPerQaly(result, account),
    byPayer: Object.fromEntries([
      ...plan.payers.map((payer) => [payer, result.mean(column(`payer.${payer}`))]),
      ["freedCapacity", result.mean(column("freedCapacity"))],
      ["ownMunicipality", result.mean(column("ownMunicipality"))],
    ]),
    acceptability: Array.from(qalyPrices, (qalyPrice, q) => ({
      qalyPrice,
      probability: result.ofReplications(partial.acceptable[number * qalyPrices.length + q]),
    })),
  };
}

/**
 * Sd of a column, with the error that the variances of the blocks show: se(s) = se(s²) / 2s. null error with fewer than
 * two whole blocks. Holds for heavy tails too, where the normal formula s/√2n does not.
 */
export function spread(result: Result, column: string): Estimate {
  const { layout, partial, moments } = result;
  const at = layout.index.get(column) as number;
  const s = layout.spreads.indexOf(at);
  const sd = Math.sqrt(moments.variance(at));
  const blocks = partial.varianceBlocks[s];
  if (blocks < 2) return { value: sd, standardError: null };
  if (sd === 0) return { value: 0, standardError: 0 };
  const scale = 1n << 40n;
  const squares = partial.varianceSquares[s] - (partial.varianceSum[s] * partial.varianceSum[s]) / BigInt(blocks);
  const variance = Math.max(0, fromFixedPoint(squares / scale)) / (blocks - 1);
  return { value: sd, standardError: Math.sqrt(variance / blocks) / (2 * sd) };
}

/** (savings + QALYs at their price) / outlays, discounted: a ratio of means with the error of both parts together. */
function benefitCostRatio(result: Result, account: string): Estimate | null {
  return combined(result, account, ([savings, outlays, qalys]) => {
    if (outlays === 0) return null;
    const benefits = savings + result.plan.qalyPrice * qalys;
    const value = benefits / outlays;
    return { value, gradient: [1 / outlays, -value / outlays, result.plan.qalyPrice / outlays] };
  });
}

/** (outlays − savings) / QALYs, discounted. */
function costPerQaly(result: Result, account: string): Estimate | null {
  return combined(result, account, ([savings, outlays, qalys]) => {
    if (qalys === 0) return null;
    const value = (outlays - savings) / qalys;
    return { value, gradient: [-1 / qalys, 1 / qalys, -value / qalys] };
  });
}

/** Delta method for a function of the means of savings, outlays and QALYs. */
function combined(
  result: Result,
  account: string,
  f: (means: readonly [number, number, number]) => { readonly value: number; readonly gradient: readonly number[] } | null,
): Estimate | null {
  const { moments, layout } = result;
  // The outlays of both accounts are the same column.
  const columns = [`${account}.savings`, "society.outlays", `${account}.qalys`].map((name) => layout.index.get(name) as number);
  const [savings, outlays, qalys] = columns.map((c) => moments.mean(c) as number);
  const at = f([savings, outlays, qalys]);
  if (at === null) return null;
  let variance = 0;
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b < 3; b++) {
      const cov = a === b ? moments.variance(columns[a]) : moments.covariance(columns[a], columns[b]);
      variance += at.gradient[a] * at.gradient[b] * cov;
    }
  }
  return { value: at.value, standardError: Math.sqrt(Math.max(0, variance) / result.partial.replications) };
}
