import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "./io.ts";

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

/** throws  Failure, one sentence, here and from write and commit, when the disk does not want it */
export function atomicFile(path: string): AtomicFile {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  let file: number | null = guarded(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(temporary, "wx");
  });
  const discard = () => {
    if (file === null) return;
    closeSync(file);
    file = null;
    rmSync(temporary, { force: true });
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
    write: (bytes) => attempt((open) => writeAll(open, bytes)),
    commit: () =>
      attempt((open) => {
        fsyncSync(open);
        renameSync(temporary, path);
        closeSync(open);
        file = null;
        syncFolder(dirname(path));
      }),
    discard,
  };
}

/** Appends to a file that somebody else has made and will put in place: `path` is how errors call it. */
export function appendTo(temporary: string, path: string): { write(bytes: Uint8Array): void; close(): void } {
  const file = guarded(path, () => openSync(temporary, "a"));
  return { write: (bytes) => guarded(path, () => writeAll(file, bytes)), close: () => closeSync(file) };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
}

/** Writes a whole text at once, in one step. */
export function writeAtomically(path: string, text: string): void {
  const file = atomicFile(path);
  file.write(new TextEncoder().encode(text));
  file.commit();
}

/** Makes the rename last through a power cut; not every file system can, and none of ours depends on it. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Folders cannot be opened on some systems.
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "there is no space left on the disk",
  EDQUOT: "your disk quota is used up",
  EFBIG: "the file would be larger than is allowed here",
  EROFS: "the disk is read-only",
  EACCES: "you are not allowed to write there",
  EPERM: "you are not allowed to write there",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "a part of the path is a file, not a folder",
  EISDIR: "there is a folder of that name",
  ENOENT: "the folder does not exist and cannot be made",
  EIO: "the disk reports an error",
};

/** Turns an error of the file system into a Failure that names the path and what is wrong. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new Failure(`cannot write ${path}: ${reasons[code] ?? (error as Error).message}; nothing was changed`);
  }
}
