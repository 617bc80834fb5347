import { wholeKronor } from "../../numeric/kronor.ts";
import { entityHash } from "../../random/address.ts";
import { legalMean } from "../legalRanges.ts";
import type { Department, Scenario } from "../scenario.ts";
import type { SlotBuilder } from "../slots.ts";
import type { DepartmentPlan, EconomyPlan } from "./plan.ts";

/** A bad recession under stress: second to fourth year. */
const RECESSION = { from: 1, to: 3, cycle: -2 } as const;

/** The municipality's result and its elections. */
export function compileEconomy(scenario: Scenario, slots: SlotBuilder): EconomyPlan {
  const { result, elections } = scenario.municipality;
  const election = Uint8Array.from({ length: scenario.horizonYears }, (_, t) => (isElectionYear(scenario, t) ? 1 : 0));
  return {
    entity: entityHash("municipality.result"),
    mean: result.mean,
    sd: result.sd,
    persistence: result.persistence,
    recession: scenario.stress?.recession === true ? RECESSION : null,
    innovation: Math.sqrt(1 - result.persistence * result.persistence),
    electionEntity: entityHash("municipality.elections"),
    election,
    majorityChange: elections?.majorityChange ?? 0,
    midTermChange:
      elections?.midTermChange === undefined
        ? null
        : slots.slot(elections.midTermChange, "municipality.elections.midTermChange", "municipality.elections.midTermChange"),
    certainChange: scenario.stress?.electionChange === true ? election.indexOf(1) : -1,
  };
}

/** Whether there is an election in year t, which may be before the start or after the horizon. */
export function isElectionYear({ startYear, municipality }: Scenario, t: number): boolean {
  const { elections } = municipality;
  const since = elections === null ? -1 : startYear + t - elections.first;
  return elections !== null && since >= 0 && since % elections.everyYears === 0;
}

/** Probability that the majority changes in year t, at its mean. */
export function majorityChangeIn(scenario: Scenario, t: number): number {
  const { elections } = scenario.municipality;
  if (elections === null) return 0;
  if (isElectionYear(scenario, t)) return elections.majorityChange;
  return legalMean("municipality.elections.midTermChange", elections.midTermChange ?? 0);
}

/** Probability that a department's head leaves in year t: heads leave more often in the year after an election, also one held the year before the start (MODEL §2). */
export function headTurnoverIn(scenario: Scenario, { headTurnover, afterElectionFactor }: Department, t: number): number {
  return Math.min(1, headTurnover * (isElectionYear(scenario, t - 1) ? afterElectionFactor : 1));
}

/** A department as the model needs it. */
export function compileDepartment(scenario: Scenario, d: Department): DepartmentPlan {
  const turnover = Float64Array.from({ length: scenario.horizonYears }, (_, t) => headTurnoverIn(scenario, d, t));
  if (scenario.stress?.headsLeave === true && turnover.length > 1) turnover[1] = 1;
  return {
    id: d.id,
    entity: entityHash(`departments.${d.id}`),
    turnover,
    repaymentLimit: d.maxRepaymentShare === null || d.budget === null ? Infinity : wholeKronor(d.maxRepaymentShare * d.budget),
    budget: d.budget,
  };
}
