import { memoryPresets } from "../engine/model/presets.ts";
import type { Intervention, Scenario, Stress, Uncertain } from "../engine/model/scenario.ts";
import { withCostTail } from "./costTail.ts";

/** A bad thing, as a change of the scenario. */
type Change = (scenario: Scenario) => Scenario;

const changes = {
  noEffects: everywhere((iv) => ({ ...iv, effect: { ...iv.effect, noEffect: 1 } })),
  weakTransfer: everywhere((iv) => ({ ...iv, effect: { ...iv.effect, transfer: times(0.5, iv.effect.transfer) } })),
  costTail: (scenario) => {
    if (scenario.stress?.costTail === true) return scenario;
    return happening({ ...scenario, interventions: scenario.interventions.map(withCostTail) }, { costTail: true });
  },
  keyPersonsLeave: (scenario) => happening(scenario, { keyPersonsLeave: true }),
  headsLeave: (scenario) => happening(scenario, { headsLeave: true }),
  electionChange: (scenario) => happening(scenario, { electionChange: true }),
  recession: (scenario) => happening(scenario, { recession: true }),
  honestEvaluations: everywhere((iv) =>
    iv.evaluation === null || iv.evaluation.design === "randomised"
      ? iv
      : { ...iv, evaluation: { ...iv.evaluation, design: "randomised", bias: null } },
  ),
  overrun: everywhere((iv) => ({ ...iv, costFactor: times(1.3, iv.costFactor) })),
  lateMoney: everywhere((iv) => ({ ...iv, contract: { ...iv.contract, graceYears: iv.contract.graceYears + 2 } })),
  memoryGone: (scenario) => ({
    ...scenario,
    credibility: { ...scenario.credibility, anchoring: memoryPresets.none, paidWhenBroken: 0 },
  }),
} as const satisfies Readonly<Record<string, Change>>;

/** What is not a bad thing to happen, but a belief about effects and measurements. */
const beliefs: readonly string[] = ["noEffects", "honestEvaluations"] satisfies (keyof typeof changes)[];

export type StressTest = keyof typeof changes | "all";

/** The named tests, in the order in which they are told. */
export const stressTests = [...Object.keys(changes), "all"] as readonly StressTest[];

/**
 * The scenario in which a bad thing happens for certain, all else drawn from the same words (MODEL §12).
 *
 * name    `all`: everything at once but `noEffects` and `honestEvaluations`
 * throws  RangeError where a 95th percentile is not known (`costTail` of a compound without a lattice)
 */
export function stressedScenario(scenario: Scenario, name: StressTest): Scenario {
  if (name !== "all") return changes[name](scenario);
  return Object.entries<Change>(changes).reduce((before, [key, change]) => (beliefs.includes(key) ? before : change(before)), scenario);
}

function everywhere(change: (intervention: Intervention) => Intervention): Change {
  return (scenario) => ({ ...scenario, interventions: scenario.interventions.map(change) });
}

function happening(scenario: Scenario, stress: Stress): Scenario {
  return { ...scenario, stress: { ...scenario.stress, ...stress } };
}

function times(by: number, u: Uncertain): Uncertain {
  return typeof u === "number" ? by * u : { dist: "scaled", by, of: u };
}
