import { reportDocument } from "../report/document.ts";
import { type Html, html } from "../report/html.ts";
import { styleHash } from "../report/styleHash.ts";
import type { Paper, PaperSection, PaperTable } from "./paper.ts";

/** A paper as a page that needs nothing else, to be read or printed. */
export function paperPage(paper: Paper): string {
  return reportDocument({
    locale: paper.locale,
    kind: paper.kind,
    title: paper.title,
    styleHash,
    lead: html`${paper.lead.map((line) => html`<p class="question">${line}</p>\n`)}`,
    contents: null,
    main: [
      html`<div class="paper">\n${paper.sections.map(sectionPart)}<section>${paper.foot.map((line) => html`<p class="note">${line}</p>\n`)}</section>\n</div>\n`,
    ],
  });
}

function sectionPart({ heading, sentences, table, notes }: PaperSection): Html {
  return html`<section>
<h3>${heading}</h3>
${sentences.map((sentence) => html`<p>${sentence}</p>\n`)}${table === null ? null : tablePart(table)}${notes.map((note) => html`<p class="note">${note}</p>\n`)}</section>
`;
}

function tablePart({ caption, head, rows, numbers }: PaperTable): Html {
  const cell = (text: string, at: number) =>
    at === 0 ? html`<th scope="row">${text}</th>` : numbers.includes(at) ? html`<td class="number">${text}</td>` : html`<td>${text}</td>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table>
<thead><tr>${head.map((text, at) => (numbers.includes(at) ? html`<th scope="col" class="number">${text}</th>` : html`<th scope="col">${text}</th>`))}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody></table></div>
`;
}
