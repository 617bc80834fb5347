import { say } from "../text/said/say.ts";
import type { Disk } from "./disk.ts";
import { Unwritable } from "./io.ts";
import { writeAll } from "./output.ts";
import { writingReason } from "./reasons.ts";

/** How long to wait for a reader that is slower than we are; milliseconds. */
const pause = 5;

/**
 * Takes text and gives it to a stream that is open already (1: stdout), to the last byte before it returns.
 *
 * throws  Unwritable: the disk behind it is full, or nobody reads it
 */
export function textStream(file: number, name: string, disk: Disk): (text: string) => void {
  const patient: Disk = { ...disk, write: (open, bytes, offset) => waiting(() => disk.write(open, bytes, offset)) };
  return (text) => {
    try {
      writeAll(patient, file, new TextEncoder().encode(text));
    } catch (error) {
      throw new Unwritable(say("cannotWriteTo", { name, reason: writingReason(error) }));
    }
  };
}

function waiting(write: () => number): number {
  for (;;) {
    try {
      return write();
    } catch (error) {
      // A pipe that is full and does not block: its reader is still there.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}
