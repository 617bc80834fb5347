import type { AccountSummary } from "../../workers/host.ts";
import type { Summary } from "../../workers/index.ts";
import type { Table } from "../charts/table.ts";
import { accountWords } from "../text/account.ts";
import { exactMoney } from "../text/exactMoney.ts";
import { linkWords } from "../text/links.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber, moneyUnit } from "../text/numbers.ts";
import { payerName } from "../text/payers.ts";

/** The social account of an intervention, told: one person saved beside what is expected, by payer and item, and by payer and year. */
export interface AccountPart {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly byItem: Table | null;
  readonly byYear: Table | null;
}

/** Of every intervention with an account, or with lines that do not count. nameOf  how an intervention or a board is called */
export function accountParts(summary: Summary, locale: Locale, nameOf: (id: string) => string): readonly AccountPart[] {
  return Object.entries(summary.interventions ?? {}).flatMap(([id, { account, notCounted }]): readonly AccountPart[] =>
    account === undefined && notCounted === undefined
      ? []
      : [partOf(nameOf(id), { ...(account && { account }), ...(notCounted && { notCounted }) }, locale, nameOf)],
  );
}

function partOf(name: string, { account, notCounted = [] }: AccountSummary, locale: Locale, nameOf: (id: string) => string): AccountPart {
  const words = accountWords(locale);
  const payer = (id: string) => payerName(id, nameOf, locale);
  const amount = (kronor: number) => exactMoney(kronor, locale);
  const left = notCounted.map(({ line, payer: to, value }) =>
    linkWords(locale).notCounted(line, payer(to), to === "qaly" ? formatNumber(value, locale, 2) : amount(value)),
  );
  if (account === undefined) return { title: words.title(name), sentences: left, byItem: null, byYear: null };
  const { avoided, byItem, byYear, total, fullSuccess, notAttributable, perPerson, presentValue, afterHorizon, personsToSave } = account;
  const nobodys = notAttributable.reduce((sum, { value }) => sum + value, 0);
  const toSave = (count: number | null) => (count === null ? words.never : formatNumber(count, locale, 1));
  const unit = moneyUnit(Math.max(...byItem.map((each) => Math.max(Math.abs(each.fullSuccess), Math.abs(each.value))), 0));
  const yearUnit = moneyUnit(Math.max(...byYear.map(({ value }) => Math.abs(value)), 0));
  const payers = [...new Set(byYear.map((each) => each.payer))];
  const years = [...new Set(byYear.map(({ year }) => year))].sort((a, b) => a - b);
  const at = (year: number, of: string) => byYear.find((each) => each.year === year && each.payer === of)?.value ?? 0;
  const [head, item, one, expected] = words.heads;
  return {
    title: words.title(name),
    sentences: [
      words.spared(formatNumber(avoided, locale, 1)),
      ...(nobodys === 0 ? [] : [words.notAttributable(amount(nobodys), notAttributable.map((each) => each.item).join(", "))]),
      words.perPerson(amount(perPerson), amount(presentValue)),
      ...(afterHorizon === 0 ? [] : [words.afterHorizon(amount(afterHorizon))]),
      ...(personsToSave === null ? [] : [words.toSave(toSave(personsToSave.all), toSave(personsToSave.ownMunicipality))]),
      ...left,
    ],
    byItem: {
      columns: [
        { label: head, format: "text" },
        { label: item, format: "text" },
        { label: one, format: unit },
        { label: expected, format: unit },
      ],
      rows: [...byItem.map((each) => [payer(each.payer), each.item, each.fullSuccess, each.value]), [words.total, "", fullSuccess, total]],
    },
    byYear: {
      columns: [{ label: words.year, format: "year" }, ...payers.map((each) => ({ label: payer(each), format: yearUnit }))],
      rows: years.map((year) => [year, ...payers.map((each) => at(year, each))]),
    },
  };
}
