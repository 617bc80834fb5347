import { encodeCheckpoint } from "../../workers/host.ts";
import type { Disk } from "./disk.ts";
import type { Done, Kept } from "./kept.ts";
import { writeAtomically } from "./output.ts";

/** Writes what is complete to a file: every few seconds, and at the end of an interrupted run. */
export interface Keeper {
  /** Call after every batch; does nothing most of the time. */
  readonly offer: (done: () => Done) => void;
  /** Writes now, after what is being written; rejects if this fails. */
  write(done: Done): Promise<void>;
  /** Is a checkpoint of this run on the disk? */
  kept(): boolean;
  /** Removes what this run has written or begun from, after what is being written; nothing else. */
  remove(): Promise<void>;
}

/**
 * interval  seconds between two checkpoints: what a crash may cost
 * own       the file at `path` is this run's already
 * may       the folder that it lies in is still this run's
 * onKept    called when the first checkpoint is on the disk
 */
export function keeper(
  path: string,
  interval: number,
  about: Omit<Kept, keyof Done>,
  { own, disk, may, onKept }: { readonly own: boolean; readonly disk: Disk; readonly may: () => boolean; readonly onKept: () => void },
): Keeper {
  let last = performance.now();
  let writing: Promise<void> = Promise.resolve();
  let ours = own;
  const write = (done: Done): Promise<void> => {
    const text = encodeCheckpoint({ ...about, ...done });
    // One that failed, on a disk that was full for a while, does not stop the next.
    const written = writing.then(async () => {
      writeAtomically(path, await text, disk);
      if (!ours) onKept();
      ours = true;
    });
    writing = written.catch(() => {});
    return written;
  };
  return {
    offer(done) {
      if (performance.now() - last < interval * 1000) return;
      last = performance.now();
      if (may()) write(done()).catch(() => {});
    },
    write,
    kept: () => ours,
    async remove() {
      await writing;
      if (ours) disk.remove(path);
      ours = false;
    },
  };
}
