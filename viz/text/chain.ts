import { inLocale, type Locale } from "./locale.ts";

/** Words of the picture from studies to kronor. Arguments are finished text. */
export interface ChainWords {
  readonly study: string;
  readonly pooled: string;
  readonly place: string;
  readonly quality: string;
  readonly here: string;
  readonly hereNote: string;
  readonly linked: (links: number) => string;
  readonly atMeanLinks: string;
  readonly avoided: string;
  readonly events: (events: string) => string;
  readonly costs: (events: string) => string;
  readonly starts: (events: string) => string;
  readonly kronor: string;
  readonly freed: string;
  readonly heads: readonly [effects: string, events: string, kronor: string];
  readonly axes: readonly [effects: string, events: string, kronor: (unit: string) => string];
  readonly finding: (name: string, studies: string, here: string, low: string, high: string) => string;
  readonly howToRead: string;
  readonly description: (studies: string, payers: string) => string;
  readonly to: string;
  readonly step: string;
  readonly mean: string;
  readonly low: string;
  readonly high: string;
}

const sv: ChainWords = {
  study: "studie, som den anger",
  pooled: "Sammanvägt, den genomsnittliga platsen",
  place: "En ny plats",
  quality: "Efter avdrag för studiernas kvalitet",
  here: "Effekten här",
  hereNote: "efter överföring och risken att metoden inte fungerar",
  linked: (links) => (links === 1 ? "genom ett led" : `genom ${links} led`),
  atMeanLinks: "leden vid sina medelvärden",
  avoided: "undviks",
  events: (events) => `av ${events} väntade händelser`,
  costs: (events) => `av vad ${events} händelser kostar`,
  starts: (events) => `av ${events} väntade starter`,
  kronor: "sparas",
  freed: "frigjort men inte hemtaget",
  heads: [
    "Från studier till effekten här",
    "Så många händelser undviks, i genomsnitt givet effekten",
    "Kronor per betalare, insatsen för sig, i startårets värde",
  ],
  axes: ["andel som undviks", "antal", (unit) => unit],
  finding: (name, studies, here, low, high) =>
    `${name}: studierna visar ${studies} i en ny plats; efter avdragen väntas ${here} här (95 av 100: mellan ${low} och ${high})`,
  howToRead:
    "Varje rad är ett steg: pricken är medelvärdet, linjen täcker 95 av 100 möjligheter. Uppifrån: vad studierna säger, vad som blir kvar här och genom leden, hur många händelser det är, och vem som får pengarna.",
  description: (studies, payers) => `Antal studier: ${studies}. Per betalare: ${payers}.`,
  to: "till",
  step: "Steg",
  mean: "Medelvärde",
  low: "Nedre gräns (95 %)",
  high: "Övre gräns (95 %)",
};

const en: ChainWords = {
  study: "study, as reported",
  pooled: "Pooled, the average place",
  place: "A new place",
  quality: "After the discount for the studies' quality",
  here: "The effect here",
  hereNote: "after transfer and the risk that the method does not work",
  linked: (links) => (links === 1 ? "through one link" : `through ${links} links`),
  atMeanLinks: "links at their means",
  avoided: "avoided",
  events: (events) => `of ${events} expected events`,
  costs: (events) => `of what ${events} events cost`,
  starts: (events) => `of ${events} expected starts`,
  kronor: "saved",
  freed: "freed but not cashed",
  heads: [
    "From studies to the effect here",
    "Events avoided, on average given the effect",
    "Kronor by payer, the intervention alone, in the start year's value",
  ],
  axes: ["share avoided", "number", (unit) => unit],
  finding: (name, studies, here, low, high) =>
    `${name}: the studies say ${studies} in a new place; after the discounts ${here} is expected here (95 of 100: between ${low} and ${high})`,
  howToRead:
    "Each row is a step: the dot is the mean, the line covers 95 of 100 possibilities. From above: what the studies say, what is left of it here and through the links, how many events that is, and who gets the money.",
  description: (studies, payers) => `Number of studies: ${studies}. By payer: ${payers}.`,
  to: "to",
  step: "Step",
  mean: "Mean",
  low: "Lower limit (95%)",
  high: "Upper limit (95%)",
};

export function chainWords(locale: Locale): ChainWords {
  return inLocale(locale, sv, en);
}
