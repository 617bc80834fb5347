import { describe, expect, test } from "vitest";
import { compile } from "../../../../engine/model/compile.ts";
import { logEvents, posteriorFrailty } from "../../../../engine/model/observed/counts.ts";
import { exactUpdates } from "../../../../engine/model/observed/exact/updates.ts";
import { binomialRow, type Found, normalRow, observing, poissonRow, runRow, scenarioOf } from "./rows.ts";

/** Source of the exact values: conjugate updates in closed form, checked by quadrature (the evidence oracles, section 6). */
const R = 65_536;

const near = (found: Found, exact: number) => {
  expect(found.standardError).toBeGreaterThan(0);
  expect(Math.abs(found.value - exact)).toBeLessThan(5 * found.standardError);
};

interface Row {
  readonly name: string;
  readonly text: string;
  readonly known: string;
  readonly through: number;
  readonly path: string;
  readonly mean: number;
  readonly sd: number;
  /** Probability or density of what was seen, and the share of futures that it leaves. */
  readonly evidence: number;
  readonly share: number;
  /** Measures by the end of their id, exactly. */
  readonly expected: Readonly<Record<string, number>>;
}

const rows: readonly Row[] = [
  {
    name: "normal effect, one evaluation",
    text: normalRow,
    known: "{ evaluation: { ready: 2021, saving: 50 tkr, se: 100 tkr, followUpYears: 1 } }",
    through: 2024,
    path: "interventions.iv.effect.size",
    mean: 0.0961538462,
    sd: 0.0832050294,
    evidence: 1.5654373087e-6,
    share: 0.5436238446,
    expected: { "leakage.Q1": 480_769.23 },
  },
  {
    name: "gamma rate, events of controls",
    text: poissonRow,
    known: "{ events: [{ outcome: o, controls: { events: 12, personYears: 20 } }] }",
    through: 2021,
    path: "interventions.iv.outcomes.o.rate",
    mean: 0.5333333333,
    sd: 0.1333333333,
    evidence: 0.0432943545,
    share: 0.5261931029,
    expected: { "leakage.Q1": 16_000 },
  },
  {
    name: "beta turnover, leavers",
    text: binomialRow,
    known: "{ leavers: { 2020: 4 } }",
    through: 2020,
    path: "interventions.iv.staff.turnover",
    mean: 0.3,
    sd: 0.1,
    evidence: 0.092879257,
    share: 0.5441862259,
    expected: {},
  },
];

describe.each(rows)("$name", ({ text, known, through, path, mean, sd, evidence, share, expected }) => {
  const ids = [`parameters.${path}.mean`, `parameters.${path}.sd`, ...Object.keys(expected)];

  test("weights give the exact posterior", () => {
    const run = runRow(text + observing(known, "never", through), R, ids);
    near(run.measure(`${path}.mean`), mean);
    near(run.measure(`${path}.sd`), sd);
    for (const [id, value] of Object.entries(expected)) near(run.measure(id), value);
    near(run.observed.logEvidence as Found, Math.log(evidence));
    // ESS/R has an error of its own; the shares of three seeds differ by less than 0.004.
    expect(Math.abs(run.observed.share - share)).toBeLessThan(0.008);
    expect(run.observed.exact).toEqual([]);
  });

  test("the exact update is the posterior itself, and nothing is weighed", () => {
    const run = runRow(text + observing(known, "auto", through), 16_384, ids);
    expect(run.observed.exact).toEqual([path]);
    expect(run.observed.factors).toEqual([]);
    expect(run.observed.effectiveSampleSize).toBe(16_384);
    expect(Math.abs(run.observed.logEvidence.value / Math.log(evidence) - 1)).toBeLessThan(1e-9);
    near(run.measure(`${path}.mean`), mean);
    near(run.measure(`${path}.sd`), sd);
  });
});

test("exact posteriors are those of the closed forms, to nine digits", () => {
  const of = (text: string, known: string, path: string) => exactUpdates(scenarioOf(text + observing(known, "auto"))).posteriors.get(path);
  const normal = of(normalRow, rows[0]!.known, rows[0]!.path) as { readonly mean: number; readonly sd: number };
  expect(normal.mean).toBeCloseTo(0.0961538462, 9);
  expect(normal.sd).toBeCloseTo(0.0832050294, 9);
  const gamma = of(poissonRow, rows[1]!.known, rows[1]!.path) as { readonly shape: number; readonly scale: number };
  expect(gamma.shape).toBe(16);
  expect(gamma.scale).toBeCloseTo(1 / 30, 12);
  expect(of(binomialRow, rows[2]!.known, rows[2]!.path)).toEqual({ dist: "beta", alpha: 6, beta: 14 });
});

