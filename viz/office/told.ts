import { answerFacts } from "../charts/data/answer.ts";
import { aboutOf } from "../report/about.ts";
import { factsOf } from "../report/facts.ts";
import type { ReportInput } from "../report/input.ts";
import { keyLines } from "../report/keyLines.ts";
import { reportWords } from "../report/words.ts";
import { alternativesSentence } from "../text/alternatives.ts";
import { answerSaid } from "../text/answer.ts";
import { libraryTextIn, nameIn } from "../text/library.ts";
import { messages } from "../text/messages.ts";
import { observedSentences } from "../text/observed.ts";
import { silencesSaid } from "../text/silences.ts";

/** What a document says of a run beside its charts. */
export interface Told {
  readonly title: string;
  /** "" where the scenario asks none. */
  readonly question: string;
  /** What changes the meaning of every figure. */
  readonly grave: readonly string[];
  /** The answer, a question answered each. */
  readonly answer: readonly string[];
  /** What the scenario leaves out, under its title; null where nothing is. */
  readonly leftOut: { readonly title: string; readonly sentences: readonly string[] } | null;
  /** Name, value, error and unit. */
  readonly numbers: readonly (readonly string[])[];
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** The sentences and numbers of the report's first page, and what the run was. */
export function toldOf({ run, locale, document, library }: ReportInput): Told {
  const { summary } = run;
  const { grave, leftOut } = silencesSaid(summary.warnings, locale);
  const readings = alternativesSentence(summary.alternatives ?? [], locale);
  const text = messages(locale);
  return {
    title: nameIn(run.scenario.name, locale),
    question: libraryTextIn(library, locale)?.question ?? aboutOf(document).question,
    grave,
    answer: [
      ...observedSentences(summary.observed, summary.run.replications, locale),
      ...answerSaid(answerFacts(run), locale).map(({ sentences }) => sentences.join(" ")),
      ...(readings === null ? [] : [readings]),
      text.limits(text.limitsDefault),
    ],
    leftOut,
    numbers: keyLines(summary, locale).filter((line): line is readonly string[] => !("heading" in line)),
    facts: factsOf(run, locale),
  };
}

/** Why numbers have errors, and what those do not say. */
export function errorNote(locale: ReportInput["locale"]): string {
  return reportWords(locale).errorNote;
}
