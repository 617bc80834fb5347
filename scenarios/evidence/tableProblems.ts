import type { NumberColumn } from "../../engine/evidence/row.ts";
import { type RowIssue, type RowRule, rowIssues } from "../../engine/evidence/rowIssues.ts";
import { defaultScale, type EvidenceScale, scalesOfKind } from "../../engine/evidence/scales.ts";
import { oneOf, show, visible } from "../problem.ts";
import type { TableProblem, TableRow } from "./table.ts";

/** The rows of one outcome. */
export interface Selection {
  readonly outcome: string;
  readonly rows: readonly TableRow[];
}

/** The rows of the outcome that is asked for, or of the only one. */
export function selectOutcome(rows: readonly TableRow[], outcome: string | undefined): Selection | TableProblem {
  const outcomes = [...new Set(rows.map((row) => row.outcome))];
  const names = oneOf(outcomes.map((name) => visible(name === "" ? "-" : name)));
  if (outcome === undefined) {
    if (outcomes.length === 1) return { outcome: outcomes[0]!, rows };
    return {
      line: null,
      column: "outcome",
      message: `found ${outcomes.length} outcomes, expected one to be chosen with outcome: ${names}`,
    };
  }
  const chosen = rows.filter((row) => row.outcome === outcome);
  if (chosen.length > 0) return { outcome, rows: chosen };
  return { line: null, column: "outcome", message: `found no rows of ${show(outcome)}, expected ${names}` };
}

/** The scale that is asked for, or the one that all kinds have by default. */
export function chooseScale(rows: readonly TableRow[], scale: EvidenceScale | undefined): EvidenceScale | readonly TableProblem[] {
  if (scale !== undefined) return scale;
  const bare = rows.filter(({ row }) => defaultScale(row.kind) === null);
  if (bare.length > 0) {
    const allowed = oneOf(scalesOfKind.ratio);
    return bare.map(({ line }) => ({
      line,
      column: "kind",
      message: `found a ratio without a scale, expected scale: ${allowed}, so that it is known what its estimate is a ratio of`,
    }));
  }
  const first = defaultScale(rows[0]!.row.kind)!;
  const other = rows.filter(({ row }) => defaultScale(row.kind) !== first);
  if (other.length === 0) return first;
  return other.map(({ line, row }) => ({
    line,
    column: "kind",
    message: `found ${show(row.kind)}, read on ${defaultScale(row.kind)} where the first row is read on ${first}, expected one scale: say scale`,
  }));
}

/** Everything that is wrong with rows on a scale, and what to warn of, with lines and columns. */
export function tableProblems(
  rows: readonly TableRow[],
  scale: EvidenceScale,
): { readonly errors: readonly TableProblem[]; readonly warnings: readonly TableProblem[] } {
  const issues = rowIssues(
    rows.map((each) => each.row),
    scale,
  );
  const told = (warning: boolean) =>
    issues
      .filter((issue) => issue.warning === warning)
      .map((issue) => ({ line: rows[issue.row]!.line, column: issue.column, message: messageOf(issue, rows, scale) }));
  return { errors: told(false), warnings: told(true) };
}

function messageOf(issue: RowIssue, rows: readonly TableRow[], scale: EvidenceScale): string {
  const { row } = rows[issue.row]!;
  const value = row.numbers[issue.column as NumberColumn];
  const found = value === undefined ? "nothing" : String(value);
  const rule = expected[issue.rule];
  if (rule !== undefined) return `found ${found}, expected ${rule}`;
  switch (issue.rule) {
    case "required":
      return `found nothing, expected a number: a row of kind ${row.kind} needs it`;
    case "atMostPersons":
      return `found ${found}, expected at most ${row.numbers[issue.column === "events_t" ? "n_t" : "n_c"]}, the persons of the group`;
    case "scale":
      return `found ${show(row.kind)}, expected ${oneOf(scalesOfKind[row.kind])} as scale of such a row, not ${scale}`;
    case "complement":
      return `found 'higher', expected 'lower' for a ${row.kind} on ${scale}: the ratio of what is lacking cannot be known from it; give counts, or scale logOR`;
    case "intervalReversed":
      return `found ${row.numbers.ci_low} to ${row.numbers.ci_high}, expected the lower end first`;
    case "intervalMisses":
      return `found ${found}, expected a value in its interval, ${row.numbers.ci_low} to ${row.numbers.ci_high}`;
    case "differsInStudy": {
      const words = row.quality[issue.column as "design"] ?? (issue.column === "weight" ? found : "nothing");
      return `found ${show(words)}, expected the same as in the first row of ${show(row.study)}: quality and weight are of the study`;
    }
    default:
      return `found ${found}, expected ${issue.rule}`;
  }
}

const expected: Readonly<Partial<Record<RowRule, string>>> = {
  count: "a whole number of at least 0",
  persons: "a whole number of at least 1",
  twoPersons: "at least 2 persons in each group",
  positive: "a number above 0",
  notNegative: "a number of at least 0",
  share: "a number from 0 to 1",
  weight: "a number above 0 and at most 1",
  level: "a number above 0 and below 1, like 0.95",
  p: "a number above 0 and below 1",
  zeroP: "a number above 0: write '< 0.001' as a standard error or an interval",
  halfInterval: "both ends of the interval, or none",
  changeBelow: "a change above -1, like -0.57 for 57 % less: are these percentages?",
  error: "a standard error, both ends of an interval, p, or for a change cv with n_t and n_c",
  personsForClusters: "n_t and n_c, which the correction of g for clusters needs",
  errorsDisagree: "standard error, interval and p within 5 % of each other: the first of them is used",
  notSymmetric: "an interval around its estimate on this scale: is it an interval of a difference, or a typing error?",
  largeChange: "a change of at most 1: are these percentages?",
};
