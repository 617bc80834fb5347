import { type BasePoint, type EffectDistribution, effectDistribution } from "../evidence/effectDistribution.ts";
import type { EffectLink } from "../evidence/effectLink.ts";
import type { EvidenceScale } from "../evidence/scales.ts";
import type { Theta } from "../evidence/theta.ts";
import { type Family, parameter } from "./family.ts";
import type { Uncertain } from "./spec.ts";

/**
 * The effect that a table of studies says (engine/EVIDENCE.md), once the studies have been pooled: what is known on their scale, and the way from there to
 * e. Made where a scenario is read, so that nothing is pooled again while it is simulated.
 */
export interface EvidenceSpec {
  readonly dist: "evidence";
  readonly scale: EvidenceScale;
  readonly use: "predictive" | "mean";
  readonly theta: Theta;
  readonly link: EffectLink;
  /** Only where the link needs it, as the other: a number of its own, drawn once per replication. */
  readonly baseRisk?: Uncertain;
  readonly controlMean?: Uncertain;
  /** The base as points with weights; one of value 1 where none is needed. */
  readonly bases: readonly BasePoint[];
  /** First and second moment of e clamped to [−1, 1]. */
  readonly moments: readonly [first: number, second: number];
  /** Multipliers for quality have discounted the studies. */
  readonly discounted: boolean;
  /** The sign of ratios of means was turned, because higher is better: there is no cost that is avoided. */
  readonly turned: boolean;
}

/** The distribution of e; quantiles where the base is uncertain are those over all bases. */
export function evidence({ theta, link, bases, moments }: EvidenceSpec): EffectDistribution {
  return effectDistribution(theta, link, bases, moments);
}

/** The base that is drawn, and its key; null where the link needs none. */
export function baseOf({
  baseRisk,
  controlMean,
}: EvidenceSpec): { readonly key: "baseRisk" | "controlMean"; readonly value: Uncertain } | null {
  if (baseRisk !== undefined) return { key: "baseRisk", value: baseRisk };
  return controlMean === undefined ? null : { key: "controlMean", value: controlMean };
}

/** evidence in a scenario: read by scenarios/evidence, not as the others are. */
export const evidenceFamily: Family<EvidenceSpec> = {
  name: "evidence",
  parameters: { file: parameter("text", "studiesFile") },
  forms: [],
  legal: () => [],
  build: evidence,
  sampler: "own",
  largest: (spec, inner) => Math.max(1, inner(baseOf(spec)?.value ?? 1)),
  only: "effect",
};
