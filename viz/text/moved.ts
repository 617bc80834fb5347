import { inLocale, type Locale } from "./locale.ts";

/** Words of what a change moved. */
export interface MovedWords {
  readonly title: string;
  readonly measure: string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
  readonly unit: string;
  readonly better: string;
  readonly worse: string;
  /** What stands before the change. */
  readonly lastChange: string;
  readonly locked: string;
  readonly said: (moved: number, of: number, against: string, futures: string) => string;
}

const sv: MovedWords = {
  title: "Det här ändrades",
  measure: "Mått",
  before: "Före",
  now: "Nu",
  change: "Ändring",
  unit: "Enhet",
  better: "bättre",
  worse: "sämre",
  lastChange: "före ändringen",
  locked: "de låsta reglerna (A)",
  said: (moved, of, against, futures) =>
    `${moved === 0 ? "Inget" : moved} av ${of} mått ändrades mer än sin simuleringsosäkerhet jämfört med ${against}, i samma ${futures} framtider.`,
};

const en: MovedWords = {
  title: "What changed",
  measure: "Measure",
  before: "Before",
  now: "Now",
  change: "Change",
  unit: "Unit",
  better: "better",
  worse: "worse",
  lastChange: "before the change",
  locked: "the locked rules (A)",
  said: (moved, of, against, futures) =>
    `${moved === 0 ? "None" : moved} of ${of} measures moved by more than the simulation error compared with ${against}, in the same ${futures} futures.`,
};

export function movedWords(locale: Locale): MovedWords {
  return inLocale(locale, sv, en);
}
