import type { Step } from "../measure.ts";
import type { MeasureScope } from "./scope.ts";

/** What a measure can be declared for each of. */
export type Placeholder = "year" | "intervention" | "department" | "rule" | "payer" | "parameter" | "qalyPrice";

/** One of them. */
export interface Entity {
  /** Its step in `summary.json`. */
  readonly step: Step;
  /** What stands in names of columns in the place of `*`. */
  readonly column: string;
  readonly budget?: number | null;
  readonly qalyPrice?: number;
}

/** Kronor per QALY at which the acceptability curve is drawn: 0 to 2 mnkr in steps of 0.1. */
const qalyPrices = Array.from({ length: 21 }, (_, i) => i * 100_000);

/** Those that a scenario has, in order. */
export function entitiesOf(placeholder: Placeholder, scope: MeasureScope): readonly Entity[] {
  switch (placeholder) {
    case "year":
      return Array.from({ length: scope.years }, (_, t) => ({ step: { year: scope.startYear + t }, column: String(t) }));
    case "intervention":
      return scope.interventions.map(({ id }) => ({ step: id, column: id }));
    case "department":
      return scope.departments.map(({ id, budget }) => ({ step: id, column: id, budget }));
    case "rule":
      return scope.rules.map((rule) => ({ step: rule, column: rule }));
    case "payer":
      return [
        ...scope.payers.map((payer) => ({ step: payer, column: `payer.${payer}` })),
        ...["freedCapacity", "ownMunicipality"].map((column) => ({ step: column, column })),
      ];
    case "parameter":
      return scope.parameters.paths.map((path) => ({ step: path, column: path }));
    case "qalyPrice":
      return qalyPrices.map((qalyPrice) => ({ step: { qalyPrice }, column: "", qalyPrice }));
  }
}
