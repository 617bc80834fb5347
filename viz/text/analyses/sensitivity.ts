import { inLocale, type Locale } from "../locale.ts";

/** Words of `sensitivity`. Arguments are finished text. */
export interface SensitivityWords {
  readonly title: string;
  readonly shared: (quantity: string, share: string) => string;
  /** No more than so much, and not told from zero. */
  readonly hardlyShared: (quantity: string, most: string) => string;
  readonly unshared: (quantity: string) => string;
  readonly most: (path: string, share: string) => string;
  readonly tied: (paths: string, more: number) => string;
  readonly none: string;
  readonly structural: (quantity: string, low: string, high: string) => string;
  readonly heads: readonly string[];
  readonly all: string;
  readonly chance: string;
  readonly alternatives: string;
  readonly groups: string;
  readonly tornado: (measure: string) => string;
  readonly of: Readonly<Record<string, string>>;
  readonly choice: Readonly<Record<string, string>>;
  readonly chart: {
    readonly x: string;
    readonly howToRead: string;
    readonly curveHow: string;
    readonly curve: (quantity: string, path: string) => string;
    readonly input: string;
    readonly share: string;
    readonly error: string;
    readonly mean: string;
    readonly low: string;
    readonly high: string;
  };
}

const sv: SensitivityWords = {
  title: "Vad avgör resultatet?",
  shared: (quantity, share) => `Antagandena förklarar tillsammans ${share} procent av variationen i ${quantity}; resten är slump.`,
  hardlyShared: (quantity, most) =>
    `Variationen i ${quantity} är slump: antagandena förklarar tillsammans högst ${most} procent, vilket inte går att skilja från noll.`,
  unshared: (quantity) => `Hur mycket av variationen i ${quantity} som är slump går inte att säga när varje framtid har egna antaganden.`,
  most: (path, share) => `Störst betydelse har ${path}: ${share} procent av variationen.`,
  tied: (paths, more) => `Störst betydelse har något av ${paths}${more > 0 ? ` och ${more} till` : ""}; de går inte att skilja åt.`,
  none: "Inget enskilt går att skilja från noll.",
  structural: (quantity, low, high) =>
    `± är simuleringens fel; andra val av modell ger i genomsnitt mellan ${low} och ${high} för ${quantity}.`,
  heads: ["", "andel %", "", "fördelning %", "", "rang ρ", "plats"],
  all: "alla antaganden tillsammans",
  chance: "slump",
  alternatives: "Andra val av modell, skillnad mot scenariot",
  groups: "Grupper",
  tornado: (measure) => `Ändring av ${measure} när ett antagande i taget är lågt (5:e percentilen) och högt (95:e)`,
  of: {
    indices: "vad som avgör",
    "indices.history": "den historik som kunde ses",
    assumptionShare: "antagandenas andel",
    groups: "gruppens andel",
  },
  choice: {
    randomised: "lottad jämförelsegrupp i alla utvärderingar, utan bias",
    unbiased: "utvärderingar utan bias",
    creditYears: "krediterade år = uppföljningens år",
    "memory up": "åtagandet skrivs ned ett steg fastare",
    "memory down": "åtagandet skrivs ned ett steg lösare",
    "basis cost": "mätning av kostnader",
    "basis outcome": "mätning av utfall",
    "basis agreed": "ingen mätning: avtalat värde",
    conditional: "villkorad återbetalning",
    partial: "villkorad återbetalning i fem år",
    loan: "ovillkorlig återbetalning",
  },
  chart: {
    x: "Andel av variationen, procent",
    howToRead:
      "Staplarna visar hur stor del av variationen som skulle försvinna om man visste värdet på en sak i taget. Den grå stapeln är slump. Strecken är 95-procentiga konfidensintervall; en andel kan bli något under noll.",
    curveHow: "Kurvan visar medelvärdet där indata ligger i ett visst intervall. Bandet är 95-procentigt konfidensintervall.",
    curve: (quantity, path) => `Hur ${quantity} beror på ${path}`,
    input: "Indata",
    share: "Andel av variationen",
    error: "Medelfel",
    mean: "Medelvärde",
    low: "Nedre gräns (95 %)",
    high: "Övre gräns (95 %)",
  },
};

const en: SensitivityWords = {
  title: "What decides the result?",
  shared: (quantity, share) => `The assumptions together explain ${share} per cent of the variation in ${quantity}; the rest is chance.`,
  hardlyShared: (quantity, most) =>
    `The variation in ${quantity} is chance: the assumptions together explain at most ${most} per cent, which cannot be told from zero.`,
  unshared: (quantity) =>
    `How much of the variation in ${quantity} is chance cannot be told where every future has assumptions of its own.`,
  most: (path, share) => `${path} matters most: ${share} per cent of the variation.`,
  tied: (paths, more) => `One of ${paths}${more > 0 ? ` and ${more} more` : ""} matters most; they cannot be told apart.`,
  none: "Nothing alone can be told from zero.",
  structural: (quantity, low, high) =>
    `± is the error of the simulation; other choices of modelling give between ${low} and ${high} on average for ${quantity}.`,
  heads: ["", "share %", "", "distribution %", "", "rank ρ", "place"],
  all: "all assumptions together",
  chance: "chance",
  alternatives: "Other choices of modelling, difference to the scenario",
  groups: "Groups",
  tornado: (measure) => `Change of ${measure} when one assumption at a time is low (5th percentile) and high (95th)`,
  of: {
    indices: "what decides",
    "indices.history": "the history that could be seen",
    assumptionShare: "the share of the assumptions",
    groups: "the share of the group",
  },
  choice: {
    randomised: "randomised evaluations without bias",
    unbiased: "evaluations without bias",
    creditYears: "credited years = years of follow-up",
    "memory up": "the commitment is written down one step firmer",
    "memory down": "the commitment is written down one step looser",
    "basis cost": "costs are measured",
    "basis outcome": "outcomes are measured",
    "basis agreed": "nothing is measured: an agreed value",
    conditional: "conditional repayment",
    partial: "conditional repayment for five years",
    loan: "unconditional repayment",
  },
  chart: {
    x: "Share of the variation, per cent",
    howToRead:
      "The bars show how much of the variation would be gone if one thing alone were known. The grey bar is chance. The lines are 95 per cent confidence intervals; a share may come out slightly below zero.",
    curveHow: "The curve shows the mean where the input lies in an interval. The band is a 95 per cent confidence interval.",
    curve: (quantity, path) => `How ${quantity} depends on ${path}`,
    input: "Input",
    share: "Share of the variation",
    error: "Standard error",
    mean: "Mean",
    low: "Lower limit (95%)",
    high: "Upper limit (95%)",
  },
};

/** The words in a language. */
export function sensitivityWords(locale: Locale): SensitivityWords {
  return inLocale(locale, sv, en);
}
