import { dateStyles } from "./dateStyles.ts";
import { type BookCell, cellRows } from "./sheetCells.ts";
import { attribute, elements, innerText } from "./xml.ts";
import { type Inflate, zipParts } from "./zipParts.ts";

/** A sheet of a workbook: rows from the first, cells from column A; those that nothing stands in are null or missing. */
export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly BookCell[])[];
}

/**
 * The sheets of an xlsx file (ECMA-376, SpreadsheetML), at once and without a library, so that a scenario may name one anywhere; null where it is no workbook.
 *
 * inflate  of the host: that of Node or of a library
 */
export function readBook(bytes: Uint8Array, inflate: Inflate): readonly BookSheet[] | null {
  try {
    const parts = zipParts(bytes, inflate, (path) => /^xl\/.*\.(?:xml|rels)$/.test(path));
    const text = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
    const book = text("xl/workbook.xml");
    const targets = new Map(
      elements(text("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [
        attribute(attributes, "Id"),
        (attribute(attributes, "Target") ?? "").replace(/^(?:\/xl\/|\.?\/)/, ""),
      ]),
    );
    const shared = elements(text("xl/sharedStrings.xml"), "si").map(({ inside }) => innerText(inside));
    const dates = dateStyles(text("xl/styles.xml"));
    const [properties] = elements(book, "workbookPr");
    const from1904 = /^(?:1|true)$/.test(attribute(properties?.attributes ?? "", "date1904") ?? "");
    const sheets = elements(book, "sheet").map(({ attributes }) => ({
      name: attribute(attributes, "name") ?? "",
      rows: cellRows(text(`xl/${targets.get(attribute(attributes, "r:id"))}`), { shared, dates, from1904 }),
    }));
    return sheets.length === 0 ? null : sheets;
  } catch (error) {
    // What an archive that is damaged does to its reader is the archive's fault.
    if (error instanceof Error) return null;
    throw error;
  }
}
