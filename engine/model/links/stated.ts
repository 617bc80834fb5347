import { basePoints } from "../../distributions/basePoints.ts";
import type { EvidenceSpec } from "../../distributions/evidence.ts";
import { unscaled } from "../../distributions/scaled.ts";
import { effectDistribution } from "../../evidence/effectDistribution.ts";
import { needsBaseRisk } from "../../evidence/effectLink.ts";
import { scaledTheta } from "../../evidence/theta.ts";
import { drawnRange, legalMean } from "../legalRanges.ts";
import type { Intervention, LineEffect, Link } from "../scenario.ts";

/** ē = E clamp(size, −1, 1), the effect that promises count on (MODEL §3.1). */
export function statedEffect({ effect }: Intervention): number {
  return legalMean("interventions.effect.size", effect.size);
}

/** Π mean(ratio) mean(causal); 1 without links. */
export function meanLinks(via: readonly Link[] = []): number {
  return via.reduce(
    (product, { ratio, causal }) =>
      product * legalMean("interventions.outcomes.via.ratio", ratio) * legalMean("interventions.outcomes.via.causal", causal),
    1,
  );
}

/**
 * The effect on a line that promises count on (engine/EVIDENCE.md E10): ē · Π mean(ratio) mean(causal), in which the clamp of the product is ignored; with
 * `on: theta` the mean of e(Π θ) clamped to [−1, 1], by quadrature, at the mean of the links.
 */
export function statedLineEffect(iv: Intervention, line: LineEffect): number {
  const stated = statedEffect(iv);
  if (line.via === undefined) return stated;
  const { of: size, factor, ceiling } = unscaled(iv.effect.size);
  if (line.on !== "theta" || typeof size === "number" || size.dist !== "evidence") return stated * meanLinks(line.via);
  return statedTheta(size, line, factor, ceiling);
}

function statedTheta(size: EvidenceSpec, line: LineEffect, factor: number, ceiling: number): number {
  const product = meanLinks(line.via);
  if (product === 0 || !(factor > 0)) return 0;
  const [mean] = effectDistribution(scaledTheta(size.theta, product), size.link, lineBases(size, line)).clampedMoments(
    -1 / factor,
    Math.min(1, ceiling) / factor,
  );
  return factor * mean;
}

/** What a line's own odds or hazards are about: its `baseRisk`, else that of the studies. */
export function lineBases(size: EvidenceSpec, { baseRisk }: LineEffect): EvidenceSpec["bases"] {
  return needsBaseRisk(size.link) && baseRisk !== undefined
    ? basePoints(baseRisk, ...drawnRange("interventions.outcomes.baseRisk"))
    : size.bases;
}
