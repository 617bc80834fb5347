import type { ColumnEntry } from "../text/columnEntries.ts";
import type { RowFile, Sink } from "./rows.ts";

/** The same rows as text: comma, decimal point, an empty field where the quantity does not exist (RFC 4180). */
export function csvRows(file: Sink, columns: readonly ColumnEntry[]): RowFile {
  const encoder = new TextEncoder();
  file.write(encoder.encode(`${columns.map(({ name }) => quoted(name)).join(",")}\n`));
  return {
    add(block) {
      const length = block[0]?.length ?? 0;
      const lines: string[] = [];
      for (let row = 0; row < length; row++) {
        let line = "";
        for (let i = 0; i < block.length; i++) {
          const value = (block[i] as Float64Array)[row] as number;
          line += `${i === 0 ? "" : ","}${Number.isNaN(value) ? "" : value}`;
        }
        lines.push(line);
      }
      file.write(encoder.encode(`${lines.join("\n")}\n`));
    },
    finish() {},
  };
}

function quoted(name: string): string {
  return /[",\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
