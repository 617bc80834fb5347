import { type StressTest, stressTests } from "../../scenarios/stressTests.ts";
import { compiler } from "../analysis/futures.ts";
import { simulatedData } from "../analysis/givenData.ts";
import { defaultMeasures } from "../analysis/measureNamed.ts";
import { refuseObserved } from "../analysis/refuseObserved.ts";
import { reverseColumns } from "../analysis/reverse.ts";
import { type OwnTest, type StressAnalysis, stressAnalysis } from "../analysis/stress.ts";
import type { Scenario } from "../engine.ts";
import { analysisSettings } from "./analysisSettings.ts";
import type { SimulationSettings } from "./settings.ts";

/** What `stress` can be told; the defaults are those of the command. */
export interface StressSettings extends SimulationSettings {
  /** Named tests; default all of them. */
  readonly tests?: readonly StressTest[];
  /** Tests of your own: the scenario in which it has happened, as `parse` with `set` gives it. */
  readonly own?: readonly OwnTest[];
  /** Also what was typical of the futures in which this holds: `depletion`, or a comparison like `society.npv<0`. */
  readonly when?: string;
  /** Ids of measures or names of columns. */
  readonly measures?: readonly string[];
}

/**
 * What happens if bad things happen: paired differences to the scenario as written.
 *
 * returns  the document that `fondrisk stress --json` prints
 * throws   RangeError for a test or measure that there is not; the signal's reason when aborted
 */
export async function stress(scenario: Scenario, settings: StressSettings = {}): Promise<StressAnalysis> {
  const { own = [], measures = defaultMeasures, when } = settings;
  const { tests = settings.own === undefined && when === undefined ? stressTests : [] } = settings;
  for (const name of tests) if (!stressTests.includes(name)) throw new RangeError(`stress: there is no test ${name}`);
  const { futures, places } = analysisSettings(settings);
  if (when === undefined) return stressAnalysis(scenario, { tests, own, measures }, futures, places);
  refuseObserved(scenario);
  const names = reverseColumns({ plan: compiler()(scenario, []), scenario }, when, true);
  const data = await simulatedData(scenario, names, { ...futures, futuresPerDraw: 1 }, places);
  return stressAnalysis(scenario, { tests, own, measures }, futures, places, { when, data });
}
