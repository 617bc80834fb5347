import { describe, expect, test } from "vitest";
import { bayes } from "../../../engine/evidence/bayes.ts";
import { mixtureQuantile } from "../../../engine/evidence/normalMixture.ts";
import type { Priors } from "../../../engine/evidence/priors.ts";
import { studiesOf } from "../../../engine/evidence/studies.ts";
import { type Results, resultsOf } from "../../../engine/evidence/weighted.ts";
import { near } from "./near.ts";
import { bcg, hart, schools, three } from "./oracleData.ts";

const logRR = resultsOf(studiesOf(bcg, "logRR", {}, 0.6).studies);
const logIRR = resultsOf(studiesOf(hart, "logIRR", {}, 0.6).studies);
const halfNormal = (s: number, mean: Priors["mean"] = "flat"): Priors => ({ tau: { halfNormal: s }, mean });
const halfCauchy = (s: number): Priors => ({ tau: { halfCauchy: s }, mean: "flat" });

interface Expected {
  readonly tau?: number;
  readonly median?: readonly [value: number, digits: number];
  readonly mu?: number;
  readonly sd?: number;
  readonly interval?: readonly [number, number];
  readonly place?: readonly (readonly [p: number, value: number])[];
}

// One-dimensional quadrature, checked by a second rule.
test.each<[string, Results, Priors, Expected]>([
  [
    "BCG, half-normal .5",
    logRR,
    halfNormal(0.5),
    {
      tau: 0.5719096716,
      median: [0.55375, 5],
      mu: -0.7118600082,
      sd: 0.1873270604,
      interval: [-1.0911968742, -0.3469996736],
      place: [
        [0.025, -1.9581103831],
        [0.25, -1.0981658115],
        [0.5, -0.7084404418],
        [0.75, -0.3224735536],
        [0.975, 0.5172474268],
      ],
    },
  ],
  [
    "BCG, half-Cauchy .5",
    logRR,
    halfCauchy(0.5),
    {
      tau: 0.5881602309,
      median: [0.56354, 5],
      mu: -0.7128208805,
      sd: 0.1925495332,
      interval: [-1.1036565988, -0.3379730272],
      place: [
        [0.025, -2.0037102585],
        [0.5, -0.7090830398],
        [0.975, 0.5592987437],
      ],
    },
  ],
  [
    "BCG, half-normal .5, the mean from N(0, 1)",
    logRR,
    halfNormal(0.5, { mean: 0, sd: 1 }),
    {
      tau: 0.5701055925,
      mu: -0.6877712366,
      sd: 0.1827683899,
      place: [
        [0.025, -1.9215684326],
        [0.975, 0.5413361654],
      ],
    },
  ],
  [
    "warfarin, half-normal .5",
    logIRR,
    halfNormal(0.5),
    {
      tau: 0.2121556924,
      mu: -1.0075642192,
      sd: 0.2031946432,
      place: [
        [0.025, -1.7011656103],
        [0.975, -0.2976869892],
      ],
    },
  ],
  [
    "three studies, half-normal .2",
    three,
    halfNormal(0.2),
    {
      tau: 0.1239910175,
      mu: 0.2089118982,
      sd: 0.1244322103,
      place: [
        [0.025, -0.1887871694],
        [0.975, 0.6468151087],
      ],
    },
  ],
  [
    "eight schools, half-Cauchy 25",
    schools,
    halfCauchy(25),
    {
      tau: 5.8977374767,
      median: [4.784, 3],
      mu: 7.9054891187,
      sd: 4.9620382361,
      place: [
        [0.025, -10.5311759567],
        [0.975, 26.8575444101],
      ],
    },
  ],
  [
    "eight schools, half-normal 10",
    schools,
    halfNormal(10),
    {
      tau: 4.8441431832,
      mu: 7.8596315163,
      sd: 4.6725919638,
      place: [
        [0.025, -7.7160670682],
        [0.975, 23.8225525166],
      ],
    },
  ],
])("%s", (_, results, priors, expected) => {
  const found = bayes(results, priors);
  if (expected.tau !== undefined) near(found.tau.mean, expected.tau, 1e-8, "mean of tau");
  if (expected.median !== undefined) near(found.tau.median, expected.median[0], 0, "median of tau", expected.median[1]);
  if (expected.mu !== undefined) near(found.muMoments.mean, expected.mu, 1e-8, "mean of mu");
  if (expected.sd !== undefined) near(found.muMoments.sd, expected.sd, 1e-8, "sd of mu");
  if (expected.interval !== undefined) {
    near(mixtureQuantile(found.mu, 0.025), expected.interval[0], 1e-8, "low end of mu");
    near(mixtureQuantile(found.mu, 0.025, true), expected.interval[1], 1e-8, "high end of mu");
  }
  for (const [p, value] of expected.place ?? []) near(mixtureQuantile(found.predictive, p), value, 1e-8, `quantile ${p} of a new place`);
});

test("eight schools, half-normal 10: each school is drawn towards the mean", () => {
  const { studyMeans } = bayes(schools, halfNormal(10));
  const published = [10.179812974, 7.8539418488, 6.6915617417, 7.6747347355, 5.8005296481, 6.6028346858, 9.8675448064, 8.2060916903];
  for (const [i, value] of published.entries()) near(studyMeans[i], value, 1e-8, `school ${i + 1}`);
});

describe("one study", () => {
  const one = { y: [-0.3], v: [0.04] };

  test("τ keeps its prior, and the variance of a new place is v + 2 s²", () => {
    const found = bayes(one, halfNormal(0.25));
    near(found.tau.mean, 0.1994711402, 1e-8, "mean of tau"); // s √(2/π)
    near(found.muMoments.mean, -0.3, 1e-12, "mean of mu");
    near(found.muMoments.sd, 0.3201562119, 1e-8, "sd of mu");
    near(found.predictiveMoments.sd, 0.4062019202, 1e-8, "sd of a new place");
    expect(found.predictiveMoments.sd! ** 2).toBeCloseTo(0.04 + 2 * 0.25 ** 2, 10);
    near(mixtureQuantile(found.predictive, 0.025), -1.1409822562, 1e-8, "low end");
    near(mixtureQuantile(found.predictive, 0.025, true), 0.5409822562, 1e-8, "high end");
  });

  test("a known τ of 0 leaves the study as it is", () => {
    const { predictive } = bayes(one, { tau: { fixed: 0 }, mean: "flat" });
    expect(predictive).toEqual({ weight: [1], mean: [-0.3], sd: [0.2] });
  });

  test("under a half-Cauchy prior neither mean nor sd exists with one study, the sd not with two", () => {
    const first = bayes(one, halfCauchy(0.5));
    expect([first.tau.mean, first.tau.sd, first.predictiveMoments.mean, first.predictiveMoments.sd]).toEqual([null, null, null, null]);
    const second = bayes({ y: [-0.3, -0.1], v: [0.04, 0.04] }, halfCauchy(0.5));
    expect([second.tau.sd, second.predictiveMoments.sd, second.muMoments.sd]).toEqual([null, null, null]);
    expect(second.tau.mean).not.toBeNull();
    const third = bayes({ y: [-0.3, -0.1, 0], v: [0.04, 0.04, 0.04] }, halfCauchy(0.5));
    expect(third.predictiveMoments.sd).not.toBeNull();
  });
});

test("a prior so wide that the quadrature cannot see the studies is refused, not answered", () => {
  const many = { y: Float64Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 1e-6 : -1e-6)), v: new Float64Array(12).fill(1e-14) };
  expect(() => bayes(many, halfNormal(10))).toThrow("nodesTooFew");
});
