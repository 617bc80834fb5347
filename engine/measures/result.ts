import type { SparseHistogram } from "../aggregate/histogram.ts";
import { type AggregateLayout, aggregateLayout } from "../aggregate/layout.ts";
import type { Partial } from "../aggregate/partial.ts";
import type { Plan } from "../model/plan.ts";
import { type Estimate, type Probability, probability } from "./estimate.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { ratio } from "./ratio.ts";
import type { Repayment } from "./summary.ts";

/** A partial with the names of its columns: what every measure reads. */
export interface Result {
  readonly plan: Plan;
  readonly layout: AggregateLayout;
  readonly partial: Partial;
  readonly moments: Moments;
  /** Mean of a column with its error; throws RangeError if it exists in no replication. */
  mean(column: string): Estimate;
  /** Sum of a column divided by the sum of another; null if that is 0. */
  ratio(numerator: string, denominator: string): Estimate | null;
  histogram(column: string): SparseHistogram;
  /** Successes over trials, both sums of columns of whole numbers; null without a trial. */
  share(successes: string, trials: string): Probability | null;
  /** Share of all replications in which a 0/1 column is 1. */
  frequency(column: string): Probability;
  /** A share of all replications, from a count. */
  ofReplications(count: number): Probability;
  repayment(prefix: string, received: string, due: string): Repayment;
}

/** Names the aggregates of a partial by the columns of the plan that made it. */
export function resultOf(plan: Plan, partial: Partial): Result {
  const layout = aggregateLayout(plan);
  const moments = momentsOf(layout, partial);
  const histograms = new Map(Array.from(layout.histograms, (column, h) => [plan.columns[column], partial.histograms[h]]));

  function at(name: string): number {
    const column = layout.index.get(name);
    if (column === undefined) throw new RangeError(`result: there is no column ${name}`);
    return column;
  }

  function sum(name: string): number {
    return Math.round((moments.mean(at(name)) ?? 0) * moments.count(at(name)));
  }

  function ofReplications(count: number): Probability {
    return probability(count, partial.replications) as Probability;
  }

  return {
    plan,
    layout,
    partial,
    moments,
    ofReplications,
    mean(name) {
      const estimate = moments.estimate(at(name));
      if (estimate === null) throw new RangeError(`result: column ${name} exists in no replication`);
      return estimate;
    },
    ratio: (a, b) => ratio(moments, at(a), at(b)),
    histogram(name) {
      const h = histograms.get(name);
      if (h === undefined) throw new RangeError(`result: column ${name} has no histogram`);
      return h;
    },
    share: (successes, trials) => probability(sum(successes), sum(trials)),
    frequency: (name) => ofReplications(sum(name)),
    repayment(prefix, received, due) {
      const pair = layout.receivedColumn.indexOf(at(`${prefix}.${received}`));
      const [promised, half, full] = partial.paid.subarray(3 * pair, 3 * pair + 3);
      return {
        receivedOverPromised: ratio(moments, at(`${prefix}.${received}`), at(`${prefix}.promised`)),
        receivedOverDue: ratio(moments, at(`${prefix}.${received}`), at(`${prefix}.${due}`)),
        halfPaid: probability(half, promised),
        fullyPaid: probability(full, promised),
      };
    },
  };
}
