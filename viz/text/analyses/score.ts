import { inLocale, type Locale } from "../locale.ts";

/** Words of `account --score`. Arguments are finished text, but for counts. */
export interface ScoreWords {
  readonly title: string;
  readonly nothingOpen: string;
  readonly within: (lines: number, within50: number, within90: number) => string;
  /** Error of the forecast in per cent of the budget's, with ±. */
  readonly skill: (percent: string) => string;
  readonly budgetRight: string;
  readonly crps: string;
  readonly tooFew: (funds: number, needed: number) => string;
  /** Shares of 100 with their intervals. */
  readonly coverage: (funds: number, within50: string, within90: string) => string;
  readonly tooNarrow: string;
  readonly tooWide: string;
  readonly noFault: string;
  readonly share: (value: string, low: string, high: string) => string;
  readonly line: Readonly<Record<"balance" | "outlay" | "received", string>>;
  readonly columns: readonly [
    observed: string,
    budget: string,
    p05: string,
    p50: string,
    p95: string,
    rank: string,
    crps: string,
    budgetError: string,
  ];
  readonly ranks: string;
  readonly rankColumns: readonly [funds: string, expected: string];
}

const sv: ScoreWords = {
  title: "Stämde prognosen?",
  nothingOpen: "Inget av det som är känt var osäkert i prognosen, så det finns inget att pröva.",
  within: (lines, within50, within90) =>
    lines === 1
      ? `Den enda kända posten låg ${within50 === 1 ? "mellan de gränser som hälften av framtiderna ryms inom" : within90 === 1 ? "mellan de gränser som 90 av 100 framtider ryms inom, men utanför dem för hälften" : "utanför de gränser som 90 av 100 framtider ryms inom"}.`
      : `Av ${lines} kända poster låg ${within50} mellan de gränser som hälften av framtiderna ryms inom, och ${within90} mellan dem som 90 av 100 ryms inom.`,
  skill: (percent) => `Prognosens fel var ${percent} procent av budgetens.`,
  budgetRight: "Budgeten stämde på kronan.",
  crps: "Prognosens fel (CRPS) väger avståndet till det som hände mot hur bred prognosen var; för en budget, som är ett enda tal, är det avståndet.",
  tooFew: (funds, needed) =>
    `${funds === 1 ? "En fond" : `${funds} fonder`} är för lite för att döma om gränserna håller: poster i samma fond hänger ihop, så det behövs minst ${needed} fonder.`,
  coverage: (funds, within50, within90) =>
    `En post ur var och en av ${funds} fonder: ${within50} låg mellan gränserna för hälften, ${within90} mellan dem för 90 av 100.`,
  tooNarrow: "Prognosernas gränser är för snäva.",
  tooWide: "Prognosernas gränser är för vida.",
  noFault: "Inget tyder på att gränserna är för snäva eller för vida.",
  share: (value, low, high) => `${value} av 100 (95 procents säkerhet: ${low}–${high})`,
  line: { balance: "saldo", outlay: "utbetalning", received: "återbetalning" },
  columns: ["utfall", "budget", "5 av 100", "mitten", "95 av 100", "lägre framtider (%)", "prognosens fel", "budgetens fel"],
  ranks: "Fonder efter andel framtider under utfallet",
  rankColumns: ["fonder", "väntat"],
};

const en: ScoreWords = {
  title: "Was the forecast right?",
  nothingOpen: "Nothing of what is known was uncertain in the forecast, so there is nothing to judge.",
  within: (lines, within50, within90) =>
    lines === 1
      ? `The only known line was ${within50 === 1 ? "between the limits that hold half of the futures" : within90 === 1 ? "between the limits that hold 90 of 100 futures, but not between those of half" : "outside the limits that hold 90 of 100 futures"}.`
      : `Of ${lines} known lines ${within50} were between the limits that hold half of the futures, and ${within90} between those that hold 90 of 100.`,
  skill: (percent) => `The error of the forecast was ${percent} per cent of the budget's.`,
  budgetRight: "The budget was right to the krona.",
  crps: "The error of the forecast (CRPS) weighs how far off it was against how wide it was; of a budget, a single number, it is how far off it was.",
  tooFew: (funds, needed) =>
    `${funds === 1 ? "One fund is" : `${funds} funds are`} too few to judge whether the limits hold: lines of one fund hang together, so that at least ${needed} funds are needed.`,
  coverage: (funds, within50, within90) =>
    `One line from each of ${funds} funds: ${within50} were between the limits of half, ${within90} between those of 90 of 100.`,
  tooNarrow: "The limits of the forecasts are too narrow.",
  tooWide: "The limits of the forecasts are too wide.",
  noFault: "Nothing says that the limits are too narrow or too wide.",
  share: (value, low, high) => `${value} of 100 (95 % interval ${low}–${high})`,
  line: { balance: "balance", outlay: "payments", received: "repayments" },
  columns: ["outcome", "budget", "5 of 100", "median", "95 of 100", "futures below (%)", "forecast's error", "budget's error"],
  ranks: "Funds by the share of futures below the outcome",
  rankColumns: ["funds", "expected"],
};

export function scoreWords(locale: Locale): ScoreWords {
  return inLocale(locale, sv, en);
}
