import type { Futures, Places } from "../analysis/futures.ts";
import { defaultSeed, placesOf, type SimulationSettings } from "./settings.ts";

/** Futures of an analysis when nobody says. */
const defaultFutures = 100_000;

/** Which futures an analysis simulates, and where. throws  RangeError for a number of workers out of range */
export function analysisSettings(
  settings: SimulationSettings,
  replications = defaultFutures,
): { readonly futures: Futures; readonly places: Places } {
  const { signal, onProgress } = settings;
  return {
    futures: { seed: settings.seed ?? defaultSeed, replications: settings.replications ?? replications },
    places: {
      ...placesOf(settings.workers),
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    },
  };
}
