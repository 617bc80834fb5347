import { reproducible } from "./reproducible.ts";
import type { SheetCell, SheetRow, Workbook } from "./workbook.ts";

/** A workbook as an xlsx file; the same workbook gives the same bytes. The library is loaded here, so that nobody else pays for it. */
export async function xlsx({ sheets }: Workbook): Promise<Uint8Array> {
  const { default: write } = await import("write-excel-file/universal");
  const blob = await write(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      data: rows.map(cellsOf),
      columns: widths.map((width) => ({ width })),
    })),
  ).toBlob();
  return reproducible(new Uint8Array(await blob.arrayBuffer()));
}

function cellsOf({ cells, bold = false }: SheetRow) {
  const style = bold ? { fontWeight: "bold" as const } : {};
  return cells.map((cell: SheetCell) => {
    if (cell === null) return null;
    // The type is said, so that a text is never taken for a formula.
    if (typeof cell === "string") return { value: cell, type: String, ...style };
    return { value: cell.number, type: Number, ...(cell.format === "General" ? {} : { format: cell.format }), ...style };
  });
}
