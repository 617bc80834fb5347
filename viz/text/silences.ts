import type { OmissionCode, Silence } from "../../workers/host.ts";
import type { Summary } from "../../workers/index.ts";
import { listed } from "./listed.ts";
import { inLocale, type Locale } from "./locale.ts";
import { formatNumber } from "./numbers.ts";

/** What is said before any figure. */
export interface SaidSilences {
  /** What changes the meaning of every figure, a sentence each. */
  readonly grave: readonly string[];
  /** What is left out and counts as no risk; null where nothing is. */
  readonly leftOut: {
    /** How much is left out, for one line. */
    readonly short: string;
    readonly title: string;
    /** One sentence each. */
    readonly sentences: readonly string[];
    /** The same by the way in which they bend the results. */
    readonly groups: readonly { readonly bias: Bias; readonly title: string; readonly sentences: readonly string[] }[];
  } | null;
}

/** What leaving something out does to the results: they come out too good, or lie too close together. */
export type Bias = "tooGood" | "tooNarrow";

const biasOf: Readonly<Record<OmissionCode, Bias>> = {
  economy: "tooNarrow",
  elections: "tooGood",
  headTurnover: "tooGood",
  credibility: "tooGood",
  dissolution: "tooGood",
  context: "tooNarrow",
  evaluation: "tooGood",
  staff: "tooGood",
  cost: "tooNarrow",
  effectSize: "tooNarrow",
  noEffect: "tooGood",
  transfer: "tooGood",
  fade: "tooGood",
  frailty: "tooNarrow",
  eventCost: "tooNarrow",
  cyclicality: "tooNarrow",
  outMigration: "tooGood",
  cashable: "tooGood",
  causal: "tooGood",
  optimism: "tooGood",
};

interface Words {
  readonly title: string;
  readonly short: (count: string) => string;
  readonly bias: Readonly<Record<Bias, { readonly title: string; readonly short: (count: string) => string }>>;
  readonly nothingRandom: string;
  readonly paysUnmeasured: (names: string, several: boolean) => string;
  readonly all: (count: string) => string;
  readonly leftOut: Readonly<Record<OmissionCode, readonly [head: string, meaning: string]>>;
}

const sv: Words = {
  title: "Utelämnat i scenariot, räknas som ingen risk",
  short: (count) => `Utelämnat, räknas som ingen risk: ${count}`,
  bias: {
    tooGood: { title: "Gör resultaten för goda", short: (count) => `${count} gör resultaten för goda` },
    tooNarrow: { title: "Gör spridningen för liten", short: (count) => `${count} gör spridningen för liten` },
  },
  nothingRandom: "Inget i fondens konto är slumpmässigt. Det är likadant i alla framtider, så talen om fonden säger inget om risk.",
  paysUnmeasured: (names, several) =>
    `${several ? "Avtalen" : "Avtalet"} för ${names} betalar efter uppmätt besparing, men ingenting mäts. Den utlovade besparingen betalas som om den vore uppmätt.`,
  all: (count) => (count === "1" ? "" : ` (alla ${count} insatser)`),
  leftOut: {
    economy: ["kommunens ekonomi", "resultatet är lika stort varje år"],
    elections: ["val", "majoriteten skiftar aldrig"],
    headTurnover: ["förvaltningschefer", "ingen slutar"],
    credibility: ["trovärdighet", "allt som förfaller till betalning betalas"],
    dissolution: ["avveckling", "fonden avvecklas aldrig i förtid"],
    context: ["samband mellan insatser", "den enas effekt säger inget om den andras"],
    evaluation: ["utvärdering", "ingenting mäts"],
    staff: ["personal", "ingen slutar"],
    cost: ["kostnad", "den blir exakt som planerat"],
    effectSize: ["effektens storlek", "den är exakt känd"],
    noEffect: ["utebliven effekt", "metoden har alltid effekt här"],
    transfer: ["överföring hit", "hela den studerade effekten kvarstår när metoden används här"],
    fade: ["avklingning", "effekten klingar aldrig av"],
    frailty: ["skillnader mellan deltagare", "alla har samma risk"],
    eventCost: ["händelsers kostnad", "alla händelser av ett slag kostar lika mycket"],
    cyclicality: ["konjunktur", "händelserna blir inte fler i dåliga tider"],
    outMigration: ["utflyttning", "ingen deltagare flyttar"],
    cashable: ["hemtagning", "varje sparad krona går att ta ut ur budgeten"],
    causal: ["orsak", "hela sambandet mellan två utfall räknas som orsak"],
    optimism: ["ansökan", "den lovar precis vad modellen väntar sig"],
  },
};

