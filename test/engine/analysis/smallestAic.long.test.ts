import { expect, test } from "vitest";
import { fitCosts } from "../../../engine/analysis/fitCosts.ts";
import type { DistributionSpec } from "../../../engine/distributions/spec.ts";
import { grid } from "./samples.ts";

test.each(["lognormal", "gamma", "weibull", "spliced"] as const)(
  "costs at the quantiles of a %s distribution: the smallest AIC is that of the right family",
  (family) => {
    const spec: Readonly<Record<typeof family, DistributionSpec>> = {
      lognormal: { dist: "lognormal", median: 100, sigma: 0.8 },
      gamma: { dist: "gamma", shape: 3, scale: 100 },
      weibull: { dist: "weibull", shape: 3, scale: 100 },
      spliced: { dist: "spliced", body: { dist: "lognormal", median: 100, sigma: 0.4 }, threshold: 140, tail: { scale: 150, shape: 0.6 } },
    };
    const fit = fitCosts(grid(spec[family], 400), family === "spliced" ? 140 : "auto", 1);
    expect(fit.families[0]!.family).toBe(family);
    expect(fit.families[0]!.goodness.pValue).toBeGreaterThan(0.01);
    expect(fit.families.at(-1)!.goodness.pValue).toBeLessThan(0.05);
  },
);
