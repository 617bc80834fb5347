import { gzipSync } from "node:zlib";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell, Row } from "../../../workers/host.ts";
import type { AnalysisUnit } from "../../analyses/view.ts";

/** Names of the columns of a table: of all its rows, in the order in which they come. */
export function headsOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** Rows as CSV (RFC 4180): comma, decimal point, an empty field where there is nothing. */
export function csvTable(rows: readonly Row[]): string {
  const heads = headsOf(rows);
  const lines = rows.map((row) => heads.map((head) => cellText(row[head] ?? null)).join(","));
  return `${[heads.map(quoted).join(","), ...lines].join("\n")}\n`;
}

function cellText(cell: Cell): string {
  return cell === null ? "" : quoted(String(cell));
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as Parquet: numbers DOUBLE, texts UTF8, yes and no BOOLEAN, null where there is nothing.
 *
 * unitOf    of a column, into the key `columns` of the footer
 * metadata  key-value pairs of the footer
 */
export function parquetTable(
  rows: readonly Row[],
  unitOf: (column: string) => AnalysisUnit,
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const heads = headsOf(rows);
  const types = heads.map((head) => typeOf(rows.map((row) => row[head] ?? null)));
  const told = JSON.stringify(heads.map((name, i) => ({ name, unit: types[i] === "text" ? "text" : unitOf(name) })));
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: heads.length },
      ...heads.map((name, i) => ({ name, repetition_type: "OPTIONAL" as const, ...elements[types[i]!] })),
    ],
    codec: "GZIP",
    compressors: { GZIP: (input: Uint8Array) => gzipSync(input, { level: 1 }) },
    statistics: false,
    kvMetadata: Object.entries({ ...metadata, columns: told }).map(([key, value]) => ({ key, value })),
    createdBy: `fondrisk ${metadata.version ?? ""}`.trim(),
  });
  if (rows.length > 0) {
    const columnData = heads.map((name, i) => ({
      name,
      data: rows.map((row) => (row[name] === null || row[name] === undefined ? null : types[i] === "text" ? String(row[name]) : row[name])),
      encoding: "PLAIN" as const,
      offsetIndex: false,
    }));
    parquet.write({ columnData, rowGroupSize: rows.length });
  }
  parquet.finish();
  return new Uint8Array(writer.getBuffer());
}

const elements = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  flag: { type: "BOOLEAN" },
} as const;

function typeOf(cells: readonly Cell[]): keyof typeof elements {
  const kinds = new Set(cells.filter((cell) => cell !== null).map((cell) => typeof cell));
  if (kinds.size === 1 && kinds.has("boolean")) return "flag";
  return kinds.size === 0 || (kinds.size === 1 && kinds.has("number")) ? "number" : "text";
}
