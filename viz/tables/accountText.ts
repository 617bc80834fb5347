import type { Summary } from "../../workers/index.ts";
import { cellText, columnHeading, type Table } from "../charts/table.ts";
import type { Locale } from "../text/locale.ts";
import { accountParts } from "./accountParts.ts";
import { gridText } from "./grid.ts";

/** Social accounts for the terminal, by payer and item; the years stand in `explain`, the report and `social-accounts.csv`. Nothing where there are none. */
export function accountText(summary: Summary, locale: Locale, nameOf: (id: string) => string = (id) => id): string {
  return accountParts(summary, locale, nameOf)
    .map(
      ({ title, byItem, sentences }) =>
        `\n${title}\n${byItem === null ? "" : tableText(byItem, locale)}${sentences.map((each) => `  ${each}\n`).join("")}`,
    )
    .join("");
}

function tableText(table: Table, locale: Locale): string {
  const heads = table.columns.map((column) => columnHeading(column, locale));
  const rows = table.rows.map((row) => row.map((cell, at) => cellText(cell, table.columns[at]!, locale)));
  return gridText(
    [heads, ...rows],
    table.columns.map(({ format }) => (format === "text" ? "left" : "right")),
  );
}
