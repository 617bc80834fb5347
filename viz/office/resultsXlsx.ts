import type { ReportInput } from "../report/input.ts";
import { resultsWorkbook } from "./resultsWorkbook.ts";
import { xlsx } from "./xlsx.ts";

/** A run as an xlsx file. */
export function resultsXlsx(input: ReportInput): Promise<Uint8Array> {
  return xlsx(resultsWorkbook(input));
}
