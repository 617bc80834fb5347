import { blockSize } from "../aggregate/blockSize.ts";
import type { AggregateLayout } from "../aggregate/layout.ts";
import type { Partial } from "../aggregate/partial.ts";
import type { Plan } from "../model/plan.ts";
import { textHash } from "../numeric/textHash.ts";
import { aggregateLayout, availableMeasures } from "./aggregateLayout.ts";
import { estimateOf } from "./estimateOf.ts";
import type { Measure } from "./measure.ts";
import { nested } from "./nested.ts";
import { resultOf } from "./result.ts";
import type { Summary } from "./summary.ts";

/** What only the caller of a run knows. */
export interface RunFacts {
  readonly scenario: Summary["scenario"];
  readonly version: string;
  readonly seed: string;
  readonly host: Summary["host"];
  readonly warnings?: Summary["warnings"];
}

/**
 * Everything reported (MODEL §8) from what the blocks added up to. `resultHash` covers every number in it but the host's:
 * two runs agree to the bit when their hashes do.
 *
 * measures  those to report; without it, all whose columns the plan has
 */
export function summarise(plan: Plan, partial: Partial, facts: RunFacts, measures: readonly Measure[] = availableMeasures(plan)): Summary {
  const layout: AggregateLayout = aggregateLayout(plan, measures);
  const result = resultOf(plan, partial, layout);
  const numbers = nested(measures.map((measure) => [measure, estimateOf(result, measure)] as const)) as unknown as SummaryNumbers;
  const run = {
    version: facts.version,
    seed: facts.seed,
    replications: partial.replications,
    blocks: Math.ceil(partial.replications / blockSize),
  };
  const resultHash = textHash(JSON.stringify({ formatVersion: 1, scenario: facts.scenario, run, ...numbers }));
  return {
    formatVersion: 1,
    scenario: facts.scenario,
    run: { ...run, resultHash },
    host: facts.host,
    warnings: [...(facts.warnings ?? []), ...plan.warnings],
    ...numbers,
  };
}

type SummaryNumbers = Omit<Summary, "formatVersion" | "scenario" | "run" | "host" | "warnings">;
