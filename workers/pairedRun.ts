import { blockSize, type Plan } from "./engine.ts";
import {
  boardMeasures,
  type ComparedMeasure,
  comparedColumns,
  comparedMeasures,
  differencesIn,
  type PairedDifference,
  pairedNames,
  pairingOf,
  weighs,
} from "./paired.ts";
import type { ColumnBlock } from "./protocol.ts";
import { type RunRequest, runScenario } from "./run.ts";
import { weightTally } from "./weightTally.ts";

/** What is to be compared: every scenario with the first, on the same futures. */
export type PairedRequest = Omit<RunRequest, "target" | "columns" | "resume" | "onCompleted"> & { readonly replications: number };

/** What plans that are compared are compiled with. */
export const pairedRunColumns: readonly string[] = [...comparedColumns, "departments.*.net"];

/** Differences to the first scenario, by key of the measure. */
export type PairedResult = Readonly<Record<string, PairedDifference>>;

export interface PairedRun {
  /** One for each scenario but the first. */
  readonly pairs: readonly PairedResult[];
  /** Equivalent futures that what has happened leaves of each scenario; null where nothing weighs any. */
  readonly effective: readonly number[] | null;
}

/**
 * Simulates scenarios on the same futures and pairs each with the first. Where what has happened weighs futures, every estimate is a
 * ratio of weighted sums (MODEL §13).
 *
 * request  its plans have the columns of `pairedRunColumns`
 * throws   as runScenario; the refusal of a scenario of which fewer than 100 futures are left
 */
export async function pairedRun({ replications, ...request }: PairedRequest): Promise<PairedRun> {
  const { plans } = request;
  const [base, ...others] = plans;
  const measures = sharedMeasures(plans);
  const weighed = plans.some(weighs);
  const pairings = others.map((plan) => pairingOf(measures, [base?.hash ?? "", plan.hash], String(request.seed), weighed));
  const plain = pairedNames(measures, weighed);
  const tally = weighed ? weightTally(plans) : null;
  let block = 0;
  const take = (blocks: readonly ColumnBlock[]) => {
    const [first = [], ...rest] = blocks;
    rest.forEach((columns, other) => void pairings[other]?.add(block, first, columns));
    tally?.add(blocks.map((columns) => columns.slice(plain.length - 1)));
    block += Math.ceil((first[0]?.length ?? 0) / blockSize);
  };
  const names = [...plain, ...(tally?.without ?? [])];
  await runScenario({ ...request, target: { replications }, columns: { names, take } });
  const effective = tally?.effective(replications) ?? null;
  return { pairs: pairings.map((pairing) => differencesIn(measures, pairing.take())), effective };
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
