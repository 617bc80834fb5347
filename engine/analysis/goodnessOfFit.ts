import type { Distribution } from "../distributions/distribution.ts";
import type { Fit } from "../distributions/fit.ts";
import { distribution } from "../distributions/fromSpec.ts";
import { log } from "../numeric/log.ts";
import { entityHash } from "../random/address.ts";
import { rootKey } from "../random/seed.ts";
import { createStream, read, setReplication } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import { samplerSetBuilder } from "../samplers/samplerSet.ts";

/**
 * Anderson–Darling statistic: the squared distance of the empirical distribution from F, weighted towards both tails.
 *
 *   A² = −n − (1/n) Σ (2i − 1) (ln F(x₍i₎) + ln (1 − F(x₍n+1−i₎)))
 *
 * sorted   rising
 * source   Anderson & Darling (1954), Journal of the American Statistical Association 49
 */
export function andersonDarling(sorted: Float64Array, d: Distribution): number {
  const n = sorted.length;
  let sum = 0;
  for (let i = 0, lowerHalf = true; i < n; i++) {
    // Each tail from its own side: 1 − p is exact enough where p < 1/2.
    const below = lowerHalf ? d.cdf(sorted[i]) : 1;
    if (below > 0.5) lowerHalf = false;
    const above = lowerHalf ? 1 - below : d.survival(sorted[i]);
    sum += (2 * i + 1) * log(Math.max(1e-300, lowerHalf ? below : 1 - above));
    sum += (2 * (n - i) - 1) * log(Math.max(1e-300, above));
  }
  return -n - sum / n;
}

/** How well a distribution fits the data it was fitted to. */
export interface Goodness {
  /** A². */
  readonly statistic: number;
  /** Share of samples from the fitted distribution, fitted anew, that lie further from their fit; null where not computed. */
  readonly pValue: number | null;
  /** Samples behind it. */
  readonly samples: number;
}

/** Most observations for which samples are drawn: beyond, every simple family is rejected and pictures say more. */
export const bootstrapLimit = 4000;

/**
 * Anderson–Darling statistic with its p-value by parametric bootstrap, since the critical values in print hold for known
 * parameters: p = (1 + #{A*² ≥ A²}) / (samples + 1).
 *
 * sorted   rising
 * refit    the same fit of another sample (rising); may throw RangeError where the sample cannot be fitted: it does not count
 * samples  whole number ≥ 0
 * seed     a person's seed; equal seeds give equal p-values
 * source   Stute, González Manteiga & Presedo Quindimil (1993), Metrika 40
 */
export function goodnessOfFit(
  sorted: Float64Array,
  fit: Fit,
  refit: (sample: Float64Array) => Fit,
  samples: number,
  seed: string | number,
): Goodness {
  const fitted = distribution(fit.spec);
  const statistic = andersonDarling(sorted, fitted);
  if (sorted.length > bootstrapLimit || samples === 0) return { statistic, pValue: null, samples: 0 };
  const builder = samplerSetBuilder();
  const sampler = builder.add(fit.spec);
  const set = builder.build();
  const stream = createStream(rootKey(seed));
  const entity = entityHash(`fit.${fit.spec.dist}`);
  const sample = new Float64Array(sorted.length);
  let counted = 0;
  let further = 0;
  for (let b = 0; b < samples; b++) {
    setReplication(stream, b);
    for (let i = 0; i < sample.length; i++) {
      read(stream, entity, 0, i);
      sample[i] = draw(set, sampler, stream);
    }
    const again = tryFit(refit, sample.sort());
    if (again === null) continue;
    counted += 1;
    if (andersonDarling(sample, distribution(again.spec)) >= statistic) further += 1;
  }
  return { statistic, pValue: (1 + further) / (counted + 1), samples: counted };
}

/** Samples for a p-value: 499 where that is cheap, never fewer than 99. */
export function bootstrapSamples(observations: number): number {
  return Math.max(99, Math.min(499, Math.floor(200_000 / observations)));
}

function tryFit(refit: (sample: Float64Array) => Fit, sample: Float64Array): Fit | null {
  try {
    return refit(sample);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
