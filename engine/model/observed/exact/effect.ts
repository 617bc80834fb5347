import { distribution } from "../../../distributions/fromSpec.ts";
import type { Theta } from "../../../evidence/theta.ts";
import { exp } from "../../../numeric/exp.ts";
import { log } from "../../../numeric/log.ts";
import { log1p } from "../../../numeric/log1p.ts";
import type { DistributionSpec, Intervention, Scenario, Uncertain } from "../../scenario.ts";
import { logNormal, logSum } from "../densities.ts";
import type { Found } from "../observations.ts";
import { normalParameters } from "./parameters.ts";
import { savingPerEffect } from "./savingPerEffect.ts";
import type { ExactUpdate } from "./updates.ts";

/** Mass that the clamping of e to [−1, 1] may move, at most. */
const MOST_CLAMPED = 1e-6;

/**
 * effect.size normal (or studies whose e is linear in a mixture of normals), and one evaluation whose expected saving is c + D e:
 *
 *   e ~ N(m, s²), Â ~ N(c + D e, se²)  →  1/s′² = 1/s² + D²/se²,  m′ = s′²(m/s² + D(Â − c)/se²)
 *
 * with each component of a mixture weighted by N(Â; c + D m, se² + D²s²), and, where the method works with probability 1 − π only,
 * π′ = π f₀/(π f₀ + (1 − π) f₁), f₀ = N(Â; c, se²), f₁ = Σ weight · N(Â; c + D m, se² + D²s²).
 */
export function updateEffect(scenario: Scenario, iv: Intervention, own: readonly Found[]): ExactUpdate | null {
  const taken = own.filter(({ kind }) => kind === "evaluation");
  const [evaluation] = taken;
  if (evaluation === undefined || taken.length > 1) return null;
  if (own.some(({ kind, group }) => kind === "events" && group === "treated")) return null;
  // A common context ties the effects of several interventions together.
  if (scenario.contextCorrelation > 0 && scenario.interventions.length > 1) return null;
  const { size, noEffect, transfer } = iv.effect;
  const prior = componentsOf(size);
  if (prior === null || typeof noEffect !== "number" || typeof transfer !== "number" || typeof size === "number") return null;
  const saving = savingPerEffect(scenario, iv, evaluation.number);
  const known = scenario.observed?.interventions[iv.id]?.[evaluation.number]?.evaluation;
  if (saving === null || known === undefined || clampedMass(size, transfer) > MOST_CLAMPED) return null;
  const slope = saving.slope * transfer;
  const measured = known.saving - saving.constant;
  const variance = known.standardError * known.standardError;
  const seen = prior.map(({ weight, mean, sd }) => {
    const precision = 1 / (sd * sd) + (slope * slope) / variance;
    return {
      logWeight: log(weight) + logNormal(measured, slope * mean, Math.sqrt(variance + slope * slope * sd * sd)),
      mean: (mean / (sd * sd) + (slope * measured) / variance) / precision,
      sd: Math.sqrt(1 / precision),
    };
  });
  const works = logSum(seen.map(({ logWeight }) => logWeight));
  const fails = logNormal(measured, 0, known.standardError);
  const components = seen.map(({ logWeight, mean, sd }) => ({ weight: exp(logWeight - works), mean, sd }));
  const path = `interventions.${iv.id}.effect`;
  const logEvidence = noEffect === 0 ? works : logSum([log1p(-noEffect) + works, log(noEffect) + fails]);
  return {
    posteriors: [
      [`${path}.size`, posteriorOf(size, components)],
      ...(noEffect === 0 ? [] : [[`${path}.noEffect`, exp(log(noEffect) + fails - logEvidence)] as const]),
    ],
    taken,
    logEvidence,
  };
}

interface Component {
  readonly weight: number;
  readonly mean: number;
  readonly sd: number;
}

/** e as a mixture of normals; null where it is none. */
function componentsOf(size: Uncertain): readonly Component[] | null {
  const plain = normalParameters(size);
  if (plain !== null) return [{ weight: 1, ...plain }];
  if (typeof size === "number" || size.dist !== "evidence") return null;
  const { theta, link, baseRisk, controlMean, bases } = size;
  if (baseRisk !== undefined || (controlMean !== undefined && typeof controlMean !== "number")) return null;
  if (link.form !== "identity" && link.form !== "difference") return null;
  const base = link.form === "difference" ? bases[0].value : 1;
  if (theta.form === "t") return null;
  const mixture = theta.form === "normal" ? { weight: [1], mean: [theta.mean], sd: [theta.sd] } : theta;
  return mixture.weight.map((weight, i) => ({ weight, mean: -mixture.mean[i] / base, sd: mixture.sd[i] / base }));
}

/** The prior's form with other numbers. */
function posteriorOf(size: DistributionSpec, components: readonly Component[]): Uncertain {
  if (size.dist !== "evidence") return { dist: "normal", mean: components[0].mean, sd: components[0].sd };
  const base = size.link.form === "difference" ? size.bases[0].value : 1;
  const theta: Theta = {
    form: "mixture",
    weight: components.map(({ weight }) => weight),
    mean: components.map(({ mean }) => -mean * base),
    sd: components.map(({ sd }) => sd * base),
  };
  return { ...size, theta };
}

/** P(|τ Q| > 1): what is not linear. */
function clampedMass(size: DistributionSpec, transfer: number): number {
  if (!(transfer > 0)) return transfer === 0 ? 0 : 1;
  const d = distribution(size);
  return d.survival(1 / transfer) + d.cdf(-1 / transfer);
}
