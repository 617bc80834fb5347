import type { Scenario } from "../../../engine/model/scenario.ts";
import { atEntry, plus, savingsOfAll } from "./accounts.ts";
import { promisedDues } from "./contract.ts";
import { interventionColumns } from "./interventionColumns.ts";
import { liveYear } from "./ledger.ts";
import { hasNaive, naiveSavings } from "./naive.ts";
import { societyColumns } from "./society.ts";
import { createWorld, type World } from "./world.ts";

/**
 * One replication of the model, person by person and event by event: slow, and written to be read beside MODEL.md.
 *
 * seed     any whole number; the replication's own
 * returns  the named columns of engine/record/catalogue.ts, NaN where a quantity does not exist
 */
export function simulateReference(scenario: Scenario, seed: number): Record<string, number> {
  const world = createWorld(scenario, seed);
  for (let t = 0; t < scenario.horizonYears; t++) liveYear(t, world);
  const debts = debtsOf(world);
  return Object.assign(
    {},
    fundColumns(world, debts),
    yearColumns(world, debts),
    ...world.applicants.map((applicant) => interventionColumns(applicant, scenario)),
    ownColumns(world, debts),
    world.noted,
  );
}

interface DebtRecord {
  readonly debtor: string;
  readonly due: readonly number[];
  readonly received: readonly number[];
  readonly promised: readonly number[];
}

/** One record for each round and debtor. */
function debtsOf({ applicants, scenario }: World): DebtRecord[] {
  return applicants.flatMap(({ rounds }) =>
    rounds.flatMap((round) => {
      const promises = promisedDues(round.subject.intervention, round.application, round.start, scenario);
      return [...round.debts].map(([debtor, { due, received }]) => {
        const promised = due.map(() => 0);
        for (const promise of promises) if (promise.debtor === debtor) promised[promise.year]! += promise.due;
        return { debtor, due, received, promised };
      });
    }),
  );
}

const flows = ["due", "received", "promised"] as const;

function fundColumns({ scenario, years, shortfall, dissolvedIn }: World, debts: readonly DebtRecord[]): Record<string, number> {
  const sum = (name: keyof (typeof years)[number]) => years.map((year) => year[name]).reduce(plus, 0);
  const closings = years.map(({ closing }) => closing);
  const idle = years.map(({ outlay, bridging }) => outlay + bridging === 0);
  const row: Record<string, number> = {
    "fund.depletionIndex": shortfall?.year ?? Number.NaN,
    "fund.missing": shortfall?.missing ?? Number.NaN,
    "fund.dissolutionIndex": dissolvedIn ?? Number.NaN,
    "fund.dormant": Number(idle.some((_, t) => idle[t] && idle[t + 1] && idle[t + 2])),
    "fund.delays": sum("delays"),
    "fund.outlay": sum("outlay"),
    "fund.bridging": sum("bridging"),
    "fund.interest": sum("interest"),
    "fund.topUps": sum("topUps"),
    "fund.returned": sum("returned"),
    "fund.loss": scenario.fund.capital + sum("topUps") - closings.at(-1)! - sum("returned"),
    "fund.lowestBalance": Math.min(...closings),
  };
  for (const flow of flows) row[`fund.${flow}`] = debts.flatMap((debt) => debt[flow]).reduce(plus, 0);
  return row;
}

function yearColumns({ years, dissolvedIn }: World, debts: readonly DebtRecord[]): Record<string, number> {
  const row: Record<string, number> = {};
  for (const [t, { closing }] of years.entries()) {
    row[`balance.${t}`] = closing;
    row[`openBalance.${t}`] = dissolvedIn !== null && dissolvedIn <= t ? Number.NaN : closing;
    for (const flow of flows) row[`${flow}.${t}`] = debts.map((debt) => debt[flow][t]!).reduce(plus, 0);
  }
  return row;
}

function ownColumns({ scenario, applicants, years, economy }: World, debts: readonly DebtRecord[]): Record<string, number> {
  const rounds = applicants.flatMap((applicant) => applicant.rounds);
  const outlays = years.map(({ outlay, bridging }) => outlay + bridging);
  const real = savingsOfAll(rounds, "real", scenario);
  const exists = hasNaive(scenario);
  const naive = savingsOfAll(rounds, "naive", scenario, (round) =>
    exists ? naiveSavings(round, economy.z, scenario) : atEntry(round, "naive", scenario),
  );
  const row: Record<string, number> = {};
  for (const { id } of scenario.departments) {
    const own = debts.filter(({ debtor }) => debtor === id);
    const sum = (flow: (typeof flows)[number]) => own.flatMap((debt) => debt[flow]).reduce(plus, 0);
    row[`departments.${id}.net`] = real.cashable.get(id)!.reduce(plus, 0) - sum("received");
    row[`departments.${id}.paid`] = sum("received");
    row[`departments.${id}.due`] = sum("due");
    row[`departments.${id}.promised`] = sum("promised");
  }
  row["municipality.net"] = [...real.cashable.values()].flat().reduce(plus, 0) - outlays.reduce(plus, 0);
  return {
    ...row,
    ...societyColumns("society", real, outlays, scenario),
    ...forgotten(societyColumns("naive", naive, outlays, scenario), !exists),
  };
}

/** The kronor of an account that does not exist. */
function forgotten(row: Record<string, number>, gone: boolean): Record<string, number> {
  if (!gone) return row;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name.endsWith(".qalys") ? value : Number.NaN]));
}
