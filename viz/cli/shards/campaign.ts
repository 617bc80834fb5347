import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { PairedDifference, Summary } from "../../../workers/index.ts";
import { sha256 } from "../../../workers/node.ts";
import { moneyCells, probabilityCells, shareCells } from "../../tables/cells.ts";
import { gridText } from "../../tables/grid.ts";
import type { Locale } from "../../text/locale.ts";
import { capital, measureName } from "../../text/measureWords.ts";
import { formatNumber } from "../../text/numbers.ts";
import { summaryWords } from "../../text/summaryWords.ts";
import { intervalsIn } from "../answersIn.ts";
import type { Io } from "../io.ts";
import { removeManifest, writeManifest } from "../manifest.ts";
import { type Written, writeAtomically } from "../output.ts";
import type { RowOutput } from "../rowFiles.ts";

/** A scenario of a campaign and what it came to. */
export interface CampaignRow {
  readonly id: string;
  /** Of a sweep: what it sets. */
  readonly set: Readonly<Record<string, string>>;
  readonly summary: Summary;
  /** Paired differences to the scenario as written, by measure; none where nothing is compared. */
  readonly differences: Readonly<Record<string, PairedDifference>>;
}

/** Files of a campaign: to add one, a line here. */
const files = {
  "summaries.jsonl": (rows: readonly CampaignRow[]) =>
    rows.map(({ id, set, summary, differences }) => `${JSON.stringify({ id, set, ...summary, ...compared(differences) })}\n`).join(""),
  "results.parquet": resultsParquet,
} as const;

/** Under `differences`, where there are any. */
function compared(differences: CampaignRow["differences"]) {
  return Object.keys(differences).length === 0 ? {} : { differences };
}

interface Facts {
  readonly version: string;
  readonly code: string;
  readonly seed: string;
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
  facts: Facts,
  futures: readonly RowOutput[],
  io: Io,
): readonly string[] {
  removeManifest(folder, io.disk);
  const written = new Map<string, Written>();
  for (const [file, render] of Object.entries(files)) {
    io.interrupt.throwIfAborted();
    written.set(file, writeAtomically(join(folder, file), render(rows, facts), io.disk));
  }
  for (const each of futures) written.set(`replications.${each.format}`, each.commit());
  writeManifest(folder, campaignHash(rows), written, io.disk);
  return [...written.keys(), "manifest.json"];
}

/** One hash over those of all scenarios, in their order. */
export function campaignHash(rows: readonly CampaignRow[]): string {
  return sha256(rows.map(({ id, summary }) => `${id} ${summary.run.resultHash}\n`).join("")).slice(0, 16);
}

/** One row for each scenario and measure, tidy: what people read in R, Python, Stata or DuckDB. */
function resultsParquet(rows: readonly CampaignRow[], { version, code, seed }: Facts): Uint8Array {
  const table = rows.flatMap(({ id, set, summary, differences }, at) => {
    const { name, hash } = summary.scenario;
    const answers = intervalsIn(summary as unknown as Readonly<Record<string, unknown>>, new Set(Object.keys(summary.run.measures)));
    const about = { number: at + 1, id, set, name, hash, replications: summary.run.replications };
    return [...answers].map(([measure, answer]) => ({ ...about, measure, ...answer, difference: differences[measure]?.difference }));
  });
  const paths = [...new Set(rows.flatMap(({ set }) => Object.keys(set)))];
  const numbers = (of: (row: (typeof table)[number]) => number | null | undefined) => table.map((row) => of(row) ?? null);
  const text = { type: "STRING", nullable: false } as const;
  const number = { type: "DOUBLE", nullable: true } as const;
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "number", data: Int32Array.from(table, ({ number }) => number), type: "INT32", nullable: false },
        { name: "point", data: table.map(({ id }) => id), ...text },
        { name: "label", data: table.map(({ name }) => name), ...text },
        { name: "scenario", data: table.map(({ hash }) => hash), ...text },
        ...paths.map((path) => settingColumn(path, table)),
        { name: "measure", data: table.map(({ measure }) => measure), ...text },
        { name: "value", data: numbers(({ value }) => value), ...number },
        { name: "standardError", data: numbers(({ standardError }) => standardError), ...number },
        { name: "low", data: numbers(({ low }) => low), ...number },
        { name: "high", data: numbers(({ high }) => high), ...number },
        { name: "difference", data: numbers(({ difference }) => difference?.value), ...number },
        { name: "differenceStandardError", data: numbers(({ difference }) => difference?.standardError), ...number },
        { name: "replications", data: Float64Array.from(table, ({ replications }) => replications), type: "DOUBLE", nullable: false },
      ],
      codec: "GZIP",
      compressors: { GZIP: (input: Uint8Array) => gzipSync(input, { level: 6 }) },
      statistics: false,
      kvMetadata: Object.entries({ version, code, seed }).map(([key, value]) => ({ key, value })),
      createdBy: `fondrisk ${version}`,
    }),
  );
}

/** What a sweep sets at a path: numbers where all are plain numbers, else as they were written; null where a point leaves it. */
function settingColumn(path: string, table: readonly Pick<CampaignRow, "set">[]) {
  const texts = table.map(({ set }) => set[path] ?? null);
  const isNumber = texts.every((text) => text === null || (text !== "" && Number.isFinite(Number(text))));
  return isNumber
    ? { name: path, data: texts.map((text) => (text === null ? null : Number(text))), type: "DOUBLE" as const, nullable: true }
    : { name: path, data: texts, type: "STRING" as const, nullable: true };
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
