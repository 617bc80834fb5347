import type { Answer, Estimate } from "./estimate.ts";
import { asFarAsItExists } from "./existence.ts";
import { expectedShortfall } from "./kinds/expectedShortfall.ts";
import { columnMean } from "./kinds/mean.ts";
import { probabilityOf } from "./kinds/probability.ts";
import { quantileEstimate } from "./kinds/quantile.ts";
import { fieller, ratio, ratioParts } from "./kinds/ratio.ts";
import { pooledSd, sdOf } from "./kinds/sd.ts";
import { share } from "./kinds/share.ts";
import type { Measure } from "./measure.ts";
import type { Result } from "./result.ts";
import { weightedEstimate } from "./weighted/estimate.ts";

/** Estimates a measure, as far as it exists. throws: RangeError if the result was not added up for it */
export function estimateOf(result: Result, measure: Measure): Answer {
  return asFarAsItExists(
    result,
    measure,
    result.layout.derived === undefined ? byKind(result, measure) : weightedEstimate(result, measure),
  );
}

function byKind(result: Result, measure: Measure): Answer {
  const [column] = measure.columns;
  switch (measure.kind) {
    case "mean":
      return columnMean(result, column);
    case "probability":
      return probabilityOf(result, measure);
    case "share":
      return share(result, column, measure.columns[1]);
    case "ratio": {
      if (measure.columns.some((name) => result.moments.count(result.at(name)) === 0)) return null;
      const parts = ratioParts(result, measure.columns, measure.numerator, measure.denominator);
      return measure.interval ? fieller(parts) : ratio(parts);
    }
    case "sd":
      return measure.columns.length === 1 ? sdOf(result, column) : pooledSd(result, measure.columns);
    case "quantile":
      return quantileEstimate(result.sample(column).statistics, measure.level);
    case "expectedShortfall":
      return measure.per === null ? null : scaled(expectedShortfall(result.sample(column), measure.level, measure.of), 1 / measure.per);
  }
}

function scaled(estimate: Estimate | null, factor: number): Estimate | null {
  if (estimate === null) return null;
  const { value, standardError } = estimate;
  return { value: value * factor, standardError: standardError === null ? null : standardError * factor };
}
