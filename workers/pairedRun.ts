import { comparedColumns, comparedMeasures, type PairedDifference, pairedMeasure } from "./paired.ts";
import type { ColumnBlock } from "./protocol.ts";
import { type RunRequest, runScenario } from "./run.ts";

/** What is to be compared: every scenario with the first, on the same futures. */
export type PairedRequest = Omit<RunRequest, "target" | "columns" | "resume" | "onCompleted"> & { readonly replications: number };

/** Differences to the first scenario, by key of the measure. */
export type PairedResult = Readonly<Record<string, PairedDifference>>;

/**
 * Simulates scenarios on the same futures and pairs each with the first.
 *
 * request  its plans have the columns of `comparedColumns`
 * returns  one result for each scenario but the first
 * throws   as runScenario
 */
export async function pairedRun({ replications, ...request }: PairedRequest): Promise<readonly PairedResult[]> {
  const others = request.plans.slice(1).map(() => comparedMeasures.map(pairedMeasure));
  const indices = comparedMeasures.map(({ columns }) => columns.map((name) => comparedColumns.indexOf(name)));
  const pick = (block: ColumnBlock, measure: number) => (indices[measure] ?? []).map((index) => block[index] as Float64Array);
  const take = ([first = [], ...rest]: readonly ColumnBlock[]) => {
    rest.forEach((block, other) => {
      others[other]?.forEach((measure, m) => void measure.add(pick(first, m), pick(block, m)));
    });
  };
  await runScenario({ ...request, target: { replications }, columns: { names: comparedColumns, take } });
  return others.map((measures) => Object.fromEntries(measures.map((measure, m) => [comparedMeasures[m]?.key ?? "", measure.result()])));
}
