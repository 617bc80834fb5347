import type { Due } from "./contract.ts";
import type { Person } from "./participants.ts";
import type { Application } from "./promise.ts";
import type { Subject } from "./savings.ts";
import type { ActiveYear } from "./team.ts";

/** What a debtor owed and paid, by year. */
export interface Debt {
  readonly due: number[];
  readonly received: number[];
}

/** What an evaluation says: Â, its standard error, and the first year in which claims may use it. */
export interface Measurement {
  readonly estimate: number;
  readonly standardError: number;
  readonly readyYear: number;
  /** What was observed of each person. */
  readonly treated: readonly number[];
  readonly controls: readonly number[];
}

/** One round of an intervention, from its real start on. */
export interface Round {
  readonly subject: Subject;
  readonly application: Application;
  /** 0, 1, … */
  readonly number: number;
  /** s_j. */
  readonly start: number;
  readonly activeYears: readonly ActiveYear[];
  /** By year: kronor paid for it, bridging included; null in a year in which it was not active. */
  readonly outlays: (number | null)[];
  /** In the order of entry. */
  readonly persons: Person[];
  readonly controls: Person[];
  running: boolean;
  stopped: boolean;
  /** null until an evaluation is ready. */
  measurement: Measurement | null;
  /** Dues and fixed parts of earlier claim years. */
  readonly claimed: { readonly year: number; readonly due: Due }[];
  readonly debts: ReadonlyMap<string, Debt>;
  /** Q7. */
  measuredSavings: number;
}

/** Outlays of a round in the years before t. */
export function outlaysBefore(t: number, { outlays }: Round): number {
  return outlays.slice(0, t).reduce<number>((sum, outlay) => sum + (outlay ?? 0), 0);
}
