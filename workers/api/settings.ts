import type { Batch, BatchResult, Job } from "../protocol.ts";
import type { RunProgress } from "../run.ts";
import type { Seat } from "../seat.ts";
import { localSeat, threadSeat } from "../simulatorSeat.ts";
import { coresHere, startSimulatorThread } from "./thread.ts";

/** What everything that simulates can be told. */
export interface SimulationSettings {
  /** Word or number that all chance comes from; default 1. The same seed gives the same futures, on any machine. */
  readonly seed?: string | number;
  /** Number of simulated futures, a whole number from 1 to 2³²; default 16 384. */
  readonly replications?: number;
  /** Threads; "auto" (the default) is one per core, 0 simulates on this thread. Results do not depend on it. */
  readonly workers?: number | "auto";
  /** Stops the simulation when it is aborted: the promise rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Told after every few blocks how many futures are done. */
  readonly onProgress?: (progress: RunProgress) => void;
}

export const defaultSeed = 1;
export const defaultReplications = 16_384;

/** Where the blocks of a simulation are computed. */
export interface Places {
  readonly workers: number;
  readonly openSeat: (job: Job) => Seat<Batch, BatchResult>;
}

/** throws  RangeError if workers is not "auto" or a whole number from 0 to 1024 */
export function placesOf(workers: number | "auto" = "auto"): Places {
  const count = workers === "auto" ? coresHere() : workers;
  if (!(Number.isInteger(count) && count >= 0 && count <= 1024)) {
    throw new RangeError(`workers must be "auto" or a whole number from 0 to 1024, got ${workers}`);
  }
  return count === 0 ? { workers: 1, openSeat: localSeat } : { workers: count, openSeat: (job) => threadSeat(startSimulatorThread(), job) };
}
