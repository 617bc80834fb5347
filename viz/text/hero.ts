import type { Probability } from "../../engine/measures/estimate.ts";
import { frequency } from "./frequency.ts";
import type { Locale } from "./locale.ts";
import { messages } from "./messages.ts";
import { formatYear, moneyPair } from "./numbers.ts";

/** What the hero sentences are made of, for one set of rules. */
export interface HeroFacts {
  readonly depletion: Probability;
  /** The calendar year before which it is counted: the one after the last. */
  readonly endYear: number;
  /** Quartiles of what is missing when the fund runs dry; kronor. */
  readonly missing: { readonly q25: number; readonly q75: number; readonly standardError: number } | null;
  readonly replications: number;
}

/**
 * The hero in sentences: how often the fund runs dry, how often it lasts (both sides, so that neither frames the other),
 * and how much is missing. With too few futures the one sentence that says so.
 */
export function heroSentences(facts: HeroFacts, locale: Locale): readonly string[] {
  const text = messages(locale).hero;
  const said = frequency(facts.depletion, facts.replications, locale);
  if (!said.spoken) return [said.text];
  const missing =
    facts.missing && facts.depletion.value > 0
      ? [text.missing(moneyPair(facts.missing.q25, facts.missing.q75, locale, facts.missing.standardError))]
      : [];
  return [text.finding(said.text, formatYear(facts.endYear)), text.otherwise(said.otherwise), ...missing];
}
