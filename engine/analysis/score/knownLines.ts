import type { ObservedPlan, ObservedRoundPlan } from "../../model/observed/plan.ts";
import type { Plan } from "../../model/plan.ts";

/** What a fund's forecast is judged by, in each past year; whole kronor. */
export const forecastLines = ["balance", "outlay", "received"] as const;
export type ForecastLine = (typeof forecastLines)[number];

export interface KnownLine {
  /** Past year. */
  readonly t: number;
  readonly line: ForecastLine;
  readonly value: number;
}

/**
 * The past years of which it is known what a fund held, paid out or received. Outlays and repayments of a year are known where they are
 * of every round that can have begun by then: one of which nothing is said makes the sum unknown, never 0. Nothing after a dissolution.
 */
export function knownLines(plan: Plan): readonly KnownLine[] {
  const { observed } = plan;
  if (observed === null) return [];
  const years = observed.dissolved < 0 ? observed.past : observed.dissolved + 1;
  return Array.from({ length: years }, (_, t) => t).flatMap((t) => {
    const balance = observed.balance[t];
    const values = {
      balance: Number.isNaN(balance) ? null : balance,
      outlay: sumOfRounds(plan, observed, t, (round) => round.outlays?.[t] ?? null),
      received: sumOfRounds(plan, observed, t, (round) => round.repayments?.[t].reduce((sum, { paid }) => sum + paid, 0) ?? null),
    };
    return forecastLines.flatMap((line) => (values[line] === null ? [] : [{ t, line, value: values[line] }]));
  });
}

/** Sum over the rounds that have begun by year t; null where a part of it is not known. */
function sumOfRounds(
  { interventions }: Plan,
  observed: ObservedPlan,
  t: number,
  of: (round: ObservedRoundPlan) => number | null,
): number | null {
  let sum = 0;
  for (const { enabled, start, maxRounds, firstRound, renewal } of interventions) {
    if (!enabled) continue;
    let planned = start;
    for (let number = 0; number < maxRounds; number++) {
      const round = observed.rounds[firstRound + number];
      const begins = round !== null && round.start >= 0 ? round.start : planned;
      if (begins > t || round?.withdrawn === true) break;
      const part = round === null ? null : of(round);
      if (round === null || part === null) return null;
      sum += part;
      planned = begins + (renewal?.everyYears ?? 0);
      const refused = round.renewal !== null && planned < observed.past && round.renewal[planned] === 0;
      if (renewal === null || round.stoppedByShortfall || refused || planned > renewal.until) break;
    }
  }
  return sum;
}
