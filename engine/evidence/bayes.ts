import { mixtureMoments, mixtureQuantile, type NormalMixture } from "./normalMixture.ts";
import { notPooled } from "./notPooled.ts";
import type { Priors } from "./priors.ts";
import { type TauPosterior, tauMedian, tauPosterior } from "./tauPosterior.ts";
import type { Results } from "./weighted.ts";

/** A summary of an unknown number; a moment that is infinite is null. */
export interface Moments {
  readonly mean: number | null;
  readonly sd: number | null;
}

/** What studies say about a place when places differ: everything by one quadrature over τ. */
export interface BayesPosterior {
  readonly tau: Moments & { readonly median: number };
  /** The average place. */
  readonly mu: NormalMixture;
  readonly muMoments: Moments;
  /** A new place. */
  readonly predictive: NormalMixture;
  readonly predictiveMoments: Moments;
  /** Posterior mean of each study's own effect. */
  readonly studyMeans: readonly number[];
  /** Nodes of the quadrature. */
  readonly nodes: number;
}

/** 13 · 16 = 208 nodes at first. */
const firstPanels = 13;
/** 208 · 2⁸ nodes at most. */
const mostDoublings = 8;
/** Nodes with less of the posterior than this are left out of the mixtures. */
const negligible = 1e-18;

/**
 * Random effects by Bayes: y_i ~ N(θ_i, v_i), θ_i ~ N(μ, τ²). No random numbers: the posterior of τ is integrated on nodes, which are doubled until
 * mean and 0.025 and 0.975 quantiles of a new place stand still to 1e-9 of their distance.
 *
 *   μ: mixture over τ of N(m(τ), V(τ));  a new place: of N(m, V + τ²);  study i: Σ p(τ)(b y_i + (1 − b) m), b = τ²/(v_i + τ²)
 *
 * throws   RangeError with why (notPooledIn) if 53 248 nodes are not enough (a prior thousands of times wider than what the studies say)
 * source   Röver (2020), J. Statistical Software 93(6); Gelman and others (2013), Bayesian Data Analysis, ch. 5
 */
export function bayes(results: Results, priors: Priors): BayesPosterior {
  let panels = firstPanels;
  let posterior = tauPosterior(results, priors, panels);
  let marks = marksOf(mixtureOf(posterior, true));
  for (let doubling = 0; !("fixed" in priors.tau); doubling += 1) {
    if (doubling === mostDoublings) {
      throw notPooled("nodesTooFew", { nodes: posterior.tau.length });
    }
    panels *= 2;
    posterior = tauPosterior(results, priors, panels);
    const next = marksOf(mixtureOf(posterior, true));
    const moved = Math.max(...next.map((mark, i) => Math.abs(mark - marks[i])));
    marks = next;
    if (moved < 1e-9 * (marks[2] - marks[0])) break;
  }
  return summaryOf(results, priors, posterior);
}

/** 0.025 quantile, mean and 0.975 quantile. */
function marksOf(mixture: NormalMixture): readonly number[] {
  return [mixtureQuantile(mixture, 0.025), mixtureMoments(mixture).mean, mixtureQuantile(mixture, 0.025, true)];
}

function mixtureOf({ tau, weight, mean, variance }: TauPosterior, place: boolean): NormalMixture {
  const kept = Array.from(weight.keys()).filter((k) => weight[k] > negligible);
  return {
    weight: kept.map((k) => weight[k]),
    mean: kept.map((k) => mean[k]),
    sd: kept.map((k) => Math.sqrt(variance[k] + (place ? tau[k] * tau[k] : 0))),
  };
}

function summaryOf(results: Results, priors: Priors, posterior: TauPosterior): BayesPosterior {
  const { tau, weight } = posterior;
  const mean = (f: (k: number) => number) => weight.reduce((sum, w, k) => sum + w * f(k), 0);
  const tauMean = mean((k) => tau[k]);
  const finite = finiteMoments(results.y.length, priors);
  const ifFinite = (known: boolean, value: number) => (known ? value : null);
  const mu = mixtureOf(posterior, false);
  const predictive = mixtureOf(posterior, true);
  const ofMu = mixtureMoments(mu);
  const ofPlace = mixtureMoments(predictive);
  return {
    tau: {
      mean: ifFinite(finite.first, tauMean),
      sd: ifFinite(finite.second, Math.sqrt(mean((k) => (tau[k] - tauMean) * (tau[k] - tauMean)))),
      median: tauMedian(results, priors, posterior),
    },
    mu,
    muMoments: { mean: ifFinite(finite.muFirst, ofMu.mean), sd: ifFinite(finite.muSecond, ofMu.sd) },
    predictive,
    predictiveMoments: { mean: ifFinite(finite.first, ofPlace.mean), sd: ifFinite(finite.second, ofPlace.sd) },
    studyMeans: Array.from(results.y, (y, i) =>
      mean((k) => {
        const b = (tau[k] * tau[k]) / (results.v[i] + tau[k] * tau[k]);
        return b * y + (1 - b) * posterior.mean[k];
      }),
    ),
    nodes: tau.length,
  };
}

/**
 * Which moments exist. Far out the posterior of τ falls as its prior times τ^(−k), times τ where the mean is flat: under a half-Cauchy prior
 * as τ^(−k−1) or τ^(−k−2).
 */
function finiteMoments(k: number, priors: Priors) {
  const heavy = "halfCauchy" in priors.tau;
  const flat = priors.mean === "flat";
  const power = flat ? k : k + 1; // moments of τ below this one exist
  const first = !heavy || power > 1;
  const second = !heavy || power > 2;
  return { first, second, muFirst: !flat || first, muSecond: !flat || second };
}
