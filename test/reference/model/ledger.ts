import { claim } from "./contract.ts";
import { offered, repaymentLimit } from "./credibility.ts";
import { enter } from "./entry.ts";
import { measure } from "./evaluation.ts";
import { closeQueue, payRunning, startPlanned } from "./outlays.ts";
import { interestIn } from "./prices.ts";
import { wholeKronor } from "./team.ts";
import type { FundYear, World } from "./world.ts";

/** Lives through year t (MODEL §7); the numbers are those of its list. */
export function liveYear(t: number, world: World): void {
  const year: FundYear = { interest: 0, topUps: 0, received: 0, returned: 0, outlay: 0, bridging: 0, delays: 0, closing: 0 };
  world.years.push(year);
  evaluate(t, world);

  const existed = world.dissolvedIn === null; // 1
  if (existed) {
    year.interest = t === 0 ? 0 : wholeKronor(interestIn(t, world.scenario) * world.balance); // 2
    year.topUps = topUps(t, world); // 3
    world.balance += year.interest + year.topUps;
  }
  year.received = repayments(t, existed, world); // 4, and Q7, which outlives the fund
  world.balance += year.received;

  if (existed && isDissolved(t, world)) {
    world.dissolvedIn = t; // 5
    year.returned = world.balance;
    world.balance = 0;
  }
  if (world.dissolvedIn === null) {
    payRunning(t, year, world); // 6
    startPlanned(t, year, world);
    closeQueue(t, world);
    enter(t, world);
  }
  year.closing = world.balance; // 7
}

function topUps(t: number, { scenario, economy }: World): number {
  const { fund, municipality, startYear } = scenario;
  const listed = fund.topUps.filter(({ year }) => year === startYear + t).reduce((sum, { amount }) => sum + amount, 0);
  const surplus = Math.max(0, economy.result[t]! - fund.surplusTarget);
  return wholeKronor(fund.yearlyTopUp + listed + (fund.surplusShare === 0 ? 0 : fund.surplusShare * surplus * municipality.revenue!));
}

/** Evaluations whose last follow-up year was the year before become ready. */
function evaluate(t: number, { scenario, streams, applicants }: World): void {
  for (const { intervention, rounds } of applicants) {
    const { evaluation } = intervention;
    if (evaluation === null || evaluation.basis === "agreed") continue;
    for (const round of rounds) {
      if (round.start + evaluation.cohorts - 1 + evaluation.followUpYears === t) {
        const ready = rounds.flatMap(({ number, measurement }) => (number < round.number && measurement !== null ? [measurement] : []));
        const pooled = evaluation.pool === "cohorts" ? ready : [];
        round.measurement = measure(round, evaluation, scenario.horizonYears, streams, pooled);
      }
    }
  }
}

/** Claims of all rounds, in the order of the interventions and then of the rounds, and what is paid of them. */
function repayments(t: number, fundExists: boolean, { scenario, streams, applicants, economy, drawn }: World): number {
  const left = new Map(scenario.departments.map((department) => [department.id, repaymentLimit(department)]));
  let sum = 0;
  for (const { intervention, rounds } of applicants) {
    for (const round of rounds) {
      for (const [debtor, due] of claim(t, round, fundExists, scenario.priceLevels)) {
        const random = streams(`honour/${intervention.id}/${round.number}/${debtor}/${t}`);
        const paid = Math.min(left.get(debtor)!, offered(due, debtor, round.start, t, economy, drawn.credibility, random));
        left.set(debtor, left.get(debtor)! - paid);
        const debt = round.debts.get(debtor)!;
        debt.due[t] = due;
        debt.received[t] = paid;
        sum += paid;
      }
    }
  }
  return sum;
}

function isDissolved(t: number, { economy, drawn, streams }: World): boolean {
  const { base, onDeficit, onMajorityChange } = drawn.dissolution;
  const probability = base + (economy.deficit[t] ? onDeficit : 0) + (economy.majorityChanged[t] ? onMajorityChange : 0);
  return streams(`dissolution/${t}`).happens(Math.min(1, probability));
}
