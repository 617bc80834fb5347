import { problem } from "../../workers/host.ts";
import type { Disk } from "./disk.ts";
import { readingReason } from "./reasons.ts";
import { Unreadable } from "./unreadable.ts";

/** How long to wait for whoever writes into the pipe; milliseconds. */
const pause = 10;

/**
 * Everything that comes in on standard input, up to `most` bytes. It is opened anew where that can be done, so that waiting for it is
 * waiting on a clock, which can be ended, and not inside the system.
 *
 * throws  Unreadable
 */
export function readStandardInput(disk: Disk, most: number): Uint8Array {
  const file = reopened(disk);
  const bytes = new Uint8Array(most + 1);
  let length = 0;
  try {
    for (;;) {
      const got = waiting(() => disk.read(file, bytes, length));
      if (got === 0) return bytes.slice(0, length);
      length += got;
      if (length > most) throw new Unreadable(problem("tooMuchInput", { most: (most / 1e6).toFixed(0) }), "");
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(readingReason(error), "");
  } finally {
    if (file !== 0) disk.close(file);
  }
}

function reopened(disk: Disk): number {
  try {
    return disk.openToRead("/dev/stdin");
  } catch {
    return 0;
  }
}

function waiting(read: () => number): number {
  for (;;) {
    try {
      return read();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}
