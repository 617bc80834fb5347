import { type Told, told } from "../issue.ts";
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

type Say = (key: string, said: Told) => void;

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
  if (round.withdrawn === true && Object.keys(round).length > 1) say("withdrawn", told("withdrawnBesideFacts"));
  if (before?.started !== undefined && round.started !== undefined && round.started <= before.started) {
    say("started", told("roundOrder", { year: round.started, before: before.started }));
  }
  if (round.started !== undefined && round.stopped !== undefined && round.stopped.year < round.started) {
    say("stopped.year", told("stoppedBeforeStart", { year: round.stopped.year, start: round.started }));
  }
  if (round.started !== undefined && round.started >= dissolved)
    say("started", told("afterDissolution", { year: round.started, dissolved }));
  if (check.iv.renewal === null && Object.values(round.renewal ?? {}).includes(1)) say("renewal", told("renewedWithoutRenewal"));
  checkActiveYears(check, say);
  checkMeasured(check, say);
  for (const [at, { year, debtor, due, paid, decision }] of (round.repayments ?? []).entries()) {
    const { departments, credibility } = check.scenario;
    const limited = departments.find(({ id }) => id === debtor)?.maxRepaymentShare ?? null;
    if (decision === "honoured" && paid < due && limited === null) say(`repayments.${at}.paid`, told("honouredButUnpaid", { paid, due }));
    const broken = decision === "broken" && due > 0 && paid === due;
    if (broken && credibility.paidWhenBroken !== 1) say(`repayments.${at}.decision`, told("brokenButPaid", { paid }));
    if (!departments.some(({ id }) => id === debtor))
      say(
        `repayments.${at}.debtor`,
        told("expected", { found: `'${debtor}'`, rule: told("departmentId", { known: departments.map(({ id }) => id) }) }),
      );
    if (paid > due) say(`repayments.${at}.paid`, told("paidMoreThanDue", { paid, due }));
    if (year > dissolved) say(`repayments.${at}.year`, told("afterDissolution", { year, dissolved }));
    if (round.started !== undefined && year <= round.started)
      say(`repayments.${at}.year`, told("notAfterStart", { year, start: round.started }));
  }
}

/** Outlays, persons entering and leavers belong to years in which the round was active. */
function checkActiveYears({ scenario, iv, round, number, dissolved }: RoundCheck, say: Say): void {
  const active = activeYears(scenario, iv, number).filter((year) => year < dissolved);
  const [first, last] = [active[0], active.at(-1)];
  const span =
    active.length === 0 ? told("neverActive") : first === last ? String(first) : told("activeYears", { first: first!, last: last! });
  const within = (key: string, values: ByYear | undefined) => {
    for (const [year, value] of Object.entries(values ?? {})) {
      if (value !== 0 && !active.includes(Number(year))) say(key, told("outsideActiveYears", { found: value, year, active: span }));
    }
  };
  within("outlays", round.outlays?.byYear);
  within("intake", round.intake);
  within("leavers", round.leavers);
  for (const [year, leavers] of Object.entries(round.leavers ?? {})) {
    if (iv.staff === null) say("leavers", told("leaversWithoutStaff"));
    else if (leavers > iv.staff.positions) say("leavers", told("tooManyLeavers", { found: leavers, year, positions: iv.staff.positions }));
  }
  if (round.outlays?.informs === true && !hasDensity(iv.costFactor)) {
    say("outlays", told("costWithoutDensity"));
  }
}

/** Events and evaluations: of persons, outcomes and a design that there are, and not twice. */
function checkMeasured({ iv, round }: RoundCheck, say: Say): void {
  const { events = [], evaluation, use } = round;
  for (const [at, entry] of events.entries()) checkEvents(iv, entry, (key, said) => say(`events.${at}${key}`, said));
  if (iv.evaluation?.selection !== undefined && (events.length > 0 || evaluation?.informs === true)) {
    say(events.length > 0 ? "events" : "evaluation", told("selectedMeasured"));
  }
  if (evaluation === undefined) return;
  if (iv.evaluation?.pool !== undefined) say("evaluation", told("pooledEvaluation"));
  if (evaluation.informs && !(evaluation.standardError > 0)) {
    say("evaluation", told("noMeasuredError"));
  }
  if (round.started !== undefined && evaluation.ready <= round.started)
    say("evaluation.ready", told("notAfterStart", { year: evaluation.ready, start: round.started }));
  if (iv.evaluation?.capPerPerson != null) say("evaluation", told("cappedEvaluation"));
  if (evaluation.informs && events.length > 0 && use === undefined) {
    say("evaluation", told("eventsAndEvaluation"));
  }
}

function checkEvents(iv: Intervention, { outcome: id, treated, controls }: ObservedEvents, say: Say): void {
  const outcome = iv.outcomes.find((each) => each.id === id);
  if (outcome === undefined) {
    say(".outcome", told("expected", { found: `'${id}'`, rule: told("outcomeOf", { known: iv.outcomes.map((each) => each.id) }) }));
    return;
  }
  if (outcome.count === "one") say("", told("eventsOfOne"));
  for (const [key, group] of [
    ["treated", treated],
    ["controls", controls],
  ] as const) {
    if (group !== undefined && iv.frailtyVariance > 0 && group.persons === undefined)
      say(`.${key}`, told("missingKey", { key: "'persons'", rule: told("withFrailty") }));
  }
}
