import { resolve } from "node:path";
import { say } from "../text/said/say.ts";
import { type Io, UsageError } from "./io.ts";
import { readBytes } from "./readFile.ts";
import { Unreadable } from "./unreadable.ts";

/** A million rows with a few dozen columns. */
const mostBytes = 256 << 20;

/** The bytes of a table that a command was given. throws  UsageError if it cannot be read */
export function readTableFile(file: string, io: Io): Uint8Array {
  try {
    return readBytes(resolve(io.folder, file), io.disk, mostBytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.code === "ENOENT") throw new UsageError(say("noSuchFile", { file }));
    throw new UsageError(say("cannotRead", { file, reason: error.said }));
  }
}
