import { describe, expect, test } from "vitest";
import { clusterFactor, designEffect } from "../../../engine/evidence/clusters.ts";
import { composite } from "../../../engine/evidence/composite.ts";
import { hedgesFactor } from "../../../engine/evidence/hedgesFactor.ts";
import { pool } from "../../../engine/evidence/pool.ts";
import { robustMean } from "../../../engine/evidence/robust.ts";
import type { EvidenceRow } from "../../../engine/evidence/row.ts";
import { rowEffect } from "../../../engine/evidence/rowEffect.ts";
import { hasEffect, type RowEffect } from "../../../engine/evidence/rowResult.ts";
import type { EvidenceScale } from "../../../engine/evidence/scales.ts";
import { studiesOf } from "../../../engine/evidence/studies.ts";
import { resultsOf } from "../../../engine/evidence/weighted.ts";
import { near } from "./near.ts";
import { row } from "./oracleData.ts";

const counts = (a: number, n1: number, c: number, n2: number, better: EvidenceRow["better"] = "lower"): EvidenceRow => ({
  ...row("counts", "s", { events_t: a, n_t: n1, events_c: c, n_c: n2 }),
  better,
});
const effect = (each: EvidenceRow, scale: EvidenceScale): RowEffect => {
  const result = rowEffect(each, scale);
  expect(hasEffect(result)).toBe(true);
  return result as RowEffect;
};

