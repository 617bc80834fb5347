import { outsiders, type Scenario, type Uncertain } from "../../../engine/model/scenario.ts";
import type { ByPayer } from "./accounts.ts";
import { enrolledFrailty } from "./enrolled.ts";
import { cyclicalFactor } from "./outcomes.ts";
import type { DrawnOutcome } from "./parameters.ts";
import type { Person } from "./participants.ts";
import type { Round } from "./round.ts";
import { clampedMean } from "./sample.ts";
import { benefitsOf, effectOn, isDepartment } from "./savings.ts";

/**
 * What a round would save at e = f = g = 1, as its expectation given what was drawn for the replication (MODEL §8, "naive account"):
 * by payer and year, over who moves away, who is frail, how many events there are and what they cost.
 */
export function naiveSavings(round: Round, z: readonly number[], { departments, horizonYears }: Scenario): ByPayer {
  const { drawn } = round.subject;
  const payers = [...departments.map(({ id }) => id), ...outsiders];
  const sums = new Map(payers.map((payer) => [payer, Array.from({ length: horizonYears }, () => 0)]));
  const add = (person: Person, payer: string, year: number, amount: number) => {
    const here = isDepartment(payer) ? (1 - drawn.outMigration) ** (year - person.entered) : 1;
    sums.get(payer)![year]! += here * amount;
    sums.get("otherMunicipalities")![year]! += (1 - here) * amount;
  };
  for (const person of round.persons) {
    const frailty = enrolledFrailty(round.subject.intervention, drawn, person.entered, z);
    for (const line of drawn.outcomes) {
      const { outcome, rate } = line;
      const success = Math.min(1, Math.max(-1, effectOn(person, 0, line, round.subject, "naive")));
      let left = 1;
      for (let s = outcome.window[0]; s <= outcome.window[1] && person.entered + s < horizonYears; s++) {
        const first = person.entered + s;
        if (outcome.account !== undefined) {
          const starts = left * Math.min(1, rate * cyclicalFactor(outcome, z[first]!));
          left -= starts;
          for (const { from, to, amount, payers: paying } of outcome.account.rows) {
            for (let l = from; l <= to && first + l < horizonYears; l++) {
              for (const [payer, share] of Object.entries(paying))
                add(person, payer, first + l, share * amount * (1 - line.exit) ** l * starts * success);
            }
          }
          continue;
        }
        const events = outcome.count === "one" ? 1 : rate * frailty * cyclicalFactor(outcome, z[first]!);
        for (const [l, mean] of meanPostings(outcome, horizonYears - first).entries()) {
          for (const [payer, share] of Object.entries(outcome.payers)) add(person, payer, first + l, share * mean * events * success);
        }
      }
    }
    for (const { payer, year, amount } of benefitsOf(person, round.subject, "naive", horizonYears)) {
      if (payer !== null) add(person, payer, year, amount);
    }
  }
  return sums;
}

/** Whether persons differ in how likely a trajectory is to start: its mean over frailty is an integral that this reference does not compute. */
export function startsDiffer(interventions: Scenario["interventions"]): boolean {
  return interventions.some(({ frailtyVariance, outcomes }) => frailtyVariance > 0 && outcomes.some(({ count }) => count === "once"));
}

/** Whether a scenario has a naive account: how spells whose days are a sum of random numbers fall on their years is not known, nor here how likely persons of different frailty are to start a trajectory. */
export function hasNaive({ interventions }: Scenario): boolean {
  return !startsDiffer(interventions) && !interventions.some(({ outcomes }) => outcomes.some(({ days }) => days !== null && isSum(days)));
}

function isSum(days: Uncertain): boolean {
  if (typeof days === "number") return false;
  if (days.dist === "mixture") return days.of.some(({ of }) => isSum(of));
  return days.dist === "compound" && typeof days.severity !== "number";
}

/** Expected kronor posted in the year of an event and each year after it. */
function meanPostings({ cost, days, dayRate }: DrawnOutcome["outcome"], years: number): number[] {
  if (cost !== null) return [clampedMean(cost, 0, Infinity)];
  const rate = clampedMean(dayRate!, 0, Infinity);
  return Array.from({ length: years }, (_, l) => rate * (clampedMean(days!, 365 * l, 365 * (l + 1)) - 365 * l));
}
