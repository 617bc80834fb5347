/** A system that starts `fondrisk shard` with a number in its environment. */
export interface ArrayEngine {
  readonly name: string;
  /** Variable with the number of a task; other texts than whole numbers mean that there is no array. */
  readonly index: string;
  /** Variable with the cores that a task has been given, where there is one. */
  readonly cores?: string;
}
