import { expect, test } from "vitest";
import { narrow, windowsOf } from "../../../engine/aggregate/narrowing.ts";
import {
  blockSize,
  createSimulator,
  gatherPartials,
  type Measure,
  measuresOf,
  type Plan,
  type Result,
  resultOf,
} from "../../../engine/index.ts";
import type { Answer } from "../../../engine/measures/estimate.ts";
import { estimateOf } from "../../../engine/measures/estimateOf.ts";
import { effectiveSize } from "../../../engine/measures/weighted/evidence.ts";
import { existsName, weightName } from "../../../engine/measures/weighted/names.ts";
import { readLibrary } from "../../scenarios/libraryRun.ts";
import { libraryNames } from "../../trust/frozenNames.ts";
import { planOf } from "../model/run.ts";

/** Futures of one seed, values kept in the windows of what is known, as a run keeps them. */
function resultOfSeed(plan: Plan, seed: string, blocks: number): Result {
  const simulator = createSimulator(plan, seed);
  const gathering = gatherPartials(null);
  for (let block = 0; block < blocks; block++) {
    simulator.run(block, blockSize);
    if (block % 16 !== 15 && block !== blocks - 1) continue;
    gathering.add(simulator.take());
    if (blocks > 64 && (block === 15 || block === 63 || block === 255)) {
      gathering.replace(narrow(resultOf(plan, gathering.whole()!).layout, gathering.whole()!));
    }
    simulator.keep(windowsOf(gathering.whole()!));
  }
  return resultOf(plan, gathering.whole()!);
}

/** Half the width of an interval of 95 % over 1.96. */
function errorOf(answer: NonNullable<Answer>): number | null {
  if ("high" in answer) return answer.high === null ? null : (answer.high - answer.low) / 3.919927969080108;
  return answer.standardError;
}

/** Fewer than 20 hits, or 20 futures in which the columns differ from 0, say nothing of their own spread. */
function hits(result: Result, measure: Measure, answer: NonNullable<Answer>): number {
  const { partial } = result;
  const weighted = result.layout.derived !== undefined;
  const futures = weighted ? effectiveSize(result, weightName) : partial.replications;
  if (measure.kind === "probability" && answer.value !== null) return Math.min(answer.value, 1 - answer.value) * futures;
  if (weighted) {
    const known = measure.columns.map(existsName).filter((name) => result.layout.index.has(name));
    return Math.min(futures, ...known.map((name) => effectiveSize(result, name)));
  }
  const column = measure.kind === "share" ? (result.moments.mean(result.at(measure.columns[0]!)) ?? 0) * futures : Infinity;
  const exist = Math.min(...measure.columns.map((name) => partial.count[result.at(name)]!));
  return Math.min(exist, column);
}

/**
 * On every scenario of the library, in quarters for machines that share the work: no figure with at least 20 hits of 4 096 futures is more
 * than 4.5 standard errors from that of 409 600 others. Of some 2 400 figures in all, one is further off in one right run of sixty.
 */
export function expectConvergence(quarter: 0 | 1 | 2 | 3): void {
  test.each(libraryNames.filter((_, i) => i % 4 === quarter))(
    "%s: no figure of 4 096 futures is more than 4.5 standard errors from that of 409 600 others",
    (name) => {
      const plan = planOf(readLibrary(name).scenario);
      const [few, many] = [resultOfSeed(plan, "1", 4), resultOfSeed(plan, "2", 400)];
      let compared = 0;
      const apart = measuresOf(plan).flatMap((measure) => {
        const [a, b] = [estimateOf(few, measure), estimateOf(many, measure)];
        if (a === null || b === null || a.value === null || b.value === null || hits(few, measure, a) < 20) return [];
        const [own, other] = [errorOf(a), errorOf(b)];
        if (own === null || other === null || own === 0) return [];
        compared++;
        const z = (a.value - b.value) / Math.sqrt(own * own + other * other);
        return Math.abs(z) > 4.5 ? [`${measure.id}: ${a.value} and ${b.value}, ${z.toFixed(1)} standard errors`] : [];
      });
      expect(compared).toBeGreaterThan(10);
      expect(apart).toEqual([]);
    },
    1_800_000,
  );
}
