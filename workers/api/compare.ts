import type { Scenario } from "../../engine/model/scenario.ts";
import { compile } from "../engine.ts";
import { type PairedResult, pairedRun, pairedRunColumns } from "../pairedRun.ts";
import { defaultReplications, defaultSeed, placesOf, type SimulationSettings } from "./settings.ts";

/**
 * Compares scenarios with the first of them on the same futures: what depends on chance alone cancels, so that differences are
 * known far better than from two simulations.
 *
 * scenarios  two or more
 * returns    for each but the first: values of both, their difference and the shares of futures that are better and equal, by measure
 * throws     RangeError for fewer than two scenarios, a number out of range, or what has happened leaving fewer than 100 futures in effect; the signal's reason when aborted
 */
export async function compare(scenarios: readonly Scenario[], settings: SimulationSettings = {}): Promise<readonly PairedResult[]> {
  if (scenarios.length < 2) throw new RangeError(`compare: there must be at least two scenarios, got ${scenarios.length}`);
  const { seed = defaultSeed, replications = defaultReplications, signal, onProgress } = settings;
  const tables = new Map<string, Float64Array>();
  const { pairs } = await pairedRun({
    plans: scenarios.map((scenario) => compile(scenario, tables, pairedRunColumns)),
    seed,
    replications,
    ...placesOf(settings.workers),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  return pairs;
}
