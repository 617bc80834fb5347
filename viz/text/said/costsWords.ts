import type { Worded } from "../../../workers/host.ts";

/** Tables of invoices: what is wrong with them. */
export const costsWords = {
  costsNoRows: {
    en: "has no rows, expected a header and one number a row",
    sv: "har inga rader, väntade en rubrikrad och ett tal på varje rad",
  },
  costsHeaderOnly: {
    en: "has a header but no rows, expected one number a row",
    sv: "har en rubrikrad men inga rader, väntade ett tal på varje rad",
  },
  costsTooMany: { en: "has {found} rows, expected at most {most}", sv: "har {found} rader, väntade högst {most}" },
  costsIdentity: {
    en: "column {number} has personal identity numbers: it is neither read nor shown",
    sv: "kolumn {number} innehåller personnummer: den varken läses eller visas",
  },
  costsUnclosed: {
    en: "a quotation mark is opened here and never closed, so that all that follows is one cell: close it, or take it away",
    sv: "här öppnas ett citattecken som aldrig stängs, så att allt som följer är en enda cell: stäng det eller ta bort det",
  },
  costsTotal: {
    en: "found a total, expected one event a row: leave the row out",
    sv: "hittade en summa, väntade en händelse på varje rad: ta bort raden",
  },
  costsInColumn: { en: "column {name}: {said}", sv: "kolumn {name}: {said}" },
  costsNoColumn: { en: "found no column {column}, expected {known}", sv: "hittade ingen kolumn {column}, väntade {known}" },
  costsWhichColumn: {
    en: "which column has the costs? Say --column, {known}",
    sv: "vilken kolumn har kostnaderna? Ange --column, {known}",
  },
  costsCells: {
    en: "found {found} cells, expected {expected} as in the first row",
    sv: "hittade {found} celler, väntade {expected} som på första raden",
  },
  costsCellsComma: {
    en: "found {found} cells, expected {expected} as in the first row: a decimal comma in a file with commas between cells? Put ; between cells, or the number in quotes",
    sv: "hittade {found} celler, väntade {expected} som på första raden: ett decimalkomma i en fil med komma mellan celler? Sätt ; mellan celler, eller talet inom citattecken",
  },
  costsNoCase: { en: "found nothing, expected the name of a case", sv: "hittade inget, väntade ett ärendes namn" },
  costsDate: {
    en: "found the date {date}, expected a number: if it is an amount, give the cell the format of a number",
    sv: "hittade datumet {date}, väntade ett tal: om det är ett belopp, ge cellen formatet tal",
  },
  costsFormula: {
    en: "found a formula without a value, expected a number: open the workbook in a spreadsheet program and save it there",
    sv: "hittade en formel utan värde, väntade ett tal: öppna arbetsboken i ett kalkylprogram och spara den där",
  },
  cellError: {
    en: "found the error {found}, expected a number: mend the formula, or write the number in its place",
    sv: "hittade felet {found}, väntade ett tal: rätta formeln, eller skriv talet i stället",
  },
  sheetsEmpty: { en: "{file} has no sheet with anything in it", sv: "{file} har inget blad med något i" },
  noSheet: { en: "{file} has no sheet '{sheet}'; it has {known:comma}", sv: "{file} har inget blad '{sheet}'; bladen är {known:comma}" },
  whichSheet: {
    en: "which sheet of {file} has the costs? Say --sheet, {known}",
    sv: "vilket blad i {file} har kostnaderna? Ange --sheet, {known}",
  },
  costsNothing: { en: "found nothing, expected a number", sv: "hittade inget, väntade ett tal" },
  costsAmbiguous: {
    en: "found {found}, which can be {thousands} or {decimals}: say --decimal {first} for the first, --decimal {second} for the second",
    sv: "hittade {found}, som kan vara {thousands} eller {decimals}: ange --decimal {first} för det första, --decimal {second} för det andra",
  },
  costsExpected: { en: "found {found}, expected {rule}", sv: "hittade {found}, väntade {rule}" },
  costsNumberLike: { en: "a number like 11600, 11 600, 11,6 or 11.6", sv: "ett tal som 11600, 11 600, 11,6 eller 11.6" },
  costsNegative: {
    en: "found {found}, expected more than 0: a negative cost is a credit note, subtract it from the row it belongs to",
    sv: "hittade {found}, väntade mer än 0: en negativ kostnad är en kreditnota, dra av den från raden som den hör till",
  },
  costsZero: {
    en: "found {found}, expected more than 0: what costs nothing is no event, leave the row out and lower the rate",
    sv: "hittade {found}, väntade mer än 0: det som inget kostar är ingen händelse, ta bort raden och sänk frekvensen",
  },
  somebody: { en: "(a personal identity number)", sv: "(ett personnummer)" },
  fitTooFew: {
    en: "{file}: column {name} has {found} rows, a fit needs at least {least}",
    sv: "{file}: kolumn {name} har {found} rader, en anpassning behöver minst {least}",
  },
  fitConstant: {
    en: "{file}: every row of column {name} is {value}: write that number into the scenario, there is nothing to fit",
    sv: "{file}: varje rad i kolumn {name} är {value}: skriv det talet i scenariot, det finns inget att anpassa",
  },
} as const satisfies Worded;
