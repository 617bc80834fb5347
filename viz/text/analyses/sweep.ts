import { inLocale, type Locale } from "../locale.ts";

/** Words of `sweep`. Arguments are finished text. */
export interface SweepWords {
  readonly title: string;
  readonly span: (measure: string, low: string, at: string, high: string, where: string, settings: string) => string;
  readonly alike: (measure: string, settings: string) => string;
  readonly asWritten: (measure: string, value: string) => string;
  readonly invalid: (settings: string) => string;
  readonly heads: { readonly written: string; readonly difference: string };
  readonly none: string;
  readonly of: string;
  readonly chart: {
    readonly howToRead: string;
    readonly howToReadMap: (measure: string) => string;
    readonly low: string;
    readonly high: string;
  };
}

const sv: SweepWords = {
  title: "Vad ger varje inställning?",
  span: (measure, low, at, high, where, settings) =>
    `${measure}: från ${low} (${at}) till ${high} (${where}) bland ${settings} inställningar.`,
  alike: (measure, settings) => `${measure}: ingen säker skillnad mellan de ${settings} inställningarna.`,
  asWritten: (_measure, value) => `Som scenariot är skrivet: ${value}.`,
  invalid: (settings) => `${settings} av inställningarna är inga giltiga scenarier och har inga tal.`,
  heads: { written: "Som scenariot är skrivet", difference: "skillnad" },
  none: "inget giltigt scenario",
  of: "talet för en inställning",
  chart: {
    howToRead: "Linjen går genom de inställningar som kördes, på samma framtider; bandet är 95 procents osäkerhet av simuleringen.",
    howToReadMap: (measure) =>
      `Varje ruta är ett par av inställningar på samma framtider, mörkare där talet är större: ${measure}. Den tjocka linjen skiljer dem som ger mindre än scenariot som det är skrivet från dem som ger lika mycket eller mer.`,
    low: "Nedre gräns (95 %)",
    high: "Övre gräns (95 %)",
  },
};

const en: SweepWords = {
  title: "What does every setting give?",
  span: (measure, low, at, high, where, settings) => `${measure}: from ${low} (${at}) to ${high} (${where}) over ${settings} settings.`,
  alike: (measure, settings) => `${measure}: no certain difference between the ${settings} settings.`,
  asWritten: (_measure, value) => `As the scenario is written: ${value}.`,
  invalid: (settings) => `${settings} of the settings are no valid scenarios and have no numbers.`,
  heads: { written: "As the scenario is written", difference: "difference" },
  none: "no valid scenario",
  of: "the number of a setting",
  chart: {
    howToRead:
      "The line goes through the settings that were run, on the same futures; the band is the 95 per cent uncertainty of the simulation.",
    howToReadMap: (measure) =>
      `Each square is a pair of settings on the same futures, darker where the number is larger: ${measure}. The thick line parts those that give less than the scenario as written from those that give as much or more.`,
    low: "Lower limit (95%)",
    high: "Upper limit (95%)",
  },
};

/** The words in a language. */
export function sweepWords(locale: Locale): SweepWords {
  return inLocale(locale, sv, en);
}
