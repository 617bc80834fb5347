import { clusterEvent } from "../aggregateLayout.ts";
import type { Probability } from "../estimate.ts";
import type { Result } from "../result.ts";
import { ratio, ratioParts } from "./ratio.ts";
import { wilson } from "./wilson.ts";

/**
 * A share of rounds: Σ successes / Σ trials. Rounds of one replication share its effect, so the error is that of a ratio estimator
 * whose clusters are the replications, and the interval is Wilson's with the number of independent trials that has the same error:
 *
 *   n = p(1 − p)/se², at most the trials; where p is 0 or 1, the replications with any trial
 *
 * returns  null without a trial
 * source   Cochran (1977), Sampling Techniques, ch. 3.12; Korn & Graubard (1998), Survey Methodology 24
 */
export function share(result: Result, successes: string, trials: string): Probability | null {
  const found = ratio(ratioParts(result, [successes, trials], [1, 0], [0, 1]));
  if (found === null) return null;
  const { value: p, standardError } = found;
  const column = result.at(trials);
  const rounds = Math.round((result.moments.mean(column) ?? 0) * result.moments.count(column));
  const clusters = result.counted(clusterEvent(column)).successes;
  const error = standardError ?? 0;
  const independent = p > 0 && p < 1 && error > 0 ? Math.min(rounds, (p * (1 - p)) / (error * error)) : clusters;
  return { value: p, standardError: error, ...wilson(p, independent) };
}
