import type { Plan, Scenario } from "./engine.ts";
import { invalidRequest } from "./invalidRequest.ts";

/**
 * The columns that are added up as control variates beside those of the measures (engine/record/select.ts); where a plan adds them up,
 * its summary has `reduced`.
 *
 * throws  RangeError with a sentence where something is known of the past: no means are known then
 */
export function controlColumnsOf({ parameters }: Plan, { observed }: Scenario): readonly string[] {
  if (observed !== undefined) throw invalidRequest("reducedObserved");
  return ["control.*", ...parameters.paths];
}
