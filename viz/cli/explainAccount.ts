import { type AccountTable, accountTables, type Intervention } from "../../workers/host.ts";
import type { Scenario } from "../../workers/index.ts";
import { type GridLine, gridText } from "../tables/grid.ts";
import { accountWords } from "../text/account.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import type { NumberTexts } from "./explainLinks.ts";

/** The social accounts of an intervention: one person saved beside what is expected, by payer and item, and by year; and how many must really be saved. */
export function accountLines(
  scenario: Scenario,
  iv: Intervention,
  nameOf: (payer: string) => string,
  write: NumberTexts,
  locale: Locale,
): readonly string[] {
  return accountTables(scenario, iv).flatMap((table) => tableLines(table, iv, nameOf, write, locale));
}

function tableLines(
  table: AccountTable,
  iv: Intervention,
  nameOf: (payer: string) => string,
  { amount }: NumberTexts,
  locale: Locale,
): readonly string[] {
  const words = accountWords(locale);
  const persons = formatNumber(
    iv.intake.reduce((a, b) => a + b, 0),
    locale,
  );
  const name = (payer: string) => (payer === "municipality" ? words.municipality : nameOf(payer));
  const items = table.byItem.map(
    ({ item, payer, value }, n): GridLine => [name(payer), item, amount(table.fullSuccess.byItem[n]!.value), amount(value)],
  );
  const sums: GridLine = [words.total, "", amount(table.fullSuccess.total), amount(table.total)];
  const years = [...new Set(table.byYear.map(({ year }) => year))].sort((a, b) => a - b);
  const payers = [...new Set(table.byYear.map(({ payer }) => payer))];
  const of = (year: number, payer: string) => table.byYear.find((each) => each.year === year && each.payer === payer)?.value ?? 0;
  const byYear = years.map((year): GridLine => [String(year), ...payers.map((payer) => amount(of(year, payer)))]);
  const toSave = (count: number | null) => (count === null ? words.never : formatNumber(count, locale, 1));
  const { all, ownMunicipality } = table.personsToSave;
  return [
    words.head(table.outcome, table.account),
    words.avoided(formatNumber(table.avoided, locale, 1), persons),
    ...gridText([[...words.heads], ...items, sums], ["left", "left", "right", "right"])
      .split("\n")
      .filter((line) => line !== ""),
    ...(table.notAttributable.total === 0
      ? []
      : [words.notAttributable(amount(table.notAttributable.total), table.notAttributable.byItem.map(({ item }) => item).join(", "))]),
    words.perPerson(amount(table.perPerson), amount(table.presentValue)),
    ...(table.afterHorizon === 0 ? [] : [words.afterHorizon(amount(table.afterHorizon))]),
    words.toSave(toSave(all), toSave(ownMunicipality)),
    `${words.byYear}:`,
    ...gridText([["", ...payers.map(name)], ...byYear], ["left", ...payers.map(() => "right" as const)])
      .split("\n")
      .filter((line) => line !== ""),
  ];
}
