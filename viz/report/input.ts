import type { Document } from "yaml";
import type { Run } from "../figures/run.ts";
import type { Locale } from "../text/locale.ts";

/** What a report is made from. */
export interface ReportInput {
  readonly run: Run;
  /** The scenario's file with its comments. */
  readonly document: Document;
  /** Language that the scenario is written in, where it is known: that of the library is English. */
  readonly scenarioLocale: Locale | null;
  /** Its name in the library, or null. */
  readonly library: string | null;
  readonly locale: Locale;
  /** Where the explorer shows these rules, and how many futures it then computes. */
  readonly explorer: { readonly href: string; readonly futures: number };
  /** The command line that gives the same numbers. */
  readonly command: string;
  /** Base64 of the SHA-256 of `reportStyles()`: the only style that the page's policy lets through. */
  readonly styleHash: string;
}
