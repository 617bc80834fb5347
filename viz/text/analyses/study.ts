/** What waiting for an evaluation is worth. Arguments are finished text. */
export interface StudyWords {
  readonly design: (name: string) => string;
  readonly pays: (design: string, gain: string, cost: string, net: string) => string;
  readonly doesNotPay: (design: string, gain: string, cost: string, net: string) => string;
  readonly unclear: (design: string, gain: string, cost: string, net: string) => string;
  readonly alike: (designs: string) => string;
  readonly never: (cost: string) => string;
  /** Of the rule to go on where anything is saved. */
  readonly keeps: (part: string, whole: string) => string;
  readonly throwsAway: (part: string, whole: string) => string;
  readonly worseThanNothing: (loss: string) => string;
  readonly threshold: (amount: string) => string;
  readonly rows: Readonly<
    Record<"evsi" | "cost" | "enbs" | "rules" | "positive" | "significant" | "coversOutlay" | "bestThreshold", string>
  >;
  readonly designs: (id: string) => string;
  readonly chart: Readonly<Record<"design" | "net" | "howToReadNet" | "measured" | "gain" | "howToReadCurve" | "threshold", string>> & {
    readonly netOf: (unit: string) => string;
    readonly sample: string;
    /** kind: as a scenario writes it */
    readonly howToReadSample: (kind: string) => string;
    readonly measuredIn: (unit: string) => string;
    readonly gainIn: (unit: string) => string;
  };
}

export const studySv: StudyWords = {
  design: (name) => `utvärderingen ”${name}”`,
  pays: (design, gain, cost, net) =>
    `Att vänta på ${design} lönar sig: beslutet blir i genomsnitt värt ${gain} mer, utvärderingen kostar ${cost}, och kvar blir ${net}.`,
  doesNotPay: (design, gain, cost, net) =>
    `Att vänta på ${design} lönar sig inte: beslutet blir i genomsnitt värt ${gain} mer, utvärderingen kostar ${cost}, och netto blir det ${net}.`,
  unclear: (design, gain, cost, net) =>
    `Om det lönar sig att vänta på ${design} går inte att se: beslutet blir i genomsnitt värt ${gain} mer, utvärderingen kostar ${cost}, och netto blir det ${net}.`,
  alike: (designs) => `Lika bra, så långt simuleringen visar: ${designs}.`,
  never: (cost) => `Ingen av utvärderingarna skulle ändra beslutet så ofta att det syns; de kostar från ${cost}.`,
  keeps: (part, whole) => `Den som fortsätter så snart något sparats enligt mätningen tar vara på ${part} av ${whole}.`,
  throwsAway: (part, whole) =>
    `Den som fortsätter så snart något sparats enligt mätningen får bara ut ${part} av ${whole}: regeln kastar bort resten.`,
  worseThanNothing: (loss) =>
    `Den som fortsätter så snart något sparats enligt mätningen förlorar ${loss} på det: det vore bättre att inte mäta.`,
  threshold: (amount) => `Bäst är att fortsätta när mätningen visar mer än ${amount} per deltagare och år.`,
  rows: {
    evsi: "Värdet för beslutet",
    cost: "Utvärderingens pris",
    enbs: "Netto",
    rules: "Vad en regel får ut av mätningen",
    positive: "fortsätt om något sparats",
    significant: "fortsätt om det är statistiskt säkert",
    coversOutlay: "fortsätt om det täcker utbetalningarna",
    bestThreshold: "fortsätt över den bästa gränsen",
  },
  designs: (id) => `Att vänta på utvärderingen av ${id}`,
  chart: {
    design: "Utvärdering",
    net: "Netto",
    sample: "Deltagare som mäts",
    howToReadSample: (kind) =>
      `Utvärdering ${kind} efter hur många som mäts; över noll betalar den sig. Bandet är 95 procents osäkerhet av simuleringen, tunna linjer är andra slag av utvärdering.`,
    netOf: (unit) => `Vad utvärderingen är värd minus vad den kostar, ${unit}`,
    howToReadNet: "Varje rad är en utvärdering; till höger om noll betalar den sig. Strecket är 95 procents osäkerhet av simuleringen.",
    measured: "Uppmätt besparing",
    measuredIn: (unit) => `Uppmätt besparing per deltagare och år, ${unit}`,
    gain: "Vinst av att fortsätta",
    gainIn: (unit) => `Vad det i genomsnitt ger att fortsätta, ${unit}`,
    howToReadCurve:
      "Linjen är vad det i genomsnitt ger att fortsätta när mätningen visar så mycket; där den korsar noll går den bästa gränsen. Bandet är 95 procents osäkerhet av simuleringen.",
    threshold: "bästa gränsen",
  },
};

export const studyEn: StudyWords = {
  design: (name) => `the evaluation ‘${name}’`,
  pays: (design, gain, cost, net) =>
    `To wait for ${design} pays: the decision is worth ${gain} more on average, the evaluation costs ${cost}, and ${net} is left.`,
  doesNotPay: (design, gain, cost, net) =>
    `To wait for ${design} does not pay: the decision is worth ${gain} more on average, the evaluation costs ${cost}, and the net is ${net}.`,
  unclear: (design, gain, cost, net) =>
    `Whether it pays to wait for ${design} cannot be seen: the decision is worth ${gain} more on average, the evaluation costs ${cost}, and the net is ${net}.`,
  alike: (designs) => `As good, as far as the simulation shows: ${designs}.`,
  never: (cost) => `None of the evaluations would change the decision often enough to be seen; they cost from ${cost}.`,
  keeps: (part, whole) => `Whoever goes on as soon as the measurement shows any saving keeps ${part} of ${whole}.`,
  throwsAway: (part, whole) =>
    `Whoever goes on as soon as the measurement shows any saving gets only ${part} of ${whole}: the rule throws the rest away.`,
  worseThanNothing: (loss) =>
    `Whoever goes on as soon as the measurement shows any saving loses ${loss} by it: it would be better not to measure.`,
  threshold: (amount) => `It is best to go on where the measurement shows more than ${amount} per participant and year.`,
  rows: {
    evsi: "Worth to the decision",
    cost: "Price of the evaluation",
    enbs: "Net",
    rules: "What a rule gets out of the measurement",
    positive: "go on if anything is saved",
    significant: "go on if it is statistically certain",
    coversOutlay: "go on if it covers the payments",
    bestThreshold: "go on above the best threshold",
  },
  designs: (id) => `To wait for the evaluation of ${id}`,
  chart: {
    design: "Evaluation",
    net: "Net",
    sample: "Participants who are measured",
    howToReadSample: (kind) =>
      `Evaluation ${kind} by how many are measured; above zero it pays for itself. The band is the 95% error of simulation, thin lines are other kinds of evaluation.`,
    netOf: (unit) => `What the evaluation is worth minus what it costs, ${unit}`,
    howToReadNet: "Each row is an evaluation; right of zero it pays for itself. The line is the 95 per cent uncertainty of the simulation.",
    measured: "Measured saving",
    measuredIn: (unit) => `Measured saving per participant and year, ${unit}`,
    gain: "Gain of going on",
    gainIn: (unit) => `What going on gives on average, ${unit}`,
    howToReadCurve:
      "The line is what going on gives on average where the measurement shows so much; where it crosses zero is the best threshold. The band is the 95 per cent uncertainty of the simulation.",
    threshold: "the best threshold",
  },
};
