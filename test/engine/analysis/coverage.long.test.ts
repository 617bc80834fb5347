import { expect, test } from "vitest";
import { drawsOf, inputByDraw } from "../../../engine/analysis/columns/draws.ts";
import { FOLDS } from "../../../engine/analysis/information/crossFit.ts";
import { decisionOf } from "../../../engine/analysis/information/decision.ts";
import { informationValue } from "../../../engine/analysis/information/informationValue.ts";
import { regressors } from "../../../engine/analysis/information/regressors.ts";
import { assumptionShare } from "../../../engine/analysis/sensitivity/assumptionShare.ts";
import { binPair, binsFor } from "../../../engine/analysis/sensitivity/bins.ts";
import { DISTRIBUTION_BINS, distributionIndex } from "../../../engine/analysis/sensitivity/distributionIndex.ts";
import { firstOrderIndex } from "../../../engine/analysis/sensitivity/firstOrderIndex.ts";
import { rankCorrelation } from "../../../engine/analysis/sensitivity/rankCorrelation.ts";
import { capitalAtRisk, expectedGap, shortfallProbability } from "../../../engine/analysis/size/capitalAtRisk.ts";
import { failureShift } from "../../../engine/analysis/stress/failureShift.ts";
import type { Estimate } from "../../../engine/measures/estimate.ts";
import { column, normals, uniforms } from "./variables.ts";

const samples = 200;

/** Of so many samples with seeds 1, 2, 3 …, the share in which each interval holds what is true. */
function coverage(of: (seed: number) => Readonly<Record<string, boolean>>): ReadonlyMap<string, number> {
  const hits = new Map<string, number>();
  for (let seed = 1; seed <= samples; seed++) {
    for (const [name, holds] of Object.entries(of(seed))) hits.set(name, (hits.get(name) ?? 0) + (holds ? 1 / samples : 0));
  }
  return hits;
}

/** 90 to 100 of 100, as the oracles of the analyses ask. */
function expectCovered(found: ReadonlyMap<string, number>, least = 0.9): void {
  for (const [name, share] of found) expect(share, name).toBeGreaterThanOrEqual(least - 1e-9);
}

const holds = (estimate: Estimate | null, truth: number) => Math.abs(estimate!.value - truth) <= 1.96 * estimate!.standardError!;
const between = ({ low, high }: { readonly low: number; readonly high: number | null }, truth: number) =>
  low <= truth && truth <= (high ?? Number.POSITIVE_INFINITY);

// Oracles of the analyses, "One lognormal outlay".
test("size: the capital at a risk, what is enough, the worst mean, the gap and the probability", () => {
  const truth = 22.7601660851;
  const found = coverage((seed) => {
    const needed = normals(4000, seed, 0).map((z) => 10 * Math.exp(0.5 * z));
    const capital = capitalAtRisk(needed, 0.05);
    return {
      capital: between(capital, truth),
      enough: capital.enough! >= truth,
      probability: between(shortfallProbability(needed, truth)!, 0.05),
      worstMean: holds(capital.worstMean, 28.5859129531),
      // E(K − B)⁺ at the capital at risk 5 % is 5 % of what the worst 5 % need beyond it.
      gap: holds(expectedGap(needed, truth), 0.05 * (28.5859129531 - truth)),
    };
  });
  expectCovered(found);
  // One-sided: 95 of 100, within five errors of a share of 200.
  expect(Math.abs(found.get("enough")! - 0.95)).toBeLessThan(5 * Math.sqrt((0.95 * 0.05) / samples));
});

// Ishigami & Homma (1990), a fourth input that does nothing; F of a Gaussian output and the rank correlation of the oracles.
test("sensitivity: first-order and distribution index, rank correlation and the share of the assumptions", () => {
  const n = 20_000;
  const indexOf = (input: Float64Array, y: Float64Array) => {
    const draws = drawsOf(y, 1);
    return firstOrderIndex(binPair(inputByDraw(input, 1), binsFor(draws.count)), draws);
  };
  const found = coverage((seed) => {
    const x = [0, 1, 3].map((i) => uniforms(n, seed, i).map((u) => Math.PI * (2 * u - 1)));
    const third = uniforms(n, seed, 2).map((u) => Math.PI * (2 * u - 1));
    const y = column(n, (r) => Math.sin(x[0]![r]!) + 7 * Math.sin(x[1]![r]!) ** 2 + 0.1 * third[r]! ** 4 * Math.sin(x[0]![r]!));
    const z = normals(n, seed, 10);
    const w = normals(n, seed, 11);
    const linear = column(n, (r) => z[r]! + w[r]!);
    const half = column(n, (r) => 0.5 * z[r]! + Math.sqrt(0.75) * w[r]!);
    // Two futures a draw: D = p₁ − p₂ + 6e.
    const [p, q, e] = [normals(n / 2, seed, 20), normals(n / 2, seed, 21), normals(n, seed, 22)];
    const D = column(n, (r) => 1 + p[r >> 1]! - 2 * q[r >> 1]! + 6 * e[r]!);
    return {
      first: holds(indexOf(x[0]!, y), 0.313905191147811),
      second: holds(indexOf(x[1]!, y), 0.442411144790041),
      inert: holds(indexOf(x[2]!, y), 0),
      rank: holds(rankCorrelation(z, half), 0.482583739531),
      assumptions: holds(assumptionShare(drawsOf(D, 2)), 5 / 41),
      noDistribution: holds(distributionIndex(binPair(normals(n, seed, 12), DISTRIBUTION_BINS).fine, linear, 1), 0),
    };
  });
  expectCovered(found);
});

// Oracles of the analyses, "Chance is not information". In expectation a cross-fitted value is a lower bound, low by −.002.
test("voi: what it is worth to know an input, and that what is inert is worth nothing", () => {
  const n = 20_000;
  const fold = (row: number) => row % FOLDS;
  const found = coverage((seed) => {
    const [p, q, e] = [normals(n, seed, 0), normals(n, seed, 1), normals(n, seed, 2)];
    const decision = decisionOf([column(n, (r) => 1 + p[r]! - 2 * q[r]! + 6 * e[r]!)], fold);
    const worth = (input: Float64Array) => informationValue(decision, regressors([input]), fold);
    const near = (estimate: Estimate, truth: number) =>
      estimate.value - truth <= 1.96 * estimate.standardError! && truth - estimate.value <= 1.96 * estimate.standardError! + 0.004;
    return { second: near(worth(q), 0.395593114803), inert: holds(worth(normals(n, seed, 3)), 0) };
  });
  expectCovered(found);
});

// Oracles of the analyses, "Reverse stress".
test("stress: what was typical where it failed", () => {
  const n = 20_000;
  const found = coverage((seed) => {
    const z = [0, 1, 2, 3].map((i) => normals(n, seed, i));
    const e = normals(n, seed, 9);
    const fails = Uint8Array.from(column(n, (r) => (2 * z[0]![r]! + z[1]![r]! + 0.5 * z[2]![r]! + 3 * e[r]! > 6 ? 1 : 0)));
    const truths = [1.06760839107, 0.533804195535, 0.266902097768, 0];
    return Object.fromEntries(
      truths.flatMap((truth, i) => {
        const shift = failureShift(z[i]!, fails)!;
        return [
          [`given ${i}`, holds(shift.givenFailure, truth)],
          [`shift ${i}`, holds(shift.shift, truth)],
        ];
      }),
    );
  });
  expectCovered(found);
});
