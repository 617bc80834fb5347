/** How every command ends: the one table. 64 to 70 and 78 are of plan, shard, status, merge and submit alone. */
export const exitCodes = {
  /** Done, or declined. */
  done: 0,
  failed: 1,
  /** Wrong usage or invalid input. */
  usage: 2,
  /** No number of a shard, two that differ, or one that the plan does not have. */
  noShard: 64,
  /** A plan or a part of one is damaged. */
  damaged: 65,
  /** There is no plan. */
  noPlan: 66,
  /** The simulation itself failed: the same again would. */
  simulation: 70,
  /** What is in the way is another run's: a checkpoint, or a folder that somebody is writing into. */
  conflict: 73,
  /** Could not write: disk full, quota, stdout too. */
  unwritable: 74,
  /** Stopped by the system with a checkpoint, or shards are missing: worth running again. */
  stopped: 75,
  /** The plan was made by other code, or is not the one that was handed over. */
  otherCode: 78,
  /** Ctrl-C. */
  interrupted: 130,
  /** Stopped by the system, and there was nowhere to keep a checkpoint. */
  terminated: 143,
} as const;
