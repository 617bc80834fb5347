import { join } from "node:path";
import { sha256 } from "../../../workers/node.ts";
import { moneyCells, probabilityCells, shareCells } from "../../tables/cells.ts";
import { gridText } from "../../tables/grid.ts";
import type { Locale } from "../../text/locale.ts";
import { capital, measureName } from "../../text/measureWords.ts";
import { formatNumber } from "../../text/numbers.ts";
import { summaryWords } from "../../text/summaryWords.ts";
import type { Io } from "../io.ts";
import { removeManifest, writeManifest } from "../manifest.ts";
import { type Written, writeInPieces } from "../output.ts";
import type { RowOutput } from "../rowFiles.ts";
import { writeResults } from "./campaignResults.ts";
import type { CampaignFacts, CampaignRow } from "./campaignRow.ts";

/** Files of a campaign: to add one, a line here. Each is written a few scenarios at a time: all of them are more than a text may hold. */
const files = { "summaries.jsonl": writeSummaries, "results.parquet": writeResults } as const;

/** A line a scenario. */
function writeSummaries(rows: readonly CampaignRow[], _: CampaignFacts, write: (bytes: Uint8Array) => void): void {
  const encoder = new TextEncoder();
  for (const { id, set, summary, differences } of rows) {
    write(encoder.encode(`${JSON.stringify({ id, set, ...summary, ...compared(differences) })}\n`));
  }
}

/** Under `differences`, where there are any. */
function compared(differences: CampaignRow["differences"]) {
  return Object.keys(differences).length === 0 ? {} : { differences };
}

/**
 * Writes the files of a campaign, the manifest last.
 *
 * futures  files of one row a future, finished
 * throws   Unwritable
 */
export function writeCampaign(
  folder: string,
  rows: readonly CampaignRow[],
  facts: CampaignFacts,
  futures: readonly RowOutput[],
  io: Io,
): readonly string[] {
  removeManifest(folder, io.disk);
  const written = new Map<string, Written>();
  for (const [file, writeFile] of Object.entries(files)) {
    io.interrupt.throwIfAborted();
    written.set(
      file,
      writeInPieces(join(folder, file), io.disk, (write) => writeFile(rows, facts, write)),
    );
  }
  for (const each of futures) written.set(`replications.${each.format}`, each.commit());
  writeManifest(folder, campaignHash(rows), written, io.disk);
  return [...written.keys(), "manifest.json"];
}

/** One hash over those of all scenarios, in their order. */
export function campaignHash(rows: readonly CampaignRow[]): string {
  return sha256(rows.map(({ id, summary }) => `${id} ${summary.run.resultHash}\n`).join("")).slice(0, 16);
}

/** The headline of every scenario, for the terminal. */
export function campaignTable(rows: readonly CampaignRow[], locale: Locale): string {
  const called = (key: string) => capital(measureName({ key, entity: null, year: null }, locale, { under: true }));
  const lines = rows.map(({ id, summary }) => [
    id,
    ...probabilityCells(summary.depletion.probability, locale),
    ...moneyCells(summary.fund.loss.mean, locale),
    ...shareCells(summary.credibility.receivedOverPromised, locale),
    formatNumber(summary.run.replications, locale),
  ]);
  const [depletion, loss, paid] = ["depletion.probability", "fund.loss.mean", "credibility.receivedOverPromised"].map(called);
  const head = ["", depletion!, "", "", loss!, "", "", paid!, "", "", summaryWords[locale].futures];
  return gridText([head, ...lines], ["left", "right", "right", "left", "right", "right", "left", "right", "right", "left", "right"]);
}
