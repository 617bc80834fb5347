import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bayes } from "../../../engine/evidence/bayes.ts";
import { heterogeneityOf } from "../../../engine/evidence/heterogeneity.ts";
import { pool } from "../../../engine/evidence/pool.ts";
import type { EvidenceRow } from "../../../engine/evidence/row.ts";
import { hasEffect } from "../../../engine/evidence/rowResult.ts";
import { studiesOf } from "../../../engine/evidence/studies.ts";
import { poolingModels } from "../../../engine/evidence/tau2.ts";
import { resultsOf } from "../../../engine/evidence/weighted.ts";
import { near } from "./near.ts";
import { bcg } from "./oracleData.ts";

/** Small sets of results, some far apart, some with variances of very different size: where packages are reported to fail. */
const sets = fc
  .array(fc.record({ y: fc.double({ min: -3, max: 3, noNaN: true }), v: fc.double({ min: 1e-4, max: 2, noNaN: true }) }), {
    minLength: 3,
    maxLength: 8,
  })
  .map((studies) => ({ y: studies.map(({ y }) => y), v: studies.map(({ v }) => v) }));

const counts = (study: string, a: number, n1: number, c: number, n2: number): EvidenceRow => ({
  study,
  kind: "counts",
  better: "lower",
  numbers: { events_t: a, n_t: n1, events_c: c, n_c: n2 },
  quality: {},
  clustered: false,
});

describe("what users of other packages reported, and does not happen here", () => {
  test("REML that does not converge (gertvv/gemtc#81, jamovi/jamovi#1211, wviechtb/metafor#97), NaN in the search for τ² (psychmeta/psychmeta#94)", () => {
    fc.assert(
      fc.property(sets, (results) => {
        for (const model of poolingModels) {
          const found = pool(results, model);
          for (const value of [found.tau2, found.mu, found.se, ...found.interval!]) expect(Number.isFinite(value), model).toBe(true);
          expect(found.tau2).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("Paule and Mandel's τ² stopped early (statsmodels#6585): it solves its equation to 1e-9", () => {
    fc.assert(
      fc.property(sets, (results) => {
        const { tau2, mu } = pool(results, "pm");
        const q = results.y.reduce((sum, y, i) => sum + (y - mu) ** 2 / (results.v[i]! + tau2), 0);
        const df = results.y.length - 1;
        if (tau2 === 0) expect(q).toBeLessThanOrEqual(df * (1 + 1e-9));
        else expect(Math.abs(q / df - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("Q of another weighting in DerSimonian and Laird's τ² (guido-s/meta#4): the Q that is shown gives the τ² that is used", () => {
    fc.assert(
      fc.property(sets, (results) => {
        const w = results.v.map((v) => 1 / v);
        const sum = w.reduce((a, b) => a + b, 0);
        const squares = w.reduce((a, b) => a + b * b, 0);
        const { Q } = heterogeneityOf(results);
        const tau2 = Math.max(0, (Q - (w.length - 1)) / (sum - squares / sum));
        expect(pool(results, "dl").tau2).toBeCloseTo(tau2, 9);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test("the normal instead of Student's t with few studies (metafor#36): at k = 2 the interval is 12.7 errors wide on either side, not 1.96", () => {
    const { mu, seHartungKnapp, interval } = pool({ y: [0, 1], v: [0.05, 0.05] }, "reml");
    near((interval![1] - mu) / seHartungKnapp!, 12.7062047362, 1e-6);
  });

  test("the random model equal to the fixed one, taken for a fault (metafor#14): where τ² is 0 they are equal, and its interval says how much could be there", () => {
    const alike = { y: [-0.3, -0.31, -0.29, -0.3], v: [0.04, 0.05, 0.03, 0.04] };
    const [fixed, reml] = [pool(alike, "fixed"), pool(alike, "reml")];
    expect(reml.tau2).toBe(0);
    expect(reml.mu).toBe(fixed.mu);
    expect(heterogeneityOf(alike).tau2Interval![1]).toBeGreaterThanOrEqual(0);
    expect(bayes(alike, { tau: { halfNormal: 0.5 }, mean: "flat" }).tau.mean).toBeGreaterThan(0.05);
  });

  test("a correction of zeros in one output only (metafor#24), of the zero cell only (statsmodels#7011), or where none is needed (metafor#100)", () => {
    const rows = [counts("a", 0, 30, 1, 31), counts("b", 12, 40, 20, 40)];
    for (const [scale, corrected] of [
      ["logRR", Math.log(0.5 / 31 / (1.5 / 32))],
      ["logOR", Math.log((0.5 * 30.5) / (30.5 * 1.5))],
    ] as const) {
      const { rows: found } = studiesOf(rows, scale, {}, 0.6);
      const [a, b] = found.map((each) => (hasEffect(each) ? each : null));
      expect(a!.y, scale).toBeCloseTo(corrected, 12);
      expect([a!.corrected, b!.corrected]).toEqual([true, false]);
    }
    near(studiesOf(rows, "logRR", {}, 0.6).studies[1]!.y, -0.5108256238, 1e-9);
  });

  test("a table and a plot with other intervals (jasp-stats/jasp-issues#1740): there is one interval of a model, and it is the guarded one", () => {
    const results = resultsOf(studiesOf(bcg, "logOR", {}, 0.6).studies);
    const { interval, mu, se, seHartungKnapp } = pool(results, "dl");
    // Here the guard acts: the error is se, not the smaller se of Hartung and Knapp.
    expect(seHartungKnapp!).toBeLessThan(se);
    near((interval![1] - mu) / se, 2.1788128297, 1e-8);
  });

  test("a prediction interval equal to that of the mean (daniel1noble/orchaRd#45): it is wider wherever studies differ", () => {
    fc.assert(
      fc.property(sets, (results) => {
        const found = pool(results, "reml");
        if (found.tau2 === 0) return;
        expect(found.prediction![1] - found.prediction![0]).toBeGreaterThan(2 * 1.96 * found.se);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test("an integral that is only approximated, silently (richarddmorey/BayesFactor#117): what the nodes do not resolve is refused", () => {
    const many = { y: Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 1e-6 : -1e-6)), v: Array.from({ length: 12 }, () => 1e-14) };
    expect(() => bayes(many, { tau: { halfNormal: 10 }, mean: "flat" })).toThrow("nodesTooFew");
  });
});
