import type { Summary } from "../../workers/index.ts";

const columns = ["intervention", "table", "payer", "item", "year", "expected", "onePersonSaved"] as const;

/** Whether an intervention of the run has a social account, or lines that do not count. */
export function hasAccounts({ interventions = {} }: Partial<Pick<Summary, "interventions">>): boolean {
  return Object.values(interventions).some(({ account, notCounted }) => account !== undefined || notCounted !== undefined);
}

/**
 * Social accounts as tidy CSV (RFC 4180), kronor unrounded: `byItem` with one person saved beside what is expected, `byYear`, `notAttributable` of one person
 * saved, `notCounted` with the line as its item.
 */
export function accountCsv({ interventions = {} }: Partial<Pick<Summary, "interventions">>): string {
  const rows = Object.entries(interventions).flatMap(([id, { account, notCounted = [] }]) => [
    ...(account?.byItem ?? []).map(({ payer, item, value, fullSuccess }) => [id, "byItem", payer, item, "", value, fullSuccess]),
    ...(account?.byYear ?? []).map(({ payer, year, value }) => [id, "byYear", payer, "", year, value, ""]),
    ...(account?.notAttributable ?? []).map(({ item, value }) => [id, "notAttributable", "", item, "", "", value]),
    ...notCounted.map(({ line, payer, value }) => [id, "notCounted", payer, line, "", value, ""]),
  ]);
  return [columns, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}
