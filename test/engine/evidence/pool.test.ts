import { describe, expect, test } from "vitest";
import { heterogeneityOf } from "../../../engine/evidence/heterogeneity.ts";
import { pool } from "../../../engine/evidence/pool.ts";
import { restrictedLogLikelihood } from "../../../engine/evidence/reml.ts";
import { hasEffect } from "../../../engine/evidence/rowResult.ts";
import { smallStudies } from "../../../engine/evidence/smallStudies.ts";
import { studiesOf } from "../../../engine/evidence/studies.ts";
import { type PoolingModel, poolingModels } from "../../../engine/evidence/tau2.ts";
import { resultsOf } from "../../../engine/evidence/weighted.ts";
import { near } from "./near.ts";
import { bcg, hart, raudenbush, three } from "./oracleData.ts";

/** Relative agreement asked for: closed forms, and what follows from a τ² that was searched for. */
const tolerance = (model: PoolingModel) => (model === "pm" || model === "reml" ? 1e-6 : 1e-8);

const logRR = resultsOf(studiesOf(bcg, "logRR", {}, 0.6).studies);
const logOR = resultsOf(studiesOf(bcg, "logOR", {}, 0.6).studies);
const logIRR = resultsOf(studiesOf(hart, "logIRR", {}, 0.6).studies);

describe("BCG vaccine, log risk ratios (metafor 3.8-1)", () => {
  test("the first row", () => {
    const [first] = studiesOf(bcg, "logRR", {}, 0.6).rows;
    expect(hasEffect(first!)).toBe(true);
    if (!hasEffect(first!)) return;
    near(first.y, -0.8893113339, 1e-9, "y");
    near(first.v, 0.325584765, 1e-9, "v");
  });

  test.each<[PoolingModel, number, number, number, number, number, number]>([
    ["fixed", 0, -0.4302851637, 0.0404987517, 0.144246548, -0.744571393, -0.1159989343],
    ["dl", 0.3087602629, -0.7141172221, 0.1787420895, 0.1806966283, -1.1078213542, -0.32041309],
    ["pm", 0.3180684522, -0.7149681535, 0.1808921915, 0.1808921915, -1.1090983812, -0.3208379258],
    ["reml", 0.3132432581, -0.7145323422, 0.1797815161, 0.1807917441, -1.1084437137, -0.3206209706],
  ])("%s", (model, tau2, mu, se, hk, low, high) => {
    const found = pool(logRR, model);
    for (const [what, value, expected] of [
      ["tau2", found.tau2, tau2],
      ["mu", found.mu, mu],
      ["se", found.se, se],
      ["se HK", found.seHartungKnapp, hk],
      ["low", found.interval![0], low],
      ["high", found.interval![1], high],
    ] as const)
      near(value, expected, tolerance(model), what);
  });

  test.each<[PoolingModel, number, number]>([
    ["dl", -1.9988384958, 0.5706040516],
    ["pm", -2.0185580542, 0.5886217472],
    ["reml", -2.0083759069, 0.5793112226],
  ])("%s: a new place, by Student's t with k − 2 degrees", (model, low, high) => {
    const { prediction } = pool(logRR, model);
    near(prediction![0], low, tolerance(model), "low");
    near(prediction![1], high, tolerance(model), "high");
  });

  test("Q, I², and the interval of τ² by Q-profile", () => {
    const { Q, df, I2, tau2Interval } = heterogeneityOf(logRR);
    expect(df).toBe(12);
    near(Q, 152.2330080824, 1e-8, "Q");
    near(I2.dl, 92.1173468546, 1e-8, "I² dl");
    near(I2.reml, 92.2213845213, 1e-6, "I² reml");
    near(tau2Interval![0], 0.1197183611, 1e-8, "low");
    near(tau2Interval![1], 1.1114790841, 1e-8, "high");
    // DerSimonian and Laird's own form of I²
    expect(I2.dl).toBeCloseTo((100 * (Q - 12)) / Q, 10);
  });

  test("PET and PEESE", () => {
    const { pet, peese, conditional } = smallStudies(logRR)!;
    near(pet.intercept, -0.1909286424, 1e-8, "PET");
    near(pet.se, 0.2200849495, 1e-8, "its error");
    near(pet.slope, -2.1120421209, 1e-8, "slope");
    near(pet.t, -1.4012820023, 1e-8, "t");
    near(pet.p, 0.1887069951, 1e-8, "p");
    near(peese.intercept, -0.3799535064, 1e-8, "PEESE");
    near(peese.se, 0.1572552917, 1e-8, "its error");
    expect(conditional).toBe("pet");
  });
});

