import { join } from "node:path";
import * as z from "zod";
import type { Io } from "../io.ts";
import { writeAtomically } from "../output.ts";
import { readText } from "../readFile.ts";
import { Unreadable } from "../unreadable.ts";

/** Beside the runs that an analysis has finished: the line that it was asked for with. */
export const lineName = ".fondrisk.analysis";

const form = z.strictObject({ line: z.array(z.string()).min(1), folder: z.string() });

/** A command line, and the folder that its relative paths start from. */
export type KeptLine = z.infer<typeof form>;

/** Keeps the line of an analysis in the folder of its results. */
export function keepLine(folder: string, { line, folder: from, disk }: Io): void {
  if (line !== undefined) writeAtomically(join(folder, lineName), `${JSON.stringify({ line, folder: from })}\n`, disk);
}

/** The line of an analysis that was interrupted; null: the folder has none. */
export function keptLine(folder: string, { disk }: Io): KeptLine | null {
  try {
    return form.parse(JSON.parse(readText(join(folder, lineName), disk, 1 << 20)));
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** A line with other values of some options; undefined: as it was. */
export function lineWith(line: readonly string[], values: Readonly<Record<string, string | undefined>>): readonly string[] {
  const changed = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const isOld = (word: string | undefined) => changed.some(([option]) => word === `--${option}`);
  const kept = line.filter(
    (word, at) => !isOld(word) && !isOld(line[at - 1]) && !changed.some(([option]) => word.startsWith(`--${option}=`)),
  );
  return [...kept, ...changed.map(([option, value]) => `--${option}=${value}`)];
}
