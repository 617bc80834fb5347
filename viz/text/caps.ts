import type { Locale } from "./locale.ts";

/** Words of `explain` for written caps. Arguments are finished text. */
export interface CapWords {
  readonly title: string;
  /** share: of the draws; cap: the largest value. */
  readonly line: (share: string, cap: string) => string;
}

/** What is said of a written cap that fewer than half of the draws sit on. */
export const capWords: Readonly<Record<Locale, CapWords>> = {
  sv: {
    title: "Skrivna tak, med hur stor andel av dragningarna som ligger över och räknas som taket:",
    line: (share, cap) => `${share} över ${cap}`,
  },
  en: {
    title: "Written caps, and the share of the draws that lie above and count as the cap:",
    line: (share, cap) => `${share} above ${cap}`,
  },
};