test("BCG vaccine, log odds ratios: the guard of Hartung and Knapp acts", () => {
  const dl = pool(logOR, "dl");
  near(dl.tau2, 0.3663434067, 1e-8, "tau2");
  near(dl.mu, -0.7473923497, 1e-8, "mu");
  near(dl.se, 0.192262849, 1e-8, "se");
  near(dl.seHartungKnapp, 0.1872359396, 1e-8, "se HK");
  near(dl.interval![0], -1.1662971117, 1e-8, "low");
  near(dl.interval![1], -0.3284875877, 1e-8, "high");
  const pm = pool(logOR, "pm");
  near(pm.tau2, 0.3412051022, 1e-6, "tau2 pm");
  near(pm.mu, -0.7454603905, 1e-6, "mu pm");
  const reml = pool(logOR, "reml");
  near(reml.tau2, 0.3377720331, 1e-6, "tau2 reml");
  near(reml.mu, -0.7451777708, 1e-6, "mu reml");
  near(reml.se, 0.1860279128, 1e-6, "se reml");
});

test("teacher expectancy: three estimators of τ² that differ by a factor 2.7", () => {
  const fixed = pool(raudenbush, "fixed");
  near(fixed.mu, 0.0603655663, 1e-8, "fixed");
  near(fixed.se, 0.0364678501, 1e-8, "its error");
  const dl = pool(raudenbush, "dl");
  near(dl.tau2, 0.0259036723, 1e-8, "dl");
  near(dl.mu, 0.0893220844, 1e-8, "mu dl");
  near(dl.se, 0.0557939247, 1e-8, "se dl");
  const pm = pool(raudenbush, "pm");
  near(pm.tau2, 0.0517733101, 1e-6, "pm");
  near(pm.mu, 0.1039569702, 1e-6, "mu pm");
  near(pm.se, 0.0682083873, 1e-6, "se pm");
  const reml = pool(raudenbush, "reml");
  near(reml.tau2, 0.0188182881, 1e-6, "reml");
  near(reml.mu, 0.0837012419, 1e-6, "mu reml");
  near(reml.se, 0.0516406714, 1e-6, "se reml");
  near(reml.seHartungKnapp, 0.0615793195, 1e-6, "se HK");
  near(reml.interval![0], -0.0456721076, 1e-6, "low");
  near(reml.interval![1], 0.2130745914, 1e-6, "high");
  near(reml.prediction![0], -0.2255508524, 1e-6, "new place, low");
  near(reml.prediction![1], 0.3929533362, 1e-6, "new place, high");
  const { Q, p, I2, tau2Interval } = heterogeneityOf(raudenbush);
  near(Q, 35.8295362996, 1e-8, "Q");
  near(p, 0.0074193133, 1e-8, "p");
  near(I2.reml, 41.84667025, 1e-6, "I²");
  near(tau2Interval![0], 0.0058615266, 1e-8, "Q-profile low");
  near(tau2Interval![1], 0.1977006663, 1e-8, "Q-profile high");
  const { pet } = smallStudies(raudenbush)!;
  near(pet.t, 2.0379546685, 1e-8, "Egger's t");
  near(pet.p, 0.0574255743, 1e-8, "its p");
});

