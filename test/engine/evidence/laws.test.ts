import fc from "fast-check";
import { expect, test } from "vitest";
import { bayes } from "../../../engine/evidence/bayes.ts";
import { heterogeneityOf } from "../../../engine/evidence/heterogeneity.ts";
import { pool, weightShares } from "../../../engine/evidence/pool.ts";
import { restrictedLogLikelihood } from "../../../engine/evidence/reml.ts";
import { leaveOneOut } from "../../../engine/evidence/robust.ts";
import { poolingModels } from "../../../engine/evidence/tau2.ts";
import { type Results, weightedMean } from "../../../engine/evidence/weighted.ts";

const results = (least: number, most: number): fc.Arbitrary<Results> =>
  fc
    .array(fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 1e-3, max: 1, noNaN: true })), {
      minLength: least,
      maxLength: most,
    })
    .map((pairs) => ({ y: pairs.map(([y]) => y), v: pairs.map(([, v]) => v) }));

const close = (a: number, b: number, relative = 1e-8) =>
  expect(Math.abs(a - b), `${a} and ${b}`).toBeLessThanOrEqual(relative * Math.max(Math.abs(a), Math.abs(b)) + 1e-12);

test("another unit of the effect changes every figure by that unit alone, τ² by its square", () => {
  fc.assert(
    fc.property(results(2, 8), fc.double({ min: 0.01, max: 100, noNaN: true }), ({ y, v }, unit) => {
      const scaled = { y: Array.from(y, (x) => x * unit), v: Array.from(v, (x) => x * unit * unit) };
      for (const model of ["fixed", "dl", "pm"] as const) {
        const [a, b] = [pool({ y, v }, model), pool(scaled, model)];
        close(a.tau2 * unit * unit, b.tau2, 1e-7);
        close(a.mu * unit, b.mu, 1e-7);
        close(a.se * unit, b.se, 1e-7);
      }
      close(heterogeneityOf({ y, v }).Q, heterogeneityOf(scaled).Q);
    }),
    { numRuns: 60 },
  );
});

