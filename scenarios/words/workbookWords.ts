import type { Worded } from "./worded.ts";

/** A scenario in a workbook: what is wrong with its cells, by code. */
export const workbookWords = {
  notScenarioBook: {
    en: "found no sheet with the columns Key and Value, expected a workbook as fondrisk new fund.xlsx makes it",
    sv: "hittade inget blad med kolumnerna Nyckel och Värde, väntade en arbetsbok som fondrisk new fond.xlsx gör den",
  },
  noWorkbook: {
    en: "found no workbook that can be read, expected an xlsx file: open it in a spreadsheet program and save it as xlsx",
    sv: "hittade ingen arbetsbok som går att läsa, väntade en xlsx-fil: öppna den i ett kalkylprogram och spara den som xlsx",
  },
  bookEmpty: {
    en: "found no row with a key and a value below the headings, expected at least one",
    sv: "hittade ingen rad med nyckel och värde under rubrikerna, väntade minst en",
  },
  bookPath: {
    en: "found no key that can be read in column {cell}, expected one like fund.capital or interventions.support.cost",
    sv: "hittade ingen nyckel som går att läsa i kolumn {cell}, väntade en som fund.capital eller interventions.stod.cost",
  },
  bookTwice: {
    en: "found {key} again, expected it once: it stands on row {line} already; remove one of the rows",
    sv: "hittade {key} en gång till, väntade den en gång: den står redan på rad {line}; ta bort en av raderna",
  },
  bookBelowValue: {
    en: "found {key} below a value: row {line} holds one number for all of it; remove that row or this one",
    sv: "hittade {key} under ett värde: rad {line} har ett enda tal för alltihop; ta bort den raden eller den här",
  },
  bookAboveValues: {
    en: "found one value for {key}, whose parts have rows of their own: remove those rows or this one",
    sv: "hittade ett enda värde för {key}, vars delar har egna rader: ta bort de raderna eller den här",
  },
  bookDate: {
    en: "found the date {date}, expected a number or a text: give the cell the format of a number and write the value again",
    sv: "hittade datumet {date}, väntade ett tal eller en text: ge cellen formatet tal och skriv värdet igen",
  },
  bookFormula: {
    en: "found a formula without a value, expected a value: open the workbook in a spreadsheet program and save it there",
    sv: "hittade en formel utan värde, väntade ett värde: öppna arbetsboken i ett kalkylprogram och spara den där",
  },
  bookError: {
    en: "found the error {found}, expected a value: mend the formula, or write the value in its place",
    sv: "hittade felet {found}, väntade ett värde: rätta formeln, eller skriv värdet i stället",
  },
  bookIdentity: {
    en: "found a personal identity number, which is neither read nor shown: remove it from the cell",
    sv: "hittade ett personnummer, som varken läses eller visas: ta bort det ur cellen",
  },
  bookNoSheet: {
    en: "found no sheet {sheet}, expected one of {known:comma}",
    sv: "hittade inget blad {sheet}, väntade något av {known:comma}",
  },
} as const satisfies Worded;
