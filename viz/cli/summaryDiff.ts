import { answersIn, type ReadAnswer } from "./answersIn.ts";
import type { RowsDiff } from "./rowsDiff.ts";
import type { Recorded } from "./summaryFile.ts";

/** What two runs can differ in besides their numbers, in the order in which it is told. */
export const runFacts = ["scenario", "scenarioHash", "seed", "replications", "version", "code"] as const;
export type RunFact = (typeof runFacts)[number];

/** One measure of two runs whose hashes differ; null: it is not available there. */
export interface MovedMeasure {
  readonly id: string;
  readonly a: ReadAnswer | null;
  readonly b: ReadAnswer | null;
  /** b − a, its error as if the futures of a and b had nothing in common; null where one of them has no value. */
  readonly difference: ReadAnswer | null;
}

/** How two summaries differ: what `fondrisk diff --json` prints. */
export interface SummaryDiff {
  readonly formatVersion: 1;
  /** What of the runs themselves differs. */
  readonly run: readonly { readonly fact: RunFact; readonly a: string | number | null; readonly b: string | number | null }[];
  /** Ids of measures with equal hashes: equal to the bit. */
  readonly equal: readonly string[];
  readonly moved: readonly MovedMeasure[];
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
  /** Where a run computed columns alone, which leave few measures or none: their rows, future by future; null: one of them has no file of rows. */
  readonly rows?: RowsDiff | null;
}

type Hashed = Recorded & { readonly run: { readonly measures: Readonly<Record<string, string>> } };

/** Whether a summary has a hash for every measure: those of fondrisk 0.1 have none. */
export function hasHashes(recorded: Recorded): recorded is Hashed {
  return recorded.run.measures !== undefined;
}

/** Whether a run computed columns alone: it has no hash of the whole result. */
export function isOfColumns({ run }: Recorded): boolean {
  return run.resultHash === null;
}

/** Compares two summaries, measure by measure, by their hashes. */
export function summaryDiff(a: Hashed, b: Hashed): SummaryDiff {
  const [inA, inB] = [a, b].map(({ run }) => new Map(Object.entries(run.measures))) as [Map<string, string>, Map<string, string>];
  const [ofA, ofB] = [answersIn(a, new Set(inA.keys())), answersIn(b, new Set(inB.keys()))];
  const shared = [...inA.keys()].filter((id) => inB.has(id));
  return {
    formatVersion: 1,
    run: runFacts.flatMap((fact) => {
      const [first, second] = [factOf(a, fact), factOf(b, fact)];
      return first === second ? [] : [{ fact, a: first, b: second }];
    }),
    equal: shared.filter((id) => inA.get(id) === inB.get(id)),
    moved: shared.filter((id) => inA.get(id) !== inB.get(id)).map((id) => moved(id, ofA.get(id) ?? null, ofB.get(id) ?? null)),
    onlyInA: [...inA.keys()].filter((id) => !inB.has(id)),
    onlyInB: [...inB.keys()].filter((id) => !inA.has(id)),
  };
}

function factOf({ scenario, run }: Hashed, fact: RunFact): string | number | null {
  if (fact === "scenario") return scenario.name ?? null;
  if (fact === "scenarioHash") return scenario.hash;
  return run[fact] ?? null;
}

function moved(id: string, a: ReadAnswer | null, b: ReadAnswer | null): MovedMeasure {
  const both = a !== null && b !== null && a.value !== null && b.value !== null;
  const errors = both && a.standardError !== null && b.standardError !== null;
  const standardError = errors ? Math.hypot(a.standardError!, b.standardError!) : null;
  return { id, a, b, difference: both ? { value: b.value! - a.value!, standardError } : null };
}

/** Whether a measure reads the same in both runs though its hash differs, as where seed or replications differ. */
export function readsTheSame({ a, b }: MovedMeasure): boolean {
  return a?.value === b?.value && a?.standardError === b?.standardError;
}
