import type { EvidenceModel, EvidenceScale, Said } from "../../workers/host.ts";
import { inLocale, type Locale } from "./locale.ts";

/** What is worth a warning about pooled studies; values are numbers and names, put into words here. */
export type EffectWarning =
  | { readonly code: "row"; readonly line: number; readonly column: string; readonly message: string; readonly problem: Said }
  | { readonly code: "leftOut"; readonly study: string; readonly line: number; readonly reason: "noEvents" | "onlyEvents" }
  | { readonly code: "corrected"; readonly rows: number }
  | { readonly code: "fewStudies"; readonly studies: number; readonly model: EvidenceModel }
  | { readonly code: "dominant"; readonly study: string; readonly weight: number }
  | { readonly code: "signChanges"; readonly study: string }
  | { readonly code: "noSpreadSeen"; readonly upper: number; readonly model: EvidenceModel }
  | { readonly code: "qualityAssumed" }
  | { readonly code: "latin1" };

/** Words of pooled studies. Arguments are finished text. */
export interface EffectWords {
  readonly scale: Readonly<Record<EvidenceScale, string>>;
  readonly study: string;
  readonly persons: string;
  readonly weight: string;
  readonly mean: string;
  readonly place: string;
  readonly studies: (studies: number, rows: number, persons: string) => string;
  readonly spread: (tau: string, share: string, q: string, p: string) => string;
  readonly spreadOne: string;
  readonly model: Readonly<Record<EvidenceModel, string>>;
  readonly heads: readonly [string, string, string, string, string];
  readonly promised: (e: string) => string;
  readonly use: Readonly<Record<"predictive" | "mean", string>>;
  readonly otherTau: (times: string) => string;
  readonly otherWithin: (within: string) => string;
  readonly withoutCorrected: string;
  readonly small: (slope: string, t: string, p: string, pet: string, peese: string) => string;
  readonly tooFewToTell: string;
  readonly gTest: string;
  readonly robust: (interval: string, df: string) => string;
  readonly robustFew: string;
  readonly better: string;
  readonly worse: string;
  readonly fall: string;
  readonly paste: string;
  readonly written: (folder: string, files: string) => string;
  readonly warning: (
    warning: EffectWarning,
    text: { readonly number: (x: number, decimals: number) => string; readonly problem: (said: Said) => string },
  ) => string;
  readonly chart: {
    readonly finding: (mean: string, low: string, high: string) => string;
    readonly findingOne: (e: string) => string;
    readonly howToRead: string;
    readonly axis: (scale: string) => string;
    readonly effect: string;
    readonly low: string;
    readonly high: string;
    readonly description: (studies: string, mean: string, place: string) => string;
  };
  readonly funnel: {
    readonly finding: (studies: string, p: string | null) => string;
    readonly howToRead: string;
    readonly axes: (scale: string) => string;
    readonly description: (studies: string, mean: string) => string;
    readonly se: string;
  };
}

/** The words in a language. */
export function effectWords(locale: Locale): EffectWords {
  return inLocale(locale, sv, en);
}

