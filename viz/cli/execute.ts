import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { blockSize } from "../../workers/engine.ts";
import { countBlocks } from "../../workers/ranges.ts";
import { type Completed, runScenario, type Target } from "../../workers/run.ts";
import { version } from "../../workers/version.ts";
import type { ColumnEntry } from "../text/columnEntries.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { documents } from "./documents.ts";
import { Interrupted, type Io } from "./io.ts";
import { type Keeper, keeper } from "./keeper.ts";
import { atomicFile } from "./output.ts";
import { progressLine } from "./progress.ts";
import { addRows, type Files, openFiles } from "./rowFiles.ts";
import type { RowFormat } from "./rows.ts";
import type { ScenarioSource } from "./scenarioSource.ts";
import { type Aim, depletionHalfWidth, mostReplications, type Prepared, seatOpener, summaryOf } from "./simulate.ts";
import { summaryTable } from "./summaryTable.ts";

/** Name of the file in the folder of results that an interrupted run leaves. */
export const checkpointName = "checkpoint";

export interface Execution {
  readonly prepared: Prepared;
  readonly source: ScenarioSource;
  readonly aim: Aim;
  readonly seed: string;
  readonly workers: number;
  readonly locale: Locale;
  readonly json: boolean;
  /** Folder of the results; null: none are written. */
  readonly folder: string | null;
  readonly rows: readonly RowFormat[];
  /** What the rows hold. */
  readonly columns: readonly ColumnEntry[];
  /** File to keep the state in while running; null: only when interrupted, in the folder. */
  readonly checkpoint: string | null;
  /** Seconds between two checkpoints. */
  readonly interval: number;
  /** What an earlier, interrupted run has left. */
  readonly completed?: Completed;
}

/** Runs, writes, prints: what `run` and `resume` have in common. */
export async function execute(execution: Execution, io: Io): Promise<number> {
  const { prepared, source, aim, seed, workers, locale, folder } = execution;
  const target: Target =
    "precision" in aim
      ? { precision: aim.precision, atMost: mostReplications(aim.precision), halfWidth: depletionHalfWidth(prepared, seed) }
      : aim;

  const keepIn = execution.checkpoint ?? (folder === null ? null : join(folder, checkpointName));
  const about = { version, seed, scenarioHash: prepared.hash, target: aim, scenario: prepared.scenario, source };
  const keep = keepIn === null ? null : keeper(keepIn, execution.interval, about);
  // Before the first block, so that from now on a crash at any moment leaves something to go on from, and a bad path fails now.
  let completed: () => Completed = () => execution.completed ?? { ranges: [], partials: null };
  if (execution.checkpoint !== null) await keep?.write(completed());

  const files: Files = { all: [], rows: [] };
  const progress = progressLine(io, locale);
  const started = performance.now();
  try {
    openFiles(files, execution, io);
    const result = await runScenario({
      plans: [prepared.plan],
      seed,
      target,
      workers,
      openSeat: seatOpener(io),
      signal: io.interrupt,
      onProgress: progress.show,
      onCompleted(now) {
        completed = now;
        if (execution.checkpoint !== null) keep?.offer(now);
      },
      ...(execution.rows.length === 0
        ? {}
        : { columns: { names: execution.columns.map(({ name }) => name), take: ([block = []]) => addRows(files.rows, block) } }),
      ...(execution.completed === undefined ? {} : { resume: execution.completed }),
    });
    progress.clear();
    for (const rows of files.rows) await rows.finish();
    const seconds = (performance.now() - started) / 1000;
    const partial = result.partials[0]!;
    const summary = summaryOf(prepared, partial, seed, { node: io.node, workers, seconds });
    const text = execution.json ? `${JSON.stringify(summary, null, 2)}\n` : summaryTable(summary, locale);
    const written: string[] = [];
    for (const { file, render } of folder === null ? [] : documents) {
      const content = await rendered(file, () => render({ prepared, partial, summary, source, locale }), io);
      if (folder === null || content === null) continue;
      const place = atomicFile(join(folder, file));
      files.all.push(place);
      place.write(new TextEncoder().encode(content));
      written.push(file);
    }
    for (const rows of files.rows) rows.close();
    for (const file of files.all) file.commit();
    await keep?.remove();
    io.out(text);
    if (folder === null) return 0;
    tellFolder(folder, written, execution, io);
    return written.length === documents.length ? 0 : 1;
  } catch (error) {
    progress.clear();
    for (const rows of files.rows) rows.close();
    for (const file of files.all) file.discard();
    if (error instanceof Interrupted) await keepCompleted(completed(), keep, keepIn, io);
    else if (execution.checkpoint !== null)
      io.err(`What is done is kept, go on with: fondrisk resume ${relative(io.folder, execution.checkpoint)}\n`);
    throw error;
  }
}

/** The content of a document, or null: one that cannot be drawn costs neither the numbers nor the other documents. */
async function rendered(file: string, render: () => string | Promise<string>, io: Io): Promise<string | null> {
  try {
    return await render();
  } catch (error) {
    io.err(`fondrisk: ${file} cannot be made: ${(error as Error).message}\n`);
    return null;
  }
}

function tellFolder(folder: string, written: readonly string[], { rows, locale }: Execution, io: Io): void {
  const shown = relative(io.folder, folder) || ".";
  io.err(
    `${locale === "sv" ? "Skrivet till" : "Written to"} ${shown}: ${[...written, ...rows.map((kind) => `replications.${kind}`)].join(", ")}\n`,
  );
  for (const kind of ["parquet", "csv"] as const) {
    if (!rows.includes(kind) && existsSync(join(folder, `replications.${kind}`))) {
      io.err(`warning: ${join(shown, `replications.${kind}`)} is from an earlier run\n`);
    }
  }
}

async function keepCompleted(completed: Completed, keep: Keeper | null, path: string | null, io: Io): Promise<void> {
  const replications = countBlocks(completed.ranges) * blockSize;
  if (keep === null || path === null || replications === 0) {
    io.err("Interrupted; nothing is kept.\n");
    return;
  }
  await keep.write(completed);
  io.err(
    `Interrupted; ${formatNumber(replications, "en")} replications are kept, go on with: fondrisk resume ${relative(io.folder, path)}\n`,
  );
}
