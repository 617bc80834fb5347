import { amongSentences, causeLines, toldSentences } from "../../analyses/future.ts";
import { futureWords } from "../../text/analyses/future.ts";
import { formatNumber } from "../../text/numbers.ts";
import { html } from "../html.ts";
import type { ReportInput } from "../input.ts";
import type { Section } from "../section.ts";
import { linesTable } from "../tables.ts";
import { reportWords } from "../words.ts";

/** Why the fund runs short: how often each cause is the largest, and a future told; null where it never does. */
export function whySection({ why, locale }: ReportInput): Section | null {
  if (why === null || why.answer.causes.length === 0) return null;
  const words = futureWords(locale);
  const [first = "", ...others] = toldSentences(why, locale);
  return {
    id: "why",
    title: words.why,
    content: html`<p>${words.whyHelp} ${words.counted(formatNumber(why.run.replications, locale))}</p>
${linesTable(causeLines(why, locale), words.causesHead, reportWords(locale))}
<ul>${amongSentences(why, locale).map((each) => html`<li>${each}</li>`)}</ul>
<h3>${why.question.cause === undefined ? words.title : words.typical}</h3>
<p><strong>${first}</strong></p>
<ul>${others.map((each) => html`<li>${each}</li>`)}</ul>`,
  };
}
