import { modelIssues } from "../engine/model/check.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import { modelWarnings } from "../engine/model/warnings.ts";
import { accountFindings } from "./accounts/findings.ts";
import { buildScenario } from "./build.ts";
import { completed } from "./completed.ts";
import { costTailFindings } from "./costTail.ts";
import { evidenceWarnings } from "./evidence/warnings.ts";
import { findingsOf } from "./findings.ts";
import type { InBasePrices } from "./inBasePrices.ts";
import { toPositions } from "./locate.ts";
import { observedPriceFindings } from "./observed/prices.ts";
import type { FilePath, Finding } from "./problem.ts";
import { checkReferences } from "./references.ts";
import { problem } from "./said.ts";
import { fileSchema, type ScenarioFile } from "./schema.ts";
import { paysUnmeasured } from "./silences.ts";
import { warningSaid } from "./warningSaid.ts";

/** A file that passed every check. */
export interface Checked {
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  /** Amounts in prices of another year, and what became of them. */
  readonly amounts: InBasePrices["amounts"];
  readonly warnings: readonly Finding[];
}

/**
 * The scenario of a file that is plain data, or everything that is wrong with it.
 *
 * readFile  text of a file with observations, named at a path of the scenario
 */
export function checked(
  plain: unknown,
  readFile?: (relativePath: string, path: FilePath) => string,
): Checked | { readonly errors: readonly Finding[] } {
  const inlined = completed(plain, readFile);
  const read = fileSchema.safeParse(inlined.value);
  const references = checkReferences(plain);
  const errors = [...inlined.findings, ...(read.success ? [] : findingsOf(read.error)), ...references.errors];
  // What a newer version has written is not for this one to judge.
  const newer = errors.find(({ code }) => code === "newerFormat");
  if (newer !== undefined) return { errors: [newer] };
  if (!read.success || errors.length > 0) return { errors };
  const unfit = [...accountFindings(read.data), ...costTailFindings(read.data)];
  if (unfit.length > 0) return { errors: unfit };
  const unpriced = observedPriceFindings(read.data);
  if (unpriced.length > 0) return { errors: unpriced };
  const scenario = buildScenario(read.data);
  const issues = modelIssues(scenario).map(({ path, code, values }) => ({ path: toPositions(path, plain), code, values }));
  if (issues.length > 0) return { errors: issues };
  const unmeasured = scenario.interventions.filter(paysUnmeasured).map(({ id }) => ({
    path: toPositions(`interventions.${id}.contract`, plain),
    ...problem("paidUnmeasured"),
  }));
  const doubtful = modelWarnings(scenario).map((warning) => ({ path: toPositions(warning.path, plain), ...warningSaid(warning) }));
  const twice = evidenceWarnings(scenario).map(({ path, ...said }) => ({ path: toPositions(path, plain), ...said }));
  const warnings = [...references.warnings, ...doubtful, ...unmeasured, ...twice];
  return { file: read.data, scenario, amounts: inlined.amounts, warnings };
}
