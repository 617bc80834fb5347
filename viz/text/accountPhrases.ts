/** What is said of wrong social accounts, in English and Swedish; slots as in `problemPhrases`. */
export const accountStatements: Readonly<Record<string, string>> = {
  "found municipality as a payer beside several departments, expected municipality: their shares":
    "hittade municipality som betalare bredvid flera nämnder, väntade municipality: deras andelar",
  "found account with count: {word}, expected count: once": "hittade account med count: {word}, väntade count: once",
  "found count: once without account, expected account beside it": "hittade count: once utan account, väntade account bredvid",
  "found {word} without account, expected account beside it": "hittade {word} utan account, väntade account bredvid",
  "found {word} beside account, expected one of them": "hittade {word} bredvid account, väntade den ena av dem",
  "found {number}, expected at most 1 with count: once": "hittade {number}, väntade högst 1 med count: once",
  "found an account by age without ageAtStart, expected ageAtStart beside it":
    "hittade ett konto efter ålder utan ageAtStart, väntade ageAtStart bredvid",
};

/** Rules of these keys. */
export const accountRules: Readonly<Record<string, string>> = {
  "rows, or file": "rows, eller file",
  "from and to, or ageFrom and ageTo": "from och to, eller ageFrom och ageTo",
  "the id of an account ({names})": "id för ett konto ({names})",
  "rows: no files can be read here": "rows: inga filer kan läsas här",
};
