import type { Measure } from "../measure.ts";
import { afterwards } from "./afterwards.ts";
import type { Catalogue } from "./declaration.ts";
import { balances, credibility, fund, shortfalls } from "./fund.ts";
import { interventions, leakage } from "./interventions.ts";
import { departments, ownMunicipality, parameters } from "./municipality.ts";
import { applicants, participation } from "./participation.ts";
import { placeMeasures } from "./place.ts";
import { restoring } from "./restoring.ts";
import type { MeasureScope } from "./scope.ts";
import { naiveMeasures, societyMeasures } from "./society.ts";

/** Every measure of a run (MODEL §8) by its key, in the order of `summary.json`. */
export const measureCatalogue = {
  ...shortfalls,
  ...balances,
  ...fund,
  ...credibility,
  ...leakage,
  ...interventions,
  ...applicants,
  ...afterwards,
  ...participation,
  ...departments,
  ...ownMunicipality,
  ...restoring,
  ...societyMeasures,
  ...naiveMeasures,
  ...parameters,
} as const satisfies Catalogue;

/** Keys of the catalogue, and of the words of its measures. */
export type MeasureKey = keyof typeof measureCatalogue;

/** The measures that a scenario has. */
export function measuresOf(scope: MeasureScope, catalogue: Catalogue = measureCatalogue): readonly Measure[] {
  return placeMeasures(catalogue, scope);
}
