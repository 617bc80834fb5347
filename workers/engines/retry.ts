/** What is to be done with a shard that ended (DISTRIBUTED §2). */
export type AfterEnd = "done" | "again" | "later" | "never";

const never: readonly number[] = [2, 64, 65, 66, 70, 73, 78];

/** Times that a shard is tried again which was killed or could not write. */
export const mostRetries = 5;

/**
 * By the exit code of `fondrisk shard`: 75 was stopped and kept, and is run again as often as it takes; what was killed or could not
 * write is tried again a few times; the rest would end the same way.
 */
export function afterEnd(code: number | null): AfterEnd {
  if (code === 0) return "done";
  if (code === 75) return "again";
  return code === null || never.includes(code) ? "never" : "later";
}

export { never as neverRetried };
