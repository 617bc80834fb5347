import type { Contract, Intervention, Scenario } from "../../../engine/model/scenario.ts";
import { countedIn, type Dated } from "./prices.ts";
import type { Application } from "./promise.ts";
import type { Round } from "./round.ts";
import { normalQuantile } from "./special.ts";
import { expectedOutlays, meanOutlays, wholeKronor } from "./team.ts";

/** The due of one claim year (MODEL §5). */
export interface Due {
  /** Whole kronor. */
  readonly total: number;
  /** The part owed whatever is measured; not rounded. */
  readonly fixed: number;
}

/** What a claim rests on. */
export interface Basis {
  /** O: outlays in earlier years. */
  readonly outlays: number;
  /** Ã. */
  readonly saving: number;
  /** P. */
  readonly persons: number;
  /** Claim years left, this one included. */
  readonly yearsLeft: number;
  /** Dues and fixed parts of earlier claim years. */
  readonly earlier: { readonly dues: number; readonly fixed: number };
}

/** max(0, min(cap · O − earlier dues, fixed + share · max(0, ω Ã P))), rounded. */
export function dueOf(contract: Contract, omega: number, basis: Basis): Due {
  const { total, fixed } = exactDueOf(contract, omega, basis);
  return { total: wholeKronor(total), fixed };
}

/** The same, not rounded. */
function exactDueOf(contract: Contract, omega: number, basis: Basis): Due {
  const fixed = (contract.floor * basis.outlays - basis.earlier.fixed) / basis.yearsLeft;
  const room = contract.cap === Infinity ? Infinity : contract.cap * basis.outlays - basis.earlier.dues;
  const claim = fixed + contract.share * Math.max(0, omega * basis.saving * basis.persons);
  return { total: Math.max(0, Math.min(room, claim)), fixed };
}

/** ω: the part of the saving that the debtors of this contract answer for. */
export function omegaOf({ contract, host }: Intervention, { weights }: Application): number {
  return contract.crossDepartment ? 1 : weights.get(host)!;
}

/** Splits a due among the debtors with a weight, in department order; the last takes the rest. */
export function split(total: number, { contract, host }: Intervention, { weights }: Application): Map<string, number> {
  if (!contract.crossDepartment) return new Map([[host, total]]);
  const debtors = [...weights].filter(([, weight]) => weight > 0);
  const parts = new Map<string, number>();
  let left = total;
  for (const [i, [id, weight]] of debtors.entries()) {
    const part = i === debtors.length - 1 ? left : Math.min(left, wholeKronor(weight * total));
    parts.set(id, part);
    left -= part;
  }
  return parts;
}

/** First and last claim year, whatever the horizon. */
export function claimYears({ graceYears, horizonYears }: Contract, start: number): [first: number, last: number] {
  return [start + graceYears, start + graceYears + horizonYears - 1];
}

/** Whether a person who entered in `entered` is credited in claim year t. */
export function isCredited(entered: number, t: number, { graceYears, creditYears }: Contract): boolean {
  return entered >= t - graceYears - creditYears + 1 && entered <= t - graceYears;
}

/** Ã for measuring (Q7) in year t: the promise where nothing is measured, otherwise Â once it is ready. */
export function savingInYear(t: number, { subject, application, measurement }: Round): number {
  const { evaluation } = subject.intervention;
  if (evaluation === null || evaluation.basis === "agreed") return application.perParticipantYear;
  return measurement !== null && measurement.readyYear <= t ? measurement.estimate : 0;
}

/** Makes the claims of year t: adds to Q7, and returns the due of each debtor; `fundExists` false: no due any more. */
export function claim(t: number, round: Round, fundExists: boolean, levels: Scenario["priceLevels"]): Map<string, number> {
  const { intervention } = round.subject;
  const { contract } = intervention;
  const counted = (amounts: Dated) => countedIn(t, amounts, contract, levels);
  const [first, last] = claimYears(contract, round.start);
  if (t < first || t > last) return new Map();
  const persons = round.persons.filter(({ entered }) => isCredited(entered, t, contract)).length;
  round.measuredSavings += savingInYear(t, round) * persons;
  if (!fundExists || isWaived(t, round)) return new Map();

  const due = dueOf(contract, omegaOf(intervention, round.application), {
    outlays: counted(round.outlays.slice(0, t).map((amount, year) => ({ year, amount: amount ?? 0 }))),
    saving: provenInYear(t, round),
    persons,
    yearsLeft: last - t + 1,
    earlier: earlierOf(round.claimed, counted),
  });
  round.claimed.push({ year: t, due });
  return split(due.total, intervention, round.application);
}

