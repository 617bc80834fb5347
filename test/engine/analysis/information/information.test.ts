import { describe, expect, test } from "vitest";
import { FOLDS } from "../../../../engine/analysis/information/crossFit.ts";
import { decisionOf } from "../../../../engine/analysis/information/decision.ts";
import { informationValue } from "../../../../engine/analysis/information/informationValue.ts";
import { perfectInformation } from "../../../../engine/analysis/information/perfectInformation.ts";
import { regressors } from "../../../../engine/analysis/information/regressors.ts";
import { bestThreshold, ruleValue } from "../../../../engine/analysis/information/rules.ts";
import { splineBasis } from "../../../../engine/analysis/information/splineBasis.ts";
import { column, normals } from "../variables.ts";

const fold = (row: number) => row % FOLDS;
const worth = (gains: Float64Array[], inputs: Float64Array[]) => informationValue(decisionOf(gains, fold), regressors(inputs), fold);

/** A cross-fitted value is low by a second-order amount: it may lie below the truth by that beside its error. */
function expectNear(found: { value: number; standardError: number | null }, truth: number, low = 0.004): void {
  expect(found.value - truth, `${found.value} ± ${found.standardError} instead of ${truth}`).toBeLessThanOrEqual(5 * found.standardError!);
  expect(truth - found.value, `${found.value} ± ${found.standardError} instead of ${truth}`).toBeLessThanOrEqual(
    5 * found.standardError! + low,
  );
}

describe("value of information (oracles of the analyses)", () => {
  const n = 50_000;
  test.each([1, 2, 3])("chance is not information: D = p₁ − p₂ + 6e (seed %i)", (seed) => {
    const p = normals(n, seed, 0).map((z) => 1 + z);
    const q = normals(n, seed, 1).map((z) => 2 * z);
    const e = normals(n, seed, 2);
    const gain = column(n, (r) => p[r]! - q[r]! + 6 * e[r]!);
    expectNear(worth([gain], [q]), 0.395593114803);
    expectNear(worth([gain], [p]), 0.0833154705877, 0.01);
    expectNear(worth([gain], [p, q]), 0.479810706348);
  });

  test("three options 0, 1 + 2z, ½ − 3z: 1.75467665604", () => {
    const z = normals(n, 1, 0);
    const found = worth([z.map((x) => 1 + 2 * x), z.map((x) => 0.5 - 3 * x)], [z]);
    expectNear(found, 1.75467665604);
    expect(found.poorFit).toBe(false);
  });

  test("a group needs the product of its inputs: D = p₁p₂ − ½", () => {
    const p = normals(n, 1, 0).map((z) => 0.3 + z);
    const q = normals(n, 1, 1).map((z) => 0.6 + z);
    const gain = column(n, (r) => p[r]! * q[r]! - 0.5);
    expectNear(worth([gain], [p, q]), 0.287124061448);
    expectNear(worth([gain], [p]), 0.112623878753);
    expectNear(worth([gain], [q]), 0.0219792667376);
  });

  test("an inert input is worth nothing, and options that are level are undecided", () => {
    const e = normals(20_000, 1, 0).map((z) => 6 * z);
    const inert = normals(20_000, 1, 1);
    const decision = decisionOf([e], fold);
    expect(decision.undecided).toBe(true);
    const found = informationValue(decision, regressors([inert]), fold);
    expect(Math.abs(found.value)).toBeLessThanOrEqual(5 * found.standardError! + 1e-12);
  });

  test("options that are far apart: 0 with an upper limit, no poor fit", () => {
    const e = normals(20_000, 1, 0).map((z) => 6 * z);
    const p = normals(20_000, 1, 1);
    const far = worth([column(20_000, (r) => 5 + p[r]! + e[r]!)], [p]);
    expect(far.value).toBe(0);
    expect(far.upperLimit).toBeGreaterThan(0);
    expect(far.poorFit).toBe(false);
  });

  test("knowing everything lies between its bounds: .4798 in D = p₁ − p₂ + 6e", () => {
    const [draws, K] = [4000, 64];
    const [p, q] = [normals(draws, 1, 0), normals(draws, 1, 1)];
    const e = normals(draws * K, 1, 2);
    const gain = column(draws * K, (r) => 1 + p[Math.floor(r / K)]! - 2 * q[Math.floor(r / K)]! + 6 * e[r]!);
    const { lower, upper } = perfectInformation([gain], K)!;
    expect(lower.value - 5 * lower.standardError!).toBeLessThan(0.479810706348);
    expect(upper.value + 5 * upper.standardError!).toBeGreaterThan(0.479810706348);
    expect(upper.value - lower.value).toBeLessThan(0.3 * upper.value);
    expect(perfectInformation([gain], 1)).toBeNull();
  });

  test("a worth scales with its unit, and a superset knows no less", () => {
    const p = normals(20_000, 2, 0);
    const q = normals(20_000, 2, 1);
    const gain = column(20_000, (r) => p[r]! + q[r]!);
    const one = worth([gain], [p]);
    const both = worth([gain], [p, q]);
    expect(worth([gain.map((x) => 1000 * x)], [p]).value).toBeCloseTo(1000 * one.value, 6);
    expect(both.value - one.value).toBeGreaterThan(-3 * Math.sqrt(both.standardError! ** 2 + one.standardError! ** 2));
  });

  // Oracles: "A bad rule costs more than a bad design": δ ~ N(−1000, 2000), sd 20 000 a person, 100 an arm.
  test.each([
    [0, 0, 55.4441312122, 2000],
    [3000, 1000, -330.974538633, 5250],
  ])("acting on measured > 0 with bias N(%f, %f) is worth %f; the best threshold is %f", (bias, sd, truth, threshold) => {
    const rows = 200_000;
    const [d, m, b] = [0, 1, 2].map((i) => normals(rows, 1, i)) as [Float64Array, Float64Array, Float64Array];
    const delta = d.map((z) => -1000 + 2000 * z);
    const error = 20_000 * Math.sqrt(2 / 100);
    const measured = column(rows, (r) => delta[r]! + error * m[r]! + bias + sd * b[r]!);
    const decision = decisionOf([delta], fold);
    const found = ruleValue(
      decision,
      Uint8Array.from(measured, (x) => (x > 0 ? 1 : 0)),
      1,
      0,
    );
    expect(Math.abs(found.value - truth)).toBeLessThanOrEqual(5 * found.standardError!);
    // E(δ | measured) is linear with known coefficients: its zero is the best threshold.
    const share = 4e6 / (4e6 + error * error + sd * sd);
    const fitted = measured.map((x) => -1000 + share * (x + 1000 - bias));
    expect(bestThreshold(measured, fitted)).toBeCloseTo(threshold, -1);
  });
});

describe("spline basis", () => {
  test("few values have a level each, a point mass and missing values levels of their own", () => {
    expect(splineBasis(Float64Array.of(1, 2, 1, 3)).columns).toHaveLength(2);
    const mixed = splineBasis(column(1000, (r) => (r % 5 === 0 ? 0 : r % 7 === 0 ? Number.NaN : r)));
    expect(mixed.columns).toHaveLength(5 + 2);
    expect(Array.from(mixed.columns[5]!.slice(0, 3))).toEqual([1, 0, 0]);
    expect(mixed.columns[6]![7]).toBe(1);
  });

  test("is linear beyond its outermost knots", () => {
    const x = column(10_000, (r) => r / 9999);
    for (const c of splineBasis(x).columns) {
      const [a, b, d] = [9800, 9899, 9998].map((r) => c[r + 1]!) as [number, number, number];
      expect(d - b).toBeCloseTo(b - a, 9);
    }
  });
});
