import type { SizeAnalysis, SizeQuestion } from "../analysis/size.ts";
import { sizeAnalysis } from "../analysis/size.ts";
import type { Scenario } from "../engine.ts";
import { analysisSettings } from "./analysisSettings.ts";
import type { SimulationSettings } from "./settings.ts";

/** What `size` can be told; the defaults are those of the command. */
export type SizeSettings = SimulationSettings & Partial<Omit<SizeQuestion, "own">>;

/**
 * How large a fund must be so that it runs short in at most a share of the futures.
 *
 * returns  the document that `fondrisk size --json` prints
 * throws   RangeError for a number out of range; the signal's reason when aborted
 */
export async function size(scenario: Scenario, settings: SizeSettings = {}): Promise<SizeAnalysis> {
  const { risk = 0.05, lever = "fund.capital", byYear = false, confidence = 0.95 } = settings;
  for (const [name, share] of Object.entries({ risk, confidence })) {
    if (!(share > 0 && share < 1)) throw new RangeError(`size: ${name} must be in (0, 1), got ${share}`);
  }
  const { futures, places } = analysisSettings(settings);
  return sizeAnalysis(scenario, { risk, lever, byYear, confidence }, futures, places);
}
