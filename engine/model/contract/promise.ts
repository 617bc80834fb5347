import { exp } from "../../numeric/exp.ts";
import { wholeKronor } from "../../numeric/kronor.ts";
import { expectedAccount, expectedStart } from "../accounts/expected.ts";
import type { PayerNumber } from "../ids.ts";
import { fadingStep } from "../intervention/fade.ts";
import { legalMean } from "../legalRanges.ts";
import { statedLineEffect } from "../links/stated.ts";
import type { Benefit, Intervention, Outcome, Uncertain } from "../scenario.ts";
import { meanFrailty } from "../selectedMean.ts";
import { dueOf, fixedPart } from "./due.ts";
import type { ContractPlan } from "./plan.ts";

/** Expected cost of an event, whole spell and no horizon: mean D × mean R, or the mean lump, or the whole account; kronor. */
export function meanEventCost(outcome: Outcome): number {
  if (outcome.account !== undefined) return expectedAccount(outcome.account, outcome.exit ?? 0);
  if (outcome.cost !== null) return legalMean("interventions.outcomes.cost", outcome.cost);
  const days = legalMean("interventions.outcomes.days", outcome.days as Uncertain);
  return days * legalMean("interventions.outcomes.dayRate", outcome.dayRate as Uncertain);
}

/**
 * Mean value of a benefit in a year at full fidelity and without fade: E perPersonYear · its effect / referenceEffect (MODEL §3.5).
 *
 * effect  on it; without it the mean
 */
export function meanBenefit(intervention: Intervention, benefit: Benefit, effect?: number): number {
  const { perPersonYear, referenceEffect } = benefit;
  const stated = statedLineEffect(intervention, benefit);
  return (legalMean("interventions.benefits.perPersonYear", perPersonYear) * (effect ?? stated)) / (referenceEffect ?? stated);
}

/**
 * Events per person and year of the window, of those who are enrolled; of what starts at most once, whose chance falls from year to year,
 * 1 (`meanFade` has it).
 */
export function meanRate(intervention: Intervention, { count, rate }: Outcome): number {
  return count === "poisson" && rate !== null ? legalMean("interventions.outcomes.rate", rate) * meanFrailty(intervention) : 1;
}

/** Mean over s < years of g(s) at the mean half-life and persistent share, 0 outside the window (MODEL §3.1, §4); of what starts at most once times P(it starts in s). */
export function meanFade(intervention: Intervention, line: Outcome | Benefit, years: number): number {
  const { window, fade } = line;
  const starts = "count" in line && line.count === "once" ? (s: number) => expectedStart(line, s) : () => 1;
  const { halfLifeYears, persistentShare } = fade ?? intervention.effect;
  const after = fade === undefined ? (intervention.effect.fadeAfterYears ?? 0) : 0;
  const persistent = legalMean("interventions.effect.persistentShare", persistentShare);
  const yearly = halfLifeYears === null ? 1 : exp(-Math.LN2 / legalMean("interventions.effect.halfLifeYears", halfLifeYears));
  let sum = 0;
  for (let s = 0, left = 1; s < years; left *= fadingStep(yearly, after, s), s++) {
    if (s >= window[0] && s <= window[1]) sum += starts(s) * (halfLifeYears === null ? 1 : persistent + (1 - persistent) * left);
  }
  return years > 0 ? sum / years : 0;
}

/**
 * The computed promise A* by department, before optimism (MODEL §4): kronor per participant and year
 *
 *   A*_D = Σ_k λ̄ p̄_k ē · mean g + Σ_b benefit · (ē / referenceEffect) · mean g
 *
 * ē  the mean of `effect.size` clamped to [−1, 1]: neither transfer nor noEffect; of a line with links theirs too
 *
 * effectOn  what is to stand in the place of ē
 */
