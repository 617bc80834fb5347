/** How every command ends: the one table (plan, shard, status, merge and submit add theirs). */
export const exitCodes = {
  /** Done, or declined. */
  done: 0,
  failed: 1,
  /** Wrong usage or invalid input. */
  usage: 2,
  /** What is in the way is another run's: a checkpoint, or a folder that somebody is writing into. */
  conflict: 73,
  /** Could not write: disk full, quota, stdout too. */
  unwritable: 74,
  /** Stopped by the system with a checkpoint: worth running again. */
  stopped: 75,
  /** Ctrl-C. */
  interrupted: 130,
  /** Stopped by the system, and there was nowhere to keep a checkpoint. */
  terminated: 143,
} as const;
