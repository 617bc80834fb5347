import type { Estimate } from "./estimate.ts";
import { expectedShortfall } from "./expectedShortfall.ts";
import { signs } from "./quantile.ts";
import type { Result } from "./result.ts";
import type { DepartmentSummary, Summary } from "./summary.ts";

/** A department's net: cashable savings less what it paid back; how often it loses and how much at worst (MODEL §8). */
export function department(result: Result, number: number): DepartmentSummary {
  const { id, budget } = result.plan.departments[number];
  const { revenue } = result.plan.fund;
  const worst = expectedShortfall(result.histogram(`departments.${id}.net`), 0.95, true);
  return {
    ...netOf(result, `departments.${id}.net`),
    expectedShortfall95: worst,
    ofBudget: budget === null || budget === 0 ? null : scaled(worst, 1 / budget),
    ofRevenue: revenue === 0 ? null : scaled(worst, 1 / revenue),
  };
}

/** The municipality as a whole: cashable savings of its departments less all outlays. */
export function ownMunicipality(result: Result): Summary["ownMunicipality"] {
  return netOf(result, "municipality.net");
}

function netOf(result: Result, column: string) {
  const count = signs(result.histogram(column));
  return { net: result.mean(column), negative: result.ofReplications(count.negative), zero: result.ofReplications(count.zero) };
}

function scaled(estimate: Estimate, factor: number): Estimate {
  return {
    value: estimate.value * factor,
    standardError: estimate.standardError === null ? null : estimate.standardError * factor,
  };
}
