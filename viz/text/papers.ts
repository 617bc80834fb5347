import { inLocale, type Locale } from "./locale.ts";

const sv = {
  application: "Ansökan om medel ur en social investeringsfond",
  statusReport: "Lägesrapport för en social investeringsfond",
  host: (name: string, first: string, last: string) => `${name}, ${first}–${last}.`,
  ofFund: (name: string) => `Fond: ${name}.`,
  target: "Behov och målgrupp",
  participants: (perYear: string, years: number, all: string) =>
    years === 1 ? `${all} deltagare under ett år.` : `${perYear} deltagare per år i ${years} år, sammanlagt ${all}.`,
  participantsVarying: (years: number, all: string) => `${all} deltagare på ${years} år.`,
  goal: "Mål",
  goalEvents: (name: string, rate: string, size: string) =>
    `${name}: utan insatsen ${rate} per person och år. Insatsen väntas undvika ${size} av dem, om metoden har effekt här.`,
  goalOther: (name: string, size: string) => `${name}: insatsen väntas undvika ${size} av kostnaden, om metoden har effekt här.`,
  between: (low: string, high: string, mean: string) => `${mean} (i 90 av 100 fall mellan ${low} och ${high})`,
  money: "Kostnad, besparing och återbetalning år för år",
  moneyNote: (unit: string) =>
    `${unit}, medelvärden över framtiderna, odiskonterade. Nämndernas besparing är den som går att ta ut ur budgeten. ± är simuleringsosäkerheten (95 %); talen är avrundade efter den.`,
  year: "År",
  cost: "Kostnad",
  repaid: "Återbetalning",
  all: "Summa",
  allError: "±",
  summaryCost: (cost: string, saved: string) => `Fonden betalar i genomsnitt ${cost}. Alla tillsammans sparar ${saved}.`,
  nobody: "Ingen väntas spara något.",
  evidence: "Underlag",
  evidenceHead: ["Tal", "Värde", "Källa eller antagande"],
  evaluation: "Plan för utvärdering",
  noEvaluation: "Insatsen utvärderas inte. Det utlovade räknas som om det vore uppmätt.",
  design: {
    beforeAfter: "Deltagarna jämförs med sig själva före insatsen.",
    matched: "Deltagarna jämförs med en matchad grupp.",
    randomised: "Deltagarna jämförs med en lottad grupp.",
  },
  followUp: (years: number) => (years === 1 ? "Var och en följs i ett år." : `Var och en följs i ${years} år.`),
  sizes: (sample: string, controls: string) => `${sample} deltagare och ${controls} jämförda följs.`,
  power: (share: string) => `Om insatsen har effekt visar utvärderingen det säkert i ${share} av 100 studier.`,
  repayment: "Plan för återbetalning",
  contract: (said: string) => `Avtal: ${said}`,
  promised: (promised: string, due: string, received: string) =>
    `Utlovat: ${promised}. I genomsnitt förfaller ${due} till betalning, och ${received} betalas.`,
  kept: (share: string) => `I ${share} av 100 framtider betalas minst det utlovade.`,
  assumed: "Vad som är antaget",
  assumedOf: (assumed: string, sourced: string, silent: string, all: string) =>
    `Av ${all} uppgifter om insatsen är ${assumed} antaganden, ${sourced} har en källa och ${silent} saknar uppgift om källa. De som är antagna, utöver underlaget:`,
  computed: (version: string, seed: string, futures: string, hash: string) =>
    `Räknat med fondrisk ${version}: ${futures} framtider, slumpfrö ${seed}, scenariots kontrollsumma ${hash}.`,
  alone: "Insatsen är räknad som om den vore ensam i fonden.",
  beforeKnown: "Det som har hänt hittills räknas inte in: ansökan gäller tiden innan.",
  command: (line: string) => `Samma tal ges av: ${line}`,
  notForecast: "Talen är följder av antagandena, inte en prognos.",
  statusKnown: (year: string) => `Vad som är känt till och med ${year}.`,
  statusNow: "Läget",
  statusYears: "År för år",
  statusInterventions: "Insatserna",
  statusAhead: "Hur det kan gå",
  evaluated: (year: string, saving: string, error: string) => `Utvärderad ${year}: ${saving} per deltagare och år${error}.`,
  withError: (se: string) => ` (medelfel ${se})`,
  notEvaluated: "Inte utvärderad än.",
  started: (year: string) => `Började ${year}.`,
  persons: (count: string) => `${count} deltagare hittills.`,
  nothingKnown: "Inget är känt än.",
};

