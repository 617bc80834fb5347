import { html } from "../html.ts";
import type { ReportInput } from "../input.ts";
import type { Section } from "../section.ts";
import { reportWords } from "../words.ts";

/** What the model leaves out. */
export function limitsSection({ locale }: ReportInput): Section {
  const words = reportWords(locale);
  return {
    id: "limits",
    title: words.leftOut,
    content: html`<p>${words.leftOutIntro}</p>
<ul>${words.leftOutList.map((each) => html`<li>${each}</li>`)}</ul>`,
  };
}
