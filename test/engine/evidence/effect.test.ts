import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bayes } from "../../../engine/evidence/bayes.ts";
import { effectDistribution } from "../../../engine/evidence/effectDistribution.ts";
import { coxFactor, type EffectLink, effectAt, effectSlope, logisticFactor, thetaAt } from "../../../engine/evidence/effectLink.ts";
import type { EvidenceSettings } from "../../../engine/evidence/settings.ts";
import { studiesOf } from "../../../engine/evidence/studies.ts";
import { type Theta, thetaQuantile } from "../../../engine/evidence/theta.ts";
import { thetaOf } from "../../../engine/evidence/thetaOf.ts";
import { thetaOfDeviate, thetaTable } from "../../../engine/evidence/thetaTable.ts";
import { type Results, resultsOf } from "../../../engine/evidence/weighted.ts";
import { normalCdf } from "../../../engine/numeric/normal.ts";
import { near } from "./near.ts";
import { bcg, hart, raudenbush, row } from "./oracleData.ts";

const settings: EvidenceSettings = {
  scale: "logRR",
  model: "bayes",
  priors: { tau: { halfNormal: 0.5 }, mean: "flat" },
  use: "predictive",
  within: 0.6,
  quality: {},
  biasCorrection: "none",
  convert: "logistic",
};
const logRR = resultsOf(studiesOf(bcg, "logRR", {}, 0.6).studies);
const logOR = resultsOf(studiesOf(bcg, "logOR", {}, 0.6).studies);
const logIRR = resultsOf(studiesOf(hart, "logIRR", {}, 0.6).studies);
const ratio: EffectLink = { form: "ratio" };
const e = (results: Results, more: Partial<EvidenceSettings>, link: EffectLink = ratio, base = 1) =>
  effectDistribution(thetaOf(results, { ...settings, ...more }), link, [{ value: base, weight: 1 }]);

describe("e of the studies: mean of the clamped value and probability of harm (quadrature by two rules)", () => {
  test.each<[string, Results, Partial<EvidenceSettings>, number, number]>([
    ["BCG, half-normal .5", logRR, {}, 0.4161277378, 0.1139094517],
    ["BCG, half-Cauchy .5", logRR, { priors: { tau: { halfCauchy: 0.5 }, mean: "flat" } }, 0.4121925484, 0.1187908541],
    ["BCG, mean from N(0, 1)", logRR, { priors: { tau: { halfNormal: 0.5 }, mean: { mean: 0, sd: 1 } } }, 0.4034079403, 0.1206051114],
    ["warfarin", logIRR, {}, 0.6126587545, 0.0085996574],
    ["one study", { y: [-0.3], v: [0.04] }, { priors: { tau: { halfNormal: 0.25 }, mean: "flat" } }, 0.2060990014, 0.1806397552],
    ["BCG, reml", logRR, { model: "reml" }, 0.4093344563, 0.124808355],
  ])("%s", (_, results, more, mean, negative) => {
    const found = e(results, more);
    near(found.mean, mean, 1e-8, "mean");
    near(found.cdf(0), negative, more.model === "reml" ? 1e-6 : 1e-8, "P(e < 0)");
  });

  test("BCG, reml: quantiles of a new place, by Student's t of 11 degrees", () => {
    const { quantile } = e(logRR, { model: "reml" });
    near(quantile!(0.05), -0.4065979825, 1e-6, ".05");
    near(quantile!(0.5), 0.51057906, 1e-6, ".5", 9);
    near(quantile!(0.95), 0.8297076639, 1e-6, ".95");
  });

  test.each<[string, number, number, number | null]>([
    ["p₀ .3", 0.3, 0.37814, 0.11179],
    ["p₀ .05", 0.05, 0.42071, null],
  ])("BCG as odds ratios at a base risk, %s", (_, base, mean, negative) => {
    const found = e(logOR, {}, { form: "odds", factor: 1 }, base);
    near(found.mean, mean, 0, "mean", 5);
    if (negative !== null) near(found.cdf(0), negative, 2e-6 / negative, "P(e < 0)", 6);
  });

  test.each<[string, number, number]>([
    ["logistic", logisticFactor, 0.0896],
    ["Cox", coxFactor, 0.08282],
  ])("teacher expectancy, higher is better, at base risk .3: %s", (_, factor, mean) => {
    const turned = { y: raudenbush.y.map((y) => -y), v: raudenbush.v };
    const found = e(turned, { priors: { tau: { halfNormal: 0.28 }, mean: "flat" } }, { form: "odds", factor }, 0.3);
    near(found.mean, mean, 0, "mean", 5);
    near(found.cdf(0), 0.252421, 2e-6 / 0.252421, "P(e < 0)", 6);
  });
});

