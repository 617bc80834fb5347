import { createHash } from "node:crypto";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import * as z from "zod";
import { version } from "../../workers/index.ts";
import { type CommandSaid, say } from "../text/said/say.ts";
import type { Disk } from "./disk.ts";
import { guarded, type Written, writeAtomically } from "./output.ts";
import { readText } from "./readFile.ts";
import { Unreadable } from "./unreadable.ts";

/** The last file of a folder of results: there only when all the others are, and with their checksums. */
export const manifestName = "manifest.json";

const form = z.looseObject({
  formatVersion: z.literal(1),
  version: z.string(),
  resultHash: z.string().nullable(),
  complete: z.literal(true),
  files: z.array(z.looseObject({ file: z.string(), bytes: z.number(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof form>;

/** Files by name, in the order in which they were written. */
export type WrittenFiles = ReadonlyMap<string, Written>;

export function writeManifest(folder: string, resultHash: string | null, files: WrittenFiles, disk: Disk): void {
  const manifest: Manifest = {
    formatVersion: 1,
    version,
    resultHash,
    complete: true,
    files: [...files].map(([file, { bytes, sha256 }]) => ({ file, bytes, sha256 })),
  };
  writeAtomically(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, disk);
}

/** Before the first file of a folder is replaced: from here on it is nobody's finished result. */
export function removeManifest(folder: string, disk: Disk): void {
  const path = join(folder, manifestName);
  guarded(path, () => disk.remove(path));
}

const mostBytes = 1 << 20;

/** The manifest of a folder: null where there is none; what is wrong where it is none. */
export function readManifest(folder: string, disk: Disk): { readonly manifest: Manifest } | { readonly wrong: CommandSaid } | null {
  let text: string;
  try {
    text = readText(join(folder, manifestName), disk, mostBytes);
  } catch (error) {
    if (error instanceof Unreadable)
      return error.code === "ENOENT" ? null : { wrong: say("fileCannotBeRead", { file: manifestName, reason: error.said }) };
    throw error;
  }
  try {
    return { manifest: form.parse(JSON.parse(text)) };
  } catch {
    return { wrong: say("notOurManifest", { file: manifestName }) };
  }
}

/** What is wrong with files that a manifest names, or null: every one is there, byte for byte. */
export async function unfit(files: Manifest["files"], folder: string, disk: Disk, signal: AbortSignal): Promise<CommandSaid | null> {
  for (const { file, bytes, sha256 } of files) {
    const facts = disk.facts(join(folder, file));
    if (facts === null) return say("fileMissing", { file });
    if (facts.bytes !== bytes || facts.kind !== "file" || (await checksum(join(folder, file), disk, signal)) !== sha256) {
      return say("fileNotNamed", { file, manifest: manifestName });
    }
  }
  return null;
}

async function checksum(path: string, disk: Disk, signal: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  const piece = new Uint8Array(1 << 20);
  const file = disk.openToRead(path);
  try {
    for (let got = disk.read(file, piece, 0); got > 0; got = disk.read(file, piece, 0)) {
      hash.update(piece.subarray(0, got));
      await setImmediate();
      signal.throwIfAborted();
    }
    return hash.digest("hex");
  } finally {
    disk.close(file);
  }
}
