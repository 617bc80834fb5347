import type { Probability } from "../../workers/index.ts";
import { errorText, frequency } from "./frequency.ts";
import type { Locale } from "./locale.ts";
import { messages } from "./messages.ts";
import { formatYear, moneyRange } from "./numbers.ts";

/** What the hero sentences are made of, for one set of rules. */
export interface HeroFacts {
  readonly depletion: Probability;
  /** Closed by a political decision before the end, without having run short. */
  readonly closed: Probability;
  /** The calendar year before which it is counted: the one after the last. */
  readonly endYear: number;
  /** Quartiles of what is missing when the fund runs short; kronor. */
  readonly missing: { readonly q25: number; readonly q75: number; readonly standardError: number } | null;
  readonly replications: number;
}

/**
 * The hero in sentences: how often the fund runs short, how often it does not (both sides, so that neither frames the other),
 * how often it is closed instead, and how much is missing. With too few futures the one sentence that says so.
 */
export function heroSentences(facts: HeroFacts, locale: Locale): readonly string[] {
  const text = messages(locale).hero;
  const said = frequency(facts.depletion, facts.replications, locale);
  if (!said.spoken) return [said.text];
  const missing =
    facts.missing && facts.depletion.value > 0
      ? [text.missing(moneyRange(facts.missing.q25, facts.missing.q75, locale, facts.missing.standardError))]
      : [];
  const closed = facts.closed.value > 0 ? [text.closedEarly(frequency(facts.closed, facts.replications, locale).text)] : [];
  // "Never" and "always" have no other side that would say more.
  const year = formatYear(facts.endYear);
  const first =
    said.short === "0"
      ? text.never(said.text, said.otherwise, year)
      : text.finding(`${said.text}${errorText(said, facts.depletion, locale)}`, year);
  const otherwise = said.short === "0" || said.short === "100" ? [] : [text.otherwise(said.otherwise)];
  return [first, ...missing, ...otherwise, ...closed];
}
