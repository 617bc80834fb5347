import { reportFigures } from "../report/figures.ts";
import type { ReportInput } from "../report/input.ts";
import { chartWidths } from "../report/sections/findings.ts";
import { accountParts } from "../tables/accountParts.ts";
import { accountWords } from "../text/account.ts";
import { nameIn } from "../text/library.ts";
import { chartName, officeWords } from "../text/office.ts";
import { pictureSourceOf } from "./pictureSourceOf.ts";
import { aboutSheet } from "./sheets/about.ts";
import { answerSheet } from "./sheets/answer.ts";
import { assumptionsSheet } from "./sheets/assumptions.ts";
import { measureSheets } from "./sheets/measures.ts";
import { readingsSheet } from "./sheets/readings.ts";
import { tableSheet } from "./sheets/table.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/**
 * A run as a workbook: the answer, every measure with its error, other readings, the assumptions with their sources, the table behind
 * each chart, and what the run was. Made of what the report is made of.
 */
export function resultsWorkbook(input: ReportInput): Workbook {
  const { run, locale } = input;
  const source = pictureSourceOf(run, locale);
  const charts = reportFigures(run, locale, input).map(({ id, draw }) => {
    const { finding, howToRead, table } = draw(chartWidths.wide);
    return tableSheet(chartName(id, locale), [finding, howToRead, source], table);
  });
  const readings = readingsSheet(input);
  return {
    title: nameIn(run.scenario.name, locale),
    sheets: [
      answerSheet(input),
      ...measureSheets(input),
      ...(readings === null ? [] : [readings]),
      assumptionsSheet(input),
      ...charts,
      ...accountSheets(input),
      aboutSheet(input),
    ],
  };
}

/** Social accounts by payer and item, and by payer and year. */
function accountSheets({ run, locale }: ReportInput): readonly Sheet[] {
  const { scenario, summary } = run;
  const names = new Map([...scenario.interventions, ...scenario.departments].map(({ id, name }) => [id, name]));
  const { account } = officeWords(locale);
  return accountParts(summary, locale, (id) => names.get(id) ?? id).flatMap(({ title, sentences, byItem, byYear }, at) => [
    ...(byItem === null ? [] : [tableSheet(`${account} ${at + 1}`, [title, ...sentences], byItem)]),
    ...(byYear === null
      ? []
      : [
          tableSheet(
            `${account} ${at + 1}, ${officeWords(locale).year.toLowerCase()}`,
            [`${title}: ${accountWords(locale).byYear}`],
            byYear,
          ),
        ]),
  ]);
}
