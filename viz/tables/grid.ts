import { hardSpace } from "../text/numbers.ts";

/** A line of a table on the terminal: cells, or a heading over the lines that follow. */
export type GridLine = readonly string[] | { readonly heading: string };

/** Lines up columns: the first to the left, numbers to the right, the last to the left. */
export function gridText(lines: readonly GridLine[], alignment: readonly ("left" | "right")[]): string {
  const rows = lines.filter((line): line is readonly string[] => !("heading" in line));
  const widths = alignment.map((_, column) => Math.max(0, ...rows.map((row) => (row[column] ?? "").length)));
  const texts = lines.map((line) => {
    if ("heading" in line) return `\n${line.heading}`;
    const cells = alignment.map((side, column) => {
      const cell = line[column] ?? "";
      return side === "left" ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
    });
    return `  ${cells.join("  ")}`.replace(new RegExp(`[ ${hardSpace}]+$`), "");
  });
  return `${texts.join("\n")}\n`;
}