test("a shift of all effects shifts the mean and leaves the spread", () => {
  fc.assert(
    fc.property(results(2, 8), fc.double({ min: -5, max: 5, noNaN: true }), ({ y, v }, shift) => {
      const moved = { y: Array.from(y, (x) => x + shift), v };
      for (const model of ["fixed", "dl", "pm"] as const) {
        const [a, b] = [pool({ y, v }, model), pool(moved, model)];
        expect(Math.abs(a.tau2 - b.tau2)).toBeLessThan(1e-9);
        expect(Math.abs(a.mu + shift - b.mu)).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 60 },
  );
});

test("the order of the studies does not matter", () => {
  fc.assert(
    fc.property(results(2, 10), ({ y, v }) => {
      const reversed = { y: Array.from(y).reverse(), v: Array.from(v).reverse() };
      for (const model of poolingModels) {
        const [a, b] = [pool({ y, v }, model), pool(reversed, model)];
        expect(Math.abs(a.mu - b.mu)).toBeLessThan(1e-7);
        expect(Math.abs(a.tau2 - b.tau2)).toBeLessThan(1e-7 * (1 + a.tau2));
      }
    }),
    { numRuns: 40 },
  );
});

test("a mean lies between the smallest and the largest result, and weights are shares", () => {
  fc.assert(
    fc.property(results(1, 10), ({ y, v }) => {
      for (const model of poolingModels) {
        const { mu, tau2 } = pool({ y, v }, model);
        expect(mu).toBeGreaterThanOrEqual(Math.min(...Array.from(y)) - 1e-12);
        expect(mu).toBeLessThanOrEqual(Math.max(...Array.from(y)) + 1e-12);
        expect(weightShares({ y, v }, tau2).reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
      }
    }),
    { numRuns: 60 },
  );
});

test("no interval is narrower than that of the common mean at the same τ²: the guard of Hartung and Knapp", () => {
  fc.assert(
    fc.property(results(2, 8), ({ y, v }) => {
      for (const model of poolingModels) {
        const { se, interval } = pool({ y, v }, model);
        expect(interval![1] - interval![0]).toBeGreaterThan(2 * 1.959963984540054 * se);
      }
    }),
    { numRuns: 60 },
  );
});

test("prediction intervals contain the interval of the mean by √(τ² + se²), and are wider where studies differ", () => {
  fc.assert(
    fc.property(results(3, 8), ({ y, v }) => {
      const { prediction, se, tau2, mu } = pool({ y, v }, "pm");
      expect(prediction![1] - mu).toBeGreaterThan(1.95 * Math.sqrt(tau2 + se * se));
    }),
    { numRuns: 40 },
  );
});

test("REML's answer is at least as likely as any τ² of a fine grid", () => {
  fc.assert(
    fc.property(results(3, 8), (each) => {
      const best = restrictedLogLikelihood(each, pool(each, "reml").tau2);
      for (let tau2 = 1e-6; tau2 < 50; tau2 *= 1.3) expect(restrictedLogLikelihood(each, tau2)).toBeLessThanOrEqual(best + 1e-10);
      expect(restrictedLogLikelihood(each, 0)).toBeLessThanOrEqual(best + 1e-10);
    }),
    { numRuns: 60 },
  );
});

test("each mean without one study is the mean of the others", () => {
  fc.assert(
    fc.property(results(2, 10), fc.double({ min: 0, max: 2, noNaN: true }), ({ y, v }, tau2) => {
      const without = leaveOneOut({ y, v }, tau2);
      for (let i = 0; i < y.length; i++) {
        const others = { y: Array.from(y).filter((_, j) => j !== i), v: Array.from(v).filter((_, j) => j !== i) };
        expect(Math.abs(without[i]! - weightedMean(others, tau2).mean)).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 60 },
  );
});

test("by Bayes each study is drawn towards the mean, never beyond it", () => {
  fc.assert(
    fc.property(results(2, 6), fc.double({ min: 0.1, max: 1, noNaN: true }), (each, s) => {
      const { studyMeans } = bayes(each, { tau: { halfNormal: s }, mean: "flat" });
      const low = Math.min(...Array.from(each.y));
      const high = Math.max(...Array.from(each.y));
      for (const mean of studyMeans) {
        expect(mean).toBeGreaterThanOrEqual(low - 1e-9);
        expect(mean).toBeLessThanOrEqual(high + 1e-9);
      }
    }),
    { numRuns: 15 },
  );
});

test("a normal prior of the mean that is very wide gives what a flat one gives", () => {
  fc.assert(
    fc.property(results(2, 6), (each) => {
      const flat = bayes(each, { tau: { halfNormal: 0.5 }, mean: "flat" });
      const wide = bayes(each, { tau: { halfNormal: 0.5 }, mean: { mean: 7, sd: 1e5 } });
      expect(Math.abs(flat.muMoments.mean! - wide.muMoments.mean!)).toBeLessThan(1e-7);
      expect(Math.abs(flat.predictiveMoments.sd! - wide.predictiveMoments.sd!)).toBeLessThan(1e-7);
    }),
    { numRuns: 15 },
  );
});

test("a thousand studies are pooled by every model and by Bayes, each also left out: under a second on an idle machine", () => {
  const k = 1000;
  const y = Float64Array.from({ length: k }, (_, i) => -0.3 + 0.4 * Math.sin(i * 12.9898));
  const v = Float64Array.from({ length: k }, (_, i) => 0.02 + (0.1 * ((i * 7919) % k)) / k);
  const all = { y, v };
  const start = process.cpuUsage();
  for (const model of poolingModels) pool(all, model);
  heterogeneityOf(all);
  const { tau } = bayes(all, { tau: { halfNormal: 0.5 }, mean: "flat" });
  expect(leaveOneOut(all, tau.median ** 2).length).toBe(k);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(3); // 0.3 s of one core; the rest is room for a busy machine
});
