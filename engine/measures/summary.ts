import type { AccountSummary } from "../analysis/accountSummary.ts";
import type { AlternativeSummary } from "./alternative.ts";
import type { AnswersOf } from "./answers.ts";
import type { measureCatalogue } from "./catalogue/catalogue.ts";
import type { ReducedSummary } from "./reduced/reduce.ts";
import type { ObservedSummary } from "./weighted/evidence.ts";

/** The numbers of a run, each at the place that its key in the catalogue says. Kronor, unrounded; what is not available is null. */
export type SummaryNumbers = AnswersOf<typeof measureCatalogue>;

/** Content of `summary.json`, formatVersion 1 (DESIGN §5). */
export interface Summary extends SummaryNumbers {
  readonly formatVersion: 1;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly run: {
    readonly version: string;
    readonly seed: string;
    readonly replications: number;
    readonly blocks: number;
    /** Neighbouring futures that share a draw of what is assumed; absent: each has its own. All errors are those of draws then. */
    readonly futuresPerDraw?: number;
    /** Of the hashes below, where all of them are there. */
    readonly resultHash: string | null;
    /** By id of the measure: a hash of the id, the seed, the replications and the bits of the estimate. */
    readonly measures: Readonly<Record<string, string>>;
    /** What the host knows, outside of `resultHash`: SHA-256 over the sources, the command line, every file that was read. */
    readonly code?: string;
    readonly command?: string;
    readonly inputs?: readonly { readonly file: string; readonly sha256: string }[];
  };
  readonly host: {
    readonly node: string;
    readonly workers: number;
    readonly seconds: number;
    /** Of the alternatives, which is not in `seconds`. */
    readonly alternativesSeconds?: number;
  };
  /** Other readings of the same facts, where they were run; not in `resultHash`. */
  readonly alternatives?: readonly AlternativeSummary[];
  /** With the social account of an intervention and what does not count of it, where it has them: exact, at means, not in `resultHash`. */
  readonly interventions: Readonly<Record<string, SummaryNumbers["interventions"][string] & AccountSummary>>;
  /** What a reader must know before any figure; not in `resultHash`. */
  readonly warnings: readonly Warning[];
  /** Of interventions whose applicants decide, by id: the loss aversion below which they take part. */
  readonly applicants?: Readonly<Record<string, ApplicantSummary>>;
  /** Where something is known of the past: how many futures it leaves, and what it says. First of all figures. */
  readonly observed?: ObservedSummary;
  /** Where it was asked for: the same means and ratios by control variates, with errors of their own; not in `resultHash`. */
  readonly reduced?: ReducedSummary;
}

/** λ*, with the fund's money and with the applicant's own, at the mean burden; none: whatever it is, the applicant declines. */
export interface ApplicantSummary {
  readonly lambdaStar: number | "infinite" | "none";
  readonly lambdaStarOwnMoney: number | "infinite" | "none";
}

/** Something to know before any figure, as data: which, where in the scenario, and what it is about. */
export interface Warning {
  readonly code: string;
  readonly path: string;
  readonly values: Readonly<Record<string, number | string | readonly string[]>>;
}
