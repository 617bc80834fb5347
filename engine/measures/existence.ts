import type { Answer, Estimate } from "./estimate.ts";
import { quantile } from "./kinds/quantile.ts";
import type { Measure } from "./measure.ts";
import type { Result } from "./result.ts";

/**
 * An answer without what does not exist: a mean needs the first moment of its columns and its error the second, an sd the second and
 * the fourth. Where the error does not exist, the quantiles 5 % and 95 % of the sample say how far the values spread, and why.
 */
export function asFarAsItExists(result: Result, measure: Measure, answer: Answer): Answer {
  const needs = momentsNeeded(measure);
  if (answer === null || needs === null) return answer;
  const tail = Math.min(...measure.columns.map(result.tail));
  if (tail > needs.error) return answer;
  if (measure.kind === "ratio" && measure.interval) return { value: null, low: null, high: null, reason: "noVariance" };
  const value = tail > needs.value ? (answer.value as number) : NaN;
  const missing = tail > needs.value ? needs.error : needs.value;
  return {
    value,
    standardError: null,
    ...range(result, measure),
    reason: missing === 1 ? "noMean" : missing === 2 ? "noVariance" : "noFourthMoment",
  };
}

/** Orders of the moments that the value and its error need; null where none is needed. */
function momentsNeeded(measure: Measure): { readonly value: number; readonly error: number } | null {
  switch (measure.kind) {
    case "mean":
    case "ratio":
    case "expectedShortfall":
      return { value: 1, error: 2 };
    case "sd":
      // Of three columns, the second holds the squares.
      return measure.columns.length === 1 ? { value: 2, error: 4 } : { value: 1, error: 2 };
    default:
      return null;
  }
}

function range(result: Result, measure: Measure): Pick<Estimate, "p05" | "p95"> {
  if (measure.kind !== "mean" && !(measure.kind === "sd" && measure.columns.length === 1)) return {};
  const { statistics } = result.sample(measure.columns[0]);
  return { p05: quantile(statistics, 0.05), p95: quantile(statistics, 0.95) };
}
