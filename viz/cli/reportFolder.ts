import { join, relative } from "node:path";
import type { Summary } from "../../workers/index.ts";
import { withAnalysesOf } from "../report/analysisPage.ts";
import { say } from "../text/said/say.ts";
import { Conflict, type Io } from "./io.ts";
import { readManifest, writeManifest } from "./manifest.ts";
import { type Written, writeAtomically } from "./output.ts";
import { readText } from "./readFile.ts";
import type { ReportFile } from "./reportFormats.ts";
import { Unreadable } from "./unreadable.ts";

/** throws  Conflict if a folder has the results of a run that is not this one: its report would not be about them */
export function assertSameRun(folder: string, summary: Summary, io: Io): void {
  const found = readManifest(folder, io.disk);
  if (found === null || "wrong" in found || found.manifest.resultHash === summary.run.resultHash) return;
  const shown = relative(io.folder, folder) || ".";
  throw new Conflict(say("resultsOfAnother", { folder: shown }));
}

/** The page of a report with the parts of analyses that the folder's present one has. */
export function keptAnalyses(files: readonly ReportFile[], folder: string, io: Io): readonly ReportFile[] {
  const old = oldReport(folder, io);
  if (old === null) return files;
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  return files.map((file) =>
    file.path === reportName ? { ...file, content: encoder.encode(withAnalysesOf(decoder.decode(file.content), old)) } : file,
  );
}

export const reportName = "report.html";
const mostBytes = 64 << 20;

/** The page that a folder has; null: none. */
export function oldReport(folder: string, io: Io): string | null {
  try {
    return readText(join(folder, reportName), io.disk, mostBytes);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Puts the files of a report in place; the manifest of the run that they are of, if there is one, then names them. */
export function placeInFolder(folder: string, files: readonly ReportFile[], io: Io): void {
  const { disk } = io;
  const found = readManifest(folder, disk);
  const before = found === null || "wrong" in found ? null : found.manifest;
  const names = new Map<string, Written>(before?.files.map(({ file, bytes, sha256 }) => [file, { bytes, sha256 }]));
  for (const { path, content } of files) names.set(path, writeAtomically(join(folder, path), content, disk));
  if (before !== null) writeManifest(folder, before.resultHash, names, disk);
}
