import { wholeKronor } from "../../numeric/kronor.ts";
import type { PayerNumber } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Scenario } from "../scenario.ts";
import type { ByYear, ObservedRepayment, ObservedRound } from "./observed.ts";
import type { ObservationKind, ObservedRoundPlan, RepaymentPlan } from "./plan.ts";

/** Where a round stands in time, and the numbers of its factors by kind. */
export interface RoundContext {
  readonly past: number;
  /** t in which it would have begun by plan. */
  readonly planned: number;
  readonly factors: ReadonlyMap<ObservationKind, number>;
}

/** What is known of a round, by numbers. */
export function compileRound(
  scenario: Scenario,
  iv: InterventionPlan,
  round: ObservedRound,
  { past, planned, factors }: RoundContext,
): ObservedRoundPlan {
  const { startYear } = scenario;
  const kronor = (values: ByYear) => Float64Array.from({ length: past }, (_, t) => wholeKronor(values[startYear + t] ?? 0));
  const start = round.started === undefined ? -1 : round.started - startYear;
  const entering = intakeFrom(iv, round.intake, start >= 0 ? start : planned, scenario.startYear, past);
  const { evaluation, stopped } = round;
  const informs = factors.has("outlays");
  return {
    start,
    withdrawn: round.withdrawn === true,
    stopYear: stopped === undefined ? -1 : stopped.year - startYear,
    stoppedByShortfall: stopped?.shortfall === true,
    outlays: round.outlays === undefined ? null : kronor(round.outlays.byYear),
    leavers: round.leavers === undefined ? null : Int32Array.from(kronor(round.leavers)),
    intake: entering,
    entered: entering === null ? null : runningSum(entering),
    evaluation:
      evaluation === undefined
        ? null
        : { ready: evaluation.ready - startYear, saving: evaluation.saving, standardError: evaluation.standardError },
    repayments: round.repayments === undefined ? null : repaymentsByYear(scenario, round.repayments, past),
    renewal: round.renewal === undefined ? null : Uint8Array.from(kronor(round.renewal)),
    leaversFactor: factors.get("leavers") ?? -1,
    outlaysFactor: factors.get("outlays") ?? -1,
    repaymentsFactor: factors.get("repayments") ?? -1,
    costSpec: informs ? specOf(scenario, iv) : null,
  };
}

function specOf({ interventions }: Scenario, iv: InterventionPlan): ObservedRoundPlan["costSpec"] {
  const { costFactor } = interventions[iv.index];
  return typeof costFactor === "number" ? null : costFactor;
}

/** Persons entering by active year: those observed in past years, those planned in later ones. */
function intakeFrom(iv: InterventionPlan, intake: ByYear | undefined, start: number, startYear: number, past: number): Int32Array | null {
  if (intake === undefined) return null;
  return iv.intake.map((planned, n) => (start + n < past ? (intake[startYear + start + n] ?? 0) : planned));
}

function repaymentsByYear({ startYear, departments }: Scenario, list: readonly ObservedRepayment[], past: number): RepaymentPlan[][] {
  return Array.from({ length: past }, (_, t) =>
    list
      .filter(({ year }) => year === startYear + t)
      .map(({ debtor, due, paid, decision }) => ({
        debtor: departments.findIndex(({ id }) => id === debtor) as PayerNumber,
        due: wholeKronor(due),
        paid: wholeKronor(paid),
        honoured: decision === "honoured" ? 1 : decision === "broken" ? 0 : -1,
      })),
  );
}

function runningSum(values: Int32Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i] + values[i];
  return sums;
}
