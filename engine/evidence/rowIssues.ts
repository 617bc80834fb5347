import { log } from "../numeric/log.ts";
import { reportedErrors } from "./reportedError.ts";
import { type EvidenceRow, type NumberColumn, qualityColumns } from "./row.ts";
import { type EvidenceScale, type RowKind, scalesOfKind } from "./scales.ts";

/** The rule that a cell of a table of studies breaks. */
export type RowRule =
  | "required" // something must stand here
  | "count" // a whole number ≥ 0
  | "persons" // a whole number ≥ 1
  | "twoPersons" // a whole number ≥ 2
  | "atMostPersons" // no more events than persons
  | "positive" // > 0
  | "notNegative" // ≥ 0
  | "share" // in [0, 1]
  | "weight" // in (0, 1]
  | "level" // in (0, 1)
  | "p" // in (0, 1)
  | "zeroP" // a p of 0 says less than nothing of the error
  | "intervalReversed"
  | "intervalMisses" // the interval does not contain the estimate
  | "halfInterval" // one end without the other
  | "changeBelow" // ≤ −1
  | "error" // none of the columns that give an error
  | "scale" // the kind cannot be read on the scale
  | "complement" // higher is better, and the ratio of the complement is not known
  | "personsForClusters"
  | "differsInStudy" // rows of one study differ in quality or weight
  | "errorsDisagree" // a warning: more than 5 % apart
  | "notSymmetric" // a warning: the estimate is not in the middle of its interval
  | "largeChange"; // a warning: a change above 1, per cent where a share is meant?

/** One thing that is wrong, or to be warned of, in a table of studies. */
export interface RowIssue {
  /** Position of the row in the table. */
  readonly row: number;
  readonly column: string;
  readonly rule: RowRule;
  readonly warning: boolean;
}

/** Columns that each kind needs whole, those of its error apart. */
const needs: Readonly<Record<RowKind, readonly NumberColumn[]>> = {
  counts: ["events_t", "n_t", "events_c", "n_c"],
  rates: ["events_t", "time_t", "events_c", "time_c"],
  means: ["mean_t", "sd_t", "n_t", "mean_c", "sd_c", "n_c"],
  ratio: ["estimate"],
  g: [],
  difference: ["estimate"],
  change: ["change"],
};

/** The rule of each column alone; those without may be any number. */
const rules: Readonly<Partial<Record<NumberColumn, readonly [RowRule, (x: number) => boolean]>>> = {
  events_t: ["count", (x) => Number.isInteger(x) && x >= 0],
  events_c: ["count", (x) => Number.isInteger(x) && x >= 0],
  n_t: ["persons", (x) => Number.isInteger(x) && x >= 1],
  n_c: ["persons", (x) => Number.isInteger(x) && x >= 1],
  time_t: ["positive", (x) => x > 0],
  time_c: ["positive", (x) => x > 0],
  sd_t: ["positive", (x) => x > 0],
  sd_c: ["positive", (x) => x > 0],
  se_log: ["positive", (x) => x > 0],
  se: ["positive", (x) => x > 0],
  level: ["level", (x) => x > 0 && x < 1],
  p: ["p", (x) => x > 0 && x < 1],
  cv: ["positive", (x) => x > 0],
  cluster_size: ["persons", (x) => x >= 1],
  icc: ["share", (x) => x >= 0 && x <= 1],
  cluster_cv: ["notNegative", (x) => x >= 0],
  weight: ["weight", (x) => x > 0 && x <= 1],
};

/**
 * Everything that is wrong in a table of studies on a scale, and what to warn of, row by row. Without errors among them `studiesOf` can read it.
 */
export function rowIssues(rows: readonly EvidenceRow[], scale: EvidenceScale): readonly RowIssue[] {
  return [...rows.flatMap((row, at) => issuesOf(row, at, scale)), ...studyIssues(rows)];
}

function issuesOf(row: EvidenceRow, at: number, scale: EvidenceScale): RowIssue[] {
  const found: RowIssue[] = [];
  const wrong = (column: string, rule: RowRule) => found.push({ row: at, column, rule, warning: false });
  if (!scalesOfKind[row.kind].includes(scale)) {
    wrong("kind", "scale");
    return found;
  }
  const turnable = row.kind === "counts" || scale === "logOR" || scale === "logROM" || scale === "g" || scale === "md";
  if (row.better === "higher" && !turnable) wrong("better", "complement");
  for (const column of needed(row)) if (row.numbers[column] === undefined) wrong(column, "required");
  for (const [column, [rule, holds]] of Object.entries(rules)) {
    const value = row.numbers[column as NumberColumn];
    if (value !== undefined && !holds(value)) wrong(column, column === "p" && value === 0 ? "zeroP" : rule);
  }
  if (found.length > 0) return found;
  return [...found, ...togetherIssues(row, at, scale)];
}

