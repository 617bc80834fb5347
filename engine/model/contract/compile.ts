import { normalQuantile } from "../../numeric/normal.ts";
import type { Compilation } from "../compilation.ts";
import type { RuleNumber } from "../ids.ts";
import { claimLevels } from "../prices.ts";
import type { Intervention, Scenario } from "../scenario.ts";
import type { SlotBuilder } from "../slots.ts";
import { extrapolation } from "./extrapolate.ts";
import type { ContractPlan, CredibilityPlan } from "./plan.ts";

/** How well promises are kept. */
export function compileCredibility({ credibility }: Scenario, slots: SlotBuilder): CredibilityPlan {
  return {
    anchoring: slots.slot(credibility.anchoring, "credibility.anchoring", "credibility.anchoring"),
    lossPerHeadChange: slots.slot(credibility.lossPerHeadChange, "credibility.lossPerHeadChange", "credibility.lossPerHeadChange"),
    lossPerMajorityChange: slots.slot(
      credibility.lossPerMajorityChange,
      "credibility.lossPerMajorityChange",
      "credibility.lossPerMajorityChange",
    ),
    deficitPenalty: slots.slot(credibility.deficitPenalty, "credibility.deficitPenalty", "credibility.deficitPenalty"),
    paidWhenBroken: slots.slot(credibility.paidWhenBroken, "credibility.paidWhenBroken", "credibility.paidWhenBroken"),
  };
}

/** The terms of an intervention's contract. */
export function compileContract(c: Compilation, iv: Intervention): ContractPlan {
  const { contract, evaluation } = iv;
  return {
    rule: c.rules.indexOf(contract.rule) as RuleNumber,
    share: contract.share,
    floor: contract.floor,
    cap: contract.cap,
    grace: contract.graceYears,
    horizon: contract.horizonYears,
    credit: contract.creditYears,
    crossDepartment: contract.crossDepartment,
    evidence: contract.evidenceConfidence === null ? 0 : normalQuantile(contract.evidenceConfidence),
    waiverBelow: contract.waiverWhenMeasuredBelow ?? NaN,
    measured: evaluation !== null && evaluation.basis !== "agreed",
    level: claimLevels(c.scenario, contract),
    extrapolation: extrapolation(iv),
  };
}
