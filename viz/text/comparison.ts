import { inLocale, type Locale } from "./locale.ts";

/** Words of a comparison of variants. */
export interface ComparisonWords {
  readonly futures: string;
  /** Equivalent futures that what has happened leaves of a variant. */
  readonly left: (name: string, effective: string) => string;
  readonly seed: string;
  readonly better: string;
  readonly equal: string;
  readonly note: string;
  /** Heading of the accounts. */
  readonly pays: string;
  readonly account: string;
  readonly unit: string;
  readonly rest: string;
  /** Heading of the assumptions that differ. */
  readonly differing: string;
  readonly assumption: string;
  readonly noneDiffer: string;
  readonly more: (count: string) => string;
  /** Heading of a difference: of a variant from the first. */
  readonly minus: (name: string, first: string) => string;
}

const sv: ComparisonWords = {
  futures: "framtider",
  left: (name, effective) => `Det som hänt lämnar i praktiken ${effective} framtider av ${name}.`,
  seed: "slumpfrö",
  better: "B bättre",
  equal: "lika (av 100)",
  note: "Samma framtider i alla varianter; ± är simuleringsosäkerheten (95 %) i skillnaden. ”B bättre” och ”lika”: i så många av 100 framtider.",
  pays: "Vem betalar, i genomsnitt",
  account: "Konto",
  unit: "Enhet",
  rest: "Övrigt",
  differing: "Antaganden som skiljer",
  assumption: "Antagande",
  noneDiffer: "Inga antaganden skiljer.",
  more: (count) => `… och ${count} till`,
  minus: (name, first) => `${name} − ${first}`,
};

const en: ComparisonWords = {
  futures: "futures",
  left: (name, effective) => `What has happened leaves ${effective} futures of ${name} in effect.`,
  seed: "seed",
  better: "B better",
  equal: "equal (of 100)",
  note: "The same futures in all variants; ± is the simulation error (95%) of the difference. “B better” and “equal”: in so many of 100 futures.",
  pays: "Who pays, on average",
  account: "Account",
  unit: "Unit",
  rest: "The rest",
  differing: "Assumptions that differ",
  assumption: "Assumption",
  noneDiffer: "No assumptions differ.",
  more: (count) => `… and ${count} more`,
  minus: (name, first) => `${name} − ${first}`,
};

/** The words in a language. */
export function comparisonWords(locale: Locale): ComparisonWords {
  return inLocale(locale, sv, en);
}
