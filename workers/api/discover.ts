import { conditionOf } from "../analysis/condition.ts";
import { type DiscoverAnalysis, type DiscoverQuestion, discoverAnalysis, discoverColumns } from "../analysis/discover.ts";
import { compiler } from "../analysis/futures.ts";
import { simulatedData } from "../analysis/givenData.ts";
import { sharedFutures } from "../analysis/sharedFutures.ts";
import type { Scenario } from "../engine.ts";
import { analysisSettings } from "./analysisSettings.ts";
import type { SimulationSettings } from "./settings.ts";

/** What `discover` can be told; the defaults are those of the command. */
export type DiscoverSettings = SimulationSettings & Partial<DiscoverQuestion>;

/**
 * In which futures it fails: boxes of few limits that hold many of the failures and little else.
 *
 * returns  the document that `fondrisk discover --json` prints
 * throws   RangeError for a condition that there is not, or a number out of range; the signal's reason when aborted
 */
export async function discover(scenario: Scenario, settings: DiscoverSettings = {}): Promise<DiscoverAnalysis> {
  const { when = "depletion", inputs = "both", boxes = 1, least = 0.02 } = settings;
  const question: DiscoverQuestion = { when, inputs, boxes, least };
  if (!(least > 0 && least < 1)) throw new RangeError(`discover: least must be in (0, 1), got ${least}`);
  if (!(Number.isInteger(boxes) && boxes >= 1 && boxes <= 10))
    throw new RangeError(`discover: boxes must be a whole number from 1 to 10, got ${boxes}`);
  const plan = compiler()(scenario, []);
  const { quantity } = conditionOf(plan, when);
  const { futures, places } = analysisSettings(settings);
  const data = await simulatedData(scenario, discoverColumns({ plan, scenario }, question), { ...futures, futuresPerDraw: 1 }, places);
  return discoverAnalysis(data, question, await sharedFutures(scenario, quantity, futures, places));
}
