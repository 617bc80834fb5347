import { join } from "node:path";
import { temporaryName } from "../output.ts";

/** Files of a plan's folder (DISTRIBUTED §3): every name in it is said here. */
export const planName = "plan.json";
export const secondPassName = "pass2.json";
export const resultFolder = "result";
export const logFolder = "logs";
export const submissionFolder = "submissions";

const digits = 6;

/** A shard's number as it stands in the names of its files. */
export function numbered(shard: number): string {
  return String(shard).padStart(digits, "0");
}

export function pointsPath(folder: string, shard: number): string {
  return join(folder, "points", `${numbered(shard)}.json`);
}

/** Folder of the parts of a pass. */
export function partsFolder(folder: string, pass: 1 | 2): string {
  return join(folder, pass === 1 ? "parts" : "parts2");
}

export function partPath(folder: string, shard: number, pass: 1 | 2): string {
  return join(partsFolder(folder, pass), `${numbered(shard)}.part`);
}

/** What a shard has kept of its part. */
export function keepPath(folder: string, shard: number, pass: 1 | 2): string {
  return join(partsFolder(folder, pass), `${numbered(shard)}.keep`);
}

/** How a shard ended that is not worth trying again. */
export function endPath(folder: string, shard: number): string {
  return join(folder, logFolder, `${numbered(shard)}.end`);
}

/** The shard that a file belongs to, and what it is of it; null for any other name. */
export function fileOf(name: string): { readonly shard: number; readonly kind: "part" | "keep" | "end" } | null {
  const found = /^(\d{6,})\.(part|keep|end)$/.exec(name);
  return found === null ? null : { shard: Number(found[1]), kind: found[2] as "part" | "keep" | "end" };
}

/** Is it a temporary file of this shard? */
export function isTemporaryOf(name: string, shard: number): boolean {
  return temporaryName.test(name) && name.startsWith(`.${numbered(shard)}.`);
}