test("warfarin, rates: no spread by any estimator, and no interval narrower than that of the common mean", () => {
  for (const model of poolingModels) {
    const found = pool(logIRR, model);
    expect(found.tau2, model).toBe(0);
    near(found.mu, -1.0168157148, 1e-8, "mu");
    near(found.se, 0.1634592501, 1e-8, "se");
    near(found.seHartungKnapp, 0.1258202136, 1e-8, "se HK");
    near(found.interval![0], -1.4370010939, 1e-8, "low");
    near(found.interval![1], -0.5966303357, 1e-8, "high");
  }
  const { Q, tau2Interval } = heterogeneityOf(logIRR);
  near(Q, 2.9624555044, 1e-8, "Q");
  expect(tau2Interval![0]).toBe(0);
  near(tau2Interval![1], 0.6801842636, 1e-8, "Q-profile upper");
});

test("three studies: moments see no spread, REML some", () => {
  expect(pool(three, "dl").tau2).toBe(0);
  expect(pool(three, "pm").tau2).toBe(0);
  near(heterogeneityOf(three).Q, 1.8727753059, 1e-8, "Q");
  const reml = pool(three, "reml");
  near(reml.tau2, 0.0031672451, 1e-6, "tau2");
  near(reml.mu, 0.1941193337, 1e-6, "mu");
  near(reml.se, 0.0862908341, 1e-6, "se");
  near(reml.prediction![0], -1.1148882286, 1e-6, "new place, low");
  near(reml.prediction![1], 1.5031268959, 1e-6, "new place, high");
  const fixed = pool(three, "fixed");
  near(fixed.mu, 0.1851223582, 1e-8, "fixed");
  near(fixed.se, 0.0778249941, 1e-8, "its error");
});

test("two studies: one degree of freedom, by Student's t and not by the normal (a factor 6.5)", () => {
  const two = { y: [0, 1], v: [0.05, 0.05] };
  for (const model of ["dl", "pm", "reml"] as const) {
    const found = pool(two, model);
    near(found.tau2, 0.45, 1e-6, model);
    near(found.interval![0], -5.8531023681, 1e-6, "low");
    near(found.interval![1], 6.8531023681, 1e-6, "high");
    expect(found.prediction).toBeNull();
  }
});

describe("REML where scoring steps fail", () => {
  test("two local maxima: the higher is found", () => {
    const a = { y: [-0.893, -0.767, -0.381, 0.144, -0.186, 1.262, -0.092], v: [0.1877, 0.3446, 0.1488, 0.1663, 0.001, 0.1711, 0.0055] };
    near(restrictedLogLikelihood(a, 0.0065111417), -2.2826743875, 1e-9, "the lower one");
    near(restrictedLogLikelihood(a, 0.2424932629), -1.5790018012, 1e-9, "the higher one");
    // Between them a minimum, at .0087740765: each is what it is said to be.
    for (const [tau2, higher] of [
      [0.0065111417, false],
      [0.0087740765, true],
      [0.2424932629, false],
    ] as const) {
      for (const times of [0.99, 1.01]) {
        expect(restrictedLogLikelihood(a, tau2 * times) > restrictedLogLikelihood(a, tau2), `${tau2} times ${times}`).toBe(higher);
      }
    }
    const found = pool(a, "reml");
    near(found.tau2, 0.2424932629, 1e-6, "tau2");
    near(found.mu, -0.106563566, 1e-6, "mu");
    near(found.se, 0.2259531468, 1e-6, "se");
  });

  test("a set on which the usual iteration does not converge", () => {
    const b = { y: [-0.01, -0.202, 0.193, 0.319, -0.197, 0.355], v: [0.1967, 0.0213, 0.3559, 0.2968, 0.3675, 0.0078] };
    const found = pool(b, "reml");
    near(found.tau2, 0.0623281116, 1e-6, "tau2");
    near(found.mu, 0.0931217394, 1e-6, "mu");
    near(found.se, 0.1631254607, 1e-6, "se");
  });
});
