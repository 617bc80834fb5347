import { join, relative } from "node:path";
import * as z from "zod";
import { mostReplications } from "../../workers/host.ts";
import { say } from "../text/said/say.ts";
import { type Io, UsageError } from "./io.ts";
import { readText } from "./readFile.ts";
import { Unreadable } from "./unreadable.ts";

const form = z.looseObject({
  formatVersion: z.literal(1),
  scenario: z.looseObject({ name: z.string().optional(), hash: z.string() }),
  run: z.looseObject({
    version: z.string(),
    code: z.string().optional(),
    seed: z.string().min(1),
    replications: z.int().min(1).max(mostReplications),
    resultHash: z.string().nullable(),
    measures: z.record(z.string(), z.string()).optional(),
  }),
});

/** What a `summary.json` says of the run that made it; its numbers are there as they were read. */
export type Recorded = z.infer<typeof form>;

/** A summary with every intervention and year is far below this. */
const mostBytes = 64 << 20;

/** The summary in a folder of results. Throws UsageError if it is not there, cannot be read or is none. */
export function readSummaryIn(folder: string, io: Io): Recorded {
  const path = join(folder, "summary.json");
  try {
    return readSummary(path, io);
  } catch (error) {
    if (!(error instanceof Unreadable) || error.code !== "ENOENT") throw error;
    throw new UsageError(say("noSummary", { folder: relative(io.folder, folder) || "." }));
  }
}

/**
 * The summary in a file.
 *
 * throws  UsageError if it cannot be read or is no summary; Unreadable if it is not there
 */
export function readSummary(path: string, io: Io): Recorded {
  const shown = relative(io.folder, path);
  try {
    return parsed(readText(path, io.disk, mostBytes), shown);
  } catch (error) {
    if (!(error instanceof Unreadable) || error.code === "ENOENT") throw error;
    throw new UsageError(say("fileCannotBeRead", { file: shown, reason: error.said }));
  }
}

function parsed(text: string, shown: string): Recorded {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new UsageError(say("notJson", { file: shown }));
  }
  const read = form.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(say("notSummary", { file: shown, path: issue?.path.join(".") || say("itsForm") }));
}
