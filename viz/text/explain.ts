import type { Component, Contract, NoClosedForm, Stress } from "../../workers/host.ts";
import { inLocale, type Locale } from "./locale.ts";

/** Words of `explain`. Arguments are finished text, except the contract, whose numbers decide the sentence. */
export interface ExplainWords {
  readonly question: string;
  readonly fund: string;
  readonly lent: (capital: string, first: string, last: string) => string;
  readonly topUps: (amount: string) => string;
  readonly funding: Readonly<Record<"cash" | "commitment", string>>;
  readonly shortfall: Readonly<Record<"stop" | "bridge", string>>;
  readonly noStarts: string;
  readonly dissolution: (base: string, deficit: string, majority: string) => string;
  readonly promises: (anchoring: string, head: string, majority: string, deficit: string, broken: string) => string;
  readonly limit: (department: string, share: string, amount: string) => string;
  /** What happens for certain, one sentence each. */
  readonly stress: Readonly<Record<keyof Stress, string>>;
  readonly off: string;
  readonly interventions: string;
  readonly lends: (amount: string, host: string, years: string, persons: string, intake: string) => string;
  readonly mean: string;
  readonly rule: (name: string, sentence: string) => string;
  readonly contract: (contract: Contract, percent: (share: number) => string) => string;
  readonly debtors: (years: string, who: string) => string;
  readonly noYears: string;
  readonly evidence: (confidence: string) => string;
  readonly waiver: (share: string) => string;
  readonly minCover: (share: string) => string;
  readonly from: string;
  readonly outcome: (id: string, events: string, window: string, cost: string, payers: string) => string;
  readonly eventsEach: (rate: string) => string;
  readonly oneEach: string;
  readonly benefit: (id: string, amount: string, window: string, payer: string) => string;
  readonly qalys: string;
  readonly noPayer: string;
  readonly effect: (size: string, noEffect: string, transfer: string) => string;
  readonly fade: (halfLife: string, persistent: string) => string;
  readonly measured: (design: string, treated: string, controls: string, years: string) => string;
  readonly designs: Readonly<Record<"randomised" | "matched" | "beforeAfter", string>>;
  readonly selected: (outcome: string, above: string, years: string) => string;
  readonly pooled: string;
  readonly agreed: string;
  readonly noControls: string;
  readonly renewal: (every: string, until: string, positive: boolean) => string;
  readonly outsiders: Readonly<Record<string, string>>;
  readonly prices: {
    readonly title: string;
    readonly base: (year: string) => string;
    readonly interest: (nominal: string, low: string, high: string, first: string, last: string) => string;
    readonly claims: (names: string) => string;
  };
  readonly numbers: string;
  readonly counts: (assumptions: string, sourced: string, mixed: string, silent: string) => string;
  readonly lists: Readonly<Record<"assumption" | "mixed" | "source" | "silent", string>>;
  readonly check: string;
  readonly conditions: string;
  readonly heads: readonly string[];
  readonly kinds: Readonly<Record<Component["kind"], string>>;
  readonly reasons: Readonly<Record<NoClosedForm, string>>;
  readonly agrees: string;
  readonly differs: string;
  readonly verdict: (right: string, judged: string, rest: string, wrong: number) => string;
}

/** The words in a language. */
export function explainWords(locale: Locale): ExplainWords {
  return inLocale(locale, sv, en);
}

/** A share that is added to another: percentage points. */
const points = (percent: string) => percent.replace(/\s*%/, "\u00a0procentenheter");
const pointsEn = (percent: string) => percent.replace(/\s*%/, "\u00a0percentage points");

