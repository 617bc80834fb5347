import { textHash } from "../../engine/numeric/textHash.ts";
import { code } from "../code.ts";
import type { ColumnBlock } from "../protocol.ts";
import { type RunRequest, type RunResult, runScenario } from "../run.ts";

/** A run that is finished: what it came to, and the columns that its taker was given, call by call. */
export interface KeptRun {
  /** Everything that its bits follow from. */
  readonly of: string;
  readonly result: RunResult;
  readonly blocks: readonly (readonly ColumnBlock[])[];
}

/** Where an analysis puts its finished runs away, so that the same analysis need not run them again when it was interrupted. */
export interface RunKeeper {
  /** null: it was not kept. */
  get(key: string): KeptRun | null;
  put(key: string, run: KeptRun): void;
}

/** Of more numbers than this a run is not kept: 32 MB, a second of work. */
const mostKept = 1 << 22;

/**
 * Runs scenarios, or tells again what a run of the same plans on the same futures came to: the same bits, call by call.
 *
 * keeper  where finished runs are; without it nothing is kept
 * until   what a precision is one of (plain data): how far such a run goes is not in its plans. Without it it is not kept
 * throws  as runScenario
 */
export async function keptRun(request: RunRequest, keeper?: RunKeeper, until?: unknown): Promise<RunResult> {
  if (keeper === undefined || ("precision" in request.target && until === undefined)) return runScenario(request);
  const of = causesOf(request, until);
  const key = textHash(of);
  const kept = keeper.get(key);
  if (kept?.of === of) {
    for (const block of kept.blocks) await request.columns?.take(block);
    request.onProgress?.({ replications: kept.result.replications, of: kept.result.replications });
    return kept.result;
  }
  const { columns } = request;
  const blocks: (readonly ColumnBlock[])[] = [];
  let numbers = 0;
  const take = (block: readonly ColumnBlock[]) => {
    for (const each of block) for (const values of each) numbers += values.length;
    if (numbers <= mostKept) blocks.push(block);
    return columns?.take(block);
  };
  const result = await runScenario(columns === undefined ? request : { ...request, columns: { ...columns, take } });
  if (numbers <= mostKept) keeper.put(key, { of, result, blocks });
  return result;
}

/** Everything that the bits of a run follow from. */
function causesOf({ plans, seed, target, columns }: RunRequest, until: unknown): string {
  const far = "replications" in target ? target.replications : { precision: target.precision, atMost: target.atMost, until };
  const parts = plans.map(({ hash, columns: own, summed }) => [hash, own, summed]);
  return JSON.stringify([code, String(seed), far, parts, columns?.names ?? null]);
}
