import { expectedAccount, expectedRow } from "../../engine/model/accounts/expected.ts";
import type { Account, AccountRow, Outcome } from "../../engine/model/scenario.ts";
import type { InterventionFile } from "../intervention/intervention.ts";
import type { ScenarioFile } from "../schema.ts";

/** The payer of a row that no source divides: it is told, and posted to nobody. */
export const notAttributable = "notAttributable";

type OutcomeFile = InterventionFile["outcomes"][number];

/** The accounts of a file, and its departments, among which the payer `municipality` is divided. */
export type AccountScope = Pick<ScenarioFile, "accounts" | "departments">;

/**
 * What an outcome says of the account of its trajectory, and who pays what share of the whole, weighted with `exit`; nothing without an account.
 * `accountFindings` knows that it is complete.
 */
export function buildAccount(file: OutcomeFile, scope: AccountScope): Pick<Outcome, "account" | "exit" | "payers"> | null {
  if (file.account === undefined) return null;
  const account = accountOf(file.account, file.ageAtStart ?? null, scope);
  const exit = file.exit ?? 0;
  const whole = expectedAccount(account, exit);
  const payers: Record<string, number> = {};
  for (const row of account.rows) {
    for (const [payer, share] of Object.entries(row.payers)) {
      payers[payer] = (payers[payer] ?? 0) + (whole > 0 ? (share * expectedRow(row, exit)) / whole : 0);
    }
  }
  return { account, payers, ...(file.exit === undefined ? {} : { exit }) };
}

function accountOf(name: string, ageAtStart: number | null, { accounts, departments }: AccountScope): Account {
  const { rows = [], municipality } = accounts[name]!;
  const spread = municipality ?? { [departments[0]!.id]: 1 };
  const payersOf = (payer: string) => (payer === "municipality" ? spread : payer === notAttributable ? {} : { [payer]: 1 });
  const all = rows.flatMap(({ payer, item, amount, from, to, ageFrom, ageTo }): AccountRow[] => {
    const [first, last] = [from ?? ageFrom! - ageAtStart!, to ?? ageTo! - ageAtStart!];
    return last < 0 ? [] : [{ payer, item, from: Math.max(0, first), to: last, amount, payers: payersOf(payer) }];
  });
  const nobodys = all.filter(({ payer }) => payer === notAttributable);
  return { name, rows: all.filter((row) => !nobodys.includes(row)), ...(nobodys.length === 0 ? {} : { notAttributable: nobodys }) };
}
