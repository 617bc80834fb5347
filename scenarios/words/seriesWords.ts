import type { Worded } from "./worded.ts";

/** Ledgers and tables of statistics that numbers by year are taken from: what is wrong, by code. */
export const seriesWords = {
  sieProject: { en: "the id of an object of the ledger, as in #OBJEKT", sv: "ett objekts id i bokföringen, som i #OBJEKT" },
  accountRange: { en: "a range of accounts, like 4000-7999", sv: "ett intervall av konton, som 4000-7999" },
  sieLine: {
    en: "found {found} on line {line} of {file}, expected #TRANS account {dimension object} amount, with a point before decimals, and a date",
    sv: "hittade {found} på rad {line} i {file}, väntade #TRANS konto {dimension objekt} belopp, med punkt före decimaler, och ett datum",
  },
  sieKind: {
    en: "found {file} of type {found}, expected type 4, which has the entries with their objects",
    sv: "hittade {file} av typ {found}, väntade typ 4, som har transaktionerna med sina objekt",
  },
  noBookings: {
    en: "found nothing booked on {project} in {file}, expected one of {known:comma}",
    sv: "hittade inget bokfört på {project} i {file}, väntade något av {known:comma}",
  },
  noVariable: {
    en: "found no variable {found} in {file}, expected {known:comma}",
    sv: "hittade ingen variabel {found} i {file}, väntade {known:comma}",
  },
  noTime: {
    en: "found no variable of time in {file}, expected one of years",
    sv: "hittade ingen tidsvariabel i {file}, väntade en med år",
  },
  noValueOf: {
    en: "found no {found} among the values of {variable} in {file}, expected {known:comma}",
    sv: "hittade inget {found} bland värdena av {variable} i {file}, väntade {known:comma}",
  },
  variableOpen: {
    en: "found several values of {variable} in {file}, expected one of them under where: {known:comma}",
    sv: "hittade flera värden av {variable} i {file}, väntade ett av dem under where: {known:comma}",
  },
  periodNotYear: {
    en: "found the period {found} in {file}, expected years",
    sv: "hittade perioden {found} i {file}, väntade år",
  },
  noNumbers: {
    en: "found no number in what was asked of {file}, expected at least one year with a value",
    sv: "hittade inget tal i det som efterfrågades ur {file}, väntade minst ett år med ett värde",
  },
  notPx: {
    en: "found {file}, expected a table in the PX format: STUB, HEADING, VALUES and as many numbers in DATA as it has cells",
    sv: "hittade {file}, väntade en tabell i PX-format: STUB, HEADING, VALUES och lika många tal i DATA som den har celler",
  },
  notStatistics: {
    en: "found {file}, expected JSON-stat 2 (class: dataset) or an answer of Kolada, saved as it came",
    sv: "hittade {file}, väntade JSON-stat 2 (class: dataset) eller ett svar från Kolada, sparat som det kom",
  },
  oneOfList: { en: "one of {known:comma}", sv: "något av {known:comma}" },
} as const satisfies Worded;