const sv: EffectWords = {
  scale: {
    logRR: "riskkvot",
    logOR: "oddskvot",
    logIRR: "kvot av förekomster",
    logHR: "hasardkvot",
    logROM: "kvot av medelvärden",
    g: "Hedges g",
    md: "skillnad",
  },
  study: "Studie",
  persons: "n",
  weight: "vikt",
  mean: "Medel",
  place: "Ny plats",
  studies: (studies, rows, persons) =>
    `k = ${studies} ${studies === 1 ? "studie" : "studier"}, ${rows} ${rows === 1 ? "rad" : "rader"}, ${persons} personer`,
  spread: (tau, share, q, p) => `τ = ${tau}, I² = ${share} (reml), Q = ${q} (p ${p})`,
  spreadOne: "En studie säger ingenting om hur platser skiljer sig: spridningen är bara antagandet τ.",
  model: { fixed: "gemensam (fixed)", dl: "dl", pm: "pm", reml: "reml", bayes: "bayes" },
  heads: ["Effekt här, e", "medel", "95 %", "P(e < 0)", ""],
  promised: (e) => `P(e > ${e})`,
  use: { predictive: "en ny plats", mean: "den genomsnittliga platsen" },
  otherTau: (times) => `bayes, τ:s skala × ${times}`,
  otherWithin: (within) => `korrelation inom studie ${within}`,
  withoutCorrected: "utan rader som fick 0,5",
  small: (slope, t, p, pet, peese) => `Små studier: Eggers lutning ${slope} (t ${t}, p ${p}); PET ${pet}, PEESE ${peese}`,
  tooFewToTell: "färre än 10 studier: för få för att säga något",
  gTest: "felet hos g innehåller g självt: testet förkastar för ofta",
  robust: (interval, df) => `Robust kontroll (CR2): ${interval}, ${df} frihetsgrader`,
  robustFew: "för få studier för den kontrollen",
  better: "bättre",
  worse: "sämre",
  fall: "minskning",
  paste: "Klistra in i scenariot:",
  written: (folder, files) => `Skrivet till ${folder}: ${files}`,
  warning: (warning, { number, problem }) => {
    switch (warning.code) {
      case "row":
        return `rad ${warning.line}, ${warning.column}: ${problem(warning.problem)}`;
      case "leftOut":
        return `${warning.study} (rad ${warning.line}) är utelämnad: ${warning.reason === "noEvents" ? "ingen" : "alla"} i båda grupperna, så studien säger ingenting om en kvot`;
      case "corrected":
        return `${number(warning.rows, 0)} ${warning.rows === 1 ? "rad har en tom cell och" : "rader har en tom cell och"} fick 0,5 i alla celler; resultatet utan dem står i tabellen`;
      case "fewStudies":
        return `${number(warning.studies, 0)} studier är få för ${warning.model}: τ är nästan okänt; bayes räknar med det`;
      case "dominant":
        return `${warning.study} har ${number(warning.weight, 0)} % av vikten`;
      case "signChanges":
        return `utan ${warning.study} byter medelvärdet tecken`;
      case "noSpreadSeen":
        return `ingen spridning syns (${warning.model}), och det var liten chans att se någon: τ kan vara upp till ${number(warning.upper, 2)}; använd bayes`;
      case "qualityAssumed":
        return "multiplikatorerna i quality är antaganden";
      case "latin1":
        return "filen är inte UTF-8; den läses som Windows-1252";
    }
  },
  chart: {
    finding: (mean, low, high) => `På en ny plats väntas effekten bli ${mean}; i 95 av 100 fall mellan ${low} och ${high}`,
    findingOne: (e) => `Den genomsnittliga platsens effekt är ${e}`,
    howToRead:
      "En rad per studie: kvadratens yta är studiens vikt, strecket dess 95-procentiga intervall. Romben är medelvärdet för alla platser, stapeln under den visar var effekten på en ny plats ligger i 95 av 100 fall. Till vänster om det lodräta strecket är bättre.",
    axis: (scale) => `${scale}, och under den minskningen i procent`,
    effect: "effekt",
    low: "nedre gräns (95 %)",
    high: "övre gräns (95 %)",
    description: (studies, mean, place) => `${studies === "1" ? "En studie" : `${studies} studier`}. Medel ${mean}. Ny plats ${place}.`,
  },
  funnel: {
    finding: (studies, p) =>
      p === null
        ? `${studies} studier, små under stora`
        : `${studies} studier: prövningen av om små studier visar mer än stora ger p = ${p}`,
    howToRead:
      "En prick per studie, de säkraste överst. Utan urval ligger prickarna jämnt kring det lodräta medelvärdet, och 95 av 100 inom tratten om platserna inte skiljer sig. Den streckade linjen är regressionen på medelfelet: där den möter överkanten är vad en helt säker studie skulle visa.",
    axes: (scale) => `${scale} (vågrätt), medelfel (lodrätt, ökar nedåt)`,
    description: (studies, mean) => `Antal studier: ${studies}, sammanvägt ${mean}.`,
    se: "medelfel",
  },
};

