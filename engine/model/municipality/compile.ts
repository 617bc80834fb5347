import { wholeKronor } from "../../numeric/kronor.ts";
import { entityHash } from "../../random/address.ts";
import type { Scenario } from "../scenario.ts";
import type { DepartmentPlan, EconomyPlan } from "./plan.ts";

/** A bad recession under stress: second to fourth year. */
const RECESSION = { from: 1, to: 3, cycle: -2 } as const;

/** The municipality's result and its elections. */
export function compileEconomy(scenario: Scenario): EconomyPlan {
  const { result, elections } = scenario.municipality;
  const election = new Uint8Array(scenario.horizonYears);
  if (elections !== null) {
    for (let t = 0; t < election.length; t++) {
      const since = scenario.startYear + t - elections.first;
      if (since >= 0 && since % elections.everyYears === 0) election[t] = 1;
    }
  }
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
    certainChange: scenario.stress?.electionChange === true ? election.indexOf(1) : -1,
  };
}

/** Heads leave more often in the year after an election, also one held the year before the start (MODEL §2). */
export function compileDepartment(scenario: Scenario, economy: EconomyPlan, d: Scenario["departments"][number]): DepartmentPlan {
  const { elections } = scenario.municipality;
  const turnover = new Float64Array(scenario.horizonYears);
  for (let t = 0; t < turnover.length; t++) {
    const before = elections === null ? -1 : scenario.startYear + t - 1 - elections.first;
    const afterElection = t > 0 ? economy.election[t - 1] === 1 : elections !== null && before >= 0 && before % elections.everyYears === 0;
    turnover[t] = Math.min(1, d.headTurnover * (afterElection ? d.afterElectionFactor : 1));
  }
  if (scenario.stress?.headsLeave === true && turnover.length > 1) turnover[1] = 1;
  return {
    id: d.id,
    entity: entityHash(`departments.${d.id}`),
    turnover,
    repaymentLimit: d.maxRepaymentShare === null || d.budget === null ? Infinity : wholeKronor(d.maxRepaymentShare * d.budget),
    budget: d.budget,
  };
}
