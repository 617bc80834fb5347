import type { PartialResult, Plan, Windows } from "./engine.ts";

/** What a thread is told once: the scenarios to simulate, all on the same futures. */
export interface Job {
  readonly plans: readonly Plan[];
  readonly seed: string | number;
}

/** A range of blocks to simulate in one call. */
export interface Batch {
  readonly firstBlock: number;
  readonly blocks: number;
  /** Replications in the whole batch; less than `blocks · blockSize` only where the last block of the run is not full. */
  readonly replications: number;
  /** Columns to send back beside the partial result: none, every one, or those named. */
  readonly columns: "none" | "all" | readonly string[];
  /** By plan and sampled column, what is worth keeping; without it everything is. */
  readonly windows?: readonly (readonly Windows[])[] | null;
}

/** Columns of consecutive replications: one array per name asked for, all of the same length. */
export type ColumnBlock = readonly Float64Array<ArrayBuffer>[];

export interface BatchResult {
  /** One per plan; merging is exact, so neither order nor batch size can be seen in the sum. */
  readonly partials: readonly PartialResult[];
  /** One per plan, empty with `columns: "none"`; replications in ascending order. */
  readonly columns: readonly ColumnBlock[];
}

/** What runs on a thread. The caller pulls: to cancel is to stop asking. */
export interface SimulatorService {
  open(job: Job): void;
  advance(batch: Batch): BatchResult;
}
