import type { Estimate, Probability } from "../../workers/index.ts";
import { amountsWithError } from "./analyses/amounts.ts";
import { frequency } from "./frequency.ts";
import { type HeroFacts, heroSentences } from "./hero.ts";
import { inLocale, type Locale } from "./locale.ts";
import { formatNumber } from "./numbers.ts";

/** What the answer is made of, for one set of rules. */
export interface AnswerFacts extends HeroFacts {
  readonly years: number;
  /** Means over the futures; kronor. */
  readonly fund: { readonly outlay: Estimate; readonly received: Estimate; readonly promised: Estimate };
  /** What the interventions really save, for everybody, and what of that can be taken out of the municipality's budget. */
  readonly saved: Estimate;
  readonly cashable: Estimate;
  readonly municipality: { readonly net: Estimate; readonly negative: Probability };
  readonly boards: readonly { readonly name: string; readonly negative: Probability }[];
}

/** The four questions, in the order in which they are answered. */
export const answerParts = ["short", "back", "budget", "loses"] as const;
export type AnswerPart = (typeof answerParts)[number];

export interface SaidAnswer {
  readonly part: AnswerPart;
  /** The answer first; each with its error, or rounded to it. */
  readonly sentences: readonly string[];
}

interface Words {
  readonly out: (outlay: string, unit: string) => string;
  readonly back: (received: string, promised: string, unit: string) => string;
  readonly nothingPromised: string;
  readonly saves: (saved: string, unit: string) => string;
  readonly cashable: (cashable: string, unit: string) => string;
  readonly loses: (frequency: string, years: string) => string;
  readonly net: (net: string, unit: string) => string;
  readonly board: (name: string, frequency: string) => string;
  readonly most: (name: string, frequency: string) => string;
  readonly alike: (frequency: string) => string;
  readonly noBoard: string;
  readonly mean: (amount: string) => string;
  readonly noMean: (low: string, high: string) => string;
  /** What each answer is about, after "why". */
  readonly about: Readonly<Record<AnswerPart, string>>;
  readonly why: string;
}

const sv: Words = {
  out: (outlay, unit) => `Fonden betalar ut ${outlay} ${unit}.`,
  back: (received, promised, unit) => `Tillbaka kommer ${received}, av utlovade ${promised} ${unit}.`,
  nothingPromised: "Inget är utlovat tillbaka.",
  saves: (saved, unit) => `Insatserna sparar ${saved} ${unit}, alla betalare sammanlagt.`,
  cashable: (cashable, unit) => `Ur kommunens budget går ${cashable} ${unit} att ta ut.`,
  loses: (frequency, years) => `På ${years} år betalar kommunen i ${frequency} framtider ut mer än den kan ta ut ur budgeten.`,
  net: (net, unit) => `Kommunens netto är ${net} ${unit}.`,
  board: (name, frequency) => `Netto för ${name} är under noll i ${frequency}.`,
  most: (name, frequency) => `Av nämnderna har ${name} ett netto under noll i flest framtider: ${frequency}.`,
  alike: (frequency) => `Nämndernas netto är ungefär lika ofta under noll, som mest i ${frequency}.`,
  noBoard: "Ingen nämnd har ett netto under noll i någon framtid.",
  mean: (amount) => `i genomsnitt ${amount}`,
  noMean: (low, high) => `i 90 av 100 framtider mellan ${low} och ${high}`,
  about: {
    short: "medlen räcker eller inte räcker",
    back: "så mycket kommer tillbaka",
    budget: "så mycket går att ta ut ur budgeten",
    loses: "den ena vinner och den andra förlorar",
  },
  why: "Varför",
};

