import { randomUUID } from "node:crypto";
import { join, relative } from "node:path";
import { say } from "../text/said/say.ts";
import type { Disk } from "./disk.ts";
import { Conflict, type Io } from "./io.ts";
import { atomicFile, guarded, writeAll } from "./output.ts";
import { readText } from "./readFile.ts";

/** Name of the file that says who is writing into a folder. */
export const lockName = ".fondrisk.lock";

/** Milliseconds between two signs of life, and without one before a lock may be taken over. */
const beat = 30_000;
const patience = 300_000;

/** A folder that this command alone writes into. */
export interface FolderLock {
  /** Is it still ours? A machine that slept too long may have lost it. */
  held(): boolean;
  release(): void;
}

interface Holder {
  readonly host: string;
  readonly process: number;
  readonly token: string;
}

/**
 * Takes a folder for this command; makes it where it is missing. What a dead process has left, on this machine, or anybody without
 * a sign of life for five minutes, is taken over. Times are compared by the clock of whoever keeps the files, so that machines
 * whose clocks differ agree.
 *
 * throws  Conflict if another run is writing into it; Unwritable
 */
export function lockFolder(folder: string, io: Io): FolderLock {
  const { disk } = io;
  const path = join(folder, lockName);
  const holder: Holder = { host: io.host, process: io.process, token: randomUUID() };
  for (let attempt = 0; ; attempt++) {
    const now = placed(path, `${JSON.stringify(holder)}\n`, disk);
    if (now === null) break;
    const other = holderOf(path, disk);
    if (other === null && disk.facts(path) === null) continue;
    const age = now - (disk.facts(path)?.changed ?? now);
    if (attempt > 3 || isAlive(other, age, io)) throw occupied(folder, other, io);
    takeAway(path, other, folder, io);
  }
  const held = () => holderOf(path, disk)?.token === holder.token;
  const timer = setInterval(() => {
    if (held()) refresh(path, disk);
  }, beat);
  timer.unref();
  return {
    held,
    release() {
      clearInterval(timer);
      if (held()) disk.remove(path);
    },
  };
}

/** Puts the lock in place unless there is one: null, or the time by the clock of the disk where there is. */
function placed(path: string, text: string, disk: Disk): number | null {
  const file = atomicFile(path, disk);
  file.write(new TextEncoder().encode(text));
  try {
    disk.link(file.temporary, path);
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return disk.facts(file.temporary)?.changed ?? 0;
  } finally {
    file.discard();
  }
  // A file system without second names: creating is the next best that only one of two can do.
  try {
    const open = disk.create(path);
    guarded(path, () => writeAll(disk, open, new TextEncoder().encode(text)));
    disk.close(open);
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return disk.facts(path)?.changed ?? 0;
    throw error;
  }
}

function isAlive(holder: Holder | null, age: number, io: Io): boolean {
  if (age > patience) return false;
  if (holder === null || holder.host !== io.host) return true;
  return holder.process !== io.process && io.isAlive(holder.process);
}

/** Renaming is what only one of two that find the same dead lock can do; whoever got a living one by it puts it back. */
function takeAway(path: string, dead: Holder | null, folder: string, io: Io): void {
  const { disk } = io;
  const aside = join(folder, `.fondrisk.lock.${randomUUID().slice(0, 8)}.tmp`);
  try {
    disk.rename(path, aside);
  } catch {
    return;
  }
  const taken = holderOf(aside, disk);
  if (taken?.token !== dead?.token) {
    disk.rename(aside, path);
    throw occupied(folder, taken, io);
  }
  disk.remove(aside);
}

/** A byte at the end: the time of change is set by whoever keeps the file. */
function refresh(path: string, disk: Disk): void {
  try {
    const open = disk.append(path);
    disk.write(open, new TextEncoder().encode("\n"), 0);
    disk.close(open);
  } catch {
    // The next beat tries again.
  }
}

function holderOf(path: string, disk: Disk): Holder | null {
  try {
    const read = JSON.parse(readText(path, disk, 4096)) as Partial<Holder> | null;
    const { host, process, token } = read ?? {};
    return typeof host === "string" && typeof process === "number" && typeof token === "string" ? { host, process, token } : null;
  } catch {
    return null;
  }
}

function occupied(folder: string, holder: Holder | null, io: Io): Conflict {
  const shown = relative(io.folder, folder) || ".";
  if (holder === null) return new Conflict(say("anotherRunWrites", { folder: shown }));
  return new Conflict(say("anotherProcessWrites", { folder: shown, process: holder.process, host: holder.host }));
}
