import { describe, expect, test } from "vitest";
import { conditionalMeans } from "../../../../engine/analysis/information/conditionalMeans.ts";
import { evaluationValue } from "../../../../engine/analysis/information/evaluationValue.ts";
import { column, normals } from "../variables.ts";

const perPerson = 20_000;
const inEachArm = 100;
const error = perPerson * Math.sqrt(2 / inEachArm);

/** δ ~ N(mean, 2000), measured with the noise of two arms and a bias; going on gains δ. */
function study(
  n: number,
  seed: number,
  mean: number,
  bias = 0,
  biasSd = 0,
): Readonly<Record<"gain" | "measured" | "standardError", Float64Array>> {
  const [d, m, b] = [0, 1, 2].map((i) => normals(n, seed, i)) as [Float64Array, Float64Array, Float64Array];
  const gain = d.map((z) => mean + 2000 * z);
  const measured = column(n, (r) => gain[r]! + error * m[r]! + bias + biasSd * b[r]!);
  return { gain, measured, standardError: new Float64Array(n).fill(error) };
}

const worth = ({ gain, measured, standardError }: ReturnType<typeof study>, futuresPerDraw = 1) =>
  evaluationValue([gain], { measured, standardError, coversOutlay: new Float64Array(gain.length) }, { yes: 1, no: 0 }, futuresPerDraw);

describe("the value of an evaluation (oracles of the analyses)", () => {
  const n = 65_536;
  test.each([
    [0, 0, 253.183284994],
    [0, 1500, 218.937105088],
  ])("δ ~ N(500, 2000), 100 an arm, bias N(%f, %f): EVSI %f", (bias, sd, truth) => {
    const { evsi } = worth(study(n, 1, 500, bias, sd));
    // Cross-fitting is low by a second-order amount: by .002 where the error is .008 (ANALYSES §3).
    expect(evsi.value - truth).toBeLessThan(5 * evsi.standardError!);
    expect(truth - evsi.value).toBeLessThan(5 * evsi.standardError! + 0.25 * evsi.standardError!);
    expect(evsi.value / evsi.standardError!).toBeGreaterThan(20);
    expect(evsi.poorFit).toBe(false);
  });

  // "A bad rule costs more than a bad design": δ ~ N(−1000, 2000).
  test.each([
    [0, 0, 55.4441312122, 2000, 123.36778437],
    [3000, 1000, -330.974538633, 5250, 111.135239477],
  ])("bias N(%f, %f): going on if anything is measured is worth %f, above %f it is worth %f", (bias, sd, positive, threshold, best) => {
    const { rules, bestThreshold, evsi, curve } = worth(study(2 * n, 1, -1000, bias, sd));
    expect(Math.abs(rules!.positive.value - positive)).toBeLessThan(5 * rules!.positive.standardError!);
    expect(Math.abs(rules!.bestThreshold.value - best)).toBeLessThan(5 * rules!.bestThreshold.standardError!);
    expect(Math.abs(evsi.value - best)).toBeLessThan(5 * evsi.standardError!);
    // The gain rises by κ kronor a krona measured; where it crosses zero it is known to its error there.
    const nearest = curve.reduce((a, b) => (Math.abs(b.at - threshold) < Math.abs(a.at - threshold) ? b : a));
    const slope = 4e6 / (4e6 + error ** 2 + sd ** 2);
    expect(Math.abs(bestThreshold! - threshold)).toBeLessThan((5 * (nearest.high - nearest.low)) / (2 * 1.96 * slope));
  });

  test("a yes or no: works with p = ½, sensitivity ⅘, specificity 7/10, gain 12, loss 8: 8/5", () => {
    const [works, says] = [normals(n, 3, 0).map((z) => (z > 0 ? 1 : 0)), normals(n, 3, 1)];
    // Φ⁻¹(.8) and Φ⁻¹(.3) as cuts of a normal number.
    const measured = column(n, (r) => (says[r]! < (works[r] === 1 ? 0.8416212335729143 : -0.5244005127080407) ? 1 : 0));
    const gain = works.map((w) => (w === 1 ? 12 : -8));
    const { evsi, rules } = worth({ gain, measured, standardError: new Float64Array(n) });
    expect(Math.abs(evsi.value - 1.6)).toBeLessThan(5 * evsi.standardError!);
    expect(rules!.positive.value).toBeCloseTo(evsi.value, 12);
  });

  test("where the result is never ready, it is worth nothing", () => {
    const { gain } = study(4096, 1, 500);
    const none = new Float64Array(4096).fill(Number.NaN);
    const { evsi, rules, curve, bestThreshold } = worth({ gain, measured: none, standardError: none });
    expect(evsi).toMatchObject({ value: 0, standardError: 0 });
    expect(evsi.upperLimit).toBeGreaterThan(0);
    expect(rules!.positive.value).toBeLessThan(0);
    expect([curve, bestThreshold]).toEqual([[], null]);
  });

  test("futures of one draw are one observation: the error is that of the draws", () => {
    const one = study(8192, 1, 500);
    const eight = (values: Float64Array) => column(8 * values.length, (r) => values[Math.floor(r / 8)]!);
    const repeated = { gain: eight(one.gain), measured: eight(one.measured), standardError: eight(one.standardError) };
    const [a, b] = [worth(one), worth(repeated, 8)];
    // The penalty of the regression is chosen by rows, and so may be another.
    expect(Math.abs(b.evsi.value - a.evsi.value)).toBeLessThan(0.2 * a.evsi.standardError!);
    expect(Math.abs(b.evsi.standardError! / a.evsi.standardError! - 1)).toBeLessThan(0.02);
    expect(b.rules!.positive.standardError! / a.rules!.positive.standardError!).toBeCloseTo(1, 9);
  });

  test("scales with the unit", () => {
    const given = study(16_384, 2, 500);
    const thousand = worth({ ...given, gain: given.gain.map((x) => 1000 * x) });
    expect(thousand.evsi.value).toBeCloseTo(1000 * worth(given).evsi.value, 3);
  });
});

describe("conditional means", () => {
  test("cover the truth in 95 of 100 bins, also where several rows are one draw", () => {
    const K = 4;
    const n = 65_536;
    const [x, shared, own] = [normals(n, 5, 0), normals(n / K, 5, 1), normals(n, 5, 2)];
    const y = column(n, (r) => x[r]! + 2 * shared[Math.floor(r / K)]! + own[r]!);
    const points = conditionalMeans(x, y, K);
    expect(points).toHaveLength(32);
    // Inside a bin x itself is the mean that is looked for.
    const covered = points.filter(({ at, low, high }) => low <= at && at <= high).length;
    // Binomial(32, .95): 25 or fewer has probability 1e-4.
    expect(covered).toBeGreaterThan(25);
  });
});
