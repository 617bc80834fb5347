import type { Uncertain } from "../../engine/distributions/spec.ts";
import type { MeanPrior, TauPrior } from "../../engine/evidence/priors.ts";
import type { QualityMap } from "../../engine/evidence/quality.ts";
import type { EvidenceScale } from "../../engine/evidence/scales.ts";
import type { EvidenceSettings } from "../../engine/evidence/settings.ts";

/** The keys of `dist: evidence` beside the table, as a scenario and the command line write them. */
export interface EvidenceKeys {
  readonly outcome?: string;
  readonly scale?: EvidenceScale;
  readonly model?: EvidenceSettings["model"];
  readonly tau?: TauPrior;
  readonly mean?: MeanPrior;
  readonly use?: EvidenceSettings["use"];
  readonly baseRisk?: Uncertain;
  readonly controlMean?: Uncertain;
  readonly convert?: "logistic" | "cox" | "probit";
  readonly as?: "g";
  readonly within?: number;
  readonly quality?: QualityMap;
  readonly biasCorrection?: "none" | "peese";
}
