import type { Summary } from "../../../workers/index.ts";
import { answerFacts } from "../../charts/data/answer.ts";
import { summaryLines } from "../../tables/summaryTable.ts";
import { alternativesSentence } from "../../text/alternatives.ts";
import { type AnswerPart, answerSaid, whyText } from "../../text/answer.ts";
import { certainSentence, sourcesSentence } from "../../text/honesty.ts";
import type { Locale } from "../../text/locale.ts";
import { messages } from "../../text/messages.ts";
import { observedSentences } from "../../text/observed.ts";
import { silencesSaid } from "../../text/silences.ts";
import { warningsSaid, warningsTitle } from "../../text/warnings.ts";
import { aboutOf } from "../about.ts";
import { alternativesPart } from "../alternatives.ts";
import { type Html, html } from "../html.ts";
import type { ReportInput } from "../input.ts";
import { keyLines } from "../keyLines.ts";
import { languageOf, type Section } from "../section.ts";
import { sourceCount } from "../sourceCount.ts";
import { linesTable } from "../tables.ts";
import { reportWords } from "../words.ts";

/** The answer in sentences, what it leaves out, and the numbers behind it. */
export function summarySection(input: ReportInput): Section {
  const { run, locale, document, scenarioLocale, comparison } = input;
  const words = reportWords(locale);
  const text = messages(locale);
  const { description } = aboutOf(document);
  const { scenario, summary } = run;
  const names = new Map([...scenario.interventions, ...scenario.departments].map(({ id, name }) => [id, name]));
  const all = summaryLines(summary, locale, (id) => names.get(id) ?? id);
  return {
    id: "summary",
    title: words.summary,
    content: html`${honestyPart(input)}${answerPart(input, anchorsOf(input))}
${comparison === null ? null : html`<p>${words.compared(comparison.a, comparison.b)}</p>`}
<p class="limits">${text.limits(text.limitsDefault)}</p>
${warningsList(input)}
${description === "" ? null : html`<p${languageOf(scenarioLocale, locale)}>${description}</p>`}
<h3>${words.keyNumbers}</h3>
${linesTable(keyLines(summary, locale), words.keyNumbers, words)}
<p class="note">${words.errorNote}</p>
${alternativesPart(summary.alternatives ?? [], locale, languageOf(scenarioLocale, locale))}
<details><summary>${words.showAll}</summary>
${linesTable(all, words.allNumbers, words)}
</details>`,
  };
}

/** Where the report shows why: the anchors of its charts. */
const whyAnchors: Readonly<Record<AnswerPart, string>> = {
  short: "depletion",
  back: "repayment",
  budget: "leakage",
  loses: "departments",
};

function anchorsOf({ why }: ReportInput): Readonly<Record<AnswerPart, string>> {
  return why === null ? whyAnchors : { ...whyAnchors, short: "why" };
}

/** The answer in four parts, each with a way to its why; without `anchors` without one. */
export function answerPart({ run, locale }: ReportInput, anchors: Readonly<Record<AnswerPart, string>> | null): Html {
  const parts = answerSaid(answerFacts(run), locale).map(({ part, sentences: [first = "", ...others] }) => {
    const why =
      anchors === null
        ? null
        : html` <a href="#${anchors[part]}" aria-label="${whyText(part, locale).full}">${whyText(part, locale).short}</a>`;
    return html`<p class="hero"><strong>${first}</strong> ${others.join(" ")}${why}</p>\n`;
  });
  return html`${parts}`;
}

/** What must be known before any figure: what is known of the past, what is left out, what is not random, where numbers come from, how far other readings reach. */
export function honestyPart(input: ReportInput): Html {
  const { run, locale, document } = input;
  const { summary } = run;
  const said = [
    certainSentence(summary, locale),
    sourcesSentence(sourceCount(document), locale),
    alternativesSentence(summary.alternatives ?? [], locale),
  ].filter((each) => each !== null);
  return html`${observedPart(input)}${silencesPart(summary.warnings, locale)}<p class="honesty">${said.join(" ")}</p>\n`;
}

/** What is known of the past, and how many futures it leaves; nothing where nothing is. */
function observedPart({ run: { summary }, locale }: ReportInput): Html | null {
  const [first, ...others] = observedSentences(summary.observed, summary.run.replications, locale);
  return first === undefined ? null : html`<p class="observed"><strong>${first}</strong> ${others.join(" ")}</p>\n`;
}

/** What must be known before any figure. */
function silencesPart(warnings: Summary["warnings"], locale: Locale): Html | null {
  const { grave, leftOut } = silencesSaid(warnings, locale);
  const told = grave.map((sentence) => html`<p class="grave"><strong>${sentence}</strong></p>\n`);
  if (leftOut === null) return grave.length === 0 ? null : html`${told}`;
  return html`${told}<details class="left-out"><summary>${leftOut.short}</summary>
${leftOut.groups.map(({ title, sentences }) => html`<p>${title}:</p>\n<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>\n`)}</details>
`;
}

/** What is allowed in the scenario but probably not meant; nothing where there is nothing. */
function warningsList({ run, locale }: ReportInput): Html | null {
  const said = warningsSaid(run.summary.warnings, locale);
  if (said.length === 0) return null;
  const items = said.map(
    ({ path, text, language }) => html`<li><code>${path}</code>: <span${languageOf(language, locale)}>${text}</span></li>`,
  );
  return html`<div class="limits"><strong>${warningsTitle[locale]}</strong><ul>${items}</ul></div>`;
}
