import { inLocale, type Locale } from "./locale.ts";

const sv = {
  kind: "Två sidor för beslut",
  answer: "Svaret",
  who: "Vem som betalar och vart pengarna tar vägen",
  know: "Att veta",
  again: "Samma siffror ger",
};

const en: typeof sv = {
  kind: "Two pages for a decision",
  answer: "The answer",
  who: "Who pays, and where the money goes",
  know: "To be known",
  again: "The same numbers are given by",
};

/** Words of the two pages for a board. */
export function boardWords(locale: Locale): typeof sv {
  return inLocale(locale, sv, en);
}
