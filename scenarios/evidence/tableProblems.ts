import type { NumberColumn } from "../../engine/evidence/row.ts";
import { type RowIssue, type RowRule, rowIssues } from "../../engine/evidence/rowIssues.ts";
import { defaultScale, type EvidenceScale, scalesOfKind } from "../../engine/evidence/scales.ts";
import { shown, visible } from "../problem.ts";
import { problem, type Said } from "../said.ts";
import type { TableProblem, TableRow } from "./table.ts";

/** The rows of one outcome. */
export interface Selection {
  readonly outcome: string;
  readonly rows: readonly TableRow[];
}

/** The rows of the outcome that is asked for, or of the only one. */
export function selectOutcome(rows: readonly TableRow[], outcome: string | undefined): Selection | TableProblem {
  const outcomes = [...new Set(rows.map((row) => row.outcome))];
  const names = outcomes.map((name) => visible(name === "" ? "-" : name));
  if (outcome === undefined) {
    if (outcomes.length === 1) return { outcome: outcomes[0]!, rows };
    return {
      line: null,
      column: "outcome",
      ...problem("severalOutcomes", { found: outcomes.length, known: names }),
    };
  }
  const chosen = rows.filter((row) => row.outcome === outcome);
  if (chosen.length > 0) return { outcome, rows: chosen };
  return { line: null, column: "outcome", ...problem("noRowsOf", { outcome: shown(outcome), known: names }) };
}

/** The scale that is asked for, or the one that all kinds have by default. */
export function chooseScale(rows: readonly TableRow[], scale: EvidenceScale | undefined): EvidenceScale | readonly TableProblem[] {
  if (scale !== undefined) return scale;
  const bare = rows.filter(({ row }) => defaultScale(row.kind) === null);
  if (bare.length > 0) {
    const allowed = scalesOfKind.ratio;
    return bare.map(({ line }) => ({
      line,
      column: "kind",
      ...problem("ratioWithoutScale", { known: allowed }),
    }));
  }
  const first = defaultScale(rows[0]!.row.kind)!;
  const other = rows.filter(({ row }) => defaultScale(row.kind) !== first);
  if (other.length === 0) return first;
  return other.map(({ line, row }) => ({
    line,
    column: "kind",
    ...problem("severalScales", { kind: shown(row.kind), scale: defaultScale(row.kind)!, first }),
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
      .map((issue) => ({ line: rows[issue.row]!.line, column: issue.column, ...saidOf(issue, rows, scale) }));
  return { errors: told(false), warnings: told(true) };
}

/** What is wrong with a row whatever its scale. partly  some of its cells cannot be read: what seems to be missing may stand in one of them */
export function soundProblems(row: TableRow, partly: boolean): readonly TableProblem[] {
  const { kind } = row.row;
  const [scale] = scalesOfKind[kind];
  return rowIssues([{ ...row.row, better: "lower" }], scale!)
    .filter(({ warning, rule }) => !warning && rule !== "scale" && rule !== "twoPersons" && !(partly && rule === "error"))
    .map((issue) => ({ line: row.line, column: issue.column, ...saidOf(issue, [row], scale!) }));
}

function saidOf(issue: RowIssue, rows: readonly TableRow[], scale: EvidenceScale): Said {
  const { row } = rows[issue.row]!;
  const value = row.numbers[issue.column as NumberColumn];
  const found = value === undefined ? problem("nothing") : value;
  const rule = expected[issue.rule];
  if (rule !== undefined) return problem("expected", { found, rule });
  switch (issue.rule) {
    case "required":
      return problem("expected", { found: problem("nothing"), rule: problem("numberOfKind", { kind: row.kind }) });
    case "atMostPersons":
      return problem("expected", {
        found,
        rule: problem("atMostGroup", { most: row.numbers[issue.column === "events_t" ? "n_t" : "n_c"]! }),
      });
    case "scale":
      return problem("scaleOfKind", { kind: shown(row.kind), known: scalesOfKind[row.kind], scale });
    case "complement":
      return problem("higherRatio", { direction: "'higher'", kind: row.kind, scale });
    case "intervalReversed":
      return problem("intervalOrder", { low: row.numbers.ci_low!, high: row.numbers.ci_high! });
    case "intervalMisses":
      return problem("expected", { found, rule: problem("insideInterval", { low: row.numbers.ci_low!, high: row.numbers.ci_high! }) });
    case "differsInStudy": {
      const words = row.quality[issue.column as "design"] ?? (issue.column === "weight" && value !== undefined ? String(value) : "nothing");
      return problem("qualityDiffers", { found: shown(words), study: shown(row.study) });
    }
    default:
      return problem("expected", { found, rule: issue.rule });
  }
}

const expected: Readonly<Partial<Record<RowRule, Said>>> = {
  count: problem("wholeAtLeast", { least: 0 }),
  persons: problem("wholeAtLeast", { least: 1 }),
  twoPersons: problem("twoPersons"),
  positive: problem("numberInRange", { number: problem("aNumber"), range: problem("above", { bound: 0 }) }),
  notNegative: problem("numberAtLeastZero"),
  share: problem("numberInRange", { number: problem("aNumber"), range: problem("fromTo", { min: 0, max: 1 }) }),
  weight: problem("aboveZeroAtMostOne"),
  level: problem("aLevel"),
  p: problem("numberInRange", {
    number: problem("aNumber"),
    range: problem("bothBounds", { low: problem("above", { bound: 0 }), high: problem("below", { bound: 1 }) }),
  }),
  zeroP: problem("aboveZeroWritten", { example: "'< 0.001'" }),
  halfInterval: problem("bothEnds"),
  changeBelow: problem("aboveMinusOne"),
  error: problem("anError"),
  personsForClusters: problem("groupSizes"),
  errorsDisagree: problem("agreeingErrors"),
  notSymmetric: problem("aroundEstimate"),
  largeChange: problem("atMostOneChange"),
};
