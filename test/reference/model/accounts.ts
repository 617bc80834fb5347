import { outsiders, type Scenario } from "../../../engine/model/scenario.ts";
import type { Round } from "./round.ts";
import { isDepartment, payerAfterMoving, qalysOf, type Saving, savingsOf, type View } from "./savings.ts";
import { wholeKronor } from "./team.ts";

/** Savings of one round, payer by payer and year by year, not rounded. */
export type ByPayer = ReadonlyMap<string, readonly number[]>;

/** Savings of a round after moving, by payer and year. */
export function afterMoving(round: Round, view: View, scenario: Scenario): ByPayer {
  return tally(scenario, round, (person) =>
    savingsOf(person, round.subject, view, scenario.horizonYears).map((saving) => ({ ...saving, payer: payerAfterMoving(person, saving) })),
  );
}

/** Savings of a round by payer at entry. */
export function atEntry(round: Round, view: View, scenario: Scenario): ByPayer {
  return tally(scenario, round, (person) => savingsOf(person, round.subject, view, scenario.horizonYears));
}

function tally(
  { departments, horizonYears }: Scenario,
  { persons }: Round,
  savings: (person: Round["persons"][number]) => Saving[],
): ByPayer {
  const payers = [...departments.map(({ id }) => id), ...outsiders];
  const sums = new Map(payers.map((payer) => [payer, Array.from({ length: horizonYears }, () => 0)]));
  for (const person of persons) for (const { year, payer, amount } of savings(person)) sums.get(payer)![year]! += amount;
  return sums;
}

/** The cashable part of what a department saves in a year: a share ζ of it, counted in whole steps where there are steps. */
export function cashable(saving: number, { subject }: Round): number {
  const { cashableStep } = subject.intervention;
  const whole = cashableStep === null ? saving : cashableStep * Math.trunc(saving / cashableStep);
  return subject.drawn.cashable * whole;
}

/** Q1 … Q9 of one round (MODEL §8). */
export function leakage(round: Round, scenario: Scenario): number[] {
  const { horizonYears } = round.subject.intervention.contract;
  const real = afterMoving(round, "real", scenario);
  const everyone = () => true;
  const foreseeable = (t: number) => t >= round.start && t <= round.start + horizonYears - 1;
  const debts = [...round.debts.values()];
  return [
    total(atEntry(round, "full", scenario), everyone),
    total(atEntry(round, "real", scenario), everyone),
    total(atEntry(round, "real", scenario), isDepartment),
    total(real, isDepartment),
    total(real, isDepartment, (saving) => cashable(saving, round)),
    total(real, isDepartment, (saving, t) => (foreseeable(t) ? cashable(saving, round) : 0)),
    round.measuredSavings,
    debts.flatMap(({ due }) => due).reduce(plus, 0),
    debts.flatMap(({ received }) => received).reduce(plus, 0),
  ];
}

function total(savings: ByPayer, counts: (payer: string) => boolean, value: (saving: number, t: number) => number = (saving) => saving) {
  return [...savings]
    .filter(([payer]) => counts(payer))
    .flatMap(([, byYear]) => byYear.map(value))
    .reduce(plus, 0);
}

/** Everybody's savings in whole kronor, by year, of all rounds together. */
export interface Savings {
  /** By department. */
  readonly cashable: ReadonlyMap<string, number[]>;
  /** Saved by departments but not cashable. */
  readonly freed: number[];
  /** By payer outside the municipality. */
  readonly outside: ReadonlyMap<string, number[]>;
  /** Quality-adjusted life years. */
  readonly qalys: number[];
}

/** Adds up the rounds, each rounded by payer and year. byPayer: savings of a round after moving */
export function savingsOfAll(
  rounds: readonly Round[],
  view: View,
  scenario: Scenario,
  byPayer: (round: Round) => ByPayer = (round) => afterMoving(round, view, scenario),
): Savings {
  const zeros = () => Array.from({ length: scenario.horizonYears }, () => 0);
  const savings = {
    cashable: new Map(scenario.departments.map(({ id }) => [id, zeros()])),
    freed: zeros(),
    outside: new Map(outsiders.map((payer) => [payer as string, zeros()])),
    qalys: zeros(),
  };
  for (const round of rounds) {
    for (const [payer, byYear] of byPayer(round)) {
      for (const [t, saving] of byYear.entries()) {
        if (isDepartment(payer)) {
          const cash = wholeKronor(cashable(saving, round));
          savings.cashable.get(payer)![t]! += cash;
          savings.freed[t]! += wholeKronor(saving) - cash;
        } else {
          savings.outside.get(payer)![t]! += wholeKronor(saving);
        }
      }
    }
    for (const person of round.persons) {
      for (const { year, amount } of qalysOf(person, round.subject, view, scenario.horizonYears)) savings.qalys[year]! += amount;
    }
  }
  return savings;
}

/** For `reduce`. */
export function plus(a: number, b: number): number {
  return a + b;
}
