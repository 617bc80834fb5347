import type { Estimate } from "./estimate.ts";
import { interventionLeakage } from "./leakage.ts";
import type { Result } from "./result.ts";
import type { InterventionSummary } from "./summary.ts";

/** One intervention: what became of it, its leakage, its repayment, and how good its evaluations are (MODEL §8). */
export function intervention(result: Result, id: string): InterventionSummary {
  const prefix = `interventions.${id}`;
  const column = (name: string) => `${prefix}.${name}`;
  return {
    started: result.frequency(column("started")),
    stopped: result.frequency(column("stopped")),
    withdrawn: result.frequency(column("withdrawn")),
    leakage: interventionLeakage(result, id),
    ...result.repayment(prefix, "Q9", "Q8"),
    measured: measured(result, prefix),
    power: result.share(column("significant"), column("effective")),
    signError: result.share(column("wrongSign"), column("effective")),
    exaggeration: result.ratio(column("significantMeasured"), column("significantRealised")),
    falseClaims: result.share(column("falseClaims"), column("ready")),
    paidWithoutEffect: result.share(column("paidIneffective"), column("ineffective")),
    rightDecision: result.share(column("rightDecisions"), column("ready")),
  };
}

/**
 * Mean and sd of Â over all ready rounds of all replications:
 *
 *   mean = ΣÂ / Σready,  sd² = ΣÂ² / Σready − mean²,  errors by the delta method
 *
 * returns  null if no evaluation ever became ready
 */
function measured(result: Result, prefix: string): { readonly mean: Estimate; readonly sd: Estimate } | null {
  const mean = result.ratio(`${prefix}.measured`, `${prefix}.ready`);
  const squares = result.ratio(`${prefix}.measuredSquares`, `${prefix}.ready`);
  if (mean === null || squares === null) return null;
  const { moments, layout } = result;
  const at = (name: string) => layout.index.get(`${prefix}.${name}`) as number;
  const sd = Math.sqrt(Math.max(0, squares.value - mean.value * mean.value));
  // Gradient of sd in the three means ΣÂ, ΣÂ², Σready, each per replication.
  const ready = moments.mean(at("ready")) as number;
  const ga = sd > 0 ? -mean.value / (sd * ready) : 0;
  const gb = sd > 0 ? 1 / (2 * sd * ready) : 0;
  const gr = -(ga * mean.value + gb * squares.value);
  const variance =
    ga * ga * moments.variance(at("measured")) +
    gb * gb * moments.variance(at("measuredSquares")) +
    gr * gr * moments.variance(at("ready")) +
    2 * ga * gb * moments.covariance(at("measured"), at("measuredSquares")) +
    2 * ga * gr * moments.covariance(at("measured"), at("ready")) +
    2 * gb * gr * moments.covariance(at("measuredSquares"), at("ready"));
  return { mean, sd: { value: sd, standardError: Math.sqrt(Math.max(0, variance) / result.partial.replications) } };
}
