import type { Declined, DeclineReason, Flag } from "../../../workers/index.ts";
import { inLocale, type Locale } from "../locale.ts";
import { formatNumber } from "../numbers.ts";

interface CommonWords {
  /** Why a number cannot be had. */
  readonly reasons: Readonly<Record<DeclineReason, string>>;
  readonly wouldDo: (futures: string) => string;
  readonly flags: Readonly<Record<Flag, string>>;
  readonly written: (folder: string, files: string) => string;
  readonly report: string;
  readonly readPicture: string;
  readonly allNumbers: (title: string) => string;
  readonly made: (futures: string, seed: string, version: string) => string;
  readonly error: string;
}

const sv: CommonWords = {
  reasons: {
    tooFewFutures: "kan inte sägas med så få framtider",
    noCrossing: "finns inte: gränsen passeras aldrig säkert i det som prövades",
    noInputs: "kan inte sägas: det finns inget osäkert antagande att peka på",
    noFailures: "kan inte sägas: det hände inte i någon framtid",
    unidentified: "kan inte pekas ut: inga få antaganden förklarar det",
    weighted: "kan inte sägas när framtiderna vägs mot det som har hänt",
  },
  wouldDo: (futures) => `; ${futures} skulle räcka`,
  flags: {
    undecided: "ingen skillnad mellan de bästa går att se, så inget val pekas ut",
    notMonotone: "mer är inte alltid bättre: gränsen passeras mer än en gång",
    notSeparable: "delarna påverkar varandra, så summan av dem är bara en rangordning",
    poorFit: "anpassningen är för dålig för att svaret ska hålla",
  },
  written: (folder, files) => `Skrivet till ${folder}: ${files}`,
  report: "Beslutsunderlag om en social investeringsfond",
  readPicture: "Så läses bilden",
  allNumbers: (title) => `${title}: alla tal`,
  made: (futures, seed, version) => `${futures} framtider · slumpfrö ${seed} · fondrisk ${version}`,
  error: "± är ett 95-procentigt konfidensintervall för simuleringen; det säger inget om antagandena.",
};

const en: CommonWords = {
  reasons: {
    tooFewFutures: "cannot be told from so few futures",
    noCrossing: "is not there: the limit is never crossed with certainty in what was tried",
    noInputs: "cannot be told: there is no uncertain assumption to name",
    noFailures: "cannot be told: it did not happen in any future",
    unidentified: "cannot be named: no few assumptions explain it",
    weighted: "cannot be told where futures are weighted by what has happened",
  },
  wouldDo: (futures) => `; ${futures} would do`,
  flags: {
    undecided: "no difference between the best can be seen, so none is named",
    notMonotone: "more is not always better: the limit is crossed more than once",
    notSeparable: "the parts affect each other, so their sum only ranks them",
    poorFit: "the fit is too poor to carry the answer",
  },
  written: (folder, files) => `Written to ${folder}: ${files}`,
  report: "Basis for a decision on a social investment fund",
  readPicture: "How to read the picture",
  allNumbers: (title) => `${title}: all numbers`,
  made: (futures, seed, version) => `${futures} futures · seed ${seed} · fondrisk ${version}`,
  error: "± is a 95 per cent confidence interval of the simulation; it says nothing of the assumptions.",
};

/** Words that all analyses share. */
export function commonWords(locale: Locale): CommonWords {
  return inLocale(locale, sv, en);
}

/** Why a number is not there, as a sentence. name: what it is called. */
export function declinedSentence({ reason, futures }: Declined, name: string, locale: Locale): string {
  const { reasons, wouldDo } = commonWords(locale);
  return `${capital(name)} ${reasons[reason]}${futures === null ? "" : wouldDo(formatNumber(futures, locale))}.`;
}

/** What an answer must be read with, as a sentence. */
export function flagSentence(flag: Flag, name: string, locale: Locale): string {
  return `${capital(name)}: ${commonWords(locale).flags[flag]}.`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase("sv")}${text.slice(1)}`;
}
