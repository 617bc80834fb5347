import { compiler } from "../analysis/futures.ts";
import { inputsOf } from "../analysis/givenData.ts";
import { type VoiAnalysis, type VoiQuestion, voiAnalysis } from "../analysis/voi.ts";
import type { Scenario } from "../engine.ts";
import { analysisSettings } from "./analysisSettings.ts";
import type { SimulationSettings } from "./settings.ts";

/** What `valueOfInformation` can be told; the defaults are those of the command. */
export type InformationSettings = SimulationSettings &
  Partial<Pick<VoiQuestion, "value" | "about">> & {
    /** The other options by name, each a scenario, as `parse` with `set` gives it. */
    readonly options: Readonly<Record<string, Scenario>>;
    /** K, a power of two; the replications are a multiple of it. */
    readonly futuresPerDraw?: number;
  };

/**
 * What it is worth to find out more before deciding among options, and about what.
 *
 * returns  the document that `fondrisk voi --json` prints
 * throws   RangeError for a value that is no amount, an input that there is not, or no option; the signal's reason when aborted
 */
export async function valueOfInformation(scenario: Scenario, settings: InformationSettings): Promise<VoiAnalysis> {
  const { value = "society.npv", about = [], futuresPerDraw = 64 } = settings;
  const options = Object.entries(settings.options).map(([name, option]) => ({ name, scenario: option }));
  if (options.length === 0) throw new RangeError("valueOfInformation: there must be another option than the scenario as written");
  const known = inputsOf(compiler()(scenario, []), false).map(({ path }) => path);
  for (const path of about.flatMap(({ paths }) => paths)) {
    if (!known.includes(path)) throw new RangeError(`valueOfInformation: there is no input ${path}`);
  }
  const { futures, places } = analysisSettings(settings, 131_072);
  if (futures.replications % futuresPerDraw !== 0) {
    throw new RangeError(
      `valueOfInformation: replications must be a multiple of futuresPerDraw, got ${futures.replications} and ${futuresPerDraw}`,
    );
  }
  return voiAnalysis(scenario, { options, value, about }, { ...futures, futuresPerDraw }, places);
}
