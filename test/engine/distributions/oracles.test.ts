import { describe, expect, test } from "vitest";
import { distribution, meanOf } from "../../../engine/distributions/fromSpec.ts";
import type { Uncertain } from "../../../engine/distributions/spec.ts";
import { tailMean, upperShare } from "../../../engine/distributions/tailMean.ts";

describe("VaR and ES closed forms", () => {
  // McNeil, Frey & Embrechts (2015), Quantitative Risk Management, ch. 2 and 8
  test.each<[string, Uncertain, number, number, number]>([
    ["LN(0, 1)", { dist: "lognormal", median: 1, sigma: 1 }, 0.95, 5.180251602233, 8.5572268667967],
    ["LN(0, 1)", { dist: "lognormal", median: 1, sigma: 1 }, 0.99, 10.240473656312, 15.227960300878],
    ["Pareto(2, 1)", { dist: "pareto", min: 1, alpha: 2 }, 0.95, 4.4721359549996, 8.9442719099992],
    ["GPD(ξ = .5, β = 1)", { dist: "gpd", scale: 1, shape: 0.5 }, 0.95, 6.9442719099992, 15.888543819998],
    ["N(0, 1)", { dist: "normal", mean: 0, sd: 1 }, 0.95, 1.6448536269515, 2.0627128075074],
  ])("%s at level %d", (_, spec, level, valueAtRisk, expectedShortfall) => {
    const d = distribution(spec);
    const p = 1 - level;
    expect(Math.abs(d.quantile!(level) / valueAtRisk - 1)).toBeLessThan(1e-12);
    expect(Math.abs(tailMean(d, p) / expectedShortfall - 1)).toBeLessThan(2e-12);
  });

  test("the sample {0,1,1,1,2,3,4,8,12,25}: ES at .8 is 18.5, at .85 20.6667, from .9 on 25", () => {
    const d = distribution({ dist: "empirical", values: [0, 1, 1, 1, 2, 3, 4, 8, 12, 25] });
    expect(tailMean(d, 0.2)).toBeCloseTo(18.5, 10);
    expect(tailMean(d, 0.15)).toBeCloseTo(62 / 3, 10);
    expect(tailMean(d, 0.1)).toBeCloseTo(25, 10);
    expect(tailMean(d, 0.04)).toBeCloseTo(25, 10);
  });
});

describe("share of the total on the dearest", () => {
  test("Pareto: the dearest share p bears p^(1 − 1/alpha)", () => {
    for (const alpha of [1.16, 2, 5]) {
      const d = distribution({ dist: "pareto", min: 3, alpha });
      for (const p of [0.01, 0.05, 0.2]) expect(upperShare(d, p)).toBeCloseTo(p ** (1 - 1 / alpha), 12);
    }
  });

  test("lognormal: the dearest share p bears Φ(sigma − z_p), here 10 of 100 at sigma = 1", () => {
    expect(upperShare(distribution({ dist: "lognormal", median: 7, sigma: 1 }), 0.1)).toBeCloseTo(0.389143691645361, 12);
  });

  test("a constant gives every share its part, also through an atom", () => {
    expect(upperShare(distribution(5), 0.3)).toBeCloseTo(0.3, 12);
    expect(upperShare(distribution({ dist: "discrete", values: [1, 3], weights: [1, 1] }), 0.25)).toBeCloseTo(0.375, 12);
  });

  test("is 1 where the mean is infinite", () => {
    expect(upperShare(distribution({ dist: "pareto", min: 1, alpha: 1 }), 0.01)).toBe(1);
  });
});

