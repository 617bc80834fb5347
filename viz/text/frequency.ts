import type { Probability } from "../../workers/index.ts";
import { inLocale, type Locale } from "./locale.ts";
import { formatNumber, hardSpace } from "./numbers.ts";

/** Fewest futures before a frequency is said aloud, as a range where its error is more than one of 100: at most ±1.6. */
export const spokenReplications = 4096;

/** A probability as a natural frequency and its other side; both read before the word "framtider" or "futures". */
export interface Frequency {
  /** False while there are too few futures: `text` then says so, and is not to be put in a sentence. */
  readonly spoken: boolean;
  readonly text: string;
  readonly otherwise: string;
  /** The number alone, for a label on an axis of 100: "12", "<1", "10–16"; empty while it is not spoken. */
  readonly short: string;
  /** Icons of 100 to fill; a part of an icon where the text is "färre än 1" or "fler än 99". */
  readonly icons: number;
}

/**
 * "12 av 100", with as much said as the simulation knows: one of 100 where the Wilson interval is within ±1, else a range.
 * "Färre än 1" and "fler än 99" at the edges. Nobody and everybody are counted among the futures that were computed,
 * "ingen av 65 536", since an event that did not happen may still be possible. A probability among fewer futures than all
 * (those in which something was promised, say) has a wider interval and is told as an edge or a range.
 */
export function frequency(probability: Probability, replications: number, locale: Locale): Frequency {
  const icons = iconCount(probability.value);
  if (replications < spokenReplications) {
    const text = preliminaryText(replications, spokenReplications, locale);
    return { spoken: false, text, otherwise: text, short: "", icons };
  }
  const words = wordsOf[locale];
  const stated = (count: number) => `${count}${hardSpace}${words.of}${hardSpace}100`;
  const ends = (short: string, text: string, otherwise: string): Frequency => ({ spoken: true, text, otherwise, short, icons });
  const all = formatNumber(replications, locale);
  const { value, low, high } = probability;
  const certain = 4 / replications; // beyond the Wilson bound of an event never seen: seen among fewer futures than all
  if (value <= 0 && high <= certain) return ends("0", words.none(all), words.every(all));
  if (value >= 1 && low >= 1 - certain) return ends("100", words.every(all), words.none(all));
  if (value < 0.01 && high < 0.02) return ends("<1", `${words.fewer} ${stated(1)}`, `${words.more} ${stated(99)}`);
  if (value > 0.99 && low > 0.98) return ends(">99", `${words.more} ${stated(99)}`, `${words.fewer} ${stated(1)}`);
  const count = Math.round(value * 100);
  if ((high - low) / 2 <= 0.01) return ends(String(count), stated(count), stated(100 - count));
  const [from, to] = [Math.max(0, Math.floor(low * 100)), Math.min(100, Math.ceil(high * 100))];
  return ends(`${from}–${to}`, words.between(String(from), stated(to)), words.between(String(100 - to), stated(100 - from)));
}

/** " (±0,7)": half the Wilson interval, of 100, behind a frequency that is one number; nothing behind an edge or a range. */
export function errorText({ short }: Frequency, { low, high }: Probability, locale: Locale): string {
  if (!/^\d+$/.test(short) || short === "0" || short === "100") return "";
  return ` (±${formatNumber(Math.ceil((high - low) * 500) / 10, locale, 1)})`;
}

/** "Preliminärt: 1 024 av 16 384 framtider beräknade." */
export function preliminaryText(done: number, wanted: number, locale: Locale): string {
  const [some, all] = [formatNumber(done, locale), formatNumber(wanted, locale)];
  return inLocale(locale, `Preliminärt: ${some} av ${all} framtider beräknade.`, `Preliminary: ${some} of ${all} futures computed.`);
}

/** "Klart: 65 536 framtider. Simuleringsosäkerhet högst ±0,4 av 100.": the largest 95 % half-width of any probability, 0.98/√n; n are the draws where futures share them. */
export function doneText(replications: number, locale: Locale, futuresPerDraw = 1): string {
  const error = formatNumber(Math.ceil((98 / Math.sqrt(replications / futuresPerDraw)) * 10) / 10, locale, 1);
  const all = formatNumber(replications, locale);
  return inLocale(
    locale,
    `Klart: ${all} framtider. Simuleringsosäkerhet högst ±${error} av 100.`,
    `Done: ${all} futures. Simulation error at most ±${error} of 100.`,
  );
}

/** Icons of 100 to fill: whole ones, but a part of the first or last where rounding would say never or always. */
function iconCount(value: number): number {
  const hundredths = Math.min(1, Math.max(0, value)) * 100;
  return hundredths < 1 || hundredths > 99 ? hundredths : Math.round(hundredths);
}

const wordsOf = {
  sv: {
    of: "av",
    fewer: "färre än",
    more: "fler än",
    none: (all: string) => `ingen av ${all}`,
    every: (all: string) => `alla ${all}`,
    between: (low: string, high: string) => `mellan ${low} och ${high}`,
  },
  en: {
    of: "of",
    fewer: "fewer than",
    more: "more than",
    none: (all: string) => `none of ${all}`,
    every: (all: string) => `all ${all}`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
  },
};
