import type { Intervention, Uncertain } from "../../../engine/model/scenario.ts";
import type { Drawn } from "./parameters.ts";
import { binomial, type Streams } from "./random.ts";
import { clampedMean, sample } from "./sample.ts";

/** One active year of one round: what it costs and how well the method is delivered (MODEL §3.2, §3.6). */
export interface ActiveYear {
  readonly fidelity: number;
  /** Whole kronor. */
  readonly outlay: number;
}

/** Rounds half away from zero. */
export function wholeKronor(amount: number): number {
  return Math.sign(amount) * Math.floor(Math.abs(amount) + 0.5) + 0;
}

/** The active years 0 … d−1 of a round, drawn before it is known in which calendar year they fall. */
export function drawActiveYears(intervention: Intervention, drawn: Drawn, round: number, streams: Streams): ActiveYear[] {
  const { staff, years, costFactor, id } = intervention;
  return Array.from({ length: years }, (_, n) => {
    const overrun = Math.max(0, sample(costFactor, streams(`costFactor/${id}/${round}/${n}`)));
    const leavers = staff === null ? 0 : binomial(streams(`leavers/${id}/${round}/${n}`), staff.positions, drawn.turnover);
    const evaluation = n === 0 ? drawn.evaluationCost : 0;
    return {
      fidelity: staff === null ? 1 : 1 - (leavers / staff.positions) * (1 - (1 - staff.vacancyMonths / 12) * staff.newcomerProductivity),
      outlay: wholeKronor(drawn.cost[n]! * overrun + leavers * drawn.replacementCost + evaluation),
    };
  });
}

/** Mean outlay of every active year, not rounded. */
export function expectedOutlays({ staff, evaluation, years, cost, costFactor }: Intervention): number[] {
  const amount = (spec: Uncertain) => clampedMean(spec, 0, Infinity);
  return Array.from({ length: years }, (_, n) => {
    const running = amount(Array.isArray(cost) ? cost[n] : cost) * amount(costFactor);
    const turnover = staff === null ? 0 : staff.positions * clampedMean(staff.turnover, 0, 1) * amount(staff.replacementCost);
    return running + turnover + (n === 0 && evaluation !== null ? amount(evaluation.cost) : 0);
  });
}

/** Mean outlay of every active year, in whole kronor. */
export function meanOutlays(intervention: Intervention): number[] {
  return expectedOutlays(intervention).map(wholeKronor);
}
