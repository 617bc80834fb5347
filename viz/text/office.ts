import { inLocale, type Locale } from "./locale.ts";

const sv = {
  /** Names of sheets: short, without `: \ / ? * [ ]`. */
  sheets: {
    answer: "Svaret",
    years: "År för år",
    interventions: "Insatser",
    departments: "Nämnder",
    payers: "Betalare",
    all: "Alla tal",
    assumptions: "Antaganden",
    readings: "Andra tolkningar",
    about: "Om beräkningen",
  },
  /** Names of charts by their ids. */
  charts: {
    chain: "Från studier till kronor",
    studies: "Studier",
    funnel: "Trattdiagram",
    depletion: "Räcker medlen",
    balance: "Saldot",
    "depletion-by-year": "Räcker medlen, år för år",
    paired: "Parad skillnad",
    leakage: "En sparad krona",
    repayment: "Återbetalning",
    departments: "Nämndernas netto",
    municipality: "Kommunens netto",
    evaluation: "Utvärdering",
    tornado: "Ett antagande i taget",
    costs: "Kostnader",
  },
  account: "Bokslut",
  year: "År",
  intervention: "Insats",
  department: "Nämnd",
  payer: "Betalare",
  halfInterval: "± (95 %)",
  low: "Nedre gräns",
  high: "Övre gräns",
  measure: "Mått",
  measureNote:
    "Mått är namnet i summary.json. Talen är oavrundade i cellen; det som syns är så många siffror som simuleringsosäkerheten medger.",
  part: "Del",
  written: "Som det står",
  mean: "Medelvärde",
  p05: "5 %",
  p95: "95 %",
  basis: "Grund",
  assumed: "antagande",
  sourced: "källa",
  rangeNote: "Medelvärde, 5 % och 95 % är för det som dras i varje framtid, i kronor, andelar eller antal.",
  command: "Kommando som ger samma tal",
  change: "Förändring",
};

type OfficeWords = typeof sv;

const en: OfficeWords = {
  sheets: {
    answer: "The answer",
    years: "Year by year",
    interventions: "Interventions",
    departments: "Boards",
    payers: "Payers",
    all: "All numbers",
    assumptions: "Assumptions",
    readings: "Other readings",
    about: "About",
  },
  charts: {
    chain: "From studies to kronor",
    studies: "Studies",
    funnel: "Funnel plot",
    depletion: "Runs short",
    balance: "Balance",
    "depletion-by-year": "Runs short, by year",
    paired: "Paired difference",
    leakage: "One saved krona",
    repayment: "Repayment",
    departments: "Net result of boards",
    municipality: "Net result, municipality",
    evaluation: "Evaluation",
    tornado: "One assumption at a time",
    costs: "Costs",
  },
  account: "Account",
  year: "Year",
  intervention: "Intervention",
  department: "Board",
  payer: "Payer",
  halfInterval: "± (95%)",
  low: "Lower end",
  high: "Upper end",
  measure: "Measure",
  measureNote:
    "Measure is the name in summary.json. Numbers are unrounded in the cell; shown are as many digits as the simulation error allows.",
  part: "Part",
  written: "As written",
  mean: "Mean",
  p05: "5%",
  p95: "95%",
  basis: "Basis",
  assumed: "assumption",
  sourced: "source",
  rangeNote: "Mean, 5% and 95% are of what is drawn in each future, in kronor, shares or counts.",
  command: "Command that gives the same numbers",
  change: "Change",
};

/** Words of workbooks and documents, beside those of the report. */
export function officeWords(locale: Locale): OfficeWords {
  return inLocale(locale, sv, en);
}

/** What a chart is called in a list of charts; charts of one kind are numbered. */
export function chartName(id: string, locale: Locale): string {
  const { charts } = officeWords(locale);
  const [, kind = id, number = ""] = /^(.*?)(?:-(\d+))?$/.exec(id) ?? [];
  const name = Object.hasOwn(charts, kind) ? charts[kind as keyof OfficeWords["charts"]] : kind;
  return number === "" ? name : `${name} ${number}`;
}
