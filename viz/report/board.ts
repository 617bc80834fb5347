import { boardWords } from "../text/board.ts";
import { certainSentence, sourcesSentence } from "../text/honesty.ts";
import { libraryTextIn, nameIn } from "../text/library.ts";
import { messages } from "../text/messages.ts";
import { silencesSaid } from "../text/silences.ts";
import { warningsSaid } from "../text/warnings.ts";
import { aboutOf } from "./about.ts";
import { reportDocument } from "./document.ts";
import { reportFigures } from "./figures.ts";
import { drawing, type Html, html } from "./html.ts";
import type { ReportInput } from "./input.ts";
import { languageOf } from "./section.ts";
import { answerPart } from "./sections/summary.ts";
import { sourceCount } from "./sourceCount.ts";

/** CSS pixels that charts are laid out for: across the sheet, and half of it. */
const widths = { whole: 660, half: 320 } as const;

/**
 * What a board decides on, on two sheets of A4: the four answers with the balance, then who pays and where the money goes, and what must
 * be known. Every chart is whole: one that is too high for its place is drawn smaller.
 */
export function board(input: ReportInput): string {
  const { run, locale, scenarioLocale, library, document, styleHash } = input;
  const words = boardWords(locale);
  const told = libraryTextIn(library, locale);
  const question = told?.question ?? aboutOf(document).question;
  return reportDocument({
    locale,
    kind: words.kind,
    title: nameIn(run.scenario.name, locale),
    styleHash,
    lead: html`${question === "" ? null : html`<p class="question"${told === null ? languageOf(scenarioLocale, locale) : null}>${question}</p>`}\n`,
    contents: null,
    main: [
      html`<section class="sheet" aria-labelledby="answer">
<h2 id="answer">${words.answer}</h2>
${graveLines(input)}${answerPart(input, null)}
${figure(input, "balance", widths.whole)}
</section>
`,
      html`<section class="sheet" aria-labelledby="who">
<h2 id="who">${words.who}</h2>
<div class="halves">${figure(input, "departments", widths.half)}${figure(input, "leakage", widths.half)}</div>
${figure(input, "depletion-by-year", widths.whole)}
<h3>${words.know}</h3>
${knowLines(input)}
</section>
`,
    ],
  });
}

function figure({ run, locale, ...beside }: ReportInput, wanted: string, width: number): Html | null {
  const found = reportFigures(run, locale, beside).find(({ id }) => id === wanted);
  if (found === undefined) return null;
  const chart = found.draw(width);
  return html`<figure><figcaption><strong>${chart.finding}</strong></figcaption>${drawing(chart.svg)}</figure>`;
}

/** What changes the meaning of every figure. */
function graveLines({ run, locale }: ReportInput): readonly Html[] {
  return silencesSaid(run.summary.warnings, locale).grave.map((each) => html`<p class="grave"><strong>${each}</strong></p>\n`);
}

/** What is left out, what is certain, where numbers come from, what is probably not meant, and how to get the same numbers. */
function knowLines({ run, locale, document, command }: ReportInput): Html {
  const { summary } = run;
  const text = messages(locale);
  const { leftOut } = silencesSaid(summary.warnings, locale);
  const lines = [
    leftOut?.short ?? null,
    certainSentence(summary, locale),
    sourcesSentence(sourceCount(document), locale),
    text.limits(text.limitsDefault),
    ...warningsSaid(summary.warnings, locale)
      .slice(0, 3)
      .map((each) => each.text),
    text.fingerprint(summary.run.version, summary.run.seed, summary.scenario.hash.slice(0, 8)),
  ].filter((line) => line !== null);
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
<p class="note">${boardWords(locale).again} <code>${command}</code></p>`;
}