const en: Words = {
  title: "Left out of the scenario, counted as no risk",
  short: (count) => `Left out, counted as no risk: ${count}`,
  bias: {
    tooGood: { title: "Makes the results too good", short: (count) => `${count} ${count === "1" ? "makes" : "make"} the results too good` },
    tooNarrow: {
      title: "Makes the spread too small",
      short: (count) => `${count} ${count === "1" ? "makes" : "make"} the spread too small`,
    },
  },
  nothingRandom:
    "Nothing in this fund's account is random. It is the same in every future, so the figures about the fund say nothing about risk.",
  paysUnmeasured: (names, several) =>
    `${several ? "The contracts" : "The contract"} for ${names} ${several ? "pay" : "pays"} by measured savings, but nothing is measured. The promised saving is paid as if it had been measured.`,
  all: (count) => (count === "1" ? "" : ` (all ${count} interventions)`),
  leftOut: {
    economy: ["the municipality's economy", "the result is the same every year"],
    elections: ["elections", "the majority never changes"],
    headTurnover: ["heads of administration", "nobody leaves"],
    credibility: ["credibility", "all that falls due is paid"],
    dissolution: ["early closing", "the fund is never closed early"],
    context: ["links between interventions", "the effect of one says nothing about the others"],
    evaluation: ["evaluation", "nothing is measured"],
    staff: ["staff", "nobody leaves"],
    cost: ["cost", "it is exactly as planned"],
    effectSize: ["size of the effect", "it is known exactly"],
    noEffect: ["no effect", "the method always has an effect here"],
    transfer: ["transfer", "all of the studied effect remains when the method is used here"],
    fade: ["fading", "the effect never fades"],
    frailty: ["differences between participants", "all have the same risk"],
    eventCost: ["cost of events", "all events of a kind cost the same"],
    cyclicality: ["business cycle", "there are no more events in bad times"],
    outMigration: ["moving away", "no participant moves"],
    cashable: ["cashable savings", "every krona saved can be taken out of a budget"],
    causal: ["cause", "all of the correlation between two outcomes counts as cause"],
    optimism: ["application", "it promises just what the model expects"],
  },
};

const words: Readonly<Record<Locale, Words>> = { sv, en };

/** The warnings of a summary in words; codes of others are left to them. */
export function silencesSaid(warnings: Summary["warnings"], locale: Locale): SaidSilences {
  const text = words[locale];
  const known = warnings as readonly Silence[];
  const grave = known.flatMap(({ code, values }) => {
    if (code === "nothingRandom") return [text.nothingRandom];
    return code === "paysUnmeasured"
      ? [text.paysUnmeasured(listed(atMost(values.names ?? [], locale), locale), (values.names?.length ?? 0) > 1)]
      : [];
  });
  const omissions = known.flatMap(({ code, values }) => {
    const [kind, what] = code.split(".");
    if (kind !== "leftOut") return [];
    const [head, meaning] = text.leftOut[what as OmissionCode];
    return [{ bias: biasOf[what as OmissionCode], sentence: `${capital(head)}: ${meaning}${whose(values, text, locale)}.` }];
  });
  if (omissions.length === 0) return { grave, leftOut: null };
  const groups = (["tooGood", "tooNarrow"] as const).flatMap((bias) => {
    const sentences = omissions.filter((each) => each.bias === bias).map(({ sentence }) => sentence);
    return sentences.length === 0 ? [] : [{ bias, title: text.bias[bias].title, sentences }];
  });
  const parts = groups.map(({ bias, sentences }) => text.bias[bias].short(formatNumber(sentences.length, locale)));
  const short = `${text.short(formatNumber(omissions.length, locale))} (${parts.join(", ")})`;
  return { grave, leftOut: { short, title: text.title, sentences: groups.flatMap(({ sentences }) => sentences), groups } };
}

function whose({ names, of }: Silence["values"], text: Words, locale: Locale): string {
  if (names === undefined || of === undefined) return "";
  return names.length === of ? text.all(formatNumber(of, locale)) : ` (${listed(atMost(names, locale), locale)})`;
}

const mostNames = 4;

/** Beyond four, how many more. */
function atMost(names: readonly string[], locale: Locale): readonly string[] {
  if (names.length <= mostNames) return names;
  return [...names.slice(0, mostNames - 1), `${names.length - mostNames + 1} ${inLocale(locale, "till", "more")}`];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
