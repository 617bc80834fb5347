import type { Line } from "./lines.ts";
import { ratios } from "./lines.ts";

/** Microseconds of the processor per replication, by round, of everything that a check measures; null: not on this machine. */
export interface Measured {
  readonly numpy: readonly number[] | null;
  readonly counts: readonly number[] | null;
  readonly priced: readonly number[] | null;
  /** The reduced fund in the engine: asked for the peers' four outputs, with every column, and the first with two workers by the clock. */
  readonly four: readonly number[];
  readonly every: readonly number[];
  readonly fourTogether: readonly number[];
  /** By the clock, one worker and numpy: what two workers are compared with. */
  readonly fourClock: readonly number[];
  readonly numpyClock: readonly number[] | null;
  /** Norrköping: every column, only `fund.*`, and the first 1 024 futures of a process. */
  readonly norrkoping: readonly number[];
  readonly fundOnly: readonly number[];
  readonly cold: readonly number[];
}

const noC = { notRun: "no C compiler" } as const;
const noNumpy = { notRun: "no numpy" } as const;

/**
 * The targets of speed, each a ratio within a round.
 *
 * idle  whether four cores are idle, so that two workers can be judged
 */
export function linesOf(m: Measured, idle: boolean): readonly Line[] {
  const over = (a: readonly number[] | null, b: readonly number[] | null, missing: Line["values"]) =>
    a === null || b === null ? missing : ratios(a, b);
  const elsewhere = (what: string): Line["values"] => ({ notRun: what });
  return [
    {
      id: "four.numpy",
      what: "reduced fund, four outputs: numpy ÷ ours",
      target: { atLeast: 3.5 },
      values: over(m.numpy, m.four, noNumpy),
    },
    { id: "four.c", what: "reduced fund, four outputs: ours ÷ C scalar", target: { atMost: 1.35 }, values: over(m.four, m.counts, noC) },
    {
      id: "four.together",
      what: "reduced fund, four outputs, two workers, by the clock: numpy ÷ ours",
      target: idle ? { atLeast: 7 } : null,
      values: over(m.numpyClock, m.fourTogether, noNumpy),
    },
    {
      id: "workers",
      what: "reduced fund, 1 → 2 workers, by the clock",
      target: idle ? { atLeast: 1.9 } : null,
      values: ratios(m.fourClock, m.fourTogether),
    },
    { id: "every.c", what: "reduced fund, every column: ours ÷ C priced", target: { atMost: 3 }, values: over(m.every, m.priced, noC) },
    {
      id: "every.numpy",
      what: "reduced fund, every column: numpy ÷ ours",
      target: { atLeast: 1.3 },
      values: over(m.numpy, m.every, noNumpy),
    },
    {
      id: "norrkoping.c",
      what: "norrkoping, every column: ours ÷ C priced (reduced fund)",
      target: { atMost: 16 },
      values: over(m.norrkoping, m.priced, noC),
    },
    {
      id: "norrkoping.fund",
      what: "norrkoping, fund.* ÷ every column",
      target: { atMost: 0.8 },
      values: ratios(m.fundOnly, m.norrkoping),
    },
    { id: "cold", what: "norrkoping, first 1 024 futures ÷ warm", target: { atMost: 2 }, values: ratios(m.cold, m.norrkoping) },
    { id: "norrkoping.us", what: "norrkoping, every column: µs a replication", target: null, values: m.norrkoping },
    { id: "four.us", what: "reduced fund, four outputs: µs a replication", target: null, values: m.four },
    { id: "memory", what: "memory at 10⁷ futures", target: null, values: elsewhere("npm run bench -- --full") },
    {
      id: "explorer",
      what: "explorer: from a slider to the picture",
      target: null,
      values: elsewhere('vitest run test/viz/app -t "new picture"'),
    },
    {
      id: "bits",
      what: "same bits: workers, partitions, columns, browsers",
      target: null,
      values: elsewhere("npm test; npm run test:long"),
    },
  ];
}

const nothing: Measured = {
  numpy: null,
  counts: null,
  priced: null,
  four: [],
  every: [],
  fourTogether: [],
  fourClock: [],
  numpyClock: null,
  norrkoping: [],
  fundOnly: [],
  cold: [],
};

/** What the lines are called and should be, where all are judged. */
export const lineHeads: readonly Line[] = linesOf(nothing, true);
