import { wholeKronor } from "../../numeric/kronor.ts";
import { normalCdf, normalDensity } from "../../numeric/normal.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { EconomyPlan } from "../municipality/plan.ts";
import type { FundPlan } from "./plan.ts";

/** The fund's account as it was planned: every start in its planned year, every amount at its mean; kronor, summed up to year t. */
export interface PlannedAccount {
  readonly outlays: Float64Array;
  /** Promised dues. */
  readonly dues: Float64Array;
  /** Interest on the planned balance, and top-ups. */
  readonly otherInflow: Float64Array;
  /** Closing balance; not finite where an outlay has no mean. */
  readonly balance: Float64Array;
}

/**
 * The plan that a shortfall is told against (engine/MODEL.md, why it ran short), fixed before anything is drawn: an evaluation is as positive
 * as a renewal needs, no board breaks a commitment, no start is put off.
 */
export function plannedAccount(
  years: number,
  fund: FundPlan,
  economy: EconomyPlan,
  interventions: readonly InterventionPlan[],
): PlannedAccount {
  const outlays = new Float64Array(years);
  const dues = new Float64Array(years);
  for (const iv of interventions) {
    for (const start of plannedStarts(iv, years)) {
      for (let n = 0; n < iv.years && start + n < years; n++) outlays[start + n] += iv.meanOutlay[n];
      for (let t = start; t < years; t++) dues[t] += iv.promise.byYear[start * years + t];
    }
  }
  const otherInflow = new Float64Array(years);
  const balance = new Float64Array(years);
  const ofSurplus = wholeKronor(fund.surplusShare * fund.revenue * meanSurplus(economy, fund.surplusTarget));
  for (let t = 0, left = fund.capital; t < years; t++) {
    const earned = t === 0 ? 0 : wholeKronor(left * fund.interest[t]);
    otherInflow[t] = earned + fund.topUps[t] + ofSurplus;
    left += otherInflow[t] + dues[t] - outlays[t];
    balance[t] = left;
  }
  for (const flow of [outlays, dues, otherInflow]) for (let t = 1; t < years; t++) flow[t] += flow[t - 1];
  return { outlays, dues, otherInflow, balance };
}

/** Years in which rounds begin if all goes as planned. */
function plannedStarts(iv: InterventionPlan, years: number): readonly number[] {
  if (!iv.enabled || iv.promise.withdrawn) return [];
  const starts: number[] = [];
  const { renewal } = iv;
  for (let start = Math.max(0, iv.start); start < years; start += renewal.everyYears) {
    starts.push(start);
    if (renewal === null || start + renewal.everyYears > renewal.until) break;
  }
  return starts;
}

/** E max(0, m − target) of a result m ~ N(μ, σ²): σ φ(k) + (μ − target) Φ(k), k = (μ − target)/σ. */
function meanSurplus({ mean, sd }: EconomyPlan, target: number): number {
  const over = mean - target;
  if (!(sd > 0)) return Math.max(0, over);
  const k = over / sd;
  return sd * normalDensity(k) + over * normalCdf(k);
}
