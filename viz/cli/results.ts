import { join, relative } from "node:path";
import { summaryTable } from "../tables/summaryTable.ts";
import { inLocale } from "../text/locale.ts";
import { say, tellCommand } from "../text/said/say.ts";
import { documents, tableDocuments } from "./documents.ts";
import type { Execution } from "./execute.ts";
import { exitCodes } from "./exitCodes.ts";
import { Conflict, type Io, Unwritable } from "./io.ts";
import { manifestName, removeManifest, writeManifest } from "./manifest.ts";
import { type Written, writeAtomically } from "./output.ts";
import type { Finished } from "./reportInput.ts";
import type { RowOutput } from "./rowFiles.ts";
import { warningText } from "./warningText.ts";

type Wanted = Pick<Execution, "folder" | "json" | "locale" | "rows"> & {
  /** Is the folder still this run's? */
  isOurs(): boolean;
};

/**
 * Prints the result and puts its files in place, one after another, the manifest last. What fails costs neither what comes before nor
 * what comes after it: a folder without a manifest says by itself that it is unfinished.
 *
 * throws  Unwritable, the first, after everything was tried; Conflict if the folder is not ours any more
 */
export async function writeResults(finished: Finished, wanted: Wanted, rows: readonly RowOutput[], io: Io): Promise<number> {
  const { folder, json, locale } = wanted;
  const { summary } = finished;
  const { departments, interventions } = finished.prepared.scenario;
  const names = new Map([...departments, ...interventions].map(({ id, name }) => [id, name]));
  const unsaid: Unwritable[] = [];
  const failures: Unwritable[] = [];
  const attempt = (work: () => void, wrong = failures) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error;
      wrong.push(error);
    }
  };
  attempt(
    () => io.out(json ? `${JSON.stringify(summary, null, 2)}\n` : summaryTable(summary, locale, undefined, (id) => names.get(id) ?? id)),
    unsaid,
  );
  if (folder === null) {
    if (unsaid[0] !== undefined) throw unsaid[0];
    return exitCodes.done;
  }
  if (!wanted.isOurs()) throw new Conflict(say("folderTaken", { folder: relative(io.folder, folder) || "." }));
  const files = new Map<string, Written>();
  let drawn = true;
  attempt(() => removeManifest(folder, io.disk));
  const written = (wanted.rows.includes("csv") ? [...documents, ...tableDocuments] : documents).filter(
    ({ applies }) => applies?.(finished) ?? true,
  );
  for (const { file, render } of written) {
    io.interrupt.throwIfAborted();
    const content = await rendered(file, () => render(finished), io);
    drawn &&= content !== null;
    if (content !== null) attempt(() => files.set(file, writeAtomically(join(folder, file), content, io.disk)));
  }
  // The last rows are written while the table is read.
  for (const each of rows) await each.finish();
  for (const each of rows) attempt(() => files.set(`replications.${each.format}`, each.commit()));
  if (drawn && failures.length === 0) {
    attempt(() => writeManifest(folder, summary.run.resultHash, files, io.disk));
    if (failures.length === 0) files.set(manifestName, { bytes: 0, sha256: "" });
  }
  const left = documents.filter((document) => !written.includes(document)).map(({ file }) => file);
  tellFolder(folder, [...files.keys()], left, wanted, io);
  const [first, ...more] = [...failures, ...unsaid];
  if (first === undefined) return drawn ? exitCodes.done : exitCodes.failed;
  for (const { said } of more) for (const each of said) io.err(`fondrisk: ${tellCommand(each, io.locale)}\n`);
  throw first;
}

/** The content of a document, or null: one that cannot be drawn costs neither the numbers nor the other documents. */
async function rendered(file: string, render: () => string | Promise<string>, io: Io): Promise<string | null> {
  try {
    return await render();
  } catch (error) {
    io.err(`fondrisk: ${tellCommand(say("cannotBeMade", { file, reason: (error as Error).message }), io.locale)}\n`);
    return null;
  }
}

/** left  documents that this run has none of */
function tellFolder(folder: string, written: readonly string[], left: readonly string[], { rows, locale }: Wanted, io: Io): void {
  const shown = relative(io.folder, folder) || ".";
  const whole = written.includes(manifestName);
  if (written.length > 0) io.err(`${inLocale(locale, "Skrivet till", "Written to")} ${shown}: ${written.join(", ")}\n`);
  if (!whole) io.err(warningText(`${shown} ${inLocale(locale, "är ofullständig", "is unfinished")}`, locale));
  const formats = (["parquet", "csv"] as const).filter((kind) => !rows.includes(kind));
  for (const file of [...left, ...formats.map((kind) => `replications.${kind}`)]) {
    if (io.disk.facts(join(folder, file)) === null) continue;
    const earlier = inLocale(locale, "är från en tidigare körning", "is from an earlier run");
    io.err(warningText(`${join(shown, file)} ${earlier}`, locale));
  }
}
