import { normalCdf } from "../../numeric/normal.ts";
import { legalMean } from "../legalRanges.ts";
import { headTurnoverIn, majorityChangeIn } from "../municipality/compile.ts";
import type { Department, Scenario } from "../scenario.ts";

/**
 * The probability that a due is paid, as somebody sees it who knows the model but no future (MODEL §6 at its means):
 *
 *   (κ̄ + (1 − κ̄) Π (1 − δ̄_h q_u) Π (1 − δ̄_p p_u)) (1 − ψ̄ Φ(−μ/σ)),  u = start + 1 … last
 *
 * q_u, p_u  probabilities of a change of head and of majority in year u
 */
export function believedRepayment(scenario: Scenario, debtor: Department, start: number, last: number): number {
  const { credibility } = scenario;
  const perHead = legalMean("credibility.lossPerHeadChange", credibility.lossPerHeadChange);
  const perMajority = legalMean("credibility.lossPerMajorityChange", credibility.lossPerMajorityChange);
  const anchoring = legalMean("credibility.anchoring", credibility.anchoring);
  let kept = 1;
  for (let u = start + 1; u <= last; u++) {
    kept *= (1 - perHead * headTurnoverIn(scenario, debtor, u)) * (1 - perMajority * majorityChangeIn(scenario, u));
  }
  const penalty = legalMean("credibility.deficitPenalty", credibility.deficitPenalty);
  return (anchoring + (1 - anchoring) * kept) * (1 - penalty * deficitChance(scenario));
}

/** P(m < 0) of a year's result m ~ N(μ, σ²). */
function deficitChance({ municipality: { result } }: Scenario): number {
  if (!(result.sd > 0)) return result.mean < 0 ? 1 : 0;
  return normalCdf(-result.mean / result.sd);
}
