import { compiler } from "../analysis/futures.ts";
import { simulatedData } from "../analysis/givenData.ts";
import { defaultQuantities } from "../analysis/quantity.ts";
import { defaultChoices } from "../analysis/readings.ts";
import { type SensitivityAnalysis, type SensitivityQuestion, sensitivityAnalysis, sensitivityColumns } from "../analysis/sensitivity.ts";
import type { Scenario } from "../engine.ts";
import { analysisSettings } from "./analysisSettings.ts";
import type { SimulationSettings } from "./settings.ts";

/** What `sensitivity` can be told; the defaults are those of the command. */
export type SensitivitySettings = SimulationSettings &
  Partial<SensitivityQuestion> & {
    /** K, a power of two; the replications are a multiple of it. */
    readonly futuresPerDraw?: number;
    /** Also what every assumption changes alone at its 5th and 95th percentile. */
    readonly tornado?: boolean;
    /** Other readings of the same facts, by name; without it the usual ones. */
    readonly alternatives?: Readonly<Record<string, Scenario>>;
  };

/**
 * Which assumptions, which chance and which choices of modelling move the result.
 *
 * returns  the document that `fondrisk sensitivity --json` prints
 * throws   RangeError for a quantity that there is not or that no single future has; the signal's reason when aborted
 */
export async function sensitivity(scenario: Scenario, settings: SensitivitySettings = {}): Promise<SensitivityAnalysis> {
  const { measures = defaultQuantities, groups = [], history = false, futuresPerDraw = 2, alternatives } = settings;
  const question = { measures, groups, history };
  const { futures, places } = analysisSettings(settings, 131_072);
  if (futures.replications % futuresPerDraw !== 0) {
    throw new RangeError(
      `sensitivity: replications must be a multiple of futuresPerDraw, got ${futures.replications} and ${futuresPerDraw}`,
    );
  }
  const names = sensitivityColumns({ plan: compiler()(scenario, []) }, question, scenario);
  const data = await simulatedData(scenario, names, { ...futures, futuresPerDraw }, places);
  const own = Object.entries(alternatives ?? {}).map(([name, other]) => ({ name, aspect: name, change: () => other }));
  const choices = alternatives === undefined ? defaultChoices(scenario) : [];
  return sensitivityAnalysis(data, question, {
    choices,
    own,
    tornado: settings.tornado ?? false,
    futures: { seed: futures.seed, replications: Math.min(futures.replications, 16_384) },
    places,
  });
}
