import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** What is known of a file without opening it. */
export interface FileFacts {
  readonly kind: "file" | "folder" | "other";
  readonly bytes: number;
  /** Time of the last change, by the clock of whoever keeps the file; milliseconds. */
  readonly changed: number;
}

/**
 * The file system, one call for each thing that a command does to it: a test puts a disk in its place that fails where it is told to.
 * Every call throws Node's error with its code (ENOSPC, EIO …).
 */
export interface Disk {
  makeFolder(path: string): void;
  /** Opens a file that must not exist yet. */
  create(path: string): number;
  /** Opens a file to add to its end. */
  append(path: string): number;
  /** Opens a file to read, without waiting for anybody to write into it. */
  openToRead(path: string): number;
  /** Writes some of the bytes from `offset` on and says how many; so many may be fewer than there are. */
  write(file: number, bytes: Uint8Array, offset: number): number;
  /** Reads at most so many bytes into the end of `into` from `offset` on and says how many; 0: the end. */
  read(file: number, into: Uint8Array, offset: number): number;
  /** Reads at most so many bytes from a place in the file and says how many. */
  readAt(file: number, into: Uint8Array, position: number): number;
  /** Brings what was written to the disk itself. */
  sync(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  /** A second name for a file; fails if there is a file of that name. */
  link(path: string, second: string): void;
  /** Nothing happens where there is no such file. */
  remove(path: string): void;
  /** Makes renames in a folder last through a power cut, where the file system can. */
  syncFolder(path: string): void;
  /** Names in a folder. */
  list(path: string): readonly string[];
  /** Null where there is nothing; `file` is a path or an open file. Links are followed. */
  facts(file: string | number): FileFacts | null;
  isLink(path: string): boolean;
  /** The path without links. */
  real(path: string): string;
  /** Bytes that may still be written into a folder; Infinity where nobody knows. */
  room(folder: string): number;
}

export const nodeDisk: Disk = {
  makeFolder,
  create: (path) => openSync(path, "wx"),
  append: (path) => openSync(path, "a"),
  // Without O_NONBLOCK, to open a pipe that nobody writes to would hang the process.
  openToRead: (path) => openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)),
  write: (file, bytes, offset) => writeSync(file, bytes, offset),
  read: (file, into, offset) => readSync(file, into, offset, into.length - offset, null),
  readAt: (file, into, position) => readSync(file, into, 0, into.length, position),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  link: linkSync,
  remove: (path) => rmSync(path, { force: true }),
  syncFolder(path) {
    try {
      const handle = openSync(path, "r");
      fsyncSync(handle);
      closeSync(handle);
    } catch {
      // Folders cannot be opened on some systems.
    }
  },
  list: (path) => readdirSync(path),
  facts(file) {
    const found = typeof file === "number" ? fstatSync(file) : statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return null;
    const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
    return { kind, bytes: found.size, changed: found.mtimeMs };
  },
  isLink: (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
  real: (path) => realpathSync.native(path),
  room(folder) {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  },
};

/** A folder and those that it lies in. Node's own way never ends where the folder above is there and takes none, as in /proc. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(path).isDirectory()) return;
    const above = dirname(path);
    if (code !== "ENOENT" || above === path || statSync(above, { throwIfNoEntry: false }) !== undefined) throw error;
    makeFolder(above);
    makeFolder(path);
  }
}
