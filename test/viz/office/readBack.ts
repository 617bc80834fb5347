import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { tagsOf, unbalanced } from "../report/tags.ts";

type ReadCell = string | number | boolean | Date | null;

/** The sheets of a workbook as an independent reader finds them, by name. */
export async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly ReadCell[])[]>> {
  const sheets = await readWorkbook(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as ReadCell[][]]));
}

/** The XML files in an Office document, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
  return new Map(files.map(([path, content]) => [path, strFromU8(content)]));
}

/** Files of a document that are not well-formed. */
export function malformed(bytes: Uint8Array): readonly string[] {
  return [...partsOf(bytes)].flatMap(([path, text]) => {
    const fault = unbalanced(tagsOf(text.replace(/^<\?xml[^>]*\?>/, "")));
    return fault === null ? [] : [`${path}: ${fault}`];
  });
}
