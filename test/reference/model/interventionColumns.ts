import type { Scenario } from "../../../engine/model/scenario.ts";
import { leakage, plus } from "./accounts.ts";
import { promisedDues } from "./contract.ts";
import { ownSavingInFollowUp, treatedOf } from "./evaluation.ts";
import { outlaysBefore, type Round } from "./round.ts";
import type { Applicant } from "./world.ts";

/** Columns of one intervention (MODEL §8, "leakage chain" and "evaluation"). */
export function interventionColumns({ intervention, subject, rounds, withdrawn }: Applicant, scenario: Scenario): Record<string, number> {
  const at = `interventions.${intervention.id}`;
  const row: Record<string, number> = {
    [`${at}.started`]: rounds.length > 0 ? 1 : 0,
    [`${at}.stopped`]: rounds.some(({ stopped }) => stopped) ? 1 : 0,
    [`${at}.withdrawn`]: withdrawn ? 1 : 0,
    [`${at}.rounds`]: rounds.length,
    [`${at}.effect`]: subject.effect,
    [`${at}.outlay`]: rounds.map((round) => outlaysBefore(scenario.horizonYears, round)).reduce(plus, 0),
    [`${at}.promised`]: rounds.map((round) => promisedTotal(round, scenario)).reduce(plus, 0),
  };
  const chains = rounds.map((round) => leakage(round, scenario));
  for (let q = 1; q <= 9; q++) row[`${at}.Q${q}`] = chains.map((chain) => chain[q - 1]!).reduce(plus, 0);

  const judged = rounds.flatMap((round, i) => (round.measurement === null ? [] : [judge(round, chains[i]!, scenario)]));
  row[`${at}.ready`] = judged.length;
  for (const name of judgements) row[`${at}.${name}`] = judged.map((judgement) => judgement[name]).reduce(plus, 0);
  return row;
}

function promisedTotal({ subject, application, start }: Round, scenario: Scenario): number {
  return promisedDues(subject.intervention, application, start, scenario).reduce((sum, { due }) => sum + due, 0);
}

const judgements = [
  "measured",
  "measuredSquares",
  "effective",
  "significant",
  "wrongSign",
  "significantMeasured",
  "significantRealised",
  "falseClaims",
  "ineffective",
  "paidIneffective",
  "rightDecisions",
] as const;

/** How well the evaluation of one round told what really happened. */
function judge(round: Round, chain: readonly number[], scenario: Scenario): Record<(typeof judgements)[number], number> {
  const { intervention, effect } = round.subject;
  const { estimate, standardError } = round.measurement!;
  const evaluation = intervention.evaluation!;
  const [q4, due, received] = [chain[3]!, chain[7]!, chain[8]!];
  const outlay = outlaysBefore(scenario.horizonYears, round);
  const effective = effect > 0;
  const significant = effective && estimate > 1.96 * standardError;

  const treated = treatedOf(round, evaluation);
  const saved = treated.map((person) => ownSavingInFollowUp(person, round.subject, evaluation, scenario.horizonYears)).reduce(plus, 0);
  const goOn = estimate * round.persons.length * intervention.contract.creditYears > outlay;
  return {
    measured: estimate,
    measuredSquares: estimate ** 2,
    effective: Number(effective),
    significant: Number(significant),
    wrongSign: Number(effective && estimate < 0),
    significantMeasured: significant ? Math.abs(estimate) : 0,
    significantRealised: significant ? saved / (treated.length * evaluation.followUpYears) : 0,
    falseClaims: Number(due > 0 && q4 <= 0),
    ineffective: Number(effect === 0),
    paidIneffective: Number(effect === 0 && received > 0),
    rightDecisions: Number(goOn === q4 > outlay),
  };
}
