import { distribution } from "../../engine/distributions/fromSpec.ts";
import { assumptionsOf } from "../analysis/assumptions.ts";
import { type BreakevenAnalysis, breakevenAnalysis, type Until, type Varied } from "../analysis/breakeven.ts";
import { numberAt, withNumber } from "../analysis/withNumber.ts";
import type { Scenario } from "../engine.ts";
import { analysisSettings } from "./analysisSettings.ts";
import type { SimulationSettings } from "./settings.ts";

/** A number to vary: by its path, `PATH*` for a factor. */
export interface Range {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/** What `breakeven` can be told. */
export interface BreakevenSettings extends SimulationSettings {
  readonly until: Until;
  /** One number; or "all": every assumption in turn. */
  readonly vary: Range | "all";
  /** A second number: the break-even of the first at each of its points. */
  readonly against?: Range & { readonly points?: number };
}

/** Futures of a run when nobody says: a root takes some 25 runs, three times. */
const defaultFutures = 16_384;

/**
 * What must be true for a condition to hold: where a measure meets its threshold.
 *
 * returns  the document that `fondrisk breakeven --json` prints
 * throws   RangeError for a path, measure or range that there is not; the signal's reason when aborted
 */
export async function breakeven(scenario: Scenario, settings: BreakevenSettings): Promise<BreakevenAnalysis> {
  const { until, vary, against } = settings;
  const { futures, places } = analysisSettings(settings, defaultFutures);
  const all = vary === "all";
  if (all && against !== undefined) throw new RangeError("breakeven: against goes with one number to vary, got all");
  const second =
    against === undefined || vary === "all"
      ? null
      : {
          ...rangeOf(scenario, against),
          points: against.points ?? 9,
          varied: (y: number) => rangeOf(withNumber(scenario, against.path, y), vary),
        };
  return breakevenAnalysis(
    scenario,
    { until, vary: all ? assumptionsOf(scenario) : [rangeOf(scenario, vary)], against: second, all },
    futures,
    places,
  );
}

function rangeOf(scenario: Scenario, { path, low, high }: Range): Varied {
  if (!(low < high)) throw new RangeError(`breakeven: the range of ${path} must rise, got ${low} to ${high}`);
  const found = numberAt(scenario, path);
  const own = path.endsWith("*") ? 1 : typeof found === "number" ? found : distribution(found).mean;
  return { path, low, high, unit: "number", own, sd: null, at: (x) => withNumber(scenario, path, x) };
}
