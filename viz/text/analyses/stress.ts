import type { StressTest } from "../../../workers/index.ts";
import { inLocale, type Locale } from "../locale.ts";

/** Words of `stress`. Arguments are finished text. */
export interface StressWords {
  readonly title: string;
  /** The named tests, a small letter first. */
  readonly tests: Readonly<Record<StressTest, string>>;
  /** Of the probability of running short: name of the test, from, to, change in percentage points. */
  readonly worst: (test: string, from: string, to: string, change: string) => string;
  /** Of any other measure. */
  readonly worstOther: (test: string, measure: string, change: string) => string;
  readonly alike: (tests: string) => string;
  readonly nothing: (futures: string) => string;
  readonly notApplying: (tests: string) => string;
  readonly applies: string;
  readonly points: string;
  readonly each: string;
  readonly and: string;
  readonly of: (key: string) => string;
  readonly reverse: {
    /** Path, mean where it fails, mean of all. */
    readonly typical: (inputs: string) => string;
    readonly mean: (path: string, failing: string, all: string) => string;
    readonly nothing: string;
    readonly heading: string;
    readonly against: (failing: string, all: string) => string;
    readonly x: string;
    readonly howToRead: string;
    readonly input: string;
    readonly shift: string;
  };
  readonly chart: {
    readonly x: (measure: string, unit: string) => string;
    readonly howToRead: string;
    readonly test: string;
    readonly change: string;
    readonly low: string;
    readonly high: string;
  };
}

const sv: StressWords = {
  title: "Vad händer om något dåligt händer?",
  tests: {
    noEffects: "ingen insats har någon effekt",
    weakTransfer: "hälften av effekten kvarstår när metoderna används här",
    costTail: "de dyraste händelserna blir ännu dyrare",
    keyPersonsLeave: "nyckelpersoner slutar det andra året",
    headsLeave: "alla förvaltningschefer slutar det andra året",
    electionChange: "det första valet ger ett majoritetsskifte",
    recession: "djup lågkonjunktur det andra till fjärde året",
    honestEvaluations: "alla utvärderingar är lottade",
    overrun: "insatserna kostar 30 procent mer",
    lateMoney: "återbetalningen börjar två år senare",
    memoryGone: "åtagandena är inte nedskrivna någonstans",
    all: "allt på en gång, utom det om effekter och utvärderingar",
  },
  worst: (test, from, to, change) =>
    `Mest ökar risken om ${test}: medlen räcker då inte i ${to} framtider mot ${from} annars, en skillnad på ${change} procentenheter.`,
  worstOther: (test, measure, change) => `Störst skillnad gör det om ${test}: ${measure} ändras med ${change}.`,
  alike: (tests) => `Ungefär lika stor skillnad gör ${tests}.`,
  nothing: (futures) => `Inget av det som prövades ändrar något säkert i ${futures} framtider.`,
  notApplying: (tests) => `Ändrar ingenting i det här scenariot: ${tests}.`,
  applies: "ändrar ingenting här",
  points: "procentenheter",
  each: "i genomsnitt",
  and: "och",
  of: (key) => (key === "reverse" ? "vad som är typiskt där det går fel" : `skillnaden i ${key}`),
  reverse: {
    typical: (inputs) => `Typiskt för framtider där det går fel: ${inputs}.`,
    mean: (path, failing, all) => `${path} är i genomsnitt ${failing} mot ${all} i alla framtider`,
    nothing: "Inget antagande och ingen händelse skiljer säkert de framtider där det går fel från de andra.",
    heading: "Typiskt där det går fel (standardavvikelser från det vanliga)",
    against: (failing, all) => `${failing} mot ${all}`,
    x: "Så långt från det vanliga där det går fel, standardavvikelser",
    howToRead:
      "Ringen är alla framtider, punkten de där det går fel, på en skala där alla antaganden är lika spridda. Det är samvariation och inte säkert orsak.",
    input: "Antagande eller händelse",
    shift: "Förskjutning",
  },
  chart: {
    x: (measure, unit) => `Ändring av ${measure}, ${unit}`,
    howToRead:
      "Punkten visar hur mycket talet ändras om det händer, strecket är 95-procentigt konfidensintervall på samma framtider. Noll är scenariot som det är skrivet.",
    test: "Det som händer",
    change: "Ändring",
    low: "Nedre gräns (95 %)",
    high: "Övre gräns (95 %)",
  },
};

const en: StressWords = {
  title: "What if something bad happens?",
  tests: {
    noEffects: "no intervention has any effect",
    weakTransfer: "half of the effect remains here",
    costTail: "the most expensive events cost even more",
    keyPersonsLeave: "key persons leave in the second year",
    headsLeave: "every head of administration leaves in the second year",
    electionChange: "the first election changes the majority",
    recession: "a deep recession in the second to fourth year",
    honestEvaluations: "every evaluation is randomised",
    overrun: "the interventions cost 30 per cent more",
    lateMoney: "repayment begins two years later",
    memoryGone: "the commitments are written down nowhere",
    all: "everything at once, but for effects and evaluations",
  },
  worst: (test, from, to, change) =>
    `The risk rises most if ${test}: the fund then runs short in ${to} futures against ${from} otherwise, a difference of ${change} percentage points.`,
  worstOther: (test, measure, change) => `The largest difference is made if ${test}: ${measure} changes by ${change}.`,
  alike: (tests) => `About as large a difference is made by ${tests}.`,
  nothing: (futures) => `Nothing that was tried changes anything with certainty in ${futures} futures.`,
  notApplying: (tests) => `Changes nothing in this scenario: ${tests}.`,
  applies: "changes nothing here",
  points: "percentage points",
  each: "on average",
  and: "and",
  of: (key) => (key === "reverse" ? "what is typical where it fails" : `the difference in ${key}`),
  reverse: {
    typical: (inputs) => `Typical of the futures that fail: ${inputs}.`,
    mean: (path, failing, all) => `${path} is ${failing} on average against ${all} in all futures`,
    nothing: "No assumption and no event tells the futures that fail from the others with certainty.",
    heading: "Typical where it fails (standard deviations from the usual)",
    against: (failing, all) => `${failing} against ${all}`,
    x: "How far from the usual where it fails, standard deviations",
    howToRead:
      "The ring is all futures, the dot those that fail, on a scale on which all assumptions are equally spread. It is association, and need not be cause.",
    input: "Assumption or event",
    shift: "Shift",
  },
  chart: {
    x: (measure, unit) => `Change of ${measure}, ${unit}`,
    howToRead:
      "The dot shows how much the number changes if it happens, the line is a 95 per cent confidence interval on the same futures. Zero is the scenario as it is written.",
    test: "What happens",
    change: "Change",
    low: "Lower limit (95%)",
    high: "Upper limit (95%)",
  },
};

/** The words in a language. */
export function stressWords(locale: Locale): StressWords {
  return inLocale(locale, sv, en);
}
