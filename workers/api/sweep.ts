import { defaultMeasures } from "../analysis/measureNamed.ts";
import { type SweepAnalysis, type SweepSet, sweepAnalysis } from "../analysis/sweep.ts";
import type { Scenario } from "../engine.ts";
import { analysisSettings } from "./analysisSettings.ts";
import type { SimulationSettings } from "./settings.ts";

/** What `sweep` can be told; the defaults are those of the command. */
export interface SweepSettings extends SimulationSettings {
  /** The settings: each a scenario, as `parse` with `set` gives it; `set` is what the rows say of it. */
  readonly points: readonly { readonly label?: string; readonly set: SweepSet; readonly scenario: Scenario }[];
  /** Ids of measures or names of columns. */
  readonly measures?: readonly string[];
  /** Half-width of the first measure's interval at which a point has run enough; at most `replications`. */
  readonly precision?: number;
}

/**
 * What every combination of settings gives, with paired differences to the scenario as written.
 *
 * returns  the document that `fondrisk sweep --json` prints
 * throws   RangeError for a measure that there is not, or more points than can run here; the signal's reason when aborted
 */
export async function sweep(scenario: Scenario, settings: SweepSettings): Promise<SweepAnalysis> {
  const { measures = defaultMeasures, precision = null } = settings;
  if (precision !== null && !(precision > 0)) throw new RangeError(`sweep: precision must be above 0, got ${precision}`);
  const points = settings.points.map(({ label, set, scenario: at }, i) => ({
    label: label ?? `${i + 1}`,
    set,
    scenario: at,
    problem: null,
  }));
  const paths = [...new Set(points.flatMap(({ set }) => Object.keys(set)))];
  const { futures, places } = analysisSettings(settings);
  return sweepAnalysis(scenario, { design: "list", paths, points, measures, precision }, futures, places);
}