describe("compound Poisson", () => {
  const bahnemann: Uncertain = {
    dist: "compound",
    rate: 1.75,
    severity: { dist: "discrete", values: [1, 2, 3, 4, 5], weights: [0.2, 0.4, 0.2, 0.15, 0.05] },
  };

  test("Bahnemann ex. 4.4 has mean 4.2875 and variance 12.6875", () => {
    const d = distribution(bahnemann);
    expect(d.mean).toBeCloseTo(4.2875, 12);
    expect(d.variance).toBeCloseTo(12.6875, 12);
    expect(d.quantile).toBeNull();
  });

  test("its survival gives the one-year ruin probabilities of the annual fund", () => {
    const d = distribution(bahnemann);
    expect(d.survival(10)).toBeCloseTo(0.060537202, 9); // capital 5, top-up 5
    expect(d.survival(14)).toBeCloseTo(0.011364047, 9); // capital 10, top-up 4
    expect(d.cdf(-0.1)).toBe(0);
    expect(d.cdf(0)).toBeCloseTo(Math.exp(-1.75), 15);
  });

  test("a cap on a lattice compound keeps mean = Σ of survivals", () => {
    const capped = distribution({ ...bahnemann, max: 6 });
    const d = distribution(bahnemann);
    let mean = 0;
    for (let x = 0; x < 6; x += 1) mean += d.survival(x);
    expect(capped.mean).toBeCloseTo(mean, 12);
  });

  test.each<[string, Uncertain, number, number]>([
    ["Po(10) Γ(2, 1)", { dist: "compound", rate: 10, severity: { dist: "gamma", shape: 2, scale: 1 } }, 20, 60],
    ["Po(4) of exactly 2.5", { dist: "compound", rate: 4, severity: 2.5 }, 10, 25],
    ["Po(3) of an infinite variance", { dist: "compound", rate: 3, severity: { dist: "pareto", min: 1, alpha: 1.5 } }, 9, Infinity],
  ])("%s: mean rate E(X), variance rate E(X²)", (_, spec, mean, variance) => {
    expect(distribution(spec).mean).toBeCloseTo(mean, 12);
    if (variance === Infinity) expect(distribution(spec).variance).toBe(Infinity);
    else expect(distribution(spec).variance).toBeCloseTo(variance, 10);
  });

  test("the cdf of a compound off the lattice is an error, not a guess", () => {
    const d = distribution({ dist: "compound", rate: 10, severity: { dist: "gamma", shape: 2, scale: 1 } });
    expect(() => d.cdf(1)).toThrow(RangeError);
  });
});

describe("means and parameters", () => {
  test.each<[Uncertain, number]>([
    [7, 7],
    [{ dist: "lognormal", mean: 5, sd: 2 }, 5],
    [{ dist: "weibull", mean: 5, sd: 2 }, 5],
    [{ dist: "weibull", mean: 5, sd: 0.001 }, 5],
    [{ dist: "beta", mean: 12, sd: 2, min: 5, max: 20 }, 12],
    [{ dist: "gamma", mean: 5, sd: 0 }, 5],
    [{ dist: "normal", mean: 5, sd: 0, min: 0 }, 5],
    [{ dist: "pert", min: 1, mode: 2, max: 6 }, 2.5],
    [{ dist: "pareto", min: 1, alpha: 1 }, Infinity],
    [{ dist: "gpd", scale: 1, shape: 1 }, Infinity],
    [
      {
        dist: "mixture",
        of: [
          { weight: 3, of: 0 },
          { weight: 1, of: 8 },
        ],
      },
      2,
    ],
  ])("meanOf(%j) = %d", (spec, mean) => {
    if (mean === Infinity) expect(meanOf(spec)).toBe(Infinity);
    else expect(Math.abs(meanOf(spec) / mean - 1)).toBeLessThan(1e-12);
  });

  test("mean and sd given are mean and sd got", () => {
    for (const dist of ["lognormal", "gamma", "weibull"] as const) {
      for (const sd of [0.01, 0.3, 1, 3, 8]) {
        expect(Math.abs(Math.sqrt(distribution({ dist, mean: 3, sd } as Uncertain).variance) / sd - 1), `${dist} ${sd}`).toBeLessThan(
          1e-10,
        );
      }
    }
  });

  test("p5 and p95 given are quantiles got", () => {
    for (const dist of ["normal", "lognormal"] as const) {
      const d = distribution({ dist, p5: 10, p95: 40 } as Uncertain);
      expect(d.quantile!(0.05)).toBeCloseTo(10, 10);
      expect(d.quantile!(0.95)).toBeCloseTo(40, 10);
    }
  });
});