export type PaperWords = typeof sv;

const en: PaperWords = {
  application: "Application to a social investment fund",
  statusReport: "Status report of a social investment fund",
  host: (name, first, last) => `${name}, ${first}–${last}.`,
  ofFund: (name) => `Fund: ${name}.`,
  target: "Needs and target group",
  participants: (perYear, years, all) =>
    years === 1 ? `${all} participants in one year.` : `${perYear} participants a year for ${years} years, ${all} in all.`,
  participantsVarying: (years, all) => `${all} participants in ${years} years.`,
  goal: "Goal",
  goalEvents: (name, rate, size) =>
    `${name}: ${rate} per person and year without the intervention. It is expected to avoid ${size} of them, if the method has an effect here.`,
  goalOther: (name, size) => `${name}: the intervention is expected to avoid ${size} of the cost, if the method has an effect here.`,
  between: (low, high, mean) => `${mean} (in 90 of 100 cases between ${low} and ${high})`,
  money: "Cost, saving and repayment year by year",
  moneyNote: (unit) =>
    `${unit}, means over the futures, not discounted. What boards save is what can be taken out of a budget. ± is the simulation error (95 %); numbers are rounded by it.`,
  year: "Year",
  cost: "Cost",
  repaid: "Repayment",
  all: "Sum",
  allError: "±",
  summaryCost: (cost, saved) => `The fund pays ${cost} on average. All together save ${saved}.`,
  nobody: "Nobody is expected to save anything.",
  evidence: "Evidence",
  evidenceHead: ["Number", "Value", "Source or assumption"],
  evaluation: "Plan of the evaluation",
  noEvaluation: "The intervention is not evaluated. What was promised counts as if it were measured.",
  design: {
    beforeAfter: "Participants are compared with themselves before the intervention.",
    matched: "Participants are compared with a matched group.",
    randomised: "Participants are compared with a randomised group.",
  },
  followUp: (years) => (years === 1 ? "Each is followed for one year." : `Each is followed for ${years} years.`),
  sizes: (sample, controls) => `${sample} participants and ${controls} compared persons are followed.`,
  power: (share) => `If the intervention has an effect, the evaluation shows it for certain in ${share} of 100 studies.`,
  repayment: "Plan of the repayment",
  contract: (said) => `Contract: ${said}`,
  promised: (promised, due, received) => `Promised: ${promised}. On average ${due} falls due, and ${received} is paid.`,
  kept: (share) => `In ${share} of 100 futures at least what was promised is paid.`,
  assumed: "What is assumed",
  assumedOf: (assumed, sourced, silent, all) =>
    `Of ${all} entries about the intervention ${assumed} are assumptions, ${sourced} have a source and ${silent} say nothing of it. Those assumed, beside the evidence:`,
  computed: (version, seed, futures, hash) =>
    `Computed with fondrisk ${version}: ${futures} futures, seed ${seed}, fingerprint of the scenario ${hash}.`,
  alone: "The intervention is reckoned as if it were alone in the fund.",
  beforeKnown: "What has happened so far does not count: an application is written before.",
  command: (line) => `The same numbers come from: ${line}`,
  notForecast: "The numbers follow from the assumptions; they are no forecast.",
  statusKnown: (year) => `What is known up to ${year}.`,
  statusNow: "Where it stands",
  statusYears: "Year by year",
  statusInterventions: "The interventions",
  statusAhead: "Where it may go",
  evaluated: (year, saving, error) => `Evaluated ${year}: ${saving} per participant and year${error}.`,
  withError: (se) => ` (standard error ${se})`,
  notEvaluated: "Not evaluated yet.",
  started: (year) => `Began ${year}.`,
  persons: (count) => `${count} participants so far.`,
  nothingKnown: "Nothing is known yet.",
};

/** Words of applications and status reports. */
export function paperWords(locale: Locale): PaperWords {
  return inLocale(locale, sv, en);
}
