import { describe, expect, test } from "vitest";
import type { Summary } from "../../../engine/index.ts";
import { plainIntervention, plainScenario } from "../../reference/model/plainScenario.ts";
import { eventful } from "../model/eventful.ts";
import { simulate, summaryOf } from "../model/run.ts";

const replications = 4096;
const rows = simulate(eventful, replications);
const summary = summaryOf(eventful, replications);
const column = (name: string) => Array.from(rows.column(name));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const sum = (name: string) => column(name).reduce((a, b) => a + b, 0);
const share = (values: readonly boolean[]) => values.filter(Boolean).length / values.length;

/** The summary is computed from aggregates; here it is computed again, plainly, from the rows of the same futures. */
describe("the summary of 4 096 futures, from its rows", () => {
  test("means with s/√n", () => {
    const cases: [{ value: number; standardError: number | null }, string][] = [
      [summary.fund.received, "fund.received"],
      [summary.fund.bridging, "fund.bridging"],
      [summary.fund.loss.mean, "fund.loss"],
      [summary.balance[4]!.mean, "balance.4"],
      [summary.departments.social!.net, "departments.social.net"],
      [summary.ownMunicipality.net, "municipality.net"],
      [summary.society.npv, "society.npv"],
      [summary.naive.npv, "naive.npv"],
      [summary.society.byPayer.region!, "society.payer.region"],
      [summary.leakage.Q5, "portfolio.Q5"],
      [summary.interventions.a!.leakage.Q7, "interventions.a.Q7"],
      [summary.parameters["interventions.a.cashable"]!.mean, "interventions.a.cashable"],
    ];
    for (const [found, name] of cases) {
      const values = column(name);
      const exact = mean(values);
      const squares = values.reduce((total, x) => total + (x - exact) ** 2, 0) / (replications - 1);
      expect(Math.abs(found.value / exact - 1), name).toBeLessThan(1e-10);
      expect(Math.abs(found.standardError! / Math.sqrt(squares / replications) - 1), name).toBeLessThan(1e-8);
    }
  });

  test("probabilities", () => {
    const cases: [number | undefined, readonly boolean[]][] = [
      [summary.depletion.probability.value, column("fund.depletionIndex").map((t) => t >= 0)],
      [summary.depletion.byYear[5]!.probability.value, column("fund.depletionIndex").map((t) => t <= 5)],
      [summary.dissolution.byYear[3]!.probability.value, column("fund.dissolutionIndex").map((t) => t <= 3)],
      [summary.dormancy.value, column("fund.dormant").map((x) => x === 1)],
      [summary.fund.delayed.value, column("fund.delays").map((x) => x > 0)],
      [summary.departments.skola!.negative.value, column("departments.skola.net").map((x) => x < 0)],
      [summary.departments.skola!.zero.value, column("departments.skola.net").map((x) => x === 0)],
      [summary.ownMunicipality.negative.value, column("municipality.net").map((x) => x < 0)],
      [summary.society.npvPositive.value, column("society.npv").map((x) => x > 0)],
      [summary.interventions.b!.started.value, column("interventions.b.started").map((x) => x === 1)],
    ];
    for (const [found, exact] of cases) expect(found).toBe(share(exact));
  });

  test("shares of what was promised, among the futures in which something was", () => {
    const promised = column("fund.promised");
    const received = column("fund.received");
    const some = promised.map((_, i) => i).filter((i) => promised[i]! > 0);
    expect(summary.credibility.halfPaid!.value).toBe(share(some.map((i) => received[i]! >= 0.5 * promised[i]!)));
    expect(summary.credibility.fullyPaid!.value).toBe(share(some.map((i) => received[i]! >= promised[i]!)));
    expect(summary.credibility.receivedOverPromised!.value).toBeCloseTo(sum("fund.received") / sum("fund.promised"), 12);
    expect(summary.credibility.byDebtor.social!.receivedOverDue!.value).toBeCloseTo(
      sum("departments.social.paid") / sum("departments.social.due"),
      12,
    );
    expect(summary.fund.revolvingRatio!.value).toBeCloseTo(sum("fund.received") / sum("fund.outlay"), 12);
  });

  test("a ratio of means has the error of the delta method", () => {
    const [x, y] = [column("fund.received"), column("fund.outlay")];
    const ratio = mean(x) / mean(y);
    const residual = x.map((value, i) => value - ratio * y[i]!);
    const variance = residual.reduce((total, r) => total + r * r, 0) / (replications - 1);
    const exact = Math.sqrt(variance / replications) / mean(y);
    expect(Math.abs(summary.fund.revolvingRatio!.standardError! / exact - 1)).toBeLessThan(1e-8);
  });

  test("the quality of evaluations, pooled over ready rounds", () => {
    const a = summary.interventions.a!;
    const of = (name: string) => sum(`interventions.a.${name}`);
    expect(a.power!.value).toBe(of("significant") / of("effective"));
    expect(a.signError!.value).toBe(of("wrongSign") / of("effective"));
    expect(a.falseClaims!.value).toBe(of("falseClaims") / of("ready"));
    expect(a.paidWithoutEffect!.value).toBe(of("paidIneffective") / of("ineffective"));
    expect(a.rightDecision!.value).toBe(of("rightDecisions") / of("ready"));
    expect(a.exaggeration!.value).toBeCloseTo(of("significantMeasured") / of("significantRealised"), 10);
    const measured = of("measured") / of("ready");
    expect(a.measured!.mean.value / measured).toBeCloseTo(1, 10);
    expect(a.measured!.sd.value / Math.sqrt(of("measuredSquares") / of("ready") - measured ** 2)).toBeCloseTo(1, 8);
  });

  test("expected shortfall is the mean of the ⌈R/20⌉ worst", () => {
    const worst = (losses: number[]) => {
      const count = Math.ceil(0.05 * replications);
      return mean(losses.sort((x, y) => y - x).slice(0, count));
    };
    // One bin is cut, its values taken as evenly spaced: far below the standard error.
    const fund = summary.fund.loss.expectedShortfall95;
    expect(Math.abs(fund.value - worst(column("fund.loss")))).toBeLessThan(0.05 * fund.standardError!);
    const skola = summary.departments.skola!.expectedShortfall95;
    expect(Math.abs(skola.value - worst(column("departments.skola.net").map((x) => -x)))).toBeLessThan(0.05 * skola.standardError!);
  });

  test("acceptability is the share of futures in which society gains at a price of a QALY", () => {
    const [savings, outlays, qalys] = ["savings", "outlays", "qalys"].map((name) => column(`society.${name}`));
    for (const { qalyPrice, probability } of summary.society.acceptability) {
      expect(probability.value).toBe(share(savings!.map((s, i) => s - outlays![i]! + qalyPrice * qalys![i]! > 0)));
    }
  });

  test("benefit–cost ratio and cost per QALY are ratios of means", () => {
    const [savings, outlays, qalys] = ["savings", "outlays", "qalys"].map((name) => sum(`society.${name}`)) as [number, number, number];
    expect(summary.society.benefitCostRatio!.value).toBeCloseTo((savings + 1e6 * qalys) / outlays, 10);
    expect(summary.society.costPerQaly!.value / ((outlays - savings) / qalys)).toBeCloseTo(1, 8);
  });
});

test("what has no denominator is not available, and never NaN", () => {
  const idle: Summary = summaryOf(plainScenario([plainIntervention({ start: 2099 })]), 10);
  expect([idle.fund.revolvingRatio, idle.society.benefitCostRatio, idle.society.costPerQaly, idle.depletion.missing]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  const { receivedOverPromised, receivedOverDue, halfPaid, fullyPaid, measured, power, exaggeration } = idle.interventions.a!;
  expect([receivedOverPromised, receivedOverDue, halfPaid, fullyPaid, measured, power, exaggeration]).toEqual(new Array(7).fill(null));
});