const sv: ExplainWords = {
  question: "Fråga",
  fund: "Fonden",
  lent: (capital, first, last) => `Kommunen avsätter ${capital} från ${first}. Fonden följs till och med ${last}.`,
  topUps: (amount) => `Den fylls på med ${amount} om året.`,
  funding: {
    cash: "En insats får starta när årets utbetalning ryms i saldot.",
    commitment: "En insats får starta när alla väntade utbetalningar, till den och till de pågående, ryms i saldot.",
  },
  shortfall: {
    stop: "Räcker pengarna inte till en pågående insats avbryts den.",
    bridge: "Räcker pengarna inte till en pågående insats betalar kommunen centralt resten.",
  },
  noStarts: "De år då kommunen går med underskott startar ingen insats.",
  dissolution: (base, deficit, majority) =>
    `Fonden kan avvecklas i förtid: sannolikheten är ${base} per år, ${points(deficit)} högre ett år då kommunen går med underskott och ${points(majority)} högre vid majoritetsskifte.`,
  promises: (anchoring, head, majority, deficit, broken) =>
    `Av ett åtagande gäller ${anchoring} oavsett vem som styr. Resten minskar med ${head} vid varje byte av förvaltningschef och med ${majority} vid varje majoritetsskifte. Risken att det bryts är ${deficit} ett år då kommunen går med underskott. Ett brutet åtagande betalas till ${broken}.`,
  limit: (department, share, amount) => `${department} betalar högst ${share} av sin budget, ${amount} om året.`,
  stress: {
    costTail:
      "I varje framtid: det som händelser kostar (eller hur länge de varar) utöver den 95:e percentilen är dubbelt så långt över den.",
    keyPersonsLeave: "I varje framtid: minst två slutar i varje arbetslag under dess andra år, eller alla där de är färre.",
    headsLeave: "I varje framtid: alla förvaltningschefer slutar det andra året.",
    recession: "I varje framtid: en djup lågkonjunktur under det andra till fjärde året.",
    electionChange: "I varje framtid: det första valet ger ett majoritetsskifte.",
  },
  off: "Avstängd: den startar aldrig, men det som hänvisar till den gäller.",
  interventions: "Insatserna: vem som får, vem som betalar tillbaka och ur vad",
  lends: (amount, host, years, persons, intake) =>
    `Fonden betalar ${amount} till ${host} under ${years}, för ${persons} deltagare (${intake}).`,
  mean: "i genomsnitt",
  rule: (name, sentence) => `Regel ${name}: ${sentence}`,
  contract: ({ share, floor, cap, horizonYears, creditYears }, percent) => {
    const years = `${horizonYears} år`;
    const top = cap === Number.POSITIVE_INFINITY ? "utan tak" : `tills ${percent(cap)} av utbetalningen är betald`;
    if (cap === 0 || (share === 0 && floor === 0)) return "ett bidrag, ingenting betalas tillbaka.";
    if (share === 0) return `${percent(floor)} av utbetalningen betalas tillbaka på ${years}, vad som än mäts.`;
    const saved = `${percent(share)} av den uppmätta besparingen${creditYears === horizonYears ? "" : ` (för personer som kom in de senaste ${creditYears} åren)`}`;
    if (floor === 0) return `${saved} betalas tillbaka i högst ${years}, ${top}.`;
    return `${percent(floor)} av utbetalningen betalas tillbaka vad som än mäts, och dessutom ${saved}, på ${years}, ${top}.`;
  },
  debtors: (years, who) => `Det betalas ${years} av ${who}.`,
  noYears: "Tiden för återbetalning ligger efter sista året.",
  evidence: (confidence) => `Bara den del av besparingen som är säker till ${confidence} räknas.`,
  waiver: (share) => `Mäts mindre än ${share} av det utlovade, betalas inget mer.`,
  minCover: (share) => `Nämnden drar tillbaka ansökan om dess egna utlovade besparingar täcker mindre än ${share} av vad den ska betala.`,
  from: "Besparingarna väntas ur:",
  outcome: (id, events, window, cost, payers) =>
    `${id}: ${events}, år ${window} efter starten, ${cost} per fall (hela förloppet); betalas av ${payers}`,
  eventsEach: (rate) => `${rate} händelser per person och år`,
  oneEach: "en händelse per person och år",
  benefit: (id, amount, window, payer) => `${id}: ${amount} per person och år vid den effekt som anges, år ${window}; tillfaller ${payer}`,
  qalys: "kvalitetsjusterade levnadsår",
  noPayer: "personen själv",
  effect: (size, noEffect, transfer) =>
    `Metoden sägs spara ${size} i genomsnitt; med sannolikheten ${noEffect} har den ingen effekt här, och ${transfer} av effekten kvarstår när metoden används här.`,
  fade: (halfLife, persistent) => `Effekten halveras på ${halfLife} år, ned till ${persistent} som består.`,
  measured: (design, treated, controls, years) =>
    `Mätning: ${design}, ${treated} deltagare och ${controls} jämförda, ${years} års uppföljning.`,
  designs: { randomised: "lottad jämförelsegrupp", matched: "matchad jämförelsegrupp", beforeAfter: "före–efter" },
  selected: (outcome, above, years) =>
    `De som antas hade fler än ${above} ${outcome} året före. Mätning: före–efter på samma personer, ${years} års uppföljning mot året före; det som faller ändå räknas då som besparing.`,
  pooled: "Alla omgångar som är klara mäts tillsammans.",
  agreed: "Ingenting mäts: den utlovade besparingen räknas som besparing.",
  noControls: "Utan jämförelse blir ingen besparing uppmätt, och inget som beror på den förfaller.",
  renewal: (every, until, positive) =>
    `En ny omgång planeras efter ${every} år, senast ${until}${positive ? ", om mätningen visar en besparing" : ""}.`,
  outsiders: { region: "regionen", state: "staten", otherMunicipalities: "andra kommuner", households: "hushållen" },
  prices: {
    title: "Priser",
    base: (year) => `Alla belopp räknas om till ${year} års priser.`,
    interest: (nominal, low, high, first, last) =>
      `Fonden får ${nominal} ränta om året i löpande kronor. Efter prisökningar är det ${low === high ? low : `mellan ${low} och ${high}`} om året ${first}–${last}.`,
    claims: (names) => `Det som ska betalas tillbaka räknas i löpande kronor, så prisökningar gör det mindre värt: ${names}.`,
  },
  numbers: "Var siffrorna kommer ifrån",
  counts: (assumptions, sourced, mixed, silent) =>
    `${assumptions} antaganden, ${sourced} med källa, ${mixed} delvis antagna, ${silent} utan uppgift.`,
  lists: { assumption: "Antaganden", mixed: "Delvis antagna", source: "Med källa", silent: "Utan uppgift" },
  check: "Stämmer räkningen? Väntevärden i sluten form mot simulerade",
  conditions:
    "Villkor: varje del simuleras för sig, en omgång av varje insats vid planerad start, med en fond vars medel alltid räcker, utan portföljeffekter.\nHändelser och kostnader är utan insatsen och inom tidsramen. Besparingarna är vid full programtrohet, för alla betalare, odiskonterade.",
  heads: ["", "väntat", "simulerat", "z", ""],
  kinds: {
    outlay: "utbetalning i en hel omgång",
    events: "händelser utan insatsen",
    eventCost: "kostnad per händelse",
    baselineCost: "kostnad utan insatsen",
    fullSavings: "besparing, full programtrohet",
    realSavings: "besparing, verklig programtrohet",
    parameter: "medelvärde",
  },
  reasons: {
    uncertainFade: "ingen sluten form: halveringstiden är osäker",
    enrolled: "ingen sluten form: de som antas är utvalda efter tidigare händelser",
    unequalStarts: "ingen sluten form: sannolikheten att börja skiljer sig mellan personer, år eller framtider",
    effectLeavesRange: "ingen sluten form: effekten kan behöva kapas",
    infiniteMean: "ingen sluten form: inget medelvärde",
    infiniteVariance: "bedöms inte: oändlig varians",
    tooFewEvents: "bedöms inte: för få händelser",
    noDistribution: "ingen sluten form",
  },
  agrees: "stämmer",
  differs: "stämmer inte",
  verdict: (right, judged, rest, wrong) =>
    `${right} av ${judged} delar stämmer (|z| ≤ 4); ${rest} bedöms inte.${wrong > 0 ? " Lita inte på resultatet förrän det är utrett." : ""}`,
};

