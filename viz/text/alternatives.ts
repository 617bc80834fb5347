import type { AlternativeSummary, Probability } from "../../workers/index.ts";
import { inLocale, type Locale } from "./locale.ts";
import { formatNumber, hardSpace } from "./numbers.ts";

/** How other readings of the same facts are told. */
export const alternativeWords = {
  sv: {
    title: "Andra tolkningar av samma fakta, en i taget",
    intro: (futures: string) =>
      `Var och en är scenariot med det som står ändrat, på samma framtider (de första ${futures}). Förändringen är skillnaden mot scenariot; ± är simuleringsosäkerheten (95 %).`,
    range: (count: number) => `… under ${count} ${count === 1 ? "annan tolkning" : "andra tolkningar"} av samma fakta`,
    sentence: (range: string, count: number) =>
      `Under ${count === 1 ? "en annan tolkning" : `${count} andra tolkningar`} av samma fakta, en i taget: ${range}.`,
    reading: "tolkning",
    why: "varför",
    change: "förändring",
  },
  en: {
    title: "Other readings of the same facts, one at a time",
    intro: (futures: string) =>
      `Each is the scenario with what is said changed, on the same futures (the first ${futures}). The change is the difference from the scenario; ± is the simulation error (95%).`,
    range: (count: number) => `… under ${count} other ${count === 1 ? "reading" : "readings"} of the same facts`,
    sentence: (range: string, count: number) =>
      `Under ${count === 1 ? "one other reading" : `${count} other readings`} of the same facts, one at a time: ${range}.`,
    reading: "reading",
    why: "why",
    change: "change",
  },
} as const;

/** Readings by how far they move the probability of running short, the farthest first; those that move it alike as they are listed. */
export function byReach(alternatives: readonly AlternativeSummary[]): readonly AlternativeSummary[] {
  return alternatives.toSorted((a, b) => reach(b) - reach(a));
}

function reach({ measures }: AlternativeSummary): number {
  return Math.abs(measures["depletion.probability"].difference?.value ?? 0);
}

/** "0,6–71": the lowest and highest probability of running short under the readings, of 100 futures; null without readings. */
export function alternativesRange(alternatives: readonly AlternativeSummary[], locale: Locale): string | null {
  const found = alternatives
    .map(({ measures }) => measures["depletion.probability"].value as Probability | null)
    .filter((each) => each !== null);
  if (found.length === 0) return null;
  const low = found.reduce((least, each) => (each.value < least.value ? each : least));
  const high = found.reduce((most, each) => (each.value > most.value ? each : most));
  const [from, to] = [low, high].map((each) => ofHundred(each, locale));
  return from === to ? from! : `${from}–${to}`;
}

/** "0,6–71 av 100". */
export function alternativesRangeText(alternatives: readonly AlternativeSummary[], locale: Locale): string | null {
  const range = alternativesRange(alternatives, locale);
  return range === null ? null : `${range}${hardSpace}${inLocale(locale, "av", "of")}${hardSpace}100`;
}

/** "Under 7 andra tolkningar av samma fakta, en i taget: 0,6–71 av 100." Null without readings. */
export function alternativesSentence(alternatives: readonly AlternativeSummary[], locale: Locale): string | null {
  const range = alternativesRangeText(alternatives, locale);
  return range === null ? null : alternativeWords[locale].sentence(range, alternatives.length);
}

/** With a decimal where that is worth saying and the error is below half of it. */
function ofHundred({ value, low, high }: Probability, locale: Locale): string {
  const share = 100 * value;
  return formatNumber(share, locale, share > 0 && share < 10 && 50 * (high - low) < 0.5 ? 1 : 0);
}
