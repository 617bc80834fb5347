import { blockSize, type Plan } from "./engine.ts";
import {
  boardMeasures,
  type ComparedMeasure,
  columnsOf,
  comparedColumns,
  comparedMeasures,
  differencesIn,
  type PairedDifference,
  pairingOf,
} from "./paired.ts";
import type { ColumnBlock } from "./protocol.ts";
import { type RunRequest, runScenario } from "./run.ts";

/** What is to be compared: every scenario with the first, on the same futures. */
export type PairedRequest = Omit<RunRequest, "target" | "columns" | "resume" | "onCompleted"> & { readonly replications: number };

/** What plans that are compared are compiled with. */
export const pairedRunColumns: readonly string[] = [...comparedColumns, "departments.*.net"];

/** Differences to the first scenario, by key of the measure. */
export type PairedResult = Readonly<Record<string, PairedDifference>>;

/**
 * Simulates scenarios on the same futures and pairs each with the first.
 *
 * request  its plans have the columns of `pairedRunColumns`
 * returns  one result for each scenario but the first
 * throws   as runScenario
 */
export async function pairedRun({ replications, ...request }: PairedRequest): Promise<readonly PairedResult[]> {
  const [base, ...others] = request.plans;
  const measures = sharedMeasures(request.plans);
  const pairings = others.map((plan) => pairingOf(measures, [base?.hash ?? "", plan.hash], String(request.seed)));
  let block = 0;
  const take = ([first = [], ...rest]: readonly ColumnBlock[]) => {
    rest.forEach((columns, other) => void pairings[other]?.add(block, first, columns));
    block += Math.ceil((first[0]?.length ?? 0) / blockSize);
  };
  await runScenario({ ...request, target: { replications }, columns: { names: columnsOf(measures), take } });
  return pairings.map((pairing) => differencesIn(measures, pairing.take()));
}

/** Those that every scenario has, and the net result of each board that all of these have. */
export function sharedMeasures(
  [first, ...others]: readonly Plan[],
  compared: readonly ComparedMeasure[] = comparedMeasures,
): readonly ComparedMeasure[] {
  const everywhere = (id: string) => others.every(({ departments }) => departments.some((each) => each.id === id));
  const boards = (first?.departments ?? []).map(({ id }) => id).filter(everywhere);
  return [...compared, ...boardMeasures(boards)];
}
