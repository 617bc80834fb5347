import { type Said, tell } from "../../workers/host.ts";
import type { Locale } from "./locale.ts";

/** What is wrong with a scenario, as a person reads it. */
export interface ToldProblem {
  readonly text: string;
  /** Of the text: English where a program said it that knows no other language. */
  readonly language: Locale;
}

/** What is said of a scenario, in a language. */
export function problemIn({ code, values }: Said, locale: Locale): ToldProblem {
  return { text: tell({ code, values }, locale), language: code === "technical" ? "en" : locale };
}
