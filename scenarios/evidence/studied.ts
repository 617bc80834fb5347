import { analyseEvidence, type EvidenceAnalysis } from "../../engine/evidence/analysis.ts";
import { type EffectSteps, effectSteps } from "../../engine/evidence/effectSteps.ts";
import { evidenceBlock, isEvidence } from "./form.ts";
import type { EvidenceKeys } from "./keys.ts";
import { type PreparedEvidence, prepareEvidence } from "./prepare.ts";
import { readEvidenceTable } from "./table.ts";

/** The studies behind an effect, pooled, and the steps from them to e. */
export interface Studied {
  readonly prepared: PreparedEvidence;
  readonly analysis: EvidenceAnalysis;
  readonly steps: EffectSteps;
}

/** What `effect.size` of a complete scenario says of studies; null where it is no `dist: evidence` with its table in it, or one that is not valid. */
export function studiedEffect(size: unknown): Studied | null {
  if (!isEvidence(size)) return null;
  const read = evidenceBlock.safeParse(size);
  if (!read.success || read.data.studies === undefined) return null;
  const { dist: _, file: __, studies, ...given } = read.data;
  const table = readEvidenceTable(studies);
  if ("problems" in table) return null;
  const keys = Object.fromEntries(Object.entries(given).filter(([, each]) => each !== undefined)) as EvidenceKeys;
  const prepared = prepareEvidence(table, keys, keys.scale === "logHR" && keys.baseRisk !== undefined);
  if ("problems" in prepared) return null;
  const rows = prepared.rows.map(({ row }) => row);
  const { settings, link, bases, priors } = prepared;
  return { prepared, analysis: analyseEvidence(rows, settings, link, bases, priors), steps: effectSteps(rows, settings, link, bases) };
}
