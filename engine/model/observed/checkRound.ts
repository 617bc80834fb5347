import type { Intervention, Scenario } from "../scenario.ts";
import { activeYears } from "./exact/turnover.ts";
import { hasDensity } from "./logDensity.ts";
import type { ByYear, ObservedEvents, ObservedRound } from "./observed.ts";

/** A round and what it is looked at beside. */
export interface RoundCheck {
  readonly scenario: Scenario;
  readonly iv: Intervention;
  readonly round: ObservedRound;
  readonly number: number;
  readonly before: ObservedRound | undefined;
  /** Calendar year in which the fund was dissolved; Infinity: it was not. */
  readonly dissolved: number;
  past(key: string, years: readonly (number | string)[]): void;
}

type Say = (key: string, message: string) => void;

/** What is wrong with what is known of a round. */
export function checkRound(check: RoundCheck, say: Say): void {
  const { round, past, before, dissolved } = check;
  past("started", round.started === undefined ? [] : [round.started]);
  past("stopped.year", round.stopped === undefined ? [] : [round.stopped.year]);
  past("evaluation.ready", round.evaluation === undefined ? [] : [round.evaluation.ready]);
  past(
    "repayments",
    (round.repayments ?? []).map(({ year }) => year),
  );
  past("renewal", Object.keys(round.renewal ?? {}));
  if (round.withdrawn === true && Object.keys(round).length > 1)
    say("withdrawn", "found it beside other facts, expected it alone: what was withdrawn never started");
  if (before?.started !== undefined && round.started !== undefined && round.started <= before.started) {
    say(
      "started",
      `found ${round.started}, expected a year after the round before, ${before.started}: rounds stand in the order they began`,
    );
  }
  if (round.started !== undefined && round.stopped !== undefined && round.stopped.year < round.started) {
    say("stopped.year", `found ${round.stopped.year}, expected no year before the start, ${round.started}`);
  }
  checkActiveYears(check, say);
  checkMeasured(check, say);
  for (const [at, { year, debtor, due, paid }] of (round.repayments ?? []).entries()) {
    const { departments } = check.scenario;
    if (!departments.some(({ id }) => id === debtor))
      say(`repayments.${at}.debtor`, `found '${debtor}', expected the id of a department (${departments.map(({ id }) => id).join(", ")})`);
    if (paid > due) say(`repayments.${at}.paid`, `found ${paid} kronor paid of ${due} due, expected no more than what was due`);
    if (year > dissolved) say(`repayments.${at}.year`, `found ${year}, expected no year after the fund was dissolved, ${dissolved}`);
    if (round.started !== undefined && year <= round.started)
      say(`repayments.${at}.year`, `found ${year}, expected a year after the start, ${round.started}`);
  }
}

/** Outlays, persons entering and leavers belong to years in which the round was active. */
function checkActiveYears({ scenario, iv, round, number, dissolved }: RoundCheck, say: Say): void {
  const active = activeYears(scenario, iv, number).filter((year) => year < dissolved);
  const [first, last] = [active[0], active.at(-1)];
  const span = active.length === 0 ? "none: it was not active" : first === last ? String(first) : `${first} to ${last}`;
  const within = (key: string, values: ByYear | undefined) => {
    for (const [year, value] of Object.entries(values ?? {})) {
      if (value !== 0 && !active.includes(Number(year)))
        say(key, `found ${value} in ${year}, expected only the years in which the round was active, ${span}`);
    }
  };
  within("outlays", round.outlays?.byYear);
  within("intake", round.intake);
  within("leavers", round.leavers);
  for (const [year, leavers] of Object.entries(round.leavers ?? {})) {
    if (iv.staff === null) say("leavers", "found leavers, but the intervention has no staff: give it positions and turnover");
    else if (leavers > iv.staff.positions)
      say("leavers", `found ${leavers} in ${year}, expected at most the ${iv.staff.positions} positions`);
  }
  if (round.outlays?.informs === true && !hasDensity(iv.costFactor)) {
    say(
      "outlays",
      "found informs: true, but costFactor has no density: give it a continuous distribution without a cap, or leave informs out",
    );
  }
}

/** Events and evaluations: of persons, outcomes and a design that there are, and not twice. */
function checkMeasured({ iv, round }: RoundCheck, say: Say): void {
  const { events = [], evaluation, use } = round;
  for (const [at, entry] of events.entries()) checkEvents(iv, entry, (key, message) => say(`events.${at}${key}`, message));
  if (evaluation === undefined) return;
  if (evaluation.informs && !(evaluation.standardError > 0)) {
    say(
      "evaluation",
      "found no standard error above 0, expected se, or sd_t, n_t, sd_c and n_c: √(sd_t²/n_t + sd_c²/n_c), or informs: false",
    );
  }
  if (round.started !== undefined && evaluation.ready <= round.started)
    say("evaluation.ready", `found ${evaluation.ready}, expected a year after the start, ${round.started}`);
  if (iv.evaluation?.capPerPerson != null)
    say(
      "evaluation",
      "found an evaluation, but its design has capPerPerson: what a cap does to the mean is not known, leave one of them out",
    );
  if (evaluation.informs && events.length > 0 && use === undefined) {
    say(
      "evaluation",
      "found events and an evaluation of the same persons: they are the same information, say use: events or use: evaluation",
    );
  }
}

function checkEvents(iv: Intervention, { outcome: id, treated, controls }: ObservedEvents, say: Say): void {
  const outcome = iv.outcomes.find((each) => each.id === id);
  if (outcome === undefined) {
    say(".outcome", `found '${id}', expected the id of an outcome (${iv.outcomes.map((each) => each.id).join(", ")})`);
    return;
  }
  if (outcome.count === "one")
    say("", "found events of an outcome of which there is exactly one a year: there is nothing to learn from them");
  for (const [key, group] of [
    ["treated", treated],
    ["controls", controls],
  ] as const) {
    if (group !== undefined && iv.frailtyVariance > 0 && group.persons === undefined)
      say(`.${key}`, "the key 'persons' is missing, expected it with frailtyVariance");
  }
}
