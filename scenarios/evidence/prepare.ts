import { basePoints } from "../../engine/distributions/basePoints.ts";
import type { BasePoint } from "../../engine/evidence/effectDistribution.ts";
import { type EffectLink, needsBaseRisk } from "../../engine/evidence/effectLink.ts";
import type { QualityMap } from "../../engine/evidence/quality.ts";
import { qualityColumns } from "../../engine/evidence/row.ts";
import type { EvidenceScale } from "../../engine/evidence/scales.ts";
import { type EvidenceSettings, linkOf } from "../../engine/evidence/settings.ts";
import { studiesOf } from "../../engine/evidence/studies.ts";
import { type ThetaProblem, thetaProblem } from "../../engine/evidence/thetaOf.ts";
import { type Finding, shown } from "../problem.ts";
import { guessed, problem, type Said } from "../said.ts";
import type { EvidenceKeys } from "./keys.ts";
import { keyFindings, settingsOf } from "./settings.ts";
import type { EvidenceTable, TableProblem, TableRow } from "./table.ts";
import { chooseScale, selectOutcome, tableProblems } from "./tableProblems.ts";

/** A table of studies with its keys, ready to be analysed. */
export interface PreparedEvidence {
  readonly outcome: string;
  readonly rows: readonly TableRow[];
  readonly settings: EvidenceSettings;
  /** False: the scale has no default prior and none is given, so nothing is said by Bayes. */
  readonly priors: boolean;
  readonly link: EffectLink;
  readonly bases: readonly BasePoint[];
  readonly warnings: readonly TableProblem[];
}

/** Legal range of a base risk and of a mean of controls: where a drawn value is cut. */
export const baseRiskRange = [1e-9, 1 - 1e-9] as const;
export const controlMeanRange = [1e-9, Number.MAX_VALUE] as const;

/**
 * Checks a table and its keys together: everything that `analyseEvidence` needs, or all that is wrong, with the table's problems and the keys'
 * findings apart.
 *
 * atMostOnce  the event happens once at most to a person (`count: one`, `once`)
 */
export function prepareEvidence(
  table: EvidenceTable,
  keys: EvidenceKeys,
  atMostOnce: boolean,
): PreparedEvidence | { readonly problems: readonly TableProblem[]; readonly findings: readonly Finding[] } {
  const failed = (problems: readonly TableProblem[], findings: readonly Finding[] = []) => ({ problems, findings });
  const selection = selectOutcome(table.rows, keys.outcome);
  if ("code" in selection) return failed([selection]);
  const { rows } = selection;
  const scale = chooseScale(rows, keys.scale);
  if (typeof scale !== "string") return failed(scale);
  const { errors, warnings } = tableProblems(rows, scale);
  const findings = keyFindings(keys, scale, atMostOnce);
  const problems = [...errors, ...unknownWords(rows, keys.quality ?? {})];
  if (problems.length > 0 || findings.length > 0) return failed(problems, findings);
  const { settings, priors } = settingsOf(keys, scale);
  const { studies } = studiesOf(
    rows.map(({ row }) => row),
    scale,
    settings.quality,
    settings.within,
  );
  const impossible = thetaProblem(studies.length, settings);
  if (impossible !== null) return failed([], [{ path: [], ...refusals[impossible](settings, studies.length) }]);
  const link = linkOf(settings, atMostOnce);
  return { outcome: selection.outcome, rows, settings, priors, link, bases: basesOf(keys, link, scale), warnings };
}

function basesOf(keys: EvidenceKeys, link: EffectLink, scale: EvidenceScale): readonly BasePoint[] {
  if (needsBaseRisk(link)) return basePoints(keys.baseRisk!, ...baseRiskRange);
  return scale === "md" ? basePoints(keys.controlMean!, ...controlMeanRange) : [{ value: 1, weight: 1 }];
}

/** Words of a quality column that its map does not have; a column without a map means nothing. */
function unknownWords(rows: readonly TableRow[], map: QualityMap): TableProblem[] {
  return rows.flatMap(({ line, row }) =>
    qualityColumns.flatMap((column): TableProblem[] => {
      const [word, multipliers] = [row.quality[column], map[column]];
      if (word === undefined || multipliers === undefined || Object.hasOwn(multipliers, word)) return [];
      const words = Object.keys(multipliers);
      return [{ line, column, ...guessed(problem("unknownQuality", { found: shown(word), known: words, column }), word, words) }];
    }),
  );
}

const refusals: Readonly<Record<ThetaProblem, (settings: EvidenceSettings, studies: number) => Said>> = {
  noStudies: () => problem("noInformation"),
  oneStudy: ({ model }) => problem("oneStudy", { model }),
  noDegreesOfFreedom: ({ model }) => problem("twoStudies", { model }),
  tooFewForBiasCorrection: (_, studies) => problem("tooFewForBiasCorrection", { studies }),
};
