/** The closing balance of the fund year by year, where it is not closed then; kronor. */
export interface BalanceFanData {
  /** Which colour the rules shown have; the ghost has the other. */
  readonly role: "a" | "b";
  /** Up to the year at whose end it is closed in every future. */
  readonly years: readonly BalanceQuantiles[];
  /** Balances of a few whole futures, one number a year, fewer where the fund is closed; 5 to 7 of them. */
  readonly paths: readonly (readonly number[])[];
  /** The balance below which nothing is paid out. */
  readonly floor: number;
  /** Share of the futures in which the fund is closed by the end of each year, and is not among the quantiles; empty where none is. */
  readonly closed: readonly number[];
  /** Medians of the rules compared with, one a year; null where there are none. */
  /** Last year of which the balance is known, and what that is called; absent: nothing is known. */
  readonly today?: { readonly year: number; readonly label: string };
  readonly ghost: { readonly name: string; readonly medians: readonly number[] } | null;
}

export interface BalanceQuantiles {
  /** Calendar year. */
  readonly year: number;
  readonly q05: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
  /** Largest Monte Carlo standard error of the five; kronor. */
  readonly standardError: number;
}
