import { libraryTextIn, nameIn } from "../text/library.ts";
import { aboutOf } from "./about.ts";
import { reportDocument } from "./document.ts";
import { html } from "./html.ts";
import type { ReportInput } from "./input.ts";
import { languageOf } from "./section.ts";
import { accountSection } from "./sections/account.ts";
import { assumptionsSection } from "./sections/assumptions.ts";
import { findingsSection } from "./sections/findings.ts";
import { limitsSection } from "./sections/limits.ts";
import { methodSection } from "./sections/method.ts";
import { summarySection } from "./sections/summary.ts";
import { whySection } from "./sections/why.ts";
import { reportWords } from "./words.ts";

/**
 * The report of a run as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. Charts are
 * drawn in two widths, of which the reader's screen shows one. Same run, same bytes: neither time nor machine is in it.
 */
export function report(input: ReportInput): string {
  const { run, locale, scenarioLocale } = input;
  const told = libraryTextIn(input.library, locale);
  const question = told?.question ?? aboutOf(input.document).question;
  const words = reportWords(locale);
  const name = nameIn(run.scenario.name, locale);
  const sections = [
    summarySection(input),
    whySection(input),
    findingsSection(input),
    accountSection(input),
    assumptionsSection(input),
    limitsSection(input),
    methodSection(input),
  ].filter((section) => section !== null);
  const entries = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return reportDocument({
    locale,
    kind: words.kind,
    title: name,
    styleHash: input.styleHash,
    lead: html`${question === "" ? null : html`<p class="question"${told === null ? languageOf(scenarioLocale, locale) : null}>${question}</p>`}\n`,
    contents: html`<nav aria-label="${words.contents}"><ol>${entries}</ol></nav>\n`,
    main: sections.map(
      ({ id, title, content }) =>
        html`<section aria-labelledby="${id}">\n<h2 id="${id}" tabindex="-1">${title}</h2>\n${content}\n</section>\n`,
    ),
  });
}
