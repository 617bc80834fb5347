import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Summary } from "../../../workers/index.ts";
import { sha256 } from "../../../workers/node.ts";
import { moneyCells, probabilityCells, shareCells } from "../../tables/cells.ts";
import { gridText } from "../../tables/grid.ts";
import type { Locale } from "../../text/locale.ts";
import { capital, measureName } from "../../text/measureWords.ts";
import { formatNumber } from "../../text/numbers.ts";
import { summaryWords } from "../../text/summaryWords.ts";
import { answersIn } from "../answersIn.ts";
import type { Io } from "../io.ts";
import { removeManifest, writeManifest } from "../manifest.ts";
import { type Written, writeAtomically } from "../output.ts";

/** A scenario of a campaign and what it came to. */
export interface CampaignRow {
  readonly id: string;
  /** Of a sweep: what it sets. */
  readonly set: Readonly<Record<string, string>>;
  readonly summary: Summary;
}

/** Files of a campaign: to add one, a line here. */
const files = {
  "summaries.jsonl": (rows: readonly CampaignRow[]) =>
    rows.map(({ id, set, summary }) => `${JSON.stringify({ id, set, ...summary })}\n`).join(""),
  "results.parquet": resultsParquet,
} as const;

interface Facts {
  readonly version: string;
  readonly code: string;
  readonly seed: string;
}

/** Writes the files of a campaign, the manifest last. throws Unwritable */
export function writeCampaign(folder: string, rows: readonly CampaignRow[], facts: Facts, io: Io): readonly string[] {
  removeManifest(folder, io.disk);
  const written = new Map<string, Written>();
  for (const [file, render] of Object.entries(files)) {
    io.interrupt.throwIfAborted();
    written.set(file, writeAtomically(join(folder, file), render(rows, facts), io.disk));
  }
  writeManifest(folder, campaignHash(rows), written, io.disk);
  return [...written.keys(), "manifest.json"];
}

/** One hash over those of all scenarios, in their order. */
export function campaignHash(rows: readonly CampaignRow[]): string {
  return sha256(rows.map(({ id, summary }) => `${id} ${summary.run.resultHash}\n`).join("")).slice(0, 16);
}

/** One row for each scenario and measure, tidy: what people read in R, Python, Stata or DuckDB. */
function resultsParquet(rows: readonly CampaignRow[], { version, code, seed }: Facts): Uint8Array {
  const table = rows.flatMap(({ id, set, summary }) => {
    const { name, hash } = summary.scenario;
    const answers = answersIn(summary as unknown as Readonly<Record<string, unknown>>, new Set(Object.keys(summary.run.measures)));
    return [...answers].map(([measure, answer]) => ({ id, set, name, hash, measure, ...answer, replications: summary.run.replications }));
  });
  const paths = [...new Set(rows.flatMap(({ set }) => Object.keys(set)))];
  const numbers = (of: (row: (typeof table)[number]) => number | null | undefined) => table.map((row) => of(row) ?? null);
  const text = { type: "STRING", nullable: false } as const;
  const number = { type: "DOUBLE", nullable: true } as const;
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "point", data: table.map(({ id }) => id), ...text },
        { name: "label", data: table.map(({ name }) => name), ...text },
        { name: "scenario", data: table.map(({ hash }) => hash), ...text },
        ...paths.map((path) => settingColumn(path, table)),
        { name: "measure", data: table.map(({ measure }) => measure), ...text },
        { name: "value", data: numbers(({ value }) => value), ...number },
        { name: "standardError", data: numbers(({ standardError }) => standardError), ...number },
        { name: "low", data: numbers(({ interval }) => interval?.[0]), ...number },
        { name: "high", data: numbers(({ interval }) => interval?.[1]), ...number },
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
