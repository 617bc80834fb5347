import { inLocale, type Locale } from "../locale.ts";

/** Words of `breakeven`. Arguments are finished text. */
export interface BreakevenWords {
  readonly title: string;
  /** Equivalent futures that what has happened leaves. */
  readonly left: (effective: string) => string;
  /** The condition: measure, limit. */
  readonly atMost: (measure: string, limit: string) => string;
  readonly atLeast: (measure: string, limit: string) => string;
  /** The condition holds on one side of a value. */
  readonly holds: Readonly<Record<"below" | "above", (condition: string, path: string, value: string) => string>>;
  readonly own: (value: string) => string;
  /** No crossing; the best that was tried: value of the number, measure there. */
  readonly never: (condition: string, path: string, low: string, high: string) => string;
  readonly best: (measure: string, value: string, x: string) => string;
  readonly nearest: (condition: string, path: string, value: string, deviations: string) => string;
  readonly none: (condition: string) => string;
  readonly time: (minutes: string) => string;
  readonly rows: {
    readonly root: string;
    readonly low: string;
    readonly high: string;
    readonly own: string;
    readonly scan: string;
    readonly curve: string;
    readonly ladder: string;
  };
  readonly noRoot: string;
  readonly deviations: string;
  readonly of: Readonly<Record<string, string>>;
  readonly chart: {
    readonly own: string;
    readonly root: string;
    readonly limit: string;
    readonly howToRead: string;
    readonly howToReadCurve: string;
    readonly howToReadLadder: string;
    readonly ladder: string;
    readonly low: string;
    readonly high: string;
  };
}

const sv: BreakevenWords = {
  title: "Vad måste gälla?",
  left: (effective) => `Det som hänt lämnar i praktiken ${effective} framtider av scenariot som det är.`,
  atMost: (measure, limit) => `${measure}: högst ${limit}`,
  atLeast: (measure, limit) => `${measure}: minst ${limit}`,
  holds: {
    below: (condition, path, value) => `Villkoret (${condition}) är uppfyllt när ${path} är högst ${value}.`,
    above: (condition, path, value) => `Villkoret (${condition}) är uppfyllt när ${path} är minst ${value}.`,
  },
  own: (value) => `I scenariot är det ${value}.`,
  never: (condition, path, low, high) => `Villkoret (${condition}) nås aldrig säkert med ${path} från ${low} till ${high}.`,
  best: (measure, value, x) => `Närmast kommer ${x}: då är ${measure} ${value}.`,
  nearest: (condition, path, value, deviations) =>
    `Närmast ligger ${path}: villkoret (${condition}) möts vid ${value}, ${deviations} standardavvikelser från medelvärdet.`,
  none: (condition) => `Inget enskilt antagande räcker inom sitt eget spann: villkoret (${condition}) möts aldrig.`,
  time: (minutes) => `Det här tar omkring ${minutes} min.`,
  rows: {
    root: "Villkoret möts vid",
    low: "Nedre gräns",
    high: "Övre gräns",
    own: "I scenariot",
    scan: "Prövade värden",
    curve: "Villkoret möts vid, för varje värde av det andra talet",
    ladder: "Antaganden, det närmaste först",
  },
  noRoot: "möts inte",
  deviations: "standardavvikelser",
  of: { roots: "gränsen", ladder: "stegen" },
  chart: {
    own: "som i scenariot",
    root: "möts",
    limit: "villkoret",
    howToRead: "Kurvan visar måttet vid olika värden av talet, med 95-procentigt konfidensintervall. Den prickade linjen är villkoret.",
    howToReadCurve:
      "Kurvan visar var villkoret möts för varje värde av det andra talet, med 95-procentigt konfidensintervall. Där den saknas möts villkoret inte.",
    howToReadLadder:
      "Varje rad visar hur många av sina egna standardavvikelser från sitt medelvärde ett antagande måste ligga för att villkoret ska mötas. Strecket är 95-procentigt konfidensintervall.",
    ladder: "Standardavvikelser från medelvärdet",
    low: "Nedre gräns (95 %)",
    high: "Övre gräns (95 %)",
  },
};

const en: BreakevenWords = {
  title: "What must be true?",
  left: (effective) => `What has happened leaves ${effective} futures of the scenario as it is in effect.`,
  atMost: (measure, limit) => `${measure}: at most ${limit}`,
  atLeast: (measure, limit) => `${measure}: at least ${limit}`,
  holds: {
    below: (condition, path, value) => `The condition (${condition}) holds where ${path} is at most ${value}.`,
    above: (condition, path, value) => `The condition (${condition}) holds where ${path} is at least ${value}.`,
  },
  own: (value) => `In the scenario it is ${value}.`,
  never: (condition, path, low, high) => `The condition (${condition}) is never met with certainty with ${path} from ${low} to ${high}.`,
  best: (measure, value, x) => `${x} comes nearest: there ${measure} is ${value}.`,
  nearest: (condition, path, value, deviations) =>
    `${path} comes nearest: the condition (${condition}) is met at ${value}, ${deviations} standard deviations from its mean.`,
  none: (condition) => `No single assumption is enough within its own range: the condition (${condition}) is never met.`,
  time: (minutes) => `This takes about ${minutes} min.`,
  rows: {
    root: "The condition is met at",
    low: "Lower limit",
    high: "Upper limit",
    own: "In the scenario",
    scan: "Values tried",
    curve: "The condition is met at, for each value of the second number",
    ladder: "Assumptions, the nearest first",
  },
  noRoot: "not met",
  deviations: "standard deviations",
  of: { roots: "the limit", ladder: "the ladder" },
  chart: {
    own: "as in the scenario",
    root: "met",
    limit: "the condition",
    howToRead:
      "The curve shows the measure at different values of the number, with a 95 per cent confidence interval. The dotted line is the condition.",
    howToReadCurve:
      "The curve shows where the condition is met for each value of the second number, with a 95 per cent confidence interval. Where there is none it is not met.",
    howToReadLadder:
      "Each row shows how many of its own standard deviations from its mean an assumption must lie for the condition to be met. The line is a 95 per cent confidence interval.",
    ladder: "Standard deviations from the mean",
    low: "Lower limit (95%)",
    high: "Upper limit (95%)",
  },
};

/** The words in a language. */
export function breakevenWords(locale: Locale): BreakevenWords {
  return inLocale(locale, sv, en);
}
