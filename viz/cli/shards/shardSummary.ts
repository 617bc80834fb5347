import { type PartialResult, type Plan, scenarioHash } from "../../../workers/host.ts";
import type { Scenario, Summary } from "../../../workers/index.ts";
import type { Io } from "../io.ts";
import { summaryOf } from "../simulate.ts";

/** The summary of a point that a shard has computed all of; without times, so that two copies of the shard write the same. */
export function shardSummary(seed: string, io: Io): (scenario: Scenario, plan: Plan, partial: PartialResult) => Summary {
  const host = { node: io.node, workers: 0, seconds: 0 };
  return (scenario, plan, partial) => summaryOf({ scenario, plan, hash: scenarioHash(scenario) }, partial, seed, host);
}
