import type { Scenario } from "../engine.ts";
import { columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import { type CandidateQuestion, withSet } from "./portfolioFlows.ts";

/** Sets that a thread simulates one beside another: to start a thread costs as much as some thousand futures. */
const together = 16;

/** A set at the capital as written, future by future. */
export interface SetRun {
  readonly taken: Uint8Array;
  readonly value: Float64Array;
  readonly short: Uint8Array;
  readonly needed: Float64Array;
}

/** Runs sets, and makes of each what is wanted of it: the runs themselves are not kept. */
export async function runSets<T>(
  scenario: Scenario,
  candidates: readonly CandidateQuestion[],
  sets: readonly Uint8Array[],
  futures: Futures,
  places: Places,
  of: (run: SetRun) => T,
): Promise<readonly T[]> {
  const compiled = compiler();
  const results: T[] = [];
  for (let from = 0; from < sets.length; from += together) {
    const some = sets.slice(from, from + together);
    const plans = some.map((taken) =>
      compiled(withSet(scenario, candidates, taken), ["society.npv", "fund.depletionIndex", "fund.capitalNeeded"]),
    );
    const found = await columnsOf(plans, futures, places);
    found.forEach((columns, i) => {
      const years = columns.get("fund.depletionIndex")!;
      const short = Uint8Array.from(years, (t) => (t >= 0 ? 1 : 0));
      results.push(of({ taken: some[i]!, value: columns.get("society.npv")!, short, needed: columns.get("fund.capitalNeeded")! }));
    });
  }
  return results;
}
