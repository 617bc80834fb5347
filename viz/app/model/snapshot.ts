import type { PartialResult } from "../../../workers/host.ts";

/** What is known after so many futures. */
export interface Snapshot {
  readonly replications: number;
  readonly partial: PartialResult;
  /** By name; those of the first block are shorter. */
  readonly columns: ReadonlyMap<string, Float64Array>;
}
