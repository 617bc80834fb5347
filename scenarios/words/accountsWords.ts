import type { Worded } from "./worded.ts";

/** Social accounts: what is wrong, by code. */
export const accountsWords = {
  municipalityAsPayer: {
    en: "found municipality as a payer beside several departments, expected municipality: their shares",
    sv: "hittade municipality som betalare bredvid flera nämnder, väntade municipality: deras andelar",
  },
  accountCount: {
    en: "found account with count: {count}, expected count: once",
    sv: "hittade account med count: {count}, väntade count: once",
  },
  onceWithoutAccount: {
    en: "found count: once without account, expected account beside it",
    sv: "hittade count: once utan account, väntade account bredvid",
  },
  withoutAccount: {
    en: "found {key} without account, expected account beside it",
    sv: "hittade {key} utan account, väntade account bredvid",
  },
  besideAccount: { en: "found {key} beside account, expected one of them", sv: "hittade {key} bredvid account, väntade den ena av dem" },
  onceRate: { en: "found {rate}, expected at most 1 with count: once", sv: "hittade {rate}, väntade högst 1 med count: once" },
  accountByAge: {
    en: "found an account by age without ageAtStart, expected ageAtStart beside it",
    sv: "hittade ett konto efter ålder utan ageAtStart, väntade ageAtStart bredvid",
  },
  rowsOrFile: { en: "rows, or file", sv: "rows, eller file" },
  fromToOrAges: { en: "from and to, or ageFrom and ageTo", sv: "from och to, eller ageFrom och ageTo" },
  accountId: { en: "the id of an account ({known})", sv: "id för ett konto ({known})" },
  rowsOnly: {
    en: "rows: no files can be read here (on the page: drop it beside the scenario)",
    sv: "rows: inga filer kan läsas här (på sidan: släpp den bredvid scenariot)",
  },
  fromTo: { en: "from {min} to {max}", sv: "från {min} till {max}" },
} as const satisfies Worded;
