import { coxFactor, type EffectLink, logisticFactor } from "./effectLink.ts";
import type { Priors } from "./priors.ts";
import type { QualityMap } from "./quality.ts";
import type { EvidenceScale } from "./scales.ts";
import type { PoolingModel } from "./tau2.ts";

/** How studies are pooled. */
export type EvidenceModel = PoolingModel | "bayes";

/** Every choice between a table of studies and the distribution of their effect. */
export interface EvidenceSettings {
  readonly scale: EvidenceScale;
  readonly model: EvidenceModel;
  /** Only for bayes. */
  readonly priors: Priors;
  /** A new place, or the average of all places. */
  readonly use: "predictive" | "mean";
  /** Correlation between results of one study, in [0, 1]. */
  readonly within: number;
  readonly quality: QualityMap;
  /** Only for fixed, dl, pm and reml. */
  readonly biasCorrection: "none" | "peese";
  /** Only for g: to a risk, or e = −g. */
  readonly convert: "logistic" | "cox" | "probit" | "none";
}

/**
 * How an effect on the scale becomes e.
 *
 * atMostOnce  the event happens once at most to a person (`count: one` or `once`): a hazard ratio then needs the base risk
 */
export function linkOf(settings: Pick<EvidenceSettings, "scale" | "convert">, atMostOnce: boolean): EffectLink {
  switch (settings.scale) {
    case "logOR":
      return { form: "odds", factor: 1 };
    case "logHR":
      return { form: atMostOnce ? "hazard" : "ratio" };
    case "md":
      return { form: "difference" };
    case "g":
      if (settings.convert === "none") return { form: "identity" };
      return settings.convert === "probit"
        ? { form: "probit" }
        : { form: "odds", factor: settings.convert === "cox" ? coxFactor : logisticFactor };
    default:
      return { form: "ratio" };
  }
}
