import * as z from "zod";
import type { EvidenceSpec } from "../../engine/distributions/evidence.ts";
import { effectDistribution } from "../../engine/evidence/effectDistribution.ts";
import { needsBaseRisk } from "../../engine/evidence/effectLink.ts";
import { notPooledIn } from "../../engine/evidence/notPooled.ts";
import { hasEffect } from "../../engine/evidence/rowResult.ts";
import { regressionErrors } from "../../engine/evidence/smallStudies.ts";
import { studiesOf } from "../../engine/evidence/studies.ts";
import { thetaOf } from "../../engine/evidence/thetaOf.ts";
import { resultsOf } from "../../engine/evidence/weighted.ts";
import { delegate, type Fail } from "../findings.ts";
import { block, choice, text } from "../leaf.ts";
import { problem, type Said } from "../said.ts";
import type { EvidenceKeys } from "./keys.ts";
import { type PreparedEvidence, prepareEvidence } from "./prepare.ts";
import { evidenceShape } from "./settings.ts";
import { readEvidenceTable, type TableProblem } from "./table.ts";

/** `dist: evidence` as it is written. */
export const evidenceBlock = block(
  {
    dist: choice(["evidence"], { description: "the effect that studies say" }),
    file: text({ description: "A CSV file of studies beside the scenario" }).optional(),
    studies: text({ description: "Its text, instead of file" }).optional(),
    ...evidenceShape,
  },
  { description: "The effect that a table of studies says (engine/EVIDENCE.md)" },
);

/** Whether a value is meant as `dist: evidence`. */
export function isEvidence(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "dist" in value && value.dist === "evidence";
}

/** Reads a block with `dist: evidence` whose table stands in it: pools the studies, or says everything that is wrong. */
export function readEvidence(value: unknown, fail: Fail): EvidenceSpec {
  const read = delegate(evidenceBlock, value, fail);
  if (read === undefined || read === z.NEVER) return z.NEVER;
  const { dist: _, file: __, studies, ...given } = read;
  if (studies === undefined) return fail(problem("noTable"));
  const table = readEvidenceTable(studies);
  const report = (problems: readonly TableProblem[]) => {
    for (const each of problems) fail.report({ path: [], ...placed(each) });
    return z.NEVER;
  };
  if ("problems" in table) return report(table.problems);
  const keys = Object.fromEntries(Object.entries(given).filter(([, each]) => each !== undefined)) as EvidenceKeys;
  const prepared = prepareEvidence(table, keys, keys.scale === "logHR" && keys.baseRisk !== undefined);
  if (!("problems" in prepared)) return specOf(prepared, keys, fail);
  for (const finding of prepared.findings) fail.report(finding);
  return report(prepared.problems);
}

/** What is wrong with a table, with the place in it. */
function placed({ line, column, code, values }: TableProblem): Said {
  const said = { code, values };
  if (line === null) return column === "" ? said : problem("tableColumn", { problem: said, column });
  return column === "" ? problem("tableLine", { problem: said, line }) : problem("tableLineColumn", { problem: said, line, column });
}

/** The distribution of prepared studies. */
function specOf(prepared: PreparedEvidence, keys: EvidenceKeys, fail: Fail): EvidenceSpec {
  const { settings, link, bases } = prepared;
  const rows = prepared.rows.map(({ row }) => row);
  const { rows: results, studies } = studiesOf(rows, settings.scale, settings.quality, settings.within);
  try {
    const theta = thetaOf(resultsOf(studies), settings, regressionErrors(studies, settings.scale));
    return {
      dist: "evidence",
      scale: settings.scale,
      use: settings.use,
      theta,
      link,
      ...(needsBaseRisk(link) && keys.baseRisk !== undefined ? { baseRisk: keys.baseRisk } : {}),
      ...(link.form === "difference" && keys.controlMean !== undefined ? { controlMean: keys.controlMean } : {}),
      bases,
      moments: effectDistribution(theta, link, bases).clampedMoments(-1, 1),
      discounted: Object.keys(settings.quality).length > 0,
      turned: settings.scale === "logROM" && rows.some((row, at) => row.better === "higher" && hasEffect(results[at]!)),
    };
  } catch (error) {
    const why = notPooledIn(error);
    if (why !== null) return fail(why);
    if (error instanceof RangeError) return fail(problem("notComputable"));
    throw error;
  }
}
