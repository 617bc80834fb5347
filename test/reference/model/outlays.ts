import { isWithdrawn } from "./contract.ts";
import type { Round } from "./round.ts";
import { drawActiveYears, meanOutlays } from "./team.ts";
import type { Applicant, FundYear, World } from "./world.ts";

/** Outlays of the rounds that run already, in file order (MODEL §7.6). */
export function payRunning(t: number, year: FundYear, world: World): void {
  for (const applicant of world.applicants) {
    const round = runningRound(applicant);
    if (round === undefined) continue;
    const { outlay } = round.activeYears[t - round.start]!;
    if (passesCashTest(outlay, t, world)) {
      pay(outlay, 0, round, t, year, world);
    } else if (world.scenario.fund.onShortfall === "bridge") {
      const fromFund = Math.max(0, Math.min(outlay, world.balance - world.scenario.fund.minimumBalance));
      if (world.shortfall!.year === t) world.shortfall!.unpaid -= fromFund;
      pay(fromFund, outlay - fromFund, round, t, year, world);
    } else {
      round.running = false;
      round.stopped = true;
      applicant.planned = null;
    }
  }
}

/** Planned starts, in file order. */
export function startPlanned(t: number, year: FundYear, world: World): void {
  for (const applicant of world.applicants) {
    if (applicant.planned === null || applicant.planned > t) continue;
    if (!applicant.approved) approve(applicant, world);
    if (!applicant.approved) continue;
    if (world.scenario.fund.noStartsInDeficit && world.economy.deficit[t]) continue;

    const round = prepare(applicant, t, world);
    const { outlay } = round.activeYears[0]!;
    if (!passesCashTest(outlay, t, world)) continue;
    if (world.scenario.fund.fundingRule === "commitment" && !isCovered(applicant, t, world)) {
      year.delays++;
      continue;
    }
    applicant.rounds.push(round);
    pay(outlay, 0, round, t, year, world);
    planRenewal(applicant, t, world);
  }
}

/** Once all outlays are judged: what the queue of the year of the first shortfall lacked. */
export function closeQueue(t: number, world: World): void {
  const { shortfall, balance, scenario } = world;
  if (shortfall?.year === t) shortfall.missing = Math.max(0, shortfall.unpaid - (balance - scenario.fund.minimumBalance));
}

/** Whether the balance allows an outlay; the first that it does not is the depletion. */
function passesCashTest(outlay: number, t: number, world: World): boolean {
  const { minimumBalance } = world.scenario.fund;
  if (world.balance - outlay >= minimumBalance) return true;
  world.shortfall ??= { year: t, unpaid: 0, missing: 0 };
  if (world.shortfall.year === t) world.shortfall.unpaid += outlay;
  return false;
}

/** Whether the balance covers what is expected of the running rounds after this year, and all of the new one. */
function isCovered(applicant: Applicant, t: number, world: World): boolean {
  let expected = 0;
  for (const other of world.applicants) {
    const round = runningRound(other);
    if (round === undefined) continue;
    for (const outlay of meanOutlays(other.intervention).slice(t - round.start + 1)) expected += outlay;
  }
  for (const outlay of meanOutlays(applicant.intervention)) expected += outlay;
  return world.balance - expected >= world.scenario.fund.minimumBalance;
}

function pay(fromFund: number, fromOthers: number, round: Round, t: number, year: FundYear, world: World): void {
  world.balance -= fromFund;
  year.outlay += fromFund;
  year.bridging += fromOthers;
  round.outlays[t] = fromFund + fromOthers;
  round.running = t - round.start + 1 < round.activeYears.length;
}

function runningRound({ rounds }: Applicant): Round | undefined {
  return rounds.find(({ running }) => running);
}

/** `applies` and `evaluatedPositive`, decided once, in the planned year. */
function approve(applicant: Applicant, world: World): void {
  const { intervention, application, rounds } = applicant;
  const measurement = rounds.at(-1)?.measurement ?? null;
  const refused =
    rounds.length > 0 && intervention.renewal!.when === "evaluatedPositive" && !(measurement !== null && measurement.estimate > 0);
  // `applies` is decided once, for the planned start of the first round.
  if (rounds.length === 0 && isWithdrawn(intervention, application, applicant.planned!, world.scenario)) applicant.withdrawn = true;
  applicant.approved = !refused && !applicant.withdrawn;
  if (!applicant.approved) applicant.planned = null;
}

/** The next round as it would be if it started in year t; its draws do not depend on t. */
function prepare({ intervention, subject, application, rounds }: Applicant, t: number, { scenario, streams }: World): Round {
  const zeros = () => Array.from({ length: scenario.horizonYears }, () => 0);
  return {
    subject,
    application,
    number: rounds.length,
    start: t,
    activeYears: drawActiveYears(intervention, subject.drawn, rounds.length, streams),
    outlays: Array.from({ length: scenario.horizonYears }, () => null),
    persons: [],
    controls: [],
    running: true,
    stopped: false,
    measurement: null,
    claimed: [],
    debts: new Map(scenario.departments.map(({ id }) => [id, { due: zeros(), received: zeros() }])),
    measuredSavings: 0,
  };
}

function planRenewal(applicant: Applicant, t: number, { scenario }: World): void {
  const { renewal } = applicant.intervention;
  const next = renewal === null ? null : t + renewal.everyYears;
  applicant.planned = next !== null && scenario.startYear + next <= renewal!.until ? next : null;
  applicant.approved = false;
}
