import { readSource } from "../../../workers/host.ts";
import type { Problem } from "../../../workers/index.ts";
import { readBook } from "../../office/book/readBook.ts";
import { placedInBook, readScenarioBook, scenarioSheetOf } from "../../office/scenario/readScenarioBook.ts";
import { scenarioWorkbook } from "../../office/scenario/scenarioWorkbook.ts";
import { isToldUnit } from "../../office/scenario/toldUnits.ts";
import { xlsx } from "../../office/xlsx.ts";
import type { Locale } from "../../text/locale.ts";

/** What a scenario that is read on the page is called in its problems. */
const fileName = "scenario";

export interface FoundInBook {
  readonly text: string;
  /** A problem of the text as the workbook has it. */
  readonly placed: (problem: Problem) => Problem;
}

/** The scenario that a workbook is, or what is wrong with it; null where it is none. */
export async function scenarioInBook(
  bytes: Uint8Array,
  file: string,
): Promise<FoundInBook | { readonly errors: readonly Problem[] } | null> {
  const { inflateSync } = await import("fflate");
  const sheets = readBook(bytes, (packed) => inflateSync(packed));
  if (sheets === null || scenarioSheetOf(sheets) === null) return null;
  const read = readScenarioBook(sheets, file, isToldUnit);
  return "errors" in read ? read : { text: read.text, placed: placedInBook(read, fileName).problem };
}

/** A scenario's text as an xlsx file. Throws RangeError where it is none. */
export async function scenarioXlsx(text: string, file: string, locale: Locale): Promise<Uint8Array> {
  const source = readSource(text, fileName);
  if ("errors" in source) throw new RangeError(`scenarioXlsx: ${source.errors[0]!.message}`);
  return xlsx(scenarioWorkbook({ document: source.document, file, locale }));
}
