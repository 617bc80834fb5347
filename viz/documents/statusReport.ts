import type { Document } from "yaml";
import { items, record } from "../../workers/host.ts";
import type { AccountAnalysis, Scenario } from "../../workers/index.ts";
import { accountView } from "../analyses/account.ts";
import { accountWords } from "../text/analyses/account.ts";
import { nameIn } from "../text/library.ts";
import { inLocale, type Locale } from "../text/locale.ts";
import { formatNumber, formatYear, moneyHead } from "../text/numbers.ts";
import { type PaperWords, paperWords } from "../text/papers.ts";
import type { Paper, PaperSection } from "./paper.ts";

export interface StatusInput {
  readonly scenario: Scenario;
  readonly document: Document;
  readonly account: AccountAnalysis;
  readonly command: string;
  readonly locale: Locale;
}

/** What has become of a fund so far and where it may go: its balance, each year beside the budget, and each intervention. */
export function statusPaper({ scenario, document, account, command, locale }: StatusInput): Paper {
  const words = paperWords(locale);
  const { sentences } = accountView(account, locale);
  const through = String(account.question.through);
  const plain = record(document.toJS({ maxAliasCount: 10_000 }));
  const known = record(record(plain.observed).interventions);
  const { version, seed, replications } = account.run;
  return {
    locale,
    kind: words.statusReport,
    title: nameIn(scenario.name, locale),
    lead: [words.statusKnown(through)],
    sections: [
      { heading: words.statusNow, sentences: sentences.slice(0, 2), table: null, notes: [] },
      { heading: words.statusAhead, sentences: sentences.slice(2), table: null, notes: [] },
      yearsSection(account, words, locale),
      {
        heading: words.statusInterventions,
        sentences: scenario.interventions.map(({ id, name }) => `${nameIn(name, locale)}: ${becameOf(known[id], words, locale)}`),
        table: null,
        notes: [],
      },
    ],
    foot: [
      words.computed(version, seed, formatNumber(replications, locale), account.scenario.hash),
      words.command(command),
      words.notForecast,
    ],
  };
}

const million = 1e6;
const keys = ["opening", "top_ups", "received", "outlay_fund", "closing"] as const;

function yearsSection({ answer }: AccountAnalysis, words: PaperWords, locale: Locale): PaperSection {
  const { columns, outcome, forecast } = accountWords(locale);
  const cell = (kronor: unknown) => (kronor === 0 ? "–" : formatNumber(Number(kronor) / million, locale, 2));
  const names = [columns.opening, columns.topUps, columns.received, columns.outlay, columns.closing];
  return {
    heading: words.statusYears,
    sentences: [],
    table: {
      caption: words.statusYears,
      head: [words.year, "", ...names],
      rows: answer.account.map((row) => [
        formatYear(Number(row.year)),
        row.kind === "outcome" ? outcome : forecast,
        ...keys.map((key) => cell(row[key])),
      ]),
      numbers: [2, 3, 4, 5, 6],
    },
    notes: [`${moneyHead({ kronor: million }, locale)}.`],
  };
}

/** What is written of an intervention's rounds. */
function becameOf(known: unknown, words: PaperWords, locale: Locale): string {
  const rounds = Array.isArray(known) ? items(known).map(record) : known === undefined ? [] : [record(known)];
  if (rounds.length === 0) return words.nothingKnown;
  return rounds.map((round) => roundSaid(round, words, locale)).join(" ");
}

function roundSaid(round: Readonly<Record<string, unknown>>, words: PaperWords, locale: Locale): string {
  const written = (value: unknown) => inLocale(locale, String(value).replace(/(\d)\.(\d)/g, "$1,$2"), String(value));
  const persons = Object.values(record(round.intake)).reduce((sum: number, each) => sum + Number(each), 0);
  const { ready, saving, se } = record(round.evaluation);
  return [
    ...(round.started === undefined ? [] : [words.started(String(round.started))]),
    ...(persons > 0 ? [words.persons(formatNumber(persons, locale))] : []),
    ready === undefined
      ? words.notEvaluated
      : words.evaluated(String(ready), written(saving), se === undefined ? "" : words.withError(written(se))),
  ].join(" ");
}
