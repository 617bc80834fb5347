import { eventOf } from "../aggregateLayout.ts";
import { type Probability, probability } from "../estimate.ts";
import type { Measure, ProbabilityMeasure } from "../measure.ts";
import type { Result } from "../result.ts";

/** P(event) of a measure, from how many replications it happened in. */
export function probabilityOf(result: Result, { columns, event }: Measure & ProbabilityMeasure): Probability | null {
  const { replications, count } = result.partial;
  if (event.is === "exists") return probability(count[result.at(columns[0])], replications);
  if (event.is === "until") {
    let happened = 0;
    const byYear = result.byYear(columns[0]);
    for (let t = 0; t < byYear.length && t <= event.year; t++) happened += byYear[t];
    return probability(happened, replications);
  }
  const { successes, trials } = result.counted(eventOf(event, columns.map(result.at), result.at));
  return probability(successes, trials);
}
