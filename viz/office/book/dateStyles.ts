import { attribute, elements } from "./xml.ts";

/** Formats of dates and times that every workbook has without naming them (ECMA-376, 18.8.30). */
const builtIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Positions of the cell styles by which a number is read as a date. */
export function dateStyles(styles: string): ReadonlySet<number> {
  const own = new Set(
    elements(styles, "numFmt")
      .filter(({ attributes }) => isDate(attribute(attributes, "formatCode") ?? ""))
      .map(({ attributes }) => Number(attribute(attributes, "numFmtId"))),
  );
  const formats = elements(elements(styles, "cellXfs")[0]?.inside ?? "", "xf");
  const ids = formats.map(({ attributes }) => Number(attribute(attributes, "numFmtId") ?? "0"));
  return new Set(ids.flatMap((id, at) => (builtIn(id) || own.has(id) ? [at] : [])));
}

/** Whether a format names a part of a date or a time outside what it shows as it is. */
function isDate(format: string): boolean {
  const parts = format.replace(/"[^"]*"|\\.|[_*].|\[(?!h|m|s)[^\]]*\]/gi, "").split(";");
  return /[dmyhs]/i.test(parts[0]!.replace(/general/i, ""));
}
