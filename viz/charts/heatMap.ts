import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";
import type { Table } from "./table.ts";
import { textWidth, wrapText } from "./textWidth.ts";

export interface HeatMapData {
  readonly finding: string;
  readonly howToRead: string;
  readonly description: string;
  readonly table: Table;
  /** Names of what varies across and down. */
  readonly x: string;
  readonly y: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** By row and column, with what stands in the cell; null: nothing is known there. */
  readonly cells: readonly (readonly ({ readonly value: number; readonly text: string } | null)[])[];
  /** Cells below it and those from it on are parted by a line; null: none. */
  readonly level: number | null;
}

/** Two things that vary, and what each pair of settings gives: the darker the more, with a line where a level is passed. */
export function heatMap(data: HeatMapData, options: ChartOptions): Chart {
  const { width, narrow, paint } = layout(options);
  const { columns, rows, cells } = data;
  const known = cells.flat().flatMap((cell) => cell?.value ?? []);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const top = wrapText(data.y, width, textSize.small).length * 16 + 10;
  const left = Math.min(width / 3, 12 + Math.max(...rows.map((name) => textWidth(name, textSize.small, false))));
  const [across, down] = [(width - left - 12) / columns.length, narrow ? 30 : 38];
  const bottom = top + down * rows.length;
  const xOf = (c: number) => left + c * across;
  const yOf = (r: number) => top + r * down;
  const shades = cells.flatMap((row, r) =>
    row.flatMap((cell, c): readonly SvgNode[] => {
      const share = cell === null || most === least ? 0 : (cell.value - least) / (most - least);
      const place = { x: xOf(c), y: yOf(r), width: across, height: down };
      return [
        element("rect", { ...place, ...paint.outlined(cell === null ? "paper" : "a", "grid", 1), "fill-opacity": 0.06 + 0.6 * share }),
      ];
    }),
  );
  const texts = cells.flatMap((row, r) =>
    row.map((cell, c) => {
      const said = cell?.text ?? "–";
      const fits = textWidth(said, textSize.small, false) < across - 4;
      return label(paint, xOf(c) + across / 2, yOf(r) + down / 2 + 4, fits ? said : "", {
        size: textSize.small,
        anchor: "middle",
        halo: true,
      });
    }),
  );
  const isOver = (r: number, c: number) => (cells[r]?.[c]?.value ?? Number.NaN) >= data.level!;
  const parted = (r: number, c: number, s: number, d: number) =>
    cells[r]?.[c] != null && cells[s]?.[d] != null && isOver(r, c) !== isOver(s, d);
  const edges = (data.level === null ? [] : cells).flatMap((row, r) =>
    row.flatMap((_, c): readonly SvgNode[] => [
      ...(parted(r, c, r, c + 1) ? [rule(paint.stroke("bStrong", 2.5), xOf(c + 1), yOf(r), xOf(c + 1), yOf(r + 1))] : []),
      ...(parted(r, c, r + 1, c) ? [rule(paint.stroke("bStrong", 2.5), xOf(c), yOf(r + 1), xOf(c + 1), yOf(r + 1))] : []),
    ]),
  );
  const heads = columns.map((name, c) => {
    const fits = textWidth(name, textSize.small, false) < across - 4;
    return label(paint, xOf(c) + across / 2, bottom + 16, fits ? name : `${c + 1}`, { size: textSize.small, anchor: "middle" });
  });
  const under = wrapText(data.x, width, textSize.small);
  return {
    finding: data.finding,
    howToRead: data.howToRead,
    description: data.description,
    table: data.table,
    svg: frame(width, bottom + 26 + under.length * 16 + 6, data.finding, data.description, [
      ...lines(paint, 0, 12, wrapText(data.y, width, textSize.small), { size: textSize.small, tone: "muted" }),
      ...rows.flatMap((name, r) => lines(paint, 0, yOf(r) + down / 2 + 4, [name], { size: textSize.small })),
      ...shades,
      ...edges,
      ...texts,
      ...heads,
      ...lines(paint, left, bottom + 36, under, { size: textSize.small, tone: "muted" }),
    ]),
  };
}
