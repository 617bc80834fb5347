import type { PairedDifference, Summary } from "../../../workers/index.ts";

/** A scenario of a campaign and what it came to. */
export interface CampaignRow {
  readonly id: string;
  /** Of a sweep: what it sets. */
  readonly set: Readonly<Record<string, string>>;
  readonly summary: Summary;
  /** Paired differences to the scenario as written, by measure; none where nothing is compared. */
  readonly differences: Readonly<Record<string, PairedDifference>>;
}

/** What the numbers of a campaign come from. */
export interface CampaignFacts {
  readonly version: string;
  readonly code: string;
  readonly seed: string;
}
