import type { Worded } from "./worded.ts";

/** Files beside a scenario: what is wrong, by code. */
export const filesWords = {
  yearTwice: {
    en: "found the year {year} on line {line} of {file} again, expected it once",
    sv: "hittade året {year} på rad {line} i {file} en gång till, väntade det en gång",
  },
  cellNotYear: {
    en: "found {found} on line {line} of {file}, expected a year",
    sv: "hittade {found} på rad {line} i {file}, väntade ett år",
  },
  noFile: {
    en: "found no file {file}, expected a CSV file at this path relative to the scenario",
    sv: "hittade ingen fil {file}, väntade en CSV-fil med den sökvägen från scenariot",
  },
  unreadableFile: { en: "cannot read {file}: {reason}", sv: "kan inte läsa {file}: {reason}" },
  noHeader: {
    en: "found no column {column} in {file}, expected a header that has it",
    sv: "hittade ingen kolumn {column} i {file}, väntade en rubrikrad som har den",
  },
  noColumnInFile: {
    en: "found no column {column} in {file}, expected {known}",
    sv: "hittade ingen kolumn {column} i {file}, väntade {known}",
  },
  identityNumbers: {
    en: "found personal identity numbers in {column}, expected amounts",
    sv: "hittade personnummer i {column}, väntade belopp",
  },
  unclosedQuote: {
    en: "found a quotation mark that opens a cell on line {line} of the table and is never closed, expected one that closes it",
    sv: "hittade ett citattecken som öppnar en cell på rad {line} i tabellen och aldrig stängs, väntade ett som stänger det",
  },
  totalOnLine: {
    en: "found a total on line {line} of {file}, expected one observation on each line",
    sv: "hittade en summa på rad {line} i {file}, väntade en observation på varje rad",
  },
  ambiguousCell: {
    en: "found {found} on line {line} of {file}, which can be {thousands} or {decimals}, expected a number that can be read in one way",
    sv: "hittade {found} på rad {line} i {file}, som kan vara {thousands} eller {decimals}, väntade ett tal som går att läsa på ett sätt",
  },
  cellNotNumber: {
    en: "found {found} on line {line} of {file}, expected a number",
    sv: "hittade {found} på rad {line} i {file}, väntade ett tal",
  },
  noObservations: {
    en: "found no rows in {file}, expected at least one observation",
    sv: "hittade inga rader i {file}, väntade minst en observation",
  },
  tooManyObservations: {
    en: "found {found} rows in {file}, expected at most {most}",
    sv: "hittade {found} rader i {file}, väntade högst {most}",
  },
  fileTooLarge: { en: "The file is larger than 2 MB: it is no scenario.", sv: "Filen är större än 2 MB: det är inget scenario." },
  tableAlone: {
    en: "{file} is a table that no scenario here asks for: drop the scenario that names it, before it or with it.",
    sv: "{file} är en tabell som inget scenario här frågar efter: släpp scenariot som nämner den, före eller samtidigt.",
  },
  fileUnreadable: { en: "The file could not be read.", sv: "Filen gick inte att läsa." },
  outsideFolder: { en: "it leads out of the scenario's folder", sv: "den leder ut ur scenariots mapp" },
  isFolder: { en: "it is a folder", sv: "den är en mapp" },
  notText: { en: "it is not text", sv: "den är inte text" },
  isSpreadsheet: { en: "it is a spreadsheet or an archive, not text", sv: "den är ett kalkylblad eller ett arkiv, inte text" },
  isDevice: { en: "it is a pipe or a device, not a file", sv: "den är ett rör eller en enhet, inte en fil" },
  tooManyBytes: { en: "it has {found}, at most {most} can be read", sv: "den har {found}, högst {most} kan läsas" },
  partIsFile: { en: "a part of the path is a file, not a folder", sv: "en del av sökvägen är en fil, inte en mapp" },
  linkCircle: { en: "its links lead round in a circle", sv: "dess länkar går runt i en cirkel" },
  nameTooLong: { en: "its name is too long", sv: "namnet är för långt" },
  diskError: { en: "the disk reports an error", sv: "disken rapporterar ett fel" },
  tooManyOpen: { en: "too many files are open", sv: "för många filer är öppna" },
  notAllowed: { en: "you are not allowed to read it", sv: "du får inte läsa den" },
  relativePath: { en: "a path relative to this file", sv: "en sökväg från den här filen" },
  readableFile: {
    en: "a file that can be read at this path relative to this one",
    sv: "en fil som går att läsa med den sökvägen från den här",
  },
  valuesOnly: { en: "values: no files can be read here", sv: "values: inga filer kan läsas här" },
  pathBeside: { en: "a path beside or below the scenario", sv: "en sökväg bredvid eller under scenariot" },
  cannotBeRead: { en: "cannot be read: {reason}", sv: "kan inte läsas: {reason}" },
  notThere: { en: "it is not there", sv: "den finns inte" },
  technical: { en: "{text}", sv: "{text}" },
  tooMuchInput: { en: "more than {most} MB come in, which is no scenario", sv: "mer än {most} MB kommer in, och det är inget scenario" },
  notAmongFiles: { en: "one of the files given: {known:comma}", sv: "en av filerna som gavs: {known:comma}" },
  noneGiven: { en: "one of the files given: none", sv: "en av filerna som gavs: inga" },
} as const satisfies Worded;
