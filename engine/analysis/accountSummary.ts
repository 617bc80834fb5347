import type { Intervention, NotCounted, Scenario } from "../model/scenario.ts";
import { type AccountItem, type AccountTable, accountTables } from "./accountTable.ts";

/** What `summary.json` says of an intervention with a social account or with lines that do not count (engine/EVIDENCE.md E11, E13); exact, at means. */
export interface AccountSummary {
  /** Of all its outcomes with an account. */
  readonly account?: {
    /** Expected starts that are avoided, less those added. */
    readonly avoided: number;
    readonly byYear: AccountTable["byYear"];
    /** Expectation, and beside it what one person saved comes to. */
    readonly byItem: readonly (AccountItem & { readonly fullSuccess: number })[];
    readonly total: number;
    readonly presentValue: number;
    readonly perPerson: number;
    readonly afterHorizon: number;
    /** One person saved. */
    readonly fullSuccess: number;
    /** Of one person saved: posted to nobody. */
    readonly notAttributable: readonly { readonly item: string; readonly value: number }[];
    /** Null where several trajectories have accounts: one person saved is then not one thing. */
    readonly personsToSave: AccountTable["personsToSave"] | null;
  };
  readonly notCounted?: readonly NotCounted[];
}

/** By id of the intervention; those with neither are left out. */
export function accountSummaries(scenario: Scenario): Readonly<Record<string, AccountSummary>> {
  return Object.fromEntries(
    scenario.interventions.flatMap((iv) => {
      const summary = summaryOf(scenario, iv);
      return Object.keys(summary).length === 0 ? [] : [[iv.id, summary] as const];
    }),
  );
}

function summaryOf(scenario: Scenario, iv: Intervention): AccountSummary {
  const tables = accountTables(scenario, iv);
  return {
    ...(tables.length === 0 ? {} : { account: together(tables) }),
    ...(iv.notCounted === undefined ? {} : { notCounted: iv.notCounted }),
  };
}

function together(tables: readonly AccountTable[]): NonNullable<AccountSummary["account"]> {
  const sum = (of: (table: AccountTable) => number) => tables.reduce((total, table) => total + of(table), 0);
  return {
    avoided: sum(({ avoided }) => avoided),
    byYear: summed(
      tables.flatMap(({ byYear }) => byYear),
      ({ year, payer }) => `${year} ${payer}`,
      (a, b) => ({ ...a, value: a.value + b.value }),
    ),
    byItem: summed(
      tables.flatMap(({ byItem, fullSuccess }) => byItem.map((each, n) => ({ ...each, fullSuccess: fullSuccess.byItem[n]!.value }))),
      ({ item, payer }) => `${payer}\n${item}`,
      (a, b) => ({ ...a, value: a.value + b.value, fullSuccess: a.fullSuccess + b.fullSuccess }),
    ),
    total: sum(({ total }) => total),
    presentValue: sum(({ presentValue }) => presentValue),
    perPerson: sum(({ perPerson }) => perPerson),
    afterHorizon: sum(({ afterHorizon }) => afterHorizon),
    fullSuccess: sum(({ fullSuccess }) => fullSuccess.total),
    notAttributable: tables.flatMap(({ notAttributable }) => notAttributable.byItem.map(({ item, value }) => ({ item, value }))),
    personsToSave: tables.length === 1 ? tables[0]!.personsToSave : null,
  };
}

/** Members with the same key as one. */
function summed<T>(members: readonly T[], key: (member: T) => string, add: (a: T, b: T) => T): readonly T[] {
  const sums = new Map<string, T>();
  for (const member of members) {
    const before = sums.get(key(member));
    sums.set(key(member), before === undefined ? member : add(before, member));
  }
  return [...sums.values()];
}