const en: EffectWords = {
  scale: {
    logRR: "risk ratio",
    logOR: "odds ratio",
    logIRR: "rate ratio",
    logHR: "hazard ratio",
    logROM: "ratio of means",
    g: "Hedges' g",
    md: "difference",
  },
  study: "Study",
  persons: "n",
  weight: "weight",
  mean: "Mean",
  place: "New place",
  studies: (studies, rows, persons) =>
    `k = ${studies} ${studies === 1 ? "study" : "studies"}, ${rows} ${rows === 1 ? "row" : "rows"}, ${persons} persons`,
  spread: (tau, share, q, p) => `τ = ${tau}, I² = ${share} (reml), Q = ${q} (p ${p})`,
  spreadOne: "One study says nothing of how places differ: the spread is the assumption τ alone.",
  model: { fixed: "common (fixed)", dl: "dl", pm: "pm", reml: "reml", bayes: "bayes" },
  heads: ["Effect here, e", "mean", "95%", "P(e < 0)", ""],
  promised: (e) => `P(e > ${e})`,
  use: { predictive: "a new place", mean: "the average place" },
  otherTau: (times) => `bayes, scale of τ × ${times}`,
  otherWithin: (within) => `correlation within studies ${within}`,
  withoutCorrected: "without rows that got 0.5",
  small: (slope, t, p, pet, peese) => `Small studies: Egger's slope ${slope} (t ${t}, p ${p}); PET ${pet}, PEESE ${peese}`,
  tooFewToTell: "fewer than 10 studies: too few to tell",
  gTest: "the error of g contains g itself: the test rejects too often",
  robust: (interval, df) => `Robust check (CR2): ${interval}, ${df} degrees of freedom`,
  robustFew: "too few studies for this check",
  better: "better",
  worse: "worse",
  fall: "fall",
  paste: "Paste into the scenario:",
  written: (folder, files) => `Written to ${folder}: ${files}`,
  warning: (warning, { number, problem }) => {
    switch (warning.code) {
      case "row":
        return `line ${warning.line}, ${warning.column}: ${problem(warning.problem)}`;
      case "leftOut":
        return `${warning.study} (line ${warning.line}) is left out: ${warning.reason === "noEvents" ? "nobody" : "everybody"} in both groups, so it says nothing about a ratio`;
      case "corrected":
        return `${number(warning.rows, 0)} ${warning.rows === 1 ? "row has an empty cell and" : "rows have an empty cell and"} got 0.5 in all cells; the result without is in the table`;
      case "fewStudies":
        return `${number(warning.studies, 0)} studies are few for ${warning.model}: τ is hardly known; bayes takes that into account`;
      case "dominant":
        return `${warning.study} has ${number(warning.weight, 0)}% of the weight`;
      case "signChanges":
        return `without ${warning.study} the mean changes its sign`;
      case "noSpreadSeen":
        return `no spread seen (${warning.model}), and little chance to see one: τ may be up to ${number(warning.upper, 2)}; use bayes`;
      case "qualityAssumed":
        return "the multipliers in quality are assumptions";
      case "latin1":
        return "the file is not UTF-8; it is read as Windows-1252";
    }
  },
  chart: {
    finding: (mean, low, high) => `In a new place the effect is expected to be ${mean}; between ${low} and ${high} in 95 of 100 cases`,
    findingOne: (e) => `The effect in the average place is ${e}`,
    howToRead:
      "One row a study: the area of the square is its weight, the line its 95 per cent interval. The diamond is the mean of all places, the bar below it shows where the effect in a new place lies in 95 of 100 cases. Left of the vertical line is better.",
    axis: (scale) => `${scale}, and below it the fall in per cent`,
    effect: "effect",
    low: "lower limit (95%)",
    high: "upper limit (95%)",
    description: (studies, mean, place) => `${studies === "1" ? "One study" : `${studies} studies`}. Mean ${mean}. New place ${place}.`,
  },
  funnel: {
    finding: (studies, p) =>
      p === null
        ? `${studies} studies, small ones below large ones`
        : `${studies} studies: the test whether small studies show more than large ones gives p = ${p}`,
    howToRead:
      "A dot for each study, the most precise at the top. Without selection they scatter evenly about the vertical mean, 95 of 100 within the funnel if places do not differ. The dashed line is the regression on the standard error: where it meets the top is what a study without error would show.",
    axes: (scale) => `${scale} (across), standard error (down)`,
    description: (studies, mean) => `Number of studies: ${studies}, pooled ${mean}.`,
    se: "standard error",
  },
};
