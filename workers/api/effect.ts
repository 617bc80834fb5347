import * as z from "zod";
import { analyseEvidence, type EvidenceAnalysis } from "../../engine/evidence/analysis.ts";
import type { EvidenceKeys } from "../../scenarios/evidence/keys.ts";
import { prepareEvidence } from "../../scenarios/evidence/prepare.ts";
import { evidenceShape } from "../../scenarios/evidence/settings.ts";
import { readEvidenceTable, type TableProblem } from "../../scenarios/evidence/table.ts";
import { findingsOf } from "../../scenarios/findings.ts";
import { block } from "../../scenarios/leaf.ts";
import type { Finding, Problem } from "../../scenarios/problem.ts";
import { worded } from "../../scenarios/tell.ts";
import { Problems } from "./problems.ts";

/**
 * Pools studies into the distribution of an effect (engine/EVIDENCE.md).
 *
 * table   text of a table of studies: comma, semicolon or tab between cells
 * keys    those of `dist: evidence` in a scenario, as data; default all of them
 * throws  Problems with everything that is wrong with the table and the keys
 */
export function effect(table: string, keys: EvidenceKeys = {}): EvidenceAnalysis {
  const read = z.safeParse(block(evidenceShape, { description: "keys" }), keys);
  if (!read.success) throw new Problems(findingsOf(read.error).map(ofKey));
  const studies = readEvidenceTable(table);
  if ("problems" in studies) throw new Problems(studies.problems.map(ofTable));
  const prepared = prepareEvidence(studies, keys, keys.scale === "logHR" && keys.baseRisk !== undefined);
  if ("problems" in prepared) throw new Problems([...prepared.problems.map(ofTable), ...prepared.findings.map(ofKey)]);
  const { rows, settings, link, bases, priors } = prepared;
  return analyseEvidence(
    rows.map(({ row }) => row),
    settings,
    link,
    bases,
    priors,
  );
}

/** The table is called `studies`, the keys `keys`; a table has no columns of characters. */
function ofTable({ line, column, code, values }: TableProblem): Problem {
  return { file: "studies", line: line ?? 1, column: 1, path: column, ...worded({ code, values }) };
}

function ofKey({ path, code, values }: Finding): Problem {
  return { file: "keys", line: 1, column: 1, path: path.join("."), ...worded({ code, values }) };
}
