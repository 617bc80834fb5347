import { SamplerKind } from "../samplers/samplerSet.ts";
import type { Slot } from "./ids.ts";
import type { InterventionPlan } from "./intervention/plan.ts";
import type { Plan } from "./plan.ts";

/**
 * Whether chance has a part in the fund's account: in what is paid out, what falls due and is paid of it, top-ups, starts or an early
 * end. Decided from the plan, not from what came out.
 *
 * returns  false only where the account is the same in every replication; true where it may differ
 */
export function accountHasChance(plan: Plan): boolean {
  const { economy, fund } = plan;
  const moves = economy.sd > 0;
  const surplus = fund.surplusShare > 0 && fund.revenue > 0 && moves;
  const begun = plan.interventions.filter((iv) => iv.start < plan.years);
  return (
    surplus ||
    mayDissolve(plan) ||
    (fund.noStartsInDeficit && moves && begun.length > 0) ||
    (plan.restoring !== null && (plan.restoring.sweep > 0 || plan.restoring.stopsStarts) && moves) ||
    begun.some((iv) => decisionHasChance(plan, iv)) ||
    begun.some((iv) => outlayHasChance(plan, iv) || measurementDecides(plan, iv)) ||
    (begun.some(owes) && mayBreak(plan))
  );
}

/** Whether anything can fall due under an intervention's contract. */
export function owes({ contract }: Pick<InterventionPlan, "contract">): boolean {
  return (contract.share > 0 || contract.floor > 0) && contract.cap > 0;
}

/** Whether the applicant takes part depends on what is drawn for it. */
function decisionHasChance(plan: Plan, { participation }: InterventionPlan): boolean {
  return participation !== null && [participation.lossAversion, participation.burden].some((slot) => isDrawn(plan, slot));
}

function mayDissolve(plan: Plan): boolean {
  const { dissolutionBase, dissolutionOnDeficit, dissolutionOnMajorityChange } = plan.fund;
  return (
    !isZero(plan, dissolutionBase) ||
    (!isZero(plan, dissolutionOnDeficit) && mayHaveDeficit(plan)) ||
    (!isZero(plan, dissolutionOnMajorityChange) && mayChangeMajority(plan))
  );
}

function outlayHasChance(plan: Plan, { cost, costFactor, staff, evaluationCost }: InterventionPlan): boolean {
  const turnover = staff !== null && staff.positions > 0 && !isZero(plan, staff.turnover) && !isZero(plan, staff.replacementCost);
  return (
    cost.some((slot) => isDrawn(plan, slot as Slot)) ||
    plan.samplers.kind[costFactor] !== SamplerKind.constant ||
    turnover ||
    isDrawn(plan, evaluationCost)
  );
}

/** A measurement decides what is owed, whether anything still is, or whether there is a next round. */
function measurementDecides(plan: Plan, iv: InterventionPlan): boolean {
  const { contract, renewal } = iv;
  if (!mayMeasure(plan, iv)) return false;
  const counts = contract.cap > 0 && contract.share > 0;
  const waives = !Number.isNaN(contract.waiverBelow) && owes({ contract });
  return counts || waives || renewal?.evaluatedPositive === true;
}

/** An evaluation with both groups that is ready in time, and in whose follow-up something can happen that differs between futures. */
function mayMeasure(plan: Plan, { evaluation, start, outcomes, benefits }: InterventionPlan): boolean {
  if (evaluation === null || evaluation.plannedTreated === 0 || evaluation.plannedControls === 0) return false;
  const inTime = start + evaluation.cohorts - 1 + evaluation.followUp < plan.years;
  return inTime && [...outcomes, ...benefits].some(({ from }) => from < evaluation.followUp);
}

/** A due may be broken: the commitment can shrink, or a deficit year can excuse it. */
function mayBreak(plan: Plan): boolean {
  const { anchoring, lossPerHeadChange, lossPerMajorityChange, deficitPenalty, paidWhenBroken } = plan.credibility;
  if (isOne(plan, paidWhenBroken)) return false;
  const heads = plan.departments.some(({ turnover }) => turnover.some((probability) => probability > 0));
  const shrinks = (!isZero(plan, lossPerHeadChange) && heads) || (!isZero(plan, lossPerMajorityChange) && mayChangeMajority(plan));
  return (
    (shrinks && !isOne(plan, anchoring)) ||
    ((!isZero(plan, deficitPenalty) || (plan.restoring?.honourPenalty ?? 0) > 0) && mayHaveDeficit(plan))
  );
}

function mayHaveDeficit({ economy }: Plan): boolean {
  return economy.sd > 0 || economy.mean < 0;
}

function mayChangeMajority({ economy }: Plan): boolean {
  return economy.midTermChange !== null || (economy.majorityChange > 0 && economy.election.includes(1));
}

function isDrawn(plan: Plan, slot: Slot): boolean {
  return plan.parameters.slot.includes(slot);
}

function isZero(plan: Plan, slot: Slot): boolean {
  return !isDrawn(plan, slot) && plan.values[slot] === 0;
}

function isOne(plan: Plan, slot: Slot): boolean {
  return !isDrawn(plan, slot) && plan.values[slot] === 1;
}
