import { evaluationBias } from "../presets.ts";
import type { DistributionSpec, Evaluation, Uncertain } from "../scenario.ts";

/**
 * The factor by which the controls of an outcome are wrong: as stated for all or for it, else that of the design (MODEL §4); 1 where the
 * enrolled are compared with their own year before, for then what falls is drawn.
 */
export function biasOf({ bias, design, selection }: Evaluation, outcome: string): Uncertain {
  const otherwise = selection === undefined ? evaluationBias[design] : 1;
  if (bias === null) return otherwise;
  if (typeof bias === "number" || isDistribution(bias)) return bias;
  return Object.hasOwn(bias, outcome) ? bias[outcome] : otherwise;
}

/** Whether one distribution is stated for all outcomes; no outcome is called `dist`. */
export function isDistribution(bias: DistributionSpec | Readonly<Record<string, Uncertain>>): bias is DistributionSpec {
  return "dist" in bias;
}
