import { inLocale, type Locale } from "../locale.ts";

const sv = {
  title: "Vad som har hänt hittills",
  intro: "Det som är känt sätts in, och framtiderna räknas vidare därifrån. Lämna tomt det som inte är känt.",
  through: "Sista året som är känt",
  balance: "Fondens saldo vid årets slut",
  year: "År",
  ofYear: (what: string, year: string) => `${what}, ${year}`,
  started: "Började år",
  intake: "Nya deltagare",
  outlays: "Utbetalt",
  ready: "Utvärdering klar år",
  saving: "Uppmätt besparing per deltagare och år",
  se: "Dess medelfel",
  rounds: "Flera omgångar är kända: de skrivs i texten.",
  forget: "Ta bort allt som har hänt",
  together: "Besparing och medelfel skrivs tillsammans med året då utvärderingen var klar.",
};

export type ObservedWords = typeof sv;

const en: ObservedWords = {
  title: "What has happened so far",
  intro: "What is known is put in, and the futures go on from there. Leave empty what is not known.",
  through: "Last year of which anything is known",
  balance: "Balance of the fund at the end of the year",
  year: "Year",
  ofYear: (what, year) => `${what}, ${year}`,
  started: "Began in year",
  intake: "New participants",
  outlays: "Paid",
  ready: "Evaluation ready in year",
  saving: "Measured saving per participant and year",
  se: "Its standard error",
  rounds: "Several rounds are known: they are written in the text.",
  forget: "Remove all that has happened",
  together: "Saving and standard error are written together with the year in which the evaluation was ready.",
};

/** Words of the form for what has happened. */
export function observedFormWords(locale: Locale): ObservedWords {
  return inLocale(locale, sv, en);
}
