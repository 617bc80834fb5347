import { eventOf } from "../aggregateLayout.ts";
import { drawQuantile } from "../draws/quantile.ts";
import { drawShortfall } from "../draws/shortfall.ts";
import type { Answer, Estimate, Probability } from "../estimate.ts";
import { fieller, ratio, ratioParts } from "../kinds/ratio.ts";
import { pooledSd } from "../kinds/sd.ts";
import { wilson } from "../kinds/wilson.ts";
import type { Measure } from "../measure.ts";
import type { Result } from "../result.ts";
import { effectiveSize } from "./evidence.ts";
import { weightedMean } from "./mean.ts";
import { eventName, existsName, squareName, trialName, untilName, valueName, weightName } from "./names.ts";
import { weightedQuantile } from "./quantile.ts";
import { weightedShortfall } from "./shortfall.ts";

/**
 * Estimates a measure of weighted futures (MODEL §13), or of futures of which some share a draw of what is assumed (weight 1, rows the
 * sums over draws): each is a ratio of sums, with the error of a ratio. Of a mean that is
 *
 *   x̄ = Σwx/Σw,  SE² = (R/(R−1)) Σw²(x − x̄)²/(Σw)²
 *
 * source  Kong (1992), A note on importance sampling using standardized weights; Owen (2013), Monte Carlo theory, methods and examples, ch. 9
 */
export function weightedEstimate(result: Result, measure: Measure): Answer {
  const [column] = measure.columns;
  switch (measure.kind) {
    case "mean":
      return weightedMean(result, column);
    case "probability":
      return weightedProbability(result, measure);
    case "share":
      return probabilityFrom(result, valueName(column), valueName(measure.columns[1]));
    case "ratio": {
      const parts = ratioParts(result, measure.columns.map(valueName), measure.numerator, measure.denominator);
      return measure.interval ? fieller(parts) : ratio(parts);
    }
    case "sd":
      return pooledSd(
        result,
        measure.columns.length > 1 ? measure.columns.map(valueName) : [valueName(column), squareName(column), existsName(column)],
      );
    case "quantile":
      return result.layout.perDraw === undefined
        ? weightedQuantile(result, column, measure.level)
        : drawQuantile(result, column, measure.level);
    case "expectedShortfall":
      if (measure.per === null) return null;
      return scaled(
        (result.layout.perDraw === undefined ? weightedShortfall : drawShortfall)(result, column, measure.level, measure.of),
        1 / measure.per,
      );
  }
}

function weightedProbability(result: Result, measure: Measure & { readonly kind: "probability" }): Probability | null {
  const { event, columns } = measure;
  if (event.is === "exists") return probabilityFrom(result, existsName(columns[0]), weightName);
  if (event.is === "until") return probabilityFrom(result, untilName(columns[0], event.year), weightName);
  const counted = result.layout.derived === undefined ? null : eventOf(event, columns.map(result.original), result.original);
  if (counted === null) return null;
  return probabilityFrom(result, eventName(counted), counted.given < 0 ? weightName : trialName(counted));
}

/** A share of weight, with Wilson's interval for as many independent trials as have the same error; where it is 0 or 1, as are effective. */
function probabilityFrom(result: Result, successes: string, trials: string): Probability | null {
  const found = ratio(ratioParts(result, [successes, trials], [1, 0], [0, 1]));
  if (found === null) return null;
  const p = Math.min(1, Math.max(0, found.value));
  const error = found.standardError ?? 0;
  const size = p > 0 && p < 1 && error > 0 ? (p * (1 - p)) / (error * error) : Math.max(1, effectiveSize(result, trials));
  return { value: p, standardError: error, ...wilson(p, size) };
}

function scaled(estimate: Estimate | null, factor: number): Estimate | null {
  if (estimate === null) return null;
  const { value, standardError } = estimate;
  return { value: value * factor, standardError: standardError === null ? null : standardError * factor };
}
