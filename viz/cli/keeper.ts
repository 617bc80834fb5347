import { rmSync } from "node:fs";
import { type Checkpoint, encodeCheckpoint } from "../../workers/checkpoint.ts";
import type { Completed } from "../../workers/run.ts";
import { writeAtomically } from "./output.ts";

/** Writes what is complete to a file: at the start, every few seconds, and at the end of an interrupted run. */
export interface Keeper {
  /** Call after every batch; does nothing most of the time. */
  readonly offer: (completed: () => Completed) => void;
  /** Writes now, after what is being written; rejects if this fails. */
  write(completed: Completed): Promise<void>;
  /** Removes the file, after what is being written. */
  remove(): Promise<void>;
}

/** interval  seconds between two checkpoints: what a crash may cost */
export function keeper(path: string, interval: number, about: Omit<Checkpoint, "ranges" | "partials">): Keeper {
  let last = performance.now();
  let writing: Promise<void> = Promise.resolve();
  const write = (completed: Completed): Promise<void> => {
    const text = encodeCheckpoint({ ...about, ...completed });
    // One that failed, on a disk that was full for a while, does not stop the next.
    const written = writing.then(async () => writeAtomically(path, await text));
    writing = written.catch(() => {});
    return written;
  };
  return {
    offer(completed) {
      if (performance.now() - last < interval * 1000) return;
      last = performance.now();
      write(completed()).catch(() => {});
    },
    write,
    async remove() {
      await writing;
      rmSync(path, { force: true });
    },
  };
}
