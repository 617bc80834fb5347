import type { Outcome } from "../../../engine/model/scenario.ts";
import type { DrawnOutcome } from "./parameters.ts";
import { poisson, type Random } from "./random.ts";
import { sample } from "./sample.ts";

/** Kronor in a year 0 … T−1. */
export interface Posting {
  readonly year: number;
  readonly amount: number;
  /** Of an account: who pays it; else those of the outcome. */
  readonly payers?: Readonly<Record<string, number>>;
}

/** Something that happens to a person without the intervention, and what the intervention would need to change it. */
export interface Event {
  readonly line: DrawnOutcome;
  readonly outcome: Outcome;
  readonly year: number;
  readonly postings: readonly Posting[];
  /** Uniform that decides whether it is avoided, or brings an extra event. */
  readonly decision: number;
  /** The extra event, if it comes. */
  readonly extra: readonly Posting[];
}

/** Events of one outcome in one person's life, without the intervention (MODEL §3.4); T is the length of `z`. */
export function eventsOf(
  line: DrawnOutcome,
  entered: number,
  frailty: number,
  multiplier: number,
  z: readonly number[],
  random: Random,
): Event[] {
  const { outcome, rate } = line;
  const { count, window } = outcome;
  const [from, to] = window;
  const events: Event[] = [];
  for (let s = from; s <= to; s++) {
    const year = entered + s;
    if (year >= z.length) break;
    const cycle = cyclicalFactor(outcome, z[year]!);
    if (count === "once") {
      if (!random.happens(Math.min(1, rate * frailty * cycle * multiplier))) continue;
      const trajectory = () => accountOf(line, year, z.length, random);
      return [{ line, outcome, year, postings: trajectory(), decision: random.uniform(), extra: trajectory() }];
    }
    const number = count === "one" ? 1 : poisson(random, rate * frailty * cycle * multiplier);
    const dearer = count === "one" ? multiplier : 1;
    for (let i = 0; i < number; i++) {
      events.push({
        line,
        outcome,
        year,
        postings: severity(outcome, year, z.length, dearer, random),
        decision: random.uniform(),
        extra: severity(outcome, year, z.length, dearer, random),
      });
    }
  }
  return events;
}

/** h_t: more events in bad years, 1 on average (MODEL §3.4). */
export function cyclicalFactor({ cyclicality }: Outcome, z: number): number {
  return Math.exp(-cyclicality * z - cyclicality ** 2 / 2);
}

/** What a trajectory costs year by year, until the person leaves it. */
function accountOf({ outcome, exit }: DrawnOutcome, year: number, horizon: number, random: Random): Posting[] {
  const { rows } = outcome.account!;
  const postings: Posting[] = [];
  for (let l = 0; year + l < horizon && (l === 0 || !random.happens(exit)); l++) {
    for (const { from, to, amount, payers } of rows) if (l >= from && l <= to) postings.push({ year: year + l, amount, payers });
  }
  return postings;
}

/** Cost of one event: a lump sum in its year, or a spell of days posted year by year. */
export function severity(outcome: Outcome, year: number, horizon: number, dearer: number, random: Random): Posting[] {
  if (outcome.cost !== null) return [{ year, amount: dearer * Math.max(0, sample(outcome.cost, random)) }];
  const days = Math.max(0, sample(outcome.days!, random));
  const rate = Math.max(0, sample(outcome.dayRate!, random));
  const postings: Posting[] = [];
  for (let l = 0; year + l < horizon && days - 365 * l > 0; l++) {
    postings.push({ year: year + l, amount: dearer * rate * Math.min(365, days - 365 * l) });
  }
  return postings;
}

/** What an effect x makes of an event: kronor saved (negative: extra cost) by year. */
export function savedBy(event: Event, x: number): Posting[] {
  const times = (postings: readonly Posting[], factor: number) =>
    postings.map((posting) => ({ ...posting, amount: factor * posting.amount }));
  if (event.outcome.acts === "cost") return times(event.postings, Math.min(1, Math.max(-1, x)));
  if (event.decision >= Math.min(1, Math.abs(x))) return [];
  return x > 0 ? times(event.postings, 1) : times(event.extra, -1);
}

/** Change in the number of events: −1 avoided, +1 extra, 0 neither. */
export function changeInCount(event: Event, x: number): number {
  if (event.outcome.acts === "cost" || event.decision >= Math.min(1, Math.abs(x))) return 0;
  return x > 0 ? -1 : 1;
}
