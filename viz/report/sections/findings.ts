import type { Chart } from "../../charts/chart.ts";
import { messages } from "../../text/messages.ts";
import { type ReportFigure, reportFigures } from "../figures.ts";
import { drawing, type Html, html } from "../html.ts";
import type { ReportInput } from "../input.ts";
import type { Section } from "../section.ts";
import { chartTable } from "../tables.ts";
import { reportWords } from "../words.ts";

/** CSS pixels that a chart is laid out for: a phone's, and a page's on screen or paper. */
export const chartWidths = { narrow: 300, wide: 720 } as const;

/** Every chart under the finding it shows, with how it is read and its numbers. */
export function findingsSection(input: ReportInput): Section {
  const { run, locale } = input;
  const figures = reportFigures(run, locale, input).map((figure) => figureOf(figure, locale));
  return { id: "findings", title: reportWords(locale).findings, content: html`${figures}` };
}

function figureOf({ id, draw }: ReportFigure, locale: ReportInput["locale"]): Html {
  const [wide, narrow] = [draw(chartWidths.wide), draw(chartWidths.narrow)];
  const label = reportWords(locale).tableLabel(wide.finding);
  return html`<section class="finding" aria-labelledby="${id}">
<div class="picture">
<h3 id="${id}">${wide.finding}</h3>
${drawn(wide, "wide")}
${drawn(narrow, "narrow")}
</div>
<details><summary>${messages(locale).words.showTable}</summary>
${chartTable(wide.table, label, locale)}
</details>
</section>
`;
}

function drawn(chart: Chart, width: keyof typeof chartWidths): Html {
  return html`<figure class="${width}">${drawing(chart.svg)}<figcaption>${chart.howToRead}</figcaption></figure>`;
}
