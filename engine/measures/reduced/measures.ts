import type { Measure } from "../measure.ts";

/** The measures that control variates are fitted to: means and ratios of what exists in every replication. */
export const reducedMeasures = [
  "fund.received",
  "fund.loss.mean",
  "fund.revolvingRatio",
  "credibility.receivedOverPromised",
  "ownMunicipality.net",
  "society.npv",
  "society.benefitCostRatio",
] as const;

export type ReducedMeasure = (typeof reducedMeasures)[number];

/** Of these measures those that controls are fitted to, in the order of `reducedMeasures`. */
export function reducedAmong(measures: readonly Measure[]): readonly (Measure & { readonly id: ReducedMeasure })[] {
  return reducedMeasures.flatMap((id) => measures.filter((each): each is Measure & { readonly id: ReducedMeasure } => each.id === id));
}

/** The columns that those measures are made of which controls are fitted to, each once. */
export function targetsOf(measures: readonly Measure[]): readonly string[] {
  return [...new Set(reducedAmong(measures).flatMap(({ columns }) => columns))];
}
