import { inLocale, type Locale } from "../locale.ts";
import { type StudyWords, studyEn, studySv } from "./study.ts";

/** Words of `voi`. Arguments are finished text. */
export interface VoiWords {
  readonly title: string;
  readonly asWritten: string;
  readonly best: (option: string, gain: string, rival: string) => string;
  readonly undecided: string;
  readonly everything: (lower: string, upper: string) => string;
  readonly nothing: string;
  readonly worth: (inputs: string) => string;
  readonly none: string;
  readonly rows: {
    readonly options: string;
    readonly evpi: string;
    readonly lower: string;
    readonly upper: string;
    readonly evppi: string;
  };
  readonly difference: string;
  readonly atMost: (amount: string) => string;
  readonly study: StudyWords;
  readonly of: Readonly<Record<string, string>>;
  readonly chart: {
    readonly x: (unit: string) => string;
    readonly howToRead: string;
    readonly input: string;
    readonly value: string;
    readonly low: string;
    readonly high: string;
  };
}

const sv: VoiWords = {
  title: "Vad är det värt att veta mer?",
  asWritten: "som scenariot är skrivet",
  best: (option, gain, rival) => `Med det man vet i dag är ”${option}” bäst: i genomsnitt ${gain} bättre än ”${rival}”.`,
  undecided: "Med det man vet i dag går det inte att se vilket val som är bäst.",
  everything: (lower, upper) => `Att få veta allt om antagandena före beslutet är värt mellan ${lower} och ${upper}.`,
  nothing: "Inget besked om antagandena skulle ändra beslutet så ofta att det syns: det är inte värt något att veta mer.",
  worth: (inputs) => `Värt att veta före beslutet: ${inputs}.`,
  none: "Inget enskilt antagande är säkert värt något att veta mer om.",
  rows: {
    options: "Vad valen är värda",
    evpi: "Att få veta allt",
    lower: "Minst",
    upper: "Högst",
    evppi: "Att få veta en sak",
  },
  difference: "skillnad",
  atMost: (amount) => `högst ${amount}`,
  study: studySv,
  of: { best: "valet", evpi: "värdet av att få veta allt", evppi: "värdet av att få veta mer", designs: "värdet av utvärderingen" },
  chart: {
    x: (unit) => `Värdet av att få veta före beslutet, ${unit}`,
    howToRead:
      "Varje rad är vad beslutet skulle vinna i genomsnitt på att känna antagandet; strecket är 95 procents osäkerhet av simuleringen.",
    input: "Antagande",
    value: "Värde",
    low: "Nedre gräns (95 %)",
    high: "Övre gräns (95 %)",
  },
};

const en: VoiWords = {
  title: "What is it worth to know more?",
  asWritten: "as the scenario is written",
  best: (option, gain, rival) => `By what is known today ‘${option}’ is best: on average ${gain} better than ‘${rival}’.`,
  undecided: "By what is known today it cannot be seen which option is best.",
  everything: (lower, upper) => `To learn everything about the assumptions before deciding is worth between ${lower} and ${upper}.`,
  nothing:
    "Nothing that could be learnt of the assumptions would change the decision often enough to be seen: knowing more is worth nothing.",
  worth: (inputs) => `Worth knowing before the decision: ${inputs}.`,
  none: "No single assumption is certainly worth learning more of.",
  rows: {
    options: "What the options are worth",
    evpi: "To learn everything",
    lower: "At least",
    upper: "At most",
    evppi: "To learn one thing",
  },
  difference: "difference",
  atMost: (amount) => `at most ${amount}`,
  study: studyEn,
  of: {
    best: "the choice",
    evpi: "the value of learning everything",
    evppi: "the value of learning more",
    designs: "the worth of the evaluation",
  },
  chart: {
    x: (unit) => `Value of knowing before the decision, ${unit}`,
    howToRead:
      "Each row is what the decision would gain on average from knowing the assumption; the line is the 95 per cent uncertainty of the simulation.",
    input: "Assumption",
    value: "Value",
    low: "Lower limit (95%)",
    high: "Upper limit (95%)",
  },
};

/** The words in a language. */
export function voiWords(locale: Locale): VoiWords {
  return inLocale(locale, sv, en);
}