describe("rows become an effect and its variance (metafor 3.8-1 and an independent program)", () => {
  test.each<[string, EvidenceRow, EvidenceScale, number, number]>([
    ["12/40 against 20/40, risk ratio", counts(12, 40, 20, 40), "logRR", -0.5108256238, 0.0833333333],
    ["12/40 against 20/40, odds ratio", counts(12, 40, 20, 40), "logOR", -0.8472978604, 0.219047619],
    ["0/30 against 1/31, odds ratio", counts(0, 30, 1, 31), "logOR", -1.0986122887, 2.7322404372],
    ["0/30 against 1/31, risk ratio", counts(0, 30, 1, 31), "logRR", -1.0668635904, 2.6031586022],
    ["0/75 against 1/75, odds ratio", counts(0, 75, 1, 75), "logOR", -1.1119458195, 2.6933345186],
    ["3/40 against 0/38, odds ratio", counts(3, 40, 0, 38), "logOR", 1.9722274574, 2.3383549784],
    [
      "rates 7 in 1 344 and 11 in 1 988",
      row("rates", "s", { events_t: 7, time_t: 1344, events_c: 11, time_c: 1988 }),
      "logIRR",
      -0.0605062576,
      0.2337662338,
    ],
    [
      "means 103 (5.5, 50) and 100 (4.5, 50), g",
      row("means", "s", { mean_t: 103, sd_t: 5.5, n_t: 50, mean_c: 100, sd_c: 4.5, n_c: 50 }),
      "g",
      0.592439623,
      0.0417549235,
    ],
    [
      "means 55 (47, 155) and 75 (64, 156), ratio of means",
      row("means", "s", { mean_t: 55, sd_t: 47, n_t: 155, mean_c: 75, sd_c: 64, n_c: 156 }),
      "logROM",
      -0.3101549283,
      0.0093790833,
    ],
    ["Student's t 2.1 of 10 + 10, g", row("g", "s", { t: 2.1, n_t: 10, n_c: 10 }), "g", 0.8993722539, 0.2202217613],
  ])("%s", (_, each, scale, y, v) => {
    const found = effect(each, scale);
    near(found.y, y, 1e-9, "y");
    near(found.v, v, 1e-9, "v");
  });

  test("zeros: 0.5 to all four cells of the study that has one and to no other; both arms empty or full say nothing", () => {
    expect(effect(counts(12, 40, 20, 40), "logOR").corrected).toBe(false);
    expect(effect(counts(0, 30, 1, 31), "logRR").corrected).toBe(true);
    // not to the zero alone: 0.5/30.5 against 1/31 would give another figure
    expect(effect(counts(0, 30, 1, 31), "logRR").y).not.toBeCloseTo(Math.log(0.5 / 30.5 / (1 / 31)), 3);
    expect(rowEffect(counts(0, 20, 0, 25), "logRR")).toEqual({ leftOut: "noEvents" });
    expect(rowEffect(counts(20, 20, 25, 25), "logOR")).toEqual({ leftOut: "onlyEvents" });
    expect(rowEffect(counts(20, 20, 25, 25, "higher"), "logRR")).toEqual({ leftOut: "onlyEvents" });
    const rates = row("rates", "s", { events_t: 0, time_t: 100, events_c: 4, time_c: 100 });
    expect(effect(rates, "logIRR")).toMatchObject({ y: Math.log(0.5 / 4.5), v: 2 + 1 / 4.5, corrected: true });
    expect(rowEffect({ ...rates, numbers: { ...rates.numbers, events_c: 0 } }, "logIRR")).toEqual({ leftOut: "noEvents" });
  });

  test("a wanted event: 30 % against 20 % of a good thing is 70 % against 80 % of its lack", () => {
    const found = effect(counts(30, 100, 20, 100, "higher"), "logRR");
    expect(1 - Math.exp(found.y)).toBeCloseTo(0.125, 12);
    expect(found).toMatchObject(effect(counts(70, 100, 80, 100), "logRR"));
    // the log odds ratio only turns its sign
    expect(effect(counts(30, 100, 20, 100, "higher"), "logOR").y).toBeCloseTo(-effect(counts(30, 100, 20, 100), "logOR").y, 14);
  });

  test("g, differences, odds ratios and ratios of means turn their sign where higher is better", () => {
    const higher = (each: EvidenceRow): EvidenceRow => ({ ...each, better: "higher" });
    for (const [each, scale] of [
      [row("g", "s", { estimate: 0.3, se: 0.1 }), "g"],
      [row("difference", "s", { estimate: 3, se: 1 }), "md"],
      [row("ratio", "s", { estimate: 1.4, se_log: 0.1 }), "logOR"],
      [row("ratio", "s", { estimate: 1.4, se_log: 0.1 }), "logROM"],
      [row("change", "s", { change: 0.2, se_log: 0.1 }), "logROM"],
    ] as const) {
      const found = effect(higher(each), scale);
      expect(found.y).toBe(-effect(each, scale).y);
      expect(found.v).toBe(effect(each, scale).v);
      expect(found.formula).toMatch(/^-\(/);
    }
  });

  test("Hedges' factor is exact", () => {
    near(hedgesFactor(18), 0.957646427, 1e-9);
    near(hedgesFactor(98), 0.9923240874, 1e-9);
    near(effect(row("g", "s", { t: 2.1, n_t: 10, n_c: 10 }), "g").y / hedgesFactor(18), 0.9391485505, 1e-9, "d");
  });

  test("errors from intervals and from p", () => {
    const se = (numbers: EvidenceRow["numbers"]) => Math.sqrt(effect(row("ratio", "s", { estimate: 0.75, ...numbers }), "logRR").v);
    near(se({ ci_low: 0.6, ci_high: 0.94 }), 0.1145302219, 1e-9, "95 %");
    near(se({ ci_low: 0.6, ci_high: 0.94, level: 0.9 }), 0.1364711767, 1e-9, "90 %");
    near(se({ p: 0.012 }), 0.1145165384, 1e-9, "p");
  });

  test("a fall of 57 % in twenty against twenty says almost nothing", () => {
    const found = effect(row("change", "s", { change: -0.57, cv: 1.5, n_t: 20, n_c: 20 }), "logROM");
    const se = Math.sqrt(found.v);
    near(se, 0.474341649, 1e-9, "se");
    near(1 - Math.exp(found.y + 1.959963985 * se), -0.0895, 0, "low", 4);
    near(1 - Math.exp(found.y - 1.959963985 * se), 0.8303, 0, "high", 4);
  });
});

test("clusters of 25 with an intraclass correlation of .10", () => {
  expect(designEffect(25, 0.1, 0)).toBeCloseTo(3.4, 14);
  expect(designEffect(25, 0.1, 0.5)).toBeCloseTo(4.025, 14);
  near(clusterFactor(25, 0.1, 200), 0.9878044218, 1e-9);
  const plain = row("g", "school", { t: 2.1, n_t: 100, n_c: 100 });
  const clustered = { ...plain, numbers: { ...plain.numbers, cluster_size: 25, icc: 0.1 } };
  const [before] = studiesOf([plain], "g", {}, 0.6).studies;
  const [after] = studiesOf([clustered], "g", {}, 0.6).studies;
  expect(after!.v / before!.v).toBeCloseTo(3.4, 12);
  expect(after!.y / before!.y).toBeCloseTo(0.9878044218, 9);
  // a study that corrected for them itself is not corrected again
  expect(studiesOf([{ ...clustered, clustered: true }], "g", {}, 0.6).studies).toEqual([{ ...before! }]);
});

test("quality and weight: a study that is distrusted does not become more precise", () => {
  const quality = { design: { a: { mean: 1, sd: 0 }, b: { mean: 0.75, sd: 0.1 }, c: { mean: 0.5, sd: 0.15 } } };
  const rows = [
    ["a", -0.4, 0.04, 1],
    ["b", -0.25, 0.02, 1],
    ["c", -0.6, 0.09, 0.5],
  ].map(([word, y, v, weight], i) => ({
    ...row("g", `study ${i}`, { estimate: y as number, se: Math.sqrt(v as number), weight: weight as number }),
    quality: { design: word as string },
  }));
  const { studies } = studiesOf(rows, "g", quality, 0.6);
  const expected = [
    [-0.4, 0.04],
    [-0.1875, 0.020625],
    [-0.3, 0.1962],
  ];
  for (const [i, [y, v]] of expected.entries()) {
    expect(studies[i]!.y).toBeCloseTo(y!, 12);
    expect(studies[i]!.v).toBeCloseTo(v!, 12);
  }
  const fixed = pool(resultsOf(studies), "fixed");
  near(fixed.mu, -0.2624016038, 1e-9, "mean");
  near(fixed.se, 0.11280785, 1e-9, "its error");
  // Multiplying v by M² would make the doubted studies more precise than they were: both of these are wrong.
  const columns = rows.map(({ quality: { design } }, i) => ({
    ...quality.design[design as "a" | "b" | "c"],
    y: [-0.4, -0.25, -0.6][i]!,
    v: [0.04, 0.02, 0.09][i]!,
  }));
  const shrunk = columns.map(({ mean, y }) => mean * y);
  const narrower = pool({ y: shrunk, v: columns.map(({ mean, v }) => mean * mean * v) }, "fixed");
  near(narrower.mu, -0.2526315789, 1e-9, "v M², without sds and weight");
  near(narrower.se, 0.0794719414, 1e-9, "its error");
  const still = pool(
    { y: shrunk, v: columns.map(({ mean, sd, y, v }, i) => (mean * mean * v + sd * sd * y * y) / (i === 2 ? 0.5 : 1)) },
    "fixed",
  );
  near(still.mu, -0.2444551, 1e-6, "v M², with them");
  near(still.se, 0.0892465, 1e-6, "its error");
  expect(fixed.se).toBeGreaterThan(still.se);
});

describe("several results of one study (Berkey and others 1998, 5 trials with 2 outcomes)", () => {
  const y = [
    [0.47, 0.32],
    [0.2, 0.6],
    [0.4, 0.12],
    [0.26, 0.31],
    [0.56, 0.39],
  ];
  const v = [
    [0.0075, 0.0077],
    [0.0057, 0.0008],
    [0.0021, 0.0014],
    [0.0029, 0.0015],
    [0.0148, 0.0304],
  ];
  test.each<[number, number, number, number | null]>([
    [0, 0.0042303292, 0.3397316479, 0.0366819482],
    [0.5, 0.0034291381, 0.3342599121, null],
    [0.6, 0.0032904283, 0.3333804905, 0.0365766022],
    [0.8, 0.0030267229, 0.3317803379, null],
    [1, 0.0027773766, 0.3303587116, null],
  ])("correlated by %f", (within, tau2, mu, se) => {
    const found = pool(resultsOf(y.map((each, i) => composite(each, v[i]!, within))), "reml");
    near(found.tau2, tau2, 1e-6, "tau2");
    near(found.mu, mu, 1e-6, "mu");
    if (se !== null) near(found.se, se, 1e-6, "se");
  });
});

test("the robust check of a mean, against robumeta's figures", () => {
  const found = robustMean([0.2, 0.3, -0.1, 0.4, 0.1], [10, 20, 5, 40, 25]);
  expect(found.mu).toBeCloseTo(0.26, 14);
  near(found.se, 0.0884367154, 1e-9, "se");
  near(found.df, 2.736, 0, "df", 4);
  // equal weights: Student's mean
  expect(robustMean([0.2, 0.3, -0.1, 0.4, 0.1], [1, 1, 1, 1, 1]).df).toBeCloseTo(4, 12);
});
