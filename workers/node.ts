/** What only a host of Node has, beside workers/host.ts: its threads, shards in files, and the systems that shards are handed over to. */

import { Worker } from "node:worker_threads";
import { threadOf } from "./nodeThread.ts";
import type { Thread } from "./thread.ts";

export { asWrittenOf, measuresToCompare } from "./distributed/comparedPoints.ts";
export { cutsOf, roundsOf, secondsOf } from "./distributed/cuts.ts";
export { pointsTogether } from "./distributed/groups.ts";
export { exactly, type PointMerge, pointMerge } from "./distributed/mergePoint.ts";
export {
  decodePart,
  encodePart,
  type PartBody,
  PartDamaged,
  type PartHeader,
  type PieceResult,
  partDamaged,
  sha256,
} from "./distributed/part.ts";
export {
  blocksOf,
  futuresOf,
  isWhole,
  type PlannedPoint,
  piecesOf,
  requestOf,
  type ShardPlan,
  shardsOf,
} from "./distributed/plan.ts";
export { pointPlan } from "./distributed/pointPlan.ts";
export { type PointsFile, pointsOf } from "./distributed/points.ts";
export { type SecondPassFile, secondPassRun } from "./distributed/secondPassRun.ts";
export { blocksIn, shardRun } from "./distributed/shardRun.ts";
export { blockSeconds } from "./distributed/timing.ts";
export type { Handover, ProgramEnd, RunningProgram, SubmitEngine, Taken } from "./engines/engine.ts";
export { taskNumber } from "./engines/environment.ts";
export { queueEngines } from "./engines/queueEngines.ts";
export { listed, numbersIn } from "./engines/ranges.ts";
export { type EngineSaid, Refused } from "./engines/refused.ts";
export { submitEngines } from "./engines/submitEngines.ts";

export interface NodeThreadOptions {
  /** Heap limit of the thread in megabytes; beyond it the thread dies and its work is done again elsewhere. */
  readonly maxHeapMegabytes?: number;
}

/** Megabytes of new objects after which a thread looks which of them are still needed: 48 as a rule, of which nearly nothing is. */
const youngMegabytes = 3;

/** Starts the worker script at `url` (a file of JavaScript) on a thread of Node. */
export function startNodeThread(url: URL, { maxHeapMegabytes }: NodeThreadOptions = {}): Thread {
  const old = maxHeapMegabytes === undefined ? {} : { maxOldGenerationSizeMb: maxHeapMegabytes };
  return threadOf(new Worker(url, { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes, ...old } }));
}
