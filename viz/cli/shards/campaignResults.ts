import { gzipSync } from "node:zlib";
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { intervalsIn } from "../answersIn.ts";
import { flushing } from "../parquet.ts";
import type { CampaignFacts, CampaignRow } from "./campaignRow.ts";

/** Scenarios of a row group: bounds the memory. */
const together = 64;

/** results.parquet: one row for each scenario and measure, tidy: what people read in R, Python, Stata or DuckDB. */
export function writeResults(
  rows: readonly CampaignRow[],
  { version, code, seed }: CampaignFacts,
  write: (bytes: Uint8Array) => void,
): void {
  const columnsOf = columnsFor(rows);
  const writer = new ParquetWriter({
    writer: flushing(new ByteWriter(), { write }),
    schema: schemaFromColumnData({ columnData: columnsOf([], 0) }),
    codec: "GZIP",
    compressors: { GZIP: (input: Uint8Array) => gzipSync(input, { level: 6 }) },
    statistics: false,
    kvMetadata: Object.entries({ version, code, seed }).map(([key, value]) => ({ key, value })),
    createdBy: `fondrisk ${version}`,
  });
  for (let from = 0; from < rows.length; from += together) {
    const columnData = columnsOf(rows.slice(from, from + together), from);
    writer.write({ columnData, rowGroupSize: Math.max(1, columnData[0]!.data.length) });
  }
  writer.finish();
}

/** The columns of some of the scenarios, of which the first is number `from` + 1. all: what says of which type a setting is */
function columnsFor(all: readonly CampaignRow[]) {
  const paths = [...new Set(all.flatMap(({ set }) => Object.keys(set)))];
  const isNumber = new Map(paths.map((path) => [path, all.every(({ set }) => isPlainNumber(set[path] ?? null))]));
  const text = { type: "STRING", nullable: false } as const;
  const number = { type: "DOUBLE", nullable: true } as const;
  return (some: readonly CampaignRow[], from: number) => {
    const table = some.flatMap((row, at) => tableOf(row, from + at + 1));
    const numbers = (of: (row: (typeof table)[number]) => number | null | undefined) => table.map((row) => of(row) ?? null);
    return [
      { name: "number", data: Int32Array.from(table, (row) => row.number), type: "INT32", nullable: false } as const,
      { name: "point", data: table.map(({ id }) => id), ...text },
      { name: "label", data: table.map(({ name }) => name), ...text },
      { name: "scenario", data: table.map(({ hash }) => hash), ...text },
      ...paths.map((path) => settingColumn(path, table, isNumber.get(path) === true)),
      { name: "measure", data: table.map(({ measure }) => measure), ...text },
      { name: "value", data: numbers(({ value }) => value), ...number },
      { name: "standardError", data: numbers(({ standardError }) => standardError), ...number },
      { name: "low", data: numbers(({ low }) => low), ...number },
      { name: "high", data: numbers(({ high }) => high), ...number },
      { name: "difference", data: numbers(({ difference }) => difference?.value), ...number },
      { name: "differenceStandardError", data: numbers(({ difference }) => difference?.standardError), ...number },
      {
        name: "replications",
        data: Float64Array.from(table, ({ replications }) => replications),
        type: "DOUBLE",
        nullable: false,
      } as const,
    ];
  };
}

function tableOf({ id, set, summary, differences }: CampaignRow, number: number) {
  const { name, hash } = summary.scenario;
  const answers = intervalsIn(summary as unknown as Readonly<Record<string, unknown>>, new Set(Object.keys(summary.run.measures)));
  const about = { number, id, set, name, hash, replications: summary.run.replications };
  return [...answers].map(([measure, answer]) => ({ ...about, measure, ...answer, difference: differences[measure]?.difference }));
}

/** What a sweep sets at a path: numbers where all of its points are plain numbers, else as they were written; null where a point leaves it. */
function settingColumn(path: string, table: readonly Pick<CampaignRow, "set">[], isNumber: boolean) {
  const texts = table.map(({ set }) => set[path] ?? null);
  return isNumber
    ? { name: path, data: texts.map((text) => (text === null ? null : Number(text))), type: "DOUBLE" as const, nullable: true }
    : { name: path, data: texts, type: "STRING" as const, nullable: true };
}

function isPlainNumber(text: string | null): boolean {
  return text === null || (text !== "" && Number.isFinite(Number(text)));
}
