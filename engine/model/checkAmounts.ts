import { meanEventCost, meanRate } from "./contract/promise.ts";
import { type Issue, told } from "./issue.ts";
import { type LegalKey, legalMean } from "./legalRanges.ts";
import { statedEffect } from "./links/stated.ts";
import type { Intervention, Scenario, Uncertain } from "./scenario.ts";

/** Largest amount whose sums over a horizon stay exact in whole kronor. */
const LARGEST_AMOUNT = 1e13;
/** Largest expected total of an outcome or benefit, all persons and years: whole kronor are exact to 2^53 = 9e15. */
const LARGEST_TOTAL = 1e15;
/** Appends an issue for every amount of a scenario that is too large to be added up. */
export function checkAmounts(scenario: Scenario, issues: Issue[]): void {
  const large = (amount: number | null, path: string) => {
    if (amount === null || Math.abs(amount) <= LARGEST_AMOUNT) return;
    issues.push({ path, ...told("amountTooLarge", { amount, most: LARGEST_AMOUNT }) });
  };
  const drawn = (key: LegalKey, u: Uncertain | null, path: string) => {
    if (u === null) return;
    const mean = legalMean(key, u);
    if (Number.isFinite(mean)) large(mean, path);
  };
  const total = (amount: number, path: string) => {
    if (Number.isNaN(amount) || Math.abs(amount) <= LARGEST_TOTAL) return;
    issues.push({ path, ...told("totalTooLarge", { amount, most: LARGEST_TOTAL }) });
  };
  large(scenario.fund.capital, "fund.capital");
  large(scenario.fund.yearlyTopUp, "fund.yearlyTopUp");
  large(scenario.fund.minimumBalance, "fund.minimumBalance");
  for (const [i, { amount }] of scenario.fund.topUps.entries()) large(amount, `fund.topUps.${i}.amount`);
  large(scenario.municipality.revenue, "municipality.revenue");
  large(scenario.qalyPrice, "qalyPrice");
  for (const department of scenario.departments) large(department.budget, `departments.${department.id}.budget`);
  for (const iv of scenario.interventions) {
    const path = `interventions.${iv.id}`;
    if (Array.isArray(iv.cost))
      for (const [n, cost] of (iv.cost as readonly Uncertain[]).entries()) drawn("interventions.cost", cost, `${path}.cost.${n}`);
    else drawn("interventions.cost", iv.cost as Uncertain, `${path}.cost`);
    drawn("interventions.staff.replacementCost", iv.staff?.replacementCost ?? null, `${path}.staff.replacementCost`);
    drawn("interventions.evaluation.cost", iv.evaluation?.cost ?? null, `${path}.evaluation.cost`);
    large(iv.cashableStep, `${path}.cashableStep`);
    large(iv.promise.perParticipantYear, `${path}.promise.perParticipantYear`);
    const persons = iv.intake.reduce((a, b) => a + b, 0);
    for (const outcome of iv.outcomes) {
      const place = `${path}.outcomes.${outcome.id}`;
      for (const key of ["cost", "days", "dayRate"] as const) drawn(`interventions.outcomes.${key}`, outcome[key], `${place}.${key}`);
      large(outcome.unitPrice, `${place}.unitPrice`);
      const yearly = meanRate(iv, outcome) * meanEventCost(outcome);
      if (Number.isFinite(yearly)) total(persons * yearsOf(outcome, scenario) * yearly, place);
    }
    for (const benefit of iv.benefits) {
      const place = `${path}.benefits.${benefit.id}`;
      drawn("interventions.benefits.perPersonYear", benefit.perPersonYear, `${place}.perPersonYear`);
      const yearly = legalMean("interventions.benefits.perPersonYear", benefit.perPersonYear);
      const reference = benefit.referenceEffect ?? statedEffect(iv);
      if (Number.isFinite(yearly) && reference !== 0) total((persons * yearsOf(benefit, scenario) * yearly) / reference, place);
    }
  }
}

function yearsOf({ window }: Pick<Intervention["outcomes"][number], "window">, { horizonYears }: Scenario): number {
  return Math.max(0, Math.min(horizonYears, window[1] - window[0] + 1));
}
