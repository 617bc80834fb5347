import { expect, test } from "vitest";
import { refusalIn } from "../../engine/measures/weighted/refusal.ts";
import { parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { alternativeColumns, runAlternatives } from "../../workers/alternatives.ts";
import { breakevenAnalysis } from "../../workers/analysis/breakeven.ts";
import { compile } from "../../workers/engine.ts";
import { type ComparedMeasure, comparedMeasures, differencesIn, pairingOf } from "../../workers/paired.ts";
import { pairedRun, pairedRunColumns } from "../../workers/pairedRun.ts";
import { localSeat } from "../../workers/simulatorSeat.ts";
import { normalRow, observing } from "../engine/model/observed/rows.ts";

const measureOf = (key: string): ComparedMeasure => comparedMeasures.find((each) => each.key === key)!;
const loss = measureOf("fund.loss.mean");
const f = (...values: number[]) => Float64Array.from(values);

function found(a: Float64Array, b: Float64Array, v: Float64Array, w: Float64Array) {
  const pairing = pairingOf([loss], ["A", "B"], "1", true);
  // Enough copies of the futures that some are left.
  const many = (values: Float64Array) => Float64Array.from({ length: 100 * values.length }, (_, i) => values[i % values.length]!);
  pairing.add(0, [many(a), many(v)], [many(b), many(w)]);
  return differencesIn([loss], pairing.take())[loss.key]!;
}

test("a difference of weighed means has the error √(R/(R−1) Σu²), u = w_B(b − b̄)/Σw_B − w_A(a − ā)/Σw_A", () => {
  const [a, b, v, w] = [f(1, 5, 2, 9), f(2, 5, 4, 8), f(1, 0.5, 0.25, 0.75), f(0.5, 0.5, 1, 0.25)];
  const mean = (x: Float64Array, by: Float64Array) =>
    x.reduce((sum, each, i) => sum + each * by[i]!, 0) / by.reduce((s, each) => s + each, 0);
  const [meanA, meanB] = [mean(a, v), mean(b, w)];
  const total = (by: Float64Array) => 100 * by.reduce((s, each) => s + each, 0);
  const squares =
    100 * a.reduce((sum, _, i) => sum + ((w[i]! * (b[i]! - meanB)) / total(w) - (v[i]! * (a[i]! - meanA)) / total(v)) ** 2, 0);
  const { difference, better, equal, replications } = found(a, b, v, w);
  expect(difference!.value).toBeCloseTo(meanB - meanA, 12);
  expect(difference!.standardError).toBeCloseTo(Math.sqrt((400 / 399) * squares), 12);
  // Which futures there are differs: none is better in so many of 100.
  expect([better, equal, replications]).toEqual([null, null, 400]);
});

test("with the same weights in both, the share that is better is one of the weight", () => {
  const v = f(1, 0.5, 0.25, 0.75);
  const { better, equal } = found(f(1, 5, 2, 9), f(2, 5, 4, 8), v, v);
  // A lower loss in the last future, the same in the second.
  expect([better, equal]).toEqual([0.75 / 2.5, 0.5 / 2.5]);
});

test("weights of 1 give the numbers of pairs that are not weighed", () => {
  const [a, b] = [f(1, 5, 2, 9), f(2, 5, 4, 8)];
  const ones = f(1, 1, 1, 1);
  const plain = pairingOf([loss], ["A", "B"], "1");
  const many = (values: Float64Array) => Float64Array.from({ length: 400 }, (_, i) => values[i % 4]!);
  plain.add(0, [many(a)], [many(b)]);
  const expected = differencesIn([loss], plain.take())[loss.key]!;
  const weighed = found(a, b, ones, ones);
  expect(weighed.difference!.value).toBeCloseTo(expected.difference!.value, 12);
  expect(weighed.difference!.standardError).toBeCloseTo(expected.difference!.standardError!, 12);
  expect([weighed.better, weighed.equal]).toEqual([expected.better, expected.equal]);
});

const scenario = (text: string) => {
  const parsed = parse(text, { fileName: "row.yaml" });
  if ("errors" in parsed) throw new Error(parsed.errors.map(problemText).join("\n"));
  return parsed.scenario;
};
const known = "{ evaluation: { ready: 2021, saving: 50 tkr, se: 100 tkr, followUpYears: 1 } }";
const weighed = normalRow + observing(known);
const places = { workers: 1, openSeat: localSeat };
const plansOf = (...texts: string[]) => texts.map((text) => compile(scenario(text), new Map(), pairedRunColumns));
const R = 16_384;

test("what has happened against what was assumed: the difference is that of posterior and prior, with an honest error", async () => {
  const { pairs, effective } = await pairedRun({ plans: plansOf(normalRow, weighed), seed: "1", replications: R, ...places });
  // 5 years of 1 mnkr times an effect of mean .2 before and .0961538462 after (the evidence oracles); half of the futures left.
  const { difference } = pairs[0]!["ownMunicipality.net"]!;
  const exact = 5e6 * (0.0961538462 - 0.2);
  expect(Math.abs(difference!.value - exact)).toBeLessThan(5 * difference!.standardError!);
  expect(difference!.standardError!).toBeLessThan(20_000);
  expect(effective![0]).toBe(R);
  expect(Math.abs(effective![1]! / R - 0.5436238446)).toBeLessThan(0.03);
});

test("the same weights cancel: a cost of 1 mnkr more is known exactly", async () => {
  const dearer = weighed.replace("cost: 0", "cost: 1 mnkr");
  const { pairs } = await pairedRun({ plans: plansOf(weighed, dearer), seed: "1", replications: 4096, ...places });
  const { difference, better } = pairs[0]!["ownMunicipality.net"]!;
  expect(difference!.value).toBeCloseTo(-1e6, 3);
  expect(difference!.standardError!).toBeLessThan(1);
  expect(better).toBe(0);
});

test("the answer does not depend on workers or partition", async () => {
  const plans = plansOf(weighed, weighed.replace("mean: 0.2", "mean: 0.3"));
  const run = (workers: number) => pairedRun({ plans, seed: "2", replications: 5000, workers, openSeat: localSeat });
  expect(await run(3)).toEqual(await run(1));
});

test("a reading of a fund with a past is paired by weights", async () => {
  const [base, other] = [weighed, weighed.replace("mean: 0.2", "mean: 0.3")].map((text) =>
    compile(scenario(text), new Map(), alternativeColumns),
  );
  const readings = [{ name: "more", why: "w", replications: R, plan: other! }];
  const [told] = await runAlternatives(base!, readings, { seed: "1", ...places });
  const { value, difference } = told!.measures["ownMunicipality.net"];
  // Posterior means: precision-weighted, se .1 of 1 mnkr a year, sd .15.
  const posterior = (mean: number) => (mean / 0.15 ** 2 + 0.05 / 0.1 ** 2) / (1 / 0.15 ** 2 + 1 / 0.1 ** 2);
  expect(Math.abs(value!.value - 5e6 * posterior(0.3))).toBeLessThan(5 * value!.standardError!);
  expect(Math.abs(difference!.value - 5e6 * (posterior(0.3) - posterior(0.2)))).toBeLessThan(5 * difference!.standardError!);
});

test("fewer than 100 futures in effect are refused, with the observation that costs most", async () => {
  const sharp = normalRow + observing("{ evaluation: { ready: 2021, saving: 50 tkr, se: 1 tkr, followUpYears: 1 } }");
  const error: unknown = await pairedRun({ plans: plansOf(normalRow, sharp), seed: "1", replications: 1024, ...places }).catch(
    (each) => each,
  );
  const refusal = refusalIn(error)!;
  expect(refusal.costliest!.path).toBe("observed.interventions.iv.evaluation");
  expect(refusal.observed.effectiveSampleSize).toBeLessThan(100);
  expect(refusal.observed.effectiveSampleSize).toBeGreaterThan(0);
});

test("a break-even counts what has happened: the cost at which the own net is 0 is five times the posterior mean", async () => {
  const past = scenario(weighed);
  const at = (cost: number) => ({ ...past, interventions: past.interventions.map((iv) => ({ ...iv, cost })) });
  const vary = [{ path: "interventions.iv.cost", low: 0, high: 2e6, unit: "kr", own: 0, sd: null, at }] as const;
  const until = { measure: "ownMunicipality.net", is: ">=", threshold: 0 } as const;
  const question = { until, vary, against: null, all: false };
  const { answer } = await breakevenAnalysis(past, question, { seed: "1", replications: 4096 }, places);
  const [root] = answer.roots;
  const half = (root!.high! - root!.low!) / 2;
  expect(half).toBeLessThan(50_000);
  expect(Math.abs(root!.value - 5e6 * 0.0961538462)).toBeLessThan((5 / 1.96) * half);
  expect(Math.abs(answer.effectiveSampleSize! / 4096 - 0.5436238446)).toBeLessThan(0.05);
});
