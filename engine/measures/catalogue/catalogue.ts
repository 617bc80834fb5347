import type { Measure } from "../measure.ts";
import { balances, credibility, fund, shortfalls } from "./fund.ts";
import { interventions, leakage } from "./interventions.ts";
import { departments, ownMunicipality, parameters } from "./municipality.ts";
import type { MeasureScope } from "./scope.ts";
import { society } from "./society.ts";

/** Every measure of a run (MODEL §8), in the order of `summary.json`. */
export function measuresOf(scope: MeasureScope): readonly Measure[] {
  return [
    ...shortfalls(scope),
    ...balances(scope),
    ...fund(),
    ...credibility(scope),
    ...leakage(),
    ...interventions(scope),
    ...departments(scope),
    ...ownMunicipality(),
    ...society(scope, "society"),
    ...society(scope, "naive"),
    ...parameters(scope),
  ];
}
