import { type ShortfallCause, shortfallCauses } from "../../engine/model/totals/shortfall.ts";
import { type FutureAnalysis, futureAnalysis, futureReplications } from "../analysis/future.ts";
import type { Scenario } from "../engine.ts";
import { analysisSettings } from "./analysisSettings.ts";
import type { SimulationSettings } from "./settings.ts";

/** What `future` can be told; the defaults are those of the command. */
export interface FutureSettings extends SimulationSettings {
  /** Number of the future, from 0; with `failing` the how manyth that runs short, from 1. Default: the first. */
  readonly number?: number;
  readonly failing?: boolean;
  /** Instead of a number: a typical future of those that run short for this reason. */
  readonly cause?: ShortfallCause;
  /** Instead of a number: the future at this percentile of the last balance, in (0, 100). */
  readonly percentile?: number;
}

/**
 * One future, told: its years and interventions and, where the fund runs short in it, why; beside how often each cause is one.
 *
 * returns  the document that `fondrisk future --json` prints
 * throws   RangeError for a number that is no future's, or unlimited capital; the signal's reason when aborted
 */
export async function future(scenario: Scenario, settings: FutureSettings = {}): Promise<FutureAnalysis> {
  const { failing = false, number = failing ? 1 : 0 } = settings;
  if (!(Number.isInteger(number) && number >= (failing ? 1 : 0))) {
    throw new RangeError(`future: number must be a whole number from ${failing ? 1 : 0}, got ${number}`);
  }
  const { cause, percentile } = settings;
  if (cause !== undefined && !shortfallCauses.includes(cause)) throw new RangeError(`future: there is no cause ${cause}`);
  if (percentile !== undefined && !(percentile > 0 && percentile < 100)) {
    throw new RangeError(`future: percentile must be in (0, 100), got ${percentile}`);
  }
  const { futures, places } = analysisSettings(settings, futureReplications);
  const other = { ...(cause === undefined ? {} : { cause }), ...(percentile === undefined ? {} : { percentile }) };
  return futureAnalysis(scenario, { number, failing, ...other }, futures, places);
}