describe("from the scale to e", () => {
  test.each([
    [0.05, 0.5128205128],
    [0.3, 0.5882352941],
    [0.6, 0.7142857143],
  ])("an odds ratio of 0.5 at a base risk of %f is a risk ratio of %f", (base, rr) => {
    near(1 - effectAt({ form: "odds", factor: 1 }, base, Math.log(0.5)), rr, 1e-9);
  });

  test.each([
    [0.05, 0.5064113104],
    [0.3, 0.5444665782],
    [0.6, 0.6125741133],
  ])("a hazard ratio of 0.5 at a base risk of %f is a risk ratio of %f", (base, rr) => {
    near(1 - effectAt({ form: "hazard" }, base, Math.log(0.5)), rr, 1e-9);
  });

  test("g of −.35: ln OR, and the risk ratio at .3 by three roads", () => {
    near(-0.35 * logisticFactor, -0.6348297775, 1e-9, "ln OR");
    near(1 - effectAt({ form: "odds", factor: logisticFactor }, 0.3, -0.35), 0.6170208908, 1e-9, "logistic");
    near(1 - effectAt({ form: "odds", factor: coxFactor }, 0.3, -0.35), 0.6463684405, 1e-9, "Cox");
    near(1 - effectAt({ form: "probit" }, 0.3, -0.35), 0.6365002971, 1e-9, "probit");
  });

  const links: readonly (readonly [EffectLink, number])[] = [
    [ratio, 1],
    [{ form: "identity" }, 1],
    [{ form: "odds", factor: 1 }, 0.3],
    [{ form: "odds", factor: logisticFactor }, 0.7],
    [{ form: "hazard" }, 0.4],
    [{ form: "probit" }, 0.2],
    [{ form: "difference" }, 40],
  ];
  test.each(links)("%j: the way back is the way back, e falls, and its slope is its slope", (link, base) => {
    for (let theta = -3; theta <= 3; theta += 0.25) {
      const at = effectAt(link, base, theta);
      expect(Math.abs(thetaAt(link, base, at) - theta)).toBeLessThan(1e-11);
      const h = 1e-5;
      const slope = (effectAt(link, base, theta - h) - effectAt(link, base, theta + h)) / (2 * h);
      expect(Math.abs(slope - effectSlope(link, base, theta))).toBeLessThan(1e-8);
      expect(slope).toBeGreaterThan(0);
    }
    expect(effectAt(link, base, 0)).toBeCloseTo(0, 15);
    expect(Number.isNaN(effectAt(link, base, Infinity)) || Number.isNaN(effectAt(link, base, -Infinity))).toBe(false);
  });
});

const thetas: readonly (readonly [string, Theta])[] = [
  ["BCG by Bayes", thetaOf(logRR, settings)],
  ["BCG by reml", thetaOf(logRR, { ...settings, model: "reml" })],
  ["three studies by reml: one degree of freedom", { form: "t", mean: -0.2, scale: 0.2, degrees: 1 }],
  [
    "a half-Cauchy prior and one study",
    thetaOf({ y: [-0.3], v: [0.04] }, { ...settings, priors: { tau: { halfCauchy: 0.5 }, mean: "flat" } }),
  ],
  ["a normal", { form: "normal", mean: -0.5, sd: 0.3 }],
];

test.each(thetas)("%s: the table that draws are read from gives e to 1e-6 of bisection", (_, theta) => {
  const table = thetaTable(theta);
  const clamped = (x: number) => Math.min(1, Math.max(-1, effectAt(ratio, 1, x)));
  for (let i = -6000; i <= 6000; i += theta.form === "mixture" ? 237 : 37) {
    const z = i / 1000;
    const exact = thetaQuantile(theta, normalCdf(-Math.abs(z)), z > 0);
    expect(Math.abs(clamped(thetaOfDeviate(table, 0, z)) - clamped(exact)), `at z = ${z}`).toBeLessThan(1e-6);
  }
  let last = -Infinity;
  for (let z = -8; z <= 8; z += 1 / 256) {
    const value = thetaOfDeviate(table, 0, z);
    expect(value).toBeGreaterThanOrEqual(last);
    last = value;
  }
});

test.each(thetas)("%s: mean and variance are those of e clamped, by another quadrature over their quantiles", (_, theta) => {
  const links: readonly (readonly [EffectLink, number])[] = [
    [ratio, 1],
    [{ form: "odds", factor: 1 }, 0.3],
    [{ form: "difference" }, 2],
  ];
  for (const [link, base] of links) {
    const found = effectDistribution(theta, link, [{ value: base, weight: 1 }]);
    const n = theta.form === "mixture" ? 200 : 4_000;
    let [first, second] = [0, 0];
    for (let i = 0; i < n; i++) {
      const value = Math.min(1, Math.max(-1, effectAt(link, base, thetaQuantile(theta, (i + 0.5) / n))));
      first += value / n;
      second += (value * value) / n;
    }
    // the midpoint rule over a range of 2 errs by 1/n at most
    expect(Math.abs(found.mean - first)).toBeLessThan(1 / n);
    expect(Math.abs(found.variance - (second - first * first))).toBeLessThan(3 / n);
  }
});

