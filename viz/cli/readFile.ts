import { problem, type Said } from "../../workers/host.ts";
import type { Disk } from "./disk.ts";
import { readingReason } from "./reasons.ts";
import { Unreadable } from "./unreadable.ts";

/** Bytes asked for in one go. */
const piece = 1 << 16;

/**
 * A whole file, if it is one: no pipe, no device, no folder, and not larger than `most` bytes, which is looked at before anything is read.
 *
 * throws  Unreadable with one sentence
 */
export function readBytes(path: string, disk: Disk, most: number): Uint8Array {
  try {
    // Looked at twice: before it is opened, because to open some devices does something, and after, because it may have changed.
    check(disk.facts(path), most);
    const file = disk.openToRead(path);
    try {
      const facts = check(disk.facts(file), most);
      return readOpen(file, disk, most, facts.bytes);
    } finally {
      disk.close(file);
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(readingReason(error), (error as NodeJS.ErrnoException).code ?? "");
  }
}

/** The same as UTF-8 text; bytes that are not UTF-8 become U+FFFD. */
export function readText(path: string, disk: Disk, most: number): string {
  return new TextDecoder().decode(readBytes(path, disk, most));
}

function check(facts: ReturnType<Disk["facts"]>, most: number) {
  if (facts === null) throw new Unreadable(problem("notThere"), "ENOENT");
  if (facts.kind === "folder") throw new Unreadable(problem("isFolder"), "EISDIR");
  if (facts.kind === "other") throw new Unreadable(problem("isDevice"), "");
  if (facts.bytes > most) throw new Unreadable(tooLarge(facts.bytes, most), "");
  return facts;
}

function tooLarge(bytes: number, most: number): Said {
  const size = (amount: number) => (amount >= 1e5 ? `${(amount / 1e6).toFixed(1)}\u00a0MB` : `${amount}\u00a0bytes`);
  return problem("tooManyBytes", { found: size(bytes), most: size(most) });
}

/** Reads what an open file has, and no more than `most` bytes even if somebody is adding to it. */
function readOpen(file: number, disk: Disk, most: number, expected: number): Uint8Array {
  let bytes = new Uint8Array(Math.min(most, Math.max(expected, 0)) + 1);
  let length = 0;
  for (;;) {
    const got = disk.read(file, bytes, length);
    if (got === 0) return bytes.slice(0, length);
    length += got;
    if (length > most) throw new Unreadable(tooLarge(length, most), "");
    if (length === bytes.length) {
      const larger = new Uint8Array(Math.min(most + 1, length + Math.max(piece, length)));
      larger.set(bytes);
      bytes = larger;
    }
  }
}
