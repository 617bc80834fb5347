import type { Plan } from "../../model/plan.ts";
import type { Estimate } from "../estimate.ts";
import { estimateOf } from "../estimateOf.ts";
import { ratio } from "../kinds/ratio.ts";
import type { Measure } from "../measure.ts";
import type { Result } from "../result.ts";
import { type ReducedMeasure, reducedAmong, targetsOf } from "./measures.ts";
import { type ControlledMeans, controlledMeans } from "./regression.ts";

/** Of a variance that the controls explain whole, rounding leaves less than its square. */
const ROUNDING = 1e-6;

/** An estimate by control variates. */
export interface ReducedEstimate {
  readonly value: number;
  readonly standardError: number;
  /** Variance of the plain estimate over that of this: so many times as many futures would do the same. Null where nothing is left of it. */
  readonly varianceRatio: number | null;
}

/** What a run with control variates tells beside its plain estimates. */
export interface ReducedSummary {
  /** Controls in use. */
  readonly controls: number;
  /** By id; null where it has no error, or there are too few futures. */
  readonly measures: Readonly<Partial<Record<ReducedMeasure, ReducedEstimate | null>>>;
}

/**
 * Estimates of means and ratios with less variance, from controls whose means are known (engine/MODEL.md §8, *Control variates*).
 *
 * returns  null where the plan keeps no controls
 */
export function reduce(plan: Plan, result: Result, measures: readonly Measure[]): ReducedSummary | null {
  const { controls } = plan;
  const wanted = reducedAmong(measures);
  if (controls === null || wanted.length === 0) return null;
  const { moments, partial } = result;
  const names = targetsOf(measures);
  const fitted = controlledMeans(
    {
      n: partial.replications,
      mean: (column) => moments.mean(column) ?? 0,
      covariance: (a, b) => (a === b ? moments.variance(a) : moments.covariance(a, b)),
    },
    names.map(result.at),
    controls.columns.map(result.at),
    controls.means,
  );
  return {
    controls: fitted?.controls ?? 0,
    measures: Object.fromEntries(
      wanted.map((measure) => [measure.id, fitted === null ? null : reducedEstimate(result, measure, fitted, names)]),
    ),
  };
}

function reducedEstimate(
  result: Result,
  measure: Measure,
  { means, covariance }: ControlledMeans,
  names: readonly string[],
): ReducedEstimate | null {
  const plain = estimateOf(result, measure);
  if (plain === null || !("standardError" in plain) || !(plain.standardError !== null && plain.standardError > 0)) return null;
  const at = measure.columns.map((name) => names.indexOf(name));
  const sum = (weights: readonly number[]) => at.reduce((total, t, i) => total + weights[i] * means[t], 0);
  const product = (a: readonly number[], b: readonly number[]) =>
    at.reduce((total, t, i) => at.reduce((inner, u, j) => inner + a[i] * b[j] * covariance(t, u), total), 0);
  const [over, under] = measure.kind === "ratio" ? [measure.numerator, measure.denominator] : [[1], null];
  const found: Estimate | null =
    under === null
      ? { value: sum(over), standardError: Math.sqrt(Math.max(0, product(over, over))) }
      : ratio({
          numerator: sum(over),
          denominator: sum(under),
          numeratorVariance: product(over, over),
          denominatorVariance: product(under, under),
          covariance: product(over, under),
        });
  if (found === null || found.standardError === null) return null;
  const left = found.standardError / plain.standardError;
  return left > ROUNDING
    ? { value: found.value, standardError: found.standardError, varianceRatio: 1 / (left * left) }
    : { value: found.value, standardError: 0, varianceRatio: null };
}
