import { extname } from "node:path";
import { problem, worded } from "../../workers/host.ts";
import type { Problem } from "../../workers/index.ts";
import { readBook } from "../office/book/readBook.ts";
import { placedInBook, readScenarioBook } from "../office/scenario/readScenarioBook.ts";
import { isToldUnit } from "../office/scenario/toldUnits.ts";
import { inflate } from "./inflate.ts";

/** The text of a scenario, and where its problems are where that is no file of text. */
export interface FoundText {
  readonly text: string;
  readonly placed: ReturnType<typeof placedInBook> | null;
}

/** Whether a path is that of a workbook. */
export function isWorkbook(path: string): boolean {
  return extname(path).toLowerCase() === ".xlsx";
}

/** The scenario in a workbook as text, or what is wrong with its cells. */
export function workbookText(bytes: Uint8Array, fileName: string): FoundText | { readonly errors: readonly Problem[] } {
  const sheets = readBook(bytes, inflate);
  if (sheets === null) return { errors: [{ file: fileName, line: 1, column: 1, path: "", ...worded(problem("noWorkbook")) }] };
  const read = readScenarioBook(sheets, fileName, isToldUnit);
  return "errors" in read ? read : { text: read.text, placed: placedInBook(read, fileName) };
}
