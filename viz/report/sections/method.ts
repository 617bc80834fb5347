import { doneText } from "../../text/frequency.ts";
import { formatNumber } from "../../text/numbers.ts";
import { factsOf } from "../facts.ts";
import { html } from "../html.ts";
import type { ReportInput } from "../input.ts";
import type { Section } from "../section.ts";
import { reportWords } from "../words.ts";

/** How it is computed, what tells two computations apart, and how to do it again. */
export function methodSection({ run, locale, explorer, command }: ReportInput): Section {
  const words = reportWords(locale);
  const { replications, futuresPerDraw } = run.summary.run;
  const same = explorer.futures === replications;
  return {
    id: "method",
    title: words.methodTitle,
    content: html`${words.method.map((paragraph) => html`<p>${paragraph}</p>\n`)}<h3>${words.facts}</h3>
<dl class="facts">${factsOf(run, locale).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p>${doneText(replications, locale, futuresPerDraw)}</p>
<h3>${words.again}</h3>
<p><a href="${explorer.href}">${words.explore}</a>. ${same ? words.exploreSame : words.exploreOther(formatNumber(explorer.futures, locale))} ${explorer.local ? words.exploreHow : words.exploreWeb}</p>
<p>${words.commandNote}</p>
<pre tabindex="0"><code>${command}</code></pre>`,
  };
}