function needed({ kind, numbers }: EvidenceRow): readonly NumberColumn[] {
  if (kind === "g") return numbers.t === undefined ? ["estimate"] : ["n_t", "n_c"];
  return needs[kind];
}

/** What is wrong with cells that are legal each by itself. */
function togetherIssues(row: EvidenceRow, at: number, scale: EvidenceScale): RowIssue[] {
  const found: RowIssue[] = [];
  const say = (column: string, rule: RowRule, warning = false) => found.push({ row: at, column, rule, warning });
  const n = row.numbers;
  if (row.kind === "counts") {
    if ((n.events_t as number) > (n.n_t as number)) say("events_t", "atMostPersons");
    if ((n.events_c as number) > (n.n_c as number)) say("events_c", "atMostPersons");
  }
  if (row.kind === "means" || n.t !== undefined) {
    for (const column of ["n_t", "n_c"] as const) if ((n[column] as number) < 2) say(column, "twoPersons");
  }
  if (row.kind === "means" && scale === "logROM") {
    for (const column of ["mean_t", "mean_c"] as const) if (!((n[column] as number) > 0)) say(column, "positive");
  }
  if (row.kind === "ratio" && !((n.estimate as number) > 0)) say("estimate", "positive");
  if (row.kind === "change") {
    if (!((n.change as number) > -1)) say("change", "changeBelow");
    else if ((n.change as number) > 1) say("change", "largeChange", true);
  }
  if (found.every((issue) => issue.warning)) found.push(...errorIssues(row, at));
  const { cluster_size, icc } = n;
  if (!row.clustered && (cluster_size !== undefined || icc !== undefined)) {
    if (cluster_size === undefined) say("cluster_size", "required");
    if (icc === undefined) say("icc", "required");
    if (scale === "g" && (n.n_t === undefined || n.n_c === undefined)) say("n_t", "personsForClusters");
  }
  return found;
}

/** Standard errors that a row reports: there is one, intervals are intervals, and several agree. */
function errorIssues(row: EvidenceRow, at: number): RowIssue[] {
  const { kind, numbers: n } = row;
  if (kind === "counts" || kind === "rates" || kind === "means" || (kind === "g" && n.estimate === undefined)) return [];
  const found: RowIssue[] = [];
  const say = (column: string, rule: RowRule, warning = false) => found.push({ row: at, column, rule, warning });
  if (kind === "change") {
    if (n.se_log !== undefined) return [];
    if (n.cv === undefined) say("se_log", "error");
    else for (const column of ["n_t", "n_c"] as const) if (n[column] === undefined) say(column, "required");
    return found;
  }
  const isRatio = kind === "ratio";
  const { estimate = 0, ci_low: low, ci_high: high } = n;
  if ((low === undefined) !== (high === undefined)) say(low === undefined ? "ci_low" : "ci_high", "halfInterval");
  if (low !== undefined && high !== undefined) {
    if (isRatio && !(low > 0)) say("ci_low", "positive");
    else if (!(low < high)) say("ci_low", "intervalReversed");
    else if (!(low <= estimate && estimate <= high)) say("estimate", "intervalMisses");
  }
  const y = isRatio ? log(estimate) : estimate;
  if (n.p !== undefined && y === 0) say("p", "error");
  if (found.length > 0) return found;
  const errors = reportedErrors(n, y, isRatio ? "se_log" : "se", isRatio);
  if (errors.length === 0) return [{ row: at, column: isRatio ? "se_log" : "se", rule: "error", warning: false }];
  const sizes = errors.map((error) => error.se);
  if (Math.max(...sizes) > 1.05 * Math.min(...sizes)) say(isRatio ? "se_log" : "se", "errorsDisagree", true);
  if (low !== undefined && high !== undefined) {
    const middle = isRatio ? 0.5 * (log(low) + log(high)) : 0.5 * (low + high);
    if (Math.abs(middle - y) > 0.1 * sizes[0]) say("ci_low", "notSymmetric", true);
  }
  return found;
}

/** Rows of one study that differ in what is applied to the study as a whole. */
function studyIssues(rows: readonly EvidenceRow[]): RowIssue[] {
  const first = new Map<string, EvidenceRow>();
  return rows.flatMap((row, at): RowIssue[] => {
    const before = first.get(row.study);
    if (before === undefined) {
      first.set(row.study, row);
      return [];
    }
    const columns = qualityColumns.filter((column) => row.quality[column] !== before.quality[column]);
    const differing: string[] = (row.numbers.weight ?? 1) === (before.numbers.weight ?? 1) ? columns : [...columns, "weight"];
    return differing.map((column) => ({ row: at, column, rule: "differsInStudy", warning: false }));
  });
}
