import type { TailRefusal } from "../../workers/host.ts";
import { inLocale, type Locale } from "./locale.ts";

/** Words of fitted costs: table, warnings and pictures. Arguments are finished text. */
export interface FitWords {
  readonly quantity: Readonly<Record<"cost" | "days" | "dayRate", string>>;
  readonly unit: Readonly<Record<"cost" | "days" | "dayRate", string>>;
  readonly rows: (count: string, column: string) => string;
  readonly range: (least: string, median: string, mean: string, most: string) => string;
  readonly families: string;
  readonly heads: readonly string[];
  readonly parameters: string;
  readonly tail: (threshold: string, count: string) => string;
  readonly hill: (count: string) => string;
  readonly noPValue: string;
  readonly paste: string;
  readonly pasteTail: string;
  readonly note: string;
  readonly noTail: Readonly<Record<TailRefusal, string>>;
  readonly infiniteMean: (shape: string) => string;
  readonly infiniteVariance: (shape: string) => string;
  readonly maybeInfinite: (shape: string) => string;
  readonly doubtful: string;
  readonly noneFits: (p: string) => string;
  readonly dependent: (correlation: string) => string;
  readonly latin1: string;
  readonly written: (folder: string, files: string) => string;
  readonly qq: { readonly finding: (family: string) => string; readonly howToRead: string; readonly x: string; readonly y: string };
  readonly tailPlot: { readonly finding: string; readonly howToRead: string; readonly y: string; readonly observed: string };
  readonly excess: {
    readonly finding: string;
    readonly howToRead: string;
    readonly x: string;
    readonly y: string;
    readonly threshold: string;
  };
}

/** The words in a language. */
export function fitWords(locale: Locale): FitWords {
  return inLocale(locale, sv, en);
}

const sv: FitWords = {
  quantity: { cost: "kostnader", days: "antal dagar", dayRate: "dygnspriser" },
  unit: { cost: "kr", days: "dagar", dayRate: "kr per dygn" },
  rows: (count, column) => `${count} rader i kolumnen ${column}`,
  range: (least, median, mean, most) => `minst ${least}, median ${median}, medelvärde ${mean}, störst ${most}`,
  families: "Fördelningar, den bästa först",
  heads: ["", "log-likelihood", "AIC", "A²", "p"],
  parameters: "Parametrar",
  tail: (threshold, count) => `Svansen: ${count} värden över ${threshold}`,
  hill: (count) => `Hills skattning av form, ${count} värden`,
  noPValue: "inte räknat",
  paste: "Klistra in i scenariot:",
  pasteTail: "eller med en egen svans:",
  note: "± är ett 95-procentigt konfidensintervall, av den observerade informationen. AIC: minst är bäst. A² är Anderson–Darlings avstånd, p andelen prov ur den\nanpassade fördelningen, anpassade på nytt, som ligger längre bort (parametrisk bootstrap); under 0,05 passar den dåligt.",
  noTail: {
    tooFew: "färre än 20 rader: ingen svans anpassas, för den avgörs av de få största. Ta svansen från en större källa och skriv varifrån.",
    tooFewAbove: "färre än 10 olika värden över tröskeln: ingen svans anpassas. Sänk --threshold eller använd auto.",
    nothingBelow: "under tröskeln finns inte två olika värden: ingen kropp att anpassa. Höj --threshold eller använd auto.",
    bounded: "ingen tung svans: de största värdena slutar vid en övre gräns (form −0,5 eller mindre), så ingen egen svans behövs.",
  },
  infiniteMean: (shape) =>
    `svansens form är ${shape}, alltså minst 1: fördelningen har inget medelvärde, och scenariot godtas inte utan tak. Sätt --max till det mesta som ett fall kan kosta (365 dagar till högsta dygnspris, till exempel).`,
  infiniteVariance: (shape) =>
    `svansens form är ${shape}, alltså minst 0,5: variansen är oändlig, och ett enda fall kan väga tyngre än alla andra. Sätt --max till det mesta som ett fall kan kosta.`,
  maybeInfinite: (shape) =>
    `svansens form är ${shape}: felet utesluter inte 0,5 eller mer (oändlig varians). Sätt --max till det mesta som ett fall kan kosta.`,
  doubtful: "ingen av trösklarna ger en svans som provet godtar: tröskeln är den minst dåliga. Se mean-excess.svg.",
  noneFits: (p) => `ingen fördelning passar väl (bästa p = ${p}). Se qq.svg; { dist: empirical, file, column } drar ur raderna själva.`,
  dependent: (correlation) =>
    `dagar och dygnspris hänger ihop (rangkorrelation ${correlation}), men modellen drar dem var för sig: medelkostnaden blir fel. Anpassa kostnaden direkt med --column.`,
  latin1: "filen är inte UTF-8; den läses som Latin-1 (Windows-1252)",
  written: (folder, files) => `Skrivet till ${folder}: ${files}`,
  qq: {
    finding: (family) => `Så väl följer raderna fördelningen ${family}`,
    howToRead:
      "Varje prick är en rad: dess värde mot vad den anpassade fördelningen väntar på den platsen. På linjen stämmer de; 95 av 100 prickar ska ligga inom fältet.",
    x: "Anpassad fördelning",
    y: "Observerat",
  },
  tailPlot: {
    finding: "Hur ofta ett värde är större än så",
    howToRead:
      "Prickarna är raderna, linjerna de anpassade fördelningarna. Till höger skiljer de sig mest: där finns minst data och står mest på spel.",
    y: "Andel som är större",
    observed: "observerat",
  },
  excess: {
    finding: "Hur mycket mer det blir i genomsnitt, när en gräns väl är passerad",
    howToRead:
      "Där prickarna börjar följa en rak linje kan svansen börja; stiger den är svansen tung. Fältet är ett 95-procentigt konfidensintervall.",
    x: "Gräns",
    y: "Medelvärde över gränsen",
    threshold: "tröskel",
  },
};

