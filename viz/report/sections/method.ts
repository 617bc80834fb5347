import { doneText } from "../../text/frequency.ts";
import { formatNumber, formatYear } from "../../text/numbers.ts";
import { html } from "../html.ts";
import type { ReportInput } from "../input.ts";
import type { Section } from "../section.ts";
import { reportWords } from "../words.ts";

/** How it is computed, what tells two computations apart, and how to do it again. */
export function methodSection({ run, locale, explorer, command }: ReportInput): Section {
  const words = reportWords(locale);
  const { scenario, summary } = run;
  const { version, code, seed, replications, resultHash } = summary.run;
  const hash = code === undefined ? "" : ` (${code.slice(0, 12)})`;
  const same = explorer.futures === replications;
  const facts: readonly (readonly [string, string])[] = [
    [words.version, version],
    ...(code === undefined ? [] : [[words.code, code] as const]),
    [words.seed, seed],
    [words.replications, formatNumber(replications, locale)],
    [words.period, `${formatYear(scenario.startYear)}–${formatYear(scenario.startYear + scenario.horizonYears - 1)}`],
    [words.scenarioHash, summary.scenario.hash],
    [words.resultHash, resultHash ?? ""],
    [
      words.cite,
      `fondrisk ${version}${hash}. ${scenario.name}, ${summary.scenario.hash}. ${words.seed} ${seed}, ${formatNumber(replications, locale)}. ${resultHash ?? ""}`,
    ],
  ];
  return {
    id: "method",
    title: words.methodTitle,
    content: html`${words.method.map((paragraph) => html`<p>${paragraph}</p>\n`)}<h3>${words.facts}</h3>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p>${doneText(replications, locale)}</p>
<h3>${words.again}</h3>
<p><a href="${explorer.href}">${words.explore}</a>. ${same ? words.exploreSame : words.exploreOther(formatNumber(explorer.futures, locale))} ${explorer.local ? words.exploreHow : words.exploreWeb}</p>
<p>${words.commandNote}</p>
<pre tabindex="0"><code>${command}</code></pre>`,
  };
}
