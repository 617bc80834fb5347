import { accountParts } from "../../tables/accountParts.ts";
import { accountWords } from "../../text/account.ts";
import { html } from "../html.ts";
import type { ReportInput } from "../input.ts";
import type { Section } from "../section.ts";
import { chartTable } from "../tables.ts";

/** Social accounts: one person saved beside what is expected, by payer and item and by payer and year; null where no intervention has one. */
export function accountSection({ run, locale }: ReportInput): Section | null {
  const { scenario, summary } = run;
  const names = new Map([...scenario.interventions, ...scenario.departments].map(({ id, name }) => [id, name]));
  const parts = accountParts(summary, locale, (id) => names.get(id) ?? id);
  if (parts.length === 0) return null;
  const words = accountWords(locale);
  return {
    id: "accounts",
    title: words.section,
    content: html`${parts.map(
      ({ title, sentences, byItem, byYear }) => html`<h3>${title}</h3>
${byItem === null ? null : chartTable(byItem, title, locale)}
<ul>${sentences.map((each) => html`<li>${each}</li>`)}</ul>
${
  byYear === null
    ? null
    : html`<details><summary>${words.byYear}</summary>
${chartTable(byYear, `${title}: ${words.byYear}`, locale)}
</details>`
}
`,
    )}`,
  };
}
