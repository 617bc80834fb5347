import type { Contract, Intervention, Outcome, Scenario } from "../model/scenario.ts";

/** The file as it is: its parameters are read. */
export const asWritten = 0;
/** One round of every intervention, paid by a fund that never runs out. */
export const onItsOwn = 1;

/** The variant in which the k-th outcome's events are counted, and the one in which they are paid for. */
export function outcomeVariants(k: number): { readonly counted: number; readonly paid: number } {
  return { counted: 2 + 2 * k, paid: 3 + 2 * k };
}

/**
 * The scenarios in which components are simulated on their own. All draw the same numbers at the same addresses as the scenario
 * itself, so it is its persons, events and costs that are met.
 *
 *   0        the scenario
 *   1        a fund without bounds, no dissolution, boards that take part and make nothing permanent, no result to restore, each
 *            intervention once at its planned start, no portfolio effects
 *   2 + 2k   the same, with full success and the k-th outcome of each intervention alone, 1 krona an event: Q1 counts them
 *   3 + 2k   the same at real costs: Q1 is what they cost, within the horizon
 */
export function componentVariants(scenario: Scenario): readonly Scenario[] {
  const own = unbounded(scenario);
  const most = Math.max(0, ...scenario.interventions.map((iv) => iv.outcomes.length));
  const variants: Scenario[] = [scenario, own];
  for (let k = 0; k < most; k++)
    variants.push(
      successful(own, k, counted),
      successful(own, k, (outcome) => outcome),
    );
  return variants;
}

function unbounded(scenario: Scenario): Scenario {
  const { balance, ...municipality } = scenario.municipality;
  return {
    ...scenario,
    municipality,
    departments: scenario.departments.map(({ participation, ...department }) => department),
    fund: {
      ...scenario.fund,
      capital: 1e13,
      interest: 0,
      yearlyTopUp: 0,
      topUps: [],
      surplusShare: 0,
      minimumBalance: 0,
      fundingRule: "cash",
      noStartsInDeficit: false,
      dissolution: { base: 0, onDeficit: 0, onMajorityChange: 0 },
    },
    interactions: [],
    interventions: scenario.interventions.map(({ participation, afterwards, ...iv }) => ({
      ...iv,
      // Nothing is measured, but the evaluation is paid for.
      evaluation: iv.evaluation === null ? null : { ...iv.evaluation, basis: "agreed" },
      contract: noRepayment(iv.contract),
      renewal: null,
    })),
  };
}

function noRepayment(contract: Contract): Contract {
  return { ...contract, share: 0, floor: 0, cap: 0, evidenceConfidence: null, waiverWhenMeasuredBelow: null, minCover: null };
}

function successful(own: Scenario, k: number, change: (outcome: Outcome) => Outcome): Scenario {
  return {
    ...own,
    interventions: own.interventions.map(
      (iv): Intervention => ({
        ...iv,
        effect: { size: 1, noEffect: 0, transfer: 1, halfLifeYears: null, persistentShare: 0 },
        staff: null,
        outcomes: iv.outcomes.slice(k, k + 1).map((outcome) => change(alone(outcome))),
        benefits: [],
      }),
    ),
  };
}

/** Whoever pays, and whatever leads to it. */
function alone({ via, on, baseRisk, fade, ...outcome }: Outcome): Outcome {
  const payers = { households: 1 };
  const { account } = outcome;
  const paid = account === undefined ? {} : { account: { ...account, rows: account.rows.map((row) => ({ ...row, payers })) } };
  return { ...outcome, payers, ...paid };
}

function counted(outcome: Outcome): Outcome {
  const one = { payer: "households", item: "event", from: 0, to: 0, amount: 1, payers: { households: 1 } };
  if (outcome.account !== undefined) return { ...outcome, acts: "events", account: { ...outcome.account, rows: [one] } };
  return { ...outcome, acts: "events", cost: 1, days: null, dayRate: null };
}