test("a tight observation leaves few futures, and says so: ESS/R .0265353261, evidence .3694666310e-6", () => {
  const run = runRow(normalRow + observing("{ evaluation: { ready: 2021, saving: 500 tkr, se: 20 tkr, followUpYears: 1 } }"), R, [
    "size.mean",
    "size.sd",
  ]);
  near(run.measure("size.mean"), 0.4947598253);
  near(run.measure("size.sd"), 0.019824558);
  near(run.observed.logEvidence as Found, Math.log(0.369466631e-6));
  expect(Math.abs(run.observed.share - 0.0265353261)).toBeLessThan(0.003);
});

test("a method that may not work at all: P(no effect) .6328469277, E e .0317606464", () => {
  const text = normalRow.replace("mean: 0.2, sd: 0.15 } }", "mean: 0.25, sd: 0.15 }, noEffect: 0.3 }");
  const known = "{ evaluation: { ready: 2021, saving: 40 tkr, se: 80 tkr, followUpYears: 1 } }";
  const auto = compile(scenarioOf(text + observing(known, "auto")));
  const slot = auto.interventions[0]!.effect.noEffect;
  expect(auto.values[slot]).toBeCloseTo(0.6328469277, 9);
  const never = runRow(text + observing(known), R, ["leakage.Q1"]);
  // Five years of 1 mnkr · E e.
  near(never.measure("leakage.Q1"), 5e6 * 0.0317606464);
  near(runRow(text + observing(known, "auto"), R, ["leakage.Q1"]).measure("leakage.Q1"), 5e6 * 0.0317606464);
});

test("frailty: 25 events of 20 persons in two years each at .4, V 1.5: ln P −3.9631681048, the mean frailty 1.3068181818 ± .2110701775", () => {
  const size = 20 / 1.5;
  expect(logEvents([{ events: 25, base: 16, effect: 0 }], size)).toBeCloseTo(-3.9631681048, 9);
  const { shape, rate } = posteriorFrailty(20, 1.5, 25, 16);
  expect(shape / rate / 20).toBeCloseTo(1.3068181818, 9);
  expect(Math.sqrt(shape) / rate / 20).toBeCloseTo(0.2110701775, 9);
});

test("under harm events come in pairs: P(8 events) .1143657059 at μ₀ 6, x −.3, where a Poisson of that mean says .1392320890", () => {
  expect(Math.exp(logEvents([{ events: 8, base: 6, effect: -0.3 }], Infinity))).toBeCloseTo(0.1143657059, 9);
  expect(Math.exp(logEvents([{ events: 8, base: 7.8, effect: 0 }], Infinity))).toBeCloseTo(0.139232089, 9);
});

test("outcomes that share a frailty: negative binomial of the sum times multinomial", () => {
  const size = 4;
  const together = logEvents(
    [
      { events: 3, base: 2, effect: 0 },
      { events: 1, base: 5, effect: 0.2 },
    ],
    size,
  );
  const sum = logEvents([{ events: 4, base: 6, effect: 0 }], size);
  expect(together).toBeCloseTo(sum + Math.log(4 * (2 / 6) ** 3 * (4 / 6)), 10);
});

test("harm with frailty adds up to one", () => {
  let sum = 0;
  for (let n = 0; n < 400; n++) sum += Math.exp(logEvents([{ events: n, base: 3, effect: -0.4 }], 5));
  expect(sum).toBeCloseTo(1, 10);
});

test("κ ~ beta(2, 2), δ_h 1, one head change, 3 honoured and 1 broken: mean .625, by weights too", () => {
  const text = `
schema: 1
name: Anchoring
startYear: 2020
horizonYears: 8
departments: [{ id: dep }]
fund: { capital: 10 mnkr }
credibility: { anchoring: { dist: beta, alpha: 2, beta: 2 }, lossPerHeadChange: 1 }
interventions:
  - { id: iv, name: Loan, start: 2020, years: 1, host: dep, intake: 1, cost: 1 mnkr, effect: { size: 0.5 },
      contract: { preset: loan, graceYears: 1, horizonYears: 7 },
      benefits: [{ id: b, perPersonYear: 1 mnkr, window: [0, 4], payer: dep }] }
`;
  const due = (year: number, decision: string) =>
    `{ year: ${year}, debtor: dep, due: 100 tkr, paid: ${decision === "honoured" ? "100 tkr" : 0}, decision: ${decision} }`;
  const known = (exact: string) => `
observed:
  through: 2024
  exact: ${exact}
  municipality: { headsLeft: { dep: [2021] } }
  interventions: { iv: { started: 2020, repayments: [${due(2021, "honoured")}, ${due(2022, "honoured")}, ${due(2023, "broken")}, ${due(2024, "honoured")}] } }
`;
  const auto = runRow(text + known("auto"), 16_384, ["anchoring.mean"]);
  expect(auto.observed.exact).toEqual(["credibility.anchoring"]);
  near(auto.measure("anchoring.mean"), 0.625);
  const never = runRow(text + known("never"), R, ["anchoring.mean"]);
  near(never.measure("anchoring.mean"), 0.625);
  expect(Math.abs(auto.observed.logEvidence.value - never.observed.logEvidence.value)).toBeLessThan(
    5 * never.observed.logEvidence.standardError!,
  );
});
