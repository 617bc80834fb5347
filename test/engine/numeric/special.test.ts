import { describe, expect, test } from "vitest";
import { betaI, betaIPair, betaQuantile } from "../../../engine/numeric/beta.ts";
import { gammaP, gammaQ, gammaQuantile, logGamma, poissonTerm } from "../../../engine/numeric/gamma.ts";
import { normalCdf, normalQuantile, normalSurvival } from "../../../engine/numeric/normal.ts";
import { studentTCdf, studentTQuantile } from "../../../engine/numeric/studentT.ts";
import reference from "../../reference/numeric/special.json" with { type: "json" };

const tables = reference as unknown as Record<string, number[][]>;

/** The largest relative error of `f` over rows of arguments and value, and its row. */
function worst(rows: number[][], f: (row: number[]) => number, value = (row: number[]) => row.at(-1)!): { error: number; row: number[] } {
  let result = { error: 0, row: [] as number[] };
  for (const row of rows) {
    const error = Math.abs(f(row) / value(row) - 1);
    if (!(error <= result.error)) result = { error, row };
  }
  return result;
}

describe("special functions against mpmath", () => {
  test.each<[string, string, (r: number[]) => number, number, ((r: number[]) => number)?]>([
    ["normalCdf", "normalCdf", ([x]) => normalCdf(x!), 1e-15],
    ["normalSurvival", "normalCdf", ([x]) => normalSurvival(-x!), 1e-15],
    ["normalQuantile", "normalQuantile", ([p]) => normalQuantile(p!), 1e-15],
    ["normalQuantile of the upper tail", "normalQuantile", ([p]) => -normalQuantile(p!, true), 1e-15],
    ["logGamma", "logGamma", ([x]) => logGamma(x!), 2e-15],
    ["gammaP", "gamma", ([a, x]) => gammaP(a!, x!), 2e-13, (r) => r[2]!],
    ["gammaQ", "gamma", ([a, x]) => gammaQ(a!, x!), 2e-13, (r) => r[3]!],
    ["betaI", "betaI", ([a, b, x]) => betaI(a!, b!, x!), 3e-14],
    ["studentTCdf", "studentTCdf", ([t, v]) => studentTCdf(t!, v!), 3e-14],
  ])("%s agrees at every reference point", (_, table, f, tolerance, value) => {
    const found = worst(tables[table]!, f, value);
    expect(found.error, `at ${found.row}`).toBeLessThan(tolerance);
  });
});

describe("published values", () => {
  test.each<[string, number, number, number]>([
    ["Φ(−8)", normalCdf(-8), 6.220960574271784e-16, 1e-15],
    ["Φ⁻¹(.975)", normalQuantile(0.975), 1.959963984540054, 1e-15],
    ["Φ⁻¹(1e-10)", normalQuantile(1e-10), -6.361340902404056, 1e-15],
    ["P(2.5, 3)", gammaP(2.5, 3), 0.6937810815867216, 1e-15],
    ["I₀.₃(2, 5)", betaI(2, 5, 0.3), 0.579825, 1e-15],
    ["lnΓ(100.5)", logGamma(100.5), 361.4355404677776, 1e-15],
    ["lnΓ(.1)", logGamma(0.1), 2.252712651734206, 1e-15],
    ["t.975, 5 df", studentTQuantile(0.975, 5), 2.57058184, 3e-9],
    ["t.975, 18 df", studentTQuantile(0.975, 18), 2.10092204, 3e-9],
    ["t.975, 30 df", studentTQuantile(0.975, 30), 2.04227246, 3e-9],
  ])("%s", (_, value, published, tolerance) => {
    expect(Math.abs(value / published - 1)).toBeLessThan(tolerance);
  });
});

const probabilities = [1e-300, 1e-100, 1e-20, 1e-8, 0.001, 0.05, 0.3, 0.5];