const en: Words = {
  out: (outlay, unit) => `The fund pays out ${outlay} ${unit}.`,
  back: (received, promised, unit) => `${received} comes back, of ${promised} ${unit} promised.`,
  nothingPromised: "Nothing is promised back.",
  saves: (saved, unit) => `The interventions save ${saved} ${unit}, all payers together.`,
  cashable: (cashable, unit) => `${cashable} ${unit} can be taken out of the municipality's budget.`,
  loses: (frequency, years) => `In ${frequency} futures the municipality pays more over ${years} years than it can take out of its budget.`,
  net: (net, unit) => `The municipality's net result is ${net} ${unit}.`,
  board: (name, frequency) => `The net result of ${name} is below zero in ${frequency}.`,
  most: (name, frequency) => `Of the boards, ${name} has a net result below zero in the most futures: ${frequency}.`,
  alike: (frequency) => `The boards' net results are below zero about equally often, at most in ${frequency}.`,
  noBoard: "No board has a net result below zero in any future.",
  mean: (amount) => `on average ${amount}`,
  noMean: (low, high) => `between ${low} and ${high} in 90 of 100 futures`,
  about: {
    short: "it runs short or does not",
    back: "so much comes back",
    budget: "so much can be taken out of the budget",
    loses: "one gains and another loses",
  },
  why: "Why",
};

/** The words around the answer: what a way to its why is called. */
export function whyText(part: AnswerPart, locale: Locale): { readonly short: string; readonly full: string } {
  const words = inLocale(locale, sv, en);
  return { short: words.why, full: `${words.why} ${words.about[part]}` };
}

/**
 * The answer in four parts: how often the fund runs short, how much comes back, how much becomes budget money, and who loses.
 * With too few futures the first alone, which says so.
 */
export function answerSaid(facts: AnswerFacts, locale: Locale): readonly SaidAnswer[] {
  const words = inLocale(locale, sv, en);
  const short: SaidAnswer = { part: "short", sentences: heroSentences(facts, locale) };
  if (!frequency(facts.depletion, facts.replications, locale).spoken) return [short];
  const { outlay, received, promised } = facts.fund;
  const flows = amountsSaid([outlay, received, promised], words, locale);
  const savings = amountsSaid([facts.saved, facts.cashable], words, locale);
  const net = amountsSaid([facts.municipality.net], words, locale);
  const often = (probability: Probability) => frequency(probability, facts.replications, locale).text;
  return [
    short,
    {
      part: "back",
      sentences: [
        capital(words.out(flows.told[0]!, flows.unit)),
        promised.value === 0 ? words.nothingPromised : capital(words.back(flows.plain[1]!, flows.plain[2]!, flows.unit)),
      ],
    },
    {
      part: "budget",
      sentences: [words.saves(savings.told[0]!, savings.unit), capital(words.cashable(savings.plain[1]!, savings.unit))],
    },
    {
      part: "loses",
      sentences: [
        words.loses(often(facts.municipality.negative), formatNumber(facts.years, locale)),
        words.net(net.told[0]!, net.unit),
        ...boardSentence(facts.boards, often, words),
      ],
    },
  ];
}

/** A ranking only where it exceeds its error. */
function boardSentence(boards: AnswerFacts["boards"], often: (p: Probability) => string, words: Words): readonly string[] {
  const [worst, second] = boards.toSorted((a, b) => b.negative.value - a.negative.value);
  if (worst === undefined) return [];
  if (worst.negative.value === 0) return [words.noBoard];
  if (second === undefined) return [words.board(worst.name, often(worst.negative))];
  return [worst.negative.low > second.negative.high ? words.most(worst.name, often(worst.negative)) : words.alike(often(worst.negative))];
}

/** Amounts of one sentence in one unit: `told` says that they are means, `plain` leaves that to what stands before. */
function amountsSaid(estimates: readonly Estimate[], words: Words, locale: Locale) {
  const { values, unit } = amountsWithError(estimates, locale);
  const told = values.map((value) => (typeof value === "string" ? words.mean(value) : words.noMean(value.low, value.high)));
  return { told, plain: values.map((value, at) => (typeof value === "string" ? value : told[at]!)), unit };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