/** Earlier dues and earlier fixed parts, as the contract counts them. */
function earlierOf(claimed: Round["claimed"], counted: (amounts: Dated) => number): Basis["earlier"] {
  return {
    dues: counted(claimed.map(({ year, due }) => ({ year, amount: due.total }))),
    fixed: counted(claimed.map(({ year, due }) => ({ year, amount: due.fixed }))),
  };
}

/** Ã for paying: with an evidence rule the lower bound of what is measured. */
function provenInYear(t: number, round: Round): number {
  const saving = savingInYear(t, round);
  const confidence = round.subject.intervention.contract.evidenceConfidence;
  const { measurement } = round;
  if (confidence === null || measurement === null || measurement.readyYear > t) return saving;
  return saving - normalQuantile(confidence) * measurement.standardError;
}

function isWaived(t: number, { subject, application, measurement }: Round): boolean {
  const below = subject.intervention.contract.waiverWhenMeasuredBelow;
  if (below === null || measurement === null || measurement.readyYear > t || application.perParticipantYear <= 0) return false;
  return measurement.estimate < below * application.perParticipantYear;
}

/** Promised dues by debtor and year before `horizon`, for a round that starts in `start` and runs as planned (MODEL §8). */
export function promisedDues(
  intervention: Intervention,
  application: Application,
  start: number,
  scenario: Scenario,
): { readonly year: number; readonly debtor: string; readonly due: number }[] {
  return plannedDues(intervention, application, start, scenario, meanOutlays(intervention), dueOf).flatMap(({ year, due }) =>
    [...split(due, intervention, application)].map(([debtor, part]) => ({ year, debtor, due: part })),
  );
}

/** The dues of a round that runs as planned, before they are split. */
function plannedDues(
  intervention: Intervention,
  application: Application,
  start: number,
  { horizonYears, priceLevels }: Scenario,
  outlays: readonly number[],
  rule: typeof dueOf,
): { readonly year: number; readonly due: number }[] {
  const { contract, intake } = intervention;
  const [first, last] = claimYears(contract, start);
  const dues: { year: number; due: number }[] = [];
  const claimed: { year: number; due: Due }[] = [];
  for (let t = first; t <= last && t < horizonYears; t++) {
    const counted = (amounts: Dated) => countedIn(t, amounts, contract, priceLevels);
    const due = rule(contract, omegaOf(intervention, application), {
      outlays: counted(outlays.map((amount, n) => ({ year: start + n, amount })).filter(({ year }) => year < t)),
      saving: application.perParticipantYear,
      persons: plannedPersons(intake, start, t, contract),
      yearsLeft: last - t + 1,
      earlier: earlierOf(claimed, counted),
    });
    claimed.push({ year: t, due });
    dues.push({ year: t, due: due.total });
  }
  return dues;
}

function plannedPersons(intake: readonly number[], start: number, t: number, contract: Contract): number {
  return intake.reduce((sum, persons, n) => sum + (isCredited(start + n, t, contract) ? persons : 0), 0);
}

/**
 * Whether the host withdraws the application: its promised savings do not cover `minCover` of its promised dues. Nothing is rounded;
 * what differs by less than a billionth of itself is equal, and covers.
 */
export function isWithdrawn(intervention: Intervention, application: Application, start: number, scenario: Scenario): boolean {
  const { contract, host, intake } = intervention;
  if (contract.minCover === null) return false;
  const [first, last] = claimYears(contract, start);
  const weight = application.weights.get(host)!;
  let savings = 0;
  for (let t = first; t <= last && t < scenario.horizonYears; t++) {
    savings += weight * application.perParticipantYear * plannedPersons(intake, start, t, contract);
  }
  const dues = plannedDues(intervention, application, start, scenario, expectedOutlays(intervention), exactDueOf);
  const owed = (contract.crossDepartment ? weight : 1) * dues.reduce((sum, { due }) => sum + due, 0);
  const needed = contract.minCover * owed;
  return savings < needed && Math.abs(savings - needed) > 1e-9 * Math.max(Math.abs(savings), Math.abs(needed));
}
