import type { Document } from "yaml";
import type { DatedAmount } from "../../workers/host.ts";
import type { FutureAnalysis } from "../../workers/index.ts";
import type { Run } from "../charts/data/run.ts";
import type { PairedDifferenceData } from "../charts/pairedDifference.ts";
import type { TornadoData } from "../charts/tornado.ts";
import type { Locale } from "../text/locale.ts";

/** Two sets of rules: the run is B. */
export interface ReportComparison {
  /** The run called A. */
  readonly against: Run;
  readonly paired: PairedDifferenceData | null;
  /** Futures behind `paired`. */
  readonly futures: number;
  /** What the two are, in a few words each. */
  readonly a: string;
  readonly b: string;
}

/** What a report is made from. */
export interface ReportInput {
  readonly run: Run;
  /** The scenario's file with its comments. */
  readonly document: Document;
  /** Amounts of the file that are in prices of another year. */
  readonly amounts: readonly DatedAmount<string>[];
  /** Language that the scenario is written in, where it is known: that of the library is English. */
  readonly scenarioLocale: Locale | null;
  /** Its name in the library, or null. */
  readonly library: string | null;
  readonly locale: Locale;
  /** Where the explorer shows these rules, and how many futures it then computes. */
  readonly explorer: {
    readonly href: string;
    readonly futures: number;
    /** It is on the reader's own machine and must be started first. */
    readonly local: boolean;
  };
  /** The rules that those of the run are compared with on the same futures. */
  readonly comparison: ReportComparison | null;
  /** What each assumption alone would change. */
  readonly tornado: TornadoData | null;
  /** Why it runs short, with a typical future; null where it never does, or that is not known. */
  readonly why: FutureAnalysis | null;
  /** The command line that gives the same numbers. */
  readonly command: string;
  /** Base64 of the SHA-256 of `reportStyles()`: the only style that the page's policy lets through. */
  readonly styleHash: string;
}
