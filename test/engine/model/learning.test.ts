import { describe, expect, test } from "vitest";
import type { Evaluation, Scenario } from "../../../engine/model/scenario.ts";
import { meanFrailty, moreThan, selectedMean } from "../../../engine/model/selectedMean.ts";
import { plainEffect, plainEvaluation, plainIntervention, plainOutcome, plainScenario } from "../../reference/model/plainScenario.ts";
import { planOf, simulate } from "./run.ts";

const at = "interventions.a";

/** A round a year for three years, of as many persons each. */
const rounds = (evaluation: Partial<Evaluation>): Scenario =>
  plainScenario([
    plainIntervention({
      intake: [10],
      effect: plainEffect(0.5),
      outcomes: [plainOutcome],
      evaluation: { ...plainEvaluation, ...evaluation },
      renewal: { everyYears: 1, until: 2022, when: "always" },
    }),
  ]);
const momentsOf = (values: ArrayLike<number>) => {
  const all = Array.from(values).filter((value) => !Number.isNaN(value));
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return { n: all.length, mean, variance: all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all.length - 1) };
};

describe("cohorts pooled over rounds (F048)", () => {
  test("the figure of k equal rounds without bias has 1/k of the variance of one's, and the same mean", () => {
    const R = 2048;
    const figures = (evaluation: Partial<Evaluation>) => simulate(rounds(evaluation), R).column(`${at}.measured`);
    // The column is the mean over rounds of their figures: m₁, (m₁ + m₂)/2 and (m₁ + m₂ + m₃)/3 where they are pooled.
    const [alone, pooled] = [momentsOf(figures({})), momentsOf(figures({ pool: "cohorts" }))];
    const one = 3 * alone.variance;
    const weights = [1 + 1 / 2 + 1 / 3, 1 / 2 + 1 / 3, 1 / 3].map((w) => w / 3);
    const expected = one * weights.reduce((sum, w) => sum + w * w, 0);
    // A sample variance of R near-normal figures is known to √(2/R), and so are their ratio's two parts.
    expect(Math.abs(pooled.variance / expected - 1)).toBeLessThan(5 * Math.sqrt(4 / R));
    expect(Math.abs(pooled.mean - alone.mean)).toBeLessThan(5 * Math.sqrt((pooled.variance + alone.variance) / R));
  });
});

const enrolled = (evaluation: Partial<Evaluation> = {}, intake = 5): Scenario =>
  plainScenario([
    plainIntervention({
      intake: [intake],
      frailtyVariance: 1,
      effect: plainEffect(0),
      outcomes: [{ ...plainOutcome, rate: 0.5, cost: 1000 }],
      evaluation: { ...plainEvaluation, design: "beforeAfter", selection: { on: "o", above: 0 }, ...evaluation },
    }),
  ]);

describe("who is enrolled for what happened the year before", () => {
  test("with λ = .5, V = 1 and any event: a third is, with 1.5 events, and .8333333333 a year later without any effect", () => {
    // 1/(1 − 2/3) = 3 times as many as are enrolled; E N = .5 over a third.
    expect(selectedMean(0, 1, 0.5)).toBeCloseTo(5 / 3, 12);
    expect(0.5 * selectedMean(0, 1, 0.5)).toBeCloseTo(0.8333333333, 10);
    const [iv] = enrolled().interventions;
    expect(meanFrailty(iv!)).toBeCloseTo(5 / 3, 12);
    expect(meanFrailty({ ...iv!, evaluation: null })).toBe(1);
  });

  test("numbers of events follow the negative binomial above n, by inversion", () => {
    // Size 1, mean .5: geometric, P(N = k) = ⅔ (⅓)^k; above 0 again P(k) = ⅔ (⅓)^(k−1).
    expect([0.6, 0.66, 0.67, 0.88, 0.89].map((u) => moreThan(0, 1, 0.5, u))).toEqual([1, 1, 2, 2, 3]);
    expect([0.6, 0.67].map((u) => moreThan(3, 1, 0.5, u))).toEqual([4, 5]);
    // Nobody has events where none are expected: what is left is the least number that is enrolled.
    expect(moreThan(2, 1, 0, 0.5)).toBe(3);
    expect(selectedMean(2, 1, 0)).toBe(4);
  });

  test("before–after then measures a fall of 44.4 % that nobody caused", () => {
    const { column } = simulate(enrolled(), 2048);
    const { n, mean, variance } = momentsOf(column(`${at}.measured`));
    // 1.5 − .8333333 events of 1 000 kr a person.
    expect(Math.abs(mean - 1000 * (1.5 - 5 / 6))).toBeLessThan(5 * Math.sqrt(variance / n));
    expect(mean / 1500).toBeCloseTo(0.444, 1);
    expect(momentsOf(column(`${at}.Q4`)).mean).toBe(0);
  });

  test("a promise counts on the mean frailty of those enrolled", () => {
    const promised = (evaluation: Evaluation | null) =>
      planOf(
        plainScenario(
          enrolled().interventions.map((iv) => ({
            ...iv,
            effect: plainEffect(0.4),
            contract: { ...iv.contract, creditYears: 1 },
            evaluation,
          })),
        ),
      ).interventions[0]!.promise.perParticipantYear;
    expect(promised(enrolled().interventions[0]!.evaluation) / promised(null)).toBeCloseTo(5 / 3, 12);
  });
});
