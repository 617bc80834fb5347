/** For hosts of long runs, `import { … } from "fondrisk/host"`: blocks, partial results, checkpoints and threads. No promise: it changes with the program. */
export { scenarioHash } from "../scenarios/hash.ts";
export { placesOf } from "./api/settings.ts";
export { type Checkpoint, CheckpointDamaged, decodeCheckpoint, encodeCheckpoint } from "./checkpoint.ts";
export {
  blockSize,
  compile,
  createSimulator,
  estimateCost,
  mergePartials,
  type PartialResult,
  type Plan,
  type Simulator,
  summarise,
} from "./engine.ts";
export { type PairedRequest, pairedRun } from "./pairedRun.ts";
export type { Batch, BatchResult, ColumnBlock, Job } from "./protocol.ts";
export { type Completed, type RunRequest, type RunResult, runScenario, type Target } from "./run.ts";
export { type Seat, SeatLost } from "./seat.ts";