const en: FitWords = {
  quantity: { cost: "costs", days: "days", dayRate: "prices of a day" },
  unit: { cost: "kr", days: "days", dayRate: "kr a day" },
  rows: (count, column) => `${count} rows in column ${column}`,
  range: (least, median, mean, most) => `least ${least}, median ${median}, mean ${mean}, most ${most}`,
  families: "Distributions, the best first",
  heads: ["", "log-likelihood", "AIC", "A²", "p"],
  parameters: "Parameters",
  tail: (threshold, count) => `The tail: ${count} values above ${threshold}`,
  hill: (count) => `Hill's estimate of shape, ${count} values`,
  noPValue: "not computed",
  paste: "To paste into the scenario:",
  pasteTail: "or with a tail of its own:",
  note: "± is a 95% confidence interval, from the observed information. AIC: the smallest is best. A² is the Anderson–Darling distance, p the share of\nsamples from the fitted distribution, fitted anew, that lie further away (parametric bootstrap); below 0.05 it fits badly.",
  noTail: {
    tooFew: "fewer than 20 rows: no tail is fitted, since the few largest decide it. Take the tail from a larger source and say which.",
    tooFewAbove: "fewer than 10 different values above the threshold: no tail is fitted. Lower --threshold or use auto.",
    nothingBelow: "there are not two different values below the threshold: no body to fit. Raise --threshold or use auto.",
    bounded: "no heavy tail: the largest values end at an upper limit (shape −0.5 or less), so no tail of its own is needed.",
  },
  infiniteMean: (shape) =>
    `the shape of the tail is ${shape}, so at least 1: the distribution has no mean, and a scenario is not accepted without a cap. Set --max to the most that one case can cost (365 days at the highest price, for instance).`,
  infiniteVariance: (shape) =>
    `the shape of the tail is ${shape}, so at least 0.5: the variance is infinite, and a single case can outweigh all others. Set --max to the most that one case can cost.`,
  maybeInfinite: (shape) =>
    `the shape of the tail is ${shape}: its error does not exclude 0.5 or more (infinite variance). Set --max to the most that one case can cost.`,
  doubtful: "no threshold leaves a tail that the test accepts: it is the least bad one. Look at mean-excess.svg.",
  noneFits: (p) =>
    `no distribution fits well (best p = ${p}). Look at qq.svg; { dist: empirical, file, column } draws from the rows themselves.`,
  dependent: (correlation) =>
    `days and price of a day go together (rank correlation ${correlation}), but the model draws them apart: the mean cost comes out wrong. Fit the cost itself with --column.`,
  latin1: "the file is not UTF-8; it is read as Latin-1 (Windows-1252)",
  written: (folder, files) => `Written to ${folder}: ${files}`,
  qq: {
    finding: (family) => `How well the rows follow the distribution ${family}`,
    howToRead:
      "Each dot is a row: its value against what the fitted distribution expects at its place. On the line they agree; 95 of 100 dots should lie within the band.",
    x: "Fitted distribution",
    y: "Observed",
  },
  tailPlot: {
    finding: "How often a value is larger than that",
    howToRead:
      "The dots are the rows, the lines the fitted distributions. They differ most to the right: there is least data and most at stake.",
    y: "Share that is larger",
    observed: "observed",
  },
  excess: {
    finding: "How much more it becomes on average, once a limit is passed",
    howToRead:
      "Where the dots begin to follow a straight line the tail may begin; where it rises the tail is heavy. The band is a 95% confidence interval.",
    x: "Limit",
    y: "Mean above the limit",
    threshold: "threshold",
  },
};