const en: ExplainWords = {
  question: "Question",
  fund: "The fund",
  lent: (capital, first, last) => `The municipality sets aside ${capital} from ${first}. The fund is followed to the end of ${last}.`,
  topUps: (amount) => `It is topped up with ${amount} a year.`,
  funding: {
    cash: "An intervention may start when this year's payment fits in the balance.",
    commitment: "An intervention may start when all expected payments, to it and to the running ones, fit in the balance.",
  },
  shortfall: {
    stop: "A running intervention that the money does not cover is stopped.",
    bridge: "Where the money does not cover a running intervention the municipality pays the rest centrally.",
  },
  noStarts: "In years when the municipality runs a deficit no intervention starts.",
  dissolution: (base, deficit, majority) =>
    `The fund may be closed early: the probability is ${base} a year, ${pointsEn(deficit)} higher in a deficit year and ${pointsEn(majority)} higher at a change of majority.`,
  promises: (anchoring, head, majority, deficit, broken) =>
    `Of a commitment, ${anchoring} holds whoever governs. The rest shrinks by ${head} with every new head of administration and by ${majority} with every change of majority. The risk that it is broken is ${deficit} in a deficit year. A broken commitment is paid to ${broken}.`,
  limit: (department, share, amount) => `${department} pays at most ${share} of its budget, ${amount} a year.`,
  stress: {
    costTail: "In every future: what events cost (or how long they last) beyond the 95th percentile is twice as far beyond it.",
    keyPersonsLeave: "In every future: at least two leave every team in its second year, or all where they are fewer.",
    headsLeave: "In every future: every head of administration leaves in the second year.",
    recession: "In every future: a deep recession in the second to fourth year.",
    electionChange: "In every future: the first election changes the majority.",
  },
  off: "Switched off: it never starts, but what refers to it stays valid.",
  interventions: "The interventions: who receives, who pays back and from what",
  lends: (amount, host, years, persons, intake) =>
    `The fund pays ${amount} to ${host} in ${years}, for ${persons} participants (${intake}).`,
  mean: "on average",
  rule: (name, sentence) => `Rule ${name}: ${sentence}`,
  contract: ({ share, floor, cap, horizonYears, creditYears }, percent) => {
    const years = `${horizonYears} year${horizonYears === 1 ? "" : "s"}`;
    const top = cap === Number.POSITIVE_INFINITY ? "without a cap" : `until ${percent(cap)} of the payment is paid`;
    if (cap === 0 || (share === 0 && floor === 0)) return "a grant, nothing is paid back.";
    if (share === 0) return `${percent(floor)} of the payment is paid back in ${years}, whatever is measured.`;
    const saved = `${percent(share)} of the measured saving${creditYears === horizonYears ? "" : ` (for persons who entered in the last ${creditYears} years)`}`;
    if (floor === 0) return `${saved} is paid back for at most ${years}, ${top}.`;
    return `${percent(floor)} of the payment is paid back whatever is measured, and ${saved} besides, in ${years}, ${top}.`;
  },
  debtors: (years, who) => `It is paid in ${years} by ${who}.`,
  noYears: "The time for repayment is after the last year.",
  evidence: (confidence) => `Only the part of the saving that is certain to ${confidence} counts.`,
  waiver: (share) => `If less than ${share} of what was promised is measured, nothing more is paid.`,
  minCover: (share) => `The board withdraws its application if its own promised savings cover less than ${share} of what it would pay.`,
  from: "Savings are expected from:",
  outcome: (id, events, window, cost, payers) =>
    `${id}: ${events}, years ${window} after the start, ${cost} each (whole spell); paid by ${payers}`,
  eventsEach: (rate) => `${rate} events a person and year`,
  oneEach: "one event a person and year",
  benefit: (id, amount, window, payer) => `${id}: ${amount} a person and year at the stated effect, years ${window}; goes to ${payer}`,
  qalys: "quality-adjusted life years",
  noPayer: "the person",
  effect: (size, noEffect, transfer) =>
    `The method is said to save ${size} on average; with probability ${noEffect} it has no effect here, and ${transfer} of the effect remains when the method is used here.`,
  fade: (halfLife, persistent) => `The effect halves in ${halfLife} years, down to ${persistent} that stays.`,
  measured: (design, treated, controls, years) =>
    `Measured: ${design}, ${treated} participants and ${controls} compared, followed for ${years} years.`,
  designs: { randomised: "random assignment", matched: "matched comparison", beforeAfter: "before and after" },
  selected: (outcome, above, years) =>
    `Those enrolled had more than ${above} ${outcome} in the year before. Measured: before and after on the same persons, followed for ${years} years against the year before; what falls anyway then counts as a saving.`,
  pooled: "All rounds that are ready are measured together.",
  agreed: "Nothing is measured: the promised saving counts as the saving.",
  noControls: "Without a comparison no saving is measured, and nothing that rests on it falls due.",
  renewal: (every, until, positive) =>
    `A new round is planned after ${every} years, ${until} at the latest${positive ? ", if the measurement shows a saving" : ""}.`,
  outsiders: { region: "the region", state: "the state", otherMunicipalities: "other municipalities", households: "households" },
  prices: {
    title: "Prices",
    base: (year) => `Every amount is converted to ${year} prices.`,
    interest: (nominal, low, high, first, last) =>
      `The fund earns ${nominal} a year in nominal kronor. After price changes that is ${low === high ? low : `between ${low} and ${high}`} a year in ${first}–${last}.`,
    claims: (names) => `What is to be repaid is counted in nominal kronor, so rising prices make it worth less: ${names}.`,
  },
  numbers: "Where the numbers come from",
  counts: (assumptions, sourced, mixed, silent) =>
    `${assumptions} assumptions, ${sourced} with a source, ${mixed} partly assumed, ${silent} without a note.`,
  lists: { assumption: "Assumptions", mixed: "Partly assumed", source: "With a source", silent: "Without a note" },
  check: "Is the arithmetic right? Expectations in closed form beside simulated ones",
  conditions:
    "Conditions: each part is simulated on its own, one round of every intervention at its planned start, with a fund that never runs short, no portfolio effects.\nEvents and costs are without the intervention and within the horizon. Savings are at full fidelity, for all payers, undiscounted.",
  heads: ["", "expected", "simulated", "z", ""],
  kinds: {
    outlay: "payment of a full round",
    events: "events without the intervention",
    eventCost: "cost of an event",
    baselineCost: "cost without the intervention",
    fullSavings: "savings, full fidelity",
    realSavings: "savings, actual fidelity",
    parameter: "mean",
  },
  reasons: {
    uncertainFade: "no closed form: the half-life is uncertain",
    enrolled: "no closed form: those enrolled are chosen by earlier events",
    unequalStarts: "no closed form: the probability of starting differs between persons, years or futures",
    effectLeavesRange: "no closed form: the effect may have to be cut",
    infiniteMean: "no closed form: no mean",
    infiniteVariance: "not judged: infinite variance",
    tooFewEvents: "not judged: too few events",
    noDistribution: "no closed form",
  },
  agrees: "agrees",
  differs: "does not agree",
  verdict: (right, judged, rest, wrong) =>
    `${right} of ${judged} parts agree (|z| ≤ 4); ${rest} are not judged.${wrong > 0 ? " Do not trust the result until this is cleared up." : ""}`,
};
