import { summaryRows } from "../../../workers/host.ts";
import type { SummaryRow } from "../../../workers/index.ts";
import type { ReportInput } from "../../report/input.ts";
import { reportWords } from "../../report/words.ts";
import { capital, measureName } from "../../text/measureWords.ts";
import { officeWords } from "../../text/office.ts";
import { payerName } from "../../text/payers.ts";
import { answerNumbers } from "../answerNumbers.ts";
import { emptyRow, headRow, plainRows, type Sheet } from "../workbook.ts";

/** Entities with a sheet of their own, by the placeholder in the key of a measure. */
const entities = { intervention: "interventions", department: "departments", payer: "payers" } as const;

/** Every measure of `summary.json`: year by year, by intervention, board and payer, and all of them in one list. */
export function measureSheets({ run, locale }: ReportInput): readonly Sheet[] {
  const { scenario, summary } = run;
  const [words, own] = [reportWords(locale), officeWords(locale)];
  const rows = summaryRows(summary).filter(({ answer }) => answer !== null);
  const names = new Map([...scenario.interventions, ...scenario.departments].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => payerName(id, (each) => names.get(each) ?? each, locale);
  const numbers = ({ declaration, answer }: SummaryRow) => answerNumbers(declaration, answer, locale);
  const heads = [words.value, own.halfInterval, own.low, own.high, words.unit, own.measure];
  const widths = [18, 14, 14, 14, 8, 48];
  const years = rows.filter(({ year }) => year !== null).toSorted((a, b) => a.year! - b.year!);
  const byYear: Sheet = {
    name: own.sheets.years,
    widths: [8, 64, ...widths],
    rows: [
      headRow(own.year, words.name, ...heads),
      ...plainRows(years.map((row) => [{ number: row.year!, format: "0" }, capital(measureName(row, locale)), ...numbers(row), row.id])),
    ],
  };
  const ofEntities = Object.entries(entities).map(([placeholder, sheet]): Sheet => {
    const found = rows.filter(({ key, entity }) => entity !== null && key.includes(`{${placeholder}}`));
    return {
      name: own.sheets[sheet],
      widths: [28, 60, ...widths],
      rows: [
        headRow(own[placeholder as keyof typeof entities], words.name, ...heads),
        ...plainRows(
          found.map((row) => [nameOf(row.entity!), capital(measureName({ ...row, entity: null }, locale)), ...numbers(row), row.id]),
        ),
      ],
    };
  });
  const all: Sheet = {
    name: own.sheets.all,
    widths: [70, ...widths],
    rows: [
      headRow(words.name, ...heads),
      ...plainRows(rows.map((row) => [capital(measureName(row, locale, { nameOf })), ...numbers(row), row.id])),
      emptyRow,
      ...plainRows([[own.measureNote], [words.errorNote]]),
    ],
  };
  return [byYear, ...ofEntities, all].filter(({ rows: lines }) => lines.length > 1);
}
