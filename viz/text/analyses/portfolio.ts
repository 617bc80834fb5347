import { inLocale, type Locale } from "../locale.ts";

/** Words of `portfolio`. Arguments are finished text. */
export interface PortfolioWords {
  readonly title: string;
  readonly best: (ids: string, value: string, risk: string) => string;
  readonly nothing: string;
  readonly none: string;
  readonly alike: (count: number) => string;
  readonly unsure: (asked: string) => string;
  readonly present: (value: string, risk: string) => string;
  readonly presentIsBest: string;
  readonly greedy: (loss: string) => string;
  /** The search was stopped; what another set could be worth more at most, in per cent; null: nobody knows. */
  readonly stopped: (percent: string | null) => string;
  readonly and: string;
  readonly rows: {
    readonly value: string;
    readonly unlimited: string;
    readonly risk: string;
    readonly worst: (share: string) => string;
    readonly optimism: string;
    readonly present: string;
    readonly greedy: string;
    readonly alike: string;
    readonly always: string;
    readonly never: string;
    readonly either: string;
    readonly frontier: string;
  };
  readonly empty: string;
  readonly of: Readonly<Record<string, string>>;
  readonly chart: {
    readonly x: string;
    readonly y: (unit: string) => string;
    readonly best: string;
    readonly present: string;
    readonly howToRead: string;
    readonly set: string;
  };
}

const sv: PortfolioWords = {
  title: "Vilka insatser ska fonden ta?",
  best: (ids, value, risk) => `Störst nettonuvärde för samhället ger ${ids}: ${value}, och medlen räcker inte i ${risk} framtider.`,
  nothing: "Störst nettonuvärde för samhället ger det att inte ta någon av insatserna: ingen av dem är i genomsnitt värd vad den kostar.",
  none: "Inget urval håller gränsen, inte ens det tomma.",
  alike: (count) => (count === 1 ? "Ett annat urval går inte att skilja från det." : `${count} andra urval går inte att skilja från det.`),
  unsure: (asked) => `Att risken är högst ${asked} är inte säkert: konfidensintervallet når över.`,
  present: (value, risk) => `Urvalet i scenariot ger ${value} och ${risk}.`,
  presentIsBest: "Det är urvalet i scenariot.",
  greedy: (loss) => `Att ta mest värde per krona först kostar ${loss} mot det bästa urvalet.`,
  stopped: (percent) =>
    percent === null
      ? "Sökningen stoppades innan den hann jämföra tillräckligt: med fler --nodes kan ett annat urval visa sig bättre."
      : `Sökningen stoppades: ett annat urval kan vara värt högst ${percent} mer (på de framtider som valet gjordes på).`,
  and: "och",
  rows: {
    value: "Nettonuvärde för samhället",
    unlimited: "… med obegränsade medel",
    risk: "Medlen räcker inte (minst ett år)",
    worst: (share) => `Kapital som går åt i de värsta ${share} av 100, i genomsnitt`,
    optimism: "Skillnad mot de framtider som valet gjordes på",
    present: "Urvalet i scenariot",
    greedy: "Mest värde per krona först",
    alike: "Går inte att skilja från det bästa",
    always: "Med i alla dessa",
    never: "Med i inget av dessa",
    either: "Med i några av dessa",
    frontier: "Urval som inget annat slår i både värde och risk",
  },
  empty: "ingen insats",
  of: { best: "det bästa urvalet", "best.probability": "risken" },
  chart: {
    x: "Framtider av 100 där medlen inte räcker (minst ett år)",
    y: (unit) => `Nettonuvärde för samhället, ${unit}`,
    best: "bästa urvalet",
    present: "urvalet i scenariot",
    howToRead: "Varje punkt på linjen är ett urval som inget annat slår i både värde och risk, bedömt på hälften av framtiderna.",
    set: "Urval",
  },
};

const en: PortfolioWords = {
  title: "Which interventions should the fund take?",
  best: (ids, value, risk) =>
    `The largest net present value to society is that of ${ids}: ${value}, and the fund runs short in ${risk} futures.`,
  nothing: "The largest net present value to society is that of taking none of the interventions: none is on average worth what it costs.",
  none: "No set keeps to the limit, not even the empty one.",
  alike: (count) => (count === 1 ? "One other set cannot be told apart from it." : `${count} other sets cannot be told apart from it.`),
  unsure: (asked) => `That the risk is at most ${asked} is not certain: its confidence interval reaches beyond.`,
  present: (value, risk) => `The set in the scenario gives ${value} and ${risk}.`,
  presentIsBest: "It is the set in the scenario.",
  greedy: (loss) => `Taking most value per krona first costs ${loss} against the best set.`,
  stopped: (percent) =>
    percent === null
      ? "The search was stopped before it had compared enough: with more --nodes another set may turn out better."
      : `The search was stopped: another set may be worth at most ${percent} more (on the futures it was chosen on).`,
  and: "and",
  rows: {
    value: "Net present value to society",
    unlimited: "… with unlimited money",
    risk: "Runs short (at least one year)",
    worst: (share) => `Capital used in the worst ${share} of 100, on average`,
    optimism: "Difference to the futures it was chosen on",
    present: "The set in the scenario",
    greedy: "Most value per krona first",
    alike: "Cannot be told apart from the best",
    always: "In all of these",
    never: "In none of these",
    either: "In some of these",
    frontier: "Sets that no other beats in both value and risk",
  },
  empty: "no intervention",
  of: { best: "the best set", "best.probability": "the risk" },
  chart: {
    x: "Futures of 100 in which the fund runs short (at least one year)",
    y: (unit) => `Net present value to society, ${unit}`,
    best: "best set",
    present: "set in the scenario",
    howToRead: "Each point on the line is a set that no other beats in both value and risk, judged on half of the futures.",
    set: "Set",
  },
};

/** The words in a language. */
export function portfolioWords(locale: Locale): PortfolioWords {
  return inLocale(locale, sv, en);
}
