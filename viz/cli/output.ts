import { createHash, randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { say } from "../text/said/say.ts";
import type { Disk } from "./disk.ts";
import { Unwritable } from "./io.ts";
import { writingReason } from "./reasons.ts";

/** Size and checksum of what was written: what a manifest says of a file. */
export interface Written {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** A file that appears under its name only when it is whole. */
export interface AtomicFile {
  /** Where it is until then; another thread may write there. */
  readonly temporary: string;
  write(bytes: Uint8Array): void;
  /** Puts the file in place; what was there before is replaced in one step. */
  commit(): void;
  /** Leaves what was there before; nothing happens after commit. */
  discard(): void;
}

/** Temporary files of this program, by their names. */
export const temporaryName = /^\..+\.[0-9a-f]{8}\.tmp$/;

/** throws  Unwritable, one sentence, here and from write and commit, when the disk does not want it */
export function atomicFile(path: string, disk: Disk): AtomicFile {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  let file: number | null = guarded(path, () => {
    disk.makeFolder(folder);
    return disk.create(temporary);
  });
  const close = () => {
    const open = file;
    file = null;
    if (open !== null) disk.close(open);
  };
  const discard = () => {
    if (file === null) return;
    // A disk that is going may not want to be tidied either: the error that led here is the one to tell.
    for (const step of [close, () => disk.remove(temporary)]) {
      try {
        step();
      } catch {}
    }
  };
  const attempt = (work: (open: number) => void) => {
    try {
      if (file !== null) guarded(path, () => work(file as number));
    } catch (error) {
      discard();
      throw error;
    }
  };
  return {
    temporary,
    write: (bytes) => attempt((open) => writeAll(disk, open, bytes)),
    commit: () =>
      attempt((open) => {
        disk.sync(open);
        disk.rename(temporary, path);
        close();
        disk.syncFolder(folder);
      }),
    discard,
  };
}

/** Appends to a file that somebody else has made and will put in place: `path` is how errors call it. */
export function appendTo(temporary: string, path: string, disk: Disk): { write(bytes: Uint8Array): void; close(): Written } {
  const file = guarded(path, () => disk.append(temporary));
  const hash = createHash("sha256");
  let total = 0;
  return {
    write(bytes) {
      guarded(path, () => writeAll(disk, file, bytes));
      hash.update(bytes);
      total += bytes.length;
    },
    close() {
      guarded(path, () => disk.close(file));
      return { bytes: total, sha256: hash.digest("hex") };
    },
  };
}

/** Writes every byte: a disk may take fewer than it is given. One that takes none at all would be asked for ever. */
export function writeAll(disk: Disk, file: number, bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.length; ) {
    const taken = disk.write(file, bytes, offset);
    if (taken === 0) throw Object.assign(new Error("write: 0 bytes were taken"), { code: "EZERO" });
    offset += taken;
  }
}

/** Writes a whole file at once, in one step. */
export function writeAtomically(path: string, content: string | Uint8Array, disk: Disk): Written {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return writeInPieces(path, disk, (write) => write(bytes));
}

/** Writes a file piece by piece; it appears under its name, in one step, when `work` has come to its end. */
export function writeInPieces(path: string, disk: Disk, work: (write: (bytes: Uint8Array) => void) => void): Written {
  const file = atomicFile(path, disk);
  const hash = createHash("sha256");
  let total = 0;
  try {
    work((bytes) => {
      file.write(bytes);
      hash.update(bytes);
      total += bytes.length;
    });
    file.commit();
  } catch (error) {
    file.discard();
    throw error;
  }
  return { bytes: total, sha256: hash.digest("hex") };
}

/** Turns an error of the file system into one that names the path and what is wrong. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Unwritable(say("cannotWrite", { path, reason: writingReason(error) }));
  }
}
