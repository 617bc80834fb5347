import type { Summary } from "../../engine/measures/summary.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { scenarioHash } from "../../scenarios/hash.ts";
import { blockSize, estimateCost, type PartialResult, type Plan, summarise } from "../../workers/engine.ts";
import type { Batch, BatchResult, Job } from "../../workers/protocol.ts";
import type { Target } from "../../workers/run.ts";
import type { Seat } from "../../workers/seat.ts";
import { threadSeat } from "../../workers/simulatorSeat.ts";
import { version } from "../../workers/version.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { type Io, UsageError } from "./io.ts";

/** A scenario that is ready to run. */
export interface Prepared {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly hash: string;
}

export function seatOpener(io: Io): (job: Job) => Seat<Batch, BatchResult> {
  return (job) => threadSeat(io.startThread("simulator"), job);
}

/** The result of a run in the form of summary.json. */
export function summaryOf(
  { scenario, plan, hash }: Prepared,
  partial: PartialResult,
  run: { readonly seed: string; readonly replications: number },
  host: Summary["host"],
): Summary {
  return summarise(plan, scenario, partial, { scenarioHash: hash, version, ...run, blocks: Math.ceil(run.replications / blockSize), host });
}

/** Half of the 95 % interval of P(depletion): what `--precision` is about. */
export function depletionHalfWidth(prepared: Prepared, seed: string): (partials: readonly PartialResult[], replications: number) => number {
  const host = { node: "", workers: 1, seconds: 0 };
  return ([partial], replications) => {
    const { low, high } = summaryOf(prepared, partial as PartialResult, { seed, replications }, host).depletion.probability;
    return (high - low) / 2;
  };
}

/** Largest number of replications that a precision can need: P = ½, one round too many. */
export function mostReplications(precision: number): number {
  const needed = (0.98 / precision) ** 2;
  return 2 * blockSize * Math.max(16, Math.ceil(needed / blockSize));
}

const longestDays = 2;

/**
 * Refuses what would never be done: more than two days, or more memory than the machine has.
 *
 * throws  UsageError with the estimate
 */
export function refuseAbsurd(plans: readonly Plan[], target: Target, workers: number, io: Io, locale: Locale): void {
  const replications = "replications" in target ? target.replications : target.atMost / 2;
  let seconds = 0;
  let bytes = 0;
  for (const plan of plans) {
    const cost = estimateCost(plan, replications);
    seconds += cost.seconds / workers;
    bytes += cost.bytes;
  }
  const what = `${formatNumber(replications, locale)} replications on ${workers} ${workers === 1 ? "worker" : "workers"}`;
  if (seconds > longestDays * 86_400) {
    throw new UsageError(
      `${what} would take about ${formatNumber(seconds / 86_400, locale)} days; ask for fewer replications, or use more workers`,
    );
  }
  if (bytes > io.memory) {
    throw new UsageError(
      `${what} would need about ${formatNumber(bytes / 1e9, locale, 1)} GB of memory, the machine has ${formatNumber(io.memory / 1e9, locale, 1)} GB; ask for fewer workers or a smaller scenario`,
    );
  }
}

export function prepare(scenario: Scenario, plan: Plan): Prepared {
  return { scenario, plan, hash: scenarioHash(scenario) };
}
