import { csvFormatRows } from "d3";
import { type EvidenceTable, hasEffect, type PreparedEvidence } from "../../workers/host.ts";
import type { EvidenceAnalysis } from "../../workers/index.ts";

/** The rows as they were read, with their effect before (y, v) and after corrections and composites (used_y, used_v), and the study's weight. */
export function effectCsv({ rows }: PreparedEvidence, { rows: results, studies, weights }: EvidenceAnalysis, table: EvidenceTable): string {
  const lines = rows.map(({ cells }, at) => {
    const result = results[at]!;
    const study = studies.findIndex((each) => each.rows.includes(at));
    const found =
      hasEffect(result) && study >= 0
        ? [result.y, result.v, studies[study]!.y, studies[study]!.v, weights.shown[study]!].map(String)
        : ["", "", "", "", "0"];
    return [...table.columns.map((_, column) => cells[column] ?? ""), ...found];
  });
  return `${csvFormatRows([[...table.columns, "y", "v", "used_y", "used_v", "weight_percent"], ...lines])}\n`;
}