test("moments of any clamp agree with the lower moments inside it", () => {
  const found = e(logRR, {});
  const [first, second] = found.clampedMoments(-0.5, 0.5);
  const [low1, low2] = found.lowerMoments(-0.5);
  const [high1, high2] = found.lowerMoments(0.5);
  const below = found.cdf(-0.5);
  const above = found.survival(0.5);
  expect(first).toBeCloseTo(-0.5 * below + high1 - low1 + 0.5 * above, 10);
  expect(second).toBeCloseTo(0.25 * below + high2 - low2 + 0.25 * above, 10);
});

test("an uncertain base risk mixes what its values give", () => {
  const link: EffectLink = { form: "odds", factor: 1 };
  const theta = thetaOf(logOR, settings);
  const at = (value: number) => effectDistribution(theta, link, [{ value, weight: 1 }]);
  const mixed = effectDistribution(theta, link, [
    { value: 0.1, weight: 0.25 },
    { value: 0.5, weight: 0.75 },
  ]);
  expect(mixed.mean).toBeCloseTo(0.25 * at(0.1).mean + 0.75 * at(0.5).mean, 12);
  for (const p of [0.01, 0.3, 0.5, 0.99]) {
    expect(mixed.cdf(mixed.quantile!(p))).toBeCloseTo(p, 12);
    expect(mixed.survival(mixed.quantile!(p, true))).toBeCloseTo(p, 12);
  }
  expect(mixed.cdf(0)).toBeCloseTo(at(0.1).cdf(0), 14); // harm is harm at any base risk
});

test("the chance of harm does not depend on the link", () => {
  fc.assert(
    fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.01, max: 3, noNaN: true }), (mean, sd) => {
      const theta: Theta = { form: "normal", mean, sd };
      const harm = [ratio, { form: "odds", factor: 1 } as const, { form: "hazard" } as const, { form: "probit" } as const].map((link) =>
        effectDistribution(theta, link, [{ value: 0.3, weight: 1 }]).cdf(0),
      );
      for (const p of harm) expect(p).toBeCloseTo(harm[0]!, 12);
    }),
    { numRuns: 20 },
  );
});

test("the worked example: services to trainees, two results of one study", () => {
  // paid income support fell by 80 % among participants, by 57 % and 45 % among others
  const rows = [
    row("change", "Servicetrainee", { change: 0.2 / 0.43 - 1, cv: 1.5, n_t: 30, n_c: 30 }),
    row("change", "Servicetrainee", { change: 0.2 / 0.55 - 1, cv: 1.5, n_t: 30, n_c: 366 }),
  ].map((each) => ({ ...each, quality: { design: "matched" } }));
  const { studies, rows: effects } = studiesOf(rows, "logROM", {}, 0.6);
  near((effects[0] as { y: number }).y, -0.7654678421, 1e-9, "first y");
  near((effects[0] as { v: number }).v, 0.15, 1e-9, "first v");
  near((effects[1] as { y: number }).y, -1.0116009117, 1e-9, "second y");
  near((effects[1] as { v: number }).v, 0.081147541, 1e-9, "second v");
  near(studies[0]!.y, -0.8885343769, 1e-9, "composite y");
  near(studies[0]!.v, 0.0908850997, 1e-9, "composite v");
  // those participants: e .589 (.257 to .772)
  const own = effectDistribution({ form: "normal", mean: studies[0]!.y, sd: Math.sqrt(studies[0]!.v) }, ratio, [{ value: 1, weight: 1 }]);
  near(own.quantile!(0.5), 0.589, 0, "e", 3);
  near(own.quantile!(0.025), 0.257, 0, "low", 3);
  near(own.quantile!(0.975), 0.772, 0, "high", 3);
  near(
    bayes(resultsOf(studies), { tau: { halfNormal: 0.5 }, mean: "flat" }).predictiveMoments.sd!,
    0.7686905097,
    1e-8,
    "sd of a new place",
  );
  const place = e(resultsOf(studies), {});
  near(place.mean, 0.4863811657, 1e-8, "a new place");
  near(place.cdf(0), 0.0891967175, 1e-8, "its chance of harm");
  const quality = { design: { matched: { mean: 0.75, sd: 0.1 } } };
  const discounted = studiesOf(rows, "logROM", quality, 0.6).studies;
  near(discounted[0]!.y, -0.6664007827, 1e-9, "y after quality");
  near(discounted[0]!.v, 0.0987800331, 1e-9, "v after quality");
  const less = e(resultsOf(discounted), {});
  near(less.mean, 0.3729660903, 1e-8, "after quality");
  near(less.cdf(0), 0.1394294861, 1e-8, "its chance of harm");
  const doubted = bayes(resultsOf(discounted), { tau: { halfNormal: 0.5 }, mean: { mean: 0, sd: 0.5 } });
  near(doubted.muMoments.mean!, -0.3435930589, 1e-8, "mean of all places under a sceptical mean");
  const sceptical = e(resultsOf(discounted), { priors: { tau: { halfNormal: 0.5 }, mean: { mean: 0, sd: 0.5 } } });
  near(sceptical.mean, 0.2031840419, 1e-8, "with a sceptical mean");
  near(sceptical.cdf(0), 0.224259314, 1e-8, "its chance of harm");
});
