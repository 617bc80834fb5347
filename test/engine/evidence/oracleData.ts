/**
 * Published sets of studies on which the figures of test/engine/evidence were computed: by R metafor 3.8-1 with a tolerance of 1e-13 and by an
 * independent program, all printed digits agreeing.
 */
import type { EvidenceRow, NumberColumn } from "../../../engine/evidence/row.ts";

/** BCG vaccine, 13 trials (Colditz and others 1994): with and without tuberculosis, vaccinated then control. */
export const bcgCells = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const;

export function row(kind: EvidenceRow["kind"], study: string, numbers: Readonly<Partial<Record<NumberColumn, number>>>): EvidenceRow {
  return { study, kind, better: "lower", numbers, quality: {}, clustered: false };
}

export const bcg: readonly EvidenceRow[] = bcgCells.map(([a, b, c, d], i) =>
  row("counts", `trial ${i + 1}`, { events_t: a, n_t: a + b, events_c: c, n_c: c + d }),
);

/** Teacher expectancy, 19 studies (Raudenbush 1985): effect and variance. */
export const raudenbush = {
  y: [0.03, 0.12, -0.14, 1.18, 0.26, -0.06, -0.02, -0.32, 0.27, 0.8, 0.54, 0.18, -0.02, 0.23, -0.18, -0.06, 0.3, 0.07, -0.07],
  v: [
    0.0156, 0.0216, 0.0279, 0.1391, 0.1362, 0.0106, 0.0106, 0.0484, 0.0269, 0.063, 0.0912, 0.0497, 0.0835, 0.0841, 0.0253, 0.0279, 0.0193,
    0.0088, 0.0303,
  ],
};

/** Warfarin, 6 trials (Hart and others 1999): events and years, treated then control. */
export const hart: readonly EvidenceRow[] = [
  [9, 413, 19, 398],
  [8, 263, 19, 245],
  [3, 487, 13, 435],
  [6, 237, 9, 241],
  [7, 489, 23, 483],
  [20, 507, 50, 405],
].map(([a, b, c, d], i) => row("rates", `trial ${i + 1}`, { events_t: a!, time_t: b!, events_c: c!, time_c: d! }));

/** Three studies on which DerSimonian and Laird see no spread and REML some. */
export const three = { y: [0.1, 0.3, 0.35], v: [0.1 ** 2, 0.15 ** 2, 0.22 ** 2] };

/** Eight schools (Rubin 1981). */
export const schools = { y: [28, 8, -3, 7, -1, 1, 18, 12], v: [15, 10, 16, 11, 9, 11, 10, 18].map((s) => s * s) };
