import type { SizeLever } from "../../../workers/index.ts";
import { inLocale, type Locale } from "../locale.ts";

/** Words of `size`. Arguments are finished text. */
export interface SizeWords {
  readonly title: string;
  readonly lever: Readonly<Record<SizeLever, string>>;
  /** amount with ±, how many of 100 hold. */
  readonly needed: Readonly<Record<SizeLever, (amount: string, hold: string) => string>>;
  readonly nothing: (hold: string) => string;
  readonly notFound: (hold: string) => string;
  readonly enough: (amount: string, confidence: string) => string;
  readonly own: (amount: string, of100: string) => string;
  /** In none, and in all, of the futures. */
  readonly ownNever: (amount: string, futures: string) => string;
  readonly ownAlways: (amount: string, futures: string) => string;
  readonly worst: (share: string, amount: string) => string;
  readonly rows: {
    readonly needed: string;
    readonly low: string;
    readonly high: string;
    readonly enough: string;
    readonly own: (amount: string) => string;
    readonly gap: string;
    readonly worst: (share: string) => string;
    readonly crossing: string;
    readonly byYear: string;
    readonly to: (year: string) => string;
  };
  readonly of: Readonly<Record<string, string>>;
  readonly chart: {
    readonly x: Readonly<Record<SizeLever, (unit: string) => string>>;
    readonly y: string;
    readonly asked: (of100: string) => string;
    readonly own: string;
    readonly needed: string;
    readonly howToRead: string;
    readonly years: string;
    readonly capital: string;
    readonly share: string;
    readonly low: string;
    readonly high: string;
  };
}

const sv: SizeWords = {
  title: "Hur stor behöver fonden vara?",
  lever: { "fund.capital": "startkapital", "fund.yearlyTopUp": "årligt tillskott" },
  needed: {
    "fund.capital": (amount, hold) => `Fonden behöver ${amount} från början för att medlen ska räcka i ${hold} framtider.`,
    "fund.yearlyTopUp": (amount, hold) =>
      `Fonden behöver ett tillskott på ${amount} varje år, med startkapitalet som det är, för att medlen ska räcka i ${hold} framtider.`,
  },
  nothing: (hold) => `Inget behövs: medlen räcker ändå i ${hold} framtider.`,
  notFound: (hold) => `Inget av de prövade beloppen gör säkert att medlen räcker i ${hold} framtider.`,
  enough: (amount, confidence) => `${amount} är nog med ${confidence} procents säkerhet; det är beloppet att budgetera.`,
  own: (amount, of100) => `Med ${amount}, som i scenariot, räcker medlen inte i ${of100}.`,
  ownNever: (amount, futures) => `Med ${amount}, som i scenariot, räcker medlen i alla ${futures} framtider.`,
  ownAlways: (amount, futures) => `Med ${amount}, som i scenariot, räcker medlen inte till slutet i någon av ${futures} framtider.`,
  worst: (share, amount) => `I de ${share} av 100 framtider som kräver mest går det åt ${amount} i genomsnitt.`,
  rows: {
    needed: "Behövs",
    low: "Nedre gräns",
    high: "Övre gräns",
    enough: "Nog, beloppet att budgetera",
    own: (amount) => `Medlen räcker inte, med ${amount}`,
    gap: "Saknas i genomsnitt då (alla framtider)",
    worst: (share) => `Går åt i de värsta ${share} av 100, i genomsnitt`,
    crossing: "Risken passeras vid",
    byYear: "För att räcka till och med",
    to: (year) => year,
  },
  of: {
    needed: "beloppet som behövs",
    "needed.enough": "beloppet att budgetera",
    crossings: "de belopp där risken passeras",
    expectedGap: "det som saknas i genomsnitt",
    worstMean: "medelvärdet av de värsta",
    byYear: "behovet år för år",
  },
  chart: {
    x: {
      "fund.capital": (unit) => `Startkapital, ${unit}`,
      "fund.yearlyTopUp": (unit) => `Tillskott per år, ${unit}`,
    },
    y: "Framtider av 100 där medlen inte räcker (minst ett år)",
    asked: (of100) => `högst ${of100}`,
    own: "som i scenariot",
    needed: "behövs",
    howToRead:
      "Kurvan visar hur många av 100 framtider medlen inte räcker i, vid olika belopp. Bandet är 95-procentigt konfidensintervall. Den prickade linjen är den risk som efterfrågas.",
    years: "De tunna linjerna visar samma sak till och med varje år.",
    capital: "Belopp",
    share: "Medlen räcker inte",
    low: "Nedre gräns (95 %)",
    high: "Övre gräns (95 %)",
  },
};

const en: SizeWords = {
  title: "How large must the fund be?",
  lever: { "fund.capital": "capital", "fund.yearlyTopUp": "yearly top-up" },
  needed: {
    "fund.capital": (amount, hold) => `The fund needs ${amount} at the start not to run short in ${hold} futures.`,
    "fund.yearlyTopUp": (amount, hold) =>
      `The fund needs a top-up of ${amount} every year, with its capital as it is, not to run short in ${hold} futures.`,
  },
  nothing: (hold) => `Nothing is needed: the fund does not run short in ${hold} futures anyway.`,
  notFound: (hold) => `None of the amounts that were tried makes sure that the fund does not run short in ${hold} futures.`,
  enough: (amount, confidence) => `${amount} is enough with ${confidence} per cent confidence; that is the figure to budget.`,
  own: (amount, of100) => `With ${amount}, as in the scenario, it runs short in ${of100}.`,
  ownNever: (amount, futures) => `With ${amount}, as in the scenario, it runs short in none of ${futures} futures.`,
  ownAlways: (amount, futures) => `With ${amount}, as in the scenario, it runs short in all ${futures} futures.`,
  worst: (share, amount) => `In the ${share} of 100 futures that need most, ${amount} is used on average.`,
  rows: {
    needed: "Needed",
    low: "Lower limit",
    high: "Upper limit",
    enough: "Enough, the figure to budget",
    own: (amount) => `Runs short with ${amount}`,
    gap: "Shortfall on average then (all futures)",
    worst: (share) => `Used in the worst ${share} of 100, on average`,
    crossing: "The risk is crossed at",
    byYear: "Not to run short up to and including",
    to: (year) => year,
  },
  of: {
    needed: "the amount needed",
    "needed.enough": "the figure to budget",
    crossings: "the amounts at which the risk is crossed",
    expectedGap: "the shortfall on average",
    worstMean: "the mean of the worst",
    byYear: "the need by year",
  },
  chart: {
    x: {
      "fund.capital": (unit) => `Capital at the start, ${unit}`,
      "fund.yearlyTopUp": (unit) => `Top-up a year, ${unit}`,
    },
    y: "Futures of 100 in which the fund runs short (at least one year)",
    asked: (of100) => `at most ${of100}`,
    own: "as in the scenario",
    needed: "needed",
    howToRead:
      "The curve shows in how many of 100 futures the fund runs short, at different amounts. The band is a 95 per cent confidence interval. The dotted line is the risk asked for.",
    years: "The thin lines show the same up to and including each year.",
    capital: "Amount",
    share: "Runs short",
    low: "Lower limit (95%)",
    high: "Upper limit (95%)",
  },
};

/** The words in a language. */
export function sizeWords(locale: Locale): SizeWords {
  return inLocale(locale, sv, en);
}
