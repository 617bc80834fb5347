import { lineHeight, lines, rule } from "./frame.ts";
import { type Layout, textSize } from "./layout.ts";
import type { SvgNode } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** A row of a chart: what it is called, and a quieter second line. */
export interface RowText {
  readonly name: string;
  readonly note: string;
}

/** Where a row's mark goes, and the height it takes. */
export interface RowPlace {
  /** Centre of the mark. */
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Rows {
  readonly nodes: readonly SvgNode[];
  readonly places: readonly RowPlace[];
  /** Left and right end of the plot beside or under the names. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Rows with their names: to the left of the marks on a wide chart, above them on a narrow one, so that names are read in
 * full and marks get room at any width.
 *
 * reserve  room kept free to the right of the plot, for labels
 */
export function rowsOf(base: Layout, texts: readonly RowText[], top: number, reserve: number): Rows {
  const { narrow, paint, width } = base;
  const widest = Math.max(
    0,
    ...texts.map((each) => Math.max(textWidth(each.name, textSize.normal, true), textWidth(each.note, textSize.small))),
  );
  const room = narrow ? width : Math.min(Math.ceil(widest) + 4, Math.floor(width * 0.4));
  const nodes: SvgNode[] = [];
  const places: RowPlace[] = [];
  let y = top;
  for (const each of texts) {
    const name = wrapText(each.name, room, textSize.normal, 3, true);
    const note = each.note === "" ? [] : wrapText(each.note, room, textSize.small);
    const height = name.length * lineHeight(textSize.normal) + note.length * lineHeight(textSize.small);
    const rowHeight = narrow ? height + 30 : Math.max(height, 24) + 14;
    const start = narrow ? y + 12 : y + (rowHeight - height) / 2 + 12;
    nodes.push(...lines(paint, 0, start, name, { bold: true, halo: narrow }));
    nodes.push(
      ...lines(paint, 0, start + name.length * lineHeight(textSize.normal), note, { size: textSize.small, tone: "muted", halo: narrow }),
    );
    places.push({ y: narrow ? y + height + 12 : y + rowHeight / 2, top: y, bottom: y + rowHeight });
    y += rowHeight;
  }
  if (texts.length === 0) {
    const nothing = wrapText(base.text.words.nothing, width, textSize.normal);
    nodes.push(...lines(paint, 0, y + 12, nothing, { tone: "muted" }));
    y += nothing.length * lineHeight(textSize.normal) + 8;
  }
  return { nodes, places, left: narrow ? 1 : room + 16, right: width - Math.max(1, reserve), bottom: y };
}

/** A vertical line through all rows; on a narrow chart only behind the marks, so that it does not strike through names. */
export function throughRows(base: Layout, rows: Rows, x: number, top: number, stroke: SvgNode["attributes"]): readonly SvgNode[] {
  if (!base.narrow) return [rule(stroke, x, top, x, rows.bottom)];
  return rows.places.map((place) => rule(stroke, x, place.y - 13, x, place.y + 13));
}
