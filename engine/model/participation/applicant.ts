import { distribution } from "../../distributions/fromSpec.ts";
import type { Compilation } from "../compilation.ts";
import { isWaived } from "../contract/due.ts";
import type { ContractPlan, PromisePlan } from "../contract/plan.ts";
import { computedPromise, promisedFrom } from "../contract/promise.ts";
import type { PayerNumber } from "../ids.ts";
import { legalMean } from "../legalRanges.ts";
import { meanLinks, statedEffect, statedLineEffect } from "../links/stated.ts";
import type { Intervention, LineEffect } from "../scenario.ts";

/** Midpoints at which a stated effect is looked at. */
const POINTS = 1024;

/** What an applicant is asked to take on. */
export interface Application {
  readonly contract: ContractPlan;
  readonly promise: PromisePlan;
  /** Mean outlays by active year, not rounded. */
  readonly outlays: Float64Array;
  readonly entered: Float64Array;
  /** Planned start, t. */
  readonly start: number;
}

/** e as the applicant believes in it: `size` within [−1, 1] at the midpoints of its quantile function, and none with the probability `noEffect`; no transfer. */
export function believedEffects({ effect }: Intervention): readonly { readonly e: number; readonly p: number }[] {
  const none = legalMean("interventions.effect.noEffect", effect.noEffect);
  const within = (x: number) => Math.min(1, Math.max(-1, x));
  const { size } = effect;
  const quantile = typeof size === "number" ? null : distribution(size).quantile;
  const works =
    quantile === null
      ? [{ e: within(size as number), p: 1 - none }]
      : Array.from({ length: POINTS }, (_, k) => ({ e: within(quantile((k + 0.5) / POINTS)), p: (1 - none) / POINTS }));
  return none > 0 ? [...works, { e: 0, p: none }] : works;
}

/** A* per unit of e: the computed promise without `optimism`, with e in the place of ē (MODEL §4), in which it is linear. */
export function promisePerEffect(c: Compilation, iv: Intervention): number {
  const stated = statedEffect(iv);
  const each = (line: LineEffect) => (stated === 0 ? meanLinks(line.via) : statedLineEffect(iv, line) / stated);
  const departments = c.scenario.departments.map(({ id }) => id);
  return computedPromise(iv, departments, each).reduce((a, b) => a + b, 0);
}

/**
 * What the host may count on if participants save so much a year: its cashable part of the savings of all claim years, and its part of
 * what is due in them (MODEL §5), neither rounded nor cut at the horizon. After a waiver nothing is due once the evaluation is ready.
 *
 * saving  kronor per participant and year, all departments together
 */
export function hostFlows(
  iv: Intervention,
  { contract, promise, outlays, entered, start }: Application,
  host: PayerNumber,
  saving: number,
): { readonly saved: number; readonly due: number } {
  const share = promise.weights[host];
  const ready = iv.evaluation === null ? 0 : iv.evaluation.cohorts - 1 + iv.evaluation.followUpYears;
  const waived = contract.measured && isWaived({ contract, promise }, saving);
  const reached = (contract.crossDepartment ? 1 : share) * saving;
  const endless = { ...contract, level: beyondHorizon(contract.level, start + contract.grace + contract.horizon) };
  const { dues, persons } = promisedFrom(endless, reached, outlays, entered, start, contract.horizon, (kronor) => kronor);
  const before = waived ? Math.max(0, ready - contract.grace) : contract.horizon;
  const due = dues.subarray(0, before).reduce((a, b) => a + b, 0);
  return {
    saved: legalMean("interventions.cashable", iv.cashable) * share * saving * persons,
    due: (contract.crossDepartment ? share : 1) * due,
  };
}

/** Prices as the last year has them from then on. */
function beyondHorizon(level: Float64Array, years: number): Float64Array {
  return Float64Array.from({ length: years }, (_, t) => level[Math.min(t, level.length - 1)]);
}