describe("quantiles undo their distribution functions in both tails", () => {
  test.each([0.01, 0.1, 0.5, 1, 2.5, 9, 30, 400, 1e5, 1e7])("gammaQuantile with shape %d", (a) => {
    for (const p of probabilities) {
      const lower = gammaQuantile(a, p);
      if (lower > 1e-290)
        expect(Math.abs(gammaP(a, lower) / p - 1)).toBeLessThan(1e-9 * (p < 1e-50 ? 1 : 0) + 4e-14 * Math.max(10, Math.sqrt(a)));
      expect(Math.abs(gammaQ(a, gammaQuantile(a, p, true)) / p - 1)).toBeLessThan(
        1e-9 * (p < 1e-50 ? 1 : 0) + 4e-14 * Math.max(10, Math.sqrt(a)),
      );
    }
  });

  test.each([
    [0.1, 0.2],
    [0.5, 0.5],
    [1, 1],
    [2, 5],
    [30, 3],
    [200, 900],
    [1e4, 1e4],
  ])("betaQuantile with shapes %d, %d", (a, b) => {
    for (const p of probabilities.slice(2)) {
      const lower = betaQuantile(a, b, p);
      if (lower < 0.999 && lower > 1e-290) expect(Math.abs(betaI(a, b, lower) / p - 1)).toBeLessThan(1e-12);
      const upper = betaQuantile(a, b, p, true);
      if (upper < 0.999 && upper > 1e-290) expect(Math.abs(betaIPair(b, a, 1 - upper, upper) / p - 1)).toBeLessThan(1e-11);
    }
  });

  test.each([0.5, 1, 2, 5, 18, 300, 1e6])("studentTQuantile with %d degrees of freedom", (degrees) => {
    for (const p of probabilities.slice(2)) {
      expect(Math.abs(studentTCdf(studentTQuantile(p, degrees), degrees) / p - 1)).toBeLessThan(1e-11);
      expect(studentTQuantile(p, degrees, true) + studentTQuantile(p, degrees)).toBe(0);
    }
  });

  test("studentTQuantile with 1 degree of freedom is Cauchy's tan(π(p − ½))", () => {
    for (const p of [0.6, 0.75, 0.9, 0.99]) expect(studentTQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 13);
  });
});

describe("large shapes", () => {
  test.each([0.995, 0.9995, 1, 1.0003, 1.004])("the uniform expansion above a = 1e6 joins the continued fraction at x = %d a", (ratio) => {
    const a = 1e6;
    const x = ratio * a; // Q(a + 1, x) − Q(a, x) = x^a e^(−x) / Γ(a + 1)
    const term = poissonTerm(a, x);
    expect(Math.abs(gammaQ(a + 1, x) - gammaQ(a, x) - term)).toBeLessThan(1e-12 * Math.max(term, Math.min(gammaQ(a, x), 1)));
    expect(Math.abs(gammaP(a, x) - gammaP(a + 1, x) - term)).toBeLessThan(1e-12 * Math.max(term, Math.min(gammaP(a, x), 1)));
  });
});

describe("ends and errors", () => {
  test("quantiles at 0 and 1 are the ends of the support", () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0, true), normalQuantile(0.5)]).toEqual([
      -Infinity,
      Infinity,
      Infinity,
      0,
    ]);
    expect([gammaQuantile(2, 0), gammaQuantile(2, 1), gammaQuantile(2, 0, true), gammaQuantile(2, 1, true)]).toEqual([
      0,
      Infinity,
      Infinity,
      0,
    ]);
    expect([betaQuantile(2, 3, 0), betaQuantile(2, 3, 1), betaQuantile(2, 3, 0, true)]).toEqual([0, 1, 1]);
    expect([studentTQuantile(0, 3), studentTQuantile(1, 3), studentTQuantile(0.5, 3)]).toEqual([-Infinity, Infinity, 0]);
  });

  test("distribution functions at the ends are 0 and 1", () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(0), normalSurvival(40)]).toEqual([0, 1, 0.5, 0]);
    expect([gammaP(2, 0), gammaP(2, Infinity), gammaQ(2, 0), gammaQ(2, Infinity)]).toEqual([0, 1, 1, 0]);
    expect([betaI(2, 3, 0), betaI(2, 3, 1)]).toEqual([0, 1]);
    expect([studentTCdf(-Infinity, 3), studentTCdf(Infinity, 3), studentTCdf(0, 3)]).toEqual([0, 1, 0.5]);
    expect([logGamma(1), logGamma(2), logGamma(0), logGamma(Infinity)]).toEqual([0, 0, Infinity, Infinity]);
  });

  test.each<[string, () => number]>([
    ["normalQuantile: p must be in [0, 1], got 2", () => normalQuantile(2)],
    ["normalQuantile: p must be in [0, 1], got NaN", () => normalQuantile(NaN)],
    ["logGamma: x must be >= 0, got -1", () => logGamma(-1)],
    ["gammaP: a must be > 0, got 0", () => gammaP(0, 1)],
    ["gammaQ: x must be >= 0, got -1", () => gammaQ(1, -1)],
    ["gammaQuantile: p must be in [0, 1], got -1", () => gammaQuantile(1, -1)],
    ["betaI: x must be in [0, 1], got 2", () => betaI(1, 1, 2)],
    ["betaQuantile: b must be > 0, got NaN", () => betaQuantile(1, NaN, 0.5)],
    ["studentTCdf: degrees must be > 0, got 0", () => studentTCdf(1, 0)],
  ])("%s", (message, f) => {
    expect(f).toThrow(new RangeError(message));
  });
});
