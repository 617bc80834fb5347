import { inLocale, type Locale } from "../locale.ts";

/** Words of `discover`. Arguments are finished text. */
export interface DiscoverWords {
  readonly title: string;
  readonly sentence: (of100: string, limits: string, what: string, elsewhere: string | null) => string;
  readonly holds: (mass: string, coverage: string, what: string) => string;
  readonly none: (what: string) => string;
  readonly assumptions: (what: string, share: string) => string;
  readonly depletion: string;
  readonly other: (condition: string) => string;
  readonly and: string;
  readonly between: (path: string, low: string, high: string) => string;
  readonly atLeast: (path: string, low: string) => string;
  readonly atMost: (path: string, high: string) => string;
  readonly present: (path: string) => string;
  readonly box: (number: string) => string;
  readonly rows: Readonly<Record<"density" | "outside" | "mass" | "coverage" | "lift" | "optimism", string>>;
  readonly missing: (share: string) => string;
  readonly of: Readonly<Record<string, string>>;
  readonly chart: { readonly x: string; readonly y: string; readonly howToRead: string; readonly chosen: string; readonly mass: string };
}

const sv: DiscoverWords = {
  title: "När går det fel?",
  sentence: (of100, limits, what, elsewhere) =>
    `Där ${limits} ${what} i ${of100} framtider${elsewhere === null ? "" : `; annars i ${elsewhere}`}.`,
  holds: (mass, coverage) => `Det är ${mass} framtider, och ${coverage} av dem där det går fel.`,
  none: (what) => `Inga få villkor pekar ut de framtider där det går fel (${what}).`,
  assumptions: (_what, share) => `Antagandena förklarar tillsammans ${share} procent av om det går fel; resten är slump.`,
  depletion: "räcker medlen inte",
  other: (condition) => `gäller ${condition}`,
  and: " och ",
  between: (path, low, high) => `${path} är mellan ${low} och ${high}`,
  atLeast: (path, low) => `${path} är minst ${low}`,
  atMost: (path, high) => `${path} är högst ${high}`,
  present: (path) => `${path} finns`,
  box: (number) => `Villkor ${number}`,
  rows: {
    density: "Går fel där",
    outside: "Går fel annars",
    mass: "Så många framtider är det",
    coverage: "Så stor del av felen",
    lift: "Gånger vanligare än i alla",
    optimism: "Överskattat där det söktes",
  },
  missing: (share) => `I ${share} framtider går det inte att säga; de räknas inte som fel.`,
  of: {
    boxes: "när det går fel",
    "boxes.history": "den historik som kunde ses (bara antaganden används)",
    assumptionShare: "antagandenas andel",
  },
  chart: {
    x: "Så stor del av felen som villkoren omfattar, av 100",
    y: "Framtider som går fel där, av 100",
    howToRead:
      "Varje steg av sökningen gör villkoren snävare: färre av felen omfattas, men fler av framtiderna går fel. Linjen är den del av framtiderna där villkoren söktes.",
    chosen: "valda villkor",
    mass: "Andel av framtiderna",
  },
};

const en: DiscoverWords = {
  title: "When does it fail?",
  sentence: (of100, limits, what, elsewhere) =>
    `Where ${limits}, ${what} in ${of100} futures${elsewhere === null ? "" : `; elsewhere in ${elsewhere}`}.`,
  holds: (mass, coverage) => `These are ${mass} futures, and ${coverage} of those that fail.`,
  none: (what) => `No few conditions name the futures that fail (${what}).`,
  assumptions: (_what, share) => `The assumptions together explain ${share} per cent of whether it fails; the rest is chance.`,
  depletion: "the fund runs short",
  other: (condition) => `${condition} holds`,
  and: " and ",
  between: (path, low, high) => `${path} is between ${low} and ${high}`,
  atLeast: (path, low) => `${path} is at least ${low}`,
  atMost: (path, high) => `${path} is at most ${high}`,
  present: (path) => `${path} is there`,
  box: (number) => `Condition ${number}`,
  rows: {
    density: "Fails there",
    outside: "Fails elsewhere",
    mass: "Futures that it holds",
    coverage: "Share of the failures",
    lift: "Times as often as in all",
    optimism: "Overestimated where it was sought",
  },
  missing: (share) => `In ${share} futures it cannot be told; they do not count as failures.`,
  of: {
    boxes: "when it fails",
    "boxes.history": "the history that could be seen (only assumptions are used)",
    assumptionShare: "the share of the assumptions",
  },
  chart: {
    x: "Share of the failures that the conditions hold, of 100",
    y: "Futures that fail there, of 100",
    howToRead:
      "Each step of the search makes the conditions narrower: they hold fewer of the failures, but more of their futures fail. The line is of the futures in which the conditions were sought.",
    chosen: "chosen conditions",
    mass: "Share of the futures",
  },
};

/** The words in a language. */
export function discoverWords(locale: Locale): DiscoverWords {
  return inLocale(locale, sv, en);
}
