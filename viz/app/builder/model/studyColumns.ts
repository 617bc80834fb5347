import { csvFormatRows, dsvFormat } from "d3";
import { hasIdentityNumbers, readEvidence, type Said } from "../../../../workers/host.ts";
import type { Row } from "../../../costs/costTable.ts";

/** What the rows of a table of studies may report (engine/EVIDENCE.md), and the columns that each has. */
export const studyKinds = {
  ratio: ["estimate", "ci_low", "ci_high", "se_log"],
  counts: ["events_t", "n_t", "events_c", "n_c"],
  rates: ["events_t", "time_t", "events_c", "time_c"],
  means: ["mean_t", "sd_t", "n_t", "mean_c", "sd_c", "n_c"],
  g: ["estimate", "se", "ci_low", "ci_high"],
  difference: ["estimate", "se", "ci_low", "ci_high"],
  change: ["change", "se_log", "cv", "n_t", "n_c"],
} as const;
export type StudyKind = keyof typeof studyKinds;

/** Scales that a ratio may be on; the other kinds have one of their own. */
export const ratioScales = ["logRR", "logOR", "logIRR", "logHR", "logROM"] as const;

/** Which column of a table holds what, by its position. */
export type StudyMap = Readonly<Record<string, number>>;

export interface StudyChoice {
  /** Null: the table has a column that says it. */
  readonly kind: StudyKind | null;
  readonly map: StudyMap;
}

/** A name as the columns of studies are written: `CI low` is ci_low. */
export function columnName(head: string): string {
  return head
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}

/** What the heads of a table say by themselves. */
export function choiceOf(head: readonly string[]): StudyChoice {
  const names = head.map(columnName);
  const map = Object.fromEntries(names.map((name, at) => [name, at]));
  if (Object.hasOwn(map, "kind")) return { kind: null, map };
  const fits = (Object.keys(studyKinds) as StudyKind[]).map((kind) => ({
    kind,
    found: studyKinds[kind].filter((column) => Object.hasOwn(map, column)).length,
  }));
  return { kind: fits.reduce((best, each) => (each.found > best.found ? each : best)).kind, map };
}

/** Whether a table looks like one of studies. */
export function looksLikeStudies(head: readonly string[]): boolean {
  const names = head.map(columnName);
  return names.includes("study") && ["kind", "estimate", "change", "n_t", "events_t", "mean_t"].some((name) => names.includes(name));
}

/** The table as the text that a scenario holds: the chosen columns under their names, the others as they are. Null where a column names persons. */
export function studiesText([head, ...rows]: readonly Row[], { kind, map }: StudyChoice): string | null {
  const heads = head?.cells ?? [];
  if (heads.some((_, at) => hasIdentityNumbers(rows.map(({ cells }) => cells[at] ?? "")))) return null;
  const chosen = kind === null ? Object.keys(map) : ["study", ...studyKinds[kind]].filter((name) => Object.hasOwn(map, name));
  const nameAt = new Map(chosen.map((name) => [map[name]!, name]));
  const names = heads.map((written, at) => nameAt.get(at) ?? written.trim());
  const table = [
    [...names, ...(kind === null ? [] : ["kind"])],
    ...rows.map(({ cells }) => [...heads.map((_, at) => (cells[at] ?? "").trim()), ...(kind === null ? [] : [kind])]),
  ];
  const swedish = table.some((cells) => cells.some((cell) => /^[+\-\u2212]?\d+,\d+$/.test(cell)));
  return `${(swedish ? dsvFormat(";").formatRows(table) : csvFormatRows(table)).replace(/[ \t]+$/gm, "")}\n`;
}

/** All that is wrong with an effect that studies say; empty where it can be used. */
export function faultsOf(value: unknown): readonly Said[] {
  const faults: Said[] = [];
  const report = ({ code, values }: Said) => void faults.push({ code, values });
  const fail = Object.assign(
    (said: Said): never => {
      report(said);
      return undefined as never;
    },
    { report },
  );
  readEvidence(value, fail);
  return faults;
}
