import type { Evaluation, Intervention, Uncertain } from "../../../engine/model/scenario.ts";
import { changeInCount } from "./outcomes.ts";
import type { Person } from "./participants.ts";
import { meanBenefit, ownPrice, ownShare } from "./promise.ts";
import type { Random, Streams } from "./random.ts";
import type { Measurement, Round } from "./round.ts";
import { quantile } from "./sample.ts";
import { effectOn, isDepartment, payerAfterMoving, type Saving, type Subject, savingsOf } from "./savings.ts";

const byDesign: Readonly<Record<Evaluation["design"], Uncertain>> = {
  randomised: 1,
  matched: { dist: "lognormal", median: Math.exp(-(0.25 ** 2) / 2), sigma: 0.25 },
  beforeAfter: { dist: "lognormal", median: Math.exp(0.6), sigma: 0.2 },
};

/** How much worse off the controls of a round would have been anyway, by outcome: each factor's quantile at one uniform (MODEL §4). */
export function controlMultipliers(
  { outcomes }: Intervention,
  { design, bias, selection }: Evaluation,
  random: Random,
): ReadonlyMap<string, number> {
  const u = random.uniform();
  const otherwise = selection === undefined ? byDesign[design] : 1;
  const factorOf = (id: string): Uncertain => {
    if (bias === null) return otherwise;
    if (typeof bias === "number" || "dist" in bias) return bias as Uncertain;
    return bias[id] ?? otherwise;
  };
  return new Map(outcomes.map(({ id }) => [id, Math.max(0, quantile(factorOf(id), u))]));
}

/** Cohort 0, 1, … of every planned treated person. */
export function plannedTreated({ intake }: Intervention, { cohorts, sample }: Evaluation): number[] {
  const planned = intake.slice(0, cohorts).flatMap((persons, cohort) => Array.from({ length: persons }, () => cohort));
  return planned.slice(0, sample ?? planned.length);
}

/** Cohort 0, 1, … of every planned control: that of treated person i mod n. */
export function plannedControls(intervention: Intervention, evaluation: Evaluation): number[] {
  const treated = plannedTreated(intervention, evaluation);
  if (treated.length === 0) return [];
  return Array.from({ length: evaluation.controls ?? treated.length }, (_, i) => treated[i % treated.length]!);
}

/** Those of the planned treated who really entered. */
export function treatedOf({ persons, start, subject }: Round, evaluation: Evaluation): Person[] {
  const inCohorts = persons.filter(({ entered }) => entered - start < evaluation.cohorts);
  return inCohorts.slice(0, plannedTreated(subject.intervention, evaluation).length);
}

/**
 * The evaluation of a round when its last follow-up year is over; null: there is nothing to compare.
 *
 * pooled  earlier rounds that are ready, where all are one sample
 */
export function measure(
  round: Round,
  evaluation: Evaluation,
  horizon: number,
  streams: Streams,
  pooled: readonly Measurement[] = [],
): Measurement | null {
  const readyYear = round.start + evaluation.cohorts - 1 + evaluation.followUpYears;
  const people = treatedOf(round, evaluation);
  const compared = evaluation.selection === undefined ? round.controls : people;
  if (people.length === 0 || compared.length === 0 || readyYear > horizon - 1) return null;
  const { subject, number } = round;
  const errors = streams(`measurement/${subject.intervention.id}/${number}`);
  const observe = evaluation.basis === "cost" ? observedCost : observedEvents;
  const treated = people.map((person) => observe(person, true, subject, evaluation, horizon, errors));
  const multipliers = controlMultipliers(subject.intervention, evaluation, streams(`bias/${subject.intervention.id}/${number}`));
  const controls = compared.map((person) =>
    evaluation.selection === undefined
      ? observe(person, false, subject, evaluation, horizon, errors)
      : recorded(yearBefore(person, multipliers, evaluation), evaluation, errors),
  );
  const constant = evaluation.basis === "cost" ? 0 : departmentBenefits(subject.intervention, evaluation);
  const a = [...pooled.flatMap((earlier) => earlier.treated), ...treated];
  const b = [...pooled.flatMap((earlier) => earlier.controls), ...controls];
  return {
    estimate: (average(b) - average(a)) / evaluation.followUpYears + constant,
    standardError: Math.sqrt(variance(a) / a.length + variance(b) / b.length) / evaluation.followUpYears,
    readyYear,
    treated,
    controls,
  };
}

/** A person's year before entry, for as many years as she is followed, off by the bias of each outcome. */
function yearBefore({ enrolled }: Person, multipliers: ReadonlyMap<string, number>, { followUpYears }: Evaluation): number {
  let sum = 0;
  for (const [id, value] of enrolled!.valueBefore) sum += multipliers.get(id)! * value;
  return followUpYears * sum;
}

/** A cost as the journals have it; events are counted without error. */
function recorded(cost: number, { basis, measurementError: sigma, capPerPerson }: Evaluation, errors: Random): number {
  if (basis !== "cost") return cost;
  return Math.min(capPerPerson ?? Infinity, cost * Math.exp(-(sigma ** 2) / 2 + sigma * errors.normal()));
}

type Observe = (person: Person, treated: boolean, subject: Subject, evaluation: Evaluation, horizon: number, errors: Random) => number;

/** Own-municipality cost in the follow-up, department benefits subtracted, with measurement error, winsorised. */
const observedCost: Observe = (person, treated, subject, evaluation, horizon, errors) => {
  let cost = 0;
  for (const { outcome, postings } of person.events) {
    for (const { year, amount, payers } of postings) {
      const here = year - person.entered < evaluation.followUpYears && year - person.entered < person.awayFrom;
      if (here) cost += ownShare({ payers: payers ?? outcome.payers }) * amount;
    }
  }
  if (treated) cost -= ownSavingInFollowUp(person, subject, evaluation, horizon);
  return recorded(cost, evaluation, errors);
};

/** Events in the follow-up of a person still here, at their prices. */
const observedEvents: Observe = (person, treated, subject, evaluation) => {
  let value = 0;
  for (const event of person.events) {
    const s = event.year - person.entered;
    if (s >= evaluation.followUpYears || s >= person.awayFrom) continue;
    value += ownPrice(event.outcome) * (1 + (treated ? changeInCount(event, effectOn(person, s, event.line, subject, "real")) : 0));
  }
  return value;
};

/** What a treated person really saved the own municipality in the follow-up, benefits to departments included. */
export function ownSavingInFollowUp(person: Person, subject: Subject, evaluation: Evaluation, horizon: number): number {
  const counts = (saving: Saving) =>
    saving.year - person.entered < evaluation.followUpYears && isDepartment(payerAfterMoving(person, saving));
  return savingsOf(person, subject, "real", horizon)
    .filter(counts)
    .reduce((sum, { amount }) => sum + amount, 0);
}

function departmentBenefits(intervention: Intervention, { followUpYears }: Evaluation): number {
  return intervention.benefits
    .filter(({ payer }) => payer !== null && isDepartment(payer))
    .reduce((sum, benefit) => sum + meanBenefit(benefit, intervention, followUpYears), 0);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample variance; of a group of one 0. */
function variance(values: readonly number[]): number {
  if (values.length === 1) return 0;
  const mean = average(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
