import { randomUUID } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";
import type { Taken } from "../../../workers/node.ts";
import type { Io } from "../io.ts";
import { writeAtomically } from "../output.ts";
import { readText } from "../readFile.ts";
import { Unreadable } from "../unreadable.ts";
import { submissionFolder } from "./paths.ts";

const form = z.looseObject({
  engine: z.string(),
  at: z.string(),
  pass: z.union([z.literal(1), z.literal(2)]),
  queue: z.string().nullable(),
  more: z.array(z.string()),
  parts: z.array(z.object({ id: z.string(), shards: z.array(z.int().min(0)) })),
});

/** What was handed over in one go: plain data of a file of its own. */
export type Submission = z.infer<typeof form> & { readonly parts: readonly Taken[] };

/** Writes a submission; the same name again takes its place. returns its name */
export function writeSubmission(folder: string, submission: Submission, io: Io, name = nameOf(submission)): string {
  writeAtomically(join(folder, submissionFolder, name), `${JSON.stringify(submission, null, 2)}\n`, io.disk);
  return name;
}

function nameOf({ at, engine }: Submission): string {
  return `${at.replace(/[:.]/g, "-")}-${engine}-${randomUUID().slice(0, 4)}.json`;
}

/** What has been handed over so far, oldest first. */
export function readSubmissions(folder: string, io: Io): readonly Submission[] {
  const path = join(folder, submissionFolder);
  if (io.disk.facts(path) === null) return [];
  const names = io.disk.list(path).filter((name) => name.endsWith(".json"));
  return [...names].sort().flatMap((name) => {
    try {
      return [form.parse(JSON.parse(readText(join(path, name), io.disk, 1 << 26)))];
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof Unreadable) return [];
      throw error;
    }
  });
}
