import { expect, test } from "vitest";
import { fitCosts } from "../../../engine/analysis/fitCosts.ts";
import { meanExcesses } from "../../../engine/analysis/tailMeanExcess.ts";
import { distribution } from "../../../engine/distributions/fromSpec.ts";
import type { Chart } from "../../../viz/charts/chart.ts";
import { thinned } from "../../../viz/charts/fittedQuantity.ts";
import { meanExcessPlot } from "../../../viz/charts/meanExcessPlot.ts";
import { qqPlot } from "../../../viz/charts/qqPlot.ts";
import { toSvgString } from "../../../viz/charts/svg.ts";
import { tailPlot } from "../../../viz/charts/tailPlot.ts";
import { grid } from "../../engine/analysis/samples.ts";

const fitted = distribution({ dist: "lognormal", median: 50_000, sigma: 1 });

function all(sorted: Float64Array, width: number, quantity: "cost" | "days" | "dayRate"): readonly Chart[] {
  const options = { width, locale: "sv", replications: sorted.length } as const;
  return [
    qqPlot({ quantity, family: "lognormal", fitted, sorted }, options),
    tailPlot({ quantity, sorted, fits: [{ name: "lognormal", fitted }], threshold: 80_000 }, options),
    meanExcessPlot({ quantity, points: meanExcesses(sorted), tail: { threshold: 80_000, scale: 40_000, shape: 1.2 } }, options),
  ];
}

test.each([
  ["no rows", new Float64Array(0)],
  ["one row", Float64Array.of(7)],
  ["equal rows", new Float64Array(30).fill(1e6)],
  ["rows far apart", Float64Array.of(1e-6, 1, 1e3, 1e12)],
  ["many rows", grid({ dist: "lognormal", median: 50_000, sigma: 1 }, 5000)],
])("%s can be drawn at any width, in any unit, without a number that is none", (_, sorted) => {
  for (const quantity of ["cost", "days", "dayRate"] as const) {
    for (const width of [100, 320, 900]) {
      for (const chart of all(sorted, width, quantity)) expect(toSvgString(chart.svg)).not.toMatch(/NaN|Infinity|undefined/);
    }
  }
});

test("at the quantiles of the fitted distribution every dot of the QQ plot lies on the line and within the band", () => {
  const sorted = grid({ dist: "lognormal", median: 50_000, sigma: 1 }, 200);
  const [qq] = all(sorted, 640, "cost");
  expect(qq!.table.rows.length).toBe(200);
  for (const [expected, observed, low, high] of qq!.table.rows as readonly (readonly number[])[]) {
    expect(observed! / expected!).toBeCloseTo(1, 12);
    expect(low).toBeLessThan(observed!);
    expect(high).toBeGreaterThan(observed!);
  }
});

test("the table of the tail plot has the share of larger rows beside that of the fit", () => {
  const sorted = grid({ dist: "lognormal", median: 50_000, sigma: 1 }, 50);
  const rows = all(sorted, 640, "cost")[1]!.table.rows as readonly (readonly number[])[];
  for (const [, observed, fit] of rows) expect(observed).toBeCloseTo(fit!, 10);
});

test("the fitted line of the mean excess is drawn only where the tail has a mean", () => {
  const sorted = grid({ dist: "lognormal", median: 50_000, sigma: 1 }, 100);
  const options = { width: 640, locale: "en", replications: 100 } as const;
  const lines = (shape: number) =>
    (
      toSvgString(
        meanExcessPlot({ quantity: "cost", points: meanExcesses(sorted), tail: { threshold: 60_000, scale: 5e4, shape } }, options).svg,
      ).match(/stroke-linejoin/g) ?? []
    ).length;
  expect([lines(0.4), lines(1)]).toEqual([1, 0]);
});

test("a tail's parameters give the picture of the fit that was made", () => {
  const { families, sorted } = fitCosts(grid({ dist: "gamma", shape: 2, scale: 30_000 }, 60), "auto", 1);
  const best = families[0]!;
  const chart = qqPlot(
    { quantity: "cost", family: best.family, fitted: distribution(best.fit.spec), sorted },
    { width: 640, locale: "en", replications: 60 },
  );
  expect(chart.finding).toBe("How well the rows follow the distribution gamma");
});

test("all of a few rows are drawn, of many the largest hundred and an even choice of the others", () => {
  expect(thinned(3)).toEqual([0, 1, 2]);
  const many = thinned(10_000);
  expect(many.length).toBe(400);
  expect(many.slice(-100)).toEqual(Array.from({ length: 100 }, (_, i) => 9900 + i));
  expect(new Set(many).size).toBe(400);
});