export function computedPromise(
  intervention: Intervention,
  departments: readonly string[],
  effectOn: (line: Outcome | Benefit) => number = (line) => statedLineEffect(intervention, line),
): Float64Array {
  const { contract } = intervention;
  return Float64Array.from(departments, (department) => {
    let promise = 0;
    for (const outcome of intervention.outcomes) {
      const share = outcome.payers[department] ?? 0;
      if (share === 0) continue;
      const each = meanRate(intervention, outcome) * share * meanEventCost(outcome) * effectOn(outcome);
      promise += each * meanFade(intervention, outcome, contract.creditYears);
    }
    for (const benefit of intervention.benefits) {
      if (benefit.payer !== department) continue;
      promise += meanBenefit(intervention, benefit, effectOn(benefit)) * meanFade(intervention, benefit, contract.creditYears);
    }
    return promise;
  });
}

/** w_D = max(0, A*_D) / Σ over departments; all on the host if none is promised a gain. */
export function debtorWeights(promises: Float64Array, host: PayerNumber): Float64Array {
  const gains = promises.map((p) => Math.max(0, p));
  const total = gains.reduce((a, b) => a + b, 0);
  return total > 0 ? gains.map((g) => g / total) : gains.map((_, d) => (d === host ? 1 : 0));
}

export interface PromisedDues {
  /** Kronor due in year t, for a start in year s: [s][t]. */
  readonly byYear: Float64Array;
  readonly total: Float64Array;
  /** Persons credited in claim years, summed, cut at the horizon: P of MODEL §5 for the full plan. */
  readonly personYears: Float64Array;
}

/**
 * The promised dues for every start year: the contract with A* for Ã, ready at once, every outlay at its mean, the full
 * plan of intakes, cut at the horizon (MODEL §6).
 *
 * saving  ω A*, kronor per participant and year
 * whole   what makes kronor of a due: `wholeKronor`, or the identity where a comparison needs what was not rounded
 */
export function promisedDues(
  contract: ContractPlan,
  saving: number,
  meanOutlay: Float64Array,
  entered: Float64Array,
  years: number,
  whole: (kronor: number) => number = wholeKronor,
): PromisedDues {
  const byYear = new Float64Array(years * years);
  const total = new Float64Array(years);
  const personYears = new Float64Array(years);
  for (let s = 0; s < years; s++) {
    const claimYears = Math.max(0, Math.min(contract.horizon, years - s - contract.grace));
    const { dues, persons } = promisedFrom(contract, saving, meanOutlay, entered, s, claimYears, whole);
    personYears[s] = persons;
    dues.forEach((due, h) => {
      byYear[s * years + s + contract.grace + h] = due;
      total[s] += due;
    });
  }
  return { byYear, total, personYears };
}

/**
 * The promised dues of the first claim years of a round that starts in year s, and the persons credited in them, summed.
 *
 * contract  its `level` reaches to the last of these years
 */
export function promisedFrom(
  contract: ContractPlan,
  saving: number,
  meanOutlay: Float64Array,
  entered: Float64Array,
  s: number,
  claimYears: number,
  whole: (kronor: number) => number,
): { readonly dues: Float64Array; readonly persons: number } {
  const dues = new Float64Array(claimYears);
  const duration = meanOutlay.length;
  const { level } = contract;
  // A grant may have an outlay without a mean: nothing is computed from it.
  const claims = contract.share > 0 || contract.floor > 0;
  let credited = 0;
  let earlierDues = 0;
  let earlierFixed = 0;
  for (let h = 0; h < claimYears; h++) {
    const from = Math.max(0, h - contract.credit + 1);
    const persons = entered[Math.min(duration, h + 1)] - entered[Math.min(duration, from)];
    credited += persons;
    if (!claims) continue;
    let outlays = 0;
    for (let n = 0; n < duration && n < contract.grace + h; n++) outlays += meanOutlay[n] * level[s + n];
    const now = level[s + contract.grace + h];
    const fixed = fixedPart(contract, outlays / now, earlierFixed / now, contract.horizon - h);
    const due = whole(dueOf(contract, outlays / now, earlierDues / now, fixed, saving * persons));
    earlierFixed += fixed * now;
    earlierDues += due * now;
    dues[h] = due;
  }
  return { dues, persons: credited };
}
