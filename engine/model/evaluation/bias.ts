import { evaluationBias } from "../presets.ts";
import type { DistributionSpec, Evaluation, Uncertain } from "../scenario.ts";

/** The factor by which the controls of an outcome are wrong: as stated for all or for it, else that of the design (MODEL §4). */
export function biasOf({ bias, design }: Evaluation, outcome: string): Uncertain {
  if (bias === null) return evaluationBias[design];
  if (typeof bias === "number" || isDistribution(bias)) return bias;
  return Object.hasOwn(bias, outcome) ? bias[outcome] : evaluationBias[design];
}

/** Whether one distribution is stated for all outcomes; no outcome is called `dist`. */
export function isDistribution(bias: DistributionSpec | Readonly<Record<string, Uncertain>>): bias is DistributionSpec {
  return "dist" in bias;
}
