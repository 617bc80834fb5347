import type { Analysis } from "../../../workers/index.ts";
import type { AnalysisView } from "../../analyses/view.ts";
import { commonWords, declinedSentence, flagSentence } from "../../text/analyses/common.ts";
import type { Locale } from "../../text/locale.ts";
import { formatNumber } from "../../text/numbers.ts";
import { drawing, html } from "../html.ts";
import type { Section } from "../section.ts";
import { chartTable, scrolling } from "../tables.ts";
import { chartWidths } from "./findings.ts";

/** What an analysis found, as a part of the report. */
export function analysisSection(document: Analysis, view: AnalysisView, locale: Locale): Section {
  const words = commonWords(locale);
  const { replications, seed, version } = document.run;
  const [answer = "", ...others] = view.sentences;
  const notes = notesOf(document, view, locale);
  const rows = view.lines.map((line) => {
    if ("heading" in line) return html`<tr><th scope="rowgroup" colspan="${view.alignment.length}" class="part">${line.heading}</th></tr>`;
    const [name = "", ...cells] = line;
    const shown = view.alignment
      .slice(1)
      .map((side, at) => html`<td${side === "right" ? html` class="number"` : null}>${cells[at] ?? ""}</td>`);
    return html`<tr><th scope="row">${name}</th>${shown}</tr>`;
  });
  const pictures = view.pictures.map(({ draw }) => {
    const [wide, narrow] = [chartWidths.wide, chartWidths.narrow].map((width) => draw({ width, locale, replications }));
    const label = words.allNumbers(view.title);
    return html`<figure class="wide">${drawing(wide!.svg)}<figcaption>${wide!.howToRead}</figcaption></figure>
<figure class="narrow">${drawing(narrow!.svg)}<figcaption>${narrow!.howToRead}</figcaption></figure>
<details><summary>${label}</summary>
${chartTable(wide!.table, label, locale)}
</details>`;
  });
  return {
    id: `analysis-${document.analysis}`,
    title: view.title,
    content: html`<p class="hero"><strong>${answer}</strong> ${others.join(" ")}</p>
${notes.map((note) => html`<p class="limits">${note}</p>\n`)}
${rows.length === 0 ? null : scrolling(view.title, html`<table><tbody>${rows}</tbody></table>`)}
${pictures}
<p class="note">${words.error} ${words.made(formatNumber(replications, locale), seed, version)}.</p>`,
  };
}

/** What declines and what must be read with care, a sentence each. */
export function notesOf({ declined, flags }: Analysis, view: AnalysisView, locale: Locale): readonly string[] {
  return [
    ...flags.map(({ flag, of }) => flagSentence(flag, view.nameOf(of), locale)),
    ...declined.map((each) => declinedSentence(each, view.nameOf(each.of), locale)),
  ];
}
